package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// finding is what an invented rule says of a content.
func finding(c audit.Content, rule string, severity audit.Severity) audit.Finding {
	return audit.Finding{
		Fingerprint: audit.Fingerprint(rule, c.ID, ""), Rule: rule, RuleVersion: 1, Page: c.Page, ContentID: c.ID, Kind: c.Kind,
		Clauses: []string{"pero/rimozione/a1", "legge/tuel/124"}, Digest: c.Digest(),
		Hit: audit.Hit{Category: "insulto", Severity: severity, Method: audit.Assisted, Score: 0.93, Threshold: 0.8,
			Evidence:   []audit.Evidence{{Span: audit.Span{Start: 1, End: 4}, Masked: "c**", Note: "nota"}},
			Exceptions: []audit.Exception{{Name: "citazione", Held: true}}, Law: []string{"legge/tuel/124"}},
	}
}

// results is what one audit says: a log by content, and one at the end.
type results struct {
	order []string
	logs  map[string]audit.Log
	end   audit.Log
}

func (r *results) add(id string, log audit.Log) *results {
	if r.logs == nil {
		r.logs = make(map[string]audit.Log)
	}
	r.order = append(r.order, id)
	r.logs[id] = log
	return r
}

func beginRun(t testing.TB, s *Store, at time.Time) int64 {
	t.Helper()
	return must(s.BeginRun(t.Context(), audit.Run{Day: day, StartedAt: at}))(t)
}

// writeAudit writes one audit of the day in a run of its own.
func writeAudit(t testing.TB, s *Store, at time.Time, r *results) {
	t.Helper()
	tx := must(s.BeginAudit(t.Context(), beginRun(t, s, at), page, civil.Single(day), at))(t)
	for _, id := range r.order {
		check(t, tx.Add(id, r.logs[id]))
	}
	check(t, tx.Finish(r.end))
	check(t, tx.Commit())
}

func cases(t testing.TB, s *Store) []audit.Case {
	t.Helper()
	return must(s.Cases(t.Context(), []string{page}, civil.Single(day)))(t)
}

func changes(t testing.TB, s *Store, fingerprint string) []string {
	t.Helper()
	var names []string
	for _, c := range must(s.History(t.Context(), fingerprint))(t) {
		names = append(names, fmt.Sprintf("%s %s %s", c.What, c.At.Format("15:04"), c.Severity))
	}
	return names
}

func TestLifeOfAFinding(t *testing.T) {
	s := open(t)
	c := comment(1, 1, "Testo")
	save(t, s, night, post(1, "Post"), c)
	f := finding(c, "tone.insult", audit.Medium)
	found := func() *results { return new(results).add(c.ID, audit.Log{Findings: []audit.Finding{f}}) }

	writeAudit(t, s, night, found())
	writeAudit(t, s, night.Add(1*time.Hour), found())
	got := cases(t, s)
	if len(got) != 1 {
		t.Fatalf("%d cases, want 1", len(got))
	}
	equal(t, f, got[0].Finding)
	equal(t, []time.Time{night, night.Add(time.Hour)}, []time.Time{got[0].FirstFound, got[0].LastFound})
	if got[0].Content.Text != "Testo" || got[0].Content.Versions != nil {
		t.Errorf("content of the case: %+v", got[0].Content)
	}

	f.Severity, f.RuleVersion = audit.Serious, 2
	writeAudit(t, s, night.Add(2*time.Hour), found())
	writeAudit(t, s, night.Add(3*time.Hour), new(results).add(c.ID, audit.Log{}))
	if got := cases(t, s); len(got) != 0 {
		t.Errorf("a withdrawn finding is among the cases: %v", got)
	}
	writeAudit(t, s, night.Add(4*time.Hour), new(results).add(c.ID, audit.Log{}))
	writeAudit(t, s, night.Add(5*time.Hour), found())
	equal(t, []string{"found 01:00 media", "changed 03:00 grave", "withdrawn 04:00 grave", "returned 06:00 grave"}, changes(t, s, f.Fingerprint))
	if got := cases(t, s); len(got) != 1 || !got[0].FirstFound.Equal(night) {
		t.Errorf("after its return: %+v", got)
	}
}

