// Package report makes the documents that people read: it counts a Material
// once, and builds from it two models that share no type, one internal and one
// that cannot hold a citizen's name, id, address or words.
//
// It is no public API.
package report
