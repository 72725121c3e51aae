package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"modernc.org/sqlite"

	"vigilia/audit/civil"
)

// readers is how many connections read at once: a report and an audit side by side.
const readers = 4

// Store is the archive. It is safe for concurrent use.
type Store struct {
	path  string
	key   []byte
	w     *sql.DB // one connection: SQLite has one writer, and waiting in Go is fair
	r     *sql.DB
	seals *sealer // of the writing connection, used by whoever holds it
}

// Open opens the archive at path and brings its schema up to date; it creates
// file and folder, with modes 0600 and 0700, if they are not there. The key
// makes the pseudonyms, see LoadKey; version is that of the program, recorded
// with each migration. It returns an *Error for what a person can mend: a folder
// open to others, a file that is no archive or belongs to a newer version, a key
// too short or different from the one that made the archive.
func Open(ctx context.Context, path string, key []byte, version string) (*Store, error) {
	if len(key) < KeySize {
		return nil, &Error{Cause: fmt.Sprintf("la chiave degli pseudonimi è troppo corta (%d byte)", len(key)),
			Remedy: fmt.Sprintf("usare una chiave di almeno %d byte, come quella creata dal programma", KeySize)}
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("archive %s: %w", path, err)
	}
	if err := prepareFile(abs); err != nil {
		return nil, err
	}
	if err := refuseForeign(ctx, abs, abs); err != nil {
		return nil, explain(abs, err)
	}
	s := &Store{path: abs, key: append([]byte(nil), key...), seals: newSealer(key)}
	if err := s.connect(ctx, version); err != nil {
		return nil, errors.Join(s.explain(fmt.Errorf("archive %s: %w", path, err)), s.Close())
	}
	return s, nil
}

// Close ends every connection. Reopening is always safe, also without it.
func (s *Store) Close() error {
	var errs []error
	for _, db := range []*sql.DB{s.r, s.w} { // the writer last: it folds the log into the file
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return s.explain(errors.Join(errs...))
}

func (s *Store) connect(ctx context.Context, version string) (err error) {
	connector, err := sqlite.NewConnector(writerDSN(s.path))
	if err != nil {
		return err
	}
	s.w = sql.OpenDB(watchedConnector{connector, s.seals})
	s.w.SetMaxOpenConns(1)
	broken, err := s.beforeUpgrade(ctx)
	if err != nil {
		return err
	}
	if err := migrate(ctx, s.w, version); err != nil {
		return err
	}
	if err := s.checkKey(ctx); err != nil {
		return err
	}
	if err := s.learnSchema(ctx, version, broken); err != nil {
		return err
	}
	if s.r, err = sql.Open("sqlite", readerDSN(s.path)); err != nil {
		return err
	}
	s.r.SetMaxOpenConns(readers)
	s.r.SetMaxIdleConns(readers)
	return s.r.PingContext(ctx)
}

// checkKey refuses a key other than the one that made the pseudonyms: with it,
// every author would seem new.
func (s *Store) checkKey(ctx context.Context) error {
	const fact = "key"
	check := keyCheck(s.key)
	var stored string
	err := s.w.QueryRowContext(ctx, `SELECT value FROM facts WHERE name = ?`, fact).Scan(&stored)
	if errors.Is(err, sql.ErrNoRows) { // a new archive; of two programs that make it, one key wins
		err = s.w.QueryRowContext(ctx, `INSERT INTO facts (name, value) VALUES (?, ?)
			ON CONFLICT DO UPDATE SET value = value RETURNING value`, fact, check).Scan(&stored)
	}
	if err != nil {
		return err
	}
	if stored != check {
		return otherKey(s.path)
	}
	return nil
}

// keyCheck is what an archive keeps of its key, to know it again.
func keyCheck(key []byte) string { return keyed(key, "vigilia: check value of the pseudonym key") }

func otherKey(path string) error {
	return &Error{Cause: fmt.Sprintf("la chiave degli pseudonimi non è quella dell'archivio %s", path),
		Remedy: "indicare nella configurazione la chiave originaria, o ripristinarla dalla copia di sicurezza"}
}

// prepareFile makes folder and file with their modes before SQLite sees them:
// the -wal and -shm files take the mode of the file.
func prepareFile(path string) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return unusable(path, err)
	}
	info, err := os.Stat(dir)
	if err != nil {
		return unusable(path, err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return &Error{Cause: fmt.Sprintf("la cartella dei dati %s è accessibile ad altri utenti (permessi %04o)", dir, info.Mode().Perm()),
			Remedy: fmt.Sprintf("usare una cartella riservata, o eseguire «chmod 700 %s»", dir)}
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return unusable(path, err)
	}
	if err := errors.Join(f.Chmod(0o600), f.Close()); err != nil {
		return unusable(path, err)
	}
	for _, side := range []string{"-wal", "-shm"} { // left by a killed program, or copied from elsewhere
		if err := os.Chmod(path+side, 0o600); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return unusable(path, err)
		}
	}
	return nil
}

