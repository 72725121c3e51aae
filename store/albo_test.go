package store

import (
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func TestActsAndTheirCorrections(t *testing.T) {
	s, ctx := open(t), t.Context()
	act := audit.Act{Source: "albo", Register: "2026/7", Sender: "Comune", Type: audit.Deliberazione, Organ: audit.Giunta, Number: 12, Year: 2026,
		Date: day.Add(-5), Subject: "Approvazione del regolamento", PublishedFrom: day.Add(-2), PublishedTo: day.Add(13), URL: "https://albo.example/7"}
	corrected := act
	corrected.Subject, corrected.PublishedFrom = "Approvazione del regolamento (rettifica)", day
	older := act
	older.Subject, older.PublishedFrom = "Oggetto di una lettura precedente", day.Add(-3)
	for _, reading := range []struct {
		at  time.Time
		act audit.Act
	}{{night, act}, {night.Add(24 * time.Hour), corrected}, {night.Add(25 * time.Hour), corrected}, {night.Add(-24 * time.Hour), older}} {
		check(t, s.SaveAlbo(ctx, "albo", reading.at, []byte("lettura"), []audit.Act{reading.act}, nil))
	}
	check(t, s.SaveAlbo(ctx, "altro albo", night, nil, []audit.Act{{Register: "2026/7", Subject: "Di un altro albo"}}, nil))

	want := corrected
	want.FirstSeen, want.PublishedFrom = night.Add(-24*time.Hour), day.Add(-3)
	equal(t, []audit.Act{want, {Source: "altro albo", Register: "2026/7", Subject: "Di un altro albo", FirstSeen: night}}, must(s.Acts(ctx))(t))
	if n := count(t, s, `SELECT count(*) FROM act_corrections`); n != 1 {
		t.Errorf("%d corrections kept, want 1", n)
	}
	if n := count(t, s, `SELECT count(*) FROM acts WHERE published_from = '2026-11-20'`); n != 1 {
		t.Error("the day of publication as the feed has it now was not kept")
	}
}

func TestAlboReadings(t *testing.T) {
	s, ctx := open(t), t.Context()
	raw := []byte("<rss>\x00\xff non è tutto UTF-8</rss>")
	check(t, s.SaveAlbo(ctx, "albo", night, raw, nil, nil))
	equal(t, raw, must(s.AlboReading(ctx, "albo", night))(t))
	_, err := s.AlboReading(ctx, "albo", night.Add(time.Hour))
	wantErr(t, err, ErrNotFound)
}

func TestAlboRefusesAnActWithoutRegister(t *testing.T) {
	s := open(t)
	before := dump(t, s)
	if err := s.SaveAlbo(t.Context(), "albo", night, []byte("x"), []audit.Act{{Register: "2026/1"}, {Subject: "Senza registro"}}, []civil.Day{day}); err == nil {
		t.Error("an act without register was kept")
	}
	equal(t, before, dump(t, s))
}

// A day is known only if every feed knows it: an act may be in the one that does not.
func TestAlboDays(t *testing.T) {
	s, ctx := open(t), t.Context()
	if got := must(s.AlboDays(ctx))(t); len(got) != 0 {
		t.Errorf("days of an albo never read: %v", got)
	}
	d := func(n int) civil.Day { return day.Add(n) }
	check(t, s.SaveAlbo(ctx, "a", night, nil, nil, []civil.Day{d(2), d(0), d(1)}))
	check(t, s.SaveAlbo(ctx, "a", night.Add(time.Hour), nil, nil, []civil.Day{d(2), d(3)}))
	equal(t, []civil.Day{d(0), d(1), d(2), d(3)}, must(s.AlboDays(ctx))(t))
	check(t, s.SaveAlbo(ctx, "b", night, nil, nil, []civil.Day{d(1), d(3)}))
	equal(t, []civil.Day{d(1), d(3)}, must(s.AlboDays(ctx))(t))
	equal(t, []civil.Day{d(0), d(1), d(2), d(3)}, must(s.AlboDays(ctx, "a"))(t))
	if got := must(s.AlboDays(ctx, "a", "mai letto"))(t); len(got) != 0 {
		t.Errorf("a feed never read knows %v", got)
	}
}
