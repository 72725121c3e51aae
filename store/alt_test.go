package store

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// photo is a picture as a listing tells it, read as the same with its texts.
func photo(id string) audit.Attachment {
	return audit.Attachment{Type: "photo", ID: id, URL: "https://a.example/foto?id=" + id + "&x=1"}
}

func looked(id, alt, auto string) audit.Attachment {
	a := photo(id)
	a.Alt, a.AltAuto, a.AltRead = alt, auto, true
	return a
}

func pictured(photos ...audit.Attachment) audit.Content {
	c := post(1, "Post con fotografie")
	c.Attachments = photos
	return c
}

// wantPhotos checks what hangs from the post, by every way there is to read it.
func wantPhotos(t testing.TB, s *Store, want ...audit.Attachment) {
	t.Helper()
	id, one := pictured().ID, civil.Single(day)
	equal(t, want, read(t, s, id).Attachments)
	equal(t, want, must(s.Posts(t.Context(), []string{page}, one))(t)[0].Attachments)
	equal(t, want, cases(t, s)[0].Content.Attachments)
	for sub, err := range s.Subjects(t.Context(), page, one) {
		check(t, err)
		equal(t, want, sub.Post.Attachments)
	}
}

func TestAltTextOutlivesTheListing(t *testing.T) {
	s, ctx := open(t), t.Context()
	read := pictured(looked("5", "La piazza", "Può essere una piazza"), looked("6", "", ""), photo("7"))
	equal(t, Saved{New: 2}, save(t, s, night, read, comment(1, 1, "Bella")))
	writeAudit(t, s, night, new(results).add(read.ID, audit.Log{Findings: []audit.Finding{finding(read, "own.personal_data", audit.Serious)}}))
	wantPhotos(t, s, read.Attachments...)
	figures := func() string {
		one := civil.Single(day)
		return fmt.Sprint(must(s.Volumes(ctx, []string{page}, one))(t), must(s.Examined(ctx, []string{page}, one))(t))
	}
	before := figures()

	listed := pictured(photo("5"), photo("6"), photo("7"))
	equal(t, Saved{}, save(t, s, night.Add(24*time.Hour), listed))
	wantPhotos(t, s, read.Attachments...)

	corrected := pictured(looked("5", "Piazza del Mercato", ""), photo("6"), photo("7"))
	equal(t, Saved{}, save(t, s, night.Add(48*time.Hour), corrected))
	equal(t, Saved{}, save(t, s, night.Add(time.Hour), pictured(looked("5", "Vecchio", "Vecchio"), photo("6"), photo("7"))))
	wantPhotos(t, s, looked("5", "Piazza del Mercato", ""), looked("6", "", ""), photo("7"))

	save(t, s, night.Add(72*time.Hour), pictured(photo("5"), photo("8"), audit.Attachment{Type: "link"}))
	wantPhotos(t, s, looked("5", "Piazza del Mercato", ""), photo("8"), audit.Attachment{Type: "link"})
	equal(t, before, figures())
}

// inListings counts the contents whose listing holds a copy of the text.
func inListings(t testing.TB, s *Store, text string) int {
	t.Helper()
	return count(t, s, `SELECT count(*) FROM contents WHERE instr(attachments, '`+text+`')`)
}

// A text that was taken away is no text that was not read, and no copy of it stays.
func TestAltTextTakenAway(t *testing.T) {
	s := open(t)
	save(t, s, night, pictured(looked("5", "La piazza", "")))
	if n := inListings(t, s, "La piazza"); n != 0 {
		t.Errorf("%d listings hold the text", n)
	}
	save(t, s, night.Add(time.Hour), pictured(looked("5", "", "")))
	save(t, s, night.Add(2*time.Hour), pictured(photo("5")))
	equal(t, []audit.Attachment{looked("5", "", "")}, read(t, s, pictured().ID).Attachments)
}

func TestAltTextOfAPhotoWithoutID(t *testing.T) {
	s := open(t)
	c := pictured(looked("", "Una", ""), looked("", "Altra", ""))
	save(t, s, night, c)
	equal(t, c.Attachments, read(t, s, c.ID).Attachments)
}

