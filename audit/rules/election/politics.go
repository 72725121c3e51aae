package election

import (
	_ "embed"
	"strings"

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
	if from, to, ok := slogan(s.Read); ok {
		c.report(l, "parola d'ordine elettorale", evidence(s.Read, from, to, "hashtag"))
		return
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

// slogan returns the tokens of the first hashtag that calls to vote or bears a candidate.
func slogan(t *text.Text) (from, to int, ok bool) {
	for from = 0; from < len(t.Tokens); from = to {
		to = from + 1
		if !t.Tokens[from].Has(text.Hashtag) {
			continue
		}
		tag := t.Tokens[from].Norm
		for to < len(t.Tokens) && t.Tokens[to].Has(text.Hashtag) && t.Tokens[to].Start == t.Tokens[to-1].End {
			tag += t.Tokens[to].Norm // each word of "#VotaNeri" is a token
			to++
		}
		if calls(strings.TrimPrefix(tag, "#")) {
			return from, to, true
		}
	}
	return 0, 0, false
}

// calls reports whether the words of a hashtag, run together, are those of a campaign:
// "votaneri", "nerisindaco", "avanticonneri".
func calls(tag string) bool {
	for _, call := range []string{"votail", "votala", "votalo", "votai", "votale", "votatutt", "votaonline", "votazion", "votanti", "votiamoil", "votaancheper"} {
		if strings.HasPrefix(tag, call) {
			return false // a contest: "votailpresepe"
		}
	}
	for _, call := range []string{"vota", "votate", "votiamo", "iovoto", "avanticon", "iostocon", "noistiamocon", "riconferm", "cambiamoil", "cambiamola", "squadravincente", "insiemeper", "scriviamo"} {
		if rest, ok := strings.CutPrefix(tag, call); ok && (len(rest) > 2 || call == "squadravincente") {
			return call != "insiemeper" && call != "scriviamo" || strings.Contains(rest, "sindac")
		}
	}
	for _, end := range []string{"sindaco", "sindaca", "sindaco2027", "sindaca2027"} {
		if rest, ok := strings.CutSuffix(tag, end); ok && len(rest) > 3 && !holder(rest) {
			return true
		}
	}
	return false
}

// holder reports whether what stands before "sindaco" in a hashtag makes it no candidate's.
func holder(before string) bool {
	switch before {
	case "ilnostro", "lanostra", "vice", "ufficiodel", "chiedial", "direttacol", "filodirettocol", "lapaginadel", "junior":
		return true
	}
	return strings.HasSuffix(before, "del") || strings.HasSuffix(before, "dal") || strings.HasSuffix(before, "col") || strings.HasSuffix(before, "baby")
}

func (c politicsCheck) find(s *audit.Subject, l *audit.Log, category string, found ...lexicon.Found) {
	var shown []audit.Evidence
	for _, f := range found {
		shown = append(shown, evidence(s.Read, f.From, f.To, f.Entry.Value.Category))
	}
	c.report(l, category, shown...)
}

func (c politicsCheck) report(l *audit.Log, category string, shown ...audit.Evidence) {
	l.Find(audit.Hit{
		Category: category, Severity: audit.Serious, Score: 0.8, Threshold: politicsThreshold,
		Exceptions: []audit.Exception{
			{Name: "resoconto neutro del Consiglio"}, {Name: "convocazione o ricorrenza civile"}, {Name: "risultati elettorali ufficiali"}, {Name: "rettifica di una notizia"}, {Name: "citazione"},
		},
		Evidence: shown,
	})
}
