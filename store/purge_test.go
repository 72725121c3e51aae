package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// terms are those that the configuration proposes.
func terms() Terms {
	return Terms{Unflagged: 15, Unconfirmed: 90, Confirmed: 365, RawAlbo: 30, Subjects: 30, Runs: 365, Notes: 365}
}

// purging is the purge after the night of a day, with a re-audit of fifteen days.
func purging(done civil.Day) Purging {
	next := done.Add(1)
	return Purging{At: next.At(3, 0), Day: done, Next: next, Keep: next.Add(-14), Terms: terms()}
}

// canary is a text that stands nowhere else, long enough to fill pages of its own.
func canary(name string) string { return "canarino-" + name + strings.Repeat(" "+name, 400) }

// found tells which canaries the files of a folder hold.
func found(t testing.TB, dir string, names ...string) []string {
	t.Helper()
	var out []string
	entries := must(os.ReadDir(dir))(t)
	for _, name := range names {
		for _, e := range entries {
			if bytes.Contains(must(os.ReadFile(filepath.Join(dir, e.Name())))(t), []byte("canarino-"+name)) {
				out = append(out, name+" in "+e.Name())
			}
		}
	}
	return out
}

func confirm(t testing.TB, s *Store, c audit.Content, outcome audit.DecisionOutcome) {
	t.Helper()
	check(t, s.Decide(t.Context(), []audit.Decision{{Fingerprint: audit.Fingerprint("tone.insult", c.ID, ""), Outcome: outcome, Reason: "canarino-motivo", At: night}}))
}

// planted is an archive in which every kind of text is a canary.
func planted(t testing.TB, s *Store) (clean, open, rejected, confirmed audit.Content) {
	t.Helper()
	clean, open, rejected, confirmed = comment(1, 1, canary("prima")), comment(1, 2, canary("aperto")), comment(1, 3, canary("respinto")), comment(1, 4, canary("confermato"))
	clean.Author = audit.Author{ID: "7000000001", Name: canary("nome")}
	clean.Permalink, clean.Tagged = "https://prova.example/canarino-indirizzo", []string{"canarino-citato"}
	for i, c := range []*audit.Content{&open, &rejected, &confirmed} {
		c.Author = audit.Author{ID: "700000000" + string(rune('2'+i)), Name: "Persona"}
	}
	save(t, s, night, post(1, "Avviso"), clean, open, rejected, confirmed)
	clean.Text = canary("seconda")
	save(t, s, night.Add(time.Minute), clean)
	r := new(results).add(clean.ID, audit.Log{})
	for _, c := range []audit.Content{open, rejected, confirmed} {
		f := finding(c, "tone.insult", audit.Serious)
		f.Evidence = []audit.Evidence{{Masked: "canarino-traccia"}}
		r.add(c.ID, audit.Log{Findings: []audit.Finding{f}})
	}
	writeAudit(t, s, night, r)
	confirm(t, s, rejected, audit.Rejected)
	confirm(t, s, confirmed, audit.Confirmed)
	return clean, open, rejected, confirmed
}

// figures are the numbers of every report over the day.
func figures(t testing.TB, s *Store) []any {
	t.Helper()
	ctx, p, pages := t.Context(), civil.Single(day), []string{page}
	var severities []audit.Severity
	var states []audit.Status
	for _, c := range cases(t, s) {
		severities = append(severities, c.Finding.Severity)
		states = append(states, c.Status())
	}
	return []any{must(s.Volumes(ctx, pages, p))(t), must(s.Examined(ctx, pages, p))(t), must(s.Moments(ctx, pages, p))(t), must(s.Removals(ctx, pages, p))(t),
		must(s.Requests(ctx, pages, p))(t), must(s.Histories(ctx, pages, p))(t), severities, states}
}

