package albo_test

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/albo"
	"vigilia/fetch/fetchtest"
)

func day(n int) civil.Day { return civil.NewDay(2026, time.November, n) }

// night is the instant of most readings: the morning of 21 November.
func night() time.Time { return day(21).At(2, 15) }

func giunta(n int, date, pub civil.Day) audit.Act {
	return audit.Act{
		Register: "2026/" + strconv.Itoa(1000+n), Type: audit.Deliberazione, Organ: audit.Giunta, Number: n, Year: 2026, Date: date,
		Subject: "Perché no? Piano neve, lotto " + strconv.Itoa(n), PublishedFrom: pub, PublishedTo: pub.Add(14), URL: "https://albo.comune.esempio.example/" + strconv.Itoa(n),
	}
}

// acts returns n deliberations, three a day, the newest published on 20 November.
func acts(n int) []audit.Act {
	var out []audit.Act
	for i := range n {
		pub := day(20).Add(-i / 3)
		out = append(out, giunta(300-i, pub.Add(-2), pub))
	}
	return out
}

func serve(t *testing.T, list []audit.Act, options ...func(*fetchtest.AlboSwitches)) *fetchtest.Albo {
	t.Helper()
	s := fetchtest.NewAlbo(list, options...)
	t.Cleanup(s.Close)
	s.SetNow(night())
	return s
}

func feedOf(s *fetchtest.Albo) albo.Feed {
	return albo.Feed{Name: "albo", URL: s.URL + fetchtest.AlboFeed, Format: albo.AlboPOP}
}

func exportOf(s *fetchtest.Albo) albo.Feed {
	return albo.Feed{Name: "albo", URL: s.URL + fetchtest.AlboExport, Format: albo.JCityGov, Columns: map[string]string{"date": "22", "sender": "Ente mittente"}}
}

func read(t *testing.T, f albo.Feed) albo.Reading {
	t.Helper()
	r, err := albo.Read(t.Context(), http.DefaultClient, f, night())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSame reads the same acts through both formats and compares them with what was published.
func TestSame(t *testing.T) {
	want := acts(9)
	want = append(want,
		audit.Act{Register: "2026/2001", Type: audit.Determinazione, Organ: audit.Dirigente, Number: 567, Year: 2026, Date: day(9), Subject: "Affidamento", PublishedFrom: day(10), PublishedTo: day(24)},
		audit.Act{Register: "2026/2002", Type: audit.Ordinanza, Organ: audit.Sindaco, Number: 89, Year: 2026, Date: day(8), Subject: "Chiusura scuola", PublishedFrom: day(9), PublishedTo: day(23)},
		audit.Act{Register: "2026/2003", Type: audit.Decreto, Organ: audit.Sindaco, Number: 4, Year: 2026, Date: day(8), Subject: "Nomina", PublishedFrom: day(9), PublishedTo: day(23)},
	)
	s := serve(t, want)
	for name, f := range map[string]albo.Feed{"albopop": feedOf(s), "jcitygov": exportOf(s)} {
		t.Run(name, func(t *testing.T) {
			r := read(t, f)
			got := map[string]audit.Act{}
			for _, a := range r.Acts {
				got[a.Register] = a
			}
			for _, w := range want {
				g := got[w.Register]
				w.Source, w.Sender, w.FirstSeen = "albo", fetchtest.AlboOwner, night()
				if name == "albopop" {
					w.Subject = "[" + strings.TrimPrefix(w.Register, "2026/") + " / 2026] " + title(w) + " - " + w.Subject
				}
				if name == "jcitygov" {
					w.URL = ""
				}
				if diff := cmp.Diff(w, g); diff != "" {
					t.Errorf("act %s (-published +read):\n%s", w.Register, diff)
				}
			}
			if len(r.Acts) != len(want) || len(r.Rejected) != 0 || r.Full {
				t.Errorf("%d acts, %d rejected, full %t; want %d, 0, false", len(r.Acts), len(r.Rejected), r.Full, len(want))
			}
			if r.From != day(7) || r.To != day(20) || len(r.Days()) != 14 {
				t.Errorf("covers %s–%s, %d days; want 2026-11-07–2026-11-20, 14 days", r.From, r.To, len(r.Days()))
			}
		})
	}
}

// title is what the feed puts before the subject.
func title(a audit.Act) string {
	names := map[audit.ActType]string{
		audit.Deliberazione: "DELIBERAZIONE DI GIUNTA", audit.Determinazione: "DETERMINAZIONE DEL DIRIGENTE",
		audit.Ordinanza: "ORDINANZA DEL SINDACO", audit.Decreto: "DECRETO DEL SINDACO",
	}
	return names[a.Type] + " N. " + strconv.Itoa(a.Number) + " DEL " + a.Date.Italian()
}

// TestCoverage holds the rule: a day is covered if everything published on it
// would be in the reading.
func TestCoverage(t *testing.T) {
	for _, c := range []struct {
		name     string
		acts     int
		from, to civil.Day
		full     bool
	}{
		{"24 items: the feed is whole", 24, day(7), day(20), false},
		{"25 items: cut within 12 November", 25, day(13), day(20), true},
		{"60 acts: 25 items reach back to 12 November", 60, day(13), day(20), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := serve(t, acts(c.acts))
			r := read(t, feedOf(s))
			if r.From != c.from || r.To != c.to || r.Full != c.full {
				t.Errorf("covers %s–%s, full %t; want %s–%s, %t", r.From, r.To, r.Full, c.from, c.to, c.full)
			}
			whole(t, r, c.acts)
			if e := read(t, exportOf(s)); e.From != day(7) || e.To != day(20) {
				t.Errorf("the export covers %s–%s; want everything still in publication, up to yesterday", e.From, e.To)
			}
		})
	}
}

