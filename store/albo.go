package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// RawReading is what came from a source of acts or proposals, as it came.
type RawReading struct {
	Source  string
	At      time.Time
	Raw     []byte
	Origin  string    // name of the file; "" for what is none
	Changed time.Time // last change of the file; zero for what is no file
}

// SaveAlbo keeps one reading of an albo feed: what came, compressed, the acts in
// it, and the days whose publications it makes known. An act is known by source
// and register; a correction takes the place of what was known, which is kept
// beside it, and the earliest day of publication is remembered. A reading older
// than the newest one only adds what was not known. An act without a register is
// refused, with all the reading: it could not be told from another.
func (s *Store) SaveAlbo(ctx context.Context, r RawReading, acts []audit.Act, covered []civil.Day) error {
	return s.write(ctx, "albo "+r.Source, func(tx *sql.Tx) error {
		if err := saveRaw(ctx, tx, "albo_readings", r); err != nil {
			return err
		}
		for _, act := range acts {
			act.Source = r.Source
			if err := saveAct(ctx, tx, r.At, act); err != nil {
				return fmt.Errorf("act %q: %w", act.Register, err)
			}
		}
		for _, day := range covered {
			if _, err := tx.ExecContext(ctx, `INSERT INTO albo_days (source, day) VALUES (?, ?) ON CONFLICT DO NOTHING`,
				r.Source, day.String()); err != nil {
				return err
			}
		}
		return nil
	})
}

