package outline

import (
	"fmt"
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

func newPost(index int, at time.Time, incipit string, c controls) post {
	return post{at, incipit, c.found(), c.formal(), c.unseen(), index}
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
}

func (c *compliance) own(b *body) {
	b.section("5. Contenuti pubblicati dall'Ente")
	b.part("5.1 Atti e decisioni resi noti")
	b.text(c.acts.Sentence)
	if len(c.acts.Classes) > 0 {
		b.add(Table{
			Caption: "Richiami ad atti, per classe",
			Columns: []Column{words("Classe", 15), prose("Significato", 90), words("Esito", 48), numbers("Richiami", 17)},
			Rows: each(c.acts.Classes, func(r report.ClassRow) []Cell {
				return []Cell{text(string(r.Class)), text(r.Meaning), text(r.Outcome), number(r.Count)}
			}),
		})
	}
	if len(c.references) > 0 {
		b.add(c.actTable())
	}
	b.notes(c.acts.Notes...)
	for i, topic := range c.topics {
		b.part(fmt.Sprintf("5.%d %s", i+2, topic.Title))
		b.text(topic.Sentences...)
	}
	c.ownPosts(b, len(c.topics)+2)
}

func (c *compliance) actTable() Table {
	return Table{
		Caption: "Richiami ad atti nei contenuti dell'Ente e riscontro all'albo pretorio", Size: 8,
		Columns: []Column{days("Post del", 19), prose("Richiamo", 47), words("N. albo", 18), days("All'albo dal", 20), words("Classe", 13), numbers("Anticipo (gg)", 15), prose("Esito", 45)},
		Rows: indexed(c.references, func(i int, r reference) []Cell {
			lead := text("")
			if r.lead > 0 {
				lead = number(r.lead)
			}
			act := beside(r.act, c.office.actLink(i), "il post del "+r.posted.Italian()+": "+r.act)
			return []Cell{text(r.posted.Italian()), act, text(r.register), text(r.from.Italian()), text(string(r.class)), lead, text(r.outcome)}
		}),
	}
}

func (c *compliance) ownPosts(b *body, n int) {
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
	b.part(fmt.Sprintf("5.%d Contenuti con altri rilievi", n))
	b.text(listText(len(c.posts), found, len(told), dark))
	if len(told) == 0 {
		return
	}
	b.add(Table{
		Caption: "Contenuti dell'Ente con rilievi diversi da quelli sugli atti, in ordine di data", Size: 7.8,
		Columns: []Column{days("Data", 18), prose("Prime parole", 94), prose("Rilievi", 58)},
		Rows: each(told, func(p post) []Cell {
			return []Cell{text(postedOn(p.at)), beside(p.incipit, c.office.postLink(p.index), "il post del "+templates.DateTime(p.at)), text(p.found)}
		}),
	})
}

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
