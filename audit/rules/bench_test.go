package rules

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/policies"
)

// ordinary are comments as they come below a comune's posts: what nearly every
// comment is like decides how long a night takes.
var ordinary = []string{
	"Buongiorno, vorrei sapere perché in via Garibaldi non è ancora passata la raccolta dell'umido, grazie!",
	"Bellissima iniziativa, complimenti alla Pro Loco e a tutti i volontari che hanno lavorato ieri sera.",
	"Zona Cascina Bertolla: spenti i lampioni da lunedì, Enel avvisata, nessuna risposta",
	"Ma scusate, con tutti i soldi che paghiamo di TARI possibile che il marciapiede davanti alla scuola sia ancora rotto? Ci passano i bambini con lo zaino e le mamme col passeggino, è una vergogna",
	"Auguri 🎉🎉", "Grazie mille!", "Finalmente 👏👏👏",
	"Io non capisco perche' si debba sempre discutere di tutto, la rotonda serviva e l'hanno fatta. Punto.",
	"Qualcuno sa a che ora apre lo sportello anagrafe il sabato? Sul sito non trovo nulla e al telefono non risponde nessuno",
	"Il sindaco dovrebbe venire a fare un giro nelle frazioni, qui non si vede mai nessuno, altro che inaugurazioni",
}

func engine(tb testing.TB) *audit.Audit {
	tb.Helper()
	policy, err := policies.Load("crespiatica")
	if err != nil {
		tb.Fatal(err)
	}
	day := civil.NewDay(2026, 11, 20)
	return audit.New(audit.Setting{
		Page: audit.Page{ID: "p", Name: "Comune di Esempio"}, Policy: policy, Archive: audit.NewArchive(nil, nil),
		Contacts: policy.Settings.Contacts, Now: day.Add(1).Start(), Period: civil.Single(day),
	}, All())
}

func comment(n int, text string) *audit.Content {
	return &audit.Content{
		ID: "c", Page: "p", Kind: audit.Comment, PostID: "p_1", Author: audit.Author{ID: "u", Name: "Anna Prova"},
		CreatedAt: time.Date(2026, 11, 20, 9, 0, n, 0, time.UTC), Text: text, Comments: -1,
	}
}

var below = &audit.Content{ID: "p_1", PostID: "p_1", Page: "p", Kind: audit.OwnPost, Text: "Da lunedì cambiano gli orari della raccolta dei rifiuti nelle frazioni."}

// BenchmarkComment is the whole audit of an ordinary comment by every rule.
func BenchmarkComment(b *testing.B) {
	a := engine(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if i%10_000 == 9_999 {
			a = engine(b) // rules that compare contents remember them: a night is of this size
		}
		a.Content(comment(i, ordinary[i%len(ordinary)]), below, nil)
	}
}

// hostile are 64 KB of what may be worst for something that reads text.
func hostile() map[string]string {
	fill := func(s string) string { return strings.Repeat(s, 1+(64<<10)/len(s))[:64<<10] }
	return map[string]string{
		"one letter": fill("a"), "letters": fill("abcdefghijklmnopqrstuvwxyz"), "spaces": fill(" "), "stops": fill("."), "stars": fill("*"),
		"quotes": fill(`"`), "guillemets": fill("« "), "digits": fill("3"), "digits apart": fill("3 4 "), "emoji": fill("🤡"), "marks": fill("e\u0301\u0301"),
		"names": fill("Anna Rossi "), "insults": fill("sei un cretino "), "threats": fill("ti spacco la faccia "), "groups": fill("gli zingari "),
		"questions": fill("perché? "), "links": fill("https://a.example/b "), "ats": fill("@a "), "masked": fill("c***o "), "spaced": fill("s t r o n z o "),
		"not": fill("non "), "that": fill("che è "), "newlines": fill("\n"), "bytes": fill("\xff\xfe"), "ordinary": fill(ordinary[3] + " "),
	}
}

// BenchmarkHostile is the whole audit of 64 KB: no case may take more than 20 ms.
func BenchmarkHostile(b *testing.B) {
	for name, text := range hostile() {
		b.Run(strings.ReplaceAll(name, " ", "_"), func(b *testing.B) {
			a := engine(b)
			for i := 0; b.Loop(); i++ {
				a.Content(comment(i, text), below, nil)
			}
		})
	}
}

// BenchmarkHostilePost is the same for what the page itself publishes, which other rules read.
func BenchmarkHostilePost(b *testing.B) {
	for name, text := range hostile() {
		b.Run(strings.ReplaceAll(name, " ", "_"), func(b *testing.B) {
			a := engine(b)
			for i := 0; b.Loop(); i++ {
				c := comment(i, text)
				c.Kind, c.Author.ID = audit.OwnPost, c.Page
				a.Content(c, c, nil)
			}
		})
	}
}

// TestEngineIsSmall bounds the memory of the rules with all their lists.
func TestEngineIsSmall(t *testing.T) {
	const most = 40_000_000
	a := engine(t)
	for i, text := range ordinary {
		a.Content(comment(i, text), below, nil) // whatever is read once has been read
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.HeapAlloc > most {
		t.Errorf("the rules and what the test itself holds take %d bytes, more than %d", m.HeapAlloc, most)
	}
	runtime.KeepAlive(a)
}

// TestAllocationsAreSteady: an ordinary comment asks for little memory, and the
// two thousandth of a night for no more than the first.
func TestAllocationsAreSteady(t *testing.T) {
	const most, batch = 60, 200
	a, n := engine(t), 0
	more := func() {
		for range batch {
			a.Content(comment(n, ordinary[n%len(ordinary)]), below, nil)
			n++
		}
	}
	more()
	first := testing.AllocsPerRun(1, more) / batch
	for range 6 {
		more()
	}
	later := testing.AllocsPerRun(1, more) / batch
	if first > most || later > first+5 {
		t.Errorf("%.0f allocations a comment at the beginning of a night, %.0f later; want at most %d, and steady", first, later, most)
	}
}

// TestAnyBytes: every rule takes any bytes, and what it shows lies in the text.
func TestAnyBytes(t *testing.T) {
	a := engine(t)
	for name, text := range hostile() {
		for _, kind := range audit.Kinds() {
			c := comment(0, text[:4<<10])
			c.Kind = kind
			checkSpans(t, name, c, a.Content(c, below, nil))
		}
	}
}

func FuzzRules(f *testing.F) {
	for _, s := range ordinary {
		f.Add(s)
	}
	f.Add("Sei un cretino, ti spacco la faccia, il tuo numero è 345 000 00 00")
	f.Fuzz(func(t *testing.T, text string) {
		c := comment(0, text)
		checkSpans(t, "fuzz", c, engine(t).Content(c, below, nil))
	})
}

func checkSpans(t *testing.T, name string, c *audit.Content, log audit.Log) {
	t.Helper()
	n := len([]rune(c.Text))
	for _, f := range append(log.Findings, log.Hints...) {
		for _, e := range f.Evidence {
			if e.Start < 0 || e.End > n || e.Start > e.End {
				t.Errorf("%s: %s shows %d to %d of %d", name, f.Rule, e.Start, e.End, n)
			}
		}
	}
}
