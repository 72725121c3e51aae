// Package albo reads the albo pretorio on line of a comune, the register of
// published acts, from its machine-readable forms: the AlboPOP feed and CSV
// exports, those of the albo's vendor or one that the secretariat prepares. It
// reads no web pages.
//
// A reading says which days of publication it makes known. A source that
// cannot be read, or that answers with something else, is an error and never
// an empty albo.
//
// It is no public API.
package albo
