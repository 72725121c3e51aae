package pii

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/text"
)

// match is one identifier that a detector found.
type match struct {
	stretch
	masked   string
	category string // Italian
	note     string // Italian; may be ""
	severity audit.Severity
	own      bool    // the author's own contact, not somebody else's
	score    float64 // 0: the value validates; otherwise an assisted suggestion
}

// scene is what a detector may know of the text it reads.
type scene struct {
	*view
	book   *book
	author string // display name; may be ""
	prev   int    // end of the contact before: what is said of it is not said of the next
	own    bool   // the administration's own content
	judged int    // candidates that the words around decided on
}

// enough is how many candidates of one kind are judged in one text: whoever
// writes three hundred numbers is found by the first.
const enough = 100

// detector is one kind of identifier.
type detector struct {
	rule     string
	version  int // of the rule, raised with what it finds
	severity audit.Severity
	// worth tells from the shape of a text whether it is worth reading.
	worth func(shape) bool
	// hidden tells from the words of a text, if its shape is not, whether it holds
	// one that its writer disguised; it may be nil.
	hidden func(*text.Text) bool
	find   func(*scene) []match
	tried  []string // Italian names of the exceptions it tries
	// contact is true for what an author may give of himself, whose severity the policy decides.
	contact bool
	// learns is true if what the page's own posts publish is institutional from then on.
	learns bool
}

// threshold is the score from which an assisted suggestion is made.
const threshold = 0.5

// Rules returns the rules on identifiers of persons in what citizens write, pii.*;
// what they find in own contents is told by [OwnRule].
func Rules() []audit.Rule {
	citizen := []audit.Kind{audit.Comment, audit.VisitorPost}
	// The contact rules read the page's own posts too: what the page published
	// is institutional from then on. They never speak of them.
	taught := append(slices.Clone(citizen), audit.OwnPost)
	return []audit.Rule{
		rule(fiscalCode, citizen, "Codice fiscale di persona fisica",
			"Cerca codici fiscali di 16 caratteri, anche spaziati, con omocodia o scritti in forma alterata, verificando data e carattere di controllo (DM 23 dicembre 1976).", fiscalProof()),
		rule(phone, taught, "Numero di telefono",
			"Cerca numeri di telefono validi secondo il piano di numerazione, anche in forma alterata (cifre in parole, lettere o segni al posto delle cifre, gruppi spezzati), esclusi i recapiti istituzionali, di emergenza e degli altri enti.", phoneProof()),
		rule(email, taught, "Indirizzo e-mail",
			"Cerca indirizzi di posta elettronica personali, anche in forma alterata (chiocciola o punti scritti in lettere, segni aggiunti o mancanti), escluse le caselle istituzionali, di ruolo e di associazioni o aziende.", emailProof()),
		rule(iban, taught, "Coordinate bancarie",
			"Cerca IBAN con lunghezza e struttura del paese e controllo mod 97 (ISO 13616), e coordinate errate ma annunciate come tali (riscontro assistito), esclusi quelli indicati dall'Ente.", ibanProof()),
		rule(card, citizen, "Numero di carta di pagamento",
			"Cerca numeri di carta con prefisso di circuito, raggruppamento e controllo di Luhn (ISO/IEC 7812); senza raggruppamento né parole che la annuncino il riscontro è assistito.", cardProof()),
		rule(document, citizen, "Estremi di documento o tessera sanitaria",
			"Cerca numeri di carta d'identità, passaporto, patente, permesso di soggiorno e tessera sanitaria.", documentProof()),
		rule(plate, citizen, "Targa di veicolo",
			"Cerca targhe italiane di veicoli, e le straniere, di motocicli e di vecchia serie se annunciate come tali, escluse sigle di strade, codici ed esempi.", plateProof()),
	}
}

