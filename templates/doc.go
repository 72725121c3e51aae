// Package templates holds the Italian wording of every document: named
// sentences with typed parameters, and the writing of numbers, dates and times.
// It is no public API.
package templates
