package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"vigilia/fetch"
)

func newCheck() *cobra.Command {
	var path string
	var asJSON, ping bool
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Verifica tutto ciò che servirà alla prossima notte, con il rimedio",
		Long: `Prova tutto ciò che servirà alla prossima notte e dice, voce per voce, che cosa funziona,
che cosa no e come rimediare: configurazione, regole, orologio, archivio, disco, token con le due scadenze, permessi, versione
della Graph API, albo, lettura delle immagini, stemma, posta, segnali. Non scrive sulle pagine; crea, se mancano, le cartelle, l'archivio e la sua chiave.
Stato di uscita: 0 tutto pronto · 1 qualcosa non funziona · 2 configurazione errata · 3 funziona, ma qualcosa va curato presto
(una scadenza entro 30, 7 o 1 giorni, un albo fermo, poco spazio).`,
		Example: "  vigilia check --config /etc/vigilia/config.toml\n  vigilia check --json",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := loadConfig(path)
			if err != nil {
				return err
			}
			show := printChecked
			if asJSON {
				show = jsonChecked
			}
			return show(cmd.OutOrStdout(), append(checkAll(cmd.Context(), c, time.Now), checkSignals(cmd.Context(), c, ping)...))
		},
	}
	configFlag(cmd, &path)
	cmd.Flags().BoolVar(&ping, "ping", false, "prova anche il segnale di vita, senza che valga come tale")
	cmd.Flags().BoolVar(&asJSON, "json", false, "scrive l'esito in JSON, per un sistema di controllo")
	return cmd
}

// health is how one thing stands.
type health string

const (
	healthy health = "ok"
	noted   health = "nota"   // a choice with a consequence; nothing to mend
	ailing  health = "avviso" // works today, and wants care soon
	broken  health = "errore" // the night would miss it
)

// checked is what was found of one thing that the night needs.
type checked struct {
	Name   string `json:"name"`
	State  health `json:"state"`
	Text   string `json:"text"`
	Remedy string `json:"remedy,omitempty"`
}

func fine(name, format string, args ...any) checked {
	return checked{Name: name, State: healthy, Text: fmt.Sprintf(format, args...)}
}

func (k checked) but(state health, remedy string) checked {
	k.State, k.Remedy = state, remedy
	return k
}

// failure tells what does not work. An error that knows its own remedy gives it.
func failure(name string, err error, remedy string) checked {
	k := checked{Name: name, State: broken, Text: sentence(err), Remedy: remedy}
	var f *fetch.Fault
	if errors.As(err, &f) && f.Remedy != "" {
		k.Text, k.Remedy = f.Cause, f.Remedy
	}
	return k
}

// checkAll tries everything that a night needs, in the order in which a person would mend it.
func checkAll(ctx context.Context, c *Config, now func() time.Time) []checked {
	out := []checked{
		fine("configurazione", "valida, policy «%s», %s", c.policy.ID, counted(len(c.Pages), "pagina", "pagine")),
		checkRules(),
		checkClock(ctx, c, now),
		checkZone(time.Local),
		checkStore(ctx, c),
		checkDisk(c),
		checkRanking(c),
		checkPictures(ctx, c),
		checkArms(c),
		checkOpinion(ctx, c, now),
		checkMail(ctx, c),
	}
	out = append(out, checkPages(ctx, c, now)...)
	for _, a := range c.Albo {
		out = append(out, checkFeed(ctx, c, a, now()))
	}
	for _, p := range c.Proposals {
		state, warn, err := checkRegister(c, p, now())
		out = append(out, told("proposte «"+p.Name+"»", state, warn, err, "verificare la cartella con la segreteria"))
	}
	if len(c.Albo) == 0 {
		out = append(out, fine("albo pretorio", "nessuna fonte indicata: i post che citano atti resteranno «non verificabili»").but(noted, "aggiungere un blocco [[albo]]"))
	}
	return out
}

// told puts together what a check that another file makes has to say.
func told(name, state string, warn bool, err error, remedy string) checked {
	switch {
	case err != nil:
		return failure(name, err, remedy)
	case warn:
		return fine(name, "%s", state).but(ailing, remedy)
	}
	return fine(name, "%s", state)
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// errAilsSoon says that the night would work, and that something wants care soon.
type errAilsSoon struct{ n int }

func (e errAilsSoon) Error() string {
	return "la prossima notte può essere eseguita; voci da curare presto: " + fmt.Sprint(e.n)
}

// Is makes the exit status that of work done with something left.
func (e errAilsSoon) Is(target error) bool { return target == errPartial }

// verdict is the error that the command ends with, nil if everything is ready.
func verdict(list []checked) error {
	failed, soon := number(list, broken), number(list, ailing)
	switch {
	case failed > 0:
		return fmt.Errorf("voci da sistemare: %d su %d", failed, len(list))
	case soon > 0:
		return errAilsSoon{soon}
	}
	return nil
}

func number(list []checked, state health) int {
	n := 0
	for _, k := range list {
		if k.State == state {
			n++
		}
	}
	return n
}

// printChecked prints a line for each thing, and its remedy below where there is one.
func printChecked(out io.Writer, list []checked) error {
	marks := map[health]string{healthy: "✓", noted: "–", ailing: "!", broken: "✗"}
	for _, k := range list {
		fmt.Fprintf(out, "%s %s: %s\n", marks[k.State], k.Name, k.Text)
		if k.Remedy != "" {
			fmt.Fprintf(out, "    rimedio: %s\n", k.Remedy)
		}
	}
	err := verdict(list)
	if err == nil {
		fmt.Fprintln(out, "Tutto pronto per la prossima notte.")
	}
	return err
}

// jsonChecked prints one object for a monitoring system.
func jsonChecked(out io.Writer, list []checked) error {
	e := json.NewEncoder(out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	ready := !slices.ContainsFunc(list, func(k checked) bool { return k.State == broken })
	if err := e.Encode(map[string]any{"version": version(), "ready": ready, "checks": list}); err != nil {
		return fmt.Errorf("l'esito non si può scrivere: %w", err)
	}
	return verdict(list)
}
