package report

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/templates"
)

// Note makes the nightly note of the last day of the period, with all that two
// pages hold on most nights.
func Note(m *Material) *NoteModel {
	for n := range Notes(m) {
		return n
	}
	return nil
}

// Notes yields the note of the last day of the period, and after it the same with
// ever shorter lists and texts: whoever sets it on paper takes the first that fits.
// What a list leaves out is counted below it; no count and no sum is of the lists.
func Notes(m *Material) iter.Seq[*NoteModel] {
	whole, worst := noteWhole(m)
	return func(yield func(*NoteModel) bool) {
		for _, r := range rooms() {
			if !yield(whole.within(r, worst, m)) {
				return
			}
		}
	}
}

// noteWhole makes the note with all that there is to list, and tells the highest
// severity that each rule found.
func noteWhole(m *Material) (*NoteModel, map[string]audit.Severity) {
	c := count(m, templates.Clean)
	f := c.facts(false)
	f.completeness.Unlooked = c.unlooked(daily)
	n := &NoteModel{
		Header: c.header(ForMorning), Completeness: f.completeness, Warning: c.m.Wording.Say(templates.WarningSentence{}),
		NextRun: templates.DateTime(m.NextRun), Urgent: c.urgent(), Own: c.noteOwn(), Acts: c.waitingActs(), Requests: c.openRequests(),
	}
	c.noteState(n)
	c.noteComments(n, f)
	complete := f.completeness.Complete && n.StateOK
	over := 0
	for _, r := range n.Requests {
		if r.Over {
			over++
		}
	}
	n.UrgentText = c.m.Wording.Say(templates.UrgentSentence{Count: len(n.Urgent), Complete: complete})
	n.OwnText = c.m.Wording.Say(templates.OwnSentence{Count: len(n.Own), Read: c.wholly(audit.SourcePosts, audit.SourceReels)})
	n.WaitingText = c.m.Wording.Say(templates.WaitingSentence{
		Acts: len(n.Acts), Requests: len(n.Requests), Over: over, Target: m.Policy.Settings.ResponseTarget, Measured: c.measured(), Within: c.requestDays(), Complete: complete,
	})
	if complete && len(f.completeness.Unlooked) == 0 && c.quiet() && len(n.Acts) == 0 && over == 0 {
		n.Nothing = c.m.Wording.Say(templates.NothingSentence{Day: templates.OfDay(m.Period.To)})
	}
	if off := c.ownDormant(); len(off) > 0 && len(n.Own) > 0 {
		n.OwnLimits = c.m.Wording.Say(templates.DormantSentence{What: off})
	}
	return n, c.worst()
}

// daily reports whether a rule speaks of a day. What the comune has still to configure of
// its own organisation is no news of the night: every morning would bring the same lines,
// and no morning the one that nothing is to be told. The compliance report has them.
func daily(rule string) bool { return !strings.HasPrefix(rule, "org.") }

// quiet reports whether no finding stands.
func (c *census) quiet() bool {
	return !slices.ContainsFunc(c.cases, func(k *audit.Case) bool { return k.Status() != audit.IsRejected })
}

// wholly reports whether the sources were read to their end on every page and day.
func (c *census) wholly(sources ...audit.Source) bool {
	days, _ := c.idle()
	return len(days) == 0 && len(c.misses(sources)) == 0 && len(c.m.Pages) > 0
}

