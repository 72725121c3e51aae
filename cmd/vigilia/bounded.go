package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"unicode/utf8"
)

// largestText bounds what people write for the program: configuration, policies,
// word lists, secrets. The largest policy has 60 KB.
const largestText = 4 << 20

// readText reads a file that people wrote, and refuses one too large or in other signs
// than the program reads.
func readText(path string) ([]byte, error) {
	data, err := readBounded(path)
	if err == nil {
		err = wrongSigns(path, data)
	}
	if err != nil {
		return nil, err
	}
	return data, nil
}

// readBounded reads a file whatever is in it, and refuses one too large.
func readBounded(path string) ([]byte, error) {
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

// wrongSigns says of a file that it is not in UTF-8. Windows writes in other ways too,
// and a parser would blame a line that is right.
func wrongSigns(path string, data []byte) error {
	switch {
	case inUTF16(data):
		return fmt.Errorf("%s è scritto in UTF-16 («Unicode» nel Blocco note di Windows): salvarlo di nuovo scegliendo la codifica UTF-8", path)
	case bytes.IndexByte(data, 0) >= 0:
		return fmt.Errorf("%s non è un file di testo: verificare che sia il file giusto", path)
	case !utf8.Valid(data):
		return fmt.Errorf("%s non è scritto in UTF-8 alla riga %d («ANSI» nel Blocco note di Windows): salvarlo di nuovo scegliendo la codifica UTF-8", path, firstWrong(data))
	}
	return nil
}

// inUTF16 reports whether a text is in UTF-16: by its mark or, where it has none, by the
// zeros that stand at every second place of a text in Latin letters.
func inUTF16(data []byte) bool {
	if marked16(data) {
		return true
	}
	var zeros [2]int
	for i, b := range data {
		if b == 0 {
			zeros[i%2]++
		}
	}
	return min(zeros[0], zeros[1]) == 0 && max(zeros[0], zeros[1]) > len(data)/3
}

// marked16 reports whether a text begins with the mark of UTF-16, in either order.
func marked16(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
}

// firstWrong is the line, from 1, at which a text stops being UTF-8.
func firstWrong(data []byte) int {
	line := 1
	for l := range bytes.Lines(data) {
		if !utf8.Valid(l) {
			break
		}
		line++
	}
	return line
}
