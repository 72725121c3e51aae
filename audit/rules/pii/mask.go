package pii

import "strings"

// maskEnds keeps the first and the last characters of a value and stars the rest.
func maskEnds(s string, first, last int) string {
	if len(s) <= first+last {
		return strings.Repeat("*", len(s))
	}
	return s[:first] + strings.Repeat("*", len(s)-first-last) + s[len(s)-last:]
}

// maskPhone writes a number as "34x xxx xx12": two digits at each end, the rest
// hidden. A foreign prefix is kept.
func maskPhone(prefix, national string) string {
	b := []byte(national)
	for i := 2; i < len(b)-2; i++ {
		b[i] = 'x'
	}
	s := string(b)
	if len(s) == 10 {
		s = s[:3] + " " + s[3:6] + " " + s[6:]
	}
	if prefix != "" {
		return "+" + prefix + " " + s
	}
	return s
}

// maskEmail keeps the first letter of the mailbox and of the domain.
func maskEmail(local, domain string) string { return local[:1] + "***@" + domain[:1] + "***" }
