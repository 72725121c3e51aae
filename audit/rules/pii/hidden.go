package pii

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/names"
	"vigilia/audit/text"
)

// hiddenEmail reports whether a word is there that stands for the at sign or a
// stop, or that names a provider of mailboxes.
func hiddenEmail(t *text.Text) bool {
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if !emailStarts[start2(tok.Norm)] {
			continue
		}
		w := tok.Norm
		if tok.Kind == text.URL {
			w, _, _ = strings.Cut(w, ".")
		}
		if atWords[w] || strings.HasPrefix(w, atName) || w == "punto" || w == "dot" || providerLabels[w] {
			return true
		}
	}
	return false
}

// atWords stand for the at sign.
var atWords = wordSet("chiocciola", "chiocciolina", "kiocciola", "chioccola", "chiociola", "ciocciola", "ciociola", "chioc", "chiocciolo", "chioccciola", "chiucciola", "chiocchiola", "chiocciolla", "chiocciula", "ciocciula", "chiociolina", "chiocciolaa", "chiocc", "kiociola", "ghiocciola", "at", "et")

// atName is how the at sign is called, which some write in one with what follows.
const atName = "chiocciola"

// providerLabels are the names of the providers without their end, those that are ordinary words aside.
var providerLabels = func() map[string]bool {
	out := map[string]bool{}
	for _, p := range providers {
		label, _, _ := strings.Cut(p, ".")
		out[label] = len(label) > 4 && label != "vodafone" && label != "poste"
	}
	return out
}()

// emailStarts are the first two letters of the words that hiddenEmail looks for.
var emailStarts = func() (t [26 * 26]bool) {
	for w := range atWords {
		t[start2(w)] = true
	}
	for p, known := range providerLabels {
		t[start2(p)] = t[start2(p)] || known
	}
	t[start2("punto")], t[start2("dot")] = true, true
	return t
}()

func wordSet(ws ...string) map[string]bool {
	out := map[string]bool{}
	for _, w := range ws {
		out[w] = true
	}
	return out
}

// hiddenAddresses finds the mailboxes whose at sign or stops are written as words.
func hiddenAddresses(s *scene, plain []match) []match {
	var out []match
	s.prev = 0
	for i := 0; i < len(s.b); i++ {
		sign, ok := s.atWordAt(i)
		if !ok {
			continue
		}
		if s.judged++; s.judged > enough {
			break
		}
		a, ok := s.hiddenAddress(sign)
		if !ok || a.from < s.prev || slices.ContainsFunc(plain, func(m match) bool { return m.from < a.to && a.from < m.to }) || s.book.email(a.local+"@"+a.domain) || s.book.holdsDomain(a.domain) || s.institutional(a) || s.taught(a.stretch) || placeholder[a.local] {
			continue
		}
		out = append(out, match{
			stretch: a.stretch, masked: maskEmail(a.local, a.domain), category: "indirizzo e-mail", severity: audit.Medium,
			note: altered, own: ownMailbox(s, a),
		})
		i, s.prev = a.to-1, a.to
	}
	return out
}

// atWord is a word or sign for "@", with the brackets and spaces around it.
type atWord struct {
	stretch
	weak   bool // a word that means something else as well: "at" between spaces
	sign   bool // "@" itself
	lost   bool // nothing stands for it
	framed bool // in brackets, stars or the like
}

// atWordAt reads what stands for the at sign at i.
func (v *view) atWordAt(i int) (atWord, bool) {
	if v.b[i] == '@' {
		at := v.loosened(i, i+1)
		return atWord{stretch: at, sign: true, framed: v.framed(at, i, i+1)}, true
	}
	if !isLetter(v.b[i]) || !v.starts(i) && v.at(i-1) != '_' {
		return atWord{}, false
	}
	j := i
	for j < len(v.b) && isLetter(v.b[j]) {
		j++
	}
	w := string(v.low[i:j])
	if i > 0 && v.at(j) == '.' && providerLabels[w] && v.b[i-1] == ' ' {
		return atWord{stretch: stretch{i - 1, i}, lost: true}, true
	}
	if rest, glued := strings.CutPrefix(w, atName); glued && len(rest) > 3 { // «chiocciolalibero punto it»
		return atWord{stretch: stretch{v.loosened(i, i).from, i + len(atName)}}, true
	}
	known := atWords[w]
	if !known && w != "a" && w != "presso" && w != "chiocciola" {
		return atWord{}, false
	}
	if w == "chiocc" && v.at(j) == '.' {
		j++
	}
	at := v.loosened(i, j)
	a := atWord{stretch: at, framed: v.framed(at, i, j)}
	if known && len(w) > 2 {
		return a, true
	}
	a.weak = !a.framed
	return a, at.from < i && at.to > j
}

