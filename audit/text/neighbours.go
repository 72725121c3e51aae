package text

import (
	"cmp"
	"slices"
)

// neighbours leads from a word that lacks a letter to the keys it may be of. It keeps
// hashes for the forms, a hundred thousand of them: whoever asks compares the key itself.
type neighbours struct {
	keys  []string
	forms []form // by sum, then by key
}

type form struct {
	sum uint32
	key uint32 // which of the keys
}

// add keeps a key under itself and under every form of it that lacks one letter, the first
// excepted: people do not mistake the first letter. f is told the hash of each.
func (n *neighbours) add(key string, f func(sum uint64)) {
	at := uint32(len(n.keys))
	n.keys = append(n.keys, key)
	keep := func(sum uint64) {
		n.forms = append(n.forms, form{uint32(sum >> 32), at})
		f(sum)
	}
	keep(hash(noWord, key))
	if len(key) > longestRead {
		return
	}
	for i := 1; i < len(key); i++ {
		if key[i] != key[i-1] { // else the same form as before
			keep(hash(hash(noWord, key[:i]), key[i+1:]))
		}
	}
}

// sort makes what was added ready to be asked.
func (n *neighbours) sort() {
	slices.SortFunc(n.forms, func(a, b form) int {
		return cmp.Or(cmp.Compare(a.sum, b.sum), cmp.Compare(a.key, b.key))
	})
	n.forms = slices.Clip(n.forms)
}

// atOneError returns the first key that is at one error from w among those that share the form with that hash.
func (n *neighbours) atOneError(sum uint64, w string) (string, bool) {
	s := uint32(sum >> 32)
	i, _ := slices.BinarySearchFunc(n.forms, s, func(f form, s uint32) int { return cmp.Compare(f.sum, s) })
	for ; i < len(n.forms) && n.forms[i].sum == s; i++ {
		if key := n.keys[n.forms[i].key]; oneError(w, key) {
			return key, true
		}
	}
	return "", false
}