// TestPurgeLeavesNoTrace: each term in its time, no figure moves, and no byte of what
// went is in any file of the folder, while the archive is open.
func TestPurgeLeavesNoTrace(t *testing.T) {
	path := testPath(t)
	s, ctx := openAt(t, path), t.Context()
	planted(t, s)
	check(t, s.SaveBlocked(ctx, day.At(20, 0), page, nil))
	check(t, s.SaveBlocked(ctx, day.At(21, 0), page, []string{"7000000002"}))
	check(t, s.SaveBlocked(ctx, day.At(22, 0), page, nil))
	before := figures(t, s)
	everything := []string{"prima", "seconda", "nome", "indirizzo", "citato", "aperto", "respinto", "confermato", "traccia", "motivo"}
	if got := found(t, filepath.Dir(path), everything...); len(got) < len(everything) {
		t.Fatalf("only %v are in the files: the test would prove nothing", got)
	}
	for _, step := range []struct {
		done civil.Day
		gone []string
		want PurgeCounts
	}{
		{day.Add(14), nil, PurgeCounts{}}, // the night after looks once more at what was read since midnight
		{day.Add(15), everything[:5], PurgeCounts{PurgedUnflagged: 1, PurgedVersions: 1}},
		{day.Add(88), everything[:5], PurgeCounts{}},
		{day.Add(90), everything[:7], PurgeCounts{PurgedUnconfirmed: 2, PurgedFindings: 2, PurgedReasons: 1}},
		{day.Add(365), everything, PurgeCounts{PurgedConfirmed: 1, PurgedFindings: 1, PurgedReasons: 1, PurgedAuthors: 4}},
		{day.Add(366), everything, PurgeCounts{}},
	} {
		p := purging(step.done)
		p.Dry = true
		rows := dump(t, s)
		trial := must(s.Purge(ctx, p))(t)
		if dump(t, s) != rows {
			t.Fatalf("a trial on %s changed the archive", step.done)
		}
		p.Dry = false
		got := must(s.Purge(ctx, p))(t)
		for _, k := range PurgeKinds() {
			if got[k] != step.want[k] || trial[k] != got[k] {
				t.Errorf("%s: %s: %d gone, the trial told %d, want %d", step.done, k, got[k], trial[k], step.want[k])
			}
		}
		check(t, s.Scrub(ctx))
		if left := found(t, filepath.Dir(path), step.gone...); len(left) > 0 {
			t.Errorf("%s: still in the files: %v", step.done, left)
		}
		equal(t, before, figures(t, s))
	}
	for _, e := range must(os.ReadDir(filepath.Dir(path)))(t) {
		if bytes.Contains(must(os.ReadFile(filepath.Join(filepath.Dir(path), e.Name())))(t), []byte(s.pseudonym("7000000002"))) {
			t.Errorf("%s still holds a pseudonym", e.Name())
		}
	}
	equal(t, 3, len(must(s.PurgeRegister(ctx, civil.Period{From: day, To: day.Add(400)}))(t)))
}

// TestPurgeKeepsWhatANightLooksAt: what a night to come looks at again stays, whatever
// the terms say: old texts that changed lately too.
func TestPurgeKeepsWhatANightLooksAt(t *testing.T) {
	s, ctx := open(t), t.Context()
	old := comment(1, 1, "uno")
	save(t, s, night, post(1, "Avviso"), old, comment(1, 2, "due"))
	edited := day.Add(40)
	old.Text = "riscritto"
	save(t, s, edited.At(2, 0), old)
	p := purging(edited)
	p.Terms.Unflagged = 0
	equal(t, 1, must(s.Purge(ctx, p))(t).Total())
	if read(t, s, old.ID).Text != "riscritto" {
		t.Error("a text that changed lately was forgotten before it was looked at")
	}
	n := 0
	for sub, err := range s.Subjects(ctx, page, civil.Period{From: p.Keep, To: p.Next}) {
		check(t, err)
		if sub.Content.ID == old.ID {
			n++
		}
	}
	equal(t, 1, n)
}

