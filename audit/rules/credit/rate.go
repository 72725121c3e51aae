package credit

import (
	_ "embed"
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed sources.txt
var sourcesSource string

var sources = lexicon.New("sources.txt", "ETA", sourcesSource)

// Origin is the kind of source of a reshared post, in the words of the reports.
type Origin string

const (
	FromBody        Origin = "enti pubblici"
	FromPress       Origin = "testate"
	FromAssociation Origin = "associazioni, scuole e parrocchie"
	FromPage        Origin = "altre Pagine"
	FromProfile     Origin = "profili personali"
	FromUnknown     Origin = "origine non indicata dalla piattaforma"
)

// Origins lists the kinds of source, in the order in which reports print them.
func Origins() []Origin {
	return []Origin{FromBody, FromPress, FromAssociation, FromPage, FromProfile, FromUnknown}
}

// Rate is how often a page passes on what others published.
type Rate struct {
	Posts  int // of the page, its shares among them
	Shared int // those that pass on what others published
	Alerts int // of those, alerts: an emergency is no habit
	By     map[Origin]int
}

// Ordinary returns the shares that are no alerts, and the posts among which they stand.
func (r *Rate) Ordinary() (shared, posts int) { return r.Shared - r.Alerts, r.Posts - r.Alerts }

// Over reports whether the share of ordinary posts is beyond a limit in percent; 0 is none.
func (r *Rate) Over(limit int) bool {
	shared, posts := r.Ordinary()
	return limit > 0 && shared*100 > limit*posts
}

// RateOf measures own posts (reference/compliance.md, own.reshare_rate): shares over all,
// by kind of source, those that alert tells apart counted by themselves. A page that
// shares a post of its own, or of another page of the comune, passes on nothing of others.
func RateOf(posts []audit.Content, pages []string, alert func(*audit.Content) bool) Rate {
	r := Rate{By: map[Origin]int{}}
	for i := range posts {
		p := &posts[i]
		if p.Kind != audit.OwnPost {
			continue
		}
		r.Posts++
		if !p.Reshares() || slices.ContainsFunc(pages, p.SharesOf) {
			continue
		}
		r.Shared++
		r.By[originOf(&p.Original)]++
		if alert(p) {
			r.Alerts++
		}
	}
	return r
}

func originOf(o *audit.Original) Origin {
	switch o.Kind {
	case audit.ProfileAccount:
		return FromProfile
	case "":
		return FromUnknown
	}
	for _, words := range []string{o.Category, o.Name} {
		kind := Origin("")
		sources.Lexicon().Find(text.Parse(words), func(f lexicon.Found) {
			if kind == "" {
				kind = map[lexicon.Tier]Origin{'E': FromBody, 'T': FromPress, 'A': FromAssociation}[f.Entry.Value.Tier]
			}
		})
		if kind != "" {
			return kind
		}
	}
	return FromPage
}
