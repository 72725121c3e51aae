package credit

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// creditCheck climbs the ladder of sources: a native share shows its origin, a link
// with a preview leads to it, a text may name it; what is left is an upload.
type creditCheck struct {
	list     *lexicon.Lexicon
	severity audit.Severity
	law      []string
	home     []string // words of the comune's name, which credit nobody
}

// startCredit follows the policy: where no clause asks for the source, only the law
// on copyright does.
func startCredit(set *audit.Setting) audit.Checker {
	c := &creditCheck{list: set.Office.For("own.source_credit", phrases), severity: audit.Medium}
	switch set.Policy.Settings.SourceCredit {
	case "off":
		return audit.CheckFunc(func(*audit.Subject, *audit.Log) {})
	case "advisory":
		c.severity, c.law = audit.Minor, []string{"legge/l633-1941"}
	}
	for _, t := range text.Parse(set.Policy.Comune).Tokens {
		c.home = append(c.home, t.Norm)
	}
	return c
}

// Check looks at one post, and at what was read in its pictures.
func (c *creditCheck) Check(s *audit.Subject, l *audit.Log) {
	if s.Origin != "" || previewed(s.Content) {
		return // the platform shows whose it is
	}
	said := read(c.list, s.Read)
	mark, place := c.marked(s.Content)
	signs := said[taken]
	switch {
	case len(signs) == 0 && mark == "" && len(said[nameless]) == 0:
		return
	case len(said[nameless]) > 0:
		signs = append(signs, said[nameless]...) // no credit can stand beside it
	case len(signs) == 0 && mark == "", c.credited(s, said):
		return
	}
	h := audit.Hit{
		Category: "contenuto di terzi senza la fonte", Severity: c.severity, Law: c.law,
		Exceptions: []audit.Exception{
			{Name: "condivisione nativa"}, {Name: "collegamento con anteprima"}, {Name: "formula di citazione o menzione"},
			{Name: "ente o testata indicati nel testo"}, {Name: "materiale dell'Ente"},
		},
	}
	for _, f := range signs {
		h.Evidence = append(h.Evidence, evidence(s.Read, f.From, f.To, "ricarica; "+f.Entry.Value.Category))
	}
	if mark != "" {
		h.Evidence = append(h.Evidence, audit.Evidence{Masked: mark, Note: "ricarica; filigrana, " + place})
	}
	l.Find(h)
}

// previewed reports whether the post is a link that shows where it leads.
func previewed(c *audit.Content) bool {
	return slices.ContainsFunc(c.Attachments, func(a audit.Attachment) bool {
		return (a.Type == "link" || a.Type == "share") && a.URL != ""
	})
}

// marked returns the mark of somebody else's picture that stands in one of the
// post's own, and where.
func (c *creditCheck) marked(post *audit.Content) (mark, place string) {
	if len(post.Attachments) == 0 {
		return "", ""
	}
	for _, p := range post.Parts()[1:] {
		t := text.Parse(p.Text)
		for _, f := range read(c.list, t)[stamp] {
			return t.Slice(f.From, f.To), p.Place
		}
	}
	return "", ""
}

// credited reports whether the text says whose it is: a formula, a mention, an
// address, a body, or a name behind what was taken.
func (c *creditCheck) credited(s *audit.Subject, said found) bool {
	if len(s.Tagged) > 0 || len(said[body])+len(said[ours]) > 0 {
		return true
	}
	for i := range s.Read.Tokens {
		if k := s.Read.Tokens[i].Kind; k == text.Mention || k == text.URL {
			return true
		}
	}
	for _, f := range said[formula] {
		if c.named(s.Read, f.To, 4) || colon(s.Read, f) {
			return true
		}
	}
	for _, f := range said[taken] {
		if c.from(s.Read, f.To) {
			return true
		}
	}
	return false
}

// colon reports whether a formula leads to what follows it: «Foto: archivio Rossi»,
// «fonte il giornale», and does not end its sentence.
func colon(t *text.Text, f lexicon.Found) bool {
	return f.To < len(t.Tokens) && t.Tokens[f.To].Before == text.Comma && strings.ContainsRune(string(t.Runes[t.Tokens[f.To-1].End:t.Tokens[f.To].Start]), ':')
}

// named reports whether a name stands within a few words of i.
func (c *creditCheck) named(t *text.Text, i, within int) bool {
	for k := i; k < min(i+within, len(t.Tokens)) && (k == i || !t.Tokens[k].Before.Ends()); k++ {
		if c.name(t, k) {
			return true
		}
	}
	return false
}

// from reports whether the sentence goes on to say from whom: «dal Corriere», «di Anna Prova».
func (c *creditCheck) from(t *text.Text, i int) bool {
	for k := i; k < min(i+14, len(t.Tokens)) && !t.Tokens[k].Before.Ends(); k++ {
		if leads(t.Norm(k-1)) && c.name(t, k) {
			return true
		}
	}
	return false
}

func leads(w string) bool {
	switch w {
	case "da", "dal", "dalla", "dallo", "dall", "dai", "dagli", "dalle", "di", "del", "della", "dell", "dello", "su", "sul", "sulla", "sull":
		return true
	}
	return false
}

// name reports whether a word can be somebody's name: it begins with a capital, and
// is neither the comune's nor that of a platform on which everything is found.
func (c *creditCheck) name(t *text.Text, i int) bool {
	tok := &t.Tokens[i]
	if tok.Kind != text.Word || !tok.Has(text.Capital) || tok.Has(text.Quoted) || slices.Contains(c.home, tok.Norm) {
		return false
	}
	switch tok.Norm {
	case "whatsapp", "facebook", "instagram", "internet", "google", "web", "youtube", "tiktok", "telegram", "social", "pinterest", "comune", "noi":
		return false
	}
	return true
}

// found are the entries of a list in a text, by tier, without what is cancelled.
type found map[lexicon.Tier][]lexicon.Found

func read(list *lexicon.Lexicon, t *text.Text) found {
	var out found
	list.Find(t, func(f lexicon.Found) {
		v := f.Entry.Value
		if v.Tier == lexicon.Spared || v.Cancelled(t, f.From, f.To) || v.Tier == taken && denied(t, f.From) || t.Tokens[f.From].Has(text.Quoted) {
			return
		}
		if out == nil {
			out = found{}
		}
		out[v.Tier] = append(out[v.Tier], f)
	})
	return out
}

// denied reports whether a text tells its readers not to do it: «non usate foto prese da internet».
func denied(t *text.Text, i int) bool {
	if t.Tokens[i].Has(text.Negated) {
		return true
	}
	for k := max(0, i-3); k < i; k++ {
		if w := t.Norm(k); (w == "non" || w == "vietato" || w == "evitate") && !t.Tokens[k+1].Before.Ends() {
			return true
		}
	}
	return false
}

// evidence shows the comune's own words, which are no secret.
func evidence(t *text.Text, from, to int, note string) audit.Evidence {
	span := audit.Span{Start: t.Tokens[from].Start, End: t.Tokens[to-1].End}
	const most = 60
	words := t.Runes[span.Start:span.End]
	shown := string(words)
	if len(words) > most {
		shown = string(words[:most-1]) + "…"
	}
	return audit.Evidence{Span: span, Masked: shown, Note: note}
}
