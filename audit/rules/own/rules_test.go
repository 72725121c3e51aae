package own

import (
	"fmt"
	"testing"

	"vigilia/audit"
	"vigilia/audit/policies"
)

func noPolicy(id string) (*audit.Policy, error) {
	return nil, fmt.Errorf("nessuna policy %q in questa prova", id)
}

func TestProofs(t *testing.T) {
	least := map[string]int{UnpublishedAct: 40, Licence: 12, Confidential: 30}
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			if err := audit.Prove(r, noPolicy); err != nil {
				t.Error(err)
			}
			if n := least[r.ID]; len(r.Proof.Hits) < n || len(r.Proof.Spares) < n {
				t.Errorf("proof has %d hits and %d near misses, want at least %d of each", len(r.Proof.Hits), len(r.Proof.Spares), n)
			}
		})
	}
}

// TestPageLicenceIsOneFinding: what a page does not say of itself is one finding
// on the page, whichever post an audit begins with.
func TestPageLicenceIsOneFinding(t *testing.T) {
	policy, err := policies.Load("cento")
	if err != nil {
		t.Fatal(err)
	}
	policy.Settings.Licence.URL = "https://comune.esempio.example/licenza"
	var first audit.Finding
	for i, id := range []string{"p1_1", "p1_2"} {
		a := audit.New(audit.Setting{
			Page: audit.Page{ID: "p1", About: "Pagina del Comune"}, Policy: policy, Archive: audit.NewArchive(nil, nil),
		}, Rules())
		post := &audit.Content{ID: id, PostID: id, Page: "p1", Kind: audit.OwnPost, Text: "Buona domenica"}
		found := append(a.Content(post, post, nil).Findings, a.Finish().Findings...)
		if len(found) != 1 || found[0].ContentID != "p1" {
			t.Fatalf("audit that begins with %s: %+v", id, found)
		}
		if i == 0 {
			first = found[0]
		} else if found[0].Fingerprint != first.Fingerprint {
			t.Error("two findings on one page")
		}
	}
}

// TestLists holds that every entry is written as texts are read.
func TestLists(t *testing.T) {
	for _, r := range Rules() {
		if r.Words == nil {
			continue
		}
		if err := r.Words.Check(); err != nil {
			t.Error(err)
		}
	}
}

// TestPageLicenceLooks: the page is looked at also where nothing was published, and what
// the platform did not give of it is a gap, never an absence.
func TestPageLicenceLooks(t *testing.T) {
	for _, c := range []struct {
		name        string
		page        audit.Page
		finds, gaps int
	}{
		{"nothing told", audit.Page{ID: "p1", About: "Pagina del Comune"}, 1, 0},
		{"a field not given", audit.Page{ID: "p1", About: "Pagina del Comune", Unread: []string{"website"}}, 0, 1},
		{"another field not given", audit.Page{ID: "p1", About: "Pagina del Comune", Unread: []string{"phone"}}, 1, 0},
		{"not read", audit.Page{ID: "p1"}, 0, 1},
		{"licence told", audit.Page{ID: "p1", About: "Contenuti con licenza CC BY-ND 3.0 IT", Unread: []string{"website"}}, 0, 0},
	} {
		policy, err := policies.Load("cento")
		if err != nil {
			t.Fatal(err)
		}
		policy.Settings.PolicyURL = "https://comune.esempio.example/policy"
		log := audit.New(audit.Setting{Page: c.page, Policy: policy, Archive: audit.NewArchive(nil, nil)}, []audit.Rule{licence()}).Finish()
		if len(log.Findings) != c.finds || len(log.Gaps) != c.gaps {
			t.Errorf("%s: %d findings, gaps %v", c.name, len(log.Findings), log.Gaps)
		}
	}
}
