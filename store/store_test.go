package store

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

const (
	page  = "100000000000001"
	other = "100000000000002"
)

// day is the day under audit in every test; night is when its run begins.
var (
	day   = civil.NewDay(2026, time.November, 20)
	night = civil.NewDay(2026, time.November, 21).At(2, 0).UTC()
)

func testKey() []byte { return bytes.Repeat([]byte{7}, KeySize) }

func testPath(t testing.TB) string { return filepath.Join(t.TempDir(), "dati", "vigilia.db") }

func openAt(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, testKey(), "1.0.0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		holds(t, s)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func open(t testing.TB) *Store { t.Helper(); return openAt(t, testPath(t)) }

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// post and comment are invented contents published on the day under audit.
func post(n int, text string) audit.Content {
	id := fmt.Sprintf("%s_%d", page, n)
	return audit.Content{ID: id, Page: page, Kind: audit.OwnPost, PostID: id, Author: audit.Author{ID: page, Name: "Comune di Borgo Sereno"},
		CreatedAt: day.At(9, 0).Add(time.Duration(n) * time.Minute).UTC(), UpdatedAt: day.At(12, 0).UTC(), Text: text,
		Permalink: "https://www.facebook.com/" + id, Comments: 3}
}

func comment(n, m int, text string) audit.Content {
	return audit.Content{ID: fmt.Sprintf("%d_%d", n, m), Page: page, Kind: audit.Comment, PostID: fmt.Sprintf("%s_%d", page, n),
		Author:    audit.Author{ID: fmt.Sprintf("7000000000%06d", m), Name: fmt.Sprintf("Utente Inventato %d", m)},
		CreatedAt: day.At(10, 0).Add(time.Duration(m) * time.Minute).UTC(), Text: text, Comments: -1}
}

func save(t testing.TB, s *Store, at time.Time, cs ...audit.Content) Saved {
	t.Helper()
	return must(s.SaveContents(t.Context(), at, cs))(t)
}

func read(t testing.TB, s *Store, id string) audit.Content {
	t.Helper()
	return must(s.Content(t.Context(), id))(t)
}

// dump writes every row of every table but those that record runs, in an order
// that depends on the rows alone.
func dump(t testing.TB, s *Store, without ...string) string {
	t.Helper()
	var tables []string
	check(t, s.rows(t.Context(), "tables", func(r *sql.Rows) error {
		var name string
		err := r.Scan(&name)
		tables = append(tables, name)
		return err
	}, `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`))
	var out strings.Builder
	for _, table := range tables {
		if slices.Contains([]string{"chain", "seals", "seal_sums"}, table) {
			continue // made of what the others hold, and of when
		}
		if !strings.Contains(" "+strings.Join(without, " ")+" ", " "+table+" ") {
			dumpTable(t, s, &out, table)
		}
	}
	return out.String()
}

func dumpTable(t testing.TB, s *Store, out *strings.Builder, table string) {
	t.Helper()
	rows := must(s.r.QueryContext(t.Context(), `SELECT * FROM `+table))(t)
	defer rows.Close()
	columns := must(rows.Columns())(t)
	var lines []string
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		check(t, rows.Scan(into...))
		line := table
		for i, c := range columns {
			if table == "gaps" && c == "id" {
				continue // made anew by each audit
			}
			line += fmt.Sprintf(" %s=%#v", c, values[i])
		}
		lines = append(lines, line)
	}
	check(t, rows.Err())
	slices.Sort(lines)
	for _, l := range lines {
		out.WriteString(l + "\n")
	}
}

func TestOpenMakesFilesForTheOwnerAlone(t *testing.T) {
	path := testPath(t)
	s := openAt(t, path)
	save(t, s, night, post(1, "Testo"))
	for name, want := range map[string]os.FileMode{filepath.Dir(path): 0o700, path: 0o600, path + "-wal": 0o600, path + "-shm": 0o600} {
		if got := must(os.Stat(name))(t).Mode().Perm(); got != want {
			t.Errorf("%s: mode %04o, want %04o", filepath.Base(name), got, want)
		}
	}
	for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "secure_delete": "1"} {
		var got string
		check(t, s.w.QueryRowContext(t.Context(), "PRAGMA "+pragma).Scan(&got))
		if got != want {
			t.Errorf("%s = %s, want %s", pragma, got, want)
		}
	}
}

func TestReadersCannotWrite(t *testing.T) {
	s := open(t)
	if _, err := s.r.ExecContext(t.Context(), `DELETE FROM contents`); err == nil {
		t.Error("a reading connection wrote")
	}
}

