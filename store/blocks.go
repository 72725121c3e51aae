package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// SaveBlocked keeps the whole list of those whom a page has blocked, read at the
// given instant: of each the pseudonym and when he was first listed, nothing
// else. Those of the first list ever read were blocked nobody knows when. A
// reading older than the newest one changes nothing.
func (s *Store) SaveBlocked(ctx context.Context, at time.Time, page string, ids []string) error {
	people := make([]string, len(ids))
	for i, id := range ids {
		people[i] = s.pseudonym(id)
	}
	slices.Sort(people)
	set := record(slices.Compact(people))
	return s.write(ctx, "blocks of "+page, func(tx *sql.Tx) error {
		first, last, err := blockedReadings(ctx, tx, page)
		if err != nil || last > at.UnixMicro() {
			return err
		}
		for _, q := range []struct {
			query string
			args  []any
		}{
			{`UPDATE blocks SET lifted = 1 WHERE page = ?1 AND lifted = 0 AND person NOT IN (SELECT value FROM json_each(?2))`, []any{page, set}},
			{`INSERT INTO blocks (page, person, first_seen, fresh)
				SELECT ?1, j.value, ?3, ?4 FROM json_each(?2) j
				WHERE NOT EXISTS (SELECT 1 FROM blocks b WHERE b.page = ?1 AND b.person = j.value AND b.lifted = 0)
				ON CONFLICT (page, person, first_seen) DO UPDATE SET lifted = 0`, []any{page, set, at.UnixMicro(), first > 0 && first < at.UnixMicro()}},
			{`INSERT INTO blocked_readings (page, first, last) VALUES (?1, ?2, ?2)
				ON CONFLICT (page) DO UPDATE SET last = excluded.last`, []any{page, at.UnixMicro()}},
		} {
			if _, err := tx.ExecContext(ctx, q.query, q.args...); err != nil {
				return err
			}
		}
		return nil
	})
}

// blockedReadings returns the first and the newest reading of a page's list, 0 if there is none.
func blockedReadings(ctx context.Context, tx *sql.Tx, page string) (first, last int64, err error) {
	err = tx.QueryRowContext(ctx, `SELECT first, last FROM blocked_readings WHERE page = ?`, page).Scan(&first, &last)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, 0, nil
	}
	return first, last, err
}

// Blocks returns the blocks that came up in the lists of the period, each with
// what the archive holds of the same person in the days before it: whether it
// holds anything, the worst finding that was confirmed, and what the page
// replied to him. Who it is does not leave the archive. A reading tells of the
// day before it, so the lists of a period are those of the nights that follow
// its days. Order: page, time, then as little as can be told.
func (s *Store) Blocks(ctx context.Context, pages []string, p civil.Period, days int) ([]audit.Block, error) {
	var found []*blocked
	args := []any{record(append([]string{}, pages...)), p.From.Add(1).Start().UnixMicro(), p.To.Add(1).End().UnixMicro()}
	err := s.rows(ctx, "blocks "+p.Italian(), func(r *sql.Rows) error {
		b := &blocked{}
		var at int64
		err := r.Scan(&b.Page, &b.person, &at)
		b.FirstSeen = time.UnixMicro(at).UTC()
		found = append(found, b)
		return err
	}, `SELECT page, person, first_seen FROM blocks WHERE fresh AND page IN `+inPages+` AND first_seen >= ?2 AND first_seen < ?3
		ORDER BY page, first_seen, person`, args...)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	if err := s.known(ctx, found, days); err != nil {
		return nil, err
	}
	if err := s.replied(ctx, found, days); err != nil {
		return nil, err
	}
	out := make([]audit.Block, len(found))
	for i, b := range found {
		out[i] = b.Block
	}
	slices.SortStableFunc(out, func(a, b audit.Block) int {
		return cmp.Or(cmp.Compare(a.Page, b.Page), a.FirstSeen.Compare(b.FirstSeen), cmp.Compare(a.Worst, b.Worst), cmp.Compare(len(a.Replies), len(b.Replies)))
	})
	return out, nil
}

// blocked is a block with the person whom it concerns.
type blocked struct {
	audit.Block
	person string
}

// concerns reports whether something of a person at an instant stands before the
// block, and not too long.
func (b *blocked) concerns(page, person string, at time.Time, days int) bool {
	return b.Page == page && b.person == person && at.Before(b.FirstSeen) && !at.Before(b.FirstSeen.AddDate(0, 0, -days))
}

// span returns the arguments that bound what is looked at: pages, days, persons.
func span(found []*blocked, days int) []any {
	var pages, people []string
	from, to := found[0].FirstSeen, found[0].FirstSeen
	for _, b := range found {
		pages, people = append(pages, b.Page), append(people, b.person)
		if b.FirstSeen.Before(from) {
			from = b.FirstSeen
		}
		if b.FirstSeen.After(to) {
			to = b.FirstSeen
		}
	}
	slices.Sort(pages)
	slices.Sort(people)
	return []any{record(slices.Compact(pages)), dayText(from.AddDate(0, 0, -days)), dayText(to), record(slices.Compact(people))}
}

