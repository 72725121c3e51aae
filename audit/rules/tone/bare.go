package tone

import (
	_ "embed"
	"strings"

	"vigilia/audit/text"
)

// rolesList adds to the roles: what may stand around an expression.
//
//go:embed roles.txt
var rolesList string

// readRoles hands every word of a list of roles to put, by the name of its heading.
func readRoles(list string, put func(name, word string)) {
	var heading []string
	for line := range strings.Lines(list) {
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || f[0][0] == ';':
		case f[0][0] == '[':
			heading = strings.Fields(strings.Trim(strings.TrimSpace(line), "[]"))
		default:
			for _, w := range f {
				if len(heading) == 1 {
					put(heading[0], w)
				}
				for _, end := range heading[1:] {
					put(heading[0], w+end)
				}
			}
		}
	}
}

// bare reads an epithet without an article at the beginning of a sentence, where Italian
// leaves the article out only of what is hailed or branded: "tamarro da discount …",
// "infame hai fatto …", "cicciona copriti".
func (a *aim) bare() target {
	if !a.begins() || !a.joined(a.to) {
		return nobody
	}
	who, next := number(a.t.Norm(a.from)), a.role(a.to)
	switch {
	case a.tier == literal && a.role(a.from)&(beast|figure|rude) == 0:
		return nobody
	case a.callsYou(a.to):
		return who
	case a.t.Norm(a.to) == a.t.Norm(a.from) && a.tier == directed && a.role(a.from)&condition == 0 && a.t.Norm(a.from) != "merda":
		return who // "scemo scemo"
	case a.t.Norm(a.to) == "altro" && a.t.Norm(a.to+1) == "che" && !a.personal():
		return who // "macellaio altro che chirurgo"
	case a.tier != directed && a.tier != political || (a.role(a.from)&(plain|condition)) != 0:
		return nobody
	case a.t.Norm(a.to) == "che":
		return a.thatDoes(who)
	case who == group || strings.HasSuffix(a.t.Norm(a.from), "e") && next&states != 0:
		return a.branded(who)
	case next&states != 0:
		return nobody
	}
	return who
}

// begins reports whether the expression begins a sentence, or stands behind what hails.
func (a *aim) begins() bool {
	i := a.from
	for n := 0; n < 2 && i > 0 && a.t.Tokens[i].Before < text.Dot && a.role(i-1)&filler != 0 && a.t.Norm(i-1) != "la"; n++ {
		i--
	}
	return i == 0 || a.t.Tokens[i].Before.Ends() || a.t.Tokens[i-1].Kind == text.Emoji
}

// callsYou reports whether token i speaks to somebody.
func (a *aim) callsYou(i int) bool {
	if !a.joined(i) || a.t.Norm(i) == "ti" && a.t.Norm(i+1) == "amo" {
		return false
	}
	w := a.t.Norm(i)
	return a.role(i)&toThee != 0 || imperative(w) || plainlyYou(w) || w == "chi" && (a.t.Norm(i+1) == "ti" || a.t.Norm(i+1) == "vi")
}

// thatDoes reads "gentaglia che sputa per terra": a verb of others, not "che schifo".
func (a *aim) thatDoes(who target) target {
	if a.role(a.to+1)&(between|this) != 0 {
		return nobody
	}
	return who
}

// branded reads a plural with what completes it: "fascistelli da operetta", "accattoni e
// rubabambini", "complottari analfabeti".
func (a *aim) branded(who target) target {
	switch a.t.Norm(a.to) {
	case "e":
		if a.isCopula(a.to) {
			return nobody
		}
		return who
	case "di", "da", "del", "dei", "della", "dello", "dell", "con", "col", "coi", "senza", "dal", "allo", "tutti", "tutte", "ed":
		return who
	}
	if f, ok := a.list.At(a.t, a.to); ok && f.Entry.Value.Tier != spared && f.Entry.Value.Tier != literal {
		return who
	}
	if a.role(a.to)&(worse|crowd|camp|plain) != 0 {
		return who
	}
	return nobody
}

// final reads an epithet that ends a sentence in which somebody is spoken to, without the
// comma it should have: "bevi la candeggina mostro", "tornatene a Tirana ratto".
func (a *aim) final() target {
	i := a.from - 1
	if !a.joined(a.from) || !a.halts() || a.tier == literal && !a.closes() || a.personal() || a.role(i)&(governs|between|ofIt|this|kind|gang|isVerb|human|someone|filler) != 0 || a.t.Tokens[a.from].Has(text.Asked) {
		return nobody
	}
	if a.tier == literal && a.role(a.from)&(beast|figure|rude) == 0 || a.role(a.from)&condition != 0 {
		return nobody
	}
	if a.tier != literal && a.role(a.from)&plain != 0 && agree(a.t.Norm(i), a.t.Norm(a.from)) && !imperative(a.t.Norm(i)) && a.t.Norm(a.from) != "mostro" {
		return nobody
	}
	for k := i; k >= 0 && k > a.from-12; k-- {
		if a.orders(k) {
			return number(a.t.Norm(a.from))
		}
		if a.t.Tokens[k].Before.Ends() {
			return nobody
		}
	}
	return nobody
}

