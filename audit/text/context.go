package text

import (
	"sort"
	"strings"
)

// cue is what a word announces to the marking of contexts.
type cue uint64

const (
	not       cue = 1 << iota // non, nessuno
	copula                    // any form of essere, or of what is used like it
	iAm                       // sono, ero: first person if the number says so
	weAre                     // siamo, eravamo
	youAre                    // sei, siete
	clitic                    // mi ti ci vi si lo la li le ne gli
	meUs                      // mi ci gli le: who is told
	filler                    // articles and adverbs before what matters
	opinion                   // dico, penso, credo: "non dico che sei …"
	limits                    // altro, solo: "non sei altro che …" denies nothing
	gives                     // dato, dare: "dare del …"
	ofThe                     // del, dello, della, dell
	ofMany                    // dei, degli, delle
	calls                     // chiamato, definito
	says                      // detto, dice, scritto
	teller                    // mi ci gli chi ha hanno: who tells makes it a report
	that                      // che
	breaks                    // ma, pero: another thought begins
	feels                     // sento, considero: "mi sento un …"
	takes                     // prendete, trattano: "ci prendete per …"
	crowd                     // branco, banda: "sono un branco di …" is not said of oneself
	led                       // governati, circondati: "siamo governati da …"
	ownAct                    // ho, sono, mi, io: "ho aspettato come un …"
	wordFor                   // parola, termine, insulto: what follows is a word, not a judgement
	selfish                   // io, noi
	looksLike                 // figura, passo: "faccio la figura del …"
	like                      // come
	byOf                      // di, per, senza: what follows wordFor is its owner
	utters                    // dice, pensa: finite, of others
	toUtter                   // dire, chiamare
	hates                     // insulta, discrimina: finite, of others
	toHate                    // insultare, picchiare
	dislikes                  // odio, odia: "non odio i …"
	bears                     // after "non": sopporto, tollero
	loathes                   // condanno, contro: before "chi …"
	who                       // chi
	people                    // quelli, gente: before "che …"
	whenYou                   // se, quando: before "dici che …"
	condemns                  // vergognoso, razzista
	errs                      // sbaglia, mente: condemns by itself
	verdict                   // è, fa, va: before what condemns
	light                     // may stand between verdict and what condemns
	approves                  // giusto, accettabile: condemns after "non"
	grasps                    // capisce, rispetta: condemns after "non"
	rightly                   // ragione, verita: nothing is condemned
	stops                     // smettetela, basta
	onward                    // may stand between what condemns and the verb
	ought                     // deve, bisogna: after "non", "nessuno"
	may                       // puo, potete: after "non", "nessuno"
	asks                      // fa, puo, permetti: after "come"
	hateNoun                  // odio, pregiudizi: before "verso …"
	toward                    // verso, contro, sui
	owns                      // mio, provo: the hate is the author's
	mentions                  // significa: what is asked or told about a word
	work                      // film, libro: a title follows
	noOne                     // nessuno
	phrases                   // frasi, commenti: before "come …" that is condemned
)

// context marks what is reported, negated or said of oneself. Every mark is of
// bounded length, so the work is linear in the number of tokens.
func context(toks []Token) {
	for i := range toks {
		c := toks[i].cue
		if c == 0 {
			continue
		}
		if c&not != 0 {
			negate(toks, i)
		}
		if toks[i].Norm == "ne" && toks[i].Has(Accented) {
			mark(toks, i+1, 2, Negated) // "né cretino né idiota"
		}
		if c&(gives|calls|says|wordFor) != 0 {
			report(toks, i, c)
		}
		if c&(that|iAm|weAre|feels|takes|selfish|looksLike) != 0 {
			confess(toks, i, c)
		}
		if c&like != 0 {
			likeOne(toks, i)
		}
		if c&(who|people|whenYou|toUtter|toHate|utters|hates|hateNoun|phrases) != 0 {
			denounce(toks, i, c)
		}
		if c&(mentions|work) != 0 {
			mention(toks, i, c)
		}
	}
}

func cueAt(toks []Token, i int) cue {
	if i < 0 || i >= len(toks) {
		return 0
	}
	return toks[i].cue
}

// mark sets the flag on at most n tokens from i on, within the clause.
func mark(toks []Token, i, n int, f Flags) {
	for k := i; k < len(toks) && k < i+n; k++ {
		if k > i && (toks[k].Before >= Comma || toks[k].cue&breaks != 0) {
			return
		}
		toks[k].Flags |= f
	}
}