// TestPurgeVanished: what its author took away goes with the next run, unless a
// person confirmed something serious in it; what comes back is kept again.
func TestPurgeVanished(t *testing.T) {
	s, ctx := open(t), t.Context()
	clean, flagged, _, _ := vanish(t, s)
	run := Purging{At: after(1).Add(-time.Hour), Next: day.Add(2), Keep: day.Add(-12), Terms: terms()}
	equal(t, 0, must(s.Purge(ctx, run))(t).Total())
	before := figures(t, s)
	run.At = after(2)
	equal(t, 1, must(s.Purge(ctx, run))(t)[PurgedVanished]) // only what was audited: the rest is still to be looked at
	if read(t, s, flagged.ID).Text != "" || read(t, s, clean.ID).Text == "" {
		t.Error("a text that no audit has read was forgotten, or one that was read was kept")
	}
	late := purging(day.Add(20))
	late.Terms.Unflagged = 90
	equal(t, 3, must(s.Purge(ctx, late))(t)[PurgedVanished])
	equal(t, before, figures(t, s))
	save(t, s, after(30), clean)
	if got := read(t, s, clean.ID); got.Text != clean.Text || got.Author.Name != clean.Author.Name || !got.Visible() {
		t.Errorf("what came back is not kept: %+v", got)
	}
}

func TestPurgeSparesConfirmedSeriousWords(t *testing.T) {
	s, ctx := open(t), t.Context()
	_, opened, _, confirmed := planted(t, s)
	must(s.MarkGoneComments(ctx, page, page+"_1", after(1), after(1)))(t)
	must(s.Purge(ctx, Purging{At: after(2), Next: day.Add(2), Keep: day.Add(-12), Terms: terms()}))(t)
	if read(t, s, confirmed.ID).Text == "" || read(t, s, opened.ID).Text != "" {
		t.Error("only a serious finding that a person confirmed keeps words that vanished")
	}
}

// TestPurgedStaysPurged: the same text read again brings nothing back, a new one is kept.
func TestPurgedStaysPurged(t *testing.T) {
	s, ctx := open(t), t.Context()
	clean, _, _, _ := planted(t, s)
	must(s.Purge(ctx, purging(day.Add(20))))(t)
	clean.Author.Name, clean.Comments = "canarino-altro", 9
	save(t, s, after(22), clean)
	if got := dump(t, s); strings.Contains(got, "canarino-altro") || strings.Contains(got, "canarino-seconda") {
		t.Error("a purged text or name came back")
	}
	clean.Text = "parole nuove"
	save(t, s, after(23), clean)
	if got := read(t, s, clean.ID); got.Text != "parole nuove" || got.Author.Name == "" {
		t.Errorf("a new text is not kept: %+v", got)
	}
}

// TestPurgeActs: subjects of acts end with their publication, and a feed that still
// lists them does not bring them back.
func TestPurgeActs(t *testing.T) {
	path := testPath(t)
	s, ctx := openAt(t, path), t.Context()
	act := audit.Act{Register: "7", Type: audit.Deliberazione, Number: 12, Year: 2026, Date: day.Add(-20), PublishedFrom: day.Add(-18),
		PublishedTo: day.Add(-3), Subject: canary("oggetto"), URL: "https://albo.example/canarino-atto"}
	lasting := act
	lasting.Register, lasting.Number, lasting.PublishedTo, lasting.Subject, lasting.URL = "8", 13, day.Add(200), "Piano neve", ""
	was := act
	was.Subject = canary("vecchio")
	proposal := audit.Proposal{Key: "1/2026", Sitting: day.Add(-4), Subject: canary("proposta")}
	raw := func(at time.Time) RawReading {
		return RawReading{Source: "albo", At: at, Raw: []byte(canary("grezzo") + at.String())}
	}
	check(t, s.SaveAlbo(ctx, raw(night.Add(-time.Hour)), []audit.Act{was, lasting}, nil))
	check(t, s.SaveAlbo(ctx, raw(night), []audit.Act{act, lasting}, nil))
	check(t, s.SaveProposals(ctx, RawReading{Source: "giunta", At: night, Raw: []byte("x"), Changed: night}, []audit.Proposal{proposal}))
	got := must(s.Purge(ctx, purging(day.Add(40))))(t)
	equal(t, PurgeCounts{PurgedRaw: 3, PurgedActs: 1, PurgedProposals: 1}, nonzero(got))
	check(t, s.Scrub(ctx))
	if left := found(t, filepath.Dir(path), "oggetto", "atto", "vecchio", "proposta", "grezzo"); len(left) > 0 {
		t.Errorf("still in the files: %v", left)
	}
	check(t, s.SaveAlbo(ctx, RawReading{Source: "albo", At: after(42), Raw: []byte("y")}, []audit.Act{act, lasting}, nil))
	check(t, s.SaveProposals(ctx, RawReading{Source: "giunta", At: after(42), Raw: []byte("z"), Changed: after(42)}, []audit.Proposal{proposal}))
	if strings.Contains(dump(t, s), "canarino-") {
		t.Error("a feed brought a purged subject back")
	}
	acts := must(s.Acts(ctx))(t)
	if acts[0].Number != 12 || acts[0].PublishedTo != act.PublishedTo || acts[1].Subject != "Piano neve" {
		t.Errorf("the particulars of the acts: %+v", acts)
	}
	if _, err := s.AlboReading(ctx, "albo", night); !errors.Is(err, ErrNotFound) {
		t.Errorf("a purged answer: %v", err)
	}
	equal(t, PurgeCounts{}, nonzero(must(s.Purge(ctx, purging(day.Add(41))))(t)))
}

