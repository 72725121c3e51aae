package own

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// alike is an albo of acts that read alike: the same project in successive
// years, lots of one work, streets, schools, boilerplate.
func alike() []audit.Act {
	last := func(n int, date, pub civil.Day, subject string) audit.Act {
		a := act(audit.Deliberazione, audit.Giunta, n, date, pub, subject)
		a.Year = date.Year
		return a
	}
	g := func(n, date, pub int, subject string) audit.Act {
		return act(audit.Deliberazione, audit.Giunta, n, day(date, 11), day(pub, 11), subject)
	}
	return []audit.Act{
		last(188, civil.NewDay(2025, 11, 12), civil.NewDay(2025, 11, 14), "Approvazione piano neve 2025-2026"),
		g(201, 3, 6, "APPROVAZIONE PROGETTO ESECUTIVO RIQUALIFICAZIONE SCUOLA PRIMARIA MANZONI – LOTTO 1 – CUP F00A00000000000"),
		g(202, 3, 6, "APPROVAZIONE PROGETTO ESECUTIVO RIQUALIFICAZIONE SCUOLA PRIMARIA MANZONI – LOTTO 2 – CUP F00A00000000001"),
		g(203, 10, 13, "Approvazione del progetto di fattibilità della pista ciclabile di via Garibaldi"),
		g(204, 18, 24, "Approvazione del progetto di fattibilità della pista ciclabile di via Mazzini"),
		g(205, 18, 24, "Criteri per l'assegnazione degli orti urbani. Atto di indirizzo"),
		g(206, 10, 12, "Approvazione del piano triennale delle azioni positive 2027-2029"),
		g(207, 18, 24, "Adeguamento delle tariffe del servizio di mensa scolastica"),
		g(208, 18, 19, "Patrocinio alla manifestazione «Natale in piazza» e concessione di contributo"),
		g(209, 4, 6, "Variazione d'urgenza al bilancio di previsione 2026-2028"),
		g(210, 18, 20, "Approvazione del piano neve 2026-2027"),
		act(audit.Deliberazione, audit.Consiglio, 45, day(12, 11), day(23, 11), "Ratifica della variazione d'urgenza al bilancio di previsione 2026-2028"),
		act(audit.Deliberazione, audit.Consiglio, 46, day(12, 11), day(16, 11), "Regolamento per la disciplina del mercato settimanale: modifiche"),
		act(audit.Determinazione, audit.Dirigente, 560, day(16, 11), day(17, 11), "Impegno di spesa per il servizio di sgombero neve"),
		act(audit.Ordinanza, audit.Sindaco, 90, day(19, 11), day(19, 11), "Chiusura della scuola primaria Manzoni per guasto alla caldaia"),
	}
}

// TestMatchBySubject holds decisions told without a number against acts that
// read alike. The posts are of 20 November.
func TestMatchBySubject(t *testing.T) {
	archive := audit.NewArchive(alike(), days(civil.NewDay(2025, 9, 1), day(28, 11)))
	for _, c := range []struct {
		text  string
		class audit.Class
		match int // number of the act, 0 for none
	}{
		// The year tells.
		{"La Giunta ha approvato il piano neve 2026/2027", audit.ClassASame, 210},
		{"La Giunta ha approvato il piano neve: ecco i mezzi in campo quest'inverno", audit.ClassASame, 210},
		{"La Giunta ha approvato il piano neve 2027-2028", audit.ClassE, 0},
		{"La Giunta ha approvato il piano triennale delle azioni positive 2027-2029", audit.ClassA, 206},
		{"La Giunta ha approvato il piano triennale delle azioni positive 2024-2026", audit.ClassE, 0},
		// The lot tells.
		{"Via libera della Giunta al progetto esecutivo della scuola Manzoni, lotto 2", audit.ClassA, 202},
		{"La Giunta ha approvato il progetto esecutivo della scuola primaria Manzoni (1° lotto)", audit.ClassA, 201},
		{"La Giunta ha approvato il progetto esecutivo della scuola Manzoni, III lotto", audit.ClassE, 0},
		// The name tells.
		{"La Giunta ha approvato il progetto esecutivo di riqualificazione della scuola primaria Verdi", audit.ClassE, 0},
		{"La Giunta ha approvato il progetto della ciclabile di via Garibaldi", audit.ClassA, 203},
		{"La Giunta ha approvato il progetto della pista ciclabile di via Mazzini", audit.ClassB, 204},
		{"La Giunta ha approvato il progetto della pista ciclabile di via Dante", audit.ClassE, 0},
		{"La Giunta ha approvato i criteri per gli orti urbani, spiega l'assessora Bianchi", audit.ClassB, 205},
		// The organ tells.
		{"Il Consiglio comunale ha ratificato la variazione d'urgenza al bilancio di previsione 2026-2028", audit.ClassB, 45},
		{"Ieri la Giunta ha approvato una variazione d'urgenza al bilancio di previsione", audit.ClassA, 209},
		{"Il Consiglio comunale ha approvato le modifiche al regolamento del mercato settimanale", audit.ClassA, 46},
		{"La Giunta ha approvato le modifiche al regolamento del mercato settimanale", audit.ClassE, 0},
		{"Il Sindaco ha firmato l'ordinanza di chiusura della scuola Manzoni per il guasto alla caldaia", audit.ClassA, 90},
		// Other words for the same thing, and a heading that tells it.
		{"Approvati in Giunta gli adeguamenti alle tariffe per la mensa delle scuole", audit.ClassB, 207},
		{"MENSA SCOLASTICA, ADEGUAMENTO DELLE TARIFFE DEL SERVIZIO\nLa Giunta ha approvato il provvedimento ieri sera.", audit.ClassB, 207},
		{"La Giunta ha concesso il patrocinio e un contributo: via libera della Giunta a Natale in piazza", audit.ClassA, 208},
		// Boilerplate matches nothing.
		{"La Giunta ha approvato il progetto esecutivo", audit.ClassE, 0},
		{"La Giunta ha approvato il progetto del nuovo parco giochi", audit.ClassE, 0},
		{"La Giunta ha stanziato 20.000 euro per il servizio civile", audit.ClassE, 0},
		{"Il Consiglio comunale ha approvato il rendiconto", audit.ClassE, 0},
	} {
		checks := hold(c.text, day(20, 11), archive).Acts
		if len(checks) == 0 {
			t.Errorf("%q: nothing read", c.text)
			continue
		}
		got, number := checks[0], 0
		if got.Match != nil {
			number = got.Match.Number
		}
		if got.Class != c.class || number != c.match {
			t.Errorf("%q: class %s, act %d (%s); want %s, %d", c.text, got.Class, number, got.Cause, c.class, c.match)
		}
	}
}

