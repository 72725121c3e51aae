package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// deadNotice is what the record of a killed run says.
const deadNotice = "L'esecuzione si è interrotta prima della fine (arresto del programma o del server): " +
	"i suoi esiti sono incompleti e sono ripresi dall'esecuzione successiva."

// BeginRun opens the record of a run and returns its id. The caller holds the
// lock of the archive, so every record still open belongs to a run that died: it
// is closed as not completed, with a notice and without an end.
func (s *Store) BeginRun(ctx context.Context, run audit.Run) (int64, error) {
	var id int64
	err := s.write(ctx, "run of "+run.Day.String(), func(tx *sql.Tx) error {
		if err := s.buryRuns(ctx, tx, run.StartedAt); err != nil {
			return err
		}
		result, err := tx.ExecContext(ctx, `
			INSERT INTO runs (day, started_at, ended_at, state, version, rule_set, config_hash, notices, reaudit_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			run.Day.String(), run.StartedAt.UnixMicro(), nil, string(audit.Running),
			valid(run.Version), valid(run.RuleSet), valid(run.ConfigHash), list(run.Notices), reauditFrom(run))
		if err != nil {
			return err
		}
		id, err = result.LastInsertId()
		return err
	})
	return id, err
}

// reauditFrom is the first day of a re-audit as it is kept, NULL for a night.
func reauditFrom(run audit.Run) any {
	if run.Again.IsZero() {
		return nil
	}
	return run.Again.From.String()
}

func (s *Store) buryRuns(ctx context.Context, tx *sql.Tx, at time.Time) error {
	var dead []audit.Run
	err := eachRow(ctx, tx, "open runs", func(r *sql.Rows) error {
		run, err := scanRun(r)
		dead = append(dead, run)
		return err
	}, `SELECT `+runColumns+` FROM runs WHERE state = ?`, string(audit.Running))
	if err != nil {
		return err
	}
	for _, run := range dead {
		notices := append(run.Notices, audit.Notice{Text: deadNotice, Grave: true})
		if _, err := tx.ExecContext(ctx, `UPDATE runs SET state = ?, notices = ? WHERE id = ?`,
			string(audit.Failed), list(notices), run.ID); err != nil {
			return err
		}
		if err := s.linkRun(ctx, tx, run.ID, at); err != nil {
			return err
		}
	}
	return nil
}

// EndRun closes the record of the run with the given ID: its state, end and
// notices replace those of the beginning, and the chain tells it. The error wraps ErrNotFound if no run
// has that ID.
func (s *Store) EndRun(ctx context.Context, run audit.Run) error {
	return s.write(ctx, fmt.Sprintf("run %d", run.ID), func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, `
			UPDATE runs SET ended_at = ?, state = ?, version = ?, rule_set = ?, config_hash = ?, notices = ? WHERE id = ?`,
			instant(run.EndedAt), string(run.State), valid(run.Version), valid(run.RuleSet), valid(run.ConfigHash),
			list(run.Notices), run.ID)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrNotFound)
		}
		return s.linkRun(ctx, tx, run.ID, cmp.Or(run.EndedAt, run.StartedAt))
	})
}

const runColumns = `id, day, started_at, ended_at, state, version, rule_set, config_hash, notices, reaudit_from`

func scanRun(sc scanner) (audit.Run, error) {
	var run audit.Run
	var day string
	var started int64
	var ended sql.NullInt64
	var again sql.NullString
	err := sc.Scan(&run.ID, &day, &started, &ended, &run.State, &run.Version, &run.RuleSet, &run.ConfigHash, jsonInto(&run.Notices), &again)
	if err != nil {
		return run, err
	}
	run.StartedAt, run.EndedAt = time.UnixMicro(started).UTC(), moment(ended)
	if run.Day, err = dayOf(day); err != nil || !again.Valid {
		return run, err
	}
	run.Again.To = run.Day
	run.Again.From, err = dayOf(again.String)
	return run, err
}

// Runs returns the nights of the days of the period, by day and then in the order
// in which they began, also those that died.
func (s *Store) Runs(ctx context.Context, p civil.Period) ([]audit.Run, error) {
	return s.runs(ctx, "runs "+p.Italian(), `reaudit_from IS NULL AND day BETWEEN ? AND ?`, p)
}

// Reaudits returns the re-audits that looked at a day of the period, in the same order.
func (s *Store) Reaudits(ctx context.Context, p civil.Period) ([]audit.Run, error) {
	return s.runs(ctx, "re-audits "+p.Italian(), `day >= ? AND reaudit_from <= ?`, p)
}

func (s *Store) runs(ctx context.Context, what, where string, p civil.Period) ([]audit.Run, error) {
	var runs []audit.Run
	err := s.rows(ctx, what, func(r *sql.Rows) error {
		run, err := scanRun(r)
		runs = append(runs, run)
		return err
	}, `SELECT `+runColumns+` FROM runs WHERE `+where+` ORDER BY day, started_at, id`, p.From.String(), p.To.String())
	return runs, err
}

// LastRun returns the newest night of a day. The error wraps ErrNotFound if the day had none.
func (s *Store) LastRun(ctx context.Context, day civil.Day) (audit.Run, error) {
	run, err := scanRun(s.r.QueryRowContext(ctx, `
		SELECT `+runColumns+` FROM runs WHERE day = ? AND reaudit_from IS NULL ORDER BY started_at DESC, id DESC LIMIT 1`, day.String()))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return audit.Run{}, s.explain(fmt.Errorf("run of %s: %w", day, err))
	}
	return run, nil
}
