package demo

import (
	"slices"
	"time"

	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
)

// scenes puts in what a seed alone would not bring: the stories that the
// reports have to tell.
func (w *writer) scenes(world *fetchtest.World) {
	main, library := world.Pages[0], world.Pages[1]
	w.actsTold(main)
	w.personalData(main)
	w.licence(main, library)
	w.visitors(main)
	w.identifiers(main)
	w.spam(world)
	w.moderation(main)
	w.hostile(main)
	w.warned(main)
	w.others(world)
}

func november(day, hour, minute int) time.Time {
	return civil.NewDay(2026, time.November, day).At(hour, minute)
}

func october(day, hour, minute int) time.Time {
	return civil.NewDay(2026, time.October, day).At(hour, minute)
}

// own adds a post of the page, with a handful of ordinary comments.
func (w *writer) own(page *fetchtest.Page, at time.Time, text, theme string) *fetchtest.Post {
	post := w.newPost(page, at, text)
	w.discuss(post, theme, 9)
	page.Posts = append(page.Posts, post)
	return post
}

// by adds a comment of a citizen.
func (w *writer) by(who int, post *fetchtest.Post, at time.Time, text string) *fetchtest.Comment {
	c := w.newComment(post, at)
	c.From, c.Text = w.people[who%len(w.people)], text
	return c
}

// replies adds a reply of the page.
func (w *writer) replies(post *fetchtest.Post, to *fetchtest.Comment, at time.Time, text string) *fetchtest.Comment {
	c := w.newComment(post, at)
	c.ByPage, c.Parent, c.Text = true, to.ID, text
	return c
}

// actsTold are posts that tell of acts: in time, on the day, too early, never
// found, without a number, before the vote, older than the archive.
func (w *writer) actsTold(page *fetchtest.Page) {
	for _, p := range []struct {
		at   time.Time
		text string
	}{
		{october(12, 10, 0), "Prosegue la riqualificazione del parco: ricordiamo che il progetto è stato approvato con deliberazione di Giunta n. 120 del 22/07/2026."},
		{october(17, 10, 0), "Con la deliberazione di Giunta n. 181 del 14/10/2026 il Comune conferma il Pedibus anche per quest'anno. Iscrizioni allo sportello Istruzione."},
		{october(23, 12, 30), "Trasporto scolastico: con la D.G.C. 186/2026 arrivano le tariffe agevolate per il secondo figlio."},
		{october(29, 11, 0), "Con delibera di Giunta n. 192 del 28/10/2026 approvato il progetto della pista ciclabile di San Biagio! I lavori in primavera."},
		{november(2, 9, 30), "È aperta la consultazione sulla bozza del regolamento dei dehors: osservazioni entro il 30 novembre, modulo sul sito."},
		{november(3, 15, 0), "Affidati i lavori al tetto della palestra con determina n. 999 del 30/10/2026."},
		{november(6, 17, 0), "La Giunta ha approvato il nuovo regolamento del verde pubblico: più alberi e più regole per i cantieri."},
		{november(10, 18, 0), "Nido comunale: con delibera di Giunta n. 205 dell'11/11/2026 i posti salgono a quarantotto."},
		{november(12, 9, 0), "Convocato il Consiglio comunale per venerdì 20 novembre alle 20.30: l'ordine del giorno è all'albo pretorio."},
		{november(14, 10, 30), "Proseguono i lavori al centro civico: ricordiamo che il progetto è stato approvato con deliberazione di Giunta n. 88 del 12/05/2026."},
		{november(16, 11, 0), "Mercoledì in Giunta approveremo il bando per i nuovi orti urbani: restate collegati."},
		{november(19, 10, 0), "Con delibera di Giunta n. 210 del 18/11/2026 approvato il piano neve: dodici mezzi e trecento tonnellate di sale."},
		{november(20, 9, 15), "Ordinanza n. 77 del 20/11/2026: domenica chiusa al traffico via Garibaldi per la maratonina."},
		{november(20, 11, 40), "Piano neve: la deliberazione di Giunta n. 210 del 18/11/2026 è ora consultabile all'albo pretorio."},
	} {
		w.own(page, p.at, p.text, "viabilita")
	}
}

// personalData are the page's own slips: a list of beneficiaries, a telephone in an answer.
func (w *writer) personalData(page *fetchtest.Page) {
	list := w.own(page, november(19, 15, 10),
		"Contributo affitto 2026, ecco i beneficiari: Tramonti Alba € 900, Querzola Ugo € 750, Ortensi Nives € 600, Dondini Fausto € 450. Ritiro allo sportello sociale.", "servizi")
	list.RemovedAt = november(20, 9, 40)
	post := w.own(page, november(20, 8, 30), "Sportello sociale: questa settimana aperto anche il venerdì pomeriggio, 14-17.", "servizi")
	ask := w.by(33, post, november(20, 9, 5), "Buongiorno, avrei bisogno di parlare con l'assistente sociale, come faccio?")
	w.replies(post, ask, november(20, 10, 12), "Buongiorno, può chiamare direttamente la collega sul cellulare 345 000 00 12, risponde anche la sera.")
}

