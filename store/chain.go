package store

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"slices"
	"strconv"
	"time"

	"vigilia/audit"
)

// LinkKind is what a record of the chain is about.
type LinkKind string

// The records of the chain.
const (
	LinkBegin     LinkKind = "begin"     // the chain begins: what is older is outside it
	LinkRun       LinkKind = "run"       // a night or a re-audit was closed
	LinkDocuments LinkKind = "documents" // documents were written
	LinkUpgrade   LinkKind = "upgrade"   // a new version of the program changed the tables
	LinkRestore   LinkKind = "restore"   // the archive comes from a backup
)

// Link is one record of the chain, as docs/integrity.md describes it. It holds
// counts, instants and digests, and never a text, a name or an id of a person.
type Link struct {
	Seq       int64            `json:"seq"`
	Prev      string           `json:"prev"` // hash of the record before, "" for the first
	At        time.Time        `json:"at"`
	Kind      LinkKind         `json:"kind"`
	Program   string           `json:"program,omitempty"` // version
	Run       *LinkedRun       `json:"run,omitempty"`
	Answers   []Answers        `json:"answers,omitempty"`
	Documents []LinkedDocument `json:"documents,omitempty"`
	Outside   *int64           `json:"outside,omitempty"` // of the first: the last run that the chain does not cover
	Broken    string           `json:"broken,omitempty"`  // of an upgrade: what did not hold before it
	Source    string           `json:"source,omitempty"`  // of a restore: SHA-256 of the backup
	Archive   string           `json:"archive"`           // digest of the seals of all tables but this one
}

// LinkedRun is what the chain tells of a run. Its notices, which a purge blanks, are
// covered by the seal of its row.
type LinkedRun struct {
	ID      int64     `json:"id"`
	Day     string    `json:"day"`
	From    string    `json:"from,omitempty"` // of a re-audit
	Started time.Time `json:"started"`
	Ended   time.Time `json:"ended,omitzero"`
	State   string    `json:"state"`
	Version string    `json:"version"`
	Rules   string    `json:"rules"`
	Config  string    `json:"config"`
}

// Answers is what a run read from one source: how many answers, how many bytes, and
// their digest in hexadecimal: of the platform's a keyed one, see NewDigest.
type Answers struct {
	Source string `json:"source"` // "graph", "albo" or "proposals"
	Name   string `json:"name"`   // of the page, the feed or the register
	Count  int    `json:"count"`
	Bytes  int64  `json:"bytes"`
	Digest string `json:"digest"`
}

