package own

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/rules/own/actref"
)

// licences holds what the comune writes of reuse against the licence of its policy.
type licences struct {
	set      *audit.Setting
	want     audit.Licence
	expected terms // zero if the licence is no Creative Commons one
	paged    bool  // the page as a whole was looked at
}

func startLicence(set *audit.Setting) audit.Checker {
	want := set.Policy.Settings.Licence
	if want.Expected == "" || want.Expected == "none" {
		return audit.CheckFunc(func(*audit.Subject, *audit.Log) {}) // the policy says nothing of reuse
	}
	c := &licences{set: set, want: want}
	if all := creativeCommons(actref.Scan(want.Expected)); len(all) > 0 {
		c.expected = all[0].terms
	}
	return c
}

// Check looks at one post or reply.
func (c *licences) Check(s *audit.Subject, l *audit.Log) {
	if s.Origin != "" {
		return // a share shows somebody else's content
	}
	words := actref.Scan(s.Text)
	for i, f := range c.conflicts(words) {
		l.Find(audit.Hit{
			Key: fmt.Sprintf("conflitto/%d", i), Category: f.category, Severity: audit.Minor,
			Evidence: []audit.Evidence{{Span: f.Span, Masked: excerpt(s.Text, f.Span), Note: c.note(f)}},
			Exceptions: []audit.Exception{
				{Name: "materiale di terzi con credito"}, {Name: "citazione di legge"}, {Name: "condivisione nativa"},
			},
		})
	}
	if c.want.Notice == "post" && s.Kind == audit.OwnPost && !c.noticed(s.Text, words) {
		l.Find(audit.Hit{
			Key: "post", Category: "dicitura di licenza assente dal post", Severity: audit.Minor,
			Evidence: []audit.Evidence{{Note: "la dicitura nel singolo post è un obbligo aggiunto dall'Ente nella configurazione: la policy non la chiede"}},
		})
	}
}

// Finish looks at the page: what it says of itself stands whatever is published.
func (c *licences) Finish(l *audit.Log) { c.page(l) }

// page looks once for the licence, or the way to the policy, among what the
// page says of itself. A finding is one on the page; what was not read is a gap.
func (c *licences) page(l *audit.Log) {
	if c.paged || c.want.Notice != "page" {
		return
	}
	c.paged = true
	p := c.set.Page
	if p.About == "" && p.Website == "" && len(p.Links) == 0 {
		l.Gap("informazioni della pagina non lette: il richiamo alla licenza non si può verificare")
		return
	}
	text := strings.Join(append([]string{p.About, p.Website}, p.Links...), "\n")
	switch {
	case c.noticed(text, actref.Scan(text)), strings.Contains(strings.ToLower(text), "policy"):
	case c.set.Policy.Settings.PolicyURL == "" && c.want.URL == "":
		l.Gap("indirizzo della policy non configurato: il richiamo nelle informazioni della pagina non si può verificare")
	case slices.ContainsFunc(p.Unread, tells):
		l.Gap("informazioni della pagina non lette per intero: il richiamo alla licenza non si può verificare")
	default:
		l.FindPage(audit.Hit{
			Key: "page", Category: "licenza e policy non richiamate nella pagina", Severity: audit.Minor,
			Evidence: []audit.Evidence{{Note: "nelle informazioni della pagina non risultano né la licenza attesa (" +
				c.want.Name() + ") né l'indirizzo della policy"}},
		})
	}
}

// tells reports whether a field of the page may tell its licence, by the platform's name.
func tells(field string) bool {
	return field == "about" || field == "description" || field == "website"
}

// noticed reports whether a text tells the licence or links where it is told.
func (c *licences) noticed(text string, words []actref.Word) bool {
	for _, address := range []string{c.want.URL, c.set.Policy.Settings.PolicyURL} {
		if address != "" && strings.Contains(text, strings.TrimSuffix(address, "/")) {
			return true
		}
	}
	for _, cc := range creativeCommons(words) {
		if c.clash(cc.terms) == "" {
			return true
		}
	}
	return c.expected.zero() && slices.ContainsFunc(freely, func(p []string) bool { return find(words, p) >= 0 })
}

// freely are the ways of saying that contents may be reproduced with their source.
var freely = [][]string{
	{"riproduzione", "libera"}, {"liberamente", "riproducibili"}, {"liberamente", "riprodotti"}, {"citando", "la", "fonte"}, {"citazione", "della", "fonte"},
	{"citare", "la", "fonte"}, {"riproducibili", "liberamente"},
}

