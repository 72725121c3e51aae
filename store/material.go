package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// inPages and inPeriod are the conditions that every report query shares, so
// that one period is one set of contents: ?1 pages, ?2 first and ?3 last day.
const (
	inPages  = `(SELECT value FROM json_each(?1))`
	ofPeriod = `c.page IN ` + inPages + ` AND c.day BETWEEN ?2 AND ?3`
)

func periodArgs(pages []string, p civil.Period, more ...any) []any {
	return append([]any{record(append([]string{}, pages...)), p.From.String(), p.To.String()}, more...)
}

// instantArgs are periodArgs for queries by instant: ?2 and ?3 are [from, to).
func instantArgs(pages []string, p civil.Period) []any {
	from, to := p.Bounds()
	return []any{record(append([]string{}, pages...)), from.UnixMicro(), to.UnixMicro()}
}

// Cases returns the findings that stand on the contents published in the period,
// and on the pages as a whole if they stood in it, each with its content (without
// older texts) and the decision on it. Order: page, publication (what is on the
// page as a whole first), rule, fingerprint.
func (s *Store) Cases(ctx context.Context, pages []string, p civil.Period) ([]audit.Case, error) {
	onPages, err := s.pageCases(ctx, pages, p)
	if err != nil {
		return nil, err
	}
	onContents, err := s.cases(ctx, "findings "+p.Italian(), `
		SELECT `+caseColumns+`, `+contentColumns+`
		FROM contents c JOIN findings f ON f.content_id = c.id `+standingDecision+`
		WHERE f.withdrawn_at IS NULL AND `+ofPeriod+`
		ORDER BY f.page, c.created_at, f.rule, f.fingerprint`, periodArgs(pages, p)...)
	return byPage(onPages, onContents), err
}

// Confirmed returns those of Cases that the office has confirmed, in the same order. It
// is nil only with an error: that nothing was confirmed is an answer.
func (s *Store) Confirmed(ctx context.Context, pages []string, p civil.Period) ([]audit.Case, error) {
	onPages, err := s.pageCases(ctx, pages, p)
	if err != nil {
		return nil, err
	}
	onPages = slices.DeleteFunc(onPages, func(k audit.Case) bool { return k.Status() != audit.IsConfirmed })
	onContents, err := s.cases(ctx, "confirmed findings "+p.Italian(), confirmedQuery, periodArgs(pages, p, string(audit.Confirmed))...)
	if err != nil {
		return nil, err
	}
	return append([]audit.Case{}, byPage(onPages, onContents)...), nil
}

// everDecided are the findings, as f, on which a person ever decided: an archive of very
// many findings is asked for these few alone.
const everDecided = `(SELECT DISTINCT e.fingerprint FROM decisions e) x CROSS JOIN findings f ON f.fingerprint = x.fingerprint `

const confirmedQuery = `
	SELECT ` + caseColumns + `, ` + contentColumns + `
	FROM ` + everDecided + `CROSS JOIN contents c ON c.id = f.content_id ` + standingDecision + `
	WHERE d.outcome = ?4 AND f.withdrawn_at IS NULL AND ` + ofPeriod + `
	ORDER BY f.page, c.created_at, f.rule, f.fingerprint`

// byPage puts together what stands on pages and on contents, each in its order.
func byPage(onPages, onContents []audit.Case) []audit.Case {
	cases := slices.Concat(onPages, onContents)
	slices.SortStableFunc(cases, func(a, b audit.Case) int { return cmp.Compare(a.Finding.Page, b.Finding.Page) })
	return cases
}

// cases returns the findings on contents that a query over caseColumns and contentColumns selects.
func (s *Store) cases(ctx context.Context, what, query string, args ...any) ([]audit.Case, error) {
	var cases []audit.Case
	err := s.rows(ctx, what, func(r *sql.Rows) error {
		var row caseRow
		var content contentRow
		if err := r.Scan(append(row.into(), content.into()...)...); err != nil {
			return err
		}
		c := row.result()
		c.Content = *content.content()
		c.Content.Versions = nil
		cases = append(cases, c)
		return nil
	}, query, args...)
	return cases, err
}

// pageCases returns the findings on pages as a whole. They have no day of their
// own: they count in every period in which an audit found them, the night after included.
func (s *Store) pageCases(ctx context.Context, pages []string, p civil.Period) ([]audit.Case, error) {
	var cases []audit.Case
	err := s.rows(ctx, "findings on pages "+p.Italian(), func(r *sql.Rows) error {
		var row caseRow
		err := r.Scan(row.into()...)
		cases = append(cases, row.result())
		return err
	}, `
		SELECT `+caseColumns+`
		FROM findings f `+standingDecision+`
		WHERE f.withdrawn_at IS NULL AND f.content_id IS NULL AND f.page IN `+inPages+` AND f.last_found >= ?2 AND f.first_found < ?3
		ORDER BY f.page, f.rule, f.fingerprint`,
		record(append([]string{}, pages...)), p.From.Start().UnixMicro(), p.To.Add(1).End().UnixMicro())
	return cases, err
}

