package text_test

import (
	"strings"
	"testing"

	"vigilia/audit/text"
)

func TestCommonWordsAreKnown(t *testing.T) {
	const words = `padre madre paese giornale edificio assessore carabinieri cavaliere diocesi babbo podio musa fracasso terna festosa
		sonorita mortadella scarpe vetrate giudici atleti farmacista baristi occhi spiagge valigie sciogliere sbatteva oneroso raramente`
	for w := range strings.FieldsSeq(words) {
		if !text.Known(w) {
			t.Errorf("%q is not known", w)
		}
	}
	for w := range strings.FieldsSeq("stronz cretno bastadro zngari puttna xyz") {
		if text.Known(w) {
			t.Errorf("%q is known", w)
		}
	}
}

// norms returns what the words of a text read.
func norms(s string) string {
	var out []string
	p := text.Parse(s)
	for i := range p.Tokens {
		out = append(out, p.Norm(i))
	}
	return strings.Join(out, " ")
}

func TestRunTogether(t *testing.T) {
	for in, want := range map[string]string{
		"sonodegli altri": "sono degli altri", "fannoschifo davvero": "fanno schifo davvero", "odiogli altri": "odio gli altri",
		"sietedei buffoni": "siete dei buffoni",
	} {
		if got := norms(in); got != want {
			t.Errorf("%q reads %q, want %q", in, got, want)
		}
	}
	whole := "mortadella cittadella casadei amadei diamogli mettiamogli spacchiamogli rompetegli diteglielo portiamogli dellarosa degliantoni sonorita bancarelle fratelli casadelli montedei"
	for w := range strings.FieldsSeq(whole) {
		if p := text.Parse("ecco " + w + " qui"); len(p.Tokens) != 3 {
			t.Errorf("%q is parted: %q", w, p.Fold())
		}
	}
}
