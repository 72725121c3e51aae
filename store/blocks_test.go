package store

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// after returns the night so many days after the first.
func after(days int) time.Time { return night.AddDate(0, 0, days) }

// window is the days of the readings at after(0) to after(n).
func window(n int) civil.Period { return civil.Period{From: day, To: day.Add(n)} }

func TestBlocks(t *testing.T) {
	s := open(t)
	ctx := t.Context()
	blocks := func(p civil.Period) int { return len(must(s.Blocks(ctx, []string{page}, p, 90))(t)) }
	check(t, s.SaveBlocked(ctx, night, page, []string{"1", "2"}))
	if n := blocks(window(9)); n != 0 {
		t.Errorf("the first list tells of nobody since when: %d", n)
	}
	check(t, s.SaveBlocked(ctx, after(1), page, []string{"1", "2", "3"}))
	check(t, s.SaveBlocked(ctx, after(1), page, []string{"1", "2", "3"})) // the same night again
	check(t, s.SaveBlocked(ctx, after(2), page, []string{"1", "3"}))
	check(t, s.SaveBlocked(ctx, after(3), page, []string{"1", "2", "3"})) // blocked again
	check(t, s.SaveBlocked(ctx, after(0), page, []string{"9"}))           // an older reading
	if n := blocks(window(9)); n != 2 {
		t.Errorf("%d new blocks, want 2", n)
	}
	for d, want := range []int{0, 1, 0, 1, 0} {
		if n := blocks(civil.Single(day.Add(d))); n != want {
			t.Errorf("day %d: %d new blocks, want %d", d, n, want)
		}
	}
	if n := len(must(s.Blocks(ctx, []string{other}, window(9), 90))(t)); n != 0 {
		t.Errorf("%d blocks on another page", n)
	}
}

// TestBlocksAfterAnEmptyList: an empty list is a list.
func TestBlocksAfterAnEmptyList(t *testing.T) {
	s := open(t)
	check(t, s.SaveBlocked(t.Context(), night, page, nil))
	check(t, s.SaveBlocked(t.Context(), after(1), page, []string{"1"}))
	if n := len(must(s.Blocks(t.Context(), []string{page}, window(3), 90))(t)); n != 1 {
		t.Errorf("%d new blocks, want 1", n)
	}
}

// TestBlocksKeepNoIdentity: the archive holds pseudonyms, and what is read of it not even those.
func TestBlocksKeepNoIdentity(t *testing.T) {
	s := open(t)
	const id = "7000000000000042"
	check(t, s.SaveBlocked(t.Context(), night, page, nil))
	check(t, s.SaveBlocked(t.Context(), after(1), page, []string{id}))
	if rows := dump(t, s); strings.Contains(rows, id) || !strings.Contains(rows, s.pseudonym(id)) {
		t.Error("the archive must hold the pseudonym and not the id")
	}
	got := fmt.Sprintf("%+v", must(s.Blocks(t.Context(), []string{page}, window(3), 90))(t))
	if strings.Contains(got, s.pseudonym(id)) {
		t.Errorf("a person leaves the archive: %s", got)
	}
	var columns []string
	check(t, s.rows(t.Context(), "columns", func(r *sql.Rows) error {
		var name string
		err := r.Scan(&name)
		columns = append(columns, name)
		return err
	}, `SELECT name FROM pragma_table_info('blocks')`))
	equal(t, []string{"page", "person", "first_seen", "fresh", "lifted"}, columns)
}

// reply is a reply of the page on the day under audit.
func reply(n, m int, parent, text string, tagged ...string) audit.Content {
	c := comment(n, m, text)
	c.Kind, c.ParentID, c.Author, c.Tagged = audit.OwnReply, parent, audit.Author{ID: page}, tagged
	return c
}

