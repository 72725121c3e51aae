package main

import (
	"bytes"
	"context"
	"database/sql"
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/lexicon"
	"vigilia/audit/rules"
	"vigilia/store"
)

// again looks at a period of the archive again, some days later.
func (p *play) again(period civil.Period, dry bool) *Revision {
	p.t.Helper()
	p.graph.SetNow(period.To.Add(20).At(9, 0))
	r, err := p.night.Again(context.Background(), period, dry)
	ok(p.t, err)
	p.night.revision = nil
	return r
}

func (p *play) printed(r *Revision, asJSON bool) (out, limits string) {
	p.t.Helper()
	var o, e bytes.Buffer
	ok(p.t, r.write(&o, &e, asJSON, rules.ByID(p.night.rules)))
	return o.String(), e.String()
}

// TestReaudit: the archive held against what the office has taught meanwhile. A trial
// keeps nothing; the real one keeps the decisions and tells what is gone.
func TestReaudit(t *testing.T) {
	t.Parallel()
	day := theDay()
	w := townWorld(day)
	p := newPlay(t, w, actsAround(day), "crespiatica")
	for d := range (civil.Period{From: day, To: day.Add(2)}).Days() {
		p.whole(d)
	}
	period := civil.Period{From: day, To: day.Add(2)}
	if r := p.again(period, false); len(r.changes) != 0 || len(r.unread) != 0 {
		t.Fatalf("nothing was changed, and the re-audit tells %+v", r)
	}
	spoken := p.caseOf(insult(w).ID, "tone.insult")
	ok(t, p.night.store.Decide(t.Context(), []audit.Decision{{Fingerprint: spoken.Finding.Fingerprint, Outcome: audit.Confirmed, Role: "Ufficio Comunicazione", At: day.Add(3).At(9, 0)}}))

	var err error
	p.night.config.words, err = lexicon.ReadOffice("parole.txt", "[tone.insult]\n- cretino\n", rules.Lists(p.night.rules))
	ok(t, err)
	before := p.dump()
	trial := p.again(period, true)
	if p.dump() != before {
		t.Error("a trial changed the archive")
	}
	real := p.again(period, false)
	if len(trial.changes) == 0 || !slices.Equal(trial.changes, real.changes) {
		t.Errorf("the trial tells %+v, the re-audit %+v", trial.changes, real.changes)
	}
	i := slices.IndexFunc(real.changes, func(d store.Difference) bool { return d.ContentID == insult(w).ID && d.Rule == "tone.insult" })
	if i < 0 || real.changes[i].Change != audit.Withdrawn {
		t.Fatalf("changes: %+v", real.changes)
	}
	table, _ := p.printed(real, false)
	for _, want := range []string{"non più rilevati: n. 2", "non più rilevato  " + day.Italian() + "  tone.insult", "impostazioni cambiati"} {
		if !strings.Contains(table, want) {
			t.Errorf("%q is missing in\n%s", want, table)
		}
	}
	lines, _ := p.printed(real, true)
	if !strings.Contains(lines, `"change":"gone"`) || !strings.Contains(lines, `"day":"`+day.String()+`"`) {
		t.Errorf("as JSON: %s", lines)
	}

	p.night.config.words = nil
	if back := p.again(period, false); len(back.changes) != len(real.changes) || back.changes[i].Change != audit.Returned {
		t.Errorf("with the word back: %+v", back.changes)
	}
	k := p.caseOf(insult(w).ID, "tone.insult")
	if k == nil || k.Status() != audit.IsConfirmed {
		t.Fatalf("the decision did not outlive the re-audits: %+v", k)
	}
	m := p.material(day, day.Add(2))
	if len(m.Runs) != 3 || len(m.Reaudits) != 3 || !m.MadeAt.Equal(m.Reaudits[2].EndedAt) {
		t.Errorf("nights %d, re-audits %d, dated %v", len(m.Runs), len(m.Reaudits), m.MadeAt)
	}
	story := audit.Chronicle(k, m.Histories[k.Finding.Fingerprint])
	if want := "rilevato il 17/11/2026; confermato il 19/11/2026; non più rilevato dal 08/12/2026; di nuovo rilevato il 08/12/2026"; story != want {
		t.Errorf("life of the finding: %q, want %q", story, want)
	}
}

// TestReauditAgainstTheAlbo: an act that reached the albo after its telling, seen
// long after the nights have stopped looking.
func TestReauditAgainstTheAlbo(t *testing.T) {
	t.Parallel()
	day := theDay()
	w := townWorld(day)
	acts := actsAround(day)
	p := newPlay(t, w, acts[1:], "crespiatica")
	p.whole(day)
	post := w.Pages[0].Posts[0].ID
	if p.act(post).Class == audit.ClassA {
		t.Fatal("the act was there from the beginning")
	}
	ok(t, p.night.store.SaveAlbo(t.Context(), store.RawReading{Source: "albo", At: day.Add(9).At(3, 0), Raw: []byte("later")}, acts, nil))
	r := p.again(civil.Single(day), false)
	if got := p.act(post); got.Match == nil {
		t.Errorf("after the re-audit: %+v, changes %+v", got, r.changes)
	}
}

// TestReauditTellsWhatItCannotSee: days without a night, texts that are gone.
func TestReauditTellsWhatItCannotSee(t *testing.T) {
	t.Parallel()
	day := theDay()
	w := townWorld(day)
	p := newPlay(t, w, actsAround(day), "crespiatica")
	p.whole(day)
	db, err := sql.Open("sqlite", p.night.config.path(p.night.config.Data.Database))
	ok(t, err)
	defer db.Close()
	if _, err := db.Exec(`UPDATE contents SET text = '', purged_at = 1 WHERE id = ?`, insult(w).ID); err != nil {
		t.Fatal(err)
	}
	r := p.again(civil.Period{From: day.Add(-1), To: day}, false)
	if k := p.caseOf(insult(w).ID, "tone.insult"); k == nil {
		t.Error("the finding on a purged text was withdrawn: nobody looked")
	}
	_, limits := p.printed(r, false)
	for _, want := range []string{"senza una notte completata, di cui l'archivio può essere incompleto: n. 1 (dal " + day.Add(-1).Italian(), "il testo è stato cancellato allo scadere dei termini: n. 1", "Controlli non possibili"} {
		if !strings.Contains(limits, want) {
			t.Errorf("%q is missing in\n%s", want, limits)
		}
	}
}
