package own

import (
	"fmt"
	"slices"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// stage is what an example of the acts rule plays on. Day and month are of
// 2026; the post is of 20 November, the audit of the night after, and the albo
// was read on every day from 1 September unless the stage says otherwise.
type stage struct {
	acts    []audit.Act
	from    civil.Day // first day covered
	to      civil.Day // last day covered
	holes   []civil.Day
	unread  bool // no day covered
	posted  civil.Day
	now     civil.Day
	adopted bool // publicity from the adoption
	links   []audit.Attachment
	share   bool
	edited  string // the text before an edit seen on the day of the audit
	agenda  []audit.Proposal
}

func day(num int, month time.Month) civil.Day { return civil.NewDay(2026, month, num) }

// set plays the stage.
func (st stage) set(set *audit.Setting, s *audit.Subject) {
	posted := or(st.posted, day(20, time.November))
	set.Now = or(st.now, posted.Add(1)).At(3, 0)
	s.CreatedAt = posted.At(10, 0)
	s.Attachments = st.links
	if st.share {
		s.Origin = "999_1"
	}
	if st.edited != "" {
		s.Versions = []audit.Version{{Text: st.edited, Seen: posted.At(23, 0)}, {Text: s.Text, Seen: posted.Add(1).At(23, 0)}}
	}
	if st.adopted {
		set.Policy.Settings.PublicityMoment = "adoption"
	}
	var covered []civil.Day
	for d := or(st.from, day(1, time.September)); !st.unread && !d.After(or(st.to, civil.Of(set.Now))); d = d.Add(1) {
		if !slices.Contains(st.holes, d) {
			covered = append(covered, d)
		}
	}
	set.Archive = audit.NewArchive(st.acts, covered).WithProposals(st.agenda)
	set.Page.Website = "https://www.comune.esempio.example"
}

func or(d, otherwise civil.Day) civil.Day {
	if d.IsZero() {
		return otherwise
	}
	return d
}

// act returns an act of 2026 adopted and published on the given days.
func act(t audit.ActType, o audit.Organ, n int, date, pub civil.Day, subject string) audit.Act {
	a := audit.Act{Source: "albo", Type: t, Organ: o, Number: n, Year: 2026, Date: date, Subject: subject, PublishedFrom: pub}
	if !pub.IsZero() {
		a.PublishedTo = pub.Add(14)
	}
	return a
}

// neve is the act of most examples: adopted on 18 November, in the albo from the 20th.
func neve() audit.Act {
	return act(audit.Deliberazione, audit.Giunta, 210, day(18, 11), day(20, 11), "Approvazione del piano neve 2026-2027")
}

func pubblicata(a audit.Act, pub civil.Day) []audit.Act {
	a.PublishedFrom, a.PublishedTo = pub, pub.Add(14)
	return []audit.Act{a}
}

func ex(class audit.Class, sev audit.Severity, text string, st stage) audit.Example {
	e := spared(class, text, st)
	e.Severity = &sev
	return e
}

func spared(class audit.Class, text string, st stage) audit.Example {
	return audit.Example{Text: text, Class: class, Scene: st.set}
}

func reply(e audit.Example) audit.Example {
	e.Kind = audit.OwnReply
	return e
}

func actHits() []audit.Example {
	return slices.Concat(adoptedHits(), writtenHits(), aheadHits(), missingHits(), unnumberedHits(), futureHits(), proposedHits())
}

// adoptedHits are of class B: adopted, published later.
func adoptedHits() []audit.Example {
	on19 := day(19, 11)
	late := stage{acts: []audit.Act{neve()}, posted: on19, now: day(21, 11)}
	det := stage{acts: []audit.Act{act(audit.Determinazione, audit.Dirigente, 567, day(17, 11), day(24, 11), "Affidamento del servizio di sgombero neve")}, now: day(25, 11)}
	ord := stage{acts: []audit.Act{act(audit.Ordinanza, audit.Sindaco, 89, day(20, 11), day(22, 11), "Chiusura della scuola primaria")}, now: day(23, 11)}
	cons := stage{acts: []audit.Act{act(audit.Deliberazione, audit.Consiglio, 45, day(19, 11), day(23, 11), "Variazione al bilancio di previsione")}, now: day(24, 11)}
	return []audit.Example{
		ex(audit.ClassB, audit.Medium, "Con delibera di Giunta n. 210 del 18/11/2026 approvato il piano neve", late),
		ex(audit.ClassB, audit.Medium, "Piano neve: D.G.C. 210/2026.", late),
		ex(audit.ClassB, audit.Medium, "Approvata la DGC n° 210 sul piano neve", late),
		ex(audit.ClassB, audit.Medium, "deliberra di Giunta n. 210 del 18 novembre: ecco il piano neve", late),
		ex(audit.ClassB, audit.Medium, "del. G.C. n. 210 del 18.11.2026, piano neve", late),
		ex(audit.ClassB, audit.Medium, "Deliberazione della Giunta comunale del 18 novembre 2026, n. 210", late),
		ex(audit.ClassB, audit.Medium, "𝗗𝗲𝗹𝗶𝗯𝗲𝗿𝗮 𝗱𝗶 𝗚𝗶𝘂𝗻𝘁𝗮 𝗻. 𝟮𝟭𝟬: il piano neve è realtà", late),
		ex(audit.ClassB, audit.Medium, "Il piano neve (deliberazione giuntale numero 210/26) è pronto", late),
		ex(audit.ClassB, audit.Medium, "Determina n. 567: affidato lo sgombero neve", det),
		ex(audit.ClassB, audit.Medium, "La determna n. 567 affida lo sgombero neve", det),
		ex(audit.ClassB, audit.Medium, "Determinazione del Responsabile del Settore Lavori Pubblici n. 567 del 17/11/2026", det),
		ex(audit.ClassB, audit.Medium, "Ordinanza sindacale n. 89: domani scuola primaria chiusa", ord),
		ex(audit.ClassB, audit.Medium, "Ordinanza n. 89 del 20/11, scuola chiusa", ord),
		ex(audit.ClassB, audit.Medium, "Delibera C.C. n. 45: variazione di bilancio", cons),
		ex(audit.ClassB, audit.Medium, "Deliberazione del Consiglio comunale n. 45 del diciannove novembre 2026", cons),
		ex(audit.ClassB, audit.Medium, "Decreto sindacale n. 4 di nomina del nuovo assessore",
			stage{acts: []audit.Act{act(audit.Decreto, audit.Sindaco, 4, day(19, 11), day(22, 11), "Nomina assessore")}}),
		reply(ex(audit.ClassB, audit.Medium, "Buongiorno, con delibera di Giunta n. 210 il piano è approvato", late)),
		ex(audit.ClassB, audit.Informative, "Delibera di Giunta n. 210 del 18/11/2026: piano neve", stage{acts: []audit.Act{neve()}, posted: on19, adopted: true}),
		ex(audit.ClassB, audit.Medium, "Ecco le novità per l'inverno", stage{acts: []audit.Act{neve()}, posted: on19, now: day(21, 11),
			links: []audit.Attachment{{Type: "link", Title: "Delibera di Giunta n. 210 del 18/11/2026", URL: "https://www.comune.esempio.example/piano-neve"}}}),
		ex(audit.ClassB, audit.Medium, "Novità per l'inverno", stage{acts: []audit.Act{neve()}, posted: on19, now: day(21, 11),
			links: []audit.Attachment{{Type: "file", Title: "DGC_210_2026 – D.G.C. n. 210/2026.pdf"}}}),
		ex(audit.ClassB, audit.Medium, "La Giunta ha approvato il piano neve 2026-2027", late),
		ex(audit.ClassB, audit.Medium, "Delibera di Giunta n. 210: piano neve", stage{
			acts: append(pubblicata(neve(), day(25, 11)), neve()), posted: on19, now: day(26, 11)}),
	}
}

// writtenHits are of class B too: the forms of minutes, rows of the albo, names of files,
// scans and hurried hands.
func writtenHits() []audit.Example {
	neve, neveWords := stage{acts: []audit.Act{neve()}, posted: day(19, 11), now: day(21, 11)}, []string{
		"VERBALE DI DELIBERAZIONE DELLA GIUNTA COMUNALE N. 210 DEL 18/11/2026",
		"Richiamata la D.G.C. n. 210/18.11.2026, esecutiva ai sensi di legge",
		"GIUNTA COMUNALE - DELIBERAZIONE N. 210/G.C./2026",
		"deliberazione giunta n210 del 18 11 2026",
		"Delibera di Giunta n. 210 del 18/11/2O26",
		"DGC_210_2026.pdf",
		"Delibera-GC-210-2026",
		"#DGC210 piano neve!",
		"⚠️ Delibera di Giunta ⚠️ n. 210: piano neve",
		"Deliberazione assunta dalla Giunta il 18 novembre con il n. 210",
		"Deliberazione del Commissario straordinario n. 210 adottata con i poteri della Giunta",
		"Oggi all'albo: GC 210 piano neve",
		"La delibera della Giunta, la n. 210, approva il piano neve",
		"Mercoledì la Giunta ha approvato quello che serve contro il gelo",
	}
	affidamento := stage{acts: []audit.Act{act(audit.Determinazione, audit.Dirigente, 567, day(17, 11), day(24, 11), "Affidamento del servizio di sgombero neve")}, now: day(25, 11)}
	var out []audit.Example
	for _, text := range neveWords {
		out = append(out, ex(audit.ClassB, audit.Medium, text, neve))
	}
	for _, text := range []string{
		"Determinazione n. 34 del Settore tecnico - Reg. Gen. n. 567 del 17/11/2026",
		"Determinazione n. R.G. 567",
		"Sgombero neve affidato, R.G. 567",
		"Determina del RUP n. 567: sgombero neve",
		"Determina di affidamento diretto n. 567",
		"Determina d'impegno 567, sgombero neve",
		"Determinazione del Dirigente Settore 2 n. 567 del 17.11.2026",
		"det 567/26",
	} {
		out = append(out, ex(audit.ClassB, audit.Medium, text, affidamento))
	}
	return out
}

// aheadHits are of class C: dated after the telling.
func aheadHits() []audit.Example {
	return []audit.Example{
		ex(audit.ClassC, audit.Serious, "Delibera di Giunta n. 210: approvato il piano neve", stage{acts: []audit.Act{neve()}, posted: day(17, 11), now: day(21, 11)}),
		ex(audit.ClassC, audit.Serious, "Ordinanza sindacale n. 89: scuola chiusa",
			stage{acts: []audit.Act{act(audit.Ordinanza, audit.Sindaco, 89, day(21, 11), day(21, 11), "Chiusura della scuola")}, now: day(22, 11)}),
		ex(audit.ClassC, audit.Serious, "Piano neve approvato con D.G.C. 210/2026", stage{acts: []audit.Act{neve()}, posted: day(16, 11), now: day(21, 11), adopted: true}),
		ex(audit.ClassC, audit.Serious, "Rettifica: la delibera di Giunta n. 210 approva il piano neve", stage{acts: []audit.Act{neve()}, posted: day(16, 11), now: day(21, 11)}),
	}
}

// missingHits are of class D: not found, waiting and then no longer.
func missingHits() []audit.Example {
	return []audit.Example{
		ex(audit.ClassD, audit.Minor, "Delibera di Giunta n. 333 del 19/11/2026: nuovo parco", stage{}),
		ex(audit.ClassD, audit.Medium, "Delibera di Giunta n. 333 del 19/11/2026: nuovo parco", stage{now: day(27, 11)}),
		ex(audit.ClassD, audit.Minor, "Determina n. 901 per la mensa", stage{now: day(25, 11)}),
		ex(audit.ClassD, audit.Medium, "Determina n. 901 per la mensa", stage{now: day(26, 11)}),
		ex(audit.ClassD, audit.Minor, "delibere 12, 13 e 14 del 19/11/2026", stage{}),
		ex(audit.ClassD, audit.Minor, "Delibere di Giunta nn. 340 e 341", stage{}),
		ex(audit.ClassD, audit.Minor, "Delibera di Giunta n. 210 del 17/11/2026", stage{acts: []audit.Act{neve()}}),
		ex(audit.ClassD, audit.Minor, "Delibera di Consiglio n. 210", stage{acts: []audit.Act{neve()}}),
		ex(audit.ClassD, audit.Minor, "Ordinanza n. 77 del 20 novembre u.s.", stage{}),
	}
}

// unnumberedHits are of class E: a decision without number.
func unnumberedHits() []audit.Example {
	return []audit.Example{
		ex(audit.ClassE, audit.Minor, "La Giunta ha stanziato 50.000 euro per le scuole", stage{}),
		ex(audit.ClassE, audit.Minor, "Via libera della Giunta al nuovo parco", stage{}),
		ex(audit.ClassE, audit.Minor, "Approvato in Consiglio il bilancio", stage{}),
		ex(audit.ClassE, audit.Minor, "Ok della Giunta al progetto della palestra", stage{}),
		ex(audit.ClassE, audit.Minor, "Il Consiglio comunale ha deliberato ieri sera le nuove aliquote", stage{}),
		ex(audit.ClassE, audit.Minor, "Il Sindaco ha firmato l'ordinanza di chiusura delle scuole", stage{}),
		ex(audit.ClassE, audit.Minor, "Approvato il bilancio di previsione!", stage{}),
		ex(audit.ClassE, audit.Minor, "La Giunta approva il progetto della ciclabile", stage{}),
		ex(audit.ClassE, audit.Minor, "Approvata all'unanimità dal Consiglio comunale la mozione sul verde", stage{}),
		ex(audit.ClassE, audit.Minor, "Con delibera di Giunta è stato approvato il progetto della palestra", stage{}),
		ex(audit.ClassE, audit.Minor, "Dalla Giunta via libera al progetto della nuova palestra", stage{}),
		ex(audit.ClassE, audit.Minor, "La Giunta ha dato il via libera alla ciclabile", stage{acts: []audit.Act{neve()}}),
	}
}

// futureHits are of class F: the future and drafts.
func futureHits() []audit.Example {
	return []audit.Example{
		ex(audit.ClassF, audit.Medium, "Domani in Giunta approveremo l'aumento dei posti al nido", stage{}),
		ex(audit.ClassF, audit.Medium, "Domani in Giunta approveremo l'aumento dei posti al nido", stage{unread: true}),
		ex(audit.ClassF, audit.Medium, "Il regolamento sarà approvato a dicembre", stage{}),
		ex(audit.ClassF, audit.Medium, "A dicembre porteremo in Consiglio la variante", stage{}),
		ex(audit.ClassF, audit.Medium, "La prossima settimana la Giunta approverà il piano", stage{}),
		ex(audit.ClassF, audit.Medium, "Ecco in anteprima la delibera sulle tariffe della mensa", stage{}),
		ex(audit.ClassF, audit.Medium, "Vi mostriamo la bozza del regolamento sul verde", stage{}),
		ex(audit.ClassF, audit.Medium, "Saranno stanziati 30.000 euro dalla Giunta per le buche", stage{}),
		ex(audit.ClassF, audit.Medium, "Giovedì in Consiglio votiamo l'esenzione della TARI", stage{}),
		ex(audit.ClassF, audit.Medium, "La Giunta si appresta ad approvare il nuovo piano", stage{}),
		ex(audit.ClassF, audit.Medium, "Lunedì in Giunta approveremo la delibera n. 350 sulla mensa", stage{}),
		ex(audit.ClassF, audit.Medium, "Il bilancio andrà in Consiglio a fine mese, con più fondi alla scuola", stage{}),
		reply(ex(audit.ClassF, audit.Medium, "Buongiorno, la riduzione delle rette sarà approvata dalla Giunta a breve", stage{})),
	}
}

func actSpares() []audit.Example {
	return slices.Concat(publicSpares(), unknownSpares(), othersSpares(), numberedSpares(), procedureSpares(), wordSpares(), votedSpares(), correctedSpares())
}

const dgr = "Delibera di Giunta n. 210 del 18/11/2026: piano neve"

// publicSpares are of classes A and A*, or of a correction.
func publicSpares() []audit.Example {
	yes := stage{acts: []audit.Act{neve()}}
	return []audit.Example{
		spared(audit.ClassASame, "Con delibera di Giunta n. 210 del 18/11/2026 approvato il piano neve", yes),
		spared(audit.ClassA, dgr, stage{acts: []audit.Act{neve()}, posted: day(21, 11)}),
		spared(audit.ClassASame, "La Giunta ha approvato il piano neve 2026-2027", yes),
		spared(audit.ClassA, "Delibera n. 210: il piano neve", stage{posted: day(23, 11), acts: []audit.Act{neve(),
			act(audit.Deliberazione, audit.Consiglio, 210, day(1, 10), day(5, 10), "Mozione")}}),
		spared(audit.ClassA, dgr, stage{posted: day(25, 11), acts: append(pubblicata(neve(), day(28, 11)), neve())}),
		spared(audit.ClassA, "Rettifica: la delibera n. 210 è del 18/11", stage{posted: day(22, 11), acts: []audit.Act{neve()}}),
		spared(audit.ClassD, "Rettifica: la delibera n. 300 è del 18/11", stage{}),
		spared(audit.ClassA, "Delibera di Giunta n. 310/2025 sulla mensa", stage{posted: civil.NewDay(2026, 1, 10), from: civil.NewDay(2025, 12, 1), acts: []audit.Act{{
			Type: audit.Deliberazione, Organ: audit.Giunta, Number: 310, Year: 2025, Date: civil.NewDay(2025, 12, 22), PublishedFrom: civil.NewDay(2025, 12, 29)}}}),
		spared(audit.ClassA, "Delibera di Giunta n. 310 sulla mensa", stage{posted: civil.NewDay(2026, 1, 10), from: civil.NewDay(2025, 12, 1), acts: []audit.Act{{
			Type: audit.Deliberazione, Organ: audit.Giunta, Number: 310, Year: 2025, Date: civil.NewDay(2025, 12, 22), PublishedFrom: civil.NewDay(2025, 12, 29)}}}),
	}
}

// unknownSpares are of class G: the albo cannot tell.
func unknownSpares() []audit.Example {
	yes := stage{acts: []audit.Act{neve()}}
	undated := neve()
	undated.Date = civil.Day{}
	return []audit.Example{
		spared(audit.ClassG, dgr, stage{unread: true}),
		spared(audit.ClassG, dgr, stage{acts: []audit.Act{neve()}, unread: true}),
		spared(audit.ClassG, dgr, stage{acts: []audit.Act{neve()}, posted: day(22, 11), holes: []civil.Day{day(22, 11)}}),
		spared(audit.ClassG, dgr, stage{posted: day(22, 11), holes: []civil.Day{day(19, 11)}}),
		spared(audit.ClassG, "Delibera di Giunta n. 12 del 3/2/2026", stage{}),
		spared(audit.ClassG, "Il regolamento approvato con delibera di Consiglio n. 12 del 2015", stage{}),
		spared(audit.ClassG, "Delibera di Giunta n. 15 sulla mensa", yes),
		spared(audit.ClassG, "Il rendiconto è stato approvato dal Consiglio nella seduta del 30 aprile", yes),
		spared(audit.ClassG, "Piano neve: delibera n. 210", stage{posted: day(19, 11), acts: []audit.Act{neve(),
			act(audit.Deliberazione, audit.Consiglio, 210, day(1, 10), day(5, 10), "Piano neve")}}),
		spared(audit.ClassG, "La Giunta ha approvato il progetto della palestra", stage{unread: true}),
		spared(audit.ClassG, dgr, stage{acts: []audit.Act{undated}, posted: day(19, 11), adopted: true, edited: "Piano neve in arrivo", now: day(22, 11)}),
		spared(audit.ClassG, dgr, stage{acts: []audit.Act{neve()}, posted: day(19, 11), edited: "Il piano neve è pronto", now: day(22, 11)}),
		spared(audit.ClassG, "Delibera di Giunta n. 333 del 19/11/2026", stage{to: day(21, 11), now: day(29, 11)}),
	}
}

// othersSpares tell acts of other bodies.
func othersSpares() []audit.Example {
	return []audit.Example{
		spared("", "La Giunta regionale ha approvato il bando per le imprese", stage{}),
		spared("", "Ordinanza della Regione n. 5 sulla siccità", stage{}),
		spared("", "Ordinanza n. 4 del Ministro della Salute del 3/11/2026", stage{}),
		spared("", "Il decreto legge 34/2020 e il DPCM del 3 novembre 2020", stage{}),
		spared("", "Ai sensi del d.lgs. n. 33/2013 e dell'art. 50 del TUEL", stage{}),
		spared("", "Il Consiglio dei Ministri ha approvato il decreto sulla scuola", stage{}),
		spared("", "Delibera ARERA 363/2021 sulla TARI", stage{}),
		spared("", "Deliberazione n. 12/2026 dell'Unione dei Comuni", stage{}),
		spared("", "Il Consiglio comunale dei ragazzi ha approvato il progetto orto", stage{}),
		spared("", "L'ordinanza n. 12 del Comune di Altrove vieta i botti", stage{}),
		spared("", "La Capitaneria di porto ha emanato l'ordinanza n. 31", stage{}),
		spared("", "D.G.R. n. 100/2026: contributi alle famiglie", stage{}),
	}
}

// procedureSpares are convocations, consultations, plans, calls, old acts and work in progress.
func procedureSpares() []audit.Example {
	return []audit.Example{
		spared("", "Convocato il Consiglio comunale: ordine del giorno (link)", stage{}),
		spared("", "È convocato il Consiglio comunale: sarà approvato il rendiconto, ecco l'ordine del giorno", stage{}),
		spared("", "Giovedì si riunisce il Consiglio comunale", stage{}),
		spared("", "È aperta la consultazione sulla bozza del regolamento (link)", stage{}),
		spared("", "La bozza del piano del verde è in visione fino al 30: inviate le osservazioni", stage{}),
		spared("", "Il Consiglio comunale ha adottato il PGT", stage{}),
		spared("", "Adottata dal Consiglio comunale la variante al piano: 30 giorni per le osservazioni", stage{}),
		spared("", "La Giunta ha approvato il bando per le associazioni, pubblicato sul sito", stage{}),
		spared("", "Vent'anni fa la Giunta ha approvato il primo regolamento", stage{}),
		spared("", "Nel 1998 il Consiglio comunale ha approvato lo statuto", stage{}),
		spared("", "Anniversario del gemellaggio, nato con la delibera di Consiglio n. 45", stage{}),
		spared("", "La Giunta è al lavoro sul nuovo piano del traffico", stage{}),
		spared("", "Stiamo lavorando a un nuovo regolamento per gli orti", stage{}),
		spared("", "La Giunta non ha ancora approvato il bilancio", stage{}),
		spared("", "Siamo in attesa del via libera della Giunta", stage{}),
	}
}

// wordSpares hold other numbers and other meanings.
func wordSpares() []audit.Example {
	return []audit.Example{
		spared("", "Pratica prot. n. 12345, per informazioni tel. 02 0000 0000", stage{}),
		spared("", "Per l'ordinanza di chiusura della scuola di via Verdi n. 3 chiamate l'ufficio", stage{}),
		spared("", "Il gioco determina 3 giorni di festa", stage{}),
		spared("", "Vi diamo un consiglio: approvato da tutti i golosi!", stage{}),
		spared("", "In anteprima nazionale il film girato nel nostro borgo", stage{}),
		spared("", "Ecco la bozza del volantino della sagra", stage{}),
		spared("", "CUP F00A00000000000 – CIG A000000000, lavori ponte", stage{}),
		spared("", "Lasciate la via libera ai mezzi di soccorso", stage{}),
		spared("", "La graduatoria è consultabile all'albo pretorio (link).", stage{}),
		spared("", "Allerta arancione in Regione", stage{share: true, links: []audit.Attachment{{Type: "share", Text: "Con ordinanza n. 8 del 20/11/2026 scuole chiuse"}}}),
		spared("", "La notizia di oggi", stage{links: []audit.Attachment{{Type: "link", URL: "https://www.regione.esempio.example/a", Title: "Delibera n. 88 del 20/11/2026"}}}),
		spared("", "Sul giornale", stage{links: []audit.Attachment{{Type: "link", URL: "https://giornale.example/a", Title: "La Giunta approva il piano"}}}),
	}
}

// proposal is on the agenda of the Giunta of a day of November 2026.
func proposal(n, sitting int, subject string) audit.Proposal {
	return audit.Proposal{
		Source: "giunta", Key: fmt.Sprintf("%d/2026 giunta", n), Type: audit.Deliberazione, Organ: audit.Giunta, Number: n, Year: 2026,
		Sitting: day(sitting, 11), Subject: subject,
	}
}

// agenda is what the Giunta is to decide on 25 November, and what it decided on the 18th.
func agenda() stage {
	draft := proposal(48, 25, "Schema di convenzione con la cooperativa per la gestione del centro estivo")
	draft.Sitting = civil.Day{}
	put := proposal(49, 18, "Istituzione della zona a traffico limitato in centro storico")
	put.Withdrawn = true
	return stage{agenda: []audit.Proposal{
		proposal(45, 25, "Adeguamento delle tariffe del servizio di mensa scolastica"),
		proposal(46, 25, "Approvazione del progetto della nuova pista ciclabile di via Garibaldi"),
		proposal(47, 18, "Concessione di contributo alla banda musicale cittadina"), draft, put,
	}}
}

// proposedHits tell a proposal before its vote.
func proposedHits() []audit.Example {
	unread := agenda()
	unread.unread = true
	return []audit.Example{
		ex(audit.ClassF, audit.Medium, "La Giunta ha approvato l'adeguamento delle tariffe della mensa scolastica", agenda()),
		ex(audit.ClassF, audit.Medium, "La Giunta ha approvato l'adeguamento delle tariffe della mensa scolastica", unread),
		ex(audit.ClassF, audit.Medium, "Via libera della Giunta al progetto della nuova pista ciclabile di via Garibaldi", agenda()),
		ex(audit.ClassF, audit.Medium, "Mercoledì in Giunta approveremo le nuove tariffe della mensa scolastica", agenda()),
		ex(audit.ClassF, audit.Medium, "Mensa scolastica: dal 1° gennaio adeguamento delle tariffe del servizio", agenda()),
		ex(audit.ClassF, audit.Medium, "In arrivo la nuova pista ciclabile di via Garibaldi: ecco il progetto", agenda()),
		ex(audit.ClassF, audit.Medium, "Il centro estivo sarà gestito dalla cooperativa: pronta la convenzione per la gestione", agenda()),
		ex(audit.ClassF, audit.Medium, "Istituita la zona a traffico limitato nel centro storico", agenda()),
		reply(ex(audit.ClassF, audit.Medium, "Buonasera, le tariffe del servizio di mensa scolastica avranno un adeguamento", agenda())),
	}
}

// numberedSpares bear numbers as acts do, and are none of the comune's.
func numberedSpares() []audit.Example {
	var out []audit.Example
	for _, text := range []string{
		"La delibera 363/2021/R/rif di ARERA definisce il metodo tariffario", "AGCOM, delibera n. 40/24/CONS",
		"Ordinanza del Capo della Protezione civile n. 658 del 2020", "Città metropolitana: ordinanza dirigenziale n. 77/2026, chiusa la SP 12",
		"Delibera n. 8 del Consiglio d'Istituto", "Il Consiglio comunale dei ragazzi ha approvato la delibera n. 1",
		"Il CdA dell'Azienda speciale con deliberazione n. 14 approva il bilancio", "Assemblea dei Sindaci dell'ambito, deliberazione n. 4/2026",
		"La Comunità montana, con deliberazione n. 18, finanzia i sentieri", "Delibera n. 3 del Collegio dei docenti",
		"Ricorso R.G. n. 1234/2026 al Tribunale", "Ci vediamo in via Delibera 12", "Decreto direttoriale n. 120 del Ministero: assegnate le risorse",
		"Il c.c.p. è il n. 12345678, causale mensa", "Reg. Ord. 2026: come consultarlo", "Sono 12 le determine pubblicate questa settimana",
		"Verbale n. 4 della commissione mensa", "Permesso di costruire n. 45/2026", "Bando n. 3/2026 per l'assegnazione degli orti",
	} {
		out = append(out, spared("", text, stage{acts: []audit.Act{neve()}}))
	}
	return out
}

// votedSpares tell what was voted, what nobody proposed, and a sitting to come.
func votedSpares() []audit.Example {
	voted := agenda()
	voted.acts = []audit.Act{act(audit.Deliberazione, audit.Giunta, 215, day(19, 11), day(20, 11), "Schema di convenzione con la cooperativa per la gestione del centro estivo")}
	return []audit.Example{
		spared("", "Contributo alla banda musicale cittadina: sabato il concerto di ringraziamento", agenda()),
		spared("", "Mensa scolastica: oggi menu di Natale per tutti i bambini", agenda()),
		spared("", "Pista ciclabile: domenica biciclettata con partenza da via Mazzini", agenda()),
		spared("", "Convocata la Giunta: all'ordine del giorno l'adeguamento delle tariffe del servizio di mensa scolastica", agenda()),
		spared("", "È in consultazione il progetto della nuova pista ciclabile di via Garibaldi", agenda()),
		spared("", "Stiamo lavorando al progetto della nuova pista ciclabile di via Garibaldi", agenda()),
		spared("", "Centro storico, traffico rallentato per la fiera", agenda()),
		spared("", "Centro estivo: la gestione alla cooperativa, firmata la convenzione con lo schema concordato", voted),
		spared("", "Nuova pista ciclabile di via Dante: ecco il progetto dei ragazzi", agenda()),
	}
}

// correctedSpares are acts registered again, annulled or corrected.
func correctedSpares() []audit.Example {
	annulled := neve()
	annulled.Annulled = true
	again := pubblicata(neve(), day(19, 11))[0]
	other := act(audit.Deliberazione, audit.Giunta, 210, day(18, 11), day(12, 11), "Adeguamento delle tariffe del servizio di mensa scolastica")
	return []audit.Example{
		spared(audit.ClassG, dgr, stage{acts: []audit.Act{annulled}, posted: day(22, 11)}),
		spared(audit.ClassA, dgr, stage{acts: []audit.Act{annulled, again}, posted: day(20, 11)}),
		spared(audit.ClassG, "Delibera di Giunta n. 210 del 18/11/2026, immediatamente eseguibile", stage{acts: []audit.Act{neve(), other}, posted: day(21, 11)}),
		spared(audit.ClassA, "Delibera di Giunta n. 210 del 18/11/2026: approvato il piano neve 2026-2027", stage{acts: []audit.Act{neve(), other}, posted: day(21, 11)}),
	}
}
