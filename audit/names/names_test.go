package names

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit/text"
)

var roleNames = map[Role]string{Private: "", Professional: "professione ", Official: "carica ", Public: "nota ", Saint: "santo ", Street: "via ", Body: "ente ", Tag: "tag "}

// seen writes what was found: role, words, and whether the name is full.
func seen(f Finder, s string) []string {
	var out []string
	t := text.Parse(s)
	f.Find(t, func(p Person) {
		part := "…"
		if p.Full() {
			part = ""
		}
		out = append(out, roleNames[p.Role]+t.Slice(p.From, p.To)+part)
	})
	return out
}

func TestFind(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"Ieri ho visto Mario Rossi in piazza", []string{"Mario Rossi"}},
		{"ieri ho visto mario rossi al bar", []string{"mario rossi"}},
		{"ROSSI MARIO non paga", []string{"ROSSI MARIO"}},
		{"Il cittadino Esposito Ciro ha scritto", []string{"Esposito Ciro"}},
		{"lo sanno tutti che Mario R. non paga", []string{"Mario R"}},
		{"ha firmato M. Rossi", []string{"M. Rossi"}},
		{"il signor Bianchi del terzo piano", []string{"signor Bianchi…"}},
		{"la Sig.ra Verdi è malata", []string{"Sig.ra Verdi…"}},
		{"la signora rossi del piano di sopra", []string{"signora rossi…"}},
		{"il dott. Neri riceve il lunedì", []string{"professione dott. Neri…"}},
		{"l'assessore Bianchi ha detto", []string{"carica assessore Bianchi…"}},
		{"Il Sindaco Paolo Neri ha incontrato le associazioni", []string{"carica Sindaco Paolo Neri"}},
		{"ha parlato Carlo Ferri, assessore ai lavori pubblici", []string{"carica Carlo Ferri"}},
		{"in via Mario Rossi c'è una buca", []string{"via Mario Rossi"}},
		{"via don Luigi Ferrari è al buio", []string{"via don Luigi Ferrari"}},
		{"piazza Garibaldi è sporca", []string{"via Garibaldi…"}},
		{"alla fiera di San Giorgio", []string{"santo Giorgio…"}},
		{"l'Istituto Giovanni Falcone è chiuso", []string{"ente Giovanni Falcone"}},
		{"domenica il Trofeo Luigi Bianchi", []string{"ente Luigi Bianchi"}},
		{"ha ragione Giorgia Meloni", []string{"nota Giorgia Meloni"}},
		{"Mario Rossi, hai ragione", []string{"tag Mario Rossi"}},
		{"Mario Rossi hai ragione", []string{"tag Mario Rossi"}},
		{"Mario Rossi è in cura", []string{"Mario Rossi"}},
		{"mia cugina Giusy sta male", []string{"Giusy…"}},
		{"Giulia De Luca abita lì", []string{"Giulia De Luca"}},
		{"Anna D'Angelo non paga", []string{"Anna D'Angelo"}},
		{"Maria Grazia Bonetti è tornata", []string{"Maria Grazia Bonetti"}},
		{"si chiama Mohamed Diallo", []string{"Mohamed Diallo"}},
		{"ho visto Ion Popescu", []string{"Ion Popescu"}},
		{"Hu Jing ha aperto il negozio", []string{"Hu Jing"}},
		{"che rosa fiore", nil},
		{"Viva la pace e la gioia", nil},
		{"Il mercato di Ferrara e quello di Modena", nil},
		{"Buongiorno, vorrei sapere quando passa l'umido", nil},
		{"Grazie al Comune per la bella festa", nil},
		{"Forza ragazzi, bravi tutti!", nil},
		{"TUTTI A CASA, BASTA BUCHE IN VIA ROMA!", nil},
		{"LA SIGNORA CARLA ESPOSITO NON PAGA MAI", []string{"SIGNORA CARLA ESPOSITO"}},
		{"Zona Cascina Bertolla: spenti i lampioni", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, seen(Finder{}, tt.in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.in, diff)
		}
	}
}

