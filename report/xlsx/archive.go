package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"time"
)

// archive packs the parts of a workbook so that the same content is the same
// bytes: the library hands them over, and lists default types, in the order of
// a map. Parts are kept packed until the last one is there; it is an
// excelize.ZipWriter.
type archive struct {
	out   io.Writer
	parts []*part
	types bytes.Buffer // the list of types, which is put in order first
	flate *flate.Writer
}

// part is a part of a workbook while it is packed.
type part struct {
	name   string
	packed chunks
	flate  *flate.Writer
	sum    uint32
	size   uint64
}

// Write packs more of the part.
func (p *part) Write(b []byte) (int, error) {
	p.sum = crc32.Update(p.sum, crc32.IEEETable, b)
	p.size += uint64(len(b))
	return p.flate.Write(b)
}

// Create begins a part and ends the one before it.
func (a *archive) Create(name string) (io.Writer, error) {
	if name == contentTypes {
		return &a.types, nil
	}
	return a.begin(name)
}

func (a *archive) begin(name string) (*part, error) {
	if err := a.end(); err != nil {
		return nil, err
	}
	p := &part{name: name, flate: a.flate}
	a.flate.Reset(&p.packed)
	a.parts = append(a.parts, p)
	return p, nil
}

// end ends the part that is packed, if there is one.
func (a *archive) end() error {
	if len(a.parts) == 0 {
		return nil
	}
	return a.flate.Close()
}

// AddFS is what the library never asks for.
func (a *archive) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the parts, the list of types first, where readers look for it.
func (a *archive) Close() error {
	types, err := a.begin(contentTypes)
	if err != nil {
		return err
	}
	if _, err := types.Write(sortTypes(a.types.Bytes())); err != nil {
		return err
	}
	if err := a.end(); err != nil {
		return err
	}
	slices.SortFunc(a.parts, func(a, b *part) int { return strings.Compare(rank(a.name), rank(b.name)) })
	out := zip.NewWriter(a.out)
	for _, p := range a.parts {
		if err := p.copyTo(out); err != nil {
			return fmt.Errorf("parte %s: %w", p.name, err)
		}
	}
	return out.Close()
}

func (p *part) copyTo(out *zip.Writer) error {
	w, err := out.CreateRaw(&zip.FileHeader{
		Name: p.name, Method: zip.Deflate, CRC32: p.sum, CompressedSize64: p.packed.size(), UncompressedSize64: p.size,
		// the earliest date that the format knows, as the library itself writes
		Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		return err
	}
	for _, c := range p.packed {
		if _, err := w.Write(c); err != nil {
			return err
		}
	}
	return nil
}

// chunks are what is packed of a part, in pieces that are never moved: a buffer
// that doubles would hold the longest part three times.
type chunks [][]byte

const chunk = 64 << 10

// Write appends to the last piece and begins others as they are full.
func (c *chunks) Write(b []byte) (int, error) {
	all := len(b)
	for len(b) > 0 {
		last := len(*c) - 1
		if last < 0 || len((*c)[last]) == chunk {
			*c = append(*c, make([]byte, 0, chunk))
			continue
		}
		n := min(len(b), chunk-len((*c)[last]))
		(*c)[last] = append((*c)[last], b[:n]...)
		b = b[n:]
	}
	return all, nil
}

func (c chunks) size() (n uint64) {
	for _, b := range c {
		n += uint64(len(b))
	}
	return n
}

// rank puts the list of types first.
func rank(name string) string {
	if name == contentTypes {
		return ""
	}
	return name
}

const contentTypes = "[Content_Types].xml"

// sortTypes sorts the Default and the Override elements, each among themselves.
func sortTypes(b []byte) []byte {
	for _, name := range []string{"Default", "Override"} {
		element := regexp.MustCompile(`<` + name + ` [^>]*(?:/>|></` + name + `>)`)
		found := element.FindAll(b, -1)
		slices.SortFunc(found, bytes.Compare)
		i := -1
		b = element.ReplaceAllFunc(b, func([]byte) []byte { i++; return found[i] })
	}
	return b
}
