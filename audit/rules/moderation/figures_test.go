package moderation

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
)

// The definitions of the reference on compliance, §2.7 and §2.2 H, of what can be
// seen of moderation.

// Avvertimento prima del blocco: new blocks; a notice to the same person; grave
// contents and persons of whom nothing is known apart.
func TestDefinitionWarningBeforeBlock(t *testing.T) {
	notice := []string{"Grazie", "Il suo commento viola la policy: la invitiamo a rimuoverlo"}
	for _, c := range []struct {
		name  string
		block audit.Block
		want  BlockFigures
	}{
		{"warned", audit.Block{Known: true, Replies: notice}, BlockFigures{New: 1, Warned: 1}},
		{"warned and grave", audit.Block{Known: true, Replies: notice, Confirmed: true, Worst: audit.Critical}, BlockFigures{New: 1, Warned: 1}},
		{"answered, which is no notice", audit.Block{Known: true, Replies: notice[:1]}, BlockFigures{New: 1, Unwarned: 1}},
		{"grave and confirmed", audit.Block{Known: true, Confirmed: true, Worst: audit.Serious}, BlockFigures{New: 1, Grave: 1}},
		{"confirmed and less than grave", audit.Block{Known: true, Confirmed: true, Worst: audit.Medium}, BlockFigures{New: 1, Unwarned: 1}},
		{"nothing", audit.Block{Known: true}, BlockFigures{New: 1, Unwarned: 1}},
		{"a person of whom nothing is known", audit.Block{}, BlockFigures{New: 1, Unknown: 1}},
	} {
		if got := Blocks([]audit.Block{c.block}, NewNotices(&audit.Settings{})); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
	if got := Blocks(nil, NewNotices(&audit.Settings{})); got != (BlockFigures{}) {
		t.Errorf("of nothing: %+v", got)
	}
}

// Rimozioni non riconducibili: seen and then absent, no finding; in the
// aggregate, by theme; those gone with their post are no moderation of comments.
func TestDefinitionUnexplainedRemoval(t *testing.T) {
	got := Removals([]audit.Removal{
		{Post: "Raccolta differenziata: cambia il calendario dei rifiuti", Count: 3},
		{Post: "Nuovi cassonetti per la plastica e il vetro", Count: 2},
		{Post: "Asfaltatura delle strade e nuovi marciapiedi", Count: 4},
		{Post: "Buongiorno a tutti", Count: 1}, {Visitor: true, Count: 1},
		{Post: "Asfaltatura", Count: 7, WithPost: true},
	})
	want := RemovalFigures{Total: 11, WithPost: 7, Themes: []ThemeCount{
		{"rifiuti e pulizia", 5}, {"strade e viabilità", 4}, {NoTheme, 1}, {Visitor, 1},
	}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	sum := 0
	for _, th := range got.Themes {
		sum += th.Count
	}
	if sum != got.Total {
		t.Errorf("the themes make %d of %d", sum, got.Total)
	}
}

// Cancellazione riservata ai casi più gravi: what went with mild or rejected findings alone.
func TestMild(t *testing.T) {
	gone := func(id string, sev audit.Severity, o audit.DecisionOutcome) audit.Case {
		c := audit.Case{Content: audit.Content{ID: id, Kind: audit.Comment, GoneAt: time.Unix(1, 0)}, Finding: audit.Finding{Hit: audit.Hit{Severity: sev}}}
		if o != "" {
			c.Decision = &audit.Decision{Outcome: o}
		}
		return c
	}
	visible := gone("visible", audit.Minor, "")
	visible.Content.GoneAt = time.Time{}
	own := gone("own", audit.Minor, "")
	own.Content.Kind = audit.OwnPost
	for _, c := range []struct {
		name  string
		cases []audit.Case
		want  int
	}{
		{"mild", []audit.Case{gone("a", audit.Minor, ""), gone("a", audit.Informative, "")}, 1},
		{"mild and medium", []audit.Case{gone("a", audit.Minor, ""), gone("a", audit.Medium, "")}, 0},
		{"medium, rejected", []audit.Case{gone("a", audit.Medium, audit.Rejected)}, 1},
		{"grave, confirmed", []audit.Case{gone("a", audit.Serious, audit.Confirmed)}, 0},
		{"two", []audit.Case{gone("a", audit.Minor, ""), gone("b", audit.Minor, audit.Confirmed)}, 2},
		{"still there, or the page's own", []audit.Case{visible, own}, 0},
	} {
		if got := Mild(c.cases); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
