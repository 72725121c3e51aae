package lexicon

import (
	"strings"
	"testing"

	"vigilia/audit/text"
)

const sample = `
; a comment
= S 0 italiano · locuzione
cetriolo fresco
= A 0.9 italiano · epiteto
zuzzurellon{e,i}; cetriol{o,i} ~ <insalata orto*
= B 0.5 milanese · epiteto
tambur{o,i}
`

func list() *List { return New("prova.txt", "AB", sample) }

// hit returns the category of the first entry in a text that counts, "" if none does.
func hit(lex *Lexicon, s string) string {
	t, found := text.Parse(s), ""
	lex.Find(t, func(f Found) {
		if f.Entry.Value.Tier != Spared && !f.Entry.Value.Cancelled(t, f.From, f.To) && found == "" {
			found = f.Entry.Value.Register + " " + f.Entry.Value.Category
		}
	})
	return found
}

func TestList(t *testing.T) {
	if err := list().Check(); err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string]string{
		"sei uno ZUZZURELLONE":            "italiano epiteto",
		"zuzzur3ll0ne":                    "italiano epiteto",
		"sei un cetriolo":                 "italiano epiteto",
		"nell'insalata metto il cetriolo": "",
		"il cetriolo dell'ortolano":       "",
		"che cetriolo fresco":             "",
		"siete tamburi":                   "milanese epiteto",
	} {
		if got := hit(list().Lexicon(), s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestListRefused(t *testing.T) {
	for source, want := range map[string]string{
		"parola":                            "riga 1: voci prima",
		"\n= A 0.8 italiano epiteto":        "riga 2: intestazione",
		"= A 0.8 lieve · epiteto":           "dopo la gravità serve il registro",
		"= Z 0.8 italiano · epiteto":        "fascia «Z» sconosciuta: una fra A, B, S",
		"= A 1.8 italiano · epiteto":        "peso «1.8»",
		"= A NaN italiano · epiteto":        "peso «NaN»",
		"= A 0.8 italiano · epiteto\n~ via": "riga 2: contesti «via» senza la voce",
		"= A 0.8 italiano · e\nuno ~ <":     "contesto «<»",
		"= A 0.8 italiano · e\nstronz{o":    "graffa non chiusa",
	} {
		err := New("prova.txt", "AB", source).Check()
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "prova.txt: ") {
			t.Errorf("%q: %v, want %q", source, err, want)
		}
	}
}

func TestOffice(t *testing.T) {
	lists := map[string]*List{"tone.insult": list(), "tone.profanity": list()}
	o, err := ReadOffice("ufficio.txt", "; nostre\n[tone.insult]\n= A 0.8 dialetto · epiteto\n+ tarlucc{o,hi} ~ pesce\n- zuzzurellone\n", lists)
	if err != nil {
		t.Fatal(err)
	}
	lex := o.For("tone.insult", lists["tone.insult"])
	for s, want := range map[string]string{
		"sei un tarlucco":        "dialetto epiteto",
		"il tarlucco è un pesce": "",
		"sei uno zuzzurellone":   "",
		"siete zuzzurelloni":     "italiano epiteto",
	} {
		if got := hit(lex, s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	other := o.For("tone.profanity", lists["tone.profanity"])
	if hit(other, "sei uno zuzzurellone") == "" || hit((*Office)(nil).For("tone.insult", lists["tone.insult"]), "zuzzurellone") == "" {
		t.Error("what concerns one list changes another")
	}
}

func TestOfficeRefused(t *testing.T) {
	lists := map[string]*List{"tone.insult": list()}
	for source, want := range map[string]string{
		"+ parola":                              "ufficio.txt, riga 1: manca, prima delle voci, la regola",
		"[tone.insulti]\n+ a\n+ b":              "ufficio.txt, riga 1: la regola «tone.insulti» non ha un elenco",
		"[tone.insult]\n+ parola":               "ufficio.txt, riga 2: manca, prima delle voci aggiunte, la sezione",
		"[tone.insult]\n= Q 0.5 i · e":          "ufficio.txt, riga 2: fascia «Q» sconosciuta",
		"[tone.insult]\n- zuzzurelone":          "la voce «zuzzurelone» non è nell'elenco",
		"[tone.insult]\n- tambur{o,i}":          "indicare le forme da togliere una per una",
		"[tone.insult]\nparola":                 "la riga deve iniziare con",
		"[tone.insult]\n= A 0.5 i · e\n+ {a":    "riga 3",
		"[tone.insult]\n= A 0.5 i · e\n+ _ via": "riga 3",
	} {
		o, err := ReadOffice("ufficio.txt", source, lists)
		if err == nil || o != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", source, err, want)
		}
	}
}

func FuzzReadOffice(f *testing.F) {
	f.Add("[tone.insult]\n= A 0.8 dialetto · epiteto\n+ tarlucc{o,hi} ~ pesce\n- zuzzurellone\n")
	f.Add("\ufeff[tone.insult\n-\n+;;~")
	f.Fuzz(func(t *testing.T, source string) {
		o, err := ReadOffice("ufficio.txt", source, map[string]*List{"tone.insult": list()})
		if (o == nil) == (err == nil) {
			t.Errorf("%q: office %v, error %v", source, o, err)
		}
	})
}
