package finish

import (
	"fmt"
	"io"
)

// Bookmark is a heading in the outline of the document.
type Bookmark struct {
	Level int // from 1
	Title string
	Page  int     // from 1
	Top   float64 // in points from the foot of the page
}

// File is a document whose pages are drawn.
type File struct {
	Meta      Meta
	Tree      *Tree
	Bookmarks []Bookmark
	Fonts     map[string][]Char // what each font prints, by the name under which it is registered
	Width     float64           // of the pages, in points
	Height    float64
}

// Write writes the document whose pages stand in drawn, the output of
// github.com/go-pdf/fpdf v0.9.0 without bookmarks, links and metadata of its
// own. It fails if that file is not laid out as expected or w fails.
func (f *File) Write(w io.Writer, drawn []byte) error {
	src, err := read(drawn)
	if err != nil {
		return fmt.Errorf("finish: %w", err)
	}
	r := &run{File: f, src: src, w: newWriter(w, "1.7")}
	if err := r.write(); err != nil {
		return fmt.Errorf("finish: %w", err)
	}
	return nil
}

// run is the writing of one file. Objects of the drawn file keep their
// numbers; what is new comes after them.
type run struct {
	*File
	src *source
	w   *writer

	numbers []int // of the elements that are written; 0 for those left out
	links   []int
}

func (r *run) write() error {
	for range len(r.src.bodies) - 1 {
		r.w.reserve()
	}
	r.numberTree()
	if err := r.drawn(); err != nil {
		return err
	}
	if err := r.pages(); err != nil {
		return err
	}
	r.annotations()
	root := r.structure()
	meta := r.Meta.trimmed()
	r.w.object(r.src.info, meta.info())
	r.catalog(&meta, root, r.outline())
	return r.w.close(r.src.catalog, r.src.info)
}

// drawn copies what the PDF writer made well, and gives every font its true characters.
func (r *run) drawn() error {
	written := map[int]bool{r.src.info: true, r.src.catalog: true}
	for _, n := range r.src.pages {
		written[n] = true
	}
	for _, n := range r.src.fonts {
		to, err := r.src.ref(n, "ToUnicode")
		if err != nil {
			return err
		}
		r.w.deflated(to, "", toUnicode(r.Fonts[r.src.fontName(n)]))
		written[to] = true
	}
	for n := 1; n < len(r.src.bodies); n++ {
		if !written[n] {
			r.w.copied(n, r.src.bodies[n])
		}
		r.src.bodies[n] = keepHead(r.src.bodies[n], written[n])
	}
	return nil
}

// keepHead lets go of what was copied.
func keepHead(b []byte, wanted bool) []byte {
	if wanted {
		return b
	}
	return nil
}

func (r *run) pages() error {
	byPage := make([][]int, len(r.src.pages)+1)
	for i, l := range r.Tree.links {
		if l.Page < 1 || l.Page >= len(byPage) {
			return fmt.Errorf("a link on page %d of %d", l.Page, len(r.src.pages))
		}
		byPage[l.Page] = append(byPage[l.Page], r.links[i])
	}
	for i, n := range r.src.pages {
		contents, err := r.src.ref(n, "Contents")
		if err != nil {
			return err
		}
		b := fmt.Appendf(nil, "<</Type /Page /Parent %d 0 R /MediaBox [0 0 %.2f %.2f] /Resources %d 0 R /Contents %d 0 R /StructParents %d /Tabs /S",
			pagesObject, r.Width, r.Height, resourcesObject, contents, i)
		if list := byPage[i+1]; len(list) > 0 {
			b = append(b, " /Annots ["...)
			for _, l := range list {
				b = fmt.Appendf(b, "%d 0 R ", l)
			}
			b = append(b, ']')
		}
		r.w.object(n, append(b, ">>"...))
	}
	return nil
}

// annotations writes the links. Flag 4 lets them be printed (ISO 19005-2
// §6.3.2); the keys of the parent tree after those of the pages are theirs.
func (r *run) annotations() {
	for i, l := range r.Tree.links {
		b := fmt.Appendf(nil, "<</Type /Annot /Subtype /Link /Rect [%.2f %.2f %.2f %.2f] /Border [0 0 0] /F 4 /P %d 0 R /StructParent %d /Contents ",
			l.Box[0], l.Box[1], l.Box[2], l.Box[3], r.page(l.Page), len(r.src.pages)+i)
		b = appendText(b, l.Says)
		if l.URI != "" {
			b = append(b, " /A <</Type /Action /S /URI /URI "...)
			b = append(appendLiteral(b, l.URI), ">>"...)
		} else {
			b = fmt.Appendf(b, " /Dest [%d 0 R /XYZ 0 %.2f null]", r.page(l.ToPage), l.ToTop)
		}
		r.w.object(r.links[i], append(b, ">>"...))
	}
}

// page returns the object of a page.
func (r *run) page(n int) int { return r.src.pages[min(max(n, 1), len(r.src.pages))-1] }

func (r *run) catalog(meta *Meta, root, outline int) {
	packet, icc := r.w.reserve(), r.w.reserve()
	r.w.stream(packet, "/Type /Metadata /Subtype /XML ", meta.xmp())
	r.w.deflated(icc, "/N 3 ", sRGB())
	b := fmt.Appendf(nil, "<</Type /Catalog /Pages %d 0 R /Metadata %d 0 R /StructTreeRoot %d 0 R /MarkInfo <</Marked true>>\n", pagesObject, packet, root)
	b = append(appendText(append(b, "/Lang "...), meta.Language), "\n/ViewerPreferences <</DisplayDocTitle true>> /PageLayout /OneColumn\n"...)
	b = fmt.Appendf(b, "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R>>]\n", icc)
	if outline > 0 {
		b = fmt.Appendf(b, "/Outlines %d 0 R /PageMode /UseOutlines", outline)
	}
	r.w.object(r.src.catalog, append(b, ">>"...))
}
