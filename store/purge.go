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

// Terms are how long things are kept, in days: those that the comune writes into
// its register of processing (GDPR art. 5, par. 1, point e).
type Terms struct {
	Unflagged   int // words of contributions without a finding, from their publication
	Vanished    int // words of what vanished from the page; 0: until the next run
	Unconfirmed int // words of what has findings that nobody confirmed
	Confirmed   int // words and pseudonyms from the last confirmed finding of the author
	RawAlbo     int // answers of the albo and files of proposals as they came
	Subjects    int // subjects of acts and proposals from the end of their publication (Garante 243/2014)
	Runs        int // notices of the runs
	// Notes are what was written beside attestations and for actions, from the end of their period;
	// for an action that is open, from when the office last wrote of it or, if later, its term.
	Notes int
}

// Purging asks for one purge.
type Purging struct {
	At    time.Time // what vanished before goes
	Day   civil.Day // whose register tells it: the day of a night, or of a request
	Next  civil.Day // the first day whose night is still to be run
	Keep  civil.Day // the first day that this night looks at again: nothing of it or later is touched
	Terms Terms
	Dry   bool // tell what would go and keep it
}

// PurgeKind is a kind of things that a purge forgets.
type PurgeKind string

// The kinds, in the order in which a purge tells them.
const (
	PurgedVanished    PurgeKind = "vanished"
	PurgedUnflagged   PurgeKind = "unflagged"
	PurgedUnconfirmed PurgeKind = "unconfirmed"
	PurgedConfirmed   PurgeKind = "confirmed"
	PurgedVersions    PurgeKind = "versions"
	PurgedFindings    PurgeKind = "findings"
	PurgedReasons     PurgeKind = "reasons"
	PurgedAuthors     PurgeKind = "authors"
	PurgedRaw         PurgeKind = "raw"
	PurgedActs        PurgeKind = "acts"
	PurgedProposals   PurgeKind = "proposals"
	PurgedRuns        PurgeKind = "runs"
	PurgedNotes       PurgeKind = "notes"
)

// PurgeKinds returns all kinds in their order.
func PurgeKinds() []PurgeKind {
	return []PurgeKind{PurgedVanished, PurgedUnflagged, PurgedUnconfirmed, PurgedConfirmed, PurgedVersions, PurgedFindings,
		PurgedReasons, PurgedAuthors, PurgedRaw, PurgedActs, PurgedProposals, PurgedRuns, PurgedNotes}
}

// PurgeCounts is how much of each kind went.
type PurgeCounts map[PurgeKind]int

// Total sums the kinds.
func (c PurgeCounts) Total() int {
	n := 0
	for _, k := range c {
		n += k
	}
	return n
}

// purge is one purge under way.
type purge struct {
	ctx    context.Context
	tx     *sql.Tx
	s      *Store
	args   []any
	counts PurgeCounts
}

// errDry takes a trial back.
var errDry = errors.New("trial")

// Purge forgets what its terms no longer allow to keep, all of it or nothing:
// words, names and pseudonyms. Counts, digests, findings and decisions stay, so
// that no figure of a report moves. Doing it twice is doing it once. What it has
// blanked is out of the files after Scrub.
func (s *Store) Purge(ctx context.Context, p Purging) (PurgeCounts, error) {
	counts := PurgeCounts{}
	err := s.write(ctx, "retention", func(tx *sql.Tx) error {
		run := &purge{ctx: ctx, tx: tx, s: s, args: p.args(), counts: counts}
		for _, step := range []func() error{run.contents, run.versions, run.findings, run.authors, run.originals, run.albo, run.runs, run.notes} {
			if err := step(); err != nil {
				return err
			}
		}
		if p.Dry {
			return errDry
		}
		return register(ctx, tx, p.At, p.Day, forTerms, counts)
	})
	if p.Dry && errors.Is(err, errDry) {
		err = nil
	}
	return counts, err
}

