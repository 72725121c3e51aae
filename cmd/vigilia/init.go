package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"vigilia/audit"
	"vigilia/audit/policies"
	"vigilia/audit/rules"
	"vigilia/cmd/vigilia/initial"
)

// newPolicyName asks for a policy file of the comune's own.
const newPolicyName = "nuova"

func newInit() *cobra.Command {
	var out string
	var pages []string
	var a initial.Answers
	cmd := &cobra.Command{
		Use:   "init",
		Short: "Scrive la configurazione commentata con cui un Comune comincia",
		Long: `Fa poche domande, oppure prende le risposte dalle opzioni, e scrive una configurazione commentata per una delle policy
pronte («vigilia policy list») o, con --policy nuova, per una da trascrivere: in questo caso scrive accanto anche il file
della policy, con le istruzioni e tutte le regole come informative. Non sovrascrive mai nulla, e alla fine dice che cosa fare.`,
		Example: `  sudo vigilia init
  vigilia init --comune "Comune di Esempio" --policy pero --page 104000000000001="Comune di Esempio" --out config.toml`,
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := readPages(&a, pages); err != nil {
				return &usageError{err}
			}
			if terminalIn(cmd.InOrStdin()) {
				if err := (&interview{bufio.NewScanner(cmd.InOrStdin()), cmd.ErrOrStderr()}).complete(&a); err != nil {
					return err
				}
			}
			return begin(cmd.OutOrStdout(), &a, out)
		},
	}
	f := cmd.Flags()
	f.StringVar(&out, "out", defaultConfig, "file da scrivere")
	f.StringVar(&a.Policy, "policy", "", "policy: un nome («vigilia policy list»), oppure «nuova»")
	f.StringVar(&a.Comune, "comune", "", "nome dell'Ente, per esempio «Comune di Esempio»")
	f.StringVar(&a.Office, "office", defaults().Office, "ufficio che cura i documenti")
	f.StringArrayVar(&pages, "page", nil, "pagina, come IDENTIFICATIVO=NOME; si può ripetere")
	f.StringVar(&a.Albo, "albo", "", "indirizzo, file o cartella dell'albo pretorio")
	f.StringVar(&a.Format, "albo-format", "", "formato dell'albo: albopop, jcitygov o csv (con un indirizzo, se manca: albopop)")
	f.StringVar(&a.Domain, "domain", "", "dominio dell'Ente, per esempio comune.esempio.it")
	f.StringVar(&a.AppID, "app-id", "", "identificativo dell'app sulla piattaforma, se c'è già")
	return cmd
}

