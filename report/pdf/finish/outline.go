package finish

import "fmt"

// mark is a bookmark with its place among the others, by index; -1 for none.
type mark struct {
	parent, prev, next, first, last int
	below                           int // bookmarks under it, at any depth
}

// nest finds the place of each bookmark: under the nearest one before it whose
// level is lower. The last of the marks is the root.
func nest(list []Bookmark) []mark {
	root := len(list)
	marks := make([]mark, root+1)
	for i := range marks {
		marks[i] = mark{-1, -1, -1, -1, -1, 0}
	}
	path := []int{root}
	for i, b := range list {
		for len(path) > 1 && list[path[len(path)-1]].Level >= b.Level {
			path = path[:len(path)-1]
		}
		up := path[len(path)-1]
		m, p := &marks[i], &marks[up]
		m.parent, m.prev = up, p.last
		if p.last >= 0 {
			marks[p.last].next = i
		} else {
			p.first = i
		}
		p.last = i
		for _, a := range path {
			marks[a].below++
		}
		path = append(path, i)
	}
	return marks
}

// outline writes the bookmarks, all of them open, and returns their root; 0
// for none.
func (r *run) outline() int {
	if len(r.Bookmarks) == 0 {
		return 0
	}
	marks := nest(r.Bookmarks)
	numbers := make([]int, len(marks))
	for i := range marks {
		numbers[i] = r.w.reserve()
	}
	for i, m := range marks {
		b := []byte("<<")
		if i < len(r.Bookmarks) {
			e := r.Bookmarks[i]
			b = appendText(append(b, "/Title "...), e.Title)
			b = fmt.Appendf(b, " /Dest [%d 0 R /XYZ 0 %.2f null]", r.page(e.Page), e.Top)
		} else {
			b = append(b, "/Type /Outlines"...)
		}
		for _, k := range [...]struct {
			key string
			to  int
		}{{"Parent", m.parent}, {"Prev", m.prev}, {"Next", m.next}, {"First", m.first}, {"Last", m.last}} {
			if k.to >= 0 {
				b = fmt.Appendf(b, " /%s %d 0 R", k.key, numbers[k.to])
			}
		}
		if m.below > 0 {
			b = fmt.Appendf(b, " /Count %d", m.below)
		}
		r.w.object(numbers[i], append(b, ">>"...))
	}
	return numbers[len(marks)-1]
}