// A finding whose lists another program wrote in another form of the same JSON, or with
// blanks where a purge has been, is the same finding: only what it says tells a change.
func TestFormOfTheListsIsNoChange(t *testing.T) {
	s := open(t)
	c := comment(1, 1, "Testo")
	save(t, s, night, c)
	f := finding(c, "tone.insult", audit.Medium)
	found := new(results).add(c.ID, audit.Log{Findings: []audit.Finding{f}})
	writeAudit(t, s, night, found)
	want := dump(t, s)

	check(t, s.write(t.Context(), "lists", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(t.Context(), `UPDATE findings SET clauses = ' ' || clauses, evidence = json_pretty(evidence), law = law || ' '`)
		return err
	}))
	if dump(t, s) == want {
		t.Fatal("the row is as it was: nothing is proven")
	}
	writeAudit(t, s, night.Add(time.Hour), found)
	equal(t, []string{"found 01:00 media"}, changes(t, s, f.Fingerprint))
	got := cases(t, s)
	equal(t, f, got[0].Finding)
	equal(t, night.Add(time.Hour), got[0].LastFound)

	f.Exceptions[0].Held = false
	writeAudit(t, s, night.Add(2*time.Hour), found)
	equal(t, []string{"found 01:00 media", "changed 03:00 media"}, changes(t, s, f.Fingerprint))
}

func TestContentsNotAuditedKeepTheirFindings(t *testing.T) {
	s := open(t)
	a, b := comment(1, 1, "Uno"), comment(1, 2, "Due")
	save(t, s, night, a, b)
	writeAudit(t, s, night, new(results).
		add(a.ID, audit.Log{Findings: []audit.Finding{finding(a, "tone.insult", audit.Medium)}}).
		add(b.ID, audit.Log{Findings: []audit.Finding{finding(b, "tone.insult", audit.Medium)}}))
	writeAudit(t, s, night.Add(time.Hour), new(results).add(a.ID, audit.Log{}))
	got := cases(t, s)
	if len(got) != 1 || got[0].Finding.ContentID != b.ID {
		t.Errorf("cases: %+v", got)
	}
}

// everything is an audit with one of everything, also on another content than
// the one under check, at the end, and twice with one fingerprint.
func everything(p, a, b audit.Content) *results {
	waiting := audit.ActCheck{Page: page, ContentID: p.ID, PostedAt: p.CreatedAt, Class: audit.ClassD, Waiting: true, CheckedAt: night,
		Reference: audit.Reference{Type: audit.Deliberazione, Organ: audit.Giunta, Number: 12, Year: 2026, Date: day, Text: "delibera n. 12", Span: audit.Span{Start: 3, End: 17}}}
	matched := waiting
	matched.Class, matched.Waiting, matched.Lead = audit.ClassB, false, 3
	matched.Match = &audit.Act{Source: "albo", Register: "2026/7", Type: audit.Deliberazione, Number: 12, PublishedFrom: day.Add(3)}
	matched.Proposal = &audit.Proposal{Source: "giunta", Key: "45/2026", Organ: audit.Giunta, Number: 45, Year: 2026, Sitting: day.Add(2)}
	request := audit.Request{Page: page, ContentID: a.ID, PostID: p.ID, Kind: audit.Question, At: a.CreatedAt, AnswerID: b.ID, AnsweredAt: b.CreatedAt, Others: true}
	stronger := finding(a, "spam.flood", audit.Medium)
	stronger.Category = "ripetizione"
	r := new(results).
		add(p.ID, audit.Log{Acts: []audit.ActCheck{waiting, matched}}).
		add(a.ID, audit.Log{Findings: []audit.Finding{finding(a, "tone.insult", audit.Medium), finding(a, "spam.flood", audit.Minor)}, Requests: []audit.Request{request}}).
		add(b.ID, audit.Log{Gaps: []audit.Gap{{Page: page, Rule: "author.repeat", ContentID: b.ID, Day: day, Cause: "autore non disponibile"}}})
	home := finding(audit.Content{ID: page, Page: page}, "org.contacts", audit.Informative)
	home.Clauses, home.Law = nil, nil
	r.end = audit.Log{Findings: []audit.Finding{stronger, home}, Gaps: []audit.Gap{{Page: page, Rule: "org.policy_link", Day: day, Cause: "pagina non letta"}}}
	return r
}

// aNight is all that a night writes after it has opened its run.
func aNight(t testing.TB, s *Store, at time.Time) {
	t.Helper()
	ctx := t.Context()
	p, a, b := post(1, "Post"), comment(1, 1, "Uno"), comment(1, 2, "Due")
	check(t, s.SavePage(ctx, at, audit.Page{ID: page, Name: "Comune di Borgo Sereno"}))
	save(t, s, at, p, a)
	save(t, s, at, b)
	check(t, s.SaveAlbo(ctx, RawReading{Source: "albo", At: at, Raw: []byte("<rss/>")}, []audit.Act{{Register: "2026/7", Subject: "Oggetto", PublishedFrom: day}}, []civil.Day{day}))
	check(t, s.SaveWatch(ctx, audit.Watch{Page: page, PostID: p.ID, CreatedAt: p.CreatedAt, Total: 2, Newest: b.CreatedAt}))
	must(s.MarkGoneComments(ctx, page, p.ID, at, at))(t)
	writeAudit(t, s, at, everything(p, a, b))
}

