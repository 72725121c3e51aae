package store

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// names lists the subjects as "content<post>parent".
func names(t testing.TB, s *Store, p civil.Period) []string {
	t.Helper()
	var out []string
	for sub, err := range s.Subjects(t.Context(), page, p) {
		check(t, err)
		name := sub.Content.ID
		if sub.Post != nil {
			name += " in " + sub.Post.ID
		}
		if sub.Parent != nil {
			name += " to " + sub.Parent.ID
		}
		out = append(out, strings.ReplaceAll(name, page+"_", "p"))
	}
	return out
}

func TestSubjectsComePostByPost(t *testing.T) {
	s := open(t)
	reply := comment(1, 3, "Risposta")
	reply.ParentID = comment(1, 1, "").ID
	orphan := comment(9, 5, "Sotto un post mai letto")
	later, sameTime := comment(2, 6, "Dopo"), comment(2, 7, "Insieme")
	sameTime.CreatedAt = later.CreatedAt
	old := post(0, "Post di un mese fa")
	old.CreatedAt = day.Add(-30).At(9, 0).UTC()
	save(t, s, day.Add(-29).At(2, 0), old)
	save(t, s, night, sameTime, later, reply, comment(1, 1, "Uno"), orphan, post(2, "Due"), post(1, "Uno"), comment(0, 8, "Nuovo sotto il vecchio"))
	equal(t, []string{
		"9_5", "0_8 in p0",
		"p1 in p1", "1_1 in p1", "1_3 in p1 to 1_1",
		"p2 in p2", "2_6 in p2", "2_7 in p2",
	}, names(t, s, civil.Single(day)))
}

func TestSubjectsOfAPeriod(t *testing.T) {
	old := day.Add(-30)
	at := func(c audit.Content, d civil.Day) audit.Content { c.CreatedAt = d.At(12, 0).UTC(); return c }
	c := comment(1, 1, "Testo")
	edited := c
	edited.Text = "Testo cambiato"
	for name, tt := range map[string]struct {
		write func(t *testing.T, s *Store)
		want  bool
	}{
		"published in the period":    {func(t *testing.T, s *Store) { save(t, s, night, at(c, day)) }, true},
		"published before":           {func(t *testing.T, s *Store) { save(t, s, old.At(2, 0), at(c, old)) }, false},
		"published after":            {func(t *testing.T, s *Store) { save(t, s, night.Add(48*time.Hour), at(c, day.Add(1))) }, false},
		"old, first read that night": {func(t *testing.T, s *Store) { save(t, s, night, at(c, old)) }, true},
		"old, edited that night": {func(t *testing.T, s *Store) {
			save(t, s, old.At(2, 0), at(c, old))
			save(t, s, night, at(edited, old))
		}, true},
		"old, edited back that night": {func(t *testing.T, s *Store) {
			save(t, s, old.At(2, 0), at(c, old))
			save(t, s, old.At(3, 0), at(edited, old))
			save(t, s, day.At(2, 0), at(edited, old))
			save(t, s, night, at(c, old))
		}, true},
		"old, edited long ago": {func(t *testing.T, s *Store) {
			save(t, s, old.At(2, 0), at(c, old))
			save(t, s, old.At(3, 0), at(edited, old))
			save(t, s, night, at(edited, old))
		}, false},
		"gone before the period": {func(t *testing.T, s *Store) {
			save(t, s, old.At(2, 0), at(c, day))
			must(s.MarkGoneComments(t.Context(), page, c.PostID, old.At(3, 0), old.At(3, 0)))(t)
		}, false},
		"gone since": {func(t *testing.T, s *Store) {
			save(t, s, day.At(23, 0), at(c, day))
			must(s.MarkGoneComments(t.Context(), page, c.PostID, night, night))(t)
		}, true},
		"of another page": {func(t *testing.T, s *Store) {
			foreign := at(c, day)
			foreign.Page = other
			save(t, s, night, foreign)
		}, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			tt.write(t, s)
			if got := len(names(t, s, civil.Single(day))) == 1; got != tt.want {
				t.Errorf("to audit: %t, want %t", got, tt.want)
			}
		})
	}
}

func TestSubjectsStopWhenAsked(t *testing.T) {
	s := open(t)
	save(t, s, night, post(1, "Uno"), comment(1, 1, "Uno"), comment(1, 2, "Due"), post(2, "Due"))
	n := 0
	for _, err := range s.Subjects(t.Context(), page, civil.Single(day)) {
		check(t, err)
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d subjects after a break at 2", n)
	}
	if open := s.r.Stats().InUse; open != 0 {
		t.Errorf("%d reading connections still held", open)
	}
}

