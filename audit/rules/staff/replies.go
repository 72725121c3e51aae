package staff

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/rules/moderation"
)

// replies holds the page's replies against what the office decided of the
// contents they answer.
type replies struct {
	set     *audit.Setting
	notices *moderation.Notices
}

func startReplies(set *audit.Setting) audit.Checker {
	if !set.Policy.Settings.ReplyToOffence {
		return off{}
	}
	return &replies{set: set, notices: moderation.NewNotices(&set.Policy.Settings)}
}

// off is the rule where the comune has switched it off: nobody looks, and it says so.
type off struct{}

func (off) Check(*audit.Subject, *audit.Log) {}

func (off) Finish(l *audit.Log) {
	l.Gap("controllo disattivato nella configurazione (reply_to_offence)")
}

// Check looks at one reply of the page.
func (r *replies) Check(s *audit.Subject, l *audit.Log) {
	to := answered(s)
	switch {
	case to.content == nil && s.ParentID != "" && s.Parent == nil:
		l.Gap("il contributo a cui la pagina risponde non è stato letto")
		return
	case to.content == nil:
		return // to nobody in particular, or to somebody in whose words nothing was found
	}
	v := r.judge(to.content, s.Above)
	if !v.any() || r.notices.Is(s.Read) {
		return
	}
	if before, known := precedes(s.CreatedAt, to.content); before {
		return
	} else if !known {
		l.Gap("il contributo è stato modificato fra due letture: non è noto se prima o dopo la risposta")
		return
	}
	switch {
	case to.unsure:
		l.Gap("la risposta si rivolge a una persona per nome e l'autore del contributo non è noto")
	case v.confirmed.Rule == "":
		l.Gap("risposta a un contributo con un rilievo da verificare: l'esito dipende dalla convalida")
	default:
		l.Find(hit(s, to.content, v.confirmed))
	}
}

func hit(s *audit.Subject, to *audit.Content, worst audit.Judged) audit.Hit {
	return audit.Hit{
		Category: "possibile risposta a un contributo con rilievo confermato", Severity: audit.Medium,
		Evidence: []audit.Evidence{{Note: fmt.Sprintf("rilievo confermato sul contributo: %s, gravità %s; risposta dopo %s",
			worst.Rule, worst.Severity, lapse(s.CreatedAt.Sub(to.CreatedAt)))}},
		Exceptions: []audit.Exception{
			{Name: "avviso di moderazione o primo avvertimento"}, {Name: "risposta anteriore alla modifica del contributo"},
			{Name: "risposta rivolta ad altri nella conversazione"}, {Name: "rilievo lieve o non confermato"},
		},
	}
}

// lapse writes how long an answer took, in whole hours: the minute is nobody's business.
func lapse(d time.Duration) string {
	switch h := int(max(d, 0) / time.Hour); {
	case h < 1:
		return "meno di un'ora"
	case h == 1:
		return "un'ora"
	default:
		return fmt.Sprintf("%d ore", h)
	}
}

// addressee is the content that a reply answers.
type addressee struct {
	content *audit.Content // nil: none that is known
	unsure  bool           // the reply names somebody, and who wrote the content was withheld
}

// answered returns what a reply answers: the words of the person whom it tags in
// the conversation, or else the comment above it, or the visitor's post on which it stands.
func answered(s *audit.Subject) addressee {
	above := s.Parent
	if above == nil && s.ParentID == "" && s.Post != nil && s.Post.Kind == audit.VisitorPost {
		above = s.Post
	}
	if above != nil && above.Kind.Own() {
		above = nil // the page goes on with its own words; whom it tags still counts
	}
	if len(s.Tagged) == 0 {
		return addressee{content: above}
	}
	if above != nil && names(s.Tagged, above.Author.Name) {
		return addressee{content: above}
	}
	for i := len(s.Above) - 1; i >= 0; i-- {
		c := s.Above[i].Content
		if !c.Kind.Own() && conversation(c) == conversation(s.Content) && names(s.Tagged, c.Author.Name) {
			return addressee{content: c}
		}
	}
	if above != nil && above.Author.Name == "" {
		return addressee{content: above, unsure: true}
	}
	return addressee{} // it tags another user of the same conversation
}

// conversation is the comment that began the one in which a content stands. The
// platform hangs every reply from it.
func conversation(c *audit.Content) string {
	if c.ParentID != "" {
		return c.ParentID
	}
	return c.ID
}

func names(tagged []string, name string) bool {
	return name != "" && slices.ContainsFunc(tagged, func(t string) bool { return strings.EqualFold(t, name) })
}

// verdict is what is known of a content: the worst finding that the office
// confirmed, and whether others wait for its word.
type verdict struct {
	confirmed audit.Judged // zero if none
	pending   bool
}

func (v *verdict) any() bool { return v.confirmed.Rule != "" || v.pending }

// judge joins what earlier audits left of a content with what this one found in it.
func (r *replies) judge(c *audit.Content, above []audit.Flagged) verdict {
	var v verdict
	decided := map[string]bool{}
	for _, j := range r.set.Judged[c.ID] {
		if j.Outcome != "" {
			decided[j.Fingerprint] = true
		}
		v.add(j)
	}
	i := slices.IndexFunc(above, func(f audit.Flagged) bool { return f.Content.ID == c.ID })
	if i < 0 {
		return v
	}
	for _, f := range above[i].Found {
		if !decided[f.Fingerprint] {
			v.add(audit.Judged{Fingerprint: f.Fingerprint, Rule: f.Rule, Severity: f.Severity})
		}
	}
	return v
}

func (v *verdict) add(j audit.Judged) {
	switch {
	case j.Severity < audit.Medium || !unanswerable(j.Rule):
	case j.Outcome == "":
		v.pending = true
	case j.Outcome == audit.Confirmed && (v.confirmed.Rule == "" || j.Severity > v.confirmed.Severity):
		v.confirmed = j
	}
}

// unanswerable reports whether findings of the rule say that a content gets no
// answer: what offends or is forbidden (crespiatica/richieste/15,
// portosantelpidio/team/3b). One's own telephone number, an emergency or a report
// in the wrong place are to be answered, with the right address.
func unanswerable(rule string) bool {
	family, _, _ := strings.Cut(rule, ".")
	return slices.Contains([]string{"tone", "hate", "conduct", "legal", "politics", "ad", "spam", "content", "ip"}, family)
}

// precedes reports whether a reply was given before the words that stand were
// written. Edits are seen by comparison only, so it may not be known.
func precedes(reply time.Time, c *audit.Content) (before, known bool) {
	n := len(c.Versions)
	if n < 2 || !reply.Before(c.Versions[n-1].Seen) {
		return false, true // the words that stand had been read before the reply, or were never others
	}
	return !reply.After(c.Versions[n-2].Seen), !reply.After(c.Versions[n-2].Seen)
}
