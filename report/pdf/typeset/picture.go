package typeset

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"github.com/go-pdf/fpdf"

	"vigilia/report/pdf/finish"
)

// Picture is a picture made of pixels.
type Picture struct {
	PNG           []byte // 8 bits a channel, neither clear nor interlaced
	Width, Height int    // in pixels
	Alt           string // what stands for it, in words; must not be blank
}

// Beside draws a picture at the left or right edge, as large as a box of the given
// size holds, and what fn draws beside it; the document goes on below both.
func (d *Document) Beside(p Picture, edge Align, width, height float64, fn func()) {
	scale := min(width/float64(p.Width), height/float64(p.Height))
	w, h := scale*float64(p.Width), scale*float64(p.Height)
	d.Need(h)
	x, from := Margin, d.y
	if edge == Right {
		x += Width - w
	}
	sum := sha256.Sum256(p.PNG)
	name, png := hex.EncodeToString(sum[:]), fpdf.ImageOptions{ImageType: "PNG"}
	d.pdf.RegisterImageOptionsReader(name, png, bytes.NewReader(p.PNG))
	d.content(finish.Figure, func() {
		d.tree.Describe(d.element, property(p.Alt), box(x, from, w, h))
		d.mark()
		d.pdf.ImageOptions(name, x, from, w, h, false, png, 0, "")
	})
	fn()
	if below := from + h - d.y; below > 0 {
		d.advance(below)
	}
}
