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
func (s *Store) MarkGoneComments(ctx context.Context, page, postID string, since, at time.Time) (int, error) {
	return s.markGone(ctx, "comments of "+postID, at, goneComments, postID, page, since.UnixMicro())
}

// MarkGonePosts marks as gone the posts on the page, its own and its visitors',
// published in [from, to) that were not seen since the given instant, and with
// each the comments below it. It returns how many contents were marked.
func (s *Store) MarkGonePosts(ctx context.Context, page string, from, to, since, at time.Time) (int, error) {
	return s.markGone(ctx, "posts of "+page, at, gonePosts,
		string(audit.OwnPost), page, since.UnixMicro(), from.UnixMicro(), to.UnixMicro(), dayText(from), dayText(to), string(audit.VisitorPost))
}

func (s *Store) markGone(ctx context.Context, what string, at time.Time, query string, args ...any) (int, error) {
	var marked int64
	err := s.write(ctx, what, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, query, append([]any{at.UnixMicro()}, args...)...)
		if err != nil {
			return err
		}
		marked, err = result.RowsAffected()
		return err
	})
	return int(marked), err
}
