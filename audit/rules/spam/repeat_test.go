package spam

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func TestProofs(t *testing.T) {
	for _, r := range Rules() {
		if err := audit.Prove(r, func(id string) (*audit.Policy, error) { return nil, fmt.Errorf("policy %q not asked for", id) }); err != nil {
			t.Error(err)
		}
		if h, s := len(r.Proof.Hits), len(r.Proof.Spares); h < 25 || s < 25 {
			t.Errorf("%s: %d hits and %d near misses prove too little", r.ID, h, s)
		}
	}
}

func TestLists(t *testing.T) {
	if err := spamList.Check(); err != nil {
		t.Error(err)
	}
	known := []place{institutional, press, shortener, messaging, social, mapSite, useful, mail, denied}
	for domain, is := range registered().domains {
		if !slices.Contains(known, is) || strings.ContainsAny(domain, "*=[]") {
			t.Errorf("domains.txt: %q under %q", domain, is)
		}
	}
	for _, p := range registered().parts {
		if len(p.word) < 3 || !slices.Contains(known, p.is) {
			t.Errorf("domains.txt: %q under %q", p.word, p.is)
		}
	}
}

const lamps = "I lampioni di via Garibaldi sono spenti da settimane"

var morning = time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)

// posted is one time that a text was written.
type posted struct {
	author, post string
	after        time.Duration
	text         string
}

func (w posted) content(i int) *audit.Content {
	text := w.text
	if text == "" {
		text = lamps
	}
	return &audit.Content{ID: fmt.Sprint("c", i), PostID: w.post, Kind: audit.Comment, Author: audit.Author{ID: w.author}, CreatedAt: morning.Add(w.after), Text: text}
}

func newAudit(r audit.Repeat) *audit.Audit {
	return audit.New(audit.Setting{
		Page: audit.Page{ID: "p1"}, Archive: audit.NewArchive(nil, nil), Period: civil.Single(civil.NewDay(2026, 11, 20)),
		Policy: &audit.Policy{Settings: audit.Settings{Repeat: r, Informative: []string{"spam.repeat"}}},
	}, Rules())
}

// spoken returns which of the contents were found, and how.
func spoken(ws []posted) map[string]audit.Method {
	a := newAudit(audit.Repeat{Runes: 25, Count: 3, Days: 7})
	out := map[string]audit.Method{}
	for i, w := range ws {
		for _, f := range a.Content(w.content(i), nil, nil).Findings {
			out[f.ContentID] = f.Method
		}
	}
	return out
}

