package main

import (
	"slices"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/policies"
	"vigilia/fetch/fetchtest"
	"vigilia/report"
)

// fortnight is what happens in two weeks on one page, the same under every policy.
// Each content is one on which two policies differ (reference/compliance.md 3.1).
func fortnight(first civil.Day) *fetchtest.World {
	page := &fetchtest.Page{
		ID: townPage, ProfileID: "615500000001", Name: "Comune di Prova", About: "Pagina istituzionale.", Website: "https://comune.prova.example", Username: "comunediprova",
	}
	add := func(n int, text string) *fetchtest.Post {
		p := &fetchtest.Post{ID: postID(n), At: first.Add(n).At(10, 0), Text: text}
		page.Posts = append(page.Posts, p)
		return p
	}
	news := add(0, "Aperte le iscrizioni al corso di italiano in biblioteca.")
	discuss(news, first,
		"Domenica votate la lista Domani! #VotaDomani",
		"Chiamatemi, Luca, 345 000 00 00.",
		"La partita di ieri l'ha rubata l'arbitro, altro che rigore",
		"sei un cretino patentato",
		"Buongiorno, a che ora apre lo sportello anagrafe?")
	album := add(2, "Le più belle foto della Sagra. © Comune di Prova – Tutti i diritti riservati")
	album.Photos = []fetchtest.Photo{{ID: "881"}}
	add(4, "La presente vale come notifica agli interessati.")
	add(6, "Allerta arancione per domani: attenzione ai sottopassi!")
	add(8, "Con delibera di Giunta n. 77 del "+first.Add(7).Italian()+" approvato il piano neve.")
	add(12, "Buona domenica a tutti.")
	return &fetchtest.World{Pages: []*fetchtest.Page{page}}
}

func postID(n int) string {
	return townPage + "_12400000000" + string(rune('0'+n/10)) + string(rune('0'+n%10))
}

// seen is what a report says of one rule: how many, how grave, and whether a clause
// of the policy asks for it.
type seen struct {
	detected int
	severity audit.Severity
	clause   bool
}

// TestFivePolicies: the same fortnight gives five different reports, and each tells why.
func TestFivePolicies(t *testing.T) {
	if testing.Short() {
		t.Skip("five times fourteen nights")
	}
	t.Parallel()
	first := theDay()
	albo := []audit.Act{actsAround(first)[1], {Register: "2026/90", Type: audit.Deliberazione, Organ: audit.Giunta, Number: 77, Year: 2026,
		Date: first.Add(7), PublishedFrom: first.Add(10), PublishedTo: first.Add(24), Subject: "Piano neve"}}
	want := map[string]map[string]seen{
		"politics.propaganda": {"crespiatica": {1, audit.Medium, true}, "cento": {1, audit.Medium, true}},
		"pii.phone": {
			"crespiatica": {1, audit.Minor, true}, "cento": {1, audit.Minor, true}, "pero": {1, audit.Informative, false},
			"arese": {1, audit.Minor, true}, "portosantelpidio": {1, audit.Medium, true},
		},
		"own.licence":         {"cento": {2, audit.Minor, true}, "arese": {2, audit.Minor, true}, "pero": {1, audit.Minor, true}},
		"own.legal_effect":    {"cento": {1, audit.Minor, true}, "arese": {1, audit.Minor, true}},
		"own.alert_channel":   {"cento": {1, audit.Informative, true}},
		"own.unpublished_act": {"crespiatica": {1, audit.Medium, true}, "pero": {1, audit.Medium, true}, "portosantelpidio": {1, audit.Medium, true}, "cento": {1, audit.Medium, false}, "arese": {1, audit.Medium, false}},
	}
	models := map[string]*report.InternalModel{}
	for _, policy := range policies.IDs() {
		p := newPlay(t, fortnight(first), albo, policy)
		for d := range (civil.Period{From: first, To: first.Add(13)}).Days() {
			p.dawn(d)
		}
		models[policy] = report.Internal(p.material(first, first.Add(13)))
		for rule, by := range want {
			if got := sawOf(models[policy], rule); got != by[policy] {
				t.Errorf("%s, %s: %+v, want %+v", policy, rule, got, by[policy])
			}
		}
		explained(t, policy, models[policy])
	}
	for a, m := range models {
		for b, o := range models {
			if a < b && slices.EqualFunc(m.ByRule, o.ByRule, func(x, y report.RuleCount) bool {
				return x.Rule == y.Rule && x.Detected == y.Detected && x.SeverityText == y.SeverityText
			}) {
				t.Errorf("%s and %s count the same", a, b)
			}
		}
	}
}

func sawOf(m *report.InternalModel, rule string) seen {
	var s seen
	for _, f := range m.Findings {
		if f.Rule == rule {
			s.detected++
			s.severity, s.clause = f.Severity, len(f.Clauses) > 0
		}
	}
	return s
}

// explained: what is not verified says why, and a finding names what it concerns.
func explained(t *testing.T, policy string, m *report.InternalModel) {
	t.Helper()
	for _, c := range m.Clauses {
		if c.Verdict == audit.NotVerified && c.Note == "" {
			t.Errorf("%s: %s is not verified and does not tell why", policy, c.Clause)
		}
	}
	for _, f := range m.Findings {
		if f.Explanation == "" || f.Story == "" {
			t.Errorf("%s: finding of %s without explanation", policy, f.Rule)
		}
	}
}
