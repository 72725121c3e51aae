package audit

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"io/fs"
)

// labelled.zip holds first.jsonl, second.jsonl and own of testdata/corpus: they are a
// fifth so large as in their folder. TestLabelled holds it against them.
//
//go:embed labelled.zip
var labelled []byte

// Labelled returns what the program carries of the labelled corpus: invented
// contributions to a comune's page, each with the rules that it ought to raise, in the
// two halves on which the rules grew up. The other sets stay in the repository.
// Package corpus reads them.
func Labelled() (fs.FS, error) {
	r, err := zip.NewReader(bytes.NewReader(labelled), int64(len(labelled)))
	if err != nil {
		return nil, fmt.Errorf("labelled corpus: %w", err)
	}
	return r, nil
}
