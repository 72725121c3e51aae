package actref

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// november is the context of the tables: a post of 20 November 2026 by the Comune di Esempio.
func november() Context {
	return Context{Posted: civil.NewDay(2026, 11, 20), Comune: []string{"Comune di Esempio", "Esempio"}}
}

// shown writes references compactly: "deliberazione giunta 123/2026 2026-11-12".
func shown(refs []Reference) string {
	var out []string
	for _, r := range refs {
		s := string(r.Type)
		if r.Form != Numbered {
			s = strings.TrimSpace(r.Form.String() + " " + s)
		}
		if r.Organ != "" {
			s += " " + string(r.Organ)
		}
		if r.Number != 0 {
			s += fmt.Sprintf(" %d", r.Number)
		}
		if r.Year != 0 {
			s += fmt.Sprintf("/%d", r.Year)
		}
		if !r.Date.IsZero() {
			s += " " + r.Date.String()
		}
		if r.Announced {
			s += " annunciata"
		}
		if r.Spared != "" {
			s += " [" + r.Spared + "]"
		}
		out = append(out, strings.TrimSpace(s))
	}
	return strings.Join(out, "; ")
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// Forms and abbreviations.
		{"deliberazione di Giunta n. 123 del 12/11/2026", "deliberazione giunta 123/2026 2026-11-12"},
		{"D.G.C. 123/2026", "deliberazione giunta 123/2026"},
		{"DGC n° 123", "deliberazione giunta 123"},
		{"d.g.c. nr. 123", "deliberazione giunta 123"},
		{"D. G. C. n. 123", "deliberazione giunta 123"},
		{"delibera C.C. n. 45", "deliberazione consiglio 45"},
		{"D.C.C. 45 del 3/11", "deliberazione consiglio 45/2026 2026-11-03"},
		{"delib. G.C. n. 8", "deliberazione giunta 8"},
		{"Delibera G.C. 45 del 10.11.2026", "deliberazione giunta 45/2026 2026-11-10"},
		{"deliberazione del Consiglio comunale n. 12 del 3 novembre 2026", "deliberazione consiglio 12/2026 2026-11-03"},
		{"la deliberazione consiliare numero 12", "deliberazione consiglio 12"},
		{"determina n. 567", "determinazione 567"},
		{"determinazione dirigenziale n. 567/2026", "determinazione dirigente 567/2026"},
		{"D.D. n. 567", "determinazione dirigente 567"},
		{"Determina a contrarre n. 55", "determinazione 55"},
		{"det. n. 12/26", "determinazione 12/2026"},
		{"determinazione del Responsabile del Settore Lavori Pubblici n. 567 del 12.11.2026", "determinazione dirigente 567/2026 2026-11-12"},
		{"ordinanza n. 89", "ordinanza 89"},
		{"ordinanza sindacale n. 4 del 2/11", "ordinanza sindaco 4/2026 2026-11-02"},
		{"ordinanza contingibile e urgente n. 5", "ordinanza 5"},
		{"ordinanza di chiusura del traffico n. 33/2026", "ordinanza 33/2026"},
		{"ordinanza n. 7 della Polizia Locale", "ordinanza 7"},
		{"decreto sindacale n. 4", "decreto sindaco 4"},
		{"il decreto n. 12 del Sindaco", "decreto sindaco 12"},
		{"il Sindaco, con decreto n. 12, nomina l'assessore", "decreto 12"},
		{"Atto di Giunta n. 77", "deliberazione giunta 77"},
		{"delibera n. 45 della Giunta comunale del 2 novembre", "deliberazione giunta 45/2026 2026-11-02"},
		{"deliberazione di Giunta\nn. 123 del 12/11/2026", "deliberazione giunta 123/2026 2026-11-12"},
		{"DELIBERA DI GIUNTA N°123", "deliberazione giunta 123"},
		{"𝗗𝗲𝗹𝗶𝗯𝗲𝗿𝗮 𝗱𝗶 𝗚𝗶𝘂𝗻𝘁𝗮 𝗻. 𝟭𝟮", "deliberazione giunta 12"},
		// Slips of the pen.
		{"deliberra di Giunta n. 5", "deliberazione giunta 5"},
		{"del. G.C. n. 8", "deliberazione giunta 8"},
		{"determna n. 9", "determinazione 9"},
		{"ordianza n. 9", "ordinanza 9"},
		{"deliberazioen n. 9", "deliberazione 9"},
		{"Delibera di Giunat n. 5", "deliberazione giunta 5"},
		{"determina giusta delega n. 5/2026", "determinazione 5/2026"},
		// Abbreviations in a row, registers, hashtags, years in words.
		{"ord. sind. n. 4 del 2/11", "ordinanza sindaco 4/2026 2026-11-02"},
		{"det. dir. n. 12/2026", "determinazione dirigente 12/2026"},
		{"determinazione R.G. n. 571/2026", "determinazione 571/2026"},
		{"DelGC 205/2026", "deliberazione giunta 205/2026"},
		{"DG 205/2026", "deliberazione giunta 205/2026"},
		{"Il DG ha incontrato 12 associazioni", ""},
		{"ORD/89/2026", "ordinanza 89/2026"},
		{"Delibera GC/205/2026", "deliberazione giunta 205/2026"},
		{"Delibera n. 205/GC dell'11/11/2026", "deliberazione giunta 205/2026 2026-11-11"},
		{"Ordinanza n. 89 - 2026", "ordinanza 89/2026"},
		{"#OrdinanzaSindacale n. 89", "ordinanza sindaco 89"},
		{"delibera di Giunta n. 5 del tre marzo duemilaventisei", "deliberazione giunta 5/2026 2026-03-03"},
		{"delibera di Giunta n. 5 del 3 marzo duemila e poco", "deliberazione giunta 5/2026 2026-03-03"},
		// The body that the sentence names beside the act.
		{"La Giunta aderisce con delibera n. 181", "deliberazione giunta 181"},
		{"La Giunta propone al Consiglio comunale la delibera n. 181", "deliberazione 181"},
		{"In Consiglio è stata approvata la variazione di bilancio", "decisione deliberazione consiglio"},
		// Lists.
		{"delibere di Giunta nn. 12 e 13", "deliberazione giunta 12; deliberazione giunta 13"},
		{"delibere 12, 13 e 14 del 3/11", "deliberazione 12/2026 2026-11-03; deliberazione 13/2026 2026-11-03; deliberazione 14/2026 2026-11-03"},
		{"delibera n. 12 del 3/11 e n. 13 del 4/11", "deliberazione 12/2026 2026-11-03; deliberazione 13/2026 2026-11-04"},
		{"Delibere dal n. 12 al n. 14", "deliberazione 12; deliberazione 13; deliberazione 14"},
		{"deliberazioni nn. 12-14/2026", "deliberazione 12/2026; deliberazione 13/2026; deliberazione 14/2026"},
		{"con D.C.C. n. 7 e D.G.C. n. 8 del 4/11", "deliberazione consiglio 7; deliberazione giunta 8/2026 2026-11-04"},
		{"ordinanza n. 12, 30 posti auto in meno", "ordinanza 12"},
		// Numbers and dates.
		{"Determinazione n° 1.234 del 2 nov. 2026", "determinazione 1234/2026 2026-11-02"},
		{"determina n. 2026/123", "determinazione 123/2026"},
		{"determina n. 123-2026", "determinazione 123/2026"},
		{"determina n. 567/A del 12/11/2026", "determinazione 567/2026 2026-11-12"},
		{"ordinanza n. 0045", "ordinanza 45"},
		{"deliberazione della Giunta comunale del 12 novembre 2026, n. 123", "deliberazione giunta 123/2026 2026-11-12"},
		{"ordinanza n. 89 del tre novembre", "ordinanza 89/2026 2026-11-03"},
		{"ordinanza n. 89 del 1° novembre 2026", "ordinanza 89/2026 2026-11-01"},
		{"delibera di Giunta n. 5 dell'11/11/'26", "deliberazione giunta 5/2026 2026-11-11"},
		{"ordinanza n. 89 del 28 dicembre", "ordinanza 89/2026 2026-12-28"},
		{"ordinanza n. 89 del 31 febbraio", "ordinanza 89"},
		{"delibera di Giunta n. 12 del 2015", "deliberazione giunta 12/2015"},
		{"delibera di Giunta del 12/11/2026", "deliberazione giunta/2026 2026-11-12"},
		{"ordinanza n. 89 di ieri", "ordinanza 89/2026 2026-11-19"},
		{"ordinanza n. 89 (12/11/2026)", "ordinanza 89/2026 2026-11-12"},
		{"la delibera 12 è pubblicata", "deliberazione 12"},
		{"Deliberazione n. GC/123/2026", "deliberazione 123/2026"},
		{"Ordinanza 102 Polizia Locale: divieto di sosta", "ordinanza 102"},
		{"delibera consigliare n. 45", "deliberazione consiglio 45"},
		{"La Giunta ha approvato ieri, con atto n. 77, il PEBA", "deliberazione giunta 77"},
		// The same act twice.
		{"Delibera di Giunta n. 123. La delibera n. 123 del 12/11/2026 è all'albo", "deliberazione giunta 123/2026 2026-11-12"},
		// Not the number of an act.
		{"art. 50 del TUEL, prot. n. 12345, tel. 02 0000 0000", ""},
		{"l'ordinanza, prot. n. 12345", ""},
		{"ordinanza di chiusura della scuola di via Verdi n. 3", ""},
		{"la Giunta determina 3 giorni di stop", ""},
		{"delibera n. 02 000000 00", ""},
		{"ordinanza n. 1234567", ""},
		{"la delibera 30 per cento", ""},
		{"del 12/11/2026 n. 5", ""},
		{"le determinate scelte n. 3", ""},
		// Acts of others.
		{"decreto legge 34/2020", "decreto 34/2020 [atto di altro ente]"},
		{"D.L. n. 34/2020, d.lgs. 33/2013, DPCM 3 novembre 2020", ""},
		{"ordinanza della Regione n. 5", "ordinanza 5 [atto di altro ente]"},
		{"Regione Lombardia, con ordinanza n. 620, dispone", "ordinanza 620 [atto di altro ente]"},
		{"delibera n. 363/2021 di ARERA", "deliberazione 363/2021 [atto di altro ente]"},
		{"ordinanza n. 12 del Comune di Rho", "ordinanza 12 [atto di altro ente]"},
		{"ordinanza n. 12 del Comune di Esempio", "ordinanza 12"},
		{"Comune di Rho, ordinanza n. 12: strada chiusa", "ordinanza 12 [atto di altro ente]"},
		{"Comune di Esempio, ordinanza n. 12: strada chiusa", "ordinanza 12"},
		{"decreto n. 12/2026", "decreto 12/2026 [atto di altro ente]"},
		{"D.G.R. n. 12/2026", "deliberazione 12/2026 [atto di altro ente]"},
		{"delibera dell'Unione n. 12/2026", "deliberazione 12/2026 [atto di altro ente]"},
		{"la deliberazione è stata approvata con n. 3 voti", ""},
		// Decisions.
		{"La Giunta ha approvato il piano", "decisione deliberazione giunta"},
		{"La Giunta comunale, nella seduta di ieri, ha approvato all'unanimità lo schema", "decisione deliberazione giunta"},
		{"via libera della Giunta al parco", "decisione deliberazione giunta"},
		{"Approvati in Consiglio il bilancio e il DUP", "decisione deliberazione consiglio"},
		{"Oggi in Consiglio abbiamo approvato il nuovo regolamento", "decisione deliberazione consiglio"},
		{"Il Comune ha stanziato 10.000 euro", "decisione"},
		{"La Giunta ha detto sì alla ciclabile", "decisione deliberazione giunta"},
		{"Il Sindaco ha firmato l'ordinanza anti botti", "decisione ordinanza"},
		{"La Giunta ha approvato il piano (delibera n. 45)", "deliberazione giunta 45"},
		{"Il Consiglio ha approvato il bilancio. La Giunta, con delibera di Giunta n. 45, stanzia i fondi", "decisione deliberazione consiglio; deliberazione giunta 45"},
		{"Il bilancio è stato approvato dal Consiglio nella seduta del 30 aprile", "decisione deliberazione consiglio 2026-04-30"},
		{"Come approvato lo scorso anno dalla Giunta", "decisione deliberazione giunta [ricorrenza o atto di anni passati]"},
		{"La Giunta non ha approvato il piano", ""},
		{"Un consiglio: approvato dai nonni", ""},
		{"in attesa del via libera della Giunta", ""},
		{"La Giunta regionale ha approvato il bando", "decisione deliberazione giunta [atto di altro ente]"},
		{"Il Consiglio d'Istituto ha approvato l'orario", "decisione deliberazione consiglio [atto di altro ente]"},
		{"La Giunta comunale di Altrove ha approvato il piano", "decisione deliberazione giunta [atto di altro ente]"},
		{"Nel 2003 la Giunta ha approvato il gemellaggio", "decisione deliberazione giunta [ricorrenza o atto di anni passati]"},
		{"Errata corrige: la Giunta ha approvato 3 progetti", "decisione deliberazione giunta [rettifica]"},
		{"Il Consiglio comunale ha adottato il PGT", "decisione deliberazione consiglio [adozione di piano]"},
		// The future and drafts.
		{"Domani in Giunta approveremo il piano", "annuncio deliberazione giunta"},
		{"Il regolamento sarà approvato a dicembre", "annuncio"},
		{"La legge sarà approvata dal Parlamento con nuove misure", "annuncio [atto di altro ente]"},
		{"porteremo in Consiglio la variante", "annuncio deliberazione consiglio"},
		{"Lunedì in Giunta approveremo la delibera n. 350", "deliberazione giunta 350 annunciata"},
		{"Ecco la bozza del regolamento", "bozza"},
		{"La bozza del regolamento è in consultazione", "bozza [consultazione o atto pubblicato per osservazioni]"},
		{"Il bilancio non sarà approvato quest'anno", ""},
		{"Domani voteremo tutti al referendum", ""},
		{"Convocato il Consiglio: sarà approvato il bilancio", "annuncio deliberazione consiglio [convocazione o ordine del giorno]"},
		{"Convocato il Consiglio: approveremo il bilancio", "annuncio deliberazione consiglio"},
	} {
		if diff := cmp.Diff(c.want, shown(Parse(c.in, november()))); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", c.in, diff)
		}
	}
}

