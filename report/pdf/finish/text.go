package finish

import (
	"strings"
	"time"
	"unicode/utf16"
)

// longest is how many UTF-16 units a text string may hold: ISO 19005-2 §6.1.13
// allows 32,767 bytes.
const longest = 16000

// cut shortens a text to what a string of the file may hold.
func cut(s string) string {
	n := 0
	for i, r := range s {
		if n += utf16.RuneLen(r); n > longest {
			return s[:i] + "…"
		}
	}
	return s
}

// appendText appends a text string (ISO 32000-1 §7.9.2.2).
func appendText(b []byte, s string) []byte {
	s = cut(strings.ToValidUTF8(s, "\uFFFD"))
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			b = append(b, "<FEFF"...)
			return append(appendUTF16(b, s), '>')
		}
	}
	return appendLiteral(b, s)
}

// appendLiteral appends a string of bytes in parentheses.
func appendLiteral(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		if s[i] == '(' || s[i] == ')' || s[i] == '\\' {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return append(b, ')')
}

// appendUTF16 appends a text in UTF-16BE, as hexadecimal digits.
func appendUTF16(b []byte, s string) []byte {
	const digits = "0123456789ABCDEF"
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
	}
	return b
}

// date returns a moment as ISO 32000-1 §7.9.4 writes it, with its zone.
func date(t time.Time) string {
	zone := t.Format("-07'00'")
	_, seconds := t.Zone()
	if minutes := seconds / 60 % 60; minutes != 0 {
		zone = t.Format("-07'") + t.Format("-0700")[3:] + "'"
	}
	return "(D:" + t.Format("20060102150405") + zone + ")"
}