// joined reports whether tokens i-1 and i stand in the same clause.
func joined(toks []Token, i int) bool { return i > 0 && i < len(toks) && toks[i].Before < Comma }

// negate marks what follows "non" and a copula: "non sei uno stupido", "non dico
// che sia un …", "nessuno è scemo", "nessun cittadino è un …"; what follows "non è
// vero che"; and what is not hated. "Non sei altro che un …" denies nothing.
func negate(toks []Token, i int) {
	thought := false
	unknown := 0
	for k := i + 1; k < len(toks) && k <= i+8 && joined(toks, k); k++ {
		c := toks[k].cue
		switch {
		case c&breaks != 0:
			return
		case c&dislikes != 0 && !thought && unknown == 0 && !urged(toks, i):
			mark(toks, k, 6, Negated)
			return
		case c&opinion != 0:
			thought = true
		case c&copula != 0:
			if untrue(toks, k) {
				mark(toks, k+3, 20, Negated)
				return
			}
			negateFrom(toks, k+1)
			return
		case c&(clitic|that|filler) == 0 && !thought:
			if unknown++; unknown > 3 || toks[i].cue&noOne == 0 {
				return
			}
		}
	}
}

// untrue reports "è vero che" at k.
func untrue(toks []Token, k int) bool {
	return k+2 < len(toks) && toks[k+1].Norm == "vero" && toks[k+2].cue&that != 0
}

// urged reports "come si fa a non …", "per non …": what follows is not denied.
func urged(toks []Token, i int) bool {
	return joined(toks, i) && (toks[i-1].Norm == "a" || toks[i-1].Norm == "per" || toks[i-1].cue&(may|ought|condemns|approves) != 0)
}

func negateFrom(toks []Token, k int) {
	if cueAt(toks, k)&limits != 0 {
		return
	}
	for n := 0; n < 4 && joined(toks, k) && toks[k].cue&filler != 0; n++ {
		toks[k].Flags |= Negated
		k++
	}
	if joined(toks, k) {
		mark(toks, k, 2, Negated)
	}
}

func report(toks []Token, i int, c cue) {
	switch {
	case c&gives != 0 && joined(toks, i+1) && given(toks, i):
		mark(toks, i+1, 6, Reported)
	case c&calls != 0 && (told(toks, i) || beingCalled(toks, i)):
		mark(toks, i+1, 5, Reported)
	case c&wordFor != 0 && joined(toks, i+1) && (cueAt(toks, i-1)&byOf == 0 || toks[i].Norm == "parola" || toks[i].Norm == "termine" || toks[i+1].Norm == "come"):
		spokenOf(toks, i)
	case c&says != 0:
		saying(toks, i)
	}
}

// given reports whether token i begins "dare del …" in somebody else's mouth.
func given(toks []Token, i int) bool {
	next := toks[i+1].cue
	if next&ofMany != 0 {
		return toks[i].Norm != "da" && toks[i].Norm != "dati" && toks[i].Norm != "data"
	}
	return next&ofThe != 0 && (toks[i].Norm != "da" || toks[i].Has(Accented) || cueAt(toks, i-1)&(teller|clitic) != 0)
}

// told reports whether one of the three tokens before says that somebody told it
// of the author or of others, and none that it is told to the reader.
func told(toks []Token, i int) bool {
	found := toks[i].Norm == "scritto" && i > 0 && toks[i-1].Norm == "e" // "c'è scritto"
	for k := i - 1; k >= 0 && k >= i-3 && joined(toks, k+1); k-- {
		switch toks[k].Norm {
		case "ti", "vi":
			return false
		}
		found = found || toks[k].cue&teller != 0
	}
	return found || len(toks[i].Norm) > 2 && enclitic(toks[i].Norm)
}

// beingCalled reports a participle that stands by itself: "un ragazzo chiamato …".
func beingCalled(toks []Token, i int) bool {
	for _, end := range []string{"ato", "ata", "ati", "ito", "ita", "iti"} {
		if strings.HasSuffix(toks[i].Norm, end) {
			return cueAt(toks, i-1)&clitic == 0 && cueAt(toks, i-2)&clitic == 0
		}
	}
	return false
}

// enclitic reports an infinitive or gerund with "mi", "gli", "ci", "lo", "la" behind.
func enclitic(w string) bool {
	n := len(w)
	switch w[n-2:] {
	case "mi", "li", "ci", "lo", "la", "le":
		return n > 5
	}
	return false
}

