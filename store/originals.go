package store

import (
	"context"
	"database/sql"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// original returns what may be kept of a shared post's origin: a person's profile has
// no name, and neither it nor an account of which nothing is known has an id.
func (s *Store) original(c *audit.Content) (origin string, o audit.Original) {
	o = audit.Original{ID: valid(c.Original.ID), Kind: c.Original.Kind, Name: valid(c.Original.Name), Category: valid(c.Original.Category), Cause: valid(c.Original.Cause)}
	if o.Kind != audit.PageAccount && o.ID != "" && o.ID != c.Page {
		o.ID, o.Name = s.pseudonym(o.ID), ""
	}
	owner, post, ok := strings.Cut(valid(c.Origin), "_")
	if ok && owner != c.Page {
		return s.pseudonym(owner) + "_" + post, o
	}
	return valid(c.Origin), o
}

// keepOriginal keeps whose a shared post is where nothing better is known: an account
// that was told stands over one that was not, and of two the newer.
func (sv *saver) keepOriginal(r *reading) error {
	o := &r.original
	if *o == (audit.Original{}) {
		return nil
	}
	_, err := sv.tx.ExecContext(sv.ctx, `
		INSERT INTO originals (content_id, account, kind, name, category, cause, seen)
		SELECT id, ?2, ?3, ?4, ?5, ?6, ?7 FROM contents WHERE id = ?1 AND purged_at IS NULL
		ON CONFLICT (content_id) DO UPDATE SET account = excluded.account, kind = excluded.kind, name = excluded.name,
			category = excluded.category, cause = excluded.cause, seen = excluded.seen
		WHERE (excluded.kind <> '', excluded.seen, excluded.account, excluded.kind, excluded.name, excluded.category, excluded.cause)
			> (kind <> '', seen, account, kind, name, category, cause)`,
		r.id, o.ID, string(o.Kind), o.Name, o.Category, o.Cause, sv.at)
	return err
}

// originalColumn selects what is known of the original of a content called c; those
// that share nothing do not pay for looking.
const originalColumn = `CASE WHEN c.origin <> '' THEN
	(SELECT json_object('ID', o.account, 'Kind', o.kind, 'Name', o.name, 'Category', o.category, 'Cause', o.cause)
		FROM originals o WHERE o.content_id = c.id) END`

// Originals returns the posts of a page published in the period of whose original it is
// known whose it is.
func (s *Store) Originals(ctx context.Context, page string, p civil.Period) (map[string]bool, error) {
	known := map[string]bool{}
	err := s.rows(ctx, "originals "+p.Italian(), func(r *sql.Rows) error {
		var id string
		err := r.Scan(&id)
		known[id] = true
		return err
	}, `SELECT o.content_id FROM originals o JOIN contents c ON c.id = o.content_id WHERE o.kind <> '' AND `+ofPeriod, periodArgs([]string{page}, p)...)
	return known, err
}

// Aliases returns accounts as the comune names them, by id, address or name, and the
// pseudonyms under which those told by an id are stored.
func (s *Store) Aliases(accounts []string) []string {
	out := accounts
	for _, a := range accounts {
		id := a[strings.LastIndexAny(a, "/=")+1:]
		if id != "" && strings.Trim(id, "0123456789") == "" {
			out = append(out[:len(out):len(out)], s.pseudonym(id))
		}
	}
	return out
}
