package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/reporttest"
)

func night() *report.Material { return reporttest.Night(civil.NewDay(2026, 11, 12)) }

// The note stays short, and what it leaves out it counts: listed and counted
// together are all.
func TestNoteCountsWhatItLeavesOut(t *testing.T) {
	m := night()
	day := m.Period.To
	m.Requests = nil
	for i := range 20 {
		m.Requests = append(m.Requests,
			audit.Request{ContentID: fmt.Sprint("ieri", i), Kind: audit.Question, At: day.At(8, i)},
			audit.Request{ContentID: fmt.Sprint("prima", i), Kind: audit.Question, At: day.Add(-1-i).At(8, 0)})
	}
	m.Requests = append(m.Requests, audit.Request{ContentID: "guasto", Kind: audit.Report, At: day.At(22, 0)})
	n := report.Note(m)
	if len(n.Requests) != 8 || n.Requests[0].Kind != "segnalazione" {
		t.Errorf("%d requests, the first a %q", len(n.Requests), n.Requests[0].Kind)
	}
	if want := "Altre n.\u00a033 richieste risultano aperte: n.\u00a016 della giornata e n.\u00a017 dei giorni precedenti."; !strings.HasPrefix(n.RequestsMore, want) {
		t.Errorf("the rest: %q, want %q", n.RequestsMore, want)
	}
	if got := n.Requests[5].Open.Shown; got != "20 giorni" {
		t.Errorf("the longest open: %q", got)
	}
	if !strings.Contains(n.WaitingText, "41 richieste") {
		t.Errorf("the sentence counts only what is listed: %q", n.WaitingText)
	}
	m.Requests = m.Requests[:8]
	if n := report.Note(m); len(n.Requests) != 8 || n.RequestsMore != "" {
		t.Errorf("%d requests and %q", len(n.Requests), n.RequestsMore)
	}
}

func TestNoteListsTheWorstOfManyUrgentFindings(t *testing.T) {
	m := night()
	many := m.Cases[0]
	many.Finding.Severity, many.Decision = audit.Serious, nil
	for range 12 {
		m.Cases = append(m.Cases, many)
	}
	n := report.Note(m)
	if len(n.Urgent) != 8 || n.UrgentMore == "" {
		t.Fatalf("%d urgent findings, then %q", len(n.Urgent), n.UrgentMore)
	}
	seen := make(map[string]bool)
	for i, u := range n.Urgent {
		if i > 0 && u.Action != n.Urgent[i-1].Action && seen[u.Action] {
			t.Errorf("the suggestion %q stands twice", u.Action)
		}
		seen[u.Action] = true
	}
}

// inactive returns the rules of a material with some of them not active.
func inactive(m *report.Material, ids ...string) {
	for i := range m.Rules {
		for _, id := range ids {
			if m.Rules[i].ID == id {
				m.Rules[i].Start, m.Rules[i].Derived = nil, false
			}
		}
	}
}

// A cell never reads as clean for an aspect that no rule looked at, and the
// aspect is named once.
func TestCellsNameWhatWasLookedAt(t *testing.T) {
	clean := reporttest.Quiet()
	if len(clean.Posts) == 0 {
		t.Fatal("the quiet night has no posts")
	}
	if got := report.Note(clean); got.Own[0].Data != report.Clear || got.OwnLimits != "" {
		t.Errorf("all looked at: cell %q, limits %q", got.Own[0].Data, got.OwnLimits)
	}
	m := reporttest.Quiet()
	inactive(m, "own.special_data")
	n := report.Note(m)
	if got := n.Own[0].Data; !strings.HasPrefix(got, report.Clear+" (") || !strings.Contains(got, "dati identificativi") || strings.Contains(got, "particolari") {
		t.Errorf("cell %q", got)
	}
	if !strings.Contains(n.OwnLimits, "dati particolari") {
		t.Errorf("limits %q", n.OwnLimits)
	}
	inactive(m, "own.licence", "own.source_credit")
	if got := report.Internal(m).Posts[0]; got.Licence == report.Clear || got.Source == report.Clear {
		t.Errorf("licence %q, source %q, and nobody looked", got.Licence, got.Source)
	}
	for _, r := range report.Internal(m).ByRule {
		if r.Rule == "own.special_data" && r.Active {
			t.Error("an inactive rule counts as active")
		}
	}
}

