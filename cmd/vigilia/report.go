package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules"
	"vigilia/report"
	"vigilia/store"
)

func newReport() *cobra.Command {
	var path, kind, week, from, to, out, act string
	cmd := &cobra.Command{
		Use:   "report",
		Short: "Redige di nuovo i documenti di un periodo già verificato",
		Long: `Redige dall'archivio i documenti di un periodo: la nota notturna (note), il report settimanale
(weekly) oppure la relazione di conformità per la Giunta, interna e pubblica, in PDF, HTML e XLSX (giunta).
Il report settimanale è di una settimana (--week) oppure, dati i giorni, di ogni settimana che li contiene, per
intero da lunedì a domenica; senza indicazioni, della settimana conclusa da ultimo. Lo stesso periodo produce sempre gli stessi file. Di un periodo in cui nessuna notte è stata elaborata
non si redige nulla.`,
		Example: "  vigilia report --kind giunta --from 2026-11-01 --to 2026-11-30 --out documenti\n  vigilia report --kind weekly --week 2026-W46",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			k, err := kindOf(kind)
			if err != nil {
				return &usageError{err}
			}
			if k, err = k.annexedTo(act); err != nil {
				return &usageError{err}
			}
			p, err := k.period(week, from, to)
			if err != nil {
				return &usageError{err}
			}
			return runReport(cmd, path, p, out, k)
		},
	}
	configFlag(cmd, &path)
	cmd.Flags().StringVar(&kind, "kind", "note", "documento: note (nota notturna), weekly (report settimanale) o giunta (relazione di conformità)")
	cmd.Flags().StringVar(&week, "week", "", "settimana del report settimanale, AAAA-Wnn o uno dei suoi giorni")
	cmd.Flags().StringVar(&from, "from", "", "primo giorno, AAAA-MM-GG")
	cmd.Flags().StringVar(&to, "to", "", "ultimo giorno, AAAA-MM-GG")
	cmd.Flags().StringVar(&out, "out", "", "cartella dei documenti (se manca: quella della configurazione)")
	cmd.Flags().StringVar(&act, "act", "", "deliberazione a cui la relazione pubblica è allegata, \"12 del 03/12/2026\" (se manca: un riquadro da compilare)")
	return cmd
}

func parsePeriod(from, to string) (civil.Period, error) {
	if from == "" || to == "" {
		return civil.Period{}, errors.New("mancano i giorni del periodo: indicarli con --from 2026-11-01 --to 2026-11-30")
	}
	f, err := civil.Parse(from)
	if err != nil {
		return civil.Period{}, fmt.Errorf("il primo giorno %q non è valido: indicarlo con --from 2026-11-01", from)
	}
	t, err := civil.Parse(to)
	if err != nil {
		return civil.Period{}, fmt.Errorf("l'ultimo giorno %q non è valido: indicarlo con --to 2026-11-30", to)
	}
	p, err := inOrder(f, t)
	if err == nil && p.Len() > longestPeriod {
		err = fmt.Errorf("il periodo supera i dieci anni (%s – %s): correggere --from e --to", f.Italian(), t.Italian())
	}
	return p, err
}

// longestPeriod is how many days a report may be asked for: what is longer is a slip of
// the pen, and would keep the archive busy for hours.
const longestPeriod = 3660

// inOrder is the period between two days that somebody asked for.
func inOrder(from, to civil.Day) (civil.Period, error) {
	p, err := civil.NewPeriod(from, to)
	if err != nil {
		return civil.Period{}, fmt.Errorf("il periodo termina (%s) prima di cominciare (%s): invertire --from e --to", to.Italian(), from.Italian())
	}
	return p, nil
}

// reportKind is a kind of report: the documents it consists of, what they are made
// of, and the periods of which each has documents of its own.
type reportKind struct {
	name      string
	documents func(*report.Material) ([]document, error)
	collect   collector
	periods   func(civil.Period) []civil.Period
	weekly    bool
}