// A failure must come out as an error, never as an early end.
func TestSubjectsTellTheirFailure(t *testing.T) {
	s := open(t)
	save(t, s, night, post(1, "Uno"), comment(1, 1, "Uno"))
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last error
	for _, err := range s.Subjects(ctx, page, civil.Single(day)) {
		cancel()
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("the walk ended with %v", last)
	}
}

func TestNoPeriodIsAnError(t *testing.T) {
	s := open(t)
	for _, err := range s.Subjects(t.Context(), page, civil.Period{}) {
		wantErr(t, err, errNoPeriod)
		_, err = s.BeginAudit(t.Context(), 1, page, civil.Period{}, night)
		wantErr(t, err, errNoPeriod)
		return
	}
	t.Error("a period without days has nothing to audit, and no error")
}

// What is being audited is of one instant, also while the audit is written.
func TestSubjectsWhileTheAuditWrites(t *testing.T) {
	s, ctx := open(t), t.Context()
	var cs []audit.Content
	for i := range 1500 { // several batches
		cs = append(cs, comment(i/100, i, "Testo"))
		cs[i].CreatedAt = day.At(10, 0).UTC()
	}
	save(t, s, night, cs...)
	tx := must(s.BeginAudit(ctx, beginRun(t, s, night), page, civil.Single(day), night))(t)
	n := 0
	for sub, err := range s.Subjects(ctx, page, civil.Single(day)) {
		check(t, err)
		check(t, tx.Add(sub.Content.ID, audit.Log{Findings: []audit.Finding{finding(*sub.Content, "tone.insult", audit.Medium)}}))
		if n++; n%500 == 0 && len(cases(t, s)) != 0 {
			t.Fatal("half an audit can be seen")
		}
	}
	check(t, tx.Finish(audit.Log{}))
	check(t, tx.Commit())
	if got := len(cases(t, s)); n != len(cs) || got != len(cs) {
		t.Errorf("%d subjects and %d cases, want %d", n, got, len(cs))
	}
}

// The same walk over twelve times the contents must not hold more in memory.
func TestSubjectsHoldLittleInMemory(t *testing.T) {
	held := func(n int) uint64 {
		s := open(t)
		text := strings.Repeat("Buongiorno, quando riapre la biblioteca? ", 25)
		for from := 0; from < n; from += 500 {
			var cs []audit.Content
			for i := from; i < from+500; i++ {
				cs = append(cs, comment(1, i, text)) // all below one post
			}
			save(t, s, night, cs...)
		}
		var most uint64
		seen := 0
		for _, err := range s.Subjects(t.Context(), page, civil.Single(day)) {
			check(t, err)
			if seen++; seen%(n/2) == 0 {
				var m runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			}
		}
		if seen == 0 {
			t.Fatal("no subjects")
		}
		return most
	}
	small, large := held(500), held(6_000)
	if large > small+3<<20 { // 6,000 such texts are 6 MB
		t.Errorf("%d KB held over 6,000 contents, %d KB over 500", large>>10, small>>10)
	}
}

func TestWatches(t *testing.T) {
	s, ctx := open(t), t.Context()
	p, q, r := post(1, "Post"), post(2, "Post con atto"), post(3, "Post con rilievo sul post")
	c, minor := comment(1, 1, "Uno"), comment(2, 2, "Due")
	save(t, s, night, p, q, r, c, minor, comment(1, 3, "Tre"))
	for i, content := range []audit.Content{p, q, r} {
		check(t, s.SaveWatch(ctx, audit.Watch{Page: page, PostID: content.ID, CreatedAt: content.CreatedAt, UpdatedAt: content.UpdatedAt, Total: i}))
	}
	state := func() string {
		var out []string
		for _, w := range must(s.Watches(ctx, page, day.Start(), day.Start()))(t) {
			out = append(out, fmt.Sprint(w.Stored, w.Reread))
		}
		return strings.Join(out, " ")
	}
	is := func(want string) {
		t.Helper()
		if got := state(); got != want {
			t.Errorf("stored and reread: %s, want %s", got, want)
		}
	}
	is("2 false 1 false 0 false")
	f := finding(c, "tone.insult", audit.Medium)
	log := audit.Log{Findings: []audit.Finding{f}}
	pending := audit.Log{Acts: []audit.ActCheck{{Page: page, ContentID: q.ID, PostedAt: q.CreatedAt, Class: audit.ClassD, Waiting: true}}}
	writeAudit(t, s, night, new(results).add(c.ID, log).add(q.ID, pending).
		add(minor.ID, audit.Log{Findings: []audit.Finding{finding(minor, "spam.flood", audit.Minor)}}).
		add(r.ID, audit.Log{Findings: []audit.Finding{finding(r, "own.licence", audit.Medium)}}))
	is("2 true 1 false 0 false")
	check(t, s.Decide(ctx, []audit.Decision{{Fingerprint: f.Fingerprint, Outcome: audit.Rejected, At: night}}))
	writeAudit(t, s, night, new(results).add(q.ID, audit.Log{}))
	is("2 false 1 false 0 false")
	check(t, s.Decide(ctx, []audit.Decision{{Fingerprint: f.Fingerprint, Outcome: audit.Confirmed, At: night.Add(time.Hour)}}))
	is("2 true 1 false 0 false")
	if got := must(s.Watches(ctx, page, day.Start(), c.CreatedAt.Add(time.Second)))(t); got[0].Reread {
		t.Error("an old comment has its post read again for ever")
	}
	c.HiddenAt = night
	save(t, s, night.Add(time.Hour), c)
	is("2 false 1 false 0 false")
	must(s.MarkGonePosts(ctx, page, day.Start(), day.End(), night.Add(2*time.Hour), night.Add(2*time.Hour)))(t)
	is("")
	if got := must(s.Watches(ctx, page, day.End(), day.End()))(t); len(got) != 0 {
		t.Errorf("watches of posts older than asked: %v", got)
	}
}

