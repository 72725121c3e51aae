package report

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/templates"
)

// Internal makes the compliance report for the offices.
func Internal(m *Material) *InternalModel {
	c := count(m, templates.Clean)
	f := c.facts(false)
	labels := c.labels()
	out := &InternalModel{
		Front: c.front(ForOffice, f), Archive: m.Archive, Figures: c.figures(f, false), Clauses: c.clauseRows(f.outcomes, f.rules, false),
		Acts: f.acts, Topics: c.topics(f.rules), ByRule: f.rules, Totals: f.totals, Citizens: f.citizens, CitizenSum: f.citizenSum,
		Opening: []string{c.opening(f)}, Moderation: f.moderation, Answers: f.answers, Duty: f.duty, Repeats: c.recidivism(labels),
		Posts: c.posts(), ActRows: c.actRows(), Requests: c.requests(), Volumes: c.volumes(),
	}
	for _, k := range c.cases {
		out.Findings = append(out.Findings, c.finding(k, labels))
	}
	if m.Ranking != nil {
		inOrderToLook(out.Findings)
	}
	return out
}

// inOrderToLook puts first what still waits for a decision: the gravest first, and
// of those alike what the office is likeliest to confirm.
func inOrderToLook(rows []FindingRow) {
	decided := func(r *FindingRow) int {
		if r.Status == audit.ToVerify {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(rows, func(a, b FindingRow) int {
		return cmp.Or(decided(&a)-decided(&b), int(b.Severity)-int(a.Severity), cmp.Compare(b.Rank, a.Rank))
	})
}

// opening is the first sentence on the contributions of users.
func (c *census) opening(f *facts) string {
	return c.m.Wording.Say(templates.CitizensSentence{
		Read: f.completeness.Comments, Any: f.citizenSum.Detected != Exact(0), Detected: f.citizenSum.Detected.String(),
		Confirmed: f.citizenSum.Confirmed.String(), Rejected: f.citizenSum.Rejected.String(),
		ToVerify: f.citizenSum.ToVerify.Plus(f.citizenSum.Waiting).String(), Reach: c.reach(),
	})
}

func (c *census) finding(k *audit.Case, labels map[string]string) FindingRow {
	f := &k.Finding
	clauses, law := f.Under()
	row := FindingRow{
		ID: f.Fingerprint, At: k.Content.CreatedAt, Page: c.pageName(f.Page), Object: objectText(k), Rule: f.Rule,
		Title: c.title(f.Rule), Clauses: clauses, Law: audit.Cites(law), Severity: f.Severity, SeverityText: f.Severity.String(),
		Method: methodText(c.methodOf(f)), Assisted: c.methodOf(f) == audit.Assisted, Score: math.Round(100*f.Score) / 100, Threshold: f.Threshold,
		Category: templates.Clean(f.Category), Evidence: evidence(f), Exceptions: exceptions(f), Explanation: c.explain(f),
		Story: audit.Chronicle(k, c.m.Histories[f.Fingerprint]), Pseudonym: pseudonym(&k.Content, labels),
		Link: k.Content.Permalink, Status: k.Status(), Resolved: k.Resolved(), WithoutClause: len(f.Clauses) == 0, Rank: c.rank(k),
	}
	if d := k.Decision; d != nil {
		row.Outcome, row.Role, row.DecidedAt, row.Reason = string(d.Outcome), templates.Clean(d.Role), d.At, templates.Clean(d.Reason)
	}
	return row
}

func (c *census) explain(f *audit.Finding) string {
	r := c.rules[f.Rule]
	if r == nil {
		return ""
	}
	return templates.Clean(audit.Explain(f, r, c.m.Policy))
}

// rank foretells the office's decision on a case, in hundredths; -1 if nothing was learnt.
func (c *census) rank(k *audit.Case) float64 {
	if c.m.Ranking == nil {
		return -1
	}
	return math.Round(100*c.m.Ranking.Rank(&k.Content, &k.Finding)) / 100
}

// evidence joins the masked values of a finding: never the text itself.
func evidence(f *audit.Finding) string {
	var out []string
	for _, e := range f.Evidence {
		s := e.Masked
		if note := unsaid(e.Note, f.Category); note != "" {
			s += " (" + note + ")"
		}
		if s = strings.TrimSpace(s); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	text := f.Category
	if len(out) > 0 {
		text = strings.TrimPrefix(text+" – "+strings.Join(out, "; "), " – ")
	}
	return templates.Cut(text, 300)
}

// unsaid returns what a note says beyond the category of its finding.
func unsaid(note, category string) string {
	said := strings.Split(strings.ToLower(category), ", ")
	parts := slices.DeleteFunc(strings.Split(note, "; "), func(s string) bool { return slices.Contains(said, strings.ToLower(s)) })
	return strings.Join(parts, "; ")
}

func exceptions(f *audit.Finding) string {
	var out []string
	for _, e := range f.Exceptions {
		held := "non ricorre"
		if e.Held {
			held = "ricorre"
		}
		out = append(out, e.Name+": "+held)
	}
	return strings.Join(out, "; ")
}

// Institution stands for the author of what the comune itself publishes.
const Institution = "Ente"

func pseudonym(k *audit.Content, labels map[string]string) string {
	switch {
	case k.Kind.Own():
		return Institution
	case k.Author.Known():
		return labels[k.Author.ID]
	}
	return "autore non disponibile"
}

// actRows returns one row for each reference to an act, in order of time.
func (c *census) actRows() []ActRow {
	rows := make([]ActRow, 0, len(c.m.Acts))
	posts := c.postsByID()
	for i := range c.m.Acts {
		a := &c.m.Acts[i]
		row := ActRow{
			PostedAt: a.PostedAt, Page: c.pageName(a.Page), Post: "(post non disponibile)", Reference: c.referenceText(a),
			Organ: organText(&a.Reference, a.Match), Number: actNumber(&a.Reference, a.Match), ActDate: actDate(&a.Reference, a.Match),
			Class: a.Class, Lead: a.Lead, Outcome: c.actOutcome(a), CheckedAt: a.CheckedAt, Link: contentLink(a.ContentID),
		}
		if p := posts[a.ContentID]; p != nil {
			row.Post, row.Link = c.opens(p), p.Permalink
		}
		if act := a.Match; act != nil {
			row.Register, row.From, row.To = act.Register, act.PublishedFrom, act.PublishedTo
			row.Subject, row.URL = templates.Cut(act.Subject, 300), act.URL
		} else if a.Proposal != nil {
			row.Subject = templates.Cut(a.Proposal.Subject, 300)
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b ActRow) int { return a.PostedAt.Compare(b.PostedAt) })
	return rows
}

func (c *census) postsByID() map[string]*audit.Content {
	out := make(map[string]*audit.Content, len(c.m.Posts))
	for i := range c.m.Posts {
		out[c.m.Posts[i].ID] = &c.m.Posts[i]
	}
	return out
}
