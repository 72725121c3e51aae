package html

import (
	"bytes"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"vigilia/report"
	"vigilia/report/arms"
	"vigilia/report/outline"
	"vigilia/templates"
)

//go:embed templates/page.tmpl templates/blocks.tmpl templates/style.css
var files embed.FS

// Note writes the nightly note as a page. An error of this package's functions
// is one of the writer.
func Note(w io.Writer, m *report.NoteModel) error { return write(w, outline.Note(m)) }

// Weekly writes the weekly report for the office as a page.
func Weekly(w io.Writer, m *report.WeeklyModel) error { return write(w, outline.Weekly(m)) }

// Internal writes the compliance report for the offices, with the list of the
// findings and the links to their contents.
func Internal(w io.Writer, m *report.InternalModel) error { return write(w, outline.Internal(m)) }

// Public writes the compliance report for publication.
func Public(w io.Writer, m *report.PublicModel) error { return write(w, outline.Public(m)) }

// layout is a constant in all but syntax: the files are embedded, and a test
// writes every document with them.
var layout = sync.OnceValue(func() *template.Template {
	t := template.New("page").Option("missingkey=error")
	return template.Must(t.ParseFS(files, "templates/*.tmpl"))
})

var style = sync.OnceValue(func() template.CSS {
	css, err := files.ReadFile("templates/style.css")
	if err != nil {
		panic("html: " + err.Error()) // it is embedded
	}
	return template.CSS(css) // our own, not anybody's text
})

// page is what the template of a page is given.
type page struct {
	*outline.Document
	*document
}

func (p page) Style() template.CSS { return style() }

// Internal reports whether the page is not for publication.
func (p page) Internal() bool { return p.Header.Edition != report.ForPublic }

// Arms is the comune's coat of arms as an address that holds it; "" for none.
func (p page) Arms() template.URL {
	if p.Header.Arms == nil {
		return ""
	}
	return template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(p.Header.Arms.PNG))
}

// ArmsAlt is what stands for the arms where they cannot be seen.
func (p page) ArmsAlt() string { return arms.Alt(p.Header.Comune) }

// write makes the whole page before it writes any of it. Whatever a text holds
// that has no shape, or turns the direction of the line, is left out.
func write(w io.Writer, o *outline.Document) error {
	var b bytes.Buffer
	if err := layout().ExecuteTemplate(&b, "page.tmpl", page{o, arrange(o)}); err != nil {
		return fmt.Errorf("pagina %s: %w", o.Header.DocumentID, err)
	}
	if _, err := io.WriteString(w, templates.Clean(strings.TrimLeft(b.String(), "\n"))); err != nil {
		return fmt.Errorf("pagina %s: %w", o.Header.DocumentID, err)
	}
	return nil
}
