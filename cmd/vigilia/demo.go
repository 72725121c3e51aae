package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/cmd/vigilia/demo"
	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
	"vigilia/report"
	"vigilia/store"
)

func newDemo() *cobra.Command {
	var policy, out string
	var serve bool
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Esegue tutto il lavoro su un Comune inventato, senza bisogno di nulla",
		Long: `Riproduce sei settimane di un Comune inventato: tre pagine Facebook e l'albo pretorio, serviti su questa
stessa macchina e letti dal programma vero. Alla fine scrive la nota notturna, il report
settimanale e la relazione per la Giunta, in PDF e come pagine HTML, con le cartelle di lavoro.
Con --serve non esegue nulla: tiene il Comune a disposizione e scrive una configurazione con cui provare i comandi veri
(check, run, report) prima di collegare le pagine dell'Ente.`,
		Example: "  vigilia demo --policy cento --out documenti",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if _, err := findPolicy(policy, "."); err != nil {
				return &usageError{err}
			}
			if serve {
				return serveDemo(cmd.Context(), cmd.OutOrStdout(), policy, out, time.Now)
			}
			return runDemo(cmd.Context(), cmd.OutOrStdout(), cmd.ErrOrStderr(), policy, out)
		},
	}
	policyFlag(cmd, &policy)
	cmd.Flags().StringVar(&out, "out", "demo-vigilia", "cartella dei documenti")
	cmd.Flags().BoolVar(&serve, "serve", false, "tiene il Comune inventato a disposizione per provare gli altri comandi")
	return cmd
}

// stage is the demo's comune at work: its servers, its archive, its clock.
type stage struct {
	comune *demo.Comune
	graph  *fetchtest.Server
	albo   *fetchtest.Albo
	night  *Night
	close  func()
}

// runDemo plays every night of the comune and writes the documents.
func runDemo(ctx context.Context, out, stderr io.Writer, policy, dir string) error {
	s, err := newStage(ctx, policy)
	if err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	defer s.close()
	bar := nights(stderr, s.comune.Period.Len())
	last, err := s.play(ctx, func() error { return bar.Add(1) })
	if err != nil {
		return err
	}
	return s.curtain(ctx, out, dir, last)
}

// play plays every night, and the office's Mondays, and returns the last run.
// Step is called after each night.
func (s *stage) play(ctx context.Context, step func() error) (last audit.Run, err error) {
	for day := range s.comune.Period.Days() {
		s.dawn(day)
		if last, err = s.night.Run(ctx, day); err != nil {
			return last, fmt.Errorf("demo, notte del %s: %w", day.Italian(), err)
		}
		if monday := day.Add(1); monday.Weekday() == time.Monday {
			if err := s.office(ctx, monday); err != nil {
				return last, fmt.Errorf("demo, decisioni del %s: %w", monday.Italian(), err)
			}
		}
		if err := step(); err != nil {
			return last, err
		}
	}
	return last, nil
}

// nights returns a progress bar on a terminal, and a silent one elsewhere.
func nights(w io.Writer, n int) *progressbar.ProgressBar {
	if !terminal(w) {
		return progressbar.DefaultSilent(int64(n))
	}
	return progressbar.NewOptions(n, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription("Notti"),
		progressbar.OptionShowCount(), progressbar.OptionClearOnFinish())
}

func newStage(ctx context.Context, policy string) (*stage, error) {
	comune, err := demo.New(1)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "vigilia-demo-")
	if err != nil {
		return nil, err
	}
	s := &stage{comune: comune, graph: fetchtest.New(nil, comune.World), albo: fetchtest.NewAlbo(comune.Acts)}
	s.close = func() {
		s.graph.Close()
		s.albo.Close()
		_ = os.RemoveAll(dir) // a temporary folder; the documents are elsewhere
	}
	if err := s.furnish(ctx, dir, policy); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// furnish puts the comune's night together in a folder: configuration, tokens, archive.
