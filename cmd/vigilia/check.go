package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"vigilia/audit/civil"
	"vigilia/audit/rules"
	"vigilia/fetch"
	"vigilia/fetch/albo"
	"vigilia/opinion"
)

func newCheck() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Verifica configurazione, token, permessi, albo e spazio su disco",
		Long: `Prova tutto ciò che servirà alla prossima notte e dice, voce per voce, che cosa funziona,
che cosa no e come rimediare. Non scrive sulle pagine; crea, se mancano, le cartelle, l'archivio e la sua chiave.`,
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := loadConfig(path)
			if err != nil {
				return err
			}
			return checkAll(cmd.Context(), c, cmd.OutOrStdout(), time.Now)
		},
	}
	configFlag(cmd, &path)
	return cmd
}

// checkup is one thing that the night will need.
type checkup struct {
	what string
	// try returns what a person should know of it, or why it will not work.
	try func(ctx context.Context) (state string, warn bool, err error)
}

// checkAll tries everything and prints one line for each, two where something is wrong.
func checkAll(ctx context.Context, c *Config, out io.Writer, now func() time.Time) error {
	client, clientErr := checkClient(c, now)
	list := []checkup{
		{"configurazione", func(context.Context) (string, bool, error) {
			return fmt.Sprintf("valida, policy «%s», %d pagine", c.policy.ID, len(c.Pages)), false, nil
		}},
		{"regole", func(context.Context) (string, bool, error) { return proofs() }},
		{"archivio", func(ctx context.Context) (string, bool, error) { return checkStore(ctx, c) }},
		{"ordinamento", func(context.Context) (string, bool, error) { return checkRanking(c) }},
		{"immagini", func(ctx context.Context) (string, bool, error) { return checkPictures(ctx, c) }},
		{"seconda lettura", func(ctx context.Context) (string, bool, error) { return checkOpinion(ctx, c, now) }},
		{"disco", func(context.Context) (string, bool, error) { return checkDisk(c) }},
	}
	for _, p := range c.Pages {
		list = append(list, checkup{"pagina " + p.ID, func(ctx context.Context) (string, bool, error) {
			if clientErr != nil {
				return "", false, clientErr
			}
			return checkPage(ctx, c, client, p, now())
		}})
	}
	for _, a := range c.Albo {
		list = append(list, checkup{"albo «" + a.Name + "»", func(ctx context.Context) (string, bool, error) {
			return checkFeed(ctx, c, a, now())
		}})
	}
	for _, p := range c.Proposals {
		list = append(list, checkup{"proposte «" + p.Name + "»", func(context.Context) (string, bool, error) { return checkRegister(c, p, now()) }})
	}
	if len(c.Albo) == 0 {
		list = append(list, checkup{"albo pretorio", func(context.Context) (string, bool, error) {
			return "nessuna fonte indicata: i post che citano atti resteranno «non verificabili»; aggiungere un blocco [[albo]]", true, nil
		}})
	}
	return printCheckups(ctx, out, list)
}

func printCheckups(ctx context.Context, out io.Writer, list []checkup) error {
	failed := 0
	for _, k := range list {
		state, warn, err := k.try(ctx)
		mark := "✓"
		if warn {
			mark = "!"
		}
		if err != nil {
			mark, state = "✗", strings.TrimPrefix(sentence(err), k.what+": ")
			failed++
		}
		fmt.Fprintf(out, "%s %s: %s\n", mark, k.what, state)
	}
	if failed > 0 {
		return fmt.Errorf("voci da sistemare: %d su %d", failed, len(list))
	}
	fmt.Fprintln(out, "Tutto pronto per la prossima notte.")
	return nil
}

func proofs() (string, bool, error) {
	if err := checkProofs(io.Discard, rules.All()); err != nil {
		return "", false, err
	}
	return "prove superate", false, nil
}

func checkClient(c *Config, now func() time.Time) (*fetch.Client, error) {
	secret, err := c.appSecret()
	if err != nil {
		return nil, err
	}
	return fetch.New(fetch.Config{
		BaseURL: c.Graph.BaseURL, Version: c.Graph.Version, AppID: c.Graph.AppID, AppSecret: secret,
		Now: now, Timeout: c.timeout(), UserAgent: "vigilia/" + version(),
	})
}

