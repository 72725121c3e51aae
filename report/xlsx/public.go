package xlsx

import (
	"io"

	"vigilia/report"
)

// Public writes the workbook for publication, from the model that holds nobody:
// the sheets on single contributions and on authors are not in it.
func Public(w io.Writer, m *report.PublicModel) error {
	rules := byFindings(m.ByRule)
	sheets := []sheet{
		summary(m.Figures, charts{figures: m.Figures, rules: rules, duty: m.Duty.Rows, public: true}),
		clauses(m.Clauses),
		ruleCounts(rules),
		publicPosts(m.Posts),
		publicActs(m.ActRows),
		answers(&m.Answers),
		presidio(m.Duty.Rows),
		moderation(m.Moderation.Weeks),
		attestations(m.Attestations),
		coverage(m.Completeness.Rows),
		catalogue(m.Catalogue),
		actions(m.Actions),
	}
	first := []string{"Foglio «Sintesi»: i numeri del periodo. Foglio «Clausole»: l'esito di ogni clausola della policy."}
	return write(w, &m.Header, prepend(readme(&m.Front, sheets, first, []string{m.Withheld}), sheets))
}

func publicPosts(rows []report.PublicPost) sheet {
	s := postSheet()
	for _, p := range rows {
		s.rows = append(s.rows, []any{
			p.On, hour(p.At), p.Page, p.Incipit, p.Category, p.Acts, p.Data, p.Licence, p.Source, p.Reshare, p.Election, p.Accessibility, p.Other,
		})
	}
	return s
}

func publicActs(rows []report.PublicAct) sheet {
	s := actSheet()
	for _, a := range rows {
		s.rows = append(s.rows, []any{
			a.PostedOn, a.Post, a.Reference, a.Organ, a.Number, a.ActDate, a.Register, a.From, a.To, string(a.Class), lead(a.Lead), a.Outcome, a.CheckedOn,
		})
	}
	return s
}

// answers holds the figures of the answers, and no single request.
func answers(a *report.Answers) sheet {
	s := sheet{
		name: "Risposte", table: "TabRisposte", about: "Richieste rivolte all'Ente e tempi di risposta, in forma aggregata.",
		columns: []column{{"Indicatore", 44, wrapped}, {"Valore", 18, number}, {"Nota", 70, wrapped}},
	}
	s.rows = [][]any{
		{"Richieste", a.Requests, nil},
		{"Con risposta dell'Ente", a.Answered, "quota: " + a.Coverage},
		{"Ancora aperte a fine periodo", a.Open, nil},
		{"Risposte con rinvio a un canale ufficiale", a.Redirected, nil},
		{"Risposte nel merito", a.InMerit, nil},
		{"Aperte con risposta di altri utenti", a.ByOthers, nil},
		{"Prima risposta, mediana", a.Median.Shown, "ore solari"},
		{"Prima risposta, 90° percentile", a.P90.Shown, "ore solari"},
		{"Prima risposta, mediana", a.DutyMedian.Shown, "ore di presidio"},
		{"Prima risposta, 90° percentile", a.DutyP90.Shown, "ore di presidio"},
	}
	for _, k := range a.Kinds {
		note := any(nil)
		if k.Out {
			note = "fuori dal conteggio: la policy non prevede assistenza attraverso la pagina"
		}
		s.rows = append(s.rows, []any{"Richieste: " + k.Kind, k.Requests, note})
	}
	if r := &a.Redirect; r.Asked {
		s.rows = append(s.rows,
			[]any{"Richieste con risposta che volevano un altro canale", r.Due, "segnalazioni, assistenza, istanze"},
			[]any{"di cui con l'indicazione del canale o dell'ufficio", r.Done, "quota: " + r.Share},
			[]any{"Richieste dello stesso tipo senza risposta", r.Waiting, nil})
	}
	if a.Target > 0 {
		s.rows = append(s.rows, []any{"Risposte oltre l'obiettivo", a.OverTarget, "obiettivo fissato dall'Ente, in ore: " + report.Exact(a.Target).String()})
	}
	for _, n := range a.Notes {
		s.rows = append(s.rows, []any{"Nota", nil, n})
	}
	return s
}
