package outline

import (
	"fmt"
	"strings"

	"vigilia/report"
	"vigilia/templates"
)

func (c *compliance) contributions(b *body) {
	b.section("6. Contributi degli utenti")
	b.text(c.opening...)
	volumeTrend(b, c.volumes)
	if len(c.citizens) == 0 {
		b.text("Nessuna regola sui contributi degli utenti è stata eseguita nel periodo.")
		return
	}
	ruleBars(b, c.citizens, c.citizenSum, c.withheld)
	found, silent, off := split(c.citizens)
	b.add(ruleTable("Contributi degli utenti per regola: rilevati e convalidati", found, c.citizenSum))
	if len(silent) > 0 {
		b.notes("Regole attive senza rilievi: " + strings.Join(silent, "; ") + ". Che cosa hanno potuto esaminare è detto al par. 3 e nell'Appendice A.")
	}
	if len(off) > 0 {
		b.notes(fmt.Sprintf("Altre regole sui contributi degli utenti non sono ancora attive (n.\u00a0%d, nominate nell'Appendice B): per queste l'esito è «non verificabile».", len(off)))
	}
	b.notes(c.withheld)
}

func (c *compliance) moderated(b *body) {
	m := &c.moderation
	b.section("7. Moderazione")
	b.text(m.Sentences...)
	if len(m.Weeks) > 0 {
		b.add(weekTable(m.Weeks))
	}
	if len(m.Themes) > 0 { // below which posts contributions disappeared without a finding
		b.add(Table{
			Caption: "Rimozioni non riconducibili, per tema del post",
			Columns: []Column{words("Tema del post", 110), numbers("Contributi", 60)},
			Rows:    each(m.Themes, func(r report.ThemeRow) []Cell { return []Cell{text(templates.Capital(r.Theme)), count(r.Count)} }),
		})
	}
	b.notes(m.Caveat)
	if c.office != nil && c.office.repeats.Active {
		recidivism(b, c.office.repeats)
	}
}

func weekTable(weeks []report.WeekRow) Table {
	return Table{
		Caption: "Contenuti con rilievi confermati, per settimana",
		Columns: []Column{words("Settimana", 50), numbers("Confermati", 20), numbers("Ancora visibili", 22), numbers("Nascosti o assenti", 26), numbers("Permanenza mediana", 28), numbers("Rimozioni non riconducibili", 24)},
		Rows: each(weeks, func(w report.WeekRow) []Cell {
			return []Cell{text(templates.Capital(w.Label)), count(w.Confirmed), count(w.Visible), count(w.Gone), text(w.Stay), count(w.Unexplained)}
		}),
	}
}

func recidivism(b *body, r *report.Recidivism) {
	b.part("7.1 Ripetizioni (solo versione interna)")
	b.text(r.Sentence)
	if len(r.Rows) == 0 {
		return
	}
	b.add(Table{
		Caption: "Autori con più rilievi confermati, sotto etichette valide per la sola relazione",
		Columns: []Column{words("Etichetta", 40), numbers("Confermati", 22), days("Primo", 26), days("Ultimo", 26), words("Avviso rilevato", 26), words("Soglia", 30)},
		Rows: each(r.Rows, func(a report.RepeatRow) []Cell {
			over := "non superata"
			if a.Over {
				over = triangle + " superata"
			}
			return []Cell{text(a.Pseudonym), number(a.Confirmed), text(a.First.Italian()), text(a.Last.Italian()), text(a.Warned), text(over)}
		}),
	})
}

func (c *compliance) listening(b *body) {
	a := &c.answers
	b.section("8. Ascolto e risposte")
	b.text(a.Sentence)
	if a.Counted {
		b.add(answerTable(a))
	}
	b.text(a.Redirect.Sentence)
	b.notes(a.Notes...)
	b.part("8.1 Presidio")
	b.text(c.duty.Sentence)
	dutyStrip(b, c.Header.Period, &c.duty)
	b.notes(c.duty.Caveat)
}

func answerTable(a *report.Answers) Table {
	target := "non fissato"
	if a.Target > 0 {
		target = templates.Plural(a.Target, "ora", "ore") + "; oltre: " + a.OverTarget.String()
	}
	pairs := [][2]string{
		{"Richieste", a.Requests.String()}, {"con risposta dell'Ente", a.Answered.String()}, {"Copertura", a.Coverage},
		{"senza risposta", a.Open.String()}, {"di cui con risposta di soli altri utenti", a.ByOthers.String()}, {"rinviate a un recapito istituzionale", a.Redirected.String()},
		{"riscontrate nel merito", a.InMerit.String()},
		{"Tempo mediano di risposta", a.Median.Shown}, {"90° percentile", a.P90.Shown},
		{"Tempo mediano in ore di presidio", a.DutyMedian.Shown}, {"90° percentile in ore di presidio", a.DutyP90.Shown}, {"Obiettivo di risposta", target},
	}
	return Table{
		Caption: "Richieste dei cittadini e risposte dell'Ente",
		Columns: []Column{words("Grandezza", 110), numbers("Valore", 60)},
		Rows:    each(pairs, func(p [2]string) []Cell { return texts(p[0], p[1]) }),
	}
}