const caseColumns = findingColumns + `, f.first_found, f.last_found, d.outcome, d.reason, d.role, d.at`

// caseRow is a finding with its history and decision as it comes from the database.
type caseRow struct {
	findingRow
	first, last           int64
	outcome, reason, role sql.NullString
	decided               sql.NullInt64
}

func (r *caseRow) into() []any {
	return append(r.findingRow.into(), &r.first, &r.last, &r.outcome, &r.reason, &r.role, &r.decided)
}

func (r *caseRow) result() audit.Case {
	c := audit.Case{Finding: r.finding(), FirstFound: time.UnixMicro(r.first).UTC(), LastFound: time.UnixMicro(r.last).UTC()}
	c.Content = audit.Content{Page: r.Page, Kind: r.Kind, CreatedAt: c.FirstFound} // of a finding on a page; others are read
	if r.outcome.Valid {
		c.Decision = &audit.Decision{Fingerprint: r.Fingerprint, Outcome: audit.DecisionOutcome(r.outcome.String),
			Reason: r.reason.String, Role: r.role.String, At: moment(r.decided)}
	}
	return c
}

// Volumes counts the contents published in the period, also those that are gone
// or purged. Order: page, day, kind as audit.Kinds has them.
func (s *Store) Volumes(ctx context.Context, pages []string, p civil.Period) ([]audit.Volume, error) {
	var volumes []audit.Volume
	err := s.rows(ctx, "volumes "+p.Italian(), func(r *sql.Rows) error {
		var v audit.Volume
		var day string
		err := r.Scan(&v.Page, &day, &v.Kind, &v.Total, &v.Unauthored, &v.Textless, &v.Edited, &v.Hidden, &v.Gone, &v.GoneClean)
		if err != nil {
			return err
		}
		v.Day, err = dayOf(day)
		volumes = append(volumes, v)
		return err
	}, `
		SELECT c.page, c.day, c.kind, count(*), sum(NOT c.authored), sum(c.textless), sum(c.edits > 0),
			sum(c.hidden_at IS NOT NULL), sum(c.gone_at IS NOT NULL),
			sum(`+goneClean+` AND NOT `+goneAlong+`)
		FROM contents c WHERE `+ofPeriod+`
		GROUP BY c.page, c.day, c.kind
		ORDER BY c.page, c.day, (SELECT k.key FROM json_each(?4) k WHERE k.value = c.kind)`,
		periodArgs(pages, p, record(audit.Kinds()))...)
	return volumes, err
}

// Purged counts the contents published in the period whose text is no longer kept.
func (s *Store) Purged(ctx context.Context, pages []string, p civil.Period) (n int, err error) {
	err = s.r.QueryRowContext(ctx, `SELECT count(*) FROM contents c WHERE c.purged_at IS NOT NULL AND `+ofPeriod, periodArgs(pages, p)...).Scan(&n)
	return n, s.explain(err)
}

// interned keeps each of a few recurring words once.
type interned map[string]string

func (w interned) of(b []byte) string {
	s, known := w[string(b)]
	if !known {
		s = string(b)
		w[s] = s
	}
	return s
}

// Moments returns when the contents of all kinds in the period were published, also
// those that are gone or purged: as many as Volumes counts. It is nil only with an
// error. Order: page, time, id.
func (s *Store) Moments(ctx context.Context, pages []string, p civil.Period) ([]audit.Moment, error) {
	moments := []audit.Moment{} // none is an answer, and nil would mean that nobody asked
	words := interned{}         // a few pages and kinds, told a hundred thousand times
	err := s.rows(ctx, "moments "+p.Italian(), func(r *sql.Rows) error {
		var page, kind sql.RawBytes
		var at int64
		err := r.Scan(&page, &kind, &at)
		moments = append(moments, audit.Moment{Page: words.of(page), Kind: audit.Kind(words.of(kind)), At: time.UnixMicro(at).UTC()})
		return err
	}, `SELECT c.page, c.kind, c.created_at FROM contents c WHERE `+ofPeriod+` ORDER BY c.page, c.created_at, c.id`,
		periodArgs(pages, p)...)
	if err != nil {
		return nil, err
	}
	return moments, nil
}

// Posts returns the pages' own posts published in the period, with every text
// that was seen, also those that are gone. Order: page, publication, id.
func (s *Store) Posts(ctx context.Context, pages []string, p civil.Period) ([]audit.Content, error) {
	return s.contents(ctx, "posts "+p.Italian(), `SELECT `+contentColumns+` FROM contents c
		WHERE `+ofPeriod+` AND c.kind = ?4 ORDER BY c.page, c.created_at, c.id`,
		periodArgs(pages, p, string(audit.OwnPost))...)
}

