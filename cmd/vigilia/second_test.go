package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/rank"
	"vigilia/audit/rules"
	"vigilia/opinion"
)

// model is an endpoint that supports every hint on a text with a word, as long as it is up.
type model struct {
	word  string
	asked atomic.Int64
	down  atomic.Bool
}

func (m *model) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	m.asked.Add(1)
	if m.down.Load() {
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	body, _ := io.ReadAll(r.Body)
	answer := `{"applies": false, "quote": ""}`
	if strings.Contains(string(body), m.word) {
		answer = `{"applies": true, "quote": "` + m.word + `"}`
	}
	_ = json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]any{"content": answer}}}})
}

// hinting is a rule that only hints, at "ladri" and "cretino".
func hinting() audit.Rule {
	r := *rules.ByID(rules.All())["tone.insult"]
	r.Start = func(*audit.Setting) audit.Checker {
		return audit.CheckFunc(func(s *audit.Subject, l *audit.Log) {
			for _, word := range []string{"ladri", "cretino"} {
				if at := strings.Index(s.Text, word); at >= 0 {
					l.Hint(audit.Hit{Category: "epiteto", Severity: audit.Serious, Evidence: []audit.Evidence{{Span: audit.Span{Start: at, End: at + len(word)}}}})
				}
			}
		})
	}
	return r
}

// seconded is a town whose weak hints a model reads.
func seconded(t *testing.T, m *model) *play {
	t.Helper()
	s := httptest.NewServer(m)
	t.Cleanup(s.Close)
	p := newPlay(t, townWorld(theDay()), actsAround(theDay()), "crespiatica")
	p.night.rules = []audit.Rule{hinting()}
	p.tonight(s.URL)
	return p
}

// tonight gives the night a new reader, with a budget of its own.
func (p *play) tonight(url string) {
	p.t.Helper()
	reader, err := opinion.New(opinion.Config{URL: url, Model: "prova", Timeout: time.Minute, Budget: time.Hour, Now: time.Now})
	ok(p.t, err)
	p.night.second = &second{reader: reader, model: "prova", rules: rules.ByID(p.night.rules)}
}

// raised counts the findings that stand, by whether a text holds a word.
func (p *play) raised(word string) (with, without int) {
	p.t.Helper()
	for _, page := range []string{townPage, libraryPage} {
		m, err := p.night.store.Cases(p.t.Context(), []string{page}, p.night.window(theDay()))
		ok(p.t, err)
		for _, k := range m {
			if strings.Contains(k.Content.Text, word) {
				with++
			} else {
				without++
			}
		}
	}
	return with, without
}

func TestSecondReading(t *testing.T) {
	t.Parallel()
	m := &model{word: "ladri"}
	p := seconded(t, m)
	p.whole(theDay())
	if with, without := p.raised("ladri"); with != 2 || without != 0 {
		t.Fatalf("raised %d hints that the model supports and %d that it does not", with, without)
	}
	asked := m.asked.Load()
	p.night.second.asked = 0
	p.whole(theDay())
	if again := m.asked.Load(); again != asked {
		t.Errorf("asked %d times, and %d more on the same texts", asked, again-asked)
	}
	if with, _ := p.raised("ladri"); with != 2 {
		t.Errorf("a second audit left %d of 2", with)
	}
	k := p.caseOf(commentOf(p.world.Pages[0].Posts[2], 0), "tone.insult")
	if k == nil || k.Finding.Method != audit.Assisted || k.Finding.Severity != audit.Medium || !strings.Contains(k.Finding.Category, "seconda lettura") || k.Status() != audit.ToVerify {
		t.Errorf("raised to %+v", k)
	}
}

// A model that is down takes nothing away, leaves a gap, and is asked again the next time.
func TestSecondReadingDown(t *testing.T) {
	t.Parallel()
	m := &model{word: "ladri"}
	m.down.Store(true)
	p := seconded(t, m)
	run, err := p.night.Run(t.Context(), theDay())
	ok(t, err)
	if run.State != audit.Partial || len(run.Notices) == 0 || !strings.Contains(run.Notices[len(run.Notices)-1].Text, "senza la seconda lettura prevista: n. 4") {
		t.Errorf("the night ended as %+v", run)
	}
	gaps, err := p.night.store.Gaps(t.Context(), []string{townPage, libraryPage}, p.night.window(theDay()))
	ok(t, err)
	if len(gaps) != 4 || gaps[0].Rule != "tone.insult" || gaps[0].Cause != "seconda lettura non avvenuta" {
		t.Errorf("gaps %+v", gaps)
	}
	m.down.Store(false)
	server := httptest.NewServer(m)
	t.Cleanup(server.Close)
	p.tonight(server.URL)
	p.whole(theDay())
	if with, _ := p.raised("ladri"); with != 2 {
		t.Errorf("the next night raised %d of 2", with)
	}
	if gaps, err = p.night.store.Gaps(t.Context(), []string{townPage, libraryPage}, p.night.window(theDay())); err != nil || len(gaps) > 0 {
		t.Errorf("left %+v, %v", gaps, err)
	}
}

// What the office never confirms is not worth a question, and leaves no gap.
func TestSecondReadingHeldBack(t *testing.T) {
	t.Parallel()
	m := &model{word: "ladri"}
	p := seconded(t, m)
	p.night.config.ranking = taught(t, "ladri", "cretino")
	p.whole(theDay())
	if with, without := p.raised("ladri"); with != 0 || without != 0 || m.asked.Load() != 2 {
		t.Errorf("raised %d and %d, asked %d times", with, without, m.asked.Load())
	}
}

// taught is a ranking of an office that rejects whatever holds one word and confirms the other.
func taught(t *testing.T, rejects, confirms string) *rank.Model {
	t.Helper()
	var cases []audit.Case
	for i := range rank.Least {
		word, outcome := rejects, audit.Rejected
		if i%2 == 0 {
			word, outcome = confirms, audit.Confirmed
		}
		id := audit.Fingerprint("tone.insult", word, string(rune('a'+i)))
		cases = append(cases, audit.Case{
			Content:  audit.Content{ID: id, Text: "siete tutti " + word + ", " + word},
			Finding:  audit.Finding{Fingerprint: id, Rule: "tone.insult", ContentID: id, Kind: audit.Comment},
			Decision: &audit.Decision{Outcome: outcome},
		})
	}
	m, err := rank.Train(cases)
	ok(t, err)
	return m
}
