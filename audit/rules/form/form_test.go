package form

import (
	"vigilia/audit/audittest"

	"testing"

	"vigilia/audit"
)

func TestProofs(t *testing.T) {
	audittest.Lists(t, Lists()...)
	audittest.Proofs(t, Rules(), 12)
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
	texts := audittest.Mixtures("#festadellamadonna", "#", "festadella", "ALLERTA", " ", "🎉", "𝗔", "https://a.example/", "link nei commenti", "vale come notifica", "\xff", "é", "\n", "non ", "stronzo ")
	for _, text := range texts {
		audittest.Inside(t, text, look(&audit.Content{ID: "1", Kind: audit.OwnPost, Text: text}).Findings)
	}
}
