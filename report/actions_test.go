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
