package rank

import (
	"fmt"
	"slices"

	"vigilia/audit"
	"vigilia/audit/linear"
	"vigilia/audit/text"
)

// buckets is how many weights a model has: features share them by their hash.
const buckets = 1 << 16

// longest bounds the tokens of a content that are looked at.
const longest = 400

// collector gathers features, each once.
type collector struct{ at linear.Vector }

// add puts in a feature of a family ('w' for words, 'g' for letters…).
func (c *collector) add(family byte, parts ...string) {
	h := uint64(14695981039346656037) // FNV-1a
	mix := func(b byte) { h = (h ^ uint64(b)) * 1099511628211 }
	mix(family)
	for _, p := range parts {
		mix(0)
		for i := range len(p) {
			mix(p[i])
		}
	}
	c.at = append(c.at, uint32(h^h>>32)%buckets)
}

// features describes a finding on a content. All have the same weight, so that a
// long text says no more than a short one.
func features(content *audit.Content, f *audit.Finding) linear.Vector {
	var c collector
	t := text.Parse(content.Text)
	toks := t.Tokens[:min(len(t.Tokens), longest)]
	for i := range toks {
		c.add('w', toks[i].Norm)
		if i > 0 {
			c.add('b', toks[i-1].Norm, toks[i].Norm)
		}
		c.letters(toks[i].Norm)
	}
	c.finding(f)
	c.near(toks, f)
	slices.Sort(c.at)
	return slices.Compact(c.at)
}

// letters adds every run of three and four letters of a word, its ends marked.
func (c *collector) letters(w string) {
	r := []rune("^" + w + "$")
	for n := 3; n <= 4; n++ {
		for i := 0; i+n <= len(r); i++ {
			c.add('g', string(r[i:i+n]))
		}
	}
}

// finding adds what the rule itself says.
func (c *collector) finding(f *audit.Finding) {
	c.add('r', f.Rule)
	c.add('k', f.Rule, string(f.Kind))
	c.add('c', f.Rule, f.Category)
	c.add('s', f.Rule, fmt.Sprint(int(f.Score*10)))
	c.add('v', f.Rule, f.Severity.String())
	c.add('n', f.Rule, fmt.Sprint(min(len(f.Evidence), 4)))
	for _, e := range f.Exceptions {
		if e.Held {
			c.add('x', f.Rule, e.Name)
		}
	}
}

// around is how many words on either side of the evidence are told apart from the rest.
const around = 3

// near adds the words of the evidence and those around it, by rule.
func (c *collector) near(toks []text.Token, f *audit.Finding) {
	for _, e := range f.Evidence {
		for i := range toks {
			if toks[i].End <= e.Start || toks[i].Start >= e.End {
				continue
			}
			for k := max(0, i-around); k < min(len(toks), i+around+1); k++ {
				c.add('e', f.Rule, toks[k].Norm)
			}
		}
	}
}
