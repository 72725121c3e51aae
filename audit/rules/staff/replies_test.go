package staff

import (
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/policies"
)

func TestProof(t *testing.T) {
	for _, r := range Rules() {
		if err := audit.Prove(r, policies.Load); err != nil {
			t.Error(err)
		}
	}
}

// finds is a rule that says of every comment what the test wants.
func finds(rule string, sev audit.Severity) audit.Rule {
	return audit.Rule{ID: rule, Subjects: []audit.Kind{audit.Comment}, Start: func(*audit.Setting) audit.Checker {
		return audit.CheckFunc(func(s *audit.Subject, l *audit.Log) {
			if s.Text != "pulito" {
				l.Find(audit.Hit{Severity: sev})
			}
		})
	}}
}

// night audits a thread: an offence by Ugo, a clean comment by Bruno, a reply of the page.
func night(t *testing.T, reply audit.Content, judged map[string][]audit.Judged, finding audit.Rule) (findings, gaps int) {
	t.Helper()
	day := civil.NewDay(2026, 11, 20)
	policy := &audit.Policy{ID: "e", Settings: audit.Settings{ReplyToOffence: true}, Clauses: []audit.Clause{
		{ID: "e/1", Binds: []audit.Addressee{audit.Citizen, audit.Staff}, Rules: []string{ReplyToOffence, finding.ID}},
	}}
	a := audit.New(audit.Setting{Page: audit.Page{ID: "p"}, Policy: policy, Now: day.Add(1).Start(), Period: civil.Single(day), Judged: judged},
		append([]audit.Rule{finding}, Rules()...))
	post := &audit.Content{ID: "p1", PostID: "p1", Kind: audit.OwnPost, CreatedAt: day.At(8, 0)}
	top := &audit.Content{ID: "c1", PostID: "p1", Kind: audit.Comment, Author: audit.Author{ID: "u1", Name: "Bruno Prova"}, Text: "pulito", CreatedAt: day.At(9, 0)}
	offence := &audit.Content{ID: "c2", PostID: "p1", ParentID: "c1", Kind: audit.Comment, Author: audit.Author{ID: "u2", Name: "Ugo Esempio"}, Text: "offesa", CreatedAt: day.At(9, 5)}
	a.Content(post, post, nil)
	a.Content(top, post, nil)
	a.Content(offence, post, top)
	reply.ID, reply.PostID, reply.Kind, reply.CreatedAt = "r1", "p1", audit.OwnReply, day.At(10, 0)
	parent := map[string]*audit.Content{"c1": top, "c2": offence}[reply.ParentID]
	log := a.Content(&reply, post, parent)
	return len(log.Findings), len(log.Gaps)
}

// TestUndecided: while the office has not said whether the comment offends, the
// clause is not clean: the reply is a gap, from the first night on.
func TestUndecided(t *testing.T) {
	insult := finds("tone.insult", audit.Medium)
	reply := audit.Content{ParentID: "c2", Text: "Grazie"}
	print := audit.Fingerprint("tone.insult", "c2", "")
	judged := func(o audit.DecisionOutcome) map[string][]audit.Judged {
		return map[string][]audit.Judged{"c2": {{Fingerprint: print, Rule: "tone.insult", Severity: audit.Medium, Outcome: o}}}
	}
	for _, c := range []struct {
		name           string
		reply          audit.Content
		judged         map[string][]audit.Judged
		rule           audit.Rule
		findings, gaps int
	}{
		{"not decided, first night", reply, nil, insult, 0, 1},
		{"not decided, later", reply, judged(""), insult, 0, 1},
		{"confirmed", reply, judged(audit.Confirmed), insult, 1, 0},
		{"rejected", reply, judged(audit.Rejected), insult, 0, 0},
		{"mild", reply, nil, finds("tone.insult", audit.Minor), 0, 0},
		{"a telephone number", reply, nil, finds("pii.phone", audit.Medium), 0, 0},
		{"a notice", audit.Content{ParentID: "c2", Text: "La invitiamo a moderare i toni"}, judged(audit.Confirmed), insult, 0, 0},
		{"to another user in the thread", audit.Content{ParentID: "c1", Text: "Bruno Prova sì", Tagged: []string{"Bruno Prova"}}, judged(audit.Confirmed), insult, 0, 0},
		{"to the top comment", audit.Content{ParentID: "c1", Text: "Sì"}, judged(audit.Confirmed), insult, 0, 0},
		{"by tag, hung from the top comment as the platform does", audit.Content{ParentID: "c1", Text: "Ugo Esempio sì", Tagged: []string{"Ugo Esempio"}}, judged(audit.Confirmed), insult, 1, 0},
		{"to nobody", audit.Content{Text: "Buona giornata"}, judged(audit.Confirmed), insult, 0, 0},
		{"to a comment that was not read", audit.Content{ParentID: "c9", Text: "Grazie"}, judged(audit.Confirmed), insult, 0, 1},
	} {
		if f, g := night(t, c.reply, c.judged, c.rule); f != c.findings || g != c.gaps {
			t.Errorf("%s: %d findings and %d gaps, want %d and %d", c.name, f, g, c.findings, c.gaps)
		}
	}
}

// TestPrecedes: a reply to words that were changed later is no reply to what
// stands, and what cannot be known is not.
func TestPrecedes(t *testing.T) {
	at := func(h int) time.Time { return time.Date(2026, 11, 20, h, 0, 0, 0, time.UTC) }
	c := &audit.Content{Versions: []audit.Version{{Seen: at(4)}, {Seen: at(10)}}}
	for _, x := range []struct {
		reply         int
		before, known bool
	}{{3, true, true}, {4, true, true}, {7, false, false}, {10, false, true}, {12, false, true}} {
		if b, k := precedes(at(x.reply), c); b != x.before || k != x.known {
			t.Errorf("at %d: %v, %v", x.reply, b, k)
		}
	}
	if b, k := precedes(at(1), &audit.Content{Versions: c.Versions[:1]}); b || !k {
		t.Error("a text that was never another was there before every reply")
	}
}

// TestSwitchedOff: a comune that does not want the check has no clean clause either.
func TestSwitchedOff(t *testing.T) {
	policy := &audit.Policy{Clauses: []audit.Clause{{ID: "e/1", Binds: []audit.Addressee{audit.Staff}, Rules: []string{ReplyToOffence}}}}
	a := audit.New(audit.Setting{Policy: policy}, Rules())
	if l := a.Finish(); len(l.Gaps) != 1 {
		t.Errorf("%d gaps, want one", len(l.Gaps))
	}
}
