package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// auditBatch is how many audited contents are written at once.
const auditBatch = 500

// AuditTx writes the results of the audit of one page in one transaction: until
// Commit nobody sees any of it. It serves one goroutine. It holds the writing
// connection from BeginAudit on, so what is audited cannot change meanwhile:
// begin it before reading Subjects.
type AuditTx struct {
	store  *Store
	ctx    context.Context // of the transaction, as database/sql has it
	tx     *sql.Tx
	run    int64
	page   string
	period civil.Period
	at     int64
	stmts  auditStmts

	pending  []auditedContent
	again    []string             // findings met as they stand, of which only the last instant is to be written
	cleared  map[mark]struct{}    // contents of which nothing older is left
	standing map[string]*standing // findings met so far, by fingerprint
	had      map[string]int       // how many requests earlier audits left of the contents met so far
	asked    map[mark]int         // how many this one has told of each content
	gaps     int
	scratch  []byte // of the digests
	finished bool
	err      error // the first failure, after which nothing can be committed
}

// mark stands for the id of a content in a set of very many: half the digest, which
// no two ids share, takes a quarter of the memory.
type mark [16]byte

func markOf(id string) mark {
	sum := sha256.Sum256([]byte(id))
	return mark(sum[:16])
}

type auditedContent struct {
	id  string
	log audit.Log
}

// standing is what must be known of a finding to tell how this audit changes it.
type standing struct {
	stored    bool // it was there before this audit
	withdrawn bool // it had been withdrawn
	decoded   bool // its lists were read and written anew, not taken as they stand in the row
	was, is   [8]byte
	kept      [8]byte // digest of what its row holds now
	found     bool
	text      [8]byte // of the digest of the text that the last audit read
	version   int
	severity  audit.Severity
	// before is what stood before this audit, if anything did.
	before struct {
		version  int
		severity audit.Severity
	}
}

type auditStmts struct{ known, finding, gap, act, request *sql.Stmt }

// BeginAudit begins to write the audit of a page for a period, done by a run at
// the given instant. It waits while another write is under way.
func (s *Store) BeginAudit(ctx context.Context, runID int64, page string, p civil.Period, at time.Time) (*AuditTx, error) {
	if p.IsZero() {
		return nil, fmt.Errorf("audit of page %s: %w", page, errNoPeriod)
	}
	tx, err := s.begin(ctx)
	if err != nil {
		return nil, s.explain(fmt.Errorf("audit of page %s: %w", page, err))
	}
	a := &AuditTx{store: s, ctx: ctx, tx: tx, run: runID, page: page, period: p, at: at.UnixMicro(),
		cleared: make(map[mark]struct{}), standing: make(map[string]*standing), had: make(map[string]int), asked: make(map[mark]int)}
	if err := a.prepare(); err != nil {
		_ = tx.Rollback()
		return nil, a.failed(err)
	}
	return a, nil
}

func (a *AuditTx) prepare() error {
	for _, p := range []struct {
		stmt  **sql.Stmt
		query string
	}{
		{&a.stmts.known, `SELECT ` + standingColumns + ` FROM findings f WHERE f.fingerprint = ?`},
		{&a.stmts.finding, `
			INSERT INTO findings (fingerprint, rule, rule_version, page, content_id, kind, clauses, digest, key, category,
				severity, method, score, threshold, evidence, exceptions, waiting, law, first_found, last_found)
			VALUES (?1, ?2, ?3, ?4, (SELECT id FROM contents WHERE id = ?5), ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?19)
			ON CONFLICT (fingerprint) DO UPDATE SET rule_version = excluded.rule_version, page = excluded.page,
				content_id = excluded.content_id, kind = excluded.kind, clauses = excluded.clauses, digest = excluded.digest, key = excluded.key,
				category = excluded.category, severity = excluded.severity, method = excluded.method, score = excluded.score,
				threshold = excluded.threshold, evidence = excluded.evidence, exceptions = excluded.exceptions,
				waiting = excluded.waiting, law = excluded.law, first_found = min(first_found, excluded.first_found),
				last_found = max(last_found, excluded.last_found), withdrawn_at = NULL`},
		{&a.stmts.gap, `INSERT INTO gaps (page, day, rule, content_id, cause) VALUES (?, ?, ?, ?, ?)`},
		{&a.stmts.act, `
			INSERT INTO act_checks (content_id, seq, page, posted_at, reference, class, source, register, act, lead, waiting, cause, checked_at, proposal)
			SELECT ?1, count(*), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13 FROM act_checks WHERE content_id = ?1`},
		{&a.stmts.request, `
			INSERT INTO requests (content_id, seq, page, post_id, kind, at, answer_id, answered_at, redirected, others)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (content_id, seq) DO UPDATE SET page = excluded.page, post_id = excluded.post_id, kind = excluded.kind, at = excluded.at,
				answer_id = excluded.answer_id, answered_at = excluded.answered_at, redirected = excluded.redirected, others = excluded.others
			WHERE (page, post_id, kind, at, answer_id, answered_at, redirected, others) IS NOT (excluded.page, excluded.post_id, excluded.kind,
				excluded.at, excluded.answer_id, excluded.answered_at, excluded.redirected, excluded.others)`},
	} {
		stmt, err := a.tx.PrepareContext(a.ctx, p.query)
		if err != nil {
			return err
		}
		*p.stmt = stmt // closed with the transaction
	}
	return nil
}

