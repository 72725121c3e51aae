package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// speaking are the folders whose sentences reach a person at the terminal, in a mail of cron or in the log.
var speaking = []string{
	"cmd/vigilia", "fetch", "fetch/albo", "store", "opinion", "picture", "mail", "signals", "report/xlsx", "report/sidecar", "report/arms", "templates",
	"audit", "audit/civil", "audit/text", "audit/rules/own", "audit/policies", "audit/policies/tomlfile", "audit/lexicon", "audit/corpus", "audit/rank",
}

// TestEveryMessageIsExplained: docs/messaggi.md has a row for each sentence of failure that the program can print, and no row for one that it cannot.
func TestEveryMessageIsExplained(t *testing.T) {
	said := map[string]string{}
	for _, dir := range speaking {
		for _, name := range sources(t, filepath.Join("../..", dir)) {
			messages(t, name, said)
		}
	}
	causes, err := os.ReadFile("../../templates/wording/causes.toml") // why something could not be looked at, in the public version
	ok(t, err)
	for _, m := range regexp.MustCompile(`(?m)^text = "(.*)"$`).FindAllStringSubmatch(string(causes), -1) {
		said[m[1]] = "templates/wording/causes.toml"
	}
	if len(said) < 200 {
		t.Fatalf("only %d messages found: the search is broken", len(said))
	}
	explained := rows(t, "../../docs/messaggi.md")
	for _, m := range slices.Sorted(maps.Keys(said)) {
		switch remedy, there := explained[m]; {
		case !there:
			t.Errorf("%s\n| «%s» | |", said[m], m)
		case len(remedy) < 8:
			t.Errorf("docs/messaggi.md says nothing of «%s»", m)
		}
	}
	for m := range explained {
		if said[m] == "" {
			t.Errorf("docs/messaggi.md explains «%s», which nothing says", m)
		}
	}
}

func sources(t *testing.T, dir string) []string {
	names, err := fs.Glob(os.DirFS(dir), "*.go")
	ok(t, err)
	var out []string
	for _, n := range names {
		if !strings.HasSuffix(n, "_test.go") && !strings.HasSuffix(n, "proof.go") && !strings.HasPrefix(n, "demo") {
			out = append(out, filepath.Join(dir, n))
		}
	}
	return out
}

// messages adds the sentences of a file, with where they stand: what makes an error or says why something could not be done. The remedy that
// stands beside a cause is part of the cause's row: one who looks for it has read the cause just before.
func messages(t *testing.T, name string, said map[string]string) {
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, name, nil, 0)
	ok(t, err)
	like := func(kind *regexp.Regexp, exprs ...ast.Expr) { // the first that is a sentence
		for _, e := range exprs {
			if m := asRow(written(e)); strings.Contains(m, " ") {
				if kind.MatchString(m) {
					said[m] = files.Position(e.Pos()).String()
				}
				return
			}
		}
	}
	add := func(exprs ...ast.Expr) { like(italian, exprs...) }
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if !answersWithCause.MatchString(n.Name.Name) {
				return true
			}
			ast.Inspect(n, func(n ast.Node) bool {
				if r, isReturn := n.(*ast.ReturnStmt); isReturn {
					add(r.Results...)
				}
				return true
			})
		case *ast.CallExpr:
			switch of, what := called(n.Fun); {
			case what == "New" && of != "errors":
			case makesError.MatchString(what):
				add(n.Args...)
			case what == "Fprintf" || what == "Fprintln": // beside the errors, what a person is told of
				like(refusing, n.Args[1:]...)
			case (what == "Warn" || what == "Error") && len(n.Args) > 0: // of the log
				like(logged, n.Args[0])
			case what == "but": // a row of vigilia check that is not as it should be
				if k, isCall := n.Fun.(*ast.SelectorExpr).X.(*ast.CallExpr); isCall && len(k.Args) > 1 {
					add(k.Args[1:]...)
				}
			}
		case *ast.KeyValueExpr:
			if key, isName := n.Key.(*ast.Ident); isName && holdsCause.MatchString(key.Name) && key.Name != "Text" {
				add(n.Value)
			}
		case *ast.ValueSpec:
			if n.Names[0].Name == "message" {
				add(n.Values...)
			}
			if n.Names[0].Name == "wording" { // {cause, remedy} by kind
				for _, e := range n.Values[0].(*ast.CompositeLit).Elts {
					add(e.(*ast.KeyValueExpr).Value.(*ast.CompositeLit).Elts...)
				}
			}
		case *ast.CompositeLit:
			if m, isMap := n.Type.(*ast.MapType); isMap {
				if _, key := called(m.Key); key == "Errno" { // the refusals of the system
					for _, e := range n.Elts {
						like(logged, e.(*ast.KeyValueExpr).Value)
					}
				}
			}
			_, of := called(n.Type)
			if of == "OfficeError" {
				add(n.Elts...)
			}
			if of == "Notice" || n.Type == nil { // one of a list
				for _, e := range n.Elts {
					field, isField := e.(*ast.KeyValueExpr)
					if !isField {
						continue
					}
					if key, isName := field.Key.(*ast.Ident); isName && key.Name == "Text" {
						add(field.Value)
					}
				}
			}
		case *ast.AssignStmt:
			for i, to := range n.Lhs {
				if _, name := called(to); len(n.Rhs) == len(n.Lhs) && holdsCause.MatchString(name) {
					add(n.Rhs[i])
				}
			}
		}
		return true
	})
}

