package main

import (
	"fmt"
	"io"
	"os"
)

// largestText bounds what people write for the program: configuration, policies,
// word lists, secrets. The largest policy has 60 KB.
const largestText = 4 << 20

// readText reads a file that people wrote, and refuses one too large to be it.
func readText(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, largestText+1))
	if err != nil {
		return nil, err
	}
	if len(data) > largestText {
		return nil, fmt.Errorf("%s supera i %d MB ammessi: verificare che sia il file giusto", path, largestText>>20)
	}
	return data, nil
}