// Add keeps what the rules said of one stored content. It replaces all that an
// earlier audit said of it. After a failure, of it or of Finish, the audit can
// only be rolled back.
func (a *AuditTx) Add(contentID string, log audit.Log) error {
	if a.err != nil || a.finished {
		return a.failed(cmp.Or(a.err, errAuditOver))
	}
	a.pending = append(a.pending, auditedContent{contentID, log})
	if len(a.pending) < auditBatch {
		return nil
	}
	return a.failed(a.flush())
}

// Finish keeps what the rules said at the end, of contents or of the page as a
// whole. A gap of the page replaces those of the same rule on the last day of
// the period; a rule that reports none has looked, and its gaps of the period go.
func (a *AuditTx) Finish(log audit.Log) error {
	if a.err != nil || a.finished {
		return a.failed(cmp.Or(a.err, errAuditOver))
	}
	if err := a.flush(); err != nil {
		return a.failed(err)
	}
	if err := a.meet(`SELECT `+standingColumns+` FROM findings f WHERE f.page = ? AND f.content_id IS NULL`, a.page); err != nil {
		return a.failed(err)
	}
	if err := a.clearPageGaps(log.Gaps); err != nil {
		return a.failed(err)
	}
	a.finished = true
	if err := a.write(log); err != nil {
		return a.failed(err)
	}
	if err := a.foundAgain(); err != nil {
		return a.failed(err)
	}
	return a.failed(a.clearRequests())
}

// Commit makes the results visible to everybody. Findings on audited contents
// that this audit did not find are withdrawn, never deleted. An audit that was
// not finished cannot be committed.
func (a *AuditTx) Commit() error {
	if !a.finished || a.err != nil {
		return errors.Join(a.failed(cmp.Or(a.err, errAuditOpen)), a.Rollback())
	}
	if err := a.settle(); err != nil {
		return errors.Join(a.failed(err), a.Rollback())
	}
	return a.failed(a.store.commit(a.ctx, a.tx))
}

// Rollback gives up the audit: everything stays as it was. After Commit it does nothing.
func (a *AuditTx) Rollback() error {
	if err := a.tx.Rollback(); !errors.Is(err, sql.ErrTxDone) {
		return a.failed(err)
	}
	return nil
}

func (a *AuditTx) failed(err error) error {
	if err == nil {
		return nil
	}
	err = a.store.explain(fmt.Errorf("audit of page %s: %w", a.page, err))
	a.err = cmp.Or(a.err, err)
	return err
}

var (
	errAuditOver = errors.New("it failed or was finished before")
	errAuditOpen = errors.New("committed, though it failed or was not finished")
)

// flush clears what earlier audits said of the pending contents and writes anew.
func (a *AuditTx) flush() error {
	if len(a.pending) == 0 {
		return nil
	}
	ids := make([]string, len(a.pending))
	for i, c := range a.pending {
		ids[i] = c.id
	}
	set := record(ids)
	if err := a.checkStored(ids, set); err != nil {
		return err
	}
	if err := a.clear(ids, set); err != nil {
		return err
	}
	if err := a.meet(`SELECT `+standingColumns+` FROM findings f WHERE f.content_id IN (SELECT value FROM json_each(?))`, set); err != nil {
		return err
	}
	for _, c := range a.pending {
		if err := a.write(c.log); err != nil {
			return fmt.Errorf("content %s: %w", c.id, err)
		}
	}
	a.pending = a.pending[:0]
	if err := a.foundAgain(); err != nil {
		return err
	}
	return a.store.seals.keep(a.ctx, a.tx)
}

