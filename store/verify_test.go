package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// holds checks that an archive that only the program wrote bears true seals.
func holds(t testing.TB, s *Store) {
	t.Helper()
	ctx := context.WithoutCancel(t.Context())
	if _, speed := t.(*testing.B); speed || s.r.PingContext(ctx) != nil {
		return // or closed by the test
	}
	v, err := s.Verify(ctx)
	check(t, err)
	for _, f := range v.Faults {
		t.Errorf("the archive does not hold: %+v", f)
	}
}

// change writes as the program does, what no part of it has written yet.
func change(t testing.TB, s *Store, query string, args ...any) {
	t.Helper()
	check(t, s.write(t.Context(), "change", func(tx *sql.Tx) error {
		return first(tx.ExecContext(t.Context(), query, args...))
	}))
}

// evidence is an archive with nights, a re-audit, decisions, documents and a purge.
func evidence(t testing.TB) *Store {
	t.Helper()
	s, ctx := open(t), t.Context()
	for n := range 3 {
		at := night.Add(time.Duration(n) * 24 * time.Hour)
		id := must(s.BeginRun(ctx, audit.Run{Day: day.Add(n), StartedAt: at, State: audit.Running, RuleSet: "r1", ConfigHash: "c1", Version: "1.0.0"}))(t)
		check(t, s.SaveAnswers(ctx, id, Answers{Source: "graph", Name: page, Count: 7, Bytes: 1234, Digest: "aa"}))
		check(t, s.SaveAnswers(ctx, id, Answers{Source: "albo", Name: "albo", Count: 1, Bytes: 99, Digest: "bb"}))
		check(t, s.EndRun(ctx, audit.Run{ID: id, EndedAt: at.Add(time.Hour), State: audit.Partial, RuleSet: "r1", ConfigHash: "c1", Version: "1.0.0",
			Notices: []audit.Notice{{Text: "Avviso"}}}))
		check(t, s.RecordDocuments(ctx, at, []LinkedDocument{{Name: fmt.Sprintf("nota-%s.pdf", day.Add(n)), Size: 10, SHA256: fmt.Sprint("d", n)}}))
	}
	wholeNight(t, s, night.Add(96*time.Hour), func(string) {})
	confirm(t, s, post(0, ""), audit.Confirmed)
	certain := finding(comment(0, 1, ""), "pii.fiscal_code", audit.Serious)
	certain.Score, certain.Threshold = 1, 2 // whole numbers in columns of floating point
	writeAudit(t, s, night.Add(120*time.Hour), new(results).add(certain.ContentID, audit.Log{Findings: []audit.Finding{certain}}))
	check(t, s.Attest(ctx, []audit.Attestation{{Clause: "pero/a", Period: civil.Single(day), Outcome: "conforme"}}, night))
	must(s.Purge(ctx, purging(day.Add(40))))(t)
	return s
}

// tampered calls change with a connection that leaves no seals, verifies what it has
// done, and takes it back.
func tampered(t testing.TB, s *Store, change func(*sql.Tx)) *Verification {
	t.Helper()
	db := must(sql.Open("sqlite", dsn(s.path, nil)))(t)
	defer db.Close()
	tx := must(db.BeginTx(t.Context(), nil))(t)
	defer tx.Rollback()
	change(tx)
	return must(s.verify(t.Context(), tx))(t)
}

// sql runs statements that somebody else wrote.
func foreign(t testing.TB, queries ...string) func(*sql.Tx) {
	return func(tx *sql.Tx) {
		for _, q := range queries {
			check(t, first(tx.ExecContext(t.Context(), q)))
		}
	}
}

// other returns another value of the type of v.
func otherThan(r *rand.Rand, v any) any {
	switch v := v.(type) {
	case int64:
		return v + 1 + r.Int64N(9)
	case float64:
		return v + 1
	case string:
		if v == "" || r.IntN(3) == 0 {
			return v + "x"
		}
		b := []byte(v)
		i := r.IntN(len(b))
		if b[i] ^= 1; b[i] == v[i] || b[i] >= 0x80 {
			return v[:i] + "~" + v[i:]
		}
		return string(b)
	case []byte:
		return append(slices.Clone(v), 1)
	}
	return nil
}

// mutation is one change that somebody made to a row.
type mutation struct {
	table    *sealedTable
	column   string // "" if the row was taken away
	key, now string // of the row, before and after
}

