package templates_test

import (
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"vigilia/audit/civil"
	"vigilia/templates"
)

func TestNumbersDatesAndTimesInItalian(t *testing.T) {
	day := civil.NewDay(2026, 11, 21)
	at := time.Date(2026, 11, 21, 8, 30, 0, 0, time.UTC)
	summer := time.Date(2026, 7, 1, 22, 5, 0, 0, time.UTC)
	for want, got := range map[string]string{
		"0": templates.Int(0), "999": templates.Int(999), "1.234": templates.Int(1234), "12.345.678": templates.Int(12345678), "−1.000": templates.Int(-1000),
		"+3": templates.Signed(3), "−12": templates.Signed(-12),
		"12,5": templates.Decimal(12.5, 1), "12": templates.Decimal(12.04, 1), "1.234,6": templates.Decimal(1234.56, 1), "−0,5": templates.Decimal(-0.5, 1),
		"n.d.": templates.Percent(3, 0), "3/19": templates.Percent(3, 19), "12,5\u00a0%": templates.Percent(5, 40), "100\u00a0%": templates.Percent(20, 20), "15\u00a0%": templates.Percent(3, 20),
		"n.\u00a01.234": templates.Number(1234), "1°": templates.Ordinal(1), "1 rilievo": templates.Plural(1, "rilievo", "rilievi"), "0 rilievi": templates.Plural(0, "rilievo", "rilievi"),
		"21/11/2026": templates.Date(day), "": templates.Date(civil.Day{}), "21/11": templates.ShortDate(day),
		"ore\u00a009:30": templates.Time(at), "21/11/2026, ore\u00a009:30": templates.DateTime(at), "02/07/2026, ore\u00a000:05": templates.DateTime(summer),
		"dal 01/11/2026 al 30/11/2026":   templates.Period(civil.Period{From: civil.NewDay(2026, 11, 1), To: civil.NewDay(2026, 11, 30)}),
		"dall'08/11/2026 all'11/11/2026": templates.Period(civil.Period{From: civil.NewDay(2026, 11, 8), To: civil.NewDay(2026, 11, 11)}),
		"dell'11/11/2026":                templates.OfDay(civil.NewDay(2026, 11, 11)),
		"il 12/11 e il 14/11":            templates.OnDays([]civil.Day{civil.NewDay(2026, 11, 12), civil.NewDay(2026, 11, 14)}, 3),
		"2 giorni":                       templates.OnDays([]civil.Day{day, day}, 1),
		"35\u00a0min":                    templates.Duration(35 * time.Minute),
		"3\u00a0h 20\u00a0min":           templates.Duration(200 * time.Minute),
		"1.200\u00a0h":                   templates.Duration(1200 * time.Hour),
		"a, b e c":                       templates.List([]string{"a", "b", "c"}),
		"È":                              templates.Capital("è"),
		"sabato":                         templates.Weekday(day),
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestCutAndClean(t *testing.T) {
	for in, want := range map[string]string{
		"Breve": "Breve", "a\x00b\x1fc": "abc", "\u202eevil\u202c": "evil", "due\nrighe  qui": "due righe qui", "\xff": "\ufffd",
		"Una frase che va oltre il segno": "Una frase che va…", "👩‍👩‍👧": "👩‍👩‍👧",
		"e" + strings.Repeat("\u0301", 30000): "e\u0301\u0301\u0301",
	} {
		if got := templates.Cut(in, 20); got != want {
			t.Errorf("Cut(%.20q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("=1+1\x00\u202e\xff")
	f.Fuzz(func(t *testing.T, s string) {
		clean := templates.Clean(s)
		if !utf8.ValidString(clean) || templates.Clean(clean) != clean {
			t.Errorf("Clean(%q) = %q", s, clean)
		}
		if cut := templates.Cut(s, 40); utf8.RuneCountInString(cut) > 40 || strings.ContainsAny(cut, "\n\x00\u202e") {
			t.Errorf("Cut(%q) = %q", s, cut)
		}
	})
}

// The words of a source file, comments and keys aside, are what people read.
func TestNoAvoidedWordsInTheWording(t *testing.T) {
	files := wording(t)
	if len(files) < 8 {
		t.Fatalf("%d files only", len(files))
	}
	for name, f := range files {
		low := strings.ToLower(string(f.Data))
		for _, w := range templates.Avoided() {
			if strings.Contains(low, w) {
				t.Errorf("%s says %q", name, w)
			}
		}
	}
}

func wording(t *testing.T) fstest.MapFS {
	t.Helper()
	out := make(fstest.MapFS)
	names, err := fs.Glob(os.DirFS("."), "wording/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		b, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		out[n] = &fstest.MapFile{Data: b}
	}
	return out
}

func TestBrokenWordingIsRefusedWithItsLine(t *testing.T) {
	if _, err := templates.Load(wording(t)); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ file, old, new, want string }{
		"unclosed":          {"wording/note.tmpl", "{{define \"warning\"}}La", "{{define \"warning\"}}{{if}}La", "note.tmpl:LINE"},
		"unknown parameter": {"wording/report.tmpl", "{{int .Expected}}", "{{int .Previsti}}", "report.tmpl:LINE"},
		"unknown function":  {"wording/report.tmpl", "{{n .Read}} contributi degli", "{{euro .Read}} contributi degli", "report.tmpl:LINE"},
		"missing sentence":  {"wording/note.tmpl", `{{define "nothing"}}`, `{{define "niente"}}`, `"nothing"`},
		"broken list":       {"wording/legend.toml", "[[entry]]\nname = \"Esito: conforme\"", "[[entry]]\nname = Esito", "legend.toml:3"},
		"unknown key":       {"wording/limits.toml", "text = \"Le immagini", "testo = \"Le immagini", "limits.toml:LINE"},
	} {
		t.Run(name, func(t *testing.T) {
			files := wording(t)
			was := string(files[c.file].Data)
			if !strings.Contains(was, c.old) {
				t.Fatalf("%s does not hold %q", c.file, c.old)
			}
			files[c.file] = &fstest.MapFile{Data: []byte(strings.Replace(was, c.old, c.new, 1))}
			line := 1 + strings.Count(was[:strings.Index(was, c.old)], "\n")
			want := strings.Replace(c.want, "LINE", strconv.Itoa(line), 1)
			_, err := templates.Load(files)
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("got %v, want an error with %q", err, want)
			}
		})
	}
}

func TestSentencesReadAsWritten(t *testing.T) {
	for want, s := range map[string]templates.Sentence{
		"Non si rilevano elementi da sottoporre a verifica per la giornata del 20/11/2026, nei limiti indicati al punto 2.": templates.NothingSentence{Day: "del 20/11/2026"},
		"Su n.\u00a09 post che richiamano provvedimenti, per complessivi n.\u00a012 richiami, n.\u00a03 risultano successivi o contestuali alla pubblicazione all'albo pretorio; n.\u00a02 antecedenti; n.\u00a01 non riscontrato; n.\u00a01 senza estremi, da verificare; n.\u00a01 in attesa di riscontro; n.\u00a01 riferito ad atti futuri o a bozze; n.\u00a02 non verificabili.": templates.ActSentence{Posts: 9, References: 12, InTime: 3, Early: 2, NotFound: 1, ToVerify: 1, Waiting: 1, Future: 1, NotVerify: 2, Reach: templates.Reach{Whole: true}},
		"Non risultano atti in attesa di riscontro all'albo pretorio. 91 richieste arrivate negli ultimi 15 giorni risultano senza risposta, di cui 3 oltre l'obiettivo di 72 ore.":                                                                                                                                                                                                    templates.WaitingSentence{Requests: 91, Over: 3, Target: 72, Measured: true, Complete: true, Within: 15},
		"Non risultano atti in attesa di riscontro all'albo pretorio. Non risultano richieste senza risposta arrivate nella giornata.":                                                                                                                                                                                                                                                 templates.WaitingSentence{Measured: true, Complete: true, Within: 1},
		"Altre n.\u00a07 richieste risultano aperte: n.\u00a05 della giornata e n.\u00a02 dei giorni precedenti. L'elenco riporta prima le richieste della giornata, a cominciare dalle segnalazioni, poi quelle dei giorni precedenti, dalla più vecchia. V. il foglio «Risposte» della cartella di lavoro della relazione.":                                                          templates.RequestsMoreSentence{Fresh: 5, Old: 2, ListedFresh: 5, ListedOld: 3},
		"Non risultano post che richiamano provvedimenti, nei limiti di cui al par. 3: la lettura non è completa.":                                                                                                                                                                                                                                                                     templates.ActSentence{},
		"Per i richiami a provvedimenti l'esito è «non verificabile», perché nessuna giornata del periodo risulta elaborata (par. 3).":                                                                                                                                                                                                                                                 templates.ActSentence{Reach: templates.Reach{Blind: true}},
		"Attività rilevata in 4 giorni su 5 di presidio.": templates.DutySentence{Configured: true, Active: 4, Expected: 5},
		"Elaborazione non eseguita: per la giornata del 20/11/2026 non risulta alcuna elaborazione. Nessun esito può essere tratto da questa nota.": templates.StateSentence{Day: "del 20/11/2026"},
		"Nelle fonti lette non si rilevano elementi da esaminare senza ritardo; per le fonti non lette l'esito è «non verificabile».":               templates.UrgentSentence{},
	} {
		if got := templates.Say(s); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}
