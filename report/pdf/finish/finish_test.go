package finish

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/go-pdf/fpdf"
	"github.com/google/go-cmp/cmp"
	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// drawn is what the PDF writer gives for a number of pages.
func drawn(t testing.TB, pages int) []byte {
	t.Helper()
	p := fpdf.New("P", "mm", "A4", "")
	p.SetCatalogSort(true)
	p.SetCreationDate(time.Unix(0, 0))
	for range pages {
		p.AddPage()
		p.RawWriteStr("/P <</MCID 0>> BDC\n0 0 10 10 re f\nEMC")
	}
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sample(pages int) *File {
	f := &File{
		Tree: NewTree(), Width: 595.28, Height: 841.89,
		Meta:      Meta{Title: "Città (1)", Author: "Ufficio & C.", Language: "it-IT", Made: time.Date(2026, 12, 1, 3, 10, 0, 0, time.FixedZone("", 3600))},
		Bookmarks: []Bookmark{{1, "Uno", 1, 800}, {2, "Due", 1, 700}, {3, "Tre", 1, 600}, {1, "Quattro 👍", 1, 500}},
	}
	id := f.Tree.Open(P)
	for page := 1; page <= pages; page++ {
		f.Tree.Mark(id, page)
	}
	f.Tree.Close()
	f.Tree.Open(Link)
	f.Tree.Annotate(f.Tree.Current(), Annotation{Page: 1, Box: [4]float64{1, 2, 3, 4}, Says: "sito: https://example.it/", URI: "https://example.it/"})
	f.Tree.Close()
	return f
}

// plain returns a file with its streams unpacked.
func plain(pdf []byte) string {
	out := bytes.Clone(pdf)
	for part := range bytes.SplitSeq(pdf, []byte("stream\n")) {
		z, err := zlib.NewReader(bytes.NewReader(part))
		if err != nil {
			continue
		}
		if data, err := io.ReadAll(z); err == nil {
			out = append(out, data...)
		}
	}
	return string(out)
}

func TestWrite(t *testing.T) {
	for _, pages := range []int{1, 3} {
		var b bytes.Buffer
		if err := sample(pages).Write(&b, drawn(t, pages)); err != nil {
			t.Fatal(err)
		}
		api.DisableConfigDir()
		strict := model.NewDefaultConfiguration()
		strict.ValidationMode = model.ValidationStrict
		if err := api.Validate(bytes.NewReader(b.Bytes()), strict); err != nil {
			t.Errorf("%d pages: %v", pages, err)
		}
		for _, want := range []string{"/Title <FEFF004300690074007400E0002000280031", "(D:20261201031000+01'00')", "2026-12-01T03:10:00+01:00", "/Count 4", "/F 4 ", "D83DDC4D"} {
			if !strings.Contains(plain(b.Bytes()), want) {
				t.Errorf("%d pages: %q is missing", pages, want)
			}
		}
	}
}

// Wherever the drawn file is cut or changed, the answer is an error or a file, never a crash.
func FuzzDrawn(f *testing.F) {
	whole := drawn(f, 2)
	for i := 0; i < len(whole); i += 97 {
		f.Add(whole[:i])
	}
	f.Add(bytes.ReplaceAll(whole, []byte("/Contents"), []byte("/Kontents")))
	f.Add(bytes.ReplaceAll(whole, []byte("00000 n"), []byte("00000 x")))
	f.Add([]byte("xref\n0 9\nstartxref\n0\n%%EOF"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if err := sample(2).Write(io.Discard, raw); err != nil && !errors.Is(err, errLayout) && !strings.Contains(err.Error(), "a link on page") {
			t.Error(err)
		}
	})
}

type full struct{ room int }

func (f *full) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, io.ErrShortWrite
	}
	return len(b), nil
}

func TestFailedWriteIsAnError(t *testing.T) {
	raw := drawn(t, 1)
	for _, room := range []int{0, 1000} {
		if err := sample(1).Write(&full{room}, raw); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("a disk with room for %d bytes: %v", room, err)
		}
	}
}

