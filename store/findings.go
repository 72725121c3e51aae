package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// findingColumns are the columns that findingRow reads, of a table called f.
const findingColumns = `f.fingerprint, f.rule, f.rule_version, f.page, f.content_id, f.kind, f.clauses, f.digest, f.key,
	f.category, f.severity, f.method, f.score, f.threshold, f.evidence, f.exceptions, f.waiting, f.law`

// findingRow is a finding as it comes from the database.
type findingRow struct {
	audit.Finding
	content sql.NullString
}

func (r *findingRow) into() []any {
	f := &r.Finding
	return r.columns(jsonInto(&f.Clauses), jsonInto(&f.Evidence), jsonInto(&f.Exceptions), jsonInto(&f.Law))
}

// columns returns the destinations of findingColumns, those of the lists being given.
func (r *findingRow) columns(clauses, evidence, exceptions, law any) []any {
	f := &r.Finding
	return []any{&f.Fingerprint, &f.Rule, &f.RuleVersion, &f.Page, &r.content, &f.Kind, clauses, &f.Digest,
		&f.Key, &f.Category, &f.Severity, &f.Method, &f.Score, &f.Threshold, evidence, exceptions, &f.Waiting, law}
}

func (r *findingRow) finding() audit.Finding {
	r.Finding.ContentID = r.content.String
	return r.Finding
}

// History returns what happened to a finding, oldest first.
func (s *Store) History(ctx context.Context, fingerprint string) ([]audit.Change, error) {
	histories, err := s.histories(ctx, "history of finding "+fingerprint, `h.fingerprint = ?`, fingerprint)
	return histories[fingerprint], err
}

// Histories returns what happened to those findings on contents published in the
// period to which more happened than to be found, by fingerprint, oldest first.
func (s *Store) Histories(ctx context.Context, pages []string, p civil.Period) (map[string][]audit.Change, error) {
	return s.histories(ctx, "histories "+p.Italian(), `h.fingerprint IN (
		SELECT f.fingerprint FROM contents c JOIN findings f ON f.content_id = c.id WHERE f.withdrawn_at IS NULL AND `+ofPeriod+`
			AND EXISTS (SELECT 1 FROM finding_changes e WHERE e.fingerprint = f.fingerprint AND e.change <> 'found'))`, periodArgs(pages, p)...)
}

func (s *Store) histories(ctx context.Context, what, where string, args ...any) (map[string][]audit.Change, error) {
	histories := make(map[string][]audit.Change)
	err := s.rows(ctx, what, func(r *sql.Rows) error {
		var c audit.Change
		var fingerprint string
		var at int64
		err := r.Scan(&fingerprint, &c.What, &at, &c.Run, &c.RuleVersion, &c.Severity)
		c.At = time.UnixMicro(at).UTC()
		histories[fingerprint] = append(histories[fingerprint], c)
		return err
	}, `SELECT h.fingerprint, h.change, h.at, h.run, h.rule_version, h.severity FROM finding_changes h WHERE `+where+`
		ORDER BY h.fingerprint, h.at, h.run, h.change`, args...)
	return histories, err
}

// standingDecision joins, as d, the decision that stands on finding f, if any: the newest.
const standingDecision = ` LEFT JOIN decisions d ON d.id = (
	SELECT n.id FROM decisions n WHERE n.fingerprint = f.fingerprint ORDER BY n.at DESC, n.id DESC LIMIT 1) `

// Decide keeps what persons decided of findings. The decision with the newest
// instant stands, those before it are kept as history; one that says the same as
// the standing one is not kept again. Decisions on findings that the archive
// does not hold, or that were withdrawn, are left out, the others kept, and an
// *UnknownFindingsError tells which.
func (s *Store) Decide(ctx context.Context, decisions []audit.Decision) error {
	var unknown []string
	err := s.write(ctx, "decisions", func(tx *sql.Tx) error {
		unknown = nil
		for _, d := range decisions {
			known, err := decide(ctx, tx, d)
			if err != nil {
				return fmt.Errorf("finding %s: %w", d.Fingerprint, err)
			}
			if !known {
				unknown = append(unknown, d.Fingerprint)
			}
		}
		return nil
	})
	if err == nil && len(unknown) > 0 {
		return &UnknownFindingsError{unknown}
	}
	return err
}

