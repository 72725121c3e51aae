package store

import (
	"context"
	"database/sql"
	"fmt"
)

// albo forgets the answers as they came, and the subjects of acts that are no longer
// published and of proposals that were decided: beneficiaries and employees are named
// there, and dissemination ends with the publication (Garante, guidelines 243/2014).
// What a post still looked at again each night cites stays as it is.
func (p *purge) albo() error {
	for _, table := range []string{"albo_readings", "proposal_readings"} {
		if err := p.do(PurgedRaw, `UPDATE `+table+` SET raw = x'', origin = '' WHERE raw <> x'' AND at < @rawfrom`); err != nil {
			return err
		}
	}
	if err := p.acts(); err != nil {
		return err
	}
	return p.do(PurgedProposals, `UPDATE proposals SET subject = '', purged_at = @at WHERE purged_at IS NULL
		AND coalesce(nullif(max(voted, sitting), ''), date(last_seen / 1000000, 'unixepoch')) < @subjects
		AND NOT EXISTS (SELECT 1 FROM act_checks k WHERE k.proposal ->> '$.Source' = proposals.source
			AND k.proposal ->> '$.Key' = proposals.key AND (k.waiting OR k.posted_at >= @keepfrom))`)
}

// acts blanks subjects and addresses, which often carry the subject. An act without
// an end of publication is taken to stay for fifteen days (TUEL art. 124).
func (p *purge) acts() error {
	var due [][3]string
	err := eachRow(p.ctx, p.tx, "acts no longer published", func(r *sql.Rows) error {
		var a [3]string
		err := r.Scan(&a[0], &a[1], &a[2])
		due = append(due, a)
		return err
	}, `SELECT source, register, subject FROM acts a WHERE purged_at IS NULL
		AND coalesce(nullif(published_to, ''), date(coalesce(nullif(published_from, ''), nullif(date, '')), '+15 days'),
			date(last_seen / 1000000, 'unixepoch')) < @subjects
		AND NOT EXISTS (SELECT 1 FROM act_checks k WHERE k.source = a.source AND k.register = a.register AND (k.waiting OR k.posted_at >= @keepfrom))`, p.args...)
	if err != nil {
		return err
	}
	for _, a := range due {
		if err := p.act(a[0], a[1], a[2]); err != nil {
			return fmt.Errorf("act %q: %w", a[1], err)
		}
	}
	p.counts[PurgedActs] += len(due)
	return nil
}

func (p *purge) act(source, register, subject string) error {
	digest := ""
	if subject != "" {
		digest = keyed(p.s.key, subject)
	}
	args := append(p.args, sql.Named("source", source), sql.Named("register", register), sql.Named("digest", digest))
	for _, q := range []string{
		`UPDATE acts SET subject = '', url = '', subject_digest = @digest, purged_at = @at WHERE source = @source AND register = @register`,
		`UPDATE act_corrections SET was = json_set(was, '$.Subject', '', '$.URL', '') WHERE source = @source AND register = @register`,
		`UPDATE act_checks SET act = json_set(act, '$.URL', '') WHERE source = @source AND register = @register AND act IS NOT NULL`,
	} {
		if _, err := p.tx.ExecContext(p.ctx, q, args...); err != nil {
			return err
		}
	}
	return nil
}

// purgedAct reports whether the subject of an act was forgotten.
func purgedAct(ctx context.Context, tx *sql.Tx, source, register string) (purged bool, err error) {
	err = tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM acts WHERE source = ? AND register = ? AND purged_at IS NOT NULL)`,
		source, register).Scan(&purged)
	return purged, err
}

// scrubLarge is the size of the archive, in bytes, beyond which SQLite sets the
// rebuilt one aside in a nameless file instead of memory. It holds only what is kept.
const scrubLarge = 256 << 20

// Scrub takes what was blanked out of the files: it rebuilds the archive, where
// SQLite may have left copies in free space, folds the log into it and empties the
// log. It does nothing if nothing was blanked since the last time, and can be
// repeated: a kill leaves the note that it is still to be done. An *Error tells that
// another program was reading.
func (s *Store) Scrub(ctx context.Context) error {
	due, err := s.scrubDue(ctx)
	if err != nil || !due {
		return err
	}
	if err := s.rebuild(ctx); err != nil {
		return s.explain(fmt.Errorf("rebuilding the archive: %w", err))
	}
	if err := s.emptyLog(ctx); err != nil {
		return err
	}
	err = s.write(ctx, "retention", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM facts WHERE name = 'unscrubbed'`)
		return err
	})
	if err != nil {
		return err
	}
	return s.emptyLog(ctx)
}

func (s *Store) scrubDue(ctx context.Context) (due bool, err error) {
	err = s.w.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM facts WHERE name = 'unscrubbed')`).Scan(&due)
	return due, s.explain(err)
}

func (s *Store) rebuild(ctx context.Context) error {
	var size int64
	if err := s.w.QueryRowContext(ctx, `SELECT page_count * page_size FROM pragma_page_count, pragma_page_size`).Scan(&size); err != nil {
		return err
	}
	if size <= scrubLarge {
		_, err := s.w.ExecContext(ctx, `VACUUM`)
		return err
	}
	if _, err := s.w.ExecContext(ctx, `PRAGMA temp_store = FILE`); err != nil {
		return err
	}
	_, err := s.w.ExecContext(ctx, `VACUUM`)
	if _, back := s.w.ExecContext(context.WithoutCancel(ctx), `PRAGMA temp_store = MEMORY`); err == nil {
		err = back
	}
	return err
}

// emptyLog folds the write-ahead log into the file and truncates it.
func (s *Store) emptyLog(ctx context.Context) error {
	var busy, frames, moved int
	if err := s.w.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &frames, &moved); err != nil {
		return s.explain(fmt.Errorf("emptying the log: %w", err))
	}
	if busy != 0 {
		return &Error{Cause: fmt.Sprintf("l'archivio %s è in lettura da parte di un altro programma e il suo registro non si è potuto svuotare", s.path),
			Remedy: "la cancellazione è completata dall'esecuzione successiva, o ripetendo «vigilia purge»"}
	}
	return nil
}
