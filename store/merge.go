package store

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"vigilia/audit"
)

// row is what the archive holds of a content before a reading is added to it.
type row struct {
	home
	author, authorName    string
	authorSeen, shownSeen sql.NullInt64
	hiddenAt, goneAt      sql.NullInt64
	textDigest, digest    []byte
	textSeen              int64
	firstSeen, lastSeen   int64
	edits                 int
	hiddenKept            bool // hidden_readings may hold rows of it
	origin                string
	purged, erased        bool
}

// forgotten reports whether a reading tells again what was purged or erased: of it
// nothing is taken but that it was there.
func (r *row) forgotten(text []byte) bool {
	return r.purged && (r.erased || len(r.digest) > 0) && bytes.Equal(r.textDigest, text)
}

// visible reports whether the row was there for everybody to see.
func (r *row) visible() bool { return !r.hiddenAt.Valid && !r.goneAt.Valid }

func readRow(sc scanner) (string, *row, error) {
	var id string
	r := &row{}
	err := sc.Scan(&id, &r.page, &r.kind, &r.post, &r.parent, &r.author, &r.authorName, &r.authorSeen,
		&r.shownSeen, &r.hiddenAt, &r.goneAt, &r.textDigest, &r.digest, &r.textSeen, &r.firstSeen, &r.lastSeen, &r.edits,
		&r.purged, &r.erased, &r.origin)
	r.hiddenKept = r.hiddenAt.Valid
	return id, r, err
}

// saver holds the prepared statements of one batch.
type saver struct {
	store              *Store
	ctx                context.Context
	tx                 *sql.Tx
	at                 int64
	saved              Saved
	insert, head, past *sql.Stmt
	same               []string // ids of what the reading found as it was
	open               []*sql.Stmt
}

func newSaver(ctx context.Context, s *Store, tx *sql.Tx) (*saver, error) {
	// A statement of microseconds needs no watch of its own on the context; contents
	// looks at it now and then.
	sv := &saver{store: s, ctx: context.WithoutCancel(ctx), tx: tx}
	for _, p := range []struct {
		stmt  **sql.Stmt
		query string
	}{
		{&sv.insert, `INSERT INTO contents (id, page, kind, post_id, parent_id, author, author_name, author_seen, created_at, day,
			updated_at, text, text_seen, text_digest, permalink, origin, attachments, tagged, comments, reading,
			first_seen, last_seen, shown_seen, hidden_at, textless, authored)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`},
		{&sv.head, `UPDATE contents SET created_at = ?2, day = ?3, updated_at = ?4, text = ?5, text_digest = ?6, textless = ?7,
			permalink = ?8, origin = ?9, attachments = ?10, tagged = ?11, comments = ?12, reading = ?13, purged_at = NULL, erased_at = NULL WHERE id = ?1`},
		{&sv.past, `UPDATE contents SET page = ?2, kind = ?3, post_id = ?4, parent_id = ?5, author = ?6, author_name = ?7,
			author_seen = ?8, authored = ?6 <> '', text_seen = ?9, first_seen = ?10, last_seen = ?11, shown_seen = ?12,
			hidden_at = ?13, gone_at = ?14, edits = ?15 WHERE id = ?1`},
	} {
		stmt, err := tx.PrepareContext(ctx, p.query)
		if err != nil {
			sv.close()
			return nil, err
		}
		*p.stmt = stmt
		sv.open = append(sv.open, stmt)
	}
	return sv, nil
}

func (sv *saver) close() {
	for _, stmt := range sv.open {
		stmt.Close()
	}
}

// contents adds what was read at one instant.
func (sv *saver) contents(ctx context.Context, at time.Time, contents []audit.Content) error {
	sv.at = at.UnixMicro()
	for some := range slices.Chunk(contents, lookedUp) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := sv.save(some); err != nil {
			return err
		}
	}
	return nil
}

// save adds some contents. One that comes twice among them meets its own first row.
func (sv *saver) save(contents []audit.Content) error {
	readings := make([]*reading, len(contents))
	ids := make([]string, len(contents))
	for i := range contents {
		r, err := sv.store.reading(&contents[i])
		if err != nil {
			return err
		}
		readings[i], ids[i] = r, r.id
	}
	known, err := sv.lookup(ids)
	if err != nil {
		return err
	}
	for _, r := range readings {
		old := known[r.id]
		if old == nil {
			old, err = sv.add(r)
			known[r.id] = old
		} else {
			err = sv.merge(old, r)
		}
		if err == nil {
			err = sv.keepAlts(r)
		}
		if err == nil {
			err = sv.keepPictures(r)
		}
		if err == nil {
			err = sv.keepOriginal(r)
		}
		if err != nil {
			return fmt.Errorf("content %s: %w", r.id, err)
		}
	}
	return sv.seen()
}