// TestBlocksWithWhatCameBefore: of each block what the page replied to the
// person, and whether something grave was confirmed, in the days before it.
func TestBlocksWithWhatCameBefore(t *testing.T) {
	s := open(t)
	ctx := t.Context()
	first, second, third := comment(1, 1, "uno"), comment(1, 2, "due"), comment(1, 3, "tre")
	third.ParentID = first.ID
	save(t, s, night, post(1, "Avviso"), first, second, third,
		reply(1, 10, first.ID, "al primo"), reply(1, 11, first.ID, "al terzo", third.Author.Name), reply(1, 12, "", "a tutti"))
	f := finding(second, "tone.threat", audit.Serious)
	writeAudit(t, s, night, new(results).add(second.ID, audit.Log{Findings: []audit.Finding{f}}))
	check(t, s.Decide(ctx, []audit.Decision{{Fingerprint: f.Fingerprint, Outcome: audit.Confirmed, Role: "ufficio", At: night}}))
	check(t, s.SaveBlocked(ctx, night, page, nil))
	people := []string{first.Author.ID, second.Author.ID, third.Author.ID, "never seen"}
	for i := range people { // one more a night
		check(t, s.SaveBlocked(ctx, after(i+1), page, people[:i+1]))
	}
	want := []audit.Block{
		{Page: page, FirstSeen: after(1), Known: true, Replies: []string{"al primo", "al terzo"}},
		{Page: page, FirstSeen: after(2), Known: true, Confirmed: true, Worst: audit.Serious},
		{Page: page, FirstSeen: after(3), Known: true, Replies: []string{"al terzo"}},
		{Page: page, FirstSeen: after(4)},
	}
	equal(t, want, must(s.Blocks(ctx, []string{page}, window(9), 90))(t))
	for _, b := range must(s.Blocks(ctx, []string{page}, window(9), 0))(t) {
		if b.Known || len(b.Replies) > 0 {
			t.Errorf("what came too long before counts: %+v", b)
		}
	}
}

func TestJudged(t *testing.T) {
	s := open(t)
	answered, silent, old := comment(1, 1, "uno"), comment(2, 2, "due"), comment(3, 3, "tre")
	save(t, s, night, post(1, "A"), post(2, "B"), post(3, "C"), answered, silent, old, reply(1, 9, answered.ID, "ecco"))
	one, two, three := finding(answered, "tone.insult", audit.Medium), finding(silent, "tone.insult", audit.Medium), finding(old, "pii.phone", audit.Minor)
	writeAudit(t, s, night, new(results).
		add(answered.ID, audit.Log{Findings: []audit.Finding{one}}).
		add(silent.ID, audit.Log{Findings: []audit.Finding{two}}).
		add(old.ID, audit.Log{Findings: []audit.Finding{three}}))
	check(t, s.Decide(t.Context(), []audit.Decision{{Fingerprint: three.Fingerprint, Outcome: audit.Rejected, Role: "ufficio", At: night}}))
	want := map[string][]audit.Judged{
		answered.ID: {{Fingerprint: one.Fingerprint, Rule: one.Rule, Severity: audit.Medium}},
		old.ID:      {{Fingerprint: three.Fingerprint, Rule: three.Rule, Severity: audit.Minor, Outcome: audit.Rejected}},
	}
	equal(t, want, must(s.Judged(t.Context(), page, civil.Single(day)))(t))
	// The night after, its own day and no more: what was first read in it is looked at
	// again, so it is held against the same decisions.
	equal(t, want, must(s.Judged(t.Context(), page, civil.Single(day.Add(1))))(t))
	if got := must(s.Judged(t.Context(), page, civil.Single(day.Add(5))))(t); len(got) != 0 {
		t.Errorf("judged in another period: %v", got)
	}
}

// TestShownAt: that a content was read while hidden is not that it was visible.
func TestShownAt(t *testing.T) {
	s := open(t)
	c := comment(1, 1, "uno")
	save(t, s, night, c)
	c.HiddenAt = after(1)
	save(t, s, after(1), c)
	save(t, s, after(2), c)
	got := read(t, s, c.ID)
	if !got.ShownAt.Equal(night) || !got.HiddenAt.Equal(after(1)) || !got.LastSeen.Equal(after(2)) {
		t.Errorf("shown %v, hidden %v, last seen %v", got.ShownAt, got.HiddenAt, got.LastSeen)
	}
}

// TestPageUnread: the fields that were refused are kept with the page.
func TestPageUnread(t *testing.T) {
	s := open(t)
	p := audit.Page{ID: page, Name: "Comune", Unread: []string{"about", "phone"}}
	check(t, s.SavePage(t.Context(), night, p))
	equal(t, p, must(s.Page(t.Context(), page))(t))
	p.Unread = nil
	check(t, s.SavePage(t.Context(), after(1), p))
	equal(t, p, must(s.Page(t.Context(), page))(t))
}
