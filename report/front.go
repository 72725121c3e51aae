package report

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rank"
	"vigilia/templates"
)

// header returns what stands on every document.
func (c *census) header(e Edition) Header {
	m := c.m
	base := baseDigest(m)
	h := Header{
		Edition: e, Wording: "Versione interna – uso d'ufficio", Comune: m.Comune, Office: m.Office, Period: m.Period,
		PeriodText: templates.Period(m.Period), MadeAt: m.MadeAt.In(civil.Rome()), MadeAtText: templates.DateTime(m.MadeAt),
		Program: strings.TrimSpace("Vigilia " + m.Version), RuleSet: m.RuleSet, ConfigHash: m.ConfigHash, GraphAPI: m.GraphAPI,
		Policy: m.Policy.Title, Approval: m.Policy.Approval, PolicyURL: m.Policy.Settings.PolicyURL, BaseDigest: base[:16],
		DocumentID: fmt.Sprintf("vigilia-%s-%s-%s-%s-%s", m.Policy.ID, e, m.Period.From, m.Period.To, base[:8]),
	}
	if e == ForPublic {
		h.Wording = "Versione per la pubblicazione"
	}
	if e != ForMorning && !c.strippedOfArms() {
		h.Arms = m.Arms
	}
	for _, p := range m.Pages {
		h.Pages = append(h.Pages, PageRef{templates.Clean(p.Name), p.URL})
	}
	note, week := e == ForMorning, ""
	if e == ForWeek {
		week = weekNumber(m.Period.From)
	}
	h.Title = c.m.Wording.Say(templates.TitleSentence{Note: note, Week: week, Many: len(m.Pages) > 1, Day: templates.OfDay(m.Period.To)})
	h.Subject = c.m.Wording.Say(templates.SubjectSentence{Note: note, Week: week, Policy: m.Policy.Title, Period: h.PeriodText})
	return h
}

// election returns the window in which the report is made, if it is in one: what
// L. 28/2000 art. 9 says of communication holds for the report itself.
func (c *census) election() (audit.ElectionWindow, bool) {
	return c.m.Policy.Settings.Election(civil.Of(c.m.MadeAt))
}

// strippedOfArms reports whether the coat of arms is left out for an election window.
func (c *census) strippedOfArms() bool {
	_, in := c.election()
	return in && c.m.Arms != nil && !c.m.ArmsInElections
}

// base are the facts that a report counts, a digest for each list: two materials
// with the same facts have the same digest. It takes in the digests of texts,
// which nobody outside can guess, so that the digest printed in the public
// version does not help to work out a withheld count.
type base struct {
	Policy, RuleSet, ConfigHash string
	Period                      civil.Period
	Examined                    map[string]int
	Ranking                     rank.Card `json:",omitzero"`

	Pages, Runs, Coverage, Gaps, Volumes, Cases, Posts, Acts, Requests, Moments string
	Reaudits, Attested, Actions, Blocks, Removals, Before                       string    `json:",omitempty"`
	Forgotten                                                                   Forgotten `json:",omitzero"`
}

// baseDigest returns the SHA-256 of the canonical JSON of the facts, in hexadecimal.
func baseDigest(m *Material) string {
	runs := runFacts
	again, attested, actions, blocks, removals := "", "", "", "", ""
	if len(m.Actions) > 0 {
		actions = facsimile(m.Actions, whole)
	}
	if len(m.Attested) > 0 {
		attested = facsimile(m.Attested, whole)
	}
	if len(m.Reaudits) > 0 {
		again = facsimile(m.Reaudits, runs)
	}
	if len(m.Blocks) > 0 {
		blocks = facsimile(m.Blocks, whole)
	}
	if len(m.Removals) > 0 {
		removals = facsimile(m.Removals, whole)
	}
	sum := sha256.Sum256(canonical(base{
		Policy: m.Policy.ID, RuleSet: m.RuleSet, ConfigHash: m.ConfigHash, Period: m.Period, Examined: m.Examined, Ranking: cardOf(m), Forgotten: m.Forgotten,
		Pages: facsimile(m.Pages, func(p audit.Page) any { return p.ID }),
		Runs:  facsimile(lasting(m.Runs), runs), Reaudits: again, Attested: attested, Actions: actions, Blocks: blocks, Removals: removals, Before: m.Before.digest(),
		Cases:    facsimile(m.Cases, caseFacts),
		Posts:    facsimile(m.Posts, func(p audit.Content) any { return []any{p.ID, p.Digest()} }),
		Acts:     facsimile(m.Acts, actFacts),
		Requests: facsimile(m.Requests, requestFacts),
		Coverage: facsimile(m.Coverage, whole), Gaps: facsimile(m.Gaps, whole), Volumes: facsimile(m.Volumes, whole),
		Moments: facsimile(m.Moments, func(t Moment) any { return []any{t.Page, t.Kind, t.At.UTC()} }),
	}))
	return hex.EncodeToString(sum[:])
}

