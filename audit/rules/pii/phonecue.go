package pii

// phoneCues announce a telephone number.
var phoneCues = cues{
	"tel*", "cell*", "cel", "telefon*", "chiam*", "richiam*", "numero", "numeri", "contatt*", "recapit*", "whatsapp", "whatapp", "wa", "wa.me", "wazzap", "wazap", "wasap", "wassap", "wuzzap", "uozzap", "uazzap", "uatsap", "uozap", "vatsap", "wats", "whats", "whatsup",
	"watsapp", "whatsap", "wapp", "wzp", "phone", "call", "call me", "nummero", "numer", "ciam*", "telefun*", "num", "sms", "fax", "fisso", "mobile", "scriv*", "messaggi*", "rispond*", "sentit*", "squill*", "parla*", "chied*", "rivolg*", "interno", "casa",
}

// strongCues announce a number to call and nothing else.
var strongCues = cues{
	"tel*", "cell*", "cel", "chiam*", "ciam*", "telefun*", "richiam*", "contatt*", "recapit*", "whatsapp", "whatsap", "whatapp", "watsapp", "wapp", "wzp", "wazzap", "wazap", "wasap", "wassap", "wuzzap", "uozzap", "uazzap", "uatsap", "whatsup", "wa", "sms", "fax", "fisso", "mobile", "squill*", "phone", "call",
	"suo numero", "mio numero", "numero suo", "numero di lui", "numero di lei", "numero di casa", "scriv*",
}

// ownCues say that the author speaks of himself.
var ownCues = cues{
	"chiamatemi", "chiamami", "mi chiami", "mi chiamate", "mi chiamino", "mi chiamasse", "chiamarmi", "mi richiam*", "mi ricontatt*", "mi telefon*", "mi contattasse", "richiamarci", "ci richiam*", "ricontattatemi", "richiamatemi", "richiamarmi", "richiamami", "telefonatemi", "telefonarmi", "telefonami",
	"contattatemi", "contattami", "contattarmi", "mi contatti", "mi contattate", "mi contattino", "mi puo contattare", "mi puo chiamare",
	"scrivetemi", "scrivimi", "scrivermi", "mi scriva", "mi scrivete", "mi scriv*", "mandatemi", "inviatemi", "rispondetemi", "fatemi sapere", "mi trovate", "mi trova", "sentitemi",
	"il mio e", "il mio:", "mio numero", "mio cell*", "mio tel*", "mio recapito", "mio contatto", "mio fisso", "mio indirizzo", "mia mail", "mia email", "mia e-mail", "mia casella",
	"mia posta", "mio whatsapp", "miei recapiti", "miei contatti", "miei numeri", "sono raggiungibile", "mi raggiung*", "ricontattatemi", "ricontattarmi", "essere richiamat*", "essere ricontattat*", "essere contattat*",
}

// ownerCues follow a number and say whose it is.
var ownerCues = cues{"e di mio", "e di mia", "e di lui", "e di lei", "e di quel*", "e di chi", "e suo", "e il suo", "e mio", "e il mio"}

// othersCues say that the contact is somebody else's, whatever else is said.
var othersCues = cues{
	"mio vicino", "mia vicina", "mio marito", "mia moglie", "mio figlio", "mia figlia", "mio padre", "mia madre", "mio fratello", "mia sorella", "mio nonno", "mia nonna",
	"mio zio", "mia zia", "mio cugino", "mia cugina", "mio amico", "mia amica", "mio collega", "mia collega", "mio compagno", "mia compagna", "mio suocero", "mia suocera",
	"suo numero", "suo cell*", "suo tel*", "sua mail", "sua email", "chiamatelo", "chiamatela", "scrivetegli", "scrivetele", "contattatelo", "contattatela",
}

// personCues say that the contact is a private person's even near a body's name.
var personCues = cues{
	"suo numero", "suo cell*", "suo tel*", "numero personale", "cellulare personale", "numero privato", "cellulare privato", "chiamatelo", "chiamatela",
	"bidell*", "badante", "colf", "maestr*", "catechist*", "perpetua",
	"vicino di casa", "vicina di casa", "numero di casa", "a casa sua", "a casa mia", "mio marito", "mia moglie", "mio vicino", "mia vicina",
	"mia mamma", "mia madre", "mio padre", "mio papa", "mio nonno", "mia nonna", "mia sorella", "mio fratello", "mia figlia", "mio figlio", "mia zia", "mio zio", "mia suocera", "mio suocero", "mia cugina", "mio cugino", "mia cognata", "mio cognato",
	"me mama", "me mare", "me pare", "mi madre", "mi padre", "mi moje", "mi marito", "mi mujer", "me miee", "me frel", "so fradel", "mammema", "maritemo", "soreta",
}

