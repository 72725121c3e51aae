package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/fetch/fetchtest"
	"vigilia/report"
)

// reply is what the page writes below a comment, so many hours later.
func reply(to *fetchtest.Comment, hours int, text string) *fetchtest.Comment {
	return &fetchtest.Comment{ID: to.ID + "7", Parent: to.ID, ByPage: true, At: to.At.Add(time.Duration(hours) * time.Hour), Text: text}
}

// repliedTown is the town in which the page replies to the insult.
func repliedTown(text string) *fetchtest.World {
	w := townWorld(theDay())
	post := w.Pages[0].Posts[0]
	post.Comments = append(post.Comments, reply(insult(w), 2, text))
	slices.SortStableFunc(post.Comments, func(a, b *fetchtest.Comment) int { return a.At.Compare(b.At) })
	return w
}

// clauseOf returns the row of a clause in the report of the days from the first.
func (p *play) clauseOf(id string, days int) report.ClauseRow {
	p.t.Helper()
	rows := report.Internal(p.material(theDay(), theDay().Add(days-1))).Clauses
	i := slices.IndexFunc(rows, func(r report.ClauseRow) bool { return r.Clause == id })
	if i < 0 {
		p.t.Fatalf("no clause %s", id)
	}
	return rows[i]
}

// decide confirms or rejects what a rule found in a content.
func (p *play) decide(contentID, rule string, o audit.DecisionOutcome, at time.Time) {
	p.t.Helper()
	k := p.caseOf(contentID, rule)
	if k == nil {
		p.t.Fatalf("no finding of %s on %s", rule, contentID)
	}
	ok(p.t, p.night.store.Decide(p.t.Context(), []audit.Decision{{Fingerprint: k.Finding.Fingerprint, Outcome: o, Role: "Ufficio Comunicazione", At: at}}))
}

// TestReplyToOffence follows a reply through the nights: while the office has not
// decided on what it answers the clause is not verifiable; its word settles it.
func TestReplyToOffence(t *testing.T) {
	t.Parallel()
	const clause, rule = "portosantelpidio/team/3b", "staff.reply_to_offence"
	day := theDay()
	for _, c := range []struct {
		name, text string
		outcome    audit.DecisionOutcome
		before     audit.Verdict
		finding    bool
		after      audit.Verdict
	}{
		{"confirmed", "Grazie per l'osservazione!", audit.Confirmed, audit.NotVerified, true, audit.WithFindings},
		{"rejected", "Grazie per l'osservazione!", audit.Rejected, audit.NotVerified, false, audit.Conforming},
		{"a notice", "Il suo commento viola la policy: la invitiamo a rimuoverlo", audit.Confirmed, audit.Conforming, false, audit.Conforming},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := repliedTown(c.text)
			p := newPlay(t, w, actsAround(day), "portosantelpidio")
			p.whole(day)
			if row := p.clauseOf(clause, 1); row.Verdict != c.before {
				t.Errorf("before the decision: %s (%s)", row.Outcome, row.Note)
			}
			p.decide(insult(w).ID, "tone.insult", c.outcome, day.Add(1).At(9, 0))
			p.whole(day.Add(1))
			if k := p.caseOf(insult(w).ID+"7", rule); (k != nil) != c.finding {
				t.Errorf("after the decision: %+v", k)
			}
			if row := p.clauseOf(clause, 1); row.Verdict != c.after {
				t.Errorf("after the decision: %s (%s)", row.Outcome, row.Note)
			}
			if !c.finding {
				return
			}
			for i := range p.night.config.Audit.ReauditDays { // until nobody looks at it again
				p.whole(day.Add(2 + i))
			}
			if p.caseOf(insult(w).ID+"7", rule) == nil {
				t.Error("the finding went with the days")
			}
		})
	}
}

// TestBlocksAreHeldAgainstWarnings plays two new blocks: of the one who was warned
// in public, and of somebody of whom nothing is known. Those on the first list count
// for nobody, and no id of theirs stays.
func TestBlocksAreHeldAgainstWarnings(t *testing.T) {
	t.Parallel()
	day := theDay()
	w := repliedTown("La invitiamo a moderare i toni: le ricordiamo le regole della pagina.")
	unknown := &fetchtest.Person{ID: "7999999999999", Name: "Ignota Inventata"}
	w.Pages[0].Blocked = []fetchtest.Block{
		{Person: person(60), At: day.Add(-30).At(9, 0)},
		{Person: insult(w).From, At: day.Add(1).At(11, 0)}, {Person: unknown, At: day.Add(1).At(12, 0)},
	}
	for _, page := range w.Pages {
		page.Posts[1].Comments[1].From = person(1) // or recidivism could not be judged
	}
	p := newPlay(t, w, actsAround(day), "portosantelpidio")
	p.whole(day)
	if m := p.material(day, day); len(m.Blocks) != 0 {
		t.Errorf("on the first list: %+v", m.Blocks)
	}
	p.whole(day.Add(1))
	blocks := report.Internal(p.material(day, day.Add(1))).Moderation.Blocks
	for what, c := range map[string]struct {
		got  report.Count
		want int
	}{"new": {blocks.New, 2}, "warned": {blocks.Warned, 1}, "unknown": {blocks.Unknown, 1}, "unwarned": {blocks.Unwarned, 0}} {
		if n, _ := c.got.Int(); n != c.want {
			t.Errorf("%s: %s, want %d", what, c.got, c.want)
		}
	}
	if row := p.clauseOf("portosantelpidio/gestione/2", 2); row.Verdict != audit.Figure {
		t.Errorf("%s (%s)", row.Outcome, row.Note)
	}
	dump := p.dump()
	for _, id := range []string{unknown.ID, person(60).ID, unknown.Name} {
		if strings.Contains(dump, id) {
			t.Errorf("the archive holds %s", id)
		}
	}
}

