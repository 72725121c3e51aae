package spam

import (
	"cmp"
	"fmt"
	"slices"
	"time"
	"unicode/utf8"

	"vigilia/audit"
)

// repeatRule is the rule on texts that one author writes again and again.
func repeatRule() audit.Rule {
	return audit.Rule{
		ID: "spam.repeat", Title: "Interventi reiterati",
		Looks: "Cerca lo stesso testo, anche con poche parole, numeri, saluti, tag o emoji cambiati, ripetuto dallo stesso autore entro la finestra configurata, " +
			"sotto post e su pagine diverse dell'Ente; se l'autore non è disponibile, i duplicati esatti fra discussioni diverse. " +
			"I testi lunghi identici di più autori restano un indizio, mai un rilievo.",
		Version: 2, Method: audit.Automatic, Severity: audit.Minor,
		Subjects: []audit.Kind{audit.Comment, audit.VisitorPost},
		Start:    func(s *audit.Setting) audit.Checker { return startRepeats(s) },
		Proof:    repeatProof(),
	}
}

// defaults hold where a policy does not say when a text counts as repeated.
var defaults = audit.Repeat{Runes: 25, Count: 3, Days: 7}

// double is the time within which the same text below the same post is one
// contribution sent twice.
const double = time.Minute

// repeats remembers what was written and by whom, in 64 bytes a content and an
// entry an author: no text, no name.
type repeats struct {
	audit.Repeat
	groups  map[uint64]int32  // newest group of texts of an author
	names   map[uint64]uint64 // authors by name: each page knows them by an id of its own
	texts   []group
	seen    []occurrence
	shared  map[uint64]sharers
	scratch []occurrence
	threads []uint32
}

// group is a text of one author, and those that are nearly the same.
type group struct {
	sketch sketch
	last   int32 // newest occurrence
	before int32 // the group before of the same author, -1 if none
}

// occurrence is one time that a text was written.
type occurrence struct {
	at     uint32 // seconds since 1970
	thread uint32
	prev   int32  // the occurrence before of the same group, -1 if none
	print  uint16 // of the text as people read it: tells apart texts of one group alone
	page   uint16
}

// startRepeats begins with what citizens wrote on the comune's other pages.
func startRepeats(s *audit.Setting) *repeats {
	c := newRepeats(s.Policy.Settings.Repeat)
	if s.Elsewhere == nil {
		return c
	}
	c.names = map[uint64]uint64{}
	for e := range s.Elsewhere {
		if w, ok := c.read(e); ok {
			c.note(w)
		}
	}
	return c
}

func newRepeats(r audit.Repeat) *repeats {
	if r.Count < 2 || r.Days < 1 {
		r = defaults
	}
	return &repeats{Repeat: r, groups: map[uint64]int32{}, shared: map[uint64]sharers{}}
}

// Check remembers the text, and speaks of the occurrence that completes the
// count and of each later one.
func (c *repeats) Check(s *audit.Subject, l *audit.Log) {
	w, ok := c.weigh(s.Content, s.Read)
	if !ok {
		return
	}
	c.share(s, w, l)
	t, counted := c.note(w)
	if !counted || t.times < c.Count || !s.Author.Known() && t.threads < 2 {
		return
	}
	l.Find(c.hit(s, w, t))
}

// tally is how often a text came in the fullest window around an occurrence.
type tally struct {
	times, exact   int // exact: of the same words
	threads, pages int
	burst          int     // most within an hour
	likeness       float64 // of the text to those that it repeats
}

// note adds an occurrence, and returns what the fullest window around it holds.
// It is not counted if it is a double of one already seen.
func (c *repeats) note(w written) (t tally, counted bool) {
	g, likeness := c.group(w)
	o := occurrence{at: uint32(w.at.Unix()), thread: half(w.thread), print: quarter(w.print), prev: c.texts[g].last, page: uint16(w.page)}
	c.near(o)
	for _, n := range c.scratch {
		if n.thread == o.thread && apart(n.at, o.at) <= uint32(double/time.Second) {
			return tally{}, false
		}
	}
	c.texts[g].last = int32(len(c.seen))
	c.seen = append(c.seen, o)
	c.scratch = append(c.scratch, o)
	t = c.tell(c.fullest(o), o)
	t.likeness = likeness
	return t, true
}

// maxGroups bounds how many texts of one author a new one is held against.
const maxGroups = 128

