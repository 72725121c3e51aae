package mail

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plain is what a page says to whoever reads mail as text: headings underlined, a
// row of a table on a line, each value with the title of its column.
func plain(page []byte) (string, error) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return "", fmt.Errorf("page not read: %w", err)
	}
	var w textWriter
	w.blocks(root)
	return strings.TrimSpace(w.String()) + "\n", nil
}

type textWriter struct{ strings.Builder }

// blocks writes the blocks below a node, in order.
func (w *textWriter) blocks(n *html.Node) {
	for c := range n.ChildNodes() {
		switch c.DataAtom {
		case atom.Head, atom.Style, atom.Script, atom.Nav, atom.Svg:
		case atom.H1:
			w.heading(c, "=")
		case atom.H2, atom.H3:
			w.heading(c, "-")
		case atom.P, atom.Figcaption, atom.Summary:
			w.line("\n", inline(c))
		case atom.Ul:
			w.WriteByte('\n')
			w.blocks(c)
		case atom.Li:
			w.line("- ", inline(c))
		case atom.Dl:
			w.WriteByte('\n')
			w.pairs(c)
		case atom.Table:
			w.table(c)
		case atom.A: // a block by itself it is only as the way to the contents
		default:
			w.blocks(c)
		}
	}
}

func (w *textWriter) line(before, text string) {
	if text != "" {
		w.WriteString(before + text + "\n")
	}
}

func (w *textWriter) heading(n *html.Node, rule string) {
	text := inline(n)
	w.line("\n\n", text)
	w.line("", strings.Repeat(rule, min(72, len([]rune(text)))))
}

// pairs writes names and values, which may stand in groups.
func (w *textWriter) pairs(n *html.Node) {
	for c := range n.ChildNodes() {
		switch c.DataAtom {
		case atom.Dt:
			w.WriteString(inline(c) + ": ")
		case atom.Dd:
			w.WriteString(inline(c) + "\n")
		default:
			w.pairs(c)
		}
	}
}

func (w *textWriter) table(n *html.Node) {
	w.WriteByte('\n')
	var titles []string
	for row := range n.Descendants() {
		if row.DataAtom != atom.Tr {
			continue
		}
		cells := cellsOf(row)
		switch {
		case row.Parent.DataAtom == atom.Thead:
			titles = cells
		case len(cells) > 0:
			w.line("- ", joined(titles, cells))
		}
	}
}

func cellsOf(row *html.Node) []string {
	var cells []string
	for c := range row.ChildNodes() {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			cells = append(cells, inline(c))
		}
	}
	return cells
}

// joined is a row as a sentence: "first – second title: value; third title: value".
func joined(titles, cells []string) string {
	var b strings.Builder
	b.WriteString(cells[0])
	between := " – "
	for i, c := range cells[1:] {
		if c == "" || c == "–" {
			continue
		}
		b.WriteString(between)
		if i+1 < len(titles) && titles[i+1] != "" {
			b.WriteString(titles[i+1] + ": ")
		}
		b.WriteString(c)
		between = "; "
	}
	return b.String()
}

// inline is the text of a block on one line, with the addresses to which it leads.
func inline(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.DataAtom == atom.Br:
			b.WriteByte(' ')
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
		if to := href(n); to != "" {
			b.WriteString(" <" + to + ">")
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// href is the address of the web to which a link leads, "" for none and for a place in the page.
func href(n *html.Node) string {
	for _, a := range n.Attr {
		if n.DataAtom == atom.A && a.Key == "href" && strings.Contains(a.Val, "://") {
			return a.Val
		}
	}
	return ""
}
