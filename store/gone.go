package store

import (
	"context"
	"database/sql"
	"time"

	"vigilia/audit"
)

// What is gone is looked for by post: the unary plus keeps the planner from walking
// everything that was ever stored of the page instead.
const (
	goneComments = `UPDATE contents SET gone_at = ?1
		WHERE post_id = ?2 AND id <> post_id AND +page = ?3 AND last_seen < ?4 AND gone_at IS NULL`
	gonePosts = `UPDATE contents SET gone_at = ?1
		WHERE last_seen < ?4 AND gone_at IS NULL AND +page = ?3 AND post_id IN (
			SELECT id FROM contents
			WHERE page = ?3 AND kind IN (?2, ?9) AND created_at >= ?5 AND created_at < ?6 AND day BETWEEN ?7 AND ?8
				AND last_seen < ?4 AND gone_at IS NULL)`
)

// MarkGoneComments marks as gone at the given instant the comments of a post
// that were not seen since then: the caller has read all of them since. It
// returns how many were marked. A comment that is read again comes back.
func (s *Store) MarkGoneComments(ctx context.Context, page, postID string, since, at time.Time) (marked int, err error) {
	err = s.write(ctx, "comments of "+postID, func(tx *sql.Tx) error {
		marked, err = markGoneComments(ctx, tx, page, postID, since, at)
		return err
	})
	return marked, err
}

func markGoneComments(ctx context.Context, tx *sql.Tx, page, postID string, since, at time.Time) (int, error) {
	return changed(tx.ExecContext(ctx, goneComments, at.UnixMicro(), postID, page, since.UnixMicro()))
}

// MarkGonePosts marks as gone the posts on the page, its own and its visitors',
// published in [from, to) that were not seen since the given instant, and with
// each the comments below it. It returns how many contents were marked.
func (s *Store) MarkGonePosts(ctx context.Context, page string, from, to, since, at time.Time) (marked int, err error) {
	err = s.write(ctx, "posts of "+page, func(tx *sql.Tx) error {
		marked, err = markGonePosts(ctx, tx, page, from, to, since, at)
		return err
	})
	return marked, err
}

func markGonePosts(ctx context.Context, tx *sql.Tx, page string, from, to, since, at time.Time) (int, error) {
	return changed(tx.ExecContext(ctx, gonePosts, at.UnixMicro(), string(audit.OwnPost), page, since.UnixMicro(),
		from.UnixMicro(), to.UnixMicro(), dayText(from), dayText(to), string(audit.VisitorPost)))
}

// changed returns how many rows a statement changed.
func changed(result sql.Result, err error) (int, error) {
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}
