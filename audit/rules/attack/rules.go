// Package attack holds the rules on what is aimed at persons: threats and
// violence, personal attacks, and accusations of a specific damaging fact.
//
// A threat is a verb of violence with whom it is to befall, in a tense that
// announces, wishes or asks for it, or one of the phrases of threat.txt. What is
// lawful ("vi denuncio"), told of others, denied, quoted or a figure of speech is
// none. Criticism of acts and of the administration, however harsh, is no
// business of these rules.
//
// It is no public API.
package attack

import "vigilia/audit"

// Rules returns tone.threat, tone.personal_attack and tone.defamation.
func Rules() []audit.Rule {
	citizens := []audit.Kind{audit.Comment, audit.VisitorPost}
	return []audit.Rule{
		{
			ID:    "tone.threat",
			Title: "Minacce e atteggiamenti violenti",
			Looks: "Cerca verbi di violenza con il loro bersaglio e il tempo in cui è annunciata, augurata o invocata, e le espressioni che indicano luoghi e momenti; " +
				"non considera le azioni lecite annunciate, i modi di dire, le iperboli sportive, la cronaca, gli allarmi, le citazioni e le negazioni. Dove le espressioni note non bastano, stima il tenore del testo.",
			Version:  8,
			Alone:    true,
			Method:   audit.Assisted,
			Severity: audit.Serious,
			Subjects: citizens,
			Start:    func(s *audit.Setting) audit.Checker { return newThreatCheck(s.Office.For("tone.threat", threats)) },
			Words:    threats,
			Proof:    audit.Proof{Hits: threatHits(), Spares: threatSpares()},
		},
		{
			ID:    "tone.personal_attack",
			Title: "Attacchi personali",
			Looks: "Cerca espressioni che colpiscono la persona (capacità, valore, salute mentale, famiglia, aspetto, motivi) anziché l'argomento, verso altri utenti, " +
				"moderatori, amministratori o dipendenti; non considera il dissenso, la critica all'operato, la richiesta di dimissioni e le citazioni. Stima anche il tenore del testo.",
			Version:  8,
			Alone:    true,
			Method:   audit.Assisted,
			Severity: audit.Medium,
			Subjects: citizens,
			Start: func(s *audit.Setting) audit.Checker {
				return attackCheck{
					list: s.Office.For("tone.personal_attack", attacks), frames: jabs(), traits: traits(), marks: telling(), hearing: hearingOf(s),
					organisations: s.Policy.Settings.OrganisationTargets,
				}
			},
			Words: attacks,
			Proof: audit.Proof{Hits: attackHits(), Spares: attackSpares()},
		},
		{
			ID:    "tone.defamation",
			Title: "Possibile diffamazione",
			Looks: "Cerca l'attribuzione di un fatto determinato e lesivo (appropriazione, corruzione, favori, reati) a una persona nominata, a una carica o a chi viene interpellato; " +
				"non considera i giudizi di valore, le domande, le ipotesi, le smentite, le notizie con fonte e gli atti giudiziari; stima anche il tenore del testo. Non giudica se sia diffamazione.",
			Version:  8,
			Alone:    true,
			Method:   audit.Assisted,
			Severity: audit.Serious,
			Subjects: citizens,
			Start: func(s *audit.Setting) audit.Checker {
				return accuseCheck{s.Office.For("tone.defamation", accusations), facts(), telling(), hearingOf(s)}
			},
			Words: accusations,
			Proof: audit.Proof{Hits: accuseHits(), Spares: accuseSpares()},
		},
	}
}
