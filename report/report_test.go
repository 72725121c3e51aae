package report_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/reporttest"
	"vigilia/templates"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func asJSON(t *testing.T, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got), rewrite with -update:\n%s", name, diff)
	}
}

// sparse leaves out of a golden file the day-by-day rows that say the same.
func sparse(front *report.Front) {
	front.Completeness.Rows = slices.DeleteFunc(front.Completeness.Rows, func(r report.CoverageRow) bool { return r.Complete })
}

func TestModelsAgainstGoldenFiles(t *testing.T) {
	internal, public := report.Internal(reporttest.Month()), report.Public(reporttest.Month())
	sparse(&internal.Front)
	sparse(&public.Front)
	golden(t, "internal.json", asJSON(t, internal))
	golden(t, "public.json", asJSON(t, public))
	golden(t, "note.json", asJSON(t, report.Note(reporttest.Night(civil.NewDay(2026, 11, 12)))))
	golden(t, "quiet.json", asJSON(t, report.Note(reporttest.Quiet())))
}

// Totals: one count, whoever asks.
func TestSumByRuleIsTheNumberOfCases(t *testing.T) {
	m := reporttest.Month()
	for n := range len(m.Cases) + 1 { // every prefix is a month of its own
		part := *m
		part.Cases, part.Previous = m.Cases[:n], nil
		if n%9 != 0 && n != len(m.Cases) {
			continue
		}
		in := report.Internal(&part)
		sum, statuses := 0, 0
		for _, r := range in.ByRule {
			sum += whole(t, r.Detected)
			for _, c := range []report.Count{r.Confirmed, r.Rejected, r.ToVerify, r.Waiting, r.Unverifiable} {
				statuses += whole(t, c)
			}
		}
		if sum != n || statuses != n || whole(t, in.Totals.Detected) != n || len(in.Findings) != n {
			t.Errorf("%d cases: %d by rule, %d by status, %d in total, %d rows", n, sum, statuses, whole(t, in.Totals.Detected), len(in.Findings))
		}
	}
}

func whole(t *testing.T, c report.Count) int {
	t.Helper()
	n, ok := c.Int()
	if !ok {
		t.Fatalf("the count %q is withheld", c)
	}
	return n
}