func checkStore(ctx context.Context, c *Config) (string, bool, error) {
	st, err := openStore(ctx, c)
	if err != nil {
		return "", false, err
	}
	defer st.Close()
	return c.path(c.Data.Database), false, nil
}

func checkRanking(c *Config) (string, bool, error) {
	m, err := loadRanking(c)
	if err != nil {
		return "", false, err
	}
	if m == nil {
		return "per data: nessun ordinamento appreso", false, nil
	}
	return fmt.Sprintf("appreso da %d decisioni, fino al %s", m.Card.Decisions(), civil.Of(m.Card.Date).Italian()), false, nil
}

// checkOpinion asks the second reader a question whose answer is plain.
func checkOpinion(ctx context.Context, c *Config, now func() time.Time) (string, bool, error) {
	reader, err := c.secondReader(now)
	if err != nil {
		return "", false, err
	}
	if reader == nil {
		return "non attiva", false, nil
	}
	rule := rules.ByID(rules.All())["tone.insult"]
	if _, err := reader.Ask(ctx, opinion.Question{Rule: rule, Text: "Buongiorno, quando riapre la biblioteca?"}); err != nil {
		return "", false, err
	}
	return "il modello «" + c.Opinion.Model + "» risponde", false, nil
}

// minFree is the free space, in bytes, below which a person is warned.
const minFree = 500 << 20

func checkDisk(c *Config) (string, bool, error) {
	for _, dir := range []string{filepath.Dir(c.path(c.Data.Database)), c.path(c.Data.Reports)} {
		if err := writable(dir); err != nil {
			return "", false, err
		}
	}
	free, err := freeSpace(filepath.Dir(c.path(c.Data.Database)))
	if err != nil {
		return "", false, fmt.Errorf("lo spazio libero non si può leggere: %w", err)
	}
	return fmt.Sprintf("%d MB liberi", free>>20), free < minFree, nil
}

// writable reports whether a file can be made in a folder, by making one.
func writable(dir string) error {
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return fmt.Errorf("la cartella %s non si può creare: verificare i permessi: %w", dir, err)
	}
	f, err := os.CreateTemp(dir, ".prova-*")
	if err != nil {
		return fmt.Errorf("nella cartella %s non si può scrivere: verificare i permessi: %w", dir, err)
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

func checkPage(ctx context.Context, c *Config, client *fetch.Client, p PageConfig, now time.Time) (string, bool, error) {
	token, err := c.token(p)
	if err != nil {
		return "", false, err
	}
	proof, err := client.Prove(ctx, p.ID, token)
	if err != nil {
		return "", false, err
	}
	state, wide := "token valido", wideOpen(c.path(p.TokenFile))
	if proof.Page.Name != "" {
		state = "«" + proof.Page.Name + "», " + state
	}
	for _, n := range proof.Notices {
		state += "; " + n.Text
	}
	if p.TokenFile != "" && wide {
		state += "; il file del token è leggibile da altri utenti: eseguire «chmod 600 " + c.path(p.TokenFile) + "»"
	}
	return state, len(proof.Notices) > 0 || p.TokenFile != "" && wide, nil
}

// wideOpen reports whether others than its owner can read a file.
func wideOpen(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().Perm()&0o077 != 0
}

func checkFeed(ctx context.Context, c *Config, a AlboConfig, now time.Time) (string, bool, error) {
	r, err := albo.Read(ctx, &http.Client{Timeout: c.timeout()}, c.feed(a), now)
	if err != nil {
		return "", false, err
	}
	state := fmt.Sprintf("%d atti, pubblicati dal %s al %s", len(r.Acts), r.From.Italian(), r.To.Italian())
	if len(r.Rejected) > 0 {
		return fmt.Sprintf("%s; %d righe non interpretabili, la prima: %s", state, len(r.Rejected), r.Rejected[0].Reason), true, nil
	}
	if len(r.Clashes) > 0 {
		return state + "; " + r.Clashes[0].Sentence(), true, nil
	}
	if yesterday := civil.Of(now).Add(-1); !r.To.IsZero() && r.To.Before(yesterday.Add(-7)) {
		return state + "; la fonte non si aggiorna da più di una settimana: verificarla con il fornitore dell'albo", true, nil
	}
	return state, false, nil
}
