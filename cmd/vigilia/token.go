package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"vigilia/audit/civil"
	"vigilia/fetch"
)

// userTokenEnv is the environment variable from which a short token may be read.
const userTokenEnv = "VIGILIA_USER_TOKEN"

func newToken() *cobra.Command {
	var path string
	var from userTokenSource
	cmd := &cobra.Command{
		Use:   "token",
		Short: "Trasforma un token breve nei token delle pagine e li conserva",
		Long: `Scambia il token breve di una persona che modera le pagine (dura una o due ore) con uno lungo, ne ricava il token di
ogni pagina configurata, lo prova e lo scrive nel suo token_file, leggibile soltanto dal proprietario (0600).
Il token breve si incolla alla richiesta, oppure si legge da un file, dall'ingresso standard (--user-token -) o dalla
variabile ` + userTokenEnv + `: mai dalla riga di comando, che gli altri utenti del server possono leggere.
Servono graph.app_id e il segreto dell'app. Con graph.user_token_file anche il token lungo è conservato, e --stored lo
usa di nuovo: per esempio dopo avere aggiunto una pagina.`,
		Example: "  sudo -u vigilia vigilia token\n  vigilia token --config config.toml --user-token token-breve.txt\n  vigilia token --stored",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := loadConfig(path)
			if err != nil {
				return err
			}
			return renewTokens(cmd, c, &from, time.Now)
		},
	}
	configFlag(cmd, &path)
	cmd.Flags().StringVar(&from.file, "user-token", "", "file che contiene il token breve; - per l'ingresso standard")
	cmd.Flags().BoolVar(&from.stored, "stored", false, "usa il token lungo conservato in graph.user_token_file")
	return cmd
}

// userTokenSource says where the person's token comes from.
type userTokenSource struct {
	file   string
	stored bool
}

// renewTokens takes the pages' tokens with the person's and keeps them.
func renewTokens(cmd *cobra.Command, c *Config, from *userTokenSource, now func() time.Time) error {
	if c.Graph.AppID == "" || c.appPlace().none() {
		return &usageError{errors.New("per ricavare i token servono graph.app_id e il segreto dell'app (graph.app_secret_file, app_secret_env o app_secret_credential): aggiungerli alla configurazione")}
	}
	client, err := checkClient(c, now)
	if err != nil {
		return &usageError{err}
	}
	ctx, out := cmd.Context(), cmd.OutOrStdout()
	long, err := from.long(cmd, c, client)
	if err != nil {
		return err
	}
	reached, err := client.Accesses(ctx, long)
	if err != nil {
		return err
	}
	failed := 0
	for _, p := range c.Pages {
		state, err := c.renewPage(ctx, client, p, reached)
		if err != nil {
			state, failed = "✗ "+pageName(p)+": "+sentence(err), failed+1
		}
		fmt.Fprintln(out, state)
	}
	tellUnconfigured(out, c, reached)
	if failed > 0 {
		return fmt.Errorf("pagine senza un nuovo token: %d su %d; i token già conservati non sono stati toccati", failed, len(c.Pages))
	}
	fmt.Fprintln(out, "Ora: «vigilia check». Se il servizio è attivo: «systemctl restart vigilia», perché legga i nuovi token.")
	return nil
}

// long returns the person's long token, exchanging the short one and keeping what
// it was exchanged for where the configuration names a place.
func (f *userTokenSource) long(cmd *cobra.Command, c *Config, client *fetch.Client) (fetch.Secret, error) {
	keep := c.optional(c.Graph.UserTokenFile)
	if f.stored {
		if keep == "" {
			return "", &usageError{errors.New("--stored vuole graph.user_token_file nella configurazione: senza, il token lungo non è conservato")}
		}
		return readSecret(keep)
	}
	short, err := f.read(cmd)
	if err != nil {
		return "", err
	}
	long, until, err := client.Prolong(cmd.Context(), short)
	if err != nil || keep == "" {
		return long, err
	}
	if err := keepSecret(keep, long); err != nil {
		return "", err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "✓ token lungo della persona: conservato in %s%s\n", keep, lasting(until))
	return long, nil
}