func decide(ctx context.Context, tx *sql.Tx, d audit.Decision) (known bool, err error) {
	switch d.Outcome {
	case audit.Confirmed, audit.Rejected, audit.Undecidable:
	default:
		return false, &Error{Cause: fmt.Sprintf("l'esito %q del rilievo %s non è ammesso", d.Outcome, d.Fingerprint),
			Remedy: fmt.Sprintf("indicare «%s», «%s» oppure «%s»", audit.Confirmed, audit.Rejected, audit.Undecidable)}
	}
	forgotten, err := forgottenFinding(ctx, tx, d.Fingerprint)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if forgotten {
		d.Reason = ""
	}
	_, err = tx.ExecContext(ctx, `
		INSERT INTO decisions (fingerprint, outcome, reason, role, at)
		SELECT ?1, ?2, ?3, ?4, ?5
		WHERE NOT EXISTS (SELECT 1 FROM findings f `+standingDecision+`
				WHERE f.fingerprint = ?1 AND d.outcome = ?2 AND d.reason = ?3 AND d.role = ?4 AND d.at <= ?5)
			AND NOT EXISTS (SELECT 1 FROM decisions WHERE fingerprint = ?1 AND outcome = ?2 AND reason = ?3 AND role = ?4 AND at = ?5)`,
		d.Fingerprint, string(d.Outcome), valid(d.Reason), valid(d.Role), d.At.UnixMicro())
	return true, err
}

// forgottenFinding reports whether the traces of a finding were forgotten: a workbook
// that is read again must not bring back what was written beside them. The error wraps
// sql.ErrNoRows if there is no such finding, or it stands no longer.
func forgottenFinding(ctx context.Context, tx *sql.Tx, fingerprint string) (forgotten bool, err error) {
	err = tx.QueryRowContext(ctx, `SELECT c.erased_at IS NOT NULL OR c.purged_at IS NOT NULL AND f.evidence = ''
		FROM findings f LEFT JOIN contents c ON c.id = f.content_id WHERE f.fingerprint = ? AND f.withdrawn_at IS NULL`, fingerprint).Scan(&forgotten)
	return forgotten, err
}

// Decisions returns the decision that stands on each finding, by fingerprint.
func (s *Store) Decisions(ctx context.Context) ([]audit.Decision, error) {
	return s.decisions(ctx, `SELECT d.fingerprint, d.outcome, d.reason, d.role, d.at
		FROM findings f `+standingDecision+` WHERE d.id IS NOT NULL ORDER BY d.fingerprint`)
}

// Decided returns the findings that a person decided, withdrawn ones too, each
// with its content and the decision that stands: what an office has taught. Those
// on a page as a whole, and on contents whose text is no longer kept, are left out: there
// is nothing to learn from them. Order: fingerprint.
func (s *Store) Decided(ctx context.Context) ([]audit.Case, error) {
	return s.cases(ctx, "decided findings", `
		SELECT `+caseColumns+`, `+contentColumns+`
		FROM findings f JOIN contents c ON c.id = f.content_id `+standingDecision+`
		WHERE d.id IS NOT NULL AND c.purged_at IS NULL ORDER BY f.fingerprint`)
}

// DecisionHistory returns every decision on one finding; the last one stands.
func (s *Store) DecisionHistory(ctx context.Context, fingerprint string) ([]audit.Decision, error) {
	return s.decisions(ctx, `SELECT fingerprint, outcome, reason, role, at FROM decisions WHERE fingerprint = ? ORDER BY at, id`, fingerprint)
}

func (s *Store) decisions(ctx context.Context, query string, args ...any) ([]audit.Decision, error) {
	var decisions []audit.Decision
	err := s.rows(ctx, "decisions", func(r *sql.Rows) error {
		var d audit.Decision
		var at int64
		err := r.Scan(&d.Fingerprint, &d.Outcome, &d.Reason, &d.Role, &at)
		d.At = time.UnixMicro(at).UTC()
		decisions = append(decisions, d)
		return err
	}, query, args...)
	return decisions, err
}
