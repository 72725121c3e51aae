package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// The structures below are those of the OpenType specification (ISO/IEC
// 14496-22): table directory, cmap formats 4 and 12, head, hhea, hmtx.

var errShort = errors.New("font file cut short")

// sfnt is a TrueType file taken apart.
type sfnt struct {
	version uint32
	tables  map[string][]byte
}

func parseSFNT(data []byte) (*sfnt, error) {
	if len(data) < 12 {
		return nil, errShort
	}
	f := &sfnt{version: binary.BigEndian.Uint32(data), tables: map[string][]byte{}}
	n := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+16*n {
		return nil, errShort
	}
	for i := range n {
		rec := data[12+16*i:]
		off, size := int(binary.BigEndian.Uint32(rec[8:])), int(binary.BigEndian.Uint32(rec[12:]))
		if off+size > len(data) {
			return nil, errShort
		}
		f.tables[string(rec[:4])] = data[off : off+size]
	}
	for _, name := range []string{"head", "hhea", "hmtx", "cmap"} {
		if f.tables[name] == nil {
			return nil, fmt.Errorf("no %q table", name)
		}
	}
	return f, nil
}

// glyphs returns the glyph of every character: those of the format 12 subtable
// if wide is true and there is one, of the format 4 subtable otherwise.
func (f *sfnt) glyphs(wide bool) (map[rune]uint16, error) {
	cmap := f.tables["cmap"]
	if len(cmap) < 4 {
		return nil, errShort
	}
	n := int(binary.BigEndian.Uint16(cmap[2:]))
	if len(cmap) < 4+8*n {
		return nil, errShort
	}
	var narrow []byte
	for i := range n {
		off := int(binary.BigEndian.Uint32(cmap[4+8*i+4:]))
		if off+16 > len(cmap) {
			return nil, errShort
		}
		switch format := binary.BigEndian.Uint16(cmap[off:]); {
		case format == 12 && wide:
			return format12(cmap[off:])
		case format == 4 && narrow == nil:
			narrow = cmap[off:]
		}
	}
	if narrow == nil {
		return nil, errors.New("no Unicode cmap")
	}
	return format4(narrow)
}

func format12(t []byte) (map[rune]uint16, error) {
	groups := int(binary.BigEndian.Uint32(t[12:]))
	if len(t) < 16+12*groups {
		return nil, errShort
	}
	m := map[rune]uint16{}
	for i := range groups {
		g := t[16+12*i:]
		first, last := binary.BigEndian.Uint32(g), binary.BigEndian.Uint32(g[4:])
		gid := binary.BigEndian.Uint32(g[8:])
		for c := first; c <= last && c <= 0x10FFFF; c++ {
			m[rune(c)] = uint16(gid + c - first)
		}
	}
	return m, nil
}

func format4(t []byte) (map[rune]uint16, error) {
	segs := int(binary.BigEndian.Uint16(t[6:])) / 2
	if len(t) < 16+8*segs {
		return nil, errShort
	}
	u16 := func(i int) int {
		if i+2 > len(t) {
			return 0
		}
		return int(binary.BigEndian.Uint16(t[i:]))
	}
	m := map[rune]uint16{}
	for s := range segs {
		last, first := u16(14+2*s), u16(16+2*segs+2*s)
		delta, at := u16(16+4*segs+2*s), 16+6*segs+2*s
		for c := first; c <= last && c < 0xFFFF; c++ {
			gid := c
			if off := u16(at); off != 0 {
				if gid = u16(at + off + 2*(c-first)); gid == 0 {
					continue
				}
			}
			if gid = (gid + delta) & 0xFFFF; gid != 0 {
				m[rune(c)] = uint16(gid)
			}
		}
	}
	return m, nil
}

// widths returns the advance width of each of the given glyphs in thousandths
// of an em, rounded as the PDF writer rounds them.
func (f *sfnt) widths(glyphs map[rune]uint16) (map[rune]int, error) {
	head, hhea, hmtx := f.tables["head"], f.tables["hhea"], f.tables["hmtx"]
	if len(head) < 54 || len(hhea) < 36 {
		return nil, errShort
	}
	em, n := int(binary.BigEndian.Uint16(head[18:])), int(binary.BigEndian.Uint16(hhea[34:]))
	if em == 0 || n == 0 || len(hmtx) < 4*n {
		return nil, errShort
	}
	w := make(map[rune]int, len(glyphs))
	for c, gid := range glyphs {
		adv := int(binary.BigEndian.Uint16(hmtx[4*min(int(gid), n-1):]))
		w[c] = (adv*2000 + em) / (2 * em)
	}
	return w, nil
}

// withCmap returns the file with another character map in place of its own.
// Characters must lie in the basic multilingual plane, below U+FFFF.
func (f *sfnt) withCmap(glyphs map[rune]uint16) []byte {
	tables := maps.Clone(f.tables)
	tables["cmap"] = buildFormat4(glyphs)
	names := slices.Sorted(maps.Keys(tables))
	out := binary.BigEndian.AppendUint32(nil, f.version)
	out = binary.BigEndian.AppendUint16(out, uint16(len(names)))
	out = append(out, 0, 0, 0, 0, 0, 0) // search hints, which nobody needs
	at := 12 + 16*len(names)
	for _, n := range names {
		out = append(out, n...)
		out = append(out, 0, 0, 0, 0) // checksum: the writer makes its own for the subset
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(tables[n])))
		at += (len(tables[n]) + 3) &^ 3
	}
	for _, n := range names {
		out = append(out, tables[n]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

// buildFormat4 returns a cmap table with one segment a character.
func buildFormat4(glyphs map[rune]uint16) []byte {
	codes := slices.Sorted(maps.Keys(glyphs))
	segs := len(codes) + 1
	u16 := binary.BigEndian.AppendUint16
	t := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12}
	for _, v := range []int{4, 16 + 8*segs, 0, 2 * segs, 0, 0, 0} {
		t = u16(t, uint16(v))
	}
	for _, c := range codes {
		t = u16(t, uint16(c))
	}
	t = append(t, 0xFF, 0xFF, 0, 0)
	for _, c := range codes {
		t = u16(t, uint16(c))
	}
	t = append(t, 0xFF, 0xFF)
	for _, c := range codes {
		t = u16(t, glyphs[c]-uint16(c))
	}
	t = append(t, 0, 1)
	return append(t, make([]byte, 2*segs)...)
}
