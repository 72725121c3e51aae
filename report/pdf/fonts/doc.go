// Package fonts holds the typefaces that the documents embed, and says which
// of them draws a character.
//
// Text is set in Titillium Web, the typeface of Italian public services. What
// it lacks comes from DejaVu Sans (arrows, ticks, Greek, Cyrillic, Hebrew,
// Arabic…) and, for emoji, from the monochrome Noto Emoji. The licences lie
// beside the files: SIL Open Font License 1.1 for Titillium Web and Noto
// Emoji, Bitstream Vera licence for DejaVu.
//
// It is no public API.
package fonts
