package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"
	"time"
	"unicode"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Saved counts what a reading changed.
type Saved struct {
	New      int // never seen before
	Edited   int // with a text other than the newest one known
	Hidden   int // visible until now, found hidden
	Returned int // gone or hidden until now, found visible again
}

// lookedUp is how many contents are looked up at once.
const lookedUp = 500

// SaveContents keeps what was read at the given instant, all of it or nothing.
// What it keeps depends only on the readings, not on the order or number of
// times in which they are saved: the newest reading stands, every text is kept,
// an older reading only fills in what came before. The alternative texts of a
// post's photos stand until a newer reading with AltRead tells others. Of a reading
// it takes HiddenAt as "hidden or not"; Versions, FirstSeen, LastSeen and GoneAt are
// its own work. Author ids become pseudonyms, except that of the page itself.
func (s *Store) SaveContents(ctx context.Context, at time.Time, contents []audit.Content) (Saved, error) {
	var b Batch
	b.Contents(at, contents)
	return s.SaveBatch(ctx, &b)
}

// reading is one content as it was read once, in the form in which it is stored.
type reading struct {
	home
	id                      string
	author, authorName      string
	created                 time.Time
	updated                 any
	text, permalink, origin string
	attachments, tagged     string
	comments                int
	hidden                  bool
	textDigest, digest      []byte
	alts                    []altText
	pictures                []readPicture
	original                audit.Original
}

// home is where a content stands. Two pages of one comune may both list a post
// that tags them, and a comment whose author was withheld may turn out to be the
// page's own: of two homes the greater one is kept.
type home struct{ page, kind, post, parent string }

func (h home) compare(o home) int {
	return cmp.Or(
		cmp.Compare(h.own(), o.own()), cmp.Compare(o.page, h.page), cmp.Compare(h.kind, o.kind),
		cmp.Compare(h.post, o.post), cmp.Compare(h.parent, o.parent))
}

func (h home) own() int {
	if audit.Kind(h.kind).Own() {
		return 1
	}
	return 0
}

func (s *Store) reading(c *audit.Content) (*reading, error) {
	if c.ID == "" || c.Page == "" || !c.Kind.Known() || c.CreatedAt.IsZero() {
		return nil, fmt.Errorf("content %q of page %q: id, page, kind or time of publication missing", c.ID, c.Page)
	}
	attachments, pictures := partPictures(c.Attachments)
	alts := []altText(nil)
	if c.IsPost() {
		attachments, alts = partAlts(attachments)
	}
	origin, original := s.original(c)
	r := &reading{
		home: home{valid(c.Page), string(c.Kind), valid(c.PostID), valid(c.ParentID)},
		id:   valid(c.ID), author: s.pseudonym(c.Author.ID), authorName: valid(c.Author.Name),
		created: c.CreatedAt, updated: instant(c.UpdatedAt), text: valid(c.Text),
		permalink: valid(c.Permalink), origin: origin, original: original,
		attachments: list(attachments), tagged: list(c.Tagged), alts: alts, pictures: pictures,
		comments: c.Comments, hidden: !c.HiddenAt.IsZero(),
	}
	if c.Author.ID == c.Page {
		r.author = r.page // a page is no person, and must stay recognisable
	} else if c.Author.ID != "" {
		r.permalink = hideID(r.permalink, c.Author.ID, r.author)
		r.attachments = hideID(r.attachments, c.Author.ID, r.author)
		for i := range r.alts {
			r.alts[i].hideID(c.Author.ID, r.author)
		}
	}
	text := sha256.Sum256([]byte(r.text))
	r.textDigest = text[:]
	r.digest = r.sum()
	return r, nil
}

// sum digests all that the newest reading decides: of two readings of one
// instant the greater digest stands, so that their order does not matter.
func (r *reading) sum() []byte {
	h := sha256.New()
	h.Write(r.textDigest)
	for _, field := range []string{r.permalink, r.origin, r.attachments, r.tagged} {
		fmt.Fprintf(h, "%d:", len(field))
		h.Write([]byte(field))
	}
	var numbers []byte
	numbers = binary.AppendVarint(numbers, r.created.UnixMicro())
	numbers = binary.AppendVarint(numbers, int64(r.comments))
	if updated, ok := r.updated.(int64); ok {
		numbers = binary.AppendVarint(numbers, updated)
	}
	h.Write(numbers)
	return h.Sum(nil)[:16]
}

// hideID replaces an author's id where an address carries it, as a profile's
// photo does. Short ids are left: they would match by chance, and no real one is.
func hideID(text, id, pseudonym string) string {
	if len(id) < 8 || !strings.Contains(text, id) {
		return text
	}
	var out strings.Builder
	for rest := text; ; {
		i := strings.Index(rest, id)
		if i < 0 {
			return out.String() + rest
		}
		end := i + len(id)
		out.WriteString(rest[:i])
		if digitAt(out.String(), out.Len()-1) || digitAt(rest, end) {
			out.WriteString(id) // part of a longer number: another object
		} else {
			out.WriteString(pseudonym)
		}
		rest = rest[end:]
	}
}

func digitAt(s string, i int) bool { return i >= 0 && i < len(s) && unicode.IsDigit(rune(s[i])) }

func dayText(t time.Time) string { return civil.Of(t).String() }
