package xlsx

import (
	"io"

	"vigilia/audit/civil"
	"vigilia/report"
)

// Internal writes the workbook of the offices: all fifteen sheets, among them
// those that people fill in and that the program reads back.
func Internal(w io.Writer, m *report.InternalModel) error {
	rules := byFindings(m.ByRule)
	sheets := []sheet{
		summary(m.Figures, charts{figures: m.Figures, rules: rules, duty: m.Duty.Rows}),
		clauses(m.Clauses),
		findings(m.Findings),
		ruleCounts(rules),
		posts(m.Posts),
		acts(m.ActRows),
		requests(m.Requests),
		presidio(m.Duty.Rows),
		moderation(m.Moderation.Weeks),
		repeats(m.Repeats.Rows),
		attestations(m.Attestations),
		coverage(m.Completeness.Rows),
		catalogue(m.Catalogue),
		kept(m.Actions),
	}
	first := []string{
		"Foglio «Rilievi»: leggere il contenuto con il collegamento, scegliere l'esito nella colonna «Convalida», indicare ruolo, data e motivazione.",
		"Foglio «Attestazioni»: indicare l'esito, la data e le eventuali note per ciascuna clausola.",
		"Salvare il file e consegnarlo a chi gestisce il programma: alla lettura successiva gli esiti sono ritrovati per «Id», non per posizione. Non modificare le colonne «Id» e «Clausola».",
		"Foglio «Azioni»: indicare ufficio, scadenza e stato; le azioni aperte sono riportate nella relazione successiva. Un'azione dell'ufficio si aggiunge in fondo, senza Id.",
	}
	about := readme(&m.Front, sheets, first, nil)
	if m.Archive != "" {
		about.rows = append(about.rows, []any{"Tracciabilità", archiveEntry, m.Archive})
	}
	return write(w, &m.Header, prepend(about, sheets))
}

// archiveEntry tells on the first sheet to which archive the workbook belongs.
const archiveEntry = "Archivio di provenienza"

func prepend(s sheet, rest []sheet) []sheet { return append([]sheet{s}, rest...) }

// findings is the sheet that the office fills in.
func findings(rows []report.FindingRow) sheet {
	s := sheet{
		name: "Rilievi", table: "TabRilievi", keyed: true, wide: 2,
		about: "Un rilievo per riga: da leggere con il collegamento e da convalidare.",
		columns: []column{
			{"Id", 19, plain}, {"Data", 11, date}, {"Ora", 7, clock}, {"Pagina", 16, wrapped}, {"Oggetto", 12, wrapped}, {"Regola", 17, wrapped},
			{"Titolo regola", 22, wrapped}, {"Clausole", 22, wrapped}, {"Gravità", 11, plain}, {"Tipo", 10, plain}, {"Punteggio", 12, score},
			{"Evidenza mascherata", 34, wrapped}, {"Eccezioni provate", 48, wrapped}, {"Pseudonimo", 13, wrapped}, {"Collegamento", 14, link},
			{"Stato", 13, plain}, {"Visibile", 9, plain}, {"Convalida", 15, plain}, {"Convalidato da (ruolo)", 20, wrapped}, {"Data convalida", 13, date},
			{"Motivazione", 28, wrapped}, {"Conferma prevista", 12, score}, {"Spiegazione", 100, plain}, {"Storia", 40, plain}, {"Norme di legge", 30, wrapped},
		},
		drops: []drop{{17, []string{"confermato", "non confermato", "non verificabile"}, "Scegliere l'esito dopo aver letto il contenuto."}},
		marks: append(severityMarks(8), statusMarks(15)...),
	}
	s.long, s.row = len(rows), func(i int) []any { return finding(&rows[i]) }
	return s
}

