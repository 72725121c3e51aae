package reporttest

import (
	"fmt"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
)

// Month returns the month of November 2026 of Borgo Sereno: three pages, some
// seventy cases, and everything that went wrong. Every call returns the same, in
// memory of its own.
func Month() *report.Material {
	b := newBuilder()
	b.posts()
	b.cases()
	b.requests()
	b.filler()
	b.acts()
	b.coverage()
	b.gaps()
	b.volumes()
	b.blocks()
	b.m.Previous = previous(b.m)
	return b.m
}

// Quiet returns one night on which everything was read and nothing was found.
func Quiet() *report.Material {
	b := newBuilder()
	b.m.Period = civil.Single(civil.NewDay(2026, 11, 18))
	b.m.MadeAt = b.m.Period.To.Add(1).At(3, 12)
	b.m.Runs = nil
	b.posts()
	b.m.Posts = b.m.Posts[:1]
	b.m.Posts[0].CreatedAt = b.m.Period.From.At(10, 30)
	b.moments = []report.Moment{{Page: b.m.Posts[0].Page, Kind: audit.OwnPost, At: b.m.Posts[0].CreatedAt}}
	b.coverage()
	b.volumes()
	return b.m
}

// Night returns what of the month concerns one day, as the material of its note.
func Night(day civil.Day) *report.Material {
	m := Month()
	m.RequestsSince = m.Period.From
	m.Period, m.Previous = civil.Single(day), nil
	m.MadeAt = day.Add(1).At(3, 12)
	m.NextRun = day.Add(2).At(3, 0)
	m.Runs = keep(m.Runs, func(r audit.Run) bool { return r.Day == day })
	m.Coverage = keep(m.Coverage, func(c audit.Coverage) bool { return c.Day == day })
	m.Gaps = keep(m.Gaps, func(g audit.Gap) bool { return g.Day == day })
	m.Volumes = keep(m.Volumes, func(v audit.Volume) bool { return v.Day == day })
	m.Cases = keep(m.Cases, func(c audit.Case) bool { return c.Content.Day() == day })
	m.Posts = keep(m.Posts, func(c audit.Content) bool { return c.Day() == day })
	m.Acts = keep(m.Acts, func(c audit.ActCheck) bool {
		return civil.Of(c.PostedAt) == day || c.Waiting && !civil.Of(c.PostedAt).After(day)
	})
	m.Requests = keep(m.Requests, func(r audit.Request) bool { return civil.Of(r.At) == day || r.Open() && !civil.Of(r.At).After(day) })
	m.Removals = keep(m.Removals, func(r audit.Removal) bool { return r.Day == day })
	m.Blocks = keep(m.Blocks, func(b audit.Block) bool { return civil.Of(b.FirstSeen) == day.Add(1) })
	m.Moments = keep(m.Moments, func(t report.Moment) bool { return civil.Of(t.At) == day })
	return m
}

func keep[T any](all []T, want func(T) bool) []T {
	var out []T
	for _, v := range all {
		if want(v) {
			out = append(out, v)
		}
	}
	return out
}

// previous is the month before, with a few cases less.
func previous(m *report.Material) *report.Figures {
	p := *m
	p.Cases = m.Cases[:len(m.Cases)-9]
	p.Requests = m.Requests[:len(m.Requests)-4]
	p.Previous = nil
	f := report.FiguresOf(&p)
	f.Period = m.Period.Previous()
	return f
}

type builder struct {
	m       *report.Material
	moments []report.Moment
	gone    map[volumeKey]int // contents gone without a finding
	serial  int
}

type volumeKey struct {
	page string
	day  civil.Day
	kind audit.Kind
}

const (
	mainPage    = "100200300400501"
	libraryPage = "100200300400502"
	policePage  = "100200300400503"
)

func newBuilder() *builder {
	period := civil.Period{From: civil.NewDay(2026, 11, 1), To: civil.NewDay(2026, 11, 30)}
	return &builder{
		gone: make(map[volumeKey]int),
		m: &report.Material{
			Comune: "Comune di Borgo Sereno", Office: "Ufficio Comunicazione", Version: "1.0.0",
			Period: period, MadeAt: period.To.Add(1).At(3, 10),
			RuleSet: "6f1c2a90b7d34e58", ConfigHash: "b41d7e02c9a85f36", GraphAPI: "v26.0", Archive: "9d2c51b07e4a6f38",
			Policy: Policy(), Rules: Rules(),
			Pages: []audit.Page{
				{ID: mainPage, Name: "Comune di Borgo Sereno", URL: "https://www.facebook.com/comuneborgosereno.example"},
				{ID: libraryPage, Name: "Biblioteca di Borgo Sereno", URL: "https://www.facebook.com/bibliotecaborgosereno.example"},
				{ID: policePage, Name: "Polizia locale di Borgo Sereno", URL: "https://www.facebook.com/poliziaborgosereno.example"},
			},
			Examined: make(map[string]int),
		},
	}
}

