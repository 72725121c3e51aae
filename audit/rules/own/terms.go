package own

import (
	"strings"

	"vigilia/audit/rules/own/actref"
)

// terms are those of a Creative Commons licence.
type terms struct {
	by, nc, nd, sa bool
	waived         bool   // CC0: no rights kept
	version        string // "3.0", "" if not told
}

func (t terms) zero() bool { return t == terms{} }

// same reports whether two licences ask for the same, whatever their version.
func (t terms) same(o terms) bool {
	t.version, o.version = "", ""
	return t == o
}

// String writes the licence as "CC BY-ND 3.0".
func (t terms) String() string {
	if t.waived {
		return "CC0"
	}
	var parts []string
	for _, p := range []struct {
		on   bool
		name string
	}{{t.by, "BY"}, {t.nc, "NC"}, {t.nd, "ND"}, {t.sa, "SA"}} {
		if p.on {
			parts = append(parts, p.name)
		}
	}
	return strings.TrimSpace("CC " + strings.Join(parts, "-") + " " + t.version)
}

// clash returns, in Italian, how a licence found contradicts the one expected, "" if it does not.
func (c *licences) clash(found terms) string {
	switch {
	case c.expected.zero() && (found.waived || found.nc || found.nd || found.sa):
		return "licenza diversa: " + found.String() // free, with the source and nothing else
	case c.expected.zero():
		return ""
	case !found.same(c.expected):
		return "licenza diversa: " + found.String()
	case found.version != "" && c.expected.version != "" && found.version != c.expected.version:
		return "versione diversa della licenza: " + found.String()
	}
	return ""
}

// stated is a Creative Commons licence named in words [from, to).
type stated struct {
	terms
	from, to int
}

// creativeCommons returns the licences that a text names: «CC BY-ND 3.0»,
// «Creative Commons Attribuzione - Non commerciale», addresses of
// creativecommons.org, CC0. «Creative Commons» alone names none.
func creativeCommons(words []actref.Word) []stated {
	var out []stated
	for i := 0; i < len(words); i++ {
		s, ok := licenceAt(words, i)
		if !ok {
			continue
		}
		out = append(out, s)
		i = s.to - 1
	}
	return out
}

func licenceAt(words []actref.Word, i int) (stated, bool) {
	s := stated{from: i}
	switch {
	case runs(words, i, "cc", "0") && words[i+1].Glued:
		s.waived, s.to = true, i+2
		return s, true
	case runs(words, i, "cc"):
		s.to = i + 1
	case runs(words, i, "creative", "commons"):
		s.to = i + 2
	case runs(words, i, "creativecommons", ".", "org"):
		s.to = i + 3
	default:
		return s, false
	}
	for k := s.to; k < min(s.to+24, len(words)); k++ {
		n, known := s.read(words, k)
		if n > 0 {
			k += n - 1
			s.to = k + 1
		} else if !known {
			break
		}
	}
	return s, s.by || s.waived || s.nc || s.nd || s.sa
}

// read adds to the licence what word k says. It returns how many words it took,
// and whether a word that says nothing may stand within the name of a licence.
func (s *stated) read(words []actref.Word, k int) (took int, known bool) {
	switch norm(words, k) {
	case "by", "attribuzione", "attribution":
		s.by = true
		return 1, true
	case "nc", "noncommercial":
		s.nc = true
		return 1, true
	case "nd", "noderivatives", "noderivs":
		s.nd = true
		return 1, true
	case "sa", "sharealike":
		s.sa = true
		return 1, true
	case "zero":
		s.waived = true
		return 1, true
	case "cc", "licenses", "licenza", "publicdomain", "-", "/", "internazionale", "italia", "it", "(":
		return 0, true
	}
	return s.phrase(words, k)
}

// phrase reads the terms that take more than one word, and the version.
func (s *stated) phrase(words []actref.Word, k int) (took int, known bool) {
	switch {
	case runs(words, k, "non", "commerciale"):
		s.nc = true
		return 2, true
	case runs(words, k, "non", "opere", "derivate"):
		s.nd = true
		return 3, true
	case runs(words, k, "condividi", "allo", "stesso", "modo"):
		s.sa = true
		return 4, true
	case s.version == "" && len(norm(words, k)) == 1 && norm(words, k) >= "1" && norm(words, k) <= "4" && runs(words, k+1, "."):
		s.version = norm(words, k) + "." + norm(words, k+2)
		return 3, true
	}
	return 0, false
}
