package main

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
	"vigilia/report"
)

// insult is the comment of the town that offends somebody.
func insult(w *fetchtest.World) *fetchtest.Comment { return w.Pages[0].Posts[0].Comments[1] }

// actsAround are acts published since well before a day, so that the archive
// knows the days before it.
func actsAround(day civil.Day) []audit.Act {
	old := smallAlbo(day)[0]
	old.Register, old.Number, old.Date, old.PublishedFrom, old.PublishedTo = "2026/1", 3, day.Add(-12), day.Add(-10), day.Add(60)
	return append(smallAlbo(day), old)
}

func TestEditedCommentKeepsItsFinding(t *testing.T) {
	t.Parallel()
	day := theDay()
	for _, c := range []struct {
		name, text string
		stands     bool
	}{
		{"still offends", "ho detto che sei un cretino patentato!", true},
		{"no longer offends", "non sono d'accordo con il piano", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := townWorld(day)
			insult(w).Edits = []fetchtest.Edit{{At: day.Add(1).At(10, 0), Text: c.text}}
			p := newPlay(t, w, actsAround(day), "crespiatica")
			p.whole(day)
			before := p.caseOf(insult(w).ID, "tone.insult")
			if before == nil {
				t.Fatal("nothing found in the comment as it was")
			}
			p.whole(day.Add(1))
			after := p.caseOf(insult(w).ID, "tone.insult")
			if (after != nil) != c.stands {
				t.Fatalf("after the edit: %+v", after)
			}
			id := insult(w).ID
			if texts := p.column(`SELECT text FROM content_versions WHERE content_id = '` + id + `' UNION ALL SELECT text FROM contents WHERE id = '` + id + `'`); !slices.Equal(texts, []string{"sei un cretino patentato", c.text}) {
				t.Errorf("versions %q", texts)
			}
			if c.stands {
				if after.Finding.Fingerprint != before.Finding.Fingerprint || !after.FirstFound.Equal(before.FirstFound) || !after.LastFound.After(before.LastFound) {
					t.Errorf("the finding is another one: %+v, was %+v", after.Finding, before.Finding)
				}
				return
			}
			if got := p.column(`SELECT fingerprint FROM findings WHERE content_id = '` + id + `' AND withdrawn_at IS NOT NULL`); !slices.Contains(got, before.Finding.Fingerprint) {
				t.Errorf("withdrawn findings %v, want %s among them", got, before.Finding.Fingerprint)
			}
		})
	}
}

// column returns one column of the archive.
func (p *play) column(query string) []string {
	p.t.Helper()
	db := openRaw(p.t, p.night.config.path(p.night.config.Data.Database))
	return column(p.t, db, query)
}

func TestRemovedCommentIsGoneWithinAnInterval(t *testing.T) {
	t.Parallel()
	day := theDay()
	w := townWorld(day)
	insult(w).RemovedAt = day.Add(1).At(12, 0)
	p := newPlay(t, w, actsAround(day), "crespiatica")
	p.whole(day)
	if k := p.caseOf(insult(w).ID, "tone.insult"); k == nil || k.Resolved() {
		t.Fatalf("before the removal: %+v", k)
	}
	p.whole(day.Add(1))
	k := p.caseOf(insult(w).ID, "tone.insult")
	if k == nil || !k.Resolved() {
		t.Fatalf("after the removal: %+v", k)
	}
	e := audit.ExposureOf(&k.Content)
	if !e.From.Equal(insult(w).At) || !e.LastVisible.Equal(day.Add(1).At(2, 15)) || !e.FirstAbsent.Equal(day.Add(2).At(2, 15)) {
		t.Errorf("visible from %v at least until %v, gone at %v at the latest", e.From, e.LastVisible, e.FirstAbsent)
	}
	p.whole(day.Add(2))
	if again := p.caseOf(insult(w).ID, "tone.insult"); again == nil || !again.Content.GoneAt.Equal(k.Content.GoneAt) {
		t.Errorf("a later night moved the removal: %+v", again)
	}
}

