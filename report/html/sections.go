package html

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/templates"
)

// post is one of the comune's own posts, as both versions print it.
type post struct {
	at      time.Time
	incipit string
	found   string // findings, in words; "" for none
	formal  bool   // all of them are of form: licence, source, accessibility
	unseen  bool   // an active control could not look at it
	index   int    // among all the posts
}

func internalPosts(rows []report.PostRow) []post {
	out := make([]post, len(rows))
	for i, r := range rows {
		out[i] = post{r.At, r.Incipit, found(r.Data, r.Licence, r.Source, r.Election, r.Accessibility, r.Other), formal(r.Data, r.Election, r.Other), unseen(r.Data, r.Licence, r.Source, r.Election, r.Accessibility), i}
	}
	return out
}

func publicPosts(rows []report.PublicPost) []post {
	out := make([]post, len(rows))
	for i, r := range rows {
		out[i] = post{r.At, r.Incipit, found(r.Data, r.Licence, r.Source, r.Election, r.Accessibility, r.Other), formal(r.Data, r.Election, r.Other), unseen(r.Data, r.Licence, r.Source, r.Election, r.Accessibility), i}
	}
	return out
}

// reference is a reference of an own post to an act, as both versions print it.
type reference struct {
	posted   civil.Day
	act      string
	register string
	from     civil.Day
	class    audit.Class
	lead     int
	outcome  string
	index    int // among all the references
}

func internalActs(rows []report.ActRow) []reference {
	out := make([]reference, len(rows))
	for i, r := range rows {
		out[i] = reference{civil.Of(r.PostedAt), r.Reference, r.Register, r.From, r.Class, r.Lead, r.Outcome, i}
	}
	return out
}

func publicActs(rows []report.PublicAct) []reference {
	out := make([]reference, len(rows))
	for i, r := range rows {
		out[i] = reference{r.PostedOn, r.Reference, r.Register, r.From, r.Class, r.Lead, r.Outcome, i}
	}
	return out
}

// found joins the findings of a post, each under the name of its control; ""
// if it has none. References to acts stand in a table of their own.
func found(data, licence, source, election, accessibility, other string) string {
	var out []string
	for _, c := range [...][2]string{
		{"dati personali", data}, {"licenza", licence}, {"fonte", source}, {"periodo elettorale", strings.TrimPrefix(election, "in finestra: ")}, {"accessibilità", accessibility},
	} {
		if said := standing(c[1]); strings.HasPrefix(said, "rilievo") {
			out = append(out, c[0]+": "+said)
		}
	}
	if said := standing(other); said != "" && said != "–" {
		out = append(out, said)
	}
	return strings.Join(out, "; ")
}

// standing leaves out of a cell the findings that the office did not confirm.
func standing(cell string) string {
	parts := strings.Split(cell, "; ")
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return strings.HasSuffix(s, string(audit.IsRejected)) }), "; ")
}

// unseen reports whether a control that is active could not look at the post.
func unseen(controls ...string) bool {
	return slices.ContainsFunc(controls, func(s string) bool { return strings.HasSuffix(s, "non verificabile") })
}

// stands reports whether a rule has findings to tell: of the others the
// sentences say whether they looked.
func stands(r report.RuleCount) bool { return r.Detected != report.Exact(0) }

// mostFormal is up to how many posts the list takes in those with findings of
// form alone: the workbook lists them all.
const mostFormal = 10

// listed returns the posts with findings, in their order. Those whose findings
// are of form alone come in as long as the list is short.
func listed(posts []post) []post {
	room := mostFormal
	for _, p := range posts {
		if p.found != "" && !p.formal {
			room--
		}
	}
	var out []post
	for _, p := range posts {
		if p.found == "" || p.formal && room <= 0 {
			continue
		}
		if p.formal {
			room--
		}
		out = append(out, p)
	}
	return out
}

// formal reports whether the findings of a post are only on licence, source or accessibility.
func formal(data, election, other string) bool {
	other = standing(other)
	return !strings.HasPrefix(standing(data), "rilievo") && !strings.Contains(standing(election), "rilievo ") && (other == "" || other == "–")
}

// listText says what the list of own posts holds and what it leaves out.
func listText(all, found, told, dark int) string {
	s := fmt.Sprintf("Per i controlli diversi da quello sugli atti (par. 5.1), su n.\u00a0%s post dell'Ente ", templates.Int(all))
	switch {
	case found == 0:
		s += "nessuno presenta rilievi dei controlli attivi"
	case found == 1:
		s += "uno presenta rilievi ed è riportato di seguito"
	case told == found:
		s += fmt.Sprintf("n.\u00a0%s presentano rilievi e sono riportati di seguito", templates.Int(found))
	default:
		s += fmt.Sprintf("n.\u00a0%s presentano rilievi: se ne riportano n.\u00a0%s, tralasciando alcuni di quelli con soli rilievi su licenza, fonte o accessibilità",
			templates.Int(found), templates.Int(told))
	}
	if dark > 0 {
		s += fmt.Sprintf("; per n.\u00a0%s l'esito di almeno un controllo attivo è «non verificabile»", templates.Int(dark))
	}
	return s + ". I rilievi non confermati dall'ufficio non sono riportati. L'elenco completo, con l'esito di ciascun controllo, è nel foglio «Post dell'Ente» della cartella di lavoro."
}

