package audit

import (
	"embed"
	"io/fs"
)

//go:embed testdata/corpus
var labelled embed.FS

// Labelled returns the files of the labelled corpus: invented contributions to a
// comune's page, each with the rules that it ought to raise. Package corpus reads them.
func Labelled() (fs.FS, error) { return fs.Sub(labelled, "testdata/corpus") }
