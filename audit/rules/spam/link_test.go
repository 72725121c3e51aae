package spam

import (
	"os"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
)

func linkAudit(set audit.Setting) *audit.Audit {
	p := &audit.Policy{ID: "esempio", Comune: "Borgo Esempio", Clauses: []audit.Clause{{ID: "esempio/1", Binds: []audit.Addressee{audit.Citizen}, Rules: []string{linkID}}}}
	if set.Policy != nil {
		p.Settings = set.Policy.Settings
	}
	set.Policy, set.Archive = p, audit.NewArchive(nil, nil)
	return audit.New(set, Rules())
}

func comment(s string) *audit.Content {
	return &audit.Content{ID: "c", Kind: audit.Comment, PostID: "p", Author: audit.Author{ID: "u"}, CreatedAt: morning, Text: s}
}

func post(s string) *audit.Content {
	return &audit.Content{ID: "p", PostID: "p", Kind: audit.OwnPost, Text: s}
}

func TestLinkSaysHowSureItIs(t *testing.T) {
	for _, tt := range []struct {
		text, category string
		method         audit.Method
	}{
		{"https://www.girovagandolontano.com/thailandia", "link a sito estraneo al tema del post", audit.Automatic},
		{"https://bit.ly/abc", "link abbreviato o invito a un canale esterno, destinazione non visibile", audit.Assisted},
		{"sito[.]com", "link camuffato", audit.Assisted},
		{"trading sicuro https://esempio.invalid", "link con offerta non richiesta: criptovalute e trading", audit.Automatic},
		{"https://slotbelle.invalid", "link a sito di offerte non richieste", audit.Automatic},
	} {
		got := linkAudit(audit.Setting{}).Content(comment(tt.text), post(wastes), nil).Findings
		if len(got) != 1 || got[0].Category != tt.category || got[0].Method != tt.method {
			t.Errorf("%q: %+v, want %s %s", tt.text, got, tt.method, tt.category)
		}
	}
}

func TestLinkIsOnlyATraceWhereNothingTellsTheMatter(t *testing.T) {
	for name, at := range map[string]*audit.Content{"no post": nil, "a post without words": post("📸")} {
		log := linkAudit(audit.Setting{}).Content(comment("https://www.girovagandolontano.com/thailandia"), at, nil)
		if len(log.Findings) != 0 || len(log.Hints) != 1 {
			t.Errorf("%s: %d findings, %d hints", name, len(log.Findings), len(log.Hints))
		}
	}
}

func TestPlaces(t *testing.T) {
	c := newLinks(&audit.Setting{
		Page:   audit.Page{URL: "https://www.facebook.com/ComuneEsempio", Website: "https://www.borgoesempio.invalid", Links: []string{"https://www.instagram.com/borgo.esempio/"}},
		Policy: &audit.Policy{},
	})
	for s, want := range map[string]place{
		"https://www.comune.pero.mi.it/x":                 institutional,
		"comunedipero.it":                                 institutional,
		"https://icgiovanni.edu.it":                       institutional,
		"https://www.borgoesempio.invalid/tari":           institutional,
		"https://facebook.com/comuneesempio/posts/1":      institutional,
		"https://facebook.com/comuneesempiofalso":         social,
		"https://www.instagram.com/borgo.esempio":         institutional,
		"https://www.google.it/maps/place/x":              mapSite,
		"https://goo.gl/maps/xyz":                         mapSite,
		"https://goo.gl/xyz":                              shortener,
		"https://comune.it@affari.example/x":              unknownSite,
		"https://comune.pero.mi.it.affari.example":        unknownSite,
		"https://www.lagazzettadelborgo.invalid/cronaca":  press,
		"https://m.facebook.com/x":                        social,
		"http://best-casino.example":                      denied,
		"https://www.pizzeriadagino.it":                   unknownSite,
		"HTTPS://WWW.GOV.IT.EXAMPLE":                      unknownSite,
		"https://accademiadellacomunedivertente.invalid/": unknownSite,
	} {
		if got := c.place(split(strings.ToLower(s))); got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
}

func TestOrdinaryCommentsStaySilent(t *testing.T) {
	ordinary, err := os.ReadFile("../content/testdata/ordinary.txt")
	if err != nil {
		t.Fatal(err)
	}
	set := audit.Setting{Policy: &audit.Policy{Settings: audit.Settings{Informative: []string{"spam.repeat"}}}}
	a, n := linkAudit(set), 0
	for line := range strings.Lines(string(ordinary)) {
		n++
		c := comment(strings.TrimSpace(line))
		c.CreatedAt = c.CreatedAt.Add(time.Duration(n) * 5 * time.Minute)
		log := a.Content(c, post(wastes), nil)
		for _, f := range append(log.Findings, log.Hints...) {
			t.Errorf("%s %s: %q", f.Rule, f.Category, line)
		}
	}
	if n < 400 {
		t.Errorf("%d comments prove too little", n)
	}
}

func FuzzLinks(f *testing.F) {
	f.Add("guardate tinyurl.com/x e sito punto com https://a@b:80/c?d", wastes)
	f.Add("h t t p s sito[.]com @nome telegram guadagna da casa", "")
	f.Fuzz(func(t *testing.T, s, above string) {
		log := linkAudit(audit.Setting{}).Content(comment(s), post(above), nil)
		for _, found := range append(log.Findings, log.Hints...) {
			for _, e := range found.Evidence {
				if e.Start < 0 || e.End > len([]rune(s)) || e.Start >= e.End {
					t.Fatalf("span %v of %q", e.Span, s)
				}
			}
		}
	})
}

func TestManyLinksStayCheap(t *testing.T) {
	text := strings.Repeat("https://www.comune.esempio.it/a https://giornale.invalid/b punto com ", 64<<10/70)
	log := linkAudit(audit.Setting{}).Content(comment(text), post(wastes), nil)
	if n := len(log.Hints) + len(log.Findings); n > mostLinks {
		t.Errorf("%d links weighed", n)
	}
}

func BenchmarkLinks(b *testing.B) {
	texts := map[string]string{
		"ordinary": "Buongiorno, vorrei sapere perché in via Garibaldi non è ancora passata la raccolta dell'umido, grazie!",
		"link":     "Guardate questo articolo https://www.girovagandolontano.com/thailandia molto interessante",
		"many":     strings.Repeat("https://www.comune.esempio.it/a https://giornale.invalid/b punto com ", 64<<10/70),
	}
	for name, s := range texts {
		b.Run(name, func(b *testing.B) {
			a := linkAudit(audit.Setting{})
			c, p := comment(s), post(wastes)
			b.ReportAllocs()
			for b.Loop() {
				a.Content(c, p, nil)
			}
		})
	}
}
