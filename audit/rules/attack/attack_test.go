package attack

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/policies"
	"vigilia/audit/text"
)

func findings(s string) []audit.Finding { return audited(s).Findings }

// audited runs the rules over a comment.
func audited(s string) audit.Log {
	return auditor().Content(&audit.Content{ID: "c1", Kind: audit.Comment, Text: s, CreatedAt: night}, nil, nil)
}

var night = time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC)

// auditor serves all tests: the rules keep nothing of a comment.
var auditor = sync.OnceValue(func() *audit.Audit {
	return audit.New(audit.Setting{
		Page: audit.Page{ID: "p1"},
		Policy: &audit.Policy{ID: "esempio", Clauses: []audit.Clause{{
			ID: "esempio/1", Binds: []audit.Addressee{audit.Citizen}, Method: audit.Assisted, Rules: []string{"tone.threat", "tone.personal_attack", "tone.defamation"},
		}}},
		Archive: audit.NewArchive(nil, nil),
		Now:     night,
	}, Rules())
})

func TestLists(t *testing.T) {
	for _, l := range []*lexicon.List{threats, attacks, accusations} {
		if err := l.Check(); err != nil {
			t.Error(err)
		}
	}
}

func TestProofs(t *testing.T) {
	least := map[string]int{"tone.threat": 60, "tone.personal_attack": 30, "tone.defamation": 30}
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			if err := audit.Prove(r, policies.Load); err != nil {
				t.Error(err)
			}
			if h, s := len(r.Proof.Hits), len(r.Proof.Spares); h < least[r.ID] || s < least[r.ID] {
				t.Errorf("%d hits and %d near misses prove too little", h, s)
			}
		})
	}
}

func TestFindingsTellWhatWasSeen(t *testing.T) {
	type seen struct {
		rule, category string
		severity       audit.Severity
		masked         []string
		held           []string
		law            []string
	}
	tests := []struct {
		in   string
		want []seen
	}{
		{"Ti spacco la faccia, poi ha detto «ti ammazzo» lui", []seen{{
			"tone.threat", "possibile minaccia di violenza fisica, bersaglio: persona a cui ci si rivolge", audit.Critical,
			[]string{"T* ****** ** ******"}, []string{becauseQuoted}, []string{"legge/cpp/331"},
		}}},
		{"Non ti ammazzo, ma impiccateli tutti", []seen{{
			"tone.threat", "possibile incitamento alla violenza, bersaglio: terzi", audit.Serious,
			[]string{"i**********"}, []string{becauseNegated}, []string{"legge/cpp/331"},
		}}},
		{"Sei un fallito", []seen{{
			"tone.personal_attack", "possibile attacco alla persona: valore, bersaglio: persona a cui ci si rivolge", audit.Medium,
			[]string{"S** ** *******"}, nil, nil,
		}}},
		{"Il sindaco ha truccato l'appalto. Ha preso mazzette?", []seen{{
			"tone.defamation", "possibile corruzione o favori, bersaglio: carica o ufficio", audit.Serious,
			[]string{"h* ******** *********"}, []string{becauseAsked}, nil,
		}}},
	}
	for _, tt := range tests {
		var got []seen
		for _, f := range findings(tt.in) {
			s := seen{rule: f.Rule, category: f.Category, severity: f.Severity, law: f.Law}
			for _, e := range f.Evidence {
				s.masked = append(s.masked, e.Masked)
			}
			for _, e := range f.Exceptions {
				if e.Held {
					s.held = append(s.held, e.Name)
				}
			}
			if f.Score < f.Threshold || f.Score > 1 {
				t.Errorf("%q: score %.2f, threshold %.2f", tt.in, f.Score, f.Threshold)
			}
			got = append(got, s)
		}
		if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(seen{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.in, diff)
		}
	}
}

// veiledThreats say too little alone.
var veiledThreats = []string{"Non ti conviene continuare", "So chi sei"}

func TestHints(t *testing.T) {
	for _, s := range append(veiledThreats, "Fate schifo") {
		if l := audited(s); len(l.Findings) > 0 || len(l.Hints) == 0 {
			t.Errorf("%q: %d findings, %d hints", s, len(l.Findings), len(l.Hints))
		}
	}
}

