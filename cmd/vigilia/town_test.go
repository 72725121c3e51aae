package main

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules"
	"vigilia/fetch/fetchtest"
	"vigilia/report"
)

// The pages of the town that the tests of whole nights play.
const (
	townPage    = testPage
	libraryPage = "104000000000002"
)

// theDay is the day on which the town's story begins, where the clock is played.
func theDay() civil.Day { return civil.NewDay(2026, 11, 16) }

func person(n int) *fetchtest.Person {
	return &fetchtest.Person{ID: fmt.Sprintf("70000000000%02d", n), Name: fmt.Sprintf("Persona Inventata %d", n)}
}

// townWorld is two pages on which, in one day, something happens on every list
// that the night reads.
func townWorld(day civil.Day) *fetchtest.World {
	w := &fetchtest.World{}
	for i, id := range []string{townPage, libraryPage} {
		p := &fetchtest.Page{
			ID: id, ProfileID: fmt.Sprintf("61550000000%d", i+1), Name: fmt.Sprintf("Pagina di Prova %d", i+1),
			About: "Pagina istituzionale.", Website: "https://comune.prova.example", Username: fmt.Sprintf("prova%d", i+1),
		}
		p.Posts = townPosts(id, day)
		w.Pages = append(w.Pages, p)
	}
	return w
}

func townPosts(page string, day civil.Day) []*fetchtest.Post {
	at := func(n int) string { return fmt.Sprintf("%s_1220000%s%02d", page, page[11:], n) } // no two pages share an id
	post := func(n int, text string) *fetchtest.Post {
		return &fetchtest.Post{ID: at(n), At: day.At(8+n, 0), Text: text}
	}
	acts := post(1, fmt.Sprintf("Con delibera di Giunta n. 12 del %s approvato il piano neve.", day.Add(-5).Italian()))
	album := post(2, "Le fotografie della festa di San Martino.")
	album.Photos = []fetchtest.Photo{{ID: page[9:] + "881", Alt: "La piazza con le bancarelle", Picture: ink("")}, {ID: page[9:] + "882", AltAuto: "Potrebbe essere un'immagine", Picture: ink("")}}
	reel := post(3, "Un minuto in biblioteca.")
	reel.Kind = fetchtest.Reel
	visitor := post(4, "Buongiorno, quando riapre l'ufficio anagrafe?")
	visitor.Kind, visitor.From = fetchtest.VisitorPost, person(40)
	tagged := post(5, "Grazie alla pagina del Comune per l'aiuto")
	tagged.Kind, tagged.From = fetchtest.Tagged, person(41)
	discuss(acts, day, "Buongiorno, a che ora apre lo sportello?", "sei un cretino patentato", "chiamatemi al 345 000 00 00", "Grazie!")
	discuss(album, day, "Che bella festa", "Il codice fiscale di mia figlia è TRMLBA12A41Z999N", "")
	discuss(reel, day, "siete tutti dei ladri, vergognatevi buffoni", "Complimenti")
	discuss(visitor, day, "Me lo chiedo anche io")
	visitor.Comments = append(visitor.Comments, &fetchtest.Comment{
		ID: commentOf(visitor, 90), ByPage: true, At: day.At(18, 0), Text: "Buongiorno, riapre lunedì alle 9.",
	})
	album.Comments[1].From = nil
	return []*fetchtest.Post{acts, album, reel, visitor, tagged}
}

func commentOf(post *fetchtest.Post, n int) string {
	_, id, _ := strings.Cut(post.ID, "_")
	return fmt.Sprintf("%s_90%s%02d", id, post.ID[len(post.ID)-2:], n)
}

// discuss writes comments below a post, a minute apart.
func discuss(post *fetchtest.Post, day civil.Day, texts ...string) {
	for _, text := range texts {
		n := len(post.Comments)
		post.Comments = append(post.Comments, &fetchtest.Comment{
			ID: commentOf(post, n), From: person(n), At: day.At(14, n), Text: text, Sticker: text == "",
		})
	}
}