func TestRerunChangesNothing(t *testing.T) {
	s := open(t)
	aNight(t, s, night)
	first := dump(t, s, "runs")
	aNight(t, s, night)
	equal(t, first, dump(t, s, "runs"))
}

func TestAuditReadsBack(t *testing.T) {
	s, ctx, one := open(t), t.Context(), civil.Single(day)
	p, a, b := post(1, "Post"), comment(1, 1, "Uno"), comment(1, 2, "Due")
	save(t, s, night, p, a, b)
	check(t, s.SaveAlbo(ctx, RawReading{Source: "albo", At: night}, []audit.Act{{Register: "2026/7", Subject: "Oggetto", PublishedFrom: day}}, nil))
	check(t, s.SaveProposals(ctx, RawReading{Source: "giunta", At: night}, []audit.Proposal{{Key: "45/2026", Subject: "Proposta"}}))
	want := everything(p, a, b)
	writeAudit(t, s, night, want)

	acts := append([]audit.ActCheck(nil), want.logs[p.ID].Acts...)
	match := *acts[1].Match
	match.Subject = "Oggetto" // from the albo, never from the check
	told := *acts[1].Proposal
	told.Subject = "Proposta"
	acts[1].Match, acts[1].Proposal = &match, &told
	equal(t, acts, must(s.ActChecks(ctx, []string{page}, one))(t))
	equal(t, acts[:1], must(s.Waiting(ctx))(t))
	equal(t, want.logs[a.ID].Requests, must(s.Requests(ctx, []string{page}, one))(t))
	equal(t, []audit.Gap{want.logs[b.ID].Gaps[0], want.end.Gaps[0]}, must(s.Gaps(ctx, []string{page}, one))(t))
	equal(t, map[audit.Kind]int{audit.OwnPost: 1, audit.Comment: 2}, must(s.Examined(ctx, []string{page}, one))(t))
	var rules []string
	for _, c := range cases(t, s) {
		rules = append(rules, c.Finding.Rule+" "+c.Finding.Category+" "+c.Finding.ContentID)
	}
	equal(t, []string{"org.contacts insulto ", "spam.flood ripetizione 1_1", "tone.insult insulto 1_1"}, rules)
	for _, where := range []struct {
		pages  []string
		period civil.Period
	}{{[]string{other}, one}, {[]string{page}, civil.Single(day.Add(-3))}, {nil, one}} {
		n := len(must(s.Cases(ctx, where.pages, where.period))(t)) + len(must(s.ActChecks(ctx, where.pages, where.period))(t)) +
			len(must(s.Requests(ctx, where.pages, where.period))(t)) + len(must(s.Gaps(ctx, where.pages, where.period))(t)) +
			len(must(s.Examined(ctx, where.pages, where.period))(t)) + len(must(s.Posts(ctx, where.pages, where.period))(t))
		if n != 0 {
			t.Errorf("pages %v %s: %d rows", where.pages, where.period.Italian(), n)
		}
	}
}

func TestEditedTextIsNotExaminedUntilAudited(t *testing.T) {
	s := open(t)
	c := comment(1, 1, "Prima")
	save(t, s, night, c)
	writeAudit(t, s, night, new(results).add(c.ID, audit.Log{}))
	c.Text = "Dopo"
	save(t, s, night.Add(time.Hour), c)
	examined := func() int {
		return must(s.Examined(t.Context(), []string{page}, civil.Single(day)))(t)[audit.Comment]
	}
	if got := examined(); got != 0 {
		t.Errorf("%d examined, though no rule read the new text", got)
	}
	writeAudit(t, s, night.Add(time.Hour), new(results).add(c.ID, audit.Log{}))
	if got := examined(); got != 1 {
		t.Errorf("%d examined, though the rules have read the new text", got)
	}
}

// A rule may learn at the end something about a content of before the period.
func TestFinishSpeaksOfContentsNotAudited(t *testing.T) {
	s, ctx := open(t), t.Context()
	old, c := comment(1, 1, "Quando riapre la biblioteca?"), comment(1, 2, "Domani")
	save(t, s, night, old, c)
	for range 2 {
		writeAudit(t, s, night, &results{order: []string{c.ID}, end: audit.Log{
			Requests: []audit.Request{{Page: page, ContentID: old.ID, PostID: old.PostID, Kind: audit.Question, At: old.CreatedAt}},
			Gaps:     []audit.Gap{{Page: page, Rule: "service.answer", ContentID: old.ID, Day: day, Cause: "prova"}},
		}})
	}
	requests, gaps := must(s.Requests(ctx, []string{page}, civil.Single(day)))(t), must(s.Gaps(ctx, []string{page}, civil.Single(day)))(t)
	if len(requests) != 1 || len(gaps) != 1 {
		t.Errorf("%d requests and %d gaps after a rerun, want 1 and 1", len(requests), len(gaps))
	}
}

