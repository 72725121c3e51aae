package audit

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"vigilia/audit/civil"
)

// Prove runs the rule over its own proof and returns what does not hold, joined.
// The policy named by an example is asked of lookup; an example that names none
// is held against a policy of one clause that cites the rule and binds everybody.
// For a rule that measures, a hit is a request or a gap-free act check logged.
func Prove(r Rule, lookup func(id string) (*Policy, error)) error {
	if r.Start == nil {
		return nil
	}
	var errs []error
	if len(r.Proof.Hits) == 0 || len(r.Proof.Spares) == 0 {
		errs = append(errs, fmt.Errorf("rule %s: the proof needs both hits and near misses", r.ID))
	}
	for _, ex := range r.Proof.Hits {
		if err := proveOne(r, ex, true, lookup); err != nil {
			errs = append(errs, err)
		}
	}
	for _, ex := range r.Proof.Spares {
		if err := proveOne(r, ex, false, lookup); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

func proveOne(r Rule, ex Example, hit bool, lookup func(string) (*Policy, error)) error {
	policy := examplePolicy(r.ID)
	if ex.Policy != "" {
		p, err := lookup(ex.Policy)
		if err != nil {
			return fmt.Errorf("rule %s: example %q: %w", r.ID, ex.Text, err)
		}
		policy = p
	}
	log := play(r, ex, policy)
	switch spoke := len(log.Findings)+len(log.Requests) > 0; {
	case spoke != hit && hit:
		return fmt.Errorf("rule %s: must hit, and spares: %q", r.ID, ex.Text)
	case spoke != hit:
		return fmt.Errorf("rule %s: must spare, and hits: %q (%s)", r.ID, ex.Text, said(log))
	}
	return expected(r, ex, log)
}

func expected(r Rule, ex Example, log Log) error {
	if ex.Severity != nil && (len(log.Findings) == 0 || log.Findings[0].Severity != *ex.Severity) {
		return fmt.Errorf("rule %s: want severity %s: %q (%s)", r.ID, ex.Severity, ex.Text, said(log))
	}
	if ex.Class != "" && (len(log.Acts) == 0 || log.Acts[0].Class != ex.Class) {
		return fmt.Errorf("rule %s: want class %s: %q (%s)", r.ID, ex.Class, ex.Text, said(log))
	}
	return lawful(r, ex, log)
}

// lawful reports a norm of law that is not among those the rule may cite.
func lawful(r Rule, ex Example, log Log) error {
	for _, f := range log.Findings {
		_, law := f.Under()
		for _, id := range law {
			if n, ok := NormOf(id); !ok || !slices.Contains(n.Rules, r.ID) {
				return fmt.Errorf("rule %s: cites %s, which audit.Norms does not have for it: %q", r.ID, id, ex.Text)
			}
		}
	}
	return nil
}

// play audits the scene of an example and returns what was said of its last content.
func play(r Rule, ex Example, policy *Policy) Log {
	p := *policy
	set := Setting{
		Page:    Page{ID: "p1", Name: "Comune di Esempio"},
		Policy:  &p,
		Archive: NewArchive(nil, nil),
		Now:     time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC),
		Period:  civil.Single(civil.NewDay(2026, 11, 20)),
	}
	at := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	kind := ex.Kind
	if kind == "" {
		kind = r.Subjects[0]
	}
	post := &Content{ID: "p1_1", PostID: "p1_1", Page: "p1", Kind: OwnPost, Text: ex.Post, CreatedAt: at.Add(-time.Hour), Author: Author{ID: "p1"}}
	last := &Content{ID: "example", PostID: post.ID, Page: "p1", Kind: kind, Text: ex.Text, CreatedAt: at, Author: Author{ID: "u1", Name: "Anna Prova"}}
	if kind == OwnPost || kind == VisitorPost {
		last.PostID, post = last.ID, last
	}
	if kind.Own() {
		last.Author = Author{ID: "p1", Name: set.Page.Name}
	}
	if ex.Author != "" {
		last.Author.Name = ex.Author
	}
	var parent *Content
	if ex.Parent != "" {
		parent = &Content{ID: "parent", PostID: post.ID, Page: "p1", Kind: Comment, Text: ex.Parent, CreatedAt: at.Add(-time.Minute), Author: Author{ID: "u2", Name: "Ugo Esempio"}}
		last.ParentID = parent.ID
	}
	if ex.Scene != nil {
		ex.Scene(&set, &Subject{Content: last, Post: post, Parent: parent})
	}
	set.Contacts = set.Policy.Settings.Contacts.Merge(set.Contacts)
	return tell(New(set, []Rule{r}), ex.Before, last, post, parent)
}

// tell feeds the scene to the audit and keeps what concerns its last content.
func tell(a *Audit, before []string, last, post, parent *Content) Log {
	var all []Log
	for i, t := range before {
		c := *last
		c.ID, c.Text = fmt.Sprintf("before%d", i), t
		c.CreatedAt = last.CreatedAt.Add(time.Duration(i-len(before)) * 10 * time.Minute)
		c.ParentID = ""
		all = append(all, a.Content(&c, post, nil))
	}
	if parent != nil {
		all = append(all, a.Content(parent, post, nil))
	}
	all = append(all, a.Content(last, post, parent), a.Finish())
	var out Log
	for _, l := range all {
		out.Acts = append(out.Acts, l.Acts...)
		out.Gaps = append(out.Gaps, l.Gaps...)
		for _, f := range l.Findings {
			if f.ContentID == last.ID || f.ContentID == last.Page {
				out.Findings = append(out.Findings, f)
			}
		}
		for _, q := range l.Requests {
			if q.ContentID == last.ID {
				out.Requests = append(out.Requests, q)
			}
		}
	}
	return out
}

func said(l Log) string {
	s := fmt.Sprintf("%d findings, %d requests, %d act checks", len(l.Findings), len(l.Requests), len(l.Acts))
	for _, f := range l.Findings {
		s += fmt.Sprintf("; %s %s %s", f.Rule, f.Severity, f.Category)
		for _, e := range f.Evidence {
			s += " " + e.Masked
		}
	}
	for _, c := range l.Acts {
		s += "; class " + string(c.Class) + " " + c.Cause
	}
	return s
}

// examplePolicy is a policy of one clause that cites the rule and binds everybody.
func examplePolicy(rule string) *Policy {
	return &Policy{
		ID: "esempio", Comune: "Esempio", Title: "Policy di esempio",
		Clauses: []Clause{{
			ID: "esempio/regole/1", Section: "Regole", Place: "n. 1", Paraphrase: "Clausola di prova",
			Binds: []Addressee{Citizen, Visitor, Own, Staff, Org}, Method: Automatic, Rules: []string{rule},
		}},
		Settings: Settings{
			PublicityMoment: "publication", GraceDays: 5, OwnPII: Minor, OffTopic: true, Assistance: true,
			SourceCredit: "required", Propaganda: "always", Licence: Licence{Expected: "CC-BY-ND-3.0-IT", Notice: "page"},
			Repeat: Repeat{Runes: 25, Count: 3, Days: 7},
		},
	}
}
