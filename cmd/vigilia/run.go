package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules"
	"vigilia/fetch"
	"vigilia/store"
)

func newRun() *cobra.Command {
	var path string
	var days nightsAsked
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Esegue la notte: legge, verifica, archivia e redige la nota",
		Long: `Legge l'albo e le pagine del Comune, verifica i contenuti di ieri e riesamina quelli dei giorni precedenti,
poi redige la nota notturna. Se altre notti sono mancate, per una macchina spenta o un guasto, le esegue prima, in ordine.
Con --day esegue una notte sola; con --from e --to quelle di un periodo che non sono ancora complete: interrotto, riprende da dove era.
Ripetere la stessa notte non modifica e non raddoppia nulla.`,
		Example: "  vigilia run --config /etc/vigilia/config.toml\n  vigilia run --day 2026-11-20\n  vigilia run --from 2026-11-01 --to 2026-11-15",
		Args:    usage(cobra.NoArgs),
		RunE:    func(cmd *cobra.Command, _ []string) error { return runNights(cmd, path, &days) },
	}
	configFlag(cmd, &path)
	cmd.Flags().StringVar(&days.day, "day", "", "una notte sola, AAAA-MM-GG")
	cmd.Flags().StringVar(&days.from, "from", "", "primo giorno di un periodo, AAAA-MM-GG")
	cmd.Flags().StringVar(&days.to, "to", "", "ultimo giorno del periodo, AAAA-MM-GG (se manca: ieri)")
	return cmd
}

// nightsAsked are the nights that the command line asks for.
type nightsAsked struct{ day, from, to string }

// period returns the days asked for; zero if none are named, and yesterday and what
// was missed is meant.
func (a *nightsAsked) period(now time.Time) (civil.Period, error) {
	switch {
	case a.day == "" && a.from == "" && a.to == "":
		return civil.Period{}, nil
	case a.day != "" && (a.from != "" || a.to != ""):
		return civil.Period{}, errors.New("--day indica una notte sola: usarlo senza --from e --to")
	case a.day != "":
		d, err := dayOrYesterday(a.day, now)
		return civil.Single(d), err
	case a.from == "":
		return civil.Period{}, errors.New("manca --from, il primo giorno del periodo")
	}
	from, err := dayOrYesterday(a.from, now)
	if err != nil {
		return civil.Period{}, err
	}
	to, err := dayOrYesterday(a.to, now)
	if err != nil {
		return civil.Period{}, err
	}
	return inOrder(from, to)
}

func configFlag(cmd *cobra.Command, path *string) {
	cmd.Flags().StringVar(path, "config", defaultConfig, "file di configurazione")
}

func dayOrYesterday(s string, now time.Time) (civil.Day, error) {
	yesterday := civil.Of(now).Add(-1)
	if s == "" {
		return yesterday, nil
	}
	d, err := civil.Parse(s)
	if err != nil {
		return civil.Day{}, fmt.Errorf("il giorno %q non è valido: scriverlo come 2026-11-20", s)
	}
	if d.After(yesterday) {
		return civil.Day{}, fmt.Errorf("il giorno %s non è ancora concluso: si può verificare dal giorno successivo", d.Italian())
	}
	return d, nil
}

// runNights runs the nights asked for with the configuration of a comune, and writes their notes.
func runNights(cmd *cobra.Command, path string, asked *nightsAsked) error {
	p, err := asked.period(time.Now())
	if err != nil {
		return &usageError{err}
	}
	err = withArchive(cmd, path, func(c *Config, st *store.Store) error {
		if oldest := civil.Of(time.Now()).Add(-c.Graph.WatchDays); !p.IsZero() && p.From.Before(oldest) {
			return &usageError{fmt.Errorf("il giorno %s è fuori dal periodo osservato, che inizia il %s: aumentare graph.watch_days o indicare un giorno più recente",
				p.From.Italian(), oldest.Italian())}
		}
		n, err := newNight(c, st, time.Now, logger(cmd.ErrOrStderr()), spoken(cmd.ErrOrStderr()))
		if err != nil {
			return err
		}
		var days []civil.Day
		switch {
		case p.IsZero():
			days, err = n.due(cmd.Context(), civil.Of(n.now()).Add(-1))
		case asked.day != "":
			days = []civil.Day{p.From}
		default:
			days, err = n.missing(cmd.Context(), p)
		}
		if err != nil {
			return err
		}
		return n.round(cmd.Context(), days, cmd.OutOrStdout())
	})
	return alarm(cmd.Context(), path, err)
}

// deliver writes the note of a run and tells how the run ended. Under cron it
// speaks only if there is something to tell: whatever it says becomes a mail.
func (n *Night) deliver(ctx context.Context, out io.Writer, run audit.Run) error {
	m, err := collectNight(ctx, n.config, n.store, n.rules, civil.Single(run.Day))
	if err != nil {
		return err
	}
	docs, err := noteDocuments(m)
	if err != nil {
		return err
	}
	paths, err := keepDocuments(ctx, n.config, n.store, n.config.path(n.config.Data.Reports), docs, n.now())
	if err != nil {
		return err
	}
	if run.State == audit.Complete && len(run.Notices) == 0 && !terminal(out) {
		return nil
	}
	n.tell(out, run, paths[:2]) // the note, and the same as a page
	if run.State == audit.Partial {
		return errPartial
	}
	return nil
}

