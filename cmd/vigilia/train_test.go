package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rank"
	"vigilia/audit/rules"
	"vigilia/report"
	"vigilia/store"
)

// judged fills an archive with findings of which an office decided the first n:
// it confirms what is said of a person, and not what is said of an ordinance.
func judged(t *testing.T, c *Config, st *store.Store, day civil.Day, n int) {
	t.Helper()
	ctx, at := t.Context(), day.Start().Add(30*time.Hour)
	page := c.Pages[0].ID
	var contents []audit.Content
	var decisions []audit.Decision
	logs := map[string]audit.Log{}
	for i := range n + 2 {
		text, outcome := fmt.Sprintf("sei proprio un pirla, utente %d", i), audit.Confirmed
		if i%2 == 0 {
			text, outcome = fmt.Sprintf("ordinanza da pirla, la numero %d", i), audit.Rejected
		}
		content := audit.Content{
			ID: fmt.Sprintf("%s_1_%04d", page, i), Page: page, Kind: audit.Comment, PostID: page + "_1", Author: audit.Author{ID: fmt.Sprint(i)},
			CreatedAt: day.Start().Add(time.Duration(i) * time.Second), Text: text, Comments: -1,
		}
		f := audit.Finding{
			Fingerprint: audit.Fingerprint("tone.insult", content.ID, ""), Rule: "tone.insult", RuleVersion: 1, Page: page, ContentID: content.ID, Kind: content.Kind,
			Digest: content.Digest(), Hit: audit.Hit{Category: "epiteto", Severity: audit.Medium, Method: audit.Assisted, Score: 0.8, Threshold: 0.6},
		}
		contents, logs[content.ID] = append(contents, content), audit.Log{Findings: []audit.Finding{f}}
		if i < n {
			decisions = append(decisions, audit.Decision{Fingerprint: f.Fingerprint, Outcome: outcome, Role: "Ufficio", At: at})
		}
	}
	_, err := st.SaveContents(ctx, at, contents)
	ok(t, err)
	run, err := st.BeginRun(ctx, audit.Run{Day: day, StartedAt: at, State: audit.Running})
	ok(t, err)
	tx, err := st.BeginAudit(ctx, run, page, civil.Single(day), at)
	ok(t, err)
	for id, log := range logs {
		ok(t, tx.Add(id, log))
	}
	ok(t, tx.Finish(audit.Log{}))
	ok(t, tx.Commit())
	ok(t, st.EndRun(ctx, audit.Run{ID: run, Day: day, StartedAt: at, EndedAt: at, State: audit.Complete}))
	ok(t, st.Decide(ctx, decisions))
}

// schooled is a comune whose office has decided n findings, and two wait.
func schooled(t *testing.T, n int) (*Config, *store.Store, civil.Period) {
	t.Helper()
	dir, day := t.TempDir(), civil.NewDay(2026, 11, 20)
	c, err := parseConfig("config.toml", dir, []byte(townConfig("http://127.0.0.1:1", "http://127.0.0.1:1", "crespiatica", "", townPage)))
	ok(t, err)
	st, err := openStore(t.Context(), c)
	ok(t, err)
	t.Cleanup(func() { st.Close() })
	judged(t, c, st, day, n)
	return c, st, civil.Single(day)
}

func TestTrain(t *testing.T) {
	t.Parallel()
	c, st, period := schooled(t, 240)
	order := func() []report.FindingRow {
		m, err := collect(t.Context(), c, st, rules.All(), period)
		ok(t, err)
		return report.Internal(m).Findings
	}
	before := order()
	if before[0].Rank != -1 || !before[0].At.Before(before[1].At) {
		t.Errorf("without a ranking: %+v", before[:2])
	}
	var out bytes.Buffer
	ok(t, train(t.Context(), c, st, &out))
	for _, want := range []string{"Decisioni utilizzate: 240 (confermati 120, non confermati 120)", "precisione 1, richiamo 1"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not told: %s", want, &out)
		}
	}
	var told bytes.Buffer
	c.useRanking(logger(&told))
	after := order()
	if after[0].Status != audit.ToVerify || after[1].Status != audit.ToVerify || after[0].Rank < 0.5 || after[1].Rank > 0.5 || told.Len() > 0 {
		t.Errorf("the likely one does not stand first: %+v; told %s", after[:2], &told)
	}
	id := func(r report.FindingRow) string { return r.ID }
	if b, a := ids(before, id), ids(after, id); !slices.Equal(b, a) {
		t.Error("the ranking changed which findings there are")
	}
	m, err := collect(t.Context(), c, st, rules.All(), period)
	ok(t, err)
	if method := strings.Join(report.Public(m).Method, " "); !strings.Contains(method, "240 fino al 21/11/2026, di cui 120 di conferma") {
		t.Errorf("the card is not in the method note: %s", method)
	}
	ok(t, os.WriteFile(c.path(c.Data.Ranking), []byte("vigilia"), 0o600))
	c.useRanking(logger(&told))
	if c.ranking != nil || !strings.Contains(told.String(), "rifarlo con «vigilia train»") {
		t.Errorf("a broken file: %v, told %s", c.ranking, &told)
	}
}

func ids(rows []report.FindingRow, of func(report.FindingRow) string) []string {
	var out []string
	for _, r := range rows {
		out = append(out, of(r))
	}
	slices.Sort(out)
	return out
}

func TestTrainWantsDecisions(t *testing.T) {
	t.Parallel()
	c, st, _ := schooled(t, 120)
	var few *rank.TooFewError
	err := train(context.Background(), c, st, new(bytes.Buffer))
	if !errors.As(err, &few) || !strings.Contains(err.Error(), "sono 120") {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(filepath.Join(c.dir, "data", "ranking.model")); err == nil {
		t.Error("a ranking was written all the same")
	}
}
