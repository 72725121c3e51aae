package pdf

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/outline"
	"vigilia/report/reporttest"
)

// weeks are weekly reports of the invented month, hostile texts included.
func weeks() []document {
	of := func(name string, m *report.Material) document {
		return document{name, func(w io.Writer) error { return Weekly(w, report.Weekly(m)) }}
	}
	election, unread := reporttest.Week(civil.NewDay(2026, 11, 18)), reporttest.QuietWeek()
	election.Policy.Settings.Elections = []audit.ElectionWindow{{Name: "Referendum", Period: civil.Period{From: election.Period.From, To: election.Period.To.Add(20)}, Source: "decreto n. 1"}}
	unread.Runs, unread.Coverage, unread.Volumes, unread.Posts, unread.Moments = nil, nil, nil, nil, nil
	return []document{
		of("settimana-elezioni", election), of("settimana-quieta", reporttest.QuietWeek()), of("settimana-non-letta", unread),
		{"settimana-vuota", func(w io.Writer) error { return Weekly(w, &report.WeeklyModel{}) }},
		{"settimana-ostile", func(w io.Writer) error { return Weekly(w, hostileWeek()) }},
		of("settimana-piena", fullWeek()),
	}
}

func TestWeeksAreValid(t *testing.T) {
	for _, d := range weeks() {
		validate(t, d.name, written(t, d))
	}
}

// hostileWeek is a model of which every text is one that breaks documents.
func hostileWeek() *report.WeeklyModel {
	m := report.Weekly(reporttest.Week(civil.NewDay(2026, 11, 18)))
	texts := []string{
		"{nb} {{.Text}} =1+1 \\(BDC EMC ET\\) <</MCID 0>>", "עברית \u202erovescio\u202c العربية", "a" + strings.Repeat("\u0301", 400), "\x00\x07\xff\xfe \u2028\u2029 \ufeff",
		"👍🏽 👩‍👩‍👧‍👦 🏳️‍🌈 市 ｆｕｌｌ", strings.Repeat("parolalunghissima", 60), strings.Repeat("molte parole ", 120), "\n\n\t\r", "<script>alert(1)</script> & \"'", "\U0010ffff\ue000\uf8ff",
	}
	n := 0
	spoil(reflect.ValueOf(m), func() string {
		n++
		return texts[n%len(texts)]
	})
	m.Header.DocumentID = "ostile" // the footer of every page has one line
	return m
}

// spoil sets every text of a value.
func spoil(v reflect.Value, text func() string) {
	switch v.Kind() {
	case reflect.Pointer:
		spoil(v.Elem(), text)
	case reflect.Slice:
		for i := range v.Len() {
			spoil(v.Index(i), text)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				spoil(v.Field(i), text)
			}
		}
	case reflect.String:
		v.SetString(text())
	}
}

// fullWeek has more of everything than the report lists.
func fullWeek() *report.Material {
	m := reporttest.Week(civil.NewDay(2026, 11, 18))
	for _, r := range m.Rules {
		for i := range 9 {
			k := m.Cases[i%len(m.Cases)]
			k.Finding.Rule, k.Finding.Severity, k.Finding.Fingerprint = r.ID, audit.Severity(1+i%4), audit.Fingerprint(r.ID, "x", fmt.Sprint(i))
			k.Finding.Category, k.Content.HiddenAt, k.Content.GoneAt = "categoria di prova", time.Time{}, time.Time{}
			switch {
			case i < 3:
				k.Decision = nil
			case i == 3: // it stands, and everybody can see it
				k.Decision = &audit.Decision{Outcome: audit.Confirmed, At: m.MadeAt}
			default:
				k.Decision = &audit.Decision{Outcome: audit.Rejected, Reason: "=motivo che torna più volte", At: m.MadeAt}
			}
			m.Cases = append(m.Cases, k)
			if k.Decision != nil {
				m.Before.Decided = append(m.Before.Decided, k)
			}
		}
		m.Before.Backlog = append(m.Before.Backlog, audit.Backlog{Rule: "vecchia." + r.ID, Count: 4, Oldest: m.Period.From.Add(-90), Worst: audit.Serious})
		m.Gaps = append(m.Gaps, audit.Gap{Rule: r.ID, Day: m.Period.To, Cause: "causa della regola " + r.ID})
	}
	post := m.Posts[len(m.Posts)-1]
	for i := range 60 {
		post.ID, post.Permalink = fmt.Sprint("post", i), fmt.Sprint("https://www.facebook.com/post", i)
		post.Text = "Delibera di Consiglio sulle tariffe dei campi sportivi, con tutte le novità per le associazioni e per chi li usa"
		m.Posts = append(m.Posts, post)
		m.Requests = append(m.Requests, audit.Request{Page: post.Page, ContentID: fmt.Sprint("r", i), Kind: audit.Question, At: m.Period.From.At(9, i)})
		m.Acts = append(m.Acts, audit.ActCheck{Page: post.Page, ContentID: post.ID, PostedAt: post.CreatedAt, Class: audit.ClassD, Waiting: true,
			Reference: audit.Reference{Text: fmt.Sprintf("deliberazione di Giunta n. %d, con un oggetto che prende più di una riga", i)}})
	}
	for i := range m.Coverage {
		m.Coverage[i].Complete, m.Coverage[i].Cause = false, fmt.Sprintf("causa %d della mancata lettura, detta per esteso", i%5)
	}
	return m
}