// foundAgain writes of the findings that stand as they stood when they were found last.
func (a *AuditTx) foundAgain() error {
	if len(a.again) == 0 {
		return nil
	}
	_, err := a.tx.ExecContext(a.ctx, `UPDATE findings SET first_found = min(first_found, ?2), last_found = max(last_found, ?2)
		WHERE fingerprint IN (SELECT value FROM json_each(?1)) AND (first_found > ?2 OR last_found < ?2)`, record(a.again), a.at)
	a.again = a.again[:0]
	return err
}

// clear drops what earlier audits said of contents, findings apart. Of requests, which
// are many and seldom change, it only learns how many there are: they are told at the
// end, are written over, and what is left of the old ones goes then.
func (a *AuditTx) clear(ids []string, set string) error {
	for _, table := range []string{"gaps", "act_checks"} {
		if _, err := a.tx.ExecContext(a.ctx, `DELETE FROM `+table+` WHERE content_id IN (SELECT value FROM json_each(?))`, set); err != nil {
			return err
		}
	}
	err := eachRow(a.ctx, a.tx, "stored requests", func(r *sql.Rows) error {
		var id string
		var n int
		err := r.Scan(&id, &n)
		a.had[id] = n
		return err
	}, `SELECT content_id, count(*) FROM requests WHERE content_id IN (SELECT value FROM json_each(?)) GROUP BY content_id`, set)
	if err != nil {
		return err
	}
	for _, id := range ids {
		a.cleared[markOf(id)] = struct{}{}
	}
	return nil
}

// about makes room for what a rule says, perhaps at the end, of a content that
// is not among the audited ones.
func (a *AuditTx) about(id string) error {
	if _, done := a.cleared[markOf(id)]; id == "" || done {
		return nil
	}
	return a.clear([]string{id}, record([]string{id}))
}

// checkStored refuses contents that are not stored, and notes the others as audited:
// which text was read, and when it was read first. Most were noted by an audit before.
func (a *AuditTx) checkStored(ids []string, set string) error {
	var known, noted int
	err := a.tx.QueryRowContext(a.ctx, `
		SELECT count(*), count(d.content_id) FROM json_each(?) j JOIN contents c ON c.id = j.value
		LEFT JOIN audited d ON d.content_id = c.id AND d.digest = c.text_digest`, set).Scan(&known, &noted)
	if err != nil || noted == len(ids) {
		return err
	}
	if known != len(ids) {
		return fmt.Errorf("%d of the contents from %s to %s: %w", len(ids)-known, ids[0], ids[len(ids)-1], ErrNotFound)
	}
	_, err = a.tx.ExecContext(a.ctx, `
		INSERT INTO audited (content_id, digest, at)
		SELECT c.id, c.text_digest, ?2 FROM json_each(?1) j JOIN contents c ON c.id = j.value WHERE true
		ON CONFLICT (content_id) DO UPDATE SET digest = excluded.digest, at = excluded.at WHERE digest <> excluded.digest`, set, a.at)
	return err
}

const standingColumns = findingColumns + `, f.withdrawn_at IS NOT NULL`

// meet learns the findings that a query over standingColumns selects.
func (a *AuditTx) meet(query string, args ...any) error {
	return eachRow(a.ctx, a.tx, "stored findings", func(r *sql.Rows) error { return a.learn(r) }, query, args...)
}

// learn takes the lists of a finding as they stand in its row: they are what list
// wrote, so nearly every finding that stands is known again without reading them.
func (a *AuditTx) learn(sc scanner) error {
	var f findingRow
	var form findingForm
	var withdrawn bool
	into := f.columns(&form.clauses, &form.evidence, &form.exceptions, &form.law)
	if err := sc.Scan(append(into, &withdrawn)...); err != nil {
		return err
	}
	if a.standing[f.Fingerprint] == nil {
		found := f.finding()
		form.Finding, form.key, form.category = &found, f.Key, f.Category
		st := &standing{stored: true, withdrawn: withdrawn, version: f.RuleVersion, severity: f.Severity}
		st.was, st.kept = a.digests(&form)
		copy(st.text[:], f.Digest)
		st.before.version, st.before.severity = f.RuleVersion, f.Severity
		a.standing[f.Fingerprint] = st
	}
	return nil
}

