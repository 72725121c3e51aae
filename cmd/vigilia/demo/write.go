package demo

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
)

// writer writes posts and comments from a seed.
type writer struct {
	rng    *rand.Rand
	texts  texts
	period civil.Period
	people []*fetchtest.Person
	posts  int // given out so far, for ids
	notes  int // comments given out so far, for ids
	orders int // ordinances mentioned so far
}

func (w *writer) pick(list []string) string { return list[w.rng.IntN(len(list))] }

func (w *writer) chance(p float64) bool { return w.rng.Float64() < p }

// page writes a page with its posts and everything below them.
func (w *writer) page(p plan) *fetchtest.Page {
	page := p.page
	last := map[string]int{}
	for day := range w.period.Days() {
		n := int(p.postsDay + w.rng.Float64())
		if wd := day.Weekday(); wd == time.Sunday || wd == time.Saturday {
			n = min(n, 1)
		}
		for range n {
			theme := w.pick(p.themes)
			post := w.post(&page, theme, day, last)
			w.discuss(post, theme, p.comments)
			page.Posts = append(page.Posts, post)
		}
	}
	return &page
}

func (w *writer) post(page *fetchtest.Page, theme string, day civil.Day, last map[string]int) *fetchtest.Post {
	variants := w.texts[theme]["post"]
	text := variants[last[theme]%len(variants)]
	last[theme]++
	post := w.newPost(page, day.At(8+w.rng.IntN(10), w.rng.IntN(60)), w.fill(text))
	switch {
	case w.chance(0.45):
		post.Photos = []fetchtest.Photo{w.photo(theme)}
	case w.chance(0.2):
		post.Link = &fetchtest.Link{URL: "https://www." + Domain + "/" + theme, Title: "Approfondimento: " + theme, Description: "Pagina del sito istituzionale."}
	case w.chance(0.08):
		post.Original = regional + "_3310000000" + fmt.Sprintf("%05d", w.posts)
		post.Text = "Condividiamo l'avviso della Protezione Civile regionale."
	}
	if theme == "eventi" && w.chance(0.25) {
		post.Kind = fetchtest.Reel
	}
	return post
}

func (w *writer) newPost(page *fetchtest.Page, at time.Time, text string) *fetchtest.Post {
	w.posts++
	return &fetchtest.Post{ID: fmt.Sprintf("%s_122000000%06d", page.ID, 100+w.posts), At: at, Text: text}
}

func (w *writer) photo(theme string) fetchtest.Photo {
	p := fetchtest.Photo{ID: fmt.Sprintf("122100000%06d", 100+w.posts), AltAuto: "Potrebbe essere un'immagine raffigurante testo"}
	if w.chance(0.5) {
		p.Alt = "Locandina dell'avviso: " + theme + ", con date e recapiti riportati nel testo del post."
	}
	return p
}

// discuss writes the comments below a post, with the page's answers.
func (w *writer) discuss(post *fetchtest.Post, theme string, average int) {
	n := int(math.Round(float64(average) * (0.35 + 1.3*w.rng.Float64())))
	for range n {
		at := w.moment(post.At)
		if !at.Before(w.period.To.End()) {
			continue
		}
		role := w.role()
		c := w.say(post, role, theme, at)
		if (role == "domanda" || role == "segnalazione") && w.chance(0.58) {
			w.answer(post, c, theme)
		}
		if role == "insulto" && w.chance(0.7) {
			w.moderate(c)
		}
		if w.chance(0.06) {
			w.echo(post, c)
		}
	}
}

// moment returns an instant after a post: most comments come within hours, few at night.
func (w *writer) moment(from time.Time) time.Time {
	at := from.Add(time.Duration(w.rng.ExpFloat64() * float64(9*time.Hour))).Truncate(time.Second)
	if h := at.In(civil.Rome()).Hour(); h >= 1 && h < 6 && w.chance(0.9) {
		at = at.Add(6 * time.Hour)
	}
	return at
}

// role draws what a comment is, in the shares of an ordinary page.
func (w *writer) role() string {
	shares := []struct {
		role  string
		share float64
	}{
		{"reazione", .26}, {"grazie", .22}, {"domanda", .18}, {"segnalazione", .08}, {"critica", .09},
		{"battuta", .07}, {"dialetto", .03}, {"innocuo", .025}, {"volgare", .012}, {"insulto", .013},
	}
	x := w.rng.Float64()
	for _, s := range shares {
		if x -= s.share; x < 0 {
			return s.role
		}
	}
	return "adesivo" // a sticker, without text
}

func (w *writer) say(post *fetchtest.Post, role, theme string, at time.Time) *fetchtest.Comment {
	c := w.newComment(post, at)
	c.From = w.people[w.rng.IntN(len(w.people))]
	if w.chance(0.04) {
		c.From = nil // the platform withholds some authors
	}
	if role == "adesivo" {
		c.Sticker = true
		return c
	}
	list := w.texts[theme][role]
	if list == nil {
		list = w.texts["comune"][role]
	}
	c.Text = w.fill(w.pick(list))
	if role != "insulto" && role != "innocuo" {
		c.Text = w.handwriting(c.Text)
	}
	return c
}

