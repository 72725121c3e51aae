package finish

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
)

// writer writes numbered objects one after the other.
type writer struct {
	out     *bufio.Writer
	sum     hash.Hash // of what was written
	at      int64
	offsets []int64 // by number
	err     error   // the first one
}

func newWriter(w io.Writer, version string) *writer {
	out := &writer{out: bufio.NewWriterSize(w, 1<<16), sum: sha256.New(), offsets: make([]int64, 1)}
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
	w.offsets = append(w.offsets, 0)
	return len(w.offsets) - 1
}

// object writes the object of a number.
func (w *writer) object(n int, body []byte) {
	w.offsets[n] = w.at
	w.write(fmt.Appendf(nil, "%d 0 obj\n", n))
	w.write(body)
	w.write([]byte("\nendobj\n"))
}

// stream writes a stream; dict holds the entries besides its length.
func (w *writer) stream(n int, dict string, data []byte) {
	w.offsets[n] = w.at
	w.write(fmt.Appendf(nil, "%d 0 obj\n<<%s/Length %d>>\nstream\n", n, dict, len(data)))
	w.write(data)
	w.write([]byte("\nendstream\nendobj\n"))
}

// close writes the cross-reference table and the trailer. The identifier is
// the hash of everything before them.
func (w *writer) close(root, info int) error {
	id := hex.EncodeToString(w.sum.Sum(nil)[:16])
	table := w.at
	w.write(fmt.Appendf(nil, "xref\n0 %d\n0000000000 65535 f \n", len(w.offsets)))
	for _, at := range w.offsets[1:] {
		w.write(fmt.Appendf(nil, "%010d 00000 n \n", at))
	}
	w.write(fmt.Appendf(nil, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(w.offsets), root, info, id, id, table))
	if err := w.out.Flush(); w.err == nil {
		w.err = err
	}
	return w.err
}