// Requests are written over: what an audit tells is what stands, however many there were.
func TestRequestsAreThoseOfTheLastAudit(t *testing.T) {
	s := open(t)
	a, b, c := comment(1, 1, "Quando riapre? E dove?"), comment(1, 2, "A che ora?"), comment(1, 3, "Grazie")
	save(t, s, night, a, b, c)
	ask := func(of audit.Content, kind audit.RequestKind) audit.Request {
		return audit.Request{Page: page, ContentID: of.ID, PostID: of.PostID, Kind: kind, At: of.CreatedAt}
	}
	answered := ask(a, audit.Help)
	answered.AnswerID, answered.AnsweredAt, answered.Redirected = c.ID, c.CreatedAt, true
	for n, told := range [][]audit.Request{
		{ask(a, audit.Question), ask(a, audit.Help), ask(b, audit.Question)},
		{ask(a, audit.Question), ask(a, audit.Help), ask(b, audit.Question)},
		{ask(a, audit.Question), answered},
		{answered, ask(b, audit.Report)},
		{answered},
		{},
		{ask(b, audit.Question), ask(c, audit.Help), ask(c, audit.Help)},
	} {
		r := new(results).add(a.ID, audit.Log{}).add(b.ID, audit.Log{Requests: told[:len(told)/2]})
		r.end = audit.Log{Requests: told[len(told)/2:]} // those of a post are told once it is over
		writeAudit(t, s, night.Add(time.Duration(n)*time.Hour), r)
		got := must(s.Requests(t.Context(), []string{page}, civil.Single(day)))(t)
		slices.SortStableFunc(got, func(x, y audit.Request) int { return strings.Compare(x.ContentID, y.ContentID) })
		if len(told)+len(got) > 0 {
			equal(t, told, got)
		}
	}
}

// The subject of an act has a term of its own (Garante, guidelines 243/2014): no copy may outlive it.
func TestNoCopyOfAnActsSubject(t *testing.T) {
	s := open(t)
	p := post(1, "Post")
	save(t, s, night, p)
	matched := audit.ActCheck{Page: page, ContentID: p.ID, PostedAt: p.CreatedAt, Class: audit.ClassA,
		Match:    &audit.Act{Source: "albo", Register: "2026/7", Subject: "Contributo a una persona inventata"},
		Proposal: &audit.Proposal{Source: "giunta", Key: "1", Subject: "Contributo a una persona inventata"}}
	writeAudit(t, s, night, new(results).add(p.ID, audit.Log{Acts: []audit.ActCheck{matched}}))
	if strings.Contains(dump(t, s), "Contributo") {
		t.Error("the check holds the subject of the act")
	}
}

func TestPageGaps(t *testing.T) {
	s, ctx := open(t), t.Context()
	gap := func(rule string, d civil.Day) audit.Gap {
		return audit.Gap{Page: page, Rule: rule, Day: d, Cause: "pagina non letta"}
	}
	write := func(p civil.Period, gaps ...audit.Gap) {
		tx := must(s.BeginAudit(ctx, beginRun(t, s, night), page, p, night))(t)
		check(t, tx.Finish(audit.Log{Gaps: gaps}))
		check(t, tx.Commit())
	}
	week := civil.Period{From: day.Add(-6), To: day.Add(1)}
	write(civil.Single(day), gap("org.a", day), gap("org.b", day))
	write(week, gap("org.a", day.Add(1)))
	equal(t, []audit.Gap{gap("org.a", day), gap("org.a", day.Add(1))}, must(s.Gaps(ctx, []string{page}, week))(t))
}

