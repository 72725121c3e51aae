package text_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit/text"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "Strade piene di buche, vergogna!", "strade piene di buche, vergogna"},
		{"accents", "Perché è così? PERCHE' E' COSI'?", "perche' e' cosi'. perche' e' cosi'"},
		{"inner accent", "làsciami, principî", "lasciami, principi'"},
		{"elision", "un'idiota all'anagrafe, c'è l’acqua", "un'idiota all'anagrafe, c'e' l'acqua"},
		{"leet inside a word", "str0nz0 c@zzo m3rda $tronzo cret1n0 m!nchia", "stronzo cazzo merda stronzo cretino minchia"},
		{"leet at the end after a consonant", "stronz0 merd@ cazz0 tutt@", "stronzo merda cazzo tutta"},
		{"no leet in numbers, plates and codes", "AB123CD CO2 h24 90enne F24 euro5 1.200,50 12/11/2026 covid19", "ab123cd co2 h24 90enne f24 euro5 1.200,50 12/11/2026 covid19"},
		{"no leet in addresses", "scrivi a l0renz0@c0mune.it o www.c1ao.it/p4ge!", "scrivi a l0renz0@c0mune.it o www.c1ao.it/p4ge"},
		{"full sentence stop is no address", "Sono andato a casa.Poi niente", "sono andato a casa. poi niente"},
		{"address without a scheme", "Vedi comune.pero.mi.it e bit.ly/abc.", "vedi comune.pero.mi.it e bit.ly/abc"},
		{"spaced letters", "s t r o n z o, c.a.z.z.o m-e-r-d-a s.r.l.", "stronzo, cazzo merda srl"},
		{"few single letters stay", "i e o, a b c", "i e o, a b c"},
		{"leet in front and behind", "3br3o 1nfame 4nimali 5tronzo fr0c10 3br31 0ch3 ne9ri", "ebreo infame animali stronzo frocio ebrei oche negri"},
		{"no leet in what begins with a number", "5stelle 1maggio 3esimo 8marzo via4novembre 4x4 3euro m2 mp3 ca22o", "5stelle 1maggio 3esimo 8marzo via4novembre 4x4 3euro m2 mp3 ca22o"},
		{"spelled by other signs", "s*t*r*o*n*z*o s/t/r/o/n/z/o s,t,r,o,n,z,o z 1 n g a r i", "stronzo stronzo stronzo zingari"},
		{"two words spelled", "n e g r i  m e r d a", "negri merda"},
		{"signs that hide a letter", "neg#i fr%cio m3**a Q&A ciao#pero", "neg*i fr*cio me**a q a ciao #pero"},
		{"k for c and ch", "ke skifo, kiamano kasa il kebab, perkè", "che schifo, chiamano casa il kebab, perche'"},
		{"shortened words", "nn so xké, x favore cmq qnd tt dv", "non so perche', per favore comunque quando tutti dove"},
		{"damaged words stay", "sonodegli animali, odiogli ebrei, zngari, zin gari, zin-gari", "sonodegli animali, odiogli ebrei, zngari, zin gari, zin-gari"},
		{"words that are one", "spariamogli, parlagli dello stesso delfino, Dellarosa, nonostante, comete e contrordini", "spariamogli, parlagli dello stesso delfino, dellarosa, nonostante, comete e contrordini"},
		{"shortened alone", "ke", "ke"},
		{"signs that shorten nothing", "4 x 4, nn. 3 e 4, misura 10 x 20, x", "4 x 4, nn. 3 e 4, misura 10 x 20, x"},
		{"stretched", "stronzoooo caaaazzo cazzzzzo merrrrda nooooo Giovanni XXIII stronnnzo", "stronzo cazzo cazzo merda no giovanni xxiii stronzo"},
		{"masks", "m…a c**o st***o m@#%a c***, m... st...o", "m…a c**o st***o m***a c***, m… st…o"},
		{"dots that hide nothing", "vado...a casa, non so...boh ecc... no… va", "vado, a casa, non so, boh ecc, no, va"},
		{"emphasis and footnotes", "**attenzione** il Comune* e *cazzo*", "attenzione il comune e cazzo"},
		{"homoglyphs", "ѕtrоnzо соgliоnе", "stronzo coglione"},
		{"homoglyphs of many scripts", "ոegro иegri ꮪtꭱoոzo ᑎᗴGᖇI nëğ₹ɨ Ⲛegrⲟ ₦egro ꓠEGRO", "negro negri stronzo negri negri negro negro negro"},
		{"another script stays", "Привет мир", "привет мир"},
		{"other alphabets of the same letters", "𝓼𝓽𝓻𝓸𝓷𝔃𝓸 ｃａｚｚｏ ⓜⓔⓡⓓⓐ 🅼🅴🆁🅳🅰 ꜱᴛʀᴏɴᴢᴏ", "stronzo cazzo merda merda stronzo"},
		{"zero width and bidi", "str\u200bon\u200dzo \u202emerda\u202c m\u00aderda", "stronzo merda merda"},
		{"combining marks", "s\u0336t\u0336r\u0336o\u0336n\u0336z\u0336o\u0336 perche\u0301", "stronzo perche'"},
		{"ligatures", "ﬁga strasse straße", "figa strasse strasse"},
		{"hashtags and mentions", "#VergognaSindaco @mario.rossi #vota_ora", "#vergogna #sindaco @mario.rossi #vota_ora"},
		{"emoji as words", "sei un 🤡🤡🤡 🖕 ciao😂", "sei un pagliaccio vaffanculo ciao-😂"},
		{"emoji of several signs", "🏳️‍🌈 🇷🇴🇲🇦 👨‍👩‍👧 👮‍♂️ 🖕🏿🖕🏿 ⚰️ 👩🏽‍⚕️", "arcobaleno rumeno-marocchino famiglia poliziotto vaffanculo bara donna"},
		{"letters of the flags", "🇳🇪🇬🇷🇮 🇮🇹🇮🇹", "negri italiano"},
		{"invalid UTF-8", "ciao\xff\xfe str\xc3onzo", "ciao str onzo"},
		{"control signs", "ciao\x00mondo\x07", "ciao mondo"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := text.Fold(tt.in)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Fold(%q) (-want +got):\n%s", tt.in, diff)
			}
			if again := text.Fold(got); again != got {
				t.Errorf("folding again changes %q into %q", got, again)
			}
		})
	}
}

