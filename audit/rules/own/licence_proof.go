package own

import "vigilia/audit"

// under plays an example under a licence.
func under(l audit.Licence, page audit.Page) func(*audit.Setting, *audit.Subject) {
	return func(set *audit.Setting, _ *audit.Subject) {
		set.Policy.Settings.Licence = l
		set.Policy.Settings.PolicyURL = "https://www.comune.esempio.example/social"
		set.Page.About, set.Page.Website, set.Page.Links = page.About, page.Website, page.Links
	}
}

func shared(_ *audit.Setting, s *audit.Subject) { s.Origin = "999_1" }

func licenceHits() []audit.Example {
	minor := audit.Minor
	free := under(audit.Licence{Expected: "free-with-attribution", Notice: "page"}, audit.Page{})
	return []audit.Example{
		{Text: "© Comune di Esempio. Tutti i diritti riservati", Severity: &minor},
		{Text: "Le foto della festa. All rights reserved"},
		{Text: "Le più belle foto della Sagra della zucca. © Comune di Esempio – Tutti i diritti riservati", Why: "di che cosa sono le foto non è un credito"},
		{Text: "Foto di Ada Prova. © Comune di Esempio, tutti i diritti riservati", Why: "il credito a un terzo non copre la pretesa dell'Ente"},
		{Text: "Riproduzione riservata"},
		{Text: "È vietata la riproduzione anche parziale dei testi"},
		{Text: "Vietata la riproduzione."},
		{Text: "Le immagini di questo post: riproduzione vietata"},
		{Text: "Non è consentita la riproduzione delle fotografie"},
		{Text: "È severamente vietato scaricare o condividere le foto di questo album"},
		{Text: "Divieto di riproduzione dei contenuti"},
		{Text: "Contenuti con licenza CC BY-NC 4.0", Why: "altra licenza"},
		{Text: "Licenza CC BY-ND 4.0", Why: "versione diversa"},
		{Text: "Rilasciato con Creative Commons Attribuzione - Condividi allo stesso modo 3.0"},
		{Text: "Testi in CC0, usateli come volete", Why: "la policy chiede la citazione"},
		{Text: "https://creativecommons.org/licenses/by-sa/4.0/deed.it"},
		{Text: "Tutti i diritti riservati ai sensi della legge 633/1941", Why: "la legge non cambia la riserva"},
		{Text: "Guardate il video, tutti i diritti riservati", Scene: free},
		{Text: "Foto nostre, licenza CC BY-NC-ND 4.0", Scene: free},
		{Text: "Buona domenica", Scene: under(audit.Licence{Expected: "CC-BY-ND-3.0-IT", Notice: "page"}, audit.Page{About: "Pagina ufficiale", Website: "https://www.comune.esempio.example"}),
			Why: "la pagina, letta, non richiama né licenza né policy"},
		{Text: "Buona domenica", Scene: under(audit.Licence{Expected: "CC-BY-ND-3.0-IT", Notice: "post"}, audit.Page{}), Why: "obbligo aggiunto dall'Ente"},
	}
}

func licenceSpares() []audit.Example {
	return []audit.Example{
		{Text: "Domenica processione del Corpus Domini, viabilità modificata.", Why: "senza dicitura: la licenza segue dalla policy"},
		{Text: "Testi e foto con licenza CC BY-ND 3.0 IT"},
		{Text: "Licenza Creative Commons Attribuzione - Non opere derivate 3.0 Italia"},
		{Text: "https://creativecommons.org/licenses/by-nd/3.0/it/"},
		{Text: "Foto di Mario Prova, tutti i diritti riservati", Why: "materiale di terzi"},
		{Text: "© Archivio Pro Loco. Riproduzione riservata", Why: "materiale di terzi"},
		{Text: "Ph. Studio Invento – CC BY-SA 4.0", Why: "materiale di terzi"},
		{Text: "La legge sul diritto d'autore: è vietata la riproduzione dei testi scolastici", Why: "citazione di legge"},
		{Text: "© Tutti i diritti riservati", Scene: shared, Why: "condivisione nativa"},
		{Text: "È vietata la riproduzione di musica ad alto volume dopo le 23"},
		{Text: "È vietata la diffusione di musica nei parchi"},
		{Text: "La riproduzione non è vietata, anzi: citate la fonte"},
		{Text: "Posti riservati ai residenti"},
		{Text: "Chiamate il 112 o i CC della stazione"},
		{Text: "Scopri le licenze Creative Commons in biblioteca"},
		{Text: "© 2026 Comune di Esempio"},
		{Text: "Diritti riservati ai soci della biblioteca"},
		{Text: "Buona domenica", Scene: under(audit.Licence{Expected: "none", Notice: "page"}, audit.Page{About: "Pagina ufficiale"})},
		{Text: "© Tutti i diritti riservati", Scene: under(audit.Licence{Expected: "none"}, audit.Page{}), Why: "la policy non dice nulla"},
		{Text: "Buona domenica", Scene: under(audit.Licence{Expected: "CC-BY-ND-3.0-IT", Notice: "page"}, audit.Page{About: "Licenza CC BY-ND 3.0 IT"})},
		{Text: "Buona domenica", Scene: under(audit.Licence{Expected: "CC-BY-ND-3.0-IT", Notice: "page"}, audit.Page{Links: []string{"https://www.comune.esempio.example/social"}})},
		{Text: "Buona domenica. Licenza CC BY-ND 3.0", Scene: under(audit.Licence{Expected: "CC-BY-ND-3.0-IT", Notice: "post"}, audit.Page{})},
		{Text: "Buona domenica, citando la fonte potete riprodurre tutto", Scene: under(audit.Licence{Expected: "free-with-attribution", Notice: "post"}, audit.Page{})},
		{Text: "Dati aperti con licenza CC BY 4.0", Scene: under(audit.Licence{Expected: "free-with-attribution", Notice: "page"}, audit.Page{})},
	}
}
