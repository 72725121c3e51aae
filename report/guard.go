package report

import (
	"regexp"
	"strings"

	"vigilia/templates"
)

// omitted stands where something is left out of the public version.
const omitted = "[omissis]"

// run is how many words in a row make a quotation that can be searched for.
const run = 6

// guard keeps what the public version repeats in free words (causes, first
// words of own posts, references to acts) clear of citizens: the type of the
// public model has no place for their data, and the guard sees to it that none
// enters by the words of others.
type guard struct {
	names []string
	runs  map[string]bool
	leads *regexp.Regexp
}

func newGuard(m *Material) *guard {
	g := &guard{runs: make(map[string]bool), leads: leads()}
	seen := make(map[string]bool)
	for i := range m.Cases {
		c := &m.Cases[i].Content
		if c.Kind.Own() && !exposing(m.Cases[i].Finding.Rule) {
			continue
		}
		for _, r := range sequences(c.Text) {
			g.runs[r] = true
		}
		if c.Kind.Own() {
			continue
		}
		for _, n := range []string{c.Author.Name, c.Author.ID, c.ID, c.Permalink} {
			n = strings.Join(strings.Fields(strings.ToLower(n)), " ")
			if len(n) > 3 && !seen[n] {
				seen[n] = true
				g.names = append(g.names, n)
			}
		}
	}
	return g
}

// exposing reports whether a finding of the rule says that an own content
// exposes somebody's data.
func exposing(rule string) bool {
	switch rule {
	case "own.personal_data", "own.special_data", "own.image_rights", "own.message_disclosure", "own.confidential":
		return true
	}
	return false
}

func sequences(s string) []string {
	words := strings.Fields(strings.ToLower(s))
	var out []string
	for i := 0; i+run <= len(words); i++ {
		out = append(out, strings.Join(words[i:i+run], " "))
	}
	return out
}

// leads matches what leads to a content or a person: addresses, mailboxes,
// and numbers as long as those of contents, telephones and accounts.
func leads() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\S*(?:https?://|www\.|facebook\.|fb\.)\S*|\S+@\S+\.\S+|[\w+]*\d(?:[\d_ .\-]{5,}\d)\w*`)
}

// words returns s if it speaks of no citizen, and "[omissis]" if it does.
func (g *guard) words(s string) string {
	low := strings.Join(strings.Fields(strings.ToLower(s)), " ")
	for _, n := range g.names {
		if strings.Contains(low, n) {
			return omitted
		}
	}
	for _, r := range sequences(s) {
		if g.runs[r] {
			return omitted
		}
	}
	return s
}

// cause returns a cause as the public version repeats it: besides words, it
// leaves out every address and long number.
func (g *guard) cause(s string) string {
	return g.leads.ReplaceAllString(g.words(templates.Clean(s)), omitted)
}
