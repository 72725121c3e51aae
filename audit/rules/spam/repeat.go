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
		Version: 3, Method: audit.Automatic, Severity: audit.Minor,
		Subjects: []audit.Kind{audit.Comment, audit.VisitorPost},
		Start:    func(s *audit.Setting) audit.Checker { return startRepeats(s) },
		Proof:    repeatProof(),
	}
}

// double is the time within which the same text below the same post is one
// contribution sent twice.
const double = time.Minute

// repeats remembers what was written and by whom, in 64 bytes a content and an
// entry an author: no text, no name.
type repeats struct {
	audit.Repeat
	page        string
	authors     map[uint64]int32  // newest text of an author
	names       map[uint64]uint64 // authors by name, where there are several pages: each knows them by an id of its own
	texts       []wording
	seen        []occurrence
	recalled    int // how many of these the audit does not look at
	discussions discussions
	shared      map[uint64]sharers
	scratch     []alike
	direct      []int32
	threads     []int32
}

// wording is one text of an author. Texts that are nearly the same stay apart: which of
// them is like which does not depend on the order in which they come.
type wording struct {
	sketch sketch
	last   int32 // newest occurrence
	before int32 // the text before of the same author, -1 if none
}

// occurrence is one time that a text was written.
type occurrence struct {
	at     uint32 // seconds since 1970
	thread int32
	prev   int32  // the occurrence before of the same text, -1 if none
	print  uint16 // of the text as people read it: tells apart texts that are nearly the same
	page   uint16
}

// alike is an occurrence of a text like the one under check, and how like it is.
type alike struct {
	at     uint32
	thread int32
	print  uint16
	page   uint16
	like   float32
}

func startRepeats(s *audit.Setting) *repeats {
	c := newRepeats(s.Policy.Settings.Repeat)
	c.page = s.Page.ID
	if len(s.Siblings) > 0 {
		c.names = map[uint64]uint64{}
	}
	return c
}

func newRepeats(r audit.Repeat) *repeats {
	return &repeats{Repeat: r.OrUsual(), authors: map[uint64]int32{}, shared: map[uint64]sharers{}}
}

// Recall remembers what citizens wrote on the other pages, and here before the period.
func (c *repeats) Recall(e *audit.Content, posted time.Time) {
	if w, ok := c.read(e); ok {
		c.note(w, c.discussions.of(e.PostID, posted))
		c.recalled = len(c.seen)
	}
}