// bodyCues name public bodies, their offices and the operators of public services.
var bodyCues = cues{
	"ausl", "asl", "ats", "asst", "aulss", "asur", "ast", "usl", "cup", "guardia medica", "continuita assistenziale", "pronto soccorso", "ospedal*", "consultorio", "medico di base",
	"medici di base", "ambulatori*", "poliambulatori*", "farmaci*", "veterinari*", "pediatr*", "carabinieri", "polizia", "questura", "prefettura", "vigili", "polizia locale",
	"guardia di finanza", "guardia costiera", "capitaneria", "forestali", "protezione civile", "soccorso", "croce rossa", "croce verde", "croce bianca", "croce azzurra", "misericordia", "avis",
	"comune", "municipi*", "urp", "centralino", "ufficio", "uffici", "sportello", "anagrafe", "tributi", "servizi sociali", "assistenti sociali", "assistente sociale", "biblioteca",
	"segreteria", "protocollo", "provincia", "regione", "prefetto", "scuola", "scuole", "istituto", "asilo", "nido", "caf", "patronato", "inps", "inail", "agenzia delle entrate", "catasto",
	"tribunale", "procura", "giudice di pace", "poste", "parrocchia", "pro loco", "proloco", "canile", "gattile", "enpa", "enel", "e-distribuzione", "e distribuzione", "terna", "italgas", "acquedotto",
	"guasti", "numero verde", "numero unico", "numero di assistenza", "numero di reperibilita", "serve assistenza", "appuntamenti telefonici", "gestore", "servizio clienti", "servizio", "hera", "a2a", "acea", "iren", "tper", "atm", "trenord", "trenitalia", "snam", "telecom", "tim",
	"amsa", "ecocentro", "piattaforma ecologica", "isola ecologica", "raccolta rifiuti", "nettezza urbana", "antiviolenza", "centro antiviolenza", "telefono amico", "emergenz*", "museo", "teatro", "palazzetto", "consorzio",
	"ministero", "difensore civico", "camera di commercio", "centro per l'impiego", "centro impiego", "acli", "cgil", "cisl", "uil", "auser", "caritas", "anpas", "cri", "sindacato",
}

// shopCues name firms and associations, whose fixed line is no personal datum.
var shopCues = cues{
	"pizzeria", "ristorante", "trattoria", "osteria", "bar", "negozio", "ditta", "azienda", "impresa", "associazione", "asd", "onlus", "cooperativa", "palestra", "hotel", "albergo",
	"agriturismo", "medico", "dottor*", "dr", "dott", "dentista", "avvocato", "notaio", "officina", "carrozzeria", "agenzia", "studio", "panificio", "panetteria", "macelleria", "fioraio", "supermercato", "libreria", "ferramenta", "srl", "s.r.l.", "spa", "s.p.a.", "circolo", "centro sportivo", "piscina", "cinema", "bocciofila", "oratorio",
}

// deskCues tell that a desk answers, or should: people write so of offices.
var deskCues = cues{
	"nessuno risponde", "non risponde nessuno", "non risponde mai", "non rispondono", "risponde nessuno", "sempre occupato", "suona a vuoto", "squilla a vuoto", "in attesa", "operatore", "operatrice",
	"centralinista", "risponditore", "pronto intervento", "segreteria telefonica", "vostro numero", "vostri numeri", "sul sito", "numero indicato", "digitare", "digita", "tasto", "orario", "orari", "apertura",
}

// officeCues announce, in the administration's own contents, the contact for an event or a service.
var officeCues = cues{
	"info", "informazion*", "iscrizion*", "iscriv*", "prenot*", "referent*", "organizzat*", "segreteria", "adesion*", "contatti", "per contatti", "appuntament*", "ufficio", "servizio", "corso", "corsi", "evento", "laborator*", "visita guidata", "visite guidate", "dott", "dott.ssa", "dottoressa", "dottor", "partecip*", "segnalazion*", "volontari",
}

// codeCues say that the digits which follow are a code, not a number to call.
var codeCues = cues{
	"prot", "protocollo", "prot.n", "pratica", "pratiche", "delibera", "deliberazione", "determina", "determinazione", "ordinanza", "decreto", "sentenza", "cig", "cup", "pod", "pdr", "iuv", "pec id",
	"codice", "codici", "cod", "matricola", "contatore", "fattura", "bonifico", "bolletta", "bollettino", "isbn", "issn", "p.iva", "p. iva", "piva", "partita iva", "c.f.", "cf", "iban", "c/c", "ccp", "conto",
	"contratto", "contratti", "fornitura", "lettura", "letture", "autolettura", "preventivo", "reclamo", "sollecito", "voltura", "allaccio", "richiesta", "richieste", "segnalazione", "pacco", "vettura", "raccomandata", "ref", "otp", "pin", "puk", "sezione", "mappali", "lotteria", "superenalotto", "tombola", "ambo", "terno", "cinquina", "estratt*", "vincent*", "giocat*", "votanti", "voti", "pettorale", "pettorali", "schede",
	"lotto", "articolo", "foglio", "mappale", "particella", "rif", "riferimento", "ticket", "ordine", "spedizione", "tracking", "cap", "importo", "totale", "costo", "costa", "spesa", "budget",
	"verbale", "multa", "sanzione", "seriale", "serie", "id", "utente", "cliente", "utenza", "versione", "lat", "lon", "long", "latitudine", "longitudine", "coordinate", "gps", "ean", "sku", "rea", "albo", "avviso", "bando", "registro", "repertorio",
	"segnalazione n", "richiesta n", "pratica n", "tessera", "carta", "imei", "sdi", "inventario", "estratto", "estrazione", "biglietto", "vincente",
}

// codeSigns are the same said by a sign.
var codeSigns = cues{"\x01", "$", "#"}

// unitCues turn the digits before them into a quantity.
var unitCues = cues{"\x01", "euro", "eur", "mila", "milioni", "abitanti", "mq", "km", "kg", "kwh", "voti", "lire", "contagi", "metri", "tonnellate", "centesimi", "firme", "persone", "utenti", "visualizzazioni", "views", "%"}