func TestNewCommentOnAnOldPostArrives(t *testing.T) {
	t.Parallel()
	day := theDay()
	w := townWorld(day)
	old := &fetchtest.Post{ID: townPage + "_1210000000001", At: day.Add(-40).At(9, 0), Text: "Lavori in via Garibaldi."}
	discuss(old, day.Add(-40), "Era ora")
	late := &fetchtest.Comment{ID: commentOf(old, 70), From: person(70), At: day.Add(1).At(11, 0), Text: "siete dei cretini patentati"}
	old.Comments = append(old.Comments, late)
	w.Pages[0].Posts = append(w.Pages[0].Posts, old)
	p := newPlay(t, w, actsAround(day), "crespiatica")
	p.whole(day)
	if k := p.caseOf(late.ID, "tone.insult"); k != nil {
		t.Fatalf("found before it was written: %+v", k)
	}
	run := p.whole(day.Add(1))
	k := p.caseOf(late.ID, "tone.insult")
	if k == nil {
		t.Fatal("the comment below the old post did not arrive")
	}
	if k.Content.Day() != run.Day || k.Content.PostID != old.ID {
		t.Errorf("it arrived as %+v", k.Content)
	}
}

func TestActThatReachesTheAlboLater(t *testing.T) {
	t.Parallel()
	day := theDay()
	for _, c := range []struct {
		name      string
		published civil.Day
		want      audit.Class
		lead      int
	}{
		{"on the day of the post", day, audit.ClassASame, 0},
		{"two days later", day.Add(2), audit.ClassB, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := townWorld(day)
			post := &fetchtest.Post{ID: townPage + "_1230000000001", At: day.At(11, 0),
				Text: "Con delibera di Giunta n. 30 del " + day.Add(-2).Italian() + " approvato il bando per gli orti."}
			w.Pages[0].Posts = append(w.Pages[0].Posts, post)
			p := newPlay(t, w, actsAround(day), "crespiatica")
			p.whole(day)
			if got := p.act(post.ID); got.Class != audit.ClassD || !got.Waiting || got.Match != nil {
				t.Fatalf("before the publication: %+v", got)
			}
			waiting := p.caseOf(post.ID, "own.unpublished_act")
			if waiting == nil || waiting.Status() != audit.Waiting {
				t.Fatalf("before the publication: %+v", waiting)
			}
			act := smallAlbo(day)[0]
			act.Register, act.Number, act.Date, act.PublishedFrom, act.PublishedTo = "2026/30", 30, day.Add(-2), c.published, civil.Day{}
			p.albo.Publish(act)
			for d := day.Add(1); !d.After(day.Add(3)); d = d.Add(1) {
				p.whole(d)
			}
			got := p.act(post.ID)
			if got.Class != c.want || got.Waiting || got.Match == nil || got.Match.Register != "2026/30" || got.Lead != c.lead {
				t.Errorf("after the publication: %+v", got)
			}
			k := p.caseOf(post.ID, "own.unpublished_act")
			if conforming := c.want.Conforming(); conforming != (k == nil) {
				t.Errorf("class %s leaves the finding %+v", c.want, k)
			}
			if k != nil && (k.Finding.Fingerprint != waiting.Finding.Fingerprint || k.Status() != audit.ToVerify) {
				t.Errorf("the finding is another one: %+v, was %+v", k.Finding, waiting.Finding)
			}
		})
	}
}

// act returns the one act check of a post.
func (p *play) act(post string) audit.ActCheck {
	p.t.Helper()
	var found []audit.ActCheck
	for _, a := range p.material(theDay().Add(-60), theDay().Add(30)).Acts {
		if a.ContentID == post {
			found = append(found, a)
		}
	}
	if len(found) != 1 {
		p.t.Fatalf("act checks of post %s: %+v", post, found)
	}
	return found[0]
}

func TestOnePageFailsAndIsCompletedAfterwards(t *testing.T) {
	t.Parallel()
	day := theDay()
	w := townWorld(day)
	p := newPlay(t, w, actsAround(day), "crespiatica")
	sound := fetchtest.Token{Value: p.graph.Token(libraryPage), Kind: fetchtest.PageToken, Page: libraryPage,
		Scopes: []string{"pages_show_list", "pages_read_engagement", "pages_read_user_content"}, Tasks: []string{"MODERATE"}}
	dead := sound
	dead.Expires = day.Start()
	p.graph.AddToken(dead)
	run := p.dawn(day)
	if run.State != audit.Partial {
		t.Fatalf("%s: %v", run.State, run.Notices)
	}
	var out, errs bytes.Buffer
	if err := p.night.deliver(t.Context(), &out, run); !errors.Is(err, errPartial) || status(&errs, err) != exitPartial {
		t.Errorf("delivered with %v", err)
	}
	if !strings.Contains(out.String(), "Pagina di Prova 2") || !strings.Contains(out.String(), "scaduto") {
		t.Errorf("the screen does not name the page and the cause:\n%s", &out)
	}
	for _, c := range p.material(day, day).Coverage {
		if c.Page != "" && c.Complete != (c.Page == townPage) || !c.Complete && c.Cause == "" {
			t.Errorf("after the failure: %+v", c)
		}
	}
	p.graph.AddToken(sound)
	p.whole(day.Add(1))
	later := "letta in seguito, con l'elaborazione del " + day.Add(1).Italian()
	m := p.material(day, day)
	for _, c := range m.Coverage {
		if !c.Complete || c.Page == libraryPage && c.Cause != later {
			t.Errorf("after the next night: %+v", c)
		}
	}
	for _, v := range m.Volumes {
		if other := volumeOf(m.Volumes, libraryPage, v.Kind); other.Total != v.Total {
			t.Errorf("%s: %d on one page, %d on the other, which has the same", v.Kind, v.Total, other.Total)
		}
	}
	if k := p.caseOf(w.Pages[1].Posts[0].Comments[1].ID, "tone.insult"); k == nil {
		t.Error("what was read afterwards was not audited")
	}
}

