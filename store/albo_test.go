package store

import (
	"fmt"
	"runtime"
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
		check(t, s.SaveAlbo(ctx, RawReading{Source: "albo", At: reading.at, Raw: []byte("lettura")}, []audit.Act{reading.act}, nil))
	}
	check(t, s.SaveAlbo(ctx, RawReading{Source: "altro albo", At: night}, []audit.Act{{Register: "2026/7", Subject: "Di un altro albo"}}, nil))

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

func TestAnnulledActs(t *testing.T) {
	s, ctx := open(t), t.Context()
	act := audit.Act{Source: "albo", Register: "2026/7", PublishedFrom: day, FirstSeen: night}
	check(t, s.SaveAlbo(ctx, RawReading{Source: "albo", At: night}, []audit.Act{act}, nil))
	act.Annulled = true
	check(t, s.SaveAlbo(ctx, RawReading{Source: "albo", At: night.Add(time.Hour)}, []audit.Act{act}, nil))
	equal(t, []audit.Act{act}, must(s.Acts(ctx))(t))
	if n := count(t, s, `SELECT count(*) FROM act_corrections`); n != 1 {
		t.Errorf("%d corrections kept, want 1", n)
	}
}

// TestProposals holds that the file changed last counts, in whatever order the
// files are read, and that a proposal which a newer file leaves out stays known.
func TestProposals(t *testing.T) {
	s, ctx := open(t), t.Context()
	first := audit.Proposal{Key: "45/2026", Type: audit.Deliberazione, Organ: audit.Giunta, Number: 45, Year: 2026, Sitting: day.Add(3), Subject: "Piano neve"}
	moved, other := first, audit.Proposal{Key: "bozza", Organ: audit.Consiglio, Subject: "Regolamento del verde", Voted: day, Withdrawn: true}
	moved.Sitting = day.Add(10)
	older, newer := RawReading{Source: "giunta", At: night, Raw: []byte("a"), Origin: "a.csv", Changed: night.Add(-48 * time.Hour)},
		RawReading{Source: "giunta", At: night, Raw: []byte("b"), Origin: "b.csv", Changed: night.Add(-time.Hour)}
	check(t, s.SaveProposals(ctx, newer, []audit.Proposal{moved}))
	check(t, s.SaveProposals(ctx, older, []audit.Proposal{first, other}))
	check(t, s.SaveProposals(ctx, older, []audit.Proposal{first, other}))
	want := []audit.Proposal{moved, other}
	for i := range want {
		want[i].Source, want[i].FirstSeen = "giunta", night
	}
	equal(t, want, must(s.Proposals(ctx))(t))
	if n := count(t, s, `SELECT count(*) FROM proposal_readings WHERE origin <> '' AND changed IS NOT NULL`); n != 2 {
		t.Errorf("%d files kept, want 2", n)
	}
	if err := s.SaveProposals(ctx, newer, []audit.Proposal{{Subject: "Senza chiave"}}); err == nil {
		t.Error("a proposal without key was kept")
	}
}

func TestAlboReadings(t *testing.T) {
	s, ctx := open(t), t.Context()
	raw := []byte("<rss>\x00\xff non è tutto UTF-8</rss>")
	dropped := RawReading{Source: "albo", At: night, Raw: raw, Origin: "atti.csv", Changed: night.Add(-5 * time.Hour)}
	check(t, s.SaveAlbo(ctx, dropped, nil, nil))
	equal(t, dropped, must(s.AlboReading(ctx, "albo", night))(t))
	_, err := s.AlboReading(ctx, "albo", night.Add(time.Hour))
	wantErr(t, err, ErrNotFound)
}

func TestAlboRefusesAnActWithoutRegister(t *testing.T) {
	s := open(t)
	before := dump(t, s)
	if err := s.SaveAlbo(t.Context(), RawReading{Source: "albo", At: night, Raw: []byte("x")}, []audit.Act{{Register: "2026/1"}, {Subject: "Senza registro"}}, []civil.Day{day}); err == nil {
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
	check(t, s.SaveAlbo(ctx, RawReading{Source: "a", At: night}, nil, []civil.Day{d(2), d(0), d(1)}))
	check(t, s.SaveAlbo(ctx, RawReading{Source: "a", At: night.Add(time.Hour)}, nil, []civil.Day{d(2), d(3)}))
	equal(t, []civil.Day{d(0), d(1), d(2), d(3)}, must(s.AlboDays(ctx))(t))
	check(t, s.SaveAlbo(ctx, RawReading{Source: "b", At: night}, nil, []civil.Day{d(1), d(3)}))
	equal(t, []civil.Day{d(1), d(3)}, must(s.AlboDays(ctx))(t))
	equal(t, []civil.Day{d(0), d(1), d(2), d(3)}, must(s.AlboDays(ctx, "a"))(t))
	if got := must(s.AlboDays(ctx, "a", "mai letto"))(t); len(got) != 0 {
		t.Errorf("a feed never read knows %v", got)
	}
}

// BenchmarkActs50k loads ten years of a town's albo, as every night does, and
// tells what it holds in memory.
func BenchmarkActs50k(b *testing.B) {
	s, ctx := open(b), b.Context()
	acts := make([]audit.Act, 50_000)
	for i := range acts {
		date := civil.NewDay(2016, 12, 1).Add(i * 3640 / len(acts))
		acts[i] = audit.Act{
			Register: fmt.Sprintf("%d/%d", date.Year, i), Sender: "Comune di Esempio", Type: audit.Determinazione, Organ: audit.Dirigente, Number: i%5000 + 1, Year: date.Year, Date: date,
			Subject:       fmt.Sprintf("Impegno di spesa per l'affidamento del servizio di manutenzione della palestra di via Roma – ditta n. %d – CIG Z%06d", i%300, i),
			PublishedFrom: date.Add(3), PublishedTo: date.Add(17), URL: fmt.Sprintf("https://albo.comune.esempio.example/atti/%d/%d.pdf", date.Year, i),
		}
	}
	check(b, s.SaveAlbo(ctx, RawReading{Source: "albo", At: night}, acts, nil))
	acts = nil
	before := heap()
	var loaded []audit.Act
	for b.Loop() {
		loaded = must(s.Acts(ctx))(b)
	}
	b.ReportMetric(float64(heap()-before)/(1<<20), "MB-held")
	if len(loaded) != 50_000 {
		b.Fatal(len(loaded))
	}
}

func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