// lasting tells the end of a token, if it is known.
func lasting(until time.Time) string {
	if until.IsZero() {
		return ""
	}
	return ", valido fino al " + civil.Of(until).Italian()
}

// read returns the short token from where the person put it.
func (f *userTokenSource) read(cmd *cobra.Command) (fetch.Secret, error) {
	switch {
	case f.file == "-":
		return pasted(io.LimitReader(cmd.InOrStdin(), maxSecret))
	case f.file != "":
		s, err := readSecret(f.file)
		if err != nil {
			return "", &usageError{err}
		}
		return s, nil
	case os.Getenv(userTokenEnv) != "":
		return pasted(strings.NewReader(os.Getenv(userTokenEnv)))
	}
	in, ok := cmd.InOrStdin().(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) {
		return "", &usageError{fmt.Errorf("manca il token breve: indicarlo con --user-token FILE, con --user-token - sull'ingresso standard, o nella variabile %s", userTokenEnv)}
	}
	fmt.Fprint(cmd.ErrOrStderr(), "Incollare il token breve (non sarà mostrato) e premere Invio: ")
	typed, err := term.ReadPassword(int(in.Fd()))
	fmt.Fprintln(cmd.ErrOrStderr())
	if err != nil {
		return "", fmt.Errorf("il token non si può leggere dal terminale: usare --user-token FILE: %w", err)
	}
	return pasted(strings.NewReader(string(typed)))
}

// pasted takes the one word that a token is.
func pasted(r io.Reader) (fetch.Secret, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return "", fmt.Errorf("il token breve non si può leggere: %w", err)
	}
	s := strings.TrimSpace(string(data))
	if s == "" || strings.ContainsAny(s, " \t\r\n\x00") {
		return "", &usageError{errors.New("quanto indicato non è un token: incollare soltanto il testo che inizia con «EAA», senza spazi né altre righe")}
	}
	return fetch.Secret(s), nil
}

// renewPage proves the token that was taken for a page, and only then keeps it.
func (c *Config) renewPage(ctx context.Context, client *fetch.Client, p PageConfig, reached []fetch.Access) (string, error) {
	i := slices.IndexFunc(reached, func(a fetch.Access) bool { return a.ID == p.ID })
	if i < 0 {
		return "", errors.New("la persona che ha generato il token non ha un ruolo su questa pagina, o non l'ha scelta nell'autorizzare l'app: assegnarle l'attività di moderazione e ripetere")
	}
	if p.TokenFile == "" {
		return "", fmt.Errorf("il token non si può conservare, perché la configurazione lo cerca in %s: indicare anche token_file", c.pageSecret(p).source())
	}
	if !reached[i].Moderates() {
		return "", errors.New("la persona che ha generato il token non ha l'attività di moderazione (MODERATE) sulla pagina: assegnargliela e ripetere, perché senza la piattaforma potrebbe non mostrare tutti i commenti")
	}
	proof, err := client.Prove(ctx, p.ID, reached[i].Token)
	if err != nil {
		return "", err
	}
	path := c.path(p.TokenFile)
	if err := keepSecret(path, reached[i].Token); err != nil {
		return "", err
	}
	return fmt.Sprintf("✓ %s: token provato e conservato in %s; scadenza: %s; accesso ai dati: %s",
		pageName(p), path, ends(proof.ExpiresAt), ends(proof.DataAccessUntil)), nil
}

func pageName(p PageConfig) string { return "pagina " + cmp.Or(p.Name, p.ID) }

// ends tells when something ends; never, if it has no end.
func ends(at time.Time) string {
	if at.IsZero() {
		return "nessuna"
	}
	return "il " + at.In(civil.Rome()).Format("02/01/2006 alle 15:04")
}

// tellUnconfigured names the pages that the person reaches and the configuration leaves out.
func tellUnconfigured(out io.Writer, c *Config, reached []fetch.Access) {
	for _, a := range reached {
		if !c.hasPage(a.ID) {
			fmt.Fprintf(out, "– pagina «%s» (%s): non è nella configurazione, il suo token non è stato conservato; per verificarla aggiungere un blocco [[page]]\n", a.Name, a.ID)
		}
	}
}
