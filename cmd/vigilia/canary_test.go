package main

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"context"
	"encoding/hex"
	"fmt"
	"html"
	"io"
	"log/slog"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
	"vigilia/report/arms"
	"vigilia/store"
)

// TestPublicEditionHoldsNoCanary plants more than a thousand words that nobody else
// writes wherever a citizen, or what an office writes about one, enters the
// program, plays nights, decisions and reports, and looks for each of them in every
// byte of what is published and in the log.
func TestPublicEditionHoldsNoCanary(t *testing.T) {
	t.Parallel()
	cage := newCage()
	p := newPlay(t, cage.world, cage.acts, "crespiatica")
	var log bytes.Buffer
	p.night.log = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	client, err := fetch.New(fetch.Config{
		BaseURL: p.graph.URL, Version: p.night.config.Graph.Version, Now: p.graph.Now, Log: p.night.log, Wait: func(ctx context.Context, _ time.Duration) error { return ctx.Err() },
	})
	ok(t, err)
	p.night.client = client
	p.night.config.arms, err = arms.Decode(laden(t, cage.plant("arms")))
	ok(t, err)
	p.night.config.Comune = cage.free // this one may fly: it shows that the search sees
	p.whole(cage.day)
	p.graph.Switch(func(s *fetchtest.Switches) {
		s.Refuse = map[string]fetchtest.APIError{"visitor_posts": {Code: 10, Status: 403, Message: "(#10) " + cage.plant("error")}}
	})
	if run := p.dawn(cage.day.Add(1)); run.State != audit.Partial {
		t.Fatalf("%s: the page refused a list", run.State)
	}
	p.office(cage)

	period := civil.Period{From: cage.day.Add(-1), To: cage.day.Add(2)}
	m := p.material(period.From, period.To)
	if len(m.Cases) < 200 || len(m.Attested) == 0 {
		t.Fatalf("%d cases, %d attestations: hardly anything could leak", len(m.Cases), len(m.Attested))
	}
	docs, err := giuntaDocuments(m)
	ok(t, err)
	if len(cage.birds) < 1000 {
		t.Fatalf("%d canaries only", len(cage.birds))
	}
	public := map[string][]byte{"the log": log.Bytes()}
	for _, d := range docs {
		if !strings.Contains(d.name, "-interna") {
			public[d.name] = d.data
		} else if d.name == "relazione-2026-11-15_2026-11-18-interna.xlsx" && len(cage.inside(t, d.name, d.data)) < 200 {
			t.Errorf("%s: the internal edition holds hardly a canary: the search is blind", d.name)
		}
	}
	// Only the offices are written to: a mail carries both editions, the internal one as
	// its body, and of the public one the very files that were searched.
	p.night.config.Mail.To = map[string][]string{"giunta": {"segreteria@comune.example"}}
	letter, err := newPostman(p.night.config, p.night.store, p.night.now, p.night.log, io.Discard).write(t.Context(), store.Letter{Kind: "giunta", Period: period})
	ok(t, err)
	mailed := 0
	for _, f := range letter.Attached {
		if !strings.Contains(f.Name, "-interna") {
			mailed++
			if !bytes.Equal(f.Data, public[f.Name]) {
				t.Errorf("%s by mail is not the file that is published", f.Name)
			}
		}
	}
	if mailed != 2 {
		t.Errorf("%d public documents by mail", mailed)
	}
	if found := cage.inside(t, "head of the mail", []byte(letter.Subject+" "+letter.FromName+" "+letter.ID)); len(found) > 0 {
		t.Errorf("the head of the mail holds %q", found)
	}
	if log.Len() < 1000 {
		t.Errorf("the log is %d bytes: nothing was logged", log.Len())
	}
	if len(public) != 8 {
		t.Errorf("%d public files", len(public))
	}
	for name, data := range public {
		if found := cage.inside(t, name, data); len(found) > 0 {
			t.Errorf("%s holds %d canaries: %q", name, len(found), found[:min(5, len(found))])
		}
		if said := strings.Join(readings(t, name, data), "\n"); name != "the log" && !strings.Contains(said, words(cage.free)) {
			t.Errorf("%s: the search does not see what stands there", name)
		}
	}
}