func TestYearOfTheNearestDate(t *testing.T) {
	for posted, want := range map[civil.Day]string{
		civil.NewDay(2026, 11, 20): "2026-12-28",
		civil.NewDay(2027, 1, 5):   "2026-12-28",
		civil.NewDay(2026, 2, 1):   "2025-12-28",
	} {
		refs := Parse("ordinanza n. 4 del 28/12", Context{Posted: posted})
		if len(refs) != 1 || refs[0].Date.String() != want {
			t.Errorf("on %s: %s, want %s", posted, shown(refs), want)
		}
	}
	if refs := Parse("ordinanza n. 4 del 28/12", Context{}); len(refs) != 1 || !refs[0].Date.IsZero() {
		t.Errorf("without a day of the text: %s, want no date", shown(refs))
	}
}

func TestTitle(t *testing.T) {
	for _, c := range []struct {
		in    string
		typ   audit.ActType
		organ audit.Organ
		n, y  int
		date  string
	}{
		{"[67 / 2016] DETERMINA DEL RESPONSABILE DEL SERVIZIO N. 3 DEL 17/02/2016", audit.Determinazione, audit.Dirigente, 3, 2016, "2016-02-17"},
		{"[67 / 2016] DETERMINA IMPEGNO DI SPESA PER ACQUISTO ARREDI N. 3 DEL 17/02/2016", audit.Determinazione, "", 3, 2016, "2016-02-17"},
		{"DELIBERAZIONE DI GIUNTA COMUNALE N. 210 DEL 18/11/2026 - REVOCA DELIBERA N. 5 DEL 3/2/2026", audit.Deliberazione, audit.Giunta, 210, 2026, "2026-11-18"},
		{"Ordinanza sindacale n. 89/2026", audit.Ordinanza, audit.Sindaco, 89, 2026, ""},
		{"DECRETO N. 4 DEL 9/11/2026", audit.Decreto, "", 4, 2026, "2026-11-09"},
		{"DETERMINA LIQUIDAZIONE FATTURA N. 3 DEL 17/02/2016", audit.Determinazione, "", 0, 0, ""},
		{"DETERMINA DI PRESA D'ATTO DELLA DELIBERA DI GIUNTA N. 3 DEL 17/02/2016", audit.Determinazione, "", 0, 0, ""},
		{"RETTIFICA DELIBERA DI GIUNTA N. 210 DEL 18/11/2026", audit.Deliberazione, audit.Giunta, 0, 0, ""},
		{"[70 / 2026] Revoca ordinanza sindacale n. 89/2026", audit.Ordinanza, audit.Sindaco, 0, 0, ""},
		{"DELIBERA DI GIUNTA N. 212 DEL 20/11/2026 - RETTIFICA DELIBERA N. 210", audit.Deliberazione, audit.Giunta, 212, 2026, "2026-11-20"},
		{"Pubblicazione di matrimonio", "", "", 0, 0, ""},
		{"Proposta di deliberazione n. 12", "", "", 0, 0, ""},
		{"", "", "", 0, 0, ""},
	} {
		got := Title(c.in)
		if got.Type != c.typ || got.Organ != c.organ || got.Number != c.n || got.Year != c.y || got.Date.String() != c.date {
			t.Errorf("Title(%q) = %+v", c.in, got)
		}
	}
}

