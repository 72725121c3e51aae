package pii

import "bytes"

// before returns the lower-case words that lead to i in its sentence, or on the
// line above if i begins one, at most n bytes.
func (v *view) before(i, n int) []byte {
	from := max(0, i-max(n, 0))
	for i > from && v.b[i-1] == '\n' || i > from+1 && v.b[i-1] == ' ' && v.b[i-2] == '\n' {
		i-- // «Cell:» on a line of its own
	}
	for j := i - 1; j >= from; j-- {
		if v.breaks(j) {
			return v.low[j+1 : i]
		}
	}
	return v.low[from:i]
}

// after returns the lower-case words that follow i in its sentence, at most n bytes.
func (v *view) after(i, n int) []byte {
	to := min(len(v.low), i+n)
	for j := i; j < to; j++ {
		if v.breaks(j) {
			return v.low[i:j]
		}
	}
	return v.low[i:to]
}

// breaks reports whether a sentence ends at i: a new line, or a stop before a
// capital or a number that does not close an abbreviation.
func (v *view) breaks(i int) bool {
	switch v.b[i] {
	case '\n':
		return true
	case '.', '!', '?', ';':
		return v.at(i+1) == ' ' && (isUpper(v.at(i+2)) || isDigit(v.at(i+2)) && isLetter(v.at(i-1))) && !v.abbreviated(i)
	}
	return false
}

// abbreviated reports whether the word that ends before i is one that a stop shortens.
func (v *view) abbreviated(i int) bool {
	from := i
	for from > 0 && i-from < 6 && isLetter(v.b[from-1]) {
		from--
	}
	if i-from < 4 {
		return i > from
	}
	return cues{"fisc", "prot", "dott", "prof", "cell", "pass", "tess", "sigg", "docum", "telef", "targ", "cort", "tass", "serv", "pag", "artt", "codd", "delib", "determ", "fatt", "matr", "oggett", "resid", "whatsapp", "numero"}.whole(v.low[from:i])
}

// around returns what stands before and after a stretch in its sentence.
func (v *view) around(s stretch, before, after int) (b, a []byte) {
	return v.before(s.from, before), v.after(s.to, after)
}

// cues are words or phrases, lower case and without accents, that give a number
// its meaning. One that ends in "*" is the beginning of a word.
type cues []string

// in reports whether any cue stands in the window.
func (c cues) in(window []byte) bool { return c.last(window) >= 0 }

// last returns where the last cue starts in the window, -1 if none does.
func (c cues) last(window []byte) int {
	best := -1
	for _, cue := range c {
		if i := lastCue(window, cue); i > best {
			best = i
		}
	}
	return best
}

func lastCue(window []byte, cue string) int {
	open := cue[len(cue)-1] == '*'
	if open {
		cue = cue[:len(cue)-1]
	}
	if !bytes.Contains(window, []byte(cue)) {
		return -1 // most; much quicker than from the end
	}
	for to := len(window); ; {
		i := bytes.LastIndex(window[:to], []byte(cue))
		if i < 0 {
			return -1
		}
		if wordAt(window, i, i+len(cue), open) {
			return i
		}
		to = i + len(cue) - 1
	}
}

func wordAt(w []byte, from, to int, open bool) bool {
	if from > 0 && isAlnum(w[from-1]) && isAlnum(w[from]) {
		return false
	}
	return open || to == len(w) || !isAlnum(w[to]) || !isAlnum(w[to-1])
}

// example are the words before a value shown to teach its format.
var example = cues{"esempio", "es.", "fac simile", "fac-simile", "facsimile", "formato", "del tipo", "fittizio", "inventato"}

// exampleAfter are the same words after it.
var exampleAfter = cues{"e un esempio", "ad esempio", "per esempio", "come esempio", "un esempio", "d'esempio", "di esempio", "fac simile", "facsimile", "fac-simile"}

// taught reports whether a stretch is an example of a format rather than somebody's value.
func (v *view) taught(s stretch) bool {
	b, a := v.around(s, 45, 25)
	return example.in(b) || exampleAfter.in(a) || bytes.HasPrefix(bytes.TrimLeft(a, " ("), []byte("esempio"))
}
