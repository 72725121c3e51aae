package demo

import (
	"encoding/json"
	"strings"
	"testing"

	"vigilia/audit"
)

func newComune(t *testing.T) *Comune {
	t.Helper()
	c, err := New(1)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestComuneIsAlive(t *testing.T) {
	c := newComune(t)
	comments, own, edited, removed, withheld := 0, 0, 0, 0, 0
	distinct := map[string]bool{}
	for _, page := range c.World.Pages {
		for _, post := range page.Posts {
			for _, m := range post.Comments {
				comments++
				distinct[m.Text] = true
				if m.ByPage {
					own++
				}
				if len(m.Edits) > 0 {
					edited++
				}
				if !m.RemovedAt.IsZero() {
					removed++
				}
				if m.From == nil && !m.ByPage {
					withheld++
				}
			}
		}
	}
	t.Logf("%d comments (%d distinct texts), %d answers, %d acts", comments, len(distinct), own, len(c.Acts))
	if len(c.World.Pages) != 3 || comments < 1900 || comments > 2600 || len(c.Acts) < 150 {
		t.Errorf("pages %d, comments %d, acts %d", len(c.World.Pages), comments, len(c.Acts))
	}
	if own < 150 || edited == 0 || removed < 2 || withheld < 20 || len(distinct) < 700 {
		t.Errorf("answers %d, edited %d, removed %d, withheld %d, distinct %d", own, edited, removed, withheld, len(distinct))
	}
}

func TestSameSeedSameComune(t *testing.T) {
	a, err := json.Marshal(newComune(t))
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(newComune(t))
	if err != nil {
		t.Fatal(err)
	}
	if string(a) != string(b) {
		t.Error("the same seed made two comuni")
	}
}

func TestIdentitiesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, page := range newComune(t).World.Pages {
		for _, post := range page.Posts {
			ids := []string{post.ID}
			for _, m := range post.Comments {
				ids = append(ids, m.ID)
				if m.At.Before(post.At) {
					t.Errorf("comment %s comes before its post", m.ID)
				}
			}
			for _, id := range ids {
				if seen[id] {
					t.Errorf("id %s given out twice", id)
				}
				seen[id] = true
			}
		}
	}
}

func TestActsOfTheScenes(t *testing.T) {
	want := map[int]string{181: "2026-10-14", 186: "2026-10-21", 192: "2026-10-28", 205: "2026-11-11", 210: "2026-11-18"}
	registers := map[string]bool{}
	for _, a := range newComune(t).Acts {
		if registers[a.Register] {
			t.Errorf("register %s given out twice", a.Register)
		}
		registers[a.Register] = true
		if a.Organ != audit.Giunta {
			continue
		}
		if day, ok := want[a.Number]; ok && a.Date.String() != day {
			t.Errorf("act %d is of %s, want %s", a.Number, a.Date, day)
		}
		delete(want, a.Number)
	}
	if len(want) > 0 {
		t.Errorf("missing acts: %v", want)
	}
}

func TestEverySlotIsFilled(t *testing.T) {
	for _, page := range newComune(t).World.Pages {
		for _, post := range page.Posts {
			for _, m := range post.Comments {
				if strings.Contains(strings.ReplaceAll(m.Text, "{nb}", ""), "{") {
					t.Errorf("empty slot: %q", m.Text)
				}
			}
		}
	}
}