func TestAltTextOfAVisitorHidesTheirID(t *testing.T) {
	path := testPath(t)
	s := openAt(t, path)
	c := pictured(looked("5", "Foto di 7000000000000042", "profilo 7000000000000042"))
	c.Kind, c.Author = audit.VisitorPost, audit.Author{ID: "7000000000000042", Name: "Utente Inventato"}
	save(t, s, night, c)
	if got := read(t, s, c.ID).Attachments[0]; got.Alt != "Foto di "+keyed(testKey(), c.Author.ID) || !got.AltRead {
		t.Errorf("got %+v", got)
	}
	for _, name := range must(filepath.Glob(path + "*"))(t) {
		if strings.Contains(string(must(os.ReadFile(name))(t)), c.Author.ID) {
			t.Errorf("%s holds the author's id", filepath.Base(name))
		}
	}
}

func TestOddAltTexts(t *testing.T) {
	s := open(t)
	for i, tt := range []struct{ text, want string }{
		{"prima\x00dopo", "prima\uFFFDdopo"},
		{"prima\xffdopo", "prima\uFFFDdopo"},
		{"\"virgolette\" \\ <b>&\u2028\n\t\x1f\x7f", "\"virgolette\" \\ <b>&\u2028\n\t\x1f\x7f"},
		{"👩‍👩‍👧‍👦 \u202etesto\u202c \uFFFE", "👩‍👩‍👧‍👦 \u202etesto\u202c \uFFFE"},
	} {
		c := post(i, "Post")
		c.Attachments = []audit.Attachment{looked("5"+tt.text, tt.text, tt.text)}
		save(t, s, night, c)
		if got := read(t, s, c.ID).Attachments[0]; got.ID != "5"+tt.want || got.Alt != tt.want || got.AltAuto != tt.want {
			t.Errorf("%q came back as %q, %q, %q", tt.text, got.ID, got.Alt, got.AltAuto)
		}
	}
}

func TestAltTextsGoWithTheirContent(t *testing.T) {
	s := open(t)
	purged, deleted, kept := pictured(looked("5", "Uno", "")), post(2, "Due"), post(3, "Tre")
	deleted.Attachments, kept.Attachments = []audit.Attachment{looked("6", "Due", "")}, []audit.Attachment{looked("7", "Tre", "")}
	save(t, s, night, purged, deleted, kept)
	change(t, s, `UPDATE contents SET text = '', attachments = '', purged_at = ? WHERE id = ?`, night.UnixMicro(), purged.ID)
	change(t, s, `DELETE FROM contents WHERE id = ?`, deleted.ID)
	save(t, s, night.Add(time.Hour), purged, kept)
	if n := count(t, s, `SELECT count(*) FROM alt_texts`); n != 1 {
		t.Errorf("%d alternative texts, want only that of the post that is kept", n)
	}
	equal(t, kept.Attachments, read(t, s, kept.ID).Attachments)

	purged.Text = "Testo riscritto dall'Ente" // there is something to look at again
	save(t, s, night.Add(2*time.Hour), purged)
	equal(t, purged.Attachments, read(t, s, purged.ID).Attachments)
}

// altReadings returns readings of one post whose photos come, go, and are looked
// at or not, several at one instant.
func altReadings(r *rand.Rand) []observation {
	var all []observation
	for range 4 + r.IntN(12) {
		var photos []audit.Attachment
		for _, id := range []string{"5", "6", "7"}[r.IntN(2):] {
			if r.IntN(2) == 0 {
				photos = append(photos, photo(id))
			} else {
				photos = append(photos, looked(id, fmt.Sprint("alt ", r.IntN(3)), fmt.Sprint("auto ", r.IntN(2))))
			}
		}
		all = append(all, observation{night.Add(time.Duration(r.IntN(5)) * time.Hour), pictured(photos...)})
	}
	return all
}

// newestLook says by itself what must be known of a photo after all readings.
func newestLook(all []observation, id string) audit.Attachment {
	var seen time.Time
	best := photo(id)
	for _, o := range all {
		for _, a := range o.content.Attachments {
			newer := cmp.Or(o.at.Compare(seen), cmp.Compare(a.Alt, best.Alt), cmp.Compare(a.AltAuto, best.AltAuto)) > 0
			if a.ID == id && a.AltRead && newer {
				best, seen = a, o.at
			}
		}
	}
	return best
}