func (b *builder) id(page string) string {
	b.serial++
	return fmt.Sprintf("%s_%d", page, 880000000000000+b.serial*7919)
}

func (b *builder) moment(page string, k audit.Kind, at time.Time) {
	b.moments = append(b.moments, report.Moment{Page: page, Kind: k, At: at})
}

// posts are the comune's own; the texts are invented.
func (b *builder) posts() {
	texts := []string{
		"La Giunta ha approvato con deliberazione n. 118 del 29/10/2026 il piano della mobilità scolastica: percorsi, orari e punti di raccolta.",
		"Con ordinanza n. 57 del 03/11/2026 cambia la sosta in piazza dei Tigli durante il mercato.",
		"Mensa scolastica: la determinazione n. 640 del 06/11/2026 assegna il servizio per il prossimo triennio.",
		"Biblioteca aperta anche il sabato mattina: letture per i più piccoli alle 10.30, ingresso libero.",
		"Deliberato il nuovo regolamento del verde: D.G.C. n. 123 del 12/11/2026, qui le novità principali.",
		"La Giunta ha stanziato i fondi per la palestra di via delle Rondini.",
		"Domani in Giunta il bando per le associazioni: sarà approvato in settimana.",
		"Allagamento nel sottopasso: la strada resta chiusa fino a nuova comunicazione.",
		"Un grazie a Teodolinda Brambillasca, via dei Gelsi 14, telefono 345 000 00 17, che ha ritirato il contributo per le spese mediche.",
		"=SOMMA(A1:A9) è la formula che spieghiamo al corso di informatica per adulti: {nb} iscrizioni in biblioteca 📚.",
		"Foto del concerto della banda \u202eatseF\u202c in piazza: un pomeriggio di musica.",
		"Delibera di Consiglio n. 31 del 20/11/2026 sulle tariffe dei campi sportivi.",
		"Ordinanza n. 61 del 23/11/2026: limiti alla velocità in via Lunga per lavori.",
		"Raccolta differenziata: dal 1° dicembre cambia il calendario della frazione di sotto.",
		"Il rinnovo dei parchi gioco prosegue: la nostra amministrazione mantiene gli impegni presi.",
		"Determina n. 655 del 10/09/2026: pubblicata la graduatoria del servizio civile.",
	}
	pages := []string{mainPage, mainPage, mainPage, libraryPage, mainPage, mainPage, mainPage, policePage}
	for i, t := range texts {
		page := pages[i%len(pages)]
		at := civil.NewDay(2026, 11, 2+i*28/len(texts)).At(8+i%9, 5*i%60)
		id := b.id(page)
		post := audit.Content{
			ID: id, Page: page, Kind: audit.OwnPost, PostID: id, Author: audit.Author{ID: page}, CreatedAt: at, UpdatedAt: at,
			Text: t, Permalink: "https://www.facebook.com/" + page + "/posts/" + id, Comments: 4 + i,
			FirstSeen: at.Add(12 * time.Hour), LastSeen: b.m.MadeAt,
		}
		if i%3 == 1 {
			post.Attachments = []audit.Attachment{{Type: "photo", ID: fmt.Sprint(7700 + i), AltRead: true}}
		}
		if i == 13 {
			post.Origin = "900900900_1"
			post.Attachments = []audit.Attachment{{Type: "share", URL: "https://www.facebook.com/900900900/posts/1"}}
		}
		b.m.Posts = append(b.m.Posts, post)
		b.moment(page, audit.OwnPost, at)
	}
}