// find returns where a run of words stands, -1 if nowhere.
func find(words []actref.Word, run []string) int {
	for i := range words {
		if runs(words, i, run...) {
			return i
		}
	}
	return -1
}

// runs reports whether the words stand one after the other from i.
func runs(words []actref.Word, i int, run ...string) bool {
	for k, w := range run {
		if norm(words, i+k) != w {
			return false
		}
	}
	return true
}

// norm returns word i as it is compared, "" outside the text.
func norm(words []actref.Word, i int) string {
	if i < 0 || i >= len(words) {
		return ""
	}
	return words[i].Norm
}

// conflict is a place that contradicts the licence.
type conflict struct {
	audit.Span
	category string
	sentence int
	credit   bool // third parties are credited elsewhere in the text
}

// conflicts returns the places of a text that contradict the licence, those on
// the credited material of third parties and on the law left out.
func (c *licences) conflicts(words []actref.Word) []conflict {
	var out []conflict
	credited, claimed := c.credits(words)
	cited := lawful(words)
	spared := func(at int) bool { return credited[at] || credited[at-1] && !claimed[at] }
	for i := range words {
		end, whole := reserved(words, i)
		if end == 0 || len(out) > 0 && out[len(out)-1].End > words[i].Start {
			continue
		}
		if at := words[i].Sentence; spared(at) || !whole && cited[at] {
			continue
		}
		out = append(out, conflict{spanOf(words, i, end), "riserva di diritti", words[i].Sentence, len(credited) > 0})
	}
	for _, cc := range creativeCommons(words) {
		why := c.clash(cc.terms)
		if at := words[cc.from].Sentence; why == "" || spared(at) {
			continue
		}
		out = append(out, conflict{spanOf(words, cc.from, cc.to), why, words[cc.from].Sentence, len(credited) > 0})
	}
	return out
}

func (c *licences) note(f conflict) string {
	n := "licenza attesa: " + c.want.Name()
	if f.credit {
		n += "; nel testo è accreditato anche materiale di terzi, che la licenza dell'Ente non copre"
	}
	return n
}

func spanOf(words []actref.Word, from, to int) audit.Span {
	return audit.Span{Start: words[from].Start, End: words[to-1].End}
}

func excerpt(text string, s audit.Span) string { return string([]rune(text)[s.Start:s.End]) }

// credits returns the sentences that credit somebody other than the comune, and
// those in which the comune claims the rights for itself.
func (c *licences) credits(words []actref.Word) (others, claimed map[int]bool) {
	cues, ours, claims := make(map[int]bool), make(map[int]bool), make(map[int]bool)
	home := actref.Scan(c.set.Policy.Comune)
	for i, w := range words {
		switch w.Norm {
		case "©", "copyright":
			cues[w.Sentence], claims[w.Sentence] = true, true
		case "ph", "photo", "credit", "credits", "crediti", "courtesy":
			cues[w.Sentence] = true
		case "foto", "fotografia", "fotografie", "immagine", "immagini", "video", "riprese", "opera", "illustrazione", "illustrazioni", "testo":
			if opens(words, i) && named(words, i+1) {
				cues[w.Sentence] = true
			}
		case "comune", "municipio", "amministrazione", "ente", "comunale":
			ours[w.Sentence] = true
		}
		if len(home) > 0 && w.Norm == home[0].Norm {
			ours[w.Sentence] = true
		}
	}
	for s := range ours {
		delete(cues, s)
	}
	maps.DeleteFunc(claims, func(s int, _ bool) bool { return !ours[s] })
	return cues, claims
}

// opens reports whether a credit can begin at word i: «Foto di Mario Rossi», and
// not «le più belle foto della Sagra».
func opens(words []actref.Word, i int) bool {
	return i == 0 || words[i-1].Sentence != words[i].Sentence || !words[i-1].Letters
}

// named reports whether the words from i name an author: «di Mario Rossi», «: Archivio», «a cura di».
func named(words []actref.Word, i int) bool {
	switch norm(words, i) {
	case ":":
		return true
	case "a":
		return norm(words, i+1) == "cura"
	case "di", "del", "della", "dell":
		return i+1 < len(words) && words[i+1].Letters && !words[i+1].Lower
	}
	return false
}

