package store

import (
	"bytes"
	"os"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// sharing is a post that shares what the account published.
func sharing(n int, o audit.Original) audit.Content {
	c := post(n, "Leggete")
	c.Origin, c.Original = "700000000000042_9", o
	return c
}

// TestOriginalStands: what the platform told of an origin stands through listings that
// did not ask and lookups that failed; what it did not tell gives way.
func TestOriginalStands(t *testing.T) {
	told := audit.Original{ID: "700000000000042", Kind: audit.PageAccount, Name: "Protezione civile", Category: "Government organization"}
	failed := audit.Original{ID: "700000000000042", Cause: "origine non risolvibile"}
	s := open(t)
	for i, step := range []struct {
		of   audit.Original
		want audit.AccountKind
	}{{audit.Original{}, ""}, {failed, ""}, {told, audit.PageAccount}, {failed, audit.PageAccount}, {audit.Original{}, audit.PageAccount}} {
		save(t, s, night.Add(time.Duration(i)*time.Hour), sharing(1, step.of))
		if got := read(t, s, sharing(1, told).ID).Original; got.Kind != step.want {
			t.Errorf("step %d: %+v", i, got)
		}
	}
	equal(t, told, read(t, s, sharing(1, told).ID).Original)
	known := must(s.Originals(t.Context(), page, civil.Single(day)))(t)
	equal(t, map[string]bool{sharing(1, told).ID: true}, known)
	for sub, err := range s.Subjects(t.Context(), page, civil.Single(day)) {
		check(t, err)
		equal(t, told, sub.Post.Original)
	}
}

// TestProfileIsNobody: of a person's profile the archive holds neither name nor id, and
// the office's own list of accounts still finds it.
func TestProfileIsNobody(t *testing.T) {
	path := testPath(t)
	s := openAt(t, path)
	save(t, s, night, sharing(1, audit.Original{ID: "700000000000042", Kind: audit.ProfileAccount, Name: "Anna Inventata"}),
		sharing(2, audit.Original{ID: "700000000000042", Cause: "origine non risolvibile"}))
	got := read(t, s, sharing(1, audit.Original{}).ID)
	equal(t, audit.Original{ID: keyed(testKey(), "700000000000042"), Kind: audit.ProfileAccount}, got.Original)
	aliases := s.Aliases([]string{"Anna", "https://www.facebook.com/profile.php?id=700000000000042"})
	if len(aliases) != 3 || aliases[2] != got.Original.ID {
		t.Errorf("aliases %v", aliases)
	}
	check(t, s.Close())
	raw, err := os.ReadFile(path)
	check(t, err)
	for _, secret := range []string{"Anna Inventata", "700000000000042"} {
		if bytes.Contains(raw, []byte(secret)) {
			t.Errorf("the archive holds %q", secret)
		}
	}
}
