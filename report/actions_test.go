package report_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/reporttest"
)

func TestOpenActionsAreCarriedOver(t *testing.T) {
	m := reporttest.Month()
	fresh := report.Internal(m).Actions
	if len(fresh) < 3 {
		t.Fatalf("%d actions proposed", len(fresh))
	}
	october := civil.Period{From: m.Period.From.Add(-31), To: m.Period.From.Add(-1)}
	key := strings.SplitN(fresh[0].Ref, "/", 2)[0]
	earlier := func(key string, state audit.ActionState) audit.Action {
		return audit.Action{ID: key + "/x", Key: key, Period: october, Office: "Ufficio di Tizio", State: state, Origin: "vigilia-ottobre", Due: civil.NewDay(2026, 12, 24)}
	}
	m.Actions = []audit.Action{
		earlier(key, audit.UnderWay), earlier("election", audit.Done),
		{ID: "ufficio/1a2b3c4d/x", Period: october, Text: "Parlare con Tizio Caio", State: audit.Proposed},
		{ID: fresh[1].Ref, Key: strings.SplitN(fresh[1].Ref, "/", 2)[0], Period: m.Period, Office: "Sportello Quisquilia", State: audit.Done},
	}
	got := report.Internal(m).Actions
	if len(got) != len(fresh)+1 {
		t.Errorf("%d actions, want one carried in the place of the same, and the one that was added: %d", len(got), len(fresh)+1)
	}
	if a := got[0]; a.Ref != key+"/x" || a.State != "in corso" || a.From != "vigilia-ottobre" || a.Due.IsZero() || a.Action != fresh[0].Action {
		t.Errorf("carried over: %+v", a)
	}
	if a := got[1]; a.Action != "Parlare con Tizio Caio" {
		t.Errorf("added by the office: %+v", a)
	}
	if i := slices.IndexFunc(got, func(a report.ActionRow) bool { return a.Ref == fresh[1].Ref }); i < 0 || got[i].Office != "Sportello Quisquilia" || got[i].State != "conclusa" {
		t.Errorf("of this report, as the office has it: %+v", got)
	}
	if i := slices.IndexFunc(got, func(a report.ActionRow) bool { return a.Ref == "election/x" }); i >= 0 {
		t.Errorf("what is done is carried over: %+v", got[i])
	}

	public := report.Public(m)
	said, err := json.Marshal(public)
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"Tizio", "Sportello Quisquilia", "vigilia-ottobre"} {
		if strings.Contains(string(said), word) {
			t.Errorf("the public edition says %q, which the office wrote", word)
		}
	}
	if a := public.Actions[0]; a.State != "in corso" || !strings.Contains(a.From, "relazione dal") || a.Action != fresh[0].Action {
		t.Errorf("carried over in public: %+v", a)
	}
}

// What several reports proposed in the same words is one row that tells how often
// and for which periods; where the office has said something else it stands apart.
func TestRecurringActionsAreOneRow(t *testing.T) {
	m := reporttest.Month()
	fresh := report.Internal(m).Actions
	key := strings.SplitN(fresh[0].Ref, "/", 2)[0]
	for i := range 4 {
		p := civil.Period{From: m.Period.From.Add(-31), To: m.Period.From.Add(-10 + i)}
		a := audit.Action{ID: key + "/" + p.From.String() + "/" + p.To.String(), Key: key, Period: p, Office: "Ufficio", State: audit.Proposed, Origin: "vigilia-ottobre"}
		if i == 3 {
			a.State = audit.UnderWay
		}
		m.Actions = append(m.Actions, a)
	}
	public := report.Public(m).Actions
	for edition, got := range map[string][]report.ActionRow{"internal": report.Internal(m).Actions, "public": public} {
		if len(got) != len(fresh)+1 {
			t.Errorf("%s: %d rows, want one for three reports, one for the fourth, and the other %d", edition, len(got), len(fresh)-1)
		}
		want := "Già proposta 3 volte, per periodi con termine dal 22/10/2026 al 24/10/2026; il motivo sussiste tuttora."
		if got[0].Since != want || got[0].State != "proposta" {
			t.Errorf("%s: %q, %s; want %q", edition, got[0].Since, got[0].State, want)
		}
		if got[1].State != "in corso" || !strings.HasPrefix(got[1].Since, "Già proposta per il periodo dal 01/10/2026 al 25/10/2026;") {
			t.Errorf("%s: %+v", edition, got[1])
		}
		said := make(map[string]bool)
		for _, a := range got {
			if line := a.Action + a.Since; said[line] {
				t.Errorf("%s: %q stands twice", edition, line)
			} else {
				said[line] = true
			}
		}
	}
	if ids := strings.Fields(report.Internal(m).Actions[0].Ref); len(ids) != 3 || public[0].Ref != "" {
		t.Errorf("read back by %v, in public by %q", ids, public[0].Ref)
	}
}