func (s *stage) furnish(ctx context.Context, dir, policy string) error {
	files, err := s.files()
	if err != nil {
		return err
	}
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			return err
		}
	}
	if filepath.Ext(policy) == ".toml" { // relative to where the person stands, not to the demo's folder
		abs, err := filepath.Abs(policy)
		if err != nil {
			return err
		}
		policy = abs
	}
	c, err := parseConfig("config.toml", dir, []byte(demo.Config(policy)))
	if err != nil {
		return err
	}
	// Where things are served must not change what the documents say of the configuration.
	c.Graph.BaseURL, c.Albo[0].URL = s.graph.URL, s.albo.URL+"/export.csv"
	st, err := openStore(ctx, c)
	if err != nil {
		return err
	}
	s.night, err = demoNight(c, st, s.graph.Now)
	closeRest := s.close
	s.close = func() {
		_ = st.Close() // the archive goes with its folder
		closeRest()
	}
	return err
}

// files are those that a comune has beside its configuration. The key is fixed, so
// that the same demo makes the same pseudonyms.
func (s *stage) files() (map[string]string, error) {
	arms, err := demo.Arms()
	if err != nil {
		return nil, err
	}
	files := map[string]string{"keys/pseudonyms.key": strings.Repeat("0b09", 16), demo.ArmsFile: string(arms)}
	for _, p := range s.comune.World.Pages {
		files["tokens/"+p.ID] = demo.Token(p.ID)
	}
	return files, nil
}

// demoNight is the night of any comune, but for a clock that is played and for waits that are not waited.
func demoNight(c *Config, st *store.Store, now func() time.Time) (*Night, error) {
	n, err := newNight(c, st, now, slog.New(slog.DiscardHandler), func(string) {})
	if err != nil {
		return nil, err
	}
	n.client, err = fetch.New(fetch.Config{
		BaseURL: c.Graph.BaseURL, Version: c.Graph.Version, Now: now,
		Wait:      func(ctx context.Context, _ time.Duration) error { return ctx.Err() },
		UserAgent: "vigilia/" + version(),
	})
	return n, err
}

// dawn sets the clocks to the morning after a day, and the failures of that night.
func (s *stage) dawn(day civil.Day) {
	now := day.Add(1).At(2, 15)
	s.graph.SetNow(now)
	s.albo.SetNow(now)
	s.albo.Down(s.comune.AlboDown(day))
	for _, t := range s.comune.Tokens(day) {
		s.graph.AddToken(t)
	}
}

// curtain writes the documents and tells what was written where.
func (s *stage) curtain(ctx context.Context, out io.Writer, dir string, last audit.Run) error {
	n := s.night
	night, err := collectNight(ctx, n.config, n.store, n.rules, civil.Single(last.Day))
	if err != nil {
		return err
	}
	giunta, err := collect(ctx, n.config, n.store, n.rules, s.comune.Reported)
	if err != nil {
		return err
	}
	week, err := collectWeek(ctx, n.config, n.store, n.rules, civil.WeekOf(last.Day.Add(1)).Previous())
	if err != nil {
		return err
	}
	docs, err := noteDocuments(night)
	if err != nil {
		return err
	}
	for _, make := range []func() ([]document, error){
		func() ([]document, error) { return weeklyDocuments(week) }, func() ([]document, error) { return giuntaDocuments(giunta) },
	} {
		more, err := make()
		if err != nil {
			return err
		}
		docs = append(docs, more...)
	}
	paths, err := writeDocuments(dir, docs)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Dimostrazione completata: %s (inventato), n. %d notti %s.\n", giunta.Comune, s.comune.Period.Len(), s.comune.Period.Italian())
	tell(out, giunta, docs, paths)
	return nil
}

func tell(out io.Writer, m *report.Material, docs []document, paths []string) {
	total := 0
	for _, v := range m.Volumes {
		total += v.Total
	}
	fmt.Fprintf(out, "Relazione %s: contenuti %d · rilievi %d · atti richiamati nei post %d.\n\n", m.Period.Italian(), total, len(m.Cases), len(m.Acts))
	told, at := spokenOf(docs, paths)
	for i, p := range at {
		fmt.Fprintf(out, "  %s\n      %s\n", p, told[i].what)
	}
	fmt.Fprintf(out, "\nDa aprire per primo: %s\n  dice in breve che cosa è accaduto ieri e che cosa guardare subito.\n", paths[0])
}