func (w *writer) licence(page, library *fetchtest.Page) {
	w.own(page, october(16, 12, 0), "Le più belle foto della Sagra della zucca. © Comune di Borgo Sereno – Tutti i diritti riservati, riproduzione vietata.", "eventi")
	w.own(library, november(13, 12, 0), "La mostra sui mulini continua fino a domenica. Foto: Archivio Pro Loco. Contenuti riutilizzabili citando questa pagina.", "biblioteca")
}

func (w *writer) visitors(page *fetchtest.Page) {
	for i, p := range []struct {
		at   time.Time
		text string
	}{
		{october(14, 19, 0), "Buonasera, in via Mazzini la fontanella perde da giorni, a chi posso segnalarlo?"},
		{october(22, 8, 20), "Un grazie agli operai che hanno sistemato il parco giochi di San Biagio, ottimo lavoro"},
		{october(31, 21, 10), "Ma è possibile che in piazza Duomo non ci sia un bagno pubblico aperto la sera?"},
		{november(8, 10, 5), "Cercasi volontari per il banco alimentare, sabato mattina davanti al supermercato"},
		{november(17, 18, 45), "Quando riapre l'ufficio postale di Molino Vecchio? Mia madre deve fare dieci chilometri"},
		{november(20, 7, 50), "Stamattina il passaggio a livello è rimasto chiuso quaranta minuti, chi bisogna sentire?"},
	} {
		post := w.newPost(page, p.at, p.text)
		post.Kind, post.From = fetchtest.VisitorPost, w.people[(i*17+5)%len(w.people)]
		if i == 5 {
			post.Kind = fetchtest.Tagged
		}
		page.Posts = append(page.Posts, post)
		if i%2 == 0 {
			w.replies(post, &fetchtest.Comment{}, p.at.Add(15*time.Hour), "Buongiorno, abbiamo girato la richiesta all'ufficio competente; per seguirla: urp@"+Domain+".")
		}
	}
}

// identifiers are comments with data that nobody should leave in public. All numbers belong to nobody.
func (w *writer) identifiers(page *fetchtest.Page) {
	early := page.Posts[2]
	post := w.own(page, november(20, 12, 0), "Bonus sport per ragazzi: domande entro il 15 dicembre, tutte le informazioni sul sito.", "servizi")
	w.by(41, post, november(20, 12, 41), "Io non riesco a caricare la domanda, chiamatemi al 345 000 00 00, Luca")
	w.by(42, post, november(20, 13, 2), "Il codice fiscale di mia figlia è TRMLBA12A41Z999N e mi dice che non è valido")
	w.by(43, post, november(20, 13, 30), "Ho già pagato con la carta 4111 1111 1111 1111 e mi chiede di rifare tutto!!")
	w.by(44, post, november(20, 14, 15), "Il bonifico lo faccio da questo iban IT60 X054 2811 1010 0000 0123 456 va bene?")
	w.by(45, post, november(20, 14, 50), "scrivete a nadia.zucchini77@posta-prova.example che vi mando i documenti")
	w.by(46, post, november(20, 15, 5), "Per informazioni l'URP risponde allo 000 1234567, gentilissimi")
	w.by(47, post, november(20, 16, 20), "ho la carta d'identità CA00000AA scaduta, posso fare lo stesso la domanda?")
	w.by(48, early, november(20, 18, 10), "la macchina che parcheggia sempre sul marciapiede è targata ZA 000 ZZ, fate qualcosa")
	w.by(49, early, november(20, 21, 44), "ma questa cosa poi l'avete fatta? sono passate settimane")
}

// spam repeats one advertisement below many posts.
func (w *writer) spam(world *fetchtest.World) {
	const ad = "Prestiti veloci anche a cattivi pagatori, risposta in 24 ore, scrivimi in privato!!"
	page := world.Pages[0]
	for i, at := range []time.Time{november(18, 22, 0), november(18, 22, 9), november(19, 7, 30), november(19, 23, 5), november(20, 6, 40)} {
		w.by(77, latest(page, at, i), at, ad)
	}
	for i, at := range []time.Time{october(19, 9, 0), october(20, 9, 0), october(21, 9, 0)} {
		w.by(91, latest(page, at, i), at, "Ma la TARI si può pagare in quattro rate invece che in due?")
	}
}

// latest returns the post published n posts before the last one at an instant.
func latest(page *fetchtest.Page, at time.Time, n int) *fetchtest.Post {
	for _, post := range slices.Backward(page.Posts) {
		if post.At.Before(at) {
			if n == 0 {
				return post
			}
			n--
		}
	}
	return page.Posts[0]
}

