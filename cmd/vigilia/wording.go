package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"

	"vigilia/audit/policies/tomlfile"
	"vigilia/templates"
)

// checkTemplates reads the sentences and lists that the office writes in its own
// words, if it has any.
func (c *Config) checkTemplates(doc *tomlfile.Doc) {
	if c.Data.Templates == "" {
		return
	}
	dir := c.path(c.Data.Templates)
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		fault(doc, "data.templates", "la cartella dei modelli %s non si può leggere: crearla, o togliere la chiave per usare i modelli del programma", dir)
		return
	}
	wording, err := templates.LoadOffice(os.DirFS(dir))
	if err != nil {
		fault(doc, "data.templates", "%s", inItalian(err))
	}
	c.wording = wording
}

// templatesDigest returns one digest of the office's templates, whatever their number.
func (c *Config) templatesDigest() (string, error) {
	h := sha256.New()
	dir := os.DirFS(c.path(c.Data.Templates))
	names, err := fs.Glob(dir, "*")
	if err != nil {
		return "", err
	}
	for _, name := range names {
		b, err := fs.ReadFile(dir, name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(h, "%q %x\n", name, sha256.Sum256(b))
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
