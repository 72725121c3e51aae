package typeset

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"vigilia/report/pdf/fonts"
)

var made = time.Date(2026, 12, 1, 3, 10, 0, 0, time.UTC)

func newTest(t testing.TB) *Document {
	t.Helper()
	d, err := New(Info{
		Title: "Prova", Author: "Ufficio", Subject: "Prova di composizione", Keywords: "prova", Creator: "Vigilia",
		Made: made, Left: "Comune di Borgo Sereno", Right: "Prova · versione interna", Footer: "documento prova",
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// everything sets s through every kind of block.
func everything(t testing.TB, s string) []byte {
	t.Helper()
	d := newTest(t)
	d.info.Left, d.info.Footer = s, s
	d.Contents("Indice", 40)
	d.Heading(1, s)
	d.Heading(2, "2 "+s)
	d.Paragraph(T(s), B(s), I(s), Span{Text: s, URL: s})
	d.Lead(T(s))
	d.List([]Span{T(s)}, []Span{T("b")})
	d.Callout(Callout{Title: s, Level: 2}, []Span{T(s)})
	d.Box(80, T(s))
	rows := slices.Values([]Row{{Group: true, Cells: []Cell{Text(s)}}, {Cells: []Cell{Text("1"), Text(s)}}, {Total: true, Cells: []Cell{Text(s), Text("2")}}})
	d.Table(Table{Caption: s, Columns: []Column{{Title: s, Width: 20}, {Title: "n.", Width: 20, Align: Right}}, RowHeader: true}, rows)
	d.Figure(Figure{Caption: s, Alt: s, Height: 20}, func(c *Canvas) {
		c.Text(0, 0, 30, 8, Center, T(s))
		for p := Solid; p <= Empty; p++ {
			c.Bar(float64(p)*20, 8, 15, 6, p)
		}
	})
	d.Sign(s, s)
	var b bytes.Buffer
	if err := d.Finish(&b); err != nil {
		t.Fatalf("%.80q: %v", s, err)
	}
	return b.Bytes()
}

func validate(t testing.TB, pdf []byte) {
	t.Helper()
	api.DisableConfigDir()
	strict := model.NewDefaultConfiguration()
	strict.ValidationMode = model.ValidationStrict
	if err := api.Validate(bytes.NewReader(pdf), strict); err != nil {
		t.Fatalf("not a valid PDF: %v", err)
	}
}

var hostile = []string{
	"", " ", "\n\n\n", "{nb}", "{{.}}", "\x00\x01\x7f", "\xff\xfe\xc3", "(\\)\r)( ET BT", "%%EOF endstream endobj",
	"👍🏽 👨‍👩‍👧 🇮🇹 ❤️ ☀️ 1️⃣ 😀", "市民の声 한국어", "שלום עולם (123) abc", "مرحبا 12,5 % بالعالم",
	"abc\u202Edef\u202C \u2066x\u2069 \u200Fy", "e" + strings.Repeat("\u0301", 3000), strings.Repeat("\u0489", 500),
	strings.Repeat("parolalunghissima", 400), strings.Repeat("riga\n", 300), "https://example.it/" + strings.Repeat("a%20b&c=", 90),
	"\U0010FFFF\U000E0001\uFFFF\uFFFE\uFEFF", "\uE000\uE8FF#\uF8FF", "à è ì ò ù € « » “ ” … – — ª º → ✓ △ ✕ ○",
	"\u1112\u1161\u11ab", "ﷺ" + strings.Repeat("𒐫", 50), "a\tb\u2028c\u0085d\u00a0e\u3000f",
}

var keepIn = flag.String("keep", "", "directory in which to leave the documents, to have them checked")

// The documents that are full of hostile text are checked further outside of
// this test, against PDF/A and PDF/UA.
func TestHostileText(t *testing.T) {
	for i, s := range append(slices.Clone(hostile), strings.Join(hostile, " ")) {
		pdf := everything(t, s)
		validate(t, pdf)
		if *keepIn == "" {
			continue
		}
		if err := os.WriteFile(filepath.Join(*keepIn, fmt.Sprintf("ostile-%02d.pdf", i)), pdf, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Whatever a text holds, the document that prints it everywhere is a valid PDF.
func FuzzDocument(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { validate(t, everything(t, s)) })
}

func TestSameInputSameBytes(t *testing.T) {
	var first [32]byte
	for i := range 5 {
		b := everything(t, strings.Join(hostile, " "))
		if sum := sha256.Sum256(b); i == 0 {
			first = sum
		} else if sum != first {
			t.Fatalf("run %d gives other bytes", i)
		}
	}
}

// printed returns what would be drawn of s: the line, with every character as printed.
func printed(t testing.TB, s string) string {
	d := newTest(t)
	var b strings.Builder
	shown, _ := visual(d.glyphs(nil, []Span{T(s)}, 10))
	for _, g := range shown {
		if g.hard {
			b.WriteByte('\n')
			continue
		}
		b.WriteRune(d.set.Emoji(g.r))
	}
	return b.String()
}

func TestCharacters(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain", "Piazza del Municipio, 1", "Piazza del Municipio, 1"},
		{"page count alias", "{nb} pagine", "{nb} pagine"},
		{"decomposed", "citta\u0300", "città"},
		{"no glyph", "市 hall", "[U+5E02] hall"},
		{"beyond the plane", "\U0001D400", "[U+1D400]"},
		{"private use", "\uE000", "[U+E000]"},
		{"emoji", "👍 bene", "👍 bene"},
		{"skin tone and selector", "👍🏽 ❤️", "👍 ❤"},
		{"family", "👨‍👩‍👧", "👨👩👧"},
		{"flag", "🇮🇹", "IT"},
		{"override", "abc\u202Edcba", "abcdcba"},
		{"controls", "a\x00b\x07c", "abc"},
		{"line separators", "a\u2028b\u0085c", "a\nb\nc"},
		{"bad bytes", "a\xff\xfeb", "a\uFFFDb"},
		{"flood", "i" + strings.Repeat("\u0321", 65536), "i\u0321\u0321\u0321\u0321[…]"},
		{"flood between", "a" + strings.Repeat("\u0327", 9) + "b", "a\u0327\u0327\u0327\u0327[…]b"},
		{"hebrew", "שלום", "םולש"},
		{"hebrew within italian", "via שלום 12", "via 12 םולש"},
		{"number within hebrew", "אב 123 גד", "דג 123 בא"},
		{"brackets", "א(ב)ג", "ג(ב)א"},
		{"number in brackets", "שלום (12) via", "(12) םולש via"},
		{"italian in brackets", "via (שלום) 3", "via (םולש) 3"},
	} {
		if got := printed(t, tt.in); got != tt.want {
			t.Errorf("%s: %q is set as %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestLines(t *testing.T) {
	d := newTest(t)
	for _, tt := range []struct {
		in    string
		width float64
		want  []string
	}{
		{"", 20, []string{""}},
		{"uno due tre", 100, []string{"uno due tre"}},
		{"uno due tre", 13, []string{"uno due ", "tre"}},
		{"a\n\nb", 20, []string{"a", "", "b"}},
		{"precipitevolissimevolmente", 20, []string{"precipitevolis", "simevolment", "e"}},
		{"12\u00a0000 euro", 9, []string{"12\u00a000", "0 ", "euro"}},
		{"la via/piazza", 14, []string{"la via/", "piazza"}},
		{"del 12/05/2025", 20, []string{"del ", "12/05/2025"}},
		{"pero/dati/1", 15, []string{"pero/", "dati/1"}},
	} {
		var got []string
		for _, l := range d.measure([]Span{T(tt.in)}, body, tt.width) {
			var b strings.Builder
			for _, g := range l.glyphs {
				b.WriteRune(g.r)
			}
			got = append(got, b.String())
			if l.width > tt.width+0.01 {
				t.Errorf("%q in %v mm: line %q is %.2f wide", tt.in, tt.width, b.String(), l.width)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q in %v mm: lines %q, want %q", tt.in, tt.width, got, tt.want)
		}
	}
}

// Whatever the text, breaking it loses no character and no line is too wide.
func FuzzLines(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, 30.0)
	}
	d := newTest(f)
	f.Fuzz(func(t *testing.T, s string, width float64) {
		if !(width > 5 && width < 500) {
			return
		}
		gs := d.glyphs(nil, []Span{T(s)}, 10)
		n := 0
		for _, l := range breakLines(gs, width) {
			n += len(l.glyphs)
			if l.width > width+0.01 {
				t.Errorf("%q: a line %.2f wide in %.2f", s, l.width, width)
			}
			if v, _ := visual(l.glyphs); len(v) != len(l.glyphs) {
				t.Errorf("%q: reordering changes the number of characters", s)
			}
		}
		for _, g := range gs {
			if g.hard {
				n++
			}
		}
		if n != len(gs) {
			t.Errorf("%q: %d characters of %d", s, n, len(gs))
		}
	})
}

func TestCleanIsStable(t *testing.T) {
	for _, s := range hostile {
		if once := clean(s); clean(once) != once && !strings.Contains(once, floodNote) || !utf8.ValidString(once) {
			t.Errorf("%.40q: cleaning twice differs", s)
		}
	}
}

// WCAG 2.1 §1.4.3: 4.5:1 for text.
func TestContrast(t *testing.T) {
	for _, ink := range []Color{Ink, Navy, Blue, Muted} {
		for _, paper := range []Color{White, Mist, Cloud} {
			if r := contrast(ink, paper); r < 4.5 {
				t.Errorf("%v on %v: %.2f:1", ink, paper, r)
			}
		}
	}
	if r := contrast(Steel, White); r < 3 { // §1.4.11: graphical objects
		t.Errorf("bars: %.2f:1", r)
	}
}

func contrast(a, b Color) float64 {
	l, m := luminance(a), luminance(b)
	return (max(l, m) + 0.05) / (min(l, m) + 0.05)
}

func luminance(c Color) float64 {
	lin := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.03928 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}

// Everything drawn belongs to content of a known role or to an artifact, and
// no mark is left open at the end of a page.
func TestAllIsMarked(t *testing.T) {
	d := newTest(t)
	d.pdf.SetCompression(false)
	long := func(yield func(Row) bool) {
		for i := range 120 {
			if !yield(Row{Cells: []Cell{Text(fmt.Sprint(i)), Text("riga")}}) {
				return
			}
		}
	}
	d.Contents("Indice", 40)
	d.Heading(1, "Titolo")
	d.Callout(Callout{Title: "Da vedere"}, []Span{T(strings.Repeat("parola ", 900))})
	d.Table(Table{Caption: "Righe", Columns: []Column{{Title: "n.", Width: 1}, {Title: "testo", Width: 5}}}, long)
	d.Figure(Figure{Caption: "Barre", Alt: "Una barra.", Height: 10}, func(c *Canvas) { c.Bar(0, 0, 30, 5, Hatched) })
	d.List([]Span{T(strings.Repeat("parola ", 900))})
	d.Sign("Il Responsabile", "")
	var b bytes.Buffer
	if err := d.Finish(&b); err != nil {
		t.Fatal(err)
	}
	streams := 0
	for s := range contentStreams(b.String()) {
		streams++
		depth := 0
		for l := range strings.Lines(s) {
			l = strings.TrimSpace(l)
			switch {
			case strings.HasSuffix(l, " BMC"), strings.HasSuffix(l, " BDC"):
				depth++
			case l == "EMC":
				depth--
			case depth == 0 && (strings.HasSuffix(l, " Tj ET") || strings.HasSuffix(l, " re f") || strings.HasSuffix(l, " S")):
				t.Fatalf("drawn outside of any mark: %q", l)
			}
			if depth < 0 || depth > 1 {
				t.Fatalf("marks nested or closed twice at %q", l)
			}
		}
		if depth != 0 {
			t.Fatal("a mark is left open at the end of a page")
		}
	}
	if streams < 5 {
		t.Fatalf("%d pages", streams)
	}
}

// contentStreams yields the streams of the pages of an uncompressed document.
func contentStreams(pdf string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for {
			_, rest, ok := strings.Cut(pdf, "stream\n")
			if !ok {
				return
			}
			s, after, _ := strings.Cut(rest, "endstream")
			if strings.Contains(s, "EMC\n") && !yield(s) {
				return
			}
			pdf = after
		}
	}
}

// A heading never stands at the foot of a page without what it heads.
func TestHeadingStaysWithItsBlock(t *testing.T) {
	for fill := 20; fill < 55; fill++ {
		d := newTest(t)
		d.pdf.SetCompression(false)
		for range fill {
			d.Note(T("riga"))
		}
		d.Heading(1, "Uno")
		d.Heading(2, "Due")
		d.Lead(T("Introduzione"))
		d.Figure(Figure{Caption: "Barra", Alt: "Una barra.", Height: 40}, func(c *Canvas) { c.Bar(0, 0, 10, 10, Solid) })
		var b bytes.Buffer
		if err := d.Finish(&b); err != nil {
			t.Fatal(err)
		}
		for s := range contentStreams(b.String()) {
			if strings.Contains(s, "/H1 <<") != strings.Contains(s, "/Figure <<") {
				t.Fatalf("after %d lines the heading and its figure stand on different pages", fill)
			}
		}
	}
}

// No row of a table stands alone on its first or last page, and none is lost.
func TestTableTurns(t *testing.T) {
	for rows := 1; rows < 110; rows += 2 {
		d := newTest(t)
		d.pdf.SetCompression(false)
		for range rows % 60 {
			d.Note(T("riga"))
		}
		d.Table(Table{Columns: []Column{{Title: "n.", Width: 1}, {Title: "testo", Width: 5}}}, func(yield func(Row) bool) {
			for i := range rows {
				if !yield(Row{Cells: []Cell{Text(fmt.Sprint(i)), Text("riga")}}) {
					return
				}
			}
		})
		var b bytes.Buffer
		if err := d.Finish(&b); err != nil {
			t.Fatal(err)
		}
		total, last := 0, 0
		for s := range contentStreams(b.String()) {
			if last = strings.Count(s, "/TD <<") / 2; last == 1 && rows > 1 {
				t.Fatalf("%d rows: one stands alone", rows)
			}
			total += last
		}
		if total != rows {
			t.Fatalf("%d rows: %d drawn", rows, total)
		}
	}
}

func TestMissingGlyphIsNeverDrawn(t *testing.T) {
	d := newTest(t)
	for r := rune(0); r <= utf8.MaxRune; r += 1 + r/2000 {
		for _, g := range d.glyphs(nil, []Span{{Text: string(r), Style: fonts.Bold}}, 10) {
			if !g.hard && (!g.face.Has(g.r) || g.r > 0xFFFF) {
				t.Fatalf("%U is drawn as %U, which %s lacks", r, g.r, g.face.Name)
			}
		}
	}
}

func BenchmarkTable30000(b *testing.B) {
	cols := []Column{{Title: "Data", Width: 18}, {Title: "Ora", Width: 12}, {Title: "Regola", Width: 45}, {Title: "Evidenza", Width: 60}, {Title: "Esito", Width: 25}, {Title: "n.", Width: 10, Align: Right}}
	for b.Loop() {
		d := newTest(b)
		d.Table(Table{Caption: "Rilievi", Columns: cols}, func(yield func(Row) bool) {
			for i := range 30000 {
				if !yield(Row{Cells: []Cell{Text("20/11/2026"), Text("09:30"), Text("Codice fiscale in un commento pubblico"), Text("RSSM**********1X · carattere di controllo valido, riga lunga che va a capo"), Text("△ da verificare"), Text(fmt.Sprint(i))}}) {
					return
				}
			}
		})
		b.ReportMetric(float64(d.pdf.PageCount()), "pages")
		if err := d.Finish(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
