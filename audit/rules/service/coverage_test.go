package service

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
)

var nine = time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC)

func policy(settings audit.Settings) *audit.Policy {
	return &audit.Policy{ID: "esempio", Settings: settings, Clauses: []audit.Clause{
		{ID: "esempio/a/1", Binds: []audit.Addressee{audit.Org}, Rules: []string{"service.response_coverage", "tone.insult", "topic.off_topic"}},
	}}
}

// scene is a page whose contents are written one after the other, a minute apart.
type scene struct {
	contents []*audit.Content
	n        int
}

func (s *scene) add(c audit.Content) *audit.Content {
	c.CreatedAt = nine.Add(time.Duration(s.n) * time.Minute)
	s.n++
	s.contents = append(s.contents, &c)
	return &c
}

func (s *scene) post(id string) { s.add(audit.Content{ID: id, PostID: id, Kind: audit.OwnPost}) }

func (s *scene) comment(post, id, parent, who, text string) *audit.Content {
	return s.add(audit.Content{ID: id, PostID: post, ParentID: parent, Kind: audit.Comment, Author: audit.Author{ID: "u" + who, Name: who}, Text: text})
}

func (s *scene) reply(post, id, parent, text string, tagged ...string) {
	s.add(audit.Content{ID: id, PostID: post, ParentID: parent, Kind: audit.OwnReply, Author: audit.Author{ID: "p"}, Text: text, Tagged: tagged})
}

// run audits the scene with the given rules before the coverage, and tells of
// each request how it ended: "question by a1, redirected".
func (s *scene) run(before ...audit.Rule) map[string]string {
	return s.runUnder(policy(audit.Settings{Contacts: audit.Contacts{Domains: []string{"esempio.example"}}}), nil, before...)
}

func (s *scene) runUnder(p *audit.Policy, judged map[string][]audit.Judged, before ...audit.Rule) map[string]string {
	set := audit.Setting{Page: audit.Page{ID: "p", Name: "Comune di Esempio"}, Policy: p, Now: nine, Period: civil.Single(civil.Of(nine)), Judged: judged}
	a := audit.New(set, append(before, Rules()...))
	out := map[string]string{}
	note := func(l audit.Log) {
		for _, r := range l.Requests {
			v := string(r.Kind)
			if !r.Open() {
				v += " by " + r.AnswerID
			}
			if r.Redirected {
				v += ", redirected"
			}
			if r.Others {
				v += ", others"
			}
			if _, twice := out[r.ContentID]; twice {
				v += ", twice"
			}
			out[r.ContentID] = v
		}
	}
	for _, c := range s.contents {
		note(a.Content(c, nil, nil))
	}
	note(a.Finish())
	return out
}

