package org

import (
	_ "embed"
	"strings"
)

//go:embed words.txt
var wordLists string

var words = readWords(wordLists)

// readWords reads words.txt: its lists by their headings.
func readWords(source string) map[string][]string {
	out := map[string][]string{}
	heading := ""
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
		case line[0] == '[':
			heading = strings.Trim(line, "[]")
		default:
			for w := range strings.SplitSeq(line, ",") {
				out[heading] = append(out[heading], strings.TrimSpace(w))
			}
		}
	}
	return out
}
