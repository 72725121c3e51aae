package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/rules"
	"vigilia/fetch/fetchtest"
	"vigilia/report"
)

// quietWorld is the town on a day on which nobody gives offence, so that as many
// clauses as can be are conforming.
func quietWorld() *fetchtest.World {
	w := townWorld(theDay())
	for _, page := range w.Pages {
		for _, post := range page.Posts {
			for i := range post.Photos {
				post.Photos[i].Alt = "La piazza con le bancarelle e le luci accese"
			}
			for _, c := range post.Comments {
				if !c.ByPage {
					c.Text, c.Sticker, c.From = "Grazie per l'informazione", false, person(len(c.ID))
				}
			}
		}
	}
	return w
}

// needs returns what must have been read before a rule's silence means
// anything, worked out from what the rule reads.
func needs(r *audit.Rule) []audit.Source {
	by := map[audit.Kind][]audit.Source{
		audit.OwnPost: {audit.SourcePosts, audit.SourceReels}, audit.OwnReply: {audit.SourceComments},
		audit.Comment: {audit.SourceComments}, audit.VisitorPost: {audit.SourceVisitors},
	}
	kinds, out := r.Subjects, slices.Clone(r.Sources)
	if r.ID == "own.personal_data" || r.ID == "own.special_data" {
		out = append(out, ofPictures)
	}
	if r.Derived && len(kinds) == 0 {
		kinds = audit.Kinds()
	}
	for _, k := range kinds {
		out = append(out, by[k]...)
	}
	if len(kinds) == 0 {
		out = append(out, audit.SourcePage)
	}
	return out
}

// TestNothingIsCleanWithoutLooking makes each source fail on one day. No clause
// that needs it over that day may be called conforming.
func TestNothingIsCleanWithoutLooking(t *testing.T) {
	t.Parallel()
	// What each source stands for: with its token gone, nothing of a page is read.
	lost := func(source audit.Source, needed []audit.Source) bool {
		return slices.Contains(needed, source) || source == audit.SourcePage && len(needed) > 0
	}
	refuse := func(what string) func(*play) {
		return func(p *play) {
			p.graph.Switch(func(s *fetchtest.Switches) { s.Refuse = map[string]fetchtest.APIError{what: fetchtest.ErrService} })
		}
	}
	failures := map[audit.Source]func(*play){
		audit.SourcePage: func(p *play) {
			for _, page := range []string{townPage, libraryPage} {
				p.graph.AddToken(fetchtest.Token{Value: p.graph.Token(page), Kind: fetchtest.PageToken, Page: page, Expires: theDay().Start()})
			}
		},
		audit.SourcePosts:    refuse("published_posts"),
		audit.SourceReels:    refuse("video_reels"),
		audit.SourceVisitors: refuse("visitor_posts"),
		audit.SourceComments: refuse("comments"),
		audit.SourceAlt:      refuse("field:alt_text"),
		audit.SourceBlocked:  refuse("blocked"),
		audit.SourceAlbo:     func(p *play) { p.albo.Down(true) },
		ofPictures:           func(p *play) { p.night.eyes = blind },
	}
	everyRule := filepath.Join(t.TempDir(), "ogni-regola.toml")
	ok(t, os.WriteFile(everyRule, []byte(clauseForEachRule()), 0o600))
	served := map[audit.Source]int{}
	for _, policy := range []string{everyRule, "crespiatica", "pero"} {
		sound := conforming(t, policy, func(*play) {})
		for source, fail := range failures {
			n := 0
			for _, needed := range sound {
				if lost(source, needed) {
					n++
				}
			}
			if served[source] += n; n == 0 {
				continue // no clause of this policy is conforming thanks to this source
			}
			t.Run(filepath.Base(policy)+"/"+string(source), func(t *testing.T) {
				t.Parallel()
				for id, needed := range conforming(t, policy, fail) {
					if lost(source, needed) {
						t.Errorf("%s is conforming, and %s was not read", id, source)
					}
				}
			})
		}
	}
	for _, r := range rules.All() {
		for _, source := range needs(&r) {
			if r.Active() && served[source] == 0 {
				t.Errorf("rule %s needs %s, and no clause is ever conforming thanks to it: this proves nothing", r.ID, source)
			}
		}
	}
}

// clauseForEachRule is a policy with one clause for every active rule.
func clauseForEachRule() string {
	var b strings.Builder
	b.WriteString("id = \"prova\"\ncomune = \"Prova\"\ntitle = \"Una clausola per regola\"\n[settings]\naccessibility = \"on\"\n")
	for i, r := range rules.All() {
		if r.Active() {
			fmt.Fprintf(&b, "[[clause]]\nid = \"prova/regole/%d\"\nsection = \"Prova\"\nplace = \"n. 1\"\nparaphrase = \"Prova\"\n"+
				"binds = [\"citizen\", \"visitor\", \"own\", \"staff\", \"org\"]\nmethod = \"automatic\"\nrules = [%q]\n", i+1, r.ID)
		}
	}
	return b.String()
}

// conforming plays a day and returns the clauses that the report of the day, or
// of the two days that end with it, calls conforming, with all that they need.
func conforming(t *testing.T, policy string, fail func(*play)) map[string][]audit.Source {
	t.Helper()
	day := theDay()
	p := newPlay(t, quietWorld(), actsAround(day), policy)
	p.dawn(day.Add(-1))
	fail(p)
	p.dawn(day)
	byID := rules.ByID(rules.All())
	out := map[string][]audit.Source{}
	for _, from := range []int{0, -1} {
		for _, row := range report.Internal(p.material(day.Add(from), day)).Clauses {
			if row.Verdict != audit.Conforming {
				continue
			}
			var needed []audit.Source
			for _, id := range row.Rules {
				needed = append(needed, needs(byID[id])...)
			}
			out[fmt.Sprintf("%s, from %d", row.Clause, from)] = needed
		}
	}
	return out
}
