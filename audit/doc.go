// Package audit is the domain of Vigilia: what was published on a page, the
// policy it is held against, the rules that look at it, and what they found.
// Everything else stands around it: fetch and store turn their own forms into
// these types, report reads them.
//
// It does no input or output: no network, no database, no files. A test keeps
// it so. It is no public API and may change with any version.
package audit