// Told reports whether a verb of saying or calling, or a word for an insult,
// stands in the sentence of token i: what is quoted there is somebody else's.
func (t *Text) Told(i int) bool {
	from, to := t.Sentence(i)
	for k := from; k < to; k++ {
		if t.Tokens[k].cue&(says|calls|wordFor) != 0 {
			return true
		}
	}
	return false
}

// spokenOf marks the word that "la parola", "insulti come" introduce.
func spokenOf(toks []Token, i int) {
	if toks[i+1].Norm == "come" || toks[i+1].Norm == "tipo" {
		mark(toks, i+2, 3, Reported)
		return
	}
	if toks[i+1].cue&byOf == 0 {
		mark(toks, i+1, 2, Reported)
	}
}

// saying marks what was said: at once behind the verb, or behind "che è".
func saying(toks []Token, i int) {
	if !told(toks, i) || !joined(toks, i+1) {
		return
	}
	next := toks[i+1].cue
	switch {
	case next&that != 0:
		if b := cueAt(toks, i+2); b&copula != 0 && b&youAre == 0 && joined(toks, i+2) {
			mark(toks, i+3, 5, Reported)
		}
	case next&youAre != 0: // direct speech without marks: it goes on to the end
		for k := i + 1; k <= i+12 && k < len(toks) && !toks[k].Before.Ends() && toks[k].cue&breaks == 0; k++ {
			toks[k].Flags |= Reported
		}
	case next&filler == 0:
		mark(toks, i+1, 2, Reported)
	}
}

// confess marks what the author says of himself, or complains of being taken for.
func confess(toks []Token, i int, c cue) {
	switch {
	case c&that != 0:
		whatAFool(toks, i)
	case c&selfish != 0 && joined(toks, i+1) && toks[i+1].cue&(copula|clitic|not) == 0:
		mark(toks, i+1, 2, Self)
	case c&feels != 0 && cueAt(toks, i-1)&(meUs|iAm) != 0:
		mark(toks, i+1, 5, Self)
	case c&takes != 0:
		takenFor(toks, i)
	case c&looksLike != 0 && cueAt(toks, i-1)&(ownAct|filler) != 0 && firstPerson(toks, i):
		mark(toks, i+1, 4, Self)
	case c&iAm != 0:
		selfSingular(toks, i)
	case c&weAre != 0 && joined(toks, i+1) && toks[i+1].cue&led == 0:
		mark(toks, i+1, 5, Self)
	}
}

// firstPerson reports whether one of the four tokens before speaks of the author.
func firstPerson(toks []Token, i int) bool {
	for k := i; k >= 0 && k > i-5; k-- {
		switch toks[k].Norm {
		case "ho", "faccio", "fatto", "io", "passo", "facciamo", "abbiamo", "passiamo":
			return true
		}
	}
	return false
}

// whatAFool marks "che scemo che sono": one person, so the word is singular.
func whatAFool(toks []Token, i int) {
	for k := i + 2; k < len(toks) && k <= i+4 && joined(toks, k); k++ {
		if toks[k].cue&that == 0 {
			continue
		}
		if who := cueAt(toks, k+1); singular(toks[k-1].Norm) && who&iAm != 0 || who&weAre != 0 {
			mark(toks, i+1, k-i-1, Self)
		}
		return
	}
}

func singular(w string) bool {
	if w == "" {
		return false
	}
	last := w[len(w)-1]
	return last == 'o' || last == 'a' || last == 'e'
}

func takenFor(toks []Token, i int) {
	about := ofUs(toks, i)
	for k := i + 1; k < len(toks) && k <= i+3 && joined(toks, k); k++ {
		switch toks[k].Norm {
		case "per", "come", "da":
			if about {
				mark(toks, k+1, 6, Self)
				return
			}
		}
		if toks[k].cue&(weAre|iAm) != 0 {
			mark(toks, k+1, 5, Self)
			return
		}
	}
	for k := i + 1; k <= i+2 && joined(toks, k); k++ { // "pensate davvero che …"
		if toks[k].cue&that != 0 {
			thoughtOf(toks, k+1)
			break
		}
	}
	if about {
		mark(toks, i+1, 3, Self)
	}
}

// ofUs reports whether "mi" or "ci" stands among the three tokens before i.
func ofUs(toks []Token, i int) bool {
	for k := i - 1; k >= 0 && k >= i-3 && joined(toks, k+1); k-- {
		if toks[k].Norm == "mi" || toks[k].Norm == "ci" {
			return true
		}
	}
	return false
}

