package tenor

import (
	"fmt"
	"strings"
	"sync"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// Embedded returns the model of a file that the program carries, read when first asked
// for. A file that cannot be read is an error of the build.
func Embedded(file []byte, s func() *Scheme) func() *Model {
	return sync.OnceValue(func() *Model {
		m, err := Read(file, s())
		if err != nil {
			panic(fmt.Sprintf("tenor: %v", err))
		}
		return m
	})
}

// Numbered returns names for the first n classes of a scheme, of a kind, and one for each of
// the tiers of a list, which stand above them.
func Numbered(kind string, n int, tiers string) []string {
	var names []string
	for i := range n {
		names = append(names, fmt.Sprint(kind, " ", i))
	}
	return append(names, strings.Split(tiers, "")...)
}

// Tell adds to the units, which are the tokens of a text, the tiers of the entries of a list
// that begin there; first is the class of the first tier.
func Tell(units []Unit, t *text.Text, list *lexicon.Lexicon, tiers string, first uint64) {
	for i := 0; i < len(units); i++ {
		f, ok := list.At(t, i)
		if !ok {
			continue
		}
		if k := strings.IndexByte(tiers, byte(f.Entry.Value.Tier)); k >= 0 {
			units[i].Class |= first << k
		}
		i = f.To - 1
	}
}

// Hit makes a hit of a verdict on units that are the tokens of a text; from is the score
// from which it was asked for.
func (v Verdict) Hit(t *text.Text, category string, from float64) audit.Hit {
	return audit.Hit{
		Category: category, Score: v.Score, Threshold: from,
		Evidence: []audit.Evidence{{
			Span:   audit.Span{Start: t.Tokens[v.From].Start, End: t.Tokens[v.To-1].End},
			Masked: t.Mask(v.From, v.To),
			Note:   "le parole che pesano di più",
		}},
	}
}