// LinkedDocument is a document that was written.
type LinkedDocument struct {
	Folder string `json:"folder,omitempty"` // "": that of the configuration
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// canonical returns the bytes of a record that are kept and hashed, and their hash.
func (l *Link) canonical() (record, hash string, err error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(l); err != nil {
		return "", "", err
	}
	record = string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
	return record, hashOf(record), nil
}

func hashOf(record string) string {
	full := sha256.Sum256([]byte(record))
	return hex.EncodeToString(full[:])
}

// NewDigest returns the digest for the raw answers of the platform: keyed, because
// they hold texts that must go one day, and could be guessed by a plain one.
func (s *Store) NewDigest() hash.Hash {
	return hmac.New(sha256.New, []byte(keyed(s.key, "vigilia: key of the answers")))
}

// SaveAnswers keeps what a run read from one source. What is read again by the same
// run stands.
func (s *Store) SaveAnswers(ctx context.Context, runID int64, a Answers) error {
	return s.write(ctx, fmt.Sprintf("answers of run %d", runID), func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO answers (run, source, name, count, size, digest) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET count = excluded.count, size = excluded.size, digest = excluded.digest`,
			runID, a.Source, valid(a.Name), a.Count, a.Bytes, a.Digest)
		return err
	})
}

// RecordDocuments adds documents that are about to be written to the chain. Those that
// stand there as they are, are not told again.
func (s *Store) RecordDocuments(ctx context.Context, at time.Time, docs []LinkedDocument) error {
	return s.write(ctx, "documents", func(tx *sql.Tx) error {
		var fresh []LinkedDocument
		for _, d := range docs {
			var same bool
			err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM documents WHERE folder = ? AND name = ? AND sha256 = ?)`,
				valid(d.Folder), valid(d.Name), d.SHA256).Scan(&same)
			if err != nil {
				return err
			}
			if !same {
				fresh = append(fresh, d)
			}
		}
		if len(fresh) == 0 {
			return nil
		}
		seq, err := s.link(ctx, tx, Link{At: at, Kind: LinkDocuments, Documents: fresh})
		if err != nil {
			return err
		}
		for _, d := range fresh {
			_, err := tx.ExecContext(ctx, `INSERT INTO documents (folder, name, size, sha256, seq, before) VALUES (?, ?, ?, ?, ?, '')
				ON CONFLICT DO UPDATE SET before = sha256, size = excluded.size, sha256 = excluded.sha256, seq = excluded.seq`,
				valid(d.Folder), valid(d.Name), d.Size, d.SHA256, seq)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// linkRun adds the record of a run that was just closed, as it stands in the archive.
func (s *Store) linkRun(ctx context.Context, tx *sql.Tx, id int64, at time.Time) error {
	run, err := scanRun(tx.QueryRowContext(ctx, `SELECT `+runColumns+` FROM runs WHERE id = ?`, id))
	if err != nil {
		return err
	}
	answers, err := runAnswers(ctx, tx, id)
	if err != nil {
		return err
	}
	told := linked(run)
	_, err = s.link(ctx, tx, Link{At: at, Kind: LinkRun, Program: run.Version, Run: &told, Answers: answers})
	return err
}

func linked(run audit.Run) LinkedRun {
	l := LinkedRun{ID: run.ID, Day: run.Day.String(), Started: run.StartedAt, Ended: run.EndedAt, State: string(run.State),
		Version: run.Version, Rules: run.RuleSet, Config: run.ConfigHash}
	if !run.Again.IsZero() {
		l.From = run.Again.From.String()
	}
	return l
}

func runAnswers(ctx context.Context, q querier, id int64) ([]Answers, error) {
	var answers []Answers
	err := eachRow(ctx, q, "answers", func(r *sql.Rows) error {
		var a Answers
		err := r.Scan(&a.Source, &a.Name, &a.Count, &a.Bytes, &a.Digest)
		answers = append(answers, a)
		return err
	}, `SELECT source, name, count, size, digest FROM answers WHERE run = ? ORDER BY source, name`, id)
	return answers, err
}

// link adds a record to the end of the chain.
func (s *Store) link(ctx context.Context, tx *sql.Tx, l Link) (int64, error) {
	if err := s.seals.finish(ctx, tx); err != nil {
		return 0, err
	}
	var err error
	if l.Archive, err = archiveState(ctx, tx); err != nil {
		return 0, err
	}
	err = tx.QueryRowContext(ctx, `SELECT seq, hash FROM chain ORDER BY seq DESC LIMIT 1`).Scan(&l.Seq, &l.Prev)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, err
	}
	l.Seq++
	l.At = l.At.UTC()
	record, hash, err := l.canonical()
	if err != nil {
		return 0, err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO chain (seq, hash, record) VALUES (?, ?, ?)`, l.Seq, hash, record)
	return l.Seq, err
}

// archiveState digests the seals of all tables but the chain itself.
func archiveState(ctx context.Context, q querier) (string, error) {
	h := sha256.New()
	err := eachRow(ctx, q, "seals of the tables", func(r *sql.Rows) error {
		var name string
		var rows int64
		var total []byte
		err := r.Scan(&name, &rows, &total)
		fmt.Fprintf(h, "%s %d %x\n", name, rows, total)
		return err
	}, `SELECT name, rows, sum FROM seal_sums WHERE name <> 'chain' ORDER BY name`)
	return hex.EncodeToString(h.Sum(nil)), err
}

// sealedFact names the fact that tells for which schema the archive bears its seals.
const sealedFact = "sealed"

// sealedSince is the schema that brought the seals.
func sealedSince(steps []migration) int {
	return 1 + slices.IndexFunc(steps, func(m migration) bool { return m.name == "integrity" })
}

// beforeUpgrade holds an archive against its seals before a new version of the
// program changes its tables. It returns what does not hold, "" if all does.
func (s *Store) beforeUpgrade(ctx context.Context) (string, error) {
	steps, err := migrations()
	if err != nil {
		return "", err
	}
	var current int
	if err := s.w.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&current); err != nil || current < sealedSince(steps) || current >= len(steps) {
		return "", err
	}
	v := &verifier{ctx: ctx, q: s.w, seals: newSealer(s.key)}
	if err := v.rows(); err != nil || len(v.found.Faults) == 0 {
		return "", err
	}
	return v.found.Faults[0].Sentence, nil
}

// learnSchema tells the sealer what the tables are, and seals an archive that bears
// no seals yet, or those of an older schema.
func (s *Store) learnSchema(ctx context.Context, program, broken string) error {
	tables, err := sealedTables(ctx, s.w)
	if err != nil {
		return err
	}
	s.seals.tables = tables
	if due, err := s.unsealed(ctx, s.w); err != nil || !due {
		return err
	}
	return s.write(ctx, "seals", func(tx *sql.Tx) error {
		due, err := s.unsealed(ctx, tx) // read again under the lock: another program may have been faster
		if err != nil || !due {
			return err
		}
		return s.sealAll(ctx, tx, program, broken)
	})
}

// rowQuerier is a connection, a pool or a transaction that reads one row.
type rowQuerier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// unsealed reports whether the tables have changed since they were sealed. A chain
// without the fact, or a fact without its seal, is no new archive: somebody has touched
// them, and Verify tells it.
func (s *Store) unsealed(ctx context.Context, q rowQuerier) (bool, error) {
	var schema, links int
	var fact sql.NullString
	var kept []byte
	err := q.QueryRowContext(ctx, `SELECT (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM chain),
		(SELECT value FROM facts WHERE name = ?1), (SELECT seal FROM seals WHERE name = 'facts' AND key = ?1)`,
		sealedFact).Scan(&schema, &links, &fact, &kept)
	switch {
	case err != nil || fact.String == strconv.Itoa(schema):
		return false, err
	case !fact.Valid:
		return links == 0, nil
	}
	want := s.seals.of(s.seals.tables["facts"], []any{sealedFact, fact.String})
	return hmac.Equal(kept, want[:]), nil
}

// sealAll seals every row that stands in the archive, and says so in the chain.
func (s *Store) sealAll(ctx context.Context, tx *sql.Tx, program, broken string) error {
	for _, table := range []string{"seals", "seal_sums"} {
		if _, err := tx.ExecContext(ctx, `DELETE FROM `+table); err != nil {
			return err
		}
	}
	for _, t := range s.seals.tables {
		if err := s.seals.sealTable(ctx, tx, t); err != nil {
			return fmt.Errorf("seals of %s: %w", t.name, err)
		}
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO facts (name, value) SELECT ?, user_version FROM pragma_user_version WHERE true
		ON CONFLICT DO UPDATE SET value = excluded.value`, sealedFact)
	if err != nil {
		return err
	}
	var links, last int64
	err = tx.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM chain), (SELECT coalesce(max(id), 0) FROM runs)`).Scan(&links, &last)
	if err != nil {
		return err
	}
	l := Link{At: time.Now(), Kind: LinkUpgrade, Program: program, Broken: broken}
	if links == 0 {
		l.Kind, l.Outside = LinkBegin, &last
	}
	_, err = s.link(ctx, tx, l)
	return err
}

// sealTable seals the rows of a table.
func (s *sealer) sealTable(ctx context.Context, tx *sql.Tx, t *sealedTable) error {
	w := &sealRows{ctx: ctx, tx: tx, args: []any{t.name}}
	var total sum
	var rows int64
	err := s.each(ctx, tx, t, func(key string, m seal) error {
		rows++
		total.add(m)
		return w.add(key, m)
	})
	if err == nil {
		err = w.end()
	}
	if err != nil {
		return err
	}
	return s.addSum(ctx, tx, t.name, rows, total)
}

// each seals the rows of a table one after the other, in the order of their keys.
func (s *sealer) each(ctx context.Context, q querier, t *sealedTable, visit func(key string, m seal) error) error {
	order := ""
	for i, place := range t.keys {
		if i > 0 {
			order += ", "
		}
		order += quoted(t.columns[place])
	}
	values, into := make([]any, len(t.columns)), make([]any, len(t.columns))
	for i := range values {
		into[i] = &values[i]
	}
	return eachRow(ctx, q, "table "+t.name, func(r *sql.Rows) error {
		if err := r.Scan(into...); err != nil {
			return err
		}
		if err := visit(t.rowKey(values), s.of(t, values)); err != nil {
			return err
		}
		return s.err
	}, `SELECT * FROM `+quoted(t.name)+` ORDER BY `+order)
}

// quoted is a name as SQL reads it.
func quoted(name string) string { return `"` + name + `"` }
