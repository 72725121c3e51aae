package policies

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// table reads a reference table by column name.
func table(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, v := range row {
			m[rows[0][i]] = v
		}
		out = append(out, m)
	}
	return out
}

func split(s, sep string) []string {
	var out []string
	for _, v := range strings.Split(s, sep) {
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

func load(t *testing.T, id string) *audit.Policy {
	t.Helper()
	p, err := Load(id)
	if err != nil {
		t.Fatalf("Load(%q):\n%v", id, err)
	}
	return p
}

// reworded are clauses whose paraphrase leaves out a remark of the table that
// no report should print.
var reworded = []string{"portosantelpidio/privacy/1"}

// TestClauses holds every clause of the packs against the reference table, in order.
func TestClauses(t *testing.T) {
	want := map[string][]map[string]string{}
	for _, row := range table(t, "clauses.csv") {
		want[row["policy"]] = append(want[row["policy"]], row)
	}
	for _, id := range IDs() {
		p := load(t, id)
		if len(p.Clauses) != len(want[id]) {
			t.Fatalf("%s: %d clauses, want %d", id, len(p.Clauses), len(want[id]))
		}
		for i, row := range want[id] {
			c := p.Clauses[i]
			cites := append(slices.Clone(c.Rules), c.Attests...)
			wantCites := split(row["regole"], ",")
			slices.Sort(cites)
			slices.Sort(wantCites)
			got := map[string]string{
				"id": c.ID, "dove": c.Place, "tipo": string(c.Method), "configurazione": c.Needs,
				"vincola": join(c.Binds), "regole": strings.Join(cites, ", "), "parafrasi": c.Paraphrase,
			}
			exp := map[string]string{
				"id": row["id"], "dove": row["dove"], "tipo": row["tipo"], "configurazione": strings.TrimPrefix(row["configurazione"], "—"),
				"vincola": row["vincola"], "regole": strings.Join(wantCites, ", "), "parafrasi": row["parafrasi"],
			}
			if slices.Contains(reworded, c.ID) {
				delete(got, "parafrasi")
				delete(exp, "parafrasi")
			}
			if d := cmp.Diff(exp, got); d != "" {
				t.Errorf("%s (-table +pack):\n%s", row["id"], d)
			}
		}
	}
}

func join(binds []audit.Addressee) string {
	var out []string
	for _, b := range binds {
		out = append(out, string(b))
	}
	return strings.Join(out, ", ")
}

// TestCounts holds the packs against the counts of the clause matrix: clauses,
// methods, and first addressees.
func TestCounts(t *testing.T) {
	type counts struct{ Clauses, Automatic, Assisted, Measured, Manual, Own, Users, Org, Personal int }
	want := map[string]counts{
		"crespiatica":      {75, 13, 34, 13, 15, 17, 34, 23, 1},
		"cento":            {59, 8, 24, 13, 14, 11, 22, 25, 1},
		"pero":             {45, 5, 16, 4, 20, 11, 10, 19, 5},
		"arese":            {58, 8, 22, 9, 19, 13, 21, 23, 1},
		"portosantelpidio": {57, 6, 18, 6, 27, 5, 17, 19, 16},
	}
	for _, id := range IDs() {
		var got counts
		for _, c := range load(t, id).Clauses {
			got.Clauses++
			switch c.Method {
			case audit.Automatic:
				got.Automatic++
			case audit.Assisted:
				got.Assisted++
			case audit.Measured:
				got.Measured++
			case audit.Manual:
				got.Manual++
			}
			switch c.Binds[0] {
			case audit.Own, audit.Staff:
				got.Own++
			case audit.Citizen, audit.Visitor:
				got.Users++
			case audit.Org:
				got.Org++
			case audit.StaffPersonal:
				got.Personal++
			}
		}
		if d := cmp.Diff(want[id], got); d != "" {
			t.Errorf("%s (-want +got):\n%s", id, d)
		}
	}
}

// TestRules holds citations against the reference table of rules, both ways.
func TestRules(t *testing.T) {
	cited := map[string][]string{}
	for _, id := range IDs() {
		for _, c := range load(t, id).Clauses {
			for _, r := range append(slices.Clone(c.Rules), c.Attests...) {
				cited[r] = append(cited[r], c.ID)
			}
		}
	}
	var ids, attests []string
	for _, row := range table(t, "rules.csv") {
		id := row["id"]
		want, got := split(row["clausole"], ";"), slices.Clone(cited[id])
		slices.Sort(want)
		slices.Sort(got)
		if len(got) == 0 {
			t.Errorf("%s serves no clause", id)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-table +packs):\n%s", id, d)
		}
		if strings.HasPrefix(id, "attest.") {
			attests = append(attests, id)
		} else {
			ids = append(ids, id)
		}
		delete(cited, id)
	}
	if len(cited) > 0 {
		t.Errorf("cited but not in the table: %v", sortedKeys(cited))
	}
	for _, id := range IDs() {
		for _, err := range Check(load(t, id), ids) {
			t.Error(err)
		}
	}
	var sheet []string
	for _, a := range Attestations() {
		sheet = append(sheet, a.ID)
	}
	if d := cmp.Diff(attests, sheet); d != "" {
		t.Errorf("attestations (-table +sheet):\n%s", d)
	}
}

// TestReasons wants a sentence of its own for every clause that only a person can attest.
func TestReasons(t *testing.T) {
	seen := map[string]string{}
	for _, id := range IDs() {
		for _, c := range load(t, id).Clauses {
			if (c.Reason == "") != (len(c.Rules) > 0) {
				t.Errorf("%s: rules %v and reason %q", c.ID, c.Rules, c.Reason)
			}
			if c.Reason == "" {
				continue
			}
			if len(c.Attests) == 0 {
				t.Errorf("%s: nothing to attest", c.ID)
			}
			if other, dup := seen[c.Reason]; dup {
				t.Errorf("%s gives the same reason as %s", c.ID, other)
			}
			seen[c.Reason] = c.ID
			if !strings.HasSuffix(c.Reason, ".") || len(c.Reason) < 60 {
				t.Errorf("%s: the reason is no full sentence: %q", c.ID, c.Reason)
			}
		}
	}
}

// TestSettings holds the settings against what each policy says.
func TestSettings(t *testing.T) {
	type row struct {
		Presidio                                 int // minutes a week
		Licence, Notice, Source, Propaganda      string
		OwnPII                                   audit.Severity
		OffTopic, Orgs, Reply, Personal, Assists bool
		Accessibility, Alert                     string
		Recidivism                               bool
		Accounts                                 int
		Revised                                  civil.Day
	}
	ccby := "CC-BY-ND-3.0-IT"
	want := map[string]row{
		"crespiatica":      {0, "none", "none", "required", "always", audit.Minor, true, false, true, false, true, "off", "", true, 0, civil.Day{}},
		"cento":            {1200, ccby, "page", "advisory", "always", audit.Minor, true, false, false, false, true, "informative", "Alert System", true, 9, civil.NewDay(2022, 2, 27)},
		"pero":             {1200, "free-with-attribution", "page", "advisory", "election_windows", audit.Informative, false, false, false, false, false, "off", "", false, 2, civil.Day{}},
		"arese":            {0, ccby, "page", "advisory", "off", audit.Minor, true, true, false, false, true, "informative", "", true, 5, civil.NewDay(2023, 9, 1)},
		"portosantelpidio": {0, "none", "none", "off", "off", audit.Medium, true, false, true, true, false, "on", "", true, 0, civil.NewDay(2022, 12, 29)},
	}
	for _, id := range IDs() {
		s := load(t, id).Settings
		got := row{
			Licence: s.Licence.Expected, Notice: s.Licence.Notice, Source: s.SourceCredit, Propaganda: s.Propaganda,
			OwnPII: s.OwnPII, OffTopic: s.OffTopic, Orgs: s.OrganisationTargets, Reply: s.ReplyToOffence, Personal: s.PersonalShare, Assists: s.Assistance,
			Accessibility: s.Accessibility, Alert: s.AlertSystem, Recidivism: s.Recidivism.Count > 0, Accounts: len(s.Accounts), Revised: s.Revised,
		}
		for _, hs := range s.Hours {
			for _, h := range hs {
				got.Presidio += h.To - h.From
			}
		}
		if d := cmp.Diff(want[id], got); d != "" {
			t.Errorf("%s (-want +got):\n%s", id, d)
		}
		if s.PublicityMoment != "publication" || s.ResponseTarget != 0 || s.ReviewMonths != 0 {
			t.Errorf("%s: publicity %q, response target %d, review %d", id, s.PublicityMoment, s.ResponseTarget, s.ReviewMonths)
		}
	}
}

// TestInformative: what no clause of a policy asks for runs only if the policy lists it.
func TestInformative(t *testing.T) {
	pii := []string{"pii.fiscal_code", "pii.phone", "pii.email", "pii.iban", "pii.payment_card", "pii.identity_document", "pii.plate", "pii.address", "pii.third_party"}
	for _, id := range IDs() {
		p := load(t, id)
		for _, r := range p.Settings.Informative {
			if p.Cites(r) {
				t.Errorf("%s: %s is cited by a clause and informative too", id, r)
			}
		}
		for _, r := range append(pii, "own.par_condicio", "own.unpublished_act", "own.special_data", "channel.emergency") {
			if !p.Cites(r) && !slices.Contains(p.Settings.Informative, r) {
				t.Errorf("%s: %s never runs", id, r)
			}
		}
	}
}

func TestLoadUnknown(t *testing.T) {
	if _, err := Load("../policies_test"); err == nil || !strings.Contains(err.Error(), "crespiatica") {
		t.Errorf("an unknown policy must name those that exist: %v", err)
	}
}

// TestLoadIsFresh: whoever changes a loaded policy changes nobody else's.
func TestLoadIsFresh(t *testing.T) {
	a := load(t, "pero")
	a.Clauses[0].ID, a.Settings.Informative[0], a.Settings.Hours[1] = "x", "x", nil
	if d := cmp.Diff("pero/frontespizio/1", load(t, "pero").Clauses[0].ID); d != "" {
		t.Error(d)
	}
	if b := load(t, "pero"); b.Settings.Informative[0] == "x" || b.Settings.Hours[1] == nil {
		t.Error("settings are shared between two loads")
	}
}
