package tone

import "vigilia/audit"

// everydayVulgar are words of every dialect and masks that drop the vowels.
func everydayVulgar() []audit.Example {
	return audit.Because("turpiloquio di ogni giorno, nei dialetti e senza vocali",
		"vffncl te e il parcheggio",
		"ho pestato una mrda sul marciapiede",
		"chi v'è muorto, tre ore fermi in coda",
		"mi avete scassato i cabasisi con sti lavori",
		"ci siamo rotti le balle del rumore",
		"non si vede una sega con questi lampioni",
		"li strappo le palle se rigano ancora la macchina",
		"ci stanno inchiappettando tutti, anzi ci hanno inchiappettato",
		"sputtanati in mezza provincia",
		"quella gran vacca della vicina",
		"trmon, hai lasciato il camion in mezzo",
	)
}

// everydaySpares only look like them.
func everydaySpares() []audit.Example {
	return audit.Because("parola innocente che somiglia",
		"cornuti e mazziati: meno corse e biglietto più caro",
		"mica sono venuti a riparare il lampione",
		"la cassata e la cassoeula non c'entrano niente",
		"haiu passatu a matina cu u sicchiu e a scupa",
		"una sega a nastro quasi nuova, vendo",
		"porco zio che freddo",
		"palle di neve nel parco con i bambini",
		"la mia bimba è bellina",
	)
}
