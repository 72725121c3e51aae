package finish

import "fmt"

// Char is a character that a font prints: the code under which the file holds
// it, and the text that it stands for.
type Char struct {
	Code uint16
	Text string
}

// toUnicode returns the map from codes to text (ISO 32000-1 §9.10.3) for the
// characters in use.
func toUnicode(chars []Char) []byte {
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // in a block
	for len(chars) > 0 {
		n := min(most, len(chars))
		b = fmt.Appendf(b, "%d beginbfchar\n", n)
		for _, c := range chars[:n] {
			b = fmt.Appendf(b, "<%04X> <", c.Code)
			b = append(appendUTF16(b, c.Text), ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
		chars = chars[n:]
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}
