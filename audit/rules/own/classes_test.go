package own

import (
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// TestClassTable plays the table of classes of the reference on the dated check
// (§2.3), row by row: what comes out, how grave it is, and by which method.
func TestClassTable(t *testing.T) {
	albo := audit.NewArchive([]audit.Act{
		act(audit.Deliberazione, audit.Giunta, 210, day(18, 11), day(20, 11), "Approvazione del piano neve"),
		act(audit.Deliberazione, audit.Giunta, 209, day(12, 11), day(14, 11), "Orti urbani"),
	}, days(day(5, 11), day(21, 11)))
	const neve, future = "Con delibera di Giunta n. 210 del 18/11/2026 approvato il piano neve", "Domani in Giunta approveremo l'aumento dei posti al nido"
	for _, c := range []struct {
		name, text   string
		posted, now  civil.Day
		moment       string // "" for the publication
		class        audit.Class
		severity     audit.Severity
		silent       bool // no finding
		gap, waiting bool
		method       audit.Method
	}{
		{"A", neve, day(21, 11), day(22, 11), "", audit.ClassA, 0, true, false, false, ""},
		{"A*", neve, day(20, 11), day(22, 11), "", audit.ClassASame, 0, true, false, false, ""},
		{"B, from the publication", neve, day(19, 11), day(22, 11), "", audit.ClassB, audit.Medium, false, false, false, audit.Automatic},
		{"B, from the adoption", neve, day(19, 11), day(22, 11), "adoption", audit.ClassB, audit.Informative, false, false, false, audit.Automatic},
		{"C", "La Giunta ha già deciso: con delibera n. 210 del 18/11/2026 approvato il piano neve", day(17, 11), day(22, 11), "", audit.ClassC, audit.Serious, false, false, false, audit.Automatic},
		{"C, from the adoption", neve, day(17, 11), day(22, 11), "adoption", audit.ClassC, audit.Serious, false, false, false, audit.Automatic},
		{"D, within the days of grace", "Con delibera di Giunta n. 300 del 17/11/2026 approvato il bando", day(18, 11), day(20, 11), "", audit.ClassD, audit.Minor, false, false, true, audit.Automatic},
		{"D, beyond them", "Con delibera di Giunta n. 300 del 12/11/2026 approvato il bando", day(13, 11), day(20, 11), "", audit.ClassD, audit.Medium, false, false, false, audit.Automatic},
		{"E", "La Giunta ha approvato il nuovo regolamento del verde", day(18, 11), day(22, 11), "", audit.ClassE, audit.Minor, false, false, false, audit.Assisted},
		{"F", future, day(18, 11), day(22, 11), "", audit.ClassF, audit.Medium, false, false, false, audit.Assisted},
		{"G, the feed does not cover the day", "Con delibera di Giunta n. 300 del 24/11/2026 approvato il bando", day(24, 11), day(30, 11), "", audit.ClassG, 0, true, true, false, ""},
		{"G, before the archive begins", "Con delibera di Giunta n. 12 del 20/01/2026 approvato il bando", day(18, 11), day(22, 11), "", audit.ClassG, 0, true, true, false, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			log := holdUnder(c.text, c.posted, c.now, albo, c.moment)
			if len(log.Acts) != 1 || log.Acts[0].Class != c.class || log.Acts[0].Waiting != c.waiting {
				t.Fatalf("acts: %+v", log.Acts)
			}
			if c.silent != (len(log.Findings) == 0) || c.gap != (gapsOf(log) > 0) {
				t.Fatalf("%d findings, %d gaps", len(log.Findings), gapsOf(log))
			}
			if c.silent {
				return
			}
			if f := log.Findings[0]; f.Severity != c.severity || f.Method != c.method || f.Waiting != c.waiting {
				t.Errorf("%s, %s, waiting %v", f.Severity, f.Method, f.Waiting)
			}
		})
	}
}

// TestExceptionsOfTheDatedCheck: none of what §2.3 spares is a finding.
func TestExceptionsOfTheDatedCheck(t *testing.T) {
	albo := audit.NewArchive(nil, days(day(5, 11), day(21, 11)))
	for name, text := range map[string]string{
		"convocation":       "Convocato il Consiglio comunale per martedì alle 20.30: ordine del giorno sul sito.",
		"commission":        "Convocata la commissione bilancio: all'ordine del giorno il regolamento TARI.",
		"consultation":      "È aperta la consultazione pubblica sulla bozza del piano del verde: osservazioni entro il 30 novembre.",
		"draft to observe":  "Pubblicata la bozza del regolamento dei dehors per osservazioni dei cittadini.",
		"adoption of plans": "Adottata la variante al PGT: da domani il deposito per le osservazioni.",
		"call on the site":  "Avviso di preinformazione: sul sito il bando per la gestione del bar del parco.",
		"other body":        "La Giunta regionale ha approvato il bando per le caldaie con delibera n. 1234 del 17/11/2026.",
		"the State":         "Il Governo ha approvato il decreto sulle bollette.",
		"the Union":         "Il Consiglio dell'Unione dei Comuni ha approvato il bilancio con delibera n. 8 del 16/11/2026.",
		"anniversary":       "Dieci anni fa, il 18 novembre 2016, il Consiglio comunale approvava lo statuto della biblioteca.",
		"correction":        "Rettifica: la delibera di Giunta n. 210 citata ieri riguarda il piano neve e non gli orti.",
		"at work":           "Stiamo lavorando a un nuovo piano della sosta, vi terremo aggiornati.",
		"the Giunta works":  "La Giunta è al lavoro sul bilancio del prossimo anno.",
	} {
		t.Run(name, func(t *testing.T) {
			for _, f := range holdOn(text, day(18, 11), day(20, 11), albo).Findings {
				if f.Rule == UnpublishedAct {
					t.Errorf("%q: %s, %s", text, f.Category, f.Severity)
				}
			}
		})
	}
}

// TestExecutiveIsNoMatterOfPublication: an act that is published and not yet executive
// may be told, even if the post claims that it is in force.
func TestExecutiveIsNoMatterOfPublication(t *testing.T) {
	albo := audit.NewArchive([]audit.Act{
		act(audit.Deliberazione, audit.Giunta, 210, day(18, 11), day(19, 11), "Approvazione del piano neve"),
	}, days(day(5, time.November), day(21, 11)))
	log := holdOn("Già in vigore ed esecutiva la delibera di Giunta n. 210 del 18/11/2026 sul piano neve", day(20, 11), day(21, 11), albo)
	if len(log.Acts) != 1 || log.Acts[0].Class != audit.ClassA || len(log.Findings) != 0 {
		t.Errorf("acts %+v, findings %+v", log.Acts, log.Findings)
	}
}

// holdUnder holds a post against an albo, where acts may be told from a moment on.
func holdUnder(text string, posted, now civil.Day, archive *audit.Archive, moment string) audit.Log {
	set := settingOn(posted, now, archive)
	if moment != "" {
		set.Policy.Settings.PublicityMoment = moment
	}
	return holdIn(text, posted, set)
}