// orders reports whether token k tells somebody to do something; before a figure of speech
// nothing less than an order will do.
func (a *aim) orders(k int) bool {
	w := a.t.Norm(k)
	if imperative(w) && !a.participle(k) && (a.tier != literal || a.role(k)&(order|toThee) != 0) || strings.HasSuffix(w, "tene") || strings.HasSuffix(w, "tevene") {
		return true
	}
	if a.role(k)&toThee == 0 || w == "te" || w == "usa" || w == "paga" {
		return false
	}
	return a.tier != literal || k == 0 && a.role(k)&order != 0 || w == "bevi" || w == "copriti" || w == "crepa" || w == "muori"
}

// likeThem reads "dei parassiti come i rom", "bestie come gli zingari".
func (a *aim) likeThem() target {
	if a.personal() || a.tier == literal && a.role(a.from)&(beast|figure|rude) == 0 || a.t.Norm(a.to) != "come" || !a.joined(a.to) || !a.joined(a.to+1) {
		return nobody
	}
	switch a.t.Norm(a.to + 1) {
	case "i", "gli", "le", "quelle", "quei", "sti", "ste":
		if a.role(a.to+2)&crowd != 0 || a.role(a.to+3)&crowd != 0 && a.t.Norm(a.to+2) == "persone" {
			return group
		}
	}
	return nobody
}

// ofKind reads a people and what it is called, side by side: "russi bestie", "preti
// pedofili tutti", "zecche islamiche", "sti arabi parassiti".
func (a *aim) ofKind() target {
	if a.personal() || a.to > a.from+1 || a.role(a.from)&condition != 0 || a.tier == literal && a.role(a.from)&(beast|figure|rude) == 0 {
		return nobody
	}
	if a.joined(a.to) && a.role(a.to)&marked != 0 && sameEnd(a.t.Norm(a.to), a.t.Norm(a.from)) && (!a.joined(a.from) || a.role(a.from-1)&governs == 0) {
		return group
	}
	i := a.from - 1
	if !a.joined(a.from) || a.role(i)&(crowd|camp) == 0 || number(a.t.Norm(a.from)) != group && a.tier != literal && !strings.HasSuffix(a.t.Norm(a.from), "e") {
		return nobody
	}
	if i == 0 || a.t.Tokens[i].Before >= text.Comma {
		return group
	}
	switch a.t.Norm(i - 1) {
	case "sti", "ste", "questi", "queste", "sporchi", "maledetti", "voi":
		return group
	}
	return nobody
}

// sameEnd reports whether noun and adjective are the same plural: "zecche islamiche".
func sameEnd(noun, adjective string) bool {
	n, m := len(noun)-1, len(adjective)-1
	return n > 0 && m > 0 && noun[n] == adjective[m] && (noun[n] == 'i' || noun[n] == 'e')
}

// ofFilth reads what makes an insult of a people's or a trade's name, of one that accuses,
// or of a word that nobody knows: "clandestini di merda", "mafiosi del cazzo", "lelle de merda".
func (a *aim) ofFilth() target {
	i := a.from - 1
	if a.t.Norm(a.from) == "merda" || a.t.Norm(a.from) == "mmerda" {
		if w := a.t.Norm(i); w != "di" && w != "de" && w != "e" && w != "d" || !a.joined(a.from) {
			return nobody
		}
		i--
	} else if f := a.t.Norm(a.from); f != "del" && f != "der" && f != "de" && f != "dei" {
		return nobody
	}
	if !a.joined(i+1) || i < 0 {
		return nobody
	}
	if a.people(i) {
		return number(a.t.Norm(i))
	}
	if f, ok := a.list.At(a.t, i); ok && f.To == i+1 && f.Entry.Value.Tier != spared && (f.Entry.Value.Tier != literal || a.role(i)&beast != 0) && f.Entry.Value.Category != hurled && a.role(i)&act == 0 {
		return number(a.t.Norm(i))
	}
	if (a.callsYou(a.to) || a.to < len(a.t.Tokens) && a.t.Tokens[a.to].Before == text.Comma && a.role(a.to)&toThee != 0) && a.role(i)&(act|device|nature|between|filler) == 0 && i < 3 && !a.t.Tokens[i].Has(text.Asked) {
		return number(a.t.Norm(i))
	}
	return nobody
}