// framed reports whether a bracket or a like sign stands on both sides of [i, j).
func (v *view) framed(at stretch, i, j int) bool {
	sign := func(b []byte) bool { return len(strings.Trim(string(b), " ")) > 0 }
	return sign(v.b[at.from:i]) && sign(v.b[j:at.to])
}

// loosened widens a stretch by the brackets, hyphens and spaces around it.
func (v *view) loosened(from, to int) stretch {
	for n := 0; n < 3 && from > 0 && strings.IndexByte(" (<-_*/|~\x03", v.b[from-1]) >= 0; n++ {
		from--
	}
	for n := 0; n < 3 && to < len(v.b) && strings.IndexByte(" )>-_*/|~\x03", v.b[to]) >= 0; n++ {
		to++
	}
	return stretch{from, to}
}

// hiddenAddress reads the address around what stands for its at sign.
func (v *view) hiddenAddress(at atWord) (address, bool) {
	domain, to, words := v.saidDomain(at.to)
	if full := bareProvider(domain); full != "" {
		domain = full
	}
	end, aside := v.withoutAside(at.from)
	at.weak = at.weak && !aside
	local, from := v.saidLocal(end)
	a := address{stretch{from, to}, local, domain}
	if !a.wellFormed() || len(local) < 2 || !topLevel[domain[strings.LastIndexByte(domain, '.')+1:]] || noMailbox.whole([]byte(local)) {
		return a, false
	}
	known := slices.Contains(providers, domain)
	switch {
	case at.lost:
		return a, known && (telling(local) && strings.Trim(local, "0123456789.-_") != "" || v.mailSaid(a.from) && begun(local))
	case at.sign:
		return a, words > 0 || known && at.framed
	case at.weak:
		if words > 0 && telling(local) {
			return a, true // «anna punto verdi at ditta punto it»
		}
		return a, (known || v.mailSaid(a.from)) && (words > 0 || v.mailSaid(a.from) || telling(local)) && (telling(local) || givenIn(local) || v.mailSaid(a.from))
	}
	return a, true
}

// telling reports whether a name is one that only a mailbox bears: with a stop
// inside, an underscore or digits.
func telling(local string) bool { return strings.ContainsAny(local, "._-0123456789") }

// begun reports whether a name begins with a given name: "annaverdi".
func begun(local string) bool {
	for n := 4; n < len(local) && n < 10; n++ {
		if names.IsGiven(local[:n]) {
			return true
		}
	}
	return false
}

var mailCues = cues{"mail", "email", "e-mail", "scriv*", "indirizzo", "posta", "pec", "mand*", "invi*", "rispond*", "contatt*", "spedi*", "manda*", "curriculum", "cv"}

// mailSaid reports whether the words before i announce an address.
func (v *view) mailSaid(i int) bool {
	return mailCues.in(v.before(i, 45))
}

// withoutAside returns where a mailbox ends before words on how to write it:
// «mariorossi tutto attaccato chiocciola…».
func (v *view) withoutAside(i int) (end int, aside bool) {
	b := strings.TrimRight(string(v.low[max(0, i-24):i]), " ,)")
	for _, w := range [...]string{"tutto attaccato", "tutto minuscolo", "tutto maiuscolo", "minuscolo", "attaccato", "tutto unito"} {
		if head, ok := strings.CutSuffix(b, w); ok {
			head = strings.TrimRight(head, " ,(")
			return max(0, i-24) + len(head), true
		}
	}
	return i, false
}

// noMailbox are words that lead to a "chiocciola" which joins nothing.
var noMailbox = cues{"una", "la", "lo", "il", "di", "da", "del", "della", "con", "senza", "alla", "scala", "sulla", "mia", "tua", "sua", "questa", "quella", "ed", "mail", "email", "indirizzo"}

// topLevel are the ends of the addresses that people spell out, and that of examples (RFC 2606).
var topLevel = map[string]bool{"it": true, "com": true, "net": true, "org": true, "eu": true, "info": true, "me": true, "ch": true, "fr": true, "de": true, "es": true, "uk": true, "ro": true, "al": true, "biz": true, "example": true}

