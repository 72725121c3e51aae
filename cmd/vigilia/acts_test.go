package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
	"vigilia/report"
)

// drop puts a file into a folder of the play, changed at an instant.
func (p *play) drop(folder, name, content string, at time.Time) string {
	p.t.Helper()
	dir := filepath.Join(p.dir, folder)
	path := filepath.Join(dir, name)
	ok(p.t, os.MkdirAll(dir, 0o700))
	ok(p.t, os.WriteFile(path, []byte(content), 0o600))
	ok(p.t, os.Chtimes(path, at, at))
	return dir
}

// telling is an own post of a day.
func telling(n string, day civil.Day, text string) *fetchtest.Post {
	return &fetchtest.Post{ID: townPage + "_125000000000" + n, At: day.At(11, 0), Text: text}
}

// verdict returns the outcome of a clause in the report of a day.
func (p *play) verdict(clause string, day civil.Day) audit.Verdict {
	p.t.Helper()
	for _, row := range report.Internal(p.material(day, day)).Clauses {
		if row.Clause == clause {
			return row.Verdict
		}
	}
	p.t.Fatalf("no clause %s in the report", clause)
	return audit.NotVerified
}

const folderModel = "Tipo atto;Oggetto;Numero;Anno;Data atto;Inizio pubblicazione;Fine pubblicazione;Numero albo\n"

// TestFolderOfTheSecretariat plays nights whose albo is a folder, and what goes
// wrong with it: the clause is then never clean, and the night says what to do.
func TestFolderOfTheSecretariat(t *testing.T) {
	t.Parallel()
	day := theDay()
	listed := folderModel + "Delibera di Giunta;Bando per gli orti;30;2026;" + day.Add(-5).Italian() + ";" + day.Add(-3).Italian() + ";" + day.Add(20).Italian() + ";2026/30\n"
	for name, c := range map[string]struct {
		second string // the file dropped last, "" for none
		class  audit.Class
		says   string
	}{
		"sound":         {"", audit.ClassA, ""},
		"empty":         {" ", audit.ClassG, "vuoto"},
		"wrong columns": {"Nome;Cognome\nAnna;Prova\n", audit.ClassG, "la colonna «"},
		"cut":           {listed + "Delibera di Giunta;Piano", audit.ClassG, "righe non interpretabili"},
		"no such day":   {strings.ReplaceAll(listed, day.Add(-3).Italian(), "31/02/2026") + strings.ReplaceAll(strings.TrimPrefix(listed, folderModel), "30;", "31;"), audit.ClassG, "31/02/2026"},
		"one number":    {listed + strings.ReplaceAll(strings.ReplaceAll(strings.TrimPrefix(listed, folderModel), "Bando per gli orti", "Tariffe della mensa scolastica"), "2026/30", "2026/31"), audit.ClassG, "due atti diversi portano lo stesso numero"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := townWorld(day)
			post := telling("1", day, "Con delibera di Giunta n. 30 del "+day.Add(-5).Italian()+" si parte.")
			w.Pages[0].Posts = []*fetchtest.Post{post}
			p := newPlay(t, w, actsAround(day), "pero")
			dir := p.drop("albo", "atti.csv", listed, day.At(21, 0))
			if c.second != "" {
				p.drop("albo", "nuovi.csv", c.second, day.At(22, 0))
			}
			p.night.config.Albo = []AlboConfig{{Name: "cartella", Folder: dir}}
			run := p.dawn(day)
			if got := p.act(post.ID); got.Class != c.class {
				t.Errorf("class %s (%s), want %s", got.Class, got.Cause, c.class)
			}
			told := ""
			for _, n := range run.Notices {
				told += n.Text + "\n"
			}
			if sound := c.says == ""; sound != (run.State == audit.Complete) || !strings.Contains(told, c.says) {
				t.Errorf("%s: %s", run.State, told)
			}
			if v := p.verdict("pero/contenuti/4", day); c.says != "" && v == audit.Conforming {
				t.Errorf("the clause is %v", v)
			}
			if kept := p.column(`SELECT origin FROM albo_readings WHERE source = 'cartella' AND changed IS NOT NULL`); c.says == "" && (len(kept) != 1 || kept[0] != "atti.csv") {
				t.Errorf("files kept: %v", kept)
			}
		})
	}
}