// Examined counts, by kind, the contents published in the period whose newest
// text the rules have read. A kind of which nothing was examined has no entry.
func (s *Store) Examined(ctx context.Context, pages []string, p civil.Period) (map[audit.Kind]int, error) {
	examined := make(map[audit.Kind]int)
	err := s.rows(ctx, "examined contents "+p.Italian(), func(r *sql.Rows) error {
		var kind audit.Kind
		var n int
		err := r.Scan(&kind, &n)
		examined[kind] = n
		return err
	}, `
		SELECT c.kind, count(*) FROM contents c JOIN audited a ON a.content_id = c.id AND a.digest = c.text_digest
		WHERE `+ofPeriod+` GROUP BY c.kind`, periodArgs(pages, p)...)
	return examined, err
}

// Gaps returns what could not be looked at, of the days of the period. Order:
// page, day, rule, content, cause.
func (s *Store) Gaps(ctx context.Context, pages []string, p civil.Period) ([]audit.Gap, error) {
	var gaps []audit.Gap
	err := s.rows(ctx, "gaps "+p.Italian(), func(r *sql.Rows) error {
		var g audit.Gap
		var day string
		if err := r.Scan(&g.Page, &day, &g.Rule, &g.ContentID, &g.Cause); err != nil {
			return err
		}
		var err error
		g.Day, err = dayOf(day)
		gaps = append(gaps, g)
		return err
	}, `
		SELECT page, day, rule, coalesce(content_id, ''), cause FROM gaps
		WHERE page IN `+inPages+` AND day BETWEEN ?2 AND ?3
		ORDER BY page, day, rule, content_id, cause`, periodArgs(pages, p)...)
	return gaps, err
}

// ActChecks returns the references to acts in the posts published in the period,
// held against the albo. Order: page, publication, content, place in the audit.
func (s *Store) ActChecks(ctx context.Context, pages []string, p civil.Period) ([]audit.ActCheck, error) {
	return s.actChecks(ctx, "act checks "+p.Italian(),
		`k.page IN `+inPages+` AND k.posted_at >= ?2 AND k.posted_at < ?3`, instantArgs(pages, p)...)
}

// Waiting returns the act checks, of every page and time, that still wait for
// the albo. Order as ActChecks.
func (s *Store) Waiting(ctx context.Context) ([]audit.ActCheck, error) {
	return s.actChecks(ctx, "waiting act checks", `k.waiting`)
}

func (s *Store) actChecks(ctx context.Context, what, where string, args ...any) ([]audit.ActCheck, error) {
	var checks []audit.ActCheck
	err := s.rows(ctx, what, func(r *sql.Rows) error {
		c, err := scanActCheck(r)
		checks = append(checks, c)
		return err
	}, `
		SELECT k.content_id, k.page, k.posted_at, k.reference, k.class, k.act, coalesce(a.subject, ''), k.lead, k.waiting, k.cause, k.checked_at,
			k.proposal, coalesce(p.subject, '')
		FROM act_checks k LEFT JOIN acts a ON a.source = k.source AND a.register = k.register
			LEFT JOIN proposals p ON p.source = k.proposal ->> '$.Source' AND p.key = k.proposal ->> '$.Key'
		WHERE `+where+` ORDER BY k.page, k.posted_at, k.content_id, k.seq`, args...)
	return checks, err
}

func scanActCheck(sc scanner) (audit.ActCheck, error) {
	var c audit.ActCheck
	var posted int64
	var act, proposal sql.NullString
	var subject, proposed string
	var checked sql.NullInt64
	err := sc.Scan(&c.ContentID, &c.Page, &posted, jsonInto(&c.Reference), &c.Class, &act, &subject, &c.Lead, &c.Waiting, &c.Cause, &checked, &proposal, &proposed)
	if err != nil {
		return c, err
	}
	c.PostedAt, c.CheckedAt = time.UnixMicro(posted).UTC(), moment(checked)
	if act.Valid {
		c.Match = &audit.Act{}
		if err := json.Unmarshal([]byte(act.String), c.Match); err != nil {
			return c, err
		}
		c.Match.Subject = subject
	}
	if proposal.Valid {
		c.Proposal = &audit.Proposal{}
		if err := json.Unmarshal([]byte(proposal.String), c.Proposal); err != nil {
			return c, err
		}
		c.Proposal.Subject = proposed
	}
	return c, nil
}

// Requests returns the citizens' requests made in the period. Order: page, time, content.
func (s *Store) Requests(ctx context.Context, pages []string, p civil.Period) ([]audit.Request, error) {
	var requests []audit.Request
	err := s.rows(ctx, "requests "+p.Italian(), func(r *sql.Rows) error {
		var q audit.Request
		var at int64
		var answered sql.NullInt64
		err := r.Scan(&q.ContentID, &q.Page, &q.PostID, &q.Kind, &at, &q.AnswerID, &answered, &q.Redirected, &q.Others)
		q.At, q.AnsweredAt = time.UnixMicro(at).UTC(), moment(answered)
		requests = append(requests, q)
		return err
	}, `
		SELECT content_id, page, post_id, kind, at, answer_id, answered_at, redirected, others FROM requests
		WHERE page IN `+inPages+` AND at >= ?2 AND at < ?3
		ORDER BY page, at, content_id, seq`, instantArgs(pages, p)...)
	return requests, err
}
