package text

// Steps returns how often the scanner looked ahead or back, and how many code
// points the text has.
func Steps(s string) (steps, runes int) {
	sc := scanner{src: []rune(s)}
	sc.run()
	sc.finish()
	return sc.steps, len(sc.src)
}
