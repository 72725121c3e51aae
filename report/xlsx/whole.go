package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// whole refuses a workbook whose sheets cannot be read to their end. The library takes
// a sheet that is cut off, or broken in the middle, for a shorter one: the decisions
// behind the break would be lost without a word.
func whole(workbook []byte) error {
	if bytes.HasPrefix(workbook, compound) {
		return errors.New("la cartella di lavoro è protetta da password, o nel formato .xls: salvarla come .xlsx senza password")
	}
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		return fmt.Errorf("la cartella di lavoro non si apre: %w", err)
	}
	left := int64(unzipped)
	for _, part := range z.File {
		if !strings.HasPrefix(part.Name, "xl/worksheets/sheet") && part.Name != "xl/sharedStrings.xml" {
			continue
		}
		n, err := wellFormed(part, left)
		if err != nil {
			return fmt.Errorf("la cartella di lavoro non è intera (%s): %w", part.Name, err)
		}
		left -= n
	}
	return nil
}

// compound begins the files of the Office of old, and those that a password locks.
var compound = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

// longestToken bounds what stands between two tags, in bytes: a cell holds 32,767 signs,
// and a crafted file would have the reader keep all of it.
const longestToken = 1 << 20

// wellFormed reads a part to its end, and returns how many bytes it holds.
func wellFormed(part *zip.File, most int64) (int64, error) {
	r, err := part.Open()
	if err != nil {
		return 0, err
	}
	defer r.Close()
	bounded := &io.LimitedReader{R: r}
	d := xml.NewDecoder(bounded)
	for d.InputOffset() <= most {
		bounded.N = longestToken
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return d.InputOffset(), nil
		} else if err != nil {
			return 0, err
		}
	}
	return 0, fmt.Errorf("supera i %d MB", unzipped>>20)
}
