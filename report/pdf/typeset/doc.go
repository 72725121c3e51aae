// Package typeset sets formal documents on A4 pages: headings, paragraphs,
// lists, tables, figures, callouts, signatures, a table of contents, and the
// running header and footer.
//
// Everything on a page is drawn through a Document, and every stroke of it is
// either content of a known role or an artifact (ISO 32000-1 §14.8.2.2). Text
// comes from strangers: whatever its characters, it is set, replaced or left
// out, and never breaks the document.
//
// It is no public API.
package typeset