func BenchmarkSubjects(b *testing.B) {
	s := open(b)
	cs := make([]audit.Content, 0, 20_100)
	for n := range 100 {
		cs = append(cs, post(n, "Avviso alla cittadinanza"))
		for m := range 200 {
			c := comment(n, n*200+m, "Buongiorno, quando riapre la biblioteca?")
			if m%3 == 2 {
				c.ParentID = comment(n, n*200+m-1, "").ID
			}
			c.CreatedAt = day.At(10, 0).UTC()
			cs = append(cs, c)
		}
	}
	save(b, s, night, cs...)
	for b.Loop() {
		n := 0
		for _, err := range s.Subjects(b.Context(), page, civil.Single(day)) {
			check(b, err)
			n++
		}
		if n != len(cs) {
			b.Fatalf("%d subjects, want %d", n, len(cs))
		}
	}
	b.ReportMetric(float64(len(cs)*b.N)/b.Elapsed().Seconds(), "contents/s")
}

// TestSubjectsStopWithTheirReader: a reader that stops while the context ends is
// told nothing more.
func TestSubjectsStopWithTheirReader(t *testing.T) {
	s := open(t)
	save(t, s, night, post(1, "Post"), comment(1, 1, "Uno"), comment(1, 2, "Due"))
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	seen := 0
	for _, err := range s.Subjects(ctx, page, civil.Single(day)) {
		if err != nil {
			t.Fatal(err)
		}
		seen++
		cancel()
		break
	}
	if seen != 1 {
		t.Errorf("%d subjects", seen)
	}
}

// TestConversations: with what is due come, aside, the post and the comments below it of
// which nothing is due, whatever became of them since, and nothing later than the last day.
func TestConversations(t *testing.T) {
	s := open(t)
	p, old, due, late := post(1, "Post"), comment(1, 1, "Prima"), comment(1, 2, "Oggi"), comment(1, 3, "Dopo")
	p.CreatedAt, old.CreatedAt, due.CreatedAt, late.CreatedAt = day.Add(-20).At(9, 0), day.Add(-19).At(9, 0), day.At(9, 0), day.Add(2).At(9, 0)
	silent := post(2, "Di un altro giorno")
	silent.CreatedAt = day.Add(-20).At(10, 0)
	save(t, s, day.Add(-18).At(2, 15), p, old, silent)
	save(t, s, day.Add(1).At(2, 15), due)
	save(t, s, day.Add(3).At(2, 15), late)
	for _, c := range []struct {
		until civil.Day
		want  []string
	}{
		{civil.Day{}, []string{"1_2"}},
		{day, []string{"(" + p.ID + ")", "(1_1)", "1_2"}},
		{day.Add(5), []string{"(" + p.ID + ")", "(1_1)", "1_2", "(1_3)"}},
	} {
		var got []string
		for sub, err := range s.Conversations(t.Context(), page, civil.Single(day), c.until) {
			check(t, err)
			id := sub.Content.ID
			if sub.Aside {
				id = "(" + id + ")"
			}
			got = append(got, id)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("until %s: %v, want %v", c.until, got, c.want)
		}
	}
}
