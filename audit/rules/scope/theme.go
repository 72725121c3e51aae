package scope

import (
	_ "embed"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed themes.txt
var themesSource string

// themes are the words by which a post tells what it is about.
var themes = lexicon.New("themes.txt", "UDBIEPLVCRTX", themesSource)

// Theme is what a post is about, in the words of the reports (the taxonomy of
// crespiatica/contenuti/2, with what every comune publishes besides).
type Theme string

const (
	Emergency      Theme = "emergenze"
	Deadline       Theme = "scadenze"
	Call           Theme = "bandi e contributi"
	Meeting        Theme = "incontri e sedute"
	Event          Theme = "eventi"
	Participation  Theme = "partecipazione"
	Utility        Theme = "pubblica utilità"
	Service        Theme = "servizi e uffici"
	Administrators Theme = "comunicazioni degli amministratori"
	Wishes         Theme = "auguri e ricorrenze"
	Territory      Theme = "territorio e turismo"
	Foreign        Theme = "estraneo alle finalità dell'Ente"
	Unsorted       Theme = "altro"
)

// byTier are the themes in the order in which the first of equals wins and in which
// reports print them.
var byTier = [...]struct {
	tier  lexicon.Tier
	theme Theme
}{
	{'U', Emergency}, {'D', Deadline}, {'B', Call}, {'I', Meeting}, {'E', Event}, {'P', Participation}, {'L', Utility}, {'V', Service},
	{'R', Wishes}, {'T', Territory}, {'C', Administrators}, {foreign, Foreign},
}

// foreign are the words of what is no matter of the comune's.
const foreign lexicon.Tier = 'X'

const (
	// scopeThreshold is the weight of foreign words from which a post is out of scope.
	scopeThreshold = 0.8
	// institutional is the weight from which another theme keeps a post in scope.
	institutional = 0.6
	// titleShare is how much the words of attachments weigh against the post's own.
	titleShare = 0.5
)

// Themes lists every theme, in the order in which reports print them.
func Themes() []Theme {
	var out []Theme
	for _, t := range byTier {
		out = append(out, t.theme)
	}
	return append(out, Unsorted)
}

// Of returns what a post is about: of the themes whose words it has, the heaviest.
func Of(c *audit.Content) Theme {
	w := weigh(themes.Lexicon(), c, text.Parse(c.Text))
	theme, _ := w.heaviest()
	return theme
}

// weights is how much of a post speaks of each theme, each entry counted once.
type weights struct {
	sum   [len(byTier)]float64
	found []lexicon.Found // of the foreign ones, in the text itself
}

func weigh(list *lexicon.Lexicon, c *audit.Content, read *text.Text) *weights {
	w := &weights{}
	w.add(list, read, 1)
	for _, p := range c.Parts()[1:] {
		w.add(list, text.Parse(p.Text), titleShare)
	}
	return w
}

func (w *weights) add(list *lexicon.Lexicon, t *text.Text, share float64) {
	seen := map[*text.Entry[*lexicon.Term]]bool{}
	list.Find(t, func(f lexicon.Found) {
		v := f.Entry.Value
		if v.Tier == lexicon.Spared || seen[f.Entry] || v.Cancelled(t, f.From, f.To) {
			return
		}
		seen[f.Entry] = true
		for i := range byTier {
			if byTier[i].tier == v.Tier {
				w.sum[i] += v.Weight * share
			}
		}
		if v.Tier == foreign && share == 1 {
			w.found = append(w.found, f)
		}
	})
}

// heaviest returns the theme that weighs most and its weight. What is foreign to an
// institution is the theme only where nothing institutional weighs enough.
func (w *weights) heaviest() (Theme, float64) {
	best := -1
	for i := range byTier[:len(byTier)-1] {
		if w.sum[i] > 0 && (best < 0 || w.sum[i] > w.sum[best]) {
			best = i
		}
	}
	alien := w.sum[len(byTier)-1]
	switch {
	case alien >= scopeThreshold && (best < 0 || w.sum[best] < institutional):
		return Foreign, alien
	case best < 0:
		return Unsorted, 0
	}
	return byTier[best].theme, w.sum[best]
}

type scopeCheck struct{ list *lexicon.Lexicon }

// Check suggests a post in which nothing institutional is to be seen. A share is
// judged by what the comune says of it.
func (c scopeCheck) Check(s *audit.Subject, l *audit.Log) {
	w := weigh(c.list, s.Content, s.Read)
	theme, weight := w.heaviest()
	if theme != Foreign || len(w.found) == 0 {
		return
	}
	h := audit.Hit{
		Category: "possibile contenuto estraneo: " + w.found[0].Entry.Value.Category, Severity: audit.Informative,
		Score: min(weight, 0.95), Threshold: scopeThreshold,
		Exceptions: []audit.Exception{
			{Name: "auguri e ricorrenze civili"}, {Name: "meteo e pubblica utilità"}, {Name: "promozione del territorio"}, {Name: "animali smarriti o ritrovati"},
		},
	}
	for _, f := range w.found {
		h.Evidence = append(h.Evidence, evidence(s.Read, f.From, f.To, "categoria: "+string(Foreign)))
	}
	l.Find(h)
}

// Share is how many of the posts are about a theme.
type Share struct {
	Theme Theme
	Posts int
}

// Compose counts own posts by theme, in the order of Themes, those of no post left out.
func Compose(posts []audit.Content) []Share {
	counts := map[Theme]int{}
	for i := range posts {
		if posts[i].Kind == audit.OwnPost {
			counts[Of(&posts[i])]++
		}
	}
	var out []Share
	for _, t := range Themes() {
		if counts[t] > 0 {
			out = append(out, Share{t, counts[t]})
		}
	}
	return out
}
