package report_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/lexicon"
	"vigilia/report"
	"vigilia/report/reporttest"
	"vigilia/templates"
)

func week() *report.Material { return reporttest.Week(civil.NewDay(2026, 11, 18)) }

func TestWeeklyAgainstGoldenFiles(t *testing.T) {
	for name, m := range map[string]*report.Material{"weekly.json": week(), "weekly-quiet.json": reporttest.QuietWeek()} {
		w := report.Weekly(m)
		w.Completeness.Rows = nil // a golden file holds them once, in internal.json
		golden(t, name, asJSON(t, w))
	}
}

// The weekly report, the workbook of its week and the trend of the weeks after it
// tell the same numbers.
func TestWeeklyAgreesWithTheOthers(t *testing.T) {
	later := report.Weekly(week()).Trend
	for i, row := range later {
		if row.Unread() {
			continue
		}
		m := reporttest.Week(row.Week.From)
		w, in := report.Weekly(m), report.Internal(m)
		if diff := cmp.Diff(row, w.Trend[report.TrendWeeks-1]); diff != "" {
			t.Errorf("week %d of the trend (-trend +its own report):\n%s", i, diff)
		}
		sum := w.Citizens.Sum
		if whole(t, sum.Detected) != row.Detected || whole(t, sum.Confirmed) != row.Confirmed || whole(t, in.CitizenSum.Detected) != row.Detected {
			t.Errorf("%s: report %s and %s, workbook %s, trend %+v", row.Label, sum.Detected, sum.Confirmed, in.CitizenSum.Detected, row)
		}
		if row.Confirmed+row.Rejected+row.Open+row.Undecided != row.Detected {
			t.Errorf("%+v: the parts are not the sum", row)
		}
		if w.Header.BaseDigest != in.Header.BaseDigest {
			t.Error("report and workbook rest on other data")
		}
	}
	previous := week().Previous.Values["findings.users"].Internal.Number
	if n := later[report.TrendWeeks-2].Detected; float64(n) != previous {
		t.Errorf("the week before: %d in the trend, %v in the comparison", n, previous)
	}
}

func group(w *report.WeeklyModel, key string) report.TodoGroup {
	i := slices.IndexFunc(w.Todo.Groups, func(g report.TodoGroup) bool { return g.Key == key })
	if i < 0 {
		return report.TodoGroup{}
	}
	return w.Todo.Groups[i]
}

// Whatever nobody has decided stands in the list or is counted: that of the week,
// that of the weeks before, and what is older than any list of cases.
func TestTodoLosesNothing(t *testing.T) {
	m := week()
	m.Before.Backlog = append(m.Before.Backlog, audit.Backlog{Rule: "politics.propaganda", Count: 7, Oldest: civil.NewDay(2025, 3, 1), Worst: audit.Medium})
	want := 0
	for _, k := range m.Cases {
		if k.Status() == audit.ToVerify {
			want++
		}
	}
	for _, b := range m.Before.Backlog {
		want += b.Count
	}
	w, got := report.Weekly(m), 0
	for _, key := range []string{"urgent", "validate"} {
		g := group(w, key)
		if g.More != "" {
			t.Fatalf("%s is cut: the test cannot count it", key)
		}
		for _, r := range g.Rows {
			got += r.Count
			if len(r.Refs)+r.Others != r.Count {
				t.Errorf("%q: %d references and %d others of %d", r.What, len(r.Refs), r.Others, r.Count)
			}
			if r.Office == "" || r.Due == "" || r.Age == "" {
				t.Errorf("%+v lacks an office, a term or an age", r)
			}
		}
	}
	if got != want || want < 10 {
		t.Errorf("%d findings to decide are listed, of %d", got, want)
	}
	old := slices.IndexFunc(group(w, "validate").Rows, func(r report.TodoRow) bool { return strings.HasPrefix(r.What, "Propaganda") })
	if r := group(w, "validate").Rows[old]; !r.Carried || r.Age != "632 giorni" || r.Others != 7 {
		t.Errorf("what is old: %+v", r)
	}
	// Cut short, the rest is counted.
	for i := range 30 {
		m.Before.Backlog = append(m.Before.Backlog, audit.Backlog{Rule: fmt.Sprint("x.", i), Count: 1 + i, Oldest: m.Period.From.Add(-3), Worst: audit.Minor})
	}
	g := group(report.Weekly(m), "validate")
	listed := 0
	for _, r := range g.Rows {
		listed += r.Count
	}
	if want := templates.Plural(got+30*31/2-listed-urgentCount(w), "rilievo", "rilievi"); !strings.Contains(g.More, want) {
		t.Errorf("%q does not count %q", g.More, want)
	}
}

