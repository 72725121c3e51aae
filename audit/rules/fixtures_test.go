package rules

import (
	"slices"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/policies"
)

// fixture is a scene of the reference on compliance, §2.8: what must be flagged,
// and what must not.
type fixture struct {
	n        int
	text     string
	kind     audit.Kind // "" for a comment
	policy   string     // "" for crespiatica, which cites nearly every rule
	post     string
	author   string    // display name
	on       civil.Day // day of the content; zero for 20 November
	set      func(*audit.Setting)
	origin   audit.Original // of a share; zero for a post that shares nothing
	wants    string         // rule that must speak; "" for none
	severity audit.Severity
	spares   string // rules, or families ending in ".", that must not; "*" for every rule on contributions
}

func fixtures() []fixture {
	institutional := func(s *audit.Setting) {
		s.Contacts.Phones = append(s.Contacts.Phones, "800 000 000")
		s.Contacts.IBANs = append(s.Contacts.IBANs, "IT60X0542811101000000123456")
	}
	sponsored := func(s *audit.Setting) {
		s.Policy.Settings.Sponsors = []audit.Sponsor{{Name: "Zetafrutta", Period: civil.Period{From: civil.NewDay(2026, 1, 1), To: civil.NewDay(2026, 12, 31)}}}
	}
	neve := func(s *audit.Setting) {
		var covered []civil.Day
		for d := civil.NewDay(2026, 11, 1); d.Before(civil.NewDay(2026, 11, 22)); d = d.Add(1) {
			covered = append(covered, d)
		}
		s.Now = civil.NewDay(2026, 11, 21).At(3, 0)
		s.Archive = audit.NewArchive([]audit.Act{{
			Type: audit.Deliberazione, Organ: audit.Giunta, Number: 210, Year: 2026, Date: civil.NewDay(2026, 11, 18),
			Subject: "Approvazione del piano neve", PublishedFrom: civil.NewDay(2026, 11, 20), PublishedTo: civil.NewDay(2026, 12, 4),
		}}, covered)
	}
	const told = "Con delibera di Giunta n. 210 del 18/11/2026 approvato il piano neve"
	const own = "Chiamatemi, Luca, 345 000 00 00."
	const vote = "Domenica votate la lista Ypsilon! #VotaYpsilon"
	voting := func(s *audit.Setting) {
		s.Policy.Settings.Elections = []audit.ElectionWindow{{Name: "Elezioni comunali", Period: civil.Period{From: civil.NewDay(2026, 11, 1), To: civil.NewDay(2026, 11, 30)}, Source: "decreto prefettizio"}}
	}
	const met, closed = "Il Sindaco Paolo Neri ha incontrato le associazioni.", "Allerta arancione: scuole chiuse domani."
	licensed := func(s *audit.Setting) { s.Page.About = "Policy: " + s.Policy.Settings.PolicyURL }
	regional := audit.Original{ID: "555000111222", Kind: audit.PageAccount, Name: "Protezione civile Regione Esempio", Category: "Government organization"}
	return []fixture{
		{n: 1, text: "Chi scrive “cretino” a un volontario dovrebbe solo vergognarsi.", spares: "*"},
		{n: 2, text: "Sei un cretino e non capisci nulla.", wants: "tone.insult", severity: audit.Medium},
		{n: 3, text: "Amministrazione ridicola, strade piene di buche!", spares: "tone. hate. pii."},
		{n: 4, text: "Vi siete intascati i soldi delle nostre tasse.", post: "Il Sindaco Paolo Neri e l'assessora Carla Verdi presentano il bilancio.", wants: "tone.defamation", severity: audit.Serious},
		{n: 5, text: "Vi denuncio alla Corte dei conti.", spares: "tone. hate. channel.formal_request"},
		{n: 6, text: "So dove abiti, ti aspetto sotto casa.", wants: "tone.threat", severity: audit.Serious},
		{n: 7, text: "Se non sistemate l'incrocio prima o poi ci scappa il morto.", wants: "channel.complaint", spares: "tone. channel.emergency"},
		{n: 8, text: "Per informazioni chiamate l'URP allo 800 000 000.", set: institutional, spares: "pii."},
		{n: 9, text: own, wants: "pii.phone", severity: audit.Minor},
		{n: 9, text: own, policy: "cento", wants: "pii.phone", severity: audit.Minor},
		{n: 9, text: own, policy: "arese", wants: "pii.phone", severity: audit.Minor},
		{n: 9, text: own, policy: "portosantelpidio", wants: "pii.phone", severity: audit.Medium},
		{n: 9, text: own, policy: "pero", wants: "pii.phone", severity: audit.Informative},
		{n: 10, text: "Il vicino di casa, Mario Bianchi di via Verdi 3, è in cura psichiatrica.", wants: "pii.health", severity: audit.Serious},
		{n: 10, text: "Il vicino di casa, Mario Bianchi di via Verdi 3, è in cura psichiatrica.", wants: "pii.third_party", severity: audit.Medium},
		{n: 18, text: "Il gruppo Ics ha votato contro il bilancio in Consiglio.", spares: "politics."},
		{n: 19, text: vote, wants: "politics.propaganda", severity: audit.Medium},
		{n: 19, text: vote, policy: "cento", wants: "politics.propaganda", severity: audit.Medium},
		{n: 19, text: vote, policy: "pero", spares: "politics."}, // outside every window
		{n: 19, text: vote, policy: "pero", wants: "politics.propaganda", severity: audit.Medium, set: func(s *audit.Setting) {
			s.Policy.Settings.Elections = []audit.ElectionWindow{{Name: "Elezioni", Period: civil.Period{From: civil.NewDay(2026, 11, 1), To: civil.NewDay(2026, 11, 30)}}}
		}},
		{n: 19, text: vote, policy: "arese", spares: "politics."},
		{n: 19, text: vote, policy: "portosantelpidio", spares: "politics."},
		{n: 20, text: "Dove si vota per via Garibaldi?", spares: "politics. pii."},
		{n: 11, text: "Dal 15 ottobre vaccinazioni antinfluenzali dal medico di famiglia.", kind: audit.OwnPost, spares: "own.special_data own.personal_data"},
		{n: 12, text: "Contributo affitto: ecco i beneficiari: Rossi Anna, Verdi Ugo…", kind: audit.OwnPost, wants: "own.special_data", severity: audit.Critical},
		{n: 12, text: "Contributo affitto: ecco i beneficiari: Rossi Anna, Verdi Ugo…", kind: audit.OwnPost, policy: "pero", wants: "own.special_data", severity: audit.Critical},
		{n: 13, text: "La graduatoria è consultabile all'albo pretorio (link).", kind: audit.OwnPost, spares: "own.special_data own.personal_data"},
		{n: 14, text: met, kind: audit.OwnPost, spares: "own."},
		{n: 14, text: met, kind: audit.OwnPost, policy: "pero", spares: "own.par_condicio own.political_content own.personal_data own.special_data"},
		{n: 15, text: met, kind: audit.OwnPost, set: voting, wants: "own.par_condicio", severity: audit.Serious},
		{n: 15, text: met, kind: audit.OwnPost, policy: "pero", set: voting, wants: "own.par_condicio", severity: audit.Serious},
		{n: 16, text: closed, kind: audit.OwnPost, set: voting, spares: "own.par_condicio own.political_content"},
		{n: 16, text: closed, kind: audit.OwnPost, policy: "pero", set: voting, spares: "own.par_condicio own.political_content"},
		{n: 17, text: "Domenica processione del Corpus Domini, viabilità modificata.", kind: audit.OwnPost, set: voting, spares: "own.special_data own.par_condicio"},
		{n: 17, text: "Domenica processione del Corpus Domini, viabilità modificata.", kind: audit.OwnPost, spares: "own.special_data"},
		{n: 42, text: "Condanniamo con forza il gesto vandalico", kind: audit.OwnPost, spares: "own.special_data"},
		{n: 45, text: "CUP F00A00000000000 – CIG A000000000, lavori ponte", kind: audit.OwnPost, spares: "own.personal_data own.special_data"},
		{n: 46, text: "IBAN per le donazioni ufficiali: IT60X0542811101000000123456", kind: audit.OwnPost, set: func(s *audit.Setting) {
			s.Policy.Settings.Contacts.IBANs = []string{"IT60X0542811101000000123456"}
		}, spares: "own.personal_data"},
		{n: 49, text: "Auguri alla comunità musulmana per la fine del Ramadan", kind: audit.OwnPost, spares: "own.special_data"},
		{n: 13, text: "La graduatoria è consultabile all'albo pretorio (link).", kind: audit.OwnPost, set: neve, spares: "own.unpublished_act own.confidential"},
		{n: 21, text: told, kind: audit.OwnPost, on: civil.NewDay(2026, 11, 19), set: neve, wants: "own.unpublished_act", severity: audit.Medium},
		{n: 21, text: told, kind: audit.OwnPost, policy: "pero", on: civil.NewDay(2026, 11, 19), set: neve, wants: "own.unpublished_act", severity: audit.Medium},
		{n: 21, text: told, kind: audit.OwnPost, policy: "pero", on: civil.NewDay(2026, 11, 19), set: func(s *audit.Setting) {
			neve(s)
			s.Policy.Settings.PublicityMoment = "adoption"
		}, wants: "own.unpublished_act", severity: audit.Informative},
		{n: 22, text: told, kind: audit.OwnPost, set: neve, spares: "own.unpublished_act own.confidential"},
		{n: 23, text: "Domani in Giunta approveremo l'aumento dei posti al nido", kind: audit.OwnPost, set: neve, wants: "own.unpublished_act", severity: audit.Medium},
		{n: 24, text: "Convocato il Consiglio comunale: ordine del giorno (link)", kind: audit.OwnPost, set: neve, spares: "own.unpublished_act own.confidential"},
		{n: 25, text: "È aperta la consultazione sulla bozza del regolamento (link)", kind: audit.OwnPost, set: neve, spares: "own.unpublished_act own.confidential"},
		{n: 26, text: "Foto: Archivio Pro Loco", kind: audit.OwnPost, spares: "own.source_credit"},
		{n: 27, text: "© Comune di Cento. Tutti i diritti riservati", kind: audit.OwnPost, policy: "cento", set: licensed, wants: "own.licence", severity: audit.Minor},
		{n: 27, text: "© Comune di Arese. Tutti i diritti riservati", kind: audit.OwnPost, policy: "arese", set: licensed, wants: "own.licence", severity: audit.Minor},
		{n: 28, text: "Domenica la piazza è chiusa alle auto.", kind: audit.OwnPost, policy: "cento", set: licensed, spares: "own.licence own.source_credit"},
		{n: 28, text: "Domenica la piazza è chiusa alle auto.", kind: audit.OwnPost, policy: "arese", set: licensed, spares: "own.licence own.source_credit"},
		{n: 29, text: "Allerta arancione da mezzanotte", kind: audit.OwnPost, origin: regional, spares: "own.source_credit own.share_personal_account own.licence"},
		{n: 29, text: "Allerta arancione da mezzanotte", kind: audit.OwnPost, policy: "portosantelpidio", origin: regional, spares: "own.source_credit own.share_personal_account own.licence"},
		{n: 30, text: "Le parole dell'assessora", kind: audit.OwnPost, policy: "portosantelpidio", origin: audit.Original{ID: "700000000001", Kind: audit.ProfileAccount}, wants: "own.share_personal_account", severity: audit.Medium},
		{n: 30, text: "Le parole dell'assessora", kind: audit.OwnPost, policy: "arese", origin: audit.Original{ID: "700000000001", Kind: audit.ProfileAccount}, spares: "own.share_personal_account"},
		{n: 48, text: "Signora Cane, grazie del suo aiuto", kind: audit.OwnPost, policy: "pero", spares: "own.tone own.personal_data own.special_data"},
		{n: 50, text: "La presente vale come notifica agli interessati", kind: audit.OwnPost, policy: "cento", wants: "own.legal_effect", severity: audit.Minor},
		{n: 50, text: "La presente vale come notifica agli interessati", kind: audit.OwnPost, policy: "arese", wants: "own.legal_effect", severity: audit.Minor},
		{n: 50, text: "La presente vale come notifica agli interessati", kind: audit.OwnPost, policy: "pero", spares: "own.legal_effect"},
		{n: 33, text: "Bravi!", post: "Nuova area giochi al parco.", spares: "*"},
		{n: 33, text: "Grazie", post: "Nuova area giochi al parco.", spares: "*"},
		{n: 33, text: "👏", post: "Nuova area giochi al parco.", spares: "*"},
		{n: 34, text: "Quando scade la seconda rata della TARI?", post: "Sabato mercato in piazza.", spares: "spam. tone."},
		{n: 35, text: "Vendo pellet a 5 €, whatsapp in privato", wants: "ad.commercial", severity: audit.Minor},
		{n: 36, text: "Sagra patrocinata dal Comune, vi aspettiamo allo stand dello sponsor Zetafrutta", kind: audit.VisitorPost, set: sponsored, spares: "ad. spam."},
		{n: 36, text: "Sagra patrocinata dal Comune, vi aspettiamo allo stand dello sponsor Zetafrutta: cesto a 10 euro", kind: audit.OwnPost, policy: "pero", set: sponsored, spares: "own.advertising own.topic_scope"},
		{n: 37, text: "C'è fumo dalla scuola adesso, qualcuno intervenga", wants: "channel.emergency", severity: audit.Critical},
		{n: 38, text: "Esercitazione antincendio alle 10", kind: audit.OwnPost, spares: "own.advertising own.topic_scope own.alert_channel"},
		{n: 39, text: "Dove trovo il modulo per la residenza?", spares: "channel.formal_request tone. pii."},
		{n: 40, text: "Con la presente presento istanza di accesso agli atti", wants: "channel.formal_request", severity: audit.Minor},
		{n: 41, text: "In via Mazzini spacciano ogni sera", policy: "cento", wants: "channel.crime_report", severity: audit.Medium, spares: "legal. pii."},
		{n: 43, text: "Vi aspettiamo domenica", author: "Pro Loco Borgo", spares: "author."},
		{n: 44, text: "Vi aspettiamo domenica", author: "Zorro_75", wants: "author.anonymous", severity: audit.Informative},
		{n: 45, text: "CUP F00A00000000000 – CIG A000000000, lavori ponte", spares: "pii."},
		{n: 46, text: "IBAN per le donazioni ufficiali: IT60X0542811101000000123456", set: institutional, spares: "pii."},
		{n: 47, text: "Via Roma 12: buca pericolosa", spares: "pii."},
		{n: 48, text: "Signora Cane, grazie del suo aiuto", spares: "tone."},
		{n: 49, text: "Auguri alla comunità musulmana per la fine del Ramadan", spares: "hate. pii. tone."},
	}
}