// acts hold one reference of each class, and several of the common ones.
func (b *builder) acts() {
	day := civil.NewDay
	act := func(t audit.ActType, o audit.Organ, n int, date, from civil.Day) *audit.Act {
		return &audit.Act{
			Source: "Albo pretorio", Register: fmt.Sprintf("2026/%d", 1400+n), Type: t, Organ: o, Number: n, Year: 2026, Date: date,
			Subject: "Concessione di contributo a Gualtiero Pandolfetti", PublishedFrom: from, PublishedTo: from.Add(15),
			URL: fmt.Sprintf("https://albo.borgosereno.example/atti/%d", n), FirstSeen: from.At(23, 0),
		}
	}
	list := []struct {
		post  int
		class audit.Class
		ref   audit.Reference
		match *audit.Act
		lead  int
		wait  bool
		cause string
	}{
		{0, audit.ClassA, audit.Reference{Type: audit.Deliberazione, Organ: audit.Giunta, Number: 118, Date: day(2026, 10, 29), Text: "deliberazione n. 118 del 29/10/2026"}, act(audit.Deliberazione, audit.Giunta, 118, day(2026, 10, 29), day(2026, 10, 30)), 0, false, ""},
		{1, audit.ClassASame, audit.Reference{Type: audit.Ordinanza, Organ: audit.Dirigente, Number: 57, Date: day(2026, 11, 3), Text: "ordinanza n. 57 del 03/11/2026"}, act(audit.Ordinanza, audit.Dirigente, 57, day(2026, 11, 3), day(2026, 11, 3)), 0, false, ""},
		{2, audit.ClassB, audit.Reference{Type: audit.Determinazione, Organ: audit.Dirigente, Number: 640, Date: day(2026, 11, 6), Text: "determinazione n. 640 del 06/11/2026"}, act(audit.Determinazione, audit.Dirigente, 640, day(2026, 11, 4), day(2026, 11, 9)), 4, false, ""},
		{4, audit.ClassC, audit.Reference{Type: audit.Deliberazione, Organ: audit.Giunta, Number: 123, Date: day(2026, 11, 12), Text: "D.G.C. n. 123 del 12/11/2026"}, act(audit.Deliberazione, audit.Giunta, 123, day(2026, 11, 12), day(2026, 11, 13)), 4, false, ""},
		{5, audit.ClassE, audit.Reference{Organ: audit.Giunta, Text: "La Giunta ha stanziato"}, nil, 0, false, ""},
		{6, audit.ClassF, audit.Reference{Organ: audit.Giunta, Text: "sarà approvato"}, nil, 0, false, ""},
		{11, audit.ClassG, audit.Reference{Type: audit.Deliberazione, Organ: audit.Consiglio, Number: 31, Date: day(2026, 11, 20), Text: "Delibera di Consiglio n. 31 del 20/11/2026"}, nil, 0, false, "albo non letto nei giorni richiesti"},
		{12, audit.ClassD, audit.Reference{Type: audit.Ordinanza, Number: 61, Date: day(2026, 11, 23), Text: "Ordinanza n. 61 del 23/11/2026"}, nil, 0, false, ""},
		{12, audit.ClassD, audit.Reference{Type: audit.Ordinanza, Number: 62, Date: day(2026, 11, 22), Text: "ordinanza n. 62"}, nil, 0, true, ""},
		{15, audit.ClassG, audit.Reference{Type: audit.Determinazione, Number: 655, Date: day(2026, 9, 10), Text: "Determina n. 655 del 10/09/2026"}, nil, 0, false, "atto anteriore all'inizio dell'archivio"},
		{0, audit.ClassA, audit.Reference{Type: audit.Decreto, Organ: audit.Sindaco, Number: 12, Date: day(2026, 10, 5), Text: "decreto sindacale n. 12"}, act(audit.Decreto, audit.Sindaco, 12, day(2026, 10, 5), day(2026, 10, 6)), 0, false, ""},
	}
	for _, l := range list {
		p := b.m.Posts[l.post]
		b.m.Acts = append(b.m.Acts, audit.ActCheck{
			Page: p.Page, ContentID: p.ID, PostedAt: p.CreatedAt, Reference: l.ref, Class: l.class, Match: l.match,
			Lead: l.lead, Waiting: l.wait, Cause: l.cause, CheckedAt: b.m.MadeAt,
		})
	}
}

