package spam

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed spam.txt
var spamSource string

var spamList = lexicon.New("spam.txt", "AB", spamSource)

const (
	linkID        = "spam.link"
	linkThreshold = 0.7
)

// linkRule is the rule on links to sites that are no matter of the post.
func linkRule() audit.Rule {
	return audit.Rule{
		ID: linkID, Title: "Link esterni fuori tema",
		Looks: "Cerca collegamenti, anche camuffati o abbreviati, a siti estranei al tema del post e gli inviti di guadagni, prestiti, giochi, incontri e simili verso contatti esterni; " +
			"non considera siti istituzionali, stampa, mappe, account ufficiali, link dati in risposta e video dell'argomento.",
		Version: 2, Method: audit.Automatic, Severity: audit.Minor,
		Subjects: []audit.Kind{audit.Comment, audit.VisitorPost},
		Start:    func(s *audit.Setting) audit.Checker { return newLinks(s) },
		Words:    spamList,
		Proof:    audit.Proof{Hits: linkHits(), Spares: linkSpares()},
	}
}

type links struct {
	lex      *lexicon.Lexicon
	known    *register
	domains  []string // the comune's own, and those it trusts
	accounts []address
	local    []string // names of the comune: what bears them is local matter
	topic    topic
}

func newLinks(s *audit.Setting) *links {
	c := &links{lex: s.Office.For(linkID, spamList), known: registered()}
	for _, d := range s.Contacts.Domains {
		c.domains = append(c.domains, strings.TrimPrefix(strings.ToLower(d), "www."))
	}
	for _, u := range append([]string{s.Page.Website, s.Policy.Settings.PolicyURL}, s.Page.Links...) {
		if a := split(strings.ToLower(strings.TrimSpace(u))); strings.Contains(a.host, ".") && c.known.place(a) != social {
			c.domains = append(c.domains, a.host)
		}
	}
	for _, u := range append([]string{s.Page.URL}, append(s.Policy.Settings.Accounts, s.Page.Links...)...) {
		if a := split(strings.ToLower(strings.TrimSpace(u))); len(a.path) > 1 {
			c.accounts = append(c.accounts, a)
		}
	}
	for _, w := range text.Parse(s.Policy.Comune).Tokens {
		if len(w.Norm) > 3 {
			c.local = append(c.local, w.Norm)
		}
	}
	return c
}

// link is an address in a text, or what stands for one: the tokens [from, to).
type link struct {
	address
	from, to int
	is       place
	hidden   bool // written so that no program reads it
}

// Check weighs the first link that is no matter of the page, if any.
func (c *links) Check(s *audit.Subject, l *audit.Log) {
	contact, n := false, 0
	for i := range s.Read.Tokens {
		k, ok := c.linkAt(s.Read, i)
		contact = contact || outside(&s.Read.Tokens[i])
		if !ok {
			continue
		}
		if n++; n > mostLinks {
			break
		}
		if h, ok := c.weigh(s, k); ok {
			if h.Score < linkThreshold {
				l.Hint(h)
				continue
			}
			l.Find(h)
			return
		}
	}
	if contact {
		c.lure(s, l)
	}
}

// mostLinks is how many links of one content are weighed.
const mostLinks = 5

// linkAt reads the link that begins at token i.
func (c *links) linkAt(t *text.Text, i int) (link, bool) {
	if t.Tokens[i].Kind == text.URL {
		a := split(t.Tokens[i].Norm)
		return link{a, i, i + 1, c.place(a), false}, true
	}
	if a, to, ok := hiddenAt(t, i); ok && !inMailbox(t, i, to) {
		return link{a, i, to, c.place(a), true}, true
	}
	return link{}, false
}