func TestLabel(t *testing.T) {
	for in, want := range map[string][2]string{
		"Delibere di Giunta":                        {"deliberazione", "giunta"},
		"DELIBERAZIONE GIUNTALE":                    {"deliberazione", "giunta"},
		"Delibera Consiglio Comunale":               {"deliberazione", "consiglio"},
		"Atti del Consiglio":                        {"deliberazione", "consiglio"},
		"DETERMINE":                                 {"determinazione", ""},
		"Determinazioni dirigenziali":               {"determinazione", "dirigente"},
		"Ordinanza sindacale":                       {"ordinanza", "sindaco"},
		"Decreti":                                   {"decreto", ""},
		"A.02.02":                                   {"deliberazione", "giunta"},
		"A.04.02 Ordinanza del Sindaco":             {"ordinanza", "sindaco"},
		"Deliberazione della Giunta regionale":      {"", ""},
		"Avviso":                                    {"", ""},
		"Atti vari":                                 {"", ""},
		"Pubblicazione di matrimonio":               {"", ""},
		"Registro delle determinazioni del Settore": {"determinazione", ""},
	} {
		typ, organ := Label(in)
		if string(typ) != want[0] || string(organ) != want[1] {
			t.Errorf("Label(%q) = %q, %q; want %q", in, typ, organ, want)
		}
	}
}