// saveRaw keeps a reading in one of the tables of readings.
func saveRaw(ctx context.Context, tx *sql.Tx, table string, r RawReading) error {
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	_, err := zip.Write(r.Raw)
	if err := errors.Join(err, zip.Close()); err != nil {
		return err
	}
	digest := sha256.Sum256(r.Raw)
	_, err = tx.ExecContext(ctx, `INSERT INTO `+table+` (source, at, digest, size, raw, origin, changed) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		r.Source, r.At.UnixMicro(), digest[:], len(r.Raw), packed.Bytes(), valid(r.Origin), instant(r.Changed))
	return err
}

const actColumns = `a.source, a.register, a.sender, a.type, a.organ, a.number, a.year, a.date, a.subject,
	a.published_from, a.published_to, a.url, a.first_seen, a.first_published, a.annulled`

func saveAct(ctx context.Context, tx *sql.Tx, at time.Time, act audit.Act) error {
	if act.Register == "" {
		return errors.New("no register: the act cannot be told from another")
	}
	old, err := scanAct(tx.QueryRowContext(ctx, `SELECT `+actColumns+` FROM acts a WHERE a.source = ? AND a.register = ?`,
		act.Source, valid(act.Register)))
	if errors.Is(err, sql.ErrNoRows) {
		return insertAct(ctx, tx, at, act)
	}
	if err != nil {
		return err
	}
	return mergeAct(ctx, tx, at, old, act)
}

func insertAct(ctx context.Context, tx *sql.Tx, at time.Time, act audit.Act) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO acts (source, register, sender, type, organ, number, year, date, subject, published_from,
			first_published, published_to, url, first_seen, last_seen, annulled)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		act.Source, valid(act.Register), valid(act.Sender), string(act.Type), string(act.Organ), act.Number, act.Year,
		act.Date.String(), valid(act.Subject), act.PublishedFrom.String(), act.PublishedFrom.String(),
		act.PublishedTo.String(), valid(act.URL), at.UnixMicro(), at.UnixMicro(), act.Annulled)
	return err
}

// mergeAct adds a reading to an act that is known. A subject that was forgotten does
// not come back with a feed that still lists the act.
func mergeAct(ctx context.Context, tx *sql.Tx, at time.Time, old storedAct, act audit.Act) error {
	if old.Subject == "" && act.Subject != "" {
		purged, err := purgedAct(ctx, tx, act.Source, valid(act.Register))
		if err != nil {
			return err
		}
		if purged {
			act.Subject, act.URL = "", ""
		}
	}
	_, err := tx.ExecContext(ctx, `
		UPDATE acts SET first_seen = min(first_seen, ?3),
			first_published = CASE WHEN ?4 <> '' AND (first_published = '' OR ?4 < first_published) THEN ?4 ELSE first_published END
		WHERE source = ?1 AND register = ?2`, act.Source, valid(act.Register), at.UnixMicro(), act.PublishedFrom.String())
	if err != nil {
		return err
	}
	result, err := tx.ExecContext(ctx, `
		UPDATE acts SET sender = ?, type = ?, organ = ?, number = ?, year = ?, date = ?, subject = ?, published_from = ?,
			published_to = ?, url = ?, last_seen = ?, annulled = ?
		WHERE source = ? AND register = ? AND last_seen <= ?`,
		valid(act.Sender), string(act.Type), string(act.Organ), act.Number, act.Year, act.Date.String(), valid(act.Subject),
		act.PublishedFrom.String(), act.PublishedTo.String(), valid(act.URL), at.UnixMicro(), act.Annulled,
		act.Source, valid(act.Register), at.UnixMicro())
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 || !old.corrected(act) {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO act_corrections (source, register, at, was) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		act.Source, valid(act.Register), at.UnixMicro(), record(old.Act))
	return err
}

// storedAct is an act as it was last read, and the earliest day that any reading gave.
type storedAct struct {
	audit.Act
	firstPublished civil.Day
}

// corrected reports whether a reading says something else of the act.
func (a *storedAct) corrected(act audit.Act) bool {
	was := a.Act
	was.FirstSeen, act.FirstSeen = time.Time{}, time.Time{}
	act.Register, act.Sender, act.Subject, act.URL = valid(act.Register), valid(act.Sender), valid(act.Subject), valid(act.URL)
	return was != act
}

func scanAct(sc scanner) (storedAct, error) {
	var a storedAct
	var date, from, to, first string
	var seen int64
	err := sc.Scan(&a.Source, &a.Register, &a.Sender, &a.Type, &a.Organ, &a.Number, &a.Year, &date, &a.Subject,
		&from, &to, &a.URL, &seen, &first, &a.Annulled)
	if err != nil {
		return a, err
	}
	a.FirstSeen = time.UnixMicro(seen).UTC()
	for _, d := range []struct {
		into *civil.Day
		text string
	}{{&a.Date, date}, {&a.PublishedFrom, from}, {&a.PublishedTo, to}, {&a.firstPublished, first}} {
		if *d.into, err = dayOf(d.text); err != nil {
			return a, err
		}
	}
	return a, nil
}

// Acts returns every act, by source and register. PublishedFrom is the earliest
// day that any reading gave: a later correction of the feed does not make an act
// that was public a secret one.
func (s *Store) Acts(ctx context.Context) ([]audit.Act, error) {
	var n int
	if err := s.r.QueryRowContext(ctx, `SELECT count(*) FROM acts`).Scan(&n); err != nil {
		return nil, s.explain(fmt.Errorf("acts: %w", err))
	}
	acts := make([]audit.Act, 0, n) // grown by itself it would take twice the memory
	known := map[string]string{}
	err := s.rows(ctx, "acts", func(r *sql.Rows) error {
		a, err := scanAct(r)
		a.PublishedFrom = a.firstPublished
		for _, shared := range []*string{&a.Source, &a.Sender, (*string)(&a.Type), (*string)(&a.Organ)} {
			*shared = once(known, *shared)
		}
		acts = append(acts, a.Act)
		return err
	}, `SELECT `+actColumns+` FROM acts a ORDER BY a.source, a.register`)
	return acts, err
}

// once returns the one copy of a value that stands in every row.
func once(known map[string]string, v string) string {
	if same, ok := known[v]; ok {
		return same
	}
	known[v] = v
	return v
}

// AlboDays returns the days whose publications are known in every one of the
// named sources, in order; without names, in every source that was ever read. A
// day that one feed lacks is not known: an act might be there.
func (s *Store) AlboDays(ctx context.Context, sources ...string) ([]civil.Day, error) {
	var days []civil.Day
	err := s.rows(ctx, "days of the albo", func(r *sql.Rows) error {
		var text string
		if err := r.Scan(&text); err != nil {
			return err
		}
		day, err := dayOf(text)
		days = append(days, day)
		return err
	}, `
		WITH wanted (source) AS (
			SELECT value FROM json_each(?1)
			UNION SELECT DISTINCT source FROM albo_readings WHERE json_array_length(?1) = 0)
		SELECT day FROM albo_days WHERE source IN wanted
		GROUP BY day HAVING count(*) = (SELECT count(*) FROM wanted) ORDER BY day`, record(append([]string{}, sources...)))
	return days, err
}

// AlboReading returns what came from a feed at the given instant, as it came.
// The error wraps ErrNotFound if nothing was read then, or it was purged.
func (s *Store) AlboReading(ctx context.Context, source string, at time.Time) (RawReading, error) {
	r := RawReading{Source: source, At: at}
	var packed []byte
	var changed sql.NullInt64
	err := s.r.QueryRowContext(ctx, `SELECT raw, origin, changed FROM albo_readings WHERE source = ? AND at = ? ORDER BY digest LIMIT 1`,
		source, at.UnixMicro()).Scan(&packed, &r.Origin, &changed)
	r.Changed = moment(changed)
	if errors.Is(err, sql.ErrNoRows) || err == nil && len(packed) == 0 { // the latter was purged
		err = ErrNotFound
	}
	if err != nil {
		return r, s.explain(fmt.Errorf("albo %s: %w", source, err))
	}
	zip, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return r, fmt.Errorf("albo %s: %w", source, err)
	}
	if r.Raw, err = io.ReadAll(zip); err != nil {
		return r, fmt.Errorf("albo %s: %w", source, err)
	}
	return r, nil
}
