package pdf

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// parsed returns a document whose objects can be looked at.
func parsed(t testing.TB, pdf []byte) *model.Context {
	t.Helper()
	api.DisableConfigDir()
	ctx, err := api.ReadContext(bytes.NewReader(pdf), model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	if err := api.ValidateContext(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// marksOf returns the marked contents of a page that hold text.
func marksOf(t testing.TB, ctx *model.Context, page int) []marked {
	t.Helper()
	r, err := pdfcpu.ExtractPageContent(ctx, page)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return marks(string(content))
}

// readable returns the text of a document in the order of its content streams,
// a line for each marked content, under the role of the mark.
func readable(t testing.TB, pdf []byte) string {
	t.Helper()
	ctx := parsed(t, pdf)
	var out strings.Builder
	for page := 1; page <= ctx.PageCount; page++ {
		for _, m := range marksOf(t, ctx, page) {
			out.WriteString(m.role + " " + m.text + "\n")
		}
		out.WriteString("\f\n")
	}
	return out.String()
}

// marked is a piece of marked content.
type marked struct {
	role, text string
	mcid       int // -1 for an artifact
}

// marks returns every mark of a content stream that holds text.
func marks(content string) []marked {
	var out []marked
	m := marked{}
	for content != "" {
		i := strings.IndexAny(content, "(\n")
		if i < 0 {
			break
		}
		if content[i] == '(' {
			s, n := literal(content[i+1:])
			m.text += s
			content = content[i+1+n:]
			continue
		}
		line := strings.TrimSpace(content[:i])
		if strings.HasSuffix(line, " BMC") || strings.HasSuffix(line, " BDC") {
			m = marked{mcid: -1}
			m.role, _, _ = strings.Cut(strings.TrimPrefix(line, "/"), " ")
			fmt.Sscanf(line, "/"+m.role+" <</MCID %d>>", &m.mcid) // an artifact has none
		}
		if line == "EMC" && m.text != "" {
			out = append(out, m)
			m.text = ""
		}
		content = content[i+1:]
	}
	return out
}

// literal decodes a PDF string of UTF-16 code units and returns its length in
// the source with the closing parenthesis.
func literal(s string) (string, int) {
	var b []byte
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case ')':
			return utf16be(b), i + 1
		case '\\':
			i++
			if c = s[i]; c == 'r' {
				c = '\r'
			}
			b = append(b, c)
		default:
			b = append(b, c)
		}
	}
	return utf16be(b), len(s)
}

func utf16be(b []byte) string {
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(u))
}