// A finding on a page as a whole stands in the cases of every week: it is told once, with its age.
func TestTodoTellsOfAPageOnce(t *testing.T) {
	m := reporttest.QuietWeek()
	k := audit.Case{
		Finding: audit.Finding{Rule: "org.policy_link", Fingerprint: "0123456789abcdef", Page: m.Pages[0].ID, ContentID: m.Pages[0].ID},
		Content: audit.Content{Page: m.Pages[0].ID, CreatedAt: m.Period.From.Add(-30).At(3, 0)},
	}
	m.Cases, m.Before.Cases = []audit.Case{k}, []audit.Case{k}
	for _, backlog := range [][]audit.Backlog{nil, {{Rule: "tone.insult", Count: 1, Oldest: m.Period.From.Add(-9), Worst: audit.Medium}}} {
		m.Before.Backlog = backlog
		rows := group(report.Weekly(m), "validate").Rows
		i := slices.IndexFunc(rows, func(r report.TodoRow) bool { return strings.HasPrefix(r.What, "Policy e recapiti") })
		if i < 0 || rows[i].Count != 1 || len(rows[i].Refs) != 1 || rows[i].Age != "37 giorni" || !rows[i].Carried || rows[i].Others != 0 {
			t.Errorf("%+v", rows)
		}
	}
}

func urgentCount(w *report.WeeklyModel) (n int) {
	for _, r := range group(w, "urgent").Rows {
		n += r.Count
	}
	return n
}

// A threat is seen without delay, and by whom its rule says.
func TestTodoTellsWhoAndWhen(t *testing.T) {
	m := week()
	k := m.Cases[0]
	k.Decision, k.Finding.Severity = nil, audit.Critical
	for rule, office := range map[string]string{
		"tone.threat": "Ufficio Comunicazione", "own.personal_data": "Responsabile della protezione dei dati",
		"own.par_condicio": "Segretario comunale", "own.unpublished_act": "Segreteria",
	} {
		k.Finding.Rule, k.Finding.Fingerprint = rule, rule
		m.Cases = append(m.Cases, k)
		rows := group(report.Weekly(m), "urgent").Rows
		i := slices.IndexFunc(rows, func(r report.TodoRow) bool {
			return slices.ContainsFunc(r.Refs, func(ref report.TodoRef) bool { return strings.HasPrefix(rule, ref.Label) })
		})
		if i < 0 || rows[i].Due != "senza ritardo" || !strings.Contains(rows[i].Office, office) {
			t.Errorf("%s: %+v", rule, rows)
		}
	}
}