func (sv *saver) lookup(ids []string) (map[string]*row, error) {
	known := make(map[string]*row, len(ids))
	err := eachRow(sv.ctx, sv.tx, "stored contents", func(r *sql.Rows) error {
		id, old, err := readRow(r)
		known[id] = old
		return err
	}, `SELECT id, page, kind, post_id, parent_id, author, author_name, author_seen, shown_seen, hidden_at, gone_at,
			text_digest, reading, text_seen, first_seen, last_seen, edits,
			purged_at IS NOT NULL, erased_at IS NOT NULL, origin
		FROM contents WHERE id IN (SELECT value FROM json_each(?))`, record(ids))
	return known, err
}

func (sv *saver) add(r *reading) (*row, error) {
	sv.saved.New++
	n := &row{home: r.home, author: r.author, authorName: r.authorName, textDigest: r.textDigest, digest: r.digest,
		textSeen: sv.at, firstSeen: sv.at, lastSeen: sv.at}
	now := sql.NullInt64{Int64: sv.at, Valid: true}
	if r.author != "" {
		n.authorSeen = now
	}
	if r.hidden {
		sv.saved.Hidden++
		n.hiddenAt, n.hiddenKept = now, true
	} else {
		n.shownSeen = now
	}
	_, err := sv.insert.ExecContext(sv.ctx, r.id, r.page, r.kind, r.post, r.parent, r.author, r.authorName, n.authorSeen,
		r.created.UnixMicro(), dayText(r.created), r.updated, r.text, sv.at, r.textDigest, r.permalink, r.origin,
		r.attachments, r.tagged, r.comments, r.digest, sv.at, sv.at, n.shownSeen, n.hiddenAt, r.text == "", r.author != "")
	if err == nil && r.hidden {
		err = sv.keepHidden(r.id)
	}
	return n, err
}

// merge adds a reading to what is known, so that the result is the same for
// every order of the same readings.
func (sv *saver) merge(old *row, r *reading) error {
	if old.origin == shared {
		r.origin, r.original = shared, audit.Original{}
	}
	if sv.unchanged(old, r) {
		return sv.again(old, r.id)
	}
	wasVisible, wasHidden := old.visible(), old.hiddenAt.Valid
	if !old.forgotten(r.textDigest) {
		if err := sv.mergeText(old, r); err != nil {
			return err
		}
		mergeAuthor(old, r, sv.at)
	}
	if r.home.compare(old.home) > 0 {
		old.home = r.home
	}
	if err := sv.mergeHidden(old, r); err != nil {
		return err
	}
	if old.goneAt.Valid && sv.at > old.lastSeen && sv.at >= old.goneAt.Int64 {
		old.goneAt = sql.NullInt64{}
	}
	old.firstSeen, old.lastSeen = min(old.firstSeen, sv.at), max(old.lastSeen, sv.at)
	if !wasHidden && old.hiddenAt.Valid {
		sv.saved.Hidden++
	}
	if !wasVisible && old.visible() {
		sv.saved.Returned++
	}
	_, err := sv.past.ExecContext(sv.ctx, r.id, old.page, old.kind, old.post, old.parent, old.author, old.authorName,
		old.authorSeen, old.textSeen, old.firstSeen, old.lastSeen, old.shownSeen, old.hiddenAt, old.goneAt, old.edits)
	return err
}

// unchanged reports whether a reading no older than the newest says the same of
// a content that everybody can see: the common case of every night.
func (sv *saver) unchanged(old *row, r *reading) bool {
	return sv.at >= old.lastSeen && bytes.Equal(old.digest, r.digest) && old.visible() && !r.hidden && !old.hiddenKept &&
		old.home == r.home && old.author == r.author && old.authorName == r.authorName
}

// again notes that a content was found as it was.
func (sv *saver) again(old *row, id string) error {
	if sv.at == old.lastSeen && old.shownSeen.Int64 == sv.at {
		return nil
	}
	old.lastSeen = sv.at
	old.shownSeen = sql.NullInt64{Int64: sv.at, Valid: true}
	if old.author != "" {
		old.authorSeen = old.shownSeen
	}
	sv.same = append(sv.same, id)
	return nil
}

// seen writes when those that again has noted were seen. What merge writes of one of
// them in the same batch agrees with it: all is of one instant.
func (sv *saver) seen() error {
	if len(sv.same) == 0 {
		return nil
	}
	_, err := sv.tx.ExecContext(sv.ctx, `UPDATE contents SET last_seen = ?2, shown_seen = ?2,
		author_seen = CASE author WHEN '' THEN author_seen ELSE ?2 END WHERE id IN (SELECT value FROM json_each(?1))`, record(sv.same), sv.at)
	sv.same = sv.same[:0]
	return err
}

