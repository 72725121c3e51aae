package content

import (
	_ "embed"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed propaganda.txt
var propagandaSource string

var propagandaList = lexicon.New("propaganda.txt", "AVPERLIGK", propagandaSource)

const (
	propagandaID        = "politics.propaganda"
	propagandaThreshold = 0.7
)

// propagandaRule is the rule on political propaganda. When it holds is the
// policy's: always, only between the convocation of the comizi and the close of
// voting (L. 28/2000 art. 9), or never.
func propagandaRule(f *family) audit.Rule {
	return audit.Rule{
		ID: propagandaID, Title: "Propaganda politica o elettorale",
		Looks: "Cerca inviti al voto o al sostegno, hashtag, slogan e indirizzi di partiti, liste e candidati, nei periodi in cui la policy li esclude; non considera " +
			"la critica e la lode dell'operato, il racconto di voti e sedute, le domande su seggi e tessere, i sondaggi e i concorsi.",
		Version: 3, Method: audit.Assisted, Alone: true, Severity: audit.Medium,
		Subjects: citizens(),
		Start: func(s *audit.Setting) audit.Checker {
			return &propagandaCheck{reader: f.reader(s, propagandaID, propagandaList, inPropaganda), settings: &s.Policy.Settings}
		},
		Words: propagandaList,
		Proof: audit.Proof{Hits: propagandaHits(), Spares: propagandaSpares()},
	}
}

// Traces that no list can hold.
var (
	candidate = &lexicon.Term{Tier: 'P', Weight: 0.45, Category: "nome indicato per il voto"}
	hashtag   = &lexicon.Term{Tier: 'A', Weight: 0.9, Category: "hashtag elettorale"}
	partySite = &lexicon.Term{Tier: 'A', Weight: 0.8, Category: "indirizzo di partito o lista"}
	pledge    = &lexicon.Term{Tier: 'A', Weight: 0.75, Category: "voto chiesto per un nome"}
	asMayor   = &lexicon.Term{Tier: 'A', Weight: 0.8, Category: "slogan elettorale"}
)

type propagandaCheck struct {
	reader
	settings *audit.Settings
	joined   []trace
}

// Check weighs the traces that stand together, on the days on which the policy
// wants it.
func (c *propagandaCheck) Check(s *audit.Subject, l *audit.Log) {
	_, window := c.settings.Election(s.Day())
	if !c.due(window) {
		return
	}
	found := c.join(s.Read, c.read(s.Read))
	for len(found) > 0 {
		var b bundle
		b, found = cut(found)
		quoted := slices.ContainsFunc(b, func(m trace) bool { return told(s.Read, m) })
		b = b.without(func(m trace) bool { return told(s.Read, m) || !campaigns(s.Read, m) })
		if len(b) == 0 || b.score() < propagandaThreshold || !c.political(s.Read, b) || b.has('K') && !b.has('A') {
			continue
		}
		l.Find(audit.Hit{
			Category: "possibile propaganda: " + b.strongest().term.Category + ", periodo elettorale " + yesNo(window),
			Severity: audit.Medium, Score: b.score(), Threshold: propagandaThreshold, Evidence: b.evidence(s.Read),
			Exceptions: propagandaExceptions(b.has('K'), quoted),
		})
		return
	}
}

func yesNo(b bool) string {
	if b {
		return "sì"
	}
	return "no"
}

// due reports whether the policy wants propaganda looked for on a day: in an
// electoral window or not.
func (c *propagandaCheck) due(window bool) bool {
	switch c.settings.Propaganda {
	case "off":
		return slices.Contains(c.settings.Informative, propagandaID)
	case "election_windows":
		return window
	}
	return true
}

// political reports whether the traces of a bundle make an appeal together.
func (c *propagandaCheck) political(t *text.Text, b bundle) bool {
	return b.has('A') || b.has('V') && b.has('P') || b.has('L') && b.has('I', 'V') || b.has('R') && b.has('I') && b.has('P', 'E') ||
		b.has('G') && b.has('P') && b.has('E') && flourish(t)
}

// flourish reports whether a text shouts: emoji, hashtags, exclamation marks.
func flourish(t *text.Text) bool {
	return slices.ContainsFunc(t.Tokens, func(tok text.Token) bool {
		return tok.Kind == text.Emoji || tok.Has(text.Hashtag|text.Exclaimed)
	})
}

// campaigns reports whether a trace is the author's own appeal to others: not a
// question, a denial, or a tale of who votes for whom.
func campaigns(t *text.Text, m trace) bool {
	switch m.term.Tier {
	case 'P', 'E', 'K':
		return true
	case 'V':
		return appeals(t, m.from) && !asked(t, m.from) && !accuses(t, m.to)
	case 'I', 'R', 'L':
		return !asked(t, m.from) && !denied(t, m.from)
	}
	return !asked(t, m.from) && !denied(t, m.from) && !conditional(t, m.from)
}

var (
	// tellers are words before a verb that make it a tale: «chi vota», «si vota», «voi che votate».
	tellers = set("che", "chi", "se", "si", "non", "lo", "la", "li", "le", "mai", "gente", "maggioranza", "opposizione", "minoranza", "voi", "perche", "quando", "consiglio", "giunta", "sempre", "mentre",
		"poi", "popolo", "italiano", "nord", "sud", "paese", "cui", "come", "quanti", "quelli", "ancora", "continuate", "invece", "di", "ci", "mi", "vi", "ti", "da", "per", "il", "un", "dove")
	callers = set("andate", "andiamo", "invito", "invitiamo", "tornate", "torniamo", "vai", "pronti", "corriamo", "correte", "vada", "tutti")
	musts   = set("bisogna", "dobbiamo", "dovete", "occorre", "devi", "fate", "fai")
)

// appeals reports whether the verb at token i bids others: «vota», «andate a votare».
func appeals(t *text.Text, i int) bool {
	p := t.Norm(i - 1)
	switch t.Norm(i) {
	case "vota":
		return opens(t, i) || leads[p] || wishes(t, i)
	case "votare":
		return musts[p] || p == "a" && callers[t.Norm(i-2)]
	case "io", "voto", "preferenza":
		return p != "non" && !conditional(t, i)
	}
	return t.Tokens[i].Before >= text.Comma || !tellers[p]
}

// leads are words before «vota» that leave it an appeal: behind others it is what
// somebody does.
var leads = set("e", "allora", "quindi", "tu", "domenica", "lunedi", "sabato", "giugno", "maggio", "ottobre", "settembre", "anche", "forza", "oggi", "domani", "ragazzi", "amico", "amici", "citta", "cambia", "pensa", "ascolta", "fidati", "dai", "12", "13", "14", "15", "8", "9", "ora", "percio", "seggio", "urne", "elezioni", "comunali", "scheda", "stavolta", "insieme")

// wishers are verbs behind «chi» by which a slogan flatters: «chi ama il paese vota …».
var wishers = set("ama", "vuole", "vole", "tiene", "crede", "sogna", "rispetta", "difende", "spera", "pensa", "lavora", "cambia", "rivuole", "ha")

// aims are words with which a slogan begins: «per un paese migliore vota …».
var aims = set("per", "contro", "basta")

// wishes reports whether the verb at token i is that of such a slogan.
func wishes(t *text.Text, i int) bool {
	k := i
	for k > max(0, i-9) && !t.Tokens[k].Before.Ends() {
		if k--; wishers[t.Norm(k)] && t.Norm(k-1) == "chi" {
			return true
		}
	}
	return aims[t.Norm(k)]
}

func conditional(t *text.Text, i int) bool {
	p, q := t.Norm(i-1), t.Norm(i-2)
	return p == "se" || p == "chi" || q == "se" || q == "chi" || p == "perche"
}

// accuses reports whether the sentence goes on against those who did it: «votate
// la Lega e poi vi lamentate».
func accuses(t *text.Text, i int) bool {
	for k := i; k < len(t.Tokens) && k < i+8; k++ {
		switch t.Norm(k) {
		case "poi", "lamentate", "lamenta", "lamentatevi", "lamentarvi", "continuate", "ancora":
			return true
		}
	}
	return false
}

// join adds hashtags, sites and the names that an appeal gives, in order.
func (c *propagandaCheck) join(t *text.Text, found []trace) []trace {
	out := c.joined[:0]
	k := 0
	for i := range t.Tokens {
		for k < len(found) && found[k].from <= i {
			out = append(out, found[k])
			k++
		}
		if m, ok := c.sign(t, i, out); ok && (k == 0 || found[k-1].to <= i || m.term.Tier == 'A') {
			out = append(out, m)
		}
	}
	c.joined = out
	return out
}

// sign returns what token i is, by its form: a hashtag, an address, a name that
// follows an appeal to vote.
func (c *propagandaCheck) sign(t *text.Text, i int, before []trace) (trace, bool) {
	tok := &t.Tokens[i]
	switch {
	case tok.Has(text.Hashtag):
		return trace{i, i + 1, hashtag}, campaignTag(t, i)
	case tok.Kind == text.URL:
		return trace{i, i + 1, partySite}, site(tok.Norm)
	case pledged(t, i):
		return trace{i, i + 1, pledge}, true
	case tok.Norm == "sindaco" || tok.Norm == "sindaca":
		return trace{max(0, i-1), i + 1, asMayor}, mayorToBe(t, i)
	case len(before) == 0 || tok.Kind != text.Word || !tok.Has(text.Capital):
		return trace{}, false
	}
	v := before[len(before)-1]
	return trace{i, i + 1, candidate}, v.term.Tier == 'V' && i-v.to <= 3 && votes(t, v, i) && nameLike(t, i)
}

// pledged reports whether token i is the name for which a slogan asks the vote:
// «un voto alla Stella Alpina», «il tuo voto a Rossi».
func pledged(t *text.Text, i int) bool {
	if i < 3 || t.Norm(i-2) != "voto" || !t.Tokens[i].Has(text.Capital) || noNames[t.Norm(i)] || asked(t, i) || denied(t, i-3) {
		return false
	}
	switch t.Norm(i - 1) {
	case "a", "al", "alla", "ai", "agli", "per":
	default:
		return false
	}
	switch t.Norm(i - 3) {
	case "un":
		return opens(t, i-3)
	case "tuo", "vostro":
		return true
	}
	return false
}

// nameLike reports whether a word in upper case names somebody: a word that is in
// no dictionary, or one that needs no upper case where it stands.
func nameLike(t *text.Text, i int) bool {
	tok := &t.Tokens[i]
	if !t.Known(i) {
		return true
	}
	shouted := tok.Has(text.Caps) && (i == 0 || t.Tokens[i-1].Has(text.Caps))
	return !shouted && !tok.Before.Ends() && len(tok.Norm) > 3 && !noNames[tok.Norm]
}

var noNames = set("lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica", "tutti", "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
	"comune", "sindaco", "consiglio", "giunta", "italia", "facebook", "bene", "male", "online")

// votes reports whether the verb of an appeal asks for a vote for what stands at
// token i: to choose or write a name may be asked in other matters.
func votes(t *text.Text, v trace, i int) bool {
	w := t.Norm(v.from)
	if strings.HasPrefix(w, "vot") || strings.HasPrefix(w, "vut") || w == "preferenza" || w == "io" {
		return true
	}
	if !strings.HasPrefix(w, "scriv") && !strings.HasPrefix(w, "scegli") {
		return false
	}
	for k := max(0, v.from-8); k < min(len(t.Tokens), i+8); k++ {
		switch t.Norm(k) {
		case "scheda", "urne", "elezioni", "giugno", "maggio", "ballottaggio", "voto", "seggio", "lista", "preferenza":
			return true
		}
	}
	return false
}

// campaignTag reports whether a hashtag calls to vote or names a mayor to be:
// «#VotaY», «#RossiSindaco2027», «#BianchiSindaco».
func campaignTag(t *text.Text, i int) bool {
	w := t.Norm(i)
	for _, p := range []string{"vota", "votiamo", "iovoto", "votate", "sostieni", "scegli"} {
		rest, ok := strings.CutPrefix(w, p)
		next := rest == "" && i+1 < len(t.Tokens) && t.Tokens[i+1].Has(text.Hashtag) && t.Tokens[i+1].Before == text.Glued
		if ok && p != "scegli" && p != "sostieni" && (next || rest != "") && !strings.HasPrefix(rest, "zion") && !strings.HasPrefix(rest, "nti") {
			return true
		}
	}
	if strings.Contains(w, "sindaco20") || strings.Contains(w, "sindaca20") || strings.Contains(w, "elezioni") && strings.Contains(w, "cambia") {
		return true
	}
	name, ok := strings.CutSuffix(w, "sindaco")
	if !ok {
		name, ok = strings.CutSuffix(w, "sindaca")
	}
	if ok && name == "" {
		return i > 0 && t.Tokens[i].Before == text.Glued && t.Tokens[i-1].Has(text.Hashtag) && !spoken[t.Norm(i-1)]
	}
	return ok && len(name) > 3 && !text.Known(name)
}

// site reports whether an address is a party's, a list's or a candidate's.
func site(norm string) bool {
	for _, p := range []string{"partitodemocratico", "legaonline", "legapersalvini", "fratelli-italia", "fratelliditalia", "forzaitalia", "movimento5stelle", "italiaviva", "casapound", "rifondazione.it", "azione.it/iscriv", "sinistraitaliana", "europaverde"} {
		if strings.Contains(norm, p) {
			return true
		}
	}
	host := strings.TrimPrefix(norm, "https://")
	host = strings.TrimPrefix(strings.TrimPrefix(host, "http://"), "www.")
	host, _, _ = strings.Cut(host, "/")
	label, _, _ := strings.Cut(host, ".")
	return strings.HasSuffix(label, "sindaco") && len(label) > 7 || strings.HasPrefix(label, "vota") && len(label) > 5 && !strings.HasPrefix(label, "votazion") ||
		(strings.HasPrefix(label, "lista") || strings.HasSuffix(label, "-lista") || strings.HasSuffix(label, "listacivica")) && len(label) > 7 && strings.HasSuffix(host, ".it")
}

// mayorToBe reports whether «sindaco» at token i follows a name as a slogan has
// it: «Bianchi sindaco!», «Mario Rossi sindaco 2027», «Bianchi sindaco per cambiare».
func mayorToBe(t *text.Text, i int) bool {
	if i == 0 || t.Tokens[i].Before != text.Space || t.Tokens[i].Has(text.Hashtag) {
		return false
	}
	name := &t.Tokens[i-1]
	if name.Kind != text.Word || !name.Has(text.Capital) || len(name.Norm) < 4 || t.Known(i-1) {
		return false
	}
	for k := i - 2; k >= max(0, i-5); k-- {
		if spoken[t.Norm(k)] {
			return false
		}
	}
	next := t.Norm(i + 1)
	number := i+1 < len(t.Tokens) && t.Tokens[i+1].Kind == text.Number && strings.HasPrefix(next, "20")
	return t.Tokens[i].Has(text.Exclaimed) || number || next == "subito" || next == "insieme" || next == "per" && t.Norm(i+2) == "cambiare"
}

// spoken are words before a name by which somebody speaks to a mayor, or of one.
var spoken = set("il", "la", "nostro", "nostra", "ex", "bravo", "brava", "grazie", "caro", "cara", "signor", "signora", "al", "del", "dal", "complimenti", "auguri", "vergogna", "dimettiti", "forza", "grande", "gentile",
	"buongiorno", "buonasera", "ciao", "vero", "e", "era", "fu", "quando", "basta", "povero", "ascolti", "no", "mio", "super", "buon", "via", "fuori", "contro", "stop")

func propagandaExceptions(contest, quoted bool) []audit.Exception {
	return []audit.Exception{
		{Name: "critica o lode dell'operato"}, {Name: "racconto di un voto o di una seduta"}, {Name: "domanda su seggi e tessere"},
		{Name: "sondaggio o concorso", Held: contest}, {Name: "citazione", Held: quoted},
	}
}
