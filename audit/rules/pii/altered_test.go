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
	for rule, s := range measure(t, append(readLabelled(alteredList), readLabelled(silentList)...)) {
		t.Logf("%-22s P %.3f R %.3f %+v", rule, s.precision(), s.recall(), s)
		if s.precision() < floors.precision || s.recall() < floors.recall {
			t.Errorf("%s: precision %.3f, recall %.3f", rule, s.precision(), s.recall())
		}
	}
}