func TestTreeLeavesOutWhatIsEmpty(t *testing.T) {
	tr := NewTree()
	tr.Open(L)
	tr.Open(LI)
	tr.Close()
	tr.Close()
	row := tr.Open(TR)
	tr.Open(TD)
	tr.Close()
	tr.Close()
	note := tr.Open(Note)
	tr.Mark(note, 1)
	tr.Close()
	if diff := cmp.Diff([]bool{true, false, false, true, true, true}, tr.filled()); diff != "" {
		t.Errorf("root, L, LI, TR %d, TD, Note: %s", row, diff)
	}
}

func TestNest(t *testing.T) {
	type place struct{ Parent, Below int }
	var got []place
	for _, m := range nest([]Bookmark{{Level: 2}, {Level: 3}, {Level: 1}, {Level: 3}, {Level: 2}}) {
		got = append(got, place{m.parent, m.below})
	}
	if diff := cmp.Diff([]place{{5, 1}, {0, 0}, {5, 2}, {2, 0}, {2, 0}, {-1, 5}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestDate(t *testing.T) {
	for zone, want := range map[int]string{0: "+00'00'", 3600: "+01'00'", 5*3600 + 1800: "+05'30'", -(3*3600 + 1800): "-03'30'"} {
		got := date(time.Date(2026, 7, 1, 9, 5, 4, 0, time.FixedZone("", zone)))
		if got != "(D:20260701090504"+want+")" {
			t.Errorf("%d s east: %s", zone, got)
		}
	}
}

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"a(b)c\\": `(a\(b\)c\\)`, "è": "<FEFF00E8>", "👍": "<FEFFD83DDC4D>", "": "()", "a\nb": "<FEFF0061000A0062>",
	} {
		if got := string(appendText(nil, in)); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
	if n := len(appendText(nil, strings.Repeat("à", 40000))) / 2; n > 32767 {
		t.Errorf("a string of %d bytes", n)
	}
}

// Whatever the properties hold, the packet is XML and says the title.
func FuzzXMP(f *testing.F) {
	f.Add("Relazione <b> & \"x\" ]]>")
	f.Add("\x00\ufffe\U0010ffff")
	f.Fuzz(func(t *testing.T, s string) {
		m := Meta{Title: s, Author: s, Keywords: s, Language: "it-IT"}
		var said strings.Builder
		for d := xml.NewDecoder(bytes.NewReader(m.xmp())); ; {
			tok, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%q: %v", s, err)
			}
			if c, ok := tok.(xml.CharData); ok {
				said.Write(c)
			}
		}
		if utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r >= 0xFFFE && r <= 0xFFFF }) && !strings.Contains(said.String(), s) {
			t.Errorf("%q is not in the packet", s)
		}
	})
}

// The profile is that of sRGB: its parts lie where the table says, white is
// white and the middle of the curve is where the standard has it.
func TestProfile(t *testing.T) {
	p := sRGB()
	u32 := func(i int) int { return int(binary.BigEndian.Uint32(p[i:])) }
	if u32(0) != len(p) || string(p[36:40]) != "acsp" {
		t.Fatalf("header of %d bytes says %d", len(p), u32(0))
	}
	var sum [3]float64
	for i := range u32(128) {
		entry := 132 + 12*i
		name, at := string(p[entry:entry+4]), u32(entry+4)
		switch {
		case strings.HasSuffix(name, "XYZ"):
			for k := range sum {
				sum[k] += float64(int32(u32(at+8+4*k))) / 65536
			}
		case strings.HasSuffix(name, "TRC"):
			n := u32(at + 8)
			if mid := float64(binary.BigEndian.Uint16(p[at+12+n/2*2:])) / 65535; n != 1024 || mid < 0.213 || mid > 0.216 {
				t.Errorf("%s: %d points, the middle at %.4f", name, n, mid)
			}
		}
	}
	if got := fmt.Sprintf("%.3f %.3f %.3f", sum[0], sum[1], sum[2]); got != "0.964 1.000 0.825" {
		t.Errorf("the primaries add up to %s, which is not D50", got)
	}
}

func TestToUnicode(t *testing.T) {
	var chars []Char
	for i := range 101 {
		chars = append(chars, Char{uint16(0x41 + i), string(rune(0x41 + i))})
	}
	chars[100] = Char{0xE000, "👍"}
	got := string(toUnicode(chars))
	for _, want := range []string{"100 beginbfchar\n<0041> <0041>\n", "1 beginbfchar\n<E000> <D83DDC4D>\nendbfchar"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing", want)
		}
	}
}