// mergeAuthor keeps the author that the newest reading told. A reading that
// withholds it, as one with a weaker token does, unsays nothing.
func mergeAuthor(old *row, r *reading, at int64) {
	if r.author == "" {
		return
	}
	newer := cmp.Or(cmp.Compare(at, old.authorSeen.Int64), cmp.Compare(r.author, old.author), cmp.Compare(r.authorName, old.authorName))
	if !old.authorSeen.Valid || newer > 0 {
		old.author, old.authorName = r.author, r.authorName
		old.authorSeen = sql.NullInt64{Int64: at, Valid: true}
	}
}

// mergeText decides which text is the newest and keeps the other one.
func (sv *saver) mergeText(old *row, r *reading) error {
	newer := cmp.Or(cmp.Compare(sv.at, old.lastSeen), bytes.Compare(r.digest, old.digest)) > 0
	same := bytes.Equal(r.textDigest, old.textDigest)
	switch {
	case same:
		old.textSeen = min(old.textSeen, sv.at)
	case newer:
		if err := sv.supersede(old, r); err != nil {
			return err
		}
	default:
		if err := sv.keepText(r.id, r.textDigest, r.text, sv.at, sv.at); err != nil {
			return err
		}
		if err := sv.countEdits(old, r.id); err != nil {
			return err
		}
	}
	if !newer || bytes.Equal(r.digest, old.digest) {
		return nil
	}
	old.textDigest, old.digest = r.textDigest, r.digest
	old.purged, old.erased = false, false
	_, err := sv.head.ExecContext(sv.ctx, r.id, r.created.UnixMicro(), dayText(r.created), r.updated, r.text, r.textDigest,
		r.text == "", r.permalink, r.origin, r.attachments, r.tagged, r.comments, r.digest)
	return err
}

// supersede moves the newest text among the old ones to make room for r's.
func (sv *saver) supersede(old *row, r *reading) error {
	sv.saved.Edited++
	var text string
	if err := sv.tx.QueryRowContext(sv.ctx, `SELECT text FROM contents WHERE id = ?`, r.id).Scan(&text); err != nil {
		return err
	}
	if err := sv.keepText(r.id, old.textDigest, text, old.textSeen, old.lastSeen); err != nil {
		return err
	}
	old.textSeen = sv.at
	var first int64
	err := sv.tx.QueryRowContext(sv.ctx, `DELETE FROM content_versions WHERE content_id = ? AND digest = ? RETURNING first_seen`,
		r.id, r.textDigest).Scan(&first)
	if err == nil {
		old.textSeen = min(first, sv.at) // it was an old text, and is the newest again
	} else if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	return sv.countEdits(old, r.id)
}

func (sv *saver) keepText(id string, digest []byte, text string, first, last int64) error {
	_, err := sv.tx.ExecContext(sv.ctx, `
		INSERT INTO content_versions (content_id, digest, text, first_seen, last_seen) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (content_id, digest) DO UPDATE SET first_seen = min(first_seen, excluded.first_seen),
			last_seen = max(last_seen, excluded.last_seen)`, id, digest, text, first, last)
	return err
}

func (sv *saver) countEdits(old *row, id string) error {
	return sv.tx.QueryRowContext(sv.ctx, `SELECT count(*) FROM content_versions WHERE content_id = ?`, id).Scan(&old.edits)
}

// mergeHidden keeps hiddenAt at the first reading that found the content hidden
// after the last one that found it visible.
func (sv *saver) mergeHidden(old *row, r *reading) error {
	switch {
	case r.hidden && old.shownSeen.Valid && sv.at <= old.shownSeen.Int64:
		return nil // seen visible since
	case r.hidden:
		if err := sv.keepHidden(r.id); err != nil {
			return err
		}
		old.hiddenKept = true
		if !old.hiddenAt.Valid || sv.at < old.hiddenAt.Int64 {
			old.hiddenAt = sql.NullInt64{Int64: sv.at, Valid: true}
		}
		return nil
	case old.shownSeen.Valid && sv.at <= old.shownSeen.Int64:
		return nil
	}
	old.shownSeen = sql.NullInt64{Int64: sv.at, Valid: true}
	if !old.hiddenKept {
		return nil
	}
	if _, err := sv.tx.ExecContext(sv.ctx, `DELETE FROM hidden_readings WHERE content_id = ? AND at <= ?`, r.id, sv.at); err != nil {
		return err
	}
	err := sv.tx.QueryRowContext(sv.ctx, `SELECT min(at) FROM hidden_readings WHERE content_id = ?`, r.id).Scan(&old.hiddenAt)
	old.hiddenKept = old.hiddenAt.Valid
	return err
}

func (sv *saver) keepHidden(id string) error {
	_, err := sv.tx.ExecContext(sv.ctx, `INSERT INTO hidden_readings (content_id, at) VALUES (?, ?) ON CONFLICT DO NOTHING`, id, sv.at)
	return err
}