// townConfig is the configuration of the town. Extra stands before the tables.
func townConfig(graph, albo, policy, extra string, pages ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "comune = \"Comune di Prova\"\npolicy.name = %q\n%s\n[graph]\nbase_url = %q\n[pictures]\nread = \"off\"\n", policy, extra, graph)
	for i, id := range pages {
		fmt.Fprintf(&b, "[[page]]\nid = %q\nname = \"Pagina di Prova %d\"\ntoken_file = \"tokens/%s\"\n", id, i+1, id)
	}
	if albo != "" {
		fmt.Fprintf(&b, "[[albo]]\nname = \"albo\"\nformat = \"jcitygov\"\nurl = %q\n", albo+fetchtest.AlboExport)
	}
	return b.String()
}

// settle writes configuration, tokens and a fixed key into a folder, so that the
// same world makes the same archive.
func settle(t testing.TB, dir, config string, tokens map[string]string) {
	t.Helper()
	files := map[string]string{"config.toml": config, "keys/pseudonyms.key": strings.Repeat("0b09", 16)}
	for page, token := range tokens {
		files["tokens/"+page] = token
	}
	for name, content := range files {
		path := filepath.Join(dir, name)
		ok(t, os.MkdirAll(filepath.Dir(path), 0o700))
		ok(t, os.WriteFile(path, []byte(content), 0o600))
	}
}

func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// play is a town of which every night is played in this process, by its own clock.
type play struct {
	t     testing.TB
	world *fetchtest.World
	graph *fetchtest.Server
	albo  *fetchtest.Albo
	night *Night
	dir   string
}

func newPlay(t testing.TB, world *fetchtest.World, acts []audit.Act, policy string) *play {
	t.Helper()
	p := &play{t: t, world: world, graph: fetchtest.New(t, world), albo: fetchtest.NewAlbo(acts), dir: t.TempDir()}
	t.Cleanup(p.albo.Close)
	tokens := map[string]string{}
	var pages []string
	for _, page := range world.Pages {
		tokens[page.ID] = p.graph.Token(page.ID)
		pages = append(pages, page.ID)
	}
	settle(t, p.dir, townConfig(p.graph.URL, p.albo.URL, policy, "", pages...), tokens)
	c, err := loadConfig(filepath.Join(p.dir, "config.toml"))
	ok(t, err)
	st, err := openStore(t.Context(), c)
	ok(t, err)
	t.Cleanup(func() { st.Close() })
	p.night, err = demoNight(c, st, p.graph.Now)
	ok(t, err)
	p.night.eyes, p.night.config.Pictures.Read = inkReader, "auto" // whatever is installed on the machine
	return p
}

// dawn plays the night after a day.
func (p *play) dawn(day civil.Day) audit.Run {
	p.t.Helper()
	now := day.Add(1).At(2, 15)
	p.graph.SetNow(now)
	p.albo.SetNow(now)
	run, err := p.night.Run(context.Background(), day)
	ok(p.t, err)
	return run
}

// whole plays a night that must be complete.
func (p *play) whole(day civil.Day) audit.Run {
	p.t.Helper()
	run := p.dawn(day)
	if run.State != audit.Complete {
		p.t.Fatalf("night of %s: %s: %v", day, run.State, run.Notices)
	}
	return run
}

func (p *play) material(from, to civil.Day) *report.Material {
	p.t.Helper()
	m, err := collect(context.Background(), p.night.config, p.night.store, rules.All(), civil.Period{From: from, To: to})
	ok(p.t, err)
	return m
}

// caseOf returns the one case of a rule on a content; nil if there is none.
func (p *play) caseOf(contentID, rule string) *audit.Case {
	p.t.Helper()
	m := p.material(theDay().Add(-60), theDay().Add(30))
	i := slices.IndexFunc(m.Cases, func(k audit.Case) bool { return k.Finding.ContentID == contentID && k.Finding.Rule == rule })
	if i < 0 {
		return nil
	}
	return &m.Cases[i]
}