// finding is the row of a finding.
func finding(f *report.FindingRow) []any {
	var points any
	if f.Assisted {
		points = f.Score
	}
	visible := "sì"
	if f.Resolved {
		visible = "no (risolto)"
	}
	var likely any
	if f.Rank >= 0 {
		likely = f.Rank
	}
	var decided civil.Day
	if !f.DecidedAt.IsZero() {
		decided = civil.Of(f.DecidedAt)
	}
	return []any{
		f.ID, civil.Of(f.At), hour(f.At), f.Page, f.Object, f.Rule, f.Title, orNone(f.Clauses), f.SeverityText, f.Method, points,
		f.Evidence, f.Exceptions, f.Pseudonym, address(f.Link), string(f.Status), visible, f.Outcome, f.Role, decided, f.Reason, likely, f.Explanation, f.Story, f.Law,
	}
}

// orNone says of a finding without clause that it is for information only.
func orNone(clauses []string) any {
	if len(clauses) == 0 {
		return "nessuna (solo informativo)"
	}
	return clauses
}

func posts(rows []report.PostRow) sheet {
	s := postSheet()
	s.columns = append(s.columns, column{"Collegamento", 14, link})
	for _, p := range rows {
		s.rows = append(s.rows, []any{
			civil.Of(p.At), hour(p.At), p.Page, p.Incipit, p.Category, p.Acts, p.Data, p.Licence, p.Source, p.Reshare, p.Election, p.Accessibility,
			p.Other, address(p.Link),
		})
	}
	return s
}

func acts(rows []report.ActRow) sheet {
	s := actSheet()
	s.keyed, s.wide = true, 2
	s.columns = append(s.columns, column{"Oggetto", 28, wrapped}, column{"Collegamento al post", 14, link}, column{"Collegamento all'atto", 14, link})
	for _, a := range rows {
		s.rows = append(s.rows, []any{
			civil.Of(a.PostedAt), a.Post, a.Reference, a.Organ, a.Number, a.ActDate, a.Register, a.From, a.To, string(a.Class), lead(a.Lead),
			a.Outcome, civil.Of(a.CheckedAt), a.Subject, address(a.Link), address(a.URL),
		})
	}
	return s
}

func requests(rows []report.RequestRow) sheet {
	s := sheet{
		name: "Risposte", table: "TabRisposte", about: "Richieste rivolte all'Ente e prima risposta dell'Ente.",
		columns: []column{
			{"Richiesta (id)", 20, wrapped}, {"Data e ora", 16, moment}, {"Pagina", 22, wrapped}, {"Tipo", 14, plain}, {"Prima risposta", 16, moment},
			{"Ore solari", 10, decimal}, {"Ore di presidio", 10, decimal}, {"Rinvio", 9, plain}, {"Stato", 28, wrapped}, {"Collegamento", 14, link},
		},
		marks: []mark{{8, []string{"aperta", "aperta; hanno risposto altri utenti", "aperta a fine periodo; risposta successiva"}, func(s *styles) int { return s.warn }}},
	}
	for _, r := range rows {
		redirected := "no"
		if r.Redirected {
			redirected = "sì"
		}
		s.rows = append(s.rows, []any{r.ID, r.At, r.Page, r.Kind, r.AnsweredAt, r.Clock, r.Duty, redirected, r.Status, address(r.Link)})
	}
	return s
}

func repeats(rows []report.RepeatRow) sheet {
	s := sheet{
		name: "Recidiva", table: "TabRecidiva", about: "Autori con rilievi confermati, con un'etichetta valida soltanto per questo report.",
		columns: []column{
			{"Pseudonimo", 24, plain}, {"Confermati nella finestra", 16, number}, {"Prima data", 12, date}, {"Ultima data", 12, date},
			{"Avviso rilevato", 14, plain}, {"Soglia superata", 14, plain},
		},
		marks: []mark{{5, []string{"sì"}, func(s *styles) int { return s.warn }}},
	}
	for _, r := range rows {
		over := "no"
		if r.Over {
			over = "sì"
		}
		s.rows = append(s.rows, []any{r.Pseudonym, r.Confirmed, r.First, r.Last, r.Warned, over})
	}
	return s
}
