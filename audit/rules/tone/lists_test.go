package tone

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// floors are what the rules owe on each list of testdata, as shares of its
// comments: how many of the offensive ones must be found by the rule, and how many
// of the innocent ones may be found by either.
var floors = map[string]struct {
	rule  string // "" for an innocent list
	share float64
}{
	"offensive_citizens.txt":    {"tone.insult", 0.93},
	"offensive_dialects.txt":    {"tone.insult", 0.95},
	"offensive_youths.txt":      {"tone.insult", 0.93},
	"offensive_polite.txt":      {"tone.insult", 0.88},
	"profanity_mixed.txt":       {"tone.profanity", 0.95},
	"offensive_unseen.txt":      {"tone.insult", 0.92},
	"profanity_unseen.txt":      {"tone.profanity", 0.94},
	"innocent_unseen.txt":       {"", 0.04},
	"offensive_unseen2.txt":     {"tone.insult", 0.88},
	"profanity_unseen2.txt":     {"tone.profanity", 0.88},
	"innocent_unseen2.txt":      {"", 0.04},
	"offensive_unseen3.txt":     {"tone.insult", 0.92},
	"offensive_unseen4.txt":     {"tone.insult", 0.90},
	"profanity_affection.txt":   {"tone.profanity", 0.90},
	"profanity_unseen3.txt":     {"tone.profanity", 0.94},
	"innocent_unseen3.txt":      {"", 0.04},
	"innocent_unseen4.txt":      {"", 0.075},
	"offensive_frames.txt":      {"tone.insult", 0.93},
	"profanity_frames.txt":      {"tone.profanity", 0.93},
	"innocent_frames.txt":       {"", 0.02},
	"innocent_citizens.txt":     {"", 0.04},
	"innocent_conversation.txt": {"", 0.04},
	"innocent_politics.txt":     {"", 0.04},
	"innocent_everyday.txt":     {"", 0.04},
}

// TestComments measures both rules on comments as people write them, one a line.
// With -v it names every comment on which they are wrong.
func TestComments(t *testing.T) {
	files, err := filepath.Glob("testdata/*_*.txt")
	if err != nil || len(files) != len(floors) {
		t.Fatalf("%d lists, want %d, %v", len(files), len(floors), err)
	}
	for _, path := range files {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			floor, ok := floors[name]
			if !ok {
				t.Fatal("no floor is stated for this list")
			}
			comments := readComments(t, path)
			found := 0
			for _, c := range comments {
				hit := foundBy(c, floor.rule)
				if hit {
					found++
				}
				if hit == (floor.rule == "") {
					t.Logf("wrong: %s", c)
				}
			}
			share := float64(found) / float64(len(comments))
			t.Logf("found %d of %d", found, len(comments))
			if floor.rule != "" && share < floor.share {
				t.Errorf("%s finds %.3f, owes %.2f", floor.rule, share, floor.share)
			}
			if floor.rule == "" && share > floor.share {
				t.Errorf("the rules find %.3f, may find %.2f", share, floor.share)
			}
		})
	}
}

// TestAffection: what friends call each other, and what is cried at things, animals
// and the weather, is vulgar and insults nobody.
func TestAffection(t *testing.T) {
	comments := readComments(t, "testdata/profanity_affection.txt")
	wrong := 0
	for _, c := range comments {
		if foundBy(c, "tone.insult") {
			wrong++
			t.Logf("wrong: %s", c)
		}
	}
	if share := float64(wrong) / float64(len(comments)); share > 0.05 {
		t.Errorf("tone.insult finds %.3f, may find 0.05", share)
	}
}

// readComments returns the comments of a list; ";" begins a line that is none.
func readComments(t *testing.T, path string) []string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != ';' {
			out = append(out, line)
		}
	}
	if len(out) < 50 {
		t.Errorf("%s: %d comments prove too little", path, len(out))
	}
	return out
}

// foundBy reports whether the rule finds something in a comment, any rule if it is "".
func foundBy(comment, rule string) bool {
	for _, f := range findings(comment) {
		if rule == "" || f.Rule == rule {
			return true
		}
	}
	return false
}
