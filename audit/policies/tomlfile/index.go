package tomlfile

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// index knows where every key of a document stands.
type index struct {
	lines map[string]int // path to line
	exprs []expression   // in the order of the document
}

// expression is one table header or one key with its value.
type expression struct {
	path       string // "settings.grace_days", "clause[2]"
	keys       []string
	header     bool
	start, end int // bytes
	line, last int // lines, from 1
	first      int // the line of the same path further up; 0 if it comes once
}

// newIndex walks the document. It fails where the document is not TOML.
func newIndex(data []byte) (*index, error) {
	x := &index{lines: map[string]int{}}
	counts := map[string]int{}
	var table string
	var keys []string
	var p unstable.Parser
	p.Reset(data)
	for p.NextExpression() {
		n := p.Expression()
		switch n.Kind {
		case unstable.Table, unstable.ArrayTable:
			var r unstable.Range
			keys, r = keyOf(n)
			table = headerPath(keys, n.Kind == unstable.ArrayTable, counts)
			x.add(data, expression{path: table, keys: keys, header: true, start: int(r.Offset), end: int(r.Offset + r.Length)})
		case unstable.KeyValue:
			own, r := keyOf(n)
			e := expression{path: join(table, own), keys: append(keys[:len(keys):len(keys)], own...), start: int(r.Offset)}
			e.end = max(int(n.Raw.Offset+n.Raw.Length), int(r.Offset+r.Length))
			x.add(data, e)
		}
	}
	return x, p.Error()
}

// keyOf returns the parts of the key of a node, and where they stand.
func keyOf(n *unstable.Node) ([]string, unstable.Range) {
	var parts []string
	var where unstable.Range
	for it := n.Key(); it.Next(); {
		k := it.Node()
		if len(parts) == 0 {
			where = k.Raw
		}
		where.Length = k.Raw.Offset + k.Raw.Length - where.Offset
		parts = append(parts, string(k.Data))
	}
	return parts, where
}

// headerPath numbers the elements of arrays of tables: the third [[clause]] is
// "clause[2]", and a [clause.x] below it is "clause[2].x".
func headerPath(keys []string, array bool, counts map[string]int) string {
	var path string
	for i, k := range keys {
		path = join(path, []string{k})
		n, isArray := counts[path]
		switch {
		case array && i == len(keys)-1:
			counts[path] = n + 1
			path = fmt.Sprintf("%s[%d]", path, n)
		case isArray:
			path = fmt.Sprintf("%s[%d]", path, n-1)
		}
	}
	return path
}

func join(path string, keys []string) string {
	if path == "" {
		return strings.Join(keys, ".")
	}
	return path + "." + strings.Join(keys, ".")
}

func (x *index) add(data []byte, e expression) {
	e.line = 1
	if n := len(x.exprs); n > 0 { // count on from the one before, not from the beginning
		before := x.exprs[n-1]
		e.line = before.line + bytes.Count(data[before.start:e.start], []byte("\n"))
	} else {
		e.line += bytes.Count(data[:e.start], []byte("\n"))
	}
	e.last = e.line + bytes.Count(data[e.start:e.end], []byte("\n"))
	if e.first = x.lines[e.path]; e.first == 0 {
		x.lines[e.path] = e.line
	}
	x.exprs = append(x.exprs, e)
}

// line returns where a path stands, or the nearest path above it; 0 if none does.
func (x *index) line(path string) int {
	for path != "" {
		if n, ok := x.lines[path]; ok {
			return n
		}
		if cut := strings.LastIndexAny(path, ".["); cut >= 0 {
			path = path[:cut]
		} else {
			path = ""
		}
	}
	return 0
}

// expression returns the one that holds a line.
func (x *index) expression(line int) (expression, bool) {
	for _, e := range x.exprs {
		if e.line <= line && line <= e.last {
			return e, true
		}
	}
	return expression{}, false
}

// blank takes an expression out of the document and leaves its lines where
// they are. Below a header that cannot be read, the keys go with it. It reports
// false if there was nothing left to take out.
func (x *index) blank(doc []byte, e expression) bool {
	start, end := e.start, e.end
	if e.header {
		start, end = bytes.LastIndexByte(doc[:start], '\n')+1, len(doc)
		for _, o := range x.exprs {
			if o.header && o.start > e.start {
				end = bytes.LastIndexByte(doc[:o.start], '\n') + 1
				break
			}
		}
	}
	changed := false
	for i := start; i < end; i++ {
		if doc[i] != '\n' && doc[i] != '\r' && doc[i] != ' ' {
			doc[i], changed = ' ', true
		}
	}
	return changed
}
