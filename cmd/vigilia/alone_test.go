package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/policies"
	"vigilia/audit/rules"
	"vigilia/fetch/fetchtest"
)

// scenes are the proofs of all rules as contents below a post, some of them answers.
func scenes() (all []*audit.Content, post, parent *audit.Content) {
	at := civil.NewDay(2026, 11, 20).At(9, 0)
	post = &audit.Content{ID: "p1_1", Page: "p1", PostID: "p1_1", Kind: audit.OwnPost, CreatedAt: at, Text: "Chiusura della scuola e dell'asilo nido per il piano neve"}
	parent = &audit.Content{ID: "c", Page: "p1", PostID: "p1_1", Kind: audit.Comment, CreatedAt: at, Author: audit.Author{ID: "u9", Name: "Ugo Esempio"}, Text: "Gli stranieri del centro hanno protestato, lei che dice?"}
	for _, r := range rules.All() {
		for _, ex := range slices.Concat(r.Proof.Hits, r.Proof.Spares) {
			c := &audit.Content{ID: fmt.Sprintf("c%d", len(all)), Page: "p1", PostID: "p1_1", Kind: audit.Comment, CreatedAt: at.Add(time.Duration(len(all)) * time.Second),
				Author: audit.Author{ID: fmt.Sprintf("u%d", len(all)%50), Name: "Ada Esempio"}, Text: ex.Text}
			if len(all)%3 == 0 {
				c.ParentID, c.Tagged = parent.ID, []string{parent.Author.Name}
			}
			all = append(all, c)
		}
	}
	return all, post, parent
}

// TestStandAlone: what the rules that stand alone say of a content is the same whatever
// they were asked before, and whatever of it is not remembered.
func TestStandAlone(t *testing.T) {
	t.Parallel()
	policy, err := policies.Load("pero")
	ok(t, err)
	alone := slices.DeleteFunc(rules.All(), func(r audit.Rule) bool { return !r.Alone })
	begin := func() *audit.Audit {
		a := audit.New(audit.Setting{Page: audit.Page{ID: "p1"}, Policy: policy}, alone)
		if end := a.Finish(); len(end.Findings)+len(end.Gaps) > 0 {
			t.Error("a rule that stands alone speaks at the end")
		}
		return a
	}
	all, post, parent := scenes()
	look := func(a *audit.Audit, c *audit.Content) audit.Log {
		if c.ParentID == "" {
			return a.Content(c, post, nil)
		}
		return a.Content(c, post, parent)
	}
	long, back := begin(), make([]audit.Log, len(all))
	for i, c := range slices.Backward(all) {
		back[i] = look(long, c)
	}
	found, used := 0, begin()
	for i, c := range all {
		other := *c
		other.UpdatedAt, other.FirstSeen, other.LastSeen, other.ShownAt = c.CreatedAt, c.CreatedAt, c.CreatedAt, c.CreatedAt
		other.HiddenAt, other.GoneAt, other.Comments = c.CreatedAt, c.CreatedAt, i
		other.Versions = []audit.Version{{Text: "prima", Seen: c.CreatedAt}, {Text: c.Text, Seen: c.CreatedAt}}
		got := look(used, &other)
		found += len(got.Findings)
		if len(got.Gaps)+len(got.Acts)+len(got.Requests) > 0 {
			t.Errorf("%q: more than findings and hints: %+v", c.Text, got)
		}
		if slices.ContainsFunc(slices.Concat(got.Findings, got.Hints), func(f audit.Finding) bool { return f.ContentID != c.ID }) {
			t.Errorf("%q: speaks of another content", c.Text)
		}
		if diff := cmp.Diff(back[i], got, cmpopts.IgnoreUnexported(audit.Log{})); diff != "" {
			t.Fatalf("%q, read in another order and at another time:\n%s", c.Text, diff)
		}
		if i%10 == 0 {
			if diff := cmp.Diff(look(begin(), c), got, cmpopts.IgnoreUnexported(audit.Log{})); diff != "" {
				t.Fatalf("%q, by itself:\n%s", c.Text, diff)
			}
		}
	}
	if found < 300 {
		t.Errorf("%d findings in %d texts: too few to prove anything", found, len(all))
	}
}

// TestAloneMissesNothing: what a rule that stands alone is not told makes no difference to
// what it says, under any policy.
func TestAloneMissesNothing(t *testing.T) {
	t.Parallel()
	all, post, parent := scenes()
	for i, id := range policies.IDs() {
		if testing.Short() && i > 1 {
			break
		}
		policy, err := policies.Load(id)
		ok(t, err)
		set := audit.Setting{
			Page: audit.Page{ID: "p1", Name: "Comune"}, Policy: policy, Archive: audit.NewArchive(nil, nil), Now: post.CreatedAt.Add(time.Hour),
			Contacts: audit.Contacts{Phones: []string{"0371 484848"}, Domains: []string{"comune.esempio.example"}}, Period: civil.Single(post.Day()),
		}
		told := rules.All()
		for i := range told {
			told[i].Alone = false
		}
		plain, night := audit.New(set, told), audit.New(set, rules.All())
		found := map[string]int{}
		for _, c := range all {
			above := parent
			if c.ParentID == "" {
				above = nil
			}
			want, got := plain.Content(c, post, above), night.Content(c, post, above)
			if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(audit.Log{})); diff != "" {
				t.Fatalf("%s: %q:\n%s", id, c.Text, diff)
			}
			for _, f := range got.Findings {
				found[f.Rule]++
			}
		}
		for _, r := range rules.All() {
			if r.Alone && policy.Cites(r.ID) && found[r.ID] == 0 && r.ID != "politics.propaganda" { // that waits for its days
				t.Errorf("%s: %s found nothing", id, r.ID)
			}
		}
	}
}