func TestOffsetsPointIntoTheOriginal(t *testing.T) {
	p := text.Parse("È uno «str0nz0», no? 👍🏽 s t r o n z o")
	var got []string
	for i := range p.Tokens {
		got = append(got, p.Slice(i, i+1))
	}
	want := []string{"È", "uno", "str0nz0", "no", "👍", "s t r o n z o"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("slices of the original (-want +got):\n%s", diff)
	}
	if p := text.Parse("Ma glizingari!"); p.Slice(1, 2) != "gli" || p.Slice(2, 3) != "zingari" {
		t.Errorf("halves at %+v", p.Tokens)
	}
	if m := p.Mask(2, 3); m != "s******" {
		t.Errorf("Mask = %q", m)
	}
}

// marked lists the words that bear a flag.
func marked(s string, f text.Flags) string {
	var out []string
	p := text.Parse(s)
	for i := range p.Tokens {
		if p.Tokens[i].Has(f) {
			out = append(out, p.Tokens[i].Norm)
		}
	}
	return strings.Join(out, " ")
}

func TestContexts(t *testing.T) {
	tests := []struct {
		flag     text.Flags
		in, want string
	}{
		{text.Quoted, "Chi scrive “cretino” a un volontario", "cretino"},
		{text.Quoted, `Dire "sei un idiota" non serve`, "sei un idiota"},
		{text.Quoted, "l'ha chiamato 'povero scemo' davanti a tutti", "povero scemo"},
		{text.Quoted, "'sto sindaco e' un buffone", ""},
		{text.Quoted, "Uno ha scritto: siete dei cretini. Ma come si fa?", "siete dei cretini"},
		{text.Quoted, "Tizio dice: andate via!", "andate via"},
		{text.Quoted, "Orari: lunedì e martedì", ""},
		{text.Reported, "mi hanno dato della stupida senza motivo", "della stupida senza motivo"},
		{text.Reported, "mi ha chiamato idiota, capite?", "idiota"},
		{text.Reported, "ti chiamo idiota", ""},
		{text.Reported, "siamo governati da dei cretini", ""},
		{text.Reported, "la parola cretino non si usa", "cretino non"},
		{text.Negated, "non sei uno stupido", "uno stupido"},
		{text.Negated, "nessuno è scemo qui", "scemo qui"},
		{text.Negated, "non dico che sia un cretino", "un cretino"},
		{text.Negated, "non sei altro che un cretino", ""},
		{text.Negated, "non capisci niente cretino", ""},
		{text.Negated, "né cretino né idiota", "cretino ne idiota"},
		{text.Reported, "ragazzo chiamato scemo dai compagni", "scemo dai compagni"},
		{text.Reported, "credete che i cittadini siano cretini", "cretini"},
		{text.Self, "ci hanno trattati da idioti", "idioti"},
		{text.Self, "che scemo che sono", "scemo"},
		{text.Self, "mi sento un idiota", "un idiota"},
		{text.Self, "sono un cretino", "cretino"},
		{text.Self, "sono dei cretini", ""},
		{text.Self, "sono un branco di idioti", ""},
		{text.Self, "ci prendete per scemi?", "scemi"},
		{text.Self, "ho aspettato due ore come una scema", "una scema"},
	}
	for _, tt := range tests {
		if got := marked(tt.in, tt.flag); got != tt.want {
			t.Errorf("%q: marked %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestKeysMatch(t *testing.T) {
	keys := text.NewKeys([]string{"cazzo", "stronzo", "merda", "vaffanculo", "coglione", "puttana", "imbecille", "bastardo", "cretino"})
	tests := []struct {
		in, want string
		how      text.Repair
	}{
		{"stronzo", "stronzo", text.Exact},
		{"c**o", "cazzo", text.Completed},
		{"st***o", "stronzo", text.Completed},
		{"m…a", "merda", text.Completed},
		{"m@#%a", "merda", text.Completed},
		{"vaffa…", "vaffanculo", text.Completed},
		{"cogl...", "coglione", text.Completed},
		{"immbecile", "imbecille", text.Exact},
		{"cretttino", "cretino", text.Exact},
		{"bastrado", "bastardo", text.Exact},
		{"putana", "puttana", text.Exact},
		{"stronxo", "stronzo", text.Mended},
		{"#fuoriquestostronzo", "stronzo", text.Within},
		{"trentino", "", 0},
		{"pazzo", "", 0},
		{"signor Cretini", "", 0},
		{"M***o", "", 0},
		{"scazzottata", "", 0},
		{"mamma", "", 0},
		{"basta...", "", 0},
	}
	for _, tt := range tests {
		p := text.Parse(tt.in)
		key, how, ok := keys.Match(p, len(p.Tokens)-1)
		if key != tt.want || ok && how != tt.how {
			t.Errorf("Match(%q) = %q, %d, %t; want %q, %d", tt.in, key, how, ok, tt.want, tt.how)
		}
	}
}

func TestLexicon(t *testing.T) {
	lex, err := text.NewLexicon([]text.Entry[string]{
		{Pattern: "stronz{o,a,i,e}", Strong: true, Value: "insulto"},
		{Pattern: "pezz{o,i} di una? merda|fango", Value: "locuzione"},
		{Pattern: "porco dio", Value: "bestemmia"},
	})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ in, want string }{
		{"sei uno stronzo e un pezzo di merda", "insulto:stronzo locuzione:pezzo di merda"},
		{"pezzo di m... che altro", "locuzione:pezzo di m..."},
		{"pezzo di una merda", "locuzione:pezzo di una merda"},
		{"stron zo e stro nzi", "insulto:stron zo insulto:stro nzi"}, // torn by a space
		{"stron Zo", ""}, // the second half is a name
		{"seiunostronzo", "insulto:stronzo"},
		{"pezzo di mer...", "locuzione:pezzo di mer"},
		{"pezzo di me...", ""},
		{"porco d**!", "bestemmia:porco d**"},
		{"un pezzo di pane", ""},
	}
	for _, tt := range tests {
		p := text.Parse(tt.in)
		var got []string
		lex.Find(p, func(f text.Found[string]) { got = append(got, f.Entry.Value+":"+p.Slice(f.From, f.To)) })
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%q: found %q, want %q", tt.in, s, tt.want)
		}
	}
}

func TestLexiconRefusesBrokenPatterns(t *testing.T) {
	for _, p := range []string{"", "stronz{o,a", "a}", "di? merda", "_ merda"} {
		if _, err := text.NewLexicon([]text.Entry[int]{{Pattern: p}}); err == nil {
			t.Errorf("pattern %q was taken", p)
		}
	}
}

func TestStem(t *testing.T) {
	for _, pair := range [][2]string{{"andatevene", "andate"}, {"dirglielo", "dire"}, {"facendoci", "facendo"}, {"insultarlo", "insultare"}} {
		if a, b := text.Stem(pair[0]), text.Stem(pair[1]); a != b {
			t.Errorf("Stem(%s) = %s, Stem(%s) = %s", pair[0], a, pair[1], b)
		}
	}
	p := text.Parse("andatevene tutti")
	if p.Stem(0) != text.Stem("andate") {
		t.Errorf("Text.Stem = %q", p.Stem(0))
	}
}

const typical = "Buongiorno, vorrei sapere perché in via Garibaldi non è ancora passata la raccolta dell'umido, grazie!"

// ordinary has thirty words, as comments have them.
const ordinary = "Buonasera, abito in via Roma da trent'anni e non ho mai visto una situazione simile: strade rotte, lampioni spenti, e nessuno che risponde quando chiami gli uffici. Quando pensate di intervenire?"

func BenchmarkOrdinary(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		text.Parse(ordinary)
	}
}

// A stretch of one sign is hidden whole: its first letter would be all of it.
func TestMaskHides(t *testing.T) {
	for in, want := range map[string]string{"🤡": "**", "è": "**", "cretino": "c******", "a b": "a *", "": ""} {
		parsed := text.Parse(in)
		if got := parsed.Mask(0, len(parsed.Tokens)); got != want {
			t.Errorf("%q is shown as %q, want %q", in, got, want)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		text.Parse(typical)
	}
}

// A masked word may hold any letter: what is no hole stands for itself.
func TestMaskOverOtherScripts(t *testing.T) {
	for _, masked := range []string{"a*ݐ", "a…ݐ", "ç**ß…", "*\u0301", "…", "a*"} {
		text.Fits(masked, "amore")
		text.NewKeys([]string{"amore", "ammazzare"}).Match(text.Parse("00 A*ݐ "+masked), 1)
	}
	if _, ok := text.Fits("a…e", "amore"); !ok {
		t.Error("a hole between two letters fits nothing")
	}
}
