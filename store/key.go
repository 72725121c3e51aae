package store

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// KeySize is the least length of the key of the pseudonyms, in bytes: that of
// the digest, below which HMAC loses strength (RFC 2104, §3).
const KeySize = sha256.Size

// LoadKey reads the key of the pseudonyms, and creates a random one with mode
// 0600 if the file is not there. It refuses a key inside the folder of the data,
// where one theft would take both (EDPB Guidelines 01/2025), and one that others
// than its owner can read.
func LoadKey(path, dataDir string) ([]byte, error) {
	inside, err := within(path, dataDir)
	if err != nil {
		return nil, unusableKey(path, err)
	}
	if inside {
		return nil, &Error{
			Cause:  fmt.Sprintf("la chiave degli pseudonimi %s è nella cartella dei dati %s", path, dataDir),
			Remedy: "spostarla in una cartella separata e indicare il nuovo percorso nella configurazione",
		}
	}
	key, err := readKey(path)
	if errors.Is(err, fs.ErrNotExist) {
		return createKey(path)
	}
	return key, err
}

// readKey reads and checks a key that is there. The file is opened once, so
// that what is checked is what is read.
func readKey(path string) ([]byte, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err != nil {
		return nil, unusableKey(path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, unusableKey(path, err)
	}
	if wide := info.Mode().Perm() & 0o077; wide != 0 {
		return nil, &Error{
			Cause:  fmt.Sprintf("la chiave degli pseudonimi %s è accessibile ad altri utenti (permessi %04o)", path, info.Mode().Perm()),
			Remedy: fmt.Sprintf("eseguire «chmod 600 %s»", path),
		}
	}
	text, err := io.ReadAll(f)
	if err != nil {
		return nil, unusableKey(path, err)
	}
	return parseKey(path, string(text))
}

func parseKey(path, text string) ([]byte, error) {
	key, err := hex.DecodeString(strings.TrimSpace(text))
	if err != nil || len(key) < KeySize {
		return nil, &Error{
			Cause:  fmt.Sprintf("la chiave degli pseudonimi %s è incompleta o non valida", path),
			Remedy: "ripristinarla dalla copia di sicurezza: una chiave diversa renderebbe irriconoscibili gli autori già registrati",
		}
	}
	return key, nil
}

// createKey writes a new key beside its place and links it there: a kill leaves
// either no key or a whole one, and two programs at once agree on one key.
func createKey(path string) ([]byte, error) {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, unusableKey(path, err)
	}
	f, err := os.CreateTemp(dir, ".chiave-*") // CreateTemp opens with 0600
	if err != nil {
		return nil, unusableKey(path, err)
	}
	defer os.Remove(f.Name())
	key := make([]byte, KeySize)
	rand.Read(key) // never fails since Go 1.24
	_, err = f.WriteString(hex.EncodeToString(key) + "\n")
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return nil, unusableKey(path, err)
	}
	if err := os.Link(f.Name(), path); errors.Is(err, fs.ErrExist) {
		return readKey(path)
	} else if err != nil {
		return nil, unusableKey(path, err)
	}
	return key, nil
}

func unusableKey(path string, err error) error {
	return &Error{Cause: fmt.Sprintf("la chiave degli pseudonimi %s non può essere letta o creata", path),
		Remedy: "verificare il percorso, il proprietario, i permessi e lo spazio della cartella", Err: err}
}

// within reports whether path lies in dir or below, links followed.
func within(path, dir string) (bool, error) {
	realDir, err := resolve(dir)
	if err != nil {
		return false, err
	}
	realPath, err := resolve(path)
	if err != nil {
		return false, err
	}
	rel, err := filepath.Rel(realDir, realPath)
	if err != nil {
		return false, err
	}
	return rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)), nil
}

// resolve returns the absolute path with links followed as far as it exists.
func resolve(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(abs)
	if !errors.Is(err, fs.ErrNotExist) || filepath.Dir(abs) == abs {
		return real, err
	}
	parent, err := resolve(filepath.Dir(abs))
	return filepath.Join(parent, filepath.Base(abs)), err
}

// pseudonym returns the name under which the archive knows an author: 16 bytes
// of HMAC-SHA-256 in hexadecimal, "" for a withheld author.
func (s *Store) pseudonym(id string) string {
	if id == "" {
		return ""
	}
	return keyed(s.key, id)
}

func keyed(key []byte, text string) string {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(text))
	return hex.EncodeToString(mac.Sum(nil)[:16])
}
