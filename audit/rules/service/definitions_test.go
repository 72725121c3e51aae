package service

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// The definitions of the reference on compliance, §2.7, one by one. The covering
// of the reading is proven where it is made, in package report.

// Richiesta: a question or report to the comune; findings from media up,
// rhetoric and talk among users are none (TestFindingsExclude, TestProof).
func TestDefinitionRequest(t *testing.T) {
	s := &scene{}
	s.post("p1")
	s.comment("p1", "c1", "", "Anna", "Quando scade la seconda rata della TARI?")
	s.comment("p1", "c2", "", "Bruno", "Ma vi rendete conto?")
	s.comment("p1", "c3", "c1", "Carla", "Ma tu dove hai parcheggiato l'auto?")
	s.add(audit.Content{ID: "v1", PostID: "v1", Kind: audit.VisitorPost, Author: audit.Author{ID: "u9", Name: "Dino"}, Text: "In via Roma c'è una buca"})
	want := map[string]string{"c1": "domanda, others", "v1": "segnalazione"}
	if d := cmp.Diff(want, s.run()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// Prima risposta: the first later comment of the page in the same thread; the time
// in clock hours and in hours of presidio; n, median, P90 and what is open at the end.
func TestDefinitionFirstAnswer(t *testing.T) {
	hours := NewPresidio(&audit.Settings{Hours: weekdays(540, 780), Patron: "12-07"})
	friday, end := "2026-12-04 12:00", at("2026-12-14 00:00")
	reqs := []audit.Request{
		request(audit.Question, friday, "2026-12-09 10:00"), // weekend, patron and Immacolata between
		request(audit.Question, friday, "2026-12-04 12:30"),
		request(audit.Question, friday, ""),
		request(audit.Question, friday, "2026-12-14 09:00"), // after the end
	}
	f := Response(reqs, hours, end, &audit.Settings{Assistance: true})
	if f.Clock != (Spread{N: 2, Median: 59*time.Hour + 15*time.Minute, P90: 118 * time.Hour}) {
		t.Errorf("clock hours: %+v", f.Clock)
	}
	if *f.Office != (Spread{N: 2, Median: 75 * time.Minute, P90: 2 * time.Hour}) {
		t.Errorf("hours of presidio: %+v", *f.Office)
	}
	if f.Open != 2 || f.Requests != 4 {
		t.Errorf("%d of %d open at the end", f.Open, f.Requests)
	}
}

// Copertura risposte: answered of requests, split into answered in merit,
// redirected, answered by other users alone.
func TestDefinitionCoverage(t *testing.T) {
	const asked, answered = "2026-11-20 09:00", "2026-11-20 10:00"
	merit, sent, others := request(audit.Question, asked, answered), request(audit.Report, asked, answered), request(audit.Question, asked, "")
	sent.Redirected, others.Others = true, true
	f := Response([]audit.Request{merit, sent, others, request(audit.Report, asked, "")}, nil, at("2026-11-21 00:00"), &audit.Settings{Assistance: true})
	if f.Requests != 4 || f.Answered != 2 || f.Redirected != 1 || f.OnlyOthers != 1 || f.Open != 1 {
		t.Errorf("%+v", f)
	}
	if f.Redirect != (Redirects{Due: 1, Done: 1, InMerit: 1, Waiting: 1}) {
		t.Errorf("redirects: %+v", f.Redirect)
	}
	if f.Answered != f.Redirect.InMerit+f.Redirected {
		t.Error("answered in merit and redirected make the answered")
	}
}

// Attività negli orari: expected days, days with a visible action, the share of
// contributions inside hours, actions outside them, holidays applied.
func TestDefinitionAttendance(t *testing.T) {
	hours := NewPresidio(&audit.Settings{
		Hours: weekdays(540, 780), Patron: "12-07", Closures: []civil.Period{civil.Single(civil.NewDay(2026, 12, 10))},
	})
	moments := []audit.Moment{
		{Kind: audit.OwnPost, At: at("2026-12-04 10:00")}, {Kind: audit.OwnReply, At: at("2026-12-05 21:00")}, // a Saturday
		{Kind: audit.OwnPost, At: at("2026-12-08 07:00")}, {Kind: audit.Comment, At: at("2026-12-04 09:00")},
		{Kind: audit.Comment, At: at("2026-12-04 13:00")}, {Kind: audit.VisitorPost, At: at("2026-12-09 12:59")},
		{Kind: audit.Comment, At: at("2026-12-14 10:00")}, // after the period
	}
	a := Attend(hours, civil.Period{From: civil.NewDay(2026, 12, 4), To: civil.NewDay(2026, 12, 11)}, moments)
	if a.Expected != 3 || a.Active != 1 || a.Quiet != 1 {
		t.Errorf("%d days expected, %d active, %d without traffic; want 3, 1, 1", a.Expected, a.Active, a.Quiet)
	}
	if a.Contributions != 3 || a.InHours != 2 || a.Actions != 3 || a.LateReplies != 1 || a.LatePosts != 1 {
		t.Errorf("%+v", a)
	}
	want := []Holy{{civil.NewDay(2026, 12, 7), "Santo patrono"}, {civil.NewDay(2026, 12, 8), "Immacolata Concezione"}, {civil.NewDay(2026, 12, 10), "Chiusura locale"}}
	if d := cmp.Diff(want, a.Holidays); d != "" {
		t.Errorf("holidays (-want +got):\n%s", d)
	}
	if none := Attend(nil, civil.Single(civil.NewDay(2026, 12, 4)), moments); none.Expected != 0 || none.InHours != 0 || none.Contributions != 2 {
		t.Errorf("without a timetable: %+v", none)
	}
}

// Permanenza: for confirmed findings, the interval between the last time seen
// visible and the first seen absent or hidden, at a resolution of a day.
func TestDefinitionExposure(t *testing.T) {
	from := at("2026-11-10 12:00")
	on := func(days float64) time.Time { return from.Add(time.Duration(days * 24 * float64(time.Hour))) }
	c := audit.Content{CreatedAt: from, FirstSeen: on(.6), ShownAt: on(2.6), LastSeen: on(9.6), HiddenAt: on(3.6)}
	want := audit.Exposure{From: from, LastVisible: on(2.6), FirstAbsent: on(3.6)}
	if got := audit.ExposureOf(&c); got != want {
		t.Errorf("hidden and still read by the page: %+v, want %+v", got, want)
	}
	c.ShownAt, c.FirstSeen = time.Time{}, on(3.6)
	if got := audit.ExposureOf(&c); got.LastVisible != from {
		t.Errorf("hidden when first read: last visible %v", got.LastVisible)
	}
	c.HiddenAt = time.Time{}
	if got := audit.ExposureOf(&c); got.Over() {
		t.Error("a content that is there is not over")
	}
}

// TestNoFigureOfAPerson: a figure has no author, and no answer tells who wrote it.
func TestNoFigureOfAPerson(t *testing.T) {
	one := request(audit.Question, "2026-11-20 09:00", "2026-11-20 10:00")
	two := one
	two.AnswerID = "another colleague's"
	at := at("2026-11-21 00:00")
	if d := cmp.Diff(Response([]audit.Request{one}, nil, at, &audit.Settings{}), Response([]audit.Request{two}, nil, at, &audit.Settings{})); d != "" {
		t.Errorf("the figures change with who answered:\n%s", d)
	}
}