// Terms: those of answers run from the request by the target of the comune, those
// of acts by the days of grace. Without a target there is none.
func TestTodoTerms(t *testing.T) {
	m := reporttest.QuietWeek()
	m.Before = &report.Before{Period: m.Before.Period, Requests: []audit.Request{{Page: m.Pages[0].ID, ContentID: "a", Kind: audit.Question, At: m.Period.From.Add(-4).At(9, 0)}}}
	m.Requests = []audit.Request{
		{Page: m.Pages[0].ID, ContentID: "b", Kind: audit.Report, At: m.Period.To.At(18, 0)},
		{Page: m.Pages[0].ID, ContentID: "c", Kind: audit.Question, At: m.Period.From.At(9, 0), AnswerID: "d", AnsweredAt: m.Period.From.At(11, 0)},
	}
	m.Acts = []audit.ActCheck{{Waiting: true, Class: audit.ClassD, ContentID: m.Posts[0].ID, PostedAt: m.Posts[0].CreatedAt, Reference: audit.Reference{Text: "ordinanza n. 9"}}}
	m.Before.Acts = []audit.ActCheck{{Waiting: true, Class: audit.ClassD, ContentID: "altro", PostedAt: m.Period.From.Add(-20).At(9, 0), Reference: audit.Reference{Text: "ordinanza n. 8"}}}
	m.Policy.Settings.ResponseTarget, m.Policy.Settings.GraceDays = 72, 10
	rows := group(report.Weekly(m), "requests").Rows
	if len(rows) != 2 || rows[0].Due != "scaduta il 15/11, ore\u00a009:00" || !rows[0].Late || !rows[0].Carried || rows[0].Age != "11 giorni" {
		t.Errorf("the older request: %+v", rows)
	}
	if r := rows[1]; r.Due != "entro il 25/11, ore\u00a018:00" || r.Late || r.Carried || !strings.HasPrefix(r.What, "Segnalazione del 22/11/2026") {
		t.Errorf("the newer request: %+v", r)
	}
	acts := group(report.Weekly(m), "acts").Rows
	if len(acts) != 2 || !acts[0].Late || acts[0].Due != "scaduta il 06/11" || acts[1].Due != "entro il 26/11" || acts[1].Late || acts[1].Refs[0].Link != m.Posts[0].Permalink {
		t.Errorf("acts: %+v", acts)
	}
	m.Policy.Settings.ResponseTarget = 0
	rows = group(report.Weekly(m), "requests").Rows
	if len(rows) != 2 || rows[0].Due != "nessun termine fissato" || rows[0].Late || !strings.HasPrefix(rows[0].What, "Segnalazione: n.\u00a01") {
		t.Errorf("without a target: %+v", rows)
	}
}

// The precision of a rule is what the office confirmed of what it decided; what it
// could not decide counts in neither.
func TestCalibration(t *testing.T) {
	m := reporttest.QuietWeek()
	if c := report.Weekly(m).Calibration; len(c.Rows) > 0 || !strings.Contains(c.Text, "non ha ancora convalidato") || c.NoChange != "" {
		t.Errorf("nothing decided: %+v", c)
	}
	decide := func(rule, category, masked string, outcome audit.DecisionOutcome, n int) {
		for i := range n {
			m.Before.Decided = append(m.Before.Decided, audit.Case{
				Content:  audit.Content{CreatedAt: m.Period.From.Add(-40-i).At(9, 0)},
				Finding:  audit.Finding{Rule: rule, Fingerprint: fmt.Sprint(rule, category, outcome, i), Hit: audit.Hit{Category: category, Evidence: []audit.Evidence{{Masked: masked}}}},
				Decision: &audit.Decision{Outcome: outcome, Reason: "non è rivolto a persone", At: m.Period.From.Add(-30).At(9, 0)},
			})
		}
	}
	decide("tone.insult", "epiteto", "c******", audit.Confirmed, 20)
	decide("tone.insult", "epiteto", "c******", audit.Rejected, 5)
	decide("tone.insult", "epiteto", "c******", audit.Undecidable, 3)
	decide("tone.insult", "animale", "m****", audit.Rejected, 4)
	decide("tone.insult", "animale", "m****", audit.Confirmed, 1)
	decide("pii.phone", "fisso", "0542 *** **", audit.Rejected, 3)
	decide("spam.link", "", "x****.example", audit.Rejected, 2)
	for i := range m.Rules {
		if m.Rules[i].ID == "tone.insult" {
			m.Rules[i].Words = new(lexicon.List)
		}
	}
	c := report.Weekly(m).Calibration
	if r := c.Rows[0]; r.Rule != "tone.insult" || r.Precision != "70\u00a0%" || r.Decided() != 30 || r.Undecidable != 3 || r.Week != 0 {
		t.Errorf("%+v", r)
	}
	if r := c.Rows[1]; r.Rule != "pii.phone" || r.Precision != "0/3" {
		t.Errorf("%+v", r)
	}
	if c.Sum.Decided() != 35 || c.Sum.Confirmed != 21 {
		t.Errorf("sum %+v", c.Sum)
	}
	want := []string{
		"«Insulti e offese», categoria «animale»: non confermati n.\u00a04 rilievi su 5 decisi; evidenza più frequente: m**** (4 volte); motivazione più frequente: «non è rivolto a persone». Valutare di togliere la voce dall'elenco, o di aggiungerle un contesto che la annulla, nelle parole dell'ufficio (audit.words).",
		"«Numero di telefono», categoria «fisso»: non confermati n.\u00a03 rilievi su 3 decisi; evidenza più frequente: 0542 *** ** (3 volte); motivazione più frequente: «non è rivolto a persone». Se i recapiti sono dell'Ente o di soggetti pubblici, aggiungerli ai recapiti istituzionali (policy.settings.contacts).",
	}
	if diff := cmp.Diff(want, c.Suggestions); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for i := range 4 {
		decide("tone.insult", fmt.Sprint("categoria ", i), "x*", audit.Rejected, 6)
	}
	if c := report.Weekly(m).Calibration; len(c.Suggestions) != 3 { // two of the rule, one of the other
		t.Errorf("of one rule: %q", c.Suggestions)
	}
	m.Before.Decided = m.Before.Decided[:20]
	if c := report.Weekly(m).Calibration; c.NoChange == "" || len(c.Suggestions) > 0 {
		t.Errorf("all confirmed: %+v", c)
	}
}

