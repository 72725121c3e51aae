package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"vigilia/report"
	"vigilia/report/html"
	"vigilia/report/pdf"
	"vigilia/report/xlsx"
)

// document is one file that a report consists of.
type document struct {
	name string // of the file
	what string // Italian, for whoever reads the screen
	data []byte
}

func makeDocument(name, what string, write func(io.Writer) error) (document, error) {
	var buf bytes.Buffer
	if err := write(&buf); err != nil {
		return document{}, fmt.Errorf("document %s: %w", name, err)
	}
	return document{name, what, buf.Bytes()}, nil
}

// hash is what the PDF tells of a file that goes with it.
func (d document) hash() report.FileHash {
	sum := sha256.Sum256(d.data)
	return report.FileHash{Name: d.name, SHA256: hex.EncodeToString(sum[:])}
}

// noteDocuments makes the documents of a night: the note, and the same as a page.
func noteDocuments(m *report.Material) ([]document, error) {
	note, err := pdf.Fitting(report.Notes(m))
	if err != nil {
		return nil, err
	}
	stem := fmt.Sprintf("nota-%s", m.Period.To)
	paper, err := makeDocument(stem+".pdf", "nota notturna per l'ufficio (interna)",
		func(w io.Writer) error { return pdf.Note(w, note) })
	if err != nil {
		return nil, err
	}
	page, err := makeDocument(stem+".html", "la stessa nota come pagina da leggere nel browser (interna)",
		func(w io.Writer) error { return html.Note(w, note) })
	if err != nil {
		return nil, err
	}
	docs, err := withMetadata(&note.Header, []document{paper, page})
	if err != nil {
		return nil, err
	}
	return withManifest(&note.Header, m.Inputs, stem, docs)
}

// giuntaDocuments makes the compliance report: workbook and page first, because
// the PDF tells their digests; internal and public apart.
func giuntaDocuments(m *report.Material) ([]document, error) {
	stem := fmt.Sprintf("relazione-%s_%s", m.Period.From, m.Period.To)
	office := report.Internal(m)
	internal, err := internalDocuments(office, stem+"-interna")
	if err != nil {
		return nil, err
	}
	public, err := publicDocuments(report.Public(m), stem+"-pubblica")
	if err != nil {
		return nil, err
	}
	return withManifest(&office.Header, m.Inputs, stem, append(internal, public...))
}

func internalDocuments(m *report.InternalModel, stem string) ([]document, error) {
	book, err := makeDocument(stem+".xlsx", "cartella di lavoro dell'ufficio: qui si convalidano i rilievi (interna)",
		func(w io.Writer) error { return xlsx.Internal(w, m) })
	if err != nil {
		return nil, err
	}
	m.Files = []report.FileHash{book.hash()}
	page, err := makeDocument(stem+".html", "la stessa relazione come pagina da leggere nel browser (interna)",
		func(w io.Writer) error { return html.Internal(w, m) })
	if err != nil {
		return nil, err
	}
	m.Files = append(m.Files, page.hash())
	paper, err := makeDocument(stem+".pdf", "relazione di conformità, versione interna (agli atti)",
		func(w io.Writer) error { return pdf.Internal(w, m) })
	if err != nil {
		return nil, err
	}
	return withMetadata(&m.Header, []document{paper, page, book})
}

func publicDocuments(m *report.PublicModel, stem string) ([]document, error) {
	book, err := makeDocument(stem+".xlsx", "dati della relazione in formato aperto, senza dati dei cittadini (pubblica)",
		func(w io.Writer) error { return xlsx.Public(w, m) })
	if err != nil {
		return nil, err
	}
	m.Files = []report.FileHash{book.hash()}
	page, err := makeDocument(stem+".html", "la stessa relazione come pagina accessibile, da pubblicare sul sito (pubblica)",
		func(w io.Writer) error { return html.Public(w, m) })
	if err != nil {
		return nil, err
	}
	m.Files = append(m.Files, page.hash())
	paper, err := makeDocument(stem+".pdf", "relazione di conformità per la Giunta, senza dati dei cittadini (pubblica, Allegato A)",
		func(w io.Writer) error { return pdf.Public(w, m) })
	if err != nil {
		return nil, err
	}
	return withMetadata(&m.Header, []document{paper, page, book})
}

func documentsFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return fmt.Errorf("la cartella dei documenti non si può creare: %w", err)
	}
	return nil
}

// writeDocuments writes the documents into a folder, each whole or not at all,
// and returns their paths.
func writeDocuments(dir string, docs []document) ([]string, error) {
	if err := documentsFolder(dir); err != nil {
		return nil, err
	}
	var paths []string
	for _, d := range docs {
		path := filepath.Join(dir, d.name)
		if err := replaceFile(path, d.data, 0o640); err != nil {
			return paths, fmt.Errorf("il documento %s non si può scrivere: verificare spazio e permessi della cartella: %w", path, err)
		}
		paths = append(paths, path)
	}
	return paths, nil
}