// runFacts are what a report owes to a run. Its number is not among them: a night that
// a kill or a power cut made begin twice is reported as one that began once.
func runFacts(r audit.Run) any { return []any{r.Day, r.EndedAt.UTC(), r.State} }

// lasting returns the runs that no later complete one of the same day has overcome.
func lasting(runs []audit.Run) []audit.Run {
	var kept []audit.Run
	overcome := make(map[civil.Day]bool)
	inTurn := slices.SortedFunc(slices.Values(runs), func(a, b audit.Run) int { return cmp.Compare(a.ID, b.ID) })
	for _, r := range slices.Backward(inTurn) {
		if !overcome[r.Day] {
			kept = append(kept, r)
		}
		overcome[r.Day] = overcome[r.Day] || r.State == audit.Complete
	}
	return kept
}

func caseFacts(k audit.Case) any {
	return []any{k.Finding.Fingerprint, k.Finding.Digest, k.Status(), k.Content.CreatedAt.UTC(), k.Content.Visible()}
}

func actFacts(a audit.ActCheck) any {
	return []any{a.ContentID, a.Class, a.Reference.Text, a.Lead, a.Waiting}
}

func requestFacts(r audit.Request) any {
	return []any{r.ContentID, r.Kind, r.At.UTC(), r.AnsweredAt.UTC(), r.Redirected, r.Others}
}

// cardOf returns the card of what orders the lists, the zero card if nothing does.
func cardOf(m *Material) rank.Card {
	if m.Ranking == nil {
		return rank.Card{}
	}
	return m.Ranking.Card
}

// facsimile digests what counts of the values, each as JSON, whatever their
// order: the material promises none.
func facsimile[T any](values []T, of func(T) any) string {
	sums := make([][sha256.Size]byte, len(values))
	for i, v := range values {
		sums[i] = sha256.Sum256(canonical(of(v)))
	}
	slices.SortFunc(sums, func(a, b [sha256.Size]byte) int { return bytes.Compare(a[:], b[:]) })
	h := sha256.New()
	for _, s := range sums {
		h.Write(s[:])
	}
	return hex.EncodeToString(h.Sum(nil))
}

func whole[T any](v T) any { return v }

// canonical writes JSON with sorted keys and times in UTC as they stand.
func canonical(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic("report: the facts of a material cannot be written as JSON: " + err.Error())
	}
	return b
}

// front writes what both versions of the compliance report say alike.
func (c *census) front(e Edition, f *facts) Front {
	conditions := c.conditions(e)
	front := Front{
		Header: c.header(e), AllegatoA: e == ForPublic, Deliberation: c.m.Deliberation, Completeness: f.completeness,
		Norms: c.texts("norms", conditions), Method: c.texts("method", conditions), Limits: c.texts("limits", conditions),
		Groups: groups(c.m.Policy.Sections(), f.outcomes, c.clauseRows(f.outcomes, f.rules, e == ForPublic)), Attestations: c.attestations(e), Catalogue: c.catalogue(), Law: c.law(),
		Glossary: c.terms("glossary"), Legend: c.terms("legend"),
	}
	front.Premise = []string{c.m.Wording.Say(templates.PremiseSentence{
		Policy: c.m.Policy.Title, Approval: c.m.Policy.Approval, Period: front.Header.PeriodText, Comune: c.m.Comune,
	})}
	if w, in := c.election(); in {
		front.InElection = c.m.Wording.Say(templates.ElectionReport{Name: w.Name, NoArms: c.strippedOfArms()})
	}
	for _, s := range c.m.Wording.Entries("signatures") {
		front.Signatures = append(front.Signatures, SignatureRow{s.Name, s.Text})
	}
	if n := len(c.m.Reaudits); n > 0 {
		last := c.m.Reaudits[n-1]
		front.Method = append(front.Method, c.m.Wording.Say(templates.ReauditSentence{
			Day: templates.Date(civil.Of(last.StartedAt)), Period: last.Again.Italian(), More: n - 1,
		}))
	}
	if said := c.m.Forgotten.sentence(c.m.Wording, e); said != "" {
		front.Method = append(front.Method, said)
	}
	if m := c.m.Ranking; m != nil {
		front.Method = append(front.Method, c.m.Wording.Say(templates.RankingSentence{
			Day: templates.Date(civil.Of(m.Card.Date)), Decisions: m.Card.Decisions(), Confirmed: m.Card.Confirmed, Folds: m.Card.Folds,
			Precision: templates.Decimal(m.Card.Precision, 2), Recall: templates.Decimal(m.Card.Recall, 2), Base: templates.Decimal(m.Card.Base, 2),
		}))
	}
	if m := c.m; m.SecondModel != "" {
		front.Method = append(front.Method, c.m.Wording.Say(templates.SecondSentence{Model: templates.Clean(m.SecondModel), Remote: m.SecondRemote}))
	}
	front.Actions = c.withEarlier(c.actions(f), front.Header.DocumentID, e)
	return front
}

