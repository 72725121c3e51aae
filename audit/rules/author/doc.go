// Package author holds the rules on who writes, not on what: names that hide a
// person, authors of whom persons confirmed several findings, and contributions
// that together disturb a conversation.
//
// None of them sees more of an author than the display name and the identifier
// that the platform gives, and none proposes a removal.
//
// It is no public API.
package author
