package rules

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/policies"
)

// catalogue reads the reference table of rules, without the attestations.
func catalogue(t *testing.T) []map[string]string {
	t.Helper()
	f, err := os.Open("../policies/testdata/rules.csv")
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
		if !strings.HasPrefix(m["id"], "attest.") {
			out = append(out, m)
		}
	}
	return out
}

// TestOrder: the list is the catalogue, each rule once, in the same order.
func TestOrder(t *testing.T) {
	var want []string
	for _, row := range catalogue(t) {
		want = append(want, row["id"])
	}
	if len(want) != 65 {
		t.Fatalf("the catalogue has %d rules", len(want))
	}
	if d := cmp.Diff(want, IDs(All())); d != "" {
		t.Errorf("rules (-catalogue +list):\n%s", d)
	}
}

// readsMore are rules that read other kinds of content to judge those of their
// subjects, and what they read more.
var readsMore = map[string][]audit.Kind{
	"pii.phone":                 {audit.OwnPost},  // what the page publishes is institutional
	"pii.email":                 {audit.OwnPost},  // the same
	"pii.iban":                  {audit.OwnPost},  // the same
	"spam.repeat":               {audit.OwnReply}, // a question repeated for want of an answer is no spam
	"own.unpublished_act":       {audit.OwnReply},
	"own.licence":               {audit.OwnReply},
	"service.response_coverage": {audit.Comment, audit.VisitorPost, audit.OwnReply},
	// what was promised to a person is seen in the page's replies
	"moderation.warning_before_block": {audit.OwnReply},
	// accounts are named in posts and replies
	"own.message_disclosure": {audit.OwnReply}, // an answer tells as well what somebody wrote in private
	"org.official_accounts":  {audit.OwnPost, audit.OwnReply},
}

// TestFacts holds title, method, severity and subjects against the catalogue.
func TestFacts(t *testing.T) {
	kinds := map[string]audit.Kind{"citizen": audit.Comment, "visitor": audit.VisitorPost, "own": audit.OwnPost, "staff": audit.OwnReply}
	rules := ByID(All())
	for _, row := range catalogue(t) {
		r := rules[row["id"]]
		if r == nil {
			continue // TestOrder tells
		}
		if r.Title != row["titolo"] {
			t.Errorf("%s: title %q, want %q", r.ID, r.Title, row["titolo"])
		}
		if method, _, _ := strings.Cut(row["tipo"], " "); string(r.Method) != method {
			t.Errorf("%s: method %q, want %q", r.ID, r.Method, method)
		}
		if !slices.Contains(severities(row["gravita"]), r.Severity.String()) {
			t.Errorf("%s: severity %s, want %s", r.ID, r.Severity, row["gravita"])
		}
		var want []audit.Kind
		for _, who := range strings.Split(row["soggetto"], ", ") {
			if k, ok := kinds[who]; ok {
				want = append(want, k)
			}
		}
		for _, k := range audit.Kinds() {
			reads, due := slices.Contains(r.Subjects, k), slices.Contains(want, k)
			if due && !reads || reads && !due && !slices.Contains(readsMore[r.ID], k) {
				t.Errorf("%s reads %v, want %v", r.ID, r.Subjects, want)
				break
			}
		}
		if strings.TrimSpace(r.Looks) == "" || !strings.HasSuffix(r.Looks, ".") {
			t.Errorf("%s: does not say in a sentence what it looks for: %q", r.ID, r.Looks)
		}
	}
}

// severities lists the defaults that the catalogue admits: one, or several if
// the class of the case decides ("grave / media / lieve secondo…").
func severities(s string) []string {
	s, _, _ = strings.Cut(s, " secondo")
	s, _, _ = strings.Cut(s, " (")
	return strings.Split(s, " / ")
}

// proofs is how many texts a rule must hit, and how many it must spare, at least:
// most where people read wrong flags as an insult to themselves.
func proofs(r audit.Rule) int {
	family, _, _ := strings.Cut(r.ID, ".")
	switch {
	case r.Start == nil || family == "service" || family == "moderation" || family == "staff":
		return 0 // it counts, and reads no text by itself
	case family == "tone" || family == "hate":
		return 60
	case slices.Contains(r.Subjects, audit.Comment):
		return 12
	}
	return 3
}

// TestProofs runs every active rule over what it must hit and what it must spare.
func TestProofs(t *testing.T) {
	for _, r := range All() {
		if !r.Active() {
			continue
		}
		t.Run(r.ID, func(t *testing.T) {
			if r.Version < 1 {
				t.Errorf("version %d", r.Version)
			}
			if least := proofs(r); len(r.Proof.Hits) < least || len(r.Proof.Spares) < least {
				t.Errorf("%d hits and %d spares prove little: %d of each are wanted", len(r.Proof.Hits), len(r.Proof.Spares), least)
			}
			if err := audit.Prove(r, policies.Load); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestPacks: the embedded policies cite only rules that exist, and every rule
// serves a clause.
func TestPacks(t *testing.T) {
	ids := IDs(All())
	cited := map[string]bool{}
	for _, id := range policies.IDs() {
		p, err := policies.Load(id)
		if err != nil {
			t.Fatal(err)
		}
		for _, err := range policies.Check(p, ids) {
			t.Error(err)
		}
		for _, c := range p.Clauses {
			for _, r := range c.Rules {
				cited[r] = true
			}
		}
	}
	for _, id := range ids {
		if !cited[id] {
			t.Errorf("%s serves no clause", id)
		}
	}
}

// TestServiceLast: what asks for the findings of a content runs after the rules that make them.
func TestServiceLast(t *testing.T) {
	seen := false
	for _, r := range All() {
		switch {
		case strings.HasPrefix(r.ID, "service."):
			seen = true
		case seen && slices.ContainsFunc(r.Subjects, func(k audit.Kind) bool { return !k.Own() }):
			t.Errorf("%s reads contents and runs after service.*", r.ID)
		}
	}
}
