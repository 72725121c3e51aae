// Package disclosure holds the rules on the persons of whom the administration
// itself tells: personal data beyond need, special and judicial data and social
// hardship, pictures of persons, private messages. They read all that readers see of
// a post or an answer: its text, the titles of its links, the alternative texts, and
// what is written in its pictures. What could not be read is a gap, never silence.
//
// It is no public API.
package disclosure