// TestAnOlderActIsNamed holds that an act of another time is no match, but is
// named for whoever verifies.
func TestAnOlderActIsNamed(t *testing.T) {
	archive := audit.NewArchive(alike()[:1], days(civil.NewDay(2025, 9, 1), day(28, 11)))
	l := hold("La Giunta ha approvato il piano neve", day(20, 11), archive)
	if len(l.Findings) != 1 || !strings.Contains(l.Findings[0].Evidence[0].Note, "di oggetto simile risulta deliberazione di Giunta n. 188/2025") {
		t.Errorf("%+v", l.Findings)
	}
}

// TestTwoAlikeLeadNowhere holds that nobody guesses between two acts that lead to different outcomes.
func TestTwoAlikeLeadNowhere(t *testing.T) {
	archive := audit.NewArchive([]audit.Act{
		act(audit.Deliberazione, audit.Giunta, 11, day(10, 11), day(12, 11), "Contributo alla Pro Loco per la sagra"),
		act(audit.Deliberazione, audit.Giunta, 12, day(18, 11), day(24, 11), "Contributo alla Pro Loco per il presepe"),
	}, days(day(1, 9), day(28, 11)))
	l := hold("La Giunta ha approvato il contributo alla Pro Loco", day(20, 11), archive)
	if len(l.Acts) != 1 || l.Acts[0].Class != audit.ClassG || len(l.Findings) != 0 || gapsOf(l) != 1 {
		t.Errorf("%+v", l)
	}
}

// fiftyThousand is the archive of ten years of a town.
func fiftyThousand() []audit.Act {
	rnd := rand.New(rand.NewPCG(5, 2026))
	heads := []string{"Approvazione progetto esecutivo", "Impegno di spesa per", "Affidamento del servizio di", "Liquidazione fattura alla ditta", "Determina a contrarre per", "Concessione contributo a", "Approvazione verbale di gara per"}
	things := strings.Fields("palestra scuola asilo mensa strade verde illuminazione cimitero biblioteca teatro neve trasporto rifiuti depuratore ponte piazza fognatura arredi computer sicurezza")
	places := strings.Fields("Roma Verdi Manzoni Garibaldi Mazzini Marconi Dante Leopardi Cavour Matteotti Gramsci Rossini")
	types := []audit.ActType{audit.Determinazione, audit.Determinazione, audit.Determinazione, audit.Deliberazione, audit.Ordinanza}
	organs := map[audit.ActType]audit.Organ{audit.Determinazione: audit.Dirigente, audit.Deliberazione: audit.Giunta, audit.Ordinanza: audit.Sindaco}
	out := make([]audit.Act, 50_000)
	for i := range out {
		typ := types[rnd.IntN(len(types))]
		date := civil.NewDay(2016, time.December, 1).Add(i * 3640 / len(out))
		subject := fmt.Sprintf("%s %s %s di via %s – ditta numero%d CIG Z%06d", heads[rnd.IntN(len(heads))], things[rnd.IntN(len(things))],
			things[rnd.IntN(len(things))], places[rnd.IntN(len(places))], rnd.IntN(3000), i)
		out[i] = audit.Act{
			Source: "albo", Register: fmt.Sprintf("%d/%d", date.Year, i), Type: typ, Organ: organs[typ], Number: i%5000 + 1, Year: date.Year, Date: date,
			Subject: subject, PublishedFrom: date.Add(3), PublishedTo: date.Add(17), URL: fmt.Sprintf("https://albo.comune.esempio.example/atti/%d/%d.pdf", date.Year, i),
		}
	}
	return out
}

