package form

import (
	"math/rand/v2"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/policies"
)

func TestProofs(t *testing.T) {
	for _, l := range Lists() {
		if err := l.Check(); err != nil {
			t.Error(err)
		}
	}
	for _, r := range Rules() {
		if len(r.Proof.Hits) < 12 || len(r.Proof.Spares) < 12 {
			t.Errorf("%s: %d hits and %d near misses prove little", r.ID, len(r.Proof.Hits), len(r.Proof.Spares))
		}
		if err := audit.Prove(r, policies.Load); err != nil {
			t.Error(err)
		}
	}
}

// every is a policy of one clause that cites all the rules of the package.
func every() *audit.Policy {
	c := audit.Clause{ID: "prova/1", Binds: []audit.Addressee{audit.Own, audit.Staff}}
	for _, r := range Rules() {
		c.Rules = append(c.Rules, r.ID)
	}
	return &audit.Policy{Clauses: []audit.Clause{c}, Settings: audit.Settings{Accessibility: "on", AlertSystem: "Sistema Prova"}}
}

func look(c *audit.Content) audit.Log {
	a := audit.New(audit.Setting{Page: audit.Page{ID: "p"}, Policy: every(), Archive: audit.NewArchive(nil, nil)}, Rules())
	return a.Content(c, c, nil)
}

// TestUnreadPictures: what could not be read is a gap, whatever else is there.
func TestUnreadPictures(t *testing.T) {
	c := &audit.Content{ID: "1", Kind: audit.OwnPost, Text: "La festa di ieri in piazza, con tanta gente e tanta musica", Attachments: []audit.Attachment{{Type: "photo"}, {Type: "photo", AltRead: true, Alt: "La piazza"}}}
	log := look(c)
	if len(log.Gaps) != 1 || log.Gaps[0].Rule != "own.accessibility" || len(log.Findings) != 0 {
		t.Errorf("gaps %v, findings %v", log.Gaps, log.Findings)
	}
}

// TestKeys: of one content no two findings of a rule share their identity.
func TestKeys(t *testing.T) {
	c := &audit.Content{ID: "1", Kind: audit.OwnPost, Text: "SIETE TUTTI DEI CRETINI E DEGLI STRONZI CHE NON CAPISCONO UN CAZZO 🎉🎉🎉🎉 #insiemepercambiare link nei commenti", Attachments: []audit.Attachment{{Type: "photo", AltRead: true}}}
	seen := map[string]string{}
	for _, f := range look(c).Findings {
		if old, ok := seen[f.Fingerprint]; ok {
			t.Errorf("%s: %q and %q are one", f.Rule, old, f.Category)
		}
		seen[f.Fingerprint] = f.Category
	}
	if len(seen) < 6 {
		t.Errorf("only %v", seen)
	}
}

// TestAnyText: whatever the text, spans lie inside it and time is linear enough.
func TestAnyText(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	parts := []string{"#", "festadella", "ALLERTA", " ", "🎉", "𝗔", "https://a.example/", "link nei commenti", "vale come notifica", "\xff", "é", "\n", "non ", "stronzo "}
	texts := []string{"", strings.Repeat("#festadellamadonna", 4000), "#" + strings.Repeat("a", 1<<16), strings.Repeat("allerta ", 8000), strings.Repeat("🎉", 20000)}
	for range 300 {
		var b strings.Builder
		for range rng.IntN(60) {
			b.WriteString(parts[rng.IntN(len(parts))])
		}
		texts = append(texts, b.String())
	}
	for _, text := range texts {
		n := len([]rune(text))
		for _, f := range look(&audit.Content{ID: "1", Kind: audit.OwnPost, Text: text}).Findings {
			for _, e := range f.Evidence {
				if e.Start < 0 || e.Start > e.End || e.End > n {
					t.Errorf("%s: %v outside of %d: %.60q", f.Rule, e.Span, n, text)
				}
			}
		}
	}
}