// lawful returns the sentences that cite the law.
func lawful(words []actref.Word) map[int]bool {
	out := make(map[int]bool)
	for k, w := range words {
		if w.Norm == "legge" || w.Norm == "codice" || runs(words, k, "diritto", "d", "'", "autore") || runs(words, k, "633", "/") {
			out[w.Sentence] = true
		}
	}
	return out
}

// reserved reads a reservation of rights at word i and returns the word after
// it, 0 if there is none. Whole is true for «tutti i diritti riservati», which
// stays one whatever the sentence cites.
func reserved(words []actref.Word, i int) (end int, whole bool) {
	at := func(run ...string) bool { return runs(words, i, run...) }
	switch {
	case at("tutti", "i", "diritti", "sono", "riservati"):
		return i + 5, true
	case at("tutti", "i", "diritti", "riservati"):
		return open(words, i+4), true
	case at("all", "rights", "reserved"):
		return i + 3, true
	case at("diritti", "riservati") && norm(words, i-1) != "i":
		return open(words, i+2), true
	case at("riproduzione", "riservata"), at("riproduzione", "vietata"):
		return open(words, i+2), false
	case at("riproduzione", "non"):
		return permitted(words, i+2), false
	case at("divieto", "di"), at("divieti", "di"):
		return copying(words, i+2), false
	}
	return forbidden(words, i), false
}

// open returns end unless the words go on to say for whom: «riservata ai soci».
func open(words []actref.Word, end int) int {
	if runs(words, end, "ai", "sensi") {
		return end
	}
	switch norm(words, end) {
	case "a", "ai", "al", "agli", "alle", "alla", "per":
		return 0
	}
	return end
}

// permitted reads «(non) consentita» at word i.
func permitted(words []actref.Word, i int) int {
	if norm(words, i) == "e" {
		i++
	}
	switch norm(words, i) {
	case "consentita", "autorizzata", "permessa", "ammessa":
		return i + 1
	}
	return 0
}

// forbidden reads «vietata la riproduzione», «non è consentita la copia delle foto».
func forbidden(words []actref.Word, i int) int {
	switch w := norm(words, i); {
	case strings.HasPrefix(w, "vietat") || strings.HasPrefix(w, "proibit"):
		if norm(words, i-1) == "non" || norm(words, i-2) == "non" {
			return 0 // «non è vietata»
		}
		i++
	case w == "non":
		if i = permitted(words, i+1); i == 0 {
			return 0
		}
	default:
		return 0
	}
	for range 3 {
		switch norm(words, i) {
		case "la", "ogni", "qualsiasi", "l", "'", "e", "severamente", "assolutamente", "di":
			i++
		}
	}
	return copying(words, i)
}

// copying reads what is forbidden at word i, and returns the word after it if
// it concerns contents: «la riproduzione anche parziale», not «la riproduzione
// di musica ad alto volume».
func copying(words []actref.Word, i int) int {
	w := norm(words, i)
	noun := slices.Contains([]string{"riproduzione", "copia", "duplicazione", "ripubblicazione"}, w)
	other := slices.Contains([]string{"diffusione", "riutilizzo", "riuso", "utilizzo", "condivisione", "riprodurre", "copiare", "riutilizzare",
		"scaricare", "condividere", "diffondere", "ripubblicare", "pubblicare", "uso"}, w)
	if !noun && !other {
		return 0
	}
	for k := i + 1; k <= i+6 && k < len(words) && words[k].Sentence == words[i].Sentence; k++ {
		if slices.Contains(contents, words[k].Norm) {
			return k + 1
		}
	}
	if !noun {
		return 0
	}
	switch next := norm(words, i+1); {
	case next == "anche", next == "parziale", next == "totale", next == "non", next == "senza":
		return i + 2
	case i+1 >= len(words), !words[i+1].Letters, words[i+1].Sentence != words[i].Sentence:
		return i + 1
	}
	return 0
}

var contents = []string{
	"foto", "fotografie", "fotografia", "immagini", "immagine", "testi", "testo", "contenuti", "contenuto", "video", "materiale", "materiali", "post",
	"articolo", "articoli", "opera", "opere", "locandina", "locandine", "grafica", "grafiche", "comunicato", "filmato", "filmati", "riprese", "logo", "loghi",
}
