package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/opinion"
	"vigilia/store"
)

// OpinionConfig says who gives a second reading of weak hints; off unless URL is set.
type OpinionConfig struct {
	URL     string `toml:"url"`
	Model   string `toml:"model"`
	KeyFile string `toml:"key_file"`
	Timeout int    `toml:"timeout_seconds"`
	Budget  int    `toml:"budget_seconds"`
	Remote  bool   `toml:"texts_may_leave_this_server"`
}

// secondModel names the model in use, "" if none is.
func (c *Config) secondModel() string {
	if c.Opinion.URL == "" {
		return ""
	}
	return c.Opinion.Model
}

// second is the second reading of one night.
type second struct {
	reader *opinion.Reader
	model  string
	rules  map[string]*audit.Rule
	known  map[hintKey]audit.Opinion
	asked  int
	unread int
	fault  error // why the first of the unread is
}

// hintKey finds an opinion; whether it still holds is for audit.Opinion.Of to say.
type hintKey struct{ content, rule string }

// mostHints bounds the questions of one night besides their time.
const mostHints = 2000

// listen runs the rules once over what is to be audited and asks about the hints
// of which nothing is known yet. It comes before the audit and writes outside its
// transaction, so that a slow answer holds up nobody.
func (n *Night) listen(ctx context.Context, page PageConfig, set audit.Setting, until civil.Day) error {
	opinions, err := n.store.Opinions(ctx, page.ID)
	if err != nil {
		return err
	}
	s := n.second
	s.known = make(map[hintKey]audit.Opinion, len(opinions))
	for _, o := range opinions {
		s.known[hintKey{o.ContentID, o.Rule}] = o
	}
	a := audit.New(set, n.rules)
	for subject, err := range n.subjects(ctx, page.ID, set.Period, until) {
		if err != nil {
			return err
		}
		if subject.Aside {
			a.Aside(subject.Content, subject.Post, subject.Parent)
			continue
		}
		log := a.Content(subject.Content, subject.Post, subject.Parent)
		for _, hint := range hints(&log) {
			if err := n.ask(ctx, subject, hint); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// hints returns those that say more than the findings beside them.
func hints(log *audit.Log) []audit.Finding {
	return slices.DeleteFunc(slices.Clone(log.Hints), func(h audit.Finding) bool {
		return slices.ContainsFunc(log.Findings, func(f audit.Finding) bool { return f.Rule == h.Rule })
	})
}

// ask asks about one hint, unless its answer is known or the office's experience
// holds it back. Only the store can fail here.
func (n *Night) ask(ctx context.Context, subject store.Subject, hint audit.Finding) error {
	s := n.second
	if _, ok := s.opinion(&hint); ok || n.heldBack(subject.Content, &hint) {
		return nil
	}
	if s.asked == mostHints {
		s.miss(fmt.Errorf("in una notte sono riletti al più %d indizi", mostHints))
		return nil
	}
	s.asked++
	answer, err := s.reader.Ask(ctx, opinion.Question{Rule: s.rules[hint.Rule], Text: subject.Content.Text, Above: above(subject)})
	if err != nil {
		s.miss(err)
		return nil
	}
	o := audit.Opinion{
		ContentID: hint.ContentID, Rule: hint.Rule, RuleVersion: hint.RuleVersion, Digest: hint.Digest, Model: s.model,
		Applies: answer.Applies, Quote: answer.Quote, At: n.now(),
	}
	s.known[hintKey{o.ContentID, o.Rule}] = o
	return n.store.SaveOpinion(ctx, o)
}

func above(s store.Subject) string {
	switch {
	case s.Parent != nil:
		return s.Parent.Text
	case s.Post != nil && s.Post != s.Content:
		return s.Post.Text
	}
	return ""
}

func (s *second) miss(err error) {
	s.unread++
	if s.fault == nil {
		s.fault = err
	}
}

func (s *second) opinion(hint *audit.Finding) (audit.Opinion, bool) {
	o, ok := s.known[hintKey{hint.ContentID, hint.Rule}]
	return o, ok && o.Of(hint, s.model)
}

// doubt is the likelihood of confirmation below which a hint is not worth a
// second reading, by what the office decided before.
const doubt = 0.25

func (n *Night) heldBack(c *audit.Content, hint *audit.Finding) bool {
	return n.config.ranking != nil && n.config.ranking.Rank(c, hint) < doubt
}

// settle raises the hints that the second reader supports. A hint that it should
// have read and could not is a gap: silence about it would look clean.
func (n *Night) settle(c *audit.Content, log *audit.Log) {
	if n.second == nil {
		return
	}
	for _, hint := range hints(log) {
		o, ok := n.second.opinion(&hint)
		switch {
		case ok && o.Applies:
			log.Findings = append(log.Findings, audit.Raised(hint, &o))
		case !ok && !n.heldBack(c, &hint):
			log.Gaps = append(log.Gaps, audit.Gap{Page: hint.Page, Day: c.Day(), Rule: hint.Rule, ContentID: hint.ContentID, Cause: "seconda lettura non avvenuta"})
		}
	}
}

// notice tells of the hints that were not read, if any.
func (s *second) notice() []audit.Notice {
	if s == nil || s.unread == 0 {
		return nil
	}
	return []audit.Notice{{Grave: true, Text: fmt.Sprintf("Indizi senza la seconda lettura prevista: n. %d (%s)", s.unread, strings.TrimSuffix(sentence(s.fault), "."))}}
}
