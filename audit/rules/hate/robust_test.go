package hate

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/text"
)

// pieces are what random texts are made of: all that the rule looks at.
var pieces = []string{"gli ", "zingari ", "i gay ", "negri ", "sono ", "tutti ", "ladri ", "non ", "bestie, ", "odio ", "vanno ", "bruciati ", "che ", "«", "»", "\"", ". ", "? ", "! ", "\n", "fuori ", "dall'Italia ",
	"bruciateli ", "è ", "e ", "di merda ", "chi dice ", "razzista ", "siamo ", "un ", "donne ", "anziani ", "\xff", "🐒", "d i s a b i l i ", "z1ngari ", "t****ni ", "spero ", "crepino ", "a casa loro ", "nessuno ", "quella gente "}

func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

func TestEvidenceStandsInTheText(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	found := 0
	for range 3000 {
		s := randomText(r, 1+r.IntN(25))
		for _, f := range findings(s) {
			found++
			checkFinding(t, s, f)
		}
	}
	if found < 100 {
		t.Errorf("only %d findings in random texts", found)
	}
}

func checkFinding(t *testing.T, s string, f audit.Finding) {
	t.Helper()
	if f.Score < f.Threshold || f.Score > 1 || f.Severity != audit.Serious || len(f.Evidence) == 0 || len(f.Exceptions) != len(reasons) {
		t.Errorf("%q: score %.2f, severity %s, %d places, %d exceptions", s, f.Score, f.Severity, len(f.Evidence), len(f.Exceptions))
	}
	for _, e := range f.Evidence {
		if e.Start < 0 || e.Start >= e.End || e.End > utf8.RuneCountInString(s) {
			t.Errorf("%q: evidence at [%d, %d)", s, e.Start, e.End)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, ex := range append(hits(), spares()...) {
		f.Add(ex.Text)
	}
	f.Add("\xff\u202e gli zin\u200bgari so\u0301no «")
	f.Fuzz(func(t *testing.T, s string) {
		for _, found := range findings(s) {
			checkFinding(t, s, found)
		}
	})
}

// steps counts what the matcher does to a text.
func steps(s string) int {
	tx := text.Parse(s)
	sc := newScene(language(), tx, mentionsIn(tx, slurs.Lexicon(), groups.Lexicon()))
	n := 0
	sc.step = func() { n++ }
	sc.attacks()
	return n
}

func TestWorkGrowsWithTheTextOnly(t *testing.T) {
	for _, s := range []string{"gli zingari ", "sono tutti ladri gli ", "non non non sono e e ", "vanno vanno tutti ", "odio tutti tutti tutti i ", "chi dice che i rom "} {
		small, large := steps("i rom "+strings.Repeat(s, 100)), steps("i rom "+strings.Repeat(s, 400))
		if large > 5*small+1000 {
			t.Errorf("%q: %d steps for 100 times, %d for 400", s, small, large)
		}
	}
}

func BenchmarkHate(b *testing.B) {
	for name, texts := range map[string][]string{
		"ordinary": {
			"Buongiorno, vorrei sapere perché in via Garibaldi non è ancora passata la raccolta dell'umido, grazie!",
			"Bellissima iniziativa, complimenti alla Pro Loco e a tutti i volontari che hanno lavorato ieri sera.",
			"Zona Cascina Bertolla: spenti i lampioni da lunedì, Enel avvisata, nessuna risposta",
		},
		"groups": {
			"Il parcheggio davanti alla farmacia è sempre occupato, servono più posti per i disabili e gli anziani del quartiere",
			"Gli immigrati che arrivano coi barconi sono tutti delinquenti, vanno rimandati a casa loro",
		},
		"scorn": {strings.Repeat("brave donne africane rubano tutto al campo nomadi con la tanica ", 1000)},
		"long":  {strings.Repeat("gli zingari non sono tutti ladri e le donne ", 1500)},
	} {
		b.Run(name, func(b *testing.B) {
			read := make([]*text.Text, len(texts))
			for i, s := range texts {
				read[i] = text.Parse(s)
			}
			c := Rules()[0].Start(&audit.Setting{}).(*check)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				c.look(read[i%len(read)])
			}
		})
	}
}
