package store

import (
	"bytes"
	"path/filepath"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// begun is an archive made with a key whose first run began with a configuration.
func begun(t *testing.T, key []byte, config string) *Store {
	t.Helper()
	s, err := Open(t.Context(), testPath(t), key, "1.0.0")
	check(t, err)
	t.Cleanup(func() { check(t, s.Close()) })
	for _, hash := range []string{config, "a configuration of later"} {
		day := civil.NewDay(2026, 11, 20)
		_, err = s.BeginRun(t.Context(), audit.Run{Day: day, StartedAt: day.At(3, 0), ConfigHash: hash})
		check(t, err)
	}
	return s
}

func TestIdentityOfAnArchive(t *testing.T) {
	id := func(s *Store) string {
		got, err := s.Identity(t.Context())
		check(t, err)
		return got
	}
	if got := id(open(t)); got != "" {
		t.Errorf("an archive without runs is called %q", got)
	}
	first := begun(t, testKey(), "a")
	want := id(first)
	if len(want) != 16 || want != id(begun(t, testKey(), "a")) {
		t.Errorf("identity %q: the same archive made again has another", want)
	}
	if want == id(begun(t, testKey(), "b")) || want == id(begun(t, bytes.Repeat([]byte{8}, KeySize), "a")) {
		t.Error("another configuration or key gives the same identity")
	}
	copied := filepath.Join(filepath.Dir(first.path), "copia.db")
	_, err := first.Backup(t.Context(), copied)
	check(t, err)
	if got := id(openAt(t, copied)); got != want {
		t.Errorf("the copy is called %q, the archive %q", got, want)
	}
}
