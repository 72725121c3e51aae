package staff

import (
	"time"

	"vigilia/audit"
)

// stage is what an example of the rule plays on: the office's decision on the
// comment above the reply, and what else bears on it.
type stage struct {
	rule     string // of the finding on the comment; "" for tone.insult
	severity audit.Severity
	outcome  audit.DecisionOutcome
	none     bool // nothing was found in the comment
	tags     []string
	edited   time.Duration // the comment's text was first read so long after the reply
	earlier  time.Duration // the text before that
	after    time.Duration // between comment and reply
	visitor  bool          // the reply stands below a visitor's post, which bears the finding
	formula  string        // of the office
	nameless bool
	off      bool
}

func confirmed() stage { return stage{severity: audit.Medium, outcome: audit.Confirmed} }

func (st stage) set(set *audit.Setting, s *audit.Subject) {
	set.Policy.Settings.ReplyToOffence = !st.off
	if st.formula != "" {
		set.Policy.Settings.Warning.Formulas = []string{st.formula}
	}
	s.Tagged = st.tags
	to := s.Parent
	if st.visitor {
		to = s.Post
		to.Kind, to.Author = audit.VisitorPost, audit.Author{ID: "u3", Name: "Vera Esempio"}
	}
	if st.after > 0 {
		to.CreatedAt = s.CreatedAt.Add(-st.after)
	}
	if st.nameless {
		to.Author.Name = ""
	}
	if st.edited != 0 {
		to.Versions = []audit.Version{{Text: "prima", Seen: s.CreatedAt.Add(st.earlier)}, {Text: to.Text, Seen: s.CreatedAt.Add(st.edited)}}
	}
	if st.none {
		return
	}
	rule := st.rule
	if rule == "" {
		rule = "tone.insult"
	}
	set.Judged = map[string][]audit.Judged{to.ID: {{Fingerprint: "f", Rule: rule, Severity: st.severity, Outcome: st.outcome}}}
}

// scene is a reply below a comment of another person.
func scene(text string, st stage) audit.Example {
	return audit.Example{Text: text, Parent: "Un commento.", Scene: st.set}
}

func replyHits() []audit.Example {
	with := func(change func(*stage)) stage {
		st := confirmed()
		change(&st)
		return st
	}
	out := []audit.Example{
		scene("Grazie per l'osservazione!", with(func(s *stage) { s.rule, s.severity = "hate.discrimination", audit.Serious })),
		scene("Gentile utente, la strada sarà sistemata a giugno.", confirmed()),
		scene("Non è come dice lei: i soldi sono stati spesi per la scuola.", with(func(s *stage) { s.rule = "tone.defamation" })),
		scene("Si calmi.", with(func(s *stage) { s.rule, s.severity = "tone.threat", audit.Critical })),
		scene("Le consigliamo di informarsi prima di parlare", with(func(s *stage) { s.rule = "conduct.trolling" })),
		scene("Può scrivere a urp@comune.esempio.example", with(func(s *stage) { s.rule = "tone.personal_attack" })),
		scene("👍", confirmed()),
		scene("Buongiorno, il regolamento TARI prevede una riduzione: la invitiamo a presentare domanda.", confirmed()),
		scene("Grazie della segnalazione", with(func(s *stage) { s.rule = "legal.illegal_activity" })),
		scene("Il voto è domenica dalle 7 alle 23.", with(func(s *stage) { s.rule = "politics.propaganda" })),
		scene("Ugo Esempio la ringraziamo", with(func(s *stage) { s.tags = []string{"Ugo Esempio"} })),
		scene("Ecco la risposta.", with(func(s *stage) { s.earlier, s.edited = -3*time.Hour, -2*time.Hour })),
		scene("Ha ragione, provvediamo.", with(func(s *stage) { s.after = 50 * time.Hour })),
		{Text: "Grazie di averci scritto.", Scene: with(func(s *stage) { s.visitor = true }).set, Why: "below a visitor's post"},
		{Text: "Ci vediamo in Comune.", Policy: "portosantelpidio", Parent: "Un commento.", Scene: confirmed().set},
		{Text: "Ci vediamo in Comune.", Policy: "crespiatica", Parent: "Un commento.", Scene: confirmed().set},
	}
	medium := audit.Medium
	for i := range out {
		out[i].Severity = &medium
	}
	return out
}

func replySpares() []audit.Example {
	const answer = "Grazie per l'osservazione!"
	with := func(change func(*stage)) stage {
		st := confirmed()
		change(&st)
		return st
	}
	return []audit.Example{
		scene("Il suo commento viola la policy: la invitiamo a rimuoverlo", confirmed()),
		scene("La invitiamo a moderare i toni: qui rispondiamo a tutti.", confirmed()),
		scene("Primo avvertimento: al prossimo insulto il profilo sarà bloccato.", confirmed()),
		scene("Commento nascosto perché contrario alle regole della pagina.", confirmed()),
		scene("Nota della redazione numero uno.", with(func(s *stage) { s.formula = "Nota della redazione" })),
		scene(answer, with(func(s *stage) { s.severity = audit.Minor })),
		scene(answer, with(func(s *stage) { s.outcome = audit.Rejected })),
		scene(answer, with(func(s *stage) { s.outcome = audit.Undecidable })),
		scene(answer, with(func(s *stage) { s.outcome = "" })), // to verify: a gap, no finding
		scene(answer, with(func(s *stage) { s.none = true })),
		scene("Bruno Prova grazie a lei!", with(func(s *stage) { s.tags = []string{"Bruno Prova"} })),
		scene(answer, with(func(s *stage) { s.earlier, s.edited = time.Hour, 2*time.Hour })),
		scene(answer, with(func(s *stage) { s.earlier, s.edited = -time.Hour, 2*time.Hour })), // not known: a gap
		scene("La richiameremo al numero indicato.", with(func(s *stage) { s.rule = "pii.phone" })),
		scene("Abbiamo avvisato i Vigili del fuoco.", with(func(s *stage) { s.rule, s.severity = "channel.emergency", audit.Critical })),
		scene("Può usare il portale delle segnalazioni.", with(func(s *stage) { s.rule = "channel.crime_report" })),
		scene("Bruno Prova grazie!", with(func(s *stage) { s.tags, s.nameless = []string{"Bruno Prova"}, true })), // not known: a gap
		scene(answer, with(func(s *stage) { s.off = true })),
		{Text: "Buona giornata a tutti!", Scene: confirmed().below, Why: "a comment of the page's own, to nobody"},
	}
}

// below puts the finding on a comment to which the reply does not belong.
func (st stage) below(set *audit.Setting, s *audit.Subject) {
	set.Policy.Settings.ReplyToOffence = true
	set.Judged = map[string][]audit.Judged{"another": {{Rule: "tone.insult", Severity: st.severity, Outcome: st.outcome}}}
}