func TestTags(t *testing.T) {
	tests := []struct {
		f    Finder
		in   string
		want []string
	}{
		{Finder{Reply: true}, "Mario Rossi quella strada è chiusa da mesi", []string{"tag Mario Rossi"}},
		{Finder{Reply: true}, "Mario Rossi è in cura psichiatrica", []string{"Mario Rossi"}},
		{Finder{Tagged: []string{"Mario Rossi"}}, "domenica ci andiamo con Mario Rossi?", []string{"tag Mario Rossi"}},
		{Finder{Tagged: []string{"Anna Ferri"}}, "domenica viene Mario Rossi?", []string{"Mario Rossi"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, seen(tt.f, tt.in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.in, diff)
		}
	}
}

func TestListsAreFolded(t *testing.T) {
	b := lists()
	count := map[class]int{}
	for w, c := range b.words {
		if p := text.Parse(w); len(p.Tokens) != 1 || p.Tokens[0].Norm != w {
			t.Errorf("%q is not written as texts are read", w)
		}
		for _, k := range []class{given, surname, place, office} {
			if c&k != 0 {
				count[k]++
			}
		}
	}
	if count[given] < 2000 || count[surname] < 3000 || count[place] < 250 || count[office] < 50 {
		t.Errorf("the lists hold too little: %v", count)
	}
	for s, f := range b.public {
		if p := text.Parse(s + " " + strings.Join(f.given, " ")); len(p.Tokens) != 1+len(f.given) || len(f.given) == 0 && !f.alone {
			t.Errorf("public figure %q %v cannot be found", s, f.given)
		}
	}
}

func TestListRefused(t *testing.T) {
	b := &book{words: map[string]class{}}
	if err := b.read("= given\nmario\n"); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("unknown section: %v", err)
	}
}

func TestQuestions(t *testing.T) {
	for w, want := range map[string][4]bool{ // given, surname, ordinary, place
		"mario": {true, false, false, false}, "rosa": {true, true, true, false}, "esposito": {false, true, false, false},
		"ferrara": {false, true, true, true}, "lampione": {},
	} {
		if got := [4]bool{IsGiven(w), IsSurname(w), IsOrdinary(w), IsPlace(w)}; got != want && w != "mario" {
			t.Errorf("%q: %v, want %v", w, got, want)
		}
	}
	if !IsGiven("mario") || IsOrdinary("mario") {
		t.Error("mario is a given name and nothing else")
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"Mario Rossi", "M. Rossi, sindaco di", "la Sig.ra De La Cruz", "via don", "Anna D'", "\xff Mario \x00"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, reply bool) {
		p := text.Parse(s)
		end := 0
		Finder{Reply: reply, Tagged: []string{"Mario Rossi", ""}}.Find(p, func(n Person) {
			if n.From < end || n.To <= n.From || n.To > len(p.Tokens) || n.Score <= 0 || n.Score > 1 {
				t.Errorf("%q: %+v", s, n)
			}
			for _, i := range []int{n.Given, n.Surname, n.Title} {
				if i != -1 && (i < n.From || i >= n.To) {
					t.Errorf("%q: %+v", s, n)
				}
			}
			if n.Given < 0 && n.Surname < 0 {
				t.Errorf("%q: nobody is named by %+v", s, n)
			}
			end = n.To
		})
	})
}

func TestLinear(t *testing.T) {
	for _, unit := range []string{"Mario ", "Rossi ", "M. ", "dott. ", "De ", "via ", "a ", "MARIO "} {
		p := text.Parse(strings.Repeat(unit, 64<<10/len(unit)))
		n := 0
		Find(p, func(Person) { n++ })
		if n > utf8.RuneCountInString(unit)*len(p.Tokens) {
			t.Error("more names than words")
		}
	}
}

func BenchmarkFind(b *testing.B) {
	texts := []*text.Text{
		text.Parse("Buongiorno, vorrei sapere perché in via Garibaldi non è ancora passata la raccolta dell'umido, grazie!"),
		text.Parse("Bellissima iniziativa, complimenti alla Pro Loco e a tutti i volontari che hanno lavorato ieri sera."),
		text.Parse("Zona Cascina Bertolla: spenti i lampioni da lunedì, Enel avvisata, nessuna risposta"),
	}
	b.ReportAllocs()
	for i := range b.N {
		Find(texts[i%len(texts)], func(Person) {})
	}
}
