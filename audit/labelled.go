package audit

import (
	"embed"
	"io/fs"
)

//go:embed testdata/corpus/first.jsonl testdata/corpus/second.jsonl testdata/corpus/own
var labelled embed.FS

// Labelled returns what the program carries of the labelled corpus: invented
// contributions to a comune's page, each with the rules that it ought to raise, in the
// two halves on which the rules grew up. The other sets stay in the repository.
// Package corpus reads them.
func Labelled() (fs.FS, error) { return fs.Sub(labelled, "testdata/corpus") }