// thoughtOf marks what others are supposed to be: "pensate che i cittadini siano …".
func thoughtOf(toks []Token, i int) {
	for k := i; k < i+6 && joined(toks, k); k++ {
		switch toks[k].Norm {
		case "sia", "siano", "fosse", "fossero", "siamo":
			mark(toks, k+1, 4, Reported)
			return
		}
	}
}

// selfSingular marks "sono un …", "sono stato …" unless the number tells that it
// is said of others: "sono dei …", "sono un branco di …".
func selfSingular(toks []Token, i int) {
	if ofOthers(toks, i) {
		return
	}
	k := i + 1
	for n := 0; n < 4 && joined(toks, k) && (toks[k].cue&filler != 0 || toks[k].Norm == "solo"); n++ {
		if toks[k].cue&ofMany != 0 {
			return
		}
		switch toks[k].Norm {
		case "i", "gli", "le", "tutti", "tutte", "loro", "voi", "stati", "state", "quei", "certi", "lui", "lei", "tu":
			return
		}
		k++
	}
	if joined(toks, k) && toks[k].cue&crowd == 0 && singular(toks[k].Norm) && !namesOthers(toks, k+1) {
		mark(toks, k, 2, Self)
	}
}

// ofOthers reports whether many stand before "sono": "gli ebrei sono la feccia", "questi
// sono gente …". Who speaks of himself says "io", or names nobody.
func ofOthers(toks []Token, i int) bool {
	for k := i - 1; k >= 0 && k >= i-5 && toks[k+1].Before <= Comma; k-- {
		switch w := toks[k].Norm; w {
		case "io", "mi", "cui", "quando", "volte", "giorni":
			return false
		case "gli", "i", "le", "sti", "ste", "questi", "queste", "quei", "quegli", "quelle", "quelli", "loro", "certi", "certe", "dei", "degli", "delle", "agli", "ai", "alle", "tutti", "tutte":
			return i-k > 1 || w != "le" && w != "gli" && w != "i"
		}
	}
	return false
}

// namesOthers reports whether many are named from token i on: "sono bestie i rom".
func namesOthers(toks []Token, i int) bool {
	if !joined(toks, i) || !joined(toks, i+1) || toks[i+1].cue&(ownAct|not) != 0 {
		return false
	}
	switch toks[i].Norm {
	case "i", "gli", "le", "sti", "ste", "questi", "queste", "quei", "quelle":
		return true
	}
	return false
}

// likeOne marks "ho aspettato come un cretino".
func likeOne(toks []Token, i int) {
	if cueAt(toks, i+1)&filler == 0 || !joined(toks, i+1) {
		return
	}
	for k := i - 1; k >= 0 && k >= i-8 && !toks[k+1].Before.Ends(); k-- {
		if toks[k].cue&ownAct != 0 {
			mark(toks, i+1, 3, Self)
			return
		}
	}
}

// span is a stretch of code points, [start, end).
type span struct{ start, end int }

// quote marks what stands between quotation marks, and what follows "ha scritto:"
// up to the end of the sentence.
func quote(t *Text) {
	var pairs quoter
	for i, r := range t.Runes {
		switch r {
		case '"', '“', '”', '„', '‟', '″', '＂', '«', '»', '\'', '‘', '’', ':', '\n':
			pairs.see(t.Runes, i, r)
		}
	}
	for _, p := range pairs.found {
		quoteSpan(t.Tokens, p)
	}
	for _, at := range pairs.colons {
		saidAfter(t.Tokens, at)
	}
}

// quoter pairs quotation marks in one pass.
type quoter struct {
	double, guillemet, single int // where one is open, plus one
	found                     []span
	colons                    []int
}

func (q *quoter) see(src []rune, i int, r rune) {
	switch r {
	case ':':
		if i+1 >= len(src) || src[i+1] != '/' {
			q.colons = append(q.colons, i)
		}
	case '\n':
		q.single = 0
	case '«':
		q.guillemet = i + 1
	case '»':
		q.close(&q.guillemet, i)
	case '\'', '‘', '’':
		q.seeSingle(src, i)
	default:
		if q.double > 0 {
			q.close(&q.double, i)
		} else {
			q.double = i + 1
		}
	}
}

func (q *quoter) close(open *int, i int) {
	if *open > 0 {
		q.found = append(q.found, span{*open, i})
		*open = 0
	}
}

