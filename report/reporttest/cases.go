package reporttest

import (
	"fmt"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// found is how many cases of a rule the month holds, and what its evidence looks like.
type found struct {
	rule     string
	n        int
	category string
	masked   string
	text     string // one %s: a word that makes each text its own
}

func usersFound() []found {
	return []found{
		{"tone.insult", 13, "epiteto a persona", "c******", "Ma chi ha deciso %s è proprio un citrullo patentato, lo scrivo e lo ripeto"},
		{"tone.profanity", 6, "turpiloquio", "p****", "Porca pupazza, la %s di via Lunga è ancora chiusa da tre settimane"},
		{"tone.personal_attack", 3, "attacco a un altro utente", "f*******", "Tu che difendi %s sei solo un fannullone che parla a vuoto"},
		{"tone.threat", 2, "minaccia", "t* a******", "Ti aspetto sotto casa con %s e vediamo se ridi ancora così"},
		{"hate.discrimination", 1, "origine", "t****** a c***", "Quelli che vengono per %s devono tornare tutti a casa loro subito"},
		{"pii.phone", 8, "mobile", "345 *** ** 41", "Per la questione di %s chiamate mia cugina al 345 000 00 41 dopo cena"},
		{"pii.email", 2, "casella privata", "g*****@posta.example", "Scrivete a gianduia.privata@posta.example che vi racconta tutto su %s"},
		{"pii.iban", 1, "IT, mod-97 valido", "IT** **** **** 0099", "Mandate i soldi per %s sul conto IT60X0542811101000000123456 e basta"},
		{"pii.fiscal_code", 1, "carattere di controllo valido", "RSSM**********1X", "Il codice per %s sarebbe RSSMRA80A01H501U se serve a qualcuno"},
		{"pii.address", 2, "indizio di abitazione", "via d** G**** **", "Quello che rompe %s abita in via dei Gelsi 22 secondo piano"},
		{"pii.health", 2, "condizione di salute di terzi", "d********", "La vicina che chiede %s è depressa da anni e prende le gocce"},
		{"spam.repeat", 6, "testo ripetuto", "4 occorrenze", "Leggete tutti la mia petizione su %s prima che sia tardi davvero"},
		{"spam.link", 5, "link esterno", "o****.example", "Guardate qui https://occasioni.example/%s che non ve ne pentite affatto"},
		{"ad.commercial", 3, "offerta commerciale", "s*****", "Sconti del trenta per cento su %s nel mio negozio fino a sabato"},
		{"politics.propaganda", 1, "invito al voto", "v*****", "Al referendum votate come dico io per %s e non sbagliate"},
		{"topic.personal_case", 2, "pratica personale", "p******", "La mia pratica di %s è ferma in ufficio da marzo e nessuno chiama"},
		{"channel.emergency", 2, "pericolo in corso", "f*** d* g**", "Sento odore forte di gas vicino a %s qualcuno venga adesso per favore"},
	}
}

// ownFound are cases on the comune's own posts, by the number of the post.
func ownFound() []struct {
	rule, category, masked string
	post                   int
} {
	return []struct {
		rule, category, masked string
		post                   int
	}{
		{"own.unpublished_act", "classe B", "determinazione n. 640", 2},
		{"own.unpublished_act", "classe C", "D.G.C. n. 123", 4},
		{"own.unpublished_act", "classe E", "La Giunta ha stanziato", 5},
		{"own.unpublished_act", "classe F", "sarà approvato", 6},
		{"own.unpublished_act", "classe D", "Ordinanza n. 61", 12},
		{"own.personal_data", "recapito di privato", "345 *** ** 17", 8},
		{"own.special_data", "disagio economico e salute", "s**** m******", 8},
		{"own.source_credit", "immagine senza fonte", "foto", 10},
		{"own.source_credit", "testo di terzi", "testo", 13},
		{"own.par_condicio", "comunicazione non impersonale", "n***** a**************", 14},
		{"own.accessibility", "immagine senza testo alternativo", "foto", 1},
		{"own.accessibility", "immagine senza testo alternativo", "foto", 7},
	}
}

func (b *builder) cases() {
	i := 0
	for _, f := range usersFound() {
		for k := range f.n {
			b.userCase(f, i, k)
			i++
		}
	}
	for k, f := range ownFound() {
		b.m.Cases = append(b.m.Cases, b.newCase(b.m.Posts[f.post], f.rule, f.category, f.masked, k))
	}
	b.m.Cases = append(b.m.Cases, b.reply())
}

// userCase invents the k-th content of a rule, the i-th of all.
func (b *builder) userCase(f found, i, k int) {
	page := b.m.Pages[i%7%3].ID
	kind := audit.Comment
	if i%11 == 6 && f.rule != "topic.off_topic" {
		kind = audit.VisitorPost
	}
	day := civil.NewDay(2026, 11, 1+(i*13+k)%30)
	text := hostile(i, fmt.Sprintf(f.text, invented(i)))
	id := b.id(page)
	c := audit.Content{
		ID: id, Page: page, Kind: kind, PostID: b.m.Posts[i%len(b.m.Posts)].ID, Author: author(i), CreatedAt: day.At((7+i*5)%24, i*17%60),
		Text: text, Permalink: "https://www.facebook.com/" + page + "/posts/1?comment_id=" + id, Comments: -1,
	}
	if kind == audit.VisitorPost {
		c.PostID = c.ID
	}
	c.FirstSeen = c.Day().Add(1).At(3, 5)
	c.LastSeen = b.m.MadeAt
	switch i % 4 {
	case 1:
		c.HiddenAt = c.Day().Add(2).At(3, 5)
	case 2:
		c.GoneAt, c.LastSeen = c.Day().Add(3).At(3, 5), c.Day().Add(2).At(3, 5)
	}
	b.moment(page, kind, c.CreatedAt)
	b.m.Cases = append(b.m.Cases, b.newCase(c, f.rule, f.category, f.masked, i))
}

func (b *builder) reply() audit.Case {
	p := b.m.Posts[7]
	c := audit.Content{
		ID: b.id(p.Page), Page: p.Page, Kind: audit.OwnReply, PostID: p.ID, Author: p.Author, CreatedAt: p.CreatedAt.Add(3 * time.Hour),
		Text: "Le rispondiamo volentieri: la strada riapre domani.", Permalink: p.Permalink + "?comment_id=9", LastSeen: b.m.MadeAt,
	}
	b.moment(c.Page, c.Kind, c.CreatedAt)
	return b.newCase(c, "staff.reply_to_offence", "risposta a contenuto confermato", "", 3)
}

func (b *builder) newCase(c audit.Content, ruleID, category, masked string, i int) audit.Case {
	var r audit.Rule
	for _, have := range b.m.Rules {
		if have.ID == ruleID {
			r = have
		}
	}
	f := audit.Finding{
		Fingerprint: audit.Fingerprint(ruleID, c.ID, fmt.Sprint(i)), Rule: ruleID, RuleVersion: r.Version, Page: c.Page,
		ContentID: c.ID, Kind: c.Kind, Clauses: b.m.Policy.Serving(ruleID, c.Kind), Digest: c.Digest(),
		Hit: audit.Hit{Category: category, Severity: r.Severity, Method: r.Method},
	}
	if masked != "" {
		f.Evidence = []audit.Evidence{{Span: audit.Span{Start: 3, End: 11}, Masked: masked}}
	}
	if r.Method == audit.Assisted {
		f.Score, f.Threshold = 0.7+float64(i%30)/100, 0.7
		f.Exceptions = []audit.Exception{{Name: "citazione"}, {Name: "negazione", Held: i%6 == 0}}
	}
	if len(f.Clauses) == 0 {
		f.Severity = audit.Informative
	}
	f.Waiting = ruleID == "own.unpublished_act" && category == "classe D"
	return audit.Case{
		Finding: f, Content: c, Decision: decision(f, i, b.m.MadeAt),
		FirstFound: c.Day().Add(1).At(3, 5), LastFound: b.m.MadeAt,
	}
}

// decision is what the office said of the i-th case: nothing for two in five.
func decision(f audit.Finding, i int, at time.Time) *audit.Decision {
	d := audit.Decision{Fingerprint: f.Fingerprint, Role: "Responsabile dell'Ufficio Comunicazione", At: at.Add(-time.Duration(20+i) * time.Hour)}
	switch i % 5 {
	case 0, 1:
		d.Outcome, d.Reason = audit.Confirmed, "riscontro letto dall'ufficio"
	case 2:
		d.Outcome, d.Reason = audit.Rejected, "=critica all'operato, non alla persona"
	default:
		if i%10 != 3 {
			return nil
		}
		d.Outcome, d.Reason = audit.Undecidable, "contesto non più visibile"
	}
	return &d
}

func author(i int) audit.Author {
	names := []string{
		"Ermelinda Quaglioni", "Ubaldo Trespidi", "Fiordalisa Monteverdino", "Gelsomino Accornerotti", "Zaira Pellegrinuzzi",
		"Ottorino Bramafame", "Clorinda Vattelapesca", "Evaristo Scannabelli", "Nives Tornaghetti", "Amilcare Sfondrinuzzi",
		"=cmd|' /C calc'!A0", "Brunilde Caccialupetti",
	}
	if i%9 == 8 {
		return audit.Author{} // withheld by the platform
	}
	n := i * i % len(names)
	return audit.Author{ID: fmt.Sprintf("psn%08x", 0x5eed0000+n*7717), Name: names[n]}
}

// invented returns a word that exists in no text but the i-th.
func invented(i int) string {
	parts := []string{"brum", "tolo", "vesca", "rindo", "palu", "sgarba", "fiuta", "mocci", "zappe", "lunto"}
	return parts[i%10] + parts[(i/10+3)%10] + parts[(i*7+1)%10]
}

// hostile turns some of the texts into those that break documents.
func hostile(i int, text string) string {
	switch i {
	case 3:
		return `=HYPERLINK("https://trappola.example","clicca qui") ` + text
	case 5:
		return "+1+1 " + text + " \x00\x07 fine"
	case 9:
		return "\u202e" + text + "\u202c {nb} {{.Text}}"
	case 12:
		return text + " e" + strings.Repeat("\u0301", 32*1024)
	case 17:
		return "@SOMMA(1;2) " + text + " 👩‍👩‍👧‍👦🏳️‍🌈"
	case 21:
		return "-2+3 " + text + " \xff\xfe rotto"
	}
	return text
}