func kindOf(name string) (reportKind, error) {
	switch name {
	case "note":
		return reportKind{"note", noteDocuments, collectNight, daysOf, false}, nil
	case "weekly":
		return reportKind{"weekly", weeklyDocuments, collectWeek, weeksOf, true}, nil
	case "giunta":
		return reportKind{"giunta", giuntaDocuments, collect, func(p civil.Period) []civil.Period { return []civil.Period{p} }, false}, nil
	}
	return reportKind{}, fmt.Errorf("il documento %q non esiste: indicare --kind note, --kind weekly oppure --kind giunta", name)
}

// period reads what the command line says of it. A week may be told by itself, or by its first day.
func (k reportKind) period(week, from, to string) (civil.Period, error) {
	switch {
	case week != "" && !k.weekly:
		return civil.Period{}, errors.New("--week vale per il report settimanale: aggiungere --kind weekly, oppure indicare i giorni con --from e --to")
	case week != "" && (from != "" || to != ""):
		return civil.Period{}, errors.New("la settimana è indicata due volte: usare --week oppure --from e --to")
	case week != "":
		return parseWeek(week)
	case k.weekly && from == "" && to == "":
		return civil.WeekOf(civil.Of(time.Now())).Previous(), nil
	case k.weekly && to == "":
		to = from
	}
	return parsePeriod(from, to)
}

// daysOf returns the days of a period, each by itself.
func daysOf(p civil.Period) []civil.Period {
	var days []civil.Period
	for d := range p.Days() {
		days = append(days, civil.Single(d))
	}
	return days
}

func runReport(cmd *cobra.Command, path string, p civil.Period, out string, kind reportKind) error {
	ctx := cmd.Context()
	c, err := loadConfig(path)
	if err != nil {
		return err
	}
	c.useRanking(logger(cmd.ErrOrStderr()))
	c.useArms() // told once, at the end
	st, err := openStore(ctx, c)
	if err != nil {
		return err
	}
	defer st.Close()
	if out == "" {
		out = c.path(c.Data.Reports)
	}
	missing, days, written := 0, 0, 0
	for _, period := range kind.periods(p) {
		m, err := kind.collect(ctx, c, st, rules.All(), period)
		if err != nil {
			return err
		}
		missing, days = missing+unlooked(m), days+period.Len()
		if len(m.Runs) == 0 {
			continue // a document on days that nobody looked at would say nothing true
		}
		docs, err := kind.documents(m)
		if err != nil {
			return err
		}
		if err := printDocuments(ctx, c, st, cmd.OutOrStdout(), out, docs); err != nil {
			return err
		}
		written++
	}
	if written == 0 {
		return fmt.Errorf("%w: nessun giorno del periodo è stato elaborato, perciò non è stato scritto alcun documento: recuperare i giorni con «vigilia run --from %s --to %s»", errPartial, p.From, p.To)
	}
	if kind.name != "note" { // which carries no arms
		err = c.armless
	}
	if missing > 0 {
		return errors.Join(fmt.Errorf("%w: giorni senza elaborazione completa: %d su %d", errPartial, missing, days), err)
	}
	return err
}

// printDocuments writes the documents and tells where they are.
func printDocuments(ctx context.Context, c *Config, st *store.Store, w io.Writer, dir string, docs []document) error {
	paths, err := keepDocuments(ctx, c, st, dir, docs, time.Now())
	told, at := spokenOf(docs, paths)
	for i, path := range at {
		fmt.Fprintf(w, "%s\n  %s\n", path, told[i].what)
	}
	return err
}

// unlooked returns the number of days of the period without a complete run.
func unlooked(m *report.Material) int {
	done := map[civil.Day]bool{}
	for _, r := range m.Runs {
		done[r.Day] = done[r.Day] || r.State == audit.Complete
	}
	missing := 0
	for d := range m.Period.Days() {
		if !done[d] {
			missing++
		}
	}
	return missing
}