// TestOwnDay holds that a reading covers its own day only once the offices are closed.
func TestOwnDay(t *testing.T) {
	s := serve(t, acts(6))
	for hour, want := range map[int]civil.Day{0: day(20), 19: day(20), 20: day(21), 23: day(21)} {
		r, err := albo.Read(t.Context(), http.DefaultClient, exportOf(s), day(21).At(hour, 30))
		if err != nil {
			t.Fatal(err)
		}
		if r.To != want || r.From != day(7) {
			t.Errorf("read at %d.30: covers %s–%s, want 2026-11-07–%s", hour, r.From, r.To, want)
		}
	}
}

// whole checks that no act published on a covered day is missing from the reading.
func whole(t *testing.T, r albo.Reading, published int) {
	t.Helper()
	read, there := map[civil.Day]int{}, map[civil.Day]int{}
	for _, a := range r.Acts {
		read[a.PublishedFrom]++
	}
	for _, a := range acts(published) {
		there[a.PublishedFrom]++
	}
	for _, d := range r.Days() {
		if read[d] != there[d] {
			t.Errorf("%s is said to be covered: %d acts read, %d published", d, read[d], there[d])
		}
	}
}

func TestSwitches(t *testing.T) {
	for _, c := range []struct {
		name   string
		sw     func(*fetchtest.AlboSwitches)
		change func(*albo.Feed)
		feed   albo.ErrorKind // -1: no error
		export albo.ErrorKind
	}{
		{"web page", func(s *fetchtest.AlboSwitches) { s.Down = true }, nil, albo.WebPage, albo.WebPage},
		{"login", func(s *fetchtest.AlboSwitches) { s.Login = true }, nil, albo.Login, albo.Login},
		{"500", func(s *fetchtest.AlboSwitches) { s.ServerError = true }, nil, albo.Failing, albo.Failing},
		{"404", func(s *fetchtest.AlboSwitches) { s.NotFound = true }, nil, albo.NotFound, albo.NotFound},
		{"nothing", func(s *fetchtest.AlboSwitches) { s.Empty = true }, nil, albo.Empty, albo.Empty},
		{"no acts", func(s *fetchtest.AlboSwitches) { s.NoItems = true }, nil, albo.Empty, albo.Empty},
		{"truncated", func(s *fetchtest.AlboSwitches) { s.Truncated = true }, nil, albo.Broken, -1},
		{"Halley without pubStart", func(s *fetchtest.AlboSwitches) { s.Halley = true }, nil, albo.NoActs, -1},
		{"unknown sender", func(s *fetchtest.AlboSwitches) { s.Others = true }, func(f *albo.Feed) { f.Sender = "Comune di Altrove" }, albo.NoActs, albo.NoActs},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := serve(t, acts(6), c.sw)
			for _, try := range []struct {
				f    albo.Feed
				want albo.ErrorKind
			}{{feedOf(s), c.feed}, {exportOf(s), c.export}} {
				if c.change != nil {
					c.change(&try.f)
				}
				_, err := albo.Read(t.Context(), http.DefaultClient, try.f, night())
				wantKind(t, err, try.want)
			}
		})
	}
}

