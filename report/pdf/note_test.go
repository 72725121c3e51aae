package pdf

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"vigilia/audit/civil"
	"vigilia/audit/policies"
	"vigilia/report"
	"vigilia/report/outline"
	"vigilia/report/reporttest"
)

// flooded returns the note of a night with more of everything than a note lists,
// under a policy, and what the first and longest of its notes would be.
func flooded(t *testing.T, policy, text string) (fit *report.NoteModel, whole *report.Material) {
	t.Helper()
	m := reporttest.Flood(civil.NewDay(2026, 11, 26), text)
	p, err := policies.Load(policy)
	if err != nil {
		t.Fatal(err)
	}
	m.Policy = p
	if fit, err = Fitting(report.Notes(m)); err != nil {
		t.Fatal(err)
	}
	return fit, m
}

// Whatever a night holds, and under every policy, the note has two pages, and
// what it lists and what it counts are together all that there is.
func TestNoteOfAnyNightHasTwoPages(t *testing.T) {
	scripts := reporttest.Scripts()
	type night struct{ policy, script string }
	nights := []night{{"crespiatica", "prosa"}, {"cento", "prosa"}, {"cento", "segni"}, {"pero", "parola"}, {"arese", "righe"}, {"portosantelpidio", "destra"}}
	for _, p := range policies.IDs() {
		if !slices.ContainsFunc(nights, func(n night) bool { return n.policy == p }) {
			t.Errorf("no night under %s", p)
		}
	}
	for _, n := range nights {
		fit, m := flooded(t, n.policy, scripts[n.script])
		name := n.policy + ", " + n.script
		paper := written(t, document{"nota-piena-" + n.policy + "-" + n.script, func(w io.Writer) error { return Note(w, fit) }})
		if got := parsed(t, paper).PageCount; got > notePages {
			t.Errorf("%s: %d pages", name, got)
		}
		whole := report.Note(m)
		all := func(what string, listed int, more string, of int) {
			if got := listed + counted(t, more); got != of {
				t.Errorf("%s: %s: %d listed, then %q, of %d", name, what, listed, more, of)
			}
		}
		all("notices", len(fit.Notices), fit.NoticesMore, len(whole.Notices)+counted(t, whole.NoticesMore))
		all("unlooked", len(fit.Completeness.Unlooked), fit.UnlookedMore, len(whole.Completeness.Unlooked)+counted(t, whole.UnlookedMore))
		all("urgent", len(fit.Urgent), fit.UrgentMore, len(whole.Urgent)+counted(t, whole.UrgentMore))
		all("own", len(fit.Own), fit.OwnMore, len(m.Posts))
		all("acts", len(fit.Acts), fit.ActsMore, len(whole.Acts)+counted(t, whole.ActsMore))
		all("requests", len(fit.Requests), fit.RequestsMore, len(whole.Requests)+counted(t, whole.RequestsMore))
		sum := report.NoteRule{}
		for _, r := range fit.Comments {
			sum.Detected += r.Detected
			sum.ToVerify += r.ToVerify
		}
		if sum.Detected != fit.CommentsSum.Detected || sum.ToVerify != fit.CommentsSum.ToVerify {
			t.Errorf("%s: the rows of the rules add up to %+v, the sum says %+v", name, sum, fit.CommentsSum)
		}
		if !fit.Notices[0].Grave {
			t.Errorf("%s: what is grave is not told first", name)
		}
	}
}

// counted returns the first count of a sentence; 0 of none.
func counted(t *testing.T, sentence string) int {
	t.Helper()
	if sentence == "" {
		return 0
	}
	if strings.HasPrefix(sentence, "Un ") || strings.HasPrefix(sentence, "Un'") {
		return 1
	}
	found := regexp.MustCompile(`n\.\x{a0}([\d.]+)`).FindStringSubmatch(sentence)
	if found == nil {
		t.Fatalf("%q counts nothing", sentence)
	}
	n, err := strconv.Atoi(strings.ReplaceAll(found[1], ".", ""))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// The shortest of the notes fits by itself: nothing is left to chance.
func TestShortestNoteLeavesRoom(t *testing.T) {
	for script, text := range reporttest.Scripts() {
		var last *report.NoteModel
		for last = range report.Notes(reporttest.Flood(civil.NewDay(2026, 11, 26), text)) {
		}
		p, err := set(outline.Note(last))
		if err != nil {
			t.Fatal(err)
		}
		if n, room := p.Pages(), p.Room(); n > notePages || n == notePages && room < 30 {
			t.Errorf("%s: %s", script, fmt.Sprint(n, " pages, of the last ", room, " mm left"))
		}
	}
}