// seeSingle tells quotation marks from apostrophes: one opens before a word that
// follows a space and closes after a word before no letter; words that drop their
// first letters ('sto, 'na) open nothing, words that end in an accent close nothing.
func (q *quoter) seeSingle(src []rune, i int) {
	before, after := runeClass(src, i-1), runeClass(src, i+1)
	switch {
	case after == letter && before != letter && before != digit:
		if !aphaeresis[wordAfter(src, i+1)] {
			q.single = i + 1
		}
	case q.single > 0 && after != letter && after != digit && before != blank && !accentable[wordBefore(src, i)]:
		q.close(&q.single, i)
	}
}

func runeClass(src []rune, i int) class {
	if i < 0 || i >= len(src) {
		return blank
	}
	return glyphOf(src[i]).class
}

const longestParticle = 8

func wordAfter(src []rune, i int) string {
	j := i
	for j < len(src) && j-i < longestParticle && runeClass(src, j) == letter {
		j++
	}
	return lower(src[i:j])
}

func wordBefore(src []rune, i int) string {
	j := i
	for j > 0 && i-j < longestParticle && runeClass(src, j-1) == letter {
		j--
	}
	return lower(src[j:i])
}

func lower(src []rune) string {
	var b [4 * longestParticle]byte
	out := b[:0]
	for _, r := range src {
		out = appendFold(out, r, glyphOf(r))
	}
	return string(out)
}

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

var (
	aphaeresis = set("sto", "sta", "sti", "ste", "na", "no", "n", "nu", "ndo", "ndove", "nculo", "ngul", "ngulo", "o", "a", "e", "i", "l", "u", "ll", "gna",
		"tacci", "rca", "orca", "azz", "fanculo", "ntrocchia", "nzomma", "nnamo", "ndiamo", "mbe", "nfame", "cazzo", "mazza", "mmazza", "ste", "ca", "cca", "na", "ndamo", "mericano", "notte", "giorno")
	accentable = set("e", "ne", "ce", "perche", "cosi", "piu", "po", "puo", "gia", "sara", "giu", "li", "la", "si", "do", "fa", "va", "sta", "di", "da", "citta",
		"verita", "pero", "finche", "poiche", "c", "mo", "be", "to", "te", "me", "u", "so", "potra", "dovra", "liberta", "viabilita", "comunita", "attivita", "meta", "sanita", "realta", "societa", "universita", "qualita",
		"avra", "fara", "andra", "verra", "affinche", "purche", "benche", "mercoledi", "lunedi", "martedi", "giovedi", "venerdi", "lassu", "quaggiu", "civilta", "velocita", "pubblicita", "caffe", "cioe", "ahime", "virtu", "gioventu", "pieta", "eta", "papa", "falsita", "disabilita", "responsabilita", "capacita")
)

// quoteSpan marks the tokens that lie in a stretch.
func quoteSpan(toks []Token, p span) {
	i := sort.Search(len(toks), func(i int) bool { return toks[i].Start >= p.start })
	for ; i < len(toks) && toks[i].Start < p.end; i++ {
		toks[i].Flags |= Quoted
	}
}

// saidAfter marks the sentence behind a colon that follows a verb of saying.
func saidAfter(toks []Token, colon int) {
	i := sort.Search(len(toks), func(i int) bool { return toks[i].Start > colon })
	if i == 0 || i >= len(toks) || !reporting(toks, i-1) {
		return
	}
	for k := i; k < len(toks) && (k == i || !toks[k].Before.Ends()); k++ {
		if toks[k].Has(Quoted) && k > i {
			return
		}
		toks[k].Flags |= Quoted
	}
}

// reporting reports whether one of the three tokens up to i says that somebody
// else speaks: "Tizio ha scritto", "mi dice", "uno risponde".
func reporting(toks []Token, i int) bool {
	for k := i; k >= 0 && k > i-3; k-- {
		if toks[k].cue&says != 0 && !owned(toks[k].Norm) {
			return told(toks, k) || thirdPerson(toks[k].Norm)
		}
	}
	return false
}

// owned reports whether a form of "dire" vouches for what follows: "non ho paura di dirlo: …".
func owned(w string) bool {
	switch w {
	case "dirti", "dirlo", "dirvi", "dirvelo", "dirglielo", "ammetterlo", "ripeterlo", "scriverlo":
		return true
	}
	return false
}

func thirdPerson(w string) bool {
	switch w {
	case "dice", "dicono", "scrive", "scrivono", "diceva", "dicevano", "risponde", "rispondono", "disse", "commenta", "scriveva", "urla", "grida":
		return true
	}
	return false
}
