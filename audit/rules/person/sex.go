package person

import (
	"strings"

	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// sexOf tells the sex of the partner with whom a fact says that somebody lives,
// "esce con una ragazza", 'f' or 'm', 0 if it says no such thing.
func (r *reader) sexOf(f lexicon.Found) byte {
	if r.Norm(f.To-3) != "con" {
		return 0
	}
	switch r.Norm(f.To - 1) {
	case "donna", "ragazza", "femmina", "donne":
		return 'f'
	case "uomo", "ragazzo", "maschio", "uomini":
		return 'm'
	}
	return 0
}

// sex tells a person's, from the articles, the relative and the name, 0 if they tell none.
func (r *reader) sex(a anchor) byte {
	for i := a.from - 1; i < a.to; i++ {
		if i < 0 {
			continue
		}
		switch r.Norm(i) {
		case "il", "lo", "un", "quel", "mio", "suo", "tuo", "er", "figlio", "quello", "fratello":
			return 'm'
		case "la", "una", "quella", "mia", "sua", "tua", "figlia", "sorella":
			return 'f'
		}
	}
	w := r.Norm(a.from)
	switch {
	case !r.Tokens[a.from].Has(text.Capital) || len(w) < 2:
		return 0
	case strings.HasSuffix(w, "o"), w == "andrea", w == "luca", w == "nicola", w == "mattia", w == "elia", w == "gianluca", w == "enea", w == "tobia":
		return 'm'
	case strings.HasSuffix(w, "a"):
		return 'f'
	}
	return 0
}
