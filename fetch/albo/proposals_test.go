package albo_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/albo"
)

func proposalsOf(t *testing.T, files ...string) []albo.ProposalReading {
	t.Helper()
	dir := t.TempDir()
	for i, content := range files {
		drop(t, dir, map[string]string{"ordine-" + string(rune('a'+i)) + ".csv": content}, day(10+i).At(9, 0))
	}
	out, err := albo.ReadProposals(albo.Register{Name: "giunta", Folder: dir}, night())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestReadProposals(t *testing.T) {
	got := proposalsOf(t,
		"Oggetto;Organo;Seduta;Numero;Anno;Esito\nPiano neve 2026-2027;Giunta;25/11/2026;45;2026;\nRegolamento del verde;Consiglio comunale;30/11/2026;;;Approvata il 1/12/2026\n",
		"\ufeffoggetto,organo,seduta,numero\n\"Tariffe della mensa, adeguamento\",Giunta,,46/2026\nPatrocinio,Giunta,18/11/2026,47/2026\n",
		"Oggetto;Esito\nBozza di convenzione;ritirata\nNuovo statuto;rinviata\n")
	if len(got) != 3 || got[0].Origin != "ordine-a.csv" || got[2].Err != nil || len(got[0].Raw) == 0 || got[0].Changed != day(10).At(9, 0).Local() && !got[0].Changed.Equal(day(10).At(9, 0)) {
		t.Fatalf("%+v", got)
	}
	p := func(key string, organ audit.Organ, n int, sitting civil.Day, subject string) audit.Proposal {
		out := audit.Proposal{Source: "giunta", Key: key, Organ: organ, Number: n, Sitting: sitting, Subject: subject, FirstSeen: night()}
		if organ != "" {
			out.Type = audit.Deliberazione
		}
		if n != 0 {
			out.Year = 2026
		}
		return out
	}
	verde := p(got[0].Proposals[1].Key, audit.Consiglio, 0, day(30), "Regolamento del verde")
	verde.Voted = civil.NewDay(2026, 12, 1)
	gone := p(got[2].Proposals[0].Key, "", 0, civil.Day{}, "Bozza di convenzione")
	gone.Withdrawn = true
	for i, want := range [][]audit.Proposal{
		{p("45/2026 giunta", audit.Giunta, 45, day(25), "Piano neve 2026-2027"), verde},
		{p("46/2026 giunta", audit.Giunta, 46, civil.Day{}, "Tariffe della mensa, adeguamento"), p("47/2026 giunta", audit.Giunta, 47, day(18), "Patrocinio")},
		{gone, p(got[2].Proposals[1].Key, "", 0, civil.Day{}, "Nuovo statuto")},
	} {
		if diff := cmp.Diff(want, got[i].Proposals); diff != "" {
			t.Errorf("file %d (-want +got):\n%s", i, diff)
		}
	}
}

// TestProposalPutOff holds that a proposal stays the same through its sittings.
func TestProposalPutOff(t *testing.T) {
	got := proposalsOf(t, "Oggetto;Organo;Seduta\nPiano del verde;Giunta;11/11/2026\n", "Oggetto;Organo;Seduta\nPIANO  DEL VERDE;Giunta;25/11/2026\n")
	if a, b := got[0].Proposals[0], got[1].Proposals[0]; a.Key != b.Key || b.Sitting != day(25) {
		t.Errorf("%+v and %+v", a, b)
	}
}

func TestBadProposals(t *testing.T) {
	for name, c := range map[string]struct{ file, says string }{
		"no column":   {"Titolo;Seduta\nPiano;25/11/2026\n", "manca la colonna «Oggetto»; il file ha: Titolo, Seduta"},
		"empty":       {"\n", "vuoto"},
		"a web page":  {"<html><body>Intranet</body></html>", "pagina web"},
		"a feed":      {"<?xml version='1.0'?><rss></rss>", "non è una tabella"},
		"open quotes": {"Oggetto;Organo;Seduta\n\"Piano;Giunta;25/11/2026\nAltro;Giunta;25/11/2026\nTerzo;Giunta;25/11/2026\n", "virgolette"},
	} {
		t.Run(name, func(t *testing.T) {
			got := proposalsOf(t, c.file, "Oggetto\nSano\n")
			if got[0].Err == nil || !strings.Contains(got[0].Err.Error(), c.says) || !strings.HasPrefix(got[0].Err.Error(), "registro delle proposte «giunta»: ") {
				t.Errorf("%v", got[0].Err)
			}
			if got[1].Err != nil || len(got[1].Proposals) != 1 {
				t.Errorf("the sound file was not read: %+v", got[1])
			}
		})
	}
	for name, row := range map[string]string{
		"no such day": "Piano;Giunta;31/02/2026;45/2026;\n",
		"no subject":  ";Giunta;25/11/2026;45/2026;\n",
		"no number":   "Piano;Giunta;25/11/2026;quarantacinque;\n",
		"no outcome":  "Piano;Giunta;25/11/2026;45/2026;boh\n",
		"voted when":  "Piano;Giunta;;45/2026;approvata\n",
		"twice":       "Piano;Giunta;25/11/2026;44/2026;\n",
		"voted never": "Piano;Giunta;25/11/2026;45/2026;approvata il 32/11/2026\n",
	} {
		t.Run(name, func(t *testing.T) {
			got := proposalsOf(t, "Oggetto;Organo;Seduta;Numero;Esito\nSano;Giunta;25/11/2026;44/2026;\n"+row)
			if len(got[0].Rejected) != 1 || got[0].Rejected[0].Row != 3 || len(got[0].Proposals) != 1 {
				t.Errorf("%+v", got[0])
			}
		})
	}
	for name, r := range map[string]albo.Register{
		"no folder": {Name: "giunta"},
		"field":     {Name: "giunta", Folder: "x", Columns: map[string]string{"titolo": "Titolo"}},
		"separator": {Name: "giunta", Folder: "x", Separator: "::"},
		"encoding":  {Name: "giunta", Folder: "x", Encoding: "klingon"},
		"not there": {Name: "giunta", Folder: "/non/esiste"},
		"no files":  {Name: "giunta", Folder: t.TempDir()},
	} {
		t.Run(name, func(t *testing.T) {
			if out, err := albo.ReadProposals(r, night()); err == nil || out != nil || !strings.Contains(err.Error(), "registro delle proposte «giunta»: ") {
				t.Errorf("%v, %v", out, err)
			}
		})
	}
}