// decode digests a stored finding as it would be written today: an older program, or a
// purge, may have left its lists in another form that says the same.
func (a *AuditTx) decode(st *standing, fingerprint string) error {
	var f findingRow
	var withdrawn bool
	if err := a.stmts.known.QueryRowContext(a.ctx, fingerprint).Scan(append(f.into(), &withdrawn)...); err != nil {
		return err
	}
	found := f.finding()
	form := formOf(&found)
	st.was, st.kept = a.digests(&form)
	st.decoded = true
	return nil
}

// write keeps one log. Of two findings with one fingerprint the later stands.
func (a *AuditTx) write(log audit.Log) error {
	for i := range log.Findings {
		if err := a.writeFinding(&log.Findings[i]); err != nil {
			return fmt.Errorf("finding %s: %w", log.Findings[i].Rule, err)
		}
	}
	for i := range log.Gaps {
		if err := a.writeGap(&log.Gaps[i]); err != nil {
			return fmt.Errorf("gap of %s: %w", log.Gaps[i].Rule, err)
		}
	}
	for i := range log.Acts {
		if err := a.writeAct(&log.Acts[i]); err != nil {
			return fmt.Errorf("act check: %w", err)
		}
	}
	for i := range log.Requests {
		if err := a.writeRequest(&log.Requests[i]); err != nil {
			return fmt.Errorf("request: %w", err)
		}
	}
	return nil
}

// Gaps returns how many checks this audit could not make so far.
func (a *AuditTx) Gaps() int { return a.gaps }

func (a *AuditTx) writeGap(g *audit.Gap) error {
	a.gaps++
	if err := a.about(g.ContentID); err != nil {
		return err
	}
	_, err := a.stmts.gap.ExecContext(a.ctx, g.Page, g.Day.String(), g.Rule, orNull(g.ContentID), valid(g.Cause))
	return err
}

func (a *AuditTx) writeRequest(q *audit.Request) error {
	if err := a.about(q.ContentID); err != nil {
		return err
	}
	of := markOf(q.ContentID)
	seq := a.asked[of]
	a.asked[of]++
	_, err := a.stmts.request.ExecContext(a.ctx, q.ContentID, seq, q.Page, q.PostID, string(q.Kind), q.At.UnixMicro(),
		q.AnswerID, instant(q.AnsweredAt), q.Redirected, q.Others)
	return err
}

func (a *AuditTx) writeFinding(f *audit.Finding) error {
	st := a.standing[f.Fingerprint]
	if st == nil { // not on a content audited so far: another one, or new
		if err := a.learn(a.stmts.known.QueryRowContext(a.ctx, f.Fingerprint)); err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if st = a.standing[f.Fingerprint]; st == nil {
			st = &standing{}
			a.standing[f.Fingerprint] = st
		}
	}
	form := formOf(f)
	state, kept := a.digests(&form)
	if kept != st.kept && st.stored && !st.found && !st.decoded {
		if err := a.decode(st, f.Fingerprint); err != nil {
			return err
		}
	}
	st.found, st.version, st.severity = true, f.RuleVersion, f.Severity
	st.is = state
	if kept == st.kept && !st.withdrawn { // what nearly every finding is, night after night
		a.again = append(a.again, f.Fingerprint)
		return nil
	}
	st.kept = kept
	_, err := a.stmts.finding.ExecContext(a.ctx, f.Fingerprint, f.Rule, f.RuleVersion, f.Page, f.ContentID, string(f.Kind),
		form.clauses, f.Digest, form.key, form.category, int(f.Severity), string(f.Method), f.Score, f.Threshold,
		form.evidence, form.exceptions, f.Waiting, form.law, a.at)
	return err
}

// findingForm is a finding as its row holds it.
type findingForm struct {
	*audit.Finding
	clauses, evidence, exceptions, law, key, category string
}

func formOf(f *audit.Finding) findingForm {
	return findingForm{f, list(f.Clauses), list(f.Evidence), list(f.Exceptions), list(f.Law), valid(f.Key), valid(f.Category)}
}

