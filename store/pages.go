package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"vigilia/audit"
)

// SavePage keeps what a page says of itself, read at the given instant. A
// reading older than the one that is kept changes nothing.
func (s *Store) SavePage(ctx context.Context, at time.Time, p audit.Page) error {
	return s.write(ctx, "page "+p.ID, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO pages (id, name, url, about, website, links, emails, phone, unread, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET name = excluded.name, url = excluded.url, about = excluded.about,
				website = excluded.website, links = excluded.links, emails = excluded.emails,
				phone = excluded.phone, unread = excluded.unread, seen = excluded.seen
			WHERE excluded.seen >= seen`,
			valid(p.ID), valid(p.Name), valid(p.URL), valid(p.About), valid(p.Website),
			list(p.Links), list(p.Emails), valid(p.Phone), list(p.Unread), at.UnixMicro())
		return err
	})
}

const pageColumns = `id, name, url, about, website, links, emails, phone, unread`

// Page returns a page as it was last read. The error wraps ErrNotFound if it never was.
func (s *Store) Page(ctx context.Context, id string) (audit.Page, error) {
	p, err := scanPage(s.r.QueryRowContext(ctx, `SELECT `+pageColumns+` FROM pages WHERE id = ?`, id))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return audit.Page{}, s.explain(fmt.Errorf("page %s: %w", id, err))
	}
	return p, nil
}

// Pages returns every page that was ever read, by id.
func (s *Store) Pages(ctx context.Context) ([]audit.Page, error) {
	var pages []audit.Page
	err := s.rows(ctx, "pages", func(r *sql.Rows) error {
		p, err := scanPage(r)
		pages = append(pages, p)
		return err
	}, `SELECT `+pageColumns+` FROM pages ORDER BY id`)
	return pages, err
}

// scanner is a row, alone or among others.
type scanner interface{ Scan(dest ...any) error }

func scanPage(r scanner) (audit.Page, error) {
	var p audit.Page
	err := r.Scan(&p.ID, &p.Name, &p.URL, &p.About, &p.Website, jsonInto(&p.Links), jsonInto(&p.Emails), &p.Phone, jsonInto(&p.Unread))
	return p, err
}

// valid makes text that SQLite and JSON can hold: what is not UTF-8, such as a
// lone surrogate, becomes U+FFFD and the rest stays as it is.
func valid(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
}

// list is how a list of plain values is stored; none is "".
func list[T any](values []T) string {
	if len(values) == 0 {
		return ""
	}
	return record(values)
}

// record is how a value that nothing searches by is stored. The types given are
// the domain's own, which always have a JSON form.
func record(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("store: %T has no JSON form: %v", v, err))
	}
	return string(text)
}

// jsonInto returns a destination that reads what list and record wrote into v.
func jsonInto(v any) sql.Scanner { return jsonScanner{v} }

type jsonScanner struct{ into any }

// Scan decodes the column; NULL and "" leave the value as it is.
func (j jsonScanner) Scan(src any) error {
	text, _ := src.(string)
	if text == "" {
		return nil
	}
	return json.Unmarshal([]byte(text), j.into)
}
