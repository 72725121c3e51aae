package text

// linkers are the words that people run together with what follows or precedes
// them, long enough not to be the beginning or the end of many other words: not "dei",
// "della" ("casadei", "mortadella"). Those in d- begin names ("Daglio"), and so part
// words only from behind.
var linkers = set("gli", "degli", "sono", "siete", "siamo", "fanno", "odio", "odiamo", "tutti", "tutte", "questi", "queste", "quegli", "quelle", "quei",
	"sugli", "sulle", "negli", "nelle", "agli", "alle", "dagli", "dalle", "basta", "brutti", "brutte", "sporchi", "maledetti", "maledette", "troppi", "troppe", "questa", "questo")

// articles are parted from a linker alone: "sietedei", but "casadei".
var articles = set("dei", "della", "delle", "dello")

const (
	shortestSplit = 7 // "odiogli"
	shortestHalf  = 4 // what a linker may be run together with
)

// split parts words that are run together: "sonodegli", "fannoschifo". One of the
// two must be a linker, the other known, the whole unknown and plainly written.
func (s *scanner) split(toks []Token) []Token {
	for i := range toks {
		if at := s.seam(&toks[i]); at > 0 {
			return s.splitFrom(toks, i)
		}
	}
	return toks
}

// splitFrom is split from the first token on that has a seam.
func (s *scanner) splitFrom(toks []Token, first int) []Token {
	out := make([]Token, first, len(toks)+len(toks)/4+4)
	copy(out, toks)
	for _, t := range toks[first:] {
		for at := s.seam(&t); at > 0; at = s.seam(&t) {
			head := t
			head.End, head.Norm = t.Start+at, t.Norm[:at]
			head.sum = hash(noWord, head.Norm)
			head.Flags = head.Flags&^(Cut|Exclaimed|Asked|looked) | Misspelt
			t.Start, t.Norm, t.Before = t.Start+at, t.Norm[at:], Space
			t.sum = hash(noWord, t.Norm)
			t.Flags = t.Flags&^(Capital|looked) | grown | Misspelt
			out = append(out, head)
		}
		out = append(out, t)
	}
	return out
}

// seam returns where a word is to be parted, 0 if nowhere.
func (s *scanner) seam(t *Token) int {
	w := t.Norm
	if t.Kind != Word || len(w) < shortestSplit || len(w) > longestRead || t.Has(Hashtag|Elided|Disguised) || t.End-t.Start != len(w) {
		return 0
	}
	if t.known() || names().has(t.sum) {
		return 0
	}
	if _, verb := cutClitics(w); verb != noVerb {
		return 0 // "spariamogli"
	}
	for n := 3; n <= len(w)-3; n++ {
		head, tail := w[:n], w[n:]
		switch {
		case linkers[head] && articles[tail]:
		case linkers[head] && head[0] != 'd' && len(tail) >= shortestHalf && Known(tail):
		case linkers[tail] && n >= shortestHalf && Known(head) && (tail != "gli" || head[n-1] == 'o'):
		default:
			continue
		}
		return n
	}
	return 0
}