// args are the parameters that the statements of a purge share.
func (p Purging) args() []any {
	cut := func(days int) civil.Day {
		if d := p.Next.Add(1 - days); d.Before(p.Keep) {
			return d
		}
		return p.Keep
	}
	gone := p.At
	if p.Terms.Vanished > 0 {
		if t := p.Next.Add(1 - p.Terms.Vanished).Start(); t.Before(gone) {
			gone = t
		}
	}
	unconfirmed := cut(p.Terms.Unconfirmed)
	return []any{
		sql.Named("done", string(audit.Done)), sql.Named("declined", string(audit.Declined)),
		sql.Named("at", p.At.UnixMicro()), sql.Named("gone", gone.UnixMicro()),
		sql.Named("keep", p.Keep.String()), sql.Named("keepfrom", p.Keep.Start().UnixMicro()),
		sql.Named("unflagged", cut(p.Terms.Unflagged).String()),
		sql.Named("unconfirmed", unconfirmed.String()), sql.Named("unconfirmedfrom", unconfirmed.Start().UnixMicro()),
		sql.Named("confirmed", cut(p.Terms.Confirmed).String()), sql.Named("confirmedfrom", cut(p.Terms.Confirmed).Start().UnixMicro()),
		sql.Named("rawfrom", cut(p.Terms.RawAlbo).Start().UnixMicro()),
		sql.Named("subjects", cut(p.Terms.Subjects).String()), sql.Named("runs", cut(p.Terms.Runs).String()), sql.Named("notes", cut(p.Terms.Notes).String()),
		sql.Named("ceiling", fmt.Sprintf("+%d days", LongestTerm)),
		sql.Named("comment", string(audit.Comment)), sql.Named("visitor", string(audit.VisitorPost)),
		sql.Named("pageaccount", string(audit.PageAccount)),
		sql.Named("yes", string(audit.Confirmed)), sql.Named("grave", int(audit.Serious)),
	}
}

// do runs a statement and counts its rows.
func (p *purge) do(kind PurgeKind, query string) error {
	result, err := p.tx.ExecContext(p.ctx, query, p.args...)
	if err != nil {
		return fmt.Errorf("%s: %w", kind, err)
	}
	n, err := result.RowsAffected()
	p.counts[kind] += int(n)
	return err
}

// Conditions on a content c. settled: no night will look at it again. flagged: a
// finding stands on it, or a person has decided one. convicted: a person confirmed one.
const (
	settled = `(c.day < @keep AND c.text_seen < @keepfrom AND NOT (c.edits > 0 AND EXISTS (
		SELECT 1 FROM content_versions v WHERE v.content_id = c.id AND v.last_seen >= @keepfrom)))`
	flagged = `EXISTS (SELECT 1 FROM findings f WHERE f.content_id = c.id AND (f.withdrawn_at IS NULL
		OR EXISTS (SELECT 1 FROM decisions d WHERE d.fingerprint = f.fingerprint)))`
	convicted = `EXISTS (SELECT 1 FROM findings f ` + standingDecision + ` WHERE f.content_id = c.id AND d.outcome = @yes)`
	grave     = `EXISTS (SELECT 1 FROM findings f ` + standingDecision + ` WHERE f.content_id = c.id AND d.outcome = @yes AND f.severity >= @grave)`
	// watched are the authors of whom something was confirmed within the term.
	watched = `(SELECT o.author FROM findings f ` + standingDecision + ` JOIN contents o ON o.id = f.content_id
		WHERE d.outcome = @yes AND o.day >= @confirmed AND o.author <> '')`
	citizens = `c.kind IN (@comment, @visitor)`
	// before begins the condition that a content of whatever page was published before
	// a day: pages are found by the index that begins with them, one after the other, so
	// that a night on which nothing is due does not read the whole archive.
	before = `c.page IN (WITH RECURSIVE p (page) AS (SELECT min(page) FROM contents
		UNION ALL SELECT (SELECT min(n.page) FROM contents n WHERE n.page > p.page) FROM p WHERE p.page IS NOT NULL)
		SELECT page FROM p WHERE page IS NOT NULL) AND c.day < `
	// blank leaves of a content what counts need. Attached texts go by triggers.
	blank = `text = '', author_name = '', attachments = '', tagged = '', permalink = '', origin = '', purged_at = @at`
)

