package finish

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// source is the file as the PDF writer drew it, taken apart by its
// cross-reference table. Strangers' text stands in its streams alone, and they
// are never searched.
type source struct {
	bodies  [][]byte // by number, without "n 0 obj" and "endobj"
	pages   []int
	fonts   []int // composite fonts
	info    int
	catalog int
}

const (
	pagesObject     = 1 // numbers that the PDF writer gives
	resourcesObject = 2
)

var errLayout = errors.New("the drawn file is not laid out as expected")

// read takes the drawn file apart.
func read(raw []byte) (*source, error) {
	offsets, table, err := offsetsOf(raw)
	if err != nil {
		return nil, err
	}
	s := &source{bodies: make([][]byte, len(offsets))}
	order := slices.Clone(offsets)
	slices.Sort(order)
	order = append(order, table)
	for n := 1; n < len(offsets); n++ {
		i, _ := slices.BinarySearch(order, offsets[n]+1)
		if s.bodies[n], err = bodyOf(raw[offsets[n]:order[i]], n); err != nil {
			return nil, err
		}
	}
	return s, s.sort()
}

// offsetsOf returns where each object begins, and where the table does.
func offsetsOf(raw []byte) ([]int, int, error) {
	tail := raw[max(0, len(raw)-64):]
	at := bytes.LastIndex(tail, []byte("startxref\n"))
	if at < 0 {
		return nil, 0, errLayout
	}
	digits, _, _ := bytes.Cut(tail[at+len("startxref\n"):], []byte("\n"))
	table, err := strconv.Atoi(string(digits))
	if err != nil || table < 0 || table >= len(raw) {
		return nil, 0, errLayout
	}
	var count int
	if _, err := fmt.Sscanf(string(raw[table:min(len(raw), table+40)]), "xref\n0 %d\n", &count); err != nil {
		return nil, 0, fmt.Errorf("%w: %v", errLayout, err)
	}
	rest := raw[table+len("xref\n0 \n")+len(strconv.Itoa(count)):]
	const entry = 20
	if count < 1 || len(rest) < count*entry {
		return nil, 0, errLayout
	}
	offsets := make([]int, count)
	for n := 1; n < count; n++ {
		if offsets[n], err = strconv.Atoi(string(rest[n*entry : n*entry+10])); err != nil || offsets[n] >= table {
			return nil, 0, errLayout
		}
	}
	return offsets, table, nil
}

func bodyOf(object []byte, n int) ([]byte, error) {
	body, ok := bytes.CutPrefix(object, fmt.Appendf(nil, "%d 0 obj\n", n))
	end := bytes.LastIndex(body, []byte("endobj"))
	if !ok || end < 0 {
		return nil, fmt.Errorf("%w: object %d", errLayout, n)
	}
	return bytes.TrimRight(body[:end], "\n"), nil
}

// sort finds pages, fonts, properties and catalog.
func (s *source) sort() error {
	last := len(s.bodies) - 1
	for n := 1; n <= last; n++ {
		switch b := s.bodies[n]; {
		case bytes.HasPrefix(b, []byte("<</Type /Page\n")):
			s.pages = append(s.pages, n)
		case bytes.HasPrefix(b, []byte("<</Type /Font\n/Subtype /Type0\n")):
			s.fonts = append(s.fonts, n)
		}
	}
	s.info, s.catalog = last-1, last
	if len(s.pages) == 0 || s.info <= resourcesObject || !bytes.HasPrefix(s.bodies[s.catalog], []byte("<<\n/Type /Catalog")) {
		return errLayout
	}
	return nil
}

// ref returns the number of the object that a key of an object refers to.
func (s *source) ref(n int, key string) (int, error) {
	_, after, ok := bytes.Cut(s.bodies[n], []byte("/"+key+" "))
	var to int
	if !ok {
		return 0, fmt.Errorf("%w: object %d has no %s", errLayout, n, key)
	}
	if _, err := fmt.Sscanf(string(after[:min(len(after), 20)]), "%d 0 R", &to); err != nil || to < 1 || to >= len(s.bodies) {
		return 0, fmt.Errorf("%w: %s of object %d", errLayout, key, n)
	}
	return to, nil
}

// fontName returns the name under which the fonts of a document are known.
func (s *source) fontName(n int) string {
	_, after, _ := bytes.Cut(s.bodies[n], []byte("/BaseFont /utf8"))
	name, _, _ := bytes.Cut(after, []byte("\n"))
	return string(name)
}
