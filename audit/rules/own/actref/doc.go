// Package actref reads references to acts of an Italian comune out of running
// text: «deliberazione di Giunta n. 123 del 12/11/2026», «D.G.C. 123/2026»,
// «la Giunta ha approvato», «domani in Consiglio approveremo».
//
// It cuts the text into words, numbers and marks and reads them from left to
// right with a bounded look-ahead, so its cost grows with the length of the
// text and no more. It knows the words of the trade, and nothing of the albo:
// whether an act was public is for the rule to say.
//
// It is no public API.
package actref
