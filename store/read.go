package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"vigilia/audit"
)

// contentColumns are the columns that contentRow reads, of a table called c.
const contentColumns = `c.id, c.page, c.kind, c.post_id, c.parent_id, c.author, c.author_name, c.created_at, c.updated_at,
	c.text, c.text_seen, c.permalink, c.origin, c.attachments, c.tagged, c.comments,
	c.first_seen, c.last_seen, c.shown_seen, c.hidden_at, c.gone_at, c.edits, ` + altColumn + ", " + originalColumn

// contentRow is a content as it comes from the database.
type contentRow struct {
	audit.Content
	created, textSeen, first, last int64
	updated, shown, hidden, gone   sql.NullInt64
	edits                          int
	alts                           [][3]string
}

// into returns the destinations of contentColumns, in their order.
func (r *contentRow) into() []any {
	c := &r.Content
	return []any{&c.ID, &c.Page, &c.Kind, &c.PostID, &c.ParentID, &c.Author.ID, &c.Author.Name, &r.created, &r.updated,
		&c.Text, &r.textSeen, &c.Permalink, &c.Origin, jsonInto(&c.Attachments), jsonInto(&c.Tagged), &c.Comments,
		&r.first, &r.last, &r.shown, &r.hidden, &r.gone, &r.edits, jsonInto(&r.alts), jsonInto(&c.Original)}
}

// content completes the content. Its only version is the newest text; older
// ones are added by versions.
func (r *contentRow) content() *audit.Content {
	c := &r.Content
	c.CreatedAt, c.UpdatedAt = time.UnixMicro(r.created).UTC(), moment(r.updated)
	c.FirstSeen, c.LastSeen = time.UnixMicro(r.first).UTC(), time.UnixMicro(r.last).UTC()
	c.ShownAt, c.HiddenAt, c.GoneAt = moment(r.shown), moment(r.hidden), moment(r.gone)
	joinAlts(c.Attachments, r.alts)
	c.Versions = []audit.Version{{Text: c.Text, Seen: time.UnixMicro(r.textSeen).UTC()}}
	return c
}

// scanContent reads one content, with every version of its text, and what a query
// selects behind it.
func scanContent(ctx context.Context, q querier, sc scanner, more ...any) (*audit.Content, error) {
	var r contentRow
	if err := sc.Scan(append(r.into(), more...)...); err != nil {
		return nil, err
	}
	c := r.content()
	if r.edits == 0 {
		return c, nil
	}
	old, err := oldVersions(ctx, q, c.ID)
	// The newest text stands last also if it was seen before: it is what is there now.
	c.Versions = append(old, c.Versions...)
	return c, err
}

func oldVersions(ctx context.Context, q querier, id string) ([]audit.Version, error) {
	var versions []audit.Version
	err := eachRow(ctx, q, "versions of "+id, func(r *sql.Rows) error {
		var v audit.Version
		var seen int64
		err := r.Scan(&v.Text, &seen)
		v.Seen = time.UnixMicro(seen).UTC()
		versions = append(versions, v)
		return err
	}, `SELECT text, first_seen FROM content_versions WHERE content_id = ? ORDER BY first_seen, digest`, id)
	return versions, err
}

// contents returns the contents that a query over contentColumns selects.
func (s *Store) contents(ctx context.Context, what, query string, args ...any) ([]audit.Content, error) {
	var contents []audit.Content
	err := s.rows(ctx, what, func(r *sql.Rows) error {
		c, err := scanContent(ctx, s.r, r)
		if err == nil {
			contents = append(contents, *c)
		}
		return err
	}, query, args...)
	return contents, err
}

// Content returns one content with every text that it has had. The error wraps
// ErrNotFound if it was never read.
func (s *Store) Content(ctx context.Context, id string) (audit.Content, error) {
	c, err := oneContent(ctx, s.r, id, s.r.QueryRowContext(ctx, contentQuery, id))
	if err == nil && c == nil {
		err = fmt.Errorf("content %s: %w", id, ErrNotFound)
	}
	if err != nil {
		return audit.Content{}, s.explain(err)
	}
	return *c, nil
}

const contentQuery = `SELECT ` + contentColumns + ` FROM contents c WHERE c.id = ?`

// oneContent reads the answer to contentQuery: nil for a content that is not stored.
func oneContent(ctx context.Context, q querier, id string, row *sql.Row) (*audit.Content, error) {
	c, err := scanContent(ctx, q, row)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("content %s: %w", id, err)
	}
	return c, nil
}