// conditions are what the entries of a list may depend on.
func (c *census) conditions(e Edition) []string {
	out := []string{"", string(e)}
	if len(c.windows()) > 0 {
		out = append(out, "elezioni")
	}
	if c.m.Policy.Cites("own.accessibility") {
		out = append(out, "accessibilita")
	}
	if c.m.Policy.Cites("own.unpublished_act") {
		out = append(out, "albo")
	}
	if c.m.WithoutTagged {
		out = append(out, "senza citazioni")
	}
	return out
}

func (c *census) texts(list string, conditions []string) []string {
	var out []string
	for _, e := range c.m.Wording.Entries(list) {
		if slices.Contains(conditions, e.When) {
			out = append(out, e.Text)
		}
	}
	return out
}

func (c *census) terms(list string) []Term {
	var out []Term
	for _, e := range c.m.Wording.Entries(list) {
		out = append(out, Term{e.Name, e.Text})
	}
	return out
}

// attestations lists the clauses that only a person can attest, whole or in
// part, with the role that does and what was attested for the period; notes are for
// the offices. Clauses that only declare are left out.
func (c *census) attestations(e Edition) []AttestationRow {
	p := c.m.Policy
	var rows []AttestationRow
	for i := range p.Clauses {
		cl := &p.Clauses[i]
		if cl.Declarative() || len(cl.Rules) > 0 && len(cl.Attests) == 0 {
			continue
		}
		row := AttestationRow{Clause: cl.ID, Place: standsAt(cl), Object: cl.Paraphrase, Reason: cl.Reason, Attester: "Responsabile del Servizio"}
		var roles []string
		for _, a := range cl.Attests {
			if e, ok := c.m.Wording.Find("attest", a); ok && a != "attest.disclaimer" {
				roles = append(roles, e.Name)
				row.Object += " – " + e.Text
			}
		}
		slices.Sort(roles)
		if roles = slices.Compact(roles); len(roles) > 0 {
			row.Attester = strings.Join(roles, "; ")
		}
		for _, a := range c.m.Attested {
			if a.Clause == cl.ID {
				row.Outcome, row.On = a.Outcome, a.On
				if e != ForPublic {
					row.Notes = templates.Clean(a.Notes) // anything may stand in what a person writes
				}
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// standsAt says where a clause stands in the act.
func standsAt(c *audit.Clause) string {
	switch {
	case c.Place == "":
		return c.Section
	case strings.HasPrefix(c.Place, c.Section):
		return c.Place
	}
	return c.Section + ", " + c.Place
}

// catalogue lists the rules of the policy with their parameters.
func (c *census) catalogue() []RuleRow {
	var rows []RuleRow
	for _, id := range c.order {
		r := c.rules[id]
		informative := slices.Contains(c.m.Policy.Settings.Informative, id)
		if r == nil || !c.m.Policy.Cites(id) && !informative && c.tally[id].detected == 0 {
			continue
		}
		row := RuleRow{
			Rule: id, Title: r.Title, Version: r.Version, Method: methodText(r.Method), Severity: c.ruleCount(id).SeverityText,
			Subjects: subjectsText(r), Parameters: r.Looks, Active: r.Active(),
		}
		for i := range c.m.Policy.Clauses {
			if slices.Contains(c.m.Policy.Clauses[i].Rules, id) {
				row.Clauses = append(row.Clauses, c.m.Policy.Clauses[i].ID)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// law lists the norms of law that the active rules in use may cite.
func (c *census) law() []LawRow {
	inUse := map[string]bool{}
	for _, r := range c.catalogue() {
		inUse[r.Rule] = r.Active
	}
	var rows []LawRow
	for _, n := range audit.Norms() {
		row := LawRow{Norm: n.Cite, Paraphrase: n.Paraphrase}
		for _, id := range n.Rules {
			if inUse[id] {
				row.Rules = append(row.Rules, id)
			}
		}
		if len(row.Rules) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// actions proposes what follows from what was found. The date is left blank:
// the Giunta sets it.
func (c *census) actions(f *facts) []ActionRow {
	var rows []ActionRow
	propose := func(key string, rules ...string) {
		e, ok := c.m.Wording.Find("actions", key)
		if !ok {
			panic("report: no wording for the action " + key)
		}
		rows = append(rows, ActionRow{Action: e.Text, Office: e.Name, State: string(audit.Proposed), Why: strings.Join(c.clausesOf(rules), ", "), Ref: actionID(key, c.m.Period)})
	}
	standing := func(rules ...string) []string {
		var out []string
		for _, id := range rules {
			if t := c.tally[id]; t != nil && t.detected > t.rejected {
				out = append(out, id)
			}
		}
		return out
	}
	if s := standing("own.personal_data", "own.special_data", "own.image_rights", "own.message_disclosure", "own.confidential"); len(s) > 0 {
		propose("own-data", s...)
	}
	if f.acts.Early > 0 {
		propose("acts-early", "own.unpublished_act")
	}
	if f.acts.NotFound+f.acts.ToVerify > 0 {
		propose("acts-not-found", "own.unpublished_act")
	}
	for _, s := range []struct {
		key   string
		rules []string
	}{
		{"election", []string{"own.par_condicio", "own.political_content"}},
		{"licence", []string{"own.licence", "own.source_credit", "own.share_personal_account"}},
		{"accessibility", []string{"own.accessibility"}},
		{"own-other", c.otherOwn()},
	} {
		if s.rules = standing(s.rules...); len(s.rules) > 0 {
			propose(s.key, s.rules...)
		}
	}
	c.proposeHandling(f, propose)
	return rows
}

// otherOwn are the rules on own contents that no other action speaks of.
func (c *census) otherOwn() []string {
	spoken := []string{
		"own.unpublished_act", "own.personal_data", "own.special_data", "own.image_rights", "own.message_disclosure", "own.confidential",
		"own.par_condicio", "own.political_content", "own.licence", "own.source_credit", "own.share_personal_account", "own.accessibility",
	}
	var out []string
	for _, id := range c.order {
		if c.ownRule(id) && !slices.Contains(spoken, id) {
			out = append(out, id)
		}
	}
	return out
}

func (c *census) proposeHandling(f *facts, propose func(string, ...string)) {
	waiting, visible := false, false
	for _, k := range c.cases {
		waiting = waiting || k.Status() == audit.ToVerify
		visible = visible || k.Status() == audit.IsConfirmed && !k.Content.Kind.Own() && k.Content.Visible() && k.Finding.Severity >= audit.Medium
	}
	if waiting {
		propose("validate")
	}
	if visible {
		propose("still-visible", "service.exposure_time")
	}
	if n, ok := f.answers.Open.Int(); ok && n > 0 {
		propose("answers", "service.response_coverage")
	}
	if !f.completeness.Complete {
		propose("coverage")
	}
	inactive := func(o audit.Outcome) bool {
		return slices.ContainsFunc(o.Clause.Rules, func(id string) bool { return c.rules[id] == nil || !c.rules[id].Active() })
	}
	if slices.ContainsFunc(f.outcomes, inactive) {
		propose("inactive", c.inactive()...)
	}
	if slices.ContainsFunc(f.outcomes, func(o audit.Outcome) bool { return o.Verdict == audit.ToAttest }) {
		propose("attest")
	}
}

func (c *census) inactive() []string {
	var out []string
	for i := range c.m.Policy.Clauses {
		for _, id := range c.m.Policy.Clauses[i].Rules {
			if r := c.rules[id]; (r == nil || !r.Active()) && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}

// clausesOf returns the clauses that the rules serve, in the order of the act.
func (c *census) clausesOf(rules []string) []string {
	var out []string
	for i := range c.m.Policy.Clauses {
		cl := &c.m.Policy.Clauses[i]
		if slices.ContainsFunc(rules, func(id string) bool { return slices.Contains(cl.Rules, id) }) {
			out = append(out, cl.ID)
		}
	}
	return out
}
