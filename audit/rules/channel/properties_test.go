package channel

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"vigilia/audit"
)

// FuzzSpans: any bytes give evidence inside the text, scores above their
// threshold, and no words of the text.
func FuzzSpans(f *testing.F) {
	for _, r := range Rules() {
		for _, ex := range slices.Concat(r.Proof.Hits, r.Proof.Spares) {
			f.Add(ex.Text)
		}
	}
	f.Add("\xff\xfe c'è fumo in via \u200b Roma adesso\x00 chiamate il 115")
	f.Fuzz(func(t *testing.T, s string) {
		a := anAudit()
		p := &audit.Content{ID: "p", PostID: "p", Kind: audit.OwnPost, Text: waste}
		for _, f := range a.Content(&audit.Content{ID: "c", PostID: "p", Kind: audit.Comment, Text: s}, p, nil).Findings {
			if f.Score < f.Threshold || f.Score > 1 || len(f.Evidence) == 0 {
				t.Errorf("%q: %s scores %.2f of %.2f with %d places", s, f.Rule, f.Score, f.Threshold, len(f.Evidence))
			}
			for _, e := range f.Evidence {
				if e.Start < 0 || e.Start >= e.End || e.End > utf8.RuneCountInString(s) {
					t.Errorf("%q: %s points at [%d, %d)", s, f.Rule, e.Start, e.End)
				}
				if utf8.RuneCountInString(e.Masked) > 1 && !strings.Contains(e.Masked, "*") {
					t.Errorf("%q: %s shows %q", s, f.Rule, e.Masked)
				}
			}
		}
	})
}

func TestLawOnlyWhereNobodyNeedsToComplain(t *testing.T) {
	for s, want := range map[string]bool{
		"In via Mazzini spacciano ogni sera":                true,
		"il mio vicino picchia la moglie, si sente tutto":   true,
		"mi hanno rubato la bici davanti alla stazione":     false,
		"hanno rigato la macchina a tutti in via Garibaldi": false,
	} {
		log := anAudit().Content(&audit.Content{ID: "c", PostID: "p", Kind: audit.Comment, Text: s}, nil, nil)
		i := slices.IndexFunc(log.Findings, func(f audit.Finding) bool { return f.Rule == "channel.crime_report" })
		if i < 0 {
			t.Errorf("%q: no finding", s)
			continue
		}
		if got := slices.Contains(log.Findings[i].Clauses, "legge/cpp/331"); got != want {
			t.Errorf("%q: recalls art. 331 %t, want %t", s, got, want)
		}
	}
}

func TestSettingsSilence(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*audit.Settings)
		text   string
		rule   string
		want   bool
	}{
		"off topic on":   {func(*audit.Settings) {}, offTopicHits()[0].Text, "topic.off_topic", true},
		"off topic off":  {func(s *audit.Settings) { s.OffTopic = false }, offTopicHits()[0].Text, "topic.off_topic", false},
		"a help desk":    {func(*audit.Settings) {}, "Dove trovo il modulo per la residenza?", "channel.assistance", false},
		"no help desk":   {func(s *audit.Settings) { s.Assistance = false }, "Dove trovo il modulo per la residenza?", "channel.assistance", true},
		"rhetoric alone": {func(s *audit.Settings) { s.Assistance = false }, "Ma vi rendete conto?", "channel.assistance", false},
	} {
		set := audit.Setting{Page: audit.Page{ID: "p1"}, Policy: aPolicy(), Archive: audit.NewArchive(nil, nil)}
		c.change(&set.Policy.Settings)
		if got := slices.Contains(spoke(audit.New(set, Rules()), festival, c.text), c.rule); got != c.want {
			t.Errorf("%s: %s spoke %t, want %t", name, c.rule, got, c.want)
		}
	}
}

func TestNewsBelowItsPost(t *testing.T) {
	const fire = "Incendio in zona stazione, vigili del fuoco al lavoro: fumo visibile"
	a := anAudit()
	for s, want := range map[string]bool{
		"C'è ancora fumo in zona stazione":                                       false,
		"Adesso il fuoco è arrivato alla scuola di via Po, chiamate i pompieri!": true,
		"Forte odore di gas in via Manzoni, qualcuno intervenga":                 true,
	} {
		if got := slices.Contains(spoke(a, fire, s), "channel.emergency"); got != want {
			t.Errorf("%q below news: %t, want %t", s, got, want)
		}
	}
}

func TestLongTexts(t *testing.T) {
	for _, unit := range []string{"c'è fumo adesso ", "via Roma buca ", "mi hanno rubato la bici. ", "non ", "la mia pratica n. 12 ", "rifiuti scuola tasse festa "} {
		a := anAudit()
		s := strings.Repeat(unit, 64<<10/len(unit))
		if n := len(spoke(a, waste, s)); n > len(Rules()) {
			t.Errorf("%q repeated: %d findings", unit, n)
		}
	}
}

func BenchmarkLong(b *testing.B) {
	for _, unit := range []string{"c'è fumo adesso ", "via Roma buca ", "mi hanno rubato la bici. ", "rifiuti scuola tasse festa "} {
		s := strings.Repeat(unit, 64<<10/len(unit))
		a := anAudit()
		b.Run(unit, func(b *testing.B) {
			for b.Loop() {
				spoke(a, waste, s)
			}
		})
	}
}