// Section 8 says that nobody asked only if somebody looked.
func TestAnswersSayWhetherAnybodyLooked(t *testing.T) {
	const nobody = "Non risultano richieste"
	for name, c := range map[string]struct {
		change func(*report.Material)
		want   string
	}{
		"measured": {func(*report.Material) {}, nobody},
		"not active": {func(m *report.Material) { inactive(m, "service.response_time", "service.response_coverage") },
			"La misura delle richieste e delle risposte non è ancora attiva"},
		"not asked": {func(m *report.Material) { forget(m.Policy, "service.response_time", "service.response_coverage") },
			"La policy non chiede di misurare"},
		"informative": {func(m *report.Material) {
			forget(m.Policy, "service.response_time", "service.response_coverage")
			m.Policy.Settings.Informative = append(m.Policy.Settings.Informative, "service.response_time", "service.response_coverage")
		}, nobody},
		"only assistance": {func(m *report.Material) {
			m.Policy.Settings.Assistance = false
			m.Requests = []audit.Request{{ContentID: "1", Kind: audit.Help, At: m.Period.To.At(9, 0)}}
		}, "Le richieste rilevate (n.\u00a01) sono di sola assistenza"},
		"not read": {func(m *report.Material) { m.Coverage = nil }, "Nei contributi letti non risultano"},
	} {
		t.Run(name, func(t *testing.T) {
			m := reporttest.Quiet()
			m.Requests = nil
			c.change(m)
			if got := report.Public(m).Answers; !strings.HasPrefix(got.Sentence, c.want) {
				t.Errorf("%q, want %q", got.Sentence, c.want)
			}
		})
	}
}

// forget takes rules out of a policy.
func forget(p *audit.Policy, ids ...string) {
	for i := range p.Clauses {
		var kept []string
		for _, id := range p.Clauses[i].Rules {
			if id != ids[0] && id != ids[1] {
				kept = append(kept, id)
			}
		}
		p.Clauses[i].Rules = kept
	}
	p.Settings.Informative = nil
}

// Nothing of what a server answered is published: a cause becomes its kind.
func TestPublicCausesAreKinds(t *testing.T) {
	for raw, want := range map[string]string{
		"il token di accesso è scaduto: rigenerarlo, lo dice Gelsomina Trapani 345 000 00 00": "token di accesso scaduto",
		"fonte dell'albo «https://albo.example/x?u=1»: nessuna risposta":                      "fonte dell'albo non disponibile",
		"dial tcp 10.0.0.1:443: connection refused":                                           "fonte non disponibile",
		"manca un permesso per questa lettura":                                                "permesso di lettura mancante",
	} {
		m := reporttest.Quiet()
		m.Coverage[0].Complete, m.Coverage[0].Cause = false, raw
		out := report.Public(m)
		text := string(asJSON(t, out))
		if !strings.Contains(text, want) || strings.Contains(text, raw) || strings.Contains(text, "Gelsomina") {
			t.Errorf("%q is not told as %q", raw, want)
		}
		for _, r := range out.Completeness.Missing {
			if r.Cause != want {
				t.Errorf("cause %q, want %q", r.Cause, want)
			}
		}
		if strings.Contains(out.Completeness.Sentence, "di seguito") {
			t.Errorf("%q promises a list", out.Completeness.Sentence)
		}
	}
}

func TestElapsedIsToldInDaysWhenLong(t *testing.T) {
	m := night()
	m.Requests = []audit.Request{{ContentID: "1", Kind: audit.Question, At: m.MadeAt.Add(-47 * time.Hour)}, {ContentID: "2", Kind: audit.Question, At: m.MadeAt.Add(-49 * time.Hour)}}
	got := report.Note(m).Requests
	if got[0].Open.Shown != "2 giorni" || got[1].Open.Shown != "47\u00a0h" {
		t.Errorf("%q and %q", got[0].Open.Shown, got[1].Open.Shown)
	}
}

// What a night met is overcome once a later run of the same day is complete.
func TestNoteTellsOnlyNoticesThatHold(t *testing.T) {
	m := reporttest.Quiet()
	good := m.Runs[len(m.Runs)-1]
	bad := good
	bad.State, bad.Notices = audit.Partial, []audit.Notice{{Text: "albo irraggiungibile", Grave: true}}
	told := func(runs ...audit.Run) bool {
		m.Runs = runs
		return slices.ContainsFunc(report.Note(m).Notices, func(r report.NoticeRow) bool { return strings.Contains(r.Text, "irraggiungibile") })
	}
	m.Runs = []audit.Run{bad, bad}
	if n := report.Note(m).Notices; len(n) != 1 {
		t.Errorf("two runs that met the same: %d notices, want one: %v", len(n), n)
	}
	if told(bad, good) || !told(good, bad) || !told(bad, bad) {
		t.Error("notices of runs: want those of the last complete one and of what came after it")
	}
}