// noteState says how the run of the day ended, by its record and by what was read.
func (c *census) noteState(n *NoteModel) {
	state := c.reads.state[c.m.Period.To]
	s := templates.StateSentence{
		Day: templates.OfDay(c.m.Period.To), Run: state != "", Failed: state == audit.Failed || state == audit.Running,
		Partial: state == audit.Partial || !n.Completeness.Complete,
	}
	n.StateOK = s.Run && !s.Failed && !s.Partial
	n.StateText = c.m.Wording.Say(s)
	n.State, _, _ = strings.Cut(n.StateText, ":")
	for _, run := range standing(c.m.Runs) {
		for _, notice := range run.Notices {
			row := NoticeRow{c.pageName(notice.Page), templates.Clean(notice.Text), notice.Grave}
			if !slices.Contains(n.Notices, row) { // a second run of the day says again what still holds
				n.Notices = append(n.Notices, row)
			}
		}
	}
	f := c.m.Forgotten
	f.Unkept = 0 // of one day it says nothing
	if said := f.sentence(c.m.Wording, ForMorning); said != "" {
		n.Notices = append(n.Notices, NoticeRow{Text: said})
	}
}

// standing returns the runs of a day whose notices still hold: what a run met is
// overcome once a later one is complete.
func standing(runs []audit.Run) []audit.Run {
	for i, r := range slices.Backward(runs) {
		if r.State == audit.Complete {
			return runs[i:]
		}
	}
	return runs
}

// urgent lists what to see without delay: critical and serious findings,
// threats, emergencies, and own contents that expose somebody, worst first.
func (c *census) urgent() []UrgentRow {
	var rows []UrgentRow
	for _, k := range c.cases {
		f := &k.Finding
		if k.Status() == audit.IsRejected || f.Severity < audit.Serious && !pressing(f.Rule) {
			continue
		}
		rows = append(rows, UrgentRow{
			At: k.Content.CreatedAt, Page: c.pageName(f.Page), Object: objectText(k), Rule: f.Rule, Title: c.title(f.Rule),
			Severity: f.Severity, SeverityText: f.Severity.String(), Evidence: masked(f), Status: k.Status(), Rank: c.rank(k), Link: k.Content.Permalink,
			Action: c.advice(f.Rule),
		})
	}
	slices.SortStableFunc(rows, func(a, b UrgentRow) int {
		return cmp.Or(int(b.Severity)-int(a.Severity), cmp.Compare(b.Rank, a.Rank))
	})
	return rows
}