func terminalIn(in io.Reader) bool {
	f, ok := in.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// readPages reads pages written as ID=NAME.
func readPages(a *initial.Answers, pages []string) error {
	for _, p := range pages {
		id, name, _ := strings.Cut(p, "=")
		if !pageID.MatchString(id) {
			return fmt.Errorf("la pagina «%s» si indica come IDENTIFICATIVO=NOME, con l'identificativo numerico", p)
		}
		a.Pages = append(a.Pages, initial.Page{ID: id, Name: strings.TrimSpace(name)})
	}
	return nil
}

// interview asks a person what the options did not tell.
type interview struct {
	in  *bufio.Scanner
	out io.Writer
}

// errNotAnswered says that the person left.
var errNotAnswered = &usageError{errors.New("risposte interrotte: non è stato scritto nulla")}

// ask puts a question until the answer is accepted; accept returns what is wrong with one.
func (q *interview) ask(question string, into *string, accept func(string) string) error {
	for *into == "" {
		fmt.Fprint(q.out, question+" ")
		if !q.in.Scan() {
			return errNotAnswered
		}
		answer := strings.TrimSpace(q.in.Text())
		if wrong := accept(answer); wrong != "" {
			fmt.Fprintln(q.out, "  "+wrong)
			continue
		}
		if *into = answer; answer == "" {
			return nil // it may be left out
		}
	}
	return nil
}

func anything(string) string { return "" }

// complete asks for what is missing, the least that a start needs.
func (q *interview) complete(a *initial.Answers) error {
	if err := q.ask("Nome dell'Ente (per esempio: Comune di Esempio):", &a.Comune, func(s string) string {
		if s == "" {
			return "Il nome serve: compare in tutti i documenti."
		}
		return ""
	}); err != nil {
		return err
	}
	names := strings.Join(append(policies.IDs(), newPolicyName), ", ")
	if err := q.ask("Policy ("+names+"):", &a.Policy, func(s string) string {
		if !slices.Contains(append(policies.IDs(), newPolicyName), s) {
			return "Indicare una fra " + names + "."
		}
		return ""
	}); err != nil {
		return err
	}
	if err := q.askPages(a); err != nil {
		return err
	}
	for _, rest := range []struct {
		question string
		into     *string
	}{
		{"Dominio dell'Ente, per esempio comune.esempio.it (Invio per saltare):", &a.Domain},
		{"Albo pretorio: indirizzo del feed, file o cartella (Invio per saltare):", &a.Albo},
		{"Identificativo dell'app sulla piattaforma (Invio per saltare):", &a.AppID},
	} {
		if err := q.ask(rest.question, rest.into, anything); err != nil {
			return err
		}
	}
	return nil
}

// askPages asks for pages until an empty answer; one is needed.
func (q *interview) askPages(a *initial.Answers) error {
	for asked := len(a.Pages) == 0; asked; {
		var p initial.Page
		err := q.ask(fmt.Sprintf("Identificativo numerico della pagina n. %d (Invio per finire):", len(a.Pages)+1), &p.ID, func(s string) string {
			switch {
			case s == "" && len(a.Pages) == 0:
				return "Serve almeno una pagina: l'identificativo si legge nelle informazioni della pagina o nel portafoglio business."
			case s != "" && !pageID.MatchString(s):
				return "L'identificativo è un numero di almeno cinque cifre."
			}
			return ""
		})
		if err != nil || p.ID == "" {
			return err
		}
		if err := q.ask("Nome della pagina:", &p.Name, anything); err != nil {
			return err
		}
		a.Pages = append(a.Pages, p)
	}
	return nil
}

// begin writes what was asked for, if the answers make a configuration that holds.
func begin(out io.Writer, a *initial.Answers, path string) error {
	abs, err := filepath.Abs(path)
	if err != nil {
		return &usageError{err}
	}
	if err := settleAnswers(a, abs); err != nil {
		return &usageError{err}
	}
	files, err := firstFiles(a, abs)
	if err != nil {
		return &usageError{err}
	}
	for _, f := range files {
		if _, err := os.Lstat(f.path); err == nil {
			return &usageError{fmt.Errorf("il file %s esiste già e non viene sovrascritto: spostarlo, oppure indicarne un altro con --out", f.path)}
		}
	}
	for _, f := range files {
		if err := f.write(); err != nil {
			return err
		}
		fmt.Fprintln(out, "Scritto:", f.path)
	}
	tellNext(out, a, abs)
	return nil
}

// settleAnswers completes the answers, or says which are missing.
func settleAnswers(a *initial.Answers, path string) error {
	var missing []string
	for flag, value := range map[string]string{"--comune": a.Comune, "--policy": a.Policy} {
		if strings.TrimSpace(value) == "" {
			missing = append(missing, flag)
		}
	}
	if len(a.Pages) == 0 {
		missing = append(missing, "--page")
	}
	for _, s := range []string{a.Comune, a.Office, a.Policy, a.Albo, a.Format, a.Domain, a.AppID, fmt.Sprint(a.Pages)} {
		if strings.ContainsFunc(s, unicode.IsControl) || !utf8.ValidString(s) {
			return fmt.Errorf("la risposta %q contiene caratteri di controllo: scriverla di nuovo", s)
		}
	}
	if len(missing) > 0 {
		slices.Sort(missing)
		return fmt.Errorf("mancano le opzioni %s: indicarle, oppure rispondere alle domande da un terminale", strings.Join(missing, ", "))
	}
	a.System = filepath.Dir(path) == filepath.Dir(defaultConfig)
	if a.Format == "" && a.Albo != "" {
		info, err := os.Stat(a.Albo)
		switch {
		case err == nil && info.IsDir():
		case strings.HasSuffix(strings.ToLower(a.Albo), ".csv"):
			a.Format = "csv"
		default:
			a.Format = "albopop"
		}
	}
	return nil
}

// firstFile is a file that init writes.
type firstFile struct {
	path string
	data []byte
}

// write writes a file that is not there yet: never over another.
func (f firstFile) write() error {
	if err := os.MkdirAll(filepath.Dir(f.path), 0o750); err != nil {
		return fmt.Errorf("la cartella %s non si può creare: verificare i permessi, oppure indicare un altro file con --out: %w", filepath.Dir(f.path), err)
	}
	w, err := os.OpenFile(f.path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("il file %s non si può scrivere: verificare i permessi (serve «sudo»?), oppure indicarne un altro con --out: %w", f.path, err)
	}
	_, err = w.Write(f.data)
	if err = errors.Join(err, w.Close()); err != nil {
		return fmt.Errorf("il file %s non è stato scritto per intero: toglierlo e ripetere: %w", f.path, errors.Join(err, os.Remove(f.path)))
	}
	return nil
}

// firstFiles makes the files and reads them back as the program will.
func firstFiles(a *initial.Answers, path string) ([]firstFile, error) {
	dir := filepath.Dir(path)
	var files []firstFile
	var p *audit.Policy
	var err error
	if a.Policy == newPolicyName {
		id := initial.PolicyID(a.Comune)
		text, err := initial.Policy(id, strings.TrimPrefix(a.Comune, "Comune di "), rules.All(), policies.Defaults())
		if err != nil {
			return nil, err
		}
		a.Policy = "policy-" + id + ".toml"
		if _, err := policies.Parse(a.Policy, text, rules.IDs(rules.All())...); err != nil {
			return nil, err
		}
		files = append(files, firstFile{filepath.Join(dir, a.Policy), text})
	} else if p, err = findPolicy(a.Policy, dir); err != nil {
		return nil, err
	}
	text, err := initial.Config(*a, p)
	if err != nil {
		return nil, err
	}
	probe := *a
	if p == nil { // its file is not there yet: the rest is read under another
		probe.Policy = policies.IDs()[0]
	}
	trial, err := initial.Config(probe, p)
	if err != nil {
		return nil, err
	}
	if _, err := parseConfig(path, dir, trial); err != nil {
		return nil, fmt.Errorf("con queste risposte la configurazione non sarebbe valida: %w", err)
	}
	return append(files, firstFile{path, text}), nil
}

// tellNext says what is still to be done, in the order in which it is done.
func tellNext(out io.Writer, a *initial.Answers, path string) {
	as, config := "", " --config "+path
	if a.System {
		as = "sudo -u vigilia "
	}
	if path == defaultConfig {
		config = ""
	}
	steps := []string{"rivedere il file e completarlo: recapiti, orari, account ufficiali"}
	if strings.HasPrefix(a.Policy, "policy-") {
		steps = append(steps, "trascrivere la policy in "+filepath.Join(filepath.Dir(path), a.Policy)+": le istruzioni sono in testa al file")
	}
	secret := "scrivere il segreto dell'app in " + filepath.Join(filepath.Dir(path), a.Where().Tokens, "app") + ", leggibile soltanto dal proprietario (0600)"
	if a.System {
		secret = "incollare il segreto dell'app, poi Ctrl-D: sudo install -m 600 -o vigilia -g vigilia /dev/stdin " + a.Where().Tokens + "/app"
	}
	if a.AppID == "" {
		steps = append(steps, "creare l'app sulla piattaforma e indicare graph.app_id e app_secret_file")
	}
	steps = append(steps,
		secret,
		as+"vigilia token"+config+"   (trasforma un token breve in quelli delle pagine)",
		as+"vigilia check"+config+"   (prova tutto e dice i rimedi)")
	if a.System {
		steps = append(steps, "sudo systemctl enable --now vigilia   (ogni notte alle 2.30)")
	} else {
		steps = append(steps, "vigilia run"+config+"   (la notte di ieri), poi «vigilia daemon»"+config+" o cron")
	}
	fmt.Fprintln(out, "Ora:")
	for i, s := range steps {
		fmt.Fprintf(out, "  %d. %s\n", i+1, s)
	}
}
