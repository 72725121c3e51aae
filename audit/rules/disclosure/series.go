package disclosure

import (
	"vigilia/audit/names"
	"vigilia/audit/text"
)

// leastSeries is from how many members surnames in a row make a series.
const leastSeries = 3

// series takes for persons what stands in a row behind a colon, a bracket or a dash as
// surnames stand in a list: "sono attesi: sig.ra Peverati, famiglia Hoxhaj, Cirillo Amedeo".
func (p *page) series(taken []bool) {
	for i := 1; i < len(p.Tokens); i++ {
		if !p.opens(i) {
			continue
		}
		who, fresh := p.row(i, taken)
		if len(who) < leastSeries && !(len(who) == 2 && p.titledAll(who)) {
			continue
		}
		for k, w := range who {
			if fresh[k] {
				p.persons = append(p.persons, w)
				taken[w.from] = true
			}
		}
		i = who[len(who)-1].to
	}
}

// opens reports whether a row may begin at token i.
func (p *page) opens(i int) bool {
	if p.Norm(i-1) == "sono" {
		return true // "in sciopero oggi sono Bassi, Corti e Ferri"
	}
	for _, r := range p.Runes[p.Tokens[i-1].End:p.Tokens[i].Start] {
		switch r {
		case ':', '(', '–', '—', '\n', '•', '-':
			return true
		}
	}
	return false
}

// row reads the members of a row that begins at token i; fresh tells those who are no
// persons of the page yet.
func (p *page) row(i int, taken []bool) (who []individual, fresh []bool) {
	for i < len(p.Tokens) {
		from := p.skipTitles(i)
		to := from
		for to < len(p.Tokens) && to-from < 4 && p.member(to) && (to == from || p.Tokens[to].Before <= text.Space) {
			to++
		}
		if to == from {
			return who, fresh
		}
		how := "cognome in un elenco"
		if from > i {
			how = "nome con titolo"
		}
		who = append(who, individual{from: from, to: to, how: how, whole: true, item: true})
		fresh = append(fresh, !taken[from])
		next := p.nextMember(to)
		if next < 0 {
			return who, fresh
		}
		i = next
	}
	return who, fresh
}

// member reports whether token i may be a part of a name in a row.
func (p *page) member(i int) bool {
	tok := &p.Tokens[i]
	if tok.Kind != text.Word || !tok.Has(text.Capital) || tok.Has(text.Hashtag) {
		return false
	}
	n := tok.Norm
	return names.IsSurname(n) || names.IsGiven(n) || !p.Known(i) && !names.IsPlace(n) && (len(n) > 3 || p.surnamePart(n))
}

// surnamePart reports whether a short word begins surnames: "Ben Salah", "Dalla Noce".
func (p *page) surnamePart(n string) bool {
	switch n {
	case "de", "di", "da", "del", "la", "lo", "le", "el", "al", "ben", "abu", "dal", "van", "von", "mac", "bin":
		return true
	}
	return false
}

// skipTitles returns the first token behind numbers and titles of courtesy.
func (p *page) skipTitles(i int) int {
	for i < len(p.Tokens) {
		switch p.Norm(i) {
		case "n", "nr", "sig", "ra", "sigra", "signora", "signor", "famiglia", "fam", "nucleo", "la", "il", "gli", "eredi", "coniugi", "sigg":
		default:
			if p.Tokens[i].Kind != text.Number {
				return i
			}
		}
		i++
	}
	return i
}

// rowTail is how many tokens may follow a name before the next one: "con i tre bambini".
const rowTail = 7

// nextMember returns where the next member begins behind token i, -1 if none does.
func (p *page) nextMember(i int) int {
	for k := i; k < min(len(p.Tokens), i+rowTail); k++ {
		switch {
		case p.Tokens[k].Before == text.Stop && !p.opens(k) && p.Tokens[k].Kind != text.Number && !p.dotted(k):
			return -1
		case p.Tokens[k].Before == text.Comma, p.Tokens[k].Before == text.Stop:
			return k
		case p.Norm(k) == "e" && k == i:
			return k + 1
		}
	}
	return -1
}

func (p *page) titledAll(who []individual) bool {
	for _, w := range who {
		if w.how != "nome con titolo" {
			return false
		}
	}
	return true
}