func TestConversations(t *testing.T) {
	const q = "Quando riapre la piscina?"
	for _, c := range []struct {
		name  string
		build func(*scene)
		want  map[string]string
	}{
		{"an answer in the thread, the first one", func(s *scene) {
			s.comment("p1", "c1", "", "Anna", q)
			s.reply("p1", "a1", "c1", "Il 3 giugno.")
			s.reply("p1", "a2", "c1", "A presto!")
		}, map[string]string{"c1": "domanda by a1"}},
		{"nobody answers", func(s *scene) { s.comment("p1", "c1", "", "Anna", q) }, map[string]string{"c1": "domanda"}},
		{"an answer in another thread", func(s *scene) {
			s.comment("p1", "c1", "", "Anna", q)
			s.comment("p1", "c2", "", "Bruno", "Bravi")
			s.reply("p1", "a1", "c2", "Grazie!")
		}, map[string]string{"c1": "domanda"}},
		{"an answer before the request", func(s *scene) {
			s.comment("p1", "c1", "", "Anna", "Bello")
			s.reply("p1", "a1", "c1", "Grazie!")
			s.comment("p1", "c2", "c1", "Anna", q)
		}, map[string]string{"c2": "domanda"}},
		{"a request inside a thread", func(s *scene) {
			s.comment("p1", "c1", "", "Anna", "Bello")
			s.comment("p1", "c2", "c1", "Bruno", q)
			s.reply("p1", "a1", "c1", "Il 3 giugno.")
		}, map[string]string{"c2": "domanda by a1"}},
		{"a request that answers a reply", func(s *scene) {
			s.comment("p1", "c1", "", "Anna", "Bello")
			s.comment("p1", "c2", "c1", "Bruno", "Concordo")
			s.comment("p1", "c3", "c2", "Carla", "Il comune quando riapre la piscina?")
			s.reply("p1", "a1", "c1", "Il 3 giugno.")
		}, map[string]string{"c3": "domanda by a1"}},
		{"the answer names one of two", func(s *scene) {
			s.comment("p1", "c1", "", "Anna", q)
			s.comment("p1", "c2", "c1", "Bruno", "Vorrei sapere quanto costa l'ingresso")
			s.reply("p1", "a1", "c1", "Cinque euro.", "Bruno")
		}, map[string]string{"c1": "domanda, others", "c2": "domanda by a1"}},
		{"a top-level comment that tags", func(s *scene) {
			s.comment("p1", "c1", "", "Anna", q)
			s.comment("p1", "c2", "", "Bruno", q)
			s.reply("p1", "a1", "", "Il 3 giugno.", "Anna")
		}, map[string]string{"c1": "domanda by a1", "c2": "domanda"}},
		{"a top-level comment that does not tag", func(s *scene) {
			s.comment("p1", "c1", "", "Anna", q)
			s.reply("p1", "a1", "", "Buona giornata a tutti.")
		}, map[string]string{"c1": "domanda"}},
		{"a visitor's post", func(s *scene) {
			s.add(audit.Content{ID: "v1", PostID: "v1", Kind: audit.VisitorPost, Author: audit.Author{ID: "u1", Name: "Anna"}, Text: "In via Roma c'è una buca"})
			s.comment("v1", "c1", "", "Bruno", "Confermo")
			s.reply("v1", "a1", "c1", "Ce ne occupiamo.")
		}, map[string]string{"v1": "segnalazione by a1, others"}},
		{"other users only; an unknown author may be the one who asked", func(s *scene) {
			s.comment("p1", "c1", "", "Anna", q)
			s.comment("p1", "c2", "c1", "Bruno", "Il 3 giugno mi pare")
			s.comment("p1", "c3", "", "Carla", q)
			s.add(audit.Content{ID: "c4", PostID: "p1", ParentID: "c3", Kind: audit.Comment, Text: "Grazie lo stesso"})
		}, map[string]string{"c1": "domanda, others", "c3": "domanda"}},
		{"two posts with the same people", func(s *scene) {
			s.comment("p1", "c1", "", "Anna", q)
			s.post("p2")
			s.comment("p2", "c2", "", "Anna", q)
			s.reply("p2", "a1", "", "Il 3 giugno.", "Anna")
		}, map[string]string{"c1": "domanda", "c2": "domanda by a1"}},
		{"the page asks back under its own answer", func(s *scene) {
			s.comment("p1", "c1", "", "Anna", "Non riesco a pagare la mensa")
			s.reply("p1", "a1", "c1", "Quale errore compare? Scriva all'URP")
		}, map[string]string{"c1": "assistenza by a1, redirected"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &scene{}
			s.post("p1")
			c.build(s)
			if d := cmp.Diff(c.want, s.run()); d != "" {
				t.Errorf("requests (-want +got):\n%s", d)
			}
		})
	}
}

// TestFindingsExclude: what the policy says gets no answer is no request.
func TestFindingsExclude(t *testing.T) {
	finds := func(id string, sev audit.Severity) audit.Rule {
		return audit.Rule{ID: id, Subjects: []audit.Kind{audit.Comment}, Start: func(*audit.Setting) audit.Checker {
			return audit.CheckFunc(func(_ *audit.Subject, l *audit.Log) { l.Find(audit.Hit{Severity: sev}) })
		}}
	}
	for _, c := range []struct {
		rule string
		sev  audit.Severity
		want int
	}{{"tone.insult", audit.Minor, 1}, {"tone.insult", audit.Medium, 0}, {"tone.insult", audit.Critical, 0}, {"topic.off_topic", audit.Informative, 0}} {
		s := &scene{}
		s.comment("p1", "c1", "", "Anna", "Quando riapre la piscina?")
		if got := len(s.run(finds(c.rule, c.sev))); got != c.want {
			t.Errorf("%s %s: %d requests, want %d", c.rule, c.sev, got, c.want)
		}
	}
}