// mutate changes one field of one row at random, or takes a row away.
func mutate(t testing.TB, r *rand.Rand, tx *sql.Tx, table *sealedTable) (m mutation, done bool) {
	t.Helper()
	values, into := make([]any, len(table.columns)), make([]any, len(table.columns))
	for i := range values {
		into[i] = &values[i]
	}
	ctx := t.Context()
	if err := tx.QueryRowContext(ctx, `SELECT * FROM `+table.name+` ORDER BY random() LIMIT 1`).Scan(into...); err == sql.ErrNoRows {
		return m, false
	} else if err != nil {
		t.Fatal(err)
	}
	m = mutation{table: table, key: table.rowKey(values), now: table.rowKey(values)}
	var where []string
	var args []any
	for _, k := range table.keys {
		where, args = append(where, table.columns[k]+" = ?"), append(args, values[k])
	}
	place := r.IntN(len(table.columns) + 1)
	if place == len(table.columns) {
		check(t, first(tx.ExecContext(ctx, `DELETE FROM `+table.name+` WHERE `+strings.Join(where, " AND "), args...)))
		return m, true
	}
	m.column = table.columns[place]
	value := otherThan(r, values[place])
	if value == nil {
		return m, false
	}
	if _, err := tx.ExecContext(ctx, `UPDATE `+table.name+` SET `+quoted(m.column)+` = ? WHERE `+strings.Join(where, " AND "),
		append([]any{value}, args...)...); err != nil {
		return m, false // a constraint forbids it
	}
	values[place] = value
	m.now = table.rowKey(values)
	return m, true
}

// names reports whether a fault tells where a mutation is.
func (m mutation) names(f Fault) bool {
	switch m.table.name {
	case "chain":
		if f.Place == "chain" && fmt.Sprint(f.Link) == m.key || f.Place == "run" && m.column == "" && f.Link == 0 { // the last one, of a run
			return true
		}
	case "runs", "answers":
		id, _, _ := strings.Cut(m.key, " ")
		now, _, _ := strings.Cut(m.now, " ")
		if f.Place == "run" {
			return fmt.Sprint(f.Run) == id || fmt.Sprint(f.Run) == now
		}
	}
	return f.Place == "row" && f.Table == m.table.name && (f.Row == m.key || f.Row == m.now)
}

// Whatever field of whatever row somebody else changes, the first fault names the row.
func TestEveryChangeIsNamed(t *testing.T) {
	s := evidence(t)
	tables := must(sealedTables(t.Context(), s.r))(t)
	names := slices.Sorted(maps.Keys(tables))
	r := rand.New(rand.NewPCG(13, 11))
	seen := map[string]int{}
	for range 400 {
		table := tables[names[r.IntN(len(names))]]
		var m mutation
		var done bool
		v := tampered(t, s, func(tx *sql.Tx) {
			check(t, first(tx.ExecContext(t.Context(), `PRAGMA defer_foreign_keys = ON`)))
			m, done = mutate(t, r, tx, table)
		})
		switch {
		case !done:
			continue
		case len(v.Faults) == 0:
			t.Errorf("%s, row %q, column %q: nobody noticed", table.name, m.key, m.column)
		case !m.names(v.Faults[0]):
			t.Errorf("%s, row %q → %q, column %q: told as %+v", table.name, m.key, m.now, m.column, v.Faults[0])
		}
		seen[table.name]++
	}
	for _, name := range []string{"chain", "runs", "contents", "findings", "decisions", "documents", "gaps", "answers", "facts", "purges", "attestations"} {
		if seen[name] == 0 {
			t.Errorf("%s was never changed: %v", name, seen)
		}
	}
	holds(t, s)
}

