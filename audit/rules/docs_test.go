package rules

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/policies"
)

var update = flag.Bool("update", false, "rewrite docs/rules.md, docs/policies.md and docs/detection.md")

// TestDocs keeps the pages true: what stands between the marks of a table
// is written by this test, the prose around it by people.
func TestDocs(t *testing.T) {
	for _, page := range []struct {
		path   string
		tables map[string]string
	}{
		{"../../docs/rules.md", map[string]string{"rules": rulesTables(t)}},
		{"../../docs/policies.md", map[string]string{"clauses": clauseTable(t), "coverage": coverageTable(t), "settings": settingsTable(t), "attestations": attestationTable(t)}},
		{"../../docs/detection.md", map[string]string{"corpus": corpusTable(t)}},
	} {
		data, err := os.ReadFile(page.path)
		if err != nil {
			t.Fatal(err)
		}
		want := string(data)
		for name, table := range page.tables {
			want = between(t, want, name, table)
		}
		if *update {
			if err := os.WriteFile(page.path, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if d := cmp.Diff(want, string(data)); d != "" {
			t.Errorf("%s is out of date; run go test ./audit/rules -update (-want +got):\n%s", page.path, d)
		}
	}
}

// between puts a table between <!-- begin name --> and <!-- end name -->.
func between(t *testing.T, page, name, table string) string {
	t.Helper()
	begin, end := "<!-- begin "+name+" -->\n", "<!-- end "+name+" -->"
	before, rest, ok1 := strings.Cut(page, begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatalf("the page lacks the marks of %q", name)
	}
	return before + begin + "\n" + table + "\n" + end + after
}

func packs(t *testing.T) []*audit.Policy {
	t.Helper()
	var out []*audit.Policy
	for _, id := range policies.IDs() {
		p, err := policies.Load(id)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

// families are the headings of the rule tables, by the part of the id before the dot.
var families = []struct {
	title    string
	prefixes []string
}{
	{"Tone and respect", []string{"tone", "hate", "conduct"}},
	{"Personal data in what citizens write", []string{"pii"}},
	{"Spam, advertising, politics, unlawful contents", []string{"spam", "ad", "politics", "legal", "content", "ip"}},
	{"Topic and use of the channel", []string{"topic", "channel"}},
	{"Authors", []string{"author"}},
	{"The comune's own contents", []string{"own"}},
	{"The comune's replies", []string{"staff"}},
	{"Service and moderation", []string{"service", "moderation"}},
	{"Organisation", []string{"org"}},
}

func rulesTables(t *testing.T) string {
	var b strings.Builder
	pols, all := packs(t), All()
	active := 0
	for i := range all {
		if all[i].Active() {
			active++
		}
	}
	fmt.Fprintf(&b, "%d rules, %d of them active.\n", len(all), active)
	told := 0
	for _, f := range families {
		fmt.Fprintf(&b, "\n### %s\n\n| rule | title | method | severity | reads | status | clauses |\n|---|---|---|---|---|---|---|\n", f.title)
		var looks strings.Builder
		for i := range all {
			r := &all[i]
			if family, _, _ := strings.Cut(r.ID, "."); !slices.Contains(f.prefixes, family) {
				continue
			}
			told++
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s | %s |\n", r.ID, r.Title, r.Method, r.Severity, reads(r), status(r), serves(r.ID, pols))
			fmt.Fprintf(&looks, "- `%s`: %s\n", r.ID, r.Looks)
		}
		fmt.Fprintf(&b, "\n%s", looks.String())
	}
	if told != len(all) {
		t.Fatalf("%d rules of %d stand in a family", told, len(all))
	}
	return b.String()
}

func reads(r *audit.Rule) string {
	if len(r.Subjects) == 0 {
		return "–"
	}
	var out []string
	for _, k := range r.Subjects {
		out = append(out, strings.ReplaceAll(string(k), "_", " "))
	}
	for _, s := range r.Sources {
		out = append(out, string(s))
	}
	return strings.Join(out, ", ")
}

func status(r *audit.Rule) string {
	switch {
	case r.Derived:
		return "active (computed when a report is made)"
	case r.Active():
		return fmt.Sprintf("active, v%d", r.Version)
	}
	return "not yet"
}

// serves tells how many clauses of each policy a rule serves: "Cr 2, Pe 1".
func serves(rule string, pols []*audit.Policy) string {
	var out []string
	for _, p := range pols {
		n := 0
		for _, c := range p.Clauses {
			if slices.Contains(c.Rules, rule) {
				n++
			}
		}
		switch {
		case n > 0:
			out = append(out, fmt.Sprintf("%s %d", short(p.ID), n))
		case slices.Contains(p.Settings.Informative, rule):
			out = append(out, short(p.ID)+" inf.")
		}
	}
	return strings.Join(out, ", ")
}

func short(policy string) string {
	if policy == "portosantelpidio" {
		return "PSE"
	}
	return strings.ToUpper(policy[:1]) + policy[1:2]
}

func clauseTable(t *testing.T) string {
	var b strings.Builder
	b.WriteString("| policy | act | clauses | automatic | assisted | measured | manual | own, staff | citizen, visitor | org | staff-personal |\n|---|---|---|---|---|---|---|---|---|---|---|\n")
	for _, p := range packs(t) {
		m, w := map[audit.Method]int{}, map[audit.Addressee]int{}
		for _, c := range p.Clauses {
			m[c.Method]++
			w[c.Binds[0]]++
		}
		fmt.Fprintf(&b, "| `%s` (%s) | %s; %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |\n", p.ID, p.Comune, p.Title, p.Approval, len(p.Clauses),
			m[audit.Automatic], m[audit.Assisted], m[audit.Measured], m[audit.Manual],
			w[audit.Own]+w[audit.Staff], w[audit.Citizen]+w[audit.Visitor], w[audit.Org], w[audit.StaffPersonal])
	}
	return b.String()
}

func coverageTable(t *testing.T) string {
	var b strings.Builder
	b.WriteString("| policy | clauses | all rules active | some active | none active yet | to attest | declarative |\n|---|---|---|---|---|---|---|\n")
	rules := ByID(All())
	for _, p := range packs(t) {
		var whole, part, none, attest, declares int
		for i := range p.Clauses {
			c := &p.Clauses[i]
			n := 0
			for _, id := range c.Rules {
				if rules[id].Active() {
					n++
				}
			}
			switch {
			case c.Declarative():
				declares++
			case len(c.Rules) == 0:
				attest++
			case n == len(c.Rules):
				whole++
			case n > 0:
				part++
			default:
				none++
			}
		}
		fmt.Fprintf(&b, "| `%s` | %d | %d | %d | %d | %d | %d |\n", p.ID, len(p.Clauses), whole, part, none, attest, declares)
	}
	return b.String()
}

func settingsTable(t *testing.T) string {
	pols := packs(t)
	rows := []struct {
		name  string
		value func(*audit.Settings) string
	}{
		{"`hours`", week},
		{"`licence.expected`", func(s *audit.Settings) string { return s.Licence.Expected }},
		{"`licence.notice`", func(s *audit.Settings) string { return s.Licence.Notice }},
		{"`source_credit`", func(s *audit.Settings) string { return s.SourceCredit }},
		{"`propaganda`", func(s *audit.Settings) string { return s.Propaganda }},
		{"`publicity_moment`", func(s *audit.Settings) string { return s.PublicityMoment }},
		{"`grace_days`", func(s *audit.Settings) string { return fmt.Sprint(s.GraceDays) }},
		{"`own_pii`", func(s *audit.Settings) string { return s.OwnPII.String() }},
		{"`off_topic`", func(s *audit.Settings) string { return fmt.Sprint(s.OffTopic) }},
		{"`organisation_targets`", func(s *audit.Settings) string { return fmt.Sprint(s.OrganisationTargets) }},
		{"`reply_to_offence`", func(s *audit.Settings) string { return fmt.Sprint(s.ReplyToOffence) }},
		{"`personal_share`", func(s *audit.Settings) string { return fmt.Sprint(s.PersonalShare) }},
		{"`accessibility`", func(s *audit.Settings) string { return s.Accessibility }},
		{"`alert_system`", func(s *audit.Settings) string { return dash(s.AlertSystem) }},
		{"`assistance`", func(s *audit.Settings) string { return fmt.Sprint(s.Assistance) }},
		{"`recidivism`", func(s *audit.Settings) string {
			if s.Recidivism.Count == 0 {
				return "off"
			}
			return fmt.Sprintf("%d in %d days", s.Recidivism.Count, s.Recidivism.Days)
		}},
		{"`warning.days`", func(s *audit.Settings) string { return fmt.Sprint(s.Warning.Days) }},
		{"`revised`", func(s *audit.Settings) string { return dash(s.Revised.String()) }},
		{"`accounts`", func(s *audit.Settings) string { return fmt.Sprint(len(s.Accounts)) }},
		{"`informative`", func(s *audit.Settings) string { return fmt.Sprintf("%d rules", len(s.Informative)) }},
	}
	var b strings.Builder
	b.WriteString("| setting |")
	for _, p := range pols {
		b.WriteString(" " + p.Comune + " |")
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(pols)) + "\n")
	for _, r := range rows {
		b.WriteString("| " + r.name + " |")
		for _, p := range pols {
			b.WriteString(" " + r.value(&p.Settings) + " |")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func dash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

func week(s *audit.Settings) string {
	if len(s.Hours) == 0 {
		return "–"
	}
	minutes := 0
	for _, hs := range s.Hours {
		for _, h := range hs {
			minutes += h.To - h.From
		}
	}
	return fmt.Sprintf("%d days, %d h a week", len(s.Hours), minutes/60)
}

func attestationTable(t *testing.T) string {
	var b strings.Builder
	b.WriteString("| heading | title | clauses |\n|---|---|---|\n")
	pols := packs(t)
	for _, a := range policies.Attestations() {
		var out []string
		for _, p := range pols {
			n := 0
			for _, c := range p.Clauses {
				if slices.Contains(c.Attests, a.ID) {
					n++
				}
			}
			if n > 0 {
				out = append(out, fmt.Sprintf("%s %d", short(p.ID), n))
			}
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", a.ID, a.Title, strings.Join(out, ", "))
	}
	return b.String()
}
