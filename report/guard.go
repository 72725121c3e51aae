package report

import (
	"slices"
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
}

func newGuard(m *Material) *guard {
	g := &guard{runs: make(map[string]bool)}
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
	return slices.Contains(exposingRules(), rule)
}

// exposingRules are the rules that look for somebody's data in own contents.
func exposingRules() []string {
	return []string{"own.personal_data", "own.special_data", "own.image_rights", "own.message_disclosure", "own.confidential"}
}

func sequences(s string) []string {
	words := strings.Fields(strings.ToLower(s))
	var out []string
	for i := 0; i+run <= len(words); i++ {
		out = append(out, strings.Join(words[i:i+run], " "))
	}
	return out
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

// publicCause returns what tells the kind of a cause, in words of the program: the cause
// itself may repeat what a server answered, so nothing of it is published.
func publicCause(w *templates.Wording) func(string) string {
	return func(s string) string {
		if s == "" {
			return ""
		}
		low := strings.ToLower(templates.Clean(s))
		for _, e := range w.Entries("causes") {
			if strings.Contains(low, e.Key) {
				return e.Text
			}
		}
		panic("report: the list of causes has no last entry")
	}
}
