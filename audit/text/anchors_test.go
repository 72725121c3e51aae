package text_test

import (
	"os"
	"strings"
	"testing"

	"vigilia/audit/text"
)

// plainly are sentences whose words are led back when they are damaged.
var plainly = strings.Split(`odio gli zingari
gli immigrati sono parassiti
i musulmani vanno espulsi
le donne devono stare zitte
gli ebrei comandano tutto
i disabili non valgono niente
i profughi portano malattie
gli omosessuali fanno schifo
gli africani sono scimmie
bruciamo il campo dei nomadi
gli stranieri rubano il lavoro
i clandestini vanno rispediti
i marocchini sono delinquenti
gli albanesi sono criminali
le lesbiche fanno ribrezzo
i transessuali sono malati
i mongoloidi sono inferiori
i terroni puzzano
sono tutti ladri
meritano la camera a gas`, "\n")

func TestDamagedSentencesReadAsTheyAreMeant(t *testing.T) {
	damages := map[string]func(word string, at int) string{
		"swapped": func(w string, at int) string { return w[:at] + w[at+1:at+2] + w[at:at+1] + w[at+2:] },
		"missing": func(w string, at int) string { return w[:at] + w[at+1:] },
		"doubled": func(w string, at int) string { return w[:at] + w[at:at+1] + w[at:] },
	}
	for name, damage := range damages {
		n, led := 0, 0
		for _, s := range plainly {
			words := strings.Fields(s)
			for i, w := range words {
				for at := 1; len(w) > 5 && at < len(w)-2; at++ {
					if w[at] == w[at+1] {
						continue
					}
					damaged := append(append(append([]string{}, words[:i]...), damage(w, at)), words[i+1:]...)
					if n++; norms(strings.Join(damaged, " ")) == s {
						led++
					}
				}
			}
		}
		if n < 100 || name != "doubled" && 100*led < 90*n || 100*led < 50*n {
			t.Errorf("%s: %d of %d damaged sentences are read as they are meant", name, led, n)
		}
	}
}

func TestSeveralDamagedWords(t *testing.T) {
	for in, want := range map[string]string{
		"Gli ebri meritano la cmera a gas":               "gli ebrei meritano la camera a gas",
		"I trnas mi fanno shcifo":                        "i trans mi fanno schifo",
		"Oido gli ebrie":                                 "odio gli ebrei",
		"Gli imigrti vanno rispediti":                    "gli immigrati vanno rispediti",
		"I disabiil non valgono neinte":                  "i disabili non valgono niente",
		"Handicapato, sparsci":                           "handicappato sparisci",
		"I prfoughi":                                     "i profughi",
		"I gya e i rmo":                                  "i gay e i rom",
		"Le done":                                        "le donne",
		"Odioledonne.":                                   "odio le donne",
		"Imusulmani vannosterminati":                     "i musulmani vanno sterminati",
		"Bruciamoilcampo conirom dentro":                 "bruciamo il campo con i rom dentro",
		"Taci,brutto handicappatoschifoso":               "taci brutto handicappato schifoso",
		"seiunfrocio negridimerda":                       "sei un frocio negri di merda",
		"I m m i g r a t i p a r a s s i t i.":           "immigrati parassiti",
		"Fuori i r o m da qui, ci danno il v o m i t o":  "fuori i rom da qui ci danno il vomito",
		"I t r a n s non sono normali":                   "i trans non sono normali",
		"O d i o  l e  d o n n e, o-d-i-o l-e d-o-n-n-e": "odio le donne odio le donne",
		"tra i r o m, dei g.a.y":                         "tra i rom dei gay",
		"0d10 le d0nn3, i g4y e i r0m":                   "odio le donne i gay e i rom",
		"M0rt3 all'1sl4m":                                "morte all islam",
		"gli immi grati, gli zin-gari":                   "gli immigrati gli zingari",
		"GLI ZNGARI SONO LADRI":                          "gli zingari sono ladri",
	} {
		if got := norms(in); got != want {
			t.Errorf("%q reads %q, want %q", in, got, want)
		}
		if once := text.Fold(in); text.Fold(once) != once {
			t.Errorf("folding %q again changes %q", in, once)
		}
	}
}

func TestNamesAreNotLed(t *testing.T) {
	for _, s := range []string{"il signor Ebrie abita qui", "ha scritto Zigarni ieri", "Ebrie Giovanni ha scritto", "il sig. EBRIE abita qui", "grazie a Odioledonne", "#odioledonne ecco", "codice N3GR1X99 ecco"} {
		p := text.Parse(s)
		for i := range p.Tokens {
			if p.Tokens[i].Has(text.Misspelt) {
				t.Errorf("%q: %q is led to %q", s, p.Slice(i, i+1), p.Norm(i))
			}
		}
	}
}

// Many unknown words are those of another language.
func TestForeignTextsAreNotLed(t *testing.T) {
	const s = "the done raze was never known before the torie and the mreda together with stronz"
	if got := norms(s); got != s {
		t.Errorf("reads %q", got)
	}
}

func TestOddWordsStay(t *testing.T) {
	b, err := os.ReadFile("testdata/odd.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(b)) {
		if line[0] == ';' {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			n++
			for _, s := range []string{"ecco " + w + " qui", "ecco " + strings.ToUpper(w) + " qui", "ho visto il " + w, "tra i " + w, "sono le " + w, "ecco: " + w + "."} {
				if p := text.Parse(s); led(p) {
					t.Errorf("%q reads %q", s, norms(s))
					break
				}
			}
		}
	}
	if n < 300 {
		t.Errorf("only %d words", n)
	}
}

// led reports whether some word was led to another or parted.
func led(p *text.Text) bool {
	for i := range p.Tokens {
		if p.Tokens[i].Has(text.Misspelt) {
			return true
		}
	}
	return false
}

func TestPartsPointIntoTheOriginal(t *testing.T) {
	for in, want := range map[string]string{
		"Ma odioledonne!":               "Ma|odio|le|donne",
		"n e g r i d i m e r d a":       "n e g r i|d i|m e r d a",
		"i t r a n s non":               "i|t r a n s|non",
		"gli zin gari, là":              "gli|zin gari|là",
		"i neg\u200bridim\u00ebrda ora": "i|neg\u200bri|di|m\u00ebrda|ora",
	} {
		p := text.Parse(in)
		var got []string
		for i := range p.Tokens {
			got = append(got, p.Slice(i, i+1))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q is cut %q, want %q", in, s, want)
		}
	}
}

// An entry is found in what was written, too: a list may know a misspelling of its own.
func TestEntriesMatchWhatWasWritten(t *testing.T) {
	lex := lexicon(t, "testadicazzo", "teroni", "terroni")
	for in, want := range map[string]string{
		"sei un testadicazzo tu": "testadicazzo=testadicazzo",
		"questi teroni":          "teroni=teroni",
		"questi terrnoi":         "terroni=terrnoi",
	} {
		if got := found(lex, in); got != want {
			t.Errorf("%q: found %q, want %q", in, got, want)
		}
	}
}

func BenchmarkDamaged(b *testing.B) {
	const s = "Gli imigrti vannosterminati, i trnas mi fanno shcifo e odioledonne che non capiscono niete mai"
	b.ReportAllocs()
	for b.Loop() {
		text.Parse(s)
	}
}
