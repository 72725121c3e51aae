package rules

import "vigilia/audit"

// order is the catalogue: every rule, content rules first, so that what follows
// can exclude contents with findings.
var order = []string{
	"tone.insult", "tone.profanity", "tone.threat", "tone.personal_attack", "tone.defamation",
	"hate.discrimination",
	"conduct.trolling",
	"pii.fiscal_code", "pii.phone", "pii.email", "pii.iban", "pii.payment_card", "pii.identity_document", "pii.plate", "pii.address", "pii.third_party", "pii.health", "pii.special_other", "pii.judicial", "pii.minor",
	"spam.repeat", "spam.link",
	"ad.commercial",
	"politics.propaganda",
	"legal.illegal_activity",
	"content.misleading",
	"ip.infringement",
	"topic.off_topic", "topic.personal_case",
	"channel.formal_request", "channel.complaint", "channel.emergency", "channel.crime_report", "channel.assistance",
	"author.anonymous", "author.recidivism",
	"own.unpublished_act", "own.confidential", "own.personal_data", "own.special_data", "own.licence", "own.source_credit", "own.reshare_rate", "own.share_personal_account", "own.par_condicio", "own.political_content", "own.advertising", "own.accessibility", "own.topic_scope", "own.image_rights", "own.tone", "own.message_disclosure", "own.legal_effect", "own.alert_channel",
	"staff.reply_to_offence", "staff.redirect",
	"service.response_time", "service.response_coverage", "service.monitoring_hours", "service.exposure_time",
	"moderation.unexplained_removal", "moderation.warning_before_block",
	"org.official_accounts", "org.policy_link", "org.policy_review",
}

