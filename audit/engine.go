package audit

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"vigilia/audit/text"
)

// Log collects what the rules say of one content, or at the end of an audit.
type Log struct {
	Findings []Finding
	Gaps     []Gap
	Acts     []ActCheck
	Requests []Request
	// Hints are traces too weak for a finding: an office's own experience or a
	// second reading may raise them to suggestions, nothing else does.
	Hints []Finding

	audit   *Audit
	rule    *Rule
	subject *Subject
}

// Find records a hit on the content under check.
func (l *Log) Find(h Hit) { l.FindOn(l.subject.Content, h) }

// FindOn records a hit on another content of the page, for rules that know only
// later what they saw.
func (l *Log) FindOn(c *Content, h Hit) {
	l.Findings = append(l.Findings, l.audit.finding(l.rule, c, h))
}

// Hint records a trace below the rule's threshold on the content under check.
func (l *Log) Hint(h Hit) {
	l.Hints = append(l.Hints, l.audit.finding(l.rule, l.subject.Content, h))
}

// FindPage records a hit on the page as a whole, which is no content: it is the
// same finding whatever is published.
func (l *Log) FindPage(h Hit) {
	page := l.audit.set.Page.ID
	l.FindOn(&Content{ID: page, Page: page, Kind: OwnPost}, h)
}

// Gap records that the rule could not look at the content under check.
func (l *Log) Gap(cause string) {
	g := Gap{Page: l.audit.set.Page.ID, Rule: l.rule.ID, Cause: cause, Day: l.audit.set.Period.To}
	if l.subject != nil {
		g.ContentID, g.Day = l.subject.ID, l.subject.Day()
	}
	l.Gaps = append(l.Gaps, g)
}

// Act records a reference to an act held against the albo.
func (l *Log) Act(c ActCheck) { l.Acts = append(l.Acts, c) }

// Request records a citizen's request and its answer.
func (l *Log) Request(r Request) { l.Requests = append(l.Requests, r) }

// Audit holds the contents of one page against one policy. It keeps the state
// of the rules, so it serves one goroutine and one pass over the contents.
type Audit struct {
	set     Setting
	bare    Setting // what rules that stand alone may know of it
	subject Subject // what they may know of the content under check
	running []running
	reading map[Kind][]*running // those that read contents of a kind, in the order of the list
	left    Log                 // what rules said of others while they looked at contents aside
	post    string              // whose contents are under audit
	flagged []Flagged           // those below it with findings from media up
}

type running struct {
	rule  *Rule
	check Checker
}

// New starts an audit of one page with those of the rules that the policy cites
// or lists as informative. Rules that are not active are left out here; Judge
// tells of them.
func New(set Setting, rules []Rule) *Audit {
	set.shared = map[any]any{}
	a := &Audit{set: set, bare: Setting{Page: set.Page, Policy: set.Policy, Office: set.Office, shared: set.shared}, reading: map[Kind][]*running{}}
	set.Memory.begin(&a.set)
	for i := range rules {
		r := &rules[i]
		if r.Start == nil || !r.asked(set.Policy) {
			continue
		}
		told := &a.set
		if r.Alone {
			told = &a.bare
		}
		a.running = append(a.running, running{r, r.Start(told)})
	}
	for i := range a.running {
		r := &a.running[i]
		for _, kind := range r.rule.Subjects {
			a.reading[kind] = append(a.reading[kind], r)
		}
	}
	a.recall()
	return a
}

// recall tells the rules that count with it what stands around the period.
func (a *Audit) recall() {
	var who []Recaller
	for i := range a.running {
		if r, ok := a.running[i].check.(Recaller); ok {
			who = append(who, r)
		}
	}
	if a.set.Around == nil || len(who) == 0 {
		return
	}
	for c, posted := range a.set.Around {
		for _, r := range who {
			r.Recall(c, posted)
		}
	}
}

// asked reports whether a policy wants the rule, or what is computed from it.
func (r *Rule) asked(p *Policy) bool {
	return wanted(p, r.ID) || slices.ContainsFunc(r.Feeds, func(id string) bool { return wanted(p, id) })
}

func wanted(p *Policy, rule string) bool {
	return p.Cites(rule) || slices.Contains(p.Settings.Informative, rule)
}