func TestOrganisationsOnlyWhereProtected(t *testing.T) {
	const s = "La Pro Loco è un covo di frustrati"
	if f := findings(s); len(f) > 0 {
		t.Errorf("bodies are protected by no setting, and yet: %+v", f)
	}
}

func TestConditionalScoresLower(t *testing.T) {
	score := func(s string) float64 { return findings(s)[0].Score }
	if now, if_ := score("ti spacco la faccia"), score("ti spaccherei la faccia"); now <= if_ {
		t.Errorf("announced %.2f, fancied %.2f", now, if_)
	}
	if well, badly := score("ti ammazzo"), score("ti amm*zzo"); well <= badly {
		t.Errorf("written well %.2f, damaged %.2f", well, badly)
	}
}

func TestForms(t *testing.T) {
	for w, want := range map[string]form{
		"ucciderò":      {},
		"uccidero":      {need: kills, mood: first},
		"picchieremo":   {need: beats, mood: first},
		"bruciateli":    {need: goods | part | loose | yours, mood: orders, tied: uint8(isThem)},
		"fucilarvi":     {need: kills, mood: infinitive, tied: uint8(isYou)},
		"linciamoli":    {need: kills, mood: first | exhorts, tied: uint8(isThem)},
		"impiccherei":   {need: kills, mood: conditional},
		"crocifissi":    {need: kills, mood: participle},
		"amazzo":        {need: kills | blow, mood: first},
		"passeggiavamo": {},
	} {
		if got := conjugated().Get(w); got != want {
			t.Errorf("%s: %+v, want %+v", w, got, want)
		}
	}
}

// ordinary.txt is what people write on most days, one comment a line; none of it
// threatens, attacks or accuses anybody.
func TestOrdinary(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(ordinary), "\n")
	if len(lines) < 150 {
		t.Fatalf("%d lines prove too little", len(lines))
	}
	for _, s := range lines {
		for _, f := range findings(s) {
			t.Errorf("%q: %s %s %q", s, f.Rule, f.Category, string([]rune(s)[f.Evidence[0].Start:f.Evidence[0].End]))
		}
	}
}

//go:embed testdata/ordinary.txt
var ordinary string

// The trials are what people say in other words than the proofs: a line that begins
// with "- " must stay silent, every other must be found.
func TestTrials(t *testing.T) {
	for rule, lines := range map[string]string{"tone.threat": threatTrials, "tone.personal_attack": attackTrials, "tone.defamation": accuseTrials} {
		for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
			s, silent := strings.CutPrefix(line, "- ")
			found := slices.ContainsFunc(findings(s), func(f audit.Finding) bool { return f.Rule == rule })
			if found == silent {
				t.Errorf("%s: %q: found %t", rule, s, found)
			}
		}
	}
}

var (
	//go:embed testdata/threat.txt
	threatTrials string
	//go:embed testdata/personal_attack.txt
	attackTrials string
	//go:embed testdata/defamation.txt
	accuseTrials string
)

// TestFrames: the lists of frames can be read, and what cannot be says where.
func TestFrames(t *testing.T) {
	for name, list := range map[string]string{"menace.txt": menaceList + "\n" + harmList, "facts.txt": factList + "\n" + deedList, "signs.txt": signList, "traits.txt": traitList, "personal.txt": personalList} {
		if _, err := newFrames(list); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for source, want := range map[string]string{
		"so dove":                                   "riga 1: ",
		"= A 0.8 italiano · x\nso":                  "due parole",
		"= A 0.8 italiano · x\nso? dove":            "non facoltativa",
		"= A 0.8 italiano · x\nso $qui":             "$qui",
		"= A 0.8 italiano · x\nso @qui":             "qui",
		"= A 0.8 italiano · x\nso* qu*":             "intera",
		"= A 0.8 italiano · x\nso |":                "vuota",
		"= A italiano":                              "intestazione",
		"= A 0.8 italiano · x\n& a b c d e f g h i": "qualsiasi ordine",
	} {
		if _, err := newFrames(source); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", source, err, want)
		}
	}
}

