package store

import (
	"errors"
	"fmt"
	"strings"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// Error is a failure of the archive told to a person, in Italian.
type Error struct {
	Cause  string // one clause: what happened, and to which file
	Remedy string // one clause: what to do
	Err    error  // the technical error, nil if there is none
}

// Error returns the sentence, followed by the technical error.
func (e *Error) Error() string {
	if e.Err == nil {
		return e.Sentence()
	}
	return e.Sentence() + " (" + e.Err.Error() + ")"
}

// Sentence returns cause and remedy without technical terms.
func (e *Error) Sentence() string { return e.Cause + ": " + e.Remedy }

// Unwrap returns the technical error.
func (e *Error) Unwrap() error { return e.Err }

// UnknownFindingsError tells that decisions were given on findings that the
// archive does not hold or has withdrawn: a workbook of another archive, a purged
// finding, or one that stands no longer.
type UnknownFindingsError struct{ Fingerprints []string }

// Error tells which findings, in Italian.
func (e *UnknownFindingsError) Error() string { return e.Sentence() }

// Sentence tells a person which findings are unknown.
func (e *UnknownFindingsError) Sentence() string {
	return fmt.Sprintf("decisioni su rilievi che non sono nell'archivio o non sussistono più, non registrate: %s; "+
		"verificare che il foglio provenga da questo archivio", strings.Join(e.Fingerprints, ", "))
}

// ErrNotFound is wrapped by every answer about one thing that is not in the archive.
var ErrNotFound = errors.New("non presente nell'archivio")

// remedy returns what happened and what to do by primary result code of SQLite,
// with %s for the file; both are "" for a code that no person can mend.
func remedy(code int) (cause, remedy string) {
	switch code {
	case lib.SQLITE_FULL:
		return "spazio esaurito nell'archivio %s, nulla è stato perso di quanto già registrato",
			"liberare spazio sul disco e ripetere l'esecuzione"
	case lib.SQLITE_IOERR:
		return "errore di lettura o scrittura del disco sull'archivio %s",
			"verificare lo stato e lo spazio del disco, poi ripetere l'esecuzione"
	case lib.SQLITE_READONLY, lib.SQLITE_PERM, lib.SQLITE_AUTH:
		return "l'archivio %s non è scrivibile",
			"assegnare file e cartella all'utente che esegue il programma, con permessi 0600 e 0700"
	case lib.SQLITE_CANTOPEN:
		return "l'archivio %s non può essere aperto",
			"verificare che la cartella esista e sia accessibile all'utente che esegue il programma"
	case lib.SQLITE_CORRUPT:
		return "l'archivio %s è danneggiato",
			"conservare il file per l'analisi e ripristinare l'ultima copia di sicurezza"
	case lib.SQLITE_NOTADB:
		return "il file %s non è un archivio di Vigilia",
			"correggere il percorso nella configurazione o ripristinare l'ultima copia di sicurezza"
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return "l'archivio %s è in uso da un altro programma",
			"attendere che l'altra esecuzione termini e riprovare"
	}
	return "", ""
}

// explain turns an error of SQLite that a person can mend into an Error, and
// leaves every other as it is.
func (s *Store) explain(err error) error { return explain(s.path, err) }

func explain(path string, err error) error {
	var said *Error
	var sqlErr *sqlite.Error
	if err == nil || errors.As(err, &said) || !errors.As(err, &sqlErr) {
		return err
	}
	cause, mend := remedy(sqlErr.Code() & 0xff)
	if cause == "" {
		return err
	}
	return &Error{Cause: fmt.Sprintf(cause, path), Remedy: mend, Err: err}
}
