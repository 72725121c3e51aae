package disclosure

import (
	"slices"
	"testing"

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
	for _, l := range []*lexicon.List{specialWords, frameWords, imageWords, messageWords} {
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
