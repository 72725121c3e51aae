package reporttest

import (
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Policy returns the policy of Borgo Sereno: invented, with clauses of every
// method, for every addressee.
func Policy() *audit.Policy {
	return &audit.Policy{
		ID: "borgosereno", Comune: "Borgo Sereno",
		Title:    "Social Media Policy del Comune di Borgo Sereno",
		Approval: "deliberazione di Giunta n. 41 del 12/05/2025",
		Clauses:  clauses(),
		Settings: settings(),
	}
}

func settings() audit.Settings {
	morning := []audit.Hours{{From: 9 * 60, To: 13 * 60}}
	return audit.Settings{
		Hours: audit.Timetable{
			time.Monday: morning, time.Tuesday: morning, time.Wednesday: morning,
			time.Thursday: {{From: 9 * 60, To: 13 * 60}, {From: 15 * 60, To: 18 * 60}}, time.Friday: morning,
		},
		Patron:          "11-11",
		Licence:         audit.Licence{Expected: "CC-BY-ND-3.0-IT", Notice: "page"},
		SourceCredit:    "required",
		Propaganda:      "election_windows",
		PublicityMoment: "publication",
		GraceDays:       5,
		OwnPII:          audit.Minor,
		OffTopic:        true,
		Accessibility:   "on",
		Assistance:      true,
		ResponseTarget:  72,
		Recidivism:      audit.Recidivism{Count: 3, Days: 180},
		Repeat:          audit.Repeat{Runes: 25, Count: 3, Days: 7},
		PolicyURL:       "https://www.comune.borgosereno.example/social",
		Revised:         civil.NewDay(2025, 5, 12),
		ReviewMonths:    24,
		Elections: []audit.ElectionWindow{{
			Name:   "referendum consultivo provinciale",
			Period: civil.Period{From: civil.NewDay(2026, 11, 24), To: civil.NewDay(2027, 1, 10)},
			Scope:  "Provincia", Source: "decreto di indizione n. 7/2026",
		}},
		Warning:     audit.Warning{Days: 90},
		Informative: []string{"topic.personal_case"},
	}
}

type who = []audit.Addressee

func clauses() []audit.Clause {
	users := who{audit.Citizen, audit.Visitor}
	const (
		aims, contents, licence = "Finalità", "Contenuti", "Riuso e fonti"
		conduct, data, handling = "Regole per gli utenti", "Dati personali", "Presidio e moderazione"
		staff                   = "Personale dell'Ente"
	)
	return []audit.Clause{
		clause("premessa/1", "Premessa", "1° cpv.", "Il codice è adottato con atto della Giunta", who{audit.Org}, audit.Manual, nil, "attest.policy_adopted"),
		clause("premessa/2", "Premessa", "2° cpv.", "Il testo si trova sul sito ed è richiamato dalla pagina", who{audit.Org}, audit.Automatic, []string{"org.policy_link"}),
		clause("finalita/1", aims, "1° cpv.", "La pagina informa e ascolta la cittadinanza", who{audit.Org}, audit.Measured, []string{"service.response_coverage"}),
		clause("finalita/2", aims, "2° cpv.", "I contributi restano opinioni di chi li scrive", who{audit.Org}, audit.Manual, nil, "attest.disclaimer"),
		clause("contenuti/1", contents, "n. 1", "Le decisioni si danno dopo la pubblicazione dell'atto all'albo", who{audit.Own}, audit.Automatic, []string{"own.unpublished_act"}),
		clause("contenuti/2", contents, "n. 2", "Nei contenuti dell'Ente non compaiono dati personali eccedenti né dati particolari", who{audit.Own, audit.Staff}, audit.Assisted, []string{"own.personal_data", "own.special_data"}),
		clause("contenuti/3", contents, "n. 3", "La pagina non sostiene parti politiche", who{audit.Own, audit.Staff}, audit.Assisted, []string{"own.political_content", "own.par_condicio"}),
		clause("contenuti/4", contents, "n. 4", "Le immagini portano un testo alternativo", who{audit.Own}, audit.Assisted, []string{"own.accessibility"}),
		clause("riuso/1", licence, "n. 1", "I contenuti sono riusabili con attribuzione, senza opere derivate", who{audit.Own}, audit.Automatic, []string{"own.licence"}),
		clause("riuso/2", licence, "n. 2", "Di ciò che proviene da terzi si indica la fonte", who{audit.Own}, audit.Automatic, []string{"own.source_credit"}),
		clause("riuso/3", licence, "n. 3", "Chi riproduce indica il canale di origine", who{audit.Citizen}, audit.Manual, nil, "attest.licence_reuse"),
		clause("utenti/1", conduct, "lett. a", "Gli interventi sono rispettosi di persone e opinioni", users, audit.Assisted, []string{"tone.insult", "tone.profanity", "tone.personal_attack"}),
		clause("utenti/2", conduct, "lett. b", "Nessuna minaccia, nessun incitamento alla discriminazione", users, audit.Assisted, []string{"tone.threat", "hate.discrimination"}),
		clause("utenti/3", conduct, "lett. c", "Si resta sull'argomento, senza ripetere e senza promuovere attività", users, audit.Assisted, []string{"spam.repeat", "spam.link", "ad.commercial", "topic.off_topic"}),
		clause("utenti/4", conduct, "lett. d", "Fuori dai periodi elettorali la propaganda non è limitata; entro di essi non è ammessa", users, audit.Assisted, []string{"politics.propaganda"}),
		clause("utenti/5", conduct, "lett. e", "Chi ripete comportamenti non ammessi può essere escluso", users, audit.Automatic, []string{"author.recidivism", "conduct.trolling"}),
		clause("dati/1", data, "n. 1", "Non si pubblicano dati personali propri o altrui", users, audit.Automatic, []string{"pii.phone", "pii.email", "pii.iban", "pii.fiscal_code", "pii.address"}),
		clause("dati/2", data, "n. 2", "Non si pubblicano dati sulla salute, giudiziari o di minori", users, audit.Assisted, []string{"pii.health", "pii.judicial", "pii.minor"}),
		clause("dati/3", data, "n. 3", "Chi lascia un contenuto in bacheca risponde dei dati che vi pone", who{audit.Visitor}, audit.Automatic, []string{"pii.phone", "pii.address"}),
		clause("dati/4", data, "n. 4", "I messaggi privati seguono un trattamento proprio", who{audit.Org}, audit.Manual, nil, "attest.private_messages"),
		clause("presidio/1", handling, "n. 1", "La pagina è presidiata negli orari di ufficio", who{audit.Org}, audit.Measured, []string{"service.monitoring_hours"}),
		clause("presidio/2", handling, "n. 2", "Alle domande si risponde nel tempo più breve", who{audit.Org}, audit.Measured, []string{"service.response_time", "staff.redirect"}),
		clause("presidio/3", handling, "n. 3", "I contenuti non ammessi sono rimossi senza ritardo; gli altri restano", who{audit.Org}, audit.Measured, []string{"service.exposure_time", "moderation.unexplained_removal"}),
		clause("presidio/4", handling, "n. 4", "Non vi è controllo preventivo sui commenti", who{audit.Org}, audit.Manual, nil, "attest.no_prior_review"),
		clause("presidio/5", handling, "n. 5", "Le emergenze si segnalano ai numeri dedicati", users, audit.Assisted, []string{"channel.emergency"}),
		clause("presidio/6", handling, "n. 6", "Non si violano i diritti d'autore", users, audit.Assisted, []string{"ip.infringement"}),
		clause("presidio/7", handling, "n. 7", "Prima di un blocco, se possibile, si dà un avviso", who{audit.Org}, audit.Measured, []string{"moderation.warning_before_block"}),
		clause("personale/1", staff, "n. 1", "Il personale distingue il profilo proprio da quello dell'Ente", who{audit.StaffPersonal}, audit.Manual, nil, "attest.staff_conduct"),
		clause("personale/2", staff, "n. 2", "A chi offende non si risponde", who{audit.Staff}, audit.Automatic, []string{"staff.reply_to_offence"}),
	}
}

func clause(id, section, place, paraphrase string, binds who, method audit.Method, rules []string, attests ...string) audit.Clause {
	c := audit.Clause{
		ID: "borgosereno/" + id, Section: section, Place: place, Paraphrase: paraphrase,
		Binds: binds, Method: method, Rules: rules, Attests: attests,
	}
	if len(rules) == 0 {
		c.Reason = "nessun dato della pagina può mostrarlo"
	}
	return c
}

// Rules returns the rules that the policy of Borgo Sereno cites, one that is
// catalogued and not active (ip.infringement), and one that no clause cites.
func Rules() []audit.Rule {
	users := []audit.Kind{audit.VisitorPost, audit.Comment}
	own := []audit.Kind{audit.OwnPost}
	page := []audit.Kind{audit.OwnPost, audit.OwnReply}
	rules := []audit.Rule{
		rule("tone.insult", "Insulti e offese", audit.Assisted, audit.Medium, users),
		rule("tone.profanity", "Turpiloquio e volgarità", audit.Assisted, audit.Minor, users),
		rule("tone.personal_attack", "Attacchi personali", audit.Assisted, audit.Medium, users),
		rule("tone.threat", "Minacce e atteggiamenti violenti", audit.Assisted, audit.Serious, users),
		rule("hate.discrimination", "Discriminazione e incitamento all'odio", audit.Assisted, audit.Serious, users),
		rule("conduct.trolling", "Disturbo della discussione", audit.Assisted, audit.Minor, users),
		rule("pii.fiscal_code", "Codice fiscale di persona fisica", audit.Automatic, audit.Serious, users),
		rule("pii.phone", "Numero di telefono", audit.Automatic, audit.Medium, users),
		rule("pii.email", "Indirizzo e-mail", audit.Automatic, audit.Medium, users),
		rule("pii.iban", "Coordinate bancarie", audit.Automatic, audit.Serious, users),
		rule("pii.address", "Indirizzo di residenza o domicilio", audit.Assisted, audit.Medium, users),
		rule("pii.health", "Dati relativi alla salute", audit.Assisted, audit.Serious, users),
		rule("pii.judicial", "Dati giudiziari", audit.Assisted, audit.Serious, users),
		rule("pii.minor", "Dati o immagini di minori", audit.Assisted, audit.Serious, users),
		rule("spam.repeat", "Interventi reiterati", audit.Automatic, audit.Minor, users),
		rule("spam.link", "Link esterni fuori tema", audit.Automatic, audit.Minor, users),
		rule("ad.commercial", "Pubblicità o promozione di interessi privati", audit.Assisted, audit.Minor, users),
		rule("politics.propaganda", "Propaganda politica o elettorale", audit.Assisted, audit.Medium, users),
		rule("topic.off_topic", "Fuori argomento", audit.Assisted, audit.Informative, users[1:]),
		rule("topic.personal_case", "Caso personale", audit.Assisted, audit.Informative, users),
		rule("channel.emergency", "Pericolo o emergenza segnalati nei commenti", audit.Assisted, audit.Critical, users),
		rule("author.recidivism", "Interventi confermati ripetuti dello stesso autore", audit.Automatic, audit.Medium, users),
		rule("own.unpublished_act", "Atto o decisione diffusi prima della pubblicazione", audit.Automatic, audit.Medium, own),
		rule("own.personal_data", "Dati personali eccedenti nei contenuti dell'Ente", audit.Automatic, audit.Serious, page),
		rule("own.special_data", "Dati particolari, giudiziari o di disagio sociale nei contenuti dell'Ente", audit.Assisted, audit.Critical, page),
		rule("own.political_content", "Contenuti politici o di parte sulla pagina dell'Ente", audit.Assisted, audit.Serious, page),
		rule("own.par_condicio", "Comunicazione istituzionale in periodo elettorale", audit.Assisted, audit.Serious, page),
		rule("own.accessibility", "Accessibilità dei contenuti dell'Ente", audit.Assisted, audit.Informative, own),
		rule("own.licence", "Licenza dei contenuti", audit.Automatic, audit.Minor, own),
		rule("own.source_credit", "Citazione della fonte per contenuti di terzi", audit.Automatic, audit.Medium, own),
		rule("staff.reply_to_offence", "Risposta dell'Ente a un contenuto offensivo", audit.Automatic, audit.Medium, page[1:]),
		rule("org.policy_link", "Policy e recapiti raggiungibili dalla pagina", audit.Automatic, audit.Minor, nil),
		derived("staff.redirect", "Rinvio al canale o ufficio corretto"),
		derived("service.response_time", "Tempi di risposta"),
		derived("service.response_coverage", "Quota di richieste riscontrate"),
		derived("service.monitoring_hours", "Attività negli orari di presidio"),
		derived("service.exposure_time", "Permanenza dei contenuti non conformi"),
		derived("moderation.unexplained_removal", "Rimozioni non riconducibili a rilievi"),
		derived("moderation.warning_before_block", "Avvertimento prima del blocco"),
		{ID: "ip.infringement", Title: "Possibile lesione di diritto d'autore o marchi", Version: 1, Method: audit.Assisted, Severity: audit.Minor, Subjects: users},
	}
	for i := range rules {
		r := &rules[i]
		switch r.ID {
		case "own.unpublished_act":
			r.Sources = []audit.Source{audit.SourceAlbo}
		case "moderation.warning_before_block":
			r.Subjects, r.Sources = page[1:], []audit.Source{audit.SourceBlocked}
		case "own.accessibility":
			r.Sources = []audit.Source{audit.SourceAlt}
		case "author.recidivism", "conduct.trolling":
			r.Author = true
		}
	}
	return rules
}

func rule(id, title string, m audit.Method, sev audit.Severity, subjects []audit.Kind) audit.Rule {
	return audit.Rule{
		ID: id, Title: title, Looks: title + ": cerca gli indizi nel testo con i parametri della configurazione.", Version: 2,
		Method: m, Severity: sev, Subjects: subjects,
		Start: func(*audit.Setting) audit.Checker { return audit.CheckFunc(func(*audit.Subject, *audit.Log) {}) },
	}
}

func derived(id, title string) audit.Rule {
	return audit.Rule{ID: id, Title: title, Looks: "Misura calcolata sul periodo.", Version: 1, Method: audit.Measured, Derived: true}
}
