package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"

	"vigilia/audit"
	"vigilia/report"
	"vigilia/report/sidecar"
)

// inputs returns the digests of what documents are made with: whoever finds other
// bytes for the same period can tell which of these has changed.
func (c *Config) inputs(rules []audit.Rule) []report.FileHash {
	policy, err := json.Marshal(c.policy)
	if err != nil {
		panic("policy: " + err.Error()) // plain data
	}
	out := []report.FileHash{
		{Name: "regole", SHA256: audit.RulesDigest(rules)},
		{Name: "configurazione", SHA256: c.digest},
		{Name: "policy con le impostazioni dell'Ente", SHA256: digest(policy)},
	}
	for _, f := range []struct{ what, path string }{{"parole dell'ufficio", c.Audit.Words}, {"ordinamento appreso", c.rankingInUse()}, {"stemma", c.armsInUse()}} {
		if f.path == "" {
			continue
		}
		if data, err := os.ReadFile(c.path(f.path)); err == nil {
			out = append(out, report.FileHash{Name: f.what, SHA256: digest(data)})
		}
	}
	if c.wording != nil {
		if sum, err := c.templatesDigest(); err == nil {
			out = append(out, report.FileHash{Name: "modelli dell'ufficio", SHA256: sum})
		}
	}
	return out
}

// rankingInUse returns the file of the order of lists, "" if none was learnt.
func (c *Config) rankingInUse() string {
	if c.ranking == nil {
		return ""
	}
	return c.Data.Ranking
}

// armsInUse returns the file of the coat of arms, "" if documents carry none.
func (c *Config) armsInUse() string {
	if c.arms == nil {
		return ""
	}
	return c.Arms.File
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// withMetadata adds the sidecars of the documents of one edition, which follow them.
func withMetadata(h *report.Header, docs []document) ([]document, error) {
	beside, err := sidecar.Metadata(h, files(docs))
	if err != nil {
		return nil, fmt.Errorf("metadata of %s: %w", h.DocumentID, err)
	}
	for _, f := range beside {
		docs = append(docs, document{name: f.Name, data: f.Data})
	}
	return docs, nil
}

// withManifest adds the manifest of everything that one making of documents wrote.
func withManifest(h *report.Header, inputs []report.FileHash, stem string, docs []document) ([]document, error) {
	data, err := sidecar.Manifest(h, inputs, files(docs))
	if err != nil {
		return nil, fmt.Errorf("manifest of %s: %w", stem, err)
	}
	return append(docs, document{stem + ".manifesto.json", "impronte di tutti i file, delle regole e della configurazione; accanto a ogni file i suoi metadati (" + sidecar.Suffix + ")", data}), nil
}

func files(docs []document) []sidecar.File {
	out := make([]sidecar.File, len(docs))
	for i, d := range docs {
		out[i] = sidecar.File{Name: d.name, What: d.what, Data: d.data}
	}
	return out
}

// spokenOf are the documents to tell a person of: sidecars go without saying.
func spokenOf(docs []document, paths []string) (told []document, at []string) {
	for i, p := range paths {
		if docs[i].what != "" {
			told, at = append(told, docs[i]), append(at, p)
		}
	}
	return told, at
}