func (n *Night) tell(out io.Writer, run audit.Run, paths []string) {
	fmt.Fprintf(out, "Notte del %s: elaborazione %s.\n", run.Day.Italian(), run.State)
	for _, notice := range run.Notices {
		fmt.Fprintf(out, "  – %s%s\n", pagePrefix(n.config, notice.Page), notice.Text)
	}
	for _, p := range paths {
		fmt.Fprintf(out, "Nota: %s\n", p)
	}
}

func pagePrefix(c *Config, page string) string {
	for _, p := range c.Pages {
		if p.ID == page && p.Name != "" {
			return "pagina «" + p.Name + "»: "
		}
	}
	if page == "" {
		return ""
	}
	return "pagina " + page + ": "
}

// newNight puts a night together. A page whose token cannot be read is left to
// the night, which tells it.
func newNight(c *Config, st *store.Store, now func() time.Time, log *slog.Logger, progress func(string)) (*Night, error) {
	secret, err := c.appSecret()
	if err != nil {
		return nil, &usageError{err}
	}
	n, err := newAuditing(c, st, now, log, progress)
	if err != nil {
		return nil, err
	}
	n.client, err = fetch.New(fetch.Config{
		BaseURL: c.Graph.BaseURL, Version: c.Graph.Version, AppID: c.Graph.AppID, AppSecret: secret,
		Now: now, Log: log, Timeout: c.timeout(), UserAgent: "vigilia/" + version(), Digest: st.NewDigest,
	})
	if err != nil {
		return nil, &usageError{err}
	}
	n.web = &http.Client{Timeout: c.timeout()}
	n.tokens = make(map[string]fetch.Secret, len(c.Pages))
	for _, p := range c.Pages {
		token, err := c.token(p)
		if err != nil {
			log.Error("token non disponibile", "page", p.ID, "err", err)
			continue
		}
		n.tokens[p.ID] = token
	}
	return n, nil
}

// newAuditing puts together what audits the archive and reads nothing from the platform.
func newAuditing(c *Config, st *store.Store, now func() time.Time, log *slog.Logger, progress func(string)) (*Night, error) {
	c.useFiles(log)
	reader, err := c.secondReader(now)
	if err != nil {
		return nil, &usageError{err}
	}
	n := &Night{config: c, store: st, rules: rules.All(), now: now, log: log, progress: progress, eyes: c.pictureReader}
	n.digest = sync.OnceValue(func() string { return audit.RulesDigest(n.rules) })
	if reader != nil {
		n.second = &second{reader: reader, model: c.Opinion.Model, rules: rules.ByID(n.rules)}
	}
	return n, nil
}

// withArchive opens configuration and archive, under the lock, for one work.
func withArchive(cmd *cobra.Command, path string, work func(*Config, *store.Store) error) error {
	c, err := loadConfig(path)
	if err != nil {
		return err
	}
	unlock, err := lock(c)
	if err != nil {
		return err
	}
	defer unlock()
	st, err := openStore(cmd.Context(), c)
	if err != nil {
		return err
	}
	defer st.Close()
	return work(c, st)
}

// openStore opens the archive, making its folder and the key of pseudonyms at the first start.
func openStore(ctx context.Context, c *Config) (*store.Store, error) {
	db := c.path(c.Data.Database)
	if err := asOwner(filepath.Dir(db)); err != nil {
		return nil, err
	}
	if !absent(db) && absent(c.path(c.Data.KeyFile)) {
		return nil, fmt.Errorf("la chiave degli pseudonimi %s non c'è, ma l'archivio %s sì: ripristinarla dalla copia di sicurezza, "+
			"perché una chiave nuova renderebbe irriconoscibili gli autori già registrati", c.path(c.Data.KeyFile), db)
	}
	key, err := store.LoadKey(c.path(c.Data.KeyFile), filepath.Dir(db))
	if err != nil {
		return nil, err
	}
	return store.Open(ctx, db, key, version())
}

// present reports whether a file is there and holds something.
func present(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
}

// absent reports whether there is no file, or an empty one. One that this user may not
// look at is not absent: whoever opens it tells why.
func absent(path string) bool {
	info, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0
}

// lock takes the lock that one run at a time may hold.
func lock(c *Config) (func(), error) {
	db := c.path(c.Data.Database)
	if err := asOwner(filepath.Dir(db)); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(db), 0o700); err != nil {
		return nil, fmt.Errorf("la cartella dell'archivio non si può creare: %w", err)
	}
	l := flock.New(db + ".lock")
	held, err := l.TryLock()
	if err != nil {
		return nil, fmt.Errorf("il blocco dell'archivio non si può prendere: %w", err)
	}
	if !held {
		return nil, errLocked
	}
	if copies, err := sweep(filepath.Dir(db)); err == nil && copies != nil { // else whoever makes the next copy tells
		_ = copies.Unlock()
	}
	return func() { _ = l.Unlock() }, nil // the lock falls with the process in any case
}

// spoken returns a progress that speaks to a terminal, and keeps quiet under cron.
func spoken(w io.Writer) func(string) {
	if !terminal(w) {
		return func(string) {}
	}
	return func(what string) { fmt.Fprintln(w, what+"…") }
}

// terminal reports whether a person is looking.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
