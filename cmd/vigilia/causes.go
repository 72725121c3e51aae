package main

import (
	"archive/zip"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/pflag"

	"vigilia/templates"
)

// inItalian returns what an error says to a person: causes that the system or a library
// tells in English in our words, and nothing that would speak to the terminal.
func inItalian(err error) string {
	said := err.Error()
	eachCause(err, func(e error) bool {
		at := strings.Index(said, e.Error())
		if at < 0 {
			return false // somebody above has told it in other words
		}
		text := retold(e, said[:at])
		if text == "" {
			return true
		}
		said = said[:at] + text + said[at+len(e.Error()):]
		return false
	})
	return templates.Clean(said)
}

// eachCause visits an error and, where visit asks for it, what it wraps.
func eachCause(err error, visit func(error) (deeper bool)) {
	if err == nil || !visit(err) {
		return
	}
	switch e := err.(type) {
	case interface{ Unwrap() error }:
		eachCause(e.Unwrap(), visit)
	case interface{ Unwrap() []error }:
		for _, one := range e.Unwrap() {
			eachCause(one, visit)
		}
	}
}

// retold returns a cause in Italian, "" if it is told well or not known. A path that
// stands in the words before is not named again.
func retold(err error, before string) string {
	path, cause := "", err
	switch e := err.(type) {
	case *fs.PathError:
		path, cause = e.Path, e.Err
	case *os.LinkError:
		path, cause = e.New, e.Err
	case *os.SyscallError:
		cause = e.Err
	case *pflag.NotExistError, *pflag.ValueRequiredError, *pflag.InvalidValueError, *pflag.InvalidSyntaxError:
		return ofFlag(err)
	}
	text := what(cause)
	if text == "" || path == "" || named(path, before[strings.LastIndexByte(before, '\n')+1:]) {
		return text
	}
	return path + ": " + text
}

// named reports whether words name a path, or the file for which it stands until it is whole.
func named(path, words string) bool {
	dir, base := filepath.Split(path)
	if hidden, ok := strings.CutPrefix(base, "."); ok {
		whole, _, _ := strings.Cut(hidden, filepath.Ext(hidden))
		return whole != "" && strings.Contains(words, dir+whole)
	}
	return strings.Contains(words, path)
}

// what says in Italian why the system or a library refused, "" if it is not known.
func what(err error) string {
	switch e := err.(type) {
	case syscall.Errno:
		return ofSystem(e)
	case *xml.SyntaxError:
		return fmt.Sprintf("non è scritto in XML corretto alla riga %d", e.Line)
	}
	switch {
	case err == zip.ErrFormat, err == zip.ErrAlgorithm, err == zip.ErrChecksum:
		return "non è un file .xlsx o non è intero"
	case err == io.ErrUnexpectedEOF:
		return "il file o la trasmissione si interrompe prima della fine"
	case err == context.DeadlineExceeded, err == os.ErrDeadlineExceeded:
		return "nessuna risposta entro il tempo previsto"
	case err == fs.ErrNotExist:
		return ofSystem(syscall.ENOENT)
	case err == fs.ErrPermission:
		return ofSystem(syscall.EACCES)
	case err == fs.ErrExist:
		return ofSystem(syscall.EEXIST)
	}
	return ""
}

// ofSystem names the refusals of the system that people meet.
func ofSystem(code syscall.Errno) string {
	return map[syscall.Errno]string{
		syscall.ENOENT:       "il file o la cartella non esiste",
		syscall.EACCES:       "permesso negato, verificare proprietario e permessi",
		syscall.EPERM:        "operazione non permessa a questo utente, verificare proprietario e permessi",
		syscall.EEXIST:       "il file o la cartella esiste già",
		syscall.EISDIR:       "è una cartella, non un file",
		syscall.ENOTDIR:      "una parte del percorso è un file, non una cartella",
		syscall.ENOTEMPTY:    "la cartella non è vuota",
		syscall.ENOSPC:       "lo spazio sul disco è esaurito",
		syscall.EDQUOT:       "lo spazio concesso a questo utente è esaurito",
		syscall.EFBIG:        "il file supera la dimensione ammessa dal sistema",
		syscall.EROFS:        "il disco è in sola lettura",
		syscall.EIO:          "errore di lettura o scrittura del disco",
		syscall.EBUSY:        "il file è in uso da un altro programma",
		syscall.EMFILE:       "troppi file aperti insieme",
		syscall.ENAMETOOLONG: "il nome del file è troppo lungo",
		syscall.ELOOP:        "il percorso contiene collegamenti che si rincorrono",
		syscall.EINVAL:       "il nome o il tipo del file non è ammesso",
		syscall.EPIPE:        "chi leggeva l'uscita del programma ha smesso di leggere",
		syscall.ECONNREFUSED: "connessione rifiutata da chi dovrebbe rispondere",
		syscall.ECONNRESET:   "connessione interrotta da chi rispondeva",
		syscall.ETIMEDOUT:    "nessuna risposta entro il tempo previsto",
		syscall.ENETUNREACH:  "la rete non è raggiungibile",
		syscall.EHOSTUNREACH: "il server non è raggiungibile",
	}[code]
}

// ofFlag tells what is wrong with an option of the command line.
func ofFlag(err error) string {
	switch e := err.(type) {
	case *pflag.NotExistError:
		name := "--" + e.GetSpecifiedName()
		if short := e.GetSpecifiedShortnames(); short != "" {
			name = "-" + short
		}
		return name + " non esiste"
	case *pflag.ValueRequiredError:
		return "--" + e.GetFlag().Name + " vuole un valore"
	case *pflag.InvalidValueError:
		return fmt.Sprintf("--%s non ammette il valore «%s»", e.GetFlag().Name, e.GetValue())
	case *pflag.InvalidSyntaxError:
		return fmt.Sprintf("«%s» non si può leggere", e.GetSpecifiedFlag())
	}
	return ""
}
