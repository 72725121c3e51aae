package channel

import (
	_ "embed"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed places.txt
var placesSource string

// places is shared by the rules that ask where something is.
var places = plain("places.txt", "P", placesSource)

// plain describes a list whose entries are matched as they are written: these
// rules rest on several signs together, and none of them bears repair.
func plain(name, tiers, source string) *lexicon.List {
	l := lexicon.New(name, tiers, source)
	l.Strong = 0
	return l
}

// mark is an entry of a list in a text: the tokens [from, to).
type mark struct {
	from, to int
	term     *lexicon.Term
}

// marks are what a list finds in one text, from left to right.
type marks []mark

// maxMarks bounds what is read of one text: beyond it, nothing new is learned.
const maxMarks = 160

// reader finds the entries of a rule's list. It keeps its buffer, so it serves
// one audit.
type reader struct {
	scan  *scan
	list  listID
	marks marks
}

func newReader(set *audit.Setting, l listID) reader { return reader{scan: scanOf(set), list: l} }

// stands reports whether an entry that the rule cannot do without stands in the text.
func (r *reader) stands(t *text.Text) bool {
	if r.scan.see(t)&r.list.needed() == 0 {
		return false
	}
	for _, h := range r.scan.hits {
		if h.cue&r.list.needed() == 0 {
			continue
		}
		if f, ok := r.scan.lists[r.list].At(t, h.at); ok && r.list.needs(f.Entry.Value.Tier) {
			return true
		}
	}
	return false
}

// read returns the entries in the text that count. It is valid until the next call.
func (r *reader) read(t *text.Text) marks {
	r.marks = r.marks[:0]
	if r.scan.see(t)&r.list.opening() == 0 {
		return r.marks
	}
	next := 0
	for _, h := range r.scan.hits {
		if h.at < next || h.cue&r.list.opening() == 0 {
			continue
		}
		f, ok := r.scan.lists[r.list].At(t, h.at)
		if !ok {
			continue
		}
		if v := f.Entry.Value; v.Tier != lexicon.Spared && !v.Cancelled(t, f.From, f.To) {
			r.marks = append(r.marks, mark{f.From, f.To, v})
		}
		if next = f.To; len(r.marks) == maxMarks {
			break
		}
	}
	return r.marks
}

// has reports whether an entry of one of the tiers is there.
func (ms marks) has(tiers ...lexicon.Tier) bool {
	_, ok := ms.first(tiers...)
	return ok
}

// first returns the first entry of one of the tiers.
func (ms marks) first(tiers ...lexicon.Tier) (mark, bool) {
	for _, m := range ms {
		for _, t := range tiers {
			if m.term.Tier == t {
				return m, true
			}
		}
	}
	return mark{}, false
}

// near returns those that begin within n tokens of m, with m itself.
func (ms marks) near(m mark, n int) marks {
	lo := 0
	for lo < len(ms) && ms[lo].from < m.from-n {
		lo++
	}
	hi := lo
	for hi < len(ms) && ms[hi].from < m.to+n {
		hi++
	}
	return ms[lo:hi]
}

// inSentence returns those that stand in the same sentence as m.
func (ms marks) inSentence(t *text.Text, m mark) marks {
	from, to := t.Sentence(m.from)
	lo := 0
	for lo < len(ms) && ms[lo].from < from {
		lo++
	}
	hi := lo
	for hi < len(ms) && ms[hi].from < to {
		hi++
	}
	return ms[lo:hi]
}

// evidence returns the place of a mark, its words hidden, with what it stands for.
func evidence(t *text.Text, m mark) audit.Evidence {
	return audit.Evidence{
		Span:   audit.Span{Start: t.Tokens[m.from].Start, End: t.Tokens[m.to-1].End},
		Masked: t.Mask(m.from, m.to),
		Note:   m.term.Category,
	}
}

// said reports whether the author says the words himself: they are neither
// quoted nor reported.
func said(t *text.Text, m mark) bool {
	return !t.Tokens[m.from].Has(text.Quoted | text.Reported)
}

// denied reports whether the clause denies the words just before them: "non c'è
// nessun …", "senza …".
func denied(t *text.Text, m mark) bool {
	for i := m.from - 1; i >= 0 && i >= m.from-4 && t.Tokens[i+1].Before < text.Comma; i-- {
		switch t.Tokens[i].Norm {
		case "non", "nn", "nessun", "nessuno", "nessuna", "senza", "mai", "niente", "mica", "neanche", "nemmeno":
			return true
		}
	}
	return false
}

// asked reports whether a question mark ends the sentence of token i.
func asked(t *text.Text, i int) bool {
	_, to := t.Sentence(i)
	return t.Tokens[to-1].Has(text.Asked)
}

// locator tells where a text says that something is.
type locator struct{ reader }

func newLocator(set *audit.Setting) locator { return locator{newReader(set, placeList)} }

// near returns the first place within n tokens of m. The text must have been read.
func (l *locator) near(m mark, n int) (mark, bool) {
	for _, p := range l.marks.near(m, n) {
		if p.to <= m.from || p.from >= m.to {
			return p, true
		}
	}
	return mark{}, false
}

// placeNamed reports a name of a place that no list knows: "a Borgonuovo", "zona Crocetta".
func placeNamed(t *text.Text, m mark, n int) (mark, bool) {
	for i := max(1, m.from-n); i < min(len(t.Tokens), m.to+n); i++ {
		tok := &t.Tokens[i]
		if tok.Kind != text.Word || !tok.Has(text.Capital) || tok.Has(text.Caps) || tok.Before.Ends() || len(tok.Norm) < 4 || i >= m.from && i < m.to {
			continue
		}
		switch t.Tokens[i-1].Norm {
		case "a", "ad", "in", "zona", "loc", "localita", "frazione", "verso", "sulla", "san", "santa", "al", "alla", "nel", "dal", "dalla":
			return mark{i - 1, i + 1, &placeName}, true
		}
	}
	return mark{}, false
}

var placeName = lexicon.Term{Tier: 'P', Category: "luogo"}

// where returns the first sign of a place around m. The text must have been read.
func (l *locator) where(t *text.Text, m mark, n int) (mark, bool) {
	if p, ok := l.near(m, n); ok {
		return p, true
	}
	return placeNamed(t, m, n)
}

// otherKind reports whether an earlier rule found that a content is of another
// kind altogether: hatred, a threat, an offer, an accusation is no request and no report.
func otherKind(s *audit.Subject) bool {
	for i := range s.Found {
		switch family, _, _ := strings.Cut(s.Found[i].Rule, "."); {
		case s.Found[i].ContentID != s.ID:
			continue
		case family == "hate", family == "ad", family == "politics", family == "spam", family == "legal", family == "ip":
			return true
		}
	}
	return tells(s, attacks)
}

// Sets of rules that tell what a text is.
var (
	attacks = []string{"tone.threat", "tone.personal_attack", "tone.defamation", "content.misleading"}
	insults = []string{"tone.insult"}
	// noRequests is what asks nothing of an office, even with a question mark.
	noRequests = []string{"pii.third_party", "pii.judicial", "pii.special_other", "tone.insult", "topic.off_topic"}
	// ownLife is what tells of the author's life or of somebody's house.
	ownLife = []string{"pii.health", "pii.address", "pii.identity_document", "pii.phone", "pii.fiscal_code", "tone.insult"}
	// weighty is what is to be told of a content, whatever it is about.
	weighty = []string{"tone.insult", "tone.threat", "tone.personal_attack", "tone.defamation", "hate.discrimination", "pii.third_party", "pii.health", "pii.judicial", "pii.minor", "pii.special_other"}
	reports = []string{"channel.complaint", "channel.emergency", "channel.crime_report"}
	// otherAlarms is what sounds like an alarm and is none.
	otherAlarms = []string{"content.misleading", "pii.judicial", "tone.defamation"}
	// offended is what speaks of persons: of what they are, not of what they do.
	illness = []string{"pii.health"}
	hatred  = []string{"hate.discrimination"}
	curses  = []string{"tone.profanity"}
	// kept are persons spoken of whose danger must be told as present.
	kept     = []string{"pii.minor", "pii.health"}
	offended = []string{"pii.third_party", "pii.judicial", "pii.special_other", "pii.health", "pii.minor", "tone.insult"}
	// ownFile is what concerns the author's own file, not a thing of everybody.
	ownFile = []string{"topic.personal_case", "channel.formal_request", "pii.iban", "pii.payment_card", "pii.fiscal_code", "pii.identity_document"}
	// persons are rules on what is told of somebody.
	persons = []string{"pii.third_party", "pii.judicial", "pii.special_other", "pii.minor"}
)

// tells reports whether an earlier rule of a set spoke of the content.
func tells(s *audit.Subject, rules []string) bool {
	for i := range s.Found {
		if s.Found[i].ContentID == s.ID && slices.Contains(rules, s.Found[i].Rule) {
			return true
		}
	}
	return false
}
