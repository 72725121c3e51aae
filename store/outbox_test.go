package store

import (
	"errors"
	"strings"
	"testing"
	"time"

	"vigilia/audit/civil"
)

const domain = "comune.example"

var offices = []string{"urp@comune.example", "segreteria@comune.example"}

func noteOf(d civil.Day, whole bool) Letter {
	return Letter{Kind: "note", Period: civil.Single(d), Whole: whole}
}

// TestOutbox follows letters from the queue to the end.
func TestOutbox(t *testing.T) {
	s, ctx := open(t), t.Context()
	if n := must(s.Enqueue(ctx, noteOf(day, true), offices, domain, night))(t); n != 2 {
		t.Fatalf("%d letters, want 2", n)
	}
	if n := must(s.Enqueue(ctx, noteOf(day, true), offices, domain, night.Add(time.Hour)))(t); n != 0 {
		t.Errorf("%d letters posted again", n)
	}
	letters := must(s.Letters(ctx))(t)
	if len(letters) != 2 || letters[0].To != offices[1] || letters[0].Period != civil.Single(day) || !letters[0].Whole || letters[0].MessageID == letters[1].MessageID {
		t.Fatalf("waiting: %+v", letters)
	}
	if id := letters[0].MessageID; !strings.HasPrefix(id, "note.2026-11-20.") || !strings.HasSuffix(id, "@"+domain) {
		t.Errorf("id %q", id)
	}
	check(t, s.LetterTried(ctx, letters[0], night.Add(2*time.Hour)))
	check(t, s.LetterTried(ctx, letters[1], night.Add(2*time.Hour)))
	if l := must(s.Letters(ctx))(t)[0]; !l.Unsure || l.Tries != 1 || !l.TriedAt.Equal(night.Add(2*time.Hour)) {
		t.Errorf("after a kill: %+v", l)
	}
	check(t, s.LetterSent(ctx, letters[0], night.Add(3*time.Hour)))
	check(t, s.LetterFailed(ctx, letters[1], "il server non risponde", false))
	left := must(s.Letters(ctx))(t)
	if len(left) != 1 || left[0].To != offices[0] || left[0].Unsure || left[0].Failure != "il server non risponde" || left[0].MessageID != letters[1].MessageID {
		t.Fatalf("left: %+v", left)
	}
	if n := must(s.Enqueue(ctx, noteOf(day, true), offices, domain, night.Add(24*time.Hour)))(t); n != 0 {
		t.Errorf("%d letters posted again after one was sent", n)
	}
	check(t, s.LetterWithdrawn(ctx, left[0], night))
	if left := must(s.Letters(ctx))(t); len(left) != 0 {
		t.Errorf("left: %+v", left)
	}
	if n := must(s.Enqueue(ctx, noteOf(day, true), offices, domain, night))(t); n != 1 {
		t.Errorf("%d letters after one was withdrawn, want 1", n)
	}
	if err := s.LetterSent(ctx, noteOf(day.Add(9), true), night); !errors.Is(err, ErrNotFound) {
		t.Errorf("an unknown letter: %v", err)
	}
}

// TestLetterOfHalfANight: what was not whole goes out once, and once more when it is;
// never the other way round.
func TestLetterOfHalfANight(t *testing.T) {
	s, ctx := open(t), t.Context()
	to := offices[:1]
	for i, c := range []struct {
		whole bool
		fresh int
	}{{false, 1}, {false, 0}, {true, 1}, {true, 0}, {false, 0}} {
		if n := must(s.Enqueue(ctx, noteOf(day, c.whole), to, domain, night))(t); n != c.fresh {
			t.Errorf("posting %d: %d letters, want %d", i, n, c.fresh)
		}
	}
	if l := must(s.Letters(ctx))(t); len(l) != 1 || !l[0].Whole {
		t.Errorf("waiting: %+v, want the whole one", l)
	}
	half := noteOf(day.Add(1), false)
	check(t, first(s.Enqueue(ctx, half, to, domain, night)))
	half.To = to[0]
	check(t, s.LetterSent(ctx, half, night))
	if n := must(s.Enqueue(ctx, noteOf(day.Add(1), true), to, domain, night))(t); n != 1 {
		t.Errorf("%d whole letters after half of one was sent", n)
	}
}

func TestSignal(t *testing.T) {
	s, ctx := open(t), t.Context()
	if _, err := s.Signal(ctx, "heartbeat"); !errors.Is(err, ErrNotFound) {
		t.Errorf("before any: %v", err)
	}
	for _, want := range []Signal{{night, "success", ""}, {night.Add(time.Hour), "fail", "non risponde"}} {
		check(t, s.SaveSignal(ctx, "heartbeat", want))
		equal(t, want, must(s.Signal(ctx, "heartbeat"))(t))
	}
}
