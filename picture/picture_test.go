package picture

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// poster draws lines of text, black on white, with a font of the repository.
func poster(t testing.TB, size float64, lines ...string) *image.RGBA {
	t.Helper()
	raw, err := os.ReadFile("../report/pdf/fonts/TitilliumWeb-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	face, err := opentype.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	f, err := opentype.NewFace(face, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingFull})
	if err != nil {
		t.Fatal(err)
	}
	step := int(size * 1.6)
	img := image.NewRGBA(image.Rect(0, 0, 900, step*(len(lines)+1)))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	d := font.Drawer{Dst: img, Src: image.Black, Face: f}
	for i, line := range lines {
		d.Dot = fixed.P(40, step*(i+1))
		d.DrawString(line)
	}
	return img
}

func asPNG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asJPEG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 70}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// tesseract returns a reader, or skips and says why.
func tesseract(t testing.TB) *Reader {
	t.Helper()
	r, err := New(t.Context(), Config{})
	if err != nil {
		t.Skipf("needs tesseract with Italian, which .ci/run installs: %v", err)
	}
	return r
}

func TestPhotographedListIsRead(t *testing.T) {
	r := tesseract(t)
	img := poster(t, 26, "CONTRIBUTO AFFITTO: I BENEFICIARI", "1. Rossi Anna 300,00 euro", "2. Verdi Ugo 250,00 euro", "3. Bianchi Sara 120,00 euro")
	for name, raw := range map[string][]byte{"png": asPNG(t, img), "jpeg": asJPEG(t, img), "small": asJPEG(t, poster(t, 14, "CONTRIBUTO AFFITTO", "Rossi Anna", "Verdi Ugo", "Bianchi Sara"))} {
		got, err := r.Read(t.Context(), raw)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, want := range []string{"CONTRIBUTO AFFITTO", "Rossi Anna", "Verdi Ugo", "Bianchi Sara"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q is not in %q", name, want, got)
			}
		}
	}
}

func TestPictureWithoutWords(t *testing.T) {
	r := tesseract(t)
	meadow := image.NewRGBA(image.Rect(0, 0, 800, 600))
	rng := rand.New(rand.NewPCG(1, 2))
	for y := range 600 {
		for x := range 800 {
			meadow.Set(x, y, color.RGBA{uint8(60 + rng.IntN(30)), uint8(120 + y/6 + rng.IntN(20)), uint8(40 + x/10), 255})
		}
	}
	if got, err := r.Read(t.Context(), asJPEG(t, meadow)); err != nil || len(got) > 20 {
		t.Errorf("got %q, %v", got, err)
	}
}

// cause returns the sentence of a fault.
func cause(t *testing.T, err error) string {
	t.Helper()
	var f *Fault
	if !errors.As(err, &f) {
		t.Fatalf("no fault: %v", err)
	}
	if strings.ContainsAny(f.Sentence(), "\n") || strings.HasSuffix(f.Sentence(), ".") {
		t.Errorf("not one sentence: %q", f.Sentence())
	}
	return f.Sentence()
}

