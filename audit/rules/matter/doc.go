// Package matter judges by its words what a contribution is about, for the suggestions on
// persons' data, contents, topic and channel: their lists know expressions, and an
// expression stands in many a text that is about something else.
//
// One model weighs the words of a text for all of these rules. It holds back what was read
// in a text that sounds hardly like what the rule looks for, and speaks, for the rules that
// listen, where their lists know nothing and the text sounds like it beyond doubt.
//
// It is no public API.
package matter
