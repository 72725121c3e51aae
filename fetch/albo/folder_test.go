package albo_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigilia/audit/civil"
	"vigilia/fetch/albo"
)

const model = "Tipo atto;Oggetto;Numero;Anno;Data atto;Inizio pubblicazione;Fine pubblicazione;Numero albo\n"

// drop puts files into a folder, each with the time of its last change.
func drop(t *testing.T, dir string, files map[string]string, at time.Time) {
	t.Helper()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.WriteFile(path, []byte(content), 0o600), os.Chtimes(path, at, at)); err != nil {
			t.Fatal(err)
		}
	}
}

func row(n string, pub civil.Day) string {
	return "Delibera di Giunta;Piano neve, parte " + n + ";" + n + ";2026;" + pub.Add(-2).Italian() + ";" + pub.Italian() + ";;2026/" + n + "\n"
}

func TestFolderNewestWins(t *testing.T) {
	dir := t.TempDir()
	drop(t, dir, map[string]string{"b.csv": model + row("1", day(10))}, day(10).At(12, 0))
	drop(t, dir, map[string]string{"a.csv": model + row("1", day(10)) + row("2", day(19))}, day(19).At(21, 0))
	drop(t, dir, map[string]string{".c.csv": "x", "~$c.csv": "x", "c.csv.part": "x", "leggimi.pdf": "x"}, day(20).At(12, 0))
	if err := os.Mkdir(filepath.Join(dir, "vecchi.csv"), 0o700); err != nil {
		t.Fatal(err)
	}
	r := read(t, albo.Feed{Name: "albo", Folder: dir})
	if len(r.Acts) != 2 || r.Origin != "a.csv" || !r.Changed.Equal(day(19).At(21, 0)) || !strings.HasPrefix(string(r.Raw), "Tipo atto") || r.At != night() {
		t.Errorf("read %s changed %s: %+v", r.Origin, r.Changed, r.Acts)
	}
	if r.To != day(19) || r.From != day(5) {
		t.Errorf("covers %s–%s, want what was in publication when the file was changed", r.From, r.To)
	}
}

// TestFolderFormats holds that every supported format can lie in the folder.
func TestFolderFormats(t *testing.T) {
	s := serve(t, acts(3))
	feed := read(t, feedOf(s)).Raw
	export := read(t, exportOf(s)).Raw
	for name, f := range map[string]struct {
		file    string
		content []byte
		format  string
		columns map[string]string
	}{
		"feed":          {"feed.xml", feed, albo.Auto, nil},
		"feed as text":  {"feed.txt", append([]byte("\ufeff\n"), feed...), albo.CSV, nil},
		"model":         {"atti.csv", []byte(model + row("300", day(20)) + row("299", day(20)) + row("298", day(20))), albo.CSV, nil},
		"model, commas": {"atti.csv", []byte(strings.ReplaceAll(strings.ReplaceAll(model+row("300", day(20))+row("299", day(20))+row("298", day(20)), ",", ""), ";", ",")), albo.Auto, nil},
		"export":        {"export.csv", export, albo.JCityGov, map[string]string{"date": "22"}},
		"own columns": {"x.csv", []byte("Cosa;Che;N;A;Dal\nDelibera;A;1;2026;20/11/2026\nDelibera;B;2;2026;20/11/2026\nDelibera;C;3;2026;20/11/2026\n"), albo.CSV,
			map[string]string{"type": "Cosa", "subject": "Che", "number": "N", "year": "A", "published_from": "Dal"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			drop(t, dir, map[string]string{f.file: string(f.content)}, day(20).At(21, 0))
			r := read(t, albo.Feed{Name: "albo", Folder: dir, Format: f.format, Columns: f.columns})
			if len(r.Acts) != 3 || len(r.Rejected) > 0 || r.To != day(20) {
				t.Errorf("%d acts to %s, rejected %+v", len(r.Acts), r.To, r.Rejected)
			}
		})
	}
}

// TestBadFolders holds that each fault is one Italian sentence with its remedy,
// and never a reading.
func TestBadFolders(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		kind  albo.ErrorKind
		says  []string
	}{
		"no files":      {nil, albo.NoFiles, []string{"non contiene file", "depositarvi"}},
		"other files":   {map[string]string{"elenco.xlsx": "PK", "delibera.pdf": "%PDF"}, albo.NoFiles, []string{"delibera.pdf, elenco.xlsx", "CSV"}},
		"empty":         {map[string]string{"atti.csv": " \n"}, albo.EmptyFile, []string{"vuoto", "atti.csv", "ripetere l'esportazione"}},
		"header alone":  {map[string]string{"atti.csv": model}, albo.Empty, []string{"vuot"}},
		"wrong columns": {map[string]string{"atti.csv": "Nome;Cognome;Telefono\nAnna;Prova;1\n"}, albo.Misconfigured, []string{"la colonna «", "Nome, Cognome, Telefono", "correggere"}},
		"cut feed":      {map[string]string{"feed.xml": "<rss><channel><item><title>Delibera"}, albo.Broken, []string{"troncati"}},
		"web page":      {map[string]string{"feed.xml": "<!doctype html><html><body>Albo</body></html>"}, albo.WebPage, []string{"pagina web"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			drop(t, dir, map[string]string{"prima.csv": model + row("1", day(10))}, day(10).At(9, 0))
			if c.files == nil || c.files["elenco.xlsx"] != "" {
				if err := os.Remove(filepath.Join(dir, "prima.csv")); err != nil {
					t.Fatal(err)
				}
			}
			drop(t, dir, c.files, day(20).At(9, 0))
			_, err := albo.Read(t.Context(), nil, albo.Feed{Name: "albo", Folder: dir}, night())
			wantKind(t, err, c.kind)
			for _, want := range c.says {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%q does not say %q", err, want)
				}
			}
		})
	}
	t.Run("no folder", func(t *testing.T) {
		_, err := albo.Read(t.Context(), nil, albo.Feed{Name: "albo", Folder: filepath.Join(t.TempDir(), "manca")}, night())
		wantKind(t, err, albo.NoFile)
	})
	t.Run("unreadable", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "atti.csv")
		if err := os.WriteFile(file, []byte(model), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := albo.Read(t.Context(), nil, albo.Feed{Name: "albo", Folder: file}, night())
		wantKind(t, err, albo.Unreadable)
	})
}