func TestEveryClauseOnceInTheOrderOfTheAct(t *testing.T) {
	m := reporttest.Month()
	var want []string
	for _, c := range m.Policy.Clauses {
		want = append(want, c.ID)
	}
	for name, rows := range map[string][]report.ClauseRow{"internal": report.Internal(m).Clauses, "public": report.Public(m).Clauses} {
		var got []string
		for _, r := range rows {
			got = append(got, r.Clause)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// The three documents take the same number.
func TestDocumentsAgree(t *testing.T) {
	day := civil.NewDay(2026, 11, 12)
	note, in, out := report.Note(reporttest.Night(day)), report.Internal(reporttest.Night(day)), report.Public(reporttest.Night(day))
	if got, want := note.CommentsSum.Detected, whole(t, in.CitizenSum.Detected); got != want {
		t.Errorf("note: %d findings on contributions; internal: %d", got, want)
	}
	for _, o := range []report.Completeness{in.Completeness, out.Completeness} {
		if o.Comments != note.Completeness.Comments {
			t.Errorf("comments read: %d and %d", o.Comments, note.Completeness.Comments)
		}
	}
	if in.Header.BaseDigest != out.Header.BaseDigest || in.Header.BaseDigest != note.Header.BaseDigest {
		t.Error("the base data differ between documents of the same night")
	}
	for i, r := range in.Clauses {
		if r.Verdict != out.Clauses[i].Verdict {
			t.Errorf("%s: %s and %s", r.Clause, r.Verdict, out.Clauses[i].Verdict)
		}
	}
}

func TestSameInputSameModel(t *testing.T) {
	m := reporttest.Month()
	slices.Reverse(m.Coverage)
	slices.Reverse(m.Cases)
	slices.Reverse(m.Acts)
	if a, b := report.Internal(m).Header, report.Internal(reporttest.Month()).Header; a.DocumentID != b.DocumentID || a.BaseDigest != b.BaseDigest {
		t.Errorf("the order of the material changed the document: %s, %s", a.DocumentID, b.DocumentID)
	}
	m.Cases[0].Finding.Severity, m.Cases[0].Decision = audit.Critical, &audit.Decision{Outcome: audit.Rejected}
	if a, b := report.Internal(m).Header, report.Internal(reporttest.Month()).Header; a.BaseDigest == b.BaseDigest {
		t.Error("another decision, the same base data")
	}
}

// A night that died and was run again is reported as one that nothing disturbed.
func TestRunThatDiedLeavesNoTrace(t *testing.T) {
	day := civil.NewDay(2026, 11, 10)
	died := reporttest.Night(day)
	dead := audit.Run{ID: died.Runs[0].ID, Day: day, StartedAt: died.Runs[0].StartedAt, State: audit.Failed, Notices: []audit.Notice{{Text: "interrotta", Grave: true}}}
	died.Runs[0].ID++
	died.Runs = append([]audit.Run{dead}, died.Runs...)
	if diff := cmp.Diff(report.Note(reporttest.Night(day)), report.Note(died)); diff != "" {
		t.Errorf("note (-undisturbed +died):\n%s", diff)
	}
	died.Runs = died.Runs[:1]
	if a, b := report.Note(reporttest.Night(day)).Header, report.Note(died).Header; a.BaseDigest == b.BaseDigest {
		t.Error("a night that only died has the base data of one that ended")
	}
}

// What nobody looked at is never clean: each hole alone must unmake every
// verdict that rests on it.
func TestNothingIsCleanWithoutLooking(t *testing.T) {
	clean := func() *report.Material { return reporttest.Quiet() }
	base := report.Internal(clean())
	conforming := 0
	for _, c := range base.Clauses {
		if c.Verdict == audit.Conforming {
			conforming++
		}
	}
	if conforming < 10 || report.Note(clean()).Nothing == "" {
		t.Fatalf("the quiet night is not clean: %d clauses conform, %q", conforming, report.Note(clean()).Nothing)
	}
	if base.Answers.Sentence != "Non risultano richieste rivolte all'Ente nei contributi letti." {
		t.Errorf("answers: %q", base.Answers.Sentence)
	}
	holes := map[string]struct {
		dig func(*report.Material)
		of  []audit.Source // whose clauses must fall; nil for all
	}{
		"no run":        {func(m *report.Material) { m.Runs = nil }, nil},
		"failed run":    {func(m *report.Material) { m.Runs[0].State = audit.Failed }, nil},
		"dead run":      {func(m *report.Material) { m.Runs[0].State = audit.Running }, nil},
		"no coverage":   {func(m *report.Material) { m.Coverage = nil }, nil},
		"no pages":      {func(m *report.Material) { m.Pages = nil }, nil},
		"unread page":   {func(m *report.Material) { m.Pages = append(m.Pages, audit.Page{ID: "nuova", Name: "Nuova"}) }, nil},
		"longer period": {func(m *report.Material) { m.Period.From = m.Period.From.Add(-1) }, nil},
		"zero coverage": {func(m *report.Material) {
			m.Coverage[5] = audit.Coverage{Page: m.Coverage[5].Page, Day: m.Coverage[5].Day, Source: m.Coverage[5].Source}
		}, []audit.Source{audit.SourceComments}},
		"tagged not read": {func(m *report.Material) {
			for i := range m.Coverage {
				if c := &m.Coverage[i]; c.Source == audit.SourceTagged {
					c.Complete, c.Cause = false, "prova"
				}
			}
		}, []audit.Source{audit.SourceTagged}},
		"albo not read": {func(m *report.Material) { m.Coverage = m.Coverage[:len(m.Coverage)-1] }, []audit.Source{audit.SourceAlbo}},
		"gap of one rule": {func(m *report.Material) {
			m.Gaps = []audit.Gap{{Rule: "own.licence", Day: m.Period.To, Cause: "prova"}}
		}, []audit.Source{}},
	}
	for name, hole := range holes {
		t.Run(name, func(t *testing.T) {
			m := clean()
			hole.dig(m)
			in, note := report.Internal(m), report.Note(m)
			if note.Nothing != "" {
				t.Errorf("the note says %q", note.Nothing)
			}
			for _, c := range in.Clauses {
				bad := c.Verdict == audit.Conforming || c.Verdict == audit.Figure
				if bad && (hole.of == nil || rests(m, c, hole.of) || name == "gap of one rule" && slices.Contains(c.Rules, "own.licence")) {
					t.Errorf("%s is %s", c.Clause, c.Verdict)
				}
				if c.Verdict == audit.NotVerified && c.Note == "" {
					t.Errorf("%s is not verified and does not say why", c.Clause)
				}
			}
		})
	}
}

// rests reports whether a rule of the clause reads one of the sources.
func rests(m *report.Material, c report.ClauseRow, sources []audit.Source) bool {
	for _, r := range m.Rules {
		if !slices.Contains(c.Rules, r.ID) {
			continue
		}
		for _, s := range sources {
			if slices.Contains(r.Sources, s) || s == audit.SourceComments && (slices.Contains(r.Subjects, audit.Comment) || slices.Contains(r.Subjects, audit.OwnReply)) {
				return true
			}
			if s == audit.SourceTagged && slices.Contains(r.Subjects, audit.VisitorPost) {
				return true
			}
		}
	}
	return false
}

func TestCausesAreGrouped(t *testing.T) {
	rows := report.Internal(reporttest.Month()).Clauses
	want := map[string]string{
		"borgosereno/contenuti/1": "albo non letto il 20/11, il 21/11 e il 22/11 (il sito dell'albo non risponde)",
		"borgosereno/contenuti/4": "testo alternativo non leggibile: 2 contenuti",
		"borgosereno/presidio/6":  "controllo non ancora attivo",
	}
	for _, r := range rows {
		if w := want[r.Clause]; w != "" && !strings.Contains(r.Note, w) {
			t.Errorf("%s: note %q, want %q in it", r.Clause, r.Note, w)
		}
	}
}

// The wording never says what an automatic check cannot know.
func TestNoAvoidedWords(t *testing.T) {
	for name, doc := range map[string]any{
		"internal": report.Internal(reporttest.Month()), "public": report.Public(reporttest.Month()),
		"note": report.Note(reporttest.Night(civil.NewDay(2026, 11, 12))), "quiet": report.Note(reporttest.Quiet()),
	} {
		low := strings.ToLower(string(asJSON(t, doc)))
		for _, w := range templates.Avoided() {
			if strings.Contains(low, w) {
				t.Errorf("%s says %q", name, w)
			}
		}
	}
}

// The public type has nowhere to put what must not be published.
func TestPublicTypeHoldsNoCitizen(t *testing.T) {
	seen := make(map[reflect.Type]bool)
	walk(t, reflect.TypeFor[report.PublicModel](), "PublicModel", seen)
	if len(seen) < 20 {
		t.Fatalf("walked %d types only", len(seen))
	}
}

func walk(t *testing.T, typ reflect.Type, path string, seen map[reflect.Type]bool) {
	switch typ.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		if typ.Kind() == reflect.Map {
			walk(t, typ.Key(), path+"[key]", seen)
		}
		walk(t, typ.Elem(), path, seen)
		return
	case reflect.Interface, reflect.Func, reflect.Chan:
		t.Errorf("%s is a %s, which can hold anything", path, typ.Kind())
		return
	}
	if seen[typ] {
		return
	}
	seen[typ] = true
	for _, bad := range []reflect.Type{
		reflect.TypeFor[audit.Content](), reflect.TypeFor[audit.Case](), reflect.TypeFor[audit.Author](), reflect.TypeFor[audit.Finding](),
		reflect.TypeFor[audit.Request](), reflect.TypeFor[audit.ActCheck](), reflect.TypeFor[audit.Evidence](), reflect.TypeFor[audit.Act](),
		reflect.TypeFor[report.InternalModel](), reflect.TypeFor[report.FindingRow](), reflect.TypeFor[report.PostRow](),
		reflect.TypeFor[report.ActRow](), reflect.TypeFor[report.RequestRow](), reflect.TypeFor[report.RepeatRow](), reflect.TypeFor[report.Material](),
	} {
		if typ == bad {
			t.Errorf("%s is a %s", path, typ)
		}
	}
	if typ.Kind() != reflect.Struct || typ == reflect.TypeFor[time.Time]() {
		return
	}
	for i := range typ.NumField() {
		f := typ.Field(i)
		for _, name := range []string{"ID", "ContentID", "PostID", "Permalink", "Link", "Links", "Author", "Pseudonym", "Text", "Quote", "Evidence", "Fingerprint", "Subject"} {
			if f.Name == name && !(name == "Subject" && typ == reflect.TypeFor[report.Header]()) {
				t.Errorf("%s.%s has a name that holds citizens", path, f.Name)
			}
		}
		walk(t, f.Type, path+"."+f.Name, seen)
	}
}

func TestNoCanaryInPublicModel(t *testing.T) {
	m := reporttest.Month()
	canaries := reporttest.Canaries(m)
	if len(canaries) < 500 {
		t.Fatalf("%d canaries only", len(canaries))
	}
	internal := string(asJSON(t, report.Internal(m)))
	if !strings.Contains(internal, m.Cases[0].Finding.Fingerprint) {
		t.Fatal("the canaries do not even stand in the internal model")
	}
	public := string(asJSON(t, report.Public(m)))
	for _, c := range canaries {
		quoted, _ := json.Marshal(c)
		if strings.Contains(public, c) || strings.Contains(public, strings.Trim(string(quoted), `"`)) {
			t.Errorf("the public model holds %.60q", c)
		}
	}
}

// What the comune leaves out of the audit is told, and keeps nothing from being clean.
func TestWithoutTagged(t *testing.T) {
	m := reporttest.Quiet()
	want := report.Internal(reporttest.Quiet()).Clauses
	m.WithoutTagged = true
	m.Coverage = slices.DeleteFunc(m.Coverage, func(c audit.Coverage) bool { return c.Source == audit.SourceTagged })
	in := report.Internal(m)
	for i, c := range in.Clauses {
		if c.Verdict != want[i].Verdict {
			t.Errorf("%s: %s, want %s", c.Clause, c.Verdict, want[i].Verdict)
		}
	}
	if !slices.ContainsFunc(in.Limits, func(s string) bool { return strings.Contains(s, "citano la pagina") }) {
		t.Error("the limits do not tell that tagged posts are left out")
	}
}

// TestAttested: what was attested stands in both editions, what was noted of it only
// in that of the offices.
func TestAttested(t *testing.T) {
	m := reporttest.Month()
	clause := report.Internal(m).Attestations[0].Clause
	m.Attested = []audit.Attestation{{Clause: clause, Period: m.Period, Outcome: "In parte", On: m.Period.To, Notes: "sentita la signora Prova"}}
	for name, c := range map[string]struct {
		rows []report.AttestationRow
		want string
	}{"internal": {report.Internal(m).Attestations, "sentita la signora Prova"}, "public": {report.Public(m).Attestations, ""}} {
		if r := c.rows[0]; r.Outcome != "In parte" || r.On != m.Period.To || r.Notes != c.want {
			t.Errorf("%s: %+v", name, r)
		}
	}
}
