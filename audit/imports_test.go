package audit_test

import (
	"os/exec"
	"strings"
	"testing"
)

// TestDomainStandsAlone keeps the direction of the design: the domain, with all
// that it leans on, knows no network, no database and no other package of ours.
func TestDomainStandsAlone(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "./...").CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	deps := strings.Fields(string(out))
	if len(deps) < 20 {
		t.Fatalf("go list told of %d packages only", len(deps))
	}
	for _, p := range deps {
		ours, inside := strings.CutPrefix(p, "vigilia/")
		switch {
		case inside && ours != "audit" && !strings.HasPrefix(ours, "audit/"):
			t.Errorf("audit depends on %s", p)
		case p == "net/http" || p == "database/sql" || strings.HasPrefix(p, "modernc.org/sqlite"):
			t.Errorf("audit depends on %s", p)
		}
	}
}
