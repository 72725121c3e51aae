package store

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func written(id, text string) audit.Attachment {
	a := photo(id)
	a.Picture = audit.Picture{Read: true, Text: text}
	return a
}

func unread(id, cause string) audit.Attachment {
	a := photo(id)
	a.Picture = audit.Picture{Cause: cause}
	return a
}

// wantPictures checks what is known of the pictures of the post, and that no listing shows it.
func wantPictures(t testing.TB, s *Store, want map[string]audit.Picture) {
	t.Helper()
	id, one := pictured().ID, civil.Single(day)
	equal(t, want, must(s.Pictures(t.Context(), page, "rules"))(t)[id])
	for _, a := range must(s.Posts(t.Context(), []string{page}, one))(t)[0].Attachments {
		equal(t, audit.Picture{}, a.Picture)
	}
	equal(t, audit.Picture{}, read(t, s, id).Attachments[0].Picture)
}

func TestPictureOutlivesTheListing(t *testing.T) {
	s := open(t)
	save(t, s, night, pictured(written("5", "Rossi Anna"), unread("6", "non è un'immagine"), photo("7")))
	want := map[string]audit.Picture{"5": {Read: true, Text: "Rossi Anna"}, "6": {Cause: "non è un'immagine"}}
	wantPictures(t, s, want)
	save(t, s, night.Add(time.Hour), pictured(photo("5"), photo("6"), photo("7")))
	wantPictures(t, s, want)
	save(t, s, night.Add(2*time.Hour), pictured(unread("5", "404"), written("6", ""), photo("7")))
	wantPictures(t, s, map[string]audit.Picture{"5": want["5"], "6": {Read: true}})
}

func TestPicturesDoNotDependOnTheOrder(t *testing.T) {
	type saved struct {
		at time.Time
		of audit.Attachment
	}
	readings := []saved{
		{night, written("5", "a")}, {night, written("5", "b")}, {night.Add(time.Hour), written("5", "c")},
		{night.Add(2 * time.Hour), unread("5", "404")}, {night.Add(time.Minute), unread("5", "tardi")},
	}
	for seed := range uint64(20) {
		s := open(t)
		rng := rand.New(rand.NewPCG(seed, 0))
		rng.Shuffle(len(readings), func(i, j int) { readings[i], readings[j] = readings[j], readings[i] })
		for _, r := range readings {
			save(t, s, r.at, pictured(r.of))
		}
		wantPictures(t, s, map[string]audit.Picture{"5": {Read: true, Text: "c"}})
	}
}

func TestWordsOfPicturesAreForgotten(t *testing.T) {
	for name, found := range map[string]bool{"nothing found": false, "something found": true} {
		t.Run(name, func(t *testing.T) {
			s, ctx := open(t), t.Context()
			c := pictured(written("5", "Quagliarella Ermenegilda"))
			save(t, s, night, c)
			log := audit.Log{}
			if found {
				log.Findings = []audit.Finding{finding(c, "own.special_data", audit.Critical)}
			}
			writeAudit(t, s, night, new(results).add(c.ID, log))
			equal(t, 0, must(s.ForgetPictures(ctx, day, "rules"))(t))
			want, n := audit.Picture{Read: true}, 1
			if found {
				want, n = c.Attachments[0].Picture, 0
			}
			equal(t, n, must(s.ForgetPictures(ctx, day.Add(1), "rules"))(t))
			wantPictures(t, s, map[string]audit.Picture{"5": want})
			if !found { // with other rules nobody can say what they would find
				want = audit.Picture{Cause: forgottenWords}
			}
			equal(t, want, must(s.Pictures(ctx, page, "other rules"))(t)[c.ID]["5"])
			save(t, s, night.Add(time.Hour), pictured(written("5", "Di nuovo")))
			if !found {
				equal(t, audit.Picture{Read: true, Text: "Di nuovo"}, must(s.Pictures(ctx, page, "other rules"))(t)[c.ID]["5"])
			}
		})
	}
}

func TestPurgedContentKeepsNoPicture(t *testing.T) {
	s, ctx := open(t), t.Context()
	c := pictured(written("5", "Quagliarella Ermenegilda"))
	save(t, s, night, c)
	change(t, s, `UPDATE contents SET text = '', attachments = '', purged_at = ? WHERE id = ?`, night.UnixMicro(), c.ID)
	equal(t, 0, len(must(s.Pictures(ctx, page, "rules"))(t)))
	save(t, s, night.Add(-time.Hour), pictured(photo("5"))) // and the words stand nowhere else
	var attachments string
	check(t, s.r.QueryRowContext(ctx, `SELECT attachments FROM contents WHERE id = ?`, c.ID).Scan(&attachments))
	if strings.Contains(attachments, "Quagliarella") {
		t.Error("the listing keeps what was read in a picture")
	}
}
