package tomlfile

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type shelf struct {
	Name  string            `toml:"name"`
	Size  int               `toml:"size"`
	Open  *bool             `toml:"open"`
	Tags  []string          `toml:"tags"`
	Words map[string]string `toml:"words"`
	Book  []book            `toml:"book"`
	Place struct {
		Floor int `toml:"floor"`
	} `toml:"place"`
}

type book struct {
	Title string `toml:"title"`
	Pages int    `toml:"pages"`
}

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name, in string
		faults   []string // "line message"
	}{
		{"right", "name = 'a'\nsize = 3\nopen = true\n[words]\nx = 'y'\n[[book]]\ntitle = 'b'\n", nil},
		{"two wrong types and an unknown key", "name = 1\nnmae = 2\nsize = 'x'\n", []string{
			"1 «name» non è del tipo giusto: ci vuole un testo fra virgolette",
			"2 la chiave «nmae» non esiste: forse «name»",
			"3 «size» non è del tipo giusto: ci vuole un numero intero",
		}},
		{"a fault in an array of tables", "[[book]]\ntitle = 'a'\n\n[[book]]\ntitle = 'b'\npages = 'many'\n", []string{
			"6 «pages» non è del tipo giusto: ci vuole un numero intero",
		}},
		{"a value over several lines", "tags = [\n 'a',\n 2,\n]\nsize = 's'\n", []string{
			"1 «tags» non è del tipo giusto: ci vuole un elenco fra parentesi quadre, in cui ogni voce è un testo fra virgolette",
			"5 «size» non è del tipo giusto: ci vuole un numero intero",
		}},
		{"a table where a value is due", "[name]\nx = 1\ny = 2\n[place]\nfloor = 'g'\n", []string{
			"1 «name» non è del tipo giusto: ci vuole un testo fra virgolette",
			"5 «floor» non è del tipo giusto: ci vuole un numero intero",
		}},
		{"a value where a table is due", "place = 3\nsize = 's'", []string{
			"1 «place» non è del tipo giusto: ci vuole una tabella",
			"2 «size» non è del tipo giusto: ci vuole un numero intero",
		}},
		{"no TOML", "size = 1\nname = \n", []string{
			"2 la riga non è scritta in TOML corretto: di solito manca una virgoletta, una parentesi o il segno =",
		}},
		{"a key twice", "size = 1\nname = 'a'\nsize = 2\n", []string{
			"3 la chiave «size» è già scritta alla riga 1",
		}},
		{"a table twice", "[place]\nfloor = 1\n[words]\n[place]\n", []string{
			"4 la tabella «place» è già scritta alla riga 1",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, doc := Decode[shelf]("f.toml", []byte(c.in))
			var got []string
			var faults Faults
			if errors.As(doc.Err(), &faults) {
				for _, f := range faults {
					got = append(got, strings.TrimPrefix(f.Error(), "f.toml, riga "))
				}
			}
			for i := range got { // "1: message: «excerpt»" to "1 message"
				got[i] = strings.Replace(got[i][:strings.LastIndex(got[i], ": «")], ": ", " ", 1)
			}
			if d := cmp.Diff(c.faults, got); d != "" {
				t.Errorf("faults (-want +got):\n%s", d)
			}
		})
	}
}

// TestPartial: what can be read is read, though something beside it is wrong.
func TestPartial(t *testing.T) {
	v, doc := Decode[shelf]("f.toml", []byte("name = 'a'\nsize = 's'\n[[book]]\ntitle = 'b'\n"))
	if doc.Err() == nil || doc.Broken() {
		t.Fatalf("err %v, broken %v", doc.Err(), doc.Broken())
	}
	if v.Name != "a" || v.Size != 0 || len(v.Book) != 1 || v.Book[0].Title != "b" {
		t.Errorf("read %+v", v)
	}
}

// TestFaultPlace: a fault of a path that the file does not hold stands at the nearest table.
func TestFaultPlace(t *testing.T) {
	_, doc := Decode[shelf]("f.toml", []byte("\n[place]\nfloor = 1\n[[book]]\n[[book]]\ntitle = 'x'\n"))
	for _, path := range []string{"place.floor", "place.door", "book[0].title", "book[1].title", "shelf"} {
		doc.Fault(path, path)
	}
	var faults Faults
	errors.As(doc.Err(), &faults)
	got := map[string]int{}
	for _, f := range faults {
		got[f.Key] = f.Line
	}
	want := map[string]int{"place.floor": 3, "place.door": 2, "book[0].title": 4, "book[1].title": 6, "shelf": 0}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("lines (-want +got):\n%s", d)
	}
}

// TestNoSecretIsQuoted: what a fault quotes ends in logs and mails.
func TestNoSecretIsQuoted(t *testing.T) {
	for _, line := range []string{
		`token = "EAABSECRETTOKEN"`, `tokenfile = 'EAABSECRETTOKEN'`, `app_secret = "abcdef0123"`, `password="x y z"`, `nome = "EAABaaaaaaaaaaaaaaaaaaaaaaSECRET"`,
		`floor = ["EAABaaaaaaaaaaaaaaaaaaaaaaSECRET",1]`, `page=[{id=1,token="x y z"}]`, `"EAABaaaaaaaaaaaaaaaaaaaaaaSECRET`, `nome = "uno" "EAABaaaaaaaaaaaaaaaaaaaaaaSECRET`,
	} {
		_, doc := Decode[shelf]("f.toml", []byte(line+"\n"))
		if err := doc.Err(); err == nil || strings.Contains(err.Error(), "SECRET") || strings.Contains(err.Error(), "abcdef") || strings.Contains(err.Error(), "x y z") {
			t.Errorf("%s: %v", line, err)
		}
	}
	_, doc := Decode[shelf]("f.toml", []byte("token_fil = \"/etc/vigilia/token\"\n"))
	if err := doc.Err(); err == nil || !strings.Contains(err.Error(), "/etc/vigilia/token") {
		t.Errorf("a path is no secret: %v", err)
	}
}

// TestFaultyLinesAreTold: whoever must mend a line sees it, as far as it is no secret.
func TestFaultyLinesAreTold(t *testing.T) {
	for line, want := range map[string]string{
		`elections=[{name="Comunali",from=2026-05-01,to=2026-06-15}]`: `name="Comunali",from=2026-05-01`,
		`elections="2026-05-01..2026-06-15"`:                          `2026-05-01..2026-06-15`,
		`hosts=["posta.comune.borgosereno.example"]`:                  `posta.comune.borgosereno.example`,
		`hosts=["posta.comune.borgosereno.example"`:                   `posta.comune.borgosereno.example`,
	} {
		_, doc := Decode[shelf]("f.toml", []byte(line+"\n"))
		if err := doc.Err(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", line, err)
		}
	}
	_, doc := Decode[shelf]("f.toml", []byte("book = \""+strings.Repeat("molto lungo ", 10_000)+"\"\n"))
	if err := doc.Err(); err == nil || len(err.Error()) > 400 || !strings.Contains(err.Error(), "molto lungo") {
		t.Errorf("a very long line: %.500v", err)
	}
}

// TestPrivateFieldsAreNoKeys: only what a person may write is proposed.
func TestPrivateFieldsAreNoKeys(t *testing.T) {
	type inner struct {
		Name string `toml:"name"`
		hash string
	}
	value, doc := Decode[inner]("f.toml", []byte("hash = 'x'\n"))
	if err := doc.Err(); err == nil || strings.Contains(err.Error(), "forse «hash»") || strings.Contains(err.Error(), ", hash") || value.hash != "" {
		t.Errorf("got %v", err)
	}
}