// people reports whether token i names a people, a trade or a party, of one or of many.
func (a *aim) people(i int) bool {
	if a.role(i)&(crowd|camp|human) != 0 && a.role(i)&(device|nature) == 0 {
		return true
	}
	w := a.t.Norm(i)
	if n := len(w); n > 4 && (w[n-1] == 'o' || w[n-1] == 'a' || w[n-1] == 'e') && roles.Get(w[:n-1]+"i")&crowd != 0 {
		return true
	}
	return strings.HasSuffix(w, "isti") && a.role(i)&act == 0
}

// resumed reads "… degli immigrati. Sono solo animali": the people of the sentence before.
func (a *aim) resumed() target {
	if a.personal() || a.tier == literal && a.role(a.from)&(beast|figure|rude) == 0 {
		return nobody
	}
	i := a.from - 1
	for n := 0; n < 3 && a.joined(i+1) && a.t.Norm(i) != "sono" && a.role(i)&between != 0; n++ {
		i--
	}
	if a.t.Norm(i) != "sono" || i == 0 || a.t.Tokens[i].Before < text.Comma && a.t.Norm(i-1) != "ma" && a.t.Norm(i-1) != "che" {
		return nobody
	}
	for k := i - 1; k >= 0 && k > i-8; k-- {
		if a.role(k)&crowd != 0 {
			return group
		}
	}
	return nobody
}

// ofThem reads "quei ladri degli zingari", "maiali di musulmani", "usuraio di un giudeo",
// and "quelli che buttano i mozziconi sono dei maiali".
func (a *aim) ofThem() target {
	if a.tier == literal && a.role(a.from)&(beast|figure|rude) == 0 || a.role(a.from)&condition != 0 {
		return nobody
	}
	if a.role(a.from)&rude != 0 && a.ofWhoever() {
		return group
	}
	k := a.to + 1
	if a.t.Norm(k) == "un" || a.t.Norm(k) == "una" || a.t.Norm(k) == "sti" {
		k++
	}
	if !a.joined(a.to) || a.role(a.to)&ofIt == 0 && a.t.Norm(a.to) != "delle" || a.t.Norm(a.to) == "da" || !a.joined(k) || !a.people(k) || a.role(k)&(human|pet) != 0 {
		return nobody
	}
	if !a.begins() && a.role(a.from-1)&(this|scorn) == 0 {
		return nobody
	}
	if a.tier == grave {
		return general
	}
	return group
}

// turned reads the sentence turned round: "ma quanto sono ignoranti i politici", "tutti
// parassiti gli …", "gli …? bestie".
func (a *aim) turned() target {
	if a.tier == named || a.to > a.from+3 || a.tier == literal && a.role(a.from)&(beast|figure|rude) == 0 || a.role(a.from)&condition != 0 {
		return nobody
	}
	if !(a.namedBehind() && a.leads()) && !a.namedBefore() {
		return nobody
	}
	if a.tier == grave {
		return general
	}
	return group
}

// namedBehind reports whether a people follows: "… gli albanesi", "… ste persone trans".
func (a *aim) namedBehind() bool {
	if !a.joined(a.to) || !a.joined(a.to+1) || a.role(a.to+1)&crowd == 0 && !(a.t.Norm(a.to+1) == "persone" && a.role(a.to+2)&crowd != 0) {
		return false
	}
	switch a.t.Norm(a.to) {
	case "i", "gli", "le", "sti", "ste", "questi", "queste", "quei", "quelle", "quegli":
		return true
	}
	return false
}

// leads reports whether nothing but "quanto sono", "tutti", "che" stands before the
// expression in its sentence.
func (a *aim) leads() bool {
	i := a.from
	for n := 0; n < 4 && a.joined(i); n++ {
		switch a.t.Norm(i - 1) {
		case "sono", "tutti", "tutte", "che", "quanto", "quanti", "ma", "proprio", "davvero", "solo", "dei", "delle", "degli", "mamma", "mia", "minchia", "cazzo", "madonna", "e", "o", "comunque":
			i--
		default:
			return false
		}
	}
	return !a.joined(i)
}

// namedBefore reports whether a sentence consists of a people and, behind a sign, of the
// expression: "Gli interisti? Pezzenti".
func (a *aim) namedBefore() bool {
	i := a.from - 1
	if i < 1 || a.joined(a.from) || a.role(i)&crowd == 0 || !a.ofAll(i) || !a.closes() || a.t.Tokens[a.from].Before.Ends() && !a.t.Tokens[i].Has(text.Asked) {
		return false
	}
	return i == 1 || a.t.Tokens[i-1].Before.Ends()
}