// readLater marks the comments and the posts of a day as read by a later run.
func readLater(m *report.Material, day civil.Day, page string) {
	for i := range m.Coverage {
		c := &m.Coverage[i]
		if c.Day == day && c.Page == page && (c.Source == audit.SourceComments || c.Source == audit.SourcePosts) {
			c.Complete, c.Cause = true, "letta in seguito, con l'elaborazione del 05/12/2026 (Gelsomina)"
		}
	}
}

// A day that a later night has read is complete, but not as if it had been read
// in time: who came and went in between is unknown, and every document says so.
func TestReadingsMadeLaterAreTold(t *testing.T) {
	const plain = "Tutte le fonti previste risultano lette per intero."
	if got := report.Internal(reporttest.Quiet()).Completeness; got.Later != "" || !strings.Contains(got.Sentence, plain) {
		t.Fatalf("read in time: %q, %q", got.Later, got.Sentence)
	}
	m := reporttest.Quiet()
	readLater(m, m.Period.To, m.Pages[1].ID)
	in, out, note := report.Internal(m).Completeness, report.Public(m).Completeness, report.Note(m).Completeness
	for name, c := range map[string]report.Completeness{"internal": in, "public": out, "note": note} {
		want := "18/11 – post dell'Ente e commenti («Biblioteca di Borgo Sereno»). Ciò che in quei giorni è comparso ed è scomparso"
		if !c.Complete || !strings.Contains(c.Later, want) || strings.Contains(c.Sentence, plain) {
			t.Errorf("%s: complete %v, %q, %q", name, c.Complete, c.Later, c.Sentence)
		}
		causes := 0
		for _, r := range c.Rows {
			if r.Cause == "" {
				continue
			}
			causes++
			if name == "public" != (r.Cause == "letta con un'elaborazione successiva") || !r.Complete {
				t.Errorf("%s: row %v", name, r)
			}
		}
		if causes != 2 {
			t.Errorf("%s: %d rows say that they were read later, want 2", name, causes)
		}
	}
	readLater(m, m.Period.To, m.Pages[0].ID)
	readLater(m, m.Period.To, m.Pages[2].ID)
	if got := report.Internal(m).Completeness.Later; !strings.Contains(got, "18/11 – post dell'Ente e commenti. Ciò") {
		t.Errorf("on every page: %q", got)
	}
}

// No document repeats the words of an own post that exposes somebody; the office
// reaches it by its address. What the office has rejected is no such finding.
func TestWordsOfAnExposingPostStandNowhere(t *testing.T) {
	for _, rule := range []string{"own.personal_data", "own.special_data"} {
		for outcome, hidden := range map[audit.DecisionOutcome]bool{"": true, audit.Confirmed: true, audit.Rejected: false} {
			m := reporttest.Quiet()
			p := &m.Posts[0]
			p.Text = "Ecco i beneficiari: Tramonti Alba, 900 euro"
			k := audit.Case{Content: *p, Finding: audit.Finding{Rule: rule, Fingerprint: "f", ContentID: p.ID, Page: p.Page, Kind: p.Kind}}
			if outcome != "" {
				k.Decision = &audit.Decision{Outcome: outcome}
			}
			m.Cases = []audit.Case{k}
			m.Acts = []audit.ActCheck{{ContentID: p.ID, Page: p.Page, PostedAt: p.CreatedAt, Waiting: true, Class: audit.ClassD,
				Reference: audit.Reference{Text: "beneficiari Tramonti Alba", Type: audit.Determinazione, Number: 7, Year: 2026}}}
			in, note := report.Internal(m), report.Note(m)
			for name, doc := range map[string]any{"internal": in, "note": note, "public": report.Public(m)} {
				told := strings.Contains(string(asJSON(t, doc)), "Tramonti")
				if told && hidden || !told && !hidden && name != "public" {
					t.Errorf("%s, %s %q: the words stand there: %v", name, rule, outcome, told)
				}
			}
			if hidden && (in.Posts[0].Incipit != "[omissis]" || in.Posts[0].Link == "" || note.Own[0].Incipit != "[omissis]" || note.Own[0].Link == "") {
				t.Errorf("%s: %+v, %+v", rule, in.Posts[0], note.Own[0])
			}
			if hidden && !strings.HasSuffix(in.ActRows[0].Reference, " n. 7/2026") {
				t.Errorf("reference %q", in.ActRows[0].Reference)
			}
		}
	}
}

