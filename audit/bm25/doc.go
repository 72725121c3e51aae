// Package bm25 ranks short Italian texts, such as the subjects of acts, by how
// well they answer a sentence: Okapi BM25 over the stems of their words
// (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). The
// index is in memory and is never written anywhere.
//
// It is no public API.
package bm25
