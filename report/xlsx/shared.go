package xlsx

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/report"
)

// What stands in this file is in both workbooks.

func severityMarks(column int) []mark {
	return []mark{
		{column, []string{"critica", "grave"}, func(s *styles) int { return s.bad }},
		{column, []string{"media"}, func(s *styles) int { return s.warn }},
	}
}

func statusMarks(column int) []mark {
	return []mark{
		{column, []string{"da verificare", "in attesa"}, func(s *styles) int { return s.warn }},
		{column, []string{"confermato"}, func(s *styles) int { return s.bad }},
		{column, []string{"non verificabile"}, func(s *styles) int { return s.grey }},
	}
}

func verdictMarks(column int) []mark {
	return []mark{
		{column, []string{"conforme"}, func(s *styles) int { return s.good }},
		{column, []string{"rilievi"}, func(s *styles) int { return s.warn }},
		{column, []string{"non verificabile"}, func(s *styles) int { return s.grey }},
	}
}

// readme is the first sheet: what the file is, what to do first, and how to read it.
func readme(f *report.Front, sheets []sheet, first, legend []string) sheet {
	h := &f.Header
	s := sheet{
		name: "Leggimi", table: "TabLeggimi",
		columns: []column{{"Sezione", 18, wrapped}, {"Voce", 34, wrapped}, {"Contenuto", 96, wrapped}},
	}
	add := func(section, name, content string) { s.rows = append(s.rows, []any{section, name, content}) }
	for i, t := range first {
		name := "Da fare per primo"
		if i > 0 {
			name = "Poi"
		}
		add("Uso", name, t)
	}
	add("Documento", "Ente", h.Comune)
	for _, p := range h.Pages {
		add("Documento", "Pagina", strings.TrimSpace(p.Name+" – "+p.URL))
	}
	add("Documento", "Policy", strings.TrimSuffix(h.Policy+" – "+h.Approval, " – "))
	add("Documento", "Periodo", h.PeriodText)
	add("Documento", "Elaborato il", h.MadeAtText)
	add("Documento", "Redatto da", h.Office)
	add("Documento", "Versione", h.Wording)
	for i := range sheets {
		add("Fogli", sheets[i].name, sheets[i].about)
	}
	for _, t := range f.Legend {
		add("Legenda", t.Name, t.Meaning)
	}
	for _, t := range legend {
		add("Legenda", "Numeri non esposti", t)
	}
	add("Completezza", "Lettura delle fonti", f.Completeness.Sentence)
	for _, t := range f.Limits {
		add("Avvertenze", "", t)
	}
	add("Tracciabilità", "Id documento", h.DocumentID)
	add("Tracciabilità", "SHA-256 dei dati di base (primi 16 caratteri)", h.BaseDigest)
	add("Tracciabilità", "Versione regole", h.RuleSet)
	add("Tracciabilità", "Impronta configurazione", h.ConfigHash)
	add("Tracciabilità", "Programma e interfaccia letta", strings.TrimSpace(h.Program+" – Graph API "+h.GraphAPI))
	return s
}

func clauses(rows []report.ClauseRow) sheet {
	s := sheet{
		name: "Clausole", table: "TabClausole", keyed: true, about: "Ogni clausola della policy una volta, con l'esito e le cause di ciò che non è stato verificato.",
		columns: []column{
			{"Id clausola", 24, wrapped}, {"Sezione", 16, wrapped}, {"Dove", 11, wrapped}, {"Parafrasi", 34, wrapped}, {"Soggetto", 16, wrapped},
			{"Tipo", 13, plain}, {"Regole", 22, wrapped}, {"Esito", 15, plain}, {"Rilevati", 10, number}, {"Confermati", 12, number}, {"Note", 38, wrapped},
		},
		marks: verdictMarks(7),
	}
	for _, c := range rows {
		s.rows = append(s.rows, []any{
			c.Clause, c.Section, c.Place, c.Paraphrase, c.Binds, c.Method, c.Rules, c.Outcome, looked(c.Counted, c.Detected), looked(c.Counted, c.Confirmed), c.Note,
		})
	}
	return s
}

// byFindings puts the rules that found something first: the chart shows them.
func byFindings(rows []report.RuleCount) []report.RuleCount {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b report.RuleCount) int { return b.Detected.Low() - a.Detected.Low() })
	return rows
}

