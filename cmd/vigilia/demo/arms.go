package demo

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
)

// ArmsFile is where Config expects the coat of arms.
const ArmsFile = "stemma.png"

// Colours of the invented arms: in grey too they can be told apart.
var (
	azure  = color.NRGBA{0x1F, 0x5F, 0xA8, 0xFF}
	gold   = color.NRGBA{0xF2, 0xC2, 0x2E, 0xFF}
	vert   = color.NRGBA{0x2E, 0x6B, 0x3A, 0xFF}
	argent = color.NRGBA{0xF4, 0xF4, 0xF0, 0xFF}
	sable  = color.NRGBA{0x1A, 0x1A, 0x1A, 0xFF}
)

// Arms draws the coat of arms of Borgo Sereno, as a PNG file: on azure a rising
// sun of gold, a tower of argent on a mount of vert. It is clear around the shield.
func Arms() ([]byte, error) {
	const width, height, fine = 400, 480, 3 // each pixel is the mean of fine × fine points
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			var r, g, b, a int
			for i := range fine * fine {
				c := blazon((float64(x*fine+i%fine)+0.5)/(width*fine)*2-1, (float64(y*fine+i/fine)+0.5)/(height*fine)*2.4-1.2)
				r, g, b, a = r+int(c.R)*int(c.A), g+int(c.G)*int(c.A), b+int(c.B)*int(c.A), a+int(c.A)
			}
			if a > 0 {
				img.SetNRGBA(x, y, color.NRGBA{uint8(r / a), uint8(g / a), uint8(b / a), uint8(a / (fine * fine))})
			}
		}
	}
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		return nil, fmt.Errorf("coat of arms: %w", err)
	}
	return file.Bytes(), nil
}

// blazon returns the colour of a point: x from -1 to 1, y from -1.2 above to 1.2 below.
func blazon(x, y float64) color.NRGBA {
	switch edge := shield(x, y); {
	case edge < 0:
		return color.NRGBA{}
	case edge < 0.04:
		return sable
	}
	switch {
	case tower(x, y):
		return argent
	case y > 0.62+0.9*x*x:
		return vert
	case sun(x, y+0.62):
		return gold
	}
	return azure
}

// shield returns how far inside the shield a point lies, negative outside: straight sides, round foot.
func shield(x, y float64) float64 {
	if y < 0.1 {
		return min(1-math.Abs(x), y+1.2)
	}
	return 1 - math.Hypot(x, (y-0.1)/1.1)
}

func tower(x, y float64) bool {
	door := math.Abs(x) < 0.1 && y > 0.42 || math.Hypot(x, y-0.42) < 0.1
	wall := math.Abs(x) < 0.28 && y > -0.02 && y < 0.72
	merlon := math.Abs(x) < 0.34 && y > -0.2 && y <= -0.02 && (y > -0.1 || math.Mod(x+10*0.136+0.068, 0.272) < 0.136)
	return (wall || merlon) && !door
}

func sun(x, y float64) bool {
	r := math.Hypot(x, y)
	ray := math.Abs(math.Mod(math.Atan2(y, x)+math.Pi, math.Pi/6)-math.Pi/12) < 0.09
	return r < 0.2 || r > 0.24 && r < 0.36 && ray
}
