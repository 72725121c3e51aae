package channel

import (
	_ "embed"
	"slices"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
)

//go:embed testdata/ordinary.txt
var ordinary string

// aPolicy cites every rule of the family and binds citizens.
func aPolicy() *audit.Policy {
	c := audit.Clause{ID: "esempio/1", Binds: []audit.Addressee{audit.Citizen, audit.Visitor}, Method: audit.Assisted}
	for _, r := range Rules() {
		c.Rules = append(c.Rules, r.ID)
	}
	return &audit.Policy{ID: "esempio", Clauses: []audit.Clause{c}, Settings: audit.Settings{OffTopic: true, Assistance: true}}
}

func anAudit() *audit.Audit {
	set := audit.Setting{Page: audit.Page{ID: "p1"}, Policy: aPolicy(), Archive: audit.NewArchive(nil, nil), Now: time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC)}
	return audit.New(set, Rules())
}

// spoke returns the rules that have a finding on a comment below a post.
func spoke(a *audit.Audit, post, comment string) []string {
	p := &audit.Content{ID: post, PostID: post, Kind: audit.OwnPost, Text: post}
	var out []string
	for _, f := range a.Content(&audit.Content{ID: "c", PostID: post, Kind: audit.Comment, Text: comment}, p, nil).Findings {
		out = append(out, f.Rule)
	}
	return out
}

func TestOrdinary(t *testing.T) {
	a, section, lines := anAudit(), "", 0
	for line := range strings.Lines(ordinary) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
			continue
		case line[0] == '[':
			section = line
			continue
		}
		lines++
		var want []string
		if section == "[disservizi]" {
			want = []string{"channel.complaint"}
		}
		if got := spoke(a, festival, line); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
	if lines < 300 {
		t.Errorf("%d lines only", lines)
	}
}

//go:embed testdata/cases.txt
var cases string

func TestCases(t *testing.T) {
	a, want, lines := anAudit(), "", 0
	for line := range strings.Lines(cases) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
			continue
		case line[0] == '[':
			want = strings.Trim(line, "[]")
			continue
		}
		lines++
		got := spoke(a, "", line)
		others := slices.DeleteFunc(slices.Clone(got), func(r string) bool { return r == want || r == "channel.complaint" && want != "none" })
		if want != "none" && !slices.Contains(got, want) || len(others) > 0 {
			t.Errorf("%q: %v, want %s", line, got, want)
		}
	}
	if lines < 250 {
		t.Errorf("%d lines only", lines)
	}
}