// planned returns the rules that are described and look at nothing yet. The
// clauses that cite them are "non verificabile", never clean.
func planned() []audit.Rule {
	var (
		comments = []audit.Kind{audit.Comment}
		citizens = []audit.Kind{audit.Comment, audit.VisitorPost}
		posts    = []audit.Kind{audit.OwnPost}
		replies  = []audit.Kind{audit.OwnReply}
		own      = []audit.Kind{audit.OwnPost, audit.OwnReply}
	)
	return []audit.Rule{
		{
			ID: "tone.threat", Title: "Minacce e atteggiamenti violenti", Method: audit.Assisted, Severity: audit.Serious, Subjects: citizens,
			Looks: "Cerca minacce di un male ingiusto verso un bersaglio, escluse le azioni lecite annunciate, i modi di dire e gli allarmi.",
		},
		{
			ID: "tone.personal_attack", Title: "Attacchi personali", Method: audit.Assisted, Severity: audit.Medium, Subjects: citizens,
			Looks: "Cerca attacchi alla persona di altri utenti, moderatori, amministratori o dipendenti, esclusi il dissenso e la critica nel merito.",
		},
		{
			ID: "tone.defamation", Title: "Possibile diffamazione", Method: audit.Assisted, Severity: audit.Serious, Subjects: citizens,
			Looks: "Cerca l'attribuzione di un fatto determinato e lesivo a una persona identificabile; non giudica se sia diffamazione.",
		},
		{
			ID: "hate.discrimination", Title: "Discriminazione e incitamento all'odio", Method: audit.Assisted, Severity: audit.Serious, Subjects: citizens,
			Looks: "Cerca epiteti, deumanizzazione, incitamento ed esclusione per genere, orientamento, età, religione, convinzioni, origine o disabilità.",
		},
		{
			ID: "conduct.trolling", Title: "Disturbo della discussione (trolling, flame)", Method: audit.Assisted, Severity: audit.Minor, Subjects: citizens,
			Looks: "Cerca, in una stessa conversazione, la ripetizione di interventi ostili di uno stesso autore; mai per un solo commento.",
		},
		{
			ID: "pii.address", Title: "Indirizzo di residenza o domicilio", Method: audit.Assisted, Severity: audit.Medium, Subjects: citizens,
			Looks: "Cerca una via con numero civico accompagnata da un indizio di abitazione di una persona.",
		},
		{
			ID: "pii.third_party", Title: "Fatti privati di terzi identificabili", Method: audit.Assisted, Severity: audit.Medium, Subjects: citizens,
			Looks: "Cerca un elemento che identifichi una persona insieme a un fatto della sua vita privata.",
		},
		{
			ID: "pii.health", Title: "Dati relativi alla salute", Method: audit.Assisted, Severity: audit.Serious, Subjects: citizens,
			Looks: "Cerca termini sanitari riferiti a una persona identificabile, escluse campagne, orari e discorsi generali.",
		},
		{
			ID: "pii.special_other", Title: "Altre categorie particolari di dati", Method: audit.Assisted, Severity: audit.Medium, Subjects: citizens,
			Looks: "Cerca riferimenti a origine, opinioni, religione, sindacato o vita sessuale di una persona identificabile.",
		},
		{
			ID: "pii.judicial", Title: "Dati giudiziari", Method: audit.Assisted, Severity: audit.Serious, Subjects: citizens,
			Looks: "Cerca riferimenti a indagini, arresti o condanne di una persona identificabile.",
		},
		{
			ID: "pii.minor", Title: "Dati o immagini di minori", Method: audit.Assisted, Severity: audit.Serious, Subjects: citizens,
			Looks: "Cerca indizi di minore età insieme a un elemento che identifichi il minore; le immagini restano all'attestazione.",
		},
		{
			ID: "spam.link", Title: "Link esterni fuori tema", Method: audit.Automatic, Severity: audit.Minor, Subjects: citizens,
			Looks: "Cerca collegamenti a siti estranei al tema del post, esclusi i siti istituzionali e le testate locali.",
		},
		{
			ID: "ad.commercial", Title: "Pubblicità o promozione di interessi privati", Method: audit.Assisted, Severity: audit.Minor, Subjects: citizens,
			Looks: "Cerca offerte, prezzi e inviti all'acquisto, salvi gli sponsor dell'Ente dove la policy li ammette.",
		},
		{
			ID: "politics.propaganda", Title: "Propaganda politica o elettorale", Method: audit.Assisted, Severity: audit.Medium, Subjects: citizens,
			Looks: "Cerca inviti al voto, slogan e hashtag di partiti e candidati, nei periodi in cui la policy li esclude.",
		},
		{
			ID: "legal.illegal_activity", Title: "Promozione di attività illecite o contenuti contrari alla legge", Method: audit.Assisted, Severity: audit.Serious, Subjects: citizens,
			Looks: "Cerca offerte, istruzioni o incitamenti ad attività vietate dalla legge.",
		},
		{
			ID: "content.misleading", Title: "Contenuti ingannevoli o allarmistici", Method: audit.Assisted, Severity: audit.Minor, Subjects: citizens,
			Looks: "Cerca affermazioni allarmistiche o notizie presentate come certe senza fonte.",
		},
		{
			ID: "ip.infringement", Title: "Possibile violazione di diritto d'autore o marchi", Method: audit.Assisted, Severity: audit.Minor, Subjects: citizens,
			Looks: "Cerca indizi di riproduzione non autorizzata di opere e marchi altrui.",
		},
		{
			ID: "topic.off_topic", Title: "Fuori argomento", Method: audit.Assisted, Severity: audit.Informative, Subjects: comments,
			Looks: "Confronta il commento con il post e con il commento a cui risponde; da solo non propone mai una rimozione.",
		},
		{
			ID: "topic.personal_case", Title: "Caso personale", Method: audit.Assisted, Severity: audit.Informative, Subjects: citizens,
			Looks: "Cerca la prima persona insieme a una pratica individuale: bolletta, multa, graduatoria, numero di pratica.",
		},
		{
			ID: "channel.formal_request", Title: "Istanze, domande o atti formali nei commenti", Method: audit.Assisted, Severity: audit.Minor, Subjects: citizens,
			Looks: "Cerca verbi con cui si presenta un'istanza, una diffida o un ricorso.",
		},
		{
			ID: "channel.complaint", Title: "Segnalazioni di disservizio e reclami", Method: audit.Assisted, Severity: audit.Informative, Subjects: citizens,
			Looks: "Cerca segnalazioni di disservizio, per contare i rinvii al canale dedicato; non è una violazione.",
		},
		{
			ID: "channel.emergency", Title: "Pericolo o emergenza segnalati nei commenti", Method: audit.Assisted, Severity: audit.Critical, Subjects: citizens,
			Looks: "Cerca pericoli in atto raccontati al presente; la lettura notturna non è un servizio di emergenza.",
		},
		{
			ID: "channel.crime_report", Title: "Denuncia di reato nei commenti", Method: audit.Assisted, Severity: audit.Medium, Subjects: citizens,
			Looks: "Cerca racconti di reati presentati come denuncia alla pagina.",
		},
		{
			ID: "channel.assistance", Title: "Richieste di assistenza o contatto non gestite via social", Method: audit.Assisted, Severity: audit.Informative, Subjects: citizens,
			Looks: "Cerca domande dirette all'Ente, dove la policy esclude l'uso della pagina come canale di contatto.",
		},
		{
			ID: "author.anonymous", Title: "Profilo anonimo o apparentemente falso", Method: audit.Assisted, Severity: audit.Informative, Subjects: citizens,
			Looks: "Guarda il nome visualizzato: una sola parola, cifre, nomi di fantasia; non accede al profilo.",
		},
		{
			ID: "author.recidivism", Title: "Violazioni ripetute dello stesso autore", Method: audit.Automatic, Severity: audit.Medium, Subjects: citizens,
			Looks: "Conta i rilievi confermati da una persona per uno stesso autore, entro i giorni fissati dall'Ente.",
		},
		{
			ID: "own.confidential", Title: "Informazioni interne o istruttorie", Method: audit.Assisted, Severity: audit.Medium, Subjects: own,
			Looks: "Cerca richiami a bozze, istruttorie e pareri interni nei contenuti dell'Ente.",
		},
		{
			ID: "own.special_data", Title: "Dati particolari, giudiziari o di disagio sociale nei contenuti dell'Ente", Method: audit.Assisted, Severity: audit.Critical, Subjects: own,
			Looks: "Cerca dati particolari, giudiziari o di disagio sociale riferiti a persone identificabili nei contenuti dell'Ente.",
		},
		{
			ID: "own.source_credit", Title: "Citazione della fonte per contenuti di terzi", Method: audit.Automatic, Severity: audit.Medium, Subjects: posts,
			Looks: "Cerca, nei contenuti di terzi ripresi dall'Ente, la condivisione nativa, il collegamento o la citazione della fonte.",
		},
		{
			ID: "own.reshare_rate", Title: "Frequenza dei rilanci", Method: audit.Measured, Severity: audit.Informative, Subjects: posts,
			Looks: "Misura la quota di post dell'Ente che rilanciano contenuti altrui.",
		},
		{
			ID: "own.share_personal_account", Title: "Rilancio da account personali", Method: audit.Automatic, Severity: audit.Medium, Subjects: posts,
			Looks: "Cerca rilanci la cui origine non è la pagina di un ente, di una testata o di un'associazione.",
		},
		{
			ID: "own.par_condicio", Title: "Comunicazione istituzionale in periodo elettorale", Method: audit.Assisted, Severity: audit.Serious, Subjects: own,
			Looks: "Nei periodi elettorali caricati dalla segreteria verifica che la comunicazione sia impersonale e indispensabile.",
		},
		{
			ID: "own.political_content", Title: "Contenuti politici o di parte sulla pagina dell'Ente", Method: audit.Assisted, Severity: audit.Serious, Subjects: own,
			Looks: "Cerca nei contenuti dell'Ente riferimenti valutativi a partiti, liste e candidati.",
		},
		{
			ID: "own.advertising", Title: "Pubblicità nei contenuti dell'Ente", Method: audit.Assisted, Severity: audit.Medium, Subjects: own,
			Looks: "Cerca nei contenuti dell'Ente prezzi e inviti all'acquisto a favore di privati, salvi patrocini e sponsor.",
		},
		{
			ID: "own.accessibility", Title: "Accessibilità dei contenuti dell'Ente", Method: audit.Assisted, Severity: audit.Informative, Subjects: posts,
			Looks: "Cerca immagini senza testo alternativo, video senza sottotitoli e hashtag illeggibili nei contenuti dell'Ente.",
		},
		{
			ID: "own.topic_scope", Title: "Contenuti estranei alle finalità istituzionali", Method: audit.Assisted, Severity: audit.Informative, Subjects: posts,
			Looks: "Assegna a ogni post dell'Ente una categoria fra quelle previste dalla policy.",
		},
		{
			ID: "own.image_rights", Title: "Immagini di persone, in particolare minori", Method: audit.Assisted, Severity: audit.Medium, Subjects: posts,
			Looks: "Cerca nel testo dei post dell'Ente indizi di immagini di persone, in particolare minori; non riconosce volti.",
		},
		{
			ID: "own.tone", Title: "Linguaggio dell'Ente", Method: audit.Assisted, Severity: audit.Medium, Subjects: own,
			Looks: "Applica ai contenuti dell'Ente la ricerca di insulti e volgarità.",
		},
		{
			ID: "own.message_disclosure", Title: "Diffusione non impersonale di messaggi privati", Method: audit.Assisted, Severity: audit.Medium, Subjects: posts,
			Looks: "Cerca nei post dell'Ente messaggi ricevuti in privato e riportati con elementi che identificano chi li ha scritti.",
		},
		{
			ID: "own.legal_effect", Title: "Post presentati come notifica o atto con valore legale", Method: audit.Assisted, Severity: audit.Minor, Subjects: posts,
			Looks: "Cerca formule che presentano un post come notifica o atto con valore legale.",
		},
		{
			ID: "own.alert_channel", Title: "Allerta senza rinvio al canale ufficiale", Method: audit.Assisted, Severity: audit.Informative, Subjects: posts,
			Looks: "Cerca allerte pubblicate senza il nome del sistema ufficiale o del bollettino.",
		},
		{
			ID: "staff.reply_to_offence", Title: "Risposta dell'Ente a un contenuto offensivo o vietato", Method: audit.Automatic, Severity: audit.Medium, Subjects: replies,
			Looks: "Cerca risposte dell'Ente a commenti con rilievi confermati, salvi gli avvisi di moderazione.",
		},
		{
			ID: "staff.redirect", Title: "Rinvio al canale o ufficio corretto", Method: audit.Measured, Severity: audit.Informative, Subjects: replies,
			Looks: "Misura la quota di richieste alle quali la pagina ha indicato un recapito o un ufficio.",
		},
		{
			ID: "service.monitoring_hours", Title: "Attività negli orari di presidio", Method: audit.Measured, Severity: audit.Informative,
			Looks: "Misura i giorni di presidio con almeno un'azione visibile e i commenti arrivati fuori orario.",
		},
		{
			ID: "moderation.unexplained_removal", Title: "Rimozioni non riconducibili a violazioni rilevate", Method: audit.Measured, Severity: audit.Informative,
			Looks: "Conta, in forma aggregata, i commenti prima presenti e poi assenti che non avevano rilievi.",
		},
		{
			ID: "moderation.warning_before_block", Title: "Avvertimento prima del blocco", Method: audit.Measured, Severity: audit.Minor,
			Looks: "Conta i blocchi nuovi e gli avvisi dati prima allo stesso autore.",
		},
		{
			ID: "org.official_accounts", Title: "Account ufficiali", Method: audit.Automatic, Severity: audit.Minor,
			Looks: "Confronta la pagina e gli account citati nei post con l'elenco di quelli ufficiali.",
		},
		{
			ID: "org.policy_link", Title: "Policy e recapiti raggiungibili dalla pagina", Method: audit.Automatic, Severity: audit.Minor,
			Looks: "Cerca nelle informazioni della pagina il collegamento alla policy e i recapiti dell'ufficio.",
		},
		{
			ID: "org.policy_review", Title: "Aggiornamento della policy", Method: audit.Measured, Severity: audit.Informative,
			Looks: "Misura i mesi trascorsi dall'ultima revisione dichiarata della policy.",
		},
	}
}
