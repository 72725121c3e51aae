package author

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vigilia/audit/lexicon"
	"vigilia/audit/names"
	"vigilia/audit/text"
)

// Tiers of pseudonyms.txt.
const (
	generic  lexicon.Tier = 'G'
	fantasy  lexicon.Tier = 'F'
	body     lexicon.Tier = 'O'
	foreign  lexicon.Tier = 'N'
	familiar lexicon.Tier = 'D'
)

// reason is why a display name may be nobody's, and how sure that is.
type reason struct {
	why   string // Italian; "" if the name is an ordinary one
	score float64
}

// nameReader judges display names by their form.
type nameReader struct{ lex *lexicon.Lexicon }

// longestName is how much of a name is read, in bytes: platforms admit less.
const longestName = 200

// judge returns why a name may be nobody's, and the zero reason for an ordinary one.
func (r *nameReader) judge(name string) reason {
	if len(name) > longestName {
		name = strings.ToValidUTF8(name[:longestName], "")
	}
	words := letterWords(name)
	found := r.tiers(name)
	given := hasGiven(words)
	switch {
	case found.has(generic) && (found[generic].whole || found[generic].at == 0 && !given):
		return reason{found[generic].category, 0.9}
	case found.has(body) && !found.before(fantasy, body):
		return reason{}
	case len(words) == 0:
		return reason{"nome senza lettere", 0.9}
	case strings.ContainsFunc(name, isSign) && !fullName(words):
		return reason{"cifre o segni nel nome", 0.85}
	case hammered(words):
		return reason{"lettere ripetute o battute a caso", 0.85}
	case initials(words):
		return reason{"sole iniziali", 0.8}
	case found.has(fantasy) && (!given || found[fantasy].whole && len(words) > 1):
		return reason{found[fantasy].category, 0.75}
	case len(words) == 1 && !found.has(foreign) && !found.has(familiar) && latin(name) && told(words[0]) && !runTogether(words[0]):
		return reason{"nome di una sola parola", 0.7}
	}
	return reason{}
}

// told reports whether a word is one that Italians know, by name or by sense: of
// any other nobody can tell whether it is the whole name of a foreigner.
func told(w string) bool {
	n := text.Fold(w)
	return names.IsGiven(n) || names.IsSurname(n) || text.Known(n) || strings.IndexFunc(w, unicode.IsUpper) == 0 && strings.ContainsFunc(w[1:], unicode.IsUpper)
}

// listing is an entry of the list in a name.
type listing struct {
	at       int // word
	whole    bool
	category string
}

// listings are the first entries of each tier in a name.
type listings map[lexicon.Tier]listing

func (f listings) has(t lexicon.Tier) bool { _, ok := f[t]; return ok }

// before reports whether a name begins with one tier rather than the other: "Batman
// del Borgo" is no borough, "Caffetteria Zorro" no hero.
func (f listings) before(a, b lexicon.Tier) bool { return f.has(a) && f[a].at < f[b].at }

// tiers returns the entries of the list in a name.
func (r *nameReader) tiers(name string) listings {
	var found listings
	t := text.Parse(strings.NewReplacer("_", " ", ".", " ").Replace(name))
	r.lex.Find(t, func(f text.Found[*lexicon.Term]) {
		v := f.Entry.Value
		if v.Tier == lexicon.Spared || v.Cancelled(t, f.From, f.To) || found.has(v.Tier) {
			return
		}
		if found == nil {
			found = listings{}
		}
		found[v.Tier] = listing{f.From, f.To-f.From == len(t.Tokens), v.Category}
	})
	return found
}

// letterWords returns the words of a name, as they are written: what stands
// between anything that is no letter, apostrophes and hyphens kept.
func letterWords(name string) []string {
	words := strings.FieldsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’-", r)
	})
	out := words[:0]
	for _, w := range words {
		if w = strings.Trim(w, "'’-"); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// isSign reports a character that no name bears: a digit, an underscore.
func isSign(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("_@#*=+^~|$%&", r) }

// fullName reports whether two words at least make a name, whatever stands beside them.
func fullName(words []string) bool {
	long := 0
	for _, w := range words {
		if utf8.RuneCountInString(w) >= 3 {
			long++
		}
	}
	return long >= 2 && hasGiven(words)
}

// hasGiven reports whether one of the words is a given name and nothing else, or
// a given name beside a surname.
func hasGiven(words []string) bool {
	for _, w := range words {
		if n := text.Fold(w); names.IsGiven(n) && (!names.IsOrdinary(n) || len(words) > 1 && hasSurname(words)) {
			return true
		}
	}
	return false
}

func hasSurname(words []string) bool {
	for _, w := range words {
		if names.IsSurname(text.Fold(w)) {
			return true
		}
	}
	return false
}

// initials reports whether no word has more than two letters.
func initials(words []string) bool {
	for _, w := range words {
		if utf8.RuneCountInString(w) > 2 || !latin(w) {
			return false
		}
	}
	return !(len(words) == 2 && shortName(words))
}

// shortName reports names as short as they are written: "Li Wu", "Jo Re".
func shortName(words []string) bool {
	for _, w := range words {
		if utf8.RuneCountInString(w) != 2 || !strings.ContainsAny(strings.ToLower(w), "aeiouy") {
			return false
		}
	}
	return true
}

// hammered reports letters that were struck without a word in mind.
func hammered(words []string) bool {
	for _, w := range words {
		w = strings.ToLower(w)
		if sameLetter(w) || tripled(w) || strings.HasPrefix(w, "qwe") || strings.HasPrefix(w, "asdf") || strings.HasPrefix(w, "zxcv") {
			return true
		}
	}
	return len(words) > 0 && latin(strings.Join(words, "")) && voiceless(words)
}

func sameLetter(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return utf8.RuneCountInString(w) >= 3 && strings.Trim(w, string(first)) == ""
}

// tripled reports a letter three times in a row, Roman numerals left out.
func tripled(w string) bool {
	var last rune
	n := 0
	for _, r := range w {
		if r == last {
			n++
		} else {
			last, n = r, 1
		}
		if n == 3 && r != 'i' {
			return true
		}
	}
	return false
}

// voiceless reports words of four letters or more without any vowel.
func voiceless(words []string) bool {
	for _, w := range words {
		if utf8.RuneCountInString(w) < 4 || strings.ContainsAny(text.Fold(w), "aeiouy") {
			return false
		}
	}
	return true
}

// latin reports whether the letters of a name are Latin: one word in another
// script says nothing of whether it is a whole name.
func latin(name string) bool {
	for _, r := range name {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}

// runTogether reports given name and surname written as one word: "MarioRossi".
func runTogether(w string) bool {
	rs := []rune(w)
	for i := 2; i < len(rs)-2; i++ {
		if unicode.IsUpper(rs[i]) && unicode.IsLower(rs[i-1]) {
			a, b := text.Fold(string(rs[:i])), text.Fold(string(rs[i:]))
			return names.IsGiven(a) || names.IsGiven(b)
		}
	}
	return false
}