// TestText holds that a reference ends where its words end.
func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"Con delibera di Giunta n. 181 del 14/10/2026 il Comune aderisce":     "delibera di Giunta n. 181 del 14/10/2026",
		"Con delibera n. 181 la Giunta aderisce":                              "delibera n. 181",
		"Per l'ordinanza n. 4 del Sindaco del 2/11, vedi il sito":             "ordinanza n. 4 del Sindaco del 2/11",
		"(determina dirigenziale n. 5/2026) e altro":                          "determina dirigenziale n. 5/2026",
		"La delibera della Giunta comunale n. 45, immediatamente eseguibile.": "delibera della Giunta comunale n. 45",
		"Delibere di Giunta nn. 12 e 13":                                      "Delibere di Giunta nn. 12",
	} {
		if refs := Parse(in, november()); len(refs) == 0 || refs[0].Text != want {
			t.Errorf("Parse(%q): %+v, want text %q", in, refs, want)
		}
	}
}

// check holds what must be true of the references of any text.
func check(t *testing.T, s string, refs []Reference) {
	t.Helper()
	runes := []rune(s)
	for i, r := range refs {
		if r.Span.Start < 0 || r.Span.End > len(runes) || r.Span.Start >= r.Span.End {
			t.Fatalf("%q: span %v outside the text of %d code points", s, r.Span, len(runes))
		}
		if got := string(runes[r.Span.Start:r.Span.End]); got != r.Text {
			t.Errorf("%q: text %q, but the span holds %q", s, r.Text, got)
		}
		if r.Sentence.Start > r.Span.Start || r.Sentence.End > len(runes) {
			t.Errorf("%q: span %v before its sentence %v", s, r.Span, r.Sentence)
		}
		if r.Form == Numbered && r.Number == 0 && r.Date.IsZero() || r.Number < 0 || r.Form != Numbered && r.Number != 0 {
			t.Errorf("%q: reference without number and date, or with one that it cannot have: %+v", s, r)
		}
		if i > 0 && refs[i-1].Span.Start > r.Span.Start {
			t.Errorf("%q: references out of order", s)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"deliberazione di Giunta n. 123 del 12/11/2026", "D.G.C. 123/2026; nn. 12, 13-15 e 16", "la Giunta ha approvato", "Domani in Consiglio approveremo la bozza",
		"ordinanza n. 4 del 2/11 e art. 50", "𝗗𝗲𝗹𝗶𝗯𝗲𝗿𝗮 𝗻. 𝟭", "n. n. nn. del del. D. G. C. 1/2/3/4", "è\u0300 Ⅷ ½ ٣ n.º №", "delibere 999999/1950, 1",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		refs := Parse(s, november())
		if utf8.ValidString(s) {
			check(t, s, refs)
		}
		if diff := cmp.Diff(refs, Parse(s, november())); diff != "" {
			t.Errorf("two readings of %q differ:\n%s", s, diff)
		}
		Title(s)
		Label(s)
	})
}

