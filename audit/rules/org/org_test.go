package org

import (
	"math/rand/v2"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/policies"
)

func TestProof(t *testing.T) {
	for _, r := range Rules() {
		if err := audit.Prove(r, policies.Load); err != nil {
			t.Error(err)
		}
	}
}

func TestReadAccount(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.facebook.com/Comune.Cento/":                  "facebook/comunecento",
		"m.facebook.com/ComuneCento":                              "facebook/comunecento",
		"https://it-it.facebook.com/comunecento/about":            "facebook/comunecento",
		"https://www.facebook.com/profile.php?id=100063816017619": "facebook/100063816017619",
		"https://www.facebook.com/pages/Comune-di-X/12345":        "facebook/12345",
		"https://www.facebook.com/people/Comune-di-X/12345/":      "facebook/12345",
		"https://www.facebook.com/p/Comune-di-X-12345/":           "facebook/12345",
		"https://twitter.com/ComuneDiCento":                       "x/comunedicento",
		"https://x.com/comunedicento":                             "x/comunedicento",
		"https://www.youtube.com/user/comunedicento":              "youtube/comunedicento",
		"https://www.youtube.com/@comunearese458":                 "youtube/comunearese458",
		"https://t.me/s/comune":                                   "telegram/comune",
		"https://www.linkedin.com/company/comune-di-cento":        "linkedin/comune-di-cento",
		"https://www.facebook.com/events/1":                       "",
		"https://www.facebook.com/groups/amici":                   "",
		"https://www.facebook.com/ComuneCento/posts/1":            "",
		"https://www.youtube.com/watch?v=1":                       "",
		"https://www.instagram.com/p/abc/":                        "",
		"https://t.me/+abc":                                       "",
		"https://www.comune.cento.fe.it":                          "",
		"https://notfacebook.com.example/x":                       "",
		"://":                                                     "",
		"https://www.facebook.com/":                               "",
	} {
		got, ok := readAccount(address)
		if ok != (want != "") || ok && got.String() != want {
			t.Errorf("%s: %q, %v; want %q", address, got, ok, want)
		}
	}
}

func FuzzReadAccount(f *testing.F) {
	f.Add("https://www.facebook.com/p/x-1")
	f.Add("facebook.com/profile.php?id=%zz")
	f.Fuzz(func(t *testing.T, s string) {
		if a, ok := readAccount(s); ok && (a.network == "" || a.name == "") {
			t.Fatalf("%q: an account without a name: %+v", s, a)
		}
		sameAddress(s, "https://a.example/policy")
	})
}

func TestMonths(t *testing.T) {
	day := civil.NewDay
	for _, c := range []struct {
		from, to civil.Day
		want     int
	}{
		{day(2025, 11, 20), day(2026, 11, 20), 12}, {day(2025, 11, 21), day(2026, 11, 20), 11}, {day(2026, 1, 31), day(2026, 2, 28), 1},
		{day(2026, 1, 31), day(2026, 2, 27), 0}, {day(2026, 11, 20), day(2026, 11, 20), 0}, {day(2027, 1, 1), day(2026, 11, 20), 0},
		{day(2024, 2, 29), day(2025, 2, 28), 12},
	} {
		if got := Months(c.from, c.to); got != c.want {
			t.Errorf("from %s to %s: %d months, want %d", c.from, c.to, got, c.want)
		}
	}
}

// TestGaps: what is not configured, or was not read, is never clean.
func TestGaps(t *testing.T) {
	policy := func(s audit.Settings) *audit.Policy {
		return &audit.Policy{Comune: "Esempio", Settings: s, Clauses: []audit.Clause{
			{ID: "e/1", Binds: []audit.Addressee{audit.Org}, Rules: []string{OfficialAccounts, PolicyLink, PolicyReview}},
		}}
	}
	full := audit.Settings{
		Accounts: []string{"https://www.facebook.com/comuneesempio"}, PolicyURL: "https://esempio.example/smp", Revised: civil.NewDay(2026, 1, 1),
		Contacts: audit.Contacts{Domains: []string{"esempio.example"}},
	}
	page := audit.Page{ID: "1", URL: "https://www.facebook.com/comuneesempio", Links: []string{"https://esempio.example/smp"}}
	unlinked := audit.Page{ID: "1", URL: page.URL, Unread: []string{"about", "emails"}}
	for _, c := range []struct {
		name     string
		page     audit.Page
		settings audit.Settings
		gaps     map[string]int
	}{
		{"everything there", page, full, nil},
		{"nothing configured", page, audit.Settings{}, map[string]int{OfficialAccounts: 1, PolicyLink: 2, PolicyReview: 1}},
		{"page not read", audit.Page{ID: "1"}, full, map[string]int{OfficialAccounts: 1, PolicyLink: 1}},
		{"fields refused", unlinked, full, map[string]int{PolicyLink: 2}},
	} {
		set := audit.Setting{Page: c.page, Policy: policy(c.settings), Period: civil.Single(civil.NewDay(2026, 11, 20))}
		log := audit.New(set, Rules()).Finish()
		got := map[string]int{}
		for _, g := range log.Gaps {
			got[g.Rule]++
		}
		for _, id := range []string{OfficialAccounts, PolicyLink, PolicyReview} {
			if got[id] != c.gaps[id] {
				t.Errorf("%s: %s has %d gaps, want %d", c.name, id, got[id], c.gaps[id])
			}
		}
		if len(log.Findings) > 0 {
			t.Errorf("%s: %d findings", c.name, len(log.Findings))
		}
	}
}

