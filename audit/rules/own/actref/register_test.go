package actref

import "testing"

// TestRegister holds the ways in which acts cite acts: minutes, preambles, the
// title pages of regulations, and the citations of courts and of other bodies
// that stand among them. All the texts are invented.
func TestRegister(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// Days that stand in odd places.
		{"Codice dell'ente. Deliberazione N. 11 in data: 20/02/2025", "deliberazione 11/2025 2025-02-20"},
		{"DETERMINAZIONE DIRIGENZIALE\n\nN° 544 R.G. DATA 10/08/2025", "determinazione dirigente 544/2025 2025-08-10"},
		{"Piano del colore approvato con delibera consigliare N° 68 30/11/2024 e mai aggiornato", "deliberazione consiglio 68/2024 2024-11-30"},
		{"il dirigente firma la determinazione n. 12 18.11.2026", "determinazione 12/2026 2026-11-18"},
		{"Con deliberazione del Consiglio comunale (mecc. 2025 00585/009) del 22 marzo 2025 si istituiva il canile", "deliberazione consiglio/2025 2025-03-22"},
		{"determinazione n. 34 12 posti", ""},
		{"Ordinanze sindacali nn. 4 e 5 di oggi 20 novembre 2026: scuole chiuse", "ordinanza sindaco 4/2026 2026-11-20; ordinanza sindaco 5/2026 2026-11-20"},
		{"Ordinanza del Sindaco n. 2 del 24/febbraio/2026", "ordinanza sindaco 2/2026 2026-02-24"},
		{"Approvato dal Consiglio comunale in seduta del 12/02/2009 con delibera n 8, poi mai cambiato", "deliberazione consiglio 8/2009 2009-02-12"},
		{"DETERMINAZIONE DIRIGENZIALE N. 160/AREA VI DEL 30/06/2026", "determinazione dirigente 160/2026 2026-06-30"},
		{"determina dirigenziale n. 51/Settore 3 del 30/03/2026 – reg. gen. n. 751 del 08/04/2026", "determinazione dirigente 751/2026 2026-04-08"},
		{"in esecuzione della determinazione dirigenziale P.G. n 12345/2026", ""},
		{"Verbale di deliberazione del Consiglio comunale n. 27 Reg. Delibere in data 03/06/2026", "deliberazione consiglio 27/2026 2026-06-03"},
		{"approvato con deliberazione consiliare n. 31 Reg./19 Prop. Del nella seduta del 16/09/2026", "deliberazione consiglio 31/2026 2026-09-16"},
		{"deliberazione di Giunta n. 31 del Registro deliberazioni del 16/09/2026", "deliberazione giunta 31/2026 2026-09-16"},
		{"delibera di Giunta n. 31 reg. del 16/09/2026", "deliberazione giunta 31/2026 2026-09-16"},
		{"delibera di Giunta n. 31 del registro delle imprese", "deliberazione giunta 31"},
		{"l'ordinanza sindacale n. 113 firmata dal Sindaco sempre il 3 luglio 2026 riguarda le siepi", "ordinanza sindaco 113/2026 2026-07-03"},
		{"COPIA ANNO 2026 N. 19 del Reg. Delibere", "deliberazione 19/2026"},
		{"Registro delibere di Giunta ORIGINALE N. 83", "deliberazione giunta 83"},
		{"Al n. 39 del Registro imprese", ""},
		{"iscritta al n. 39 del reg. volontari dal 3/4/2020", ""},
		{"delibera in copia a tutti", ""},
		{"l'ordinanza n. 113 firmata dal primo cittadino il 3 luglio 2026 riguarda le siepi", "ordinanza sindaco 113/2026 2026-07-03"},
		// Amounts behind a number that bears its year.
		{"Delibera 113/2025 € 2.500,00", "deliberazione 113/2025"},
		{"Delibera 6/2025 e 52/2025 € 300", "deliberazione 6/2025; deliberazione 52/2025"},
		// Abbreviated bodies.
		{"assegnazione dei lotti (del. Con. N° 355 del 20/09/2024)", "deliberazione consiglio 355/2024 2024-09-20"},
		{"vista la delib. cons. n. 12 del 3/11/2026", "deliberazione consiglio 12/2026 2026-11-03"},
		{"vista la delib. cons. com. n. 12 del 3/11/2026", "deliberazione consiglio 12/2026 2026-11-03"},
		{"tariffe approvate con D.C. n° 15 dell'8 aprile 2026", "deliberazione consiglio 15/2026 2026-04-08"},
		{"Un vaso del 79 d.C. n. 15 del catalogo", ""},
		{"Saremo del Con tutto il rispetto n. 3", ""},
		// Acts that nothing else names.
		{"Proroga n. 177 e buona pace", "ordinanza 177"},
		{"La proroga n. 177/2026 vale fino a Natale", "ordinanza 177/2026"},
		{"Proroga n. 2: altri sei mesi di cantiere", ""},
		{"La ditta proroga n. 30 contratti", ""},
		{"Il rendiconto è sul sito o all'albo: è la n. 44 del 30 settembre.", "deliberazione 44/2026 2026-09-30"},
		{"Delibera n. 204 sul bilancio. Ora tocca al Consiglio. Le tariffe stanno nella 205: mense e palestre.", "deliberazione 204; deliberazione 205"},
		{"Delibera n. 204 sul bilancio. Ora tocca al Consiglio. La corsa parte dalla 230: tutti invitati.", "deliberazione 204"},
		// Headings.
		{"Verbale di deliberazione del Consiglio Comunale\n\nDELIBERAZIONE N. 14 DEL 29/04/2026", "deliberazione consiglio 14/2026 2026-04-29"},
		{"Verbale di deliberazione della Giunta\nDETERMINAZIONE N. 14 DEL 29/04/2026", "determinazione 14/2026 2026-04-29"},
		{"G.C. 100 Oggetto: nuovo regolamento degli uffici", "deliberazione giunta 100"},
		{"si vota la proposta\nDELIBERA DI CONSIGLIO COMUNALE n. 21 del 08-09-2026", "deliberazione consiglio 21/2026 2026-09-08"},
		{"si vota la proposta di delibera di Consiglio n. 21 del 08-09-2026", "bozza"},
		{"Proposta di deliberazione del Consiglio comunale n. 83 del 2013", ""},
		{"Proposta di deliberazione del Consiglio comunale n. 83 del 2026", "bozza"},
		{"DETERMINAZIONE N. 775 DEL 19/07/2026\nadottato dal Comitato dei sindaci il piano", "determinazione 775/2026 2026-07-19"},
		// Decrees.
		{"Il Sindaco, richiamato il proprio decreto n. 16 del 29/06/2026 in materia di turni", "decreto 16/2026 2026-06-29"},
		{"Richiamato il proprio decreto n. 16 del 29/06/2026, il vicario resta in carica", "decreto 16/2026 2026-06-29"},
		{"variazione approvata con decreto di Giunta comunale numero 98 del 27 settembre 2026", "deliberazione giunta 98/2026 2026-09-27"},
		{"Con decreto del Direttore generale della Provincia n. 38 del 2.12.2025 passa ad altri la gestione", "decreto dirigente 38/2025 2025-12-02 [atto di altro ente]"},
		{"decreto del responsabile del settore Protezione civile n. 4 del 2/11/2026", "decreto dirigente 4/2026 2026-11-02"},
		{"Visto il decreto n. 54 del commissario straordinario dell'Agenzia per il porto", "decreto 54 [atto di altro ente]"},
		// The Court of auditors and other bodies.
		{"deliberazione delle Sezioni Riunite n. 14 del 16 giugno 2020", "deliberazione 14/2020 2020-06-16 [atto di altro ente]"},
		{"deliberazioni delle Sezioni Riunite in sede di controllo n. 8 del 26 marzo 2020 e 54 del 17 novembre 2020", "deliberazione 8/2020 2020-03-26 [atto di altro ente]; deliberazione 54/2020 2020-11-17 [atto di altro ente]"},
		{"deliberazione della Sezione delle autonomie n. 11/SEZAUT/2024/INPR", "deliberazione 11/2024 [atto di altro ente]"},
		{"deliberazione del Consiglio di Presidenza n. 229 dell'11 giugno 2020", "deliberazione consiglio 229/2020 2020-06-11 [atto di altro ente]"},
		{"con deliberazione di Coordinamento n. 2 del 12/03/2026 i comuni approvano il piano di zona", "deliberazione 2/2026 2026-03-12 [atto di altro ente]"},
		{"regolamento fatto dalla Camera di commercio con deliberazione di Consiglio n. 18/26", "deliberazione consiglio 18/2026 [atto di altro ente]"},
		{"piano approvato dalla CIVIT, oggi ANAC, con deliberazione n. 52 del 9 maggio 2013", "deliberazione 52/2013 2013-05-09 [atto di altro ente]"},
		{"Con ordinanza n. 7 del 3/11/2026, il Prefetto chiude la statale", "ordinanza 7/2026 2026-11-03 [atto di altro ente]"},
		{"Con l'ordinanza n. 712 la Regione proroga i divieti per i comuni della pianura", "ordinanza 712 [atto di altro ente]"},
		{"Piano adottato con deliberazione n. 6/Pres del 18/2/2026", "deliberazione 6/2026 2026-02-18 [atto di altro ente]"},
		{"Con ordinanza n. 7 del 3/11/2026, il Comandante chiude la comunale", "ordinanza 7/2026 2026-11-03"},
		{"L'ordinanza sindacale n. 7 non ha termine, e cade (Cons. Stato, sez. III, 5.10.2021, n. 5471; TAR Liguria, sez. I, 20.1.2019, n. 53).", "ordinanza sindaco 7"},
	} {
		if got := shown(Parse(c.in, november())); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}