// moderation are comments that change: edited, hidden, taken away with and without a reason.
func (w *writer) moderation(page *fetchtest.Page) {
	post := w.own(page, november(18, 10, 0), "Consiglio comunale venerdì alle 20.30, diretta sul canale video del Comune.", "servizi")
	angry := w.by(51, post, november(19, 20, 10), "sei un imbecille tu e chi ti ha messo lì, incapace")
	angry.Edits = []fetchtest.Edit{{At: november(20, 7, 5), Text: "ieri ho esagerato e chiedo scusa, ma restate da noi poco ascoltati"}}
	rude := w.by(52, post, november(18, 21, 0), "Ma stai zitto pezzo di merda che non hai mai lavorato in vita tua")
	rude.HiddenAt = november(20, 9, 30)
	worse := w.by(53, post, november(18, 22, 15), "brutti stronzi, siete solo una banda di coglioni")
	worse.RemovedAt = november(19, 10, 0)
	plain := w.by(54, post, november(18, 19, 0), "Non sono d'accordo con l'ordine del giorno, manca la discussione sulla palestra")
	plain.RemovedAt = november(19, 11, 0)
	w.by(55, post, november(20, 19, 20), "So dove abiti, ti aspetto sotto casa")
	w.by(56, post, november(20, 19, 50), "C'è fumo dalla scuola Rodari adesso, qualcuno intervenga!!!")
	w.by(57, post, november(20, 20, 31), "che massa di deficienti in quel consiglio, sei un idiota pure tu @Renzo")
	w.by(58, post, november(20, 21, 2), "Un bel vaffanculo a tutti e buonanotte")
}

// hostile are texts made to break a document or a spreadsheet.
func (w *writer) hostile(page *fetchtest.Page) {
	post := w.own(page, november(20, 17, 0), "Domenica mattina «Puliamo il Sereno»: ritrovo alle 9 al ponte vecchio, guanti e sacchi li portiamo noi.", "eventi")
	w.by(61, post, november(20, 17, 30), `=HYPERLINK("http://prova.example","clicca qui") e il mio numero è 345 000 00 07`)
	w.by(62, post, november(20, 17, 45), "{nb} \u202eoirartnoc la ottircs\u202c 345 000 00 08 \x00 fine")
	w.by(63, post, november(20, 18, 0), "za\u0301\u0301\u0301\u0301\u0301\u0301lgo 👨‍👩‍👧‍👦 🇮🇹 שלום мир, chiamate 345 000 00 09")
}

// warned are two offences, of which the page answers one as if it were none and
// warns the author of the other, whom it blocks some days later; and a comment
// that nobody knows why it went.
func (w *writer) warned(page *fetchtest.Page) {
	post := w.own(page, november(4, 10, 0), "Giovedì alle 18 in sala consiliare l'incontro pubblico sul piano neve.", "servizi")
	answered := w.by(64, post, november(4, 18, 40), "siete solo dei buffoni incapaci, andate a lavorare idioti")
	w.replies(post, answered, november(5, 9, 20), "Grazie per l'osservazione, ne terremo conto.")
	warned := w.by(65, post, november(4, 19, 5), "quell'assessore è un pezzo di merda")
	w.replies(post, warned, november(5, 9, 30), "Il suo commento viola la policy della pagina: la invitiamo a rimuoverlo.")
	gone := w.by(67, post, november(4, 19, 40), "Grazie, ci saremo di sicuro")
	gone.RemovedAt = november(6, 11, 0)
	page.Blocked = []fetchtest.Block{
		{Person: w.people[66], At: october(1, 10, 0)}, {Person: w.people[65], At: november(11, 10, 15)}, {Person: w.people[53], At: november(19, 10, 5)},
	}
}

// regional is the account of the region's civil protection, whose alerts the page shares.
const regional = "208000000000009"

// others are the contents that the page takes from others, and what does not belong on it:
// shares from a body, from somebody's profile and from an account that the platform does
// not tell, a picture without its source, an advertisement, a chain.
func (w *writer) others(world *fetchtest.World) {
	page := world.Pages[0]
	world.Accounts = []*fetchtest.Account{
		{ID: regional, Name: "Protezione civile Regione Esempio", Kind: "Page", Category: "Government organization"},
		{ID: "207000000000011", Name: "Nives Inventata", Kind: "User", Told: true},
		{ID: "207000000000012", Name: "Ugo Inventato", Kind: "User", Private: true},
	}
	w.own(page, november(5, 17, 30), "Le parole dell'assessora Inventata sulla giornata ecologica.", "eventi").Original = "207000000000011_331000000000001"
	w.own(page, november(9, 17, 30), "Grazie per queste immagini della piazza.", "eventi").Original = "207000000000012_331000000000002"
	w.own(page, november(11, 12, 15), "Che meraviglia il nostro castello! Immagine presa da internet.", "eventi")
	w.own(page, november(13, 17, 45), "Sabato grande apertura della Pizzeria Esempio in piazza: margherita a 4 euro, andateci tutti!", "eventi")
	w.own(page, november(17, 8, 0), "Buongiorno con un caffè a tutti!! Team panettone o team pandoro?", "eventi")
}
