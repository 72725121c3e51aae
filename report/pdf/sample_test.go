package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/arms"
)

// The sample is a small model made by hand, which does not change when the
// making of models does: it fixes what a document looks like.

func sampleHeader(title string, e report.Edition, p civil.Period) report.Header {
	made := p.To.Add(1).At(3, 10)
	return report.Header{
		DocumentID: "vigilia-prova-" + string(e) + "-2026-11", Edition: e, Wording: "Versione interna – uso d'ufficio", Title: title,
		Subject: "Documento di prova", Comune: "Comune di Borgo Sereno", Office: "Ufficio Comunicazione",
		Pages:  []report.PageRef{{Name: "Comune di Borgo Sereno", URL: "https://www.facebook.com/borgosereno.example"}},
		Period: p, PeriodText: p.Italian(), MadeAt: made, MadeAtText: "01/12/2026, ore 03:10",
		Program: "Vigilia 1.0.0", RuleSet: "6f1c2a90b7d34e58", ConfigHash: "b41d7e02c9a85f36", GraphAPI: "v26.0",
		Policy: "Social Media Policy", Approval: "deliberazione di prova", BaseDigest: "0123456789abcdef", Arms: sampleArms(e),
	}
}

// sampleArms are arms that anybody can tell from others: four fields, the third clear.
func sampleArms(e report.Edition) *arms.Arms {
	if e == report.ForMorning {
		return nil
	}
	img := image.NewNRGBA(image.Rect(0, 0, 120, 150))
	fields := [...]color.NRGBA{{0x20, 0x40, 0x90, 0xFF}, {0xE0, 0xB0, 0x20, 0xFF}, {0, 0, 0, 0}, {0xA0, 0x10, 0x20, 0x80}}
	for i := range 120 * 150 {
		img.SetNRGBA(i%120, i/120, fields[i%120/60+i/120/75*2])
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err) // it is drawn just above
	}
	a, err := arms.Decode(b.Bytes())
	if err != nil {
		panic(err)
	}
	return a
}

func sampleSources() []report.SourceRow {
	return []report.SourceRow{
		{Source: audit.SourcePosts, Label: "Post dell'Ente", Expected: report.Exact(12).Quantity(), Read: 12, Missing: report.Exact(0).Quantity(), Days: 3, Whole: 3},
		{Source: audit.SourceComments, Label: "Commenti", Expected: report.Exact(1250).Quantity(), Read: 1234, Missing: report.Exact(16).Quantity(), Days: 3, Whole: 2, Cause: "limite di chiamate raggiunto"},
		{Source: audit.SourceAlbo, Label: "Albo pretorio", Expected: report.Quantity{Shown: "n.d."}, Missing: report.Quantity{Shown: "n.d."}, Days: 3, Cause: "il flusso non ha risposto"},
	}
}

func sampleNote() *report.NoteModel {
	day := civil.NewDay(2026, 11, 20)
	return &report.NoteModel{
		Header: sampleHeader("Nota notturna", report.ForMorning, civil.Single(day)),
		State:  "Elaborazione parziale", StateText: "Una fonte non è stata letta per intero.",
		Notices:      []report.NoticeRow{{Page: "Biblioteca", Text: "La pagina non ha risposto.", Grave: true}, {Text: "Il token scade fra 9 giorni."}},
		NextRun:      "22/11/2026, ore 03:00",
		Completeness: report.Completeness{Sentence: "Le fonti sono state lette in parte.", Days: 1, DaysRead: 1, Sources: sampleSources()},
		Urgent: []report.UrgentRow{{At: day.At(9, 30), Page: "Biblioteca", Object: "Commento", Rule: "tone.threat", Title: "Minaccia", Severity: audit.Critical,
			SeverityText: "critica", Evidence: "t* a******", Status: audit.ToVerify, Link: "https://www.facebook.com/1_2", Action: "Leggere il contenuto e valutare la segnalazione."}},
		Own:         []report.NotePost{{At: day.At(10, 0), Incipit: "Con ordinanza n. 57 cambia la sosta in piazza dei Tigli…", Acts: "conforme (A)", Data: "nessun rilievo", Link: "https://www.facebook.com/1_3"}},
		OwnText:     "Un contenuto pubblicato.",
		Comments:    []report.NoteRule{{Rule: "tone.insult", Title: "Insulto a persona", Detected: 3, ToVerify: 2, Links: []string{"https://www.facebook.com/1_4", "https://www.facebook.com/1_5"}}},
		CommentsSum: report.NoteRule{Detected: 3, ToVerify: 2},
		Acts:        []report.WaitingAct{{PostedAt: day.At(8, 0), Reference: "Ordinanza n. 61", Days: 3, Link: "https://www.facebook.com/1_6", Outcome: "in attesa di riscontro"}},
		Requests:    []report.OpenRequest{{At: day.At(7, 15), Kind: "domanda", Open: report.Duration{Known: true, Hours: 27, Shown: "27 h"}, Over: true, Link: "https://www.facebook.com/1_7"}},
		Warning:     "La presente nota è prodotta da un controllo automatico successivo.",
	}
}

