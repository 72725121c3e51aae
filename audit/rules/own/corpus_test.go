package own

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// labelled is one text of the corpus of acts, with what is to be read in it.
type labelled struct {
	line    int
	text    string
	refs    []string
	classes []string
}

func readLabelled(t *testing.T, path string) []labelled {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []labelled
	for n, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if strings.HasPrefix(line, "# ") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			t.Fatalf("%s:%d: %d fields", path, n+1, len(f))
		}
		out = append(out, labelled{n + 1, f[0], parts(f[1]), parts(f[2])})
	}
	return out
}

func parts(s string) []string {
	if s == "" || s == "-" {
		return nil
	}
	return strings.Split(s, "; ")
}

// corpusAlbo is the albo that the corpus is held against.
func corpusAlbo() *audit.Archive {
	g := func(n, date, pub int, subject string) audit.Act {
		return act(audit.Deliberazione, audit.Giunta, n, day(date, 11), day(pub, 11), subject)
	}
	consiglio := func(n int, date, pub civil.Day, subject string) audit.Act {
		return act(audit.Deliberazione, audit.Consiglio, n, date, pub, subject)
	}
	det := func(n, date, pub int, subject string) audit.Act {
		return act(audit.Determinazione, audit.Dirigente, n, day(date, 11), day(pub, 11), subject)
	}
	return audit.NewArchive([]audit.Act{
		g(205, 11, 13, "Adeguamento delle tariffe della mensa scolastica"),
		g(206, 11, 23, "Criteri per l'assegnazione degli orti urbani"),
		g(210, 18, 20, "Approvazione del piano neve 2026-2027"),
		g(215, 21, 22, "Contributo alla Pro Loco per il presepe"),
		consiglio(45, day(30, 10), day(9, 11), "Variazione al bilancio di previsione 2026-2028"),
		consiglio(46, day(30, 10), day(20, 11), "Regolamento di polizia urbana"),
		consiglio(47, day(19, 11), day(23, 11), "Convenzione per la gestione associata della biblioteca"),
		det(567, 17, 19, "Affidamento del servizio di sgombero neve"),
		det(570, 19, 23, "Affidamento dei lavori alla palestra di via Roma"),
		det(571, 19, 20, "Impegno di spesa per le luminarie natalizie"),
		act(audit.Ordinanza, audit.Sindaco, 89, day(18, 11), day(18, 11), "Chiusura della scuola primaria"),
		act(audit.Ordinanza, audit.Sindaco, 91, day(21, 11), day(21, 11), "Divieto di utilizzo di botti e petardi"),
		act(audit.Ordinanza, audit.Dirigente, 102, day(19, 11), day(20, 11), "Divieto di sosta in piazza Mercato"),
		act(audit.Decreto, audit.Sindaco, 4, day(10, 11), day(12, 11), "Nomina assessore"),
		act(audit.Decreto, audit.Sindaco, 5, day(19, 11), day(22, 11), "Nomina dei messi notificatori"),
	}, days(day(1, time.September), day(23, 11)))
}

// tally counts what was read right, what was not read and what was read wrongly.
type tally struct{ hit, missed, extra, exact, all int }

func (s tally) f1() float64 { return float64(2*s.hit) / float64(2*s.hit+s.missed+s.extra) }

// measure holds the texts against the labels; told is called with each that differs.
func measure(items []labelled, told func(labelled, []string, []string)) tally {
	var s tally
	albo := corpusAlbo()
	for _, it := range items {
		var refs, classes []string
		for _, c := range holdOn(it.text, day(20, 11), day(24, 11), albo).Acts {
			classes = append(classes, string(c.Class))
			if c.Reference.Number != 0 || c.Reference.Year != 0 {
				refs = append(refs, referred(c.Reference))
			}
		}
		for _, want := range it.refs {
			if slices.Contains(refs, want) {
				s.hit++
			} else {
				s.missed++
			}
		}
		for _, got := range refs {
			if !slices.Contains(it.refs, got) {
				s.extra++
			}
		}
		s.all++
		if slices.Equal(classes, it.classes) {
			s.exact++
		}
		if !slices.Equal(classes, it.classes) || !slices.Equal(refs, it.refs) {
			told(it, refs, classes)
		}
	}
	return s
}

// referred writes an explicit reference as the corpus does.
func referred(r audit.Reference) string {
	s := strings.TrimSpace(string(r.Type) + " " + string(r.Organ))
	if r.Number != 0 {
		s += fmt.Sprintf(" %d", r.Number)
	}
	if r.Year != 0 {
		s += fmt.Sprintf("/%d", r.Year)
	}
	if !r.Date.IsZero() {
		s += " " + r.Date.String()
	}
	return s
}

// TestCorpus holds the aims on every part: F1 of the explicit references at
// least 0.98, the classes of a text exact in at least 97 of 100.
func TestCorpus(t *testing.T) {
	for _, half := range []string{"a", "b", "c", "d", "e"} {
		t.Run(half, func(t *testing.T) {
			items := readLabelled(t, "testdata/acts-"+half+".tsv")
			s := measure(items, func(it labelled, refs, classes []string) {
				t.Logf("line %d, %q: read %q, %q; want %q, %q", it.line, it.text, refs, classes, it.refs, it.classes)
			})
			exact := float64(s.exact) / float64(s.all)
			t.Logf("%d texts, F1 %.3f (%d read, %d missed, %d wrong), classes exact %.3f", s.all, s.f1(), s.hit, s.missed, s.extra, exact)
			if s.all < 95 || s.f1() < 0.98 || exact < 0.97 {
				t.Error("the aims are not reached")
			}
		})
	}
}
