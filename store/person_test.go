package store

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func TestPersonFinds(t *testing.T) {
	s, ctx := open(t), t.Context()
	clean, _, _, confirmed := planted(t, s)
	check(t, s.SaveBlocked(ctx, night, page, []string{"7000000001"}))
	_, commentID, _ := strings.Cut(clean.ID, "_")
	for _, word := range []string{"7000000001", "https://www.facebook.com/profile.php?id=7000000001", "https://www.facebook.com/7000000001/", clean.ID, clean.Permalink} {
		p := must(s.Person(ctx, word))(t)
		if len(p.Contents) != 1 || p.Contents[0].ID != clean.ID || len(p.Blocks) != 1 || len(p.Contents[0].Older) != 1 {
			t.Errorf("%s (%s): %+v", word, commentID, p)
		}
	}
	p := must(s.Person(ctx, "7000000004"))(t)
	if len(p.Contents) != 1 || p.Contents[0].ID != confirmed.ID || p.Contents[0].Findings[0].Outcome != string(audit.Confirmed) {
		t.Errorf("%+v", p)
	}
	if text := string(must(json.Marshal(p))(t)); !strings.Contains(text, `"esito":"`+string(audit.Confirmed)+`"`) || !strings.Contains(text, "canarino-confermato") {
		t.Errorf("as JSON: %s", text)
	}
	equal(t, 0, len(must(s.Person(ctx, "7000000099"))(t).Contents))
	var said *Error
	if _, err := s.Person(ctx, "https://www.facebook.com/mario.rossi"); !errors.As(err, &said) {
		t.Errorf("a name of a profile: %v", err)
	}
}

// TestErasePerson: words, names and traces are out of every file, no figure moves, the
// id leads to nothing any more, and reading the same page again brings nothing back.
func TestErasePerson(t *testing.T) {
	path := testPath(t)
	s, ctx := openAt(t, path), t.Context()
	clean, _, _, confirmed := planted(t, s)
	check(t, s.SaveBlocked(ctx, night, page, []string{"7000000004"}))
	before := figures(t, s)
	for _, id := range []string{"7000000001", confirmed.ID} {
		e := must(s.ErasePerson(ctx, id, after(1)))(t)
		equal(t, 1, e.Contents)
	}
	check(t, s.Scrub(ctx))
	if left := found(t, filepath.Dir(path), "prima", "seconda", "nome", "indirizzo", "citato", "confermato"); len(left) > 0 {
		t.Errorf("still in the files: %v", left)
	}
	equal(t, before, figures(t, s))
	save(t, s, after(2), clean, confirmed)
	for _, id := range []string{"7000000001", "7000000004"} {
		if p := must(s.Person(ctx, id))(t); len(p.Contents)+len(p.Blocks) != 0 {
			t.Errorf("%s: still held: %+v", id, p)
		}
	}
	if strings.Contains(dump(t, s), "canarino-confermato") {
		t.Error("an erased text came back")
	}
	if got := cases(t, s); len(got) != 3 {
		t.Errorf("%d findings, want 3", len(got))
	}
	for sub, err := range s.Subjects(ctx, page, civil.Single(day)) {
		check(t, err)
		if sub.Content.ID == clean.ID {
			t.Error("an erased content was given out to audit")
		}
	}
	equal(t, 2, len(must(s.PurgeRegister(ctx, civil.Period{From: day, To: day.Add(3)}))(t)))
}
