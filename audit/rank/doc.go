// Package rank learns, from an office's own decisions, which findings the office
// is likely to confirm. What it learns only puts a list in order and holds back
// weak hints: it never makes a finding and never takes one away.
//
// It is a logistic regression over hashed words and letters of the content and
// the traits of the finding, fitted on the server that holds the decisions. The
// same decisions give the same model, bit for bit.
//
// It is no public API.
package rank
