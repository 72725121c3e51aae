package store

import (
	"testing"
	"time"

	"vigilia/audit"
)

// What is kept in one batch is what would be kept a step at a time, in that order.
func TestBatchIsItsSteps(t *testing.T) {
	p, a, b := post(1, "Post"), comment(1, 1, "Uno"), comment(1, 2, "Due")
	edited, hidden, named := a, b, b
	edited.Text = "Uno, corretto"
	hidden.HiddenAt = day.At(11, 0)
	named.Author = audit.Author{}
	watch := audit.Watch{PostID: p.ID, Page: page, CreatedAt: p.CreatedAt, UpdatedAt: p.UpdatedAt, Total: 2, Newest: b.CreatedAt}
	later := func(n int) time.Time { return night.Add(time.Duration(n) * time.Hour) }

	apart, together := open(t), open(t)
	saved := save(t, apart, night, p, a, b, b)
	for n, some := range [][]audit.Content{{p, a, b}, {p, edited, b, named}, {p, edited, hidden, edited, b}} {
		got := save(t, apart, later(n+1), some...)
		saved.Edited += got.Edited
		saved.Hidden += got.Hidden
		saved.Returned += got.Returned
	}
	check(t, apart.SaveWatch(t.Context(), watch))
	must(apart.MarkGoneComments(t.Context(), page, p.ID, later(4), later(5)))(t)
	must(apart.MarkGonePosts(t.Context(), page, day.Start(), day.End(), later(6), later(7)))(t)

	var batch Batch
	batch.Contents(night, []audit.Content{p, a, b, b})
	for n, some := range [][]audit.Content{{p, a, b}, {p, edited, b, named}, {p, edited, hidden, edited, b}} {
		batch.Contents(later(n+1), some)
	}
	batch.Watch(watch)
	batch.GoneComments(page, p.ID, later(4), later(5))
	batch.GonePosts(page, day.Start(), day.End(), later(6), later(7))
	equal(t, 16, batch.Held())
	equal(t, saved, must(together.SaveBatch(t.Context(), &batch))(t))
	equal(t, dump(t, apart), dump(t, together))
	if read(t, together, a.ID).GoneAt.IsZero() || read(t, together, p.ID).GoneAt.IsZero() {
		t.Error("what was not seen any more does not count as gone")
	}

	equal(t, 0, batch.Held())
	before := dump(t, together)
	equal(t, Saved{}, must(together.SaveBatch(t.Context(), &batch))(t))
	equal(t, before, dump(t, together))
}

// A batch of which a step fails leaves nothing behind, and is not tried again.
func TestBatchIsAllOrNothing(t *testing.T) {
	s := open(t)
	before := dump(t, s)
	nameless := comment(1, 2, "Due")
	nameless.ID = ""
	var batch Batch
	batch.Contents(night, []audit.Content{post(1, "Post"), comment(1, 1, "Uno")})
	batch.Contents(night, []audit.Content{nameless})
	if _, err := s.SaveBatch(t.Context(), &batch); err == nil {
		t.Fatal("a content without an id was kept")
	}
	equal(t, 0, batch.Held())
	must(s.SaveBatch(t.Context(), &batch))(t)
	equal(t, before, dump(t, s))
}
