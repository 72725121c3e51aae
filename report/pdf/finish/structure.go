package finish

import (
	"fmt"
	"slices"
	"strconv"
)

// numberTree gives a number to every link and to every element in which
// something is drawn.
func (r *run) numberTree() {
	for range r.Tree.links {
		r.links = append(r.links, r.w.reserve())
	}
	full := r.Tree.filled()
	r.numbers = make([]int, len(full))
	for id, is := range full {
		if is {
			r.numbers[id] = r.w.reserve()
		}
	}
}

// structure writes the structure tree (ISO 32000-1 §14.7) and returns its root.
func (r *run) structure() int {
	root := r.w.reserve()
	var buf []byte
	for id, n := range r.numbers {
		if n > 0 {
			buf = r.element(buf[:0], ID(id), root)
			r.w.object(n, buf)
		}
	}
	b := fmt.Appendf(nil, "<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d /RoleMap <</Title /P>>",
		r.numbers[Root], r.parents(), len(r.src.pages)+len(r.links))
	b = r.ids(b)
	r.w.object(root, append(b, ">>"...))
	return root
}

// element appends the dictionary of a structure element.
func (r *run) element(b []byte, id ID, root int) []byte {
	e := r.Tree.elements.at(int(id))
	up := root
	if id != Root {
		up = r.numbers[e.parent]
	}
	b = append(append(b, "<</S /"...), e.role.String()...)
	b = appendRef(append(b, " /P "...), up)
	b = appendAttributes(b, e)
	if d := r.Tree.details[id]; d != nil {
		b = appendDetail(b, d)
	}
	home := r.home(id)
	if home > 0 {
		b = appendRef(append(b, " /Pg "...), r.page(int(home)))
	}
	b = append(b, " /K ["...)
	r.Tree.kids(id, func(it item) { b = r.kid(b, it, home) })
	return append(b, "]>>"...)
}

// home returns the page of the first content of an element, 0 if it has none.
func (r *run) home(id ID) int32 {
	page := int32(0)
	r.Tree.kids(id, func(it item) {
		if page == 0 && it.page > 0 {
			page = it.page
		}
	})
	return page
}

func (r *run) kid(b []byte, it item, home int32) []byte {
	switch {
	case it.page == inElement:
		if n := r.numbers[it.ref]; n > 0 {
			b = append(appendRef(b, n), ' ')
		}
	case it.page == inLink:
		b = fmt.Appendf(b, "<</Type /OBJR /Obj %d 0 R /Pg %d 0 R>> ", r.links[it.ref], r.page(r.Tree.links[it.ref].Page))
	case it.page == home:
		b = append(strconv.AppendInt(b, int64(it.ref), 10), ' ')
	default:
		b = fmt.Appendf(b, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", r.page(int(it.page)), it.ref)
	}
	return b
}

func appendRef(b []byte, n int) []byte {
	return append(strconv.AppendInt(b, int64(n), 10), " 0 R"...)
}

// appendAttributes appends what the role says of an element.
func appendAttributes(b []byte, e *element) []byte {
	scope := ""
	switch e.role {
	case L:
		return append(b, " /A <</O /List /ListNumbering /Disc>>"...)
	case THColumn:
		scope = " /Scope /Column"
	case THRow:
		scope = " /Scope /Row"
	}
	if scope == "" && e.columns == 0 {
		return b
	}
	b = append(append(b, " /A <</O /Table"...), scope...)
	if e.columns > 1 {
		b = fmt.Appendf(b, " /ColSpan %d", e.columns)
	}
	return append(b, ">>"...)
}

func appendDetail(b []byte, d *detail) []byte {
	for _, t := range [...]struct{ key, text string }{{" /Alt ", d.alt}, {" /ActualText ", d.actual}, {" /ID ", d.id}} {
		if t.text != "" {
			b = appendText(append(b, t.key...), t.text)
		}
	}
	if d.boxed {
		b = fmt.Appendf(b, " /A <</O /Layout /Placement /Block /BBox [%.2f %.2f %.2f %.2f]>>", d.box[0], d.box[1], d.box[2], d.box[3])
	}
	return b
}

// parents writes the parent tree: for every page the elements of its marked
// content, then for every link its element. It returns its object.
func (r *run) parents() int {
	owners := make([][]int32, len(r.src.pages)+1)
	for page := range owners {
		if page < len(r.Tree.marks) {
			owners[page] = make([]int32, r.Tree.marks[page])
		}
	}
	for id := range r.numbers {
		r.Tree.kids(ID(id), func(it item) {
			if it.page > 0 && int(it.page) < len(owners) {
				owners[it.page][it.ref] = int32(r.numbers[id])
			}
		})
	}
	nums := []byte("<</Nums [")
	for i, list := range owners[1:] {
		n := r.w.reserve()
		b := []byte{'['}
		for _, o := range list {
			b = append(appendRef(b, int(o)), ' ')
		}
		r.w.object(n, append(b, ']'))
		nums = fmt.Appendf(nums, "%d %d 0 R\n", i, n)
	}
	for i, l := range r.Tree.links {
		nums = fmt.Appendf(nums, "%d %d 0 R\n", len(r.src.pages)+i, r.numbers[l.owner])
	}
	tree := r.w.reserve()
	r.w.object(tree, append(nums, "]>>"...))
	return tree
}

// ids appends the tree of the elements that have a name: notes (ISO 14289-1 §7.9).
func (r *run) ids(b []byte) []byte {
	notes := slices.DeleteFunc(slices.Clone(r.Tree.notes), func(id ID) bool { return r.numbers[id] == 0 })
	if len(notes) == 0 {
		return b
	}
	b = append(b, " /IDTree <</Names ["...)
	for _, id := range notes {
		b = append(appendRef(append(appendText(b, r.Tree.details[id].id), ' '), r.numbers[id]), ' ')
	}
	return append(b, "]>>"...)
}
