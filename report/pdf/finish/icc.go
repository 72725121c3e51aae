package finish

import (
	"encoding/binary"
	"math"
)

// sRGB returns a colour profile of sRGB (IEC 61966-2-1), version 2.1 of ICC.1:
// the primaries adapted to D50 and the curve as a table. It is made here, so
// that no file of others needs to be carried along.
func sRGB() []byte {
	curve := toneCurve(1024)
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", description("sRGB IEC61966-2.1")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright\x00"...)},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
		{"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
		{"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
		{"rTRC", curve}, {"gTRC", nil}, {"bTRC", nil}, // one curve serves all three
	}
	u32 := binary.BigEndian.AppendUint32
	table, data := u32(nil, uint32(len(tags))), []byte(nil)
	at := profileHeader + 4 + 12*len(tags)
	from, size := 0, 0
	for _, t := range tags {
		if t.data != nil {
			from, size = at+len(data), len(t.data)
			data = append(data, t.data...)
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
		}
		table = u32(u32(append(table, t.name...), uint32(from)), uint32(size))
	}
	return append(append(profile(at+len(data)), table...), data...)
}

const profileHeader = 128

// profile returns the header of a profile of a size (ICC.1:2001-04 §6.1).
func profile(size int) []byte {
	h := make([]byte, profileHeader)
	binary.BigEndian.PutUint32(h, uint32(size))
	copy(h[8:], "\x02\x10\x00\x00mntrRGB XYZ ")
	for i, v := range []uint16{2026, 1, 1, 0, 0, 0} {
		binary.BigEndian.PutUint16(h[24+2*i:], v)
	}
	copy(h[36:], "acsp")
	copy(h[68:], xyz(0.9642, 1, 0.8249)[8:]) // the illuminant of the connection space, D50
	return h
}

// xyz returns an XYZ tag.
func xyz(x, y, z float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, uint32(math.Round(v*65536)))
	}
	return b
}

// toneCurve returns a curve tag with n points of the transfer function.
func toneCurve(n int) []byte {
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), uint32(n))
	for i := range n {
		v := float64(i) / float64(n-1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}

// description returns a textDescription tag.
func description(s string) []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(s)+1))
	b = append(append(b, s...), 0)
	return append(b, make([]byte, 4+4+2+1+67)...) // no Unicode and no Macintosh variant
}
