package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules"
	"vigilia/store"
)

// reauditOptions say which period of the archive is looked at again, and what is told of it.
type reauditOptions struct {
	config, from, to string
	json, dry        bool
}

func (o *reauditOptions) flags(cmd *cobra.Command) {
	configFlag(cmd, &o.config)
	cmd.Flags().StringVar(&o.from, "from", "", "riesame dell'archivio: primo giorno, AAAA-MM-GG")
	cmd.Flags().StringVar(&o.to, "to", "", "riesame dell'archivio: ultimo giorno, AAAA-MM-GG (se manca: ieri)")
	cmd.Flags().BoolVar(&o.dry, "dry-run", false, "riesame dell'archivio: dice che cosa cambierebbe, senza registrarlo")
}

// alone are the flags of `vigilia audit` that a re-audit takes; the others are for lines of JSON.
var alone = []string{"config", "from", "to", "dry-run", "json"}

// asked reports whether the command line asks for a re-audit of the archive, and
// refuses what does not go with it.
func (o *reauditOptions) asked(cmd *cobra.Command, args []string) (bool, error) {
	archive := o.from != "" || o.to != ""
	for _, name := range []string{"policy", "words", "all", "explain", "config", "dry-run"} {
		if !cmd.Flags().Changed(name) || archive == slices.Contains(alone, name) {
			continue
		}
		if archive {
			return true, fmt.Errorf("--%s non vale per il riesame dell'archivio, che segue la configurazione", name)
		}
		return false, fmt.Errorf("--%s vale soltanto per il riesame dell'archivio: indicare anche --from", name)
	}
	if archive && len(args) > 0 {
		return true, errors.New("il riesame dell'archivio (--from, --to) non legge file: togliere l'argomento")
	}
	return archive, nil
}

// period checks the days. A re-audit reaches back as far as there is an archive.
func (o *reauditOptions) period(now time.Time) (civil.Period, error) {
	if o.from == "" {
		return civil.Period{}, errors.New("manca --from, il primo giorno da riesaminare")
	}
	to, err := dayOrYesterday(o.to, now)
	if err != nil {
		return civil.Period{}, err
	}
	from, err := dayOrYesterday(o.from, now)
	if err != nil {
		return civil.Period{}, err
	}
	return inOrder(from, to)
}

// reaudit holds what is stored of a period against today's rules, policy, albo and
// decisions, and tells what that changes against the last time.
func reaudit(cmd *cobra.Command, o *reauditOptions) error {
	period, err := o.period(time.Now())
	if err != nil {
		return &usageError{err}
	}
	return withArchive(cmd, o.config, func(c *Config, st *store.Store) error {
		n, err := newAuditing(c, st, time.Now, logger(cmd.ErrOrStderr()), spoken(cmd.ErrOrStderr()))
		if err != nil {
			return err
		}
		found, err := n.Again(cmd.Context(), period, o.dry)
		if err != nil {
			return fmt.Errorf("riesame %s: %w", period.Italian(), err)
		}
		if err := found.write(cmd.OutOrStdout(), cmd.ErrOrStderr(), o.json, rules.ByID(n.rules)); err != nil {
			return err
		}
		if len(found.unread) > 0 {
			return fmt.Errorf("%w: giorni senza elaborazione completa: %d su %d", errPartial, len(found.unread), period.Len())
		}
		return nil
	})
}

// Revision is what a re-audit of a period changed.
type Revision struct {
	period  civil.Period
	dry     bool
	changes []store.Difference
	gaps    int         // checks that could not be made
	purged  int         // contents whose text is no longer kept
	unread  []civil.Day // without a complete night
	notices []audit.Notice
}

// Again audits a period of the archive with today's rules. Unless it is dry the
// results replace those that stand, under a run record of their own.
func (n *Night) Again(ctx context.Context, period civil.Period, dry bool) (*Revision, error) {
	run := audit.Run{
		Day: period.To, Again: period, StartedAt: n.now(), State: audit.Running,
		Version: version(), RuleSet: audit.RuleSet(n.rules), ConfigHash: n.config.hash,
	}
	r := &Revision{period: period, dry: dry}
	n.revision = r
	if err := r.outOfReach(ctx, n, period); err != nil {
		return nil, err
	}
	if dry {
		return r, n.auditPages(ctx, &run)
	}
	id, err := n.store.BeginRun(ctx, run)
	if err != nil {
		return nil, err
	}
	run.ID = id
	err = n.auditPages(ctx, &run)
	run.Notices = n.second.notice()
	r.notices = run.Notices
	run.EndedAt, run.State = n.now(), ending(&run, err)
	return r, errors.Join(err, n.store.EndRun(context.WithoutCancel(ctx), run))
}

// outOfReach learns what a re-audit cannot see: days that no night completed, and
// contents whose text was deleted when its term ended.
func (r *Revision) outOfReach(ctx context.Context, n *Night, period civil.Period) error {
	nights, err := n.store.Runs(ctx, period)
	if err != nil {
		return err
	}
	done := map[civil.Day]bool{}
	for _, run := range nights {
		done[run.Day] = done[run.Day] || run.State == audit.Complete
	}
	for d := range period.Days() {
		if !done[d] {
			r.unread = append(r.unread, d)
		}
	}
	r.purged, err = n.store.Purged(ctx, n.config.pageIDs(), period)
	return err
}