// requests are answered after minutes, hours, days, or never.
func (b *builder) requests() {
	kinds := []audit.RequestKind{audit.Question, audit.Question, audit.Report, audit.Help}
	for i := range 24 {
		at := civil.NewDay(2026, 11, 1+i).At(7+i*5%15, i*13%60)
		page := b.m.Pages[i%2].ID
		r := audit.Request{Page: page, ContentID: b.id(page), PostID: b.m.Posts[i%len(b.m.Posts)].ID, Kind: kinds[i%len(kinds)], At: at}
		if i%5 != 4 {
			r.AnswerID = b.id(page)
			r.AnsweredAt = at.Add(time.Duration(1+i*i%37) * 90 * time.Minute)
			r.Redirected = i%3 == 0
			b.moment(page, audit.OwnReply, r.AnsweredAt)
		} else {
			r.Others = i%2 == 0
		}
		b.moment(page, audit.Comment, at)
		b.m.Requests = append(b.m.Requests, r)
	}
}

// filler are the comments of which nothing is said.
func (b *builder) filler() {
	for d := range b.m.Period.Days() {
		for p, page := range b.m.Pages {
			for i := range (d.Num*7+p*5)%17 + 3 {
				b.moment(page.ID, audit.Comment, d.At((6+i*3+d.Num)%24, i*11%60))
			}
		}
		if d.Num%9 == 4 {
			b.moment(mainPage, audit.VisitorPost, d.At(18, 20))
			b.gone[volumeKey{mainPage, d, audit.Comment}] = 1 + d.Num%3
		}
	}
}

// blocks are seven new ones, of every sort.
func (b *builder) blocks() {
	notice := []string{"Buongiorno.", "Il suo commento non rispetta le regole della pagina: la invitiamo a rimuoverlo."}
	for i := range 7 {
		block := audit.Block{Page: mainPage, FirstSeen: civil.NewDay(2026, 11, 4+3*i).At(3, 0), Known: i != 6}
		switch i % 3 {
		case 0:
			block.Replies = notice
		case 1:
			block.Confirmed, block.Worst = true, audit.Serious
		}
		if !block.Known {
			block.Replies = nil
		}
		b.m.Blocks = append(b.m.Blocks, block)
	}
	b.m.Removals = append(b.m.Removals, audit.Removal{Page: mainPage, Day: civil.NewDay(2026, 11, 9), Post: "Avviso", WithPost: true, Count: 6})
}

func (b *builder) coverage() {
	var notices []audit.Notice
	sources := []audit.Source{audit.SourcePage, audit.SourcePosts, audit.SourceReels, audit.SourceVisitors, audit.SourceTagged, audit.SourceComments, audit.SourceAlt, audit.SourceBlocked}
	for d := range b.m.Period.Days() {
		state := audit.Complete
		notices = nil
		for _, p := range b.m.Pages {
			for _, s := range sources {
				b.m.Coverage = append(b.m.Coverage, b.read(p.ID, d, s))
			}
		}
		albo := audit.Coverage{Day: d, Source: audit.SourceAlbo, Name: "Albo pretorio", Expected: -1, Read: 3 + d.Num%5, Complete: true}
		if d.Num >= 20 && d.Num <= 22 {
			albo.Read, albo.Complete, albo.Cause = 0, false, "il sito dell'albo non risponde"
			state = audit.Partial
			notices = append(notices, audit.Notice{Text: "L'albo pretorio non è stato letto: il sito non risponde.", Grave: true})
		}
		b.m.Coverage = append(b.m.Coverage, albo)
		if d.Num == 12 {
			state = audit.Partial
			notices = append(notices, audit.Notice{Page: libraryPage, Text: "Il token della pagina è scaduto: rinnovarlo nelle impostazioni.", Grave: true})
		}
		b.m.Runs = append(b.m.Runs, audit.Run{
			ID: int64(d.Num), Day: d, StartedAt: d.Add(1).At(3, 0), EndedAt: d.Add(1).At(3, 10), State: state,
			Version: b.m.Version, RuleSet: b.m.RuleSet, ConfigHash: b.m.ConfigHash, Notices: notices,
		})
	}
}

func (b *builder) read(page string, d civil.Day, s audit.Source) audit.Coverage {
	c := audit.Coverage{Page: page, Day: d, Source: s, Expected: -1, Complete: true}
	for _, m := range b.moments {
		if m.Page != page || civil.Of(m.At) != d {
			continue
		}
		switch {
		case s == audit.SourcePosts && m.Kind == audit.OwnPost, s == audit.SourceVisitors && m.Kind == audit.VisitorPost:
			c.Read++
		case s == audit.SourceComments && (m.Kind == audit.Comment || m.Kind == audit.OwnReply):
			c.Read++
		}
	}
	if s == audit.SourceComments {
		c.Expected, c.Unauthored, c.Textless = c.Read+d.Num%3, c.Read/8, c.Read/10
	}
	if page == libraryPage && d.Num == 12 && s == audit.SourceComments && b.m.Period.Len() > 1 {
		// a careless cause, with what no public page may carry
		c.Read, c.Complete, c.Cause = 2, false, "token scaduto su https://www.facebook.com/commento/880000000055433"
	}
	return c
}

