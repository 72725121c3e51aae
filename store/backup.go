package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	"modernc.org/sqlite"
)

// backupPages is how many pages are copied before the context is looked at again.
const backupPages = 2000

// backuper is a connection that can copy its database while others write to it.
type backuper interface {
	NewBackup(dstURI string) (*sqlite.Backup, error)
}

// Backup copies the archive, as it is at one instant, into a new file with mode 0600,
// while a night may be writing, and holds the copy against its chain and its seals. The
// caller removes the file also after an error. An *Error tells what a person can mend.
func (s *Store) Backup(ctx context.Context, path string) (*Verification, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		return nil, unusable(path, err)
	}
	if err := s.copyTo(ctx, path); err != nil {
		return nil, explain(path, fmt.Errorf("backup: %w", err))
	}
	return Inspect(ctx, path, path, s.key)
}

func (s *Store) copyTo(ctx context.Context, path string) error {
	conn, err := s.r.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	// A transaction that reads keeps the instant: what is written meanwhile stays out.
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var links int
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM chain`).Scan(&links); err != nil {
		return err
	}
	err = conn.Raw(func(driverConn any) error {
		source, ok := driverConn.(backuper)
		if !ok {
			return errors.New("the database cannot be copied while it is in use")
		}
		return copyPages(ctx, source, dsn(path, url.Values{"_pragma": {"synchronous(FULL)"}}))
	})
	if err != nil {
		return err
	}
	return standAlone(ctx, path)
}

func copyPages(ctx context.Context, source backuper, to string) error {
	b, err := source.NewBackup(to)
	if err != nil {
		return err
	}
	for more := true; more; {
		if more, err = b.Step(backupPages); err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return errors.Join(err, b.Finish())
		}
	}
	return b.Finish()
}

// standAlone folds the log of an archive into its file, so that the file is all of it.
func standAlone(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", dsn(path, url.Values{"_pragma": {"busy_timeout(10000)"}}))
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	var mode string
	err = db.QueryRowContext(ctx, `PRAGMA journal_mode = DELETE`).Scan(&mode)
	if err == nil && mode != "delete" {
		err = fmt.Errorf("the log stays apart: journal mode %s", mode)
	}
	return errors.Join(err, db.Close())
}

// Inspect holds the file of an archive that nobody has open against its chain and its
// seals, without changing it. A person is told of it under the name told. The error
// is an *Error if the file is no archive, of a newer version, or of another key.
func Inspect(ctx context.Context, path, told string, key []byte) (*Verification, error) {
	if err := refuseForeign(ctx, path, told); err != nil {
		return nil, explain(told, err)
	}
	db, err := sql.Open("sqlite", dsn(path, url.Values{"mode": {"ro"}, "_pragma": {"query_only(ON)", "cache_size(-4000)"}}))
	if err != nil {
		return nil, err
	}
	defer db.Close()
	steps, err := migrations()
	if err != nil {
		return nil, err
	}
	var schema, application int
	var check string
	if err := db.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&application); err != nil || application != applicationID {
		return nil, explain(told, cmp.Or(err, error(&Error{Cause: fmt.Sprintf("il file %s non è un archivio di Vigilia", told), Remedy: "indicare una copia scritta da «vigilia backup»"})))
	}
	err = db.QueryRowContext(ctx, `SELECT user_version, (SELECT value FROM facts WHERE name = 'key') FROM pragma_user_version`).Scan(&schema, &check)
	if err != nil {
		return nil, explain(told, fmt.Errorf("archive %s: %w", told, err))
	}
	if check != keyCheck(key) {
		return nil, otherKey(told)
	}
	s := &Store{path: told, key: key}
	if schema < sealedSince(steps) { // older than the seals: only its structure can be looked at
		v := &verifier{ctx: ctx, q: db, seals: newSealer(key)}
		return &v.found, explain(told, v.database())
	}
	v, err := s.verify(ctx, db)
	return v, explain(told, err)
}

// PutInPlace makes the file of an inspected archive the archive at path, and keeps the
// one that is there, if any, under the name aside. The caller holds the lock of the
// archive. A kill leaves the old one or the new one under the name, never none.
func PutInPlace(ctx context.Context, from, path, aside string) error {
	if _, err := os.Stat(path); err == nil {
		_ = standAlone(ctx, path) // where it is too damaged for that, the log is kept apart
		if err := os.Link(path, aside); err != nil {
			return unusable(aside, err)
		}
		for _, side := range []string{"-wal", "-shm"} {
			if err := os.Rename(path+side, aside+side); err != nil && !errors.Is(err, os.ErrNotExist) {
				return unusable(aside+side, err)
			}
		}
	}
	if err := os.Rename(from, path); err != nil {
		return unusable(path, err)
	}
	return nil
}

// RecordRestore tells the chain that the archive was put back from a backup with the
// given SHA-256, in hexadecimal.
func (s *Store) RecordRestore(ctx context.Context, at time.Time, backup, program string) error {
	return s.write(ctx, "restore", func(tx *sql.Tx) error {
		_, err := s.link(ctx, tx, Link{At: at, Kind: LinkRestore, Program: program, Source: backup})
		return err
	})
}
