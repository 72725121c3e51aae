package pii

import (
	_ "embed"
	"slices"
	"strings"
	"testing"
)

//go:embed testdata/altered.txt
var alteredList string

//go:embed testdata/silent.txt
var silentList string

//go:embed testdata/unseen.txt
var unseenList string

// labelled is a text and the rules that must speak of it.
type labelled struct {
	text  string
	rules []string
}

// readLabelled reads a list: "[rule …]" heads the texts that follow, one a line,
// "\n" in a text is a new line.
func readLabelled(list string) (out []labelled) {
	var rules []string
	for line := range strings.Lines(list) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "", strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "[pii.") && strings.HasSuffix(line, "]"):
			rules = strings.Fields(line[1 : len(line)-1])
		default:
			out = append(out, labelled{strings.ReplaceAll(line, `\n`, "\n"), rules})
		}
	}
	return out
}

// score counts what a rule found.
type score struct{ right, wrong, missed int }

func (s score) precision() float64 { return ratio(s.right, s.right+s.wrong) }
func (s score) recall() float64    { return ratio(s.right, s.right+s.missed) }

func ratio(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

var identifiers = []string{"pii.fiscal_code", "pii.phone", "pii.email", "pii.iban", "pii.payment_card", "pii.identity_document", "pii.plate"}

// measure holds every rule on identifiers against labelled texts, and says what
// each got wrong.
func measure(t *testing.T, list []labelled) map[string]score {
	scores := map[string]score{}
	checks := map[string]*checker{}
	for _, rule := range identifiers {
		checks[rule] = start(t, rule).(*checker)
	}
	for _, l := range list {
		c := comment(l.text)
		for _, rule := range identifiers {
			s := scores[rule]
			said, meant := len(checks[rule].hits(checks[rule].found(c))) > 0, slices.Contains(l.rules, rule)
			switch {
			case said && meant:
				s.right++
			case said:
				s.wrong++
				t.Logf("%s: wrong on %q", rule, l.text)
			case meant:
				s.missed++
				t.Logf("%s: missed %q", rule, l.text)
			}
			scores[rule] = s
		}
	}
	return scores
}

// floors are the least precision and recall over the altered forms and the near misses.
var floors = struct{ precision, recall float64 }{0.99, 0.98}

func TestAlteredForms(t *testing.T) {
	holdsFloors(t, append(readLabelled(alteredList), readLabelled(silentList)...))
}

func TestUnseenForms(t *testing.T) { holdsFloors(t, readLabelled(unseenList)) }

func holdsFloors(t *testing.T, list []labelled) {
	for rule, s := range measure(t, list) {
		t.Logf("%-22s P %.3f R %.3f %+v", rule, s.precision(), s.recall(), s)
		if s.right == 0 || s.precision() < floors.precision || s.recall() < floors.recall {
			t.Errorf("%s: precision %.3f, recall %.3f", rule, s.precision(), s.recall())
		}
	}
}

// What is written so that no machine reads it says so, and weighs as much as
// what is written plainly.
func TestAlteredWeighsTheSame(t *testing.T) {
	for _, tt := range []struct {
		rule, plain, altered string
	}{
		{"pii.phone", "Il suo numero è 347 1112223", "Il suo numero è tre quattro sette uno uno uno due due due tre"},
		{"pii.phone", "Il mio numero è 347 1112223", "Il mio numero è 347 🙈 111 🙈 2223"},
		{"pii.phone", "chiamatela al 347 1112223", "chiamatela al ③④⑦①①①②②②③"},
		{"pii.email", "scrive da mario.rossi@gmail.com", "scrive da mario punto rossi chiocciola gmail punto com"},
		{"pii.email", "la mia mail è mario.rossi@gmail.com", "la mia mail è mario.rossi [at] gmail [dot] com"},
		{"pii.fiscal_code", "VRDNNA71C45F205A", "V-R-D-N-N-A-7-1-C-4-5-F-2-0-5-A"},
		{"pii.iban", "IT28K0760111100000033344455", "IT28KO76OIIIIOOOOOO33344455"},
		{"pii.payment_card", "carta 4023 2907 8454 7483", "carta 4O23 29O7 8454 7483"},
		{"pii.plate", "targa FB123XY", "targa effe bi uno due tre ics ipsilon"},
	} {
		want, got := run(t, tt.rule, tt.plain), run(t, tt.rule, tt.altered)
		if len(want) != 1 || len(got) != 1 {
			t.Errorf("%q: %d hits, %q: %d", tt.plain, len(want), tt.altered, len(got))
			continue
		}
		if got[0].Severity != want[0].Severity || got[0].Method != want[0].Method || got[0].Category != want[0].Category {
			t.Errorf("%q weighs %v %s (%s), not %v %s (%s)", tt.altered, got[0].Severity, got[0].Method, got[0].Category, want[0].Severity, want[0].Method, want[0].Category)
		}
		if note := got[0].Evidence[0].Note; !strings.Contains(note, altered) {
			t.Errorf("%q: note %q", tt.altered, note)
		}
	}
}
