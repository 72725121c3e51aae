package author

import (
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// named makes an example of every display name, one a line.
func named(lines string) []audit.Example {
	var out []audit.Example
	for line := range strings.Lines(lines) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, audit.Example{Text: "Buongiorno, quando riapre la piscina?", Author: line})
		}
	}
	return out
}

func anonymousProof() audit.Proof {
	return audit.Proof{Hits: named(hiddenNames), Spares: named(plainNames)}
}

// Display names, all invented: those that may be nobody's, and those of persons,
// associations and shops.
const (
	hiddenNames = `
Zorro_75
Utente Facebook
Anonymous
Partecipante anonimo
Luca
xxxxx
Aaaa Bbbb
M. R.
A B
user8834721
Mario1970
il_giustiziere
Uomo Ragno
Lupo Solitario
Pinco Pallino
Principessa Triste
Cittadino Arrabbiato
asdfgh
12345
La Verita
Joker
Nome Cognome
Rossella
Guerriero Della Notte
Vendicatore Mascherato
Batman Del Borgo
Italia Vera 88
Anonimo Cittadino
Gatto Silvestro
Nessuno Nessuno
`
	plainNames = `
Pro Loco Borgo
Bar Sport
ASD Virtus Borgo 1982
Anna Prova
Gigi Rossi
Pinuccia Bianchi
Pinuccia
Mohamed
Nguyen
Fatou
Мария
Comitato Salviamo Il Parco
Pizzeria Da Ugo
La Gazzetta Di Borgo
Legambiente
Radio Borgo 105
Stella Marina
Maria Rosa
Lupo Marco
Li Wu
MarioRossi
Anna Maria D'Angelo
Giovanni Paolo II
Ignoto Carla
D'Amico Luca
Mario Rossi 75
Caffetteria Zorro
Forum Giovani
Jean-Luc Dupont
Luisa Di Prova
Leone Giuseppe
Regina Bianchi
Edicola Anonima
Priyanka
Ahmadou
Ajit
Edil Italia
`
)

// talk is an author's comments below one post, of which the last is judged.
func talk(why string, texts ...string) audit.Example {
	n := len(texts) - 1
	return audit.Example{Text: texts[n], Before: texts[:n], Post: "Il Consiglio comunale ha approvato il piano del traffico.", Why: why}
}

func trollingProof() audit.Proof {
	return audit.Proof{Hits: trollingHits(), Spares: trollingSpares()}
}

func trollingHits() []audit.Example {
	return []audit.Example{
		talk("laughter", "ahahahah", "ahahah", "AHAHAHAHAH", "ahahah ridicoli"),
		talk("taunts", "rosicate", "rosiconi", "piangete ancora", "poveretti"),
		talk("nonsense", "bla bla bla", "blablabla", "bla bla", "blablablabla bla"),
		talk("clowns", "🤡", "🤡🤡", "🤡🤡🤡", "🤡"),
		talk("identical", "siete tutti venduti al sindaco", "siete tutti venduti al sindaco", "Siete tutti venduti al sindaco!!", "SIETE TUTTI VENDUTI AL SINDACO", "siete tutti venduti al sindaco 😂"),
		talk("dialect and laughter", "ma statte zitto", "ahahah", "che ridere", "fate ridere i polli"),
		talk("orders", "torna a dormire", "tornate a scuola", "vai a zappare", "taci"),
		talk("who pays you", "chi ti paga", "quanto ti pagano", "venduti", "leccaculo"),
		talk("smug", "ciaone", "godo", "fatevene una ragione", "gne gne"),
		talk("clown and taunts", "pagliacci 🤡", "buffoni", "ridicoli", "patetici"),
		talk("with one plain comment", "Piano inutile", "ahahah", "rosicate", "webeti", "muti tutti"),
		talk("sheep", "pecoroni", "svegliatevi", "pecore", "capre"),
		talk("camp", "comunisti", "comunisti rosicate", "e allora Bibbiano", "zitti comunisti"),
		talk("stretched", "RIDICOLIIIII", "poveracciiii", "ahahahahahah", "sfigatiiii"),
		talk("boomer", "ok boomer", "boomer", "lol", "xd"),
		talk("get a life", "fatti una vita", "fatevi una vita", "cambia pusher", "bevi meno"),
		talk("tears", "piagnoni", "piangi piangi", "frigna", "frignoni"),
		talk("geniuses", "che geni", "fenomeni", "ecco i soliti", "geni 💩"),
		talk("one sentence again and again", "vergogna ladri di speranza", "vergogna ladri di speranza", "vergogna, ladri di speranza", "vergogna... ladri di speranza!"),
		talk("silence them", "zitto", "taci", "ma stai zitto", "muto"),
		talk("short", "lol", "loser", "kek", "rotfl"),
	}
}

