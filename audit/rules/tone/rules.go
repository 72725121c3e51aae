// Package tone holds the rules on the tone of contributions: insults and vulgar
// language. They look for the words of two lists, insult.txt and profanity.txt,
// and ask whether the author himself says them, of whom, and in which sense.
//
// Criticism of acts and of the administration, however harsh, is no business of
// these rules: every policy that they serve promises free expression.
//
// It is no public API.
package tone

import "vigilia/audit"

// Rules returns tone.insult and tone.profanity.
func Rules() []audit.Rule {
	citizens := []audit.Kind{audit.Comment, audit.VisitorPost}
	return []audit.Rule{
		{
			ID:    "tone.insult",
			Title: "Insulti e offese",
			Looks: "Cerca parole ed espressioni che offendono una persona o un gruppo, anche mascherate o in dialetto; non considera le citazioni, " +
				"gli insulti riferiti o subìti, le negazioni, l'autoironia, le omonimie e la critica, anche aspra, all'operato. Dove le parole note non bastano, stima il tenore del testo.",
			Version:  10,
			Alone:    true,
			Method:   audit.Assisted,
			Severity: audit.Medium,
			Subjects: citizens,
			Start: func(s *audit.Setting) audit.Checker {
				return insultCheck{s.Office.For("tone.insult", insults), sounds().Scale()}
			},
			Words: insults,
			Proof: audit.Proof{Hits: insultHits(), Spares: insultSpares()},
		},
		{
			ID:    "tone.profanity",
			Title: "Turpiloquio e volgarità",
			Looks: "Cerca parole volgari e bestemmie, anche mascherate o in dialetto, con confine di parola; non considera le citazioni, i nomi propri, " +
				"le parole che ne contengono altre e gli intercalari attenuati.",
			Version:  6,
			Alone:    true,
			Method:   audit.Assisted,
			Severity: audit.Minor,
			Subjects: citizens,
			Start:    func(s *audit.Setting) audit.Checker { return profanityCheck{s.Office.For("tone.profanity", vulgarity)} },
			Words:    vulgarity,
			Proof:    audit.Proof{Hits: profanityHits(), Spares: profanitySpares()},
		},
	}
}
