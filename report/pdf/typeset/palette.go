package typeset

// Color is an sRGB colour.
type Color struct{ R, G, B uint8 }

// The palette. Every ink stands out from every paper by at least 4.5:1, which
// is what WCAG 2.1 §1.4.3 asks for; a test computes it.
var (
	Ink   = Color{0x1A, 0x1A, 0x1A} // text
	Navy  = Color{0x17, 0x32, 0x4D} // headings, heads of tables, marks
	Blue  = Color{0x00, 0x53, 0xA6} // links
	Muted = Color{0x45, 0x50, 0x5B} // captions, notes, running lines

	White = Color{0xFF, 0xFF, 0xFF}
	Mist  = Color{0xF3, 0xF6, 0xF9} // every second row
	Cloud = Color{0xE6, 0xEC, 0xF2} // heads of tables and callouts

	Rule  = Color{0xB4, 0xBE, 0xC8} // hairlines
	Steel = Color{0x6B, 0x7C, 0x8D} // bars
)
