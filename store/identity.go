package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Identity names the archive, so that a workbook can tell which one it came from: a
// digest, keyed with that of the pseudonyms, of the configuration with which its first
// run began. It is the same in every copy of the archive and tells nothing outside;
// "" before the first run.
func (s *Store) Identity(ctx context.Context) (string, error) {
	var first string
	err := s.r.QueryRowContext(ctx, `SELECT config_hash FROM runs ORDER BY id LIMIT 1`).Scan(&first)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	if err != nil {
		return "", s.explain(fmt.Errorf("identity of the archive: %w", err))
	}
	return keyed(s.key, "vigilia: identity of the archive\n"+first)[:16], nil
}