func wantKind(t *testing.T, err error, want albo.ErrorKind) {
	t.Helper()
	if want == -1 {
		if err != nil {
			t.Errorf("error %v, want none", err)
		}
		return
	}
	var e *albo.Error
	if !errors.As(err, &e) || e.Kind != want {
		t.Fatalf("error %v, want kind %d", err, want)
	}
	if s := err.Error(); !strings.HasPrefix(s, "fonte dell'albo «albo»: ") || strings.Count(s, ": ") < 2 || strings.ContainsAny(s, "\n") {
		t.Errorf("not one sentence with cause and remedy: %q", s)
	}
}

func TestBrokenDates(t *testing.T) {
	s := serve(t, acts(6), func(s *fetchtest.AlboSwitches) { s.BrokenDates = true })
	for _, f := range []albo.Feed{feedOf(s), exportOf(s)} {
		r := read(t, f)
		if len(r.Acts) != 4 || len(r.Rejected) != 2 {
			t.Fatalf("%s: %d acts and %d rejected, want 4 and 2", f.Format, len(r.Acts), len(r.Rejected))
		}
		if !strings.Contains(r.Rejected[0].Reason, "da definire") || r.Rejected[0].Row == 0 {
			t.Errorf("%s: %+v does not say where and why", f.Format, r.Rejected[0])
		}
		if days := r.Days(); len(days) != 0 {
			t.Errorf("%s: acts without a day were rejected, yet %v are said to be known", f.Format, days)
		}
	}
}

func TestBrokenZones(t *testing.T) {
	s := serve(t, acts(6), func(s *fetchtest.AlboSwitches) { s.BrokenZones = true })
	r := read(t, feedOf(s))
	if len(r.Rejected) != 0 || r.Acts[0].PublishedFrom != day(20) || r.Acts[0].Date != day(18) {
		t.Errorf("rejected %v, first act %+v", r.Rejected, r.Acts[0])
	}
}

// TestHalley holds that pubDate, there the date of the act, never passes for
// the day of publication unless somebody has declared it.
func TestHalley(t *testing.T) {
	s := serve(t, acts(3), func(s *fetchtest.AlboSwitches) { s.Halley = true })
	f := feedOf(s)
	f.ReliablePubDate = true
	if r := read(t, f); r.Acts[0].PublishedFrom != day(18) {
		t.Errorf("pubDate was declared reliable and %s was read, want 2026-11-18", r.Acts[0].PublishedFrom)
	}
	s.Switch(func(sw *fetchtest.AlboSwitches) { sw.Halley = false })
	if r := read(t, f); r.Acts[0].PublishedFrom != day(20) {
		t.Errorf("pubStart is there and %s was read, want 2026-11-20", r.Acts[0].PublishedFrom)
	}
}

