package attack

import "vigilia/audit"

func accuseHitTexts() []audit.Example {
	return all(
		because("a fact and a person who can be told",
			"Vi siete intascati i soldi delle nostre tasse.", "Il sindaco si è intascato i soldi della fiera", "Sindaco Bianchi, vi siete intascati i soldi delle nostre tasse",
			"l'assessore Mario Bianchi ha preso mazzette", "l'assessore ai lavori pubblici ha preso una tangente dalla ditta", "il sindaco ha truccato l'appalto della scuola",
			"il comandante ha sistemato l'amante in comune", "il sindaco ha sistemato il cugino all'ufficio tecnico", "la sindaca ha fatto assumere suo marito in comune",
			"Mario Rossi compra i voti", "Giuseppe Verdi ruba i fondi della parrocchia", "Anna Bruni evade le tasse",
			"il segretario falsifica i verbali", "Paolo Neri picchia la moglie", "Luca Ferrari spaccia davanti alla scuola",
			"Luca Ferrari è un pedofilo", "il geometra Galli è un mafioso", "il vicesindaco prende le bustarelle",
			"si è intascato tutto il sindaco", "il sindaco ha dato l'appalto al cognato", "il presidente della pro loco ha fatto sparire i soldi della cassa",
			"Marco Villa ha rubato i soldi del comitato", "il dirigente ha preso soldi dalla ditta", "la preside ha truccato il concorso",
			"il parroco ha toccato i bambini", "Assessore, hai preso la mazzetta", "hai rubato i soldi della cassa, Carlo Conti lo sanno tutti",
			"il sindaco è colluso con la mafia", "Roberto Sala è legato alla camorra", "il maestro Riva ha picchiato i bambini",
			"il tecnico comunale chiede la bustarella per ogni pratica", "quel ladro dell'assessore ha intascato 10000 euro",
		),
		because("as people write it",
			"L'ex assessore Carlo Prati si è fatto la villa con i soldi della comunità", "Il sindaco ha rubato i soldi destinati ai terremotati", "La dirigente Lucia Serra ha fatto vincere il concorso alla nipote",
			"il comandante dei vigili si fa pagare per cancellare le multe", "Don Piero ha allungato le mani sui ragazzini", "Mario Fabbri è un evasore, non ha mai pagato un euro di tasse",
			"il titolare del bar Aurora, Gino Bassi, vende droga ai ragazzini", "Sindaco lei ha preso soldi dal costruttore per la variante", "assessore avete fatto sparire i fondi per i disabili",
			"la segretaria comunale falsifica i documenti per gli amici", "Quel consigliere, Sandro Rinaldi, picchiava la moglie", "il presidente della Pro Loco si è mangiato i soldi della sagra",
			"il geometra Fusi prende la stecca da tutte le imprese", "la maestra Elena Costa maltratta i bambini", "Il sindaco Neri ha incassato una tangente per il supermercato",
			"l'assessora Gatti ha fatto assumere il figlio in municipalizzata", "Il segretario si è fatto pagare le ferie con i soldi dei cittadini", "Vi siete spartiti i soldi del PNRR",
			"Bruno Lanza ha molestato una dipendente", "Il consigliere Dossi è un pregiudicato per spaccio", "avete comprato i voti alle ultime elezioni, sindaco",
			"Sergio Brambilla ha incendiato il bar per prendere l'assicurazione", "Il direttore della casa di riposo picchia gli anziani", "Il farmacista Rota vende farmaci scaduti",
			"La sindaca si è comprata casa coi soldi del comune", "L'assessore Pini ha preso i soldi sottobanco", "Il sindaco ha comprato i voti con i buoni spesa",
			"Stefano Bruni ha truffato mezzo paese", "Il presidente della squadra ha rubato le quote dei ragazzi", "sindaco lei ha favorito la ditta di suo fratello",
			"Il vicesindaco Ferri è stato visto prendere mazzette", "Franco Galli ruba l'acqua al comune da anni",
		),
	)
}

func accuseSpareTexts() []audit.Example {
	return all(
		because("judgements, questions, sources, other meanings",
			"imbroglioni", "ladri", "ci rubano il futuro",
			"ci fregano sempre", "i politici rubano", "è un furto",
			"ha rubato la scena", "ruba l'occhio", "è vero che il sindaco ha preso una tangente?",
			"il sindaco si è intascato i soldi?", "se fosse vero che il sindaco ha preso soldi sarebbe grave", "il sindaco non ha preso mazzette",
			"secondo il Corriere l'assessore ha preso tangenti", "il tribunale ha condannato l'ex sindaco che ha preso tangenti", "hanno rubato la bici a Mario Rossi",
			"hanno rubato i soldi dalla cassa del bar", "mi hanno rubato il portafoglio", "i ladri hanno rubato i soldi delle offerte in chiesa",
			"il sindaco ha rubato la scena", "il sindaco ha preso i soldi del PNRR per la scuola", "il sindaco ha assunto due vigili",
			"l'assessore ha dato i lavori alla ditta vincitrice", "il sindaco ha sbagliato il bilancio", "il sindaco ha falsificato le sue promesse",
			"il comune ha preso un finanziamento", "il comune ha comprato casa", "il sindaco ha comprato un nuovo scuolabus",
			"l'assessore ha messo in bilancio i soldi", "il sindaco ha affidato l'appalto alla ditta Alfa", "il sindaco è un incapace",
			"ha evaso la pratica in due giorni", "Ho evaso la richiesta", "tutti i politici prendono mazzette",
			"spacciano nel parco", "qualcuno spaccia davanti alla scuola", "chi picchia la moglie è un vigliacco",
			"la mafia è una montagna di merda", "Mario Rossi ha vinto l'appalto", "ci hanno mangiato i soldi",
			"il sindaco ci prende in giro", "la Tari è un furto legalizzato", "il calcio è truccato",
			"mio figlio è stato picchiato", "il vigile mi ha fatto la multa", "hanno truffato mia nonna",
			"attenzione, hanno truffato un'anziana in via Roma",
		),
	)
}
