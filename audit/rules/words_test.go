package rules

import (
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/lexicon"
	"vigilia/audit/policies"
)

// TestOfficeWords: what an office adds is found with the severity that it names, what
// it takes away is not, and every other entry is as before.
func TestOfficeWords(t *testing.T) {
	office, err := lexicon.ReadOffice("ufficio.txt", `
[tone.insult]
= B 0.8 lieve dialetto · epiteto
+ tarlaccon{e,i}
= B 0.8 dialetto · epiteto
+ gnappolon{e,i} ~ formaggio
- pirla
[hate.discrimination]
= A 0.8 critica dialetto · epiteto per origine
+ forestazzi
`, Lists(All()))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Sei un tarlaccone":            "tone.insult lieve",
		"Sei uno gnappolone":           "tone.insult media",
		"Lo gnappolone è un formaggio": "",
		"Sei un pirla":                 "",
		"Sei un cretino":               "tone.insult media",
		"Fuori i forestazzi dal paese": "hate.discrimination critica",
	} {
		var got []string
		for _, f := range officeAudit(t, office).Content(comment(0, text), nil, nil).Findings {
			if family, _, _ := strings.Cut(f.Rule, "."); family == "hate" || f.Rule == "tone.insult" {
				got = append(got, f.Rule+" "+f.Severity.String())
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q: %v, want %q", text, got, want)
		}
	}
}

func officeAudit(t *testing.T, office *lexicon.Office) *audit.Audit {
	t.Helper()
	policy, err := policies.Load("crespiatica")
	if err != nil {
		t.Fatal(err)
	}
	day := civil.NewDay(2026, 11, 20)
	return audit.New(audit.Setting{
		Page: audit.Page{ID: "p", Name: "Comune di Esempio"}, Policy: policy, Archive: audit.NewArchive(nil, nil),
		Office: office, Now: day.Add(1).Start(), Period: civil.Single(day),
	}, All())
}

// TestRegisters: the lists know the dialects that travel, and say so in the evidence.
func TestRegisters(t *testing.T) {
	for register, text := range map[string]string{
		"romano": "sei proprio 'n bburino, accannala", "napoletano": "si' nu strunz e 'nu chiachiello", "lombardo": "te set propi un pirla balabiott",
		"veneto": "ti xe un mona", "siciliano": "si propriu nu minchiuni", "toscano": "tu se' un bischero",
	} {
		if !speaksOf(t, "tone.", text) {
			t.Errorf("%s: nothing is said of %q", register, text)
		}
	}
}

func speaksOf(t *testing.T, family, text string) bool {
	t.Helper()
	for _, f := range officeAudit(t, nil).Content(comment(0, text), nil, nil).Findings {
		if strings.HasPrefix(f.Rule, family) {
			return true
		}
	}
	return false
}