func nonzero(c PurgeCounts) PurgeCounts {
	out := PurgeCounts{}
	for k, n := range c {
		if n > 0 {
			out[k] = n
		}
	}
	return out
}

// TestScrubIsCompletedLater: a purge whose program died before the files were
// rebuilt is completed by the next one, even if it finds nothing to forget.
func TestScrubIsCompletedLater(t *testing.T) {
	path := testPath(t)
	s := openAt(t, path)
	planted(t, s)
	must(s.Purge(t.Context(), purging(day.Add(20))))(t)
	again := openAt(t, path) // as after a kill: nobody closed the first
	equal(t, 0, must(again.Purge(t.Context(), purging(day.Add(20))))(t).Total())
	check(t, again.Scrub(t.Context()))
	if left := found(t, filepath.Dir(path), "prima", "seconda", "nome"); len(left) > 0 {
		t.Errorf("still in the files: %v", left)
	}
	if due := must(again.scrubDue(t.Context()))(t); due {
		t.Error("the note that files are to be rebuilt stays")
	}
}

// TestPurgeForgetsOldShares: whose a shared post was ends with the term of pseudonyms.
func TestPurgeForgetsOldShares(t *testing.T) {
	s, ctx := open(t), t.Context()
	c := post(1, "Foto")
	c.Origin, c.Original = "7000000008_55", audit.Original{ID: "7000000008", Kind: audit.ProfileAccount}
	own := post(2, "Di nuovo")
	own.Origin = page + "_1"
	save(t, s, night, c, own)
	must(s.Purge(ctx, purging(day.Add(363))))(t)
	equal(t, 1, len(must(s.Person(ctx, "7000000008"))(t).Shares))
	must(s.Purge(ctx, purging(day.Add(364))))(t)
	equal(t, 0, len(must(s.Person(ctx, "7000000008"))(t).Shares))
	if got, again := read(t, s, c.ID), read(t, s, own.ID); !got.Reshares() || again.Reshares() || again.Origin != own.Origin {
		t.Errorf("%+v\n%+v", got.Origin, again.Origin)
	}
}

// TestDisposal: a document is counted once, on the day that first disposed of it.
func TestDisposal(t *testing.T) {
	s, ctx := open(t), t.Context()
	for _, d := range []civil.Day{day, day, day.Add(1)} {
		check(t, s.Dispose(ctx, d, []string{"nota-2020-01-01.pdf", "nota-2020-01-01.html"}))
	}
	equal(t, 2, must(s.Disposed(ctx, civil.Single(day)))(t))
	equal(t, 0, must(s.Disposed(ctx, civil.Single(day.Add(1))))(t))
}

// TestNobodyLearnsFromWhatIsForgotten: decisions on texts that are gone teach nothing.
func TestNobodyLearnsFromWhatIsForgotten(t *testing.T) {
	s, ctx := open(t), t.Context()
	planted(t, s)
	equal(t, 2, len(must(s.Decided(ctx))(t)))
	must(s.Purge(ctx, purging(day.Add(95))))(t)
	equal(t, 1, len(must(s.Decided(ctx))(t)))
}
