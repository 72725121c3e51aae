package own

import (
	"fmt"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/own/actref"
)

// acts holds the references of the comune's own contents against the albo.
type acts struct {
	set   *audit.Setting
	names []string // of the comune
	hosts hosts
	// searches is how many searches through all time are left for the content under check.
	searches int
	// decisions is how many tellings without number are still looked up for it.
	decisions int
}

// maxSearches bounds them: no post tells more decisions that an office would look up.
const maxSearches = 6

// maxDecisions bounds what a text of nothing but decisions costs. The longest
// newsletter tells a tenth of it; what is beyond is a gap, never clean.
const maxDecisions = 150

func startActs(set *audit.Setting) audit.Checker {
	return &acts{set: set, names: []string{set.Page.Name, set.Policy.Comune}, hosts: hostsOf(set)}
}

// mention is one reference, with the text in which it stands.
type mention struct {
	actref.Reference
	said  string // the sentence in which it stands
	under string // what stands before the sentence, if that is little
	whole string // the text read
	where string // Italian: "" for the text of the content, else which attachment
	// proposal and score are what a telling by the matter alone rests on.
	proposal *audit.Proposal
	score    float64
}

// Check looks at one post or reply. Every reference is recorded with its class;
// class G, where the albo cannot tell, leaves a gap and never a finding.
func (a *acts) Check(s *audit.Subject, l *audit.Log) {
	a.searches, a.decisions = maxSearches, maxDecisions
	told := make(map[string]int)
	causes := make(map[string]bool)
	for _, m := range a.mentions(s.Content) {
		if m.Spared != "" && !(m.Spared == actref.Correction && m.Form == actref.Numbered) {
			continue
		}
		key := m.Key()
		if m.Form == actref.Matter {
			key = proposalKey(m.proposal)
		} else if m.Form != actref.Numbered {
			told[key]++
			key = fmt.Sprintf("%s/%d", key, told[key])
		}
		o, at := a.judge(s.Content, m)
		l.Act(a.record(s.Content, m, o, at))
		if o.class == audit.ClassG && !causes[o.cause] {
			causes[o.cause] = true
			l.Gap(o.cause)
		}
		if h, ok := a.hit(m, o, at); ok {
			h.Key = key
			l.Find(h)
		}
	}
}

// mentions reads the content's text and then its attachments: titles of links
// and files, and the descriptions of previews. What an attachment only repeats
// is left out, and so are the texts of a shared post, which are somebody else's.
func (a *acts) mentions(c *audit.Content) []mention {
	ctx := actref.Context{Posted: c.Day(), Comune: a.names}
	var out []mention
	add := func(text, where string, keep func(actref.Reference) bool) {
		runes := []rune(text)
		for _, ref := range actref.Parse(text, ctx) {
			if where == "" || keep(ref) && !repeated(out, ref) {
				out = append(out, mentioned(ref, text, runes, where))
			}
		}
	}
	add(c.Text, "", nil)
	out = append(out, a.matters(c.Text, c.Day())...)
	if c.Origin != "" {
		return out
	}
	for i, at := range c.Attachments {
		ours, others := a.hosts.whose(at.URL)
		keep := func(r actref.Reference) bool { return !others && (ours || r.Form == actref.Numbered) }
		where := fmt.Sprintf("allegato o collegamento n. %d", i+1)
		add(at.Title, where+", titolo", keep)
		add(at.Text, where+", anteprima", keep)
	}
	return out
}

// headWords is how much text, in code points, may stand before a sentence for it
// to be read as the heading of it.
const headWords = 400

// mentioned makes a mention of a reference in a text.
func mentioned(ref actref.Reference, text string, runes []rune, where string) mention {
	m := mention{Reference: ref, whole: text, where: where, said: string(runes[ref.Sentence.Start:ref.Sentence.End])}
	if ref.Sentence.Start < headWords {
		m.under = string(runes[:ref.Sentence.Start])
	}
	return m
}

// repeated reports whether a reference of an attachment says nothing new: the
// same act, or a decision of which the text already speaks.
func repeated(seen []mention, ref actref.Reference) bool {
	for _, m := range seen {
		if m.Same(ref) || ref.Form != actref.Numbered {
			return true
		}
	}
	return false
}

// judge gives a reference its class. A reference that came with an edit may
// have been told at any time between two looks: if the class hangs on when,
// nobody can tell.
func (a *acts) judge(c *audit.Content, m mention) (outcome, time.Time) {
	from, to := a.toldBetween(c, m)
	late := a.classify(m, civil.Of(to))
	if early := a.classify(m, civil.Of(from)); early.class != late.class {
		return outcome{class: audit.ClassG, match: late.match, cause: fmt.Sprintf(
			"il richiamo è comparso con una modifica del post fra il %s e il %s: non si può stabilire se prima o dopo la pubblicazione dell'atto",
			civil.Of(from).Italian(), civil.Of(to).Italian())}, to
	}
	return late, to
}

// toldBetween returns the first and the last instant at which the reference may
// have appeared: the time of the post unless an edit brought it.
func (a *acts) toldBetween(c *audit.Content, m mention) (from, to time.Time) {
	if m.where != "" || len(c.Versions) < 2 {
		return c.CreatedAt, c.CreatedAt
	}
	ctx := actref.Context{Posted: c.Day(), Comune: a.names}
	for i, v := range c.Versions {
		for _, ref := range actref.Parse(v.Text, ctx) {
			if !ref.Same(m.Reference) {
				continue
			}
			if i == 0 {
				return c.CreatedAt, c.CreatedAt
			}
			return c.Versions[i-1].Seen, v.Seen
		}
	}
	return c.CreatedAt, c.CreatedAt
}

func (a *acts) record(c *audit.Content, m mention, o outcome, at time.Time) audit.ActCheck {
	ref := m.Reference.Reference
	if m.where != "" {
		ref.Span = audit.Span{} // it stands outside the text
	}
	return audit.ActCheck{
		Page: c.Page, ContentID: c.ID, PostedAt: at, Reference: ref, Class: o.class, Match: o.match, Proposal: o.proposal,
		Lead: o.lead, Waiting: o.waiting, Cause: o.cause, CheckedAt: a.set.Now,
	}
}