// place is the register's, after the comune's own domains and accounts.
func (c *links) place(a address) place {
	if slices.ContainsFunc(c.domains, func(d string) bool { return a.host == d || strings.HasSuffix(a.host, "."+d) }) {
		return institutional
	}
	if slices.ContainsFunc(c.accounts, func(o address) bool {
		return a.host == o.host && strings.HasPrefix(a.path+"/", strings.TrimSuffix(o.path, "/")+"/")
	}) {
		return institutional
	}
	return c.known.place(a)
}

// weigh returns what is to say of a link, and false if it is in its place. A hit
// below the threshold is a trace.
func (c *links) weigh(s *audit.Subject, k link) (audit.Hit, bool) {
	if k.is == institutional || k.is == mapSite || k.is == mail {
		return audit.Hit{}, false
	}
	lured, weak := c.lured(s.Read)
	h := c.hit(s, k)
	switch {
	case lured != "" && k.is != press:
		h.Category, h.Score = "link con offerta non richiesta: "+lured, 0.9
		return h, true
	case k.is == denied:
		h.Category, h.Score = "link a sito di offerte non richieste", 0.9
		return h, !quoting(s.Read, k.from)
	case quoting(s.Read, k.from) || answers(s):
		return h, false
	}
	return c.off(s, k, h, weak)
}

// off weighs a link by its distance from the matter.
func (c *links) off(s *audit.Subject, k link, h audit.Hit, weak bool) (audit.Hit, bool) {
	near, known := c.topic.near(s, k.address, c.local)
	h.Method, h.Threshold = audit.Assisted, linkThreshold
	switch {
	case k.is == shortener || k.is == messaging:
		h.Category, h.Score = "link abbreviato o invito a un canale esterno, destinazione non visibile", 0.7
		if near && !weak {
			h.Score = 0.5
		}
	case near:
		return h, false
	case k.hidden:
		h.Category, h.Score = "link camuffato", 0.75
	case k.is == press, k.is == social && !weak, k.is == useful, !known:
		h.Category, h.Score = "link di cui non risulta l'attinenza al post", 0.4
		if weak && k.is == unknownSite {
			h.Category, h.Score = "link a sito esterno con un richiamo commerciale", 0.7
		}
		return h, k.is != useful
	case k.is == social:
		h.Category, h.Score = "invito a un profilo o video estraneo al post", 0.7
	default:
		h.Category, h.Score, h.Method, h.Threshold = "link a sito estraneo al tema del post", 0.8, audit.Automatic, 0
	}
	return h, true
}

// lured returns the category of a scam by the words of a text, and whether it
// holds a weaker lure.
func (c *links) lured(t *text.Text) (scam string, weak bool) {
	for i := 0; i < len(t.Tokens); {
		if t.Tokens[i].Kind == text.Masked {
			i++ // an insult more often than an offer
			continue
		}
		f, ok := c.lex.At(t, i)
		if !ok {
			i++
			continue
		}
		i = f.To
		term := f.Entry.Value
		switch {
		case term.Tier == lexicon.Spared || f.How == text.Completed || term.Cancelled(t, f.From, f.To) || t.Tokens[f.From].Has(text.Quoted|text.Reported|text.Negated):
		case term.Tier == 'B':
			weak = true
		case scam == "":
			scam = term.Category
		}
	}
	if scam != "" && warns(t) {
		return "", weak
	}
	return scam, weak
}

var warnings = []string{"truffa", "truffe", "truffatori", "attenti", "attenzione", "phishing", "fake", "spam", "segnalo", "segnalate", "bloccate", "bufala", "falso", "falsi", "ennesima", "diffidate", "cascateci", "basta"}

// warns reports whether a text warns of what it tells.
func warns(t *text.Text) bool {
	for i := range t.Tokens {
		if slices.Contains(warnings, t.Tokens[i].Norm) || (t.Tokens[i].Norm == "finto" || t.Tokens[i].Norm == "finti") && t.Tokens[i].Before >= text.Space {
			return true
		}
	}
	return false
}

func quoting(t *text.Text, i int) bool {
	return t.Tokens[i].Has(text.Quoted) || coded(t, i) || warns(t)
}

