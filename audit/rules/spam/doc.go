// Package spam holds the rule on repeated contributions.
//
// It is no public API.
package spam