// TestFeed: what the rules on the use of the channel recognised is a request of
// that kind, also where its words say nothing to the classification.
func TestFeed(t *testing.T) {
	finds := func(id string) audit.Rule {
		return audit.Rule{ID: id, Subjects: []audit.Kind{audit.Comment}, Start: func(*audit.Setting) audit.Checker {
			return audit.CheckFunc(func(_ *audit.Subject, l *audit.Log) { l.Find(audit.Hit{Severity: audit.Minor}) })
		}}
	}
	const plain, question, help = "Eccomi", "Quando riapre la piscina?", "Non riesco a prenotare sul portale, potete aiutarmi"
	for _, c := range []struct{ rule, text, want string }{
		{"channel.formal_request", plain, "istanza"}, {"channel.formal_request", question, "istanza"}, {"channel.complaint", plain, "segnalazione"},
		{"channel.complaint", question, "segnalazione"}, {"topic.personal_case", question, "assistenza"}, {"topic.personal_case", plain, "assistenza"},
		{"channel.assistance", plain, "domanda"}, {"channel.assistance", help, "assistenza"}, {"author.anonymous", plain, ""},
		{"channel.complaint", "Carla anche tu?", "segnalazione"},
	} {
		s := &scene{}
		s.comment("p1", "c1", "", "Anna", c.text)
		policy := &audit.Policy{Clauses: []audit.Clause{{ID: "e/1", Binds: []audit.Addressee{audit.Org, audit.Citizen}, Rules: []string{c.rule, "service.response_coverage"}}}}
		if got := s.runUnder(policy, nil, finds(c.rule))["c1"]; got != c.want {
			t.Errorf("%s on %q: %q, want %q", c.rule, c.text, got, c.want)
		}
	}
}

// TestRejectedFindings: what the office rejected keeps nobody out.
func TestRejectedFindings(t *testing.T) {
	insult := audit.Rule{ID: "tone.insult", Subjects: []audit.Kind{audit.Comment}, Start: func(*audit.Setting) audit.Checker {
		return audit.CheckFunc(func(_ *audit.Subject, l *audit.Log) { l.Find(audit.Hit{Severity: audit.Serious}) })
	}}
	for outcome, want := range map[audit.DecisionOutcome]int{audit.Rejected: 1, audit.Confirmed: 0, audit.Undecidable: 0, "": 0} {
		s := &scene{}
		s.comment("p1", "c1", "", "Anna", "Quando riapre la piscina?")
		judged := map[string][]audit.Judged{"c1": {{Fingerprint: audit.Fingerprint("tone.insult", "c1", ""), Outcome: outcome}}}
		if got := len(s.runUnder(policy(audit.Settings{}), judged, insult)); got != want {
			t.Errorf("%q: %d requests, want %d", outcome, got, want)
		}
	}
}

// TestRedirects proves staff.redirect: which answers name another channel.
func TestRedirects(t *testing.T) {
	for text, want := range map[string]bool{
		"Può scrivere a urp@comune.esempio.it":                  true,
		"Trova tutto su https://www.comune.esempio.it/moduli":   true,
		"Trova tutto su https://servizi.esempio.example/moduli": true,
		"Chiami lo 02 000 00 00 0 al mattino":                   true,
		"Il numero verde è 800 000 000":                         true,
		"La invitiamo a rivolgersi all'ufficio anagrafe":        true,
		"Compili il modulo online":                              true,
		"Per le segnalazioni usi l'app Municipium":              true,
		"Deve passare allo sportello tributi":                   true,
		"Scriva alla PEC protocollo@pec.comune.esempio.it":      true,
		"Contatti la polizia locale al 0200 000 000":            true,
		"Può prenotare su www.comune.esempio.it":                true,
		"Si rivolga all'URP":                                    true,
		"L'ufficio ha già provveduto alla riparazione":          false,
		"Il video è qui: https://www.youtube.com/watch?v=abc":   false,
		"Riapre il 12/11/2026 alle 09:00":                       false,
		"Riapre il 3 giugno, dalle 9 alle 13":                   false,
		"Grazie della segnalazione":                             false,
		"Abbiamo piantato 1200 alberi nel 2025":                 false,
		"Sì, è aperta anche il sabato.":                         false,
		"La delibera è la n. 210 del 18/11/2026":                false,
		"Costa 5 euro, gratis fino a 12 anni":                   false,
		"Non risulta, verifichiamo e le diciamo":                false,
		"I lavori finiscono in primavera":                       false,
		"Il bus 02 passa ogni 20 minuti":                        false,
		"Buona giornata a lei!":                                 false,
	} {
		s := &scene{}
		s.comment("p1", "c1", "", "Anna", "Quando riapre la piscina?")
		s.reply("p1", "a1", "c1", text)
		wants := "domanda by a1"
		if want {
			wants += ", redirected"
		}
		if got := s.run()["c1"]; got != wants {
			t.Errorf("%q: %s, want %s", text, got, wants)
		}
	}
}

// BenchmarkThread measures a post with many comments: state must not make it quadratic in practice.
func BenchmarkThread(b *testing.B) {
	s := &scene{}
	s.post("p1")
	for i := range 1000 {
		s.comment("p1", fmt.Sprint("c", i), "", fmt.Sprint("Utente", i), "Quando riapre la piscina comunale di via Verdi?")
	}
	for b.Loop() {
		s.run()
	}
}
