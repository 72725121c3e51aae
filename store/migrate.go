package store

import (
	"cmp"
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migration is one step of the schema. Steps are numbered from 1 without holes;
// a step that has been released never changes.
type migration struct {
	number int
	name   string
	script string
}

func migrations() ([]migration, error) {
	paths, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	steps := make([]migration, 0, len(paths))
	for _, path := range paths {
		script, err := migrationFiles.ReadFile(path)
		if err != nil {
			return nil, err
		}
		number, name, _ := strings.Cut(strings.TrimSuffix(strings.TrimPrefix(path, "migrations/"), ".sql"), "_")
		n, err := strconv.Atoi(number)
		if err != nil {
			return nil, fmt.Errorf("migration %s: its name does not begin with a number", path)
		}
		steps = append(steps, migration{n, name, string(script)})
	}
	slices.SortFunc(steps, func(a, b migration) int { return cmp.Compare(a.number, b.number) })
	for i, m := range steps {
		if m.number != i+1 {
			return nil, fmt.Errorf("migration %d (%s): want number %d", m.number, m.name, i+1)
		}
	}
	return steps, nil
}

// applicationID marks the file as an archive of Vigilia ("VGLA"): a database of
// another program is refused, not filled with our tables.
const applicationID = 0x56474c41

// migrate applies the steps that are missing, each in a transaction of its own
// with the number of the schema: a kill leaves a whole step or none.
func migrate(ctx context.Context, db *sql.DB, program string) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	// Read without a lock first: a report opens while a night is writing.
	var current int
	if err := db.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&current); err != nil {
		return err
	}
	for _, m := range steps[min(current, len(steps)):] {
		if err := m.apply(ctx, db, program); err != nil {
			return fmt.Errorf("migration %d (%s): %w", m.number, m.name, err)
		}
	}
	return nil
}

func (m migration) apply(ctx context.Context, db *sql.DB, program string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var current int
	if err := tx.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&current); err != nil || current >= m.number {
		return err // read under the lock: another program may have applied it
	}
	if _, err := tx.ExecContext(ctx, m.script); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO migrations (number, name, program) VALUES (?, ?, ?)`, m.number, m.name, program); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d; PRAGMA application_id = %d`, m.number, applicationID)); err != nil {
		return err
	}
	return tx.Commit()
}

// refuseForeign looks at the file without a right to write, and refuses the
// database of another program and an archive whose schema this one does not know; a
// person is told of it under the name told.
func refuseForeign(ctx context.Context, path, told string) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	db, err := sql.Open("sqlite", dsn(path, url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(10000)"}}))
	if err != nil {
		return err
	}
	defer db.Close()
	var tables, application, schema int
	const query = `SELECT (SELECT count(*) FROM sqlite_master), application_id, user_version
		FROM pragma_application_id, pragma_user_version`
	if err := db.QueryRowContext(ctx, query).Scan(&tables, &application, &schema); err != nil {
		return fmt.Errorf("archive %s: %w", told, err)
	}
	switch {
	case tables > 0 && application != applicationID:
		return &Error{Cause: fmt.Sprintf("il file %s appartiene a un altro programma", told),
			Remedy: "correggere il percorso dell'archivio nella configurazione; il file non è stato modificato"}
	case schema > len(steps):
		return newer(ctx, db, told, schema, len(steps))
	}
	return nil
}

// newer names the version of the program that it takes to read the archive.
func newer(ctx context.Context, db *sql.DB, path string, schema, known int) error {
	var program string
	row := db.QueryRowContext(ctx, `SELECT program FROM migrations WHERE number = ?`, schema)
	if err := row.Scan(&program); err != nil {
		program = fmt.Sprintf("con schema %d", schema)
	}
	return &Error{
		Cause:  fmt.Sprintf("l'archivio %s è di una versione più recente del programma (schema %d, questo programma conosce fino allo schema %d)", path, schema, known),
		Remedy: fmt.Sprintf("installare Vigilia %s o successiva; l'archivio non è stato modificato", program),
	}
}