func TestAuditIsAllOrNothing(t *testing.T) {
	s := open(t)
	p, a, b := post(1, "Post"), comment(1, 1, "Uno"), comment(1, 2, "Due")
	save(t, s, night, p, a, b)
	run := beginRun(t, s, night)
	before := dump(t, s)
	begin := func() *AuditTx { return must(s.BeginAudit(t.Context(), run, page, civil.Single(day), night))(t) }
	fill := func(tx *AuditTx) {
		r := everything(p, a, b)
		for _, id := range r.order {
			check(t, tx.Add(id, r.logs[id]))
		}
	}

	tx := begin()
	fill(tx)
	if err := tx.Commit(); err == nil {
		t.Error("an audit that was not finished was committed")
	}
	tx = begin()
	fill(tx)
	check(t, tx.Finish(audit.Log{}))
	check(t, tx.Rollback())
	tx = begin()
	check(t, tx.Add("mai_visto", audit.Log{}))
	wantErr(t, tx.Finish(audit.Log{}), ErrNotFound)
	check(t, tx.Rollback())
	tx = begin()
	fill(tx)
	if err := tx.Finish(audit.Log{Acts: []audit.ActCheck{{ContentID: "mai_visto"}}}); err == nil {
		t.Error("a check of a content that is not stored was kept")
	}
	if tx.Add(a.ID, audit.Log{}) == nil || tx.Finish(audit.Log{}) == nil || tx.Commit() == nil {
		t.Error("an audit that failed went on")
	}
	equal(t, before, dump(t, s))

	tx = begin()
	fill(tx)
	check(t, tx.Finish(audit.Log{}))
	if tx.Add(a.ID, audit.Log{}) == nil || tx.Commit() == nil {
		t.Error("a content was added after the end")
	}
	equal(t, before, dump(t, s))

	tx = begin()
	fill(tx)
	check(t, tx.Finish(audit.Log{}))
	check(t, tx.Commit())
	check(t, tx.Rollback()) // deferred after a commit: it must do nothing
	if len(cases(t, s)) == 0 {
		t.Error("the committed audit left no case")
	}
}

func TestDecisions(t *testing.T) {
	s, ctx := open(t), t.Context()
	c := comment(1, 1, "Testo")
	save(t, s, night, c)
	f := finding(c, "tone.insult", audit.Medium)
	writeAudit(t, s, night, new(results).add(c.ID, audit.Log{Findings: []audit.Finding{f}}))
	decision := func(outcome audit.DecisionOutcome, at time.Time) audit.Decision {
		return audit.Decision{Fingerprint: f.Fingerprint, Outcome: outcome, Reason: "verificato", Role: "Ufficio Comunicazione", At: at}
	}
	first, last := decision(audit.Rejected, night), decision(audit.Confirmed, night.Add(time.Hour))
	unknown := decision(audit.Confirmed, night)
	unknown.Fingerprint = "ffff"
	err := s.Decide(ctx, []audit.Decision{last, unknown, first})
	if want := (&UnknownFindingsError{[]string{"ffff"}}).Error(); err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	again := last
	again.At = night.Add(5 * time.Hour) // the same workbook read a second time
	check(t, s.Decide(ctx, []audit.Decision{again, first}))
	equal(t, []audit.Decision{last}, must(s.Decisions(ctx))(t))
	equal(t, []audit.Decision{first, last}, must(s.DecisionHistory(ctx, f.Fingerprint))(t))

	writeAudit(t, s, night.Add(2*time.Hour), new(results).add(c.ID, audit.Log{}))
	writeAudit(t, s, night.Add(3*time.Hour), new(results).add(c.ID, audit.Log{Findings: []audit.Finding{f}}))
	if got := cases(t, s); len(got) != 1 || got[0].Status() != audit.IsConfirmed {
		t.Errorf("the decision did not outlive the re-audit: %+v", got)
	}
	bad := decision("forse", night)
	if err := s.Decide(ctx, []audit.Decision{bad}); err == nil {
		t.Error("an outcome that does not exist was kept")
	}
}

func TestPrecedents(t *testing.T) {
	s, ctx := open(t), t.Context()
	confirmed, rejected, undecided, withheld := comment(1, 1, "Uno"), comment(1, 2, "Due"), comment(1, 3, "Tre"), comment(1, 4, "Quattro")
	withheld.Author = audit.Author{}
	save(t, s, night, confirmed, rejected, undecided, withheld)
	found, outcomes := new(results), map[string]audit.DecisionOutcome{confirmed.ID: audit.Confirmed, rejected.ID: audit.Rejected, withheld.ID: audit.Confirmed}
	var decisions []audit.Decision
	for _, c := range []audit.Content{confirmed, rejected, undecided, withheld} {
		f := finding(c, "tone.insult", audit.Medium)
		found.add(c.ID, audit.Log{Findings: []audit.Finding{f}})
		if o, decided := outcomes[c.ID]; decided {
			decisions = append(decisions, audit.Decision{Fingerprint: f.Fingerprint, Outcome: o, Role: "Ufficio", At: night})
		}
	}
	writeAudit(t, s, night, found)
	check(t, s.Decide(ctx, decisions))
	want := map[string][]audit.Precedent{
		s.pseudonym(confirmed.Author.ID): {{ContentID: confirmed.ID, Rule: "tone.insult", Severity: audit.Medium, Day: confirmed.Day()}},
	}
	equal(t, want, must(s.Precedents(ctx, confirmed.Day()))(t))
	equal(t, map[string][]audit.Precedent{}, must(s.Precedents(ctx, confirmed.Day().Add(1)))(t))
	writeAudit(t, s, night.Add(time.Hour), new(results).add(confirmed.ID, audit.Log{}))
	equal(t, want, must(s.Precedents(ctx, confirmed.Day()))(t))
}

