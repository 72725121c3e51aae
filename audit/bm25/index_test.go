package bm25

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func search(ix *Index, s string) []Hit { return ix.Search(NewQuery(s, 60), 0, len(ix.length), 5) }

func TestTheBestAnswerComesFirst(t *testing.T) {
	texts := []string{
		"Approvazione del piano neve 2026-2027",
		"Nomina della commissione per il paesaggio",
		"APPROVAZIONE PROGETTO ESECUTIVO RIQUALIFICAZIONE ENERGETICA PALESTRA DI VIA ROMA – CUP F00A00000000000",
		"Approvazione progetto esecutivo scuola primaria Manzoni",
		"Approvazione progetto esecutivo scuola primaria Verdi",
		"Regolamento per l'assegnazione degli orti urbani",
		"Tariffe della mensa scolastica: adeguamento",
		"Contributi alle società sportive dilettantistiche",
		"Nomina della commissione giudicatrice per gli orti",
	}
	ix := New(slices.Values(texts))
	for query, want := range map[string]int{
		"La Giunta ha approvato il piano neve 2026-2027":                             0,
		"Via libera ai lavori di riqualificazione della palestra di via Roma!":       2,
		"Approvato il progetto per la scuola Verdi":                                  4,
		"Abbiamo approvato il nuovo regolamento degli orti":                          5,
		"La Giunta ha approvato le nuove tariffe per la mensa delle scuole":          6,
		"Approvati i contributi per le associazioni e le società sportive del paese": 7,
	} {
		hits := search(ix, query)
		if len(hits) == 0 || hits[0].Doc != want {
			t.Errorf("%q: %+v, want %d first", query, hits, want)
		}
	}
}

func TestWhatTheTextDoesNotNameIsTold(t *testing.T) {
	ix := New(slices.Values([]string{"Approvazione progetto esecutivo scuola primaria Manzoni"}))
	for query, strange := range map[string]bool{
		"La Giunta ha approvato il progetto della scuola Verdi":   true,
		"La Giunta ha approvato il progetto della scuola Manzoni": false,
	} {
		hits := search(ix, query)
		if len(hits) != 1 || hits[0].Strange != strange {
			t.Errorf("%q: %+v, want strange %t", query, hits, strange)
		}
	}
}

func TestIdleWordsFindNothing(t *testing.T) {
	ix := New(slices.Values([]string{"Approvazione della proposta di deliberazione di Giunta comunale", "Piano del verde"}))
	for _, query := range []string{"La Giunta comunale ha approvato la delibera", "", "!!!", "di a da in con su per tra fra"} {
		if hits := search(ix, query); len(hits) != 0 {
			t.Errorf("%q: %+v", query, hits)
		}
	}
	if hits := New(slices.Values([]string(nil))).Search(NewQuery("piano del verde", 9), 0, 9, 9); len(hits) != 0 {
		t.Errorf("an empty index answers %+v", hits)
	}
}

// TestWindow holds that only the texts asked for answer, and all of them.
func TestWindow(t *testing.T) {
	texts := make([]string, 300)
	for i := range texts {
		texts[i] = fmt.Sprintf("Piano neve lotto %d", i)
	}
	ix := New(slices.Values(texts))
	hits := ix.Search(NewQuery("piano neve", 9), 100, 120, 1000)
	if len(hits) != 20 {
		t.Errorf("%d hits in a window of 20", len(hits))
	}
	for _, h := range hits {
		if h.Doc < 100 || h.Doc >= 120 || h.Shared != 2 {
			t.Errorf("%+v", h)
		}
	}
}

// TestACommonWordAddsToWhatARareOneFinds holds that words in most texts neither
// find by themselves nor get lost.
func TestACommonWordAddsToWhatARareOneFinds(t *testing.T) {
	texts := make([]string, 4000)
	for i := range texts {
		texts[i] = fmt.Sprintf("Manutenzione strade comunali, intervento %d", i)
	}
	texts[2000] = "Manutenzione strade della frazione Borgoratto"
	hits := search(New(slices.Values(texts)), "manutenzione delle strade di Borgoratto")
	if len(hits) != 1 || hits[0].Doc != 2000 || hits[0].Shared != 3 {
		t.Errorf("%+v", hits)
	}
}

// TestShares holds that shares stay shares, whatever is asked.
func TestShares(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 2026))
	words := strings.Fields("piano neve scuola palestra mensa orti verde strada ponte asilo Verdi Manzoni 2026 2027 tariffe regolamento approvazione perché città")
	some := func() string {
		var out []string
		for range rnd.IntN(12) {
			out = append(out, words[rnd.IntN(len(words))])
		}
		return strings.Join(out, " ")
	}
	for range 300 {
		var texts []string
		for range rnd.IntN(30) {
			texts = append(texts, some())
		}
		ix := New(slices.Values(texts))
		for _, h := range search(ix, some()) {
			if h.Asked <= 0 || h.Asked > 1.0001 || h.Told <= 0 || h.Told > 1.0001 || h.Shared < 1 || h.Doc >= len(texts) {
				t.Fatalf("%+v", h)
			}
		}
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("Piano neve 2026", "la Giunta ha approvato il piano neve")
	f.Add("\xff𝗣𝗶𝗮𝗻𝗼\u0301 Ⅷ½", "𝗽𝗶𝗮𝗻𝗼 ǅ")
	f.Fuzz(func(t *testing.T, doc, query string) {
		ix := New(slices.Values([]string{doc, "altro"}))
		for _, h := range search(ix, query) {
			if h.Doc > 1 || h.Shared < 1 {
				t.Errorf("%q in %q: %+v", query, doc, h)
			}
		}
	})
}

// subjects are n subjects such as an albo holds: mostly boilerplate.
func subjects(n int) []string {
	rnd := rand.New(rand.NewPCG(7, 2026))
	heads := []string{"Approvazione progetto esecutivo", "Impegno di spesa per", "Affidamento del servizio di", "Liquidazione fattura alla ditta", "Determina a contrarre per", "Concessione contributo a", "Approvazione verbale di gara per"}
	things := strings.Fields("palestra scuola asilo mensa strade verde illuminazione cimitero biblioteca teatro neve trasporto rifiuti depuratore ponte piazza fognatura arredi computer sicurezza")
	places := strings.Fields("Roma Verdi Manzoni Garibaldi Mazzini Marconi Dante Leopardi Cavour Matteotti Gramsci Rossini")
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("%s %s %s di via %s – anno %d – ditta numero%d CIG Z%06d", heads[rnd.IntN(len(heads))], things[rnd.IntN(len(things))], things[rnd.IntN(len(things))],
			places[rnd.IntN(len(places))], 2016+i*10/n, rnd.IntN(3000), i)
	}
	return out
}

func BenchmarkNew50k(b *testing.B) {
	texts := subjects(50_000)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var ix *Index
	for b.Loop() {
		ix = New(slices.Values(texts))
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(int64(after.HeapAlloc)-int64(before.HeapAlloc))/(1<<20), "MB-held")
	runtime.KeepAlive(ix)
}

func BenchmarkSearch50k(b *testing.B) {
	ix := New(slices.Values(subjects(50_000)))
	q := NewQuery("La Giunta ha approvato il progetto per la palestra della scuola di via Manzoni, con i lavori per la sicurezza e gli arredi: pronti nel 2026.", 60)
	for b.Loop() {
		ix.Search(q, 0, 50_000, 20)
	}
}
