// Package person holds the rules on what comments tell of identifiable persons:
// where they live, private facts, health, the other special categories of data,
// criminal matters, and minors. They look for the words of a list first, and only
// where there are any for whom they are said of: a name, a relative, a neighbour,
// somebody told by his work, his nickname or his house, or the author himself.
// A word without a person, and a person without a word, is nothing.
//
// It is no public API.
package person

import (
	"vigilia/audit"
	"vigilia/audit/lexicon"
)

// Rules returns the rules of the family, in the order of the catalogue.
func Rules() []audit.Rule {
	return []audit.Rule{addressRule(), thirdPartyRule(), healthRule(), specialRule(), judicialRule(), minorRule()}
}

func citizens() []audit.Kind { return []audit.Kind{audit.Comment, audit.VisitorPost} }

// started returns the start of a rule on facts of one kind.
func started(id string, severity audit.Severity, rule *subjectRule, list *lexicon.List) func(*audit.Setting) audit.Checker {
	return func(s *audit.Setting) audit.Checker {
		return &factChecker{subjectRule: rule, r: readerOf(s), list: s.Office.For(id, list), severity: severity, self: s.Policy.Settings.OwnPII}
	}
}

func thirdPartyRule() audit.Rule {
	const id = "pii.third_party"
	return audit.Rule{
		ID: id, Title: "Fatti privati di terzi identificabili",
		Looks: "Cerca un elemento che identifichi una persona (nome, parentela, vicinato, soprannome, luogo di lavoro) insieme a un fatto della sua vita privata: debiti, casa, lavoro, redditi, famiglia, " +
			"abitudini, salute di chi non è un familiare dell'autore; il nome da solo non basta, e non considera gli atti d'ufficio degli amministratori.",
		Version: 5, Method: audit.Assisted, Alone: true, Severity: audit.Medium, Subjects: citizens(),
		Start: startThirdParty, Words: privateWords,
		Proof: audit.Proof{Hits: thirdPartyHits(), Spares: thirdPartySpares()},
	}
}

func healthRule() audit.Rule {
	const id = "pii.health"
	return audit.Rule{
		ID: id, Title: "Dati relativi alla salute",
		Looks: "Cerca malattie, terapie, disabilità, gravidanze e dipendenze riferite a una persona identificabile; se l'autore parla di sé la gravità è inferiore; non considera campagne, servizi, " +
			"discorsi generali, usi figurati, animali e piante.",
		Version: 5, Method: audit.Assisted, Alone: true, Severity: audit.Serious, Subjects: citizens(),
		Start: started(id, audit.Serious, &health, healthWords), Words: healthWords,
		Proof: audit.Proof{Hits: healthHits(), Spares: healthSpares()},
	}
}

func specialRule() audit.Rule {
	const id = "pii.special_other"
	return audit.Rule{
		ID: id, Title: "Altre categorie particolari di dati",
		Looks: "Cerca riferimenti a religione, origine, opinioni politiche, sindacato, orientamento o vita sessuale, dati genetici e biometrici di una persona identificabile che non abbia cariche; " +
			"non considera feste e processioni, eletti e candidati, e le opinioni che l'autore esprime su di sé.",
		Version: 4, Method: audit.Assisted, Alone: true, Severity: audit.Medium, Subjects: citizens(),
		Start: started(id, audit.Medium, &special, specialWords), Words: specialWords,
		Proof: audit.Proof{Hits: specialHits(), Spares: specialSpares()},
	}
}

func judicialRule() audit.Rule {
	const id = "pii.judicial"
	return audit.Rule{
		ID: id, Title: "Dati giudiziari",
		Looks: "Cerca indagini, arresti, condanne, precedenti e misure riferiti a una persona identificabile; non considera la cronaca senza nomi, le notizie di stampa citate su chi ha cariche, " +
			"le commemorazioni, i ricorsi amministrativi e ciò che si augura soltanto.",
		Version: 5, Method: audit.Assisted, Alone: true, Severity: audit.Serious, Subjects: citizens(),
		Start: started(id, audit.Serious, &judicial, judicialWords), Words: judicialWords,
		Proof: audit.Proof{Hits: judicialHits(), Spares: judicialSpares()},
	}
}
