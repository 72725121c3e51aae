package spam

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/text"
)

// topic remembers the words of the post above: comments come post by post.
type topic struct {
	post  string
	stems map[string]bool
}

// fewestStems is how many words a post must have to tell what it is about.
const fewestStems = 3

// near reports whether a comment and its link share words with the post or with
// the comment answered, or name the comune; known is false if nothing tells what
// the matter is.
func (c *topic) near(s *audit.Subject, a address, local []string) (near, known bool) {
	c.read(s)
	slug := text.Parse(strings.Map(spaced, a.host+" "+a.path))
	for _, t := range []*text.Text{s.Read, slug} {
		for i := range t.Tokens {
			if w := t.Norm(i); slices.Contains(local, w) || c.stems[stem(t, i)] {
				return true, true
			}
		}
	}
	for _, w := range local {
		if len(w) > 4 && strings.Contains(a.host, w) {
			return true, true
		}
	}
	if s.Parent != nil && shares(s.Parent.Text, s.Read, slug) {
		return true, true
	}
	return false, len(c.stems) >= fewestStems
}

func spaced(r rune) rune {
	if r == '-' || r == '_' || r == '/' || r == '.' || r == '=' || r == '&' || r == '?' || r == '+' {
		return ' '
	}
	return r
}

// read takes the words of the post that a comment hangs from.
func (c *topic) read(s *audit.Subject) {
	switch {
	case s.Post == nil || s.Post.ID == s.ID:
		c.post, c.stems = "", nil
		return
	case c.post == s.Post.ID && c.stems != nil:
		return
	}
	c.post, c.stems = s.Post.ID, map[string]bool{}
	c.take(s.Post.Text)
	for i := range s.Post.Attachments {
		c.take(s.Post.Attachments[i].Title)
		c.take(s.Post.Attachments[i].Text)
	}
}

// longestPost is how much of a post is read for its matter, in bytes.
const longestPost = 8 << 10

func (c *topic) take(s string) {
	t := text.Parse(s[:min(len(s), longestPost)])
	for i := range t.Tokens {
		if w := stem(t, i); w != "" {
			c.stems[w] = true
		}
	}
}

// shares reports whether a text shares a word with one of the others.
func shares(s string, with ...*text.Text) bool {
	own := topic{stems: map[string]bool{}}
	own.take(s)
	for _, t := range with {
		for i := range t.Tokens {
			if own.stems[stem(t, i)] {
				return true
			}
		}
	}
	return false
}

// stem returns the stem of a word that tells of a matter, "" for others.
func stem(t *text.Text, i int) string {
	tok := &t.Tokens[i]
	if tok.Kind != text.Word || len(tok.Norm) < 4 || plainWords[tok.Norm] {
		return ""
	}
	return t.Stem(i)
}

// plainWords are words of any matter: what shares them shares nothing.
var plainWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`della dello delle degli nella nelle negli sulla sulle sugli dalla dalle dagli alla alle agli allo dallo nello sullo questo questa questi queste quello quella quelli quelle
		sono siamo siete erano essere stato stata stati state avere hanno avete abbiamo avuto fare fatto fatta fanno faccio fate come quando dove cosa perche anche ancora sempre mai molto molta molti molte poco tutto tutta tutti tutte
		altro altra altri altre ogni qualche nessuno niente nulla solo dopo prima oggi ieri domani giorno giorni anno anni mese mesi settimana ora ore volta volte parte cose bene male meglio grazie buongiorno buonasera ciao salve
		vostro vostra nostro nostra loro suoi sue miei mie tuoi tue noi voi essi lui lei chi quale quali quanto quanti quanta quante piu meno tanto tanta tanti tante troppo senza contro verso entro durante presso oltre fino
		http https html www link sito pagina qui clicca guarda guardate leggi leggete vedi vedete video foto index watch post posts share comune cittadini sindaco citta paese persone gente casa vita mondo potete possono posso puoi deve devono dovete
		vuole volete vogliono vorrei sapere dire detto dice dicono andare vado andate viene vengono nuovo nuova nuovi nuove grande grandi buona buon bella bello belli informazioni info gratis online subito modo tempo caso`) {
		m[w] = true
	}
	return m
}()
