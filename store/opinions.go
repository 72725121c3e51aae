package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"vigilia/audit"
)

// SaveOpinion keeps what a second reader said of a hint on a stored content, in
// place of what it said before.
func (s *Store) SaveOpinion(ctx context.Context, o audit.Opinion) error {
	return s.write(ctx, fmt.Sprintf("opinion on %s of %s", o.Rule, o.ContentID), func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
		INSERT INTO opinions (content_id, rule, rule_version, digest, model, applies, quote_start, quote_end, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (content_id, rule) DO UPDATE SET rule_version = excluded.rule_version, digest = excluded.digest, model = excluded.model,
			applies = excluded.applies, quote_start = excluded.quote_start, quote_end = excluded.quote_end, at = excluded.at`,
			o.ContentID, o.Rule, o.RuleVersion, o.Digest, o.Model, o.Applies, o.Quote.Start, o.Quote.End, o.At.UnixMicro())
		return err
	})
}

// Opinions returns what a second reader said of hints on the contents of a page,
// ordered by content and rule.
func (s *Store) Opinions(ctx context.Context, page string) ([]audit.Opinion, error) {
	var opinions []audit.Opinion
	err := s.rows(ctx, "opinions on page "+page, func(r *sql.Rows) error {
		var o audit.Opinion
		var at int64
		err := r.Scan(&o.ContentID, &o.Rule, &o.RuleVersion, &o.Digest, &o.Model, &o.Applies, &o.Quote.Start, &o.Quote.End, &at)
		o.At = time.UnixMicro(at).UTC()
		opinions = append(opinions, o)
		return err
	}, `SELECT o.content_id, o.rule, o.rule_version, o.digest, o.model, o.applies, o.quote_start, o.quote_end, o.at
		FROM opinions o JOIN contents c ON c.id = o.content_id WHERE c.page = ? ORDER BY o.content_id, o.rule`, page)
	return opinions, err
}