// TestAnyText: whatever a post holds, the rule does not fail and its evidence
// stands inside the text.
func TestAnyText(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	bits := []string{
		"https://www.facebook.com/", "instagram.com/", "t.me/", "@", "comune", "esempio", "seguiteci", "nostra pagina", "è", "👍", "\x00", "\xff", " ", ".", "/",
		"profile.php?id=", "%zz", "\n", "ufficiale", "#", "?", "su Instagram", "://", "events/",
	}
	policy := &audit.Policy{Comune: "Esempio", Settings: audit.Settings{Accounts: []string{"https://www.facebook.com/comuneesempio"}}, Clauses: []audit.Clause{
		{ID: "e/1", Binds: []audit.Addressee{audit.Own}, Rules: []string{OfficialAccounts}},
	}}
	found := 0
	for range 3000 {
		s := ""
		for range r.IntN(14) {
			s += bits[r.IntN(len(bits))]
		}
		a := audit.New(audit.Setting{Page: audit.Page{ID: "1", URL: "https://www.facebook.com/comuneesempio"}, Policy: policy, Period: civil.Single(civil.NewDay(2026, 11, 20))}, Rules())
		c := &audit.Content{ID: "1_1", PostID: "1_1", Kind: audit.OwnPost, Text: s, Attachments: []audit.Attachment{{URL: s, Title: s}}}
		for _, f := range a.Content(c, c, nil).Findings {
			found++
			for _, e := range f.Evidence {
				if e.Start < 0 || e.End < e.Start || e.End > len([]rune(s)) {
					t.Fatalf("%q: evidence at %d to %d", s, e.Start, e.End)
				}
			}
		}
	}
	if found == 0 {
		t.Error("nothing was ever found: this proves nothing")
	}
}

// BenchmarkAccounts reads an ordinary post of a page.
func BenchmarkAccounts(b *testing.B) {
	policy := &audit.Policy{Comune: "Esempio", Settings: audit.Settings{Accounts: []string{"https://www.facebook.com/comuneesempio"}}, Clauses: []audit.Clause{
		{ID: "e/1", Binds: []audit.Addressee{audit.Own}, Rules: []string{OfficialAccounts}},
	}}
	a := audit.New(audit.Setting{Page: audit.Page{ID: "1"}, Policy: policy}, Rules())
	c := &audit.Content{ID: "1_1", PostID: "1_1", Kind: audit.OwnPost, Text: "Domenica mattina «Puliamo il Sereno»: ritrovo alle 9 al ponte vecchio. Info su https://www.comune.esempio.example e sulla pagina https://www.facebook.com/comuneesempio"}
	b.ReportAllocs()
	for b.Loop() {
		a.Content(c, c, nil)
	}
}

// TestSiblingsAreOfficial: another page of the comune under audit is its own, whatever
// the list forgets; one that nobody audits is not.
func TestSiblingsAreOfficial(t *testing.T) {
	const text = "Seguiteci anche su https://www.facebook.com/bibliotecacomunaleesempio"
	for _, c := range []struct {
		name     string
		siblings []audit.Page
		want     int
	}{
		{"unknown", nil, 1},
		{"by its address", []audit.Page{{ID: "2", URL: "https://www.facebook.com/bibliotecacomunaleesempio"}}, 0},
		{"another one", []audit.Page{{ID: "2", URL: "https://www.facebook.com/museoesempio"}}, 1},
	} {
		set := audit.Setting{
			Page: audit.Page{ID: "1", URL: "https://www.facebook.com/comuneesempio"}, Siblings: c.siblings,
			Policy: &audit.Policy{Comune: "Esempio", Settings: audit.Settings{Accounts: []string{"https://www.facebook.com/comuneesempio"}}, Clauses: []audit.Clause{
				{ID: "e/1", Binds: []audit.Addressee{audit.Org}, Rules: []string{OfficialAccounts}},
			}},
		}
		post := &audit.Content{ID: "1_1", PostID: "1_1", Page: "1", Kind: audit.OwnPost, Text: text}
		if got := len(audit.New(set, Rules()).Content(post, post, nil).Findings); got != c.want {
			t.Errorf("%s: %d findings, want %d", c.name, got, c.want)
		}
	}
}
