package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func TestSaveContentsKeepsEveryText(t *testing.T) {
	s := open(t)
	c := comment(1, 1, "Prima stesura")
	equal(t, Saved{New: 1}, save(t, s, night, c))
	equal(t, Saved{}, save(t, s, night.Add(time.Hour), c))
	c.Text = "Seconda stesura"
	equal(t, Saved{Edited: 1}, save(t, s, night.Add(2*time.Hour), c))

	want := c
	want.Author.ID = keyed(testKey(), c.Author.ID)
	want.FirstSeen, want.LastSeen, want.ShownAt = night, night.Add(2*time.Hour), night.Add(2*time.Hour)
	want.Versions = []audit.Version{{Text: "Prima stesura", Seen: night}, {Text: "Seconda stesura", Seen: night.Add(2 * time.Hour)}}
	equal(t, want, read(t, s, c.ID))
}

func TestSaveContentsRoundTrip(t *testing.T) {
	s := open(t)
	c := post(1, "Avviso")
	c.Attachments = []audit.Attachment{{Type: "photo", ID: "5", URL: "https://a.example/5", Alt: "La piazza", AltAuto: "Può essere una piazza", AltRead: true}}
	c.Tagged = []string{"Pro Loco Inventata"}
	c.Origin = "200_1"
	save(t, s, night, c)
	c.Origin = keyed(testKey(), "200") + "_1" // it may be a person's
	c.FirstSeen, c.LastSeen, c.ShownAt, c.Versions = night, night, night, []audit.Version{{Text: "Avviso", Seen: night}}
	equal(t, c, read(t, s, c.ID))
}

func TestSavingAgainMovesOnlyLastSeen(t *testing.T) {
	s := open(t)
	cs := []audit.Content{post(1, "Post"), comment(1, 1, "Uno"), comment(1, 2, "")}
	save(t, s, night, cs...)
	before := dump(t, s)
	save(t, s, night, cs...)
	equal(t, before, dump(t, s))
	save(t, s, night.Add(time.Hour), cs...)
	for _, c := range cs {
		got := read(t, s, c.ID)
		if !got.FirstSeen.Equal(night) || !got.LastSeen.Equal(night.Add(time.Hour)) || len(got.Versions) != 1 {
			t.Errorf("%s: seen %s–%s, %d versions", c.ID, got.FirstSeen, got.LastSeen, len(got.Versions))
		}
	}
}

func TestOlderReadingNeverOverwrites(t *testing.T) {
	s := open(t)
	c := comment(1, 1, "Testo nuovo")
	save(t, s, night, c)
	c.Text = "Testo di prima"
	equal(t, Saved{}, save(t, s, night.Add(-time.Hour), c))
	got := read(t, s, c.ID)
	if got.Text != "Testo nuovo" || !got.FirstSeen.Equal(night.Add(-time.Hour)) || !got.LastSeen.Equal(night) {
		t.Errorf("got %q, seen %s–%s", got.Text, got.FirstSeen, got.LastSeen)
	}
	equal(t, []audit.Version{{Text: "Testo di prima", Seen: night.Add(-time.Hour)}, {Text: "Testo nuovo", Seen: night}}, got.Versions)
}

func TestHiddenAndVisibleAgain(t *testing.T) {
	s := open(t)
	c := comment(1, 1, "Testo")
	save(t, s, night, c)
	c.HiddenAt = night.Add(time.Hour)
	equal(t, Saved{Hidden: 1}, save(t, s, night.Add(time.Hour), c))
	equal(t, Saved{}, save(t, s, night.Add(2*time.Hour), c))
	if got := read(t, s, c.ID).HiddenAt; !got.Equal(night.Add(time.Hour)) {
		t.Errorf("hidden at %s", got)
	}
	c.HiddenAt = time.Time{}
	equal(t, Saved{Returned: 1}, save(t, s, night.Add(3*time.Hour), c))
	if got := read(t, s, c.ID); !got.Visible() {
		t.Error("a content seen visible again is still hidden")
	}
}

func TestGoneAndBack(t *testing.T) {
	s, ctx := open(t), t.Context()
	p, a, b := post(1, "Post"), comment(1, 1, "Uno"), comment(1, 2, "Due")
	save(t, s, night, p, a, b)
	later := night.Add(24 * time.Hour)
	save(t, s, later, p, a)
	if n := must(s.MarkGoneComments(ctx, page, p.ID, later, later))(t); n != 1 {
		t.Errorf("%d comments marked, want 1", n)
	}
	if n := must(s.MarkGoneComments(ctx, page, p.ID, later, later.Add(time.Hour)))(t); n != 0 {
		t.Errorf("%d comments marked twice", n)
	}
	if got := read(t, s, b.ID).GoneAt; !got.Equal(later) {
		t.Errorf("gone at %s, want %s", got, later)
	}
	save(t, s, night.Add(time.Hour), b)
	if got := read(t, s, b.ID).GoneAt; got.IsZero() {
		t.Error("a reading from before it was missed brought it back")
	}
	equal(t, Saved{Returned: 1}, save(t, s, later.Add(24*time.Hour), b))
	if got := read(t, s, b.ID).GoneAt; !got.IsZero() {
		t.Error("a content that came back is still gone")
	}
}

