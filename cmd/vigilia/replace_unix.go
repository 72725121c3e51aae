//go:build unix

package main

import (
	"os"

	"github.com/google/renameio/v2"
)

// replaceFile writes a file whole or not at all: a kill leaves the old one or the new one.
func replaceFile(path string, data []byte, mode os.FileMode) error {
	return renameio.WriteFile(path, data, mode)
}