func sampleFront(e report.Edition) report.Front {
	p := civil.Period{From: civil.NewDay(2026, 11, 18), To: civil.NewDay(2026, 11, 20)}
	f := report.Front{
		Header: sampleHeader("Relazione sulla conformità della pagina Facebook istituzionale alla Social Media Policy", e, p), AllegatoA: e == report.ForPublic,
		Premise: []string{"La presente relazione è predisposta ai fini della verifica periodica dell'attuazione della policy."}, Norms: []string{"D.Lgs. 33/2013"}, Method: []string{"Gli esiti assistiti sono suggerimenti."},
		Completeness: report.Completeness{Sentence: "Le fonti sono state lette in parte.", Days: 3, DaysRead: 2, Sources: sampleSources(),
			Missing: []report.MissingRow{{Label: "Albo pretorio", When: "20/11", Cause: "il flusso non ha risposto"}}},
		Groups:       []report.GroupRow{{Section: "Regole", Clauses: 2, Conforming: 1, Findings: 1, Confirmed: report.Exact(1)}, {Section: "Gestione", Clauses: 1, ToAttest: 1}},
		Attestations: []report.AttestationRow{{Clause: "prova/gestione/1", Place: "art. 3", Object: "Gli incarichi sono conferiti con atto.", Attester: "Segretario comunale"}},
		Actions:      []report.ActionRow{{Action: "Si propone di integrare l'indicazione della fonte.", Office: "Ufficio Comunicazione", State: "proposta", Why: "prova/regole/2"}},
		Limits:       []string{"Le immagini non sono analizzate."}, Signatures: []report.SignatureRow{{Role: "Il Responsabile del Servizio", Statement: "attesta quanto indicato al par. 9."}},
		Catalogue: []report.RuleRow{{Rule: "tone.insult", Title: "Insulto a persona", Version: 2, Method: "assistita", Severity: "media", Parameters: "lessico 412 voci", Active: true}, {Rule: "org.x", Title: "Prova", Version: 1}},
		Glossary:  []report.Term{{Name: "rilievo", Meaning: "contenuto sottoposto all'ufficio"}}, Legend: []report.Term{{Name: "conforme", Meaning: "tutto è stato letto e nulla risulta"}},
		Files: []report.FileHash{{Name: "relazione.xlsx", SHA256: fmt.Sprintf("%064x", 1)}},
	}
	for d := range p.Days() {
		f.Completeness.Rows = append(f.Completeness.Rows, report.CoverageRow{Day: d, Source: audit.SourceComments, Label: "Commenti", Read: 400, Complete: d.Num != 20})
	}
	return f
}

func sampleClauses() []report.ClauseRow {
	return []report.ClauseRow{
		{Clause: "prova/regole/1", Section: "Regole", Place: "n. 1", Paraphrase: "Le opinioni si esprimono con misura", Binds: "utenti", Method: "assistita", Rules: []string{"tone.insult"}, Verdict: audit.WithFindings, Outcome: "rilievi", Detected: report.Exact(13), Confirmed: report.Exact(5), Note: "per la parte restante: attestazione"},
		{Clause: "prova/regole/2", Section: "Regole", Place: "n. 2", Paraphrase: "Le immagini recano la fonte", Binds: "Ente", Method: "automatica", Rules: []string{"own.source_credit"}, Verdict: audit.Conforming, Outcome: "conforme"},
		{Clause: "prova/gestione/1", Section: "Gestione", Paraphrase: "Le pagine sono gestite da incaricati", Binds: "organizzazione", Method: "attestazione", Verdict: audit.ToAttest, Outcome: "da attestare"},
	}
}

func sampleCounts() []report.RuleCount {
	return []report.RuleCount{
		{Rule: "tone.insult", Title: "Insulto a persona", Method: "assistita", Examined: 1234, Detected: report.Exact(13), Confirmed: report.Exact(5), Rejected: report.Exact(3), ToVerify: report.Exact(5)},
		{Rule: "pii.phone", Title: "Numero di telefono", Method: "automatica", Examined: 1234, Detected: report.AtLeast(1), Confirmed: report.Hidden(), ToVerify: report.Hidden()},
	}
}