// TestEveryFixture: each of the fifty is played, here or as an answer of the page.
func TestEveryFixture(t *testing.T) {
	played := map[int]bool{31: true, 32: true} // TestServiceFixtures
	for _, f := range fixtures() {
		played[f.n] = true
	}
	for n := 1; n <= 50; n++ {
		if !played[n] {
			t.Errorf("fixture %d is not played", n)
		}
	}
}

func TestFixtures(t *testing.T) {
	seen := map[int]bool{}
	for _, f := range fixtures() {
		seen[f.n] = true
	}
	for n := 1; n <= 50; n++ {
		if elsewhere := n >= 14 && n <= 16 || n == 31 || n == 32 || n == 50; !elsewhere && !seen[n] { // proofs of own.par_condicio and own.legal_effect, and TestServiceFixtures
			t.Errorf("scene %d is played by nobody", n)
		}
	}
	for _, f := range fixtures() {
		log := playFixture(t, f)
		at := slices.IndexFunc(log.Findings, func(g audit.Finding) bool { return g.Rule == f.wants })
		switch {
		case f.wants != "" && at < 0:
			t.Errorf("%d, %s: %s must speak of %q", f.n, f.policy, f.wants, f.text)
		case f.wants != "" && log.Findings[at].Severity != f.severity && !(f.n == 6 && log.Findings[at].Severity == audit.Critical):
			t.Errorf("%d, %s: %s is %s, want %s", f.n, f.policy, f.wants, log.Findings[at].Severity, f.severity)
		}
		for _, g := range log.Findings {
			if spared(f.spares, g.Rule) {
				t.Errorf("%d, %s: %s must not speak of %q", f.n, f.policy, g.Rule, f.text)
			}
		}
	}
}

