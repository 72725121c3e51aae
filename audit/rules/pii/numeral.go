package pii

import (
	_ "embed"
	"strings"
)

//go:embed numerals.txt
var numeralList string

// numeral is the digits that a word writes.
type numeral struct {
	digits string
	weak   bool // a word of a dialect, or one that means something else as well
}

// numerals are the words that write digits, up to 99; read only.
var numerals = readNumerals(numeralList)

// numeralStarts tells by its first two letters whether a word may begin with a numeral.
var numeralStarts = func() (t [26 * 26]bool) {
	for w := range numerals {
		t[start2(w)] = true
	}
	t[start2("cento")] = true
	for w := range repeats {
		t[start2(w)] = true
	}
	return t
}()

// start2 returns the place of the first two letters of a word, 0 if they are no letters.
func start2(w string) int {
	if len(w) < 2 {
		return 0
	}
	return pair(w[0], w[1])
}

// start2At is start2 of the word at i.
func start2At(b []byte, i int) int {
	if i+1 >= len(b) {
		return 0
	}
	return pair(b[i], b[i+1])
}

func pair(a, b byte) int {
	if a < 'a' || a > 'z' || b < 'a' || b > 'z' {
		return 0
	}
	return int(a-'a')*26 + int(b-'a')
}

func readNumerals(list string) map[string]numeral {
	out := map[string]numeral{}
	var units, tens []string
	for line := range strings.Lines(list) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		d, words := fields[0], fields[1:]
		weak := words[0] == "~"
		for _, w := range words {
			if w != "~" {
				out[w] = numeral{d, weak}
			}
		}
		if weak {
			continue
		}
		if len(d) == 1 && d != "0" {
			units = append(units, words[0])
		} else if d >= "20" {
			tens = append(tens, words[0])
		}
	}
	joinTens(out, tens, units)
	return out
}

// joinTens adds "ventuno" to "novantanove": before a vowel the ten loses its own.
func joinTens(out map[string]numeral, tens, units []string) {
	for _, ten := range tens {
		for _, unit := range units {
			w := ten
			if unit[0] == 'u' || unit[0] == 'o' {
				w = w[:len(w)-1]
			}
			out[w+unit] = numeral{out[ten].digits[:1] + out[unit].digits, false}
		}
	}
}

// longestNumeral is the length of "cinquantaquattro".
const longestNumeral = 16

// numeralOf returns the digits that a word writes: a numeral, hundreds, or
// numerals run together ("trequattrocinque", "tre4cinque"). Words counts them.
func numeralOf(w string) (n numeral, words int) {
	if !numeralStarts[start2(w)] {
		return numeral{}, 0
	}
	if n, ok := numerals[w]; ok {
		return n, 1
	}
	if d := hundreds(w); d != "" {
		return numeral{digits: d}, 3 // as many as its digits
	}
	if len(w) < 6 && (len(w) < 4 || !isDigit(w[len(w)-1])) {
		return numeral{}, 0
	}
	return joined(w)
}

// hundreds returns the digits of "cento" to "novecentonovantanove", "" of any other word.
func hundreds(w string) string {
	before, after, ok := strings.Cut(w, "cento")
	if !ok {
		return ""
	}
	unit := "1"
	if before != "" {
		if unit = numerals[before].digits; len(unit) != 1 {
			return ""
		}
	}
	if after == "" {
		return unit + "00"
	}
	rest := numerals[after].digits
	if rest == "" {
		return ""
	}
	return unit + ("0" + rest)[len(rest)-1:]
}

// joined reads numerals and digits run together, none of a dialect.
func joined(w string) (n numeral, words int) {
	var out []byte
	tens := false // the last was a word such as "quaranta"
	for w != "" {
		if isDigit(w[0]) {
			if tens && w[0] != '0' && (len(w) == 1 || !isDigit(w[1])) {
				out = out[:len(out)-1] // «quaranta5» is 45
			}
			out, w, tens = append(out, w[0]), w[1:], false
			continue
		}
		k := min(len(w), longestNumeral)
		for ; k > 2; k-- {
			if m, ok := numerals[w[:k]]; ok && !m.weak && w[:k] != "una" {
				out, w = append(out, m.digits...), w[k:]
				tens = len(m.digits) == 2 && m.digits[1] == '0' && m.digits > "10"
				words++
				break
			}
		}
		if k == 2 || k < 2 && w != "" {
			return numeral{}, 0
		}
	}
	if words == 0 || len(out) < 2 {
		return numeral{}, 0
	}
	return numeral{digits: string(out)}, words
}