// TestBadRows holds that what a row hides makes no day known.
func TestBadRows(t *testing.T) {
	for name, bad := range map[string]string{
		"no such day": "Delibera di Giunta;B;2;2026;;31/02/2026;;2026/2\n",
		"cut row":     "Delibera di Giunta;B;2",
		"no number":   "Delibera di Giunta;B;due;2026;;31/02/2026;;2026/2\n",
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			drop(t, dir, map[string]string{"atti.csv": model + row("1", day(10)) + bad}, day(20).At(21, 0))
			r := read(t, albo.Feed{Name: "albo", Folder: dir})
			if len(r.Acts) != 1 || len(r.Rejected) != 1 || r.Rejected[0].Reason == "" || len(r.Days()) != 0 {
				t.Errorf("acts %d, rejected %+v, days %v", len(r.Acts), r.Rejected, r.Days())
			}
		})
	}
}

// TestOneNumberTwice holds that two acts of one number are told, and that an act
// registered twice, or corrected, is not.
func TestOneNumberTwice(t *testing.T) {
	of := func(n, date, subject, register, rest string) string {
		return "Delibera di Giunta;" + subject + ";" + n + ";2026;" + date + ";20/11/2026;;" + register + rest + "\n"
	}
	for name, c := range map[string]struct {
		rows string
		want int
	}{
		"other subject":    {of("210", "", "Piano neve 2026-2027", "2026/1", "") + of("210", "", "Tariffe della mensa scolastica", "2026/2", ""), 1},
		"other date":       {of("210", "3/11/2026", "Piano neve 2026-2027", "2026/1", "") + of("210", "4/11/2026", "Piano neve 2026-2027", "2026/2", ""), 1},
		"registered twice": {of("210", "3/11/2026", "Piano neve 2026-2027", "2026/1", "") + of("210", "3/11/2026", "PIANO NEVE 2026-2027", "2026/2", ""), 0},
		"corrected":        {of("210", "", "Approvazione piano neve 2026-2027", "2026/1", "") + of("210", "", "Approvazione piano neve 2026-2027 (rettifica errore materiale)", "2026/2", ""), 0},
		"others":           {of("210", "", "Piano neve", "2026/1", "") + strings.ReplaceAll(of("210", "", "Tariffe della mensa", "2026/2", ""), "Giunta", "Consiglio"), 0},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			drop(t, dir, map[string]string{"atti.csv": model + c.rows}, day(20).At(21, 0))
			r := read(t, albo.Feed{Name: "albo", Folder: dir})
			if len(r.Clashes) != c.want {
				t.Fatalf("clashes %+v, want %d", r.Clashes, c.want)
			}
			for _, k := range r.Clashes {
				if s := k.Sentence(); !strings.Contains(s, "n. 210/2026") || !strings.Contains(s, "2026/1 e 2026/2") || !strings.Contains(s, "far correggere") {
					t.Error(s)
				}
			}
		})
	}
}

// TestAnnulled reads what the albo says of registrations made by mistake.
func TestAnnulled(t *testing.T) {
	f := table(t, "Tipo;Oggetto;Numero;Anno;Dal;Stato\nDelibera;A;1;2026;20/11/2026;Annullata\nDelibera;[ANNULLATA] B;2;2026;20/11/2026;\n"+
		"Delibera;Annullamento della gara;3;2026;20/11/2026;In corso\nDelibera;Gara annullata: presa d'atto;4;2026;20/11/2026;\n")
	f.Columns["status"] = "Stato"
	for i, a := range read(t, f).Acts {
		if want := i < 2; a.Annulled != want {
			t.Errorf("%s: annulled %t", a.Subject, a.Annulled)
		}
	}
}

// TestCopyOfAnOldFile holds that a list copied today is not made today: nothing
// in it was in publication any longer.
func TestCopyOfAnOldFile(t *testing.T) {
	dir := t.TempDir()
	drop(t, dir, map[string]string{"atti.csv": model + row("1", civil.NewDay(2026, 9, 10))}, day(20).At(21, 0))
	if r := read(t, albo.Feed{Name: "albo", Folder: dir}); r.To.After(civil.NewDay(2026, 9, 10)) {
		t.Errorf("covers up to %s", r.To)
	}
}

func TestFolderCheck(t *testing.T) {
	for name, f := range map[string]albo.Feed{
		"both":    {Name: "albo", URL: "x.csv", Folder: "y", Format: albo.CSV},
		"neither": {Name: "albo", Format: albo.AlboPOP},
		"auto":    {Name: "albo", URL: "x.csv"},
	} {
		t.Run(name, func(t *testing.T) { wantKind(t, f.Check(), albo.Misconfigured) })
	}
	if err := (albo.Feed{Name: "albo", Folder: "y"}).Check(); err != nil {
		t.Error(err)
	}
}