func TestEveryTableIsStrict(t *testing.T) {
	s := open(t)
	check(t, s.rows(t.Context(), "tables", func(r *sql.Rows) error {
		var name string
		var strict bool
		err := r.Scan(&name, &strict)
		if !strict {
			t.Errorf("table %s is not STRICT", name)
		}
		return err
	}, `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`))
}

func TestPages(t *testing.T) {
	s := open(t)
	p := audit.Page{ID: page, Name: "Comune di Borgo Sereno", URL: "https://www.facebook.com/borgosereno", About: "Pagina ufficiale",
		Website: "https://www.comune.borgosereno.example", Links: []string{"https://a.example"}, Emails: []string{"urp@comune.borgosereno.example"}, Phone: "345 000 00 00"}
	check(t, s.SavePage(t.Context(), night, p))
	older := p
	older.Name = "Nome vecchio"
	check(t, s.SavePage(t.Context(), night.Add(-time.Hour), older))
	check(t, s.SavePage(t.Context(), night, audit.Page{ID: other, Name: "Biblioteca"}))
	equal(t, p, must(s.Page(t.Context(), page))(t))
	equal(t, []audit.Page{p, {ID: other, Name: "Biblioteca"}}, must(s.Pages(t.Context()))(t))
	_, err := s.Page(t.Context(), "9")
	wantErr(t, err, ErrNotFound)
}

func TestRuns(t *testing.T) {
	s, ctx := open(t), t.Context()
	run := audit.Run{Day: day, StartedAt: night, Version: "1.0.0", RuleSet: "r", ConfigHash: "c"}
	first := must(s.BeginRun(ctx, run))(t)
	second := must(s.BeginRun(ctx, audit.Run{Day: day, StartedAt: night.Add(time.Hour)}))(t)
	ended := audit.Run{ID: second, Day: day, StartedAt: night.Add(time.Hour), EndedAt: night.Add(2 * time.Hour), State: audit.Partial,
		Notices: []audit.Notice{{Page: page, Text: "Token prossimo alla scadenza"}}}
	check(t, s.EndRun(ctx, ended))
	dead := run
	dead.ID, dead.State, dead.Notices = first, audit.Failed, []audit.Notice{{Text: deadNotice, Grave: true}}
	equal(t, []audit.Run{dead, ended}, must(s.Runs(ctx, civil.Single(day)))(t))
	equal(t, ended, must(s.LastRun(ctx, day))(t))
	_, err := s.LastRun(ctx, day.Add(1))
	wantErr(t, err, ErrNotFound)
	wantErr(t, s.EndRun(ctx, audit.Run{ID: 99}), ErrNotFound)
}

func TestCoverageKeepsTheNewestCompleteReading(t *testing.T) {
	s, ctx := open(t), t.Context()
	row := func(page string, src audit.Source, read int, complete bool) audit.Coverage {
		return audit.Coverage{Page: page, Day: day, Source: src, Expected: -1, Read: read, Complete: complete}
	}
	for i, rows := range [][]audit.Coverage{
		{row(page, audit.SourceComments, 5, true), row(page, audit.SourcePosts, 1, false), row(other, audit.SourcePosts, 9, true)},
		{row(page, audit.SourceComments, 7, true), row(page, audit.SourcePosts, 2, false)},
		{row(page, audit.SourceComments, 3, false), row("", audit.SourceAlbo, 8, true)},
	} {
		id := must(s.BeginRun(ctx, audit.Run{Day: day, StartedAt: night.Add(time.Duration(i) * time.Hour)}))(t)
		check(t, s.SaveCoverage(ctx, id, rows))
	}
	equal(t, []audit.Coverage{row("", audit.SourceAlbo, 8, true), row(page, audit.SourceComments, 7, true), row(page, audit.SourcePosts, 2, false)},
		must(s.Coverage(ctx, []string{page}, civil.Single(day)))(t))
	if got := must(s.Coverage(ctx, []string{page}, civil.Single(day.Add(1))))(t); len(got) != 0 {
		t.Errorf("a day never read has coverage %v", got)
	}
	if err := s.SaveCoverage(ctx, 99, []audit.Coverage{row(page, audit.SourcePosts, 1, true)}); err == nil {
		t.Error("coverage of a run that does not exist was kept")
	}
}

func TestCanceledContextWritesNothing(t *testing.T) {
	s := open(t)
	before := dump(t, s)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.SaveContents(ctx, night, []audit.Content{post(1, "Testo")}); err == nil {
		t.Error("a cancelled write succeeded")
	}
	equal(t, before, dump(t, s))
}
