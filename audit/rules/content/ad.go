package content

import (
	_ "embed"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed ad.txt
var adSource string

var adList = lexicon.New("ad.txt", "AOGCDQPNMKB", adSource)

// adThreshold is the score from which an offer is suggested as advertising.
const adThreshold = 0.7

// adRule is the rule on advertising and private offers.
func adRule(f *family) audit.Rule {
	return audit.Rule{
		ID: "ad.commercial", Title: "Pubblicità o promozione di interessi privati",
		Looks: "Cerca offerte in prima persona, inviti all'acquisto, prezzi e contatti commerciali vicini fra loro; non considera gli sponsor dell'Ente alla data, " +
			"i consigli chiesti da altri utenti, mercati, sagre, iniziative patrocinate, raccolte fondi e offerte del centro per l'impiego.",
		Version: 3, Method: audit.Assisted, Alone: true, Severity: audit.Minor,
		Subjects: citizens(),
		Start: func(s *audit.Setting) audit.Checker {
			return &adCheck{reader: f.reader(s, "ad.commercial", adList, inAd), sponsors: s.Policy.Settings.Sponsors}
		},
		Words: adList,
		Proof: audit.Proof{Hits: adHits(), Spares: adSpares()},
	}
}

// Traces that no list can hold. The tiers E, T and L are theirs alone.
var (
	priced   = &lexicon.Term{Tier: 'E', Weight: 0.35, Category: "prezzo"}
	rebated  = &lexicon.Term{Tier: 'E', Weight: 0.35, Category: "ribasso"}
	numbered = &lexicon.Term{Tier: 'T', Weight: 0.45, Category: "numero di telefono"}
	linked   = &lexicon.Term{Tier: 'L', Weight: 0.2, Category: "indirizzo web o di posta"}
)

type adCheck struct {
	reader
	sponsors []audit.Sponsor
	joined   []trace
}

// Check weighs the traces that stand together, and asks who wanted to know.
func (c *adCheck) Check(s *audit.Subject, l *audit.Log) {
	found := c.read(s.Read)
	if len(found) == 0 {
		return
	}
	quoted := false
	rest := c.join(s.Read, found)
	for len(rest) > 0 {
		var b bundle
		b, rest = cut(rest)
		b = b.without(func(m trace) bool {
			q := told(s.Read, m)
			quoted = quoted || q
			return q || c.idle(s.Read, m)
		})
		if len(b) == 0 || !c.offers(b) || b.score() < adThreshold || b.has('K') && !b.has('A') || c.sponsored(s) || advice(s) {
			continue
		}
		l.Find(c.hit(s, b, quoted))
		return
	}
}

// offers reports whether somebody offers something of his own: not a price alone,
// nor a good that is only named. Where nobody says «vendo», it takes a good or a
// promise, a price, a promise or a call on those in need, and a private contact.
func (c *adCheck) offers(b bundle) bool {
	if b.has('A', 'O', 'N') {
		return true
	}
	goods := b.has('G', 'M')
	switch {
	case b.has('B'):
		return false
	case goods && b.has('P') && b.has('Q', 'C'):
		return true
	case b.has('C') && b.has('P') && b.has('L'):
		return true
	case b.has('C', 'T') && (goods && b.has('E', 'P', 'Q') || b.has('P') && b.has('E', 'Q')):
		return true
	case b.has('T') && b.has('C', 'D') && (b.has('E') || b.count('G') > 1):
		return true
	}
	return goods && b.has('P') && b.has('E', 'L')
}

// idle reports whether a trace stands in a question, which offers nothing, or is denied.
func (c *adCheck) idle(t *text.Text, m trace) bool {
	switch m.term.Tier {
	case 'A', 'O', 'N', 'M', 'P':
		return t.Tokens[m.from].Has(text.Negated) || denied(t, m.from) || asked(t, m.from) && !invites(t, m)
	}
	return false
}

func denied(t *text.Text, i int) bool {
	p := t.Norm(i - 1)
	return p == "non" || p == "mai" || p == "nessun" || p == "niente"
}

// invites reports whether the question is the seller's own: «Vuoi guadagnare da casa?».
func invites(t *text.Text, m trace) bool {
	if m.term.Weight < 0.8 {
		return false
	}
	for i := max(0, m.from-6); i < m.from; i++ {
		switch t.Tokens[i].Norm {
		case "vuoi", "volete", "vorresti", "vorreste", "cerchi", "cercate", "hai", "avete", "sogni", "interessa", "interessati", "devi", "dovete", "serve":
			return !t.Tokens[m.from].Before.Ends()
		}
	}
	return false
}

// join adds prices, telephone numbers and addresses to the traces, in order.
func (c *adCheck) join(t *text.Text, found []trace) []trace {
	out := c.joined[:0]
	k := 0
	for i := range t.Tokens {
		for k < len(found) && found[k].from <= i {
			out = append(out, found[k])
			k++
		}
		if inside := k > 0 && found[k-1].to > i; inside {
			continue
		}
		if term := figure(t, i); term != nil {
			out = append(out, trace{i, i + 1, term})
		}
	}
	c.joined = out
	return out
}

// figure returns what a price, a number to call or an address is, nil for other tokens.
func figure(t *text.Text, i int) *lexicon.Term {
	switch tok := &t.Tokens[i]; {
	case tok.Kind == text.URL, tok.Kind == text.Email:
		return linked
	case tok.Kind != text.Number && tok.Kind != text.Code:
		return nil
	case price(t, i):
		return priced
	case rebate(t, i):
		return rebated
	case callable(t, i):
		return numbered
	}
	return nil
}

// price reports whether a number is an amount: «5 €», «€ 5», «5 euro», «10€».
func price(t *text.Text, i int) bool {
	tok := &t.Tokens[i]
	switch t.Norm(i + 1) {
	case "euro", "eur", "euri", "euros", "eurini", "leuri", "cadauno", "cadauna", "cad", "caduno":
		return true
	}
	if n := t.Norm(i + 2); t.Norm(i+1) == "l" && (n == "uno" || n == "una" || n == "ora") {
		return true // «50 l'uno»
	}
	return sign(t.Runes, tok.End, 1) || sign(t.Runes, tok.Start-1, -1) || tagged(tok.Norm) && !hours[t.Norm(i-1)] && !hours[t.Norm(i+1)]
}

// tagged reports whether a number is written as price tags are: «12,90», «8,50».
func tagged(n string) bool {
	if len(n) < 4 || len(n) > 7 || n[len(n)-3] != ',' {
		return false
	}
	cents := n[len(n)-2:]
	return cents == "90" || cents == "99" || cents == "50" || cents == "00" || cents == "95"
}

// hours are words beside a number that tells a time, a size or a share.
var hours = set("ore", "ora", "alle", "dalle", "h", "m", "mt", "metri", "km", "cm", "mm", "percento", "per", "milioni", "mila", "circa", "altezza", "largo", "alto", "lungo", "tonnellate", "gradi", "media", "voto")

// rebate reports whether a number is what is taken off a price, or the lower of two:
// «-20%», «sconto del 30%», «199 anziché 399».
func rebate(t *text.Text, i int) bool {
	tok := &t.Tokens[i]
	if n := t.Norm(i + 1); (n == "anziche" || n == "invece") && i+2 < len(t.Tokens) {
		k := i + 2
		if t.Norm(k) == "di" || t.Norm(k) == "che" {
			k++
		}
		return k < len(t.Tokens) && t.Tokens[k].Kind == text.Number
	}
	if tok.End >= len(t.Runes) || t.Runes[tok.End] != '%' {
		return false
	}
	if tok.Start > 0 && (t.Runes[tok.Start-1] == '-' || t.Runes[tok.Start-1] == '–') {
		return true
	}
	for k := i - 1; k >= max(0, i-3); k-- {
		if strings.HasPrefix(t.Tokens[k].Norm, "scont") || t.Tokens[k].Norm == "saldi" {
			return true
		}
	}
	return false
}

// sign reports whether a euro sign stands at i, or one space farther in the direction.
func sign(rs []rune, i, step int) bool {
	for range 2 {
		if i < 0 || i >= len(rs) {
			return false
		}
		if rs[i] == '€' {
			return true
		}
		if rs[i] != ' ' {
			return false
		}
		i += step
	}
	return false
}

// callable reports whether a run of numbers that begins at token i is a mobile
// number, however it is spaced. Numbers of offices are no private contact.
func callable(t *text.Text, i int) bool {
	first := t.Tokens[i].Norm
	if first[0] != '3' || i > 0 && t.Tokens[i-1].Kind == text.Number && t.Tokens[i].Before <= text.Space {
		return strings.HasPrefix(first, "393")
	}
	n := 0
	for k := i; k < len(t.Tokens) && k < i+6 && t.Tokens[k].Kind == text.Number && (k == i || t.Tokens[k].Before <= text.Dot); k++ {
		if strings.ContainsAny(t.Tokens[k].Norm, ",:") {
			return false
		}
		n += digits(t.Tokens[k].Norm)
	}
	return n == 9 || n == 10
}

func digits(s string) int {
	n := 0
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			n++
		}
	}
	return n
}

