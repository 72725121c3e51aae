package own

import (
	"slices"

	"vigilia/audit/rules/own/actref"
)

// signs are what tells acts apart whose subjects read alike: the years, the
// parts of a work, the streets. The same project comes back year after year.
type signs struct {
	years   []string // single ones
	ranges  []string // "2026-2027"
	parts   []string // "lotto 2"
	streets []string // the words of the names behind «via»
}

// signsOf reads the signs of a text.
func signsOf(s string) signs {
	words := actref.Scan(s)
	var out signs
	for i := 0; i < len(words); i++ {
		switch w := words[i]; {
		case year(w.Norm) && i+2 < len(words) && (words[i+1].Norm == "-" || words[i+1].Norm == "/") && endYear(w.Norm, words[i+2].Norm) != "":
			out.ranges = append(out.ranges, w.Norm+"-"+endYear(w.Norm, words[i+2].Norm))
			i += 2
		case year(w.Norm) && !dated(words, i):
			out.years = append(out.years, w.Norm)
		case partNames[w.Norm] != "":
			if n := partNumber(words, i); n != "" {
				out.parts = append(out.parts, partNames[w.Norm]+" "+n)
			}
		case streetNames[w.Norm]:
			out.streets = append(out.streets, street(words, i)...)
		}
	}
	return out
}

func year(s string) bool {
	return len(s) == 4 && (s[:2] == "20" || s[:2] == "19") && s >= "1950" && s[3] <= '9'
}

// endYear returns the last year of a range, "" if it is none: 2026 and "27" or
// "2028", the budgets of three years too.
func endYear(from, to string) string {
	if len(to) == 2 {
		to = from[:2] + to
	}
	if year(to) && to > from {
		return to
	}
	return ""
}

// dated reports whether the year ends a date: when an act was taken or an event
// falls, not the year of its subject.
func dated(words []actref.Word, i int) bool {
	if i == 0 {
		return false
	}
	before := words[i-1].Norm
	return before == "/" || before == "." && words[i].Glued || actref.Month(before)
}

var (
	partNames   = map[string]string{"lotto": "lotto", "lotti": "lotto", "stralcio": "stralcio", "fase": "fase", "modulo": "modulo", "variazione": "variazione"}
	streetNames = map[string]bool{"via": true, "viale": true, "piazza": true, "piazzale": true, "corso": true, "largo": true, "vicolo": true, "strada": true}
	ordinals    = map[string]string{
		"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "primo": "1", "prima": "1", "secondo": "2", "seconda": "2", "terzo": "3", "terza": "3",
		"quarto": "4", "quarta": "4", "uno": "1", "due": "2", "tre": "3",
	}
)

// partNumber returns the number of the part named at i: «lotto 2», «II stralcio», «2° lotto».
func partNumber(words []actref.Word, i int) string {
	after := i + 1
	for after < len(words) && after < i+3 && (words[after].Norm == "n" || words[after].Norm == "." || words[after].Norm == "funzionale") {
		after++
	}
	before := i - 1
	for before > 0 && (words[before].Norm == "°" || words[before].Norm == "^") {
		before--
	}
	for _, k := range []int{after, before} {
		if k < 0 || k >= len(words) {
			continue
		}
		if n := ordinals[words[k].Norm]; n != "" {
			return n
		}
		if !words[k].Letters && len(words[k].Norm) <= 2 && words[k].Norm[0] >= '0' && words[k].Norm[0] <= '9' {
			return words[k].Norm
		}
	}
	return ""
}

// street returns the words of the name behind «via»: one of them is left where
// another way of writing it drops the rest, «via G. Verdi», «via Giuseppe Verdi».
func street(words []actref.Word, i int) []string {
	var names []string
	for k := i + 1; k < min(i+5, len(words)); k++ {
		switch w := words[k]; {
		case w.Norm == "." || w.Letters && len(w.Norm) <= 3 && len(names) == 0:
		case !w.Letters || w.Lower:
			return names
		default:
			names = append(names, w.Norm)
		}
	}
	return names
}

// contradict reports whether two texts cannot speak of one act.
func (s signs) contradict(o signs) bool {
	return apart(s.parts, o.parts) || apart(s.streets, o.streets) || apart(s.ranges, o.ranges) || s.otherYear(o)
}

// otherYear reports whether single years are outside of every year of the other.
func (s signs) otherYear(o signs) bool {
	return len(s.years) > 0 && len(o.years)+len(o.ranges) > 0 && !within(s.years, o) ||
		len(o.years) > 0 && len(s.ranges) > 0 && !within(o.years, s)
}

func within(years []string, o signs) bool {
	for _, y := range years {
		if slices.Contains(o.years, y) || slices.ContainsFunc(o.ranges, func(r string) bool { return r[:4] <= y && y <= r[5:] }) {
			return true
		}
	}
	return false
}

// apart reports whether both lists tell something, and nothing in common.
func apart(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}
