package demo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// acts returns the registrations of the albo, in order of publication.
func acts(rng *rand.Rand) []audit.Act {
	list := slices.Concat(giunta(rng), consiglio(), ordinances(), determinations(rng), others(rng))
	slices.SortStableFunc(list, func(a, b audit.Act) int { return a.PublishedFrom.Start().Compare(b.PublishedFrom.Start()) })
	for i := range list {
		list[i].Register = fmt.Sprintf("2026/%d", 1400+i)
		list[i].Sender = Name
		list[i].PublishedTo = list[i].PublishedFrom.Add(14) // fifteen days, the first one counts (TUEL art. 124)
		list[i].URL = fmt.Sprintf("https://albo.%s/atti/%d", Domain, 1400+i)
	}
	return list
}

// giunta holds a session every Wednesday and publishes on the Friday after.
func giunta(rng *rand.Rand) []audit.Act {
	subjects := []string{
		"Approvazione schema di convenzione con le associazioni sportive", "Adesione al progetto Pedibus per l'anno scolastico 2026/2027",
		"Atto di indirizzo per la gestione del centro di raccolta", "Patrocinio alla Sagra della zucca", "Prelievo dal fondo di riserva",
		"Approvazione del progetto esecutivo di via della Fornace", "Linee guida per il bilancio partecipativo", "Determinazione delle tariffe del teatro comunale",
		"Presa d'atto del verbale di consegna della palestra", "Indirizzi per le luminarie natalizie",
	}
	named := map[int]string{181: subjects[1], 186: "Tariffe agevolate per il servizio di trasporto scolastico", 192: "Approvazione del progetto della pista ciclabile di San Biagio", 205: "Aumento dei posti del nido comunale", 210: "Approvazione del piano neve 2026/2027"}
	var list []audit.Act
	number := 165
	for day := civil.NewDay(2026, 9, 23); !day.After(civil.NewDay(2026, 11, 18)); day = day.Add(7) {
		for range sessionSize(day) {
			number++
			subject := named[number]
			if subject == "" {
				subject = subjects[rng.IntN(len(subjects))]
			}
			list = append(list, audit.Act{
				Type: audit.Deliberazione, Organ: audit.Giunta, Number: number, Year: 2026,
				Date: day, PublishedFrom: day.Add(2), Subject: subject,
			})
		}
	}
	return list
}

// sessionSize is chosen so that the acts that the posts tell of fall on their days.
func sessionSize(day civil.Day) int {
	if day.Month == time.November {
		return 6
	}
	return 5
}

func consiglio() []audit.Act {
	subjects := []string{
		"Variazione al bilancio di previsione 2026/2028", "Modifiche al regolamento della biblioteca", "Ratifica di variazione d'urgenza",
		"Convenzione per il servizio di polizia locale", "Nomina dei componenti della commissione mensa",
	}
	var list []audit.Act
	for i, s := range subjects {
		date := civil.NewDay(2026, 9, 29)
		if i > 2 {
			date = civil.NewDay(2026, 10, 30)
		}
		list = append(list, audit.Act{
			Type: audit.Deliberazione, Organ: audit.Consiglio, Number: 41 + i, Year: 2026,
			Date: date, PublishedFrom: date.Add(4), Subject: s,
		})
	}
	return list
}

// ordinances are all at the albo before the posts of the six weeks mention them.
func ordinances() []audit.Act {
	var list []audit.Act
	for i := range 12 {
		date := civil.NewDay(2026, 9, 28).Add(i)
		list = append(list, audit.Act{
			Type: audit.Ordinanza, Organ: audit.Sindaco, Number: 50 + i, Year: 2026,
			Date: date, PublishedFrom: date, Subject: "Disciplina temporanea della circolazione e della sosta",
		})
	}
	return list
}

func determinations(rng *rand.Rand) []audit.Act {
	subjects := []string{
		"Impegno di spesa per la manutenzione del verde", "Affidamento del servizio di pulizia degli edifici comunali", "Liquidazione fatture energia elettrica",
		"Acquisto di libri per la biblioteca", "Noleggio delle attrezzature per la Sagra della zucca", "Servizio di sgombero neve: avvio della procedura",
	}
	var list []audit.Act
	number := 600
	for day := civil.NewDay(2026, 9, 21); !day.After(civil.NewDay(2026, 11, 19)); day = day.Add(1) {
		if wd := day.Weekday(); wd == time.Saturday || wd == time.Sunday {
			continue
		}
		for range 1 + rng.IntN(3) {
			number++
			list = append(list, audit.Act{
				Type: audit.Determinazione, Organ: audit.Dirigente, Number: number, Year: 2026,
				Date: day, PublishedFrom: day.Add(1), Subject: subjects[rng.IntN(len(subjects))],
			})
		}
	}
	return list
}

func others(rng *rand.Rand) []audit.Act {
	subjects := []string{"Avviso di deposito del piano attuativo", "Bando per contributi alle associazioni", "Pubblicazione di matrimonio", "Avviso di asta pubblica"}
	var list []audit.Act
	for day := civil.NewDay(2026, 9, 22); !day.After(civil.NewDay(2026, 11, 20)); day = day.Add(2) {
		list = append(list, audit.Act{PublishedFrom: day, Subject: subjects[rng.IntN(len(subjects))]})
	}
	return list
}
