package tone

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

func noPolicies(id string) (*audit.Policy, error) { return nil, fmt.Errorf("no policy %q here", id) }

func TestProofs(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			if err := audit.Prove(r, noPolicies); err != nil {
				t.Error(err)
			}
			if h, s := len(r.Proof.Hits), len(r.Proof.Spares); h < 60 || s < 60 {
				t.Errorf("%d hits and %d near misses prove too little", h, s)
			}
		})
	}
}

// findings runs both rules over a comment.
func findings(s string) []audit.Finding {
	set := audit.Setting{
		Page: audit.Page{ID: "p1"},
		Policy: &audit.Policy{ID: "esempio", Clauses: []audit.Clause{{
			ID: "esempio/1", Binds: []audit.Addressee{audit.Citizen}, Method: audit.Assisted, Rules: []string{"tone.insult", "tone.profanity"},
		}}},
		Archive: audit.NewArchive(nil, nil),
		Now:     time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC),
	}
	a := audit.New(set, Rules())
	c := &audit.Content{ID: "c1", Kind: audit.Comment, Text: s, CreatedAt: set.Now}
	return a.Content(c, nil, nil).Findings
}

func TestFindingsTellWhatWasSeen(t *testing.T) {
	got := findings("Il sindaco è un cretino e le strade fanno cagare, cazzo! Ha scritto «idiota» lui")
	type seen struct {
		rule, category string
		severity       audit.Severity
		masked         []string
		held           []string
	}
	var out []seen
	for _, f := range got {
		s := seen{rule: f.Rule, category: f.Category, severity: f.Severity}
		for _, e := range f.Evidence {
			s.masked = append(s.masked, e.Masked)
		}
		for _, e := range f.Exceptions {
			if e.Held {
				s.held = append(s.held, e.Name)
			}
		}
		if f.Score < f.Threshold || f.Score > 1 {
			t.Errorf("%s: score %.2f, threshold %.2f", f.Rule, f.Score, f.Threshold)
		}
		out = append(out, s)
	}
	want := []seen{
		{"tone.insult", "epiteto, bersaglio: carica", audit.Medium, []string{"c******"}, []string{becauseQuoted}},
		{"tone.profanity", "turpiloquio, 2 occorrenze", audit.Minor, []string{"c*****", "c****"}, nil},
	}
	if diff := cmp.Diff(want, out, cmp.AllowUnexported(seen{})); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestEvidencePointsIntoTheOriginal(t *testing.T) {
	const s = "😀 È uno «bravo»? No: uno s t r o n z o!!!"
	got := findings(s)
	if len(got) == 0 || len(got[0].Evidence) != 1 {
		t.Fatalf("findings: %+v", got)
	}
	e := got[0].Evidence[0]
	if w := string([]rune(s)[e.Start:e.End]); w != "s t r o n z o" {
		t.Errorf("evidence points at %q", w)
	}
}

func TestTargets(t *testing.T) {
	tests := []struct {
		in   string
		want target
	}{
		{"sei un cretino", person}, {"siete dei cretini", group}, {"il sindaco è un cretino", officeHeld},
		{"qualche cretino ha rotto la panchina", general}, {"razza di asino", person}, {"banda di parassiti", group},
	}
	for _, tt := range tests {
		got := findings(tt.in)
		if len(got) == 0 || !strings.HasSuffix(got[0].Category, "bersaglio: "+string(tt.want)) {
			t.Errorf("%q: %+v, want target %s", tt.in, got, tt.want)
		}
	}
}

func TestDeterminedTargetsScoreHigher(t *testing.T) {
	score := func(s string) float64 { return findings(s)[0].Score }
	if d, g := score("sei un cretino"), score("qualche cretino ha rotto la panchina"); d <= g {
		t.Errorf("determined %.2f, general %.2f", d, g)
	}
	if w, m := score("sei uno stronzo"), score("sei uno stronsso"); w <= m {
		t.Errorf("written well %.2f, mended %.2f", w, m)
	}
}

func TestLists(t *testing.T) {
	for _, l := range []*lexicon.List{insults, vulgarity, frames} {
		if err := l.Check(); err != nil {
			t.Error(err)
		}
	}
	if n := insults.Lexicon().Words() + vulgarity.Lexicon().Words(); n < 2000 {
		t.Errorf("the lists know %d first words", n)
	}
}

func BenchmarkTone(b *testing.B) {
	texts := []string{
		"Buongiorno, vorrei sapere perché in via Garibaldi non è ancora passata la raccolta dell'umido, grazie!",
		"Il sindaco è un pagliaccio e voi siete dei cretini a votarlo, ma vaffanculo va!",
		"Bellissima iniziativa, complimenti alla Pro Loco e a tutti i volontari che hanno lavorato ieri sera.",
		"Zona Cascina Bertolla: spenti i lampioni da lunedì, Enel avvisata, nessuna risposta",
	}
	policy := &audit.Policy{ID: "esempio", Clauses: []audit.Clause{{
		ID: "esempio/1", Binds: []audit.Addressee{audit.Citizen}, Method: audit.Assisted, Rules: []string{"tone.insult", "tone.profanity"},
	}}}
	a := audit.New(audit.Setting{Policy: policy, Archive: audit.NewArchive(nil, nil)}, Rules())
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		a.Content(&audit.Content{ID: "c", Kind: audit.Comment, Text: texts[i%len(texts)]}, nil, nil)
	}
}

// BenchmarkRules measures both rules on comments that are already read and in which
// nothing is found.
func BenchmarkRules(b *testing.B) {
	var subjects []*audit.Subject
	for _, s := range []string{
		"Buongiorno, vorrei sapere perché in via Garibaldi non è ancora passata la raccolta dell'umido, grazie!",
		"Bellissima iniziativa, complimenti alla Pro Loco e a tutti i volontari che hanno lavorato ieri sera.",
		"Zona Cascina Bertolla: spenti i lampioni da lunedì, Enel avvisata, nessuna risposta",
	} {
		subjects = append(subjects, &audit.Subject{Read: text.Parse(s)})
	}
	insult, profanity := insultCheck{insults.Lexicon(), sounds().Scale()}, profanityCheck{vulgarity.Lexicon()}
	var l audit.Log
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		insult.Check(subjects[i%len(subjects)], &l)
		profanity.Check(subjects[i%len(subjects)], &l)
	}
}

// BenchmarkHostile measures both rules on 64 KB that are made of what they look for.
func BenchmarkHostile(b *testing.B) {
	insult, profanity := insultCheck{insults.Lexicon(), sounds().Scale()}, profanityCheck{vulgarity.Lexicon()}
	for _, w := range []string{"sei un cretino ", "c***o ", "capre ", "e e e asini ", "tutti che è un vigliacco "} {
		s := &audit.Subject{Content: &audit.Content{Kind: audit.Comment}, Read: text.Parse(strings.Repeat(w, 1<<16/len(w)))}
		b.Run(strings.Fields(w)[len(strings.Fields(w))-1], func(b *testing.B) {
			for b.Loop() {
				n := 0
				insult.list.Find(s.Read, func(f lexicon.Found) {
					if n++; n < enough {
						insult.weigh(s, f)
					}
				})
				n = 0
				profanity.list.Find(s.Read, func(f lexicon.Found) {
					if n++; n < enough {
						innocent(s.Read, f)
					}
				})
			}
		})
	}
}
