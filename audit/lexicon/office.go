package lexicon

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"vigilia/audit/text"
)

// Office is what an office adds to our lists and silences in them. The nil
// Office changes nothing.
type Office struct {
	lists map[string]*Lexicon // by rule
}

// For returns the lexicon of a rule: ours with the office's changes.
func (o *Office) For(rule string, l *List) *Lexicon {
	if o != nil && o.lists[rule] != nil {
		return o.lists[rule]
	}
	return l.Lexicon()
}

// ReadOffice reads an office's file against the lists of the rules, by their ids:
//
//	[tone.insult]
//	= B 0.7 dialetto · epiteto
//	+ tarlucc{o,hi} ~ pesce
//	- pirla; pirlone
//
// Under the id of a rule, lines with "+" add entries under the section named last,
// in the syntax of our lists; lines with "-" silence entries that ours have. Every
// fault is returned, each with its line and its remedy.
func ReadOffice(name, source string, lists map[string]*List) (*Office, error) {
	r := &officeReader{lists: lists, changes: map[string]*change{}}
	for n, line := range strings.Split(strings.TrimPrefix(source, "\ufeff"), "\n") {
		if err := r.line(strings.TrimSpace(line)); err != nil {
			r.errs = append(r.errs, fmt.Errorf("%s, riga %d: %w", name, n+1, err))
		}
	}
	o := &Office{lists: make(map[string]*Lexicon, len(r.changes))}
	for _, rule := range slices.Sorted(maps.Keys(r.changes)) {
		c := r.changes[rule]
		lex, err := text.NewLexicon(slices.Concat(c.silenced, c.added, lists[rule].read()))
		if err != nil {
			r.errs = append(r.errs, fmt.Errorf("%s, [%s]: %w", name, rule, err))
		}
		o.lists[rule] = lex
	}
	if len(r.errs) > 0 {
		return nil, errors.Join(r.errs...)
	}
	return o, nil
}

// change is what a file says of one list.
type change struct {
	section         *Term
	added, silenced []text.Entry[*Term]
}

type officeReader struct {
	lists   map[string]*List
	rule    string // under which the reader stands; "" before the first or an unknown one
	changes map[string]*change
	errs    []error
}

func (r *officeReader) line(line string) error {
	if line == "" || line[0] == ';' || line[0] == '#' {
		return nil
	}
	if line[0] == '[' {
		return r.under(strings.Trim(line, "[] "))
	}
	if r.rule == "" {
		if len(r.changes) == 0 && len(r.errs) == 0 {
			return errors.New("manca, prima delle voci, la regola fra parentesi quadre, per esempio [tone.insult]")
		}
		return nil // below a rule that was refused: said once
	}
	c, l, rest := r.changes[r.rule], r.lists[r.rule], strings.TrimSpace(line[1:])
	var err error
	switch line[0] {
	case '=':
		c.section, err = l.heading(rest)
	case '+':
		err = c.add(l, rest)
	case '-':
		err = c.silence(l, rest)
	default:
		err = fmt.Errorf("«%s»: la riga deve iniziare con «=» (sezione), «+» (voci aggiunte), «-» (voci tolte) o «;» (commento)", line)
	}
	return err
}

func (r *officeReader) under(rule string) error {
	if r.lists[rule] == nil {
		r.rule = ""
		return fmt.Errorf("la regola «%s» non ha un elenco di parole: usarne una fra %s", rule, strings.Join(slices.Sorted(maps.Keys(r.lists)), ", "))
	}
	r.rule = rule
	if r.changes[rule] == nil {
		r.changes[rule] = &change{}
	}
	return nil
}

func (c *change) add(l *List, line string) error {
	if c.section == nil {
		return errors.New("manca, prima delle voci aggiunte, la sezione «= fascia peso registro · categoria»")
	}
	entries, err := l.entries(nil, line, c.section, folded)
	if err != nil {
		return err
	}
	for _, e := range entries {
		e.Value.Office = true
		if _, err := text.NewLexicon([]text.Entry[*Term]{e}); err != nil {
			return err
		}
	}
	c.added = append(c.added, entries...)
	return nil
}

// silence puts a spared entry before ours: of two that are equally long, the first counts.
func (c *change) silence(l *List, line string) error {
	entries, err := l.entries(nil, line, &Term{Tier: Spared, Category: "voce tolta dall'ufficio", Office: true}, folded)
	if err != nil {
		return err
	}
	for _, e := range entries {
		e.Strong = false
		if strings.ContainsAny(e.Pattern, "{}|?_") {
			return fmt.Errorf("«%s»: indicare le forme da togliere una per una, separate da «;»", e.Pattern)
		}
		if !has(l.Lexicon(), e.Pattern) {
			return fmt.Errorf("la voce «%s» non è nell'elenco, perciò non si può togliere: verificare come è scritta", e.Pattern)
		}
	}
	c.silenced = append(c.silenced, entries...)
	return nil
}

// Silenced reports whether the office silenced an expression of the text: then it wants
// nothing to be made of it.
func Silenced(l *Lexicon, t *text.Text) bool {
	silenced := false
	l.Find(t, func(f Found) {
		silenced = silenced || f.Entry.Value.Office && f.Entry.Value.Tier == Spared
	})
	return silenced
}

// has reports whether a lexicon knows the words as they stand, as one entry.
func has(lex *Lexicon, words string) bool {
	t := text.Parse(words)
	if len(t.Tokens) == 0 {
		return false
	}
	f, ok := lex.At(t, 0)
	return ok && f.How == text.Exact && f.To == len(t.Tokens)
}
