package reporttest

import (
	"fmt"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
)

// Scripts are texts that take paper in ways of their own: a word that no line
// holds, signs that no font has, marks upon marks, lines without words, writing
// from the right, and ordinary Italian.
func Scripts() map[string]string {
	return map[string]string{
		"parola": strings.Repeat("W", 1000), "segni": strings.Repeat("\u5e02", 800), "faccine": strings.Repeat("👩\u200d👩\u200d👧 🏳️\u200d🌈", 150),
		"righe": strings.Repeat("a\n", 600), "destra": strings.Repeat("שלום לכם ", 150), "accenti": "e" + strings.Repeat("\u0301", 500) + " fine",
		"prosa": strings.Repeat("Il servizio non ha risposto entro il tempo previsto e la lettura è stata interrotta. ", 20),
	}
}

// Flood returns a night with more of everything than a note can list, whose
// texts, names and causes all say the same.
func Flood(day civil.Day, text string) *report.Material {
	m := Night(day)
	for i := range m.Pages {
		m.Pages[i].Name = text
	}
	for i := range 40 {
		m.Pages = append(m.Pages, audit.Page{ID: fmt.Sprint("altra", i), Name: text, URL: "https://www.facebook.com/altra" + text[:20]})
	}
	floodReading(m, day, text)
	floodCases(m, text)
	for i := range 40 {
		id := fmt.Sprint("piena", i)
		m.Posts = append(m.Posts, audit.Content{ID: id, Page: mainPage, Kind: audit.OwnPost, Text: text, CreatedAt: day.At(i%24, i), Permalink: "https://www.facebook.com/" + id})
		m.Acts = append(m.Acts, audit.ActCheck{
			Page: mainPage, ContentID: id, PostedAt: day.At(i%24, i), Class: audit.ClassD, Waiting: true, Reference: audit.Reference{Text: text},
		})
		m.Requests = append(m.Requests, audit.Request{Page: mainPage, ContentID: id, Kind: audit.Question, At: day.Add(-i%3).At(i%24, i)})
	}
	return m
}

func floodReading(m *report.Material, day civil.Day, text string) {
	for i := range m.Coverage {
		m.Coverage[i].Complete, m.Coverage[i].Cause = i%2 == 0, text
	}
	for i := range 30 {
		said := fmt.Sprint(i, " ", text)
		m.Gaps = append(m.Gaps, audit.Gap{Page: mainPage, Rule: "tone.insult", ContentID: fmt.Sprint("vuoto", i), Day: day, Cause: said})
		m.Runs[0].Notices = append(m.Runs[0].Notices, audit.Notice{Page: mainPage, Text: said, Grave: i == 29})
	}
	m.Runs[0].State = audit.Partial
}

// floodCases makes a serious finding of every rule that reads contributions, and
// on every post of the comune one with its words.
func floodCases(m *report.Material, text string) {
	var all []audit.Case
	for i := range 160 {
		r := m.Rules[i%len(m.Rules)]
		k := m.Cases[i%len(m.Cases)]
		k.Finding.Rule, k.Finding.Severity, k.Finding.Fingerprint, k.Decision = r.ID, audit.Serious, fmt.Sprint("piena", i), nil
		k.Finding.Category, k.Finding.Evidence = text, []audit.Evidence{{Span: audit.Span{End: 4}, Masked: text}}
		all = append(all, k)
	}
	m.Cases = all
}
