// Package lexicon reads the word lists by which the rules on language look: one
// readable file a family, each section with its tier, weight, register and
// category, each entry with the contexts that cancel it. An office may add
// entries of its own or silence ours without touching them.
//
// It is no public API.
package lexicon

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"vigilia/audit/text"
)

// Tier is a letter that says what an entry needs to count; each list explains its own.
type Tier byte

// Spared is the tier, in every list, of entries that are none, and of what they
// cover with them: the longer entry wins.
const Spared Tier = 'S'

// Term is what a list knows of an entry.
type Term struct {
	Tier     Tier
	Weight   float64 // from 0 to 1: how sure an entry is by itself
	Severity string  // Italian, as "media"; "" for that of the rule
	Register string  // "italiano", or the dialect, slang or euphemism
	Category string  // Italian, as findings print it
	Office   bool    // the office's own entry
	cancels  []cancel
}

// Lexicon is a compiled list.
type Lexicon = text.Lexicon[*Term]

// Found is an entry of a list in a text.
type Found = text.Found[*Term]

// cancel is a word that, near an entry, tells of another meaning.
type cancel struct {
	word   string
	prefix bool // any word that begins so
	before bool // counts only before the entry
	after  bool // counts only behind it
}

// List is a list as it is embedded: read and compiled once, when first asked for.
type List struct {
	Name   string // of the file
	Strong Tier   // entries of this tier may be reached from damaged words
	tiers  string
	source string
	read   func() []text.Entry[*Term]
	lex    func() *Lexicon
}

// Source returns the text of the list.
func (l *List) Source() string { return l.source }

// New describes an embedded list. tiers are the letters that its sections may
// bear, besides 'S'; the first is that of entries that are findings by themselves.
func New(name, tiers, source string) *List {
	l := &List{Name: name, Strong: Tier(tiers[0]), tiers: tiers + string(rune(Spared)), source: source}
	l.read = sync.OnceValue(func() []text.Entry[*Term] {
		entries, err := l.parse(source, trusted)
		return must(name, entries, err)
	})
	l.lex = sync.OnceValue(func() *Lexicon {
		lex, err := text.NewLexicon(l.read())
		return must(name, lex, err)
	})
	return l
}

// must passes on what could be read. An embedded list that cannot be is an error
// of the build, which Check finds in the tests.
func must[T any](name string, v T, err error) T {
	if err != nil {
		panic(fmt.Sprintf("%s: %v", name, err))
	}
	return v
}

// Lexicon returns the list, compiled.
func (l *List) Lexicon() *Lexicon { return l.lex() }

// Check returns what is wrong with the list, with the line, or nil.
func (l *List) Check() error {
	entries, err := l.parse(l.source, folded)
	if err == nil {
		_, err = text.NewLexicon(entries)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", l.Name, err)
	}
	return nil
}

// parse reads a list: ";" begins a comment line, "=" a section ("= A 0.85
// italiano · epiteto", or "= A 0.85 lieve italiano · epiteto" where it weighs
// otherwise than the rule); entries are separated by ";", and what follows "~"
// cancels the entry when it stands within eight words of it: "<word" only
// before, ">word" only behind, "stem*" any word that begins so. Every entry is
// shown to written, which may refuse it.
func (l *List) parse(source string, written func(string) error) ([]text.Entry[*Term], error) {
	var out []text.Entry[*Term]
	var section *Term
	for n, line := range strings.Split(source, "\n") {
		line = strings.TrimSpace(line)
		var err error
		switch {
		case line == "" || line[0] == ';':
		case line[0] == '=':
			section, err = l.heading(line[1:])
		case section == nil:
			err = fmt.Errorf("voci prima di un'intestazione «= fascia peso registro · categoria»")
		default:
			out, err = l.entries(out, line, section, written)
		}
		if err != nil {
			return nil, fmt.Errorf("riga %d: %w", n+1, err)
		}
	}
	return out, nil
}