func TestConfirmed(t *testing.T) {
	s, ctx := open(t), t.Context()
	equal(t, []audit.Case{}, must(s.Confirmed(ctx, []string{page}, civil.Single(day)))(t))
	cs := []audit.Content{comment(1, 1, "Uno"), comment(1, 2, "Due"), comment(1, 3, "Tre"), comment(1, 4, "Quattro"), comment(1, 5, "Cinque")}
	save(t, s, night, cs...)
	found := new(results)
	var decisions []audit.Decision
	for i, c := range cs {
		f := finding(c, "tone.insult", audit.Medium)
		found.add(c.ID, audit.Log{Findings: []audit.Finding{f}})
		for n, o := range [][]audit.DecisionOutcome{{audit.Confirmed}, {audit.Rejected}, {audit.Confirmed, audit.Rejected}, {audit.Rejected, audit.Confirmed}, nil}[i] {
			decisions = append(decisions, audit.Decision{Fingerprint: f.Fingerprint, Outcome: o, Role: "Ufficio", At: night.Add(time.Duration(n) * time.Hour)})
		}
	}
	home := finding(audit.Content{ID: page, Page: page}, "org.contacts", audit.Informative)
	found.end.Findings = append(found.end.Findings, home)
	writeAudit(t, s, night, found)
	check(t, s.Decide(ctx, append(decisions, audit.Decision{Fingerprint: home.Fingerprint, Outcome: audit.Confirmed, Role: "Ufficio", At: night})))
	for _, p := range []civil.Period{civil.Single(day), civil.Single(day.Add(-3)), {From: day.Add(-9), To: day.Add(9)}} {
		want := []audit.Case{}
		for _, k := range must(s.Cases(ctx, []string{page}, p))(t) {
			if k.Status() == audit.IsConfirmed {
				want = append(want, k)
			}
		}
		equal(t, want, must(s.Confirmed(ctx, []string{page}, p))(t))
	}
	if n := len(must(s.Confirmed(ctx, []string{page}, civil.Single(day)))(t)); n != 3 {
		t.Errorf("%d confirmed, want two on contents and one on the page", n)
	}
}

// TestAround: of a page what an audit of the period does not look at, of the others
// everything, in the order of the conversations.
func TestAround(t *testing.T) {
	s, ctx := open(t), t.Context()
	before, hers, late, purged := comment(1, 1, "Il giorno prima"), comment(1, 2, "Del giorno"), comment(1, 3, "Il giorno dopo"), comment(1, 4, "Troppo presto")
	before.CreatedAt, late.CreatedAt, purged.CreatedAt = day.Add(-1).At(12, 0), day.Add(1).At(12, 0), day.Add(-9).At(12, 0)
	before.Tagged = []string{"Anna Prova"}
	older := post(2, "Più vecchio")
	older.Kind, older.Author, older.CreatedAt = audit.VisitorPost, audit.Author{ID: "7"}, day.Add(-2).At(9, 0)
	there := comment(3, 1, "Altrove")
	there.Page = "9"
	save(t, s, day.Add(-1).At(20, 0), post(1, "Post"), before, older, purged)
	save(t, s, night, hers, there)
	save(t, s, day.Add(2).At(2, 15), late)
	for _, c := range []struct {
		after int
		want  []string
	}{
		{0, []string{there.ID, older.ID, before.ID}},
		{2, []string{there.ID, older.ID, before.ID, late.ID}},
	} {
		var got []string
		check(t, s.Around(ctx, Surroundings{Page: page, Others: []string{"9"}, Period: civil.Single(day), Before: 2, After: c.after}, func(c *audit.Content, posted time.Time) bool {
			got = append(got, c.ID)
			if c.ID == before.ID && (c.Text != before.Text || !c.CreatedAt.Equal(before.CreatedAt) || !slices.Equal(c.Tagged, before.Tagged) || c.Author.ID != s.pseudonym(before.Author.ID) || !posted.Equal(post(1, "").CreatedAt)) {
				t.Errorf("told %+v of %v", c, posted)
			}
			return true
		}))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%d days after:\n%s", c.after, diff)
		}
	}
	seen := 0
	check(t, s.Around(ctx, Surroundings{Page: page, Period: civil.Single(day), Before: 2}, func(*audit.Content, time.Time) bool { seen++; return false }))
	if seen != 1 {
		t.Errorf("%d contents told to a listener who had enough of the first", seen)
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if err := s.Around(cancelled, Surroundings{Page: page, Period: civil.Single(day)}, func(*audit.Content, time.Time) bool { return true }); err == nil {
		t.Error("a reading that could not be made reads as no contents")
	}
}

