// Package html writes the twins of the PDF documents as web pages: the same
// sections, figures and words, which package outline says, in one file each,
// without script and without anything to load. They hold to WCAG 2.2 AA and to the look of Bootstrap Italia,
// are read on a telephone and by a screen reader, and printed.
//
// It is no public API.
package html
