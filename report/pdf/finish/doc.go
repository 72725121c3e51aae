// Package finish turns the file that the PDF writer drew into one that can be
// kept and read by everybody: PDF/A-2a (ISO 19005-2, level A) and PDF/UA-1
// (ISO 14289-1) at once.
//
// The drawn file gives the pages, the fonts and nothing else. Around them this
// package writes a fresh file: catalog, properties and their XMP twin, colour
// profile, bookmarks, links, the structure tree with its parent tree, the true
// characters behind every glyph, and an identifier taken from the content. The
// same input gives the same bytes.
//
// It is no public API.
package finish
