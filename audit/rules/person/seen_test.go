package person

import (
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
)

// seen are comments of every kind, written apart from the rules, each with the
// rule that must speak.
const seen = `
pii.health | mia zia è sulla sedia a rotelle e quel gradino non lo fa
pii.health | Ma lo sapete che Roberto Fabbri è in comunità a disintossicarsi?
pii.health | La nonna di Matteo ha l'Alzheimer ed è scappata due volte dalla RSA
pii.health | mio figlio ha l'epilessia e a scuola nessuno sa usare il farmaco
pii.health | Signora, suo marito è un alcolizzato e si vede
pii.health | Il sig. Lombardi ha avuto due infarti e gli fate fare le scale?
pii.health | mio papà malato di Parkinson non riesce ad attraversare in 8 secondi
pii.health | Quella del secondo piano è depressa, prende psicofarmaci e poi viene a urlare
pii.health | io ho la fibromialgia e nessuno mi riconosce niente
pii.health | ho una disabilità motoria e il bagno pubblico è chiuso
pii.health | Chiara Monti ha perso il bambino al quinto mese
pii.health | Il maestro Giorgio ha il cancro e ancora lavora, rispetto
pii.health | la moglie del farmacista soffre di attacchi di panico
pii.health | mio fratello e' autistico e x lui il rumore e' un inferno
pii.health | Giovanni B. è ricoverato in psichiatria dopo aver spaccato tutto
pii.health | vostro figlio è iperattivo, portatelo da uno bravo
pii.health | Mia cognata è in cura per il cancro a Milano e paga 30 euro di treno
pii.health | non ci vedo da un occhio e quel semaforo non suona
pii.health | Il figlio dei Ferrari è anoressico, poverino
pii.health | Da quando mia moglie è stata operata alla schiena ci serve il posto riservato
pii.judicial | Guardate che quello lì, Davide Serra, ha fatto 4 anni per rapina
pii.judicial | Il nipote di don Carlo è stato beccato con 2 etti di fumo e ora è ai domiciliari
pii.judicial | il proprietario del bar Centrale è stato arrestato per usura
pii.judicial | Tuo marito ha la fedina penale sporca, stai zitta
pii.judicial | Massimo Villa, condannato in primo grado, siede ancora nel direttivo
pii.judicial | la vicina del piano di sopra ha una denuncia per stalking
pii.judicial | Ieri i carabinieri hanno portato via in manette Fabio Costa
pii.judicial | Ivan Popescu è indagato per furto, lo dice tutto il paese
pii.judicial | Mio suocero è in carcere da innocente
pii.judicial | Il bidello Antonio è un pedofilo condannato
pii.special_other | quella della lavanderia è una testimone di geova, attenti
pii.special_other | Mio genero è rom ma lavora più di voi
pii.special_other | Il figlio del dottor Riva si è fidanzato con un ragazzo, è gay
pii.special_other | Lo sanno tutti che Stefano Galli va a trans
pii.special_other | la mia collega è musulmana e porta il velo
pii.special_other | Il marito di Paola vota Lega e poi prende il reddito
pii.special_other | Federico Longo è iscritto alla CGIL e guarda caso l'hanno promosso
pii.special_other | La prof di mia figlia è lesbica dichiarata
pii.special_other | Ester Levi è ebrea, che c'entra lei?
pii.third_party | Enzo Marchetti ha il conto in rosso e compra il SUV
pii.third_party | la moglie di Dario l'ha lasciato per il personal trainer
pii.third_party | Il mio ex datore di lavoro è fallito e non paga gli operai
pii.third_party | Vostra figlia è stata bocciata all'esame tre volte
pii.third_party | Simona Ricci ha avuto la casa popolare con due stipendi
pii.third_party | il signor De Luca ha lo sfratto a gennaio
pii.third_party | mia cognata prende l'assegno di inclusione e va in vacanza
pii.third_party | La figlia del sindaco è stata assunta senza concorso
pii.third_party | Tiziana Fumagalli fa le corna al marito
pii.third_party | la barista del bar Centrale è stata licenziata perché beve
pii.address | Se cercate Enzo Marchetti sta in via Alfieri 27
pii.address | Quel maleducato di Walter Bassi abita in piazza Matteotti 5 interno 2
pii.address | vivo in via Pertini 14 e da casa mia si sente tutto
pii.address | mia madre, 82 anni, abita in via Rosselli 9 senza acqua da ieri
pii.address | Abitiamo in viale dei Tigli 33 e nessuno pulisce
pii.address | casa di mia sorella, via Don Minzoni 6, si allaga sempre
pii.address | Il proprietario del cane è Aldo Rota, via Bixio 11
pii.address | Citofono Rota, via Bixio 11, andate voi a parlarci
pii.minor | mio figlio Alessandro, 6 anni, ha paura ad attraversare
pii.minor | La figlia di Monica, Asia, va alla media Galilei ed è una bulla
pii.minor | Il piccolo Nicolò è stato morso da un cane al parco
pii.minor | Nostra figlia Beatrice frequenta la 4A della primaria De Amicis
pii.minor | è stato il figlio di Rota, quello di 13 anni, a rompere il vetro
pii.minor | Gabriele P., 11 anni, offeso dalla maestra davanti a tutti
pii.minor | pubblico la foto di mia nipotina al carnevale
pii.minor | La mia Camilla ha 3 anni e al nido piange
pii.minor | Emanuele di anni 9 non ha il trasporto
pii.health | Buonasera, scrivo per mia madre che è invalida al 100% e da tre mesi aspetta il pulmino
pii.health | il mio vicino ha la scabbia e nessuno fa niente, che schifo
pii.health | Attenti a Giorgio Colombo che ha l'epatite e sputa per terra
pii.health | Non tutti sanno che la consigliera Bianchi ha avuto un ictus e non connette
pii.health | mia figlia è dislessica e la maestra Rossella la umilia
pii.health | lei signora Pina è in cura da anni, si curi meglio
pii.health | mia moglie ha partorito ieri e non c'era un'ambulanza
pii.health | Il papà di Kevin è un ex tossico
pii.health | quel povero Renato Bruni ha l'Alzheimer e lo lasciate girare da solo
pii.health | hanno ricoverato mio nonno per il caldo, in quella casa di riposo non c'è aria condizionata
pii.health | mio suocero e diabetico e ha bisogno del frigo x insulina, ci avete tolto la luce
pii.health | Alessia De Santis è anoressica si vede lontano un chilometro
pii.health | soffro d'asma e bruciano plastica ogni sera
pii.health | L'inquilino del primo piano è schizofrenico e ha già aggredito due persone
pii.judicial | il figlio di Sandra spaccia davanti al liceo, tutti zitti
pii.judicial | Mirko Valenti ha precedenti per spaccio e gli date il chiosco
pii.judicial | Il mio ex marito ha il divieto di avvicinamento e gira sotto casa
pii.judicial | Quello della ferramenta è stato in galera, informatevi
pii.judicial | hanno arrestato Nicola Rizzo del bar Mokambo stamattina alle 6
pii.judicial | Sua sorella è stata denunciata per furto al supermercato
pii.special_other | Il vicesegretario? No, parlo di suo cugino Ugo Fabbri che è gay e sposato
pii.special_other | Nadia Conti si è convertita all'islam per il marito
pii.special_other | il mio vicino di casa è un rom, vive in un camper
pii.third_party | Il vicino del piano terra non paga il condominio da tre anni
pii.third_party | Claudio Ferri ha l'amante a Milano e la moglie non lo sa
pii.third_party | Alla signora Longo hanno staccato la luce perché non paga le bollette
pii.third_party | Debora M. prende il reddito e ha il compagno che lavora in nero
pii.third_party | quella del negozio di fiori è stata lasciata dal marito
pii.third_party | Gianluca Serra è pieno di debiti di gioco
pii.address | Basta chiedere a Gigi Serra, abita in via Einaudi 44
pii.address | Sono Marta, abito in via Turati 7, scala C, non funziona il citofono
pii.address | il proprietario si chiama Aldo Testa e vive in vicolo Stretto 3
pii.minor | Mia figlia Martina è stata spinta a scuola da una compagna
pii.minor | mio nipote Filippo di 8 anni è caduto dallo scivolo
pii.minor | La bambina si chiama Ludovica, ha 5 anni, ed è stata lasciata sullo scuolabus
pii.address | Mi chiamo Mario Rossi e abito in Via Roma 10, Milano
pii.address | Il mio indirizzo è Via Garibaldi 15, 20121 Milano
pii.address | Giulia Bianchi, residente a Torino in Corso Francia 123
pii.address | Vive a Roma, in via Appia Nuova n. 45
pii.address | Il cliente Paolo Verdi abita in Piazza Duomo 3, 50122 Firenze
pii.address | Nome: Mario Rossi, Indirizzo: Via Verdi 10, Bologna
pii.address | Spedite a Luca Neri, Viale della Repubblica 88, 31100 Treviso
pii.address | Io sono di via Po, al civico 22, e ho la cantina allagata
pii.address | mia figlia sta a Monza in via Manzoni 5
pii.address | Anna Conti - Via Dante Alighieri 12/B - 20900 Monza
pii.address | abito al 12 di via Mazzini
pii.address | la signora che abita al civico 8 di via Carducci, la Pina, ha 20 gatti
pii.address | Casa mia è in Via S. Francesco 4 e piove dentro
pii.health | La paziente Maria Bianchi soffre di diabete
pii.health | Al signor Verdi è stato diagnosticato un cancro
pii.health | Luca Neri è risultato positivo all'HIV
pii.health | Il dipendente Marco Gialli è in malattia per depressione
pii.health | Paola Rossi, affetta da sclerosi multipla, chiede un parcheggio
pii.health | mia sorella è disabile dalla nascita
pii.health | il marito della Carla c'ha il tumore
pii.health | me mare ga l'alzheimer e nissun ne iuta
pii.health | Aò mi nonno c'ha il diabete e je date la pasta
pii.health | a mio fratello hanno amputato una gamba
pii.judicial | Luca Neri è stato condannato a 3 anni di reclusione per furto
pii.judicial | Giuseppe Verdi, già pregiudicato, è stato fermato dai carabinieri
pii.judicial | Il mio vicino è ai domiciliari ma esce lo stesso
pii.special_other | Ahmed Hassan è musulmano praticante
pii.special_other | Giulia Bianchi è iscritta al sindacato CGIL
pii.special_other | Marco Gialli è omosessuale
pii.third_party | Paola Rossi guadagna 1500 euro al mese e non paga l'affitto
pii.third_party | Il signor Neri ha un pignoramento sullo stipendio
pii.minor | Sofia Bianchi, nata nel 2015, frequenta la 3A della scuola Pascoli
pii.minor | L'alunno Luca Neri della classe 2B è stato sospeso
`

func TestSeen(t *testing.T) {
	n := 0
	for line := range strings.Lines(seen) {
		rule, comment, ok := strings.Cut(strings.TrimSpace(line), " | ")
		if !ok {
			continue
		}
		n++
		if !slices.ContainsFunc(findings(comment), func(f audit.Finding) bool { return f.Rule == rule }) {
			t.Errorf("%s spares %q", rule, comment)
		}
	}
	if n < 130 {
		t.Errorf("only %d comments", n)
	}
}