// TestProposalToldBeforeItsVote follows a post from the night before the vote
// until its act is in the albo.
func TestProposalToldBeforeItsVote(t *testing.T) {
	t.Parallel()
	day := theDay()
	w := townWorld(day)
	decided := telling("2", day, "La Giunta ha approvato le tariffe della mensa scolastica.")
	told := telling("3", day, "Mensa scolastica: ecco l'adeguamento delle tariffe del servizio.")
	w.Pages[0].Posts = append(w.Pages[0].Posts, decided, told)
	p := newPlay(t, w, actsAround(day), "pero")
	dir := p.drop("proposte", "giunta.csv", "Oggetto;Organo;Seduta;Numero\nAdeguamento delle tariffe del servizio di mensa scolastica;Giunta;"+day.Add(2).Italian()+";45/2026\n", day.At(9, 0))
	p.night.config.Proposals = []ProposalsConfig{{Name: "giunta", Folder: dir}}
	p.whole(day)
	for _, post := range []*fetchtest.Post{decided, told} {
		got := p.act(post.ID)
		if got.Class != audit.ClassF || got.Proposal == nil || got.Proposal.Number != 45 || got.Proposal.Subject == "" {
			t.Errorf("before the vote: %+v", got)
		}
	}
	act := smallAlbo(day)[0]
	act.Register, act.Number, act.Subject = "2026/50", 50, "Adeguamento delle tariffe del servizio di mensa scolastica"
	act.Date, act.PublishedFrom, act.PublishedTo = day.Add(2), day.Add(3), civil.Day{}
	p.albo.Publish(act)
	for d := day.Add(1); !d.After(day.Add(4)); d = d.Add(1) {
		p.whole(d)
	}
	if got := p.act(decided.ID); got.Class != audit.ClassC || got.Match == nil || got.Match.Number != 50 || got.Lead != 3 {
		t.Errorf("after the publication: %+v", got)
	}
	if got := p.act(told.ID); got.Class != audit.ClassF || got.Proposal == nil {
		t.Errorf("what was told before the vote stays so: %+v", got)
	}
}

// TestUnreadProposals holds that a register which cannot be read leaves the
// clause unverified, and says why.
func TestUnreadProposals(t *testing.T) {
	t.Parallel()
	day := theDay()
	p := newPlay(t, townWorld(day), actsAround(day), "pero")
	p.night.config.Proposals = []ProposalsConfig{{Name: "giunta", Folder: filepath.Join(p.dir, "manca")}}
	run := p.dawn(day)
	if run.State != audit.Partial || len(run.Notices) != 1 || !strings.Contains(run.Notices[0].Text, "Proposte «giunta»: ") || !strings.Contains(run.Notices[0].Text, "creare il percorso") {
		t.Errorf("%s: %+v", run.State, run.Notices)
	}
	if v := p.verdict("pero/contenuti/4", day); v == audit.Conforming {
		t.Errorf("the clause is %v", v)
	}
	p.drop("manca", "giunta.csv", "Oggetto;Seduta\n", day.Add(1).At(9, 0))
	p.whole(day.Add(1))
	for _, c := range p.material(day, day).Coverage {
		if c.Name == "giunta" && !c.Complete {
			t.Errorf("read in the night after, and still missing: %+v", c)
		}
	}
}

// TestActFollowedUntilTheDaysRunOut plays the nights of a reference that never
// reaches the albo: it waits for the days of grace, and then no longer.
func TestActFollowedUntilTheDaysRunOut(t *testing.T) {
	t.Parallel()
	day := theDay()
	w := townWorld(day)
	post := telling("4", day, "Con determina n. 99 del "+day.Add(-1).Italian()+" affidati i lavori al tetto.")
	w.Pages[0].Posts = append(w.Pages[0].Posts, post)
	p := newPlay(t, w, actsAround(day), "pero")
	grace := p.night.config.policy.Settings.GraceDays
	first := ""
	for n := range grace + 2 {
		p.whole(day.Add(n))
		got, k := p.act(post.ID), p.caseOf(post.ID, "own.unpublished_act")
		waiting := n < grace // the night of day n is played on the morning after it
		if got.Class != audit.ClassD || got.Waiting != waiting || k == nil {
			t.Fatalf("night %d: %+v, %+v", n, got, k)
		}
		want := map[bool]audit.Severity{true: audit.Minor, false: audit.Medium}[waiting]
		if status := k.Status(); (status == audit.Waiting) != waiting || k.Finding.Severity != want {
			t.Errorf("night %d: %s, %s", n, status, k.Finding.Severity)
		}
		if first == "" {
			first = k.Finding.Fingerprint
		} else if k.Finding.Fingerprint != first {
			t.Errorf("night %d: another finding", n)
		}
	}
}

// TestActAfterALongStop: the program stood still for longer than a night looks back.
// The reference that waited is decided by the first night after it.
func TestActAfterALongStop(t *testing.T) {
	t.Parallel()
	day := theDay()
	w := townWorld(day)
	post := telling("4", day, "Con determina n. 99 del "+day.Add(-1).Italian()+" affidati i lavori al tetto.")
	w.Pages[0].Posts = append(w.Pages[0].Posts, post)
	p := newPlay(t, w, actsAround(day), "pero")
	p.whole(day)
	if got := p.act(post.ID); got.Class != audit.ClassD || !got.Waiting {
		t.Fatalf("on the first night: %+v", got)
	}
	first := p.caseOf(post.ID, "own.unpublished_act")
	back := day.Add(2 * p.night.config.Graph.WatchDays)
	p.dawn(back)
	if got := p.act(post.ID); got.Waiting {
		t.Errorf("after %d days it still waits: %+v", back.Sub(day), got)
	}
	if k := p.caseOf(post.ID, "own.unpublished_act"); k != nil && k.Finding.Fingerprint != first.Finding.Fingerprint {
		t.Error("another finding")
	}
	reach, err := p.night.reach(t.Context(), back.Add(1))
	ok(t, err)
	if reach != p.night.window(back.Add(1)) {
		t.Errorf("nothing waits, and the next night looks back to %s", reach.From)
	}
}
