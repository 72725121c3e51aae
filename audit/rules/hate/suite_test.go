package hate

import (
	"strings"
	"testing"
)

// people is a group in the forms that the templates ask for.
type people struct {
	the    string // "gli immigrati"
	of, to string // "degli immigrati", "agli immigrati"
	bare   string // "immigrati"
	a      string // "un immigrato"
	end    string // of participles and adjectives: "i" or "e"
}

var protected = []people{
	{"gli immigrati", "degli immigrati", "agli immigrati", "immigrati", "un immigrato", "i"},
	{"i musulmani", "dei musulmani", "ai musulmani", "musulmani", "un musulmano", "i"},
	{"gli ebrei", "degli ebrei", "agli ebrei", "ebrei", "un ebreo", "i"},
	{"i gay", "dei gay", "ai gay", "gay", "un gay", "i"},
	{"le lesbiche", "delle lesbiche", "alle lesbiche", "lesbiche", "una lesbica", "e"},
	{"le persone trans", "delle persone trans", "alle persone trans", "persone trans", "una persona trans", "e"},
	{"le donne", "delle donne", "alle donne", "donne", "una donna", "e"},
	{"i neri", "dei neri", "ai neri", "neri", "un nero", "i"},
	{"gli zingari", "degli zingari", "agli zingari", "zingari", "uno zingaro", "i"},
	{"i rom", "dei rom", "ai rom", "rom", "un rom", "i"},
	{"i disabili", "dei disabili", "ai disabili", "disabili", "un disabile", "i"},
	{"i cinesi", "dei cinesi", "ai cinesi", "cinesi", "un cinese", "i"},
	{"i rumeni", "dei rumeni", "ai rumeni", "rumeni", "un rumeno", "i"},
	{"gli stranieri", "degli stranieri", "agli stranieri", "stranieri", "uno straniero", "i"},
	{"i napoletani", "dei napoletani", "ai napoletani", "napoletani", "un napoletano", "i"},
}

// fill writes a template for a group: {the} {of} {to} {bare} {a} and {i} for the ending.
func (p people) fill(template string) string {
	s := strings.NewReplacer("{the}", p.the, "{of}", p.of, "{to}", p.to, "{bare}", p.bare, "{a}", p.a, "{i}", p.end).Replace(template)
	return strings.ToUpper(s[:1]) + s[1:]
}

// function is a thing that the rule must be able to do.
type function struct {
	name      string
	hateful   bool
	templates []string
}