// ofWhoever reports whether "quelli che …" stand before "sono dei".
func (a *aim) ofWhoever() bool {
	if a.t.Norm(a.from-1) != "dei" && a.t.Norm(a.from-1) != "degli" || a.t.Norm(a.from-2) != "sono" || !a.closes() {
		return false
	}
	for k := a.from - 3; k > 0 && k > a.from-14 && !a.t.Tokens[k].Before.Ends(); k-- {
		if w := a.t.Norm(k - 1); a.t.Norm(k) == "che" && (w == "quelli" || w == "quelle" || w == "coloro" || w == "gente") {
			return true
		}
	}
	return false
}

// ofMine reads "il mio capo è un parassita", "quell'uomo è un verme".
func (a *aim) ofMine() target {
	if a.personal() || a.tier == literal && a.role(a.from)&(beast|figure|rude) == 0 || !a.halts() && a.t.Norm(a.to) != "quando" && a.t.Norm(a.to) != "se" {
		return nobody
	}
	i := a.from - 1
	if !a.article(i) || !a.joined(a.from) || !a.joined(i) || a.role(i-1)&isVerb == 0 || a.role(i-2)&human == 0 {
		return nobody
	}
	switch a.t.Norm(i - 3) {
	case "mio", "mia", "suo", "sua", "tuo", "tua", "nostro", "nostra", "quel", "quell", "quella", "questo", "questa", "quest", "sto", "sta":
		return person
	}
	return nobody
}

// despised reads a name that despises a people where it is not wanted: "non voglio froci
// nella mia squadra", "i terroni restano terroni". Who bears the name may use it.
func (a *aim) despised() target {
	if a.role(a.from)&slur == 0 {
		return nobody
	}
	switch a.t.Norm(a.from - 1) {
	case "noi", "da", "miei", "mie", "sono", "siamo", "degli", "via":
		return nobody
	}
	found := false
	for i := max(0, a.from-6); i < min(len(a.t.Tokens), a.to+7); i++ {
		switch w := a.t.Norm(i); {
		case w == "noi" || w == "io" || w == "fiero" || w == "fiera" || w == "orgoglioso" || w == "orgogliosa" || w == "kg" || w == "euro":
			return nobody
		case a.role(i)&unwanted != 0:
			found = true
		}
	}
	if !found {
		return nobody
	}
	return group
}

// frameReach is how many tokens before an expression a frame of frames.txt may begin.
const frameReach = 7

// framed reads what stands right around the expression in frames.txt: "in mano a dei …",
// "ti comporti da …", "… come pochi".
func (a *aim) framed() target {
	figure := a.tier == literal
	if a.personal() || figure && a.role(a.from)&sneer == 0 || a.role(a.from)&condition != 0 || a.thing() || a.t.Norm(a.from) == "merda" {
		return nobody
	}
	list := frames.Lexicon()
	for i := a.from - 1; i >= 0 && i >= a.from-frameReach && a.joined(i+1); i-- {
		f, ok := list.At(a.t, i)
		if !ok || f.To != a.from {
			continue
		}
		t := f.Entry.Value.Tier
		if !figure && (t == before || t == beforeAny) && (a.halts() || a.follows()) || t == beforeAny && a.rests() && !a.t.Tokens[a.to-1].Has(text.Asked) {
			return number(a.t.Norm(a.from))
		}
	}
	if figure || !a.joined(a.to) {
		return nobody
	}
	if f, ok := list.At(a.t, a.to); ok && f.Entry.Value.Tier == behind {
		return number(a.t.Norm(a.from))
	}
	return nobody
}

// rests reports whether a figure of speech is not led on to an animal's doings.
func (a *aim) rests() bool {
	switch a.t.Norm(a.to) {
	case "con", "come", "per":
		return true
	case "venuti", "arrivati", "sbarcati", "importati":
		return a.t.Norm(a.from-1) == "sti"
	}
	return a.closes()
}

// follows reports whether what follows the expression only goes on about it.
func (a *aim) follows() bool {
	if a.role(a.to)&(worse|plain|ofIt|toThee) != 0 {
		return true
	}
	switch a.t.Norm(a.to) {
	case "per", "ci", "in", "cosi", "al", "nel", "a", "con", "come", "qui", "qua", "li", "il", "la", "i", "gli", "le", "si", "se", "ce", "c":
		return true
	}
	return false
}
