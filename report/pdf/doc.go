// Package pdf writes the documents of package report as PDF files: the nightly
// note, the weekly report and the two versions of the compliance report. What
// stands in them is said by package outline; here are paper, pages and drawings.
//
// A document is a function of its model: the same model gives the same bytes.
// Nothing is drawn but through package typeset.
//
// It is no public API.
package pdf
