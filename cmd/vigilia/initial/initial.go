// Package initial writes the configuration with which a comune starts, and the
// policy file of a comune that has one of its own: both commented, so that whoever
// installs the program reads what each line is for where it stands.
package initial

import (
	"bytes"
	_ "embed"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"text/template"

	"vigilia/audit"
)

// Answers are what a person told of the comune.
type Answers struct {
	Comune string // "Comune di Pero"
	Office string
	// Policy is the name of a policy, or the path of a policy file as the
	// configuration is to name it.
	Policy string
	Domain string // of the comune's mailboxes and site; "" if not told
	AppID  string // of the app on the platform; "" if not told yet
	Pages  []Page
	Albo   string // address, file or folder of the albo; "" if there is none
	Format string // of the albo: albopop, jcitygov or csv; "" for a folder
	// System says that the paths are those of a package: /etc, /var/lib.
	System bool
}

// Page is a page of the comune.
type Page struct{ ID, Name string }

// Places are where things are kept, as the configuration names them.
type Places struct{ Database, Key, Reports, Ranking, Tokens string }

// Where returns the places of an installation by a package, or those beside the
// configuration file.
func (a Answers) Where() Places {
	if a.System {
		return Places{"/var/lib/vigilia/data/vigilia.db", "/etc/vigilia/keys/pseudonyms.key", "/var/lib/vigilia/reports", "/var/lib/vigilia/data/ranking.model", "/etc/vigilia/tokens"}
	}
	return Places{"data/vigilia.db", "keys/pseudonyms.key", "reports", "data/ranking.model", "tokens"}
}

var (
	//go:embed config.toml.tmpl
	configText string
	//go:embed policy.toml.tmpl
	policyText string
)

func parsed(name, text string) *template.Template {
	return template.Must(template.New(name).Funcs(template.FuncMap{
		"quote": strconv.Quote, "join": path.Join,
	}).Parse(text))
}

// Config returns the configuration. The policy's own values stand in it commented
// out; nil if the policy is still to be written.
func Config(a Answers, p *audit.Policy) ([]byte, error) {
	var b bytes.Buffer
	err := parsed("config", configText).Execute(&b, map[string]any{"A": a, "P": p, "Where": a.Where(), "Needs": needs(p)})
	if err != nil {
		return nil, fmt.Errorf("configuration: %w", err)
	}
	return b.Bytes(), nil
}

// needs are what the clauses of a policy ask the comune to tell, each once, in the
// policy's order; lists that the program brings along are left out.
func needs(p *audit.Policy) []string {
	if p == nil {
		return nil
	}
	var out []string
	for _, c := range p.Clauses {
		for _, n := range strings.Split(c.Needs, ";") {
			if n = strings.TrimSpace(n); n != "" && n != "lessico" && n != "soglie" && n != "tassonomia" && !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// Family is rules that stand together in the list of a new policy.
type Family struct {
	Name  string // "tone"
	Rules []audit.Rule
}

// Policy returns a policy file for a comune whose policy nobody has written down
// yet: one clause to begin with, and every rule shown as «informativa».
func Policy(id, comune string, rules []audit.Rule, settings audit.Settings) ([]byte, error) {
	var families []Family
	for _, r := range rules {
		name, _, _ := strings.Cut(r.ID, ".")
		i := slices.IndexFunc(families, func(f Family) bool { return f.Name == name })
		if i < 0 {
			families = append(families, Family{Name: name})
			i = len(families) - 1
		}
		families[i].Rules = append(families[i].Rules, r)
	}
	var b bytes.Buffer
	err := parsed("policy", policyText).Execute(&b, map[string]any{"ID": id, "Comune": comune, "Families": families, "S": settings})
	if err != nil {
		return nil, fmt.Errorf("policy: %w", err)
	}
	return b.Bytes(), nil
}

// PolicyID makes the id of a policy of the name of a comune: «Comune di Sant'Èlia» is santelia.
func PolicyID(comune string) string {
	name := strings.ToLower(comune)
	for _, start := range []string{"comune di ", "comune del ", "comune della ", "comune dei ", "città di ", "citta' di ", "comune d'"} {
		if rest, cut := strings.CutPrefix(name, start); cut {
			name = rest
			break
		}
	}
	plain := strings.NewReplacer("à", "a", "è", "e", "é", "e", "ì", "i", "ò", "o", "ù", "u", "ü", "u", "ö", "o", "ä", "a", "ô", "o", "â", "a", "ç", "c").Replace(name)
	id := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, plain)
	if id = strings.TrimLeft(id, "0123456789"); id == "" {
		return "comune"
	}
	return id
}
