package arms

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// flag is a picture of three fields: blue, half clear red, and quite clear.
func flag(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		switch x := i % w; {
		case x < w/3:
			img.SetNRGBA(x, i/w, color.NRGBA{0, 0, 0xFF, 0xFF})
		case x < 2*w/3:
			img.SetNRGBA(x, i/w, color.NRGBA{0xFF, 0, 0, 0x80})
		}
	}
	return img
}

// as copies a picture into another kind.
func as(img interface {
	image.Image
	Set(x, y int, c color.Color)
}, from image.Image) image.Image {
	for i := range img.Bounds().Dx() * img.Bounds().Dy() {
		x, y := i%img.Bounds().Dx(), i/img.Bounds().Dx()
		img.Set(x, y, from.At(x, y))
	}
	return img
}

func pngOf(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegOf(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func file(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Every way in which a comune may have its arms comes out as opaque pixels of the
// right colours: the first field, the second on white, the third white.
func TestFormats(t *testing.T) {
	const w, h = 150, 180
	img, box := flag(w, h), image.Rect(0, 0, w, h)
	white, blue, red := [3]int{255, 255, 255}, [3]int{0, 0, 255}, [3]int{255, 127, 127}
	opaque := onWhite(img)
	grey := func(r, g, b int) [3]int { y := (299*r + 587*g + 114*b) / 1000; return [3]int{y, y, y} }
	shades := [3][3]int{grey(0, 0, 255), grey(255, 127, 127), white}
	colours := [3][3]int{blue, red, white}
	palette := color.Palette{color.NRGBA{0, 0, 0xFF, 0xFF}, color.NRGBA{0xFF, 0, 0, 0x80}, color.NRGBA{}}
	for _, c := range []struct {
		name string
		data []byte
		want [3][3]int
	}{
		{"PNG, clear", pngOf(t, img), colours},
		{"PNG, opaque", pngOf(t, opaque), colours},
		{"PNG, 16 bit, clear", pngOf(t, as(image.NewNRGBA64(box), img)), colours},
		{"PNG, 16 bit, opaque", pngOf(t, as(image.NewRGBA64(box), opaque)), colours},
		{"PNG, grey", pngOf(t, as(image.NewGray(box), opaque)), shades},
		{"PNG, grey, 16 bit", pngOf(t, as(image.NewGray16(box), opaque)), shades},
		{"PNG, palette with clear colours", pngOf(t, as(image.NewPaletted(box, palette), img)), colours},
		{"PNG, interlaced", file(t, "interlaced.png"), colours},
		{"JPEG", jpegOf(t, opaque), colours},
		{"JPEG, grey", jpegOf(t, as(image.NewGray(box), opaque)), shades},
		{"JPEG, progressive", file(t, "progressive.jpg"), colours},
		{"JPEG, CMYK", file(t, "cmyk.jpg"), colours},
	} {
		a, err := Decode(c.data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got, err := png.Decode(bytes.NewReader(a.PNG))
		if err != nil || got.ColorModel() != color.RGBAModel || a.Width != w || a.Height != h {
			t.Errorf("%s: %d × %d, %v, %v", c.name, a.Width, a.Height, got.ColorModel(), err)
			continue
		}
		for i, want := range c.want {
			r, g, b, alpha := got.At(w/6+i*w/3, h/2).RGBA()
			for k, v := range [3]uint32{r, g, b} {
				if d := int(v>>8) - want[k]; d < -6 || d > 6 || alpha != 0xFFFF {
					t.Errorf("%s: field %d is %d %d %d, want %d", c.name, i+1, r>>8, g>>8, b>>8, want)
					break
				}
			}
		}
	}
}

// Of what is no pixel nothing is left: what a file says of who made it, where and
// with what, stays out of what the comune publishes.
func TestNothingButPixelsIsLeft(t *testing.T) {
	const canary = "xkzetamupova Mario Zucchini 45.0703N"
	plain := pngOf(t, flag(150, 180))
	told := plain[: 8+25 : 8+25] // signature and IHDR
	for _, kind := range []string{"tEXt", "iTXt", "eXIf", "zzZz"} {
		told = append(told, chunk(kind, "Author\x00"+canary)...)
	}
	told = append(append(told, plain[8+25:]...), canary...)
	photo := jpegOf(t, flag(150, 180))
	exif := append([]byte{0xFF, 0xE1, 0, byte(2 + 6 + len(canary))}, "Exif\x00\x00"+canary...)
	spoken := append(append(append([]byte{0xFF, 0xD8}, exif...), photo[2:]...), canary...)
	for _, c := range []struct {
		name         string
		plain, laden []byte
	}{{"PNG", plain, told}, {"JPEG", photo, spoken}} {
		a, err := Decode(c.laden)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if bytes.Contains(a.PNG, []byte("xkzetamupova")) {
			t.Errorf("%s: the canary is through", c.name)
		}
		if b, err := Decode(c.plain); err != nil || !bytes.Equal(a.PNG, b.PNG) {
			t.Errorf("%s: what is no pixel changes the bytes (%v)", c.name, err)
		}
		for at := 8; at < len(a.PNG); {
			n := int(binary.BigEndian.Uint32(a.PNG[at:]))
			switch kind := string(a.PNG[at+4 : at+8]); kind {
			case "IHDR", "IDAT", "IEND":
			default:
				t.Errorf("%s: a part %q", c.name, kind)
			}
			at += 12 + n
		}
	}
}

func chunk(kind, data string) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(b, kind+data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

// header is a PNG file that says it has so many pixels, and has none.
func header(w, h uint32) []byte {
	size := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)
	return append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", string(size)+"\x08\x06\x00\x00\x00")...)
}

func TestHostileFilesAreRefused(t *testing.T) {
	plain, photo := pngOf(t, flag(150, 180)), jpegOf(t, flag(150, 180))
	scans := bytes.Repeat([]byte{0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0}, mostScans+1)
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "non è un'immagine PNG o JPEG"},
		{"text", []byte("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "non è un'immagine PNG o JPEG"},
		{"GIF", []byte("GIF89a\x96\x00\xb4\x00"), "non è un'immagine PNG o JPEG"},
		{"PNG of 65,000 pixels a side in 33 bytes", header(65000, 65000), "misura 65000 × 65000 pixel"},
		{"PNG of more pixels than there are numbers", header(1<<31-1, 1<<31-1), "interrotta o guasta"},
		{"PNG that says to have pixels", header(1500, 1500), "interrotta o guasta"},
		{"PNG without width", header(0, 400), "interrotta o guasta"},
		{"PNG cut off", plain[:len(plain)/2], "interrotta o guasta"},
		{"PNG cut off in its head", plain[:20], "interrotta o guasta"},
		{"PNG with a wrong sum", append(plain[:29:29], append([]byte{1, 2, 3, 4}, plain[33:]...)...), "interrotta o guasta"},
		{"JPEG cut off", photo[:len(photo)/2], "interrotta o guasta"},
		{"JPEG cut off in its head", photo[:4], "interrotta o guasta"},
		{"JPEG of too many scans", append(photo[:len(photo)-2:len(photo)-2], scans...), "interrotta o guasta"},
		{"too small", pngOf(t, flag(150, MinSide-1)), "ogni lato deve averne da 100 a 2000"},
		{"too wide", pngOf(t, image.NewGray(image.Rect(0, 0, MaxSide+1, 100))), "ogni lato deve averne da 100 a 2000"},
		{"too many bytes", append(plain[:len(plain):len(plain)], make([]byte, MaxBytes)...), "supera i 2 MB"},
	} {
		a, err := Decode(c.data)
		if err == nil || !strings.Contains(err.Error(), c.want) || a != nil {
			t.Errorf("%s: %v, want «%s»", c.name, err, c.want)
		}
	}
}

// What is large is made as small as a cover needs, whatever its shape, and always the same.
func TestLargeArmsAreReduced(t *testing.T) {
	for _, c := range [][4]int{{2000, 2000, 480, 480}, {1999, 1500, 480, 360}, {100, 2000, 24, 480}, {481, 480, 480, 479}, {480, 300, 480, 300}} {
		data := pngOf(t, flag(c[0], c[1]))
		a, err := Decode(data)
		if err != nil || a.Width != c[2] || a.Height != c[3] {
			t.Fatalf("%d × %d: %v, %v", c[0], c[1], a, err)
		}
		got, err := png.Decode(bytes.NewReader(a.PNG))
		if err != nil || got.Bounds().Dx() != c[2] {
			t.Errorf("%d × %d: %v", c[0], c[1], err)
		}
		if again, err := Decode(data); err != nil || !bytes.Equal(a.PNG, again.PNG) {
			t.Errorf("%d × %d: other bytes the second time", c[0], c[1])
		}
	}
}

func TestReadTellsWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	good, bad := filepath.Join(dir, "stemma.png"), filepath.Join(dir, "testo.png")
	for name, data := range map[string][]byte{good: pngOf(t, flag(150, 180)), bad: []byte("stemma"), filepath.Join(dir, "largo.png"): make([]byte, MaxBytes+1)} {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if a, err := Read(good); err != nil || a.Width != 150 {
		t.Fatal(a, err)
	}
	for path, want := range map[string]string{
		filepath.Join(dir, "manca.png"): "non esiste: copiarvi il file",
		dir:                             "non è un file",
		bad:                             "non è un'immagine PNG o JPEG",
		filepath.Join(dir, "largo.png"): "supera i 2 MB",
		filepath.Join(good, "x"):        "verificare permessi e disco",
	} {
		if _, err := Read(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want «%s»", path, err, want)
		}
	}
}

func TestAlt(t *testing.T) {
	for body, want := range map[string]string{
		"Comune di Borgo Sereno": "Stemma del Comune di Borgo Sereno", "Città di Cento": "Stemma della Città di Cento",
		"Unione dei Comuni del Sole": "Stemma dell'Unione dei Comuni del Sole", "Borgo Sereno": "Stemma: Borgo Sereno", "": "Stemma dell'Ente",
	} {
		if got := Alt(body); got != want {
			t.Errorf("%q: %q, want %q", body, got, want)
		}
	}
}

// FuzzDecode: whatever a file holds, it is refused or becomes pixels within bounds.
func FuzzDecode(f *testing.F) {
	f.Add(pngOf(f, flag(120, 110)))
	f.Add(jpegOf(f, flag(120, 110)))
	f.Add(header(1500, 1500))
	f.Add(file(f, "progressive.jpg"))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Decode(data)
		if err != nil {
			return
		}
		c, err := png.DecodeConfig(bytes.NewReader(a.PNG))
		if err != nil || c.Width != a.Width || c.Height != a.Height || max(a.Width, a.Height) > longest {
			t.Errorf("%d × %d: %v", a.Width, a.Height, err)
		}
	})
}
