package policies

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/policies/tomlfile"
)

// file is a policy as it is written.
type file struct {
	ID       string       `toml:"id"`
	Comune   string       `toml:"comune"`
	Title    string       `toml:"title"`
	Approval string       `toml:"approval"`
	Settings SettingsFile `toml:"settings"`
	Clause   []clause     `toml:"clause"`
}

// clause is a clause as it is written.
type clause struct {
	ID         string   `toml:"id"`
	Section    string   `toml:"section"`
	Place      string   `toml:"place"`
	Paraphrase string   `toml:"paraphrase"`
	Binds      []string `toml:"binds"`
	Method     string   `toml:"method"`
	Rules      []string `toml:"rules"`
	Attests    []string `toml:"attests"`
	Reason     string   `toml:"reason"`
	Needs      string   `toml:"needs"`
}

// Parse reads a policy file; name is how the person calls it. If anything is
// wrong the error is a [tomlfile.Faults] with every fault: unknown keys, wrong
// types, ids that are not policy/section/n or come twice, clauses that neither
// a rule nor a reason accounts for, settings out of range, and rules that are not
// among those given. If none are given, whether they exist is for [Check].
func Parse(name string, data []byte, rules ...string) (*audit.Policy, error) {
	f, doc := tomlfile.Decode[file](name, data)
	if doc.Broken() {
		return nil, doc.Err()
	}
	p := &audit.Policy{ID: f.ID, Comune: f.Comune, Title: f.Title, Approval: f.Approval, Settings: Defaults()}
	f.checkHead(doc)
	f.applySettings(&p.Settings, doc)
	seen := map[string]bool{}
	for i, c := range f.Clause {
		r := reporter{doc, fmt.Sprintf("clause[%d]", i)}
		c.check(r, f.ID, seen)
		c.checkRules(r, rules)
		p.Clauses = append(p.Clauses, c.clause())
	}
	if err := doc.Err(); err != nil {
		return nil, err
	}
	return p, nil
}

func (f *file) applySettings(s *audit.Settings, doc *tomlfile.Doc) {
	for _, err := range f.Settings.Apply(s) {
		var wrong *SettingError
		if errors.As(err, &wrong) {
			doc.Fault("settings."+wrong.Key, wrong.Message)
		}
	}
}

// reporter reports faults below one table of the document.
type reporter struct {
	doc   *tomlfile.Doc
	table string
}

func (r reporter) fault(key, format string, args ...any) {
	r.doc.Fault(r.table+"."+key, fmt.Sprintf(format, args...))
}

var (
	policyID = regexp.MustCompile(`^[a-z][a-z0-9]*$`)
	clauseID = regexp.MustCompile(`^[a-z][a-z0-9]*/[a-z][a-z0-9-]*/[a-z0-9]+$`)
	ruleID   = regexp.MustCompile(`^[a-z]+\.[a-z_]+$`)
)

func (f *file) checkHead(doc *tomlfile.Doc) {
	if !policyID.MatchString(f.ID) {
		doc.Fault("id", "l'id della policy deve essere di sole lettere minuscole e cifre, come «pero»")
	}
	if strings.TrimSpace(f.Comune) == "" {
		doc.Fault("comune", "manca il nome del Comune (comune)")
	}
	if strings.TrimSpace(f.Title) == "" {
		doc.Fault("title", "manca il titolo dell'atto (title)")
	}
	if len(f.Clause) == 0 {
		doc.Fault("clause", "la policy non ha alcuna clausola ([[clause]])")
	}
}

func (c *clause) check(r reporter, policy string, seen map[string]bool) {
	switch {
	case !clauseID.MatchString(c.ID):
		r.fault("id", "l'id di una clausola ha la forma policy/sezione/numero, come «%s/regole/1a»", policy)
	case policy != "" && !strings.HasPrefix(c.ID, policy+"/"):
		r.fault("id", "l'id della clausola deve iniziare con «%s/»", policy)
	case seen[c.ID]:
		r.fault("id", "due clausole hanno lo stesso id %s", c.ID)
	}
	seen[c.ID] = true
	for _, f := range []struct{ key, value, name string }{
		{"section", c.Section, "il titolo della sezione"}, {"place", c.Place, "il punto dell'atto"}, {"paraphrase", c.Paraphrase, "la parafrasi"},
	} {
		if strings.TrimSpace(f.value) == "" {
			r.fault(f.key, "nella clausola %s manca %s (%s)", c.ID, f.name, f.key)
		}
	}
	c.checkNature(r)
	c.checkCover(r)
}

