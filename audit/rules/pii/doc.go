// Package pii holds the rules on identifiers of persons: in what citizens
// write (pii.*), and in what the administration itself publishes
// (own.personal_data).
//
// An identifier is validated before it speaks: check character, mod 97, Luhn,
// numbering plan. The value stands in clear only in the spans of the original
// text; everything that a report may print is masked, never hashed, because a
// hash of a telephone number is reversed by trying them all.
//
// A value may be altered so that no machine reads it: dictated in words, split over
// lines, written with signs and letters that resemble digits. What validates then is
// found as if it were written plainly, and says so («forma alterata»); what does not
// validate is a suggestion, and only where the words before call it by its name.
//
// It is no public API.
package pii
