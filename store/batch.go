package store

import (
	"context"
	"database/sql"
	"time"

	"vigilia/audit"
)

// Batch is what was read of pages and waits to be kept, in the order in which it
// came. Kept together it costs the disk one wait. The zero value is empty.
type Batch struct {
	steps []func(context.Context, *saver) error
	held  int
}

// Held returns how many contents wait.
func (b *Batch) Held() int { return b.held }

// Contents adds what was read at an instant, as SaveContents keeps it. The slice
// must not be changed before the batch is kept.
func (b *Batch) Contents(at time.Time, contents []audit.Content) {
	b.held += len(contents)
	b.add(func(ctx context.Context, sv *saver) error { return sv.contents(ctx, at, contents) })
}

// Watch adds how a post was when its comments were read, as SaveWatch keeps it.
func (b *Batch) Watch(w audit.Watch) {
	b.add(func(ctx context.Context, sv *saver) error { return saveWatch(ctx, sv.tx, w) })
}

// GoneComments adds that the comments of a post were read to their end, as
// MarkGoneComments keeps it.
func (b *Batch) GoneComments(page, postID string, since, at time.Time) {
	b.add(func(ctx context.Context, sv *saver) error {
		_, err := markGoneComments(ctx, sv.tx, page, postID, since, at)
		return err
	})
}

// GonePosts adds that every post published in [from, to) was listed, as
// MarkGonePosts keeps it.
func (b *Batch) GonePosts(page string, from, to, since, at time.Time) {
	b.add(func(ctx context.Context, sv *saver) error {
		_, err := markGonePosts(ctx, sv.tx, page, from, to, since, at)
		return err
	})
}

func (b *Batch) add(step func(context.Context, *saver) error) { b.steps = append(b.steps, step) }

// SaveBatch keeps a batch, all of it or nothing, and empties it: what could not be
// kept is not tried again.
func (s *Store) SaveBatch(ctx context.Context, b *Batch) (Saved, error) {
	steps := b.steps
	*b = Batch{}
	if len(steps) == 0 {
		return Saved{}, nil
	}
	var saved Saved
	err := s.write(ctx, "what was read", func(tx *sql.Tx) error {
		sv, err := newSaver(ctx, s, tx)
		if err != nil {
			return err
		}
		defer sv.close()
		for _, step := range steps {
			if err := step(ctx, sv); err != nil {
				return err
			}
		}
		saved = sv.saved
		return nil
	})
	return saved, err
}