// TestInAnyOrder: the parts of an entry that begins with "&" may stand anywhere in a
// sentence, with "&&" also in the next, and a_b is words side by side.
func TestInAnyOrder(t *testing.T) {
	for source, tests := range map[string]map[string]bool{
		"& gatto sale sul_tetto":  {"il gatto sale sul tetto": true, "sul tetto sale il gatto": true, "sul tetto. Il gatto sale": false, "sul vecchio tetto sale il gatto": false, "il gatto sul tetto": false},
		"&& gatto sale sul_tetto": {"sul tetto. Il gatto sale": true},
		"& gatto gatto|cane":      {"un gatto solo": false, "un gatto e un gatto": true},
		"& gatto sale ~ scale":    {"il gatto sale": true, "il gatto sale le scale": false},
		"ma chi sei ||":           {"ma chi sei?": true, "ma chi sei riuscito a sentire?": false},
	} {
		f, err := newFrames("= A 0.8 italiano · prova\n" + source)
		if err != nil {
			t.Fatal(err)
		}
		for in, want := range tests {
			found := false
			f.each(&reader{t: text.Parse(in), marks: telling()}, func(lexicon.Found) { found = true })
			if found != want {
				t.Errorf("%q in %q: %t", source, in, found)
			}
		}
	}
}

func TestInflected(t *testing.T) {
	for in, want := range map[string][]string{
		"rubare/p":         {"rubato", "rubata", "rubati", "rubate"},
		"prendere:preso/p": {"preso", "presa", "presi", "prese"},
	} {
		verb, letters, _ := strings.Cut(in, "/")
		if diff := cmp.Diff(want, inflected(verb, letters)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", in, diff)
		}
	}
	for in, want := range map[string]string{"picchiare/3": "picchia", "bloccare/2": "blocchi", "finire/3": "finisce", "leggere/1": "leggero"} {
		verb, letters, _ := strings.Cut(in, "/")
		if got := inflected(verb, letters); !slices.Contains(got, want) {
			t.Errorf("%s: %v, want %s among them", in, got, want)
		}
	}
}

func FuzzSpans(f *testing.F) {
	for _, r := range Rules() {
		for _, ex := range r.Proof.Hits {
			f.Add(ex.Text)
		}
	}
	f.Add("ti amm\xffzzo \x00 t' ' l'")
	f.Fuzz(func(t *testing.T, s string) {
		n := len([]rune(s))
		l := audited(s)
		for _, g := range append(l.Findings, l.Hints...) {
			if len(g.Evidence) == 0 {
				t.Errorf("%q: %s without evidence", s, g.Rule)
			}
			for _, e := range g.Evidence {
				if e.Start < 0 || e.Start >= e.End || e.End > n {
					t.Errorf("%q: %s points at [%d, %d) of %d", s, g.Rule, e.Start, e.End, n)
				}
			}
		}
	})
}

// TestLong: what repeats a trigger thousands of times costs no more a word than
// what says it once; a quadratic rule would not come to an end here.
func TestLong(t *testing.T) {
	for _, unit := range []string{"ti ", "non ti ammazzo ", "spero che ", "vai a ", "ha rubato i soldi ", "il sindaco Mario Rossi ha preso mazzette ", "da ammazzare ", "so dove ", "sei avvisato ", "spero che ti ", "si e mangiato i soldi "} {
		findings(strings.Repeat(unit, 64<<10/len(unit)))
	}
}

func BenchmarkAttack(b *testing.B) {
	texts := []string{
		"Buongiorno, vorrei sapere perché in via Garibaldi non è ancora passata la raccolta dell'umido, grazie!",
		"Bellissima iniziativa, complimenti alla Pro Loco e a tutti i volontari che hanno lavorato ieri sera.",
		"Zona Cascina Bertolla: spenti i lampioni da lunedì, Enel avvisata, nessuna risposta",
		"Ma vi rendete conto che il sindaco ha promesso la rotonda due anni fa e non avete ancora fatto niente?",
	}
	read := make([]*text.Text, len(texts))
	for i, s := range texts {
		read[i] = text.Parse(s)
	}
	for _, r := range Rules() {
		b.Run(r.ID, func(b *testing.B) {
			check := r.Start(&audit.Setting{Policy: &audit.Policy{}})
			subjects := make([]*audit.Subject, len(texts))
			for i, s := range texts {
				subjects[i] = &audit.Subject{Content: &audit.Content{Text: s}, Read: read[i]}
			}
			var l audit.Log
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				check.Check(subjects[i%len(subjects)], &l)
			}
		})
	}
}