// TestRememberedIsLookedAt: the six weeks of the demo, with what the office decides on
// its Mondays, leave the same archive whether each night looks at everything or
// remembers what rules that stand alone said.
func TestRememberedIsLookedAt(t *testing.T) {
	t.Parallel()
	play := func(m memories) string {
		s, err := newStage(t.Context(), "pero")
		ok(t, err)
		defer s.close()
		s.night.memories = m
		_, err = s.play(t.Context(), func() error { return nil })
		ok(t, err)
		return dumpArchive(t, s.night.config.path(s.night.config.Data.Database), nil)
	}
	remembered := memories{}
	sameLines(t, "remembered", play(nil), play(remembered))
	kept := 0
	for _, m := range remembered {
		kept += m.Kept()
	}
	if kept < 1000 {
		t.Errorf("of %d contents what was said was kept: too few to prove anything", kept)
	}
}

// TestRememberedSeesWhatHappens: what happens to contents that a night remembers, it sees:
// edits of a comment and of the post above it, removals, comments hidden, late answers and
// acts, decisions. Found, withdrawn and found again are the same as without a memory.
func TestRememberedSeesWhatHappens(t *testing.T) {
	t.Parallel()
	day := theDay()
	play := func(m memories) (string, *play) {
		w := townWorld(day)
		acts, visitor := w.Pages[0].Posts[0], w.Pages[0].Posts[3]
		insult(w).Edits = []fetchtest.Edit{{At: day.Add(2).At(9, 0), Text: "non sono d'accordo"}, {At: day.Add(4).At(9, 0), Text: "sei un cretino patentato"}}
		acts.Edits = []fetchtest.Edit{{At: day.Add(3).At(9, 0), Text: acts.Text + " Gli stranieri sono i benvenuti."}}
		acts.Comments[2].RemovedAt, acts.Comments[3].HiddenAt = day.Add(2).At(10, 0), day.Add(3).At(10, 0)
		acts.Comments = append(acts.Comments, &fetchtest.Comment{ID: commentOf(acts, 80), From: person(8), At: day.Add(4).At(12, 0), Text: "Grazie"})
		visitor.Comments = append(visitor.Comments,
			&fetchtest.Comment{ID: commentOf(visitor, 91), From: person(7), Parent: visitor.Comments[0].ID, At: day.Add(1).At(10, 0), Text: "imbecille, sei tu"},
			&fetchtest.Comment{ID: commentOf(visitor, 92), ByPage: true, At: day.Add(3).At(10, 0), Text: "Buongiorno, ci scusiamo."})
		late := actsAround(day)
		late[0].PublishedFrom = day.Add(3)
		p := newPlay(t, w, late, "pero")
		p.night.memories = m
		for d := range (civil.Period{From: day, To: day.Add(6)}).Days() {
			p.dawn(d)
			if d == day.Add(4) {
				spoken := p.caseOf(commentOf(visitor, 91), "tone.insult")
				ok(t, p.night.store.Decide(t.Context(), []audit.Decision{{Fingerprint: spoken.Finding.Fingerprint, Outcome: audit.Confirmed, Role: "Ufficio", At: d.Add(1).At(9, 0)}}))
			}
		}
		return p.dump(), p
	}
	remembered := memories{}
	want, _ := play(nil)
	got, p := play(remembered)
	sameLines(t, "remembered", want, got)
	for _, q := range []struct{ what, query string }{
		{"withdrawn", `SELECT fingerprint FROM finding_changes WHERE change = 'withdrawn'`},
		{"found again", `SELECT fingerprint FROM finding_changes WHERE change = 'returned'`},
		{"gone", `SELECT id FROM contents WHERE gone_at IS NOT NULL`},
		{"hidden", `SELECT id FROM contents WHERE hidden_at IS NOT NULL`},
		{"edited post", `SELECT id FROM contents WHERE edits > 0 AND id = post_id`},
		{"act that came late", `SELECT content_id FROM act_checks WHERE act IS NOT NULL`},
		{"decided", `SELECT fingerprint FROM decisions`},
	} {
		if len(p.column(q.query)) == 0 {
			t.Errorf("nothing is %s: too little to prove anything", q.what)
		}
	}
	if remembered.of(townPage).Kept() == 0 {
		t.Error("nothing was remembered")
	}
}

// TestCatchUpRemembers: nights that are caught up remember, one that stands by itself
// does not, and nothing is left behind.
func TestCatchUpRemembers(t *testing.T) {
	t.Parallel()
	day := theDay()
	p := newPlay(t, townWorld(day), actsAround(day), "crespiatica")
	p.graph.SetNow(day.Add(4).At(2, 15))
	p.albo.SetNow(day.Add(4).At(2, 15))
	var kept []int
	p.night.progress = func(what string) {
		if what == "Lettura delle pagine" {
			n := -1
			if p.night.memories != nil {
				n = p.night.memories.of(townPage).Kept()
			}
			kept = append(kept, n)
		}
	}
	ok(t, p.night.nights(context.Background(), []civil.Day{day, day.Add(1), day.Add(2)}, io.Discard))
	ok(t, p.night.nights(context.Background(), []civil.Day{day.Add(3)}, io.Discard))
	if len(kept) != 4 || kept[0] != 0 || kept[1] != 0 || kept[2] == 0 || kept[3] != -1 || p.night.memories != nil {
		t.Errorf("kept before each night: %v; left behind: %v", kept, p.night.memories)
	}
}
