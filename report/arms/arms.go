// Package arms reads the comune's coat of arms and makes it fit for documents
// that are archived, printed in grey and published: pixels on white and nothing
// else of the file, whatever the file holds.
package arms

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"
	"io/fs"
	"os"
	"strings"
)

// What a file may be: enough for a good print, too little to hurt the program.
const (
	MaxBytes = 2 << 20
	MinSide  = 100 // pixels; below, the print is a blot
	MaxSide  = 2000

	// longest is the longer side of what goes into documents: 500 pixels an inch on their covers.
	longest = 480
	// mostScans of a progressive JPEG: common ones have ten, and every one costs a pass over the picture.
	mostScans = 100
)

// Arms is a coat of arms as documents carry it.
type Arms struct {
	PNG           []byte // 8 bits a channel, red, green and blue alone; the same pixels give the same bytes
	Width, Height int    // in pixels
}

// Read reads a PNG or JPEG file. An error is a sentence with its remedy.
func Read(path string) (*Arms, error) {
	info, err := os.Stat(path) // before it is opened: opening a pipe would wait for ever
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("lo stemma %s non esiste: copiarvi il file, correggere arms.file oppure toglierlo", path)
	case err != nil:
		return nil, fmt.Errorf("lo stemma non si può leggere: verificare permessi e disco: %w", err)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("lo stemma %s non è un file: indicare in arms.file un'immagine PNG o JPEG", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("lo stemma non si può leggere: verificare permessi e disco: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("lo stemma non si può leggere: verificare permessi e disco: %w", err)
	}
	a, err := Decode(data)
	if err != nil {
		return nil, fmt.Errorf("lo stemma %s: %w", path, err)
	}
	return a, nil
}

// Decode makes the content of a PNG or JPEG file fit for documents: transparent
// parts are white paper, and of all that is not a pixel nothing is left.
func Decode(data []byte) (*Arms, error) {
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("il file supera i %d MB ammessi: salvarlo di nuovo, con meno pixel", MaxBytes>>20)
	}
	size, decode := png.DecodeConfig, png.Decode
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
	case bytes.HasPrefix(data, []byte("\xff\xd8\xff")):
		size, decode = jpeg.DecodeConfig, jpeg.Decode
		if bytes.Count(data, []byte{0xFF, 0xDA}) > mostScans {
			return nil, errBroken
		}
	default:
		return nil, errors.New("il file non è un'immagine PNG o JPEG: salvarlo in uno dei due formati")
	}
	c, err := size(bytes.NewReader(data))
	if err != nil {
		return nil, errBroken
	}
	if min(c.Width, c.Height) < MinSide || max(c.Width, c.Height) > MaxSide {
		return nil, fmt.Errorf("l'immagine misura %d × %d pixel, e ogni lato deve averne da %d a %d: ridimensionarla", c.Width, c.Height, MinSide, MaxSide)
	}
	img, err := decode(bytes.NewReader(data))
	if err != nil {
		return nil, errBroken
	}
	return encode(reduce(onWhite(img)))
}

var errBroken = errors.New("l'immagine è interrotta o guasta: salvarla di nuovo, come PNG o JPEG")

// onWhite lays a picture on white paper. PDF/A-1 knows no transparency, and grey
// paper shows none.
func onWhite(img image.Image) *image.RGBA {
	paper := image.NewRGBA(image.Rect(0, 0, img.Bounds().Dx(), img.Bounds().Dy()))
	draw.Draw(paper, paper.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(paper, paper.Rect, img, img.Bounds().Min, draw.Over)
	return paper
}

// reduce brings a picture to the size that documents show: each of its pixels is
// the mean of those it takes the place of.
func reduce(img *image.RGBA) *image.RGBA {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	if max(w, h) <= longest {
		return img
	}
	small := image.NewRGBA(image.Rect(0, 0, max(1, w*longest/max(w, h)), max(1, h*longest/max(w, h))))
	sw, sh := small.Rect.Dx(), small.Rect.Dy()
	for y := range sh {
		for x := range sw {
			small.SetRGBA(x, y, mean(img, image.Rect(x*w/sw, y*h/sh, (x+1)*w/sw, (y+1)*h/sh)))
		}
	}
	return small
}

func mean(img *image.RGBA, r image.Rectangle) color.RGBA {
	var red, green, blue int
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			p := img.Pix[img.PixOffset(x, y):]
			red, green, blue = red+int(p[0]), green+int(p[1]), blue+int(p[2])
		}
	}
	n := r.Dx() * r.Dy()
	return color.RGBA{uint8(red / n), uint8(green / n), uint8(blue / n), 0xFF}
}

func encode(img *image.RGBA) (*Arms, error) {
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img); err != nil {
		return nil, errBroken
	}
	return &Arms{PNG: b.Bytes(), Width: img.Rect.Dx(), Height: img.Rect.Dy()}, nil
}

// Alt is what stands for the arms where they cannot be seen: «Stemma del Comune di …».
func Alt(body string) string {
	first, _, _ := strings.Cut(strings.ToLower(body), " ")
	switch first {
	case "comune", "consorzio", "municipio", "libero":
		return "Stemma del " + body
	case "città", "provincia", "comunità", "regione":
		return "Stemma della " + body
	case "unione":
		return "Stemma dell'" + body
	case "":
		return "Stemma dell'Ente"
	}
	return "Stemma: " + body
}