func ruleCounts(rows []report.RuleCount) sheet {
	s := sheet{
		name: rulesSheet, table: "TabRilieviPerRegola", about: "Rilievi di ogni regola per stato; i confermati stanno accanto ai rilevati. «n.d.»: regola non ancora attiva.",
		columns: []column{
			{"Regola", 24, wrapped}, {"Titolo", 36, wrapped}, {"Soggetto", 24, wrapped}, {"Tipo", 12, plain}, {"Gravità", 11, plain}, {"Esaminati", 11, number},
			{"Rilevati", 10, number}, {"Confermati", 12, number}, {"Non confermati", 12, number}, {"Da convalidare", 13, number}, {"In attesa", 9, number},
			{"Non verificabili", 12, number},
		},
		marks: severityMarks(4),
	}
	for _, r := range rows {
		cells := []any{r.Rule, r.Title, r.Subjects, r.Method, r.SeverityText, looked(r.Active, r.Examined)}
		for _, n := range []report.Count{r.Detected, r.Confirmed, r.Rejected, r.ToVerify, r.Waiting, r.Unverifiable} {
			cells = append(cells, looked(r.Active || r.Detected != report.Exact(0), n))
		}
		s.rows = append(s.rows, cells)
	}
	return s
}

// looked returns a number, or "n.d." where nobody looked: a zero would say that
// there is nothing.
func looked(yes bool, n any) any {
	if !yes {
		return "n.d."
	}
	return n
}

func postSheet() sheet {
	return sheet{
		name: "Post dell'Ente", table: "TabPost", about: "I post dell'Ente del periodo, con l'esito di ciascun controllo.",
		columns: []column{
			{"Data", 11, date}, {"Ora", 7, clock}, {"Pagina", 18, wrapped}, {"Incipit", 36, wrapped}, {"Categoria", 12, wrapped}, {"Atti", 22, wrapped},
			{"Dati personali", 20, wrapped}, {"Licenza", 15, wrapped}, {"Fonte", 15, wrapped}, {"Rilancio", 10, plain}, {"Periodo elettorale", 14, wrapped},
			{"Accessibilità", 14, wrapped}, {"Altri controlli", 18, wrapped},
		},
	}
}

func actSheet() sheet {
	return sheet{
		name: "Atti", table: "TabAtti", about: "I richiami a provvedimenti nei post, a confronto con l'albo pretorio (classi da A a G).",
		columns: []column{
			{"Data del post", 11, date}, {"Post", 30, wrapped}, {"Riferimento estratto", 22, wrapped}, {"Organo", 18, wrapped}, {"Numero", 10, plain},
			{"Data atto", 11, date}, {"N. albo", 11, plain}, {"Inizio pubblicazione", 15, date}, {"Fine pubblicazione", 15, date}, {"Classe", 8, plain},
			{"Giorni di anticipo", 10, number}, {"Esito", 24, wrapped}, {"Riesaminato il", 14, date},
		},
		marks: []mark{
			{9, []string{"A", "A*"}, func(s *styles) int { return s.good }},
			{9, []string{"B", "C", "D", "E", "F"}, func(s *styles) int { return s.warn }},
			{9, []string{"G"}, func(s *styles) int { return s.grey }},
		},
	}
}

// lead is blank for a post that did not come before its act.
func lead(days int) any {
	if days == 0 {
		return nil
	}
	return days
}

func presidio(rows []report.DutyRow) sheet {
	s := sheet{
		name: dutySheet, table: "TabPresidio", about: "Giorno per giorno: presidio previsto, contributi arrivati e azioni visibili della pagina.",
		columns: []column{
			{"Giorno", 12, date}, {"Giorno della settimana", 14, plain}, {"Festivo", 20, wrapped}, {"Presidio previsto (dalle–alle)", 24, wrapped},
			{"Commenti arrivati", 12, number}, {"di cui in orario", 11, number}, {"Azioni della pagina", 12, number}, {"di cui fuori orario", 11, number},
			{"Attività rilevata", 11, plain},
		},
	}
	for _, d := range rows {
		hours := d.Hours
		if hours == "" && d.Holiday == "" {
			hours = "non previsto"
		}
		s.rows = append(s.rows, []any{d.Day, d.Weekday, d.Holiday, hours, d.Comments, d.InHours, d.Actions, d.OutOfHours, d.Activity})
	}
	return s
}

