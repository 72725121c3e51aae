package author

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// recidivism tells of authors with several confirmed findings, once a week. It keeps one
// content an author and week, and only of authors of whom something was confirmed.
type recidivism struct {
	audit.Recidivism
	page   string
	record map[string][]audit.Precedent
	held   map[turn]*repeated
}

// repeated is the content on which an author's count stands.
type repeated struct {
	content *audit.Content
	days    []civil.Day // of the contents that count, oldest first
	itself  bool        // the content is one of those that count
	past    bool        // only recalled: another audit has told it, or will
}

func newRecidivism(set *audit.Setting) audit.Checker {
	r := set.Policy.Settings.Recidivism
	if r.Count < 1 || r.Days < 1 || len(set.Record) == 0 {
		return audit.CheckFunc(func(*audit.Subject, *audit.Log) {})
	}
	return &recidivism{r, set.Page.ID, set.Record, map[turn]*repeated{}}
}

// Recall remembers whose turn has been before the period.
func (c *recidivism) Recall(e *audit.Content, _ time.Time) {
	if e.Page == c.page {
		c.meet(e, true)
	}
}

// Check remembers the author's first content of the week on which the count is reached,
// one that itself was confirmed before any other: it is what the office acts upon.
func (c *recidivism) Check(s *audit.Subject, _ *audit.Log) {
	if !s.Aside { // recalled, if it is of the same week
		c.meet(s.Content, false)
	}
}

func (c *recidivism) meet(e *audit.Content, past bool) {
	record := c.record[e.Author.ID]
	if len(record) < c.Count {
		return
	}
	days, itself := c.counted(record, e)
	if len(days) < c.Count {
		return
	}
	r, t := &repeated{e, days, itself, past}, turnOf(e)
	if old := c.held[t]; old == nil || r.over(old) {
		c.held[t] = r
	}
}

func (r *repeated) over(old *repeated) bool {
	if r.itself != old.itself {
		return r.itself
	}
	return cmp.Or(r.content.CreatedAt.Compare(old.content.CreatedAt), cmp.Compare(r.content.ID, old.content.ID)) < 0
}

// counted returns the days of the contents with a confirmed finding, medium at
// least, in the window that ends with a content, and whether it is one of them.
func (c *recidivism) counted(record []audit.Precedent, content *audit.Content) (days []civil.Day, itself bool) {
	last := content.Day()
	seen := map[string]bool{}
	for _, p := range record {
		age := last.Sub(p.Day)
		if p.Severity < audit.Medium || age < 0 || age > c.Days || seen[p.ContentID] {
			continue
		}
		seen[p.ContentID] = true
		itself = itself || p.ContentID == content.ID
		days = append(days, p.Day)
	}
	slices.SortFunc(days, func(a, b civil.Day) int { return a.Sub(b) })
	return days, itself
}

// Finish speaks once of every author over the count.
func (c *recidivism) Finish(l *audit.Log) {
	for _, t := range slices.SortedFunc(maps.Keys(c.held), turn.compare) {
		r := c.held[t]
		if r.past {
			continue
		}
		l.FindOn(r.content, audit.Hit{
			Category: "più rilievi confermati a carico dello stesso autore", Severity: audit.Medium,
			Evidence: []audit.Evidence{{
				Span:   audit.Span{Start: 0, End: utf8.RuneCountInString(r.content.Text)},
				Masked: fmt.Sprintf("%d contributi con rilievi confermati", len(r.days)),
				Note:   fmt.Sprintf("in %d giorni, soglia dell'Ente %d: %s", c.Days, c.Count, dates(r.days)),
			}},
			Exceptions: []audit.Exception{{Name: "rilievi non confermati da una persona"}, {Name: "rilievi lievi o informativi"}, {Name: "rilievi oltre la finestra"}},
		})
	}
}

// mostDates bounds the dates that the evidence lists; the newest matter.
const mostDates = 10

func dates(days []civil.Day) string {
	var out []string
	for _, d := range days[max(0, len(days)-mostDates):] {
		out = append(out, d.Italian())
	}
	return strings.Join(slices.Compact(out), ", ")
}