func TestOpinions(t *testing.T) {
	s, ctx := open(t), t.Context()
	c := comment(1, 1, "Un tamburo")
	save(t, s, night, c)
	one := audit.Opinion{ContentID: c.ID, Rule: "tone.insult", RuleVersion: 2, Digest: c.Digest(), Model: "prova", Applies: true, Quote: audit.Span{Start: 3, End: 10}, At: night}
	two := one
	two.Model, two.Applies, two.Quote, two.At = "altro", false, audit.Span{}, night.Add(time.Hour)
	check(t, s.SaveOpinion(ctx, one))
	equal(t, []audit.Opinion{one}, must(s.Opinions(ctx, page))(t))
	check(t, s.SaveOpinion(ctx, two))
	equal(t, []audit.Opinion{two}, must(s.Opinions(ctx, page))(t))
	unknown := one
	unknown.ContentID = "1_999"
	if err := s.SaveOpinion(ctx, unknown); err == nil {
		t.Error("an opinion on a content that is not stored was kept")
	}
	change(t, s, `UPDATE contents SET purged_at = 1, text = '' WHERE id = ?`, c.ID)
	if left := must(s.Opinions(ctx, page))(t); len(left) > 0 {
		t.Errorf("a purge left %+v", left)
	}
}

func TestVolumes(t *testing.T) {
	s, ctx := open(t), t.Context()
	edited, hidden, gone, silent, flagged := comment(1, 1, "Uno"), comment(1, 2, "Due"), comment(1, 3, "Tre"), comment(1, 4, ""), comment(1, 5, "Cinque")
	silent.Author = audit.Author{}
	save(t, s, night, post(1, "Post"), edited, gone, silent, flagged)
	writeAudit(t, s, night, new(results).add(flagged.ID, audit.Log{Findings: []audit.Finding{finding(flagged, "tone.insult", audit.Medium)}}))
	edited.Text, hidden.HiddenAt, flagged.HiddenAt = "Uno bis", night, night
	later := night.Add(time.Hour)
	save(t, s, later, post(1, "Post"), edited, hidden, silent, flagged)
	must(s.MarkGoneComments(ctx, page, post(1, "").ID, later, later))(t)
	late := comment(1, 9, "Dopo mezzanotte")
	late.CreatedAt = day.End().UTC()
	save(t, s, later, late)
	equal(t, []audit.Volume{
		{Page: page, Day: day, Kind: audit.OwnPost, Total: 1},
		{Page: page, Day: day, Kind: audit.Comment, Total: 5, Unauthored: 1, Textless: 1, Edited: 1, Hidden: 2, Gone: 1, GoneClean: 2},
		{Page: page, Day: day.Add(1), Kind: audit.Comment, Total: 1},
	}, must(s.Volumes(ctx, []string{page}, civil.Period{From: day, To: day.Add(1)}))(t))
}

// What retention will do: blank the texts, and keep every figure.
func TestMoments(t *testing.T) {
	s, ctx := open(t), t.Context()
	at := func(c audit.Content, when time.Time) audit.Content { c.CreatedAt = when.UTC(); return c }
	start, end := civil.Single(day).Bounds()
	reply, visitor, foreign, elsewhere := comment(1, 2, "Risposta"), post(2, "Di un visitatore"), comment(3, 3, "Altrove"), comment(4, 4, "Non richiesta")
	reply.Kind, visitor.Kind = audit.OwnReply, audit.VisitorPost
	foreign.Page, elsewhere.Page = other, "100000000000003"
	gone, same := comment(1, 6, "Rimosso"), comment(1, 5, "Nello stesso istante")
	visitor.HiddenAt = night
	save(t, s, night, at(foreign, start.Add(3*time.Hour)), at(gone, end.Add(-time.Microsecond)), at(same, start.Add(time.Hour)), elsewhere,
		at(reply, start.Add(time.Hour)), at(post(1, "Post"), start), at(visitor, start.Add(2*time.Hour)),
		at(comment(1, 7, "Prima"), start.Add(-time.Microsecond)), at(comment(1, 8, "Dopo"), end))
	change(t, s, `UPDATE contents SET gone_at = ?1, purged_at = ?1 WHERE id = ?2`, night.UnixMicro(), gone.ID)

	both, one := []string{other, page}, civil.Single(day)
	equal(t, []audit.Moment{
		{Page: page, Kind: audit.OwnPost, At: start.UTC()},
		{Page: page, Kind: audit.OwnReply, At: start.Add(time.Hour).UTC()},
		{Page: page, Kind: audit.Comment, At: start.Add(time.Hour).UTC()},
		{Page: page, Kind: audit.VisitorPost, At: start.Add(2 * time.Hour).UTC()},
		{Page: page, Kind: audit.Comment, At: end.Add(-time.Microsecond).UTC()},
		{Page: other, Kind: audit.Comment, At: start.Add(3 * time.Hour).UTC()},
	}, must(s.Moments(ctx, both, one))(t))
	total := 0
	for _, v := range must(s.Volumes(ctx, both, one))(t) {
		total += v.Total
	}
	if got := len(must(s.Moments(ctx, both, one))(t)); got != total {
		t.Errorf("%d moments of %d contents", got, total)
	}
}