// group returns the group of a text, a new one if it is like none, and how like it is.
func (c *repeats) group(w written) (int32, float64) {
	newest, known := c.groups[w.who]
	if !known {
		newest = -1
	}
	for i, n := newest, 0; i >= 0 && n < maxGroups; i, n = c.texts[i].before, n+1 {
		if like := c.texts[i].sketch.like(&w.sketch); like >= alike {
			return i, like
		}
	}
	c.texts = append(c.texts, group{sketch: w.sketch, last: -1, before: newest})
	g := int32(len(c.texts) - 1)
	c.groups[w.who] = g
	return g, 1
}

func (c *repeats) seconds() uint32 { return uint32(c.Days) * 24 * 60 * 60 }

// maxChain bounds how far back an occurrence is followed: the count of a machine
// that repeats itself thousands of times need not be exact.
const maxChain = 128

// near gathers the earlier occurrences within a window of o, before or after it:
// contents come post by post, so not in order of time.
func (c *repeats) near(o occurrence) {
	c.scratch = c.scratch[:0]
	for i, n := o.prev, 0; i >= 0 && n < maxChain; i, n = c.seen[i].prev, n+1 {
		if apart(c.seen[i].at, o.at) <= c.seconds() {
			c.scratch = append(c.scratch, c.seen[i])
		}
	}
}

// fullest returns the most occurrences that one window with o in it holds, in
// order of time.
func (c *repeats) fullest(o occurrence) []occurrence {
	os := c.scratch
	slices.SortFunc(os, func(a, b occurrence) int { return cmp.Compare(a.at, b.at) })
	var best []occurrence
	to := 0
	for from := range os {
		for to < len(os) && os[to].at-os[from].at <= c.seconds() {
			to++
		}
		if os[from].at <= o.at && o.at <= os[to-1].at && to-from > len(best) {
			best = os[from:to]
		}
	}
	return best
}

const hour = 60 * 60

// tell counts what a window holds.
func (c *repeats) tell(os []occurrence, o occurrence) tally {
	t := tally{times: len(os)}
	c.threads = c.threads[:0]
	page, pages := o.page, 1
	from := 0
	for i, e := range os {
		if e.print == o.print {
			t.exact++
		}
		if e.page != page && pages == 1 {
			pages = 2
		}
		for os[i].at-os[from].at > hour {
			from++
		}
		t.burst = max(t.burst, i-from+1)
		c.threads = append(c.threads, e.thread)
	}
	slices.Sort(c.threads)
	t.threads, t.pages = len(slices.Compact(c.threads)), pages
	return t
}

// apart returns how many seconds lie between two instants.
func apart(a, b uint32) uint32 { return max(a, b) - min(a, b) }

func half(n uint64) uint32 { return uint32(n ^ n>>32) }

// hit says how often the text came, in what window and in how many threads.
func (c *repeats) hit(s *audit.Subject, w written, t tally) audit.Hit {
	h := audit.Hit{
		Category: "testo ripetuto", Severity: audit.Minor,
		Evidence: []audit.Evidence{{
			Span:   audit.Span{Start: 0, End: utf8.RuneCountInString(s.Text)},
			Masked: fmt.Sprintf("impronta %08x", half(w.print)),
			Note:   c.told(t),
		}},
		Exceptions: []audit.Exception{
			{Name: "auguri, ringraziamenti o sole emoji"}, {Name: "domanda ripetuta perché senza risposta"}, {Name: "doppio invio entro un minuto"},
		},
	}
	switch {
	case !s.Author.Known():
		h.Method, h.Score, h.Threshold = audit.Assisted, 0.6, 0.5
		h.Category = "testo identico in più discussioni, autore non disponibile"
	case t.exact < c.Count:
		h.Method, h.Score, h.Threshold = audit.Assisted, min(t.likeness, 0.95), alike
		h.Category = "testo quasi identico ripetuto"
	}
	return h
}

// told writes a tally: "3 occorrenze in 7 giorni, 2 discussioni, più pagine".
func (c *repeats) told(t tally) string {
	s := fmt.Sprintf("%d occorrenze in %d giorni, %s", t.times, c.Days, inThreads(t.threads))
	if t.times > maxChain {
		s = "almeno " + s
	}
	if t.pages > 1 {
		s += ", più pagine"
	}
	if t.burst >= max(c.Count, 5) {
		s += fmt.Sprintf(", %d in un'ora", t.burst)
	}
	return s
}

func inThreads(n int) string {
	if n == 1 {
		return "una discussione"
	}
	return fmt.Sprintf("%d discussioni", n)
}