func rule(d detector, subjects []audit.Kind, title, looks string, proof audit.Proof) audit.Rule {
	return audit.Rule{
		ID: d.rule, Title: title, Looks: looks, Version: d.version, Method: audit.Automatic, Severity: d.severity,
		Subjects: subjects, Proof: proof,
		Start: func(s *audit.Setting) audit.Checker {
			k := newBook(s.Page, s.Contacts, s.Policy.Settings.Contacts)
			for _, p := range s.Published {
				k.add(p.Contacts, p.Day)
			}
			return &checker{
				detector: d, book: k, standing: s.Standing, self: s.Policy.Settings.OwnPII,
				sight: s.Shared(sightKey{}, func() any { return &sight{} }).(*sight),
			}
		},
	}
}

// checker holds one detector against what citizens write.
type checker struct {
	detector
	book     *book
	standing int            // days for which a contact that was published counts; 0 for ever
	self     audit.Severity // of an author's own contact
	heard    string         // id of the own post last harvested
	*sight
}

// sight is one text as the detectors see it, read once for all of them.
type sight struct {
	text  *text.Text
	shape shape
	v     view
	read  bool // v holds the text
}

type sightKey struct{}

// look returns the shape of a content.
func (l *sight) look(s *audit.Subject) shape {
	if l.text != s.Read {
		*l = sight{text: s.Read, shape: sniff(s.Text), v: l.v}
	}
	return l.shape
}

// view returns the content that look saw last, folded.
func (l *sight) view(s *audit.Subject) *view {
	if !l.read {
		l.v.read(s.Text)
		l.read = true
	}
	return &l.v
}

// Check looks at one content. Own posts only teach it contacts.
func (c *checker) Check(s *audit.Subject, l *audit.Log) {
	if c.learns {
		c.harvest(s.Post)
	}
	if s.Kind.Own() {
		c.harvest(s.Content)
		return
	}
	for _, h := range c.hits(c.found(s)) {
		l.Find(h)
	}
}

// found returns what the detector sees in a content.
func (c *checker) found(s *audit.Subject) []match {
	if !c.worth(c.look(s)) && (c.hidden == nil || !c.hidden(s.Read)) {
		return nil
	}
	if c.standing > 0 {
		c.book.since = s.Day().Add(-c.standing)
	}
	return c.find(&scene{view: c.view(s), book: c.book, author: s.Author.Name})
}

// harvest learns the contacts that an own post publishes. Comments teach nothing:
// whoever wrote a number once would free it for ever.
func (c *checker) harvest(post *audit.Content) {
	if post == nil || post.Kind != audit.OwnPost {
		c.heard = ""
		clear(c.book.here)
		return
	}
	if post.ID == c.heard {
		return
	}
	c.heard = post.ID
	var v view
	v.read(post.Text)
	c.book.learn(&v, post.Day())
}

// hits makes one hit of what validates, and one of the suggestions.
func (c *checker) hits(found []match) []audit.Hit {
	var sure, weak []match
	for _, m := range found {
		if c.contact && m.own {
			m.severity = c.self
		}
		if m.score > 0 {
			weak = append(weak, m)
		} else {
			sure = append(sure, m)
		}
	}
	var out []audit.Hit
	if len(sure) > 0 {
		out = append(out, c.hit(&c.v, "", sure))
	}
	if len(weak) > 0 {
		h := c.hit(&c.v, "da controllare", weak)
		h.Method, h.Score, h.Threshold = audit.Assisted, weak[0].score, threshold
		out = append(out, h)
	}
	return out
}

// hit joins the matches of one content: one decision for one comment.
func (d *detector) hit(v *view, key string, found []match) audit.Hit {
	h := audit.Hit{Key: key}
	var kinds []string
	own := true
	for _, m := range found {
		h.Severity = max(h.Severity, m.severity)
		h.Evidence = append(h.Evidence, audit.Evidence{Span: v.span(m.stretch), Masked: m.masked, Note: m.note})
		if !slices.Contains(kinds, m.category) {
			kinds = append(kinds, m.category)
		}
		own = own && m.own
	}
	h.Category = strings.Join(kinds, ", ")
	for _, name := range d.tried {
		h.Exceptions = append(h.Exceptions, audit.Exception{Name: name})
	}
	if d.contact {
		h.Exceptions = append(h.Exceptions, audit.Exception{Name: "recapito dell'autore stesso", Held: own})
	}
	return h
}