func sampleInternal() *report.InternalModel {
	at := time.Date(2026, 11, 19, 9, 30, 0, 0, civil.Rome())
	day := civil.Of(at)
	m := &report.InternalModel{
		Front: sampleFront(report.ForOffice), Clauses: sampleClauses(),
		Figures:  []report.FigureRow{{Key: "contents.comment", Label: "Commenti", Value: report.Exact(1234).Quantity(), Previous: report.Exact(1100).Quantity(), Change: report.Quantity{Shown: "+134"}}},
		Acts:     report.ActSummary{Posts: 2, References: 2, InTime: 1, Early: 1, Sentence: "Su n. 2 post che richiamano provvedimenti, n. 1 risulta successivo.", Classes: []report.ClassRow{{Class: audit.ClassA, Meaning: "pubblicato prima", Outcome: "conforme", Count: 1}}},
		Topics:   []report.OwnTopic{{Key: "data", Title: "Dati personali, particolari e giudiziari", Sentences: []string{"Non si rilevano elementi."}, Rules: sampleCounts()[:1]}},
		Citizens: sampleCounts(), CitizenSum: report.RuleCount{Detected: report.Exact(15), Confirmed: report.Exact(6), Rejected: report.Exact(3), ToVerify: report.Exact(6)},
		Opening: []string{"Nel periodo sono stati letti n. 1.234 contributi."},
		Moderation: report.Moderation{Sentences: []string{"La permanenza mediana è tra 8 e 32 ore."}, Caveat: "Non è possibile distinguere chi ha rimosso.",
			Weeks: []report.WeekRow{{Label: "dal 16/11/2026 al 22/11/2026", Confirmed: report.Exact(5), Visible: report.Exact(1), Gone: report.Exact(4), Stay: "tra 8 e 32 ore"}}},
		Answers: report.Answers{Counted: true, Requests: report.Exact(15), Answered: report.Exact(12), Open: report.Exact(3), Coverage: "12/15", Median: report.Duration{Known: true, Shown: "3 h 20 min"}, P90: report.Duration{Shown: "n.d."}, Sentence: "Richieste: n. 15."},
		Duty:    report.Duty{Configured: true, ExpectedDays: 3, ActiveDays: 2, Sentence: "Attività rilevata in 2 giorni su 3 di presidio."},
		Repeats: report.Recidivism{Active: true, Sentence: "Un autore supera la soglia.", Rows: []report.RepeatRow{{Pseudonym: "Utente 01", Confirmed: 3, First: day, Last: day, Warned: "n.d.", Over: true}}},
		Findings: []report.FindingRow{{ID: "f1", At: at, Object: "Commento", Title: "Insulto a persona", Severity: audit.Medium, SeverityText: "media", Evidence: "c******", Pseudonym: "Utente 01", Link: "https://www.facebook.com/1_4", Status: audit.IsConfirmed, Resolved: true},
			{ID: "f2", At: at, Object: "Commento", Title: "Numero di telefono", Severity: audit.Serious, SeverityText: "grave", Evidence: "345 *** ** 41", Status: audit.ToVerify}},
		Posts:   []report.PostRow{{At: at, Incipit: "Con ordinanza n. 57 cambia la sosta…", Acts: "conforme (A)", Link: "https://www.facebook.com/1_3"}},
		ActRows: []report.ActRow{{PostedAt: at, Reference: "ordinanza n. 57", Class: audit.ClassA, Outcome: "conforme", Register: "2026/812", From: day, Link: "https://www.facebook.com/1_3"}},
	}
	for d := range m.Header.Period.Days() {
		m.Volumes = append(m.Volumes, report.VolumeRow{Day: d, Own: 4, Comments: 380 + 10*d.Num})
		m.Duty.Rows = append(m.Duty.Rows, report.DutyRow{Day: d, Expected: true, Active: d.Num != 19})
	}
	return m
}

