//go:build unix

package main

import (
	"os"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// replaceFile writes a file whole or not at all: a kill leaves the old one or the new
// one, and what was half written beside it, never in a folder of all users.
func replaceFile(path string, data []byte, mode os.FileMode) error {
	return renameio.WriteFile(path, data, mode, renameio.WithTempDir(filepath.Dir(path)))
}
