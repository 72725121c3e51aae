package own

import (
	_ "embed"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed confidential.txt
var confidentialSource string

// The tiers of confidential.txt.
const (
	saidOutright lexicon.Tier = 'A'
	saidDraft    lexicon.Tier = 'D'
	saidInquiry  lexicon.Tier = 'I'
	notAdopted   lexicon.Tier = 'Y'
	shows        lexicon.Tier = 'W'
	fileName     lexicon.Tier = 'F'
	document     lexicon.Tier = 'T'
	graphic      lexicon.Tier = 'G'
	pupils       lexicon.Tier = 'R'
	madePublic   lexicon.Tier = 'P'
	ofOthers     lexicon.Tier = 'X'
)

// Names of the exceptions that the rule tries.
const (
	inPublic  = "messo a disposizione del pubblico"
	ofDesign  = "grafica o evento"
	fromOther = "riferito, smentito o di altro ente"
)

const confidentialFrom = 0.7 // score from which the rule speaks

// services are the norms that a telling of internal matter concerns: service
// communications stay out of public conversations, documents are not spread.
const services = "legge/dpr62-2013/11ter-3"

// confidential looks for internal information in the comune's own contents.
type confidential struct {
	lex   *lexicon.Lexicon
	hosts hosts
}

// confidentialWords is the rule's list. Nothing in it bears repair.
var confidentialWords = func() *lexicon.List {
	l := lexicon.New("confidential.txt", "ADIYWFTGRPX", confidentialSource)
	l.Strong = 0
	return l
}()

func startConfidential(set *audit.Setting) audit.Checker {
	return &confidential{lex: set.Office.For(Confidential, confidentialWords), hosts: hostsOf(set)}
}

// Check looks at the text, at the titles and descriptions of attachments, and
// at the alternative texts that a person wrote. A shared post is somebody else's.
func (c *confidential) Check(s *audit.Subject, l *audit.Log) {
	c.find(c.look(s.Read, false), "", l)
	if s.Origin != "" {
		return
	}
	for i, at := range s.Attachments {
		if _, others := c.hosts.whose(at.URL); others {
			continue
		}
		where := fmt.Sprintf("allegato o collegamento n. %d", i+1)
		c.find(c.look(text.Parse(spaced(at.Title)), fileNamed(at)), where+", titolo", l)
		c.find(c.look(text.Parse(at.Text), false), where+", anteprima", l)
		c.find(c.look(text.Parse(at.Alt), false), where+", testo alternativo", l)
	}
}

// fileNamed reports whether the title of an attachment is the name of a file, which
// says with one word what a sentence takes three for.
func fileNamed(at audit.Attachment) bool {
	u, err := url.Parse(at.URL)
	target := err == nil && hasSuffix(u.Path)
	return hasSuffix(at.Title) || target || strings.Contains(at.Type, "file") || strings.Contains(at.Title, "_")
}

func hasSuffix(name string) bool {
	for _, ext := range []string{".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".rtf", ".p7m", ".zip"} {
		if strings.HasSuffix(strings.ToLower(name), ext) {
			return true
		}
	}
	return false
}

// spaced cuts the name of a file into words.
func spaced(title string) string {
	return strings.NewReplacer("_", " ", "-", " ", ".", " ", "+", " ").Replace(title)
}

// cue is an entry of the list in a text.
type cue struct {
	from, to int
	term     *lexicon.Term
}

// disclosed is what one text tells that is internal.
type disclosed struct {
	cue
	read   *text.Text
	spared string // the exception that holds; "" if none
}

// maxCues bounds what is compared in a text that is nothing but such words.
const maxCues = 160

// look reads one text. A file's name counts with fewer words.
func (c *confidential) look(t *text.Text, file bool) []disclosed {
	var cues []cue
	speaks := false
	c.lex.Find(t, func(f lexicon.Found) {
		if v := f.Entry.Value; len(cues) < maxCues && v.Tier != lexicon.Spared && !v.Cancelled(t, f.From, f.To) {
			cues = append(cues, cue{f.From, f.To, v})
			speaks = speaks || v.Tier == saidOutright || v.Tier == saidDraft || v.Tier == saidInquiry || v.Tier == notAdopted || v.Tier == fileName && file
		}
	})
	if !speaks {
		return nil
	}
	var out []disclosed
	seen := map[string]bool{}
	for _, k := range cues {
		if d, ok := weigh(t, cues, k, file); ok && !seen[d.term.Category] {
			seen[d.term.Category] = true
			out = append(out, d)
		}
	}
	return out
}

const draftReach = 9 // words from a draft to the name of the document

// weigh decides whether an entry tells something internal, and what spares it.
func weigh(t *text.Text, cues []cue, k cue, file bool) (disclosed, bool) {
	d := disclosed{cue: k, read: t}
	near := func(tier lexicon.Tier, reach int) bool { return standsNear(t, cues, k, tier, reach) }
	switch k.term.Tier {
	case saidOutright, saidInquiry:
	case saidDraft:
		if !near(document, draftReach) && !(file && !near(graphic, 99)) {
			return d, false
		}
	case notAdopted:
		if !near(document, draftReach) || !told(cues, shows) {
			return d, false
		}
	case fileName:
		if !file {
			return d, false
		}
	default:
		return d, false
	}
	outright := k.term.Tier == saidOutright
	switch {
	case !outright && told(cues, madePublic), outright && near(madePublic, 12):
		d.spared = inPublic
	case !outright && (near(pupils, 5) || near(graphic, 5) && !(near(document, 3) && aboutEvents(cues))):
		d.spared = ofDesign
	case near(ofOthers, 12) || t.Tokens[k.from].Has(text.Negated|text.Denounced):
		d.spared = fromOther
	}
	return d, true
}

// told reports whether an entry of a tier stands anywhere in the text.
func told(cues []cue, tier lexicon.Tier) bool {
	return slices.ContainsFunc(cues, func(c cue) bool { return c.term.Tier == tier })
}

// aboutEvents reports whether a document is named that is about an event or the
// like, «piano delle luminarie»: it is none the less one of the body.
func aboutEvents(cues []cue) bool {
	for _, doc := range cues {
		for _, g := range cues {
			if doc.term.Tier == document && g.term.Tier == graphic && g.from >= doc.to && g.from-doc.to <= 1 {
				return true
			}
		}
	}
	return false
}

// standsNear reports whether an entry of a tier stands within so many words of
// another, in the same sentence.
func standsNear(t *text.Text, cues []cue, k cue, tier lexicon.Tier, reach int) bool {
	for _, o := range cues {
		if o.term.Tier != tier || o.from-k.to >= reach || k.from-o.to >= reach {
			continue
		}
		if unbroken(t, min(o.to, k.to), max(o.from, k.from)) {
			return true
		}
	}
	return false
}

// unbroken reports whether no sentence ends between two tokens.
func unbroken(t *text.Text, from, to int) bool {
	for i := from; i <= to && i < len(t.Tokens); i++ {
		if t.Tokens[i].Before.Ends() && i > 0 {
			return false
		}
	}
	return true
}

// find turns what was told into findings: one a category and place.
func (c *confidential) find(told []disclosed, where string, l *audit.Log) {
	for _, d := range told {
		if d.spared != "" {
			continue
		}
		e := audit.Evidence{Note: strings.TrimPrefix(where, ", ")}
		from, to := d.read.Tokens[d.from].Start, d.read.Tokens[d.to-1].End
		e.Masked = string(d.read.Runes[from:to])
		if where == "" {
			e.Span = audit.Span{Start: from, End: to}
		}
		l.Find(audit.Hit{
			Key: strings.Trim(d.term.Category+"/"+where, "/"), Category: d.term.Category, Severity: audit.Medium,
			Score: d.term.Weight, Threshold: confidentialFrom, Evidence: []audit.Evidence{e},
			Exceptions: []audit.Exception{{Name: inPublic}, {Name: ofDesign}, {Name: fromOther}}, Law: []string{preparatory, services},
		})
	}
}