// sponsored reports whether a firm with a contract on that day is named.
func (c *adCheck) sponsored(s *audit.Subject) bool {
	for _, sp := range c.sponsors {
		if sp.Period.Contains(s.Day()) && sp.Name != "" && (names(s.Read, sp.Name) || strings.EqualFold(sp.Name, s.Author.Name)) {
			return true
		}
	}
	return false
}

// names reports whether a text holds the words of a name, one after the other.
func names(t *text.Text, name string) bool {
	n := text.Parse(name).Tokens
	for i := 0; len(n) > 0 && i+len(n) <= len(t.Tokens); i++ {
		k := 0
		for k < len(n) && t.Tokens[i+k].Norm == n[k].Norm {
			k++
		}
		if k == len(n) {
			return true
		}
	}
	return false
}

var (
	// recommends are words by which somebody asks others for the name of a firm;
	// seeks ask for anything, and count if the answer speaks of the same thing.
	recommends = set("conosce", "conoscete", "consiglia", "consigliate", "consigliarmi", "consigliare", "consigliatemi", "consiglio", "consigli", "suggerire", "suggerite", "suggerimenti", "consigliateci")
	seeks      = set("cerco", "cerchiamo", "cercando", "cerca", "cercasi", "sapete", "serve", "servirebbe", "servono", "bisogno", "dove", "chi", "qualcuno", "avete")
)

