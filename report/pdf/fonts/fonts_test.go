package fonts

import (
	"testing"

	"github.com/go-pdf/fpdf"
)

func mustLoad(t *testing.T) *Set {
	t.Helper()
	s, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Lines are broken by the widths of this package and drawn by those of the PDF
// writer: if they differed, text would run out of its cell.
func TestWidthsAreThoseOfTheWriter(t *testing.T) {
	for _, f := range mustLoad(t).Faces() {
		p := fpdf.New("P", "mm", "A4", "")
		p.AddUTF8FontFromBytes(f.Name, "", f.Bytes())
		p.SetFont(f.Name, "", 10)
		if p.Err() {
			t.Fatalf("%s: %v", f.Name, p.Error())
		}
		for _, r := range f.Runes() {
			if got, want := f.Width(r), p.GetStringSymbolWidth(string(r)); got != want {
				t.Errorf("%s %U: width %d, the writer has %d", f.Name, r, got, want)
			}
		}
		if len(f.Runes()) < 300 {
			t.Errorf("%s: only %d characters", f.Name, len(f.Runes()))
		}
	}
}

func TestPick(t *testing.T) {
	s := mustLoad(t)
	for _, tt := range []struct {
		style Style
		r     rune
		face  string // "" if none draws it
	}{
		{Regular, 'a', "titillium"},
		{Bold, 'à', "titilliumbold"},
		{SemiBold, '€', "titilliumsemi"},
		{Italic, '«', "titilliumitalic"},
		{Regular, '✓', "dejavu"},
		{Bold, '△', "dejavubold"},
		{SemiBold, '→', "dejavubold"},
		{Italic, 'ж', "dejavu"},
		{Regular, 'א', "dejavu"},
		{Regular, '👍', "notoemoji"},
		{Bold, '😀', "notoemoji"},
		{Regular, '市', ""},
		{Regular, '\uE000', ""},
		{Regular, '\uF8FF', ""},
		{Regular, 0x1D400, ""},
	} {
		f, printed, ok := s.Pick(tt.style, tt.r)
		switch {
		case !ok && tt.face != "", ok && f.Name != tt.face:
			t.Errorf("Pick(%d, %U) = %v, %v, want face %q", tt.style, tt.r, f, ok, tt.face)
		case ok && (printed > 0xFFFF || !f.Has(printed)):
			t.Errorf("Pick(%d, %U) prints %U, which %s lacks", tt.style, tt.r, printed, f.Name)
		case ok && s.Emoji(printed) != tt.r:
			t.Errorf("Emoji(%U) = %U, want %U", printed, s.Emoji(printed), tt.r)
		}
	}
}

func TestCutFilesAreErrors(t *testing.T) {
	whole, err := unpack("dejavu", dejaVu)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := unpack("cut", dejaVu[:len(dejaVu)/2]); err == nil {
		t.Error("half a packed font: no error")
	}
	for n := 0; n < 4096; n += 7 {
		if _, err := newFace("cut", whole[:n]); err == nil {
			t.Fatalf("%d bytes of a font: no error", n)
		}
	}
}

func FuzzSFNT(f *testing.F) {
	f.Add([]byte(titilliumRegular[:2048]))
	f.Add([]byte(titilliumRegular))
	f.Fuzz(func(t *testing.T, b []byte) {
		newFace("fuzz", string(b))  // must not panic
		newEmoji("fuzz", string(b)) // nor this
	})
}
