package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"vigilia/fetch"
)

// secretPlace is where a secret lies: a credential of systemd, a file or an
// environment variable. The credential comes first where systemd started the
// program; a person at a terminal has none, and reads the file.
type secretPlace struct {
	file       string // "" if none
	env        string // name of the variable, "" if none
	credential string // name under $CREDENTIALS_DIRECTORY, "" if none
}

func (c *Config) pageSecret(p PageConfig) secretPlace {
	return secretPlace{c.optional(p.TokenFile), p.TokenEnv, p.TokenCredential}
}

func (c *Config) appPlace() secretPlace {
	return secretPlace{c.optional(c.Graph.AppSecretFile), c.Graph.AppSecretEnv, c.Graph.AppSecretCredential}
}

// optional is a path of the configuration, "" if it names none.
func (c *Config) optional(path string) string {
	if path == "" {
		return ""
	}
	return c.path(path)
}

// none reports whether no place is named.
func (s secretPlace) none() bool { return s == secretPlace{} }

// fault tells what cannot be of the places named, "" if nothing.
func (s secretPlace) fault() string {
	switch {
	case s.file != "" && s.env != "":
		return "in un file oppure in una variabile d'ambiente, uno solo dei due"
	case s.credential != "" && filepath.Base(s.credential) != s.credential:
		return "come nome di una credenziale di systemd, senza percorso"
	}
	return ""
}

// read returns the secret, or an error in Italian with its remedy.
func (s secretPlace) read() (fetch.Secret, error) {
	if path := s.credentialPath(); path != "" {
		return readSecret(path)
	}
	switch {
	case s.file != "":
		return readSecret(s.file)
	case s.env != "":
		if v := strings.TrimSpace(os.Getenv(s.env)); v != "" {
			return fetch.Secret(v), nil
		}
		return "", fmt.Errorf("la variabile d'ambiente %s è vuota: inserirvi il token o la chiave", s.env)
	}
	return "", fmt.Errorf("la credenziale %s di systemd non c'è: avviare il programma dal suo servizio, oppure indicare anche un file", s.credential)
}

// credentialPath is the file of the credential, "" if systemd gave none of that name.
func (s secretPlace) credentialPath() string {
	dir := os.Getenv("CREDENTIALS_DIRECTORY")
	if dir == "" || s.credential == "" {
		return ""
	}
	path := filepath.Join(dir, s.credential)
	if _, err := os.Stat(path); err != nil {
		return ""
	}
	return path
}

// source says in Italian where the secret is read.
func (s secretPlace) source() string {
	switch {
	case s.credentialPath() != "":
		return "credenziale " + s.credential
	case s.file != "":
		return "file " + s.file
	case s.env != "":
		return "variabile " + s.env
	}
	return "credenziale " + s.credential
}

// maxSecret is the longest secret in bytes; a token has a few hundred.
const maxSecret = 16 << 10

func readSecret(path string) (fetch.Secret, error) {
	data, err := readText(path)
	if errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("il file riservato %s non c'è: crearlo con «vigilia token», oppure scrivervi il token o la chiave", path)
	}
	if err != nil {
		return "", fmt.Errorf("il file riservato non si può leggere: %w", err)
	}
	s := strings.TrimSpace(strings.TrimPrefix(string(data), "\ufeff"))
	switch {
	case s == "":
		return "", fmt.Errorf("il file riservato %s è vuoto: inserirvi il token o la chiave", path)
	case len(s) > maxSecret || strings.ContainsAny(s, " \t\r\n\x00"):
		return "", fmt.Errorf("il file riservato %s non contiene soltanto un token o una chiave: lasciarvi quella sola riga", path)
	}
	return fetch.Secret(s), nil
}

// keepSecret writes a secret that only its owner can read, whole or not at all.
// Written by root it belongs to whoever owns the folder: the service reads it.
func keepSecret(path string, s fetch.Secret) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("la cartella dei token non si può creare: verificare i permessi: %w", err)
	}
	if err := replaceFile(path, []byte(s.Reveal()+"\n"), 0o600); err != nil {
		return fmt.Errorf("il token non si può scrivere in %s: verificare spazio e permessi: %w", path, err)
	}
	if err := os.Chmod(path, 0o600); err != nil { // whatever mode an older file had
		return fmt.Errorf("i permessi di %s non si possono limitare: %w", path, err)
	}
	return giveToOwner(path, dir)
}
