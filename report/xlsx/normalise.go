package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"
)

// normalise writes a workbook anew so that the same content is the same bytes:
// the library lists parts and default types in the order of a map.
func normalise(w io.Writer, workbook []byte) error {
	in, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		return fmt.Errorf("cartella di lavoro: %w", err)
	}
	parts := slices.Clone(in.File)
	slices.SortFunc(parts, func(a, b *zip.File) int { return strings.Compare(rank(a.Name), rank(b.Name)) })
	out := zip.NewWriter(w)
	for _, p := range parts {
		if err := copyPart(out, p); err != nil {
			return fmt.Errorf("cartella di lavoro: parte %s: %w", p.Name, err)
		}
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("cartella di lavoro: %w", err)
	}
	return nil
}

// rank puts the list of types first, where readers look for it.
func rank(name string) string {
	if name == contentTypes {
		return ""
	}
	return name
}

const contentTypes = "[Content_Types].xml"

func copyPart(out *zip.Writer, p *zip.File) error {
	r, err := p.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if p.Name == contentTypes {
		b = sortTypes(b)
	}
	// the earliest date that the format knows, as the library itself writes
	w, err := out.CreateHeader(&zip.FileHeader{Name: p.Name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

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
