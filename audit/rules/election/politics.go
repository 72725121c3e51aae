package election

import (
	_ "embed"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed politics.txt
var politicsSource string

// politics are the words by which a page takes sides.
var politics = lexicon.New("politics.txt", "APVX", politicsSource)

// Tiers of politics.txt.
const (
	campaign lexicon.Tier = 'A' // takes sides by itself
	side     lexicon.Tier = 'P' // a party, a list, a majority, an opposition
	verdict  lexicon.Tier = 'V' // a judgement
	account  lexicon.Tier = 'X' // a neutral account, results, a correction
)

const politicsThreshold = 0.7

type politicsCheck struct{ list *lexicon.Lexicon }

// Check speaks of an appeal, or of a side with a judgement in the same sentence.
func (c politicsCheck) Check(s *audit.Subject, l *audit.Log) {
	words := read(c.list, s.Read)
	for _, f := range words[campaign] {
		if stands(s.Read, f) && !c.neutral(s.Read, words, f) {
			c.find(s, l, "invito o formula di parte", f)
			return
		}
	}
	for _, f := range words[side] {
		v, ok := words.near(s.Read, f, verdict)
		if !ok || !stands(s.Read, v) || s.Read.Tokens[v.From].Has(text.Negated) || c.neutral(s.Read, words, f) {
			continue
		}
		c.find(s, l, "giudizio su una parte politica", f, v)
		return
	}
}

func (c politicsCheck) neutral(t *text.Text, words found, f lexicon.Found) bool {
	_, ok := words.near(t, f, account)
	return ok
}

// stands reports whether the comune itself says the words.
func stands(t *text.Text, f lexicon.Found) bool {
	return !t.Tokens[f.From].Has(text.Quoted | text.Reported | text.Denounced)
}

func (c politicsCheck) find(s *audit.Subject, l *audit.Log, category string, found ...lexicon.Found) {
	h := audit.Hit{
		Category: category, Severity: audit.Serious, Score: 0.8, Threshold: politicsThreshold,
		Exceptions: []audit.Exception{
			{Name: "resoconto neutro del Consiglio"}, {Name: "convocazione o ricorrenza civile"}, {Name: "risultati elettorali ufficiali"}, {Name: "rettifica di una notizia"}, {Name: "citazione"},
		},
	}
	for _, f := range found {
		h.Evidence = append(h.Evidence, evidence(s.Read, f.From, f.To, f.Entry.Value.Category))
	}
	l.Find(h)
}
