package finish

import "fmt"

// Role is what a structure element is (ISO 32000-1 §14.8.4). The zero Role is
// a paragraph.
type Role uint8

const (
	P Role = iota
	Document
	Title // of the document: not in ISO 32000-1, mapped to P
	H1
	H2
	H3
	L
	LI
	Lbl
	LBody
	Table
	Caption
	THead
	TBody
	TR
	THColumn // TH that heads its column
	THRow    // TH that heads its row
	TD
	Figure
	TOC
	TOCI
	Reference
	Link
	Note
	Span
)

var roleNames = [...]string{
	P: "P", Document: "Document", Title: "Title", H1: "H1", H2: "H2", H3: "H3", L: "L", LI: "LI", Lbl: "Lbl", LBody: "LBody",
	Table: "Table", Caption: "Caption", THead: "THead", TBody: "TBody", TR: "TR", THColumn: "TH", THRow: "TH", TD: "TD",
	Figure: "Figure", TOC: "TOC", TOCI: "TOCI", Reference: "Reference", Link: "Link", Note: "Note", Span: "Span",
}

// String returns the name of the structure type.
func (r Role) String() string { return roleNames[r] }

// cell reports whether an element counts even if nothing is in it.
func (r Role) cell() bool { return r == THColumn || r == THRow || r == TD }

// ID names an element of a Tree.
type ID int32

// Root is the element that holds the document.
const Root ID = 0

// element is a node of the tree. Long tables have hundreds of thousands of
// them, so they are small and hold indices.
type element struct {
	parent      ID
	first, last int32 // kids, as indices into items; 0 for none
	role        Role
	columns     uint8 // that a cell spans; 0 for one
}

// item is a kid of an element, in a list.
type item struct {
	next int32
	page int32 // of marked content, from 1; inElement or inLink otherwise
	ref  int32 // the MCID, the element, or the link
}

const (
	inElement = 0
	inLink    = -1
)

// detail is what few elements have.
type detail struct {
	alt, actual string
	box         [4]float64 // left, bottom, right, top in points
	boxed       bool
	id          string
}

// link is a link annotation and the element that it belongs to.
type link struct {
	Annotation
	owner ID
}

// Annotation is a stretch of a page that leads somewhere: to an address or to a
// height on a page of the document. Lengths are in points from the lower left corner.
type Annotation struct {
	Page   int        // on which it lies, from 1
	Box    [4]float64 // left, bottom, right, top
	Says   string     // what it is and where it leads, in words
	URI    string     // "" for a place in the document
	ToPage int
	ToTop  float64
}

// Tree is the logical structure of a document in the making: elements in the
// order in which they are read. It is not safe for concurrent use.
type Tree struct {
	elements chunked[element]
	items    chunked[item]
	details  map[ID]*detail
	links    []link
	marks    []int32 // pieces of marked content by page
	notes    []ID
	current  ID
}

// NewTree returns a tree with its root alone.
func NewTree() *Tree {
	t := &Tree{details: map[ID]*detail{}}
	t.elements.add(element{role: Document})
	t.items.add(item{}) // index 0 stands for none
	return t
}

// Open adds an element to the current one and makes it current.
func (t *Tree) Open(r Role) ID {
	id := ID(t.elements.len())
	t.elements.add(element{parent: t.current, role: r})
	t.append(t.current, item{page: inElement, ref: int32(id)})
	t.current = id
	if r == Note { // ISO 14289-1 §7.9: each has a name of its own
		t.notes = append(t.notes, id)
		t.detail(id).id = fmt.Sprintf("nota-%06d", len(t.notes))
	}
	return id
}

// Close makes the parent of the current element current.
func (t *Tree) Close() { t.current = t.elements.at(int(t.current)).parent }

// Resume makes an element current, to add to it what was not known before.
func (t *Tree) Resume(id ID) { t.current = id }

// Current returns the current element.
func (t *Tree) Current() ID { return t.current }

func (t *Tree) append(to ID, it item) {
	n := int32(t.items.len())
	t.items.add(it)
	e := t.elements.at(int(to))
	if e.last == 0 {
		e.first = n
	} else {
		t.items.at(int(e.last)).next = n
	}
	e.last = n
}

// Mark adds a piece of marked content on a page (from 1) to an element, and
// returns its MCID.
func (t *Tree) Mark(id ID, page int) int {
	for len(t.marks) <= page {
		t.marks = append(t.marks, 0)
	}
	n := t.marks[page]
	t.marks[page]++
	t.append(id, item{page: int32(page), ref: n})
	return int(n)
}

// Annotate adds an annotation to an element, which is to be a Link.
func (t *Tree) Annotate(id ID, a Annotation) {
	t.append(id, item{page: inLink, ref: int32(len(t.links))})
	t.links = append(t.links, link{a, id})
}

func (t *Tree) detail(id ID) *detail {
	if t.details[id] == nil {
		t.details[id] = &detail{}
	}
	return t.details[id]
}

// Describe gives an element the words that stand for it and its place on the
// page in points: left, bottom, right, top.
func (t *Tree) Describe(id ID, alt string, box [4]float64) {
	d := t.detail(id)
	d.alt, d.box, d.boxed = alt, box, true
}

// Actual gives an element the text that its glyphs stand for.
func (t *Tree) Actual(id ID, text string) { t.detail(id).actual = text }

// Columns says how many columns a cell spans.
func (t *Tree) Columns(id ID, n int) { t.elements.at(int(id)).columns = uint8(min(n, 255)) }

// Role returns what an element is.
func (t *Tree) Role(id ID) Role { return t.elements.at(int(id)).role }

// kids calls fn for every kid of an element, in order.
func (t *Tree) kids(id ID, fn func(item)) {
	for n := t.elements.at(int(id)).first; n != 0; n = t.items.at(int(n)).next {
		fn(*t.items.at(int(n)))
	}
}

// filled reports of each element whether anything in it is drawn. Elements in
// which nothing is are left out of the file: an empty paragraph says nothing,
// and standards forbid it. Cells stay, since a row needs all of them.
func (t *Tree) filled() []bool {
	full := make([]bool, t.elements.len())
	full[Root] = true
	for id := ID(len(full) - 1); id > Root; id-- { // kids come after their parents
		e := t.elements.at(int(id))
		if !full[id] && !e.role.cell() {
			t.kids(id, func(it item) { full[id] = full[id] || it.page != inElement })
		} else {
			full[id] = true
		}
		if full[id] {
			full[e.parent] = true
		}
	}
	return full
}

// chunked is a list that grows without copying what it holds.
type chunked[T any] struct{ parts [][]T }

const chunk = 4096

func (c *chunked[T]) len() int {
	if len(c.parts) == 0 {
		return 0
	}
	return (len(c.parts)-1)*chunk + len(c.parts[len(c.parts)-1])
}

func (c *chunked[T]) add(v T) {
	if n := len(c.parts); n == 0 || len(c.parts[n-1]) == chunk {
		size := chunk
		if n == 0 {
			size = 64 // most documents are short
		}
		c.parts = append(c.parts, make([]T, 0, size))
	}
	last := &c.parts[len(c.parts)-1]
	*last = append(*last, v)
}

func (c *chunked[T]) at(i int) *T { return &c.parts[i/chunk][i%chunk] }