// TestTheTextAroundDoesNotMatter holds that a reference is read alike wherever it stands.
func TestTheTextAroundDoesNotMatter(t *testing.T) {
	for _, ref := range []string{"deliberazione di Giunta n. 123 del 12/11/2026", "D.G.C. 123/2026", "ordinanza sindacale n. 4 del 2/11", "determina n. 567/2026"} {
		alone := shown(Parse(ref, november()))
		for _, around := range []string{"%s", "Ciao 👋🏽 a tutti! %s.", "(%s)", "«%s»", "Testo lungo, con virgole; poi %s, e altro", "\n\n• %s\n• nulla", "È uscita la notizia: %s 🎉"} {
			s := fmt.Sprintf(around, ref)
			refs := Parse(s, november())
			check(t, s, refs)
			if got := shown(refs); got != alone {
				t.Errorf("Parse(%q) = %s, want %s", s, got, alone)
			}
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for name, piece := range map[string]string{
		"post":    "La Giunta ha approvato con delibera n. 210 del 18/11/2026 il piano neve. Domani sera concerto in piazza, ingresso libero.\n",
		"hostile": "delibera del del del. n. n. nn. 1, 2, 3 D.G.C. ",
		"verbs":   "Giunta ha ha ha approvato in in in sarà sarà bozza via libera ",
	} {
		for _, n := range []int{100, 200, 400} {
			s := strings.Repeat(piece, n)
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					Parse(s, november())
				}
			})
		}
	}
}