func (b *builder) gaps() {
	for i := range 5 {
		d := civil.NewDay(2026, 11, 3+i*4)
		for _, r := range []string{"author.recidivism", "conduct.trolling"} {
			b.m.Gaps = append(b.m.Gaps, audit.Gap{Page: mainPage, Rule: r, ContentID: fmt.Sprintf("gap_%d", i), Day: d, Cause: "autore non disponibile"})
		}
	}
	for i := range 2 {
		p := b.m.Posts[1+3*i]
		b.m.Gaps = append(b.m.Gaps, audit.Gap{Page: p.Page, Rule: "own.accessibility", ContentID: p.ID, Day: p.Day(), Cause: "testo alternativo non leggibile"})
	}
	b.m.Gaps = append(b.m.Gaps, audit.Gap{Page: mainPage, Rule: "own.licence", ContentID: b.m.Posts[3].ID, Day: b.m.Posts[3].Day(), Cause: "allegato di Ermelinda Quaglioni non leggibile"})
}

func (b *builder) volumes() {
	counts := make(map[volumeKey]int)
	for _, m := range b.moments {
		counts[volumeKey{m.Page, civil.Of(m.At), m.Kind}]++
	}
	for d := range b.m.Period.Days() {
		for _, p := range b.m.Pages {
			for _, k := range audit.Kinds() {
				key := volumeKey{p.ID, d, k}
				n := counts[key]
				if n == 0 {
					continue
				}
				if b.gone[key] > 0 {
					b.m.Removals = append(b.m.Removals, audit.Removal{Page: p.ID, Day: d, Post: b.m.Posts[d.Num%len(b.m.Posts)].Text, Count: b.gone[key]})
				}
				b.m.Volumes = append(b.m.Volumes, audit.Volume{
					Page: p.ID, Day: d, Kind: k, Total: n, Gone: b.gone[key], GoneClean: b.gone[key], Unauthored: unauthored(k, n), Textless: unauthored(k, n+3),
				})
			}
		}
	}
	b.m.Moments = b.moments
	for i := range b.m.Rules {
		r := &b.m.Rules[i]
		if r.Start == nil {
			continue
		}
		for key, n := range counts {
			for _, k := range r.Subjects {
				if k == key.kind && b.m.Period.Contains(key.day) {
					b.m.Examined[r.ID] += n
				}
			}
		}
	}
}

// unauthored is how many of n contents of users came without author.
func unauthored(k audit.Kind, n int) int {
	if k.Own() {
		return 0
	}
	return n / 8
}

// Canaries returns everything of the material's citizens that no published
// file may hold: names, ids, addresses of contents, fingerprints, phone numbers,
// and every run of six words of their texts and of the own posts that expose somebody.
func Canaries(m *report.Material) []string {
	var out []string
	add := func(ss ...string) {
		for _, s := range ss {
			if strings.TrimSpace(s) != "" {
				out = append(out, s)
			}
		}
	}
	for _, c := range m.Cases {
		add(c.Finding.Fingerprint, c.Finding.ContentID, c.Content.Permalink)
		if c.Content.Kind.Own() && !strings.HasPrefix(c.Finding.Rule, "own.personal_data") && !strings.HasPrefix(c.Finding.Rule, "own.special_data") {
			continue
		}
		if !c.Content.Kind.Own() {
			add(c.Content.Author.ID, c.Content.Author.Name)
		}
		add(sequences(c.Content.Text, 6)...)
	}
	for _, r := range m.Requests {
		add(r.ContentID, r.AnswerID)
	}
	for _, a := range m.Acts {
		if a.Match != nil {
			add(a.Match.Subject)
		}
	}
	add("345 000 00", "Teodolinda Brambillasca", "Gualtiero Pandolfetti", "880000000055433", "Ermelinda Quaglioni")
	return out
}

func sequences(s string, n int) []string {
	words := strings.Fields(s)
	var out []string
	for i := 0; i+n <= len(words); i++ {
		out = append(out, strings.Join(words[i:i+n], " "))
	}
	return out
}
