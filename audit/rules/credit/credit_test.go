package credit

import (
	"vigilia/audit/audittest"

	"testing"

	"vigilia/audit"
)

func TestProofs(t *testing.T) {
	audittest.Lists(t, Lists()...)
	audittest.Proofs(t, Rules(), 12)
}

func look(c *audit.Content, how func(*audit.Settings)) audit.Log {
	clause := audit.Clause{ID: "prova/1", Binds: []audit.Addressee{audit.Own}, Rules: []string{"own.source_credit", "own.share_personal_account"}}
	p := &audit.Policy{Clauses: []audit.Clause{clause}, Settings: audit.Settings{SourceCredit: "required", PersonalShare: true}}
	if how != nil {
		how(&p.Settings)
	}
	return audit.New(audit.Setting{Page: audit.Page{ID: "p"}, Policy: p, Archive: audit.NewArchive(nil, nil)}, Rules()).Content(c, c, nil)
}

// TestUnknownOriginIsAGap: what the platform does not tell is never clean, and what
// only the comune can decide waits for it.
func TestUnknownOriginIsAGap(t *testing.T) {
	for _, test := range []struct {
		name  string
		of    audit.Original
		how   func(*audit.Settings)
		gaps  int
		finds int
	}{
		{name: "nobody looked", gaps: 1},
		{name: "not resolvable", of: audit.Original{Cause: "origine non risolvibile"}, gaps: 1},
		{name: "a page in office, undecided", of: page("Anna Prova Sindaca", ""), gaps: 1},
		{name: "a page in office, admitted", of: page("Anna Prova Sindaca", ""), how: func(s *audit.Settings) { s.Reshare.PersonalPages = "allow" }},
		{name: "a page in office, refused", of: page("Anna Prova Sindaca", ""), how: func(s *audit.Settings) { s.Reshare.PersonalPages = "report" }, finds: 1},
		{name: "a body", of: page("Regione Esempio", "Government organization")},
		{name: "a profile", of: audit.Original{ID: "7", Kind: audit.ProfileAccount}, finds: 1},
		{name: "another policy", how: func(s *audit.Settings) { s.PersonalShare = false }},
	} {
		log := look(&audit.Content{ID: "p_1", Page: "p", Kind: audit.OwnPost, Text: "Leggete", Origin: "7_1", Original: test.of}, test.how)
		if len(log.Gaps) != test.gaps || len(log.Findings) != test.finds {
			t.Errorf("%s: gaps %v, findings %v", test.name, log.Gaps, log.Findings)
		}
	}
}

// TestMethod: a profile is a matter of fact, what a text says is a suggestion.
func TestMethod(t *testing.T) {
	c := &audit.Content{ID: "p_1", Page: "p", Kind: audit.OwnPost, Text: "Dal profilo personale di Anna Prova", Origin: "7_1", Original: audit.Original{ID: "7", Kind: audit.ProfileAccount}}
	if f := look(c, nil).Findings; len(f) != 1 || f[0].Method != audit.Automatic {
		t.Errorf("a profile: %+v", f)
	}
	c.Original = audit.Original{Cause: "origine non risolvibile"}
	if log := look(c, nil); len(log.Findings) != 1 || log.Findings[0].Method != audit.Assisted || len(log.Gaps) != 1 {
		t.Errorf("a text: %+v", log)
	}
}