func moderation(rows []report.WeekRow) sheet {
	s := sheet{
		name: "Moderazione", table: "TabModerazione", about: "Per settimana: contributi con rilievi confermati di gravità almeno media, loro permanenza, rimozioni non riconducibili.",
		columns: []column{
			{"Settimana", 34, wrapped}, {"Contenuti confermati", 14, number}, {"Ancora visibili", 12, number}, {"Nascosti o assenti", 12, number},
			{"Permanenza mediana (intervallo)", 24, wrapped}, {"Rimozioni non riconducibili", 18, number},
		},
	}
	for _, w := range rows {
		s.rows = append(s.rows, []any{w.Label, w.Confirmed, w.Visible, w.Gone, w.Stay, w.Unexplained})
	}
	return s
}

func attestations(rows []report.AttestationRow) sheet {
	s := sheet{
		name: "Attestazioni", table: "TabAttestazioni", keyed: true, about: "Le clausole che soltanto una persona può attestare, con esito da indicare.",
		columns: []column{
			{"Clausola", 26, wrapped}, {"Dove", 24, wrapped}, {"Oggetto", 60, wrapped}, {"Attestante (ruolo)", 28, wrapped}, {"Esito", 12, plain},
			{"Data", 12, date}, {"Note", 36, wrapped},
		},
		drops: []drop{{4, []string{"Sì", "No", "In parte"}, "Esito dell'attestazione."}},
	}
	for _, a := range rows {
		s.rows = append(s.rows, []any{a.Clause, a.Place, a.Object, a.Attester, a.Outcome, a.On, a.Notes})
	}
	return s
}

func coverage(rows []report.CoverageRow) sheet {
	s := sheet{
		name: "Copertura", table: "TabCopertura", about: "Che cosa è stato letto, giorno per giorno e fonte per fonte, e perché manca il resto.",
		columns: []column{
			{"Data", 12, date}, {"Pagina", 30, wrapped}, {"Fonte", 28, wrapped}, {"Atteso", 10, number}, {"Letto", 10, number}, {"Mancante", 10, number},
			{"Letta per intero", 12, plain}, {"Causa", 48, wrapped},
		},
		marks: []mark{{6, []string{"no"}, func(s *styles) int { return s.warn }}},
	}
	for _, c := range rows {
		whole := "sì"
		if !c.Complete {
			whole = "no"
		}
		s.rows = append(s.rows, []any{c.Day, c.Page, c.Label, c.Expected, c.Read, c.Missing, whole, c.Cause})
	}
	return s
}

func catalogue(rows []report.RuleRow) sheet {
	s := sheet{
		name: "Regole", table: "TabRegole", about: "Le regole applicate, con versione, parametri e clausole servite.",
		columns: []column{
			{"Id", 26, wrapped}, {"Titolo", 34, wrapped}, {"Versione", 9, number}, {"Tipo", 12, plain}, {"Gravità", 11, plain}, {"Attiva", 8, plain},
			{"Parametri", 54, wrapped}, {"Clausole servite", 40, wrapped},
		},
		marks: []mark{{5, []string{"no"}, func(s *styles) int { return s.grey }}},
	}
	for _, r := range rows {
		active := "sì"
		if !r.Active {
			active = "no"
		}
		s.rows = append(s.rows, []any{r.Rule, r.Title, r.Version, r.Method, r.Severity, active, r.Parameters, r.Clauses})
	}
	return s
}

func actions(rows []report.ActionRow) sheet {
	s := sheet{
		name: "Azioni", table: "TabAzioni", about: "Le azioni proposte per il periodo e quelle già proposte e ancora aperte, con il loro stato e i periodi per i quali sono state proposte.",
		columns: []column{
			{"Azione", 58, wrapped}, {"Ufficio", 26, wrapped}, {"Scadenza", 12, date}, {"Stato", 12, plain}, {"Da report n.", 34, wrapped}, {"Clausole", 24, wrapped}, {"Ricorrenza", 36, wrapped},
		},
	}
	for _, a := range rows {
		s.rows = append(s.rows, []any{a.Action, a.Office, a.Due, a.State, a.From, a.Why, a.Since})
	}
	return s
}

// kept is the sheet of the actions as the office fills it in.
func kept(rows []report.ActionRow) sheet {
	s := actions(rows)
	s.about = "Le azioni proposte per il periodo e quelle ancora aperte: indicare ufficio, scadenza e stato. Se ne possono aggiungere in fondo, senza Id."
	s.columns = append(s.columns, column{"Id", 34, wrapped})
	var states []string
	for _, state := range audit.ActionStates() {
		states = append(states, string(state))
	}
	s.drops = []drop{{3, states, "Stato dell'azione: quelle concluse o non accolte non sono riportate nella relazione successiva."}}
	for i, a := range rows {
		s.rows[i] = append(s.rows[i], a.Ref)
	}
	return s
}
