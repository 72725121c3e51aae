package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/store"
)

func newPurge() *cobra.Command {
	var path string
	var dry bool
	cmd := &cobra.Command{
		Use:   "purge",
		Short: "Applica i termini di conservazione",
		Long: `Cancella dall'archivio i testi, i nomi e gli pseudonimi il cui termine, indicato in [retention], è scaduto, e i documenti interni
più vecchi. Conteggi, impronte, esiti e decisioni restano: nessun dato dei documenti cambia. Ciò che una notte deve ancora
riesaminare non è toccato. Ogni notte fa lo stesso quando finisce; ripetere il comando non cambia nulla.`,
		Example: "  vigilia purge --config /etc/vigilia/config.toml --dry-run",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withArchive(cmd, path, func(c *Config, st *store.Store) error {
				k := keeper{c, st, time.Now}
				return k.purgeNow(cmd.Context(), dry, cmd.OutOrStdout())
			})
		},
	}
	configFlag(cmd, &path)
	cmd.Flags().BoolVar(&dry, "dry-run", false, "mostra che cosa sarebbe cancellato, senza cancellare nulla")
	return cmd
}

// keeper applies the terms of a configuration to an archive.
type keeper struct {
	config *Config
	store  *store.Store
	now    func() time.Time
}

// purgeNow purges on request and tells what went.
func (k keeper) purgeNow(ctx context.Context, dry bool, out io.Writer) error {
	next, err := k.next(ctx, civil.Day{})
	if err != nil {
		return err
	}
	counts, err := k.store.Purge(ctx, k.purging(next, k.now(), dry))
	if err != nil {
		return err
	}
	old, err := k.oldDocuments()
	if err != nil {
		return err
	}
	tellPurge(out, k.config, counts, len(old), dry)
	if dry {
		return nil
	}
	if err := removeAll(old); err != nil {
		return err
	}
	return k.store.Scrub(ctx)
}

// purging is the purge before the night of the next day is run.
func (k keeper) purging(next civil.Day, at time.Time, dry bool) store.Purging {
	return store.Purging{At: at, Next: next, Keep: next.Add(1 - k.config.Audit.ReauditDays), Terms: k.config.Retention.terms(), Dry: dry}
}

// next returns the first day whose night is still to be run: the earliest that was
// missed, or today. The night of the day that is being done counts as run.
func (k keeper) next(ctx context.Context, doing civil.Day) (civil.Day, error) {
	yesterday := civil.Of(k.now()).Add(-1)
	runs, err := k.store.Runs(ctx, civil.Period{From: yesterday.Add(1 - k.config.Graph.WatchDays), To: yesterday})
	if err != nil {
		return civil.Day{}, fmt.Errorf("nights still to be run: %w", err)
	}
	ended, first := map[civil.Day]bool{doing: true}, yesterday.Add(1)
	for _, r := range runs {
		ended[r.Day] = ended[r.Day] || r.State == audit.Complete || r.State == audit.Partial
		if r.Day.Before(first) {
			first = r.Day
		}
	}
	for d := first; !d.After(yesterday); d = d.Add(1) {
		if !ended[d] {
			return d, nil
		}
	}
	return yesterday.Add(1), nil
}

// forget applies the terms at the end of a night. The files are rebuilt after the
// last of the nights that are to be run: each would take as long as the others.
func (n *Night) forget(ctx context.Context, run *audit.Run) error {
	k := keeper{n.config, n.store, n.now}
	next, err := k.next(ctx, run.Day)
	if err != nil {
		return err
	}
	counts, err := n.store.Purge(ctx, k.purging(next, run.StartedAt, false))
	if err != nil {
		return err
	}
	old, err := k.oldDocuments()
	if err != nil {
		return err
	}
	if err := removeAll(old); err != nil {
		return err
	}
	if total := counts.Total() + len(old); total > 0 {
		n.log.Info("terms of retention applied", "day", run.Day, "items", total)
	}
	if !next.After(civil.Of(n.now()).Add(-1)) {
		return nil
	}
	if err := n.store.Scrub(ctx); err != nil {
		var said *store.Error
		if !errors.As(err, &said) {
			return err
		}
		n.log.Warn("archive not rebuilt: the next night does it", "err", err)
	}
	return nil
}