// BenchmarkMatch50k holds a post against ten years of acts: by number, by date,
// by subject, and with everything at once.
func BenchmarkMatch50k(b *testing.B) {
	archive := audit.NewArchive(fiftyThousand(), days(civil.NewDay(2016, 12, 1), day(21, 11)))
	for name, text := range map[string]string{
		"number":  "Con determina n. 4321/2026 affidati i lavori alla palestra di via Manzoni.",
		"missing": "Con delibera di Giunta n. 987654 approvato il piano neve.",
		"date":    "Con ordinanza sindacale del 3 novembre 2026 chiusa la scuola di via Verdi.",
		"subject": "La Giunta ha approvato il progetto per la palestra della scuola di via Manzoni, con i lavori per la sicurezza e gli arredi.",
		"several": "Con delibera di Giunta n. 12 e determina n. 44 del 2/11/2026 parte il cantiere. La Giunta ha approvato ieri il progetto del ponte di via Roma. " +
			"Il Consiglio comunale ha approvato il regolamento del verde. Via libera anche al nuovo piano della sicurezza. Domani in Giunta approveremo gli arredi della biblioteca.",
	} {
		b.Run(name, func(b *testing.B) {
			hold(text, day(20, 11), archive) // the index is made once a night
			for b.Loop() {
				hold(text, day(20, 11), archive)
			}
		})
	}
}

// TestTooManyDecisionsAreAGap holds that what is beyond the bound is told as not
// looked up, and nothing of it as clean.
func TestTooManyDecisionsAreAGap(t *testing.T) {
	var b strings.Builder
	for n := range maxDecisions + 20 {
		fmt.Fprintf(&b, "La Giunta ha approvato il progetto numero%d della palestra. ", n)
	}
	l := hold(b.String(), day(20, 11), audit.NewArchive(nil, days(day(1, time.September), day(23, 11))))
	beyond := 0
	for _, c := range l.Acts {
		if c.Class == audit.ClassG && strings.Contains(c.Cause, "decisioni senza estremi") {
			beyond++
		}
	}
	if gapsOf(l) == 0 || beyond < 20 || beyond == len(l.Acts) {
		t.Errorf("%d gaps, %d of %d decisions beyond", gapsOf(l), beyond, len(l.Acts))
	}
}

// BenchmarkHostile50k holds 64 KB of nothing but decisions against ten years of acts.
func BenchmarkHostile50k(b *testing.B) {
	archive := audit.NewArchive(fiftyThousand(), days(civil.NewDay(2016, 12, 1), day(21, 11))).WithProposals(agenda().agenda)
	for name, piece := range map[string]string{
		"decisions": "La Giunta ha approvato il progetto della palestra. ",
		"drafts":    "bozza riservata del regolamento interno, bozza ",
		"matters":   "Adeguamento delle tariffe del servizio. ",
	} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(piece, 64<<10/len(piece))
			hold(text, day(20, 11), archive)
			for b.Loop() {
				hold(text, day(20, 11), archive)
			}
		})
	}
}

// BenchmarkArchive50k tells how long the archive takes to be made, index
// included, and what it holds beside the acts.
func BenchmarkArchive50k(b *testing.B) {
	acts := fiftyThousand()
	covered := days(civil.NewDay(2016, 12, 1), day(21, 11))
	before := heap()
	var archive *audit.Archive
	for b.Loop() {
		archive = audit.NewArchive(acts, covered)
		hold("La Giunta ha approvato il piano neve", day(20, 11), archive)
	}
	b.ReportMetric(float64(heap()-before)/(1<<20), "MB-index")
	runtime.KeepAlive(archive)
	runtime.KeepAlive(acts)
}

func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// TestMatchOneWord holds subjects of one word: a sentence that tells little else tells them.
func TestMatchOneWord(t *testing.T) {
	archive := audit.NewArchive([]audit.Act{
		act(audit.Deliberazione, audit.Consiglio, 48, day(18, 11), day(19, 11), "Rendiconto"),
		act(audit.Deliberazione, audit.Giunta, 220, day(18, 11), day(19, 11), "PIAO"),
	}, days(civil.NewDay(2025, 9, 1), day(28, 11)))
	for _, c := range []struct {
		text  string
		class audit.Class
	}{
		{"Il Consiglio comunale ha approvato il rendiconto", audit.ClassA},
		{"La Giunta ha approvato il PIAO", audit.ClassA},
		{"La Giunta ha approvato il PIAO triennale", audit.ClassA},
		{"Il Consiglio comunale ha approvato il rendiconto, ora avanti con gli investimenti", audit.ClassA},
		{"La Giunta ha approvato il progetto del nuovo asilo di via Verdi, inserito nel PIAO", audit.ClassE},
	} {
		got := holdOn(c.text, day(20, 11), day(24, 11), archive).Acts
		if len(got) != 1 || got[0].Class != c.class {
			t.Errorf("%q: %+v, want class %s", c.text, got, c.class)
		}
	}
}
