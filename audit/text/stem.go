package text

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/italian"
)

// Stem returns the Italian Snowball stem of token i, without clitics:
// "andatevene" and "andate" have the same. It is computed when first asked for.
func (t *Text) Stem(i int) string {
	if t.stems == nil {
		t.stems = make([]string, len(t.Tokens))
	}
	if t.stems[i] == "" {
		t.stems[i] = stem(t.Bare(i))
	}
	return t.stems[i]
}

// Stem returns the Italian Snowball stem of a folded word, without clitics.
func Stem(norm string) string { return stem(Bare(norm)) }

func stem(bare string) string {
	env := snowballstem.NewEnv(bare)
	italian.Stem(env)
	return env.Current()
}