// masked returns the masked values of a finding alone, each once, as a line of the note holds them.
func masked(f *audit.Finding) string {
	var out []string
	for _, e := range f.Evidence {
		if s := strings.TrimSpace(e.Masked); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return templates.Cut(strings.Join(out, "; "), 60)
}

// pressing are the rules whose findings are seen first whatever their severity.
func pressing(rule string) bool {
	switch rule {
	case "channel.emergency", "tone.threat", "pii.health", "pii.minor", "own.special_data", "own.par_condicio":
		return true
	}
	return false
}

func (c *census) advice(rule string) string {
	return c.m.Wording.Say(templates.ActionSentence{
		Emergency: rule == "channel.emergency", Threat: rule == "tone.threat" || rule == "channel.crime_report",
		OwnData: exposing(rule), Election: rule == "own.par_condicio", Data: strings.HasPrefix(rule, "pii."),
	})
}

func (c *census) noteOwn() []NotePost {
	var rows []NotePost
	for _, p := range c.posts() {
		other := p.Other
		if strings.Contains(p.Election, ": rilievo") {
			other = strings.TrimPrefix(other+"; periodo elettorale: "+p.Election, "–; ")
		}
		if strings.HasPrefix(p.Accessibility, "rilievo") || p.Accessibility == "non verificabile" {
			other = strings.TrimPrefix(other+"; accessibilità: "+p.Accessibility, "–; ")
		}
		rows = append(rows, NotePost{At: p.At, Page: p.Page, Incipit: p.Incipit, Acts: p.Acts, Data: p.Data, Licence: credit(p.Licence, p.Source), Other: other, Link: p.Link})
	}
	return rows
}

// credit joins what is said of licence and source. A control that nobody asked
// for, or that is not active, is left out: it is said once below the table.
func credit(licence, source string) string {
	silent := func(s string) bool { return s == NotAsked || s == Inactive }
	switch {
	case licence == source:
		return licence
	case silent(licence) && silent(source):
		return Inactive
	case silent(licence):
		return "fonte: " + source
	case silent(source):
		return "licenza: " + licence
	}
	return "licenza: " + licence + "; fonte: " + source
}

// worst returns the highest severity that each rule found. The note counts
// together what is for information only; the workbook lists it.
func (c *census) worst() map[string]audit.Severity {
	worst := make(map[string]audit.Severity)
	for _, k := range c.cases {
		worst[k.Finding.Rule] = max(worst[k.Finding.Rule], k.Finding.Severity)
	}
	return worst
}

// noteComments counts the findings on contributions by rule, with the addresses
// of the contents and none of their words.
func (c *census) noteComments(n *NoteModel, f *facts) {
	at, worst := make(map[string]int), c.worst()
	rest := NoteRule{Title: "Segnalati per sola informazione"}
	for _, r := range f.citizens {
		t := c.tally[r.Rule]
		if t.detected == 0 {
			continue
		}
		row := &rest
		if worst[r.Rule] > audit.Informative {
			at[r.Rule] = len(n.Comments)
			n.Comments = append(n.Comments, NoteRule{Rule: r.Rule, Title: r.Title})
			row = &n.Comments[len(n.Comments)-1]
		}
		for _, sum := range []*NoteRule{row, &n.CommentsSum} {
			sum.Detected += t.detected
			sum.ToVerify += t.toVerify + t.waiting
		}
	}
	n.CommentsSum.Title = "Totale"
	for _, k := range c.cases {
		if i, ok := at[k.Finding.Rule]; ok {
			n.Comments[i].Links = append(n.Comments[i].Links, k.Content.Permalink)
		}
	}
	if rest.Detected > 0 {
		n.Comments = append(n.Comments, rest)
	}
	n.CommentsText = c.m.Wording.Say(templates.CommentsSentence{
		Read: n.Completeness.Comments, Detected: n.CommentsSum.Detected, ToVerify: n.CommentsSum.ToVerify,
		Complete: c.wholly(audit.SourceComments, audit.SourceVisitors),
	})
}

func (c *census) waitingActs() []WaitingAct {
	var rows []WaitingAct
	posts := c.postsByID()
	for i := range c.m.Acts {
		a := &c.m.Acts[i]
		if !a.Waiting {
			continue
		}
		row := WaitingAct{
			PostedAt: a.PostedAt, Page: c.pageName(a.Page), Reference: c.referenceText(a),
			Days: c.m.Period.To.Sub(civil.Of(a.PostedAt)), Link: contentLink(a.ContentID), Outcome: c.actOutcome(a),
		}
		if p := posts[a.ContentID]; p != nil {
			row.Link = p.Permalink
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b WaitingAct) int { return a.PostedAt.Compare(b.PostedAt) })
	return rows
}

// requestDays is over how many days, up to the last of the period, the note counts requests.
func (c *census) requestDays() int {
	first := c.m.Period.From
	if since := c.m.RequestsSince; !since.IsZero() && since.Before(first) {
		first = since
	}
	return c.m.Period.To.Sub(first) + 1
}

// openRequests lists the requests without answer when the note is made, the oldest first.
func (c *census) openRequests() []OpenRequest {
	var rows []OpenRequest
	target := time.Duration(c.m.Policy.Settings.ResponseTarget) * time.Hour
	for i := range c.m.Requests {
		r := &c.m.Requests[i]
		if !r.Open() || r.Kind == audit.Help && !c.m.Policy.Settings.Assistance {
			continue
		}
		open := max(0, c.m.MadeAt.Sub(r.At))
		rows = append(rows, OpenRequest{
			At: r.At, Page: c.pageName(r.Page), Kind: string(r.Kind), Open: Duration{Known: true, Hours: open.Hours(), Shown: templates.Elapsed(open)}, Over: target > 0 && open > target, Link: contentLink(r.ContentID),
		})
	}
	slices.SortStableFunc(rows, func(a, b OpenRequest) int { return a.At.Compare(b.At) })
	return rows
}
