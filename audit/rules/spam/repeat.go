package spam

import (
	"fmt"
	"slices"
	"time"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/text"
)

// Rules returns the rules on unwanted contributions.
func Rules() []audit.Rule {
	return []audit.Rule{{
		ID: "spam.repeat", Title: "Interventi reiterati",
		Looks: "Cerca lo stesso testo, a meno di maiuscole, accenti, punteggiatura ed emoji, ripetuto dallo stesso autore entro la finestra configurata, " +
			"anche sotto post diversi; se l'autore non è disponibile, i duplicati esatti fra discussioni diverse.",
		Version: 1, Method: audit.Automatic, Severity: audit.Minor,
		Subjects: []audit.Kind{audit.Comment, audit.VisitorPost},
		Start:    func(s *audit.Setting) audit.Checker { return newRepeats(s.Policy.Settings.Repeat) },
		Proof:    proof(),
	}}
}

// defaults hold where a policy does not say when a text counts as repeated.
var defaults = audit.Repeat{Runes: 25, Count: 3, Days: 7}

// double is the time within which the same text below the same post is one
// contribution sent twice.
const double = time.Minute

// repeats remembers what was written and by whom, in at most 16 bytes an
// occurrence besides the index: no text, no name.
type repeats struct {
	audit.Repeat
	last map[uint64]int32 // newest occurrence of an author's text
	seen []occurrence
}

// occurrence is one time that a text was written.
type occurrence struct {
	at     int64 // seconds
	thread uint32
	prev   int32 // the occurrence before of the same text, -1 if none
}

func newRepeats(r audit.Repeat) *repeats {
	if r.Count < 2 || r.Days < 1 {
		r = defaults
	}
	return &repeats{Repeat: r, last: map[uint64]int32{}}
}

// Check remembers the text, and speaks of the occurrence that completes the
// count and of each later one.
func (c *repeats) Check(s *audit.Subject, l *audit.Log) {
	if utf8.RuneCountInString(s.Text) < c.Runes || courtesy(s.Read) || openQuestion(s.Read) {
		return
	}
	print, words := fingerprint(s.Read, s.Tagged)
	if words == 0 {
		return
	}
	key := mix(print, s.Author.ID)
	if !s.Author.Known() {
		key = mix(exact(s.Text), "")
	}
	times, threads, counted := c.note(key, s.CreatedAt, mix(offset, s.PostID))
	if !counted || times < c.Count || !s.Author.Known() && threads < 2 {
		return
	}
	l.Find(c.hit(s, print, times, threads))
}

// note adds an occurrence, and returns how many the fullest window around it
// holds, and in how many threads. It is not counted if it is a double of one
// already seen.
func (c *repeats) note(key uint64, at time.Time, thread uint64) (times, threads int, counted bool) {
	o := occurrence{at: at.Unix(), thread: uint32(thread ^ thread>>32), prev: -1}
	if i, ok := c.last[key]; ok {
		o.prev = i
	}
	near := c.near(o)
	for _, n := range near {
		if n.thread == o.thread && abs(n.at-o.at) <= int64(double/time.Second) {
			return 0, 0, false
		}
	}
	c.last[key] = int32(len(c.seen))
	c.seen = append(c.seen, o)
	times, threads = fullest(append(near, o), o, c.seconds())
	return times, threads, true
}

func (c *repeats) seconds() int64 { return int64(c.Days) * 24 * 60 * 60 }

// maxChain bounds how far back an occurrence is followed: the count of a machine
// that repeats itself thousands of times need not be exact.
const maxChain = 256

// near returns the earlier occurrences within a window of o, before or after it:
// contents come post by post, so not in order of time.
func (c *repeats) near(o occurrence) []occurrence {
	var out []occurrence
	for i, n := o.prev, 0; i >= 0 && n < maxChain; i, n = c.seen[i].prev, n+1 {
		if abs(c.seen[i].at-o.at) <= c.seconds() {
			out = append(out, c.seen[i])
		}
	}
	return out
}

// fullest returns the most occurrences that one window with o in it holds.
func fullest(os []occurrence, o occurrence, window int64) (times, threads int) {
	slices.SortFunc(os, func(a, b occurrence) int { return int(max(-1, min(1, a.at-b.at))) })
	for from := range os {
		to := from
		for to < len(os) && os[to].at-os[from].at <= window {
			to++
		}
		if os[from].at <= o.at && o.at <= os[to-1].at && to-from > times {
			times, threads = to-from, distinct(os[from:to])
		}
	}
	return times, threads
}

func distinct(os []occurrence) int {
	seen := map[uint32]bool{}
	for _, o := range os {
		seen[o.thread] = true
	}
	return len(seen)
}

func abs(n int64) int64 { return max(n, -n) }

// hit says how often the text came, in what window and in how many threads.
func (c *repeats) hit(s *audit.Subject, print uint64, times, threads int) audit.Hit {
	h := audit.Hit{
		Category: "testo ripetuto", Severity: audit.Minor,
		Evidence: []audit.Evidence{{
			Span:   audit.Span{Start: 0, End: utf8.RuneCountInString(s.Text)},
			Masked: fmt.Sprintf("impronta %08x", uint32(print^print>>32)),
			Note:   fmt.Sprintf("%d occorrenze in %d giorni, %s", times, c.Days, inThreads(threads)),
		}},
		Exceptions: []audit.Exception{
			{Name: "auguri, ringraziamenti o sole emoji"}, {Name: "domanda ripetuta perché senza risposta"}, {Name: "doppio invio entro un minuto"},
		},
	}
	if !s.Author.Known() {
		h.Method, h.Score, h.Threshold = audit.Assisted, 0.6, 0.5
		h.Category = "testo identico in più discussioni, autore non disponibile"
	}
	return h
}

func inThreads(n int) string {
	if n == 1 {
		return "una discussione"
	}
	return fmt.Sprintf("%d discussioni", n)
}

// FNV-1a, 64 bits: the same on every run, unlike hash/maphash.
const (
	offset uint64 = 14695981039346656037
	prime  uint64 = 1099511628211
)

func mix(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime
	}
	return (h ^ 0xFF) * prime
}

// exact returns the print of a text as it stands.
func exact(s string) uint64 { return mix(offset^prime, s) }

// fingerprint returns the print of a text as people read it, and of how many words:
// without emoji, punctuation, mentions, and the name that a reply tags at its start.
func fingerprint(t *text.Text, tagged []string) (print uint64, words int) {
	print = offset
	skip := taggedWords(t, tagged)
	for _, tok := range t.Tokens[skip:] {
		if tok.Kind == text.Emoji || tok.Kind == text.Mention {
			continue
		}
		print = mix(print, tok.Norm)
		words++
	}
	return print, words
}

// taggedWords returns how many of the first words are the name of somebody tagged.
func taggedWords(t *text.Text, tagged []string) int {
	for _, name := range tagged {
		n := len(text.Parse(name).Tokens)
		if n == 0 || n > len(t.Tokens) {
			continue
		}
		if head := t.Tokens[:n]; string(t.Runes[head[0].Start:head[n-1].End]) == name {
			return n
		}
	}
	return 0
}
