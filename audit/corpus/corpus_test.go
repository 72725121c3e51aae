package corpus

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
)

// shout is a rule that finds every content in which a word stands.
func shout(id, word string) audit.Rule {
	return audit.Rule{
		ID: id, Method: audit.Assisted, Severity: audit.Medium, Subjects: []audit.Kind{audit.Comment, audit.VisitorPost},
		Start: func(*audit.Setting) audit.Checker {
			return audit.CheckFunc(func(s *audit.Subject, l *audit.Log) {
				if strings.Contains(s.Text, word) || s.Parent != nil && strings.Contains(s.Parent.Text, word) {
					l.Find(audit.Hit{Severity: audit.Medium})
				}
			})
		},
	}
}

func file(lines ...string) fstest.MapFS {
	return fstest.MapFS{"first.jsonl": {Data: []byte(strings.Join(lines, "\n"))}}
}

func TestMeasure(t *testing.T) {
	list := []audit.Rule{shout("tone.insult", "zuzzurellone"), shout("tone.threat", "bastone")}
	halves, err := Read(file(
		`{"id":"a1","kind":"comment","text":"zuzzurellone!","labels":["tone.insult"]}`,
		`{"id":"a2","kind":"comment","text":"un bastone da passeggio","labels":[]}`,
		`{"id":"a3","kind":"visitor_post","text":"vi aspetto","labels":["tone.threat"]}`,
		`{"id":"a4","kind":"comment","text":"zuzzurellone, forse","labels":[],"maybe":["tone.insult"]}`,
		`{"id":"a5","kind":"comment","text":"anche tu","parent_text":"zuzzurellone","labels":["tone.insult"]}`,
		`{"id":"a6","kind":"own_post","text":"Il bastone della pioggia: laboratorio","set":"municipal","labels":[]}`,
	), []string{"tone.insult", "tone.threat"})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]*Score{
		"tone.insult": {Hit: 2},
		"tone.threat": {False: 2, Missed: 1, FalseIDs: []string{"a2", "a6"}, MissedIDs: []string{"a3"}},
	}
	got := Measure(halves[0].Items, list)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("scores (-want +got):\n%s", d)
	}
	if p, r := got["tone.insult"].Precision(), got["tone.threat"].Recall(); p != 1 || r != 0 {
		t.Errorf("precision %v, recall %v", p, r)
	}
}

func TestReadRefuses(t *testing.T) {
	for line, want := range map[string]string{
		`{"id":"a1","kind":"comment","text":"x","labels":["tone.insulto"]}`: `first.jsonl: riga 2: etichetta "tone.insulto"`,
		`{"id":"a0","kind":"comment","text":"x"}`:                           `riga 2: id "a0" ripetuto`,
		`{"id":"a1","kind":"post","text":"x"}`:                              `riga 2: kind "post" sconosciuto`,
		`{"id":"a1","kind":"comment","text":"x","label":[]}`:                `riga 2: oggetto JSON non valido`,
		`{"id":"a1","kind":"comment"}`:                                      `riga 2: mancano id o text`,
	} {
		_, err := Read(file(`{"id":"a0","kind":"comment","text":"prima"}`, line), []string{"tone.insult"})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", line, err, want)
		}
	}
	if _, err := Read(fstest.MapFS{}, nil); err == nil {
		t.Error("an empty folder was read")
	}
	_, err := Read(file(slices.Repeat([]string{"{"}, 1000)...), nil)
	if told := strings.Split(err.Error(), "\n"); len(told) != 21 || told[20] != "first.jsonl: e altre 980 righe da correggere" {
		t.Errorf("of a file that is no corpus %d faults are told, the last %q", len(told), told[len(told)-1])
	}
}