func volumeOf(volumes []audit.Volume, page string, kind audit.Kind) audit.Volume {
	for _, v := range volumes {
		if v.Page == page && v.Kind == kind {
			return v
		}
	}
	return audit.Volume{}
}

func TestSameNightTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	day := theDay()
	for name, traps := range map[string]func(*fetchtest.Switches){
		"platform at its best":  func(*fetchtest.Switches) {},
		"more than it gives":    func(s *fetchtest.Switches) { s.Phantom = 2 },
		"authors withheld":      func(s *fetchtest.Switches) { s.WithholdAuthors = true },
		"lists in short pieces": func(s *fetchtest.Switches) { s.ShortPages = 2 },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPlay(t, townWorld(day), actsAround(day), "crespiatica")
			p.graph.Switch(traps)
			first := p.dawn(day)
			once := p.material(day, day)
			want, model := p.dump(), report.Internal(once)
			if again := p.dawn(day); again.State != first.State {
				t.Errorf("%s, was %s", again.State, first.State)
			}
			sameLines(t, "archive", want, p.dump())
			twice := p.material(day, day)
			twice.Runs = once.Runs // the record alone tells of both
			if diff := cmp.Diff(model, report.Internal(twice), exactCounts()); diff != "" {
				t.Errorf("report (-once +twice):\n%s", diff)
			}
		})
	}
}

// exactCounts compares the counts of a report as they are printed.
func exactCounts() cmp.Option {
	return cmp.Comparer(func(a, b report.Count) bool { return a.String() == b.String() })
}

func TestWithTheAlboDownOnlyClassG(t *testing.T) {
	t.Parallel()
	day := theDay()
	telling := func(n int, day civil.Day) *fetchtest.Post {
		return &fetchtest.Post{ID: townPage + "_124000000000" + string(rune('0'+n)), At: day.At(11, 0),
			Text: "Con determina n. 99 del " + day.Add(-1).Italian() + " affidati i lavori al tetto della palestra."}
	}
	t.Run("never read", func(t *testing.T) {
		t.Parallel()
		w := townWorld(day)
		w.Pages[0].Posts = append(w.Pages[0].Posts, telling(1, day))
		p := newPlay(t, w, actsAround(day), "crespiatica")
		p.albo.Down(true)
		p.dawn(day)
		acts := p.material(day, day).Acts
		if len(acts) < 3 {
			t.Fatalf("act checks: %+v", acts)
		}
		for _, a := range acts {
			if a.Class != audit.ClassG || a.Cause == "" || a.Match != nil {
				t.Errorf("class %s: %+v", a.Class, a)
			}
		}
		if k := p.caseOf(telling(1, day).ID, "own.unpublished_act"); k != nil {
			t.Errorf("a finding without an albo: %+v", k.Finding)
		}
	})
	t.Run("down since the day before", func(t *testing.T) {
		t.Parallel()
		w := townWorld(day)
		w.Pages[0].Posts = append(w.Pages[0].Posts, telling(2, day.Add(2)))
		p := newPlay(t, w, actsAround(day), "crespiatica")
		p.whole(day)
		p.albo.Down(true)
		for _, d := range []civil.Day{day.Add(1), day.Add(2)} {
			if run := p.dawn(d); run.State != audit.Partial {
				t.Errorf("night of %s without albo: %s", d, run.State)
			}
		}
		if a := p.act(telling(2, day).ID); a.Class != audit.ClassG {
			t.Errorf("an act told while the albo is down: %+v", a)
		}
		p.albo.Down(false)
		p.whole(day.Add(3))
		if a := p.act(telling(2, day).ID); a.Class != audit.ClassD {
			t.Errorf("and once it is back: %+v", a)
		}
	})
}
