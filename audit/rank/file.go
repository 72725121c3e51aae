package rank

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"vigilia/audit/linear"
)

// magic opens the file of a model, and tells the meaning of its features: a
// change of theirs changes the last letter.
const magic = "vigilia-rank-1\n"

// MarshalBinary writes a model: a line of magic, one of JSON with the card, the
// weights that are not zero, and a SHA-256 of all before it.
func (m *Model) MarshalBinary() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(magic)
	if err := json.NewEncoder(&b).Encode(m.Card); err != nil {
		return nil, err
	}
	for i, w := range m.weights {
		if w != 0 {
			b.Write(binary.LittleEndian.AppendUint32(nil, uint32(i)))
			b.Write(binary.LittleEndian.AppendUint32(nil, math.Float32bits(w)))
		}
	}
	sum := sha256.Sum256(b.Bytes())
	return append(b.Bytes(), sum[:]...), nil
}

// ErrUnreadable tells that a file holds no model that this program can use.
var ErrUnreadable = errors.New("il file dell'ordinamento appreso non è leggibile o è di un'altra versione: rifarlo con «vigilia train»")

// UnmarshalBinary reads a model. A file that is cut off, changed or of another
// version is refused whole.
func (m *Model) UnmarshalBinary(data []byte) error {
	body, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok || len(body) < sha256.Size {
		return ErrUnreadable
	}
	end := len(data) - sha256.Size
	if sum := sha256.Sum256(data[:end]); !bytes.Equal(sum[:], data[end:]) {
		return ErrUnreadable
	}
	head, rest, ok := bytes.Cut(body[:len(body)-sha256.Size], []byte("\n"))
	if !ok || len(rest)%8 != 0 {
		return ErrUnreadable
	}
	var card Card
	if err := json.Unmarshal(head, &card); err != nil {
		return fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	weights := make(linear.Weights, buckets+1)
	for ; len(rest) > 0; rest = rest[8:] {
		i, w := binary.LittleEndian.Uint32(rest), math.Float32frombits(binary.LittleEndian.Uint32(rest[4:]))
		if i > buckets || w != w || math.IsInf(float64(w), 0) {
			return ErrUnreadable
		}
		weights[i] = w
	}
	m.Card, m.weights = card, weights
	return nil
}
