package albo

import (
	"bytes"
	"fmt"
	"regexp"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var declared = regexp.MustCompile(`^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["'][^>]*\?>`)

// charset returns the character set that the feed is configured with, nil if none.
func (f Feed) charset() (encoding.Encoding, error) {
	if f.Encoding == "" {
		return nil, nil
	}
	enc, _ := charset.Lookup(f.Encoding)
	if enc == nil {
		return nil, fmt.Errorf("codifica «%s» sconosciuta: per esempio utf-8, iso-8859-15, windows-1252", f.Encoding)
	}
	return enc, nil
}

// decoded returns the document in UTF-8, without byte order mark and without
// the XML declaration. The set is the configured one, else UTF-8 if the bytes
// are that, else the one that the document declares, else Windows-1252: what is
// declared as UTF-8 and is not comes from there.
func (f Feed) decoded(doc document) ([]byte, error) {
	raw := doc.raw
	enc, err := f.charset()
	if err != nil {
		return nil, f.fail(Misconfigured, err.Error(), nil)
	}
	if enc == nil {
		enc = f.guess(raw, doc.contentType)
	}
	text, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return nil, f.fail(Broken, "caratteri non leggibili", err)
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if m := declared.FindIndex(text); m != nil {
		text = text[m[1]:]
	}
	return bytes.ToValidUTF8(text, []byte("\ufffd")), nil
}

func (f Feed) guess(raw []byte, contentType string) encoding.Encoding {
	if bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")) {
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	}
	if utf8.Valid(raw) {
		return unicode.UTF8
	}
	if m := declared.FindSubmatch(raw); m != nil {
		if enc, name := charset.Lookup(string(m[1])); enc != nil && name != "utf-8" {
			return enc
		}
	}
	if enc, name, certain := charset.DetermineEncoding(nil, contentType); certain && name != "utf-8" {
		return enc
	}
	return charmap.Windows1252
}
