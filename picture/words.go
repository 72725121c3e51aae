package picture

import (
	"bufio"
	"bytes"
	"strconv"
	"strings"
	"unicode"
)

const (
	// trusted is from which confidence, of a hundred, a word is taken for written.
	trusted = 30
	// doubtful is how many long words must be uncertain, and more than the certain
	// ones, before the picture counts as not read: leaves and tiles make a few as well.
	doubtful = 12
	certain  = 60
)

// words puts the words of Tesseract's table together, a line below the other. A
// picture most of whose words are uncertain was not read: something is written there.
func words(table []byte) (string, error) {
	var out strings.Builder
	var line string
	sure, unsure := 0, 0
	sc := bufio.NewScanner(bytes.NewReader(table))
	sc.Buffer(nil, longest)
	for sc.Scan() {
		// level page block par line word left top width height conf text
		f := strings.SplitN(sc.Text(), "\t", 12)
		if len(f) < 12 || f[0] != "5" {
			continue
		}
		word := strings.TrimSpace(f[11])
		conf, err := strconv.ParseFloat(f[10], 64)
		if word == "" || err != nil {
			continue
		}
		if long(word) && conf >= certain {
			sure++
		} else if long(word) {
			unsure++
		}
		if conf < trusted {
			continue
		}
		if at := strings.Join(f[1:5], "."); out.Len() > 0 && at != line {
			out.WriteByte('\n')
			line = at
		} else if out.Len() > 0 {
			out.WriteByte(' ')
		} else {
			line = at
		}
		out.WriteString(word)
	}
	if err := sc.Err(); err != nil {
		return "", fault(err, "Tesseract non ha letto l'immagine")
	}
	if unsure >= doubtful && unsure > sure {
		return "", fault(nil, "il testo dell'immagine non è leggibile con sicurezza")
	}
	return out.String(), nil
}

// long reports whether a word has four letters or more.
func long(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n >= 4
}