func trollingSpares() []audit.Example {
	return []audit.Example{
		talk("a single comment", "ahahahah"),
		talk("two", "ahahah", "rosicate"),
		talk("insists without an answer", "Quando entra in vigore?", "Scusate, quando entra in vigore?", "Nessuno risponde: quando entra in vigore?", "Allora? Quando entra in vigore?", "Quando entra in vigore?"),
		talk("thanks several times", "Grazie", "Grazie mille", "Ancora grazie!", "Grazie a tutti", "grazie grazie"),
		talk("argues", "Il piano non considera le frazioni, dove il traffico è aumentato del doppio", "I dati dello studio sono del 2019, lo dice la relazione a pagina 12", "Mancano anche i parcheggi di scambio promessi", "Per questo come minoranza abbiamo votato contro il provvedimento", "Lo ripeteremo in aula con le nostre proposte"),
		talk("lively exchange", "Non sono d'accordo", "Ma guarda che il senso unico c'era già", "Vero, però prima si parcheggiava", "Va bene, restiamo ognuno della sua idea", "Buona serata"),
		talk("laughs with friends", "ahahah grande", "verissimo ahah", "ahah bravo", "bellissimo ahahah", "hai ragione ahah"),
		talk("harsh criticism", "Piano sbagliato", "Hanno ascoltato solo i commercianti", "Non si risolve così il traffico", "Decisione presa senza i residenti", "Aspettiamo i fatti"),
		talk("one taunt among arguments", "ridicoli", "Il senso unico in via Po non serve", "In via Verdi servirebbe un dosso", "Il bus non passa più di lì", "Chi ha fatto lo studio?"),
		talk("greetings", "Buongiorno", "Buongiorno a tutti", "Buona giornata", "Buonasera", "Buonanotte"),
		talk("emoji of approval", "👏", "👏👏", "❤️", "👍", "💪"),
		talk("votes", "Contrario", "Sono contrario anch'io", "Contrario, come detto", "Contrario al senso unico", "Rimango contrario"),
		talk("informs", "Il testo è sull'albo pretorio", "Pagina 4 della delibera", "C'è anche la planimetria", "Se serve vi passo il link", "Lo trovate tra gli atti del consiglio"),
		talk("tags friends", "Carla guarda", "Ugo guarda qui", "Piero leggi", "Anna hai visto", "Lia leggi anche tu"),
		talk("corrects himself", "intendevo via Po", "scusate, via Dora", "no via Po va bene", "il correttore...", "via Po, confermo"),
		talk("short answers", "sì", "no", "forse", "boh", "vedremo"),
		talk("reports", "In via Po la segnaletica manca", "Anche in via Dora", "E all'incrocio con via Verdi", "In piazza pure", "Manca ovunque"),
		talk("three taunts among ten", "ahah", "Il piano è lungo", "lo leggo domani", "rosicate", "in effetti manca la frazione", "e la zona scuole", "vedo adesso l'allegato", "interessante", "ridicoli", "alla fine mi convince a metà"),
		talk("asks the same thing politely", "Potete rispondere per favore", "Potete rispondere per favore", "Potete rispondere per favore", "Potete rispondere per favore", "Potete rispondere per favore"),
		talk("defends himself", "Non ho offeso nessuno", "Leggi bene quello che ho scritto", "Ho solo detto che costa troppo", "Non mi conosci nemmeno", "Chiudo qui"),
		talk("comments on the match", "che partita", "gol!!!", "forza ragazzi", "vinciamo noi", "evviva"),
	}
}

func recidivismProof() audit.Proof {
	var p audit.Proof
	hit := func(why string, scene func(*audit.Setting, *audit.Subject)) {
		p.Hits = append(p.Hits, audit.Example{Text: "Ancora io", Why: why, Scene: scene})
	}
	spare := func(why string, scene func(*audit.Setting, *audit.Subject)) {
		p.Spares = append(p.Spares, audit.Example{Text: "Ancora io", Why: why, Scene: scene})
	}
	for _, n := range []int{3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20} {
		hit("reaches or exceeds three", record(3, 90, n, audit.Medium, 1, "u1"))
	}
	for _, n := range []int{1, 2, 5} {
		hit("each threshold", record(n, 30, n, audit.Serious, 1, "u1"))
	}
	for _, days := range []int{7, 30, 60, 180, 365} {
		hit("each window", record(2, days, 2, audit.Critical, 1, "u1"))
	}
	hit("on the last day of the window", record(1, 30, 1, audit.Medium, 30, "u1"))
	hit("on the same day", record(2, 30, 2, audit.Medium, 0, "u1"))
	for _, n := range []int{0, 1, 2} {
		spare("below three", record(3, 90, n, audit.Medium, 1, "u1"))
	}
	for _, n := range []int{3, 5, 9} {
		spare("informative findings do not count", record(3, 90, n, audit.Informative, 1, "u1"))
		spare("minor findings do not count", record(3, 90, n, audit.Minor, 1, "u1"))
		spare("another author's", record(3, 90, n, audit.Serious, 1, "u2"))
		spare("beyond the window", record(3, 30, n, audit.Serious, 31, "u1"))
		spare("the policy counts none", record(0, 90, n, audit.Serious, 1, "u1"))
	}
	spare("no window", record(3, 0, 3, audit.Serious, 1, "u1"))
	spare("several findings on one content", func(set *audit.Setting, s *audit.Subject) {
		record(3, 90, 4, audit.Serious, 1, "u1")(set, s)
		for i := range set.Record["u1"] {
			set.Record["u1"][i].ContentID = "p1_9_same"
		}
	})
	spare("confirmed of later contents", record(3, 90, 3, audit.Serious, -2, "u1"))
	return p
}

// record is a setting in which persons confirmed so many findings of an author,
// on different contents, so many days before the example.
func record(count, days, n int, severity audit.Severity, ago int, author string) func(*audit.Setting, *audit.Subject) {
	return func(set *audit.Setting, s *audit.Subject) {
		set.Policy.Settings.Recidivism = audit.Recidivism{Count: count, Days: days}
		set.Record = map[string][]audit.Precedent{}
		for i := range n {
			set.Record[author] = append(set.Record[author], audit.Precedent{
				ContentID: "p1_9_" + string(rune('a'+i)), Rule: "tone.insult", Severity: severity, Day: civil.Of(s.CreatedAt).Add(-ago),
			})
		}
	}
}
