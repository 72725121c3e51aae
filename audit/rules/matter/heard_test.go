package matter_test

import (
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/policies"
	"vigilia/audit/rules/matter"
)

const (
	thanks = "Grazie a tutti i volontari per la bella giornata di ieri al parco"
	offer  = "Vendo divano usato 100 euro, scrivetemi in privato"
)

var words = lexicon.New("prova.txt", "A", "= A 0.8 italiano · offerta\nvendo; volontari\n")

// hasty finds an offer in the first word of everything.
type hasty struct{}

func (hasty) Check(s *audit.Subject, l *audit.Log) {
	if tokens := s.Read.Tokens; len(tokens) > 0 {
		l.Find(audit.Hit{Evidence: []audit.Evidence{{Span: audit.Span{Start: tokens[0].Start, End: tokens[0].End}}}})
	}
}

// deaf finds nothing, and listens unless it is told not to.
type deaf bool

func (deaf) Check(*audit.Subject, *audit.Log) {}

func (d deaf) Listen(*audit.Subject) (audit.Hit, bool) {
	return audit.Hit{Category: "offerta", Severity: audit.Minor}, bool(d)
}

// setting is that of an audit under a policy.
func setting(t *testing.T) *audit.Setting {
	t.Helper()
	policy, err := policies.Load("crespiatica")
	if err != nil {
		t.Fatal(err)
	}
	return &audit.Setting{Policy: policy, Archive: audit.NewArchive(nil, nil)}
}

// look holds a checker of ad.commercial against how a text sounds.
func look(t *testing.T, c audit.Checker, office *lexicon.Office, s string) audit.Log {
	t.Helper()
	set := setting(t)
	set.Office = office
	list := matter.Heard([]audit.Rule{{
		ID: "ad.commercial", Method: audit.Assisted, Words: words, Subjects: []audit.Kind{audit.Comment},
		Start: func(*audit.Setting) audit.Checker { return c },
	}})
	a := audit.New(*set, list)
	return a.Content(&audit.Content{ID: "c", Kind: audit.Comment, Text: s}, nil, nil)
}

// own reads the office's file against the list.
func own(t *testing.T, source string) *lexicon.Office {
	t.Helper()
	o, err := lexicon.ReadOffice("ufficio.txt", source, map[string]*lexicon.List{"ad.commercial": words})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestHoldsBack(t *testing.T) {
	for name, c := range map[string]struct {
		text   string
		office *lexicon.Office
		stays  bool
	}{
		"sounds like something else": {text: thanks},
		"sounds as it ought to":      {text: offer, stays: true},
		"its sentence does":          {text: offer + ". " + thanks + ", e un abbraccio alle maestre.", stays: true},
		"too long to tell":           {text: strings.Repeat(thanks+". ", 5), stays: true},
		"the office's own word":      {text: "Volontari del parco, grazie per la bella giornata di ieri", office: own(t, "[ad.commercial]\n= A 0.9 ufficio · offerta\n+ volontari del parco\n"), stays: true},
	} {
		log := look(t, hasty{}, c.office, c.text)
		if stays := len(log.Findings) == 1; stays != c.stays || len(log.Findings)+len(log.Hints) != 1 {
			t.Errorf("%s: %d findings and %d hints", name, len(log.Findings), len(log.Hints))
		}
		if !c.stays && len(log.Hints) == 1 {
			if e := log.Hints[0].Exceptions; len(e) != 1 || !e[0].Held || e[0].Name != matter.Because {
				t.Errorf("%s: the hint does not say why: %v", name, e)
			}
		}
	}
}

func TestSpeaks(t *testing.T) {
	for name, c := range map[string]struct {
		text   string
		check  deaf
		office *lexicon.Office
		speaks bool
	}{
		"sounds so":              {text: offer, check: true, speaks: true},
		"something excuses it":   {text: offer},
		"sounds otherwise":       {text: thanks, check: true},
		"somebody else's words":  {text: "Sul muro hanno scritto «" + offer + "»", check: true},
		"two words":              {text: "Vendo divano", check: true},
		"silenced by the office": {text: offer, check: true, office: own(t, "[ad.commercial]\n- vendo\n")},
	} {
		log := look(t, c.check, c.office, c.text)
		if got := len(log.Findings) == 1; got != c.speaks {
			t.Errorf("%s: %d findings", name, len(log.Findings))
			continue
		}
		for _, f := range log.Findings {
			if f.Category != "offerta, dal tenore del testo" || f.Severity != audit.Minor || f.Score < f.Threshold || len(f.Evidence) != 1 {
				t.Errorf("%s: %+v", name, f)
			}
		}
	}
}

// TestKinds: rules that count contents, or have more to say at the end, would not be asked.
func TestKinds(t *testing.T) {
	for _, r := range list() {
		c := r.Start(setting(t))
		if _, ok := c.(audit.Finisher); ok {
			t.Errorf("%s has more to say at the end", r.ID)
		}
		if _, ok := c.(audit.Recaller); ok {
			t.Errorf("%s counts with other contents", r.ID)
		}
	}
}
