package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/albo"
	"vigilia/store"
)

// held is how many contents a sink keeps back before it writes them: enough that the
// disk is not waited for after every hundred, and little beside what a night holds anyway.
const held = 500

// pageSink writes what is read of one page into the store. It remembers the
// first failure of the store, which is the night's and not the page's.
type pageSink struct {
	store *store.Store
	now   func() time.Time
	batch store.Batch
	err   error
}

func (s *pageSink) keep(err error) error {
	if err != nil && s.err == nil {
		s.err = err
	}
	return err
}

func (s *pageSink) Page(ctx context.Context, p audit.Page) error {
	return s.keep(s.store.SavePage(ctx, s.now(), p))
}

func (s *pageSink) Contents(ctx context.Context, cs []audit.Content) error {
	s.batch.Contents(s.now(), cs)
	if s.batch.Held() < held {
		return nil
	}
	return s.Rest(ctx)
}

func (s *pageSink) Watched(_ context.Context, w audit.Watch) error {
	s.batch.Watch(w)
	return nil
}

func (s *pageSink) SweptComments(_ context.Context, page, post string, since time.Time) error {
	s.batch.GoneComments(page, post, since, s.now())
	return nil
}

func (s *pageSink) SweptPosts(_ context.Context, page string, from, to, since time.Time) error {
	s.batch.GonePosts(page, from, to, since, s.now())
	return nil
}

// Rest writes what was kept back.
func (s *pageSink) Rest(ctx context.Context) error {
	_, err := s.store.SaveBatch(ctx, &s.batch)
	return s.keep(err)
}

// rawReading is what a source gave, as the store keeps it.
func rawReading(source string, f albo.File) store.RawReading {
	return store.RawReading{Source: source, At: f.At, Raw: f.Raw, Origin: f.Origin, Changed: f.Changed}
}

// answersOf is what the chain tells of files that came from a source: the digest of
// one file, or of the digests of several.
func answersOf(source, name string, files ...[]byte) store.Answers {
	a := store.Answers{Source: source, Name: name, Count: len(files)}
	all := sha256.New()
	for _, f := range files {
		sum := sha256.Sum256(f)
		a.Bytes += int64(len(f))
		a.Digest = hex.EncodeToString(sum[:])
		all.Write(sum[:])
	}
	if len(files) > 1 {
		a.Digest = hex.EncodeToString(all.Sum(nil))
	}
	return a
}

// alboComplete reports whether the reading covers the day, and if not why.
func alboComplete(r albo.Reading, day civil.Day, days []civil.Day) (bool, string) {
	if len(r.Rejected) > 0 {
		return false, fmt.Sprintf("n. %d righe della fonte non interpretabili", len(r.Rejected))
	}
	for _, d := range days {
		if d == day {
			return true, ""
		}
	}
	return false, "la fonte non arriva a coprire la giornata"
}

// alboNotices tells of what stands in a source and cannot be used.
func alboNotices(name string, r albo.Reading) []audit.Notice {
	var out []audit.Notice
	if len(r.Rejected) > 0 {
		out = append(out, audit.Notice{
			Text:  fmt.Sprintf("Albo «%s»: n. %d righe non interpretabili; la prima: %s", name, len(r.Rejected), r.Rejected[0].Reason),
			Grave: true,
		})
	}
	for _, c := range r.Clashes[:min(len(r.Clashes), 3)] {
		out = append(out, audit.Notice{Text: fmt.Sprintf("Albo «%s»: %s", name, c.Sentence()), Grave: true})
	}
	return out
}