// settled takes what the audit of one page changed, before it is committed.
func (r *Revision) settled(tx *store.AuditTx) error {
	if r == nil {
		return nil
	}
	changes, err := tx.Differences()
	r.changes = append(r.changes, changes...)
	r.gaps += tx.Gaps()
	return err
}

// trial reports whether nothing is to be kept.
func (r *Revision) trial() bool { return r != nil && r.dry }

// wireDifference is a change as `vigilia audit --from --json` writes it, one a line.
type wireDifference struct {
	Change         string         `json:"change"` // new, gone or changed
	Page           string         `json:"page"`
	ContentID      string         `json:"content_id,omitempty"`
	Kind           audit.Kind     `json:"kind"`
	Day            string         `json:"day,omitempty"`
	Rule           string         `json:"rule"`
	Category       string         `json:"category"`
	Severity       audit.Severity `json:"severity"`
	SeverityBefore string         `json:"severity_before,omitempty"`
	RuleVersion    int            `json:"rule_version"`
	VersionBefore  int            `json:"rule_version_before,omitempty"`
	TextChanged    bool           `json:"text_changed,omitempty"`
	Why            string         `json:"why,omitempty"`
}

// changeNames are the changes as a machine and as a person read them.
var changeNames = map[audit.ChangeKind]struct{ wire, told string }{
	audit.Found: {"new", "nuovo"}, audit.Returned: {"new", "di nuovo rilevato"},
	audit.Withdrawn: {"gone", "non più rilevato"}, audit.Changed: {"changed", "modificato"},
}

// write prints the changes on out, as a table or as JSON Lines, and what could not be
// looked at on the other.
func (r *Revision) write(out, stderr io.Writer, asJSON bool, known map[string]*audit.Rule) error {
	defer r.limits(stderr)
	if asJSON {
		enc := json.NewEncoder(out)
		for _, d := range r.changes {
			if err := enc.Encode(wireOf(d, known)); err != nil {
				return err
			}
		}
		return nil
	}
	return r.table(out, known)
}

func wireOf(d store.Difference, known map[string]*audit.Rule) wireDifference {
	w := wireDifference{
		Change: changeNames[d.Change].wire, Page: d.Page, ContentID: d.ContentID, Kind: d.Kind, Rule: d.Rule, Category: d.Category,
		Severity: d.Severity, RuleVersion: d.Version, VersionBefore: d.VersionBefore, TextChanged: d.TextChanged, Why: whyChanged(d, known),
	}
	if d.VersionBefore > 0 {
		w.SeverityBefore = d.SeverityBefore.String()
	}
	if !d.Day.IsZero() {
		w.Day = d.Day.String()
	}
	return w
}

func (r *Revision) table(out io.Writer, known map[string]*audit.Rule) error {
	counts := map[string]int{}
	for _, d := range r.changes {
		counts[changeNames[d.Change].wire]++
	}
	how := "registrato"
	if r.dry {
		how = "prova: nulla è stato registrato"
	}
	fmt.Fprintf(out, "Riesame %s con le regole in vigore oggi (%s).\n", r.period.Italian(), how)
	fmt.Fprintf(out, "Rilievi nuovi: n. %d; non più rilevati: n. %d; modificati: n. %d.\n", counts["new"], counts["gone"], counts["changed"])
	if len(r.changes) == 0 {
		return nil
	}
	t := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\nesito\tgiorno\tregola\tgravità\toggetto\tmotivo")
	for _, d := range r.changes {
		day := "pagina"
		if !d.Day.IsZero() {
			day = d.Day.Italian()
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\n", changeNames[d.Change].told, day, d.Rule, d.Severity, cmp.Or(d.ContentID, d.Page), whyChanged(d, known))
	}
	return t.Flush()
}

// whyChanged says, as far as the archive can tell, why a finding is not what it was.
func whyChanged(d store.Difference, known map[string]*audit.Rule) string {
	now := d.Version
	if r := known[d.Rule]; r != nil {
		now = r.Version
	}
	switch {
	case d.Change == audit.Found:
		return d.Category
	case d.TextChanged:
		return "il testo è stato modificato"
	case now != d.VersionBefore:
		return fmt.Sprintf("la regola è passata dalla versione %d alla %d", d.VersionBefore, now)
	case d.Change == audit.Changed && d.Severity != d.SeverityBefore:
		return fmt.Sprintf("gravità da %s a %s, per dati o impostazioni cambiati", d.SeverityBefore, d.Severity)
	}
	return "albo, contesto o impostazioni cambiati"
}

// limits tells what the re-audit could not look at.
func (r *Revision) limits(w io.Writer) {
	if len(r.unread) > 0 {
		fmt.Fprintf(w, "Giorni del periodo senza una notte completata, di cui l'archivio può essere incompleto: n. %d (dal %s).\n", len(r.unread), r.unread[0].Italian())
	}
	if r.purged > 0 {
		fmt.Fprintf(w, "Contenuti non riesaminati perché il testo è stato cancellato allo scadere dei termini: n. %d.\n", r.purged)
	}
	if r.gaps > 0 {
		fmt.Fprintf(w, "Controlli non possibili (albo, autore o testo mancanti), le cui clausole restano non verificabili: n. %d.\n", r.gaps)
	}
	for _, n := range r.notices {
		fmt.Fprintln(w, n.Text)
	}
}