var (
	makesError       = regexp.MustCompile(`^(Errorf|New|fault|Fault|bad|fail|pictureError|lacking|set|warn|blame|at|unable)$`)
	answersWithCause = regexp.MustCompile(`^(remedy|what|fault|undelivered|unfinished|older|Sentence|Error)$`)
	holdsCause       = regexp.MustCompile(`^(Cause|cause|Sentence|Doubt|Reason|Text)$`)
	italian          = regexp.MustCompile(`(?i)[àèéìòù]|(^|[ '’«(])(il|la|lo|l|non|di|per|una|un|dell?[aeo]?|dei|degli|deve|che|gli|le|manca|mancano|da|al|all[aeo]?|nell?[aeo]?|nessun[ao]?|senza|fra|sono|con|risposta|entro|troppo|inesistente|negato|incompleta)([ :'’]|$)`)
	refusing         = regexp.MustCompile(`(^| )non (è|sono|si|più fra|risult|eseguiti|riesaminati|possibili|in UTF|consegnat|ancora)|senza una notte|precedono la catena|si sono interrotte|^Bloccato`)
	logged           = regexp.MustCompile(`.`)
	verbs            = regexp.MustCompile(`%[-+#0-9.\[\]]*[a-zA-Z]`)
)

// called is the last name of a call, "Errorf" of fmt.Errorf, with what it is of.
func called(e ast.Expr) (of, what string) {
	switch e := e.(type) {
	case *ast.Ident:
		return "", e.Name
	case *ast.SelectorExpr:
		if x, isName := e.X.(*ast.Ident); isName {
			of = x.Name
		}
		return of, e.Sel.Name
	}
	return "", ""
}

// written is the text of a literal, or of several joined by +; what is not literal among them varies.
func written(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if s, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
			return s
		}
	case *ast.BinaryExpr:
		return written(e.X) + written(e.Y)
	case *ast.ParenExpr:
		return written(e.X)
	case *ast.CallExpr:
		if _, what := called(e.Fun); what == "Sprintf" || what == "Errorf" {
			return written(e.Args[0])
		}
	}
	return "%s"
}

// asRow is a message as the page writes it: what varies is an ellipsis.
func asRow(s string) string {
	s = verbs.ReplaceAllString(strings.ReplaceAll(s, "%%", "%"), "…")
	return strings.NewReplacer("|", "¦", "«…»", "…", "\n", " ").Replace(strings.TrimLeft(strings.TrimSpace(s), "!–; "))
}

// rows are the messages that the page explains, with what it says of each.
func rows(t *testing.T, name string) map[string]string {
	data, err := os.ReadFile(name)
	ok(t, err)
	out := map[string]string{}
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) == 2 && strings.HasPrefix(strings.TrimSpace(cells[0]), "«") {
			out[strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(cells[0]), "«"), "»")] = strings.TrimSpace(cells[1])
		}
	}
	return out
}
