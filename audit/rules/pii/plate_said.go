package pii

import (
	_ "embed"
	"strings"
)

//go:embed lettername.txt
var letterList string

// letterNames are the words by which letters are said; read only.
var letterNames = func() map[string]byte {
	out := map[string]byte{}
	for line := range strings.Lines(letterList) {
		fields := strings.Fields(line)
		if len(fields) < 2 || fields[0] == "#" {
			continue
		}
		out[fields[0]] = fields[0][0]
		for _, w := range fields[1:] {
			out[w] = fields[0][0]
		}
	}
	return out
}()

// saidPlateAt reads a plate that is said letter by letter: «targa effe ipsilon zero zero
// nove kappa kappa», «targa CW cinque due zero NB». It needs the word, or a vehicle before
// the name of a letter.
func (s *scene) saidPlateAt(i int) (match, bool) {
	w := string(s.low[i:s.wordEnd(i)])
	named := letterNames[w] != 0
	if !named && !letterPair(w) || !plateCues.in(s.before(i, 20)) && !(named && len(w) > 2 && vehicleCues.in(s.before(i, 45))) {
		return match{}, false
	}
	value, to := s.saidValue(i)
	if len(value) != 7 {
		return match{}, false
	}
	for n, kind := range []byte("AA000AA") {
		if c := value[n]; kind == '0' && !isDigit(c) || kind == 'A' && !plateLetter(upper(c)) {
			return match{}, false
		}
	}
	at := stretch{i, to}
	m := plateMatch(at, upperOf([]byte(value)))
	m.note = altered
	return m, !s.taught(at)
}

// letterPair reports whether a word is two letters of a plate.
func letterPair(w string) bool {
	return len(w) == 2 && letterNames[w[:1]] != 0 && letterNames[w[1:]] != 0
}

// saidValue reads names of letters and numerals from i, at most as many as a plate has.
func (v *view) saidValue(i int) (value string, to int) {
	for len(value) < 7 {
		j := v.wordEnd(i)
		w := string(v.low[i:j])
		n, words := numeralOf(w)
		c, named := letterNames[w]
		switch {
		case len(value) >= 2 && len(value) < 5 && words > 0:
			value += n.digits
		case len(value) >= 2 && len(value) < 5 && w != "" && strings.Trim(w, "0123456789") == "":
			value += w
		case named:
			value += string(c)
		case letterPair(w):
			value += w
		default:
			return value, to
		}
		to = j
		for i = j; i < len(v.b) && i-j < 2 && (joint(v.b[i]) || v.b[i] == ','); i++ {
		}
		if i == j {
			return value, to
		}
	}
	return value, to
}