func (w *writer) newComment(post *fetchtest.Post, at time.Time) *fetchtest.Comment {
	w.notes++
	_, tail, _ := strings.Cut(post.ID, "_")
	c := &fetchtest.Comment{ID: fmt.Sprintf("%s_9%06d", tail, w.notes), At: at}
	post.Comments = append(post.Comments, c)
	return c
}

// answer writes the page's reply, in its hours of presidio more often than not.
func (w *writer) answer(post *fetchtest.Post, to *fetchtest.Comment, theme string) {
	replies := w.texts[theme]["risposta"]
	if len(replies) == 0 {
		return
	}
	at := w.presidio(to.At)
	if !at.Before(w.period.To.End()) {
		return
	}
	c := w.newComment(post, at)
	c.ByPage, c.Parent, c.Text = true, to.ID, w.fill(w.pick(replies))
}

// moderate has the page hide a comment, or take it away, in the days after.
func (w *writer) moderate(c *fetchtest.Comment) {
	at := w.presidio(c.At.Add(time.Duration(8+w.rng.IntN(60)) * time.Hour))
	if w.chance(0.7) {
		c.HiddenAt = at
	} else {
		c.RemovedAt = at
	}
}

// presidio returns an instant after t, in the morning of a working day four times in five.
func (w *writer) presidio(t time.Time) time.Time {
	if w.chance(0.2) {
		return t.Add(time.Duration(10+w.rng.IntN(240)) * time.Minute)
	}
	day := civil.Of(t)
	for range 5 {
		at := day.At(9, 0).Add(time.Duration(w.rng.IntN(239)) * time.Minute)
		if wd := day.Weekday(); wd != time.Saturday && wd != time.Sunday && at.After(t) {
			return at
		}
		day = day.Add(1)
	}
	return t.Add(50 * time.Hour)
}

// echo writes another citizen's reply, with the tag that a reply begins with.
func (w *writer) echo(post *fetchtest.Post, to *fetchtest.Comment) {
	at := to.At.Add(time.Duration(5+w.rng.IntN(300)) * time.Minute)
	if to.From == nil || !at.Before(w.period.To.End()) {
		return
	}
	c := w.newComment(post, at)
	c.From, c.Parent, c.Tags = w.people[w.rng.IntN(len(w.people))], to.ID, []string{to.From.Name}
	c.Text = to.From.Name + " " + w.pick([]string{"concordo", "anche da noi uguale", "secondo me hai ragione a metà", "chiedi allo sportello, sono gentili", "ma dai 😂", "esatto!", "non la penso così ma ci sta", "grazie dell'informazione"})
}

// fill puts places and numbers into the slots of a sentence.
func (w *writer) fill(s string) string {
	if !strings.Contains(s, "{") {
		return s
	}
	if strings.Contains(s, "{ordinanza}") {
		w.orders++
	}
	return strings.NewReplacer(
		"{via}", w.pick(streets()), "{piazza}", w.pick(squares()), "{frazione}", w.pick(hamlets()),
		"{scuola}", w.pick(schools()), "{zona}", w.pick([]string{"centro", "capoluogo", "quartiere nord"}),
		"{ordinanza}", fmt.Sprint(50+w.orders%12),
	).Replace(s)
}

// handwriting gives a sentence the marks of a thumb on a telephone.
func (w *writer) handwriting(s string) string {
	switch {
	case w.chance(0.06):
		s = strings.ToUpper(s)
	case w.chance(0.25):
		s = strings.ToLower(s)
	}
	if w.chance(0.2) {
		s = strings.NewReplacer("è", "e'", "perché", "perche", "più", "piu", "può", "puo", "così", "cosi", "né", "ne").Replace(s)
	}
	if w.chance(0.08) && len(s) > 12 {
		s = w.typo(s)
	}
	if w.chance(0.15) {
		s += w.pick([]string{"!!", "...", " 😊", " 👍", "!!!", " 🙄", " 🙏", " 😅"})
	}
	return s
}

// typo swaps two letters inside a word.
func (w *writer) typo(s string) string {
	r := []rune(s)
	for range 10 {
		i := 1 + w.rng.IntN(len(r)-3)
		if letter(r[i-1]) && letter(r[i]) && letter(r[i+1]) && letter(r[i+2]) {
			r[i], r[i+1] = r[i+1], r[i]
			break
		}
	}
	return string(r)
}

func letter(r rune) bool { return r >= 'a' && r <= 'z' }

// settle puts posts and comments in order of time.
func settle(world *fetchtest.World) {
	for _, page := range world.Pages {
		slices.SortStableFunc(page.Posts, func(a, b *fetchtest.Post) int { return a.At.Compare(b.At) })
		for _, post := range page.Posts {
			slices.SortStableFunc(post.Comments, func(a, b *fetchtest.Comment) int { return a.At.Compare(b.At) })
		}
	}
}