func TestSender(t *testing.T) {
	s := serve(t, acts(3), func(s *fetchtest.AlboSwitches) { s.Others = true })
	for _, f := range []albo.Feed{feedOf(s), exportOf(s)} {
		if r := read(t, f); len(r.Acts) != 6 {
			t.Errorf("%s: %d acts of everybody, want 6", f.Format, len(r.Acts))
		}
		f.Sender = "COMUNE DI  ESEMPIO"
		r := read(t, f)
		if len(r.Acts) != 3 || r.Excluded != 3 {
			t.Errorf("%s: %d acts of the comune and %d of others, want 3 and 3", f.Format, len(r.Acts), r.Excluded)
		}
	}
}

func TestEncodings(t *testing.T) {
	s := serve(t, acts(1), func(s *fetchtest.AlboSwitches) { s.Latin1 = true })
	if r := read(t, feedOf(s)); !strings.Contains(r.Acts[0].Subject, "Perché") {
		t.Errorf("ISO-8859-1: subject %q", r.Acts[0].Subject)
	}
	const head = "Tipo;Oggetto;Numero;Anno;Dal\n"
	for name, c := range map[string]struct{ text, encoding string }{
		"utf-8":                {"Delibera di Giunta;Perché 10 €;1;2026;20/11/2026", ""},
		"utf-8 with mark":      {"Delibera di Giunta;Perché 10 €;1;2026;20/11/2026", "utf-8"},
		"windows-1252 guessed": {"Delibera di Giunta;Perch\xe9 10 \x80;1;2026;20/11/2026", ""},
		"windows-1252":         {"Delibera di Giunta;Perch\xe9 10 \x80;1;2026;20/11/2026", "windows-1252"},
		"iso-8859-15":          {"Delibera di Giunta;Perch\xe9 10 \xa4;1;2026;20/11/2026", "iso-8859-15"},
		"Unicode text":         {"Delibera di Giunta\tPerché 10 €\t1\t2026\t20/11/2026", ""}, // as Excel calls it
	} {
		t.Run(name, func(t *testing.T) {
			text := head + c.text
			if strings.Contains(name, "mark") {
				text = "\ufeff" + text
			}
			if name == "Unicode text" {
				text = inUTF16(t, strings.ReplaceAll(text, ";", "\t"))
			}
			f := table(t, text)
			f.Encoding = c.encoding
			if r := read(t, f); len(r.Acts) != 1 || r.Acts[0].Subject != "Perché 10 €" {
				t.Errorf("read %+v", r.Acts)
			}
		})
	}
}