// saidDomain reads labels from i on, with stops or words for them between, and
// returns how many were words.
func (v *view) saidDomain(i int) (domain string, end, words int) {
	for n := 0; n < 5; n++ {
		j := v.labelEnd(i)
		if n == 0 && v.at(j) == ' ' && isAlnum(v.at(j+1)) { // «g mail»
			k := v.labelEnd(j + 1)
			if whole := string(v.low[i:j]) + string(v.low[j+1:k]); k > j+1 && k < i+12 && providerLabels[whole] {
				domain, end = whole, k
				j = k
			}
		}
		if j == i {
			break
		}
		j = v.cutAtWord(i, j)
		if domain == "" || end != j {
			domain, end = domain+string(v.low[i:j]), j
		}
		next, said := v.stopAt(j)
		if next == 0 || topLevel[string(v.low[i:j])] && !said {
			break
		}
		if said {
			words++
		}
		domain, i = domain+".", next
	}
	return strings.TrimSuffix(domain, "."), end, words
}

// cutAtWord returns where a label ends in which hyphens lead to the word for a
// stop: «gmail-punto-com».
func (v *view) cutAtWord(i, j int) int {
	for _, w := range [...]string{"-punto-", "-dot-"} {
		if k := strings.Index(string(v.low[i:j]), w); k > 0 {
			return i + k
		}
	}
	return j
}

// maxLabel is the length of the longest label of a domain (RFC 1035 §2.3.4).
const maxLabel = 63

// labelEnd returns where the label of a domain that starts at i ends.
func (v *view) labelEnd(i int) int {
	j := i
	for j < len(v.b) && j-i <= maxLabel && (isAlnum(v.b[j]) && v.b[j] != letter || v.b[j] == '-' && j > i) {
		j++
	}
	return j
}

// stopAt reads a full stop, or what stands for one, at i: it returns where the next
// label starts, 0 if there is none.
func (v *view) stopAt(i int) (next int, said bool) {
	if v.at(i) == '.' && isAlnum(v.at(i+1)) {
		return i + 1, false
	}
	j := i
	for j < len(v.b) && j-i < 3 && strings.IndexByte(" (<-*", v.b[j]) >= 0 {
		j++
	}
	if c := v.at(j); c == '.' || c == ',' { // «gmail . com», «gmail(.)com», «gmail,com»
		k := v.loosened(j+1, j+1).to
		for v.at(k) == '.' {
			k++
		}
		if end := v.labelEnd(k); end > k && v.at(end) != '\'' && topLevel[string(v.low[k:end])] {
			return k, j > i
		}
		return 0, false
	}
	for _, w := range [...]string{"punto", "dot", "point"} {
		k := j + len(w)
		if j == i || k > len(v.b) || string(v.low[j:k]) != w {
			continue
		}
		if v.ends(k) {
			return v.loosened(k, k).to, true
		}
		if end := v.labelEnd(k); topLevel[string(v.low[k:end])] { // «puntoit»
			return k, true
		}
	}
	return 0, false
}

// saidLocal reads the mailbox that ends before i.
func (v *view) saidLocal(i int) (local string, from int) {
	from = i
	for n := 0; n < 4; n++ {
		j := from
		for j > 0 && from-j <= maxLocal && localByte(v.b[j-1]) {
			j--
		}
		for j < from && !isAlnum(v.b[j]) {
			j++
		}
		if j == from {
			break
		}
		local = string(v.low[j:from]) + local
		from = j
		sign, before := v.signBefore(j)
		if sign == "" {
			break
		}
		local, from = sign+local, before
	}
	return strings.TrimLeft(local, "._-"), from
}

// signBefore reads the word for a sign of a mailbox that ends before i.
func (v *view) signBefore(i int) (sign string, from int) {
	for _, w := range [...][2]string{{" punto ", "."}, {" dot ", "."}, {"(punto)", "."}, {" underscore ", "_"}, {" trattino basso ", "_"}, {" trattino ", "-"}, {" meno ", "-"}, {" . ", "."}, {"(.)", "."}} {
		if j := i - len(w[0]); j > 0 && string(v.low[j:i]) == w[0] {
			return w[1], j
		}
	}
	return "", i
}