// A week of which there is more of everything than anybody reads is told in eight
// pages, and a common one in at least four.
func TestWeekStaysShort(t *testing.T) {
	for name, m := range map[string]*report.Material{"settimana-piena": fullWeek(), "settimana": reporttest.Week(civil.NewDay(2026, 11, 18))} {
		week := report.Weekly(m)
		week.Files = []report.FileHash{{Name: name + ".xlsx", SHA256: strings.Repeat("0", 64)}, {Name: name + ".html", SHA256: strings.Repeat("0", 64)}}
		text := readable(t, written(t, document{name, func(w io.Writer) error { return Weekly(w, week) }}))
		if n := strings.Count(text, "\f"); n < 4 || n > 8 {
			t.Errorf("%s has %d pages", name, n)
		}
	}
}

// The nine paragraphs stand in their order, and how far the reading went before the first result.
func TestWeekFollowsItsOutline(t *testing.T) {
	m := report.Weekly(reporttest.Week(civil.NewDay(2026, 11, 18)))
	m.Files = []report.FileHash{{Name: "settimana.xlsx", SHA256: strings.Repeat("0", 64)}}
	text := flat(readable(t, written(t, document{"settimana", func(w io.Writer) error { return Weekly(w, m) }})))
	at := -1
	for _, want := range []string{
		"1. In breve", m.Reading, m.Brief[0].Text, m.Brief[4].Text, "2. Da fare", m.Todo.Groups[0].Title, "3. Presidio e risposte", m.Duty.Sentence, m.Answers.Sentence,
		"4. Contenuti dell'Ente", m.PostsText, "5. Contributi degli utenti", m.TrendText, "6. Moderazione", m.Moderation.Caveat, "7. Taratura", m.Calibration.Text,
		"8. Completezza e limiti", m.Completeness.Sentence, "9. Allegato", "settimana.xlsx", m.Warning,
	} {
		i := strings.Index(text, flat(want))
		if i <= at {
			t.Errorf("%q is not there, or not in its place", want)
		}
		at = max(at, i)
	}
}

// A last page with a few lines is fetched back: blocks stand closer together
// where that saves a page, and nowhere else.
func TestStragglingLinesAreFetchedBack(t *testing.T) {
	paragraphs := func(n int) *outline.Document {
		return &outline.Document{Header: &report.Header{}, Title: "Prova", Blocks: func(yield func(outline.Block) bool) {
			for range n {
				if !yield(outline.Paragraph{Spans: []outline.Span{{Text: "Una riga."}}}) {
					return
				}
			}
		}}
	}
	for n := 1; n < 100; n++ {
		loose, err := lay(paragraphs(n), false)
		if err != nil {
			t.Fatal(err)
		}
		if loose.Pages() == 1 {
			continue
		}
		if p, err := set(paragraphs(n)); err != nil || p.Pages() != 1 {
			t.Errorf("%d paragraphs: %d pages, %v", n, p.Pages(), err)
		}
		if p, err := set(paragraphs(n + n/2)); err != nil || p.Pages() != 2 {
			t.Errorf("%d paragraphs: %d pages, %v", n+n/2, p.Pages(), err)
		}
		return
	}
	t.Fatal("no number of paragraphs takes two pages")
}
