package main

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/policies"
	"vigilia/fetch/fetchtest"
)

// stillTexts are what the archives of TestNothingChangedNothingChanges draw from,
// besides the demo: what rules hold against other contents, other days or other pages.
var stillTexts = []string{
	"ahahahah", "rosicate", "ridicoli", "🤡🤡", "poveretti", "sei un cretino patentato", "siete degli idioti", "siete tutti venduti al sindaco",
	"In via Garibaldi i lampioni sono spenti da tre settimane, l'ho già segnalato", "Cassonetti stracolmi in via Dante da giorni, nessuno passa",
	"Cassonetti stracolmi in via Dante da giorni, nessuno passa!!", "Vergogna, il parco di via Manzoni è abbandonato da mesi e nessuno fa niente",
	"Vendo pellet di ottima qualità a 5 euro il sacco, consegna a domicilio in tutta la provincia", "Vendo pellet di ottima qualità a 5 euro il sacco, consegna a domicilio in tutta la provincia!",
	"Buongiorno, a che ora apre lo sportello anagrafe?", "Quando riapre la piscina comunale?", "Grazie mille", "chiamatemi al 345 000 00 00", "scrivete a prova@esempio.example",
	"Il numero dell'ufficio è 0371 420000", "Andate tutti a casa, siete la rovina di questo paese e lo sapete benissimo", "Chiedo il rimborso della mensa, pratica 1234 ferma da mesi",
	"Che bella la partita di ieri sera, campioni d'Italia!", "Bravo, hai ragione", "non rispondono mai, è inutile scrivere qui sotto",
}

// stillArchive draws an archive of some days on two pages: posts, conversations that go
// on for weeks, replies of the page, authors who come again and some without a name.
type stillArchive struct {
	*rand.Rand
	days  civil.Period
	texts []string
	all   []audit.Content
}

func drawStill(tb testing.TB, seed uint64, days civil.Period) *stillArchive {
	a := &stillArchive{Rand: rand.New(rand.NewPCG(seed, 40)), days: days, texts: append(demoTexts(tb), stillTexts...)}
	for d := range days.Days() {
		for _, page := range []string{townPage, libraryPage} {
			for n := range 1 + a.IntN(2) {
				a.post(page, d, n)
			}
		}
	}
	return a
}

func (a *stillArchive) author() audit.Author {
	names := []string{"Anna Prova", "Ugo Esempio", "Zorro_75", "Carla De Prova", "M. R.", "Utente Facebook", "Piero Inventato", "Lia Finta"}
	n := a.IntN(len(names) + 1)
	if n == len(names) {
		return audit.Author{}
	}
	return audit.Author{ID: fmt.Sprintf("70000000000%02d", n), Name: names[n]}
}

// text repeats itself often, so that what counts repetitions has something to count.
func (a *stillArchive) text() string {
	switch a.IntN(9) {
	case 0, 1, 2:
		return a.texts[a.IntN(len(a.texts))]
	case 3:
		return a.contact()
	}
	return stillTexts[a.IntN(len(stillTexts))]
}

func (a *stillArchive) post(page string, d civil.Day, n int) {
	p := audit.Content{
		ID: fmt.Sprintf("%s_12%02d%02d%d", page, d.Month, d.Num, n), Page: page, Kind: audit.OwnPost, CreatedAt: d.At(8+a.IntN(2), 0), Comments: -1,
		Author: audit.Author{ID: page}, Text: a.one("Avviso del Comune", a.contact(), a.contact(), "Scrivete a prova@esempio.example", "Il piano del traffico è in Consiglio"),
	}
	if a.IntN(5) == 0 {
		p.Kind, p.Author, p.Text = audit.VisitorPost, a.author(), a.text()
	}
	p.PostID, p.UpdatedAt = p.ID, p.CreatedAt
	a.all = append(a.all, p)
	troll, at := a.author(), p.CreatedAt
	if a.IntN(3) > 0 {
		troll = audit.Author{}
	}
	var above []audit.Content
	for i := range a.IntN(14) {
		at = at.Add(time.Duration(a.IntN(60*24*3)) * time.Minute / time.Duration(1+a.IntN(40)))
		c := audit.Content{ID: fmt.Sprintf("%s_9%02d", p.ID[len(page)+1:]+page[12:], i), Page: page, Kind: audit.Comment, PostID: p.ID, CreatedAt: at, Author: a.author(), Text: a.text(), Comments: -1}
		if troll.Known() && i%2 == 0 {
			c.Author, c.Text = troll, a.one("ahahahah", "rosicate", "ridicoli", "sei un cretino patentato", "poveretti")
		}
		a.answer(&c, above)
		if civil.Of(at).After(a.days.To) {
			break
		}
		above = append(above, c)
		a.all = append(a.all, c)
	}
}