func TestMarkGonePostsTakesCommentsAlong(t *testing.T) {
	s, ctx := open(t), t.Context()
	save(t, s, night, post(1, "Uno"), post(2, "Due"), comment(1, 1, "Sotto uno"), comment(2, 2, "Sotto due"), comment(1, 3, "Riletto"))
	later := night.Add(24 * time.Hour)
	save(t, s, later, post(2, "Due"), comment(1, 3, "Riletto"))
	from, to := civil.Single(day).Bounds()
	if n := must(s.MarkGonePosts(ctx, page, to, to.Add(time.Hour), later, later))(t); n != 0 {
		t.Errorf("%d contents marked outside the interval", n)
	}
	if n := must(s.MarkGonePosts(ctx, page, from, to, later, later))(t); n != 2 {
		t.Errorf("%d contents marked, want the post and its comment", n)
	}
	for id, gone := range map[string]bool{post(1, "").ID: true, "1_1": true, "1_3": false, post(2, "").ID: false, "2_2": false} {
		if got := !read(t, s, id).GoneAt.IsZero(); got != gone {
			t.Errorf("%s gone: %t, want %t", id, got, gone)
		}
	}
}

func TestOddTexts(t *testing.T) {
	s := open(t)
	for i, tt := range []struct{ text, want string }{
		{"prima\x00dopo", "prima\uFFFDdopo"},
		{"prima\xffdopo", "prima\uFFFDdopo"},
		{"prima\xed\xa0\x80dopo", "prima\uFFFDdopo"}, // a lone surrogate
		{"e" + strings.Repeat("\u0301", 32<<10), "e" + strings.Repeat("\u0301", 32<<10)},
		{"👩‍👩‍👧‍👦 \u202etesto\u202c", "👩‍👩‍👧‍👦 \u202etesto\u202c"},
		{"'; DROP TABLE contents; --", "'; DROP TABLE contents; --"},
	} {
		c := comment(1, i+1, tt.text)
		c.Author.Name = tt.text
		c.Attachments = []audit.Attachment{{Type: "link", Title: tt.text}}
		save(t, s, night, c)
		got := read(t, s, c.ID)
		// In JSON each byte that is not UTF-8 has a mark of its own.
		// A NUL stays there as an escape.
		title := regexp.MustCompile("\uFFFD+").ReplaceAllString(strings.ReplaceAll(got.Attachments[0].Title, "\x00", "\uFFFD"), "\uFFFD")
		if got.Text != tt.want || got.Author.Name != tt.want || title != tt.want {
			t.Errorf("%.20q came back as %.20q, %.20q, %.20q", tt.text, got.Text, got.Author.Name, title)
		}
	}
}

func FuzzTextsComeBack(f *testing.F) {
	for _, text := range []string{"", "\x00", "\xed\xa0\x80", "a\u0301", "\uFFFE\uFFFF", "🇮🇹"} {
		f.Add(text)
	}
	s := open(f)
	at := night
	f.Fuzz(func(t *testing.T, text string) {
		at = at.Add(time.Second)
		save(t, s, at, comment(1, 1, text))
		got := read(t, s, comment(1, 1, "").ID)
		want := strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
		if got.Text != want || utf8.ValidString(text) && !strings.Contains(text, "\x00") && want != text {
			t.Errorf("%q came back as %q", text, got.Text)
		}
	})
}

func TestSaveContentsRefusesTheNameless(t *testing.T) {
	s := open(t)
	before := dump(t, s)
	for name, spoil := range map[string]func(*audit.Content){
		"id": func(c *audit.Content) { c.ID = "" }, "page": func(c *audit.Content) { c.Page = "" },
		"kind": func(c *audit.Content) { c.Kind = "storia" }, "time": func(c *audit.Content) { c.CreatedAt = time.Time{} },
	} {
		bad := comment(1, 2, "Due")
		spoil(&bad)
		if _, err := s.SaveContents(t.Context(), night, []audit.Content{comment(1, 1, "Uno"), bad}); err == nil {
			t.Errorf("a content without %s was kept", name)
		}
		equal(t, before, dump(t, s))
	}
}

func TestNoAuthorIDReachesTheFile(t *testing.T) {
	path := testPath(t)
	s := openAt(t, path)
	c := comment(1, 1, "Testo qualunque")
	c.Permalink = "https://www.facebook.com/permalink.php?story_fbid=1&id=" + c.Author.ID
	c.Attachments = []audit.Attachment{{Type: "photo", URL: "https://www.facebook.com/" + c.Author.ID + "/photos/4"}}
	save(t, s, night, post(1, "Post"), c)
	c.Author.Name = "Nome cambiato"
	save(t, s, night.Add(time.Hour), c)
	for _, name := range must(filepath.Glob(path + "*"))(t) {
		data := string(must(os.ReadFile(name))(t))
		if strings.Contains(data, c.Author.ID) {
			t.Errorf("%s holds the author's id", filepath.Base(name))
		}
	}
	got := read(t, s, c.ID)
	if len(got.Author.ID) != 32 || got.Author.ID != keyed(testKey(), c.Author.ID) {
		t.Errorf("pseudonym %q", got.Author.ID)
	}
	if own := read(t, s, post(1, "").ID).Author.ID; own != page {
		t.Errorf("the page's own id became %q", own)
	}
}

