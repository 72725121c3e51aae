package rank

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
	"time"

	"vigilia/audit"
)

// decided makes cases whose outcome hangs on a word: an office that confirms
// "pirla" said of a person and never "buffonata" said of an act.
func decided(n int) []audit.Case {
	var cases []audit.Case
	for i := range n {
		text, outcome := fmt.Sprintf("sei proprio un pirla, caro utente %d di via Verdi", i), audit.Confirmed
		if i%3 == 0 {
			text, outcome = fmt.Sprintf("questa ordinanza è una buffonata numero %d, vergogna", i), audit.Rejected
		}
		id := fmt.Sprintf("p_%d", i)
		cases = append(cases, audit.Case{
			Content: audit.Content{ID: id, Text: text},
			Finding: audit.Finding{
				Fingerprint: audit.Fingerprint("tone.insult", id, ""), Rule: "tone.insult", ContentID: id, Kind: audit.Comment,
				Hit: audit.Hit{Category: "epiteto", Score: 0.8, Evidence: []audit.Evidence{{Span: audit.Span{Start: 15, End: 20}}}},
			},
			Decision: &audit.Decision{Outcome: outcome, At: time.Date(2026, 11, 1, 9, i%60, 0, 0, time.UTC)},
		})
	}
	return cases
}

func TestTrain(t *testing.T) {
	m, err := Train(decided(300))
	if err != nil {
		t.Fatal(err)
	}
	if m.Card.Confirmed != 200 || m.Card.Rejected != 100 || m.Card.Precision < 0.95 || m.Card.Recall < 0.95 {
		t.Errorf("card %+v", m.Card)
	}
	if want := time.Date(2026, 11, 1, 9, 59, 0, 0, time.UTC); !m.Card.Date.Equal(want) {
		t.Errorf("dated %s, want %s", m.Card.Date, want)
	}
	unseen := decided(302)[300:]
	unseen[0].Content.Text, unseen[1].Content.Text = "che buffonata questa delibera", "ma quanto sei pirla"
	low, high := m.Rank(&unseen[0].Content, &unseen[0].Finding), m.Rank(&unseen[1].Content, &unseen[1].Finding)
	if low >= 0.5 || high <= 0.5 {
		t.Errorf("ranks %.2f and %.2f", low, high)
	}
}

// Outcomes that hang on nothing cannot be foretold, and the card says so.
func TestCardIsHonest(t *testing.T) {
	cases := decided(400)
	for i := range cases {
		cases[i].Content.Text = fmt.Sprintf("testo qualsiasi %d", i*i%97)
		cases[i].Decision.Outcome = []audit.DecisionOutcome{audit.Confirmed, audit.Rejected}[(i*7919)>>3%2]
	}
	m, err := Train(cases)
	if err != nil {
		t.Fatal(err)
	}
	if m.Card.Precision > 0.7 {
		t.Errorf("chance was foretold: %+v", m.Card)
	}
}

func TestTooFew(t *testing.T) {
	undecidable := decided(300)
	for i := range undecidable[:150] {
		undecidable[i].Decision.Outcome = audit.Undecidable
	}
	textless := decided(300)
	for i := range textless {
		textless[i].Content.Text = ""
	}
	alike := decided(300)
	for i := range alike {
		alike[i].Decision.Outcome = audit.Confirmed
	}
	for name, cases := range map[string][]audit.Case{"none": nil, "199": decided(199), "undecidable": undecidable, "textless": textless, "all alike": alike} {
		var few *TooFewError
		if _, err := Train(cases); !errors.As(err, &few) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFile(t *testing.T) {
	m, err := Train(decided(240))
	if err != nil {
		t.Fatal(err)
	}
	data, err := m.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	shuffled := decided(240)
	shuffled[0], shuffled[239] = shuffled[239], shuffled[0]
	again, err := Train(shuffled)
	if err != nil {
		t.Fatal(err)
	}
	if other, _ := again.MarshalBinary(); !bytes.Equal(data, other) {
		t.Error("the same decisions in another order gave another model")
	}
	var back Model
	if err := back.UnmarshalBinary(data); err != nil {
		t.Fatal(err)
	}
	c := decided(1)[0]
	if a, b := m.Rank(&c.Content, &c.Finding), back.Rank(&c.Content, &c.Finding); a != b || back.Card != m.Card {
		t.Errorf("read back: %v, %v; card %+v, want %+v", a, b, back.Card, m.Card)
	}
	for name, bad := range map[string][]byte{
		"empty": nil, "cut off": data[:len(data)-40], "changed": append(bytes.Clone(data[:200]), append([]byte{data[200] ^ 1}, data[201:]...)...),
		"another version": append([]byte("vigilia-rank-0\n"), data[len(magic):]...),
	} {
		if err := new(Model).UnmarshalBinary(bad); !errors.Is(err, ErrUnreadable) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzModel(f *testing.F) {
	f.Add([]byte(magic + "{}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var m Model
		if err := m.UnmarshalBinary(data); err != nil && !errors.Is(err, ErrUnreadable) {
			t.Errorf("error without its sentence: %v", err)
		}
	})
}

func BenchmarkRank(b *testing.B) {
	m, err := Train(decided(300))
	if err != nil {
		b.Fatal(err)
	}
	c := decided(1)[0]
	b.ReportAllocs()
	for b.Loop() {
		m.Rank(&c.Content, &c.Finding)
	}
}