// internalDocument matches the names of documents that citizens' data may stand in,
// and the day on which their period ends.
var internalDocument = regexp.MustCompile(`^(?:nota|relazione-\d{4}-\d\d-\d\d_)-?(\d{4}-\d\d-\d\d)(?:-interna)?\.(?:pdf|xlsx|html)$`)

// oldDocuments lists the internal documents whose term is over. Public ones are left
// to the comune's own rules of disposal.
func (k keeper) oldDocuments() ([]string, error) {
	dir := k.config.path(k.config.Data.Reports)
	if info, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) || err == nil && !info.IsDir() {
		return nil, nil // whoever writes documents there tells it
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("la cartella dei documenti %s non si può leggere: %w", dir, err)
	}
	before := civil.Of(k.now()).Add(-k.config.Retention.Reports)
	var old []string
	for _, e := range entries {
		m := internalDocument.FindStringSubmatch(e.Name())
		if m == nil || !e.Type().IsRegular() {
			continue
		}
		if day, err := civil.Parse(m[1]); err == nil && day.Before(before) {
			old = append(old, filepath.Join(dir, e.Name()))
		}
	}
	return old, nil
}

func removeAll(paths []string) error {
	for _, p := range paths {
		if err := os.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("il documento %s, il cui termine è scaduto, non si può eliminare: %w", p, err)
		}
	}
	return nil
}

// purgeLine names a kind of things for a person, with its term.
type purgeLine struct{ what, term string }

func purgeLines(r *RetentionConfig) map[store.PurgeKind]purgeLine {
	days := func(n int) string { return fmt.Sprintf("%d giorni", n) }
	return map[store.PurgeKind]purgeLine{
		store.PurgedVanished:    {"testi non più presenti sulla pagina", vanishedTerm(r.Vanished)},
		store.PurgedUnflagged:   {"testi senza rilievi", days(r.Unflagged)},
		store.PurgedUnconfirmed: {"testi con rilievi non confermati", days(r.Unconfirmed)},
		store.PurgedConfirmed:   {"testi con rilievi confermati", days(r.Confirmed)},
		store.PurgedVersions:    {"testi precedenti una modifica", "come i testi"},
		store.PurgedFindings:    {"riscontri dei rilievi", "come i testi"},
		store.PurgedReasons:     {"motivazioni delle convalide", "come i testi"},
		store.PurgedAuthors:     {"pseudonimi di autori", days(r.Confirmed)},
		store.PurgedRaw:         {"letture grezze dell'albo e delle proposte", days(r.RawAlbo)},
		store.PurgedActs:        {"oggetti di atti non più in pubblicazione", days(r.Subjects)},
		store.PurgedProposals:   {"oggetti di proposte", days(r.Subjects)},
		store.PurgedRuns:        {"avvisi delle elaborazioni", days(r.Runs)},
	}
}

func vanishedTerm(days int) string {
	if days == 0 {
		return "prima esecuzione"
	}
	return fmt.Sprintf("%d giorni", days)
}

// tellPurge prints what went, or would go.
func tellPurge(out io.Writer, c *Config, counts store.PurgeCounts, documents int, dry bool) {
	head := "Cancellato"
	if dry {
		head = "Da cancellare"
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%s\tTermine\tNumero\n", head)
	lines := purgeLines(&c.Retention)
	for _, kind := range store.PurgeKinds() {
		fmt.Fprintf(w, "%s\t%s\t%d\n", lines[kind].what, lines[kind].term, counts[kind])
	}
	fmt.Fprintf(w, "documenti interni\t%d giorni\t%d\n", c.Retention.Reports, documents)
	_ = w.Flush() // what a broken pipe does not take, nobody reads
	if dry {
		fmt.Fprintln(out, "Prova: nulla è stato cancellato.")
	}
}
