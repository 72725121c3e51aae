// Package demo invents a comune: three pages, six weeks of posts, comments and
// replies, and the albo pretorio of those weeks. `vigilia demo` plays it
// through the real program. Everybody and everything in it is made up; the same
// seed makes the same comune.
package demo

import (
	_ "embed"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
)

// The comune and its pages.
const (
	Name       = "Comune di Borgo Sereno"
	Domain     = "comune.borgosereno.example"
	MainPage   = "104000000000001"
	Library    = "104000000000002"
	Police     = "104000000000003"
	tokenStart = "EAADEMO"
)

// Comune is the invented comune.
type Comune struct {
	World  *fetchtest.World
	Acts   []audit.Act
	Period civil.Period // the days on which something happens
	// Reported is the second half of the period, of which the report for the Giunta
	// is made: the first half is what it compares with.
	Reported civil.Period
	// BadAlbo are days on which the albo answers with a web page instead of a feed.
	BadAlbo []civil.Day
	// BadPage are days on which the police page cannot be read.
	BadPage []civil.Day
	// Expiry is when the token of the library's page ends.
	Expiry time.Time
}

// Token returns the access token of a page of the comune.
func Token(page string) string { return tokenStart + page }

// New returns the comune of a seed.
func New(seed uint64) (*Comune, error) {
	texts, err := readTexts()
	if err != nil {
		return nil, err
	}
	period := civil.Period{From: civil.NewDay(2026, 10, 10), To: civil.NewDay(2026, 11, 20)}
	w := &writer{
		rng: rand.New(rand.NewPCG(seed, 2026)), texts: texts, period: period,
		people: invent(420),
	}
	c := &Comune{
		Period:   period,
		Reported: civil.Period{From: period.To.Add(1 - period.Len()/2), To: period.To},
		Acts:     acts(w.rng),
		BadAlbo:  []civil.Day{civil.NewDay(2026, 11, 4)},
		BadPage:  []civil.Day{civil.NewDay(2026, 11, 11), civil.NewDay(2026, 11, 12)},
		Expiry:   civil.NewDay(2026, 11, 27).At(9, 0),
	}
	c.World = &fetchtest.World{Pages: []*fetchtest.Page{
		w.page(mainPage()), w.page(libraryPage()), w.page(policePage()),
	}}
	w.scenes(c.World)
	settle(c.World)
	return c, nil
}

// plan is a page to be written: what it is, and how much happens on it.
type plan struct {
	page     fetchtest.Page
	themes   []string
	postsDay float64 // posts a day, on average
	comments int     // comments below a post, on average
}

func mainPage() plan {
	return plan{
		page: fetchtest.Page{
			ID: MainPage, ProfileID: "61550000000001", Name: Name, Username: "comuneborgosereno",
			About:       "Pagina istituzionale del Comune di Borgo Sereno. Moderazione dal lunedì al venerdì, 9-13.",
			Description: "Social Media Policy: https://www." + Domain + "/social-media-policy",
			Website:     "https://www." + Domain, Phone: "000 1234567", Emails: []string{"urp@" + Domain},
		},
		themes:   []string{"rifiuti", "viabilita", "scuola", "eventi", "allerta", "servizi"},
		postsDay: 1.5, comments: 20,
	}
}

func libraryPage() plan {
	return plan{
		page: fetchtest.Page{
			ID: Library, ProfileID: "61550000000002", Name: "Biblioteca di Borgo Sereno", Username: "bibliotecaborgosereno",
			About: "La biblioteca comunale, in piazza del Mulino. Social Media Policy sul sito del Comune.", Website: "https://biblioteca." + Domain,
		},
		themes: []string{"biblioteca"}, postsDay: 0.7, comments: 9,
	}
}

func policePage() plan {
	return plan{
		page: fetchtest.Page{
			ID: Police, ProfileID: "61550000000003", Name: "Polizia Locale Borgo Sereno", Username: "plborgosereno",
			About: "Per le emergenze chiamare il 112. La pagina non è presidiata di notte. Social Media Policy sul sito del Comune.", Website: "https://www." + Domain + "/polizia-locale",
		},
		themes: []string{"polizia"}, postsDay: 0.5, comments: 13,
	}
}

//go:embed config.toml
var config string

// Config returns the comune's configuration under a policy.
func Config(policy string) string { return strings.Replace(config, "POLICY", policy, 1) }

// AlboDown reports whether the albo answers with a web page on the night after a day.
func (c *Comune) AlboDown(day civil.Day) bool { return slices.Contains(c.BadAlbo, day) }

// Tokens returns the pages' tokens as they stand on the night after a day.
func (c *Comune) Tokens(day civil.Day) []fetchtest.Token {
	var tokens []fetchtest.Token
	for _, p := range c.World.Pages {
		t := fetchtest.Token{
			Value: Token(p.ID), Kind: fetchtest.PageToken, Page: p.ID,
			Scopes: []string{"pages_show_list", "pages_read_engagement", "pages_read_user_content"},
			Tasks:  []string{"MODERATE"},
		}
		switch {
		case p.ID == Library:
			t.Expires = c.Expiry
		case p.ID == Police && slices.Contains(c.BadPage, day):
			t.Expires = day.Start()
		}
		tokens = append(tokens, t)
	}
	return tokens
}