// postedOn writes the day of a post, which the public version withholds
// together with the first words.
func postedOn(at time.Time) string {
	if at.IsZero() {
		return "[omissis]"
	}
	return civil.Of(at).Italian()
}

// split tells the rules that found something from the titles of those that
// looked and found nothing, and of those that are not active.
func split(counts []report.RuleCount) (found []report.RuleCount, silent, off []string) {
	for _, r := range counts {
		switch {
		case stands(r):
			found = append(found, r)
		case r.Active:
			silent = append(silent, r.Title)
		default:
			off = append(off, r.Title)
		}
	}
	return found, silent, off
}

func (c *compliance) own(o *office) {
	d := c.d
	d.heading(2, "5. Contenuti pubblicati dall'Ente")
	d.heading(3, "5.1 Atti e decisioni resi noti")
	d.paragraphs(c.acts.Sentence)
	if len(c.acts.Classes) > 0 {
		c.actClasses()
	}
	if len(c.references) > 0 {
		c.actReferences(o)
	}
	for _, n := range c.acts.Notes {
		d.note(plain(n))
	}
	for i, topic := range c.topics {
		d.heading(3, fmt.Sprintf("5.%d %s", i+2, topic.Title))
		d.paragraphs(topic.Sentences...)
	}
	c.ownPosts(len(c.topics)+2, o)
}

func (c *compliance) actClasses() {
	c.d.table(table{
		Caption: "Richiami ad atti, per classe",
		Columns: []column{narrow("Classe"), wide("Significato"), narrow("Esito"), right("Richiami")},
		Rows: rows(c.acts.Classes, func(r report.ClassRow) []cell {
			return []cell{text(string(r.Class)), text(r.Meaning), text(r.Outcome), number(r.Count)}
		}),
	})
}

func (c *compliance) actReferences(o *office) {
	c.d.table(table{
		Caption: "Richiami ad atti nei contenuti dell'Ente e riscontro all'albo pretorio",
		Columns: []column{narrow("Post del"), wide("Richiamo"), narrow("N. albo"), narrow("All'albo dal"), narrow("Classe"), right("Anticipo (gg)"), narrow("Esito")},
		Rows: rows(c.references, func(r reference) []cell {
			lead := text("")
			if r.lead > 0 {
				lead = number(r.lead)
			}
			act := text(r.act)
			if o != nil && o.actLinks[r.index] != "" {
				act = cell{plain(r.act + " "), link("apri", o.actLinks[r.index], "il post del "+r.posted.Italian()+": "+r.act)}
			}
			return []cell{text(r.posted.Italian()), act, text(r.register), text(r.from.Italian()), text(string(r.class)), lead, text(r.outcome)}
		}),
	})
}

func (c *compliance) ownPosts(n int, o *office) {
	if len(c.posts) == 0 {
		return
	}
	found, dark := 0, 0
	for _, p := range c.posts {
		if p.found != "" {
			found++
		}
		if p.unseen {
			dark++
		}
	}
	told := listed(c.posts)
	c.d.heading(3, fmt.Sprintf("5.%d Contenuti con altri rilievi", n))
	c.d.paragraphs(listText(len(c.posts), found, len(told), dark))
	if len(told) == 0 {
		return
	}
	c.d.table(table{
		Caption: "Contenuti dell'Ente con rilievi diversi da quelli sugli atti, in ordine di data",
		Columns: []column{narrow("Data"), wide("Prime parole"), wide("Rilievi")},
		Rows: rows(told, func(p post) []cell {
			cells := texts(postedOn(p.at), p.incipit, p.found)
			if o != nil && o.postLinks[p.index] != "" {
				cells[1] = cell{plain(p.incipit + " "), link("apri", o.postLinks[p.index], "il post del "+templates.DateTime(p.at))}
			}
			return cells
		}),
	})
}

// ruleTable tells what rules found, and what the office said of it.
func ruleTable(caption string, counts []report.RuleCount, sum report.RuleCount) table {
	body := rows(counts, func(r report.RuleCount) []cell {
		return append([]cell{text(r.Title), text(r.Method), number(r.Examined)}, outcomes(r)...)
	})
	total := append([]cell{{plain("Totale")}, blank(), blank()}, outcomes(sum)...)
	return table{
		Caption: caption,
		Columns: []column{narrow("Regola"), narrow("Tipo"), right("Esaminati"), right("Rilevati"), right("Confermati"),
			right("Non confermati"), right("Da verificare"), right("Non verificabili")},
		Rows: append(body, row{Total: true, Cells: total}),
	}
}

