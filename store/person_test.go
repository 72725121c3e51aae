package store

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
	for id, blocks := range map[string]int{"7000000001": 0, "7000000004": 1} { // the page still blocks him
		if p := must(s.Person(ctx, id))(t); len(p.Contents) != 0 || len(p.Blocks) != blocks {
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

// TestErasedStaysOutOfLists: a list of blocked accounts that still names an erased
// person tells of no new block, and forgets him when the page does.
func TestErasedStaysOutOfLists(t *testing.T) {
	s, ctx := open(t), t.Context()
	planted(t, s)
	const him = "7000000004"
	check(t, s.SaveBlocked(ctx, night, page, nil))
	check(t, s.SaveBlocked(ctx, after(1), page, []string{him}))
	blocks := func() int {
		return len(must(s.Blocks(ctx, []string{page}, civil.Period{From: day, To: day.Add(9)}, 30))(t))
	}
	equal(t, 1, blocks())
	equal(t, 1, must(s.ErasePerson(ctx, him, after(2)))(t).Blocked)
	check(t, s.SaveBlocked(ctx, after(3), page, []string{him}))
	equal(t, 1, blocks())
	check(t, s.SaveBlocked(ctx, after(4), page, nil))
	must(s.Purge(ctx, purging(day.Add(5))))(t)
	equal(t, 0, len(must(s.Person(ctx, him))(t).Blocks))
	equal(t, 1, blocks())
}

// TestErasedShares: whose a shared post was is found and erased, and a listing that
// still tells it does not bring it back.
func TestErasedShares(t *testing.T) {
	s, ctx := open(t), t.Context()
	c := post(1, "Guardate che bella foto")
	c.Origin, c.Original = "7000000008_55", audit.Original{ID: "7000000008", Kind: audit.ProfileAccount, Name: "canarino-profilo"}
	save(t, s, night, c)
	p := must(s.Person(ctx, "7000000008"))(t)
	if len(p.Shares) != 1 || p.Shares[0].PostID != c.ID {
		t.Fatalf("%+v", p)
	}
	equal(t, 1, must(s.ErasePerson(ctx, "7000000008", after(1)))(t).Shares)
	c.Comments++ // the listing is another one
	save(t, s, after(2), c)
	equal(t, 0, len(must(s.Person(ctx, "7000000008"))(t).Shares))
	if got := read(t, s, c.ID); !got.Reshares() || got.Original.Kind != audit.ProfileAccount || got.Comments != c.Comments {
		t.Errorf("that something of a person was shared no longer counts: %+v", got)
	}
}

// TestWorkbookBringsNothingBack: decisions and attestations that are read again from a
// workbook keep their outcome, and nothing that was forgotten.
func TestWorkbookBringsNothingBack(t *testing.T) {
	s, ctx := open(t), t.Context()
	_, _, rejected, confirmed := planted(t, s)
	a := audit.Attestation{Clause: "c1", Period: civil.Single(day), Outcome: "attestato", Notes: "canarino-nota"}
	check(t, s.Attest(ctx, []audit.Attestation{a}, after(1)))
	must(s.ErasePerson(ctx, confirmed.ID, after(2)))(t)
	must(s.Purge(ctx, purging(day.Add(380))))(t)
	before := dump(t, s)
	if strings.Contains(before, "canarino-motivo") || strings.Contains(before, "canarino-nota") {
		t.Fatal("not forgotten")
	}
	confirm(t, s, rejected, audit.Rejected)
	confirm(t, s, confirmed, audit.Confirmed)
	check(t, s.Attest(ctx, []audit.Attestation{a}, after(400)))
	if got := dump(t, s); got != before {
		t.Errorf("the workbook changed the archive:\n%s", cmp.Diff(before, got))
	}
	confirm(t, s, rejected, audit.Confirmed) // another outcome counts, its reason does not
	if strings.Contains(dump(t, s), "canarino-") {
		t.Error("a reason came back")
	}
	equal(t, 2, len(must(s.DecisionHistory(ctx, audit.Fingerprint("tone.insult", rejected.ID, "")))(t)))
}