func spared(list, rule string) bool {
	return list == "*" || slices.ContainsFunc(strings.Fields(list), func(s string) bool {
		return s == rule || strings.HasSuffix(s, ".") && strings.HasPrefix(rule, s)
	})
}

// playFixture audits a fixture with every rule, under a real policy.
func playFixture(t *testing.T, f fixture) audit.Log {
	t.Helper()
	if f.policy == "" {
		f.policy = "crespiatica"
	}
	policy, err := policies.Load(f.policy)
	if err != nil {
		t.Fatal(err)
	}
	day := civil.NewDay(2026, 11, 20)
	set := audit.Setting{
		Page: audit.Page{ID: "p", Name: "Comune di Esempio"}, Policy: policy, Archive: audit.NewArchive(nil, nil),
		Contacts: policy.Settings.Contacts, Now: day.Add(1).Start(), Period: civil.Single(day),
	}
	policy.Settings.Informative = append(policy.Settings.Informative, "pii.phone", "author.anonymous")
	if f.set != nil {
		f.set(&set)
	}
	at := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	post := &audit.Content{ID: "p_1", PostID: "p_1", Page: "p", Kind: audit.OwnPost, Text: f.post, Author: audit.Author{ID: "p"}, CreatedAt: at.Add(-time.Hour)}
	c := &audit.Content{ID: "c", PostID: "p_1", Page: "p", Kind: audit.Comment, Text: f.text, Author: audit.Author{ID: "u", Name: "Anna Prova"}, CreatedAt: at, Comments: -1}
	if f.author != "" {
		c.Author.Name = f.author
	}
	if !f.on.IsZero() {
		c.CreatedAt = f.on.At(10, 0)
	}
	if f.kind != "" {
		c.Kind, c.PostID, post = f.kind, c.ID, c
	}
	if f.origin != (audit.Original{}) {
		c.Origin, c.Original = f.origin.ID+"_1", f.origin
	}
	a := audit.New(set, All())
	log := a.Content(c, post, nil)
	log.Findings = append(log.Findings, a.Finish().Findings...)
	return log
}