// Long tables are cut, and what is cut is counted.
func TestWeeklyTablesAreFolded(t *testing.T) {
	m := week()
	for i := range 40 {
		k := m.Cases[0]
		k.Finding.Rule, k.Finding.Fingerprint, k.Decision = fmt.Sprint("x.", i), fmt.Sprint(i), &audit.Decision{Outcome: audit.Rejected, At: m.MadeAt}
		m.Cases = append(m.Cases, k)
		m.Before.Decided = append(m.Before.Decided, k)
	}
	w := report.Weekly(m)
	sum := 0
	for _, r := range w.Citizens.Rows {
		sum += whole(t, r.Detected)
	}
	if len(w.Citizens.Rows) != 12 || sum != whole(t, w.Citizens.Sum.Detected) {
		t.Errorf("%d rows, %d of %s", len(w.Citizens.Rows), sum, w.Citizens.Sum.Detected)
	}
	decided := 0
	for _, r := range w.Calibration.Rows {
		decided += r.Decided()
	}
	if len(w.Calibration.Rows) != 12 || decided != w.Calibration.Sum.Decided() {
		t.Errorf("%d rows, %d of %d", len(w.Calibration.Rows), decided, w.Calibration.Sum.Decided())
	}
}

// Of a week that nobody read no sentence states a fact, and one night that is
// missing is said before any result.
func TestWeeklyNeverCleanWithoutLooking(t *testing.T) {
	m := reporttest.QuietWeek()
	if w := report.Weekly(m); !w.ReadWhole || !strings.Contains(w.Reading, "lette per intero") || w.Todo.Text != "Non risultano attività da svolgere." {
		t.Fatalf("%q, %q", w.Reading, w.Todo.Text)
	}
	m.Runs = m.Runs[:4]
	w := report.Weekly(m)
	if w.ReadWhole || !strings.Contains(w.Reading, "4 giorni su 7") || !strings.Contains(w.Reading, "par. 8") {
		t.Errorf("half a week: %q", w.Reading)
	}
	if row := w.Trend[report.TrendWeeks-1]; row.Whole || row.Reading() != "in parte (4/7 giorni)" {
		t.Errorf("%+v", row)
	}
	if d := w.Days[6]; d.Presence == report.Off || d.Presence == report.Absent {
		t.Errorf("a day that nobody read: %+v", d)
	}
	if w.Todo.Text == "Non risultano attività da svolgere." || group(w, "reading").Rows == nil {
		t.Errorf("half a week: %q", w.Todo.Text)
	}
	m.Runs, m.Coverage, m.Volumes, m.Posts, m.Moments = nil, nil, nil, nil, nil
	w = report.Weekly(m)
	said := []string{w.Reading, w.Acts.Sentence, w.Opening}
	for _, r := range w.Brief[:4] {
		said = append(said, r.Text)
	}
	for _, s := range append(said, w.OwnText...) {
		if !strings.Contains(s, "«non verificabile»") || strings.Contains(s, "Non risultano") || strings.Contains(s, "par. 3") {
			t.Errorf("no night was run: %q", s)
		}
	}
}

