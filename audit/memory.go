package audit

import (
	"crypto/sha256"
	"encoding/binary"
	"reflect"

	"vigilia/audit/lexicon"
)

// Memory keeps, from one audit of a page to the next, what the rules that stand alone
// (Rule.Alone) said of each content. Nights that are caught up look at the same days
// over and over: what such a rule reads is the same, so it says the same. All other
// rules look anew each time. The zero value is empty; it serves one goroutine, and
// audits whose rules are the same.
type Memory struct {
	page   Page
	policy *Policy
	office *lexicon.Office

	last, now map[matter][]saying // of the audit before, and of this one
	kept      int

	// The content under check.
	here  matter
	knows bool
	says  []saying

	scratch []byte
	above   *Content // whose part of the digest stands in lead
	lead    []byte
}

// matter is half the SHA-256 of what a rule that stands alone reads of a subject.
type matter [16]byte

// saying is what one rule said of a content.
type saying struct {
	rule            string
	findings, hints []Finding
}

// mostRemembered bounds what a memory holds, in contents: a comune's two busy weeks.
const mostRemembered = 20_000

// Kept returns of how many contents, in all audits so far, what was said before was kept.
func (m *Memory) Kept() int { return m.kept }

// begin forgets what the last audit has not met, and everything if the page, the
// policy or the office's own words are others.
func (m *Memory) begin(set *Setting) {
	if m == nil {
		return
	}
	m.last, m.now = m.now, make(map[matter][]saying, len(m.now))
	if m.office != set.Office || !reflect.DeepEqual(m.page, set.Page) || !reflect.DeepEqual(m.policy, set.Policy) {
		m.last = nil
	}
	m.page, m.policy, m.office = set.Page, set.Policy, set.Office
	m.above, m.lead = nil, m.lead[:0]
}

// open asks what is remembered of a subject.
func (m *Memory) open(s *Subject) {
	if m == nil {
		return
	}
	m.here = m.digest(s)
	m.says, m.knows = m.last[m.here]
	if m.knows {
		m.kept++
	}
}

// repeat says again what a rule said of the content; false if it has to look.
func (m *Memory) repeat(rule string, l *Log) bool {
	if m == nil || !m.knows {
		return false
	}
	for i := range m.says {
		if m.says[i].rule == rule {
			l.Findings, l.Hints = append(l.Findings, m.says[i].findings...), append(l.Hints, m.says[i].hints...)
		}
	}
	return true
}

// learn notes what a rule has just said.
func (m *Memory) learn(rule string, findings, hints []Finding) {
	if m == nil || len(findings)+len(hints) == 0 {
		return
	}
	m.says = append(m.says, saying{rule, append([]Finding(nil), findings...), append([]Finding(nil), hints...)})
}

// close keeps what was said of the content.
func (m *Memory) close() {
	if m != nil && len(m.now) < mostRemembered {
		m.now[m.here] = m.says
	}
}

func (m *Memory) digest(s *Subject) matter {
	if m.above != s.Post {
		m.above, m.lead = s.Post, s.Post.matter(m.lead[:0])
	}
	b := append(m.scratch[:0], m.lead...)
	b = s.Parent.matter(s.Content.matter(b))
	m.scratch = b
	sum := sha256.Sum256(b)
	return matter(sum[:16])
}

// matter appends what of a content may matter to a rule that stands alone: not when it
// was read, nor how many comments stand below it, nor what became of it.
func (c *Content) matter(b []byte) []byte {
	if c == nil {
		return append(b, 0)
	}
	b = binary.AppendVarint(append(b, 1), c.CreatedAt.UnixMicro())
	b = fields(b, c.ID, c.Page, string(c.Kind), c.PostID, c.ParentID, c.Author.ID, c.Author.Name, c.Text, c.Permalink, c.Origin)
	b = fields(binary.AppendUvarint(b, uint64(len(c.Tagged))), c.Tagged...)
	b = binary.AppendUvarint(b, uint64(len(c.Attachments)))
	for i := range c.Attachments {
		a := &c.Attachments[i]
		b = fields(b, a.Type, a.ID, a.URL, a.Title, a.Text, a.Alt, a.AltAuto, a.Picture.Text)
	}
	return b
}

// fields appends texts, each after its length.
func fields(b []byte, texts ...string) []byte {
	for _, t := range texts {
		b = append(binary.AppendUvarint(b, uint64(len(t))), t...)
	}
	return b
}
