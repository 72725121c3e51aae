package store

import (
	"database/sql"
	"maps"
	"slices"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Difference is what one audit changed in a finding, against what stood before it.
type Difference struct {
	Change      audit.ChangeKind
	Fingerprint string
	Rule        string
	Page        string
	ContentID   string // "" for a finding on the page as a whole
	Kind        audit.Kind
	Day         civil.Day // of publication; zero for a finding on the page
	Category    string
	Version     int // of the rule that speaks now, or that spoke last
	Severity    audit.Severity
	// VersionBefore and SeverityBefore are what stood before; zero for a new finding.
	VersionBefore  int
	SeverityBefore audit.Severity
	// TextChanged reports that the content's text is no longer the one that the
	// earlier audit read.
	TextChanged bool
}

// Differences tells what this audit changes, when it is finished and not yet
// committed. Order: page, publication, rule, fingerprint.
func (a *AuditTx) Differences() ([]Difference, error) {
	if !a.finished || a.err != nil {
		return nil, a.failed(errAuditOpen)
	}
	changed := make([]string, 0, 64)
	for _, print := range slices.Sorted(maps.Keys(a.standing)) {
		if a.standing[print].change() != "" {
			changed = append(changed, print)
		}
	}
	var out []Difference
	err := eachRow(a.ctx, a.tx, "differences", func(r *sql.Rows) error {
		d, err := a.difference(r)
		out = append(out, d)
		return err
	}, `SELECT f.fingerprint, f.rule, f.page, coalesce(f.content_id, ''), f.kind, coalesce(c.day, ''), f.category, lower(hex(coalesce(c.text_digest, x'')))
		FROM findings f LEFT JOIN contents c ON c.id = f.content_id
		WHERE f.fingerprint IN (SELECT value FROM json_each(?)) ORDER BY f.page, c.created_at, f.rule, f.fingerprint`, record(changed))
	return out, a.failed(err)
}

func (a *AuditTx) difference(sc scanner) (Difference, error) {
	var d Difference
	var day, digest string
	if err := sc.Scan(&d.Fingerprint, &d.Rule, &d.Page, &d.ContentID, &d.Kind, &day, &d.Category, &digest); err != nil {
		return d, err
	}
	st := a.standing[d.Fingerprint]
	d.Change, d.Version, d.Severity = st.change(), st.version, st.severity
	d.VersionBefore, d.SeverityBefore = st.before.version, st.before.severity
	var now [8]byte
	copy(now[:], digest)
	d.TextChanged = st.stored && digest != "" && now != st.text
	if day == "" {
		return d, nil
	}
	var err error
	d.Day, err = dayOf(day)
	return d, err
}
