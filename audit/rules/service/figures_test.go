package service

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
)

func request(kind audit.RequestKind, asked, answered string) audit.Request {
	r := audit.Request{Kind: kind, At: at(asked)}
	if answered != "" {
		r.AnswerID, r.AnsweredAt = "a", at(answered)
	}
	return r
}

func TestResponse(t *testing.T) {
	end := at("2026-11-24 00:00")
	redirected := request(audit.Report, "2026-11-20 12:00", "2026-11-23 10:00")
	redirected.Redirected = true
	others := request(audit.Question, "2026-11-20 09:00", "")
	others.Others = true
	reqs := []audit.Request{
		request(audit.Question, "2026-11-20 09:00", "2026-11-20 10:00"),
		request(audit.Question, "2026-11-19 20:00", "2026-11-20 09:30"),
		redirected, others,
		request(audit.Question, "2026-11-20 09:00", ""),
		request(audit.Question, "2026-11-20 09:00", "2026-11-24 09:00"), // answered after the end: open
		request(audit.Help, "2026-11-20 09:00", "2026-11-20 09:30"),
		request(audit.Question, "2026-11-24 09:00", ""), // after the end: not of this period
	}
	hours := NewPresidio(&audit.Settings{Hours: weekdays(540, 780)})

	got := Response(reqs, hours, end, &audit.Settings{ResponseTarget: 24})
	want := Figures{
		Requests: 6, ByKind: map[audit.RequestKind]int{audit.Question: 5, audit.Report: 1, audit.Help: 1}, Excluded: 1,
		Answered: 3, Redirected: 1, OnlyOthers: 1, Open: 2,
		Clock:  Spread{N: 3, Median: 13*time.Hour + 30*time.Minute, P90: 70 * time.Hour},
		Office: &Spread{N: 3, Median: time.Hour, P90: 2 * time.Hour},
		Target: 24 * time.Hour, InTarget: 2,
		Redirect: Redirects{Due: 2, Done: 1, InMerit: 2},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("without assistance (-want +got):\n%s", d)
	}
	if !got.Few() {
		t.Error("six requests are few")
	}

	got = Response(reqs, nil, end, &audit.Settings{Assistance: true})
	if got.Excluded != 0 || got.Requests != 7 || got.Answered != 4 || got.Office != nil || got.InTarget != 0 {
		t.Errorf("with assistance: %+v", got)
	}
	if got.Answered+got.OnlyOthers+got.Open != got.Requests {
		t.Errorf("the parts do not make the whole: %+v", got)
	}
	if none := Response(nil, hours, end, &audit.Settings{}); none.Clock != (Spread{}) || none.Office.N != 0 || none.Requests != 0 {
		t.Errorf("of nothing: %+v", none)
	}
}

func TestSpread(t *testing.T) {
	var ds []time.Duration
	for i := 20; i > 0; i-- {
		ds = append(ds, time.Duration(i)*time.Hour)
	}
	if got, want := spread(ds), (Spread{20, 10*time.Hour + 30*time.Minute, 18 * time.Hour}); got != want {
		t.Errorf("spread of 1..20 hours: %+v, want %+v", got, want)
	}
	if ds[0] != 20*time.Hour {
		t.Error("the caller's slice was reordered")
	}
	for n, want := range map[int]time.Duration{1: 1, 2: 2, 9: 9, 10: 9, 11: 10} {
		var ds []time.Duration
		for i := range n {
			ds = append(ds, time.Duration(i+1))
		}
		if got := spread(ds).P90; got != want {
			t.Errorf("P90 of 1..%d = %d, want %d", n, got, want)
		}
	}
	if (Spread{N: 19}).Few() == (Spread{N: 20}).Few() {
		t.Error("twenty cases are enough, nineteen are few")
	}
}

func TestExposure(t *testing.T) {
	from := at("2026-11-10 12:00")
	days := func(n float64) time.Time { return from.Add(time.Duration(n * float64(24*time.Hour))) }
	kase := func(id string, sev audit.Severity, lastSeen, gone float64) audit.Case {
		c := audit.Case{Finding: audit.Finding{Hit: audit.Hit{Severity: sev}}, Content: audit.Content{ID: id, Kind: audit.Comment, CreatedAt: from, LastSeen: days(lastSeen)}}
		if gone > 0 {
			c.Content.GoneAt = days(gone)
		}
		return c
	}
	decided := func(c audit.Case, o audit.DecisionOutcome) audit.Case {
		c.Decision = &audit.Decision{Outcome: o}
		return c
	}
	own := kase("own", audit.Critical, 1, 2)
	own.Content.Kind = audit.OwnPost
	withdrawn := kase("withdrawn", audit.Critical, 1, 2)
	withdrawn.Withdrawn = days(3)
	cases := []audit.Case{
		decided(kase("c1", audit.Medium, 0.6, 1.6), audit.Confirmed), // [0, 2]
		decided(kase("c2", audit.Serious, 3.6, 4.6), audit.Confirmed),
		decided(kase("c3", audit.Serious, 5, 0), audit.Confirmed), // still visible
		kase("c4", audit.Medium, 9.6, 10.6),                       // to verify
		kase("c2", audit.Medium, 3.6, 4.6),                        // the same content under another rule
		decided(kase("c5", audit.Critical, 1, 2), audit.Rejected),
		kase("c6", audit.Minor, 1, 2),
		own, withdrawn,
	}
	want := ExposureFigures{
		Confirmed: ExposureGroup{Contents: 3, Visible: 1, Absent: 2, Median: Interval{0, 5}, P90: Interval{3, 5}, SinceFound: Interval{0, 5}},
		Detected:  ExposureGroup{Contents: 4, Visible: 1, Absent: 3, Median: Interval{3, 5}, P90: Interval{9, 11}, SinceFound: Interval{3, 5}},
	}
	got := Exposure(cases)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("exposure (-want +got):\n%s", d)
	}
	if got.Confirmed.Ended() != 2 || !got.Confirmed.Few() {
		t.Errorf("ended %d, few %v", got.Confirmed.Ended(), got.Confirmed.Few())
	}
	if d := cmp.Diff(ExposureFigures{}, Exposure(nil)); d != "" {
		t.Errorf("of nothing:\n%s", d)
	}
}