func (p *play) dump() string {
	p.t.Helper()
	return dumpArchive(p.t, p.night.config.path(p.night.config.Data.Database), nil)
}

// spent is what one execution of the program left.
type spent struct {
	code           int
	stdout, stderr string
}

func (s spent) String() string {
	return fmt.Sprintf("status %d\n-- stdout\n%s-- stderr\n%s", s.code, s.stdout, s.stderr)
}

// vigilia runs the program in a process of its own; Env adds to the environment.
func vigilia(t testing.TB, env []string, args ...string) spent {
	t.Helper()
	return execute(t, env, exec.Command("vigilia", args...))
}

func execute(t testing.TB, env []string, cmd *exec.Cmd) spent {
	t.Helper()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr, cmd.Env = &out, &errs, append(os.Environ(), env...)
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return spent{cmd.ProcessState.ExitCode(), out.String(), errs.String()}
}

// dumpArchive writes every row of an archive but those of the record of runs. Of
// the coverage it takes what a report takes. Veil says which columns are shown
// only as present or missing: those in which two nights may differ.
func dumpArchive(t testing.TB, path string, veil func(table, column string) bool) string {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=query_only(ON)")
	ok(t, err)
	defer db.Close()
	var out strings.Builder
	for _, table := range column(t, db, `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('runs', 'answers', 'chain', 'documents', 'seals', 'seal_sums') ORDER BY name`) {
		query := `SELECT * FROM ` + table
		if table == "coverage" {
			query = `SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY page, day, source, name ORDER BY complete DESC, run DESC) AS place FROM coverage) WHERE place = 1`
		}
		dumpTable(t, db, &out, table, query, veil)
	}
	return out.String()
}

func dumpTable(t testing.TB, db *sql.DB, out *strings.Builder, table, query string, veil func(table, column string) bool) {
	t.Helper()
	rows, err := db.Query(query)
	ok(t, err)
	defer rows.Close()
	columns, err := rows.Columns()
	ok(t, err)
	var lines []string
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		ok(t, rows.Scan(into...))
		line := table
		for i, c := range columns {
			if table == "gaps" && c == "id" {
				continue // made anew by each audit
			}
			shown := fmt.Sprintf("%v", values[i])
			if values[i] != nil && (c == "run" || veil != nil && veil(table, c)) {
				shown = "…"
			}
			line += fmt.Sprintf(" %s=%q", c, shown)
		}
		lines = append(lines, line)
	}
	ok(t, rows.Err())
	slices.Sort(lines)
	for _, l := range slices.Compact(lines) { // the same feed, read twice, is kept twice
		out.WriteString(l + "\n")
	}
}

func column(t testing.TB, db *sql.DB, query string) []string {
	t.Helper()
	rows, err := db.Query(query)
	ok(t, err)
	defer rows.Close()
	var out []string
	for rows.Next() {
		var s sql.NullString
		ok(t, rows.Scan(&s))
		out = append(out, s.String)
	}
	return out
}

// sameLines fails with the lines in which two dumps differ.
func sameLines(t testing.TB, what, want, got string) {
	t.Helper()
	if want == got {
		return
	}
	in := func(s string) map[string]bool {
		set := map[string]bool{}
		for l := range strings.Lines(s) {
			set[l] = true
		}
		return set
	}
	a, b := in(want), in(got)
	var diff strings.Builder
	short := func(sign, l string) {
		if diff.Len() < 4000 { // enough to see what it is
			diff.WriteString(sign + l)
		}
	}
	for l := range strings.Lines(want) {
		if !b[l] {
			short("- ", l)
		}
	}
	for l := range strings.Lines(got) {
		if !a[l] {
			short("+ ", l)
		}
	}
	t.Errorf("%s: %s", what, cmp.Or(diff.String(), "the order of the rows differs"))
}

func openRaw(t testing.TB, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=query_only(ON)")
	ok(t, err)
	t.Cleanup(func() { db.Close() })
	return db
}