// checkNature looks at whom the clause binds and how it can be looked at.
func (c *clause) checkNature(r reporter) {
	known := []string{"citizen", "visitor", "own", "staff", "staff-personal", "org"}
	if len(c.Binds) == 0 {
		r.fault("binds", "nella clausola %s manca chi è tenuto (binds): uno o più fra %s", c.ID, strings.Join(known, ", "))
	}
	for _, b := range c.Binds {
		if !slices.Contains(known, b) {
			r.fault("binds", "destinatario «%s» sconosciuto: uno fra %s", b, strings.Join(known, ", "))
		}
	}
	methods := []string{"automatic", "assisted", "measured", "manual"}
	if !slices.Contains(methods, c.Method) {
		r.fault("method", "metodo «%s» sconosciuto: uno fra %s", c.Method, strings.Join(methods, ", "))
	}
}

// checkCover looks at what accounts for the clause: rules, or a reason.
func (c *clause) checkCover(r reporter) {
	if len(c.Rules) == 0 && strings.TrimSpace(c.Reason) == "" {
		r.fault("id", "la clausola %s non ha né regole (rules) né il motivo per cui solo una persona può attestarla (reason)", c.ID)
	}
	if len(c.Rules) == 0 && c.Method != string(audit.Manual) && slices.Contains([]string{"automatic", "assisted", "measured"}, c.Method) {
		r.fault("method", "la clausola %s non ha regole: il suo metodo può essere solo manual", c.ID)
	}
	for i, id := range c.Rules {
		switch {
		case strings.HasPrefix(id, "attest."):
			r.fault("rules", "«%s» è una voce di attestazione: va in attests", id)
		case !ruleID.MatchString(id):
			r.fault("rules", "«%s» non ha la forma di una regola, come «pii.phone»", id)
		case slices.Contains(c.Rules[:i], id):
			r.fault("rules", "la regola %s è citata due volte", id)
		}
	}
	for i, id := range c.Attests {
		switch {
		case !slices.ContainsFunc(Attestations(), func(a Attestation) bool { return a.ID == id }):
			r.fault("attests", "voce di attestazione «%s» sconosciuta", id)
		case slices.Contains(c.Attests[:i], id):
			r.fault("attests", "la voce %s è citata due volte", id)
		}
	}
}

func (c *clause) clause() audit.Clause {
	out := audit.Clause{
		ID: c.ID, Section: c.Section, Place: c.Place, Paraphrase: c.Paraphrase,
		Method: audit.Method(c.Method), Rules: c.Rules, Attests: c.Attests, Reason: c.Reason, Needs: c.Needs,
	}
	for _, b := range c.Binds {
		out.Binds = append(out.Binds, audit.Addressee(b))
	}
	return out
}

// checkRules looks whether the rules that the clause cites exist.
func (c *clause) checkRules(r reporter, known []string) {
	for _, id := range c.Rules {
		if len(known) > 0 && ruleID.MatchString(id) && !slices.Contains(known, id) {
			r.fault("rules", "la regola %s non esiste: verificare come è scritta («vigilia policy show pero» ne mostra l'uso; l'elenco è in docs/rules.md)", id)
		}
	}
}

// Check returns an error for each rule that the policy names and that is not
// among ids: in a clause, as informative, or in the severities.
func Check(p *audit.Policy, ids []string) []error {
	var errs []error
	check := func(rule, where string) {
		if !slices.Contains(ids, rule) {
			errs = append(errs, fmt.Errorf("policy %s, %s: la regola %s non esiste", p.ID, where, rule))
		}
	}
	for _, c := range p.Clauses {
		for _, r := range c.Rules {
			check(r, "clausola "+c.ID)
		}
	}
	for _, r := range p.Settings.Informative {
		check(r, "settings.informative")
	}
	for _, r := range sortedKeys(p.Settings.Severities) {
		check(r, "settings.severities")
	}
	return errs
}
