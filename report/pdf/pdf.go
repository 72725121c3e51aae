package pdf

import (
	"io"
	"iter"

	"vigilia/report"
	"vigilia/report/outline"
)

// notePages is how many pages a nightly note may have: it is read before the day begins.
const notePages = 2

// Fitting returns the first of ever shorter notes that keeps within two pages, and
// the last if none does. Both twins are made of it, so that they say the same.
func Fitting(notes iter.Seq[*report.NoteModel]) (*report.NoteModel, error) {
	var last *report.NoteModel
	for n := range notes {
		last = n
		p, err := set(outline.Note(n))
		if err != nil {
			return nil, err
		}
		if p.Pages() <= notePages {
			break
		}
	}
	return last, nil
}

// Note writes the nightly note: one or two pages for the office on the day
// before. An error of this package's functions is one of the writer, or of fonts
// and texts that do not make a document.
func Note(w io.Writer, m *report.NoteModel) error { return write(w, outline.Note(m)) }

// Weekly writes the weekly report for the office.
func Weekly(w io.Writer, m *report.WeeklyModel) error { return write(w, outline.Weekly(m)) }

// Internal writes the compliance report for the offices, with the list of the
// findings and the links to their contents.
func Internal(w io.Writer, m *report.InternalModel) error { return write(w, outline.Internal(m)) }

// Public writes the compliance report for publication, which may be attached
// to a deliberation as it is.
func Public(w io.Writer, m *report.PublicModel) error { return write(w, outline.Public(m)) }