// coded reports whether an address stands between the marks that set off code, as
// in what explains how something works: it leads nobody anywhere.
func coded(t *text.Text, i int) bool {
	open := false
	for _, r := range t.Runes[:t.Tokens[i].Start] {
		if r == '`' {
			open = !open
		}
	}
	return open && slices.Contains(t.Runes[t.Tokens[i].Start:], '`')
}

// outside reports whether a token leads to a contact outside the page.
func outside(tok *text.Token) bool {
	switch tok.Kind {
	case text.Email, text.Mention:
		return true
	case text.Word:
		return tok.Norm == "telegram" || tok.Norm == "whatsapp" || tok.Norm == "instagram" || tok.Norm == "gmail"
	}
	return false
}

// lure speaks of an offer that gives a contact outside the page and no link.
func (c *links) lure(s *audit.Subject, l *audit.Log) {
	scam, _ := c.lured(s.Read)
	if scam == "" || answers(s) || asks(s.Read) {
		return
	}
	h := c.hit(s, link{to: len(s.Read.Tokens)})
	h.Category, h.Method, h.Score, h.Threshold = "offerta non richiesta con contatto esterno: "+scam, audit.Assisted, 0.75, linkThreshold
	h.Evidence[0].Masked, h.Evidence[0].Note = "testo intero", "contatto esterno senza link"
	l.Find(h)
}

func asks(t *text.Text) bool {
	return slices.ContainsFunc(t.Tokens, func(tok text.Token) bool { return tok.Has(text.Asked) })
}

// answers reports whether the link was asked for: by the comment answered, by a
// visitor's post above.
func answers(s *audit.Subject) bool {
	if s.Parent != nil && (s.Parent.Author.ID == "" || s.Parent.Author.ID != s.Author.ID) && wants(s.Parent.Text) {
		return true
	}
	p := s.Post
	return p != nil && p.ID != s.ID && (p.Kind == audit.VisitorPost || invites(p.Text)) && wants(p.Text)
}

// invites reports whether a post of the comune asks its readers for contributions.
func invites(s string) bool {
	t := text.Parse(s)
	return slices.ContainsFunc(t.Tokens, func(tok text.Token) bool {
		switch tok.Norm {
		case "mandateci", "inviateci", "segnalateci", "scriveteci", "condividete", "raccontateci", "consigliateci", "suggeriteci", "commenti":
			return true
		}
		return false
	})
}

// wants reports whether a text asks for something: a question, a link, a name.
func wants(s string) bool {
	t := text.Parse(s)
	return asks(t) || openQuestion(t) || slices.ContainsFunc(t.Tokens, func(tok text.Token) bool {
		switch tok.Norm {
		case "link", "sito", "fonte", "articolo", "dove", "qualcuno", "mandateci", "inviateci", "segnalateci", "condividete", "consigliateci", "suggeriteci", "raccontateci", "scriveteci":
			return true
		}
		return false
	})
}

func (c *links) hit(s *audit.Subject, k link) audit.Hit {
	t := s.Read
	return audit.Hit{
		Severity: audit.Minor,
		Evidence: []audit.Evidence{{
			Span: audit.Span{Start: t.Tokens[k.from].Start, End: t.Tokens[k.to-1].End}, Masked: maskHost(k.host), Note: fmt.Sprintf("%s, %s", k.host, k.is),
		}},
		Exceptions: []audit.Exception{
			{Name: "sito istituzionale o account ufficiale"}, {Name: "testata giornalistica"}, {Name: "link dato in risposta a una domanda"}, {Name: "video o pagina dell'argomento del post"},
			{Name: "avviso contro una truffa"},
		},
	}
}

// maskHost shows the domain alone, never the path, which may name somebody.
func maskHost(host string) string {
	if utf8.RuneCountInString(host) > 40 {
		return string([]rune(host)[:40]) + "…"
	}
	return host + "/…"
}