func unusable(path string, err error) error {
	return &Error{Cause: fmt.Sprintf("l'archivio %s non può essere creato o scritto", path),
		Remedy: "assegnare la cartella all'utente che esegue il programma, con permessi 0700", Err: err}
}

// writerDSN asks for a write lock when a transaction begins, so that it never
// fails midway for want of one. synchronous is FULL: a night commits little, so
// the wait is nothing, and an office told that its decisions were kept must find
// them after a power cut. Purged texts are overwritten (secure_delete), and what
// SQLite must set aside stays in memory, never in a folder of temporary files.
func writerDSN(path string) string {
	return dsn(path, url.Values{
		"_txlock": {"immediate"},
		"_pragma": {"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)",
			"secure_delete(ON)", "temp_store(MEMORY)", "cache_size(-4000)", "journal_size_limit(67108864)"},
	})
}

func readerDSN(path string) string {
	return dsn(path, url.Values{
		"_txlock": {"deferred"},
		"_pragma": {"busy_timeout(10000)", "query_only(ON)", "temp_store(MEMORY)", "cache_size(-2000)"},
	})
}

func dsn(path string, query url.Values) string {
	u := url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}
	return u.String()
}

// begin opens a transaction that writes.
func (s *Store) begin(ctx context.Context) (*sql.Tx, error) {
	tx, err := s.w.BeginTx(ctx, nil)
	if err == nil {
		s.seals.reset()
	}
	return tx, err
}

// commit ends a transaction that writes, with the seals of what it has written.
func (s *Store) commit(ctx context.Context, tx *sql.Tx) error {
	if err := s.seals.finish(ctx, tx); err != nil {
		_ = tx.Rollback() // the first error is the one to tell
		return err
	}
	return tx.Commit()
}

// write runs fn in one transaction: all of it is kept, or nothing.
func (s *Store) write(ctx context.Context, what string, fn func(*sql.Tx) error) error {
	tx, err := s.begin(ctx)
	if err != nil {
		return s.explain(fmt.Errorf("%s: %w", what, err))
	}
	if err = fn(tx); err == nil {
		err = s.commit(ctx, tx)
	} else {
		_ = tx.Rollback() // the first error is the one to tell
	}
	if err != nil {
		return s.explain(fmt.Errorf("%s: %w", what, err))
	}
	return nil
}

// rows runs a query on a reading connection and hands every row to scan.
func (s *Store) rows(ctx context.Context, what string, scan func(*sql.Rows) error, query string, args ...any) error {
	return s.explain(eachRow(ctx, s.r, what, scan, query, args...))
}

// querier is a connection, a pool or a transaction that reads.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func eachRow(ctx context.Context, q querier, what string, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return fmt.Errorf("%s: %w", what, err)
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

// instant is how a time is stored: microseconds UTC, NULL for the zero time.
func instant(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMicro()
}

// moment reads what instant wrote.
func moment(v sql.NullInt64) time.Time {
	if !v.Valid {
		return time.Time{}
	}
	return time.UnixMicro(v.Int64).UTC()
}

// dayOf reads a stored day, "" being no day.
func dayOf(s string) (civil.Day, error) {
	var d civil.Day
	err := d.UnmarshalText([]byte(s))
	return d, err
}
