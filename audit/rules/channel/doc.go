// Package channel holds the rules on what a page is used for: contributions that
// belong to another channel (dangers, reports of crimes, formal acts, complaints,
// a person's own file, requests of assistance) or to another topic.
//
// None of them blames the citizen. Each looks for a fact and for the signs that it
// is told as such, here and now, and stays silent where the same words are news,
// memory, thanks, opinion or figure of speech.
//
// It is no public API.
package channel