// heading reads "A 0.85 italiano · epiteto".
func (l *List) heading(s string) (*Term, error) {
	front, category, ok := strings.Cut(s, " · ")
	f := strings.Fields(front)
	if !ok || len(f) < 3 || len(f[0]) != 1 {
		return nil, fmt.Errorf("intestazione «%s»: servono fascia, peso, registro e categoria, come in «= A 0.85 italiano · epiteto»", strings.TrimSpace(s))
	}
	if !strings.Contains(l.tiers, f[0]) {
		return nil, fmt.Errorf("fascia «%s» sconosciuta: una fra %s", f[0], strings.Join(strings.Split(l.tiers, ""), ", "))
	}
	weight, err := strconv.ParseFloat(f[1], 64)
	if err != nil || !(weight >= 0 && weight <= 1) {
		return nil, fmt.Errorf("peso «%s»: serve un numero fra 0 e 1", f[1])
	}
	t := &Term{Tier: Tier(f[0][0]), Weight: weight, Category: strings.TrimSpace(category)}
	if slices.Contains(severities, f[2]) {
		if t.Severity, f = f[2], f[1:]; len(f) < 3 {
			return nil, fmt.Errorf("intestazione «%s»: dopo la gravità serve il registro, come in «= A 0.85 lieve italiano · epiteto»", strings.TrimSpace(s))
		}
	}
	t.Register = strings.Join(f[2:], " ")
	return t, nil
}

// severities are the names by which a section may say how grave its entries are.
var severities = []string{"informativa", "lieve", "media", "grave", "critica"}

func (l *List) entries(out []text.Entry[*Term], line string, section *Term, written func(string) error) ([]text.Entry[*Term], error) {
	for _, e := range strings.Split(line, ";") {
		pattern, tail, cut := strings.Cut(e, "~")
		if pattern = strings.TrimSpace(pattern); pattern == "" {
			if cut {
				return nil, fmt.Errorf("contesti «%s» senza la voce", strings.TrimSpace(tail))
			}
			continue
		}
		if err := written(pattern); err != nil {
			return nil, err
		}
		t, err := section.cancelled(tail)
		if err != nil {
			return nil, err
		}
		out = append(out, text.Entry[*Term]{Pattern: pattern, Strong: t.Tier == l.Strong, Value: t})
	}
	return out, nil
}

// cancelled returns the term with what cancels it: itself if nothing does, since
// the entries of a section are many.
func (t *Term) cancelled(tail string) (*Term, error) {
	words := strings.Fields(tail)
	if len(words) == 0 {
		return t, nil
	}
	own := *t
	own.cancels = make([]cancel, len(words))
	for i, w := range words {
		var err error
		if own.cancels[i], err = readCancel(w); err != nil {
			return nil, err
		}
	}
	return &own, nil
}

// trusted takes an entry as it is written: Check has looked at the embedded lists
// in the tests, and to look again costs half of a start.
func trusted(string) error { return nil }

// folded refuses an entry that is not written as texts are read: it would never match.
func folded(pattern string) error {
	for _, w := range strings.FieldsFunc(pattern, func(r rune) bool { return strings.ContainsRune(" |{},?_", r) }) {
		t := text.Parse(w)
		if t.Fold() == w {
			continue // a misspelling that is led elsewhere is looked up as it is written
		}
		if len(t.Tokens) != 1 || t.Tokens[0].Kind == text.Word && t.Tokens[0].Norm != w {
			return fmt.Errorf("«%s» nella voce «%s»: scrivere una parola sola, in minuscolo e senza accenti («%s»)", w, pattern, t.Fold())
		}
	}
	return nil
}

func readCancel(f string) (cancel, error) {
	var c cancel
	w, before := strings.CutPrefix(f, "<")
	w, after := strings.CutPrefix(w, ">")
	w, prefix := strings.CutSuffix(w, "*")
	c = cancel{word: w, prefix: prefix, before: before, after: after}
	if w == "" || before && after {
		return c, fmt.Errorf("contesto «%s»: serve una parola, con «<» o «>» davanti e «*» in fine se occorre", f)
	}
	return c, nil
}

// reach is how far, in words, another meaning is looked for.
const reach = 8

// Cancelled reports whether a word near the entry at [from, to) tells of another
// meaning. What counts only before or behind must stand in the same sentence, and closer.
func (t *Term) Cancelled(p *text.Text, from, to int) bool {
	if len(t.cancels) == 0 {
		return false
	}
	for i := max(0, from-reach); i < min(len(p.Tokens), to+reach); i++ {
		if i >= from && i < to {
			continue
		}
		for k := range t.cancels {
			if t.cancels[k].holds(p, i, from, to) {
				return true
			}
		}
	}
	return false
}

func (c *cancel) holds(p *text.Text, i, from, to int) bool {
	switch {
	case c.before && (i > from || from-i > reach/2 || sentenceBetween(p, i, from)):
		return false
	case c.after && (i < to || i-to > 1):
		return false
	case c.prefix:
		return strings.HasPrefix(p.Tokens[i].Norm, c.word)
	}
	return p.Tokens[i].Norm == c.word
}

func sentenceBetween(p *text.Text, i, j int) bool {
	for k := i + 1; k <= j; k++ {
		if p.Tokens[k].Before.Ends() {
			return true
		}
	}
	return false
}
