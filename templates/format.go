package templates

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"vigilia/audit/civil"
)

// SmallSample is the number under which a share is written as "n/N": a
// percentage of fewer cases says more than it knows.
const SmallSample = 20

// Int writes 1234 as "1.234".
func Int(n int) string {
	digits := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, digits = "−", digits[1:]
	}
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(d)
	}
	return sign + b.String()
}

// Signed writes a difference with its sign: "+3", "−12", "0".
func Signed(n int) string {
	if n > 0 {
		return "+" + Int(n)
	}
	return Int(n)
}

// Decimal writes 1234.56 with one decimal as "1.234,6", and leaves ",0" out.
func Decimal(v float64, decimals int) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	whole, frac, _ := strings.Cut(s, ".")
	n, err := strconv.Atoi(whole)
	if err != nil { // infinite, not a number, or beyond any count
		return "n.d."
	}
	out := Int(n)
	if strings.Trim(frac, "0") != "" {
		out += "," + frac
	}
	if v < 0 && out != "0" {
		return "−" + out
	}
	return out
}

// Percent writes a share as "12,5 %", as "n/N" when it is out of fewer than
// SmallSample, and as "n.d." when it is out of nothing.
func Percent(n, of int) string {
	switch {
	case of <= 0:
		return "n.d."
	case of < SmallSample:
		return fmt.Sprintf("%d/%d", n, of)
	}
	return Decimal(100*float64(n)/float64(of), 1) + "\u00a0%"
}

// Number writes a count in a sentence: "n. 1.234".
func Number(n int) string { return "n.\u00a0" + Int(n) }

// Ordinal writes 1 as "1°".
func Ordinal(n int) string { return Int(n) + "°" }

// Plural writes a count with its noun: "1 rilievo", "3 rilievi", "nessun rilievo"
// is left to the sentence.
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Int(n) + " " + many
}

// Date writes a day as "21/11/2026", and the zero day as "".
func Date(d civil.Day) string { return d.Italian() }

// ShortDate writes a day as "21/11".
func ShortDate(d civil.Day) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d", d.Num, int(d.Month))
}

// Period writes a period as "dal 01/11/2026 al 30/11/2026", "del 20/11/2026" for
// one day, with the elided article where the day asks for it.
func Period(p civil.Period) string {
	if p.From == p.To {
		return of(p.From) + Date(p.From)
	}
	return from(p.From) + Date(p.From) + " " + to(p.To) + Date(p.To)
}

// elided reports whether the number of the day begins with a vowel: l'8, l'11.
func elided(d civil.Day) bool { return d.Num == 8 || d.Num == 11 }

func from(d civil.Day) string { return article(d, "dal ", "dall'") }
func to(d civil.Day) string   { return article(d, "al ", "all'") }
func of(d civil.Day) string   { return article(d, "del ", "dell'") }

// OfDay writes "del 20/11/2026" or "dell'11/11/2026".
func OfDay(d civil.Day) string { return of(d) + Date(d) }

// OnDay writes "il 20/11" or "l'11/11".
func OnDay(d civil.Day) string { return article(d, "il ", "l'") + ShortDate(d) }

func article(d civil.Day, full, short string) string {
	if elided(d) {
		return short
	}
	return full
}

// OnDays writes days as "il 12/11", "il 12/11 e il 14/11" or "12 giorni".
func OnDays(days []civil.Day, most int) string {
	if len(days) > most {
		return Plural(len(days), "giorno", "giorni")
	}
	parts := make([]string, len(days))
	for i, d := range days {
		parts[i] = OnDay(d)
	}
	return List(parts)
}

// Clock writes an instant as "09:30" in Europe/Rome, and the zero instant as "".
func Clock(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(civil.Rome()).Format("15:04")
}

// Time writes an instant as "ore 09:30" in Europe/Rome, and the zero instant as "".
func Time(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return "ore\u00a0" + Clock(t)
}

// DateTime writes an instant as "21/11/2026, ore 09:30" in Europe/Rome, and the
// zero instant as "".
func DateTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return Date(civil.Of(t)) + ", " + Time(t)
}

// Duration writes "35 min", "3 h 20 min", "27 h".
func Duration(d time.Duration) string {
	minutes := int(d.Round(time.Minute) / time.Minute)
	h, m := minutes/60, minutes%60
	switch {
	case h == 0:
		return fmt.Sprintf("%d\u00a0min", m)
	case m == 0:
		return Int(h) + "\u00a0h"
	}
	return fmt.Sprintf("%s\u00a0h %d\u00a0min", Int(h), m)
}

// Elapsed writes how long something has lasted: as Duration up to 48 hours, then
// in whole days, "14 giorni".
func Elapsed(d time.Duration) string {
	if d < 48*time.Hour {
		return Duration(d)
	}
	return Plural(int(d/(24*time.Hour)), "giorno", "giorni")
}

// Weekday writes "lunedì".
func Weekday(d civil.Day) string {
	return [...]string{"domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"}[d.Weekday()]
}

// List writes "a", "a e b", "a, b e c".
func List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " e " + items[last]
}

// Capital returns s with its first letter in upper case.
func Capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// Cut returns at most n characters of the text on one line, without control or
// invisible characters, with "…" where it was cut. It cuts between words if it can.
func Cut(s string, n int) string {
	words := strings.Fields(Clean(s))
	line := []rune(strings.Join(words, " "))
	if len(line) <= n {
		return string(line)
	}
	cut := line[:n-1]
	if i := lastSpace(cut); i > n/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(string(cut), " ,;:-") + "…"
}

func lastSpace(r []rune) int {
	for i := len(r) - 1; i >= 0; i-- {
		if r[i] == ' ' {
			return i
		}
	}
	return -1
}

// marks is how many combining marks in a row a letter keeps: no script of the
// comune's people needs more, and hostile texts pile up thousands.
const marks = 3

// Clean returns s as it can be printed: valid UTF-8, no control characters but
// tab and newline, no bidirectional or invisible formatting (which can make a
// line read as another), at most three combining marks in a row.
func Clean(s string) string {
	if strings.IndexFunc(s, unusual) < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	run := 0
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) {
			if run++; run > marks {
				continue
			}
		} else {
			run = 0
		}
		if keep(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unusual reports whether a rune is none of those that Italian is written with:
// it may still be one that is kept.
func unusual(r rune) bool {
	printed := r >= ' ' && r < 0x7f || r > 0xa0 && r < 0x300 && r != 0xad || r == '\n'
	return !printed
}

// keep leaves U+200D in, which joins emoji, and drops what has no shape.
func keep(r rune) bool {
	switch {
	case r == '\n' || r == '\t' || r == '\u200d':
		return true
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r):
		return false
	}
	return r != '\uFFFE' && r != '\uFFFF'
}
