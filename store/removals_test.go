package store

import (
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// vanish stores a day and lets some of it go: a clean comment, one with a finding,
// a hidden one, a visitor's post, and a post with the comment below it.
func vanish(t testing.TB, s *Store) (clean, found, hidden, along audit.Content) {
	t.Helper()
	clean, found, hidden, along = comment(1, 1, "parole sparite"), comment(1, 2, "due"), comment(1, 3, "tre"), comment(2, 4, "quattro")
	visitor := comment(3, 0, "scritto sulla pagina")
	visitor.Kind, visitor.PostID, visitor.ID = audit.VisitorPost, page+"_3", page+"_3"
	kept := comment(1, 5, "cinque")
	save(t, s, night, post(1, "Raccolta dei rifiuti"), post(2, "Avviso"), clean, found, hidden, along, visitor, kept)
	writeAudit(t, s, night, new(results).add(found.ID, audit.Log{Findings: []audit.Finding{finding(found, "tone.insult", audit.Medium)}}))
	hidden.HiddenAt = after(1)
	save(t, s, after(1), post(1, "Raccolta dei rifiuti"), hidden, kept)
	must(s.MarkGoneComments(t.Context(), page, page+"_1", after(1), after(1)))(t)
	must(s.MarkGonePosts(t.Context(), page, day.Start(), day.End(), after(1), after(1)))(t)
	return clean, found, hidden, along
}

func TestRemovals(t *testing.T) {
	s := open(t)
	vanish(t, s)
	got := must(s.Removals(t.Context(), []string{page}, civil.Single(day)))(t)
	want := []audit.Removal{
		{Page: page, Day: day, Post: "Raccolta dei rifiuti", Count: 2}, // the clean one and the hidden one
		{Page: page, Day: day, Post: "Avviso", WithPost: true, Count: 1},
		{Page: page, Day: day, Visitor: true, Count: 1}, // a visitor's words are his own
	}
	equal(t, want, got)
	clean := 0
	for _, v := range must(s.Volumes(t.Context(), []string{page}, civil.Single(day)))(t) {
		if !v.Kind.Own() {
			clean += v.GoneClean
		}
	}
	if clean != 3 {
		t.Errorf("the volumes count %d, the removals 3", clean)
	}
}
