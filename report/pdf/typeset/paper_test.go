package typeset

import (
	"strings"
	"testing"

	"github.com/go-pdf/fpdf"
	"github.com/google/go-cmp/cmp"

	"vigilia/report/pdf/fonts"
)

// What is drawn on paper is what the PDF writer would draw, which knows PDF as long as anybody.
func TestPaperDrawsAsThePDFWriter(t *testing.T) {
	d := newTest(t)
	face := d.set.Text(fonts.Regular)
	d.loaded[face.Name] = d.load(face)
	texts := []string{"", "Città (1) \\ perché", "\r\n", "\u2014 \u5C28\u295C\u0D0D ✓", strings.Repeat("parola ", 90)}
	want := d.sketch(func(w *fpdf.Tpl) {
		for i, s := range texts {
			x, y := 1.7*float64(i), 3.3+40.1*float64(i)
			w.SetDrawColor(1, 2, 254)
			w.SetFillColor(127, 127, 127)
			w.SetTextColor(127, 127, 127)
			w.SetLineWidth(0.35 * x)
			w.SetFont(face.Name, "", 8.5+x)
			w.Text(x, y, s)
			w.Line(x, y, y, -x)
			w.Rect(x, y, 12.34, 0.01, "F")
			w.Rect(x, y, -5, 7, "D")
			w.SetDashPattern([]float64{0.2, 1.2}, 0)
			w.SetDashPattern(nil, 0)
			w.ClipRect(x, y, 3, 4, false)
			w.Circle(x, y, 1.23*x, "F")
			w.ClipEnd()
		}
	})
	p := newPaper()
	p.addPage()
	for i, s := range texts {
		x, y := 1.7*float64(i), 3.3+40.1*float64(i)
		p.setPen(Color{1, 2, 254})
		p.setInk(Color{127, 127, 127})
		p.setNib(0.35 * x)
		p.setFont(d.loaded[face.Name].resource, 8.5+x)
		p.text(x, y, s)
		p.line(x, y, y, -x)
		p.rect(x, y, 12.34, 0.01, "f")
		p.rect(x, y, -5, 7, "S")
		p.dash(0.2, 1.2)
		p.dash(0, 0)
		p.clip(x, y, 3, 4)
		p.disc(x, y, 1.23*x)
		p.op("Q")
	}
	begin := "0 J\n0 j\n0.57 w\n0.000 G\n0.000 g\n"
	_, want, _ = strings.Cut(want, "0.004 0.008 0.996 RG\n")
	got, ok := strings.CutPrefix(string(p.stream), begin+"0.004 0.008 0.996 RG\n")
	if diff := cmp.Diff(want, got); diff != "" || !ok {
		t.Errorf("the page begins %.60q; (-PDF writer +paper):\n%s", p.stream, diff)
	}
}

// A page that was turned back to, more than once, keeps all of it in order; the next one begins as the last ended.
func TestPagesAreTurnedBackTo(t *testing.T) {
	p := newPaper()
	p.addPage()
	p.setInk(Color{R: 255})
	p.addPage()
	p.op("two")
	for _, s := range []string{"foot", "list"} {
		p.turnTo(1)
		p.op(s)
	}
	p.leave()
	const begin = "0 J\n0 j\n0.57 w\n0.000 G\n"
	if got, want := string(p.take(1)), begin+"0.000 g\n1.000 0.000 0.000 rg\nfoot\nlist\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := string(p.take(2)), begin+"1.000 0.000 0.000 rg\ntwo\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