// outcomes puts what is waiting for the albo with what is to be verified.
func outcomes(r report.RuleCount) []cell {
	return []cell{count(r.Detected), count(r.Confirmed), count(r.Rejected), count(r.ToVerify.Plus(r.Waiting)), count(r.Unverifiable)}
}

func (c *compliance) contributions() {
	d := c.d
	d.heading(2, "6. Contributi degli utenti")
	d.paragraphs(c.opening...)
	c.volumeTrend()
	if len(c.citizens) == 0 {
		d.paragraphs("Nessuna regola sui contributi degli utenti è stata eseguita nel periodo.")
		return
	}
	c.ruleBars()
	found, silent, off := split(c.citizens)
	d.table(ruleTable("Contributi degli utenti per regola: rilevati e convalidati", found, c.citizenSum))
	if len(silent) > 0 {
		d.note(plain("Regole attive senza rilievi: " + strings.Join(silent, "; ") + ". Che cosa hanno potuto esaminare è detto al par. 3 e nell'Appendice A."))
	}
	if len(off) > 0 {
		d.note(plain(fmt.Sprintf("Altre regole sui contributi degli utenti non sono ancora attive (n.\u00a0%d, nominate nell'Appendice B): per queste l'esito è «non verificabile».", len(off))))
	}
	d.note(plain(c.withheld))
}

func (c *compliance) moderated(o *office) {
	d, m := c.d, &c.moderation
	d.heading(2, "7. Moderazione")
	d.paragraphs(m.Sentences...)
	if len(m.Weeks) > 0 {
		c.weeks()
	}
	if len(m.Themes) > 0 {
		c.themes()
	}
	d.note(plain(m.Caveat))
	if o != nil && o.repeats.Active {
		c.recidivism(&o.repeats)
	}
}

func (c *compliance) weeks() {
	c.d.table(table{
		Caption: "Contenuti con rilievi confermati, per settimana",
		Columns: []column{narrow("Settimana"), right("Confermati"), right("Ancora visibili"), right("Nascosti o assenti"), right("Permanenza mediana"), right("Rimozioni non riconducibili")},
		Rows: rows(c.moderation.Weeks, func(w report.WeekRow) []cell {
			return []cell{text(templates.Capital(w.Label)), count(w.Confirmed), count(w.Visible), count(w.Gone), text(w.Stay), count(w.Unexplained)}
		}),
	})
}

// themes tells below which posts contributions disappeared without a finding.
func (c *compliance) themes() {
	c.d.table(table{
		Caption: "Rimozioni non riconducibili, per tema del post",
		Columns: []column{narrow("Tema del post"), right("Contributi")},
		Rows: rows(c.moderation.Themes, func(r report.ThemeRow) []cell {
			return []cell{text(templates.Capital(r.Theme)), count(r.Count)}
		}),
	})
}

func (c *compliance) recidivism(r *report.Recidivism) {
	c.d.heading(3, "7.1 Ripetizioni (solo versione interna)")
	c.d.paragraphs(r.Sentence)
	if len(r.Rows) == 0 {
		return
	}
	c.d.table(table{
		Caption: "Autori con più rilievi confermati, sotto etichette valide per la sola relazione",
		Columns: []column{narrow("Etichetta"), right("Confermati"), narrow("Primo"), narrow("Ultimo"), narrow("Avviso rilevato"), narrow("Soglia")},
		Rows: rows(r.Rows, func(a report.RepeatRow) []cell {
			over := "non superata"
			if a.Over {
				over = triangle + " superata"
			}
			return []cell{text(a.Pseudonym), number(a.Confirmed), text(a.First.Italian()), text(a.Last.Italian()), text(a.Warned), text(over)}
		}),
	})
}

func (c *compliance) listening() {
	d, a := c.d, &c.answers
	d.heading(2, "8. Ascolto e risposte")
	d.paragraphs(a.Sentence)
	if a.Counted {
		c.answerTable()
	}
	d.paragraphs(a.Redirect.Sentence)
	for _, n := range a.Notes {
		d.note(plain(n))
	}
	d.heading(3, "8.1 Presidio")
	d.paragraphs(c.duty.Sentence)
	c.dutyStrip()
	d.note(plain(c.duty.Caveat))
}

func (c *compliance) answerTable() {
	a := &c.answers
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
	c.d.table(table{
		Caption: "Richieste dei cittadini e risposte dell'Ente",
		Columns: []column{narrow("Grandezza"), right("Valore")},
		Rows:    rows(pairs, func(p [2]string) []cell { return texts(p[0], p[1]) }),
	})
}