// office decides and attests, and writes names wherever it can write.
func (p *play) office(cage *cage) {
	p.t.Helper()
	m := p.material(cage.day.Add(-1), cage.day.Add(2))
	var decisions []audit.Decision
	for i, k := range m.Cases {
		d := audit.Decision{Fingerprint: k.Finding.Fingerprint, Outcome: audit.Confirmed, At: p.night.now()}
		switch i % 3 {
		case 1:
			d.Outcome = audit.Rejected
		case 2:
			continue
		}
		d.Reason, d.Role = "vedi "+cage.plant("reason"), "Ufficio "+cage.plant("role")
		decisions = append(decisions, d)
	}
	ok(p.t, p.night.store.Decide(p.t.Context(), decisions))
	var attested []audit.Attestation
	for _, c := range p.night.config.policy.Clauses {
		if len(c.Attests) > 0 {
			period := civil.Period{From: cage.day.Add(-1), To: cage.day.Add(2)}
			attested = append(attested, audit.Attestation{Clause: c.ID, Period: period, Outcome: "Sì", On: cage.day, Notes: "sentito " + cage.plant("note")})
		}
	}
	ok(p.t, p.night.store.Attest(p.t.Context(), attested, p.night.now()))
}

// cage is a world full of canaries.
type cage struct {
	day   civil.Day
	world *fetchtest.World
	acts  []audit.Act
	birds []bird
	free  string
	n     uint32
}

// bird is a canary as words write it: folded, framed by spaces.
type bird struct{ kind, song string }

// plant returns words that nobody else writes, and keeps them to be looked for.
func (c *cage) plant(kind string) string {
	song := c.word() + " " + c.word()
	c.keep(kind, song)
	return song
}

func (c *cage) keep(kind, s string) string {
	c.birds = append(c.birds, bird{kind, words(s)})
	return s
}

// word invents a word of four syllables that Italian does not have.
func (c *cage) word() string {
	syllables := strings.Fields("ba ke di fo gu ka lo mi nu pe ri so ti vu za xe")
	c.n++
	h := c.n * 2654435761 // the golden ratio spreads them
	out := "xk"
	for i := range 4 {
		out += syllables[h>>(8*i)&15]
	}
	return out + fmt.Sprintf("%c%c", 'a'+c.n%26, 'a'+c.n/26%26)
}

func (c *cage) person(i int) *fetchtest.Person {
	name := strings.Fields(c.plant("name"))
	for k, w := range name {
		name[k] = strings.ToUpper(w[:1]) + w[1:]
	}
	return &fetchtest.Person{ID: c.keep("id", fmt.Sprintf("7719%011d", 40_000_000_003*(i+1)%99_999_999_977)), Name: strings.Join(name, " ")}
}

func (c *cage) contentID(kind, post string, i int) string {
	id := c.keep(kind, fmt.Sprintf("88%013d", 1_000_000_007*(i+11)%9_999_999_999_971))
	if post == "" {
		return id
	}
	_, post, _ = strings.Cut(post, "_")
	return post + "_" + id
}

func newCage() *cage {
	c := &cage{day: civil.NewDay(2026, 11, 16), world: &fetchtest.World{}, free: "Comune di Liberavolo Inventato"}
	page := &fetchtest.Page{ID: townPage, ProfileID: "615500000001", Name: "Pagina di Prova", About: "Pagina istituzionale.", Username: "prova"}
	c.world.Pages = []*fetchtest.Page{page}
	for i := range 12 {
		post := &fetchtest.Post{ID: fmt.Sprintf("%s_12200009%05d", townPage, i), At: c.day.At(8, 2*i), Text: "Avviso del mattino sui lavori in corso nelle strade del paese."}
		c.fill(page, post, i)
		page.Posts = append(page.Posts, post)
	}
	for i := range 20 {
		c.visit(page, i)
	}
	for i := range 10 {
		who := c.person(900 + i)
		page.Blocked = append(page.Blocked, fetchtest.Block{Person: who, At: c.day.At(9, i)})
	}
	c.acts = []audit.Act{{
		Source: "albo", Register: "2026/77", Type: audit.Deliberazione, Organ: audit.Giunta, Number: 12, Year: 2026, Date: c.day.Add(-5),
		Subject: "Contributo economico a " + c.plant("act"), PublishedFrom: c.day.Add(-1), PublishedTo: c.day.Add(14),
	}}
	return c
}

