package pdf

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// readable returns the text of a document in the order of its content streams,
// a line for each marked content, under the role of the mark.
func readable(t testing.TB, pdf []byte) string {
	t.Helper()
	api.DisableConfigDir()
	ctx, err := api.ReadContext(bytes.NewReader(pdf), model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	if err := api.ValidateContext(ctx); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for page := 1; page <= ctx.PageCount; page++ {
		r, err := pdfcpu.ExtractPageContent(ctx, page)
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range marks(string(content)) {
			out.WriteString(line + "\n")
		}
		out.WriteString("\f\n")
	}
	return out.String()
}

// marks returns "ROLE text" for every mark of a content stream that holds text.
func marks(content string) []string {
	var out []string
	role, text := "", ""
	for content != "" {
		i := strings.IndexAny(content, "(\n")
		if i < 0 {
			break
		}
		if content[i] == '(' {
			s, n := literal(content[i+1:])
			text += s
			content = content[i+1+n:]
			continue
		}
		line := strings.TrimSpace(content[:i])
		if strings.HasSuffix(line, " BMC") || strings.HasSuffix(line, " BDC") {
			role, _, _ = strings.Cut(strings.TrimPrefix(line, "/"), " ")
			text = ""
		}
		if line == "EMC" && text != "" {
			out = append(out, role+" "+text)
			text = ""
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
