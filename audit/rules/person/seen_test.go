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
	if n < 95 {
		t.Errorf("only %d comments", n)
	}
}