// advice reports whether another person asked for such a thing: «qualcuno conosce
// un idraulico?», in the comment answered or in a visitor's post above.
func advice(s *audit.Subject) bool {
	if wanted(s.Parent, s) {
		return true
	}
	return s.Post != nil && s.Post.ID != s.ID && s.Post.Kind == audit.VisitorPost && wanted(s.Post, s)
}

// wanted reports whether somebody else's content asks for what s offers.
func wanted(asker *audit.Content, s *audit.Subject) bool {
	if asker == nil || asker.Author.ID != "" && asker.Author.ID == s.Author.ID {
		return false
	}
	t, seek := text.Parse(asker.Text), false
	stems := map[string]bool{}
	for i := range t.Tokens {
		w := t.Norm(i)
		if recommends[w] {
			return true
		}
		seek = seek || seeks[w]
		if len(w) >= tellingWord {
			stems[t.Stem(i)] = true
		}
	}
	for i := 0; seek && i < len(s.Read.Tokens); i++ {
		if len(s.Read.Norm(i)) >= tellingWord && stems[s.Read.Stem(i)] {
			return true
		}
	}
	return false
}

// tellingWord is how long a word must be to tell of a matter.
const tellingWord = 6

func (c *adCheck) hit(s *audit.Subject, b bundle, quoted bool) audit.Hit {
	return audit.Hit{
		Category: "possibile " + b.strongest().term.Category, Severity: audit.Minor,
		Score: b.score(), Threshold: adThreshold, Evidence: b.evidence(s.Read),
		Exceptions: adExceptions(b.has('K'), quoted),
	}
}

func adExceptions(common, quoted bool) []audit.Exception {
	return []audit.Exception{
		{Name: "sponsor con contratto attivo alla data"}, {Name: "consiglio chiesto da altro utente"},
		{Name: "mercati, sagre, iniziative patrocinate e raccolte fondi", Held: common}, {Name: "offerta ripresa dal centro per l'impiego"},
		{Name: "citazione", Held: quoted},
	}
}