// fill puts below a post what citizens leave there.
func (c *cage) fill(page *fetchtest.Page, post *fetchtest.Post, i int) {
	switch i {
	case 1: // an own post that exposes somebody
		post.Text = "Contributo per disabilità a " + c.person(800).Name + ", cell. " + c.phone(800) + ", con delibera di Giunta n. 12 dell'11/11/2026."
	case 2: // its picture, and a shared link
		post.Photos = []fetchtest.Photo{{ID: c.contentID("photo", "", 801), Alt: "Nella foto " + c.plant("alt"), Picture: ink("assegnato a " + c.plant("picture"))}}
	case 3:
		who := c.plant("account")
		c.world.Accounts = append(c.world.Accounts, &fetchtest.Account{ID: c.contentID("account", "", 802), Name: who, Kind: "User", Told: true})
	}
	thanked := c.person(15 * i)
	if i > 4 { // an own post that names who writes below it
		post.Text = "Grazie a " + thanked.Name + " per la segnalazione."
	}
	kinds := []string{
		"Io sono %s e dico che %s ma il sindaco è un cretino patentato",
		"Chiamatemi al %[3]s, %[2]s",
		"sei un imbecille, %[2]s, scrivi a %[4]s",
		"mio figlio è disabile grave, %[2]s, tel. %[3]s",
		"guardate https://truffa.example/%[5]s %[2]s",
	}
	for k := range 15 {
		n := 15*i + k
		who := thanked
		if k > 0 {
			who = c.person(n)
		}
		six := c.keep("words", strings.Join([]string{c.word(), "la", c.word(), "del", c.word(), "poi"}, " "))
		text := fmt.Sprintf(kinds[k%len(kinds)]+"%.0[1]s%.0[2]s%.0[3]s%.0[4]s%.0[5]s", who.Name, six, c.phone(n), c.mail(n), c.file(n))
		text, _, _ = strings.Cut(text, "%!")
		comment := &fetchtest.Comment{ID: c.contentID("comment", post.ID, n), From: who, At: c.day.At(9+k%10, n%60), Text: text}
		if k%5 == 4 {
			comment.Link = &fetchtest.Link{URL: "https://truffa.example/" + c.file(n), Title: c.plant("title"), Description: c.plant("description")}
		}
		if k%7 == 3 {
			comment.HiddenAt = comment.At.Add(5 * time.Hour)
		}
		if k%4 == 1 {
			comment.Edits = []fetchtest.Edit{{At: comment.At.Add(time.Hour), Text: "corretto: " + c.plant("edit") + " sei un cretino"}}
		}
		post.Comments = append(post.Comments, comment)
	}
}

// visit puts a post of a visitor on the page.
func (c *cage) visit(page *fetchtest.Page, i int) {
	who := c.person(600 + i)
	page.Posts = append(page.Posts, &fetchtest.Post{
		ID: townPage + "_" + c.contentID("visit", "", 600+i), Kind: fetchtest.VisitorPost, From: who, At: c.day.At(11, i),
		Text:   "Buongiorno, quando riapre l'ufficio? " + c.keep("words", strings.Join([]string{c.word(), "e", c.word(), "con", c.word(), "mai"}, " ")) + " vergognatevi buffoni",
		Photos: []fetchtest.Photo{{ID: c.contentID("photo", "", 700+i), Picture: ink(c.plant("picture"))}},
	})
}

func (c *cage) phone(i int) string {
	s := fmt.Sprintf("345 0%02d %04d", i/100, 1000+i*7%9000)
	c.keep("phone", s)
	c.keep("phone", strings.ReplaceAll(s, " ", ""))
	return s
}

func (c *cage) mail(i int) string { return c.plantOne("mail", i) + "@posta.example" }
func (c *cage) file(i int) string { return "IMG-" + c.plantOne("file", i) + ".jpg" }

