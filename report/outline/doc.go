// Package outline says what stands in a document and in which order: headings,
// paragraphs, lists, tables and figures, their Italian words and when each
// appears. It is said once, from the models of package report; report/pdf and
// report/html are two ways of setting the same blocks, and what belongs to paper
// or to the screen alone (page numbers, repeated heads, anchors) is theirs.
//
// It is no public API.
package outline
