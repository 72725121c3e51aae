package store

import (
	"database/sql"
	"strings"
	"testing"
)

// The queries that run for every post or content must go by an index: a scan
// would make a night's time grow with all that was ever stored.
func TestQueriesGoByIndex(t *testing.T) {
	s := open(t)
	for name, q := range map[string]struct {
		query string
		args  int
	}{
		"posts to audit":    {duePosts, 5},
		"comments to audit": {dueComments, 7},
		"posts around":      {aroundPosts, 10},
		"comments around":   {aroundHere + inOrder, 11},
		"post to audit":     {dueItself, 6},
		"content":           {contentQuery, 1},
		"of period":         {`SELECT count(*) FROM contents c WHERE ` + ofPeriod, 3},
		"vanished":          {`SELECT c.id FROM contents c WHERE c.purged_at IS NULL AND c.gone_at < ?1`, 1},
		"old of any page":   {`SELECT c.id FROM contents c WHERE ` + before + `?1`, 1},
		"judged":            {judgedQuery, 8},
		"backlog":           {backlogQuery, 2},
		"comments gone":     {goneComments, 4},
		"posts gone":        {gonePosts, 9},
		"confirmed":         {confirmedQuery, 4},
		"precedents":        {precedentsQuery, 2},
		"standing decision": {`SELECT d.outcome FROM findings f ` + standingDecision + ` WHERE f.fingerprint = ?1`, 1},
	} {
		var plan []string
		args := make([]any, q.args)
		check(t, s.rows(t.Context(), name, func(r *sql.Rows) error {
			var id, parent, unused int
			var detail string
			err := r.Scan(&id, &parent, &unused, &detail)
			plan = append(plan, detail)
			return err
		}, `EXPLAIN QUERY PLAN `+q.query, args...))
		for _, step := range plan {
			if strings.HasPrefix(step, "SCAN contents") || strings.HasPrefix(step, "SCAN c") ||
				strings.HasPrefix(step, "SCAN d") || strings.HasPrefix(step, "SCAN t") ||
				strings.HasSuffix(step, "(page=?)") || // all that was ever stored of the page
				(name == "comments to audit" || name == "comments around") && (strings.Contains(step, "contents_by_day") || strings.Contains(step, "TEMP B-TREE")) {
				t.Errorf("%s: %s\n%s", name, step, strings.Join(plan, "\n"))
			}
		}
	}
}