// answer makes some contents replies to one of those above, by the page or by anybody.
func (a *stillArchive) answer(c *audit.Content, above []audit.Content) {
	if len(above) == 0 || a.IntN(3) > 0 {
		return
	}
	to := above[a.IntN(len(above))]
	c.ParentID, c.Tagged = cmp.Or(to.ParentID, to.ID), []string{to.Author.Name}
	if to.ParentID == "" || to.Author.Name == "" {
		c.Tagged = nil
	}
	if a.IntN(2) == 0 {
		c.Kind, c.Author, c.Text = audit.OwnReply, audit.Author{ID: c.Page}, "Buongiorno, segnali all'ufficio tecnico con il modulo sul sito."
	}
}

// contact names one of many numbers: now a post publishes it, now a comment.
func (a *stillArchive) contact() string {
	return fmt.Sprintf("Per informazioni chiamate il 345 61000%02d", a.IntN(40))
}

func (a *stillArchive) one(texts ...string) string { return texts[a.IntN(len(texts))] }

// keep stores the archive as nights read it: each content on the morning after its day.
func (a *stillArchive) keep(p *play) {
	for _, page := range p.world.Pages {
		ok(p.t, p.night.store.SavePage(context.Background(), a.days.From.Start(), audit.Page{ID: page.ID, Name: page.Name, About: "Pagina istituzionale."}))
	}
	read := map[civil.Day][]audit.Content{}
	for _, c := range a.all {
		read[c.Day()] = append(read[c.Day()], c)
	}
	for d := range a.days.Days() {
		_, err := p.night.store.SaveContents(context.Background(), d.Add(1).At(2, 15), read[d])
		ok(p.t, err)
	}
}

// look audits as the night of a day does, without reading anything.
func (p *play) look(day civil.Day) {
	p.t.Helper()
	p.graph.SetNow(day.Add(1).At(2, 15))
	run := audit.Run{Day: day, StartedAt: p.night.now(), State: audit.Running, Version: version(), RuleSet: audit.RuleSet(p.night.rules), ConfigHash: p.night.config.hash}
	id, err := p.night.store.BeginRun(context.Background(), run)
	ok(p.t, err)
	run.ID = id
	ok(p.t, p.night.auditPages(context.Background(), &run))
	run.EndedAt, run.State = p.night.now(), audit.Complete
	ok(p.t, p.night.store.EndRun(context.Background(), run))
}

// confirm confirms every third of the findings, as an office does.
func (p *play) confirm(at time.Time) {
	p.t.Helper()
	var said []audit.Decision
	for i, print := range p.column(`SELECT fingerprint FROM findings WHERE severity >= 2 AND content_id IS NOT NULL ORDER BY fingerprint`) {
		if i%3 == 0 {
			said = append(said, audit.Decision{Fingerprint: print, Outcome: audit.Confirmed, Role: "Ufficio Comunicazione", At: at})
		}
	}
	ok(p.t, p.night.store.Decide(context.Background(), said))
}

