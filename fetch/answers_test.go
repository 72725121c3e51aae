package fetch

import (
	"bytes"
	"crypto/sha256"
	"testing"
)

func TestAnswersAreDigested(t *testing.T) {
	digest := func(bodies ...string) Answers {
		a := answers{hash: sha256.New()}
		for _, b := range bodies {
			a.add([]byte(b))
		}
		return Answers{a.count, a.bytes, a.hash.Sum(nil)}
	}
	one := digest(`{"a":1}`, `{"b":2}`)
	if one.Count != 2 || one.Bytes != 14 || !bytes.Equal(one.Digest, digest(`{"a":1}`, `{"b":2}`).Digest) {
		t.Errorf("the same answers: %+v", one)
	}
	for _, other := range []Answers{digest(`{"b":2}`, `{"a":1}`), digest(`{"a":1}{"b":2}`), digest(`{"a":1}`, `{"b":3}`), digest(`{"a":1}`)} {
		if bytes.Equal(one.Digest, other.Digest) {
			t.Error("other answers have the same digest")
		}
	}
	both := one.and(digest("x"))
	if both.Count != 3 || both.Bytes != 15 || bytes.Equal(both.Digest, one.Digest) {
		t.Errorf("two attempts: %+v", both)
	}
}