// fake is a program in place of Tesseract, as a shell script.
func fake(t *testing.T, script string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs a shell")
	}
	path := filepath.Join(t.TempDir(), "tesseract")
	if err := os.WriteFile(path, []byte("#!/bin/sh\nif [ \"$1\" = --list-langs ]; then echo ita; exit; fi\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWhatCannotBeRead(t *testing.T) {
	whole := asJPEG(t, poster(t, 26, "Rossi Anna"))
	quiet := fake(t, "cat >/dev/null")
	for name, tt := range map[string]struct {
		program string
		raw     []byte
		want    string
	}{
		"not a picture":     {quiet, []byte("%PDF-1.7 elenco dei beneficiari"), "il file non è un'immagine"},
		"empty":             {quiet, nil, "il file non è un'immagine"},
		"truncated":         {quiet, whole[:len(whole)/2], "l'immagine è incompleta o danneggiata"},
		"head alone":        {quiet, whole[:20], "l'immagine è incompleta o danneggiata"},
		"too large":         {quiet, asPNG(t, image.NewGray(image.Rect(0, 0, 2000, 600))), "l'immagine ha 2000 × 600 punti, più di quanti se ne leggono"},
		"hanging":           {fake(t, "exec tail -f /dev/null"), whole, "Tesseract non ha finito entro 0,3 secondi"},
		"failing":           {fake(t, "cat >/dev/null; exit 1"), whole, "Tesseract non ha letto l'immagine"},
		"talking endlessly": {fake(t, "exec yes testo"), whole, "Tesseract ha risposto con un testo troppo lungo"},
		"illegible":         {fake(t, `cat >/dev/null; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do printf '5\t1\t1\t1\t1\t1\t0\t0\t0\t0\t41\tparola\n'; done`), whole, "il testo dell'immagine non è leggibile con sicurezza"},
	} {
		t.Run(name, func(t *testing.T) {
			timeout := 20 * time.Second
			if name == "hanging" {
				timeout = 300 * time.Millisecond
			}
			r, err := New(t.Context(), Config{Program: tt.program, Timeout: timeout, Pixels: 1_000_000})
			if err != nil {
				t.Fatal(err)
			}
			text, err := r.Read(t.Context(), tt.raw)
			if text != "" || cause(t, err) != tt.want {
				t.Errorf("got %q, %q, want %q", text, err, tt.want)
			}
		})
	}
}

func TestWhatIsMissing(t *testing.T) {
	_, err := New(t.Context(), Config{Program: "tesseract-che-non-esiste"})
	if got := cause(t, err); got != "il programma Tesseract non è installato: installare i pacchetti tesseract-ocr e tesseract-ocr-ita" {
		t.Error(got)
	}
	_, err = New(t.Context(), Config{Program: fake(t, ""), Language: "lld"})
	if got := cause(t, err); got != "a Tesseract manca la lingua dei testi: installare il pacchetto tesseract-ocr-lld" {
		t.Error(got)
	}
}

func TestInterruptedReadingIsNoFault(t *testing.T) {
	r, err := New(t.Context(), Config{Program: fake(t, "exec tail -f /dev/null")})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := r.Read(ctx, asPNG(t, poster(t, 20, "Rossi"))); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestTable(t *testing.T) {
	const table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n" +
		"4\t1\t1\t1\t1\t0\t0\t0\t0\t0\t-1\t\n5\t1\t1\t1\t1\t1\t0\t0\t0\t0\t96.1\tRossi\n5\t1\t1\t1\t1\t2\t0\t0\t0\t0\t91\tAnna\n" +
		"5\t1\t1\t1\t2\t1\t0\t0\t0\t0\t12\t~~|\n5\t1\t1\t1\t2\t2\t0\t0\t0\t0\t88\t300,00\n"
	if got, err := words([]byte(table)); err != nil || got != "Rossi Anna\n300,00" {
		t.Errorf("got %q, %v", got, err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("\x89PNG\r\n\x1a\n"))
	f.Add([]byte("GIF89a\x01\x00\x01\x00"))
	f.Add([]byte("RIFF\x10\x00\x00\x00WEBPVP8 "))
	r := &Reader{cfg: Config{Pixels: 100_000}}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if out, err := r.open(raw); (out == nil) == (err == nil) {
			t.Error("neither a picture nor a fault")
		}
	})
}

func BenchmarkRead(b *testing.B) {
	r := tesseract(b)
	raw := asJPEG(b, poster(b, 26, "CONTRIBUTO AFFITTO: I BENEFICIARI", "1. Rossi Anna 300,00 euro", "2. Verdi Ugo 250,00 euro"))
	for b.Loop() {
		if _, err := r.Read(b.Context(), raw); err != nil {
			b.Fatal(err)
		}
	}
}