// moved returns what audits from an instant on changed in findings, a line a change.
func (p *play) moved(since time.Time) []string {
	p.t.Helper()
	return p.column(fmt.Sprintf(`SELECT h.change || ' ' || f.rule || ' ' || coalesce(f.content_id, f.page) || ' of ' || coalesce(c.day, '') || ' in the night of ' || date(h.at / 1000000 - 86400, 'unixepoch')
		FROM finding_changes h JOIN findings f USING (fingerprint) LEFT JOIN contents c ON c.id = f.content_id WHERE h.at >= %d ORDER BY 1`, since.UnixMicro()))
}

// TestNothingChangedNothingChanges: once an archive has been looked at whole, no night
// whose window moves over it, and no re-audit of a part of it, finds, withdraws or
// changes anything, and the citizens' requests stay as they were.
func TestNothingChangedNothingChanges(t *testing.T) {
	t.Parallel()
	days := civil.Period{From: civil.NewDay(2026, 10, 12), To: civil.NewDay(2026, 11, 9)}
	for i, policy := range policies.IDs() {
		t.Run(policy, func(t *testing.T) {
			t.Parallel()
			w := &fetchtest.World{Pages: []*fetchtest.Page{{ID: townPage, ProfileID: "1", Name: "Pagina di Prova 1"}, {ID: libraryPage, ProfileID: "2", Name: "Pagina di Prova 2"}}}
			p := newPlay(t, w, nil, policy)
			p.night.config.Graph.WatchDays = 18
			p.night.config.policy.Settings.Recidivism = audit.Recidivism{Count: 2, Days: 10}
			p.night.config.policy.Settings.ReplyToOffence = true
			p.night.config.policy.Settings.Revised, p.night.config.policy.Settings.ReviewMonths = civil.NewDay(2025, 11, 5), 12
			a := drawStill(t, uint64(i), days)
			a.keep(p)
			p.graph.SetNow(days.To.Add(1).At(2, 0))
			_, err := p.night.Again(context.Background(), days, false)
			ok(t, err)
			p.confirm(days.To.Add(1).At(2, 5))
			_, err = p.night.Again(context.Background(), days, false)
			ok(t, err)
			p.night.revision = nil
			requests := p.column(requestLines)
			for d := range (civil.Period{From: days.To, To: days.To.Add(16)}).Days() {
				p.look(d)
			}
			for _, line := range p.moved(days.To.Add(1).At(2, 10)) {
				t.Error(line)
			}
			sameLines(t, "requests", strings.Join(requests, "\n"), strings.Join(p.column(requestLines), "\n"))
			p.graph.SetNow(days.To.Add(18).At(9, 0))
			for range 6 {
				from := days.From.Add(a.IntN(days.Len()))
				part := civil.Period{From: from, To: from.Add(a.IntN(days.To.Sub(from) + 1))}
				r, err := p.night.Again(context.Background(), part, true)
				ok(t, err)
				for _, d := range r.changes {
					t.Errorf("re-audit %s: %+v", part.Italian(), d)
				}
			}
			if n := len(p.column(`SELECT DISTINCT rule FROM findings`)); n < 10 {
				t.Errorf("%d rules found something: too few to show anything", n)
			}
		})
	}
}

const requestLines = `SELECT content_id || ' ' || seq || ' ' || kind || ' ' || answer_id || ' ' || redirected || ' ' || others FROM requests ORDER BY 1`

// TestUnreadSurroundingsStayUnread: what a first pass could not read is not forgotten
// because a second one could.
func TestUnreadSurroundingsStayUnread(t *testing.T) {
	t.Parallel()
	w := &fetchtest.World{Pages: []*fetchtest.Page{{ID: townPage, ProfileID: "1", Name: "Pagina di Prova"}}}
	p := newPlay(t, w, nil, "pero")
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	var unread error
	for _, ctx := range []context.Context{cancelled, t.Context()} {
		for range p.night.around(ctx, &audit.Run{}, townPage, civil.Single(civil.NewDay(2026, 11, 9)), &unread) {
			t.Error("an empty archive told of something")
		}
		if unread == nil {
			t.Error("what could not be read passes for read")
		}
	}
}
