package tone

import (
	"strings"

	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// exclaimed reads "che mezze calzette gli organizzatori": what is cried of whoever is
// named behind it.
func (a *aim) exclaimed() target {
	if a.t.Norm(a.from-1) != "che" || !a.joined(a.from) || !a.opens2() || !a.joined(a.to) || a.tier == political || a.personal() {
		return nobody
	}
	if a.tier == literal && a.role(a.from)&(figure|rude) == 0 || a.role(a.from)&condition != 0 {
		return nobody
	}
	switch a.t.Norm(a.to) {
	case "quelli", "quelle", "questi", "queste", "quello", "quella", "costoro", "costui":
		return number(a.t.Norm(a.from))
	case "il", "lo", "la", "l", "i", "gli", "le", "sto", "sta", "sti", "ste":
		if a.role(a.to+1)&(office|someone|fellow|camp) != 0 || strings.HasSuffix(a.t.Norm(a.to+1), "tori") {
			return number(a.t.Norm(a.from))
		}
	}
	return nobody
}

// opening reads an epithet with which a sentence begins, and that is no clause by
// itself: "polentoni razzisti, siete nati …", "fannulloni di Stato, lavorate …".
func (a *aim) opening() target {
	if !a.opens() || !a.joined(a.to) || a.tier == literal && a.role(a.from)&(figure|rude) == 0 || a.personal() || a.role(a.from)&condition != 0 {
		return nobody
	}
	for i := a.to + 1; i < a.to+5 && i < len(a.t.Tokens); i++ {
		tok := &a.t.Tokens[i]
		if tok.Before.Ends() {
			return nobody
		}
		if tok.Before != text.Comma {
			continue
		}
		if w := tok.Norm; w == "siete" || w == "avete" || w == "sei" && a.joined(i+1) || w == "hai" || w == "vergognatevi" || w == "vergognati" || plainlyYou(w) || w == "vi" && plainlyYou(a.t.Norm(i+1)) {
			return number(a.t.Norm(a.from))
		}
		return nobody
	}
	return nobody
}

// ofSomebody reads "mafioso di un Barbieri", "quel delinquente di Ferri": the epithet
// goes before the name.
func (a *aim) ofSomebody() target {
	if a.tier == literal || a.role(a.from)&condition != 0 || !a.joined(a.to) || a.t.Norm(a.to) != "di" || number(a.t.Norm(a.from)) == group {
		return nobody
	}
	if !a.opens() && a.role(a.from-1)&this == 0 {
		return nobody
	}
	k := a.to + 1
	if w := a.t.Norm(k); w == "un" || w == "quel" || w == "quella" || w == "sto" {
		k++
	}
	if k >= len(a.t.Tokens) || !a.joined(k) || k == a.to+1 && a.role(a.from-1)&this == 0 {
		return nobody
	}
	if tok := &a.t.Tokens[k]; tok.Has(text.Capital) && len(tok.Norm) > 3 {
		return person
	}
	return nobody
}

// warns reads "… in faccia vigliacco che ti stacco la testa": a vocative before what
// the author announces.
func (a *aim) warns() bool {
	if a.t.Norm(a.to) != "che" || !a.joined(a.to) {
		return false
	}
	switch a.t.Norm(a.to + 1) {
	case "ti", "vi", "te", "ve", "t", "v":
		return true
	}
	return false
}

// tellsYou reports whether what follows tells many what they did or should do:
// "maiali, avete ridotto …", "villani, buttate …".
func (a *aim) tellsYou() bool {
	for i := a.to; i < len(a.t.Tokens) && i < a.to+7; i++ {
		switch w := a.t.Norm(i); {
		case w == "hai", w == "avete", w == "avevate", w == "siete", w == "foste":
			return true
		case (w == "vi" || w == "ve" || w == "me" || w == "ci") && plainlyYou(a.t.Norm(i+1)), w == "me" && plainlyYou(a.t.Norm(i+2)):
			return true
		case asking(w) && a.role(a.from)&(figure|rude) != 0 || a.tier != literal && asking(w):
			if plainlyYou(a.t.Norm(i+1)) || len(a.t.Norm(i+1)) < 3 && plainlyYou(a.t.Norm(i+2)) {
				return true
			}
		case i == a.to && a.t.Tokens[i].Before == text.Comma && plainlyYou(w):
			return true
		case i > a.to && a.t.Tokens[i].Before.Ends() && a.t.Tokens[a.to].Before.Ends():
			return false // two sentences on
		}
	}
	return false
}

// asking reports a word before the verb of a question.
func asking(w string) bool {
	switch w {
	case "quando", "perche", "xke", "dove", "come", "cosa", "che", "quanto", "non":
		return true
	}
	return false
}

// hailed reports whether a call to people stands before the expression: "ehi buffoni".
func (a *aim) hailed() bool {
	switch a.t.Norm(a.from - 1) {
	case "ehi", "ehila", "hey", "aho", "sentite", "ascoltate", "cari", "care", "allora", "ue", "oi":
		return a.joined(a.from)
	}
	return false
}

// plainlyYou reports whether a word is a verb of the second person plural and hardly a noun.
func plainlyYou(w string) bool {
	switch w {
	case "fate", "date", "dite", "state", "andate", "venite", "aprite":
		return true
	case "giornate", "serate", "mattinate", "passeggiate", "camminate", "segnate", "dedicate":
		return false
	}
	return secondPlural(w)
}

// pointed reads what tells that no animal and no thing is pointed at: "quella vipera
// dello sportello", "sto scarafaggio che fa la morale".
func (a *aim) pointed() target {
	if a.tier != literal || a.role(a.from-1)&this == 0 || !a.joined(a.from) || !a.joined(a.to) {
		return nobody
	}
	who := number(a.t.Norm(a.from))
	if a.humanDeed(a.to) {
		return who // "sto asino ha approvato il progetto"
	}
	switch next := a.t.Norm(a.to); next {
	case "che":
		if a.humanDeed(a.to + 1) {
			return who
		}
	case "al", "allo", "alla", "all", "del", "dello", "della", "dell", "in":
		switch a.t.Norm(a.to + 1) {
		case "sportello", "anagrafe", "cassa", "comando", "municipio", "consiglio", "segreteria", "reception", "centralino", "tributi", "biglietteria", "giunta", "direzione", "ragioneria", "protocollo", "ufficio", "uffici":
			return who
		}
	}
	return nobody
}

// humanDeed reports whether the words from i on are what only people do.
func (a *aim) humanDeed(i int) bool {
	switch a.t.Norm(i) {
	case "dice", "dicono", "parla", "scrive", "crede", "comanda", "governa", "insegna", "pretende", "amministra", "presenta", "dirige", "firma", "vota", "commenta", "blatera", "ride", "pontifica", "predica", "gestisce", "canta", "fuma", "sputa", "critica", "giudica", "difende":
		return true
	case "non":
		switch a.t.Norm(i + 1) {
		case "sa", "sanno", "capisce", "capiscono":
			return true
		}
	case "lascia", "lasciano", "butta", "buttano", "parcheggia", "parcheggiano", "guida":
		return a.role(a.from)&(figure|rude) != 0
	case "fa", "faceva":
		return a.t.Norm(i+1) == "la" || a.t.Norm(i+1) == "il" || a.t.Norm(i+1) == "lo"
	case "si":
		switch a.t.Norm(i + 1) {
		case "crede", "sente", "permette", "spaccia", "vanta", "atteggia", "fa", "definisce", "riempie":
			return true
		}
	case "ha", "hanno":
		switch a.t.Norm(i + 1) {
		case "firmato", "scritto", "votato", "deciso", "parcheggiato", "progettato", "approvato", "detto", "risposto", "parlato", "commentato", "insultato", "abbandonato", "autorizzato", "voluto", "preteso", "riso":
			return true
		}
	}
	return false
}

// adorned reads the epithet with what a dignitary wears, or lacks: "somari col
// timbro", "ciarlatani con la laurea", "buffone senza dignità".
func (a *aim) adorned() target {
	if a.personal() || !a.joined(a.to) || a.role(a.from)&condition != 0 || a.tier == literal && a.role(a.from)&(figure|rude) == 0 {
		return nobody
	}
	k := a.to + 1
	switch a.t.Norm(a.to) {
	case "con", "in", "colla", "col", "coi", "senza", "della", "del", "di", "da":
	default:
		return nobody
	}
	if a.role(k)&regalia == 0 {
		k++
	}
	if a.role(k)&regalia == 0 || !a.joined(k) {
		return nobody
	}
	return number(a.t.Norm(a.from))
}

// crowned reads "il re dei villani", "la regina degli ipocriti".
func (a *aim) crowned() target {
	if a.personal() || a.role(a.from-1)&ofIt == 0 || a.role(a.from-2)&crown == 0 || !a.joined(a.from) || !a.joined(a.from-1) {
		return nobody
	}
	if a.tier == literal && a.role(a.from)&figure == 0 || a.tier == political && a.role(a.from-2)&gang != 0 || a.role(a.from)&condition != 0 {
		return nobody
	}
	return person
}

// few reads "quattro pagliacci seduti in consiglio", "tutti parassiti".
func (a *aim) few() target {
	w := a.t.Norm(a.from)
	if a.areAll() {
		return group
	}
	if a.personal() || !a.joined(a.from) || !a.opens2() || a.role(a.from)&condition != 0 || w[len(w)-1] != 'i' && w[len(w)-1] != 'e' {
		return nobody
	}
	switch a.t.Norm(a.from - 1) {
	case "quattro":
		if a.tier != literal || a.role(a.from)&figure != 0 && a.officeBehind() {
			return group
		}
	case "tutti", "tutte":
		if a.tier != literal && a.closes() {
			return group
		}
	}
	return nobody
}

// areAll reads "sono tutti scemi o cosa".
func (a *aim) areAll() bool {
	if w := a.t.Norm(a.from - 1); w != "tutti" && w != "tutte" || a.tier != directed || a.role(a.from)&condition != 0 {
		return false
	}
	return a.t.Norm(a.from-2) == "sono" && a.joined(a.from) && a.joined(a.from-1) && a.halts()
}

// officeBehind reports whether an office follows closely.
func (a *aim) officeBehind() bool {
	for i := a.to; i < a.to+6; i++ {
		switch a.t.Norm(i) {
		case "consiglio", "ufficio", "uffici", "comune", "municipio":
			return true
		}
		if a.role(i)&office != 0 {
			return true
		}
	}
	return false
}

// paired reads two epithets with which a sentence begins: "villani e trogloditi, …".
func (a *aim) paired() target {
	if a.tier == literal || a.personal() && number(a.t.Norm(a.from)) == group || !a.opens() || !a.joined(a.to) || a.role(a.from)&condition != 0 {
		return nobody
	}
	if w := a.t.Norm(a.to); w != "e" && w != "ed" || a.to+1 >= len(a.t.Tokens) || !a.joined(a.to+1) {
		return nobody
	}
	next := a.to + 1
	if w := a.t.Norm(next); w == "pure" || w == "anche" {
		next++ // "dilettanti e pure scemi"
	}
	f, ok := a.list.At(a.t, next)
	if !ok || f.Entry.Value.Tier == spared || f.Entry.Value.Tier == literal || f.Entry.Value.Cancelled(a.t, f.From, f.To) || a.role(f.From)&condition != 0 {
		return nobody
	}
	return number(a.t.Norm(a.from))
}

// cried reads a sentence that is one figurative word, in a comment that says more:
// "Avvoltoi. Mio padre non è ancora sepolto". And what is said three times.
func (a *aim) cried() target {
	if a.tier == grave && a.thrice() {
		return general
	}
	if a.blundered() {
		return number(a.t.Norm(a.from))
	}
	if a.tier != literal && a.tier != political || a.role(a.from)&figure == 0 || a.asked || len(a.t.Tokens) < a.to-a.from+3 {
		return nobody
	}
	if !a.t.Tokens[a.from].Before.Ends() || a.to < len(a.t.Tokens) && !a.t.Tokens[a.to].Before.Ends() || a.t.Tokens[a.to-1].Has(text.Asked) {
		return a.tail()
	}
	if w := a.t.Norm(a.to); strings.HasPrefix(w, "grid") || strings.HasPrefix(w, "urla") || strings.HasPrefix(w, "diceva") || w == a.t.Norm(a.from) && !a.speaksToYou() {
		return nobody // "Verme! gridava il bimbo"
	}
	return number(a.t.Norm(a.from))
}

// blundered reads "che asini, hanno scritto …".
func (a *aim) blundered() bool {
	if a.tier != literal || a.role(a.from)&figure == 0 || a.t.Norm(a.from-1) != "che" || !a.joined(a.from) || !a.opens2() || !a.closes() {
		return false
	}
	switch a.t.Norm(a.to) {
	case "hanno", "avete", "hai":
		return true
	}
	return false
}

// thrice reports whether the word stands three times side by side.
func (a *aim) thrice() bool {
	w := a.t.Norm(a.from)
	return a.t.Norm(a.to) == w && (a.t.Norm(a.to+1) == w || a.t.Norm(a.from-1) == w) || a.t.Norm(a.from-1) == w && a.t.Norm(a.from-2) == w
}

// tail reads a plural that a comma parts from a sentence about people: "… a dire
// sì, pecore".
func (a *aim) tail() target {
	tok := &a.t.Tokens[a.from]
	if a.tier != literal || tok.Before != text.Comma || a.from < 3 || a.to < len(a.t.Tokens) && !a.t.Tokens[a.to].Before.Ends() || tok.Has(text.Asked) || number(tok.Norm) != group && tok.Norm[len(tok.Norm)-1] != 'e' {
		return nobody
	}
	switch w := a.t.Norm(a.from - 1); w {
	case "si", "no", "cosi", "zitti", "muti", "sempre", "mai", "niente", "nulla", "tutti", "voi", "capo", "sindaco", "padrone", "partito", "testa":
		return group
	default:
		if u := tok.Norm; u == "somari" || u == "vermi" || u == "sciacalli" || u == "avvoltoi" || u == "pecoroni" {
			return group
		}
		if n := len(w); n > 5 && (w[n-3:] == "are" || w[n-3:] == "ere" || w[n-3:] == "ire" || w[n-3:] == "rsi") {
			return group
		}
	}
	return nobody
}

// mocked reads praise that mocks: it follows an order to be silent or to learn, or
// announces who has spoken.
func (a *aim) mocked() target {
	for i := max(0, a.from-10); i < min(len(a.t.Tokens), a.to+6); i++ {
		switch a.t.Norm(i) {
		case "grazie", "complimenti", "gol", "auguri", "premio", "premiato", "ti", "gara", "partita":
			return nobody
		}
	}
	if who := a.pilloried(); who != nobody {
		return who
	}
	if !a.closes() {
		return nobody
	}
	for i := a.from - 1; i >= 0 && i >= a.from-7 && !a.t.Tokens[i+1].Before.Ends(); i-- {
		if w := a.t.Norm(i); mocks(w) {
			return number(a.t.Norm(a.from))
		} else if w == "torna" || w == "vai" || w == "tornate" {
			return a.sentOff(i)
		}
	}
	if a.opens() && !a.joined(a.to) && mocks(a.t.Norm(a.to)) && a.to < len(a.t.Tokens) && a.t.Tokens[a.to].Before == text.Comma {
		return number(a.t.Norm(a.from))
	}
	return nobody
}

// sentOff reads "torna a scuola", "vai a lavorare".
func (a *aim) sentOff(i int) target {
	switch a.t.Norm(i + 2) {
	case "scuola", "studiare", "lavorare", "zappare", "dormire", "casa", "nanna", "letto", "asilo", "quel":
		return number(a.t.Norm(a.from))
	}
	return nobody
}

// mocks reports an order that nobody gives to one whom he admires.
func mocks(w string) bool {
	switch w {
	case "studia", "studiate", "informati", "informatevi", "taci", "tacete", "leggi", "leggiti", "leggete", "impara", "imparate", "svegliati", "vergognati", "smettila", "piantala", "zitto", "muto", "ripassa", "documentati", "sveglia":
		return true
	}
	return false
}

// coordinated reads "è un incapace e pure un gran cafone": the verb stands before
// another word that is said of the same person.
func (a *aim) coordinated() target {
	if a.tier == literal || a.tier == political || !a.halts() {
		return nobody
	}
	i := a.from - 1
	for n := 0; n < 4 && i > 0 && a.joined(i+1) && a.role(i)&between != 0 && a.t.Norm(i) != "e" && a.t.Norm(i) != "ed"; n++ {
		i--
	}
	if w := a.t.Norm(i); i < 3 || w != "e" && w != "ed" || a.t.Tokens[i].Has(text.Accented) || !a.joined(i+1) || a.tier == grave && !a.article(i+1) && !a.article(i+2) {
		return nobody
	}
	for k := i - 1; k > 0 && k >= i-5 && !a.t.Tokens[k+1].Before.Ends(); k-- {
		switch {
		case !a.article(k):
		case a.role(k-1)&youOne != 0 && a.surelyYou(k-1):
			return person
		case a.role(k-1)&isVerb != 0 && a.isCopula(k-1):
			return a.subject(k - 1)
		}
	}
	return nobody
}

// suspended is the category of entries that offend only because they are broken
// off: "figlio di…".
const suspended = "ingiuria sospesa"

// brokenOff reports whether an entry that must be broken off is.
func brokenOff(t *text.Text, f lexicon.Found) bool {
	if f.Entry.Value.Category != suspended {
		return true
	}
	last := &t.Tokens[f.To-1]
	switch last.Norm {
	case "di", "de", "da", "un", "una", "na":
		return last.Has(text.Cut) && f.To == len(t.Tokens)
	}
	return last.Has(text.Cut) || last.Kind == text.Masked
}

// vulgarOnly reports whether hidden letters leave a plain vulgar word, which insults
// nobody: "ca**o".
func vulgarOnly(t *text.Text, f lexicon.Found) bool {
	if t.Norm(f.From) == "cazz" && f.To == f.From+1 {
		return true // "ma che cazz…"
	}
	return f.Word != "cazzo" && f.Word != "culo" && hides(&t.Tokens[f.From], "cazzo", "cazzi", "culo")
}

// hides reports whether a masked word may be one of the words.
func hides(tok *text.Token, words ...string) bool {
	if tok.Kind != text.Masked {
		return false
	}
	for _, w := range words {
		if _, ok := text.Fits(tok.Norm, w); ok {
			return true
		}
	}
	return false
}

// ofFamily reads "mia sorella è schizofrenica": an illness at home is no insult.
func (a *aim) ofFamily() bool {
	if w := a.t.Norm(a.from - 2); mild(a.t.Norm(a.from)) && a.from > 1 && a.t.Tokens[a.from].Before == text.Comma && (w == "mio" || w == "mia") {
		return true // "mio marito, cretino, ha messo l'umido nel secco"
	}
	if w := a.t.Norm(a.to + 1); strings.HasPrefix(a.t.Norm(a.to-2), "pover") && a.t.Norm(a.to) == "di" && (w == "mio" || w == "mia") {
		return true // "quella povera stupida di mia zia ci è cascata"
	}
	if a.role(a.from)&condition == 0 || a.to > a.from+2 {
		return false
	}
	for i := a.from - 1; i >= 0 && i >= a.from-8 && !a.t.Tokens[i+1].Before.Ends(); i-- {
		switch a.t.Norm(i) {
		case "mio", "mia", "miei", "mie", "nostro", "nostra":
			return true
		case "tuo", "tua", "quel", "quella", "sto", "sta":
			return false
		}
	}
	return false
}

// fond reads what friends call each other: a mild word with a heart, or alone with a laugh.
func (a *aim) fond() bool {
	if !mild(a.t.Norm(a.from)) {
		return false
	}
	laugh := false
	for i := max(0, a.from-12); i < min(len(a.t.Tokens), a.to+12); i++ {
		if tok := &a.t.Tokens[i]; tok.Kind == text.Emoji {
			sign := string(a.t.Runes[tok.Start:tok.End])
			if strings.ContainsAny(sign, "❤😘🥰😍💕💖♥🫶🤗") {
				return true
			}
			laugh = laugh || strings.ContainsAny(sign, "😂🤣😆😄😁😜")
			continue
		}
		switch w := a.t.Norm(i); w {
		case "bene", "bn":
			if a.t.Norm(i-1) == "voglio" || a.t.Norm(i-1) == "vogliamo" || a.t.Norm(i-1) == "vojo" {
				return true
			}
		case "vediamo", "vede":
			if a.t.Norm(i-1) == "ci" || a.t.Norm(i-2) == "ci" {
				return true
			}
		case "tvb", "tvtb", "adoro", "abbraccio", "abbraccione", "bacio", "baci", "bacioni", "auguri", "auguroni", "manchi", "mancate", "amo":
			return true
		default:
			laugh = laugh || laughs(w)
		}
	}
	return laugh && a.shortJest()
}

// shortJest reports whether the sentence says nothing serious around the word.
func (a *aim) shortJest() bool {
	if len(a.t.Tokens) > 8 {
		return false
	}
	for i := range a.t.Tokens {
		if a.role(i)&office != 0 || a.t.Norm(i) == "proprio" || a.t.Norm(i) == "siete" || a.t.Norm(i) == "lei" || a.t.Norm(i) == "quanto" {
			return false
		}
	}
	return true
}

// mild reports the words that friends use.
func mild(w string) bool {
	switch w {
	case "scemo", "scema", "scemi", "sceme", "scemotto", "scemotta", "stupido", "stupida", "stupidi", "stupidone", "asino", "asina", "somaro", "pirla", "bischero", "bischera", "grullo", "grulla", "tonto", "tonta", "tontolone", "cretino", "cretina", "pagliaccio", "buffone", "buffona", "pazzo", "pazza", "sciocca", "sciocchina", "patacca", "mona", "zuccone", "babbeo", "scimunito", "pazzi", "vecchiaccio", "vecchiaccia", "bestia", "animale", "mostro", "capra":
		return true
	}
	return false
}

// takenBack reads "le mignotte... ehm, mignole": the author corrects his tongue, and
// nobody is aimed at.
func (a *aim) takenBack() bool {
	switch a.t.Norm(a.to) {
	case "ehm", "ehmm", "ops", "oops", "cioe", "pardon":
		return true
	}
	return false
}

// staffed reads "un sindaco burattino non ci serve": the epithet follows an office.
func (a *aim) staffed() target {
	i := a.from - 1
	if w := a.t.Norm(i); a.joined(a.from) && (w == "cosi" || w == "tanto" || w == "talmente") && a.joined(i) {
		i-- // "un sindaco così ignorante"
	}
	if a.tier != directed || !a.joined(a.from) || a.role(i)&office == 0 || a.role(a.from)&condition != 0 {
		return nobody
	}
	if i == 0 {
		return officeHeld // "Sindaco scemo …"
	}
	if !a.joined(i) {
		return nobody
	}
	switch a.t.Norm(i - 1) {
	case "un", "una", "sto", "sta", "il", "la", "l", "questo", "questa", "quel", "quella", "nostro", "nostra", "vostro", "vostra":
		return officeHeld
	}
	return nobody
}

// listed reads "basta con gli insulti: idioti, ladri …": the words are named, not used.
func (a *aim) listed() bool {
	if w := a.t.Norm(a.from - 1); strings.HasPrefix(w, "chiam") && (a.t.Norm(a.from-2) == "non" || a.t.Norm(a.from-3) == "non") {
		return true // "non chiamate idiota un ragazzo"
	}
	for i := a.from - 1; i >= 0 && i >= a.from-8 && !a.t.Tokens[i+1].Before.Ends(); i-- {
		switch a.t.Norm(i) {
		case "insulti", "insulto", "offese", "epiteti", "epiteto", "improperi", "parolacce", "termini", "termine", "appellativi":
			return a.addressed() == nobody
		}
	}
	return false
}

// ofWork reports whether the sentence speaks of a film, a book or a play, whose title
// the word may stand in.
func (a *aim) ofWork() bool {
	for i := max(0, a.from-10); i < min(len(a.t.Tokens), a.to+8); i++ {
		switch a.t.Norm(i) {
		case "film", "romanzo", "commedia", "commedie", "cineforum", "regia", "leggendo", "replica", "repliche", "atti", "palcoscenico", "trama", "titolo", "goldoni", "moliere", "dostoevskij", "proiezione", "sceneggiatura", "musical", "copione", "prosa", "filodrammatica", "bibliografia", "lettura", "elogio":
			return true
		case "scena":
			return a.t.Norm(i-1) == "in"
		case "teatro", "libro", "spettacolo", "biblioteca", "cinema":
			if a.t.Tokens[a.from].Has(text.Capital) || a.titled() {
				return true
			}
		}
	}
	return false
}

// titled reads an article in upper case inside a sentence: "al teatro La cena dei cretini".
func (a *aim) titled() bool {
	for i := a.from - 1; i > 0 && i >= a.from-5 && a.joined(i); i-- {
		switch a.t.Norm(i) {
		case "il", "lo", "la", "l", "i", "gli", "le", "un", "uno", "una":
			if a.t.Tokens[i].Has(text.Capital) && !a.t.Tokens[i].Has(text.Caps) || a.t.Tokens[i].Has(text.Capital) && len(a.t.Norm(i)) == 1 {
				return true
			}
		}
	}
	return false
}

// hurled is the category of curses that send somebody away.
const hurled = "imprecazione rivolta"

// cursesThing reads "fanculo la burocrazia", "vaffanculo al traffico": nobody is sent there.
func (a *aim) cursesThing(category string) bool {
	at := a.to // of the preposition, which the expression may hold
	if a.to == a.from+2 {
		at--
	}
	if category != hurled || a.to > a.from+2 || !a.joined(at) {
		return false
	}
	switch a.t.Norm(at) {
	case "tutto":
		return true
	case "a", "al", "alla", "all", "allo", "ai", "alle", "agli", "il", "lo", "la", "l", "i", "gli", "le", "sto", "sta", "sti", "ste", "questo", "questa", "quel", "quella":
	default:
		return false
	}
	k := at + 1
	if k >= len(a.t.Tokens) || !a.joined(k) || a.t.Tokens[k].Has(text.Capital) {
		return false
	}
	if w := a.t.Norm(k); w == "te" || w == "voi" || w == "lei" || w == "lui" || w == "loro" || w == "chi" || w == "tutti" {
		return false
	}
	return a.role(k)&(office|someone|camp|crowd|gang|kind|this|title|fellow|between|pronoun) == 0 && !strings.HasSuffix(a.t.Norm(k), "isti") && !strings.HasSuffix(a.t.Norm(k), "tori")
}

// cursesFate reads "Vaffanculo, ancora senza luce": a curse that opens the text, in
// which nobody is spoken to nor named.
func (a *aim) cursesFate(category string) bool {
	if category != hurled || a.to != a.from+1 || a.answers || !a.opens() || !a.closes() || a.to == len(a.t.Tokens) {
		return false
	}
	for i := range a.t.Tokens {
		if i == a.from || a.t.Norm(i) == "via" {
			continue
		}
		if a.role(i)&(youOne|youMany|office|someone|pronoun|order|camp|kind|scorn) != 0 || plainlyYou(a.t.Norm(i)) || a.t.Tokens[i].Kind == text.Mention {
			return false
		}
		if f, ok := a.list.At(a.t, i); ok && f.Entry.Value.Tier != spared && f.Entry.Value.Tier != literal {
			return false
		}
	}
	return true
}

// filthOf reads "che merda di giunta", "sta merda di app": what is done or run is
// scorned so, and no person.
func (a *aim) filthOf() bool {
	if a.to != a.from+1 || a.t.Norm(a.from) != "merda" || a.t.Norm(a.to) != "di" || !a.joined(a.to) || !a.joined(a.to+1) || a.t.Tokens[a.to+1].Has(text.Capital) {
		return false
	}
	k := a.to + 1
	switch a.t.Norm(k) {
	case "giunta", "amministrazione", "maggioranza", "comune", "ufficio", "assessorato", "governo", "partito", "azienda", "ditta":
		return true
	}
	return a.role(k)&(act|device|nature) != 0 && a.role(k)&(office|someone) == 0
}

// butNot reads "licenziati ma non scemi".
func butNot(t *text.Text, from int) bool {
	if t.Norm(from-1) == "che" && t.Norm(from-2) == "altro" && from > 2 && t.Norm(from-3) != "non" && t.Norm(from-4) != "non" {
		return true // "hanno ripulito il greto, altro che fannulloni"
	}
	if t.Norm(from-1) != "non" {
		return false
	}
	switch t.Norm(from - 2) {
	case "ma", "pero", "e", "certo", "sicuramente":
		return t.Tokens[from-1].Before < text.Comma
	}
	return false
}

// notAll reads "mica tutti i vigili sono …".
func notAll(t *text.Text, from int) bool {
	for i := from - 1; i > 0 && i >= from-6 && !t.Tokens[i].Before.Ends(); i-- {
		if w := t.Norm(i - 1); (w == "mica" || w == "non" && t.Norm(i+1) != "a") && strings.HasPrefix(t.Norm(i), "tutt") {
			return true
		}
	}
	return false
}

// notThat reads "non è che sei stupido se …", "non dico che tu sia …".
func notThat(t *text.Text, from int) bool {
	for i := from - 1; i > 0 && i >= from-2 && !t.Tokens[i+1].Before.Ends(); i-- {
		if w := t.Norm(i); w == "nemmeno" || w == "neanche" || w == "neppure" || w == "nasce" && t.Norm(i-1) == "nessuno" || w == "mai" && i == from-2 {
			return true // "geni no, ma nemmeno degli idioti"
		}
	}
	for i := from - 1; i > 1 && i >= from-5 && !t.Tokens[i].Before.Ends(); i-- {
		if t.Norm(i) != "che" {
			continue
		}
		switch t.Norm(i - 1) {
		case "e", "dico", "penso", "dicendo", "detto", "credo":
			return t.Norm(i-2) == "non" || t.Norm(i-3) == "non"
		}
	}
	return false
}
