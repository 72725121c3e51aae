package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"vigilia/audit"
)

// SaveProposals keeps one file of a register of proposals: what came, and the
// proposals in it. A proposal is known by source and key; what the file changed
// last says of it counts, in whatever order the files are read. One that a newer
// file no longer names stays known, and a subject that was purged stays away.
func (s *Store) SaveProposals(ctx context.Context, r RawReading, proposals []audit.Proposal) error {
	return s.write(ctx, "proposals "+r.Source, func(tx *sql.Tx) error {
		if err := saveRaw(ctx, tx, "proposal_readings", r); err != nil {
			return err
		}
		for _, p := range proposals {
			if err := saveProposal(ctx, tx, r, p); err != nil {
				return fmt.Errorf("proposal %q: %w", p.Key, err)
			}
		}
		return nil
	})
}

func saveProposal(ctx context.Context, tx *sql.Tx, r RawReading, p audit.Proposal) error {
	if p.Key == "" {
		return fmt.Errorf("no key: the proposal cannot be told from another")
	}
	_, err := tx.ExecContext(ctx, `
		INSERT INTO proposals (source, key, type, organ, number, year, sitting, subject, voted, withdrawn, first_seen, last_seen)
		VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
		ON CONFLICT (source, key) DO UPDATE SET
			first_seen = min(first_seen, ?11),
			type = iif(?12 >= last_seen, ?3, type), organ = iif(?12 >= last_seen, ?4, organ),
			number = iif(?12 >= last_seen, ?5, number), year = iif(?12 >= last_seen, ?6, year),
			sitting = iif(?12 >= last_seen, ?7, sitting), subject = iif(purged_at IS NULL AND ?12 >= last_seen, ?8, subject),
			voted = iif(?12 >= last_seen, ?9, voted), withdrawn = iif(?12 >= last_seen, ?10, withdrawn),
			last_seen = max(last_seen, ?12)`,
		r.Source, valid(p.Key), string(p.Type), string(p.Organ), p.Number, p.Year, p.Sitting.String(), valid(p.Subject), p.Voted.String(), p.Withdrawn,
		r.At.UnixMicro(), r.Changed.UnixMicro())
	return err
}

// Proposals returns every proposal, by source and key.
func (s *Store) Proposals(ctx context.Context) ([]audit.Proposal, error) {
	var out []audit.Proposal
	err := s.rows(ctx, "proposals", func(r *sql.Rows) error {
		var p audit.Proposal
		var sitting, voted string
		var seen int64
		err := r.Scan(&p.Source, &p.Key, &p.Type, &p.Organ, &p.Number, &p.Year, &sitting, &p.Subject, &voted, &p.Withdrawn, &seen)
		if err != nil {
			return err
		}
		p.FirstSeen = time.UnixMicro(seen).UTC()
		if p.Sitting, err = dayOf(sitting); err != nil {
			return err
		}
		p.Voted, err = dayOf(voted)
		out = append(out, p)
		return err
	}, `SELECT source, key, type, organ, number, year, sitting, subject, voted, withdrawn, first_seen FROM proposals ORDER BY source, key`)
	return out, err
}
