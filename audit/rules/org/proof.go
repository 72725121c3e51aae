package org

import (
	"vigilia/audit"
	"vigilia/audit/civil"
)

// official is the list of the examples; the comune is called Esempio.
func official(set *audit.Setting, _ *audit.Subject) {
	set.Policy.Settings.Accounts = []string{
		"https://www.facebook.com/ComuneEsempio/", "https://www.instagram.com/comune_esempio", "https://www.youtube.com/@comuneesempio",
	}
	set.Page.URL = "https://www.facebook.com/comune.esempio"
}

// linked adds the preview of an address to the post.
func linked(url, title string) func(*audit.Setting, *audit.Subject) {
	return func(set *audit.Setting, s *audit.Subject) {
		official(set, s)
		s.Attachments = []audit.Attachment{{Type: "share", URL: url, Title: title}}
	}
}

// pageAt is a page of another address under the same list.
func pageAt(url string) func(*audit.Setting, *audit.Subject) {
	return func(set *audit.Setting, s *audit.Subject) {
		official(set, s)
		set.Page.URL = url
	}
}

func accountHits() []audit.Example {
	var out []audit.Example
	for _, t := range []string{
		"Seguiteci anche su https://www.instagram.com/vivere_esempio",
		"Da oggi c'è il nostro canale Telegram: https://t.me/esempionews",
		"La nostra pagina della cultura: facebook.com/esempiocultura",
		"Tutti i video su https://www.youtube.com/@comunediesempio2",
		"Iscrivetevi al nostro canale WhatsApp https://whatsapp.com/channel/0029VaEsempio",
		"Nuovo profilo https://www.tiktok.com/@comunediesempio per i più giovani",
		"Il profilo ufficiale del Comune è https://www.instagram.com/esempio.official/",
		"Le foto sono su https://www.facebook.com/BibliotecaEsempio",
		"Ci trovate su Instagram: @comunediesempio_eventi",
		"Seguici su X: https://twitter.com/esempio_informa",
		"Aggiornamenti anche su https://www.linkedin.com/company/comune-di-esempio",
		"Polizia locale: https://m.facebook.com/polizialocaleesempio/",
	} {
		out = append(out, audit.Example{Text: t, Scene: official})
	}
	return append(out,
		audit.Example{Text: "Guardate qui", Scene: linked("https://www.facebook.com/museiesempio", "Musei di Esempio")},
		audit.Example{Text: "Buongiorno", Scene: pageAt("https://www.facebook.com/esempioinforma"), Why: "the page itself is not listed"},
	)
}

func accountSpares() []audit.Example {
	var out []audit.Example
	for _, t := range []string{
		"Seguiteci su https://www.instagram.com/comune_esempio",
		"La nostra pagina è www.facebook.com/comuneesempio/about",
		"I video del Consiglio: https://youtube.com/@ComuneEsempio",
		"Evento a cura della Pro Loco: https://www.facebook.com/prolocoesempio",
		"Seguite gli aggiornamenti della Regione su https://www.facebook.com/RegioneEsempio",
		"Organizzato dalla compagnia teatrale, info su https://www.instagram.com/teatrodelborgo",
		"Qui l'evento: https://www.facebook.com/events/1234567890",
		"Il post di ieri: https://www.facebook.com/ComuneAltrove/posts/123",
		"La pagina del Comune di Altrove: https://www.facebook.com/comunealtrove",
		"Protezione civile regionale: https://twitter.com/protcivile",
		"Allerta: seguite https://www.facebook.com/DipartimentoProtezioneCivile",
		"Concerto di un artista locale, il suo profilo: https://www.instagram.com/mario.suona",
		"Il sito è https://www.comune.esempio.example",
		"Guardate il video https://www.youtube.com/watch?v=abc123",
		"Domani sera tutti in piazza!",
		"Condividete: https://www.facebook.com/sharer/sharer.php?u=x",
		"In collaborazione con Avis Esempio https://www.facebook.com/avisesempio",
	} {
		out = append(out, audit.Example{Text: t, Scene: official})
	}
	return append(out,
		audit.Example{Text: "Guardate", Scene: linked("https://www.facebook.com/parrocchiaesempio", "Parrocchia di Esempio")},
		audit.Example{Text: "Seguiteci su instagram.com/nuovoprofilo", Why: "no list: a gap, no finding"},
		audit.Example{Text: "Buongiorno", Scene: pageAt("https://www.facebook.com/100063816017619"), Why: "known by a number alone: a gap"},
		audit.Example{Text: "Buongiorno", Scene: pageAt(""), Why: "the page was not read: a gap"},
	)
}

// about is a page that was read and says this of itself, of a comune with its
// policy and contacts configured.
func about(change func(*audit.Page, *audit.Settings)) audit.Example {
	return audit.Example{Text: "Buongiorno", Kind: audit.OwnPost, Scene: func(set *audit.Setting, _ *audit.Subject) {
		set.Policy.Settings.PolicyURL = "https://www.comune.esempio.example/servizi/social-media-policy"
		set.Policy.Settings.Contacts = audit.Contacts{Domains: []string{"comune.esempio.example"}, Phones: []string{"+39 02 000 00 00"}, Emails: []string{"urp@esempio.example"}}
		set.Page.URL, set.Page.Emails = "https://www.facebook.com/comuneesempio", []string{"urp@esempio.example"}
		change(&set.Page, &set.Policy.Settings)
	}}
}

