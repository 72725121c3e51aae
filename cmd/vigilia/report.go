package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules"
	"vigilia/report"
)

func newReport() *cobra.Command {
	var path, kind, from, to, out string
	cmd := &cobra.Command{
		Use:   "report",
		Short: "Redige di nuovo i documenti di un periodo già verificato",
		Long: `Redige dall'archivio i documenti di un periodo: la nota notturna (note) oppure la relazione
di conformità per la Giunta, interna e pubblica, in PDF, HTML e XLSX (giunta).
Lo stesso periodo produce sempre gli stessi file. Di un periodo in cui nessuna notte è stata elaborata
non si redige nulla.`,
		Example: "  vigilia report --kind giunta --from 2026-11-01 --to 2026-11-30 --out documenti",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, err := parsePeriod(from, to)
			if err != nil {
				return &usageError{err}
			}
			k, err := kindOf(kind)
			if err != nil {
				return &usageError{err}
			}
			return runReport(cmd, path, p, out, k)
		},
	}
	configFlag(cmd, &path)
	cmd.Flags().StringVar(&kind, "kind", "note", "documento: note (nota notturna) o giunta (relazione di conformità)")
	cmd.Flags().StringVar(&from, "from", "", "primo giorno, AAAA-MM-GG")
	cmd.Flags().StringVar(&to, "to", "", "ultimo giorno, AAAA-MM-GG")
	cmd.Flags().StringVar(&out, "out", "", "cartella dei documenti (se manca: quella della configurazione)")
	return cmd
}

func parsePeriod(from, to string) (civil.Period, error) {
	f, err := civil.Parse(from)
	if err != nil {
		return civil.Period{}, fmt.Errorf("il primo giorno %q non è valido: indicarlo con --from 2026-11-01", from)
	}
	t, err := civil.Parse(to)
	if err != nil {
		return civil.Period{}, fmt.Errorf("l'ultimo giorno %q non è valido: indicarlo con --to 2026-11-30", to)
	}
	p, err := civil.NewPeriod(f, t)
	if err != nil {
		return civil.Period{}, fmt.Errorf("il periodo termina (%s) prima di cominciare (%s): invertire --from e --to", t.Italian(), f.Italian())
	}
	return p, nil
}

// reportKind is a kind of report: the documents it consists of, and whether
// each day of a period has its own.
type reportKind struct {
	documents func(*report.Material) ([]document, error)
	collect   collector
	daily     bool
}

func kindOf(name string) (reportKind, error) {
	switch name {
	case "note":
		return reportKind{noteDocuments, collectNight, true}, nil
	case "giunta":
		return reportKind{giuntaDocuments, collect, false}, nil
	}
	return reportKind{}, fmt.Errorf("il documento %q non esiste: indicare --kind note oppure --kind giunta", name)
}

// periods returns the periods of which each has documents of its own.
func (k reportKind) periods(p civil.Period) []civil.Period {
	if !k.daily {
		return []civil.Period{p}
	}
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
	st, err := openStore(ctx, c)
	if err != nil {
		return err
	}
	defer st.Close()
	if out == "" {
		out = c.path(c.Data.Reports)
	}
	missing := 0
	for _, period := range kind.periods(p) {
		m, err := kind.collect(ctx, c, st, rules.All(), period)
		if err != nil {
			return err
		}
		missing += unlooked(m)
		if len(m.Runs) == 0 {
			continue // a document on days that nobody looked at would say nothing true
		}
		docs, err := kind.documents(m)
		if err != nil {
			return err
		}
		if err := printDocuments(cmd.OutOrStdout(), out, docs); err != nil {
			return err
		}
	}
	if missing > 0 {
		return fmt.Errorf("%w: giorni senza elaborazione completa: %d su %d", errPartial, missing, p.Len())
	}
	return nil
}

// printDocuments writes the documents and tells where they are.
func printDocuments(w io.Writer, dir string, docs []document) error {
	paths, err := writeDocuments(dir, docs)
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
