package tone

import "vigilia/audit"

// bareHits are epithets without an article, and what is said of a people.
func bareHits() []audit.Example {
	return audit.Texts(
		"burino da stadio con la radio a palla fino alle due",
		"racchia com'è si permette di giudicare le altre",
		"infame hai passato i nomi al capo e poi fai il compagnone",
		"grassona levati dalla fila che occupi due posti",
		"Ubriaconi che urlano fino alle tre sotto casa mia",
		"cialtroni allo sbando, non sapete tenere aperta neanche una biblioteca",
		"macellaio altro che medico",
		"vai a nasconderti sotto il letto scarafaggio",
		"bevi un altro bicchiere cafone",
		"Chi li vuole sti parassiti come gli zingari?",
		"tedeschi bestie, restate a casa vostra",
		"vegane isteriche, mangiatevi l'erba del prato",
		"sti ultras animali hanno spaccato tutto",
		"zecche comuniste ovunque in questo paese",
		"Hanno aperto la porta ai profughi. Sono solo parassiti.",
		"I turisti sono la feccia, portano solo sporcizia",
		"Gli evasori sono gente schifosa",
		"Il mio capocantiere? Quel tizio è un verme.",
		"Mio suocero è un animale quando guida",
		"La nostra dottoressa, brava lei: il suo collega è un porco",
		"Vaffanculo ai milanisti, tutti quanti",
	)
}

// bareSpares are words that begin a sentence and hail nobody, and peoples of whom
// nothing bad is said.
func bareSpares() []audit.Example {
	return audit.Texts(
		"Fallito il tentativo di conciliazione, si va in tribunale",
		"Raccomandata con ricevuta di ritorno mai arrivata",
		"Travestito da pirata ho vinto il premio della parrocchia",
		"Sudicio il sottopasso da due settimane",
		"Maiale nero con le mele e patate al forno, menù della domenica",
		"Cavalli, asini e capre: sabato la fiera del bestiame",
		"Bestie da soma non se ne vedono più in montagna",
		"I miei gatti sono animali molto puliti",
		"Hai visto il topo nel cortile?",
		"Ti presento il mio asino, si chiama Pino",
		"Sono scema io o l'orario non è esposto?",
		"Certi giorni sono proprio stupida, ho scordato le chiavi",
		"Quando penso agli impegni sono un disastro e una frana",
		"I cinesi sono un popolo antico",
		"Serve un progetto per animali come i cani e i gatti randagi",
		"Mio cognato è un veterinario e cura ogni animale",
	)
}