func (c *cage) plantOne(kind string, i int) string { return c.keep(kind, c.word()+fmt.Sprint(1000+i)) }

// inside returns the canaries that a file holds.
func (c *cage) inside(t *testing.T, name string, data []byte) []string {
	t.Helper()
	said := strings.Join(readings(t, name, data), "\n")
	var found []string
	for _, b := range c.birds {
		if strings.Contains(said, b.song) {
			found = append(found, b.kind+b.song)
		}
	}
	return found
}

// readings returns a file in every way in which something could be read from it,
// folded to words: its bytes, those of its parts and streams unpacked, its
// entities, and what its PDF strings say.
func readings(t *testing.T, name string, data []byte) []string {
	t.Helper()
	raw := [][]byte{data, []byte(name)}
	switch filepath.Ext(name) {
	case ".xlsx":
		raw = append(raw, partsOf(t, data)...)
	case ".pdf":
		raw = append(raw, streamsOf(t, data)...)
	}
	var out []string
	for _, b := range raw {
		s := string(b)
		out = append(out, words(s), words(html.UnescapeString(s)))
		if filepath.Ext(name) == ".pdf" {
			out = append(out, words(stringsOf(s)), words(strings.ReplaceAll(latin(b), "\x00", "")))
		}
	}
	return out
}

func partsOf(t *testing.T, book []byte) [][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	ok(t, err)
	var out [][]byte
	for _, part := range z.File {
		r, err := part.Open()
		ok(t, err)
		b, err := io.ReadAll(r)
		ok(t, err)
		out = append(out, b, []byte(part.Name+" "+part.Comment))
	}
	return out
}

var stream = regexp.MustCompile(`(?s)stream\r?\n(.*?)endstream`)

// streamsOf unpacks every stream of a PDF, those that hold objects included.
func streamsOf(t *testing.T, pdf []byte) [][]byte {
	t.Helper()
	var out [][]byte
	for _, m := range stream.FindAllSubmatch(pdf, -1) {
		r, err := zlib.NewReader(bytes.NewReader(m[1]))
		if err != nil {
			continue // not packed, and read as it stands
		}
		b, err := io.ReadAll(r)
		if err != nil && err != io.ErrUnexpectedEOF {
			t.Fatal(err)
		}
		out = append(out, b)
	}
	if len(out) < 10 {
		t.Fatalf("%d packed streams only", len(out))
	}
	return out
}

var hexString = regexp.MustCompile(`<(?:[0-9A-Fa-f]{2}\s*)+>`)

// stringsOf returns what the strings of a stream say, literal and hexadecimal, as
// bytes and as UTF-16, joined by spaces: a line of text is a string or more.
func stringsOf(content string) string {
	var said strings.Builder
	say := func(b []byte) {
		units := make([]uint16, len(b)/2)
		for i := range units {
			units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
		}
		said.WriteString(string(utf16.Decode(units)) + " ")
	}
	for i := 0; i < len(content); i++ {
		if content[i] != '(' {
			continue
		}
		var b []byte
		depth := 1
		for i++; i < len(content) && depth > 0; i++ {
			switch ch := content[i]; ch {
			case '\\':
				if i++; i < len(content) {
					b = append(b, map[byte]byte{'r': '\r', 'n': '\n', 't': '\t'}[content[i]])
					if b[len(b)-1] == 0 {
						b[len(b)-1] = content[i]
					}
				}
			case ')':
				if depth--; depth > 0 {
					b = append(b, ch)
				}
			case '(':
				depth++
				b = append(b, ch)
			default:
				b = append(b, ch)
			}
		}
		i--
		say(bytes.TrimPrefix(b, []byte{0xfe, 0xff}))
	}
	for _, h := range hexString.FindAllString(content, -1) {
		if b, err := hex.DecodeString(strings.Join(strings.Fields(strings.Trim(h, "<>")), "")); err == nil {
			say(bytes.TrimPrefix(b, []byte{0xfe, 0xff}))
		}
	}
	return said.String()
}

// latin reads bytes as Latin-1, so that UTF-16 without its noughts can be read.
func latin(b []byte) string {
	r := make([]rune, len(b))
	for i, c := range b {
		r[i] = rune(c)
	}
	return string(r)
}