// inUTF16 writes a text as Windows does.
func inUTF16(t *testing.T, text string) string {
	t.Helper()
	out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// table writes a CSV of the secretariat and returns the feed for it.
func table(t *testing.T, text string) albo.Feed {
	t.Helper()
	path := filepath.Join(t.TempDir(), "atti.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, night(), night()); err != nil {
		t.Fatal(err)
	}
	return albo.Feed{Name: "albo", URL: path, Format: albo.CSV, Columns: map[string]string{
		"type": "Tipo", "subject": "Oggetto", "number": "Numero", "year": "Anno", "published_from": "Dal",
	}}
}

func TestTables(t *testing.T) {
	for name, c := range map[string]struct {
		text    string
		change  func(*albo.Feed)
		want    []string // registers
		rejects []string // parts of the reasons
	}{
		"comma guessed":     {"Tipo,Oggetto,Numero,Anno,Dal\nDelibera di Giunta,A,1,2026,2026-11-20\n", nil, []string{"deliberazione/giunta/1/2026"}, nil},
		"tab":               {"Tipo\tOggetto\tNumero\tAnno\tDal\nOrdinanza\tA\t1\t2026\t20.11.2026\n", func(f *albo.Feed) { f.Separator = "tab" }, []string{"ordinanza//1/2026"}, nil},
		"quoted newline":    {"Tipo;Oggetto;Numero;Anno;Dal\nDelibera di Giunta;\"A\nB; C\";1;2026;20/11/2026\n", nil, []string{"deliberazione/giunta/1/2026"}, nil},
		"stray quote":       {"Tipo;Oggetto;Numero;Anno;Dal\nDetermina;Tubi da 3\" e mezzo;1;2026;20/11/2026\nDetermina;B;2;2026;20/11/2026\n", nil, []string{"determinazione//1/2026", "determinazione//2/2026"}, nil},
		"header in capital": {"TIPO;OGGETTO;NUMERO;ANNO;DAL\r\nDelibera di Consiglio;A;1;2026;20/11/2026\r\n", nil, []string{"deliberazione/consiglio/1/2026"}, nil},
		"short row":         {"Tipo;Oggetto;Numero;Anno;Dal\nDelibera;A;1;2026;20/11/2026\nDelibera;B;2\n", nil, []string{"deliberazione//1/2026"}, []string{"riga incompleta"}},
		"bad date":          {"Tipo;Oggetto;Numero;Anno;Dal\nDelibera;A;1;2026;20/11/2026\nDelibera;B;2;2026;31/02/2026\n", nil, []string{"deliberazione//1/2026"}, []string{"31/02/2026"}},
		"bad number":        {"Tipo;Oggetto;Numero;Anno;Dal\nDelibera;A;1;2026;20/11/2026\nDelibera;B;x;2026;20/11/2026\n", nil, []string{"deliberazione//1/2026"}, []string{"«x»"}},
		"number with year":  {"Tipo;Oggetto;Numero;Anno;Dal\nDelibera;A;210/2026;;20/11/2026\n", nil, []string{"deliberazione//210/2026"}, nil},
		"by number": {"Delibera di Giunta;A;1;2026;20/11/2026\n", func(f *albo.Feed) {
			f.Columns = map[string]string{"type": "0", "subject": "1", "number": "2", "year": "3", "published_from": "4"}
		}, []string{"deliberazione/giunta/1/2026"}, nil},
		"cited act": {"Tipo;Oggetto;Numero;Anno;Dal\nDelibera;Delibera di Giunta n. 5 del 3/2/2026: rettifica;77;2026;20/11/2026\n", nil, []string{"deliberazione/giunta/77/2026"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			f := table(t, c.text)
			if c.change != nil {
				c.change(&f)
			}
			r := read(t, f)
			var got []string
			for _, a := range r.Acts {
				got = append(got, a.Register)
				if a.Number == 77 && !a.Date.IsZero() {
					t.Errorf("the date of a cited act was taken: %s", a.Date)
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("acts (-want +got):\n%s", diff)
			}
			if len(r.Rejected) != len(c.rejects) {
				t.Fatalf("rejected %+v, want %v", r.Rejected, c.rejects)
			}
			for i, part := range c.rejects {
				if !strings.Contains(r.Rejected[i].Reason, part) || r.Rejected[i].Row != 3 {
					t.Errorf("rejected %+v, want line 3 and %q", r.Rejected[i], part)
				}
			}
		})
	}
}

func TestUnclosedQuote(t *testing.T) {
	f := table(t, "Tipo;Oggetto;Numero;Anno;Dal\nDelibera;\"A;1;2026;20/11/2026\nDelibera;B;2;2026;20/11/2026\nDelibera;C;3;2026;20/11/2026\n")
	_, err := albo.Read(t.Context(), nil, f, night())
	wantKind(t, err, albo.Broken)
}

func TestMissingColumn(t *testing.T) {
	f := table(t, "Tipo;Oggetto;Numero;Anno\nDelibera;A;1;2026\n")
	_, err := albo.Read(t.Context(), nil, f, night())
	wantKind(t, err, albo.Misconfigured)
	if !strings.Contains(err.Error(), "«Dal»") || !strings.Contains(err.Error(), "Oggetto") {
		t.Errorf("the error names neither the column nor those that there are: %v", err)
	}
}

// TestStaleFile holds that an old export says nothing of the days since.
func TestStaleFile(t *testing.T) {
	f := table(t, "Tipo;Oggetto;Numero;Anno;Dal\nDelibera;A;1;2026;09/11/2026\n")
	if err := os.Chtimes(f.URL, day(10).At(9, 0), day(10).At(9, 0)); err != nil {
		t.Fatal(err)
	}
	if r := read(t, f); r.From != day(10).Add(-14) || r.To != day(9) {
		t.Errorf("covers %s–%s, want up to the day before the file was changed", r.From, r.To)
	}
	f.URL = "file://" + f.URL
	read(t, f)
}

// TestStoppedFeed holds the same of a feed in which nothing is in publication any longer.
func TestStoppedFeed(t *testing.T) {
	s := serve(t, acts(6))
	r, err := albo.Read(t.Context(), http.DefaultClient, feedOf(s), day(21).Add(60).At(2, 15))
	if err != nil {
		t.Fatal(err)
	}
	if r.To != day(19) {
		t.Errorf("covers up to %s, want 2026-11-19: the newest publication is of the 20th", r.To)
	}
}

func TestOthersKeepNoSubject(t *testing.T) {
	f := table(t, "Tipo;Oggetto;Numero;Anno;Dal;Albo\nPubblicazione di matrimonio;Anna Prova e Ugo Esempio;;;20/11/2026;7\nDelibera;A;1;2026;20/11/2026;8\n")
	f.Columns["register"] = "Albo"
	r := read(t, f)
	if len(r.Acts) != 2 || r.Acts[0].Subject != "" || r.Acts[0].Type != audit.OtherAct || r.Acts[1].Subject != "A" {
		t.Errorf("read %+v", r.Acts)
	}
}

func TestFileErrors(t *testing.T) {
	for url, want := range map[string]albo.ErrorKind{
		filepath.Join(t.TempDir(), "manca.csv"): albo.NoFile,
		t.TempDir():                             albo.Misconfigured,
		"ftp://albo.example/atti.csv":           albo.Misconfigured,
		"http://127.0.0.1:1/atti.csv":           albo.Unreachable,
	} {
		f := albo.Feed{Name: "albo", URL: url, Format: albo.JCityGov}
		_, err := albo.Read(t.Context(), http.DefaultClient, f, night())
		wantKind(t, err, want)
	}
}

func TestTooLarge(t *testing.T) {
	f := table(t, strings.Repeat("Delibera;A;1;2026;20/11/2026\n", 1200000))
	_, err := albo.Read(t.Context(), nil, f, night())
	wantKind(t, err, albo.TooLarge)
}

func TestCheck(t *testing.T) {
	ok := albo.Feed{Name: "albo", URL: "atti.csv", Format: albo.CSV, Columns: map[string]string{"type": "0", "number": "1", "published_from": "2"}}
	if err := ok.Check(); err != nil {
		t.Error(err)
	}
	for name, change := range map[string]func(*albo.Feed){
		"format":    func(f *albo.Feed) { f.Format = "html" },
		"address":   func(f *albo.Feed) { f.URL = "" },
		"scheme":    func(f *albo.Feed) { f.URL = "ftp://albo.example/atti.csv" },
		"separator": func(f *albo.Feed) { f.Separator = "::" },
		"encoding":  func(f *albo.Feed) { f.Encoding = "klingon" },
		"columns":   func(f *albo.Feed) { f.Columns = nil },
		"field":     func(f *albo.Feed) { f.Columns = map[string]string{"titolo": "1"} },
		"start":     func(f *albo.Feed) { f.Columns = map[string]string{"type": "0", "number": "1"} },
		"type":      func(f *albo.Feed) { f.Columns = map[string]string{"number": "1", "published_from": "2"} },
		"number":    func(f *albo.Feed) { f.Columns = map[string]string{"type": "1", "published_from": "2"} },
	} {
		t.Run(name, func(t *testing.T) {
			f := ok
			change(&f)
			wantKind(t, f.Check(), albo.Misconfigured)
		})
	}
}
