package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/gif"  // the forms in which the platform
	_ "image/jpeg" // serves
	_ "image/png"  // pictures
	"math"

	"golang.org/x/image/draw"
	_ "golang.org/x/image/webp"
)

// legible is how wide a picture is made, in pixels, so that small letters can be
// told: Tesseract wants them about thirty pixels high.
const legible = 2400

// open decodes a picture and returns it as a Netpbm grey map, which the program
// reads whatever the picture was.
func (r *Reader) open(raw []byte) ([]byte, error) {
	form, _, err := image.DecodeConfig(bytes.NewReader(raw))
	switch {
	case errors.Is(err, image.ErrFormat):
		return nil, fault(err, "il file non è un'immagine")
	case err != nil:
		return nil, fault(err, "l'immagine è incompleta o danneggiata")
	case form.Width < 1 || form.Height < 1 || form.Width > r.cfg.Pixels/form.Height:
		return nil, fault(nil, "l'immagine ha %d × %d punti, più di quanti se ne leggono", form.Width, form.Height)
	}
	img, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, fault(err, "l'immagine è incompleta o danneggiata")
	}
	return netpbm(enlarged(img)), nil
}

// enlarged returns the picture in grey on white, small ones twice or thrice as large.
func enlarged(img image.Image) *image.Gray {
	b := img.Bounds()
	factor := 1.0
	if w := max(b.Dx(), b.Dy()); w < legible {
		factor = min(3, math.Ceil(2*legible/float64(w))/2)
	}
	out := image.NewGray(image.Rect(0, 0, int(float64(b.Dx())*factor), int(float64(b.Dy())*factor)))
	draw.Draw(out, out.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.ApproxBiLinear.Scale(out, out.Bounds(), img, b, draw.Over, nil)
	return out
}

// netpbm writes a grey map as the format "P5" has it.
func netpbm(img *image.Gray) []byte {
	b := img.Bounds()
	head := fmt.Sprintf("P5 %d %d 255\n", b.Dx(), b.Dy())
	out := make([]byte, 0, len(head)+b.Dx()*b.Dy())
	out = append(out, head...)
	for y := range b.Dy() {
		out = append(out, img.Pix[y*img.Stride:y*img.Stride+b.Dx()]...)
	}
	return out
}
