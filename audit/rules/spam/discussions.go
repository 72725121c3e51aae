package spam

import (
	"cmp"
	"time"
)

// discussions are the posts below which something was written, in the order in which
// they were met.
type discussions struct {
	known map[string]int32
	all   []discussion
}

// discussion is a post, as far as it has a place among the others.
type discussion struct {
	at int64 // when it was published, in microseconds since 1970; 0 if that is not known
	id string
}

// of returns the number of a post.
func (d *discussions) of(id string, posted time.Time) int32 {
	n, ok := d.known[id]
	if ok {
		return n
	}
	if d.known == nil {
		d.known = map[string]int32{}
	}
	n = int32(len(d.all))
	at := int64(0)
	if !posted.IsZero() {
		at = posted.UnixMicro()
	}
	d.all = append(d.all, discussion{at, id})
	d.known[id] = n
	return n
}

// follows reports whether an audit meets post a after post b.
func (d *discussions) follows(a, b int32) bool {
	x, y := &d.all[a], &d.all[b]
	return cmp.Or(cmp.Compare(x.at, y.at), cmp.Compare(x.id, y.id)) > 0
}