func TestHideID(t *testing.T) {
	for text, want := range map[string]string{
		"https://x/12345678":          "https://x/P",
		"https://x/12345678/12345678": "https://x/P/P",
		"https://x/912345678":         "https://x/912345678",
		"https://x/123456789":         "https://x/123456789",
		"https://x/":                  "https://x/",
	} {
		if got := hideID(text, "12345678", "P"); got != want {
			t.Errorf("hideID(%q) = %q, want %q", text, got, want)
		}
	}
	if got := hideID("https://x/7", "7", "P"); got != "https://x/7" {
		t.Errorf("a short id was replaced: %q", got)
	}
}

func TestWithheldAuthorUnsaysNothing(t *testing.T) {
	s := open(t)
	c := comment(1, 1, "Testo")
	save(t, s, night, c)
	c.Author = audit.Author{}
	save(t, s, night.Add(time.Hour), c)
	if got := read(t, s, c.ID).Author; got.Name != "Utente Inventato 1" || got.ID == "" {
		t.Errorf("author is now %+v", got)
	}
}

func TestOnePostOfTwoPages(t *testing.T) {
	own := post(1, "Post della pagina")
	tagged := own
	tagged.Page, tagged.Kind = other, audit.VisitorPost
	for _, order := range [][]audit.Content{{own, tagged}, {tagged, own}} {
		s := open(t)
		for i, c := range order {
			save(t, s, night.Add(time.Duration(i)*time.Minute), c)
		}
		if got := read(t, s, own.ID); got.Page != page || got.Kind != audit.OwnPost {
			t.Errorf("the page's own post became a %s of %s", got.Kind, got.Page)
		}
	}
}

func TestParentToldLater(t *testing.T) {
	s := open(t)
	c := comment(1, 2, "Risposta")
	save(t, s, night, c)
	c.ParentID = comment(1, 1, "").ID
	save(t, s, night.Add(time.Hour), c)
	if got := read(t, s, c.ID).ParentID; got != c.ParentID {
		t.Errorf("parent %q, want %q", got, c.ParentID)
	}
}

// observation is one reading of one content.
type observation struct {
	at      time.Time
	content audit.Content
}

// observations returns readings of a few contents that edit, hide, show and
// withhold them, several at one instant.
func observations(r *rand.Rand) []observation {
	var all []observation
	for range 6 + r.IntN(14) {
		c := comment(1, 1+r.IntN(3), fmt.Sprintf("testo %d", r.IntN(4)))
		c.Permalink = fmt.Sprint("https://a.example/", r.IntN(2))
		if r.IntN(3) == 0 {
			c.HiddenAt = night
		}
		if r.IntN(4) == 0 {
			c.Author = audit.Author{}
		} else if r.IntN(4) == 0 {
			c.Author.Name = "Altro nome"
		}
		if r.IntN(5) == 0 {
			c.Kind, c.Page = audit.OwnReply, []string{page, other}[r.IntN(2)]
		}
		all = append(all, observation{night.Add(time.Duration(r.IntN(8)) * time.Hour), c})
	}
	return all
}

func saveAll(t *testing.T, all []observation) string {
	t.Helper()
	s := open(t)
	for _, o := range all {
		save(t, s, o.at, o.content)
	}
	return dump(t, s)
}

// The state must depend on the readings alone: not on their order, nor on how
// often each is saved.
func TestStateDependsOnReadingsAlone(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		all := append(observations(r), altReadings(r)...)
		want := saveAll(t, all)
		again := append([]observation(nil), all...)
		for range r.IntN(6) {
			again = append(again, all[r.IntN(len(all))])
		}
		r.Shuffle(len(again), func(i, j int) { again[i], again[j] = again[j], again[i] })
		got := saveAll(t, again)
		if got != want {
			equal(t, strings.Split(want, "\n"), strings.Split(got, "\n"))
			t.Fatalf("seed %d: another order of the same readings gave another state", seed)
		}
	}
}

func BenchmarkSaveContents(b *testing.B) {
	cs := make([]audit.Content, 20_000)
	for i := range cs {
		cs[i] = comment(i/200, i, strings.Repeat("Buongiorno, quando riapre la biblioteca? ", 3))
	}
	for _, again := range []bool{false, true} {
		b.Run(fmt.Sprintf("again=%t", again), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := open(b)
				if again {
					save(b, s, night, cs...)
				}
				b.StartTimer()
				save(b, s, night.Add(time.Hour), cs...)
			}
			b.ReportMetric(float64(len(cs)*b.N)/b.Elapsed().Seconds(), "contents/s")
		})
	}
}