func TestForgedArchives(t *testing.T) {
	s := evidence(t)
	var run, record string
	check(t, s.r.QueryRowContext(t.Context(), `SELECT record FROM chain WHERE seq = 4`).Scan(&record))
	run = `INSERT INTO runs (id, day, started_at, ended_at, state, version, rule_set, config_hash, notices) VALUES (99, '2026-11-24', 1, 2, 'completa', '', '', '', '')`
	forgedLink := Link{Seq: int64(count(t, s, `SELECT max(seq) + 1 FROM chain`)), Kind: LinkRun, Run: &LinkedRun{ID: 99, Day: "2026-11-24"}}
	check(t, s.r.QueryRowContext(t.Context(), `SELECT hash FROM chain ORDER BY seq DESC LIMIT 1`).Scan(&forgedLink.Prev))
	forged, forgedHash, err := forgedLink.canonical()
	check(t, err)
	for name, c := range map[string]struct {
		change []string
		place  string
		say    string
	}{
		"a run deleted in the middle": {[]string{`DELETE FROM answers WHERE run = 2`, `DELETE FROM runs WHERE id = 2`}, "run", "non è più nell'archivio"},
		"a forged run appended":       {[]string{run}, "run", "è stata aggiunta"},
		"a forged record appended, its hash right": {[]string{`INSERT INTO chain VALUES (` + fmt.Sprintf("%d, '%s', '%s'", forgedLink.Seq, forgedHash, forged) + `)`},
			"run", "non è più nell'archivio"},
		"a record deleted in the middle":       {[]string{`DELETE FROM chain WHERE seq = 4`}, "chain", "n. 4 della catena manca"},
		"the last records deleted":             {[]string{`DELETE FROM chain WHERE seq > 3`}, "run", "non è nella catena"},
		"two records in each other's place":    {[]string{`UPDATE chain SET seq = 100 WHERE seq = 3`, `UPDATE chain SET seq = 3 WHERE seq = 4`, `UPDATE chain SET seq = 4 WHERE seq = 100`}, "chain", "non segue quella che la precede"},
		"a record rewritten with its own hash": {[]string{`UPDATE chain SET record = replace(record, 'r1', 'r2') WHERE seq = 4`, `UPDATE chain SET hash = '` + hashOf(strings.ReplaceAll(record, "r1", "r2")) + `' WHERE seq = 4`}, "chain", "n. 5 della catena"},
		"the chain emptied":                    {[]string{`DELETE FROM documents`, `DELETE FROM chain`}, "chain", "la catena è vuota"},
		"a row taken away with its seal":       {[]string{`DELETE FROM decisions`, `DELETE FROM seals WHERE name = 'decisions'`}, "table", "decisions"},
		"a row, its seal and the sum": {[]string{`DELETE FROM decisions`, `DELETE FROM seals WHERE name = 'decisions'`, `DELETE FROM seal_sums WHERE name = 'decisions'`},
			"table", "decisions"},
		"an older state of a row with its seal": {[]string{`UPDATE seals SET seal = (SELECT seal FROM seals WHERE name = 'contents' ORDER BY key DESC LIMIT 1) WHERE name = 'contents'`}, "row", "alterata"},
		"a sum rewritten":                       {[]string{`UPDATE seal_sums SET rows = rows + 1 WHERE name = 'contents'`}, "table", "non è del programma"},
		"a seal cut short":                      {[]string{`UPDATE seals SET seal = x'00' WHERE name = 'pages'`}, "row", "alterata"},
		"a table dropped":                       {[]string{`DROP TABLE opinions; INSERT INTO seals VALUES ('opinions', 'x', x'00')`}, "table", "non è più nell'archivio"},
		"a column more":                         {[]string{`ALTER TABLE pages ADD COLUMN more TEXT`}, "row", "«pages»"},
	} {
		t.Run(name, func(t *testing.T) {
			v := tampered(t, s, foreign(t, c.change...))
			if len(v.Faults) == 0 {
				t.Fatal("nobody noticed")
			}
			if f := v.Faults[0]; f.Place != c.place || !strings.Contains(f.Sentence, c.say) {
				t.Errorf("told as %+v", f)
			}
		})
	}
}

// What the program writes after somebody else hides nothing.
func TestLaterWritesHideNothing(t *testing.T) {
	path := testPath(t)
	s := must(Open(t.Context(), path, testKey(), "1.0.0"))(t)
	defer s.Close()
	save(t, s, night, post(1, "Uno"), comment(1, 1, "Due"))
	db := must(sql.Open("sqlite", dsn(path, nil)))(t)
	defer db.Close()
	check(t, first(db.ExecContext(t.Context(), `UPDATE contents SET text = 'Altro' WHERE id = '1_1'`)))
	save(t, s, night.Add(time.Hour), post(1, "Uno"), comment(1, 1, "Tre"))
	v := must(s.Verify(t.Context()))(t)
	if len(v.Faults) == 0 || v.Faults[0].Table != "contents" {
		t.Errorf("a change that the program wrote over is forgotten: %+v", v.Faults)
	}
	check(t, first(db.ExecContext(t.Context(), `UPDATE seal_sums SET sum = x'00000000000000000000000000000000' WHERE name = 'contents'`)))
	save(t, s, night.Add(2*time.Hour), comment(1, 2, "Quattro"))
	if v := must(s.Verify(t.Context()))(t); !slices.ContainsFunc(v.Faults, func(f Fault) bool { return strings.Contains(f.Sentence, "sigillo della tabella «contents»") }) {
		t.Errorf("a sum that somebody rewrote is signed by the next write: %+v", v.Faults)
	}
}

