package actref

import (
	"strings"

	"vigilia/audit"
)

// Title reads the act that a title of the albo names at its beginning:
// «[67 / 2016] DETERMINA DEL RESPONSABILE … N. 3 DEL 17/02/2016». The number in
// square brackets is the registration in the albo and is passed over, and so
// are the acts that the rest of the title cites. What is not told stays zero.
func Title(s string) audit.Reference {
	r := read(s, Context{})
	start := r.afterBracket()
	for i := start; i < start+6; i++ {
		h, j, ok := r.head(i)
		if !ok || r.proposed(i) {
			continue
		}
		if r.corrective(start, i) {
			return audit.Reference{Type: h.typ, Organ: r.organOf(h, j)} // the number is that of the act corrected
		}
		if refs, _, _, ok := r.numbered(i); ok {
			return refs[0].Reference
		}
		return r.titled(h, j)
	}
	return audit.Reference{}
}

// corrective reports whether one of the words before the name of an act says
// that the title speaks of it and is not it: «RETTIFICA DELIBERA N. 210».
func (r *reader) corrective(from, i int) bool {
	for k := from; k < i; k++ {
		if r.is(k, "rettifica", "revoca", "annullamento", "integrazione", "modifica", "proroga", "errata", "corrige", "sospensione", "ratifica", "convalida", "autotutela") {
			return true
		}
	}
	return false
}

// organOf returns who decided, as the words behind the name of an act tell.
func (r *reader) organOf(h head, j int) audit.Organ {
	r.qualify(&h, j)
	return h.organ
}

// afterBracket returns the token after a registration in square brackets.
func (r *reader) afterBracket() int {
	if !r.is(0, "[") {
		return 0
	}
	for i := 1; i < 12; i++ {
		if r.is(i, "]") {
			return i + 1
		}
	}
	return 0
}

// titled reads a title in which the object stands between the name of the act
// and its number, which is then believed only with its date and if no other
// document comes in between.
func (r *reader) titled(h head, j int) audit.Reference {
	j = r.qualify(&h, j)
	ref := audit.Reference{Type: h.typ, Organ: h.organ}
	if h.other || h.loose && typeOf(h.organ) != audit.Deliberazione {
		return audit.Reference{}
	}
	for k := j; k < j+80 && k < len(r.toks); k++ {
		if _, _, another := r.head(k); another || r.in(k, unitStops) {
			break
		}
		items, _ := r.marked(&h, k)
		if len(items) > 0 && !items[0].date.IsZero() {
			ref.Number, ref.Year, ref.Date = items[0].number, items[0].date.Year, items[0].date
			break
		}
	}
	return ref
}

// marked reads numbers that «n.» announces at token k.
func (r *reader) marked(h *head, k int) ([]item, int) {
	if _, _, ok := r.marker(k); !ok {
		return nil, k
	}
	return r.list(h, k)
}

// Label reads the name of a type of act as the albi write it, "Delibere di
// Giunta" or "DETERMINAZIONE DIRIGENZIALE", or its code in the AgID vocabulary
// "municipal-notice-board", "A.02.02". Other types give audit.OtherAct.
func Label(s string) (audit.ActType, audit.Organ) {
	if typ, organ, ok := agid(strings.TrimSpace(s)); ok {
		return typ, organ
	}
	r := read(s, Context{})
	for i := 0; i < min(len(r.toks), 8); i++ {
		h, j, ok := r.head(i)
		if !ok || r.proposed(i) {
			continue
		}
		r.qualify(&h, j)
		if h.other || h.loose && typeOf(h.organ) != audit.Deliberazione {
			return audit.OtherAct, audit.OtherOrgan
		}
		return h.typ, h.organ
	}
	return audit.OtherAct, audit.OtherOrgan
}

// agid reads a code of the vocabulary, alone or before its label.
func agid(s string) (audit.ActType, audit.Organ, bool) {
	code, _, _ := strings.Cut(s, " ")
	codes := []struct {
		code  string
		typ   audit.ActType
		organ audit.Organ
	}{
		{"A.01.01", audit.Decreto, audit.Dirigente}, {"A.01.02", audit.Decreto, audit.Sindaco}, {"A.01", audit.Decreto, ""},
		{"A.02.01", audit.Deliberazione, audit.Consiglio}, {"A.02.02", audit.Deliberazione, audit.Giunta}, {"A.02", audit.Deliberazione, ""},
		{"A.03.01", audit.Determinazione, audit.Dirigente}, {"A.03.02", audit.Determinazione, audit.Sindaco}, {"A.03", audit.Determinazione, ""},
		{"A.04.01", audit.Ordinanza, audit.Dirigente}, {"A.04.02", audit.Ordinanza, audit.Sindaco}, {"A.04", audit.Ordinanza, ""},
	}
	for _, c := range codes {
		if strings.HasPrefix(strings.ToUpper(code), c.code) {
			return c.typ, c.organ, true
		}
	}
	return "", "", false
}