// known tells of each block whether the person wrote something, and how grave the
// worst of it was found to be by a person.
func (s *Store) known(ctx context.Context, found []*blocked, days int) error {
	args := append(span(found, days), string(audit.Confirmed))
	return s.rows(ctx, "contents of blocked persons", func(r *sql.Rows) error {
		var page, person string
		var at int64
		var worst sql.NullInt64
		if err := r.Scan(&page, &person, &at, &worst); err != nil {
			return err
		}
		for _, b := range found {
			if !b.concerns(page, person, time.UnixMicro(at), days) {
				continue
			}
			b.Known = true
			if worst.Valid {
				b.Confirmed, b.Worst = true, max(b.Worst, audit.Severity(worst.Int64))
			}
		}
		return nil
	}, `
		SELECT c.page, c.author, c.created_at, (
			SELECT max(f.severity) FROM findings f `+standingDecision+` WHERE f.content_id = c.id AND d.outcome = ?5)
		FROM contents c WHERE `+ofPeriod+` AND c.author IN (SELECT value FROM json_each(?4))`, args...)
}

// replied collects what the page wrote below the words of each: replies to them,
// those in the same conversation that tag him, and those below his own post.
func (s *Store) replied(ctx context.Context, found []*blocked, days int) error {
	args := append(span(found, days), string(audit.OwnReply))
	return s.rows(ctx, "replies to blocked persons", func(r *sql.Rows) error {
		var page, person, text string
		var at int64
		if err := r.Scan(&page, &person, &at, &text); err != nil {
			return err
		}
		for _, b := range found {
			if b.concerns(page, person, time.UnixMicro(at), days) {
				b.Replies = append(b.Replies, text)
			}
		}
		return nil
	}, `
		SELECT DISTINCT c.page, c.author, r.created_at, r.text
		FROM contents c JOIN contents r ON r.post_id = c.post_id AND r.created_at >= c.created_at
		WHERE `+ofPeriod+` AND c.author IN (SELECT value FROM json_each(?4)) AND r.kind = ?5 AND r.page = c.page AND (
			r.parent_id = c.id OR r.parent_id = '' AND c.id = c.post_id
			OR c.author_name <> '' AND r.parent_id = c.parent_id AND EXISTS (
				SELECT 1 FROM json_each(CASE r.tagged WHEN '' THEN '[]' ELSE r.tagged END) t WHERE lower(t.value) = lower(c.author_name)))
		ORDER BY r.created_at, r.id`, args...)
}

// judgedQuery begins with what was decided and with the posts of which something
// is to be audited, by the same condition as Subjects: what is looked at again
// must be held against the same decisions. ?1 to ?5 are those of duePosts, ?6 to
// ?8 kinds.
const judgedQuery = `
	SELECT f.content_id, f.fingerprint, f.rule, f.severity, coalesce(d.outcome, '')
	FROM (
		SELECT c.id FROM decisions e CROSS JOIN findings g ON g.fingerprint = e.fingerprint CROSS JOIN contents c ON c.id = g.content_id
			WHERE c.page = ?1 AND c.kind IN (?6, ?7) AND (c.day BETWEEN ?2 AND ?3 OR c.text_seen >= ?4 OR c.edits > 0)
		UNION SELECT c.id FROM contents c WHERE c.kind IN (?6, ?7) AND c.post_id IN (
			SELECT r.post_id FROM contents r WHERE r.kind = ?8 AND r.post_id IN (SELECT post_id FROM (` + duePosts + `)))
	) w JOIN findings f ON f.content_id = w.id ` + standingDecision + `
	WHERE f.withdrawn_at IS NULL ORDER BY f.content_id, f.fingerprint`

// Judged returns the findings that stand on what citizens wrote, by content, with
// what the office said of each: those that it decided among the contents to audit
// for a period, and all of those below posts with something to audit to which the page replied.
func (s *Store) Judged(ctx context.Context, page string, p civil.Period) (map[string][]audit.Judged, error) {
	judged := map[string][]audit.Judged{}
	err := s.rows(ctx, "judged findings "+p.Italian(), func(r *sql.Rows) error {
		var id string
		var j audit.Judged
		err := r.Scan(&id, &j.Fingerprint, &j.Rule, &j.Severity, &j.Outcome)
		judged[id] = append(judged[id], j)
		return err
	}, judgedQuery,
		page, p.From.String(), p.To.String(), p.From.Start().UnixMicro(), p.To.Add(1).End().UnixMicro(),
		string(audit.Comment), string(audit.VisitorPost), string(audit.OwnReply))
	if err != nil {
		return nil, fmt.Errorf("page %s: %w", page, err)
	}
	return judged, nil
}
