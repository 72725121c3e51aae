package finish

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
)

// writer writes numbered objects one after the other. All but streams go
// packed into object streams (ISO 32000-1 §7.5.7): a tagged document has
// hundreds of thousands of small ones, much alike.
type writer struct {
	out    *bufio.Writer
	sum    hash.Hash // of what was written
	at     int64
	places []place // by number
	packed pack
	flate  flater
	err    error // the first one
}

// place is where an object stands: in the file, or within an object stream.
type place struct {
	at     int64 // offset in the file, or the number of the object stream
	index  uint16
	packed bool
}

// pack is an object stream in the making.
type pack struct {
	number int // 0 until it holds an object
	count  int
	index  []byte
	bodies []byte
}

// together is how many objects are packed into one stream: enough to be packed well, few enough to
// read one of them quickly.
const together = 200

func newWriter(w io.Writer, version string) *writer {
	out := &writer{out: bufio.NewWriterSize(w, 1<<16), sum: sha256.New(), places: make([]place, 1)}
	out.write([]byte("%PDF-" + version + "\n%\xE2\xE3\xCF\xD3\n"))
	return out
}

func (w *writer) write(b []byte) {
	w.at += int64(len(b))
	w.sum.Write(b)
	if _, err := w.out.Write(b); err != nil && w.err == nil {
		w.err = err
	}
}

// reserve returns the number of an object that will be written later.
func (w *writer) reserve() int {
	w.places = append(w.places, place{})
	return len(w.places) - 1
}

// object writes the object of a number, which is no stream.
func (w *writer) object(n int, body []byte) {
	p := &w.packed
	if p.number == 0 {
		p.number = w.reserve()
	}
	w.places[n] = place{int64(p.number), uint16(p.count), true}
	p.index = fmt.Appendf(p.index, "%d %d ", n, len(p.bodies))
	p.bodies = append(append(p.bodies, body...), '\n')
	if p.count++; p.count == together {
		w.unload()
	}
}

// unload writes the object stream in the making.
func (w *writer) unload() {
	p := &w.packed
	if p.number == 0 {
		return
	}
	w.deflated(p.number, fmt.Sprintf("/Type /ObjStm /N %d /First %d ", p.count, len(p.index)), append(p.index, p.bodies...))
	*p = pack{index: p.index[:0], bodies: p.bodies[:0]}
}

// copied writes an object as the PDF writer wrote it.
func (w *writer) copied(n int, body []byte) {
	if !bytes.HasSuffix(body, []byte("endstream")) {
		w.object(n, body)
		return
	}
	w.places[n] = place{at: w.at}
	w.write(fmt.Appendf(nil, "%d 0 obj\n", n))
	w.write(body)
	w.write([]byte("\nendobj\n"))
}

// deflated writes a stream in packed form.
func (w *writer) deflated(n int, dict string, data []byte) {
	w.stream(n, dict+"/Filter /FlateDecode ", w.flate.pack(data))
}

// stream writes a stream; dict holds the entries besides its length.
func (w *writer) stream(n int, dict string, data []byte) {
	w.places[n] = place{at: w.at}
	w.write(fmt.Appendf(nil, "%d 0 obj\n<<%s/Length %d>>\nstream\n", n, dict, len(data)))
	w.write(data)
	w.write([]byte("\nendstream\nendobj\n"))
}

// close writes the cross-reference stream (ISO 32000-1 §7.5.8), which is the
// trailer as well. The identifier is the hash of everything before it.
func (w *writer) close(root, info int) error {
	w.unload()
	id := hex.EncodeToString(w.sum.Sum(nil)[:16])
	n, table := w.reserve(), w.at
	w.places[n] = place{at: table}
	rows := make([]byte, 0, 8*len(w.places))
	for i, p := range w.places {
		kind := byte(1)
		switch {
		case i == 0:
			kind, p.index = 0, 0xFFFF // the head of the list of free objects
		case p.packed:
			kind = 2
		}
		rows = append(rows, kind, byte(p.at>>32))
		rows = binary.BigEndian.AppendUint32(rows, uint32(p.at))
		rows = binary.BigEndian.AppendUint16(rows, p.index)
	}
	w.deflated(n, fmt.Sprintf("/Type /XRef /W [1 5 2] /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] ", len(w.places), root, info, id, id), rows)
	w.write(fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", table))
	if err := w.out.Flush(); w.err == nil {
		w.err = err
	}
	return w.err
}

// flater packs one piece of data after the other.
type flater struct {
	buf bytes.Buffer
	z   *zlib.Writer
}

// pack returns data as zlib packs it, until the next call.
func (f *flater) pack(data []byte) []byte {
	f.buf.Reset()
	if f.z == nil {
		f.z = zlib.NewWriter(&f.buf)
	} else {
		f.z.Reset(&f.buf)
	}
	f.z.Write(data) // a bytes.Buffer does not fail
	f.z.Close()
	return f.buf.Bytes()
}