func TestNoMomentsIsAnAnswer(t *testing.T) {
	s := open(t)
	equal(t, []audit.Moment{}, must(s.Moments(t.Context(), []string{page}, civil.Single(day)))(t))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got, err := s.Moments(ctx, []string{page}, civil.Single(day)); err == nil || got != nil {
		t.Errorf("a reading that failed gave %v and error %v", got, err)
	}
}

func TestFiguresOutliveThePurge(t *testing.T) {
	s, ctx := open(t), t.Context()
	a, b := comment(1, 1, "Uno"), comment(1, 2, "")
	b.Author = audit.Author{}
	save(t, s, night, post(1, "Post"), a, b)
	a.Text = "Uno bis"
	save(t, s, night.Add(time.Minute), a)
	writeAudit(t, s, night, new(results).add(a.ID, audit.Log{Findings: []audit.Finding{finding(a, "tone.insult", audit.Medium)}}).add(b.ID, audit.Log{}))
	figures := func() string {
		one := civil.Single(day)
		return fmt.Sprint(must(s.Volumes(ctx, []string{page}, one))(t), must(s.Examined(ctx, []string{page}, one))(t), len(cases(t, s)))
	}
	before := figures()
	change(t, s, `UPDATE contents SET text = '', author = '', author_name = '', attachments = '', purged_at = ?;
		UPDATE content_versions SET text = ''`, night.UnixMicro())
	equal(t, before, figures())
	save(t, s, night.Add(time.Hour), a)
	if got := read(t, s, a.ID).Text; got != "" {
		t.Errorf("a purged text came back: %q", got)
	}
	for sub, err := range s.Subjects(ctx, page, civil.Single(day)) {
		check(t, err)
		t.Errorf("purged content %s was given out to audit", sub.Content.ID)
	}
}

func BenchmarkAudit(b *testing.B) {
	s := open(b)
	cs := make([]audit.Content, 100_000)
	for i := range cs {
		cs[i] = comment(i/200, i, "Buongiorno, quando riapre la biblioteca?")
	}
	save(b, s, night, cs...)
	run := beginRun(b, s, night)
	at := night
	for b.Loop() {
		tx := must(s.BeginAudit(b.Context(), run, page, civil.Single(day), at))(b)
		for i := range cs {
			var log audit.Log
			if i%10 == 0 {
				log.Findings = []audit.Finding{finding(cs[i], "tone.insult", audit.Medium)}
			}
			if i%20 == 0 {
				log.Requests = []audit.Request{{Page: page, ContentID: cs[i].ID, PostID: cs[i].PostID, Kind: audit.Question, At: cs[i].CreatedAt}}
			}
			check(b, tx.Add(cs[i].ID, log))
		}
		check(b, tx.Finish(audit.Log{}))
		check(b, tx.Commit())
		at = at.Add(24 * time.Hour)
	}
	b.ReportMetric(float64(len(cs)*b.N)/b.Elapsed().Seconds(), "contents/s")
}

func BenchmarkReport(b *testing.B) {
	s, ctx, one := open(b), b.Context(), civil.Single(day)
	cs := make([]audit.Content, 20_000)
	r := new(results)
	for i := range cs {
		cs[i] = comment(i/200, i, "Buongiorno, quando riapre la biblioteca?")
		cs[i].CreatedAt = day.At(10, 0).UTC()
		r.add(cs[i].ID, audit.Log{Findings: []audit.Finding{finding(cs[i], "tone.insult", audit.Medium)}})
	}
	save(b, s, night, cs...)
	writeAudit(b, s, night, r)
	var decisions []audit.Decision
	for _, c := range cs[:5000] {
		decisions = append(decisions, audit.Decision{Fingerprint: audit.Fingerprint("tone.insult", c.ID, ""), Outcome: audit.Confirmed, At: night})
	}
	check(b, s.Decide(ctx, decisions))
	for b.Loop() {
		if n := len(must(s.Cases(ctx, []string{page}, one))(b)); n != len(cs) {
			b.Fatalf("%d cases, want %d", n, len(cs))
		}
		must(s.Volumes(ctx, []string{page}, one))(b)
		must(s.Examined(ctx, []string{page}, one))(b)
	}
}