func TestWindows(t *testing.T) {
	day := 24 * time.Hour
	sure, weak := audit.Automatic, audit.Assisted
	for _, tt := range []struct {
		name string
		in   []posted
		want map[string]audit.Method
	}{
		{"the third and each later one", []posted{{"u", "a", 0, ""}, {"u", "a", time.Hour, ""}, {"u", "a", 2 * time.Hour, ""}, {"u", "b", 3 * time.Hour, ""}},
			map[string]audit.Method{"c2": sure, "c3": sure}},
		{"across posts, out of order of time", []posted{{"u", "a", 2 * day, ""}, {"u", "b", 0, ""}, {"u", "c", day, ""}}, map[string]audit.Method{"c2": sure}},
		{"too far apart", []posted{{"u", "a", 0, ""}, {"u", "b", 5 * day, ""}, {"u", "c", 10 * day, ""}}, map[string]audit.Method{}},
		{"either side of one, but in no window of seven days", []posted{{"u", "a", 0, ""}, {"u", "b", 8 * day, ""}, {"u", "c", 4 * day, ""}}, map[string]audit.Method{}},
		{"seven days to the second", []posted{{"u", "a", 0, ""}, {"u", "b", 3 * day, ""}, {"u", "c", 7 * day, ""}}, map[string]audit.Method{"c2": sure}},
		{"three authors agree", []posted{{"u", "a", 0, ""}, {"v", "b", day, ""}, {"w", "c", day, ""}}, map[string]audit.Method{}},
		{"sent twice within a minute", []posted{{"u", "a", 0, ""}, {"u", "a", 30 * time.Second, ""}, {"u", "a", day, ""}}, map[string]audit.Method{}},
		{"within a minute below three posts", []posted{{"u", "a", 0, ""}, {"u", "b", 20 * time.Second, ""}, {"u", "c", 40 * time.Second, ""}}, map[string]audit.Method{"c2": sure}},
		{"authors withheld, several threads", []posted{{"", "a", 0, ""}, {"", "b", day, ""}, {"", "c", day, ""}}, map[string]audit.Method{"c2": weak}},
		{"authors withheld, one thread", []posted{{"", "a", 0, ""}, {"", "a", time.Hour, ""}, {"", "a", day, ""}}, map[string]audit.Method{}},
		{"authors withheld, not exact", []posted{{"", "a", 0, lamps + "!"}, {"", "b", day, lamps + "?!"}, {"", "c", day, lamps}}, map[string]audit.Method{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, spoken(tt.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReplyTagsDoNotDisguise(t *testing.T) {
	a := newAudit(audit.Repeat{Runes: 25, Count: 3, Days: 7})
	var found []audit.Finding
	for i, name := range []string{"Anna Verdi", "Ugo Neri", "Sara Gialli Bianchi"} {
		c := posted{"u", "a", time.Duration(i) * time.Hour, name + " " + lamps}.content(i)
		c.Tagged = []string{name}
		found = append(found, a.Content(c, nil, nil).Findings...)
	}
	if len(found) != 1 || found[0].Evidence[0].Note != "3 occorrenze in 7 giorni, una discussione" {
		t.Errorf("found %+v", found)
	}
}

func TestSameAuditSameFindings(t *testing.T) {
	in := []posted{{"u", "a", 0, ""}, {"u", "b", time.Hour, ""}, {"u", "c", 2 * time.Hour, ""}}
	tell := func() (out []audit.Finding) {
		a := newAudit(audit.Repeat{})
		for i, w := range in {
			out = append(out, a.Content(w.content(i), nil, nil).Findings...)
		}
		return out
	}
	if diff := cmp.Diff(tell(), tell()); diff != "" {
		t.Error(diff)
	}
}

func TestNearDuplicates(t *testing.T) {
	for _, tt := range []struct {
		name  string
		texts []string
		want  string // category and note; "" for silence
	}{
		{"words changed", []string{
			"Il ponte di Cascina Nuova cade a pezzi e voi pensate soltanto alle feste in piazza",
			"Il ponte di Cascina Nuova crolla a pezzi e voi pensate sempre alle feste in piazza",
			"Il ponte di Cascina Nuova cade a pezzi e loro pensano soltanto alle feste in piazza",
		}, "testo quasi identico ripetuto: 3 occorrenze in 7 giorni, 3 discussioni"},
		{"greeting, emoji and number added", []string{
			"Investi 250 euro e ritira il doppio ogni settimana, scrivimi subito",
			"Buongiorno! Investi 300 euro e ritira il doppio ogni settimana, scrivimi subito 🔥🔥",
			"Ciao Investi 1.000 euro e ritira il doppio ogni settimana, scrivimi subito 💰",
		}, "testo quasi identico ripetuto: 3 occorrenze in 7 giorni, 3 discussioni"},
		{"three streets are three reports", []string{
			"In via Garibaldi i cassonetti sono pieni da una settimana, passate a svuotarli",
			"In via Mazzini i cassonetti sono pieni da una settimana, passate a svuotarli",
			"In via Cavour i cassonetti sono pieni da una settimana, passate a svuotarli",
		}, ""},
		{"one theme, three comments", []string{
			"La mensa della scuola elementare costa troppo, i bambini mangiano poco e male",
			"Mio figlio torna a casa affamato tutti i giorni, la mensa così non va bene",
			"Quanto paghiamo la mensa? Troppo per quello che danno da mangiare ai bambini",
		}, ""},
		{"short texts must be the same", []string{"Vergogna vergogna per la piscina", "Vergogna vergogna per la palestra", "Vergogna vergogna per la biblioteca"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, got := newAudit(audit.Repeat{Runes: 25, Count: 3, Days: 7}), ""
			for i, s := range tt.texts {
				c := posted{"u", fmt.Sprint("post", i), time.Duration(i) * time.Hour, s}.content(i)
				for _, f := range a.Content(c, nil, nil).Findings {
					got += f.Category + ": " + f.Evidence[0].Note
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestOtherPages(t *testing.T) {
	elsewhere := []*audit.Content{
		{ID: "e1", Page: "p2", PostID: "x", Author: audit.Author{ID: "scoped2", Name: "Ugo Esempio"}, CreatedAt: morning, Text: lamps},
		{ID: "e2", Page: "p3", PostID: "y", Author: audit.Author{ID: "scoped3", Name: "Ugo Esempio"}, CreatedAt: morning.Add(time.Hour), Text: lamps + "!!!"},
		{ID: "e3", Page: "p3", PostID: "y", Author: audit.Author{ID: "scoped4", Name: "Anna Prova"}, CreatedAt: morning, Text: lamps},
	}
	a := audit.New(audit.Setting{
		Page: audit.Page{ID: "p1"}, Archive: audit.NewArchive(nil, nil), Siblings: []audit.Page{{ID: "p2"}, {ID: "p3"}},
		Around: func(yield func(*audit.Content, time.Time) bool) {
			for _, c := range elsewhere {
				yield(c, morning)
			}
		},
		Policy: &audit.Policy{Settings: audit.Settings{Informative: []string{"spam.repeat"}}},
	}, Rules())
	tell := func(id, name string) (notes []string) {
		c := posted{id, "here", 2 * time.Hour, ""}.content(0)
		c.Page, c.Author.Name = "p1", name
		for _, f := range a.Content(c, nil, nil).Findings {
			notes = append(notes, f.Evidence[0].Note)
		}
		return notes
	}
	if diff := cmp.Diff([]string{"3 occorrenze in 7 giorni, 3 discussioni, più pagine"}, tell("scoped1", "Ugo Esempio")); diff != "" {
		t.Error(diff)
	}
	if got := tell("scoped5", "Anna Prova"); got != nil {
		t.Errorf("somebody else's texts counted: %v", got)
	}
}

func TestChainLettersAreHinted(t *testing.T) {
	const appeal = "Chiediamo tutti insieme che la linea delle corriere per la stazione non venga soppressa, perché molti ragazzi e molti anziani del paese non hanno nessun altro mezzo per spostarsi"
	a := newAudit(audit.Repeat{})
	hints := 0
	for i, who := range []string{"a", "a", "b", "b", "c", "d"} {
		log := a.Content(posted{who, fmt.Sprint(i), time.Duration(i) * time.Hour, appeal}.content(i), nil, nil)
		if len(log.Findings) > 0 {
			t.Errorf("%d: an appeal of many is no finding: %+v", i, log.Findings)
		}
		hints += len(log.Hints)
	}
	if hints != 2 {
		t.Errorf("%d hints, want one each for the third and the fourth author", hints)
	}
}

func TestBursts(t *testing.T) {
	a, note := newAudit(audit.Repeat{Runes: 25, Count: 3, Days: 7}), ""
	for i := range 300 {
		for _, f := range a.Content(posted{"u", fmt.Sprint(i), time.Duration(i) * time.Minute, ""}.content(i), nil, nil).Findings {
			note = f.Evidence[0].Note
		}
	}
	if want := "più di 128 occorrenze in 7 giorni"; note != want {
		t.Errorf("note %q, want %q", note, want)
	}
}

// BenchmarkRepeats reports the memory that a hundred thousand contents leave
// behind, and that ten thousand copies of one text cost no more than others.
func BenchmarkRepeats(b *testing.B) {
	for name, of := range map[string]func(i int) written{
		"authors": func(i int) written { return written{who: uint64(i) * prime, print: uint64(i), at: morning} },
		"copies": func(i int) written {
			return written{who: uint64(i % 10), print: 7, at: morning.Add(time.Duration(i) * time.Minute)}
		},
		"texts": func(i int) written {
			return written{who: 1, print: uint64(i), sketch: sketch{exact: uint32(i)}, at: morning}
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c := newRepeats(audit.Repeat{})
				for i := range 100_000 {
					c.note(of(i), int32(i))
				}
			}
		})
	}
}

func FuzzRepeats(f *testing.F) {
	f.Add(lamps, "u", int64(0))
	f.Add("Come mai??", "", int64(-5))
	f.Fuzz(func(t *testing.T, s, author string, at int64) {
		a := newAudit(audit.Repeat{Runes: 1, Count: 2, Days: 1})
		for i := range 3 {
			c := posted{author, fmt.Sprint(i), 0, s}.content(i)
			c.CreatedAt = time.Unix(at%(1<<40), 0)
			for _, found := range a.Content(c, nil, nil).Findings {
				if e := found.Evidence[0]; e.Start != 0 || e.End != len([]rune(c.Text)) {
					t.Fatalf("span %v of %q", e.Span, c.Text)
				}
			}
		}
	})
}

// TestRepeatsAreSmall: what is kept of one content, a text of its own included.
func TestRepeatsAreSmall(t *testing.T) {
	if n := unsafe.Sizeof(wording{}) + unsafe.Sizeof(occurrence{}); n > 64 {
		t.Errorf("%d bytes a content", n)
	}
}