// contents blanks the words of what citizens wrote. What vanished is left without a
// digest of its reading, so that it is kept anew if it comes back; the rest is
// recognised when it is read again, and stays blank.
func (p *purge) contents() error {
	for _, q := range []struct {
		kind       PurgeKind
		set, where string
	}{
		{PurgedVanished, `, reading = x''`, `c.gone_at < @gone AND NOT ` + grave + ` AND (` + settled + `
			OR EXISTS (SELECT 1 FROM audited a WHERE a.content_id = c.id AND a.digest = c.text_digest))`},
		{PurgedUnflagged, ``, `c.day < @unflagged AND ` + settled + ` AND NOT ` + flagged},
		{PurgedUnconfirmed, ``, `c.day < @unconfirmed AND ` + settled + ` AND ` + flagged + ` AND NOT ` + convicted + `
			AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.content_id = c.id AND f.first_found >= @unconfirmedfrom)`},
		{PurgedConfirmed, ``, `c.day < @confirmed AND ` + settled + ` AND ` + convicted + ` AND c.author NOT IN ` + watched},
	} {
		err := p.do(q.kind, `UPDATE contents SET `+blank+q.set+` WHERE id IN (
			SELECT c.id FROM contents c WHERE c.purged_at IS NULL AND `+citizens+` AND `+q.where+`)`)
		if err != nil {
			return err
		}
	}
	return nil
}

// versions blanks older texts: of what was blanked, and of the page's own contents
// when nothing stands on them that an older text may have given rise to.
func (p *purge) versions() error {
	return p.do(PurgedVersions, `UPDATE content_versions SET text = '' WHERE text <> '' AND EXISTS (
		SELECT 1 FROM contents c WHERE c.id = content_versions.content_id AND c.edits > 0 AND (c.purged_at IS NOT NULL
			OR NOT `+citizens+` AND c.day < @unconfirmed AND `+settled+` AND NOT `+flagged+`))`)
}

// findings blanks the masked traces of findings on blanked contents, and what was
// written beside the decisions on them, when their own term is over.
func (p *purge) findings() error {
	const over = `SELECT f.fingerprint FROM contents c CROSS JOIN findings f ON f.content_id = c.id
		WHERE ` + before + `max(@confirmed, @unconfirmed) AND c.purged_at IS NOT NULL AND CASE WHEN ` + convicted + ` THEN c.day < @confirmed AND c.author NOT IN ` + watched + `
			ELSE c.day < @unconfirmed AND f.first_found < @unconfirmedfrom END`
	err := p.do(PurgedFindings, `UPDATE findings SET evidence = '', exceptions = '', key = ''
		WHERE (evidence <> '' OR exceptions <> '' OR key <> '') AND fingerprint IN (`+over+`)`)
	if err != nil {
		return err
	}
	return p.do(PurgedReasons, `UPDATE decisions SET reason = '' WHERE reason <> '' AND fingerprint IN (`+over+`)`)
}

// strange is another name for an author: the key does not lead to it, and a page never has it.
const strange = `'~' || lower(hex(randomblob(16)))`

// authors gives those of whom nothing is newer than the term a name by chance, the
// same everywhere: who is who still counts, but nobody can be looked up any more.
func (p *purge) authors() error {
	var old bool
	err := p.tx.QueryRowContext(p.ctx, `SELECT EXISTS (SELECT 1 FROM contents c WHERE `+before+`@confirmed)
		OR EXISTS (SELECT 1 FROM blocks WHERE fresh AND first_seen < @confirmedfrom)`, p.args...).Scan(&old)
	if err != nil {
		return err
	}
	if !old { // nobody can be
		p.counts[PurgedAuthors] += 0
		_, err := p.tx.ExecContext(p.ctx, dropLifted)
		return err
	}
	const aged = `INSERT INTO temp.renamed (person, name)
		SELECT person, ` + strange + ` FROM (
			SELECT c.author AS person, max(c.created_at) AS last FROM contents c WHERE ` + citizens + ` AND c.author <> '' GROUP BY c.author
			UNION ALL SELECT person, max(first_seen) FROM blocks WHERE fresh GROUP BY person)
		WHERE person NOT GLOB '~*' GROUP BY person HAVING max(last) < @confirmedfrom`
	return rename(p.ctx, p.tx, func() error { return p.do(PurgedAuthors, aged) })
}

// dropLifted takes from the lists of the blocked those of whom nothing counts any more.
const dropLifted = `DELETE FROM blocks WHERE lifted AND NOT fresh`

