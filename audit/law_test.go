package audit

import (
	"strings"
	"testing"
)

// TestNorms: every norm has an id of its own, is cited as acts cite it, and is told
// apart from the clauses of a policy.
func TestNorms(t *testing.T) {
	seen := map[string]bool{}
	for _, n := range Norms() {
		if !Law(n.ID) || seen[n.ID] || n.Cite == "" || n.Paraphrase == "" || len(n.Rules) == 0 {
			t.Errorf("norm %+v", n)
		}
		seen[n.ID] = true
	}
	f := Finding{Clauses: []string{"pero/contenuti/4", "legge/tuel/124"}}
	if clauses, law := f.Under(); len(clauses) != 1 || len(law) != 1 || law[0] != "legge/tuel/124" {
		t.Errorf("clauses %v, law %v", clauses, law)
	}
	p := &Policy{Clauses: []Clause{{ID: "pero/contenuti/4", Paraphrase: "Prova"}}}
	for _, c := range []struct{ clauses, want string }{
		{"", "per sola informazione"},
		{"pero/contenuti/4", "rileva per la clausola pero/contenuti/4 «Prova»"},
		{"legge/tuel/124", "nessuna clausola della policy lo riguarda; per la legge: d.lgs. 267/2000, art. 124"},
		{"pero/contenuti/4 legge/tuel/124", "«Prova»; per la legge: d.lgs. 267/2000, art. 124"},
	} {
		f.Clauses = strings.Fields(c.clauses)
		if got := concerns(&f, p); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q in it", c.clauses, got, c.want)
		}
	}
}