var functions = []function{
	{"derogazione", true, []string{
		"{the} sono ripugnanti", "{the} sono tutt{i} stupid{i}, c'è poco da dire", "non ho mai conosciuto gente più falsa, {the} sono bugiard{i} nati", "che poi {the} restano dei gran ladri",
		"lo sanno tutti che {the} sono inferiori", "sono delinquenti {the}, tutti quanti", "{the} che vivono qui sono solo degli incivili", "{bare} schifos{i}", "{the} puzzano",
	}},
	{"deumanizzazione", true, []string{
		"{the} sono parassiti della società", "per me {the} sono bestie", "{the} sono come i topi", "{the} sono un cancro per il paese", "{the} sono la feccia di questa città",
		"quella gente là, {the}, sono scarafaggi", "{the} sono peggio degli animali", "{the}? sono spazzatura",
	}},
	{"odio espresso", true, []string{
		"odio {the}", "odio profondamente tutt{i} {the}", "non sopporto {the}", "mi fanno schifo {the}", "{the} mi fanno vomitare", "detesto {the} con tutto il cuore", "non riesco a tollerare {the}",
		"provo solo disgusto per {the}", "ho ribrezzo {of}",
		"ho sempre odiato {the}", "nutro un profondo odio per {the}", "non c'è niente di peggio {of}", "non ho rispetto per {the}", "quanto odio {the}", "bleah, {the}", "non si può ragionare con {the}", "a che servono {the}?", "mi viene la nausea quando vedo {the}", "non sopporto la puzza {of}", "a nessuno piacciono {the}", "non voglio lavorare con {a}",
	}},
	{"minaccia diretta", true, []string{
		"ammazzerò tutt{i} {the}", "stiamo venendo a prendervi, {bare}", "se vedo {a} lo picchio", "presto {the} li facciamo fuori uno per uno", "giuro che ammazzo {the} che trovo per strada",
		"{bare}, vi spacchiamo la faccia", "attent{i} {bare}, vi veniamo a prendere a casa",
		"chi mi aiuta a pestare {the}?", "vorrei prendere a pugni {a}", "ho voglia di picchiare {a}",
	}},
	{"incitamento", true, []string{
		"{the} andrebbero bruciat{i} viv{i}", "bisognerebbe sterminare {the}", "{the} meritano di morire", "{the} vanno mess{i} al muro", "ammazziamol{i} tutt{i}, {the}", "{the} al rogo",
		"qualcuno dovrebbe eliminare {the}", "{the} dovrebbero crepare tutt{i}", "{the} vanno pres{i} a bastonate", "per {the} ci vorrebbero i forni",
		"{the} meritano solo calci in faccia", "hitler doveva finire il lavoro con {the}", "con {the} solo manganello",
	}},
	{"augurio", true, []string{
		"spero che {the} crepino", "magari morissero tutt{i} {the}", "spero proprio che muoiano, {the}", "vorrei che {the} sparissero dalla faccia della terra", "che {the} brucino all'inferno", "auguro a tutt{i} {the} di soffrire",
		"per me {the} possono anche morire", "se fosse per me {the} sarebbero tutt{i} mort{i}", "me ne frego se {the} muoiono", "ben vi sta, {bare}",
	}},
	{"esclusione", true, []string{
		"{the} fuori dal nostro paese", "fuori {the} dall'Italia!", "{the} andrebbero cacciat{i}", "dobbiamo liberarci {of}", "via {the} da questa città", "{the} non dovrebbero avere diritti", "{the} non meritano rispetto",
		"{the} non devono poter votare", "non vogliamo {bare} nel nostro comune", "{the} vanno rinchius{i}", "bisogna cacciare tutt{i} {the}",
		"mandiamo {the} su un'isola deserta", "perché {the} non se ne vanno?", "perché dobbiamo sopportare {the}?", "{a} non può fare il sindaco", "nessuno dovrebbe fidarsi {of}",
	}},
	{"derogazione implicita", true, []string{
		"il mondo sarebbe migliore senza {the}", "è tutta colpa {of}", "essere {bare} è una vergogna", "{the} pensano solo a rubare", "non affitterei mai casa {to}", "non mi fido {of}", "{the} rovinano tutto quello che toccano",
	}},
	{"qualità negate", true, []string{
		"{the} non sono persone perbene", "{the} non sono esseri umani", "{the} non meritano nessun rispetto", "non c'è {a} onesto in tutta la città", "nessuno {of} è normale", "{the} non hanno dignità", "non esistono {bare} onest{i}",
		"non è che {the} siano proprio intelligenti", "di {bare} onest{i} non ce ne sono", "da quando {the} sono degn{i} di parlare?", "{the} non meritano la nostra pietà",
	}},
	{"frase seguente", true, []string{
		"Quante storie per {the}. Sono dei parassiti", "Arrivano {the}, sono bestie", "Ancora {the}! Andrebbero bruciat{i} tutt{i}", "Parlate sempre {of}. Mi fanno schifo", "Aiutano {the}. Spero che crepino", "{the} si lamentano, ma sono ladri e basta",
	}},
	{"domanda", true, []string{
		"perché {the} sono così stupid{i}?", "ma {the} non sono tutt{i} ladri?", "come si fa a non odiare {the} che sono delle bestie?", "quando ce ne liberiamo {of} che sono parassiti?", "ma perché {the} puzzano?",
	}},
	{"opinione", true, []string{
		"secondo me {the} sono inferiori", "dico solo che {the} sono parassiti", "non sono razzista ma {the} sono delinquenti", "sarà anche un'opinione, però {the} mi fanno schifo", "io penso che {the} siano feccia", "chiamatemi razzista, ma {the} sono animali",
	}},
	{"turpiloquio", true, []string{
		"{bare} di merda", "{the} di merda hanno rotto", "maledett{i} {bare}", "sti cazzo di {bare}", "vaffanculo {to}", "fottut{i} {bare}, sempre in mezzo",
	}},
	{"forme alterate", true, []string{
		"{the} sono par4ssiti", "{the} sono paras siti", "{the} sono parasiti", "{the} sono d e l i n q u e n t i", "0dio {the}", "{the} sono delinqunti", "{the} sono b3stie", "{the} vanno bruc1at{i}", "{the} sono f€ccia", "{the} sono inferoiri",
	}},
	{"menzione neutra", false, []string{
		"{the} sono tanti in questo quartiere", "ho letto un articolo che parla {of}", "domani incontro con {the} in sala consiliare", "{the} pagano le tasse come tutti", "quanti sono {the} residenti in comune?", "c'è un corso gratuito per {the}?",
		"il Comune ha aperto uno sportello dedicato {to}", "ho parlato con {a} in stazione",
	}},
	{"menzione positiva", false, []string{
		"{the} sono una risorsa per la città", "adoro {the}", "{the} sono persone come noi", "{the} sono stat{i} gentilissim{i} con me", "sono fiero di lavorare con {the}", "{the} meritano rispetto", "benvenut{i} {the}, la nostra città è di tutti",
		"mi piacciono {the}, sono simpatic{i}",
		"bello che {the} si sentano a casa", "rispetto {the}", "fiera di avere {a} in famiglia", "viva {the}",
	}},
	{"negazione", false, []string{
		"non odio {the}", "{the} non sono parassiti", "non è vero che {the} sono ladri", "nessuno dovrebbe odiare {the}", "non penso che {the} siano inferiori", "{the} non meritano di morire", "non ho mai detto che {the} sono bestie", "non direi mai che {the} sono feccia",
		"{the} non vanno cacciat{i}", "nessuno merita di essere insultato, nemmeno {the}",
		"non tutt{i} {the} sono ladri", "non ho mai odiato {the}", "non lasciamo sol{i} {the}",
	}},
	{"citazione condannata", false, []string{
		"«{the} sono bestie» è una frase indegna", "chi scrive \"{the} sono feccia\" si deve vergognare", "\"odio {the}\": ma come si fa a dire una cosa così?", "hanno scritto sul muro \"{the} al rogo\", cancellate subito", "dire «{the} sono parassiti» è razzista",
		"quando leggo «{the} fuori dall'Italia» mi viene tristezza",
	}},
	{"condanna senza citazione", false, []string{
		"chi dice che {the} sono bestie è un ignorante", "basta odio verso {the}", "è vergognoso pensare che {the} siano inferiori", "smettetela di dire che {the} sono parassiti", "odiare {the} è da ignoranti", "chi vuole cacciare {the} non ha capito nulla",
		"augurare la morte {to} è disumano", "non tollero chi insulta {the}", "come si può dire che {the} sono feccia?",
		"ma che male vi fanno {the}?", "perché ce l'avete con {the}?", "basta prendersela con {the}", "che tristezza tanta cattiveria verso {the}",
	}},
	{"insulti a cose", false, []string{
		"questo divano fa schifo", "odio questa legge", "il nuovo parcheggio è una merda", "detesto i lunedì", "che schifo di strada", "maledetti semafori", "i cassonetti puzzano da fare schifo", "la rotonda andrebbe bruciata",
	}},
	{"insulti a persone", false, []string{
		"sei un idiota", "quello lì è un parassita", "il mio vicino è un animale", "mi fai schifo", "vattene, non ti sopporto", "spero che ti licenzino, incapace",
	}},
	{"gruppi non protetti", false, []string{
		"i politici sono tutti ladri", "i tifosi sono animali", "odio i vigili", "gli evasori andrebbero messi in galera", "i giornalisti sono feccia", "i ladri vanno cacciati dal paese", "gli automobilisti sono bestie", "quelli che abbandonano i rifiuti sono dei maiali",
	}},
}

// speaks reports whether the rule finds anything.
func speaks(s string) bool { return len(findings(s)) > 0 }

func TestFunctions(t *testing.T) {
	total := 0
	for _, f := range functions {
		right, all := 0, 0
		for _, tpl := range f.templates {
			for _, p := range protected {
				text := p.fill(tpl)
				all++
				if speaks(text) == f.hateful {
					right++
				} else {
					t.Logf("%s: wrong on %q", f.name, text)
				}
				if !strings.Contains(tpl, "{") {
					break
				}
			}
		}
		total += all
		if acc := float64(right) / float64(all); acc < 0.9 {
			t.Errorf("%s: %d of %d right (%.2f)", f.name, right, all, acc)
		} else {
			t.Logf("%s: %d of %d right (%.2f)", f.name, right, all, acc)
		}
	}
	t.Logf("%d cases", total)
}