// The date of an act is that of the albo, or else what the post says.
func TestActDateOfThePostWhereTheAlboGivesNone(t *testing.T) {
	told, listed := civil.NewDay(2026, 11, 6), civil.NewDay(2026, 11, 5)
	for name, c := range map[string]struct {
		match *audit.Act
		want  civil.Day
	}{
		"no match":       {nil, told},
		"albo, no date":  {&audit.Act{Number: 7, Year: 2026}, told},
		"albo with date": {&audit.Act{Number: 7, Year: 2026, Date: listed}, listed},
	} {
		m := reporttest.Quiet()
		m.Acts = []audit.ActCheck{{ContentID: m.Posts[0].ID, PostedAt: m.Posts[0].CreatedAt, Class: audit.ClassA, Match: c.match,
			Reference: audit.Reference{Number: 7, Year: 2026, Date: told}}}
		if in, out := report.Internal(m).ActRows[0].ActDate, report.Public(m).ActRows[0].ActDate; in != c.want || out != c.want {
			t.Errorf("%s: %s and %s, want %s", name, in, out, c.want)
		}
	}
}

// A proposal told before its vote is named in both versions, its subject in the internal one alone.
func TestProposalIsNamed(t *testing.T) {
	proposal := audit.Proposal{Source: "giunta", Key: "45/2026", Organ: audit.Giunta, Number: 45, Year: 2026, Sitting: civil.NewDay(2026, 11, 25), Subject: "Contributo a persona inventata"}
	draft, gone := proposal, proposal
	draft.Sitting, draft.Number = civil.Day{}, 0
	gone.Withdrawn = true
	for want, p := range map[string]*audit.Proposal{
		"da verificare: proposta n. 45/2026, seduta del 25/11/2026": &proposal,
		"da verificare: proposta, in bozza":                         &draft,
		"da verificare: proposta n. 45/2026, ritirata":              &gone,
	} {
		m := reporttest.Quiet()
		m.Acts = []audit.ActCheck{{ContentID: m.Posts[0].ID, PostedAt: m.Posts[0].CreatedAt, Class: audit.ClassF, Proposal: p}}
		in, out := report.Internal(m).ActRows[0], report.Public(m).ActRows[0]
		if in.Outcome != want || out.Outcome != want || in.Subject != p.Subject {
			t.Errorf("%+v and %+v, want %q", in, out, want)
		}
		if strings.Contains(fmt.Sprintf("%+v", out), "persona inventata") {
			t.Errorf("the public version holds the subject: %+v", out)
		}
	}
}

// What was examined is named by its kind: a reply is no post.
func TestExaminedIsNamedByKind(t *testing.T) {
	for want, kinds := range map[string][]audit.Kind{
		"Licenza dei contenuti: fra i post dell'Ente esaminati (n.\u00a05) non si rilevano elementi.":               {audit.OwnPost},
		"Licenza dei contenuti: fra le risposte dell'Ente esaminate (n.\u00a05) non si rilevano elementi.":          {audit.OwnReply},
		"Licenza dei contenuti: fra i post e le risposte dell'Ente esaminati (n.\u00a05) non si rilevano elementi.": {audit.OwnPost, audit.OwnReply},
	} {
		m := reporttest.Quiet()
		m.Examined = map[string]int{"own.licence": 5}
		for i := range m.Rules {
			if m.Rules[i].ID == "own.licence" {
				m.Rules[i].Subjects = kinds
			}
		}
		var said []string
		for _, topic := range report.Public(m).Topics {
			said = append(said, topic.Sentences...)
		}
		if !slices.Contains(said, want) {
			t.Errorf("no %q in %q", want, said)
		}
	}
}