// TestServiceFixtures holds those of the fixtures that are no finding on the
// content itself: what the page replied, and what it was asked.
func TestServiceFixtures(t *testing.T) {
	hateful := "Un commento d'odio."
	for _, f := range []struct {
		n            int
		policy, text string
		reply        bool // of the page, below a comment whose finding the office confirmed
		wants        bool
		kind         audit.RequestKind // of the request that it makes; "" for none
	}{
		{n: 31, policy: "portosantelpidio", text: "Il suo commento viola la policy: la invitiamo a rimuoverlo", reply: true},
		{n: 31, policy: "crespiatica", text: "Il suo commento viola la policy: la invitiamo a rimuoverlo", reply: true},
		{n: 32, policy: "portosantelpidio", text: "Grazie per l'osservazione!", reply: true, wants: true},
		{n: 32, policy: "crespiatica", text: "Grazie per l'osservazione!", reply: true, wants: true},
		{n: 32, policy: "cento", text: "Grazie per l'osservazione!", reply: true}, // no clause of the policy forbids it
		{n: 34, policy: "crespiatica", text: "Quando scade la seconda rata della TARI?", kind: audit.Question},
		{n: 39, policy: "crespiatica", text: "Dove trovo il modulo per la residenza?", kind: audit.Question},
		{n: 40, policy: "crespiatica", text: "Con la presente presento istanza di accesso agli atti", kind: audit.Formal},
		{n: 7, policy: "cento", text: "Se non sistemate l'incrocio prima o poi ci scappa il morto.", kind: audit.Report},
		{n: 47, policy: "cento", text: "Via Roma 12: buca pericolosa", kind: audit.Report},
		{n: 2, policy: "crespiatica", text: "Sei un cretino e non capisci nulla."},
		{n: 33, policy: "crespiatica", text: "Bravi!"},
	} {
		policy, err := policies.Load(f.policy)
		if err != nil {
			t.Fatal(err)
		}
		day := civil.NewDay(2026, 11, 20)
		parent := &audit.Content{ID: "parent", PostID: "p_1", Page: "p", Kind: audit.Comment, Text: hateful, Author: audit.Author{ID: "u2", Name: "Ugo Esempio"}, CreatedAt: day.At(9, 0)}
		set := audit.Setting{
			Page: audit.Page{ID: "p", Name: "Comune di Esempio"}, Policy: policy, Archive: audit.NewArchive(nil, nil), Now: day.Add(1).Start(), Period: civil.Single(day),
			Judged: map[string][]audit.Judged{"parent": {{Rule: "hate.discrimination", Severity: audit.Serious, Outcome: audit.Confirmed}}},
		}
		post := &audit.Content{ID: "p_1", PostID: "p_1", Page: "p", Kind: audit.OwnPost, Author: audit.Author{ID: "p"}, CreatedAt: day.At(8, 0)}
		c := &audit.Content{ID: "c", PostID: "p_1", Page: "p", Kind: audit.Comment, Text: f.text, Author: audit.Author{ID: "u", Name: "Anna Prova"}, CreatedAt: day.At(10, 0)}
		above := (*audit.Content)(nil)
		if f.reply {
			c.Kind, c.ParentID, c.Author, above = audit.OwnReply, parent.ID, audit.Author{ID: "p"}, parent
		}
		a := audit.New(set, All())
		log := a.Content(c, post, above)
		requests := append(log.Requests, a.Finish().Requests...)
		if spoke := slices.ContainsFunc(log.Findings, func(g audit.Finding) bool { return g.Rule == "staff.reply_to_offence" }); spoke != f.wants {
			t.Errorf("%d, %s: staff.reply_to_offence on %q: %v", f.n, f.policy, f.text, spoke)
		}
		kind := audit.RequestKind("")
		if len(requests) > 0 {
			kind = requests[0].Kind
		}
		if kind != f.kind {
			t.Errorf("%d, %s: %q is a request of kind %q, want %q", f.n, f.policy, f.text, kind, f.kind)
		}
	}
}
