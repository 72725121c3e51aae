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
	p := k.purging(next, civil.Of(k.now()), k.now())
	p.Dry = dry
	counts, err := k.store.Purge(ctx, p)
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
	if err := k.dispose(ctx, p.Day, old); err != nil {
		return err
	}
	return k.store.Scrub(ctx)
}

// purging is the purge that a day enters into its register, before the night of the next one is run.
func (k keeper) purging(next, day civil.Day, at time.Time) store.Purging {
	return store.Purging{At: at, Day: day, Next: next, Keep: next.Add(1 - k.config.Audit.ReauditDays), Terms: k.config.Retention.terms()}
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
	begun, err := n.begun(ctx, run)
	if err != nil {
		return err
	}
	counts, err := n.store.Purge(ctx, k.purging(next, run.Day, begun))
	if err != nil {
		return err
	}
	old, err := k.oldDocuments()
	if err != nil {
		return err
	}
	if err := k.dispose(ctx, run.Day, old); err != nil {
		return err
	}
	if total := counts.Total() + len(old); total > 0 {
		n.log.Info("termini di conservazione applicati", "day", run.Day, "items", total)
	}
	if !next.After(civil.Of(n.now()).Add(-1)) {
		return nil
	}
	return n.scrub(ctx, run)
}

// begun is when the night of a day was first begun: what it found gone is left to the
// next one, also if it was killed and is begun anew.
func (n *Night) begun(ctx context.Context, run *audit.Run) (time.Time, error) {
	runs, err := n.store.Runs(ctx, civil.Single(run.Day))
	if err != nil || len(runs) == 0 {
		return run.StartedAt, err
	}
	return runs[0].StartedAt, nil
}

// scrub takes what was forgotten out of the files. Where that cannot be done now the
// record of the night says so, and the next one does it.
func (n *Night) scrub(ctx context.Context, run *audit.Run) error {
	err := n.store.Scrub(ctx)
	var said *store.Error
	if !errors.As(err, &said) {
		return err
	}
	n.log.Warn("archivio non ricostruito: provvede la notte successiva", "err", err)
	run.Notices = append(run.Notices, audit.Notice{Text: "I dati scaduti sono stati cancellati, ma i file dell'archivio non si sono potuti ricostruire: " + said.Sentence()})
	return nil
}

// namedDocument matches the names of documents and of what stands beside them: the day
// on which their period ends, and which edition they are.
var namedDocument = regexp.MustCompile(`^([a-z]+)-(?:\d{4}-\d\d-\d\d_)?(\d{4}-\d\d-\d\d)(-[a-z]+)?(\.[a-z.]+)$`)

// halfWritten matches what a kill leaves of a document that was being written.
var halfWritten = regexp.MustCompile(`^\.([a-z]+-\d{4}-\d\d-\d\d.*\.[a-z]+)-?\d+$`)

// internal reports whether citizens' data may stand in a document of that name, and
// the day on which its period ends. A manifest of a report goes with the public
// edition: it holds digests alone.
func internal(name string) (civil.Day, bool) {
	m := namedDocument.FindStringSubmatch(name)
	if m == nil || m[3] == "-pubblica" || m[3] == "" && m[1] == "relazione" {
		return civil.Day{}, false
	}
	day, err := civil.Parse(m[2])
	return day, err == nil
}

// oldDocuments lists the internal documents whose term is over, and what was left half
// written since yesterday. Public ones are left to the comune's own rules of disposal.
func (k keeper) oldDocuments() ([]string, error) {
	dir := k.config.path(k.config.Data.Reports)
	if info, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) || err == nil && !info.IsDir() {
		return nil, nil // whoever writes documents there tells it
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("la cartella dei documenti %s non si può leggere: assegnarla all'utente che esegue il programma: %w", dir, err)
	}
	before := civil.Of(k.now()).Add(-k.config.Retention.Reports)
	var old []string
	for _, e := range entries {
		if !e.Type().IsRegular() {
			continue
		}
		if day, yes := internal(e.Name()); yes && day.Before(before) || k.abandoned(e) {
			old = append(old, e.Name())
		}
	}
	return old, nil
}

// abandoned reports whether a file was left half written: nothing takes a day to write.
func (k keeper) abandoned(e fs.DirEntry) bool {
	if !halfWritten.MatchString(e.Name()) {
		return false
	}
	info, err := e.Info()
	return err == nil && info.ModTime().Before(k.now().Add(-24*time.Hour))
}

// dispose enters documents into the register and removes them.
func (k keeper) dispose(ctx context.Context, day civil.Day, names []string) error {
	if err := k.store.Dispose(ctx, day, names); err != nil {
		return err
	}
	for _, name := range names {
		path := filepath.Join(k.config.path(k.config.Data.Reports), name)
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("il documento %s, il cui termine è scaduto, non si può eliminare: verificare i permessi della cartella: %w", path, err)
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
		store.PurgedNotes:       {"annotazioni delle attestazioni e azioni concluse", days(r.Reports)},
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
