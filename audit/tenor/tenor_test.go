package tenor_test

import (
	"reflect"
	"strings"
	"testing"

	"vigilia/audit/tenor"
)

// scheme has three classes: somebody named, what is bad, and articles.
var scheme = &tenor.Scheme{Names: []string{"who", "bad", "article"}, Anchors: 1, Idle: 4}

var classes = map[string]uint64{"tizio": 1, "caio": 1, "marcio": 2, "guasto": 2, "il": 4, "lo": 4}

// units reads words as they stand, "." between sentences and "?" behind a question.
func units(s string) []tenor.Unit {
	var out []tenor.Unit
	opens := true
	for _, w := range strings.Fields(s) {
		switch w {
		case ".":
			opens = true
		case "?":
			out[len(out)-1].Asked, opens = true, true
		default:
			out = append(out, tenor.Unit{Word: w, Class: classes[w], Opens: opens})
			opens = false
		}
	}
	return out
}

// asks is the label of a second rule, which looks for questions.
func asks(s string) tenor.Label {
	if strings.HasSuffix(s, "?") {
		return tenor.Yes
	}
	return tenor.No
}

// fitted is a model that was told that what is bad of somebody is what counts.
func fitted() *tenor.Model {
	var examples []tenor.Example
	add := func(label tenor.Label, texts ...string) {
		for _, s := range texts {
			examples = append(examples, tenor.Example{Units: units(s), Labels: []tenor.Label{label, asks(s)}, Times: 5})
		}
	}
	add(tenor.Yes, "tizio è marcio", "per me caio è guasto", "quanto è marcio tizio", "guasto caio ?", "tizio e caio sono il marcio")
	add(tenor.No, "il frutto è marcio", "lo scaldabagno è guasto", "tizio è arrivato", "viene caio ?", "il pane è buono", "marcio il legno . tizio arriva")
	return tenor.Fit(examples, scheme, tenor.Card{Rules: []string{"first", "second"}, Texts: []int{len(examples)}}, 1)
}

func TestJudge(t *testing.T) {
	s := fitted().Scale()
	for text, want := range map[string]bool{
		"ma caio è marcio": true, "tizio sembra guasto": true, "il melo è marcio": false, "oggi caio è arrivato": false, "": false, "parole mai viste": false,
	} {
		v := judge(s, units(text))
		if got := v.Score > 0.5; got != want {
			t.Errorf("%q sounds so: %.2f, want %t", text, v.Score, want)
		}
		if v.From < 0 || v.To > len(units(text)) || want && v.From >= v.To {
			t.Errorf("%q: units [%d, %d) weigh", text, v.From, v.To)
		}
	}
}

// Each rule weighs what was read by its own weights.
func TestRules(t *testing.T) {
	s := fitted().Scale()
	for text, want := range map[string][2]bool{"tizio è marcio": {true, false}, "viene caio ?": {false, true}, "guasto caio ?": {true, true}, "il pane è buono": {false, false}} {
		v := s.Long(units(text), 0.5, 0.5)
		if got := [2]bool{v[0].Sounds(0.5), v[1].Sounds(0.5)}; got != want {
			t.Errorf("%q: %+v, want %v", text, v, want)
		}
	}
}

// What was judged before has no part in what is judged now.
func TestJudgeForgets(t *testing.T) {
	s := fitted().Scale()
	first := judge(s, units("tizio è marcio"))
	judge(s, units("il pane è buono . viene caio ?"))
	if again := judge(s, units("tizio è marcio")); again != first {
		t.Errorf("first %+v, then %+v", first, again)
	}
}

// A long text is judged in pieces, to an end, and in time that grows with the pieces only.
func TestLong(t *testing.T) {
	s := fitted().Scale()
	pane := strings.Repeat("parole mai viste prima . ", 100)
	far := len(units(pane))
	v := s.Long(units(pane+"caio è marcio . "+pane), 0.5, 0.5)[0]
	if !v.Sounds(0.5) || v.From < far || v.To > far+3 {
		t.Errorf("%+v, want it from %d on", v, far)
	}
	if s.Long(units(strings.Repeat(pane, 50)), 0.5, 0.5)[0].Sounds(0.5) {
		t.Error("words that it never saw sound bad")
	}
	if got := len(s.Units(1 << 20)); got != tenor.Farthest {
		t.Errorf("room for %d units, want %d", got, tenor.Farthest)
	}
}

func TestFile(t *testing.T) {
	m := fitted()
	data, err := m.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	back, err := tenor.Read(data, scheme)
	if err != nil {
		t.Fatal(err)
	}
	text := units("per me tizio è marcio")
	if a, b := judge(m.Scale(), text), judge(back.Scale(), text); a != b || !reflect.DeepEqual(back.Card, m.Card) {
		t.Errorf("read back: %+v of %+v, want %+v of %+v", b, back.Card, a, m.Card)
	}
	for name, bad := range map[string][]byte{"empty": nil, "cut off": data[:len(data)-9], "no card": data[:20], "another": append([]byte("x"), data...)} {
		if _, err := tenor.Read(bad, scheme); err == nil {
			t.Errorf("%s: read", name)
		}
	}
}

func FuzzRead(f *testing.F) {
	data, err := fitted().MarshalBinary()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := tenor.Read(data, scheme); err == nil {
			judge(m.Scale(), units("tizio è marcio"))
		}
	})
}

func BenchmarkJudge(b *testing.B) {
	s := fitted().Scale()
	text := units(strings.Repeat("per me tizio è marcio e il pane è buono ", 3))
	b.ReportAllocs()
	for b.Loop() {
		judge(s, text)
	}
}

// judge returns how units sound together to the first rule.
func judge(s *tenor.Scale, units []tenor.Unit) tenor.Verdict { return s.Long(units, 1, 1)[0] }
