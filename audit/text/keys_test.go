package text_test

import (
	"os"
	"strings"
	"testing"

	"vigilia/audit/text"
)

// strong are keys as the lists of the rules have them.
var strong = strings.Fields(`negri negro negra negre ebrei ebreo ebrea froci frocio troia troie merda merde cazzo stronzo stronza stronzi puttana puttane immigrati immigrato
	zingari zingaro zingara terroni terrone coglione coglioni bastardo bastardi cretino cretini idiota idioti imbecille ricchione ricchioni frociaggine scemo scema vacca
	parassiti clandestini ladri musulmani marocchini stranieri schifo vergogna vaffanculo maiale scrofa cagna zoccola mignotta lesbica bestie animali`)

func repaired(keys *text.Keys, s string) string {
	p := text.Parse("qui " + s)
	for i := range p.Tokens[1:] {
		if key, how, ok := keys.Match(p, i+1); ok && (how != text.Exact || key != s) {
			return key
		}
	}
	return ""
}

func TestOrdinaryWordsNearKeysAreNotRepaired(t *testing.T) {
	b, err := os.ReadFile("testdata/near.txt")
	if err != nil {
		t.Fatal(err)
	}
	keys, n := text.NewKeys(strong), 0
	for line := range strings.Lines(string(b)) {
		if line[0] == ';' {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			n++
			if key := repaired(keys, w); key != "" {
				t.Errorf("%s is taken for %s", w, key)
			}
		}
	}
	if n < 400 {
		t.Errorf("only %d words", n)
	}
}

func TestDamagedWordsAreRepaired(t *testing.T) {
	keys := text.NewKeys(strong)
	for s, want := range map[string]string{
		"zniagri": "zingari", "znigari": "zingari", "zigari": "zingari", "zinagri": "zingari", "zinggari": "zingari", "immgrati": "immigrati", "imigrati": "immigrati", "immigrti": "immigrati", "imimgrati": "immigrati",
		"ngeri": "negri", "nergi": "negri", "ngri": "negri", "erbei": "ebrei", "eberi": "ebrei", "ebri": "ebrei", "forci": "froci", "froic": "froci", "frci": "froci", "torie": "troie", "trioa": "troia", "toria": "troia",
		"mreda": "merda", "medra": "merda", "mrda": "merda", "cazo": "cazzo", "stornzo": "stronzo", "sronzo": "stronzo", "bastrado": "bastardo", "terorni": "terroni", "putana": "puttana",
		"brutinegri": "negri", "bruttinegri": "negri", "seiunidiota": "idiota", "negrischifosi": "negri", "immigratischifosi": "immigrati",
		"kazzo": "cazzo", "kretino": "cretino", "vaffankulo": "vaffanculo", "koglione": "coglione",
		"negroamaro": "", "Negrini": "", "signora": "",
	} {
		got := repaired(keys, s)
		if got != want {
			t.Errorf("%s is led to %q, want %q", s, got, want)
		}
	}
}

func TestTornWords(t *testing.T) {
	var entries []text.Entry[string]
	for _, w := range strong {
		entries = append(entries, text.Entry[string]{Pattern: w, Strong: true, Value: w})
	}
	lex, err := text.NewLexicon(entries)
	if err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string]string{
		"quegli zin gari": "zingari", "gli immi grati": "immigrati", "sti ne gri": "negri", "ne.gri": "negri", "zin-gari": "zingari", "fro cio": "frocio", "un str nzo": "stronzo",
		"i mmigrati": "immigrati", "zin_gari": "zingari", "me rda": "merda",
		"glizingari": "zingari", "sonozingari ladri": "zingariladri", "questiimmigrati": "immigrati", "basta negrischifosi": "negri",
		"era un no. Stra bello": "", "ne grida": "", "la cagnetta": "", "tra una via e l'altra": "", "in via San Carlo": "", "che ne so": "", "i migliori": "",
	} {
		got := ""
		p := text.Parse(s)
		lex.Find(p, func(f text.Found[string]) { got += f.Entry.Value })
		if got != want {
			t.Errorf("%q: found %q, want %q", s, got, want)
		}
	}
}