// TestBlockedListRefused: a token that may not read the list is a gap, and the
// night says so; where no clause asks for it the list is not even asked for.
func TestBlockedListRefused(t *testing.T) {
	t.Parallel()
	refuse := func(s *fetchtest.Switches) { s.Refuse = map[string]fetchtest.APIError{"blocked": fetchtest.ErrPerm} }
	p := newPlay(t, townWorld(theDay()), actsAround(theDay()), "portosantelpidio")
	p.graph.Switch(refuse)
	run := p.dawn(theDay())
	if run.State != audit.Partial || !slices.ContainsFunc(run.Notices, func(n audit.Notice) bool { return n.Grave && strings.Contains(n.Text, "elenco dei blocchi") }) {
		t.Errorf("%s: %v", run.State, run.Notices)
	}
	if row := p.clauseOf("portosantelpidio/gestione/2", 1); row.Verdict != audit.NotVerified || !strings.Contains(row.Note, "elenco dei blocchi non letto") {
		t.Errorf("%s (%s)", row.Outcome, row.Note)
	}
	for _, policy := range []string{"crespiatica", "cento", "pero", "arese"} {
		p := newPlay(t, townWorld(theDay()), actsAround(theDay()), policy)
		p.graph.Switch(refuse)
		p.whole(theDay())
		for _, table := range []string{"blocks", "blocked_readings"} {
			if n := p.column("SELECT count(*) FROM " + table); n[0] != "0" {
				t.Errorf("%s: %s rows in %s", policy, n[0], table)
			}
		}
	}
}

// TestFivePoliciesOnAnswersAndPresence audits one day under the five packs: what
// each row of the comparison of policies says of answers and presence shows.
func TestFivePoliciesOnAnswersAndPresence(t *testing.T) {
	t.Parallel()
	day := theDay() // a Monday
	for _, c := range []struct {
		policy     string
		hours      int  // days of presidio expected
		reply      bool // a reply to what was confirmed is a finding
		help       bool // requests for assistance count
		redirect   bool // the share of redirects is measured
		blocks     bool
		unmeasured string // a clause that cannot be measured before the comune says its hours
	}{
		{"crespiatica", 0, true, true, true, false, ""},
		{"cento", 1, false, true, true, false, ""},
		{"pero", 1, false, false, false, false, ""},
		{"arese", 0, false, true, true, false, "arese/richieste/4"},
		{"portosantelpidio", 0, true, false, true, true, "portosantelpidio/gestione/5"},
	} {
		t.Run(c.policy, func(t *testing.T) {
			t.Parallel()
			w := repliedTown("Grazie per l'osservazione!")
			w.Pages[0].Posts[0].Comments[0].Text = "Non riesco a prenotare sul portale, potete aiutarmi?"
			p := newPlay(t, w, actsAround(day), c.policy)
			p.whole(day)
			p.decide(insult(w).ID, "tone.insult", audit.Confirmed, day.Add(1).At(9, 0))
			p.whole(day.Add(1))
			in := report.Internal(p.material(day, day))
			if in.Duty.ExpectedDays != c.hours {
				t.Errorf("%d days of presidio, want %d", in.Duty.ExpectedDays, c.hours)
			}
			if found := p.caseOf(insult(w).ID+"7", "staff.reply_to_offence") != nil; found != c.reply {
				t.Errorf("the reply is a finding: %v", found)
			}
			if in.Answers.Redirect.Asked != c.redirect || in.Moderation.Blocks.Asked != c.blocks {
				t.Errorf("redirects %v, blocks %v", in.Answers.Redirect.Asked, in.Moderation.Blocks.Asked)
			}
			for _, k := range in.Answers.Kinds {
				if k.Kind == string(audit.Help) && k.Out == c.help {
					t.Errorf("requests for assistance are out: %v", k.Out)
				}
			}
			if c.unmeasured == "" {
				return
			}
			if row := p.clauseOf(c.unmeasured, 1); row.Verdict != audit.NotVerified || !strings.Contains(row.Note, "orario di presidio non configurato") {
				t.Errorf("%s: %s (%s)", c.unmeasured, row.Outcome, row.Note)
			}
		})
	}
}
