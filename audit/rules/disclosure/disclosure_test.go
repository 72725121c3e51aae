package disclosure

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/policies"
)

func TestProofs(t *testing.T) {
	for _, r := range Rules() {
		if err := audit.Prove(r, policies.Load); err != nil {
			t.Error(err)
		}
	}
}

func TestWordLists(t *testing.T) {
	for _, l := range []*lexicon.List{specialWords, frameWords, imageWords, messageWords, caseWords, affairWords} {
		if err := l.Check(); err != nil {
			t.Error(err)
		}
	}
}

func TestWhatWasNotSeenIsAGap(t *testing.T) {
	picture := audit.Attachment{Type: "photo", ID: "1"}
	read := picture
	read.AltRead, read.Picture.Read = true, true
	tried := picture
	tried.AltRead, tried.Picture.Cause = true, "testo di un'immagine non letto: il file non è un'immagine"
	for name, tt := range map[string]struct {
		of   []audit.Attachment
		want []string
	}{
		"nothing shown":  {nil, nil},
		"a link":         {[]audit.Attachment{{Type: "share", Title: "Avviso"}}, nil},
		"read":           {[]audit.Attachment{read}, nil},
		"nobody looked":  {[]audit.Attachment{picture, read}, []string{"il testo scritto nelle immagini non è stato letto", "testi alternativi delle immagini non letti"}},
		"not a picture":  {[]audit.Attachment{read, tried}, []string{"testo di un'immagine non letto: il file non è un'immagine"}},
		"told once each": {[]audit.Attachment{tried, tried}, []string{"testo di un'immagine non letto: il file non è un'immagine"}},
	} {
		t.Run(name, func(t *testing.T) {
			for _, r := range []audit.Rule{personalRule(), specialRule()} {
				policy, err := policies.Load("pero")
				if err != nil {
					t.Fatal(err)
				}
				c := &audit.Content{ID: "p1_1", PostID: "p1_1", Page: "p1", Kind: audit.OwnPost, Text: "Buona domenica", Attachments: tt.of}
				var got []string
				for _, g := range audit.New(audit.Setting{Policy: policy, Archive: audit.NewArchive(nil, nil)}, []audit.Rule{r}).Content(c, c, nil).Gaps {
					got = append(got, g.Cause)
				}
				if !slices.Equal(got, tt.want) {
					t.Errorf("%s: gaps %q, want %q", r.ID, got, tt.want)
				}
			}
		})
	}
}

// found returns what the rules of the family find in a content of the page.
func found(t testing.TB, policy string, c *audit.Content, rules ...audit.Rule) []audit.Finding {
	t.Helper()
	p, err := policies.Load(policy)
	if err != nil {
		t.Fatal(err)
	}
	return audit.New(audit.Setting{Policy: p, Archive: audit.NewArchive(nil, nil)}, rules).Content(c, c, nil).Findings
}

// written makes a post of a line, or an answer if it begins as answers do.
func written(line string) *audit.Content {
	c := &audit.Content{ID: "p1_1", PostID: "p1_1", Page: "p1", Kind: audit.OwnPost, Text: line}
	for _, greeting := range []string{"Buongiorno", "Buonasera", "Gentile", "Salve", "Ciao"} {
		if strings.HasPrefix(line, greeting) {
			c.Kind = audit.OwnReply
		}
	}
	return c
}

// Posts and answers as comuni write them: those of the first file tell of somebody
// what may not be told, those of the second look as if they did.
func TestOrdinaryLife(t *testing.T) {
	for file, want := range map[string]bool{"testdata/told.txt": true, "testdata/innocent.txt": false} {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
			got := found(t, "pero", written(line), specialRule())
			if len(got) > 0 != want {
				t.Errorf("%s: %q: %d findings", file, line, len(got))
			}
			if all := found(t, "pero", written(line), personalRule()); !want && len(all) > 0 {
				t.Errorf("%s: %q: %s", file, line, all[0].Category)
			}
		}
	}
}

// Of any bytes: no panic, spans inside the text, no value shown.
func FuzzRules(f *testing.F) {
	for _, r := range Rules() {
		for _, ex := range slices.Concat(r.Proof.Hits, r.Proof.Spares) {
			f.Add(ex.Text)
		}
	}
	f.Add("A.R. B.C. \x00\xff fam. famiglia via . , : €")
	f.Add("sig. sig. sig. A. B. C.")
	f.Fuzz(func(t *testing.T, s string) {
		c := written(s)
		c.Attachments = photo(s, s)
		n := utf8.RuneCountInString(s)
		for _, policy := range []string{"crespiatica", "arese"} {
			for _, finding := range found(t, policy, c, Rules()...) {
				if len(finding.Evidence) == 0 || finding.Method == audit.Assisted && finding.Score < finding.Threshold {
					t.Errorf("%s: %+v", finding.Rule, finding)
				}
				for _, e := range finding.Evidence {
					if e.Start < 0 || e.Start > e.End || e.End > n {
						t.Errorf("%s: span %v of %d", finding.Rule, e.Span, n)
					}
				}
			}
		}
	})
}

// BenchmarkPost is every rule of the family over an ordinary post.
func BenchmarkPost(b *testing.B) {
	bench(b, "Pubblicata la graduatoria provvisoria per gli alloggi ERP: è consultabile all'albo pretorio con il numero di protocollo della domanda. "+
		"Per informazioni: servizi sociali, dott.ssa Anna Rossi, tel. 000 1234567, dal lunedì al venerdì.")
}

// BenchmarkLong is the same over 64 KB of names and words of the lists.
func BenchmarkLong(b *testing.B) {
	bench(b, strings.Repeat("Contributo affitto: Anna Rossi, A.R., positivo, famiglia Verdi; ", 1000))
}

func bench(b *testing.B, s string) {
	policy, err := policies.Load("crespiatica")
	if err != nil {
		b.Fatal(err)
	}
	c := written(s)
	a := audit.New(audit.Setting{Policy: policy, Archive: audit.NewArchive(nil, nil)}, Rules())
	b.ReportAllocs()
	for b.Loop() {
		a.Content(c, c, nil)
	}
}