// Content looks at one content with every rule that reads its kind. Contents
// come post by post, each post before its comments, comments in order of time.
// Post and parent may be nil if they are not known.
func (a *Audit) Content(c, post, parent *Content) Log {
	log := a.left
	a.left = Log{}
	a.look(&Subject{Content: c, Post: post, Parent: parent}, &log)
	return log
}

// Aside looks at a content that is not under check and stands in one conversation with
// some that are: rules learn from it what they need for those. It comes in the same order.
func (a *Audit) Aside(c, post, parent *Content) {
	var log Log
	a.look(&Subject{Content: c, Post: post, Parent: parent, Aside: true}, &log)
	a.left.Findings = append(a.left.Findings, slices.DeleteFunc(log.Findings, func(f Finding) bool { return f.ContentID == c.ID })...)
	a.left.Requests = append(a.left.Requests, slices.DeleteFunc(log.Requests, func(r Request) bool { return r.ContentID == c.ID })...)
}

func (a *Audit) look(s *Subject, log *Log) {
	c, before := s.Content, len(log.Findings)
	if c.PostID != a.post {
		a.post, a.flagged = c.PostID, nil
	}
	s.Read, s.Above = text.Parse(c.Text), a.flagged
	log.audit, log.subject = a, s
	a.subject = Subject{Content: c, Read: s.Read, Post: s.Post, Parent: s.Parent, Found: a.subject.Found[:0]}
	a.set.Memory.open(&a.subject)
	for _, r := range a.reading[c.Kind] {
		if r.rule.Author && !c.Author.Known() {
			log.rule = r.rule
			log.Gap("autore non disponibile")
			continue
		}
		log.rule = r.rule
		if r.rule.Alone {
			a.alone(r, log)
		} else {
			r.check.Check(s, log)
		}
		s.Found = log.Findings[before:]
	}
	a.set.Memory.close()
	if worst, _ := s.Worst(); worst >= Medium && c.PostID != "" {
		a.flagged = append(a.flagged, Flagged{c, s.Found})
	}
}

// alone lets a rule that stands alone look at the content under check, or repeats what
// it said of the same content before.
func (a *Audit) alone(r *running, l *Log) {
	if a.set.Memory.repeat(r.rule.ID, l) {
		return
	}
	findings, hints := len(l.Findings), len(l.Hints)
	r.check.Check(&a.subject, l)
	a.subject.Found = append(a.subject.Found, l.Findings[findings:]...)
	a.set.Memory.learn(r.rule.ID, l.Findings[findings:], l.Hints[hints:])
}

// Finish asks the rules for what they can say only when all has been seen.
func (a *Audit) Finish() Log {
	log := a.left
	log.audit, a.left = a, Log{}
	for _, r := range a.running {
		if f, ok := r.check.(Finisher); ok {
			log.rule = r.rule
			f.Finish(&log)
		}
	}
	return log
}

func (a *Audit) finding(r *Rule, c *Content, h Hit) Finding {
	p := a.set.Policy
	h.Method = cmp.Or(h.Method, r.Method)
	clauses := p.Serving(r.ID, c.Kind)
	if sev, ok := p.Settings.Severities[r.ID]; ok {
		h.Severity = sev
	}
	if len(clauses) == 0 && len(h.Law) == 0 {
		h.Severity = Informative // nothing in the policy asks for it: for information only
	}
	return Finding{
		Fingerprint: Fingerprint(r.ID, c.ID, h.Key),
		Rule:        r.ID,
		RuleVersion: r.Version,
		Page:        a.set.Page.ID,
		ContentID:   c.ID,
		Kind:        c.Kind,
		Clauses:     append(clauses, h.Law...),
		Digest:      c.Digest(),
		Hit:         h,
	}
}

// RuleSet returns a digest of the rules and their versions: two runs with the
// same digest looked in the same way.
func RuleSet(rules []Rule) string {
	h := sha256.New()
	for _, r := range rules {
		fmt.Fprintf(h, "%s %d %t\n", r.ID, r.Version, r.Active())
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// RulesDigest returns the SHA-256, in hexadecimal, of what the rules are: versions,
// defaults and word lists. It changes with a list even where no version was raised.
func RulesDigest(rules []Rule) string {
	h := sha256.New()
	for _, r := range rules {
		fmt.Fprintf(h, "%q %d %t %q %q %d %q\n", r.ID, r.Version, r.Active(), r.Method, r.Looks, r.Severity, r.Subjects)
		if r.Words != nil {
			fmt.Fprintf(h, "%q\n", r.Words.Source())
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}
