package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Signal is the newest sign of life of a kind that the program gave to the outside.
type Signal struct {
	At      time.Time
	Said    string // what was signalled
	Failure string // why it was not received, in Italian; "" if it was
}

// SaveSignal keeps a signal in the place of the one before it.
func (s *Store) SaveSignal(ctx context.Context, name string, g Signal) error {
	return s.write(ctx, "signal "+name, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO signals (name, at, said, failure) VALUES (?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET at = excluded.at, said = excluded.said, failure = excluded.failure`,
			name, g.At.UnixMicro(), valid(g.Said), valid(g.Failure))
		return err
	})
}

// Signal returns the newest signal of a name. The error wraps ErrNotFound if there was none.
func (s *Store) Signal(ctx context.Context, name string) (Signal, error) {
	var g Signal
	var at int64
	err := s.r.QueryRowContext(ctx, `SELECT at, said, failure FROM signals WHERE name = ?`, name).Scan(&at, &g.Said, &g.Failure)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return g, s.explain(fmt.Errorf("signal %s: %w", name, err))
	}
	g.At = time.UnixMicro(at).UTC()
	return g, nil
}
