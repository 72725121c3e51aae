package store

import (
	"strings"
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

// TestForgetVanished: of what vanished only that it was there is kept, no figure
// moves, and what comes back is kept again.
func TestForgetVanished(t *testing.T) {
	s := open(t)
	ctx := t.Context()
	clean, found, _, _ := vanish(t, s)
	pages, p := []string{page}, civil.Single(day)
	volumes, removals := must(s.Volumes(ctx, pages, p))(t), must(s.Removals(ctx, pages, p))(t)
	if n := must(s.ForgetVanished(ctx, after(1), after(16)))(t); n != 0 {
		t.Errorf("%d forgotten before their time", n)
	}
	if n := must(s.ForgetVanished(ctx, after(2), after(16)))(t); n != 3 {
		t.Errorf("%d forgotten, want 3", n)
	}
	if n := must(s.ForgetVanished(ctx, after(2), after(17)))(t); n != 0 {
		t.Errorf("%d forgotten twice", n)
	}
	rows := dump(t, s)
	for _, words := range []string{"parole sparite", clean.Author.Name} {
		if strings.Contains(rows, words) {
			t.Errorf("the archive still holds %q", words)
		}
	}
	if read(t, s, found.ID).Text == "" {
		t.Error("a content with a finding was forgotten")
	}
	if digest := clean.Digest(); !strings.Contains(rows, digest) && read(t, s, clean.ID).GoneAt.IsZero() {
		t.Error("not even that it was there is kept")
	}
	equal(t, volumes, must(s.Volumes(ctx, pages, p))(t))
	equal(t, removals, must(s.Removals(ctx, pages, p))(t))
	save(t, s, after(18), clean)
	if got := read(t, s, clean.ID); got.Text != clean.Text || got.Author.Name != clean.Author.Name || !got.Visible() {
		t.Errorf("what came back is not kept: %+v", got)
	}
}