func linkHits() []audit.Example {
	var out []audit.Example
	for _, links := range [][]string{
		nil, {"https://www.comune.esempio.example"}, {"https://www.comune.esempio.example/"}, {"https://www.comune.esempio.example/privacy-policy"},
		{"https://www.altro.example/servizi/social-media-policy"}, {"https://www.comune.esempio.example/servizi"},
		{"https://www.comune.esempio.example/cookie-policy"}, {"https://www.facebook.com/comuneesempio"},
		{"https://www.comune.esempio.example/notizie", "https://www.comune.esempio.example/eventi"},
	} {
		out = append(out, about(func(p *audit.Page, _ *audit.Settings) { p.Links = links }))
	}
	const good = "https://www.comune.esempio.example/servizi/social-media-policy"
	only := func(emails []string, phone string) audit.Example {
		return about(func(p *audit.Page, s *audit.Settings) {
			p.Links, p.Emails, p.Phone = []string{"https://esempio.example/smp"}, emails, phone
			s.PolicyURL = "https://esempio.example/smp"
		})
	}
	return append(out,
		about(func(p *audit.Page, s *audit.Settings) {
			p.Links, p.Emails, s.Contacts = []string{good}, nil, audit.Contacts{Emails: []string{"urp@esempio.example"}}
		}),
		only(nil, ""), only([]string{"qualcuno@posta.example"}, ""), only(nil, "02 111 11 11"),
	)
}

func linkSpares() []audit.Example {
	var out []audit.Example
	for _, link := range []string{
		"https://www.comune.esempio.example/servizi/social-media-policy",
		"http://comune.esempio.example/servizi/social-media-policy/",
		"https://WWW.COMUNE.ESEMPIO.EXAMPLE/servizi/Social-Media-Policy",
		"www.comune.esempio.example/servizi/social-media-policy",
		"https://www.comune.esempio.example/servizi/social-media-policy?utm_source=facebook",
		"https://www.comune.esempio.example/servizi/social-media-policy?fbclid=abc",
		"https://www.comune.esempio.example/servizi/social-media-policy#regole",
		"https://www.comune.esempio.example/smp",
		"https://www.comune.esempio.example/it/page/policy-social",
		"https://bit.ly/smp-esempio", // not opened: a gap
	} {
		out = append(out, about(func(p *audit.Page, _ *audit.Settings) { p.Links = []string{link} }))
	}
	const good = "https://www.comune.esempio.example/servizi/social-media-policy"
	return append(out,
		about(func(p *audit.Page, _ *audit.Settings) { p.Website = good }),
		about(func(p *audit.Page, _ *audit.Settings) { p.Unread = []string{"about"} }),
		about(func(p *audit.Page, _ *audit.Settings) { p.URL, p.Emails = "", nil }),
		about(func(p *audit.Page, s *audit.Settings) { s.PolicyURL = "" }),
		about(func(p *audit.Page, s *audit.Settings) { s.PolicyURL, s.Contacts, p.Emails = "", audit.Contacts{}, nil }),
		about(func(p *audit.Page, _ *audit.Settings) { p.Links, p.Emails, p.Phone = []string{good}, nil, "02 0000000" }),
		about(func(p *audit.Page, _ *audit.Settings) {
			p.Links, p.Emails, p.About = []string{good}, nil, "Scrivete a urp@esempio.example"
		}),
	)
}

// revised is a policy of a day, with a term in months, on 20 November 2026.
func revised(on civil.Day, months int) audit.Example {
	return audit.Example{Text: "Buongiorno", Kind: audit.OwnPost, Scene: func(set *audit.Setting, _ *audit.Subject) {
		set.Policy.Settings.Revised, set.Policy.Settings.ReviewMonths = on, months
	}}
}

func reviewHits() []audit.Example {
	var out []audit.Example
	for _, c := range []struct {
		on     civil.Day
		months int
	}{
		{civil.NewDay(2025, 11, 20), 12}, {civil.NewDay(2025, 11, 1), 12}, {civil.NewDay(2023, 9, 1), 36}, {civil.NewDay(2022, 12, 29), 36},
		{civil.NewDay(2022, 2, 27), 48}, {civil.NewDay(2026, 10, 20), 1}, {civil.NewDay(2024, 11, 20), 24}, {civil.NewDay(2019, 1, 17), 60},
		{civil.NewDay(2026, 5, 20), 6}, {civil.NewDay(2020, 2, 29), 80}, {civil.NewDay(2021, 11, 20), 60}, {civil.NewDay(2026, 8, 1), 3},
	} {
		out = append(out, revised(c.on, c.months))
	}
	return out
}

func reviewSpares() []audit.Example {
	var out []audit.Example
	for _, c := range []struct {
		on     civil.Day
		months int
	}{
		{civil.NewDay(2025, 11, 21), 12}, {civil.NewDay(2025, 12, 1), 12}, {civil.NewDay(2023, 12, 1), 36}, {civil.NewDay(2026, 11, 20), 1},
		{civil.NewDay(2022, 2, 27), 0}, {civil.NewDay(2019, 1, 17), 0}, {civil.NewDay(2026, 10, 21), 1}, {civil.NewDay(2026, 12, 1), 1},
		{civil.NewDay(2024, 11, 21), 24}, {civil.NewDay(2026, 5, 21), 6}, {civil.Day{}, 12}, {civil.Day{}, 0},
	} {
		out = append(out, revised(c.on, c.months))
	}
	return out
}