func samplePublic() *report.PublicModel {
	in := sampleInternal()
	in.Front = sampleFront(report.ForPublic)
	in.Header.Wording = "Versione per la pubblicazione"
	m := &report.PublicModel{
		Front: in.Front, Figures: in.Figures, Clauses: in.Clauses, Acts: in.Acts, Topics: in.Topics, Citizens: in.Citizens, CitizenSum: in.CitizenSum,
		Opening: in.Opening, Withheld: "I numeri da 1 a 4 sono indicati con «<5».", Moderation: in.Moderation, Answers: in.Answers, Duty: in.Duty, Volumes: in.Volumes,
		Posts:   []report.PublicPost{{At: in.Posts[0].At, Incipit: in.Posts[0].Incipit, Acts: in.Posts[0].Acts}},
		ActRows: []report.PublicAct{{PostedOn: civil.Of(in.Posts[0].At), Reference: "ordinanza n. 57", Class: audit.ClassA, Outcome: "conforme"}},
	}
	m.InElection = "Il periodo comprende una finestra elettorale: la relazione è redatta in forma impersonale."
	return m
}

func sampleWeekly() *report.WeeklyModel {
	in, p := sampleInternal(), civil.Period{From: civil.NewDay(2026, 11, 16), To: civil.NewDay(2026, 11, 22)}
	m := &report.WeeklyModel{
		Header: sampleHeader("Report settimanale n. 47/2026", report.ForWeek, p), Reading: "Risultano elaborati 6 giorni su 7.",
		Brief:      []report.BriefRow{{Label: "Volumi", Text: "Sono stati letti n. 1.234 contributi."}, {Label: "Confronto", Text: "Contributi 1.234 (+134)."}},
		InElection: []string{"Nel periodo ricade una finestra elettorale."},
		Todo: report.Todo{Text: "Risultano 2 attività da svolgere.", Groups: []report.TodoGroup{
			{Key: "urgent", Title: "Rilievi da esaminare senza ritardo", More: "Altre 3 voci: v. la cartella di lavoro.", Rows: []report.TodoRow{{What: "Minaccia: n. 2 da convalidare",
				Office: "Ufficio Comunicazione", Due: "senza ritardo", Carried: true, Age: "12 giorni", Count: 2, Others: 1, Refs: []report.TodoRef{{Label: "3f9a0c12", Link: "https://www.facebook.com/1_2"}}}}},
			{Key: "requests", Title: "Richieste senza risposta", Rows: []report.TodoRow{{What: "Domanda del 17/11/2026", Office: "uffici competenti", Due: "scaduta il 20/11", Late: true, Age: "6 giorni", Refs: []report.TodoRef{{Label: "17/11"}}}}},
		}},
		Duty: in.Duty, DaysText: "Lunedì 16/11, attività rilevata; martedì 17/11, senza attività.", Answers: in.Answers, Acts: in.Acts, OwnText: []string{"Non si rilevano elementi."},
		Own: report.RuleTable{Silent: []string{"Licenza dei contenuti"}}, Posts: in.Posts, PostsText: "L'elenco riporta tutti i post letti.", Opening: in.Opening[0],
		Citizens:  report.RuleTable{Rows: sampleCounts()[:1], Sum: in.CitizenSum, Silent: []string{"Minaccia"}, Off: []string{"Lesione di diritti"}},
		TrendText: "Rilievi nelle ultime 3 settimane.", TrendWords: "Nell'ultima settimana 13 rilievi, confermati 5.", Moderation: in.Moderation, Repeats: "Soglia: 3 rilievi.",
		Calibration: report.Calibration{Text: "Dalle decisioni prese finora: precisione 5/8.", Suggestions: []string{"«Insulto a persona»: valutare di togliere la voce."},
			Rows: []report.CalibrationRow{{Title: "Insulto a persona", Confirmed: 5, Rejected: 3, Week: 1, Precision: "5/8"}}, Sum: report.CalibrationRow{Title: "Totale", Confirmed: 5, Rejected: 3, Week: 1, Precision: "5/8"}},
		Completeness: in.Completeness, Limits: []string{"Le immagini non sono analizzate.", "Il controllo è successivo."}, Book: "Al report è allegata la cartella di lavoro.",
		Files: []report.FileHash{{Name: "settimana.xlsx", SHA256: fmt.Sprintf("%064x", 1)}}, Warning: "Il presente report è prodotto da un controllo automatico successivo.",
	}
	for i, word := range []string{"attività rilevata", "senza attività", "non verificabile"} {
		m.Days = append(m.Days, report.WeekDay{Day: p.From.Add(i), Weekday: "lunedì", Rest: i == 2, Presidio: "09:00–13:00, 15:00–18:00", Presence: report.Presence((i + 1) % 3), Word: word, Users: "12", Outside: "n.d."})
		m.Trend = append(m.Trend, report.TrendRow{Week: p, Label: "09/11 – 15/11", Days: 3 * i, Whole: i == 2, Users: 400 * i, Detected: 9 * i, Confirmed: 5 * i, Rejected: 3 * i, Open: i})
	}
	return m
}