func TestRate(t *testing.T) {
	post := func(origin string, o audit.Original, text string) audit.Content {
		return audit.Content{Page: "p", Kind: audit.OwnPost, Origin: origin, Original: o, Text: text}
	}
	posts := []audit.Content{
		post("", audit.Original{}, "nostro"), post("p_1", audit.Original{}, "di nuovo"), post("9_1", page("Protezione civile", ""), "allerta"),
		post("8_1", page("Gazzetta", "Newspaper"), "a"), post("8_2", page("Pro Loco Borgo", ""), "b"), post("8_3", audit.Original{Kind: audit.ProfileAccount}, "c"),
		post("8_4", audit.Original{}, "d"), post("8_5", page("Arma Esempio", "Musician/band"), "e"), {Page: "p", Kind: audit.Comment, Origin: "1_1"},
		post("q_1", page("Biblioteca comunale", ""), "dalla nostra Pagina"),
	}
	r := RateOf(posts, []string{"p", "q"}, func(c *audit.Content) bool { return c.Text == "allerta" })
	if r.Posts != 9 || r.Shared != 6 || r.Alerts != 1 {
		t.Errorf("%+v", r)
	}
	for _, o := range Origins() {
		if r.By[o] != 1 {
			t.Errorf("%s: %d", o, r.By[o])
		}
	}
	if shared, of := r.Ordinary(); shared != 5 || of != 8 {
		t.Errorf("ordinary: %d of %d", shared, of)
	}
	if r.Over(0) || r.Over(63) || !r.Over(62) {
		t.Error("limit")
	}
}

// TestAnyText: whatever the text, spans lie inside it.
func TestAnyText(t *testing.T) {
	texts := audittest.Mixtures("foto ", "presa da internet ", "fonte ", ": ", "Anna ", "dal profilo di ", "@x ", ". ", "\xff", "🎉", "condividiamo ", "l'autore non lo ricordiamo ", "\n", "«", "»")
	for _, text := range texts {
		audittest.Inside(t, text, look(&audit.Content{ID: "p_1", Page: "p", Kind: audit.OwnPost, Text: text, Attachments: []audit.Attachment{{Type: "photo", Picture: audit.Picture{Read: true, Text: text}}}}, nil).Findings)
	}
}

func BenchmarkOrdinary(b *testing.B) {
	c := &audit.Content{ID: "p_1", Page: "p", Kind: audit.OwnPost, Text: "Da lunedì 4 a venerdì 8 via Garibaldi resta chiusa al traffico tra il civico 12 e piazza Mercato per il rifacimento della fognatura."}
	clause := audit.Clause{ID: "prova/1", Binds: []audit.Addressee{audit.Own}, Rules: []string{"own.source_credit", "own.share_personal_account"}}
	a := audit.New(audit.Setting{Page: audit.Page{ID: "p"}, Policy: &audit.Policy{Clauses: []audit.Clause{clause}, Settings: audit.Settings{SourceCredit: "required", PersonalShare: true}}, Archive: audit.NewArchive(nil, nil)}, Rules())
	for b.Loop() {
		a.Content(c, c, nil)
	}
}

// TestSiblingIsNoStranger: what stands on another page of the comune is its own, even
// where the platform tells nothing of it, or calls the page a politician's.
func TestSiblingIsNoStranger(t *testing.T) {
	for _, o := range []audit.Original{{}, page("Il Sindaco Paolo Neri", "Politician")} {
		for _, own := range []bool{false, true} {
			set := audit.Setting{Page: audit.Page{ID: "p"}, Policy: &audit.Policy{
				Settings: audit.Settings{PersonalShare: true, Reshare: audit.Reshare{PersonalPages: "report"}},
				Clauses:  []audit.Clause{{ID: "e/1", Binds: []audit.Addressee{audit.Own}, Rules: []string{"own.share_personal_account"}}},
			}}
			if own {
				set.Siblings = []audit.Page{{ID: "555000111222"}}
			}
			c := &audit.Content{ID: "p_1", PostID: "p_1", Page: "p", Kind: audit.OwnPost, Text: "Buona lettura", Origin: "555000111222_1", Original: o}
			log := audit.New(set, Rules()).Content(c, c, nil)
			if said := len(log.Findings)+len(log.Gaps) > 0; said == own {
				t.Errorf("%+v, a page of the comune %v: findings %d, gaps %v", o, own, len(log.Findings), log.Gaps)
			}
		}
	}
}
