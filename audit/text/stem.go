package text

import (
	"strings"

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
		t.stems[i] = Stem(t.Tokens[i].Norm)
	}
	return t.stems[i]
}

// Stem returns the Italian Snowball stem of a folded word, without clitics.
func Stem(norm string) string {
	env := snowballstem.NewEnv(Unclitic(norm))
	italian.Stem(env)
	return env.Current()
}

// clitics are the pronouns that hang behind a verb, the longer first.
var clitics = []string{"gliene", "gliela", "glielo", "glieli", "gliele", "tene", "tevi", "vene", "sene", "cene", "mene", "velo", "vela", "veli", "telo", "tela",
	"teli", "melo", "mela", "meli", "celo", "cela", "selo", "sela", "gli", "mi", "ti", "ci", "vi", "si", "lo", "la", "li", "le", "ne"}

// Unclitic takes the pronouns off an infinitive, a gerund or an imperative in
// -te: "andatevene" is "andate", "dirglielo" is "dire", "facendoci" is "facendo".
// Other words come back as they are.
func Unclitic(w string) string {
	if len(w) < 6 {
		return w
	}
	for _, c := range clitics {
		host, ok := strings.CutSuffix(w, c)
		if !ok || len(host) < 3 {
			continue
		}
		switch {
		case hasAny(host, "ando", "endo"):
			return host
		case hasAny(host, "ar", "er", "ir"):
			return host + "e"
		case len(host) >= 5 && len(c) >= 2 && hasAny(host, "ate", "ete", "ite"):
			return host
		}
	}
	return w
}

func hasAny(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}