// Check remembers the text, and speaks of the occurrence that completes the
// count and of each later one.
func (c *repeats) Check(s *audit.Subject, l *audit.Log) {
	if s.Aside {
		return // recalled, if it is near enough
	}
	w, ok := c.weigh(s.Content, s.Read)
	if !ok {
		return
	}
	c.share(s, w, l)
	t, counted := c.note(w, c.discussions.of(s.PostID, s.Posted()))
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
func (c *repeats) note(w written, thread int32) (t tally, counted bool) {
	newest, known := c.authors[w.who]
	if !known {
		newest = -1
	}
	o := occurrence{at: uint32(w.at.Unix()), thread: thread, prev: -1, print: quarter(w.print), page: uint16(w.page)}
	same := c.near(&o, &w.sketch, newest)
	for _, n := range c.scratch {
		if n.thread == o.thread && apart(n.at, o.at) <= uint32(double/time.Second) {
			return tally{}, false
		}
	}
	if same < 0 {
		same = int32(len(c.texts))
		c.texts = append(c.texts, wording{w.sketch, -1, newest})
		c.authors[w.who] = same
	}
	o.prev, c.texts[same].last = c.texts[same].last, int32(len(c.seen))
	c.seen = append(c.seen, o)
	c.scratch = append(c.scratch, alike{o.at, o.thread, o.print, o.page, 1})
	return c.tell(c.fullest(o.at), &o), true
}

func (c *repeats) seconds() uint32 { return uint32(c.Days) * 24 * 60 * 60 }

const (
	// maxAlike bounds how many occurrences of texts like one are gathered: the count of
	// a machine that repeats itself thousands of times need not be exact.
	maxAlike = 128
	// maxTexts bounds how many texts of one author a new one is held against.
	maxTexts = 256
)

// near gathers when an author wrote texts like that of o within a window of it, before or
// after: contents come post by post, so not in order of time. Where these are too few,
// those that are like one of them count as well. It returns the text itself, -1 if it is new.
func (c *repeats) near(o *occurrence, text *sketch, newest int32) int32 {
	c.scratch, c.direct = c.scratch[:0], c.direct[:0]
	same := int32(-1)
	for i, n := newest, 0; i >= 0 && n < maxTexts; i, n = c.texts[i].before, n+1 {
		like := c.texts[i].sketch.like(text)
		if like < likeness {
			continue
		}
		if c.texts[i].sketch == *text {
			same = i
		}
		if c.gather(o, i, like) {
			c.direct = append(c.direct, i)
		}
	}
	if direct := len(c.scratch); direct == 0 || direct+1 >= c.Count {
		return same
	}
	for i, n := newest, 0; i >= 0 && n < maxTexts; i, n = c.texts[i].before, n+1 {
		if like := c.likest(i); !slices.Contains(c.direct, i) && like >= likeness {
			c.gather(o, i, like)
		}
	}
	return same
}

// likest returns how like a text is to the likest of those that are like the one under check.
func (c *repeats) likest(i int32) float64 {
	best := 0.0
	for _, d := range c.direct {
		best = max(best, c.texts[i].sketch.like(&c.texts[d].sketch))
	}
	return best
}

// gather adds the occurrences of a text around o, and reports whether there are any.
func (c *repeats) gather(o *occurrence, text int32, like float64) bool {
	before := len(c.scratch)
	for i, n := c.texts[text].last, 0; i >= 0 && n < maxAlike && len(c.scratch) < maxAlike; i, n = c.seen[i].prev, n+1 {
		e := &c.seen[i]
		if apart(e.at, o.at) <= c.seconds() && !(int(i) < c.recalled && c.follows(e, o)) {
			c.scratch = append(c.scratch, alike{e.at, e.thread, e.print, e.page, float32(like)})
		}
	}
	return len(c.scratch) > before
}

// follows reports whether a recalled occurrence stands after o, in the order in which
// the contents of a page come. An audit that still looked at it would not have met it
// yet: what is said of o must not change when the night looks at it no longer.
func (c *repeats) follows(e, o *occurrence) bool {
	if e.page != o.page {
		return false
	}
	if e.thread == o.thread {
		return e.at > o.at
	}
	return c.discussions.follows(e.thread, o.thread)
}

// fullest returns the most occurrences that one window around an instant holds, in
// order of time.
func (c *repeats) fullest(at uint32) []alike {
	os := c.scratch
	slices.SortFunc(os, func(a, b alike) int {
		return cmp.Compare(a.at, b.at)
	})
	var best []alike
	to := 0
	for from := range os {
		for to < len(os) && os[to].at-os[from].at <= c.seconds() {
			to++
		}
		if os[from].at <= at && at <= os[to-1].at && to-from > len(best) {
			best = os[from:to]
		}
	}
	return best
}

const hour = 60 * 60

// tell counts what a window around o holds.
func (c *repeats) tell(os []alike, o *occurrence) tally {
	t := tally{times: len(os), likeness: 1, pages: 1}
	c.threads = c.threads[:0]
	from := 0
	for i, e := range os {
		if e.print == o.print {
			t.exact++
		}
		if e.page != o.page {
			t.pages = 2
		}
		for os[i].at-os[from].at > hour {
			from++
		}
		t.burst, t.likeness = max(t.burst, i-from+1), min(t.likeness, float64(e.like))
		c.threads = append(c.threads, e.thread)
	}
	slices.Sort(c.threads)
	t.threads = len(slices.Compact(c.threads))
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
		h.Method, h.Score, h.Threshold = audit.Assisted, min(t.likeness, 0.95), likeness
		h.Category = "testo quasi identico ripetuto"
	}
	return h
}

// told writes a tally: "3 occorrenze in 7 giorni, 2 discussioni, più pagine".
func (c *repeats) told(t tally) string {
	if t.times > maxAlike {
		return fmt.Sprintf("più di %d occorrenze in %d giorni", maxAlike, c.Days)
	}
	s := fmt.Sprintf("%d occorrenze in %d giorni, %s", t.times, c.Days, inThreads(t.threads))
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