func TestNewestLookStands(t *testing.T) {
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 2))
		all := altReadings(r)
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		s := open(t)
		for _, o := range all {
			save(t, s, o.at, o.content)
		}
		got := read(t, s, pictured().ID).Attachments
		want := make([]audit.Attachment, len(got))
		for i, a := range got {
			want[i] = newestLook(all, a.ID)
		}
		equal(t, want, got)
		if !slices.ContainsFunc(got, func(a audit.Attachment) bool { return a.AltRead }) {
			t.Errorf("seed %d proves nothing: no text was read", seed)
		}
	}
}

// An archive made before the texts stood apart keeps those it had read.
func TestAltTextsOfAnOlderArchive(t *testing.T) {
	path, c := testPath(t), pictured(looked("5", "La piazza", "Può essere <b>"), photo("6"), looked("", "Senza id", ""))
	older(t, path, c)
	s := openAt(t, path)
	equal(t, c.Attachments, read(t, s, c.ID).Attachments)
	if n := inListings(t, s, "La piazza"); n != 0 {
		t.Errorf("%d listings still hold the text", n)
	}
	if got := read(t, s, "1_1").Attachments; got != nil {
		t.Errorf("a comment now has %v", got)
	}
	c.Attachments[0], c.Attachments[2] = photo("5"), audit.Attachment{Type: "link"}
	equal(t, Saved{}, save(t, s, night.Add(24*time.Hour), c))
	equal(t, []audit.Attachment{looked("5", "La piazza", "Può essere <b>"), photo("6"), {Type: "link"}}, read(t, s, c.ID).Attachments)
}

// older makes an archive of the first schema that holds the post, as it was
// stored then, and a comment.
func older(t *testing.T, path string, c audit.Content) {
	t.Helper()
	s := must(Open(t.Context(), path, testKey(), "1.0.0"))(t)
	save(t, s, night, c, comment(1, 1, "Commento"))
	check(t, first(s.w.ExecContext(t.Context(), `
		UPDATE contents SET attachments = ?, reading = x'00' WHERE id = ?;
		DROP TABLE documents; DROP TABLE answers; DROP TABLE chain; DROP TABLE seals; DROP TABLE seal_sums; ALTER TABLE gaps RENAME TO named;
		CREATE TABLE gaps (page TEXT NOT NULL, day TEXT NOT NULL, rule TEXT NOT NULL, content_id TEXT, cause TEXT NOT NULL) STRICT; DROP TABLE named;
		DELETE FROM facts WHERE name = 'sealed';
		DROP TABLE actions; DROP TABLE outbox; DROP TABLE signals;
		DROP TABLE purges; DROP TABLE disposals; DROP INDEX contents_kept; ALTER TABLE contents DROP COLUMN erased_at; ALTER TABLE proposals DROP COLUMN purged_at;
		ALTER TABLE acts DROP COLUMN purged_at; ALTER TABLE acts DROP COLUMN subject_digest;
		DROP TRIGGER originals_purged; DROP TABLE originals; DROP TABLE attestations; ALTER TABLE runs DROP COLUMN reaudit_from;
		ALTER TABLE acts DROP COLUMN annulled; ALTER TABLE act_checks DROP COLUMN proposal; DROP TABLE proposals; DROP TABLE proposal_readings;
		ALTER TABLE albo_readings DROP COLUMN origin; ALTER TABLE albo_readings DROP COLUMN changed;
		DROP INDEX contents_gone; DROP TABLE blocks; DROP TABLE blocked_readings; ALTER TABLE pages DROP COLUMN unread;
		DROP TRIGGER pictures_purged; DROP TABLE pictures; DROP TRIGGER opinions_purged; DROP TABLE opinions;
		DROP TRIGGER alt_texts_purged; DROP TABLE alt_texts; DELETE FROM migrations WHERE number > 1; PRAGMA user_version = 1`,
		record(c.Attachments), c.ID)))
	check(t, s.Close())
}