// Inside an election window the report says what holds for it, and repeats no words
// of a post that may name somebody in office.
func TestWeeklyInElection(t *testing.T) {
	m := week()
	if w := report.Weekly(m); len(w.InElection) != 0 {
		t.Fatalf("no window is open: %q", w.InElection)
	}
	m.Policy.Settings.Elections = []audit.ElectionWindow{{Name: "Referendum", Period: civil.Period{From: m.Period.To, To: m.Period.To.Add(30)}, Source: "decreto n. 1"}}
	p := m.Posts[1]
	m.Cases = append(m.Cases, audit.Case{Content: p, Finding: audit.Finding{Rule: "own.par_condicio", Fingerprint: "e", ContentID: p.ID, Page: p.Page, Kind: p.Kind}})
	w := report.Weekly(m)
	if len(w.InElection) != 2 || !strings.Contains(w.InElection[0], "decreto n. 1") || !strings.Contains(w.InElection[1], "Il presente report è predisposto") {
		t.Errorf("%q", w.InElection)
	}
	i := slices.IndexFunc(w.Posts, func(r report.PostRow) bool { return r.Link == p.Permalink })
	if w.Posts[i].Incipit != "[omissis]" {
		t.Errorf("%+v", w.Posts[i])
	}
}

// Of many posts those with findings are listed, in order of time.
func TestWeeklyListsThePostsThatMatter(t *testing.T) {
	m := reporttest.QuietWeek()
	p := m.Posts[0]
	for i := range 60 {
		p.ID, p.Permalink, p.CreatedAt = fmt.Sprint(i), fmt.Sprint("https://www.facebook.com/", i), m.Period.From.At(0, i)
		m.Posts = append(m.Posts, p)
	}
	m.Cases = []audit.Case{{Content: p, Finding: audit.Finding{Rule: "own.licence", ContentID: p.ID, Page: p.Page, Kind: p.Kind}}}
	w := report.Weekly(m)
	if len(w.Posts) != 18 || !slices.IsSortedFunc(w.Posts, func(a, b report.PostRow) int { return a.At.Compare(b.At) }) {
		t.Errorf("%d posts, in order of time: %v", len(w.Posts), w.Posts)
	}
	if !slices.ContainsFunc(w.Posts, func(r report.PostRow) bool { return r.Link == p.Permalink }) || !strings.Contains(w.PostsText, "18 post su 64") {
		t.Errorf("the post with a finding is left out; %q", w.PostsText)
	}
}

// The report leads to what citizens wrote and repeats none of it, nor who they are.
func TestWeeklyRepeatsNoCitizen(t *testing.T) {
	m := week()
	said := string(asJSON(t, report.Weekly(m)))
	for _, k := range slices.Concat(m.Cases, m.Before.Cases) {
		if k.Content.Kind.Own() {
			continue
		}
		words := strings.Fields(k.Content.Text)
		canaries := []string{k.Content.Author.Name, k.Content.Author.ID}
		for i := 0; i+6 <= len(words); i++ {
			canaries = append(canaries, strings.Join(words[i:i+6], " "))
		}
		for _, c := range canaries {
			quoted, _ := json.Marshal(c)
			if c != "" && (strings.Contains(said, c) || strings.Contains(said, strings.Trim(string(quoted), `"`))) {
				t.Errorf("the report says %q", c)
			}
		}
	}
	low := strings.ToLower(said)
	for _, w := range templates.Avoided() {
		if strings.Contains(low, w) {
			t.Errorf("the report says %q", w)
		}
	}
}

// Another decision on what came before is another report; another order is not.
func TestWeeklyDigest(t *testing.T) {
	base := report.Weekly(week()).Header
	m := week()
	slices.Reverse(m.Before.Cases)
	slices.Reverse(m.Before.Decided)
	slices.Reverse(m.Before.Coverage)
	if got := report.Weekly(m); got.Header.DocumentID != base.DocumentID || !reflect.DeepEqual(got.Trend, report.Weekly(week()).Trend) {
		t.Errorf("another order, another report: %s and %s", got.Header.DocumentID, base.DocumentID)
	}
	m.Before.Decided = m.Before.Decided[1:]
	if got := report.Weekly(m).Header; got.DocumentID == base.DocumentID {
		t.Error("other decisions, the same report")
	}
}