// digests returns the digest of all that may change in a finding from one audit to
// another, and that of all that its row holds but the dates.
func (a *AuditTx) digests(f *findingForm) (state, kept [8]byte) {
	b := fmt.Appendf(a.scratch[:0], "%d %d %t %v %v ", f.RuleVersion, f.Severity, f.Waiting, f.Score, f.Threshold)
	b = measured(b, f.Page, string(f.Kind), f.Digest, f.category, string(f.Method), f.clauses, f.evidence, f.exceptions, f.law)
	sum := sha256.Sum256(b)
	b = measured(b, f.ContentID, f.key)
	more := sha256.Sum256(b)
	a.scratch = b
	return [8]byte(sum[:8]), [8]byte(more[:8])
}

// measured appends fields, each after its length.
func measured(b []byte, fields ...string) []byte {
	for _, field := range fields {
		b = append(binary.AppendUvarint(b, uint64(len(field))), field...)
	}
	return b
}

// writeAct keeps the matched act, or the proposal, as it was, but for its
// subject: that stays in the archive of the albo alone, where its term of
// retention runs.
func (a *AuditTx) writeAct(c *audit.ActCheck) error {
	if err := a.about(c.ContentID); err != nil {
		return err
	}
	var source, register, act any
	if c.Match != nil {
		kept := *c.Match
		kept.Subject = ""
		source, register, act = kept.Source, kept.Register, record(kept)
	}
	var proposal any
	if c.Proposal != nil {
		kept := *c.Proposal
		kept.Subject = ""
		proposal = record(kept)
	}
	_, err := a.stmts.act.ExecContext(a.ctx, c.ContentID, c.Page, c.PostedAt.UnixMicro(), record(c.Reference), string(c.Class),
		source, register, act, c.Lead, c.Waiting, valid(c.Cause), instant(c.CheckedAt), proposal)
	return err
}

// clearRequests drops the requests that earlier audits told beyond those of this one.
func (a *AuditTx) clearRequests() error {
	for _, id := range slices.Sorted(maps.Keys(a.had)) {
		told := a.asked[markOf(id)]
		if told >= a.had[id] {
			continue
		}
		if _, err := a.tx.ExecContext(a.ctx, `DELETE FROM requests WHERE content_id = ? AND seq >= ?`, id, told); err != nil {
			return err
		}
	}
	return nil
}

// clearPageGaps drops the gaps of the page that this audit replaces or mends.
func (a *AuditTx) clearPageGaps(gaps []audit.Gap) error {
	still := make(map[string]bool)
	for _, g := range gaps {
		if g.ContentID == "" {
			still[g.Rule] = true
		}
	}
	rules := slices.Sorted(maps.Keys(still))
	_, err := a.tx.ExecContext(a.ctx, `
		DELETE FROM gaps WHERE content_id IS NULL AND page = ?1 AND (day = ?3
			OR day BETWEEN ?2 AND ?3 AND rule NOT IN (SELECT value FROM json_each(?4)))`,
		a.page, a.period.From.String(), a.period.To.String(), record(append([]string{}, rules...)))
	return err
}

// settle withdraws what was not found again and writes the history.
func (a *AuditTx) settle() error {
	history, err := a.tx.PrepareContext(a.ctx, `
		INSERT INTO finding_changes (fingerprint, at, change, run, rule_version, severity) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (fingerprint, at, change) DO UPDATE SET rule_version = excluded.rule_version, severity = excluded.severity`)
	if err != nil {
		return err
	}
	for _, print := range slices.Sorted(maps.Keys(a.standing)) {
		st := a.standing[print]
		change := st.change()
		if change == "" {
			continue
		}
		if change == audit.Withdrawn {
			if _, err := a.tx.ExecContext(a.ctx, `UPDATE findings SET withdrawn_at = ? WHERE fingerprint = ?`, a.at, print); err != nil {
				return err
			}
		}
		if _, err := history.ExecContext(a.ctx, print, a.at, string(change), a.run, st.version, int(st.severity)); err != nil {
			return fmt.Errorf("history of finding %s: %w", print, err)
		}
	}
	return nil
}

// change returns what this audit did to the finding, "" for nothing.
func (s *standing) change() audit.ChangeKind {
	switch {
	case s.found && !s.stored:
		return audit.Found
	case s.found && s.withdrawn:
		return audit.Returned
	case s.found && s.was != s.is:
		return audit.Changed
	case !s.found && !s.withdrawn:
		return audit.Withdrawn
	}
	return ""
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
