package content

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/text"
)

// ordinary is what people write below a municipality's posts on most days, one
// comment a line: prices, votes, shops, alarms that are none of these rules' business.
//
//go:embed testdata/ordinary.txt
var ordinary string

func newAudit() *audit.Audit { return auditWith(Rules()) }

func auditWith(rules []audit.Rule) *audit.Audit {
	ids := make([]string, 0, len(rules))
	for _, r := range rules {
		ids = append(ids, r.ID)
	}
	return audit.New(audit.Setting{
		Page: audit.Page{ID: "p1"}, Archive: audit.NewArchive(nil, nil), Now: time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC),
		Policy: &audit.Policy{ID: "esempio", Clauses: []audit.Clause{{ID: "esempio/1", Binds: []audit.Addressee{audit.Citizen}, Method: audit.Assisted, Rules: ids}},
			Settings: audit.Settings{Propaganda: "always"}},
	}, rules)
}

func TestOrdinaryCommentsStaySilent(t *testing.T) {
	a, n := newAudit(), 0
	for line := range strings.Lines(ordinary) {
		n++
		log := a.Content(&audit.Content{ID: "c", Kind: audit.Comment, Text: strings.TrimSpace(line)}, nil, nil)
		for _, f := range append(log.Findings, log.Hints...) {
			t.Errorf("%s %s: %q", f.Rule, f.Category, line)
		}
	}
	if n < 250 {
		t.Errorf("%d comments prove too little", n)
	}
}

// suggested are comments, one a line, with the rule that must speak of each and
// the post above it: "rule|post|comment".
//
//go:embed testdata/suggested.txt
var suggested string

func TestSuggested(t *testing.T) {
	a := newAudit()
	for i, line := range strings.Split(strings.TrimSpace(suggested), "\n") {
		part := strings.SplitN(line, "|", 3)
		post := &audit.Content{ID: fmt.Sprint("p", i), PostID: fmt.Sprint("p", i), Kind: audit.OwnPost, Text: part[1]}
		log := a.Content(&audit.Content{ID: "c", PostID: post.ID, Kind: audit.Comment, Text: part[2]}, post, nil)
		if !slices.ContainsFunc(log.Findings, func(f audit.Finding) bool { return f.Rule == part[0] }) {
			t.Errorf("%s spares %q", part[0], part[2])
		}
	}
}

func TestFindingsTellWhatWasSeen(t *testing.T) {
	type seen struct {
		rule, category string
		severity       audit.Severity
		clauses, notes []string
	}
	var got []seen
	for _, s := range []string{"Vendo pellet a 5 €", "😀 Domenica votate Zanetti", "Non pagate la TARI, non vi fanno niente"} {
		for _, f := range newAudit().Content(&audit.Content{ID: "c", Kind: audit.Comment, Text: s}, nil, nil).Findings {
			var notes []string
			for _, e := range f.Evidence {
				notes = append(notes, string([]rune(s)[e.Start:e.End])+": "+e.Masked+" "+e.Note)
			}
			got = append(got, seen{f.Rule, f.Category, f.Severity, f.Clauses, notes})
		}
	}
	want := []seen{
		{"ad.commercial", "possibile offerta di merce o servizio", audit.Minor, []string{"esempio/1"},
			[]string{"Vendo pellet: V**** ****** offerta di merce o servizio", "5: [prezzo] prezzo"}},
		{"politics.propaganda", "possibile propaganda: invito a votare o a sostenere, periodo elettorale no", audit.Medium, []string{"esempio/1"},
			[]string{"votate: v***** invito a votare o a sostenere", "Zanetti: Z****** nome indicato per il voto"}},
		{"legal.illegal_activity", "possibile incitamento ad atti vietati dalla legge", audit.Serious, []string{"esempio/1", "legge/cpp/331"},
			[]string{"Non pagate: N** ****** incitamento", "TARI: T*** bersaglio dell'incitamento", "non vi fanno niente: n** ** ***** ****** rassicurazione"}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(seen{})); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func FuzzContent(f *testing.F) {
	f.Add("Vendo pellet a 5 €, whatsapp 333 0000000 #VotaY domenica votate Rossi https://votarossi.it", drinkable)
	f.Add("non bevete l'acqua\x00 non è potabile W il duce Bianchi sindaco! IPTV", "")
	f.Fuzz(func(t *testing.T, s, above string) {
		post := &audit.Content{ID: "p", PostID: "p", Kind: audit.OwnPost, Text: above}
		log := newAudit().Content(&audit.Content{ID: "c", PostID: "p", Kind: audit.Comment, Text: s}, post, post)
		for _, found := range append(log.Findings, log.Hints...) {
			for _, e := range found.Evidence {
				if e.Start < 0 || e.End > len([]rune(s)) || e.Start >= e.End {
					t.Fatalf("%s: span %v of %q", found.Rule, e.Span, s)
				}
			}
			if found.Score < 0 || found.Score > 1 {
				t.Fatalf("%s: score %v", found.Rule, found.Score)
			}
		}
	})
}

func BenchmarkContent(b *testing.B) {
	var lines []string
	for line := range strings.Lines(ordinary) {
		lines = append(lines, strings.TrimSpace(line))
	}
	texts := map[string][]string{
		"ordinary": lines,
		"ad":       {strings.Repeat("vendo pellet a 5 € whatsapp in privato 333 0000000 ", 64<<10/52)},
		"votes":    {strings.Repeat("chi vota Lega scrivi Rossi #Vota ", 64<<10/34)},
		"duce":     {strings.Repeat("hanno scritto viva il duce non pagate la tari ", 64<<10/46)},
	}
	for name, ts := range texts {
		b.Run(name, func(b *testing.B) {
			a := newAudit()
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				a.Content(&audit.Content{ID: "c", Kind: audit.Comment, Text: ts[i%len(ts)]}, nil, nil)
			}
		})
	}
}

// TestAuditsDoNotShareAPass: two audits with one list of rules, run alternately,
// each see their own texts.
func TestAuditsDoNotShareAPass(t *testing.T) {
	rules := Rules()
	a, b := auditWith(rules), auditWith(rules)
	for range 3 {
		sold := a.Content(&audit.Content{ID: "c", Kind: audit.Comment, Text: "Vendo pellet a 5 €"}, nil, nil).Findings
		quiet := b.Content(&audit.Content{ID: "d", Kind: audit.Comment, Text: "Buongiorno, vorrei un orario"}, nil, nil).Findings
		if len(sold) != 1 || len(quiet) != 0 {
			t.Errorf("%d and %d findings", len(sold), len(quiet))
		}
	}
	f, one, other := &family{}, &audit.Setting{}, &audit.Setting{}
	if p := f.pass(one); p != f.pass(one) || p == f.pass(other) {
		t.Error("an audit has a pass of its own, and one only")
	}
}

// BenchmarkRules is the work of the five rules alone, texts read.
func BenchmarkRules(b *testing.B) {
	var texts []*text.Text
	for line := range strings.Lines(ordinary) {
		texts = append(texts, text.Parse(strings.TrimSpace(line)))
	}
	set := &audit.Setting{Policy: &audit.Policy{Settings: audit.Settings{Propaganda: "always"}}}
	var checkers []audit.Checker
	for _, r := range Rules() {
		checkers = append(checkers, r.Start(set))
	}
	s, l := &audit.Subject{Content: &audit.Content{}}, &audit.Log{}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.Read = texts[i%len(texts)]
		for _, c := range checkers {
			c.Check(s, l)
		}
	}
}