// What the sentence on acts says, what the table by class counts and what the
// list of references tells of each are the same numbers.
func TestActsAgree(t *testing.T) {
	m := reporttest.Month()
	for _, class := range []audit.Class{audit.ClassD, audit.ClassD, audit.ClassE} {
		a := m.Acts[0]
		a.Class, a.Waiting, a.Match = class, class == audit.ClassD, nil
		m.Acts = append(m.Acts, a)
	}
	in := report.Internal(m)
	counted, listed := make(map[string]int), make(map[string]int)
	for _, r := range in.Acts.Classes {
		if r.Count > 0 {
			counted[string(r.Class)+" "+r.Outcome] = r.Count
		}
	}
	for _, r := range in.ActRows {
		outcome, _, _ := strings.Cut(r.Outcome, ":")
		listed[string(r.Class)+" "+outcome]++
	}
	if diff := cmp.Diff(listed, counted); diff != "" {
		t.Errorf("list and table (-list +table):\n%s", diff)
	}
	s := in.Acts
	for key, n := range map[string]int{"D non riscontrato": s.NotFound, "D in attesa di riscontro": s.Waiting, "E da verificare": s.ToVerify, "F da verificare": s.Future, "G non verificabile": s.NotVerify} {
		if n == 0 || counted[key] != n {
			t.Errorf("%s: %d in the sentence, %d in the table", key, n, counted[key])
		}
	}
	if sum := s.InTime + s.Early + s.NotFound + s.ToVerify + s.Waiting + s.Future + s.NotVerify; sum != s.References || sum != len(in.ActRows) {
		t.Errorf("%d references, %d told, %d listed", s.References, sum, len(in.ActRows))
	}
	for _, want := range []string{fmt.Sprintf("n.\u00a0%d senza estremi", s.ToVerify), fmt.Sprintf("n.\u00a0%d in attesa", s.Waiting)} {
		if !strings.Contains(s.Sentence, want) {
			t.Errorf("%q does not say %q", s.Sentence, want)
		}
	}
}

// Of a period that nobody read, no sentence states a fact and no figure is a zero.
func TestNothingIsStatedWithoutRuns(t *testing.T) {
	m := reporttest.Quiet()
	m.Runs, m.Coverage, m.Gaps, m.Volumes, m.Posts, m.Cases, m.Acts, m.Requests, m.Moments = nil, nil, nil, nil, nil, nil, nil, nil, nil
	in, out := report.Internal(m), report.Public(m)
	for name, s := range map[string]string{
		"acts": in.Acts.Sentence, "contributions": in.Opening[0], "published": out.Opening[0], "answers": in.Answers.Sentence,
		"moderation": in.Moderation.Sentences[0], "removals": in.Moderation.Sentences[1], "presidio": in.Duty.Sentence,
	} {
		if !strings.Contains(s, "«non verificabile»") || strings.Contains(s, "Non risultano") {
			t.Errorf("%s: %q", name, s)
		}
	}
	for _, f := range in.Figures {
		if f.Value.Whole && !strings.HasPrefix(f.Key, "coverage.") && !strings.HasPrefix(f.Key, "clauses.") {
			t.Errorf("%s is %s", f.Key, f.Value.Shown)
		}
	}
}

// What was read in part carries the limits of the reading.
func TestPartialReadingIsSaid(t *testing.T) {
	const limits = "nei limiti di cui al par. 3: la lettura non è completa"
	whole, part := reporttest.Quiet(), reporttest.Quiet()
	part.Coverage[0].Complete, part.Coverage[0].Cause = false, "prova"
	for _, m := range []*report.Material{whole, part} {
		in := report.Internal(m)
		for _, s := range []string{in.Acts.Sentence, in.Opening[0], in.Moderation.Sentences[0], in.Moderation.Sentences[1]} {
			if strings.Contains(s, limits) != (m == part) {
				t.Errorf("reading complete: %v; sentence: %q", m == whole, s)
			}
		}
	}
}

// A rule that had everything to read and still could not look at something says
// what it was; in public only its kind.
func TestGapIsNotAReadingThatFailed(t *testing.T) {
	said := func(m *report.Material, topics func(*report.Material) []report.OwnTopic) string {
		for _, t := range topics(m) {
			if t.Key == "licence" {
				return strings.Join(t.Sentences, " ")
			}
		}
		return ""
	}
	inside := func(m *report.Material) []report.OwnTopic { return report.Internal(m).Topics }
	outside := func(m *report.Material) []report.OwnTopic { return report.Public(m).Topics }
	m := reporttest.Quiet()
	m.Gaps = []audit.Gap{{Rule: "own.licence", Day: m.Period.To, Cause: "indirizzo della policy non configurato: il richiamo nelle informazioni della pagina non si può verificare"}}
	if s := said(m, inside); !strings.Contains(s, "perché non tutto è stato esaminabile (indirizzo della policy non configurato: ") {
		t.Errorf("internal: %q", s)
	}
	if s := said(m, outside); !strings.Contains(s, "perché non tutto è stato esaminabile (indirizzo della policy non indicato nella configurazione)") {
		t.Errorf("public: %q", s)
	}
	for i := range m.Coverage {
		if c := &m.Coverage[i]; c.Source == audit.SourcePosts {
			c.Complete, c.Cause = false, "prova"
		}
	}
	if s := said(m, outside); !strings.Contains(s, "perché la lettura delle fonti non è completa") {
		t.Errorf("posts not read: %q", s)
	}
}