// rename gives the persons that fill lists in temp.renamed another name wherever
// something is counted by them. Whom a page still blocks stays known to its list
// alone, by pseudonym: the next reading would take him for newly blocked.
func rename(ctx context.Context, tx *sql.Tx, fill func() error) error {
	_, err := tx.ExecContext(ctx, `DROP TABLE IF EXISTS temp.renamed; CREATE TEMP TABLE renamed (person TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID`)
	if err != nil {
		return err
	}
	if err := fill(); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `
		UPDATE contents SET author = (SELECT name FROM temp.renamed WHERE person = author) WHERE author IN (SELECT person FROM temp.renamed);
		UPDATE originals SET account = (SELECT name FROM temp.renamed WHERE person = account) WHERE account IN (SELECT person FROM temp.renamed);
		UPDATE blocks SET person = (SELECT name FROM temp.renamed n WHERE n.person = blocks.person)
			WHERE fresh AND person IN (SELECT n.person FROM temp.renamed n);
		INSERT INTO blocks (page, person, first_seen, fresh, lifted)
			SELECT b.page, n.person, b.first_seen, 0, 0 FROM blocks b JOIN temp.renamed n ON n.name = b.person WHERE NOT b.lifted;
		UPDATE blocks SET lifted = 1 WHERE person IN (SELECT name FROM temp.renamed);
		`+dropLifted+`;
		DROP TABLE temp.renamed`)
	return err
}

// shared is the origin of a shared post of which whose it was is no longer kept.
const shared = `~`

// originals forgets whose the shared posts were that no night looks at again: what was
// shared from a person's profile carries a pseudonym.
func (p *purge) originals() error {
	const old = `SELECT c.id FROM contents c WHERE ` + before + `@confirmed AND c.origin <> '' AND c.origin <> '` + shared + `' AND c.origin NOT GLOB c.page || '_*'
		AND ` + settled
	_, err := p.tx.ExecContext(p.ctx, `
		UPDATE originals SET account = `+strange+` WHERE kind <> @pageaccount AND account <> '' AND content_id IN (`+old+`);
		UPDATE contents SET origin = '`+shared+`' WHERE id IN (`+old+`)`, p.args...)
	return err
}

// runs blanks the notices of old runs: their state and days stay.
func (p *purge) runs() error {
	return p.do(PurgedRuns, `UPDATE runs SET notices = '' WHERE notices NOT IN ('', '[]') AND day < @runs`)
}

// notes blanks what the office wrote beside old attestations and for old corrective
// actions: their outcomes and states stay. The reports carry an action over until it is
// done, so one that is open keeps its last words as long as the office works on it: its
// term counts as well, unless it lies further ahead than anything may be kept.
func (p *purge) notes() error {
	if err := p.do(PurgedNotes, `UPDATE attestations SET notes = '', purged_at = @at WHERE notes <> '' AND to_day < @notes`); err != nil {
		return err
	}
	return p.do(PurgedNotes, `UPDATE actions SET action = '' WHERE action <> '' AND to_day < @notes
		AND (state IN (@done, @declined) OR at < (SELECT max(n.at) FROM actions n WHERE n.id = actions.id)
			OR max(`+writtenOn+`, min(due, date(`+writtenOn+`, @ceiling))) < @notes)`)
}

// writtenOn is the day on which an action was read from a workbook.
const writtenOn = `date(at / 1000000, 'unixepoch')`

// LongestTerm is how many days anything may be kept: beyond, no purpose of the audit is left.
const LongestTerm = 1825

// Why something was forgotten.
const (
	forTerms  = "terms"
	forPerson = "person" // a request under GDPR art. 17
)

// register writes the line of the register, and notes that the files still hold
// what was blanked.
func register(ctx context.Context, tx *sql.Tx, at time.Time, day civil.Day, reason string, counts PurgeCounts) error {
	if counts.Total() == 0 {
		return nil
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO purges (at, day, reason, counts) VALUES (?, ?, ?, ?);
		INSERT INTO facts (name, value) VALUES ('unscrubbed', '') ON CONFLICT DO NOTHING`, at.UnixMicro(), day.String(), reason, record(counts))
	return err
}