// An archive whose seals somebody wants made anew does not oblige him.
func TestNobodyHasSealsMadeAnew(t *testing.T) {
	for _, trick := range []string{`UPDATE facts SET value = '1' WHERE name = 'sealed'`, `DELETE FROM facts WHERE name = 'sealed'`} {
		path := testPath(t)
		s := must(Open(t.Context(), path, testKey(), "1.0.0"))(t)
		save(t, s, night, post(1, "Uno"))
		check(t, s.Close())
		db := must(sql.Open("sqlite", dsn(path, nil)))(t)
		check(t, first(db.ExecContext(t.Context(), `UPDATE contents SET text = 'Altro'; `+trick)))
		check(t, db.Close())
		s = must(Open(t.Context(), path, testKey(), "1.0.0"))(t)
		if v := must(s.Verify(t.Context()))(t); len(v.Faults) == 0 || v.Faults[0].Table != "contents" {
			t.Errorf("%s: %+v", trick, v.Faults)
		}
		check(t, s.Close())
	}
}

// A new version of the program seals the tables anew, and says what did not hold before.
func TestUpgradeSealsAnew(t *testing.T) {
	for _, broken := range []string{"", "la riga «x» è stata alterata"} {
		s := must(Open(t.Context(), testPath(t), testKey(), "1.0.0"))(t)
		save(t, s, night, post(1, "Uno"))
		check(t, s.write(t.Context(), "upgrade", func(tx *sql.Tx) error { return s.sealAll(t.Context(), tx, "2.0.0", broken) }))
		v := must(s.Verify(t.Context()))(t)
		if v.Links != 2 || (len(v.Faults) > 0) != (broken != "") {
			t.Errorf("broken %q: %+v", broken, v)
		}
		check(t, s.Close())
	}
}

func TestRunsOlderThanTheChain(t *testing.T) {
	path := testPath(t)
	older(t, path, pictured())
	db := must(sql.Open("sqlite", dsn(path, nil)))(t)
	check(t, first(db.ExecContext(t.Context(), `INSERT INTO runs (day, started_at, ended_at, state, version, rule_set, config_hash, notices) VALUES ('2026-11-01', 1, 2, 'completa', '', '', '', '')`)))
	check(t, db.Close())
	s := openAt(t, path)
	dead := must(s.BeginRun(t.Context(), audit.Run{Day: day, StartedAt: night, State: audit.Running}))(t)
	v := must(s.Verify(t.Context()))(t)
	if v.Outside != 1 || v.Open != 1 || v.Runs != 2 || len(v.Faults) > 0 {
		t.Errorf("%+v", v)
	}
	must(s.BeginRun(t.Context(), audit.Run{Day: day, StartedAt: night, State: audit.Running}))(t)
	if v = must(s.Verify(t.Context()))(t); v.Outside != 1 || v.Open != 1 || v.Runs != 3 || v.Links != 2 || len(v.Faults) > 0 {
		t.Errorf("after run %d died: %+v", dead, v)
	}
}

// Another key makes other seals, and the digest of the answers is no plain one.
func TestSealsAreKeyed(t *testing.T) {
	s := open(t)
	table := &sealedTable{name: "t", columns: []string{"a"}, reals: []bool{false}, keys: []int{0}}
	one, two := newSealer(testKey()).of(table, []any{"testo"}), newSealer([]byte(strings.Repeat("x", KeySize))).of(table, []any{"testo"})
	if one == two {
		t.Error("the key changes nothing")
	}
	if plain := hashOf(""); fmt.Sprintf("%x", s.NewDigest().Sum(nil)) == plain {
		t.Error("the digest of the answers is a plain one")
	}
}

func TestDocumentsAreToldOnce(t *testing.T) {
	s, ctx := open(t), t.Context()
	d := LinkedDocument{Name: "nota.pdf", Size: 3, SHA256: "aa"}
	for range 3 {
		check(t, s.RecordDocuments(ctx, night, []LinkedDocument{d}))
	}
	d.SHA256 = "bb"
	check(t, s.RecordDocuments(ctx, night, []LinkedDocument{d}))
	v := must(s.Verify(ctx))(t)
	equal(t, []KeptDocument{{d, "aa"}}, v.Documents)
	if v.Links != 3 {
		t.Errorf("%d records: one for the beginning and one for each version", v.Links)
	}
	check(t, s.Dispose(ctx, day, []string{"nota.pdf"}))
	equal(t, []KeptDocument(nil), must(s.Verify(ctx))(t).Documents)
}

// Every table can name its rows, those of later versions too.
func TestEveryTableHasAKey(t *testing.T) {
	s := open(t)
	for name, table := range must(sealedTables(t.Context(), s.r))(t) {
		if len(table.keys) == 0 {
			t.Errorf("%s has no primary key", name)
		}
	}
}
