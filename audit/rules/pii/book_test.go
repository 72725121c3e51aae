package pii

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func post(id, text string) *audit.Content {
	return &audit.Content{ID: id, PostID: id, Kind: audit.OwnPost, Text: text, Author: audit.Author{ID: "p1"}}
}

func wrote(id string, k audit.Kind, text string) *audit.Content {
	return &audit.Content{ID: id, Kind: k, Text: text, Author: audit.Author{ID: "u1"}}
}

// rules returns which rules spoke of a content.
func rules(a *audit.Audit, c, above *audit.Content) []string {
	var out []string
	for _, f := range a.Content(c, above, nil).Findings {
		out = append(out, f.Rule)
	}
	return out
}

func TestOwnPostsTeach(t *testing.T) {
	a := audit.New(*setting(), Rules()[:7])
	rules(a, post("p1", "Numero per i volontari: 345 000 00 00, volontari.borgo.mario@gmail.com"), nil)
	second := post("p2", "Buona domenica")
	rules(a, second, second)
	if got := rules(a, wrote("c1", audit.Comment, "provate +39 3450000000 o volontari.borgo.mario@gmail.com"), second); len(got) > 0 {
		t.Errorf("what an earlier post published is reported: %v", got)
	}
	third := post("p3", "Rettifica: 346-0000000")
	if got := rules(a, wrote("c2", audit.Comment, "allora 346 0000000"), third); len(got) > 0 {
		t.Errorf("what the post above published is reported: %v", got)
	}
}

func TestOthersTeachNothing(t *testing.T) {
	a := audit.New(*setting(), Rules()[:7])
	for _, k := range []audit.Kind{audit.Comment, audit.VisitorPost, audit.OwnReply} {
		rules(a, wrote("c-"+string(k), k, "il suo numero è 345 000 00 00"), nil)
	}
	if got := rules(a, wrote("c2", audit.Comment, "sì, 3450000000"), nil); !cmp.Equal(got, []string{"pii.phone"}) {
		t.Errorf("got %v", got)
	}
}

func TestHarvest(t *testing.T) {
	got := Harvest([]*audit.Content{
		post("p1", "Centralino 0371 420000, whatsapp +39 345 0000000, URP 800 000 000"),
		post("p2", "Tesoreria IT60 X054 2811 1010 0000 0123 456 - Teatro@Esempio.example"),
		wrote("c1", audit.Comment, "346 0000000 e mario.rossi@gmail.com"),
	})
	want := audit.Contacts{
		Phones: []string{"0371420000", "3450000000", "800000000"},
		Emails: []string{"teatro@esempio.example"},
		IBANs:  []string{"IT60X0542811101000000123456"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	set := setting()
	set.Contacts = got
	a := audit.New(*set, Rules()[:7])
	if got := rules(a, wrote("c2", audit.Comment, "0371/420000, 345.000.00.00, IT60X0542811101000000123456"), nil); len(got) > 0 {
		t.Errorf("harvested contacts are reported: %v", got)
	}
}

// TestContactsOfTheirTime: what a post publishes is institutional for what is written
// before it, and for so many days after; below the post itself, for ever.
func TestContactsOfTheirTime(t *testing.T) {
	day := civil.NewDay(2026, 11, 20)
	old := post("p9", "Centro sociale: 345 6100011")
	old.CreatedAt = day.Add(-200).At(9, 0)
	for _, c := range []struct {
		name  string
		after int // days from the publication to the comment
		below *audit.Content
		want  int
	}{
		{"before", -30, nil, 0}, {"on the last day", 60, nil, 0}, {"the day after", 61, nil, 1}, {"below the post that publishes it", 200, old, 0}, {"below another post", 200, post("p8", "Avviso"), 1},
	} {
		set := setting()
		set.Standing = 60
		set.Published = []audit.Published{{Day: day.Add(-200), Contacts: audit.Contacts{Phones: []string{"3456100011"}}}}
		a := audit.New(*set, Rules()[:7])
		said := wrote("c1", audit.Comment, "chiamate il 345 6100011")
		said.CreatedAt = day.Add(c.after-200).At(12, 0)
		if got := rules(a, said, c.below); len(got) != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestHitsAreOnePerRule(t *testing.T) {
	a := audit.New(*setting(), Rules())
	log := a.Content(wrote("c1", audit.Comment, "Luca 345 000 00 00, Anna 346 000 00 00. Il mio numero invece è 347 0000000"), nil, nil)
	if len(log.Findings) != 1 {
		t.Fatalf("%d findings", len(log.Findings))
	}
	want := []audit.Evidence{
		{Span: audit.Span{Start: 5, End: 18}, Masked: "34x xxx xx00"},
		{Span: audit.Span{Start: 25, End: 38}, Masked: "34x xxx xx00"},
		{Span: audit.Span{Start: 63, End: 74}, Masked: "34x xxx xx00", Note: "recapito che l'autore dà di sé"},
	}
	f := log.Findings[0]
	if diff := cmp.Diff(want, f.Evidence); diff != "" {
		t.Error(diff)
	}
	for _, e := range f.Exceptions {
		if e.Name == "recapito dell'autore stesso" && e.Held {
			t.Error("the others' numbers are held to be the author's own")
		}
	}
}

// Sentences of the policies' daily life in which no rule on personal data may speak.
func TestQuiet(t *testing.T) {
	for _, text := range []string{
		"Chi scrive “cretino” a un volontario dovrebbe solo vergognarsi.",
		"Bravi!", "Via Roma 12: buca pericolosa", "CUP F00A00000000000 – CIG A000000000, lavori ponte",
		"Con delibera di Giunta n. 210 del 18/11/2026 approvato il piano neve", "Esercitazione antincendio alle 10",
		"Vendo pellet a 5 €, whatsapp in privato", "Dal 15 ottobre vaccinazioni antinfluenzali dal medico di famiglia.",
		"Domenica 22.11.2026 dalle 08.30 alle 12.30 mercato in piazza, 120 banchi, 3 km di strade chiuse",
		"Bilancio: entrate 3.471.234,56 €, uscite 3.401.000,00 €", "Dove si vota per via Garibaldi? Sezione 12 o 13?",
	} {
		for _, k := range audit.Kinds() {
			a := audit.New(*setting(), append(Rules(), OwnRule()))
			if got := rules(a, wrote("c1", k, text), nil); len(got) > 0 {
				t.Errorf("%s %q: %v", k, text, got)
			}
		}
	}
}
