// Package spam holds the rules on repeated contributions and on links to sites
// that are no matter of the page.
//
// It is no public API.
package spam
