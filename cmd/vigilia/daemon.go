package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"sync"
	"time"

	"github.com/coreos/go-systemd/v22/daemon"
	"github.com/robfig/cron/v3"
	"github.com/spf13/cobra"

	"vigilia/audit/civil"
	"vigilia/audit/rules"
	"vigilia/store"
)

func newDaemon() *cobra.Command {
	var path, once string
	var attached bool
	cmd := &cobra.Command{
		Use:   "daemon",
		Short: "Resta in esecuzione e lavora secondo il calendario della configurazione",
		Long: `Esegue la notte e redige il report settimanale e la relazione per la Giunta agli orari indicati in [schedule],
secondo l'ora italiana. Le notti e i report settimanali mancati, per una macchina spenta o un guasto, sono
recuperati in ordine alla prima occasione. Ogni lavoro è svolto da un processo a sé, che termina con esso; --once ne svolge
uno soltanto, adesso, documenti e messaggi compresi.
SIGTERM lo ferma senza lasciare lavori a metà; SIGHUP rilegge la configurazione, se è valida.`,
		Example: "  vigilia daemon --config /etc/vigilia/config.toml\n  vigilia daemon --once weekly",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			d := &watchman{path: path, log: logger(cmd.ErrOrStderr()), cmd: cmd}
			if attached {
				return d.attached(cmd.Context(), cmd.InOrStdin(), once)
			}
			c, err := loadConfig(path)
			switch {
			case err != nil:
				return err
			case cmd.Flags().Changed("once"):
				return d.once(cmd.Context(), c, once)
			}
			return d.serve(cmd.Context(), c)
		},
	}
	configFlag(cmd, &path)
	cmd.Flags().StringVar(&once, "once", "", "svolge adesso un solo lavoro e termina: night (notte), weekly (report settimanale) o giunta (relazione)")
	cmd.Flags().BoolVar(&attached, "attached", false, "")
	_ = cmd.Flags().MarkHidden("attached") // between this program and itself
	return cmd
}

// watchman is the program that stays: it wakes at the times of the schedule, and
// one thing is done at a time.
type watchman struct {
	path string
	log  *slog.Logger
	cmd  *cobra.Command
	work sync.Mutex // held by the job under way
}

// serve works until ctx is done. It returns nil then: to be stopped is no failure.
func (w *watchman) serve(ctx context.Context, c *Config) error {
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, reloadSignals...)
	defer signal.Stop(hangups)
	table := w.start(ctx, c)
	w.tell(c)
	rest()
	tellSystemd(w.log, daemon.SdNotifyReady)
	stopBeating := w.beat(ctx)
	defer stopBeating()
	for {
		select {
		case <-hangups:
			tellSystemd(w.log, daemon.SdNotifyReloading)
			if fresh, err := loadConfig(w.path); err != nil {
				w.log.Error("configurazione non riletta, resta valida la precedente", "err", err)
			} else {
				table.Stop()
				c, table = fresh, w.start(ctx, fresh)
				w.tell(c)
				rest()
			}
			tellSystemd(w.log, daemon.SdNotifyReady)
		case <-ctx.Done():
			tellSystemd(w.log, daemon.SdNotifyStopping)
			<-table.Stop().Done() // the job under way has heard of it and closes its record
			w.work.Lock()         // so has one of a table that was replaced
			defer w.work.Unlock()
			return nil
		}
	}
}

// start puts the schedules of a configuration to work.
func (w *watchman) start(ctx context.Context, c *Config) *cron.Cron {
	table := cron.New(cron.WithLocation(civil.Rome()))
	for _, j := range w.jobs(c) {
		if j.spec == "" {
			continue
		}
		schedule, err := parseSchedule(j.spec)
		if err != nil {
			w.log.Error("calendario non compreso", "job", j.name, "err", err) // the configuration was checked
			continue
		}
		table.Schedule(schedule, cron.FuncJob(func() { w.perform(ctx, c, j) }))
	}
	table.Start()
	return table
}

// tell says when the next work is due.
func (w *watchman) tell(c *Config) {
	for _, j := range w.jobs(c) {
		if schedule, err := parseSchedule(j.spec); j.spec != "" && err == nil {
			next := schedule.Next(time.Now())
			fmt.Fprintf(w.cmd.ErrOrStderr(), "Prossima %s: %s, ore %s.\n", j.what, civil.Of(next).Italian(), next.In(civil.Rome()).Format("15:04"))
		}
	}
}

// night plays yesterday, and the nights before it that were missed.
func (w *watchman) night(ctx context.Context, c *Config, st *store.Store) error {
	n, err := newNight(c, st, time.Now, w.log, func(string) {})
	if err != nil {
		return err
	}
	days, err := n.due(ctx, civil.Of(n.now()).Add(-1))
	if err != nil {
		return err
	}
	return errors.Join(n.round(ctx, days, w.cmd.OutOrStdout()), w.overdueWeeks(ctx, c, st, n.now()))
}

// giunta writes the compliance report of the month before.
func (w *watchman) giunta(ctx context.Context, c *Config, st *store.Store) error {
	m, err := collect(ctx, c, st, rules.All(), monthBefore(civil.Of(time.Now())))
	if err != nil {
		return err
	}
	if len(m.Runs) == 0 {
		return fmt.Errorf("relazione %s: nessuna notte è stata elaborata in quel periodo", m.Period.Italian())
	}
	docs, err := giuntaDocuments(m)
	if err != nil {
		return err
	}
	p := newPostman(c, st, time.Now, w.log, w.cmd.OutOrStdout())
	if err := p.post(ctx, "giunta", m); err != nil {
		return err
	}
	if err := printDocuments(ctx, c, st, w.cmd.OutOrStdout(), c.path(c.Data.Reports), docs); err != nil {
		return err
	}
	p.deliver(ctx)
	return nil
}

// monthBefore returns the calendar month before that of a day.
func monthBefore(d civil.Day) civil.Period {
	first := civil.NewDay(d.Year, d.Month, 1)
	return civil.Period{From: civil.NewDay(d.Year, d.Month-1, 1), To: first.Add(-1)}
}

// withStore holds the lock and the archive for one job.
func (w *watchman) withStore(ctx context.Context, c *Config, work func(*store.Store) error) error {
	unlock, err := lock(c)
	if err != nil {
		return err
	}
	defer unlock()
	st, err := openStore(ctx, c)
	if err != nil {
		return err
	}
	defer st.Close()
	return work(st)
}

// beat tells the watchdog of systemd, where there is one, that the program lives.
func (w *watchman) beat(ctx context.Context) (stop func()) {
	every, err := daemon.SdWatchdogEnabled(false)
	if err != nil || every == 0 {
		return func() {}
	}
	ctx, cancel := context.WithCancel(ctx)
	tick := time.NewTicker(every / 2)
	go func() {
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				tellSystemd(w.log, daemon.SdNotifyWatchdog)
			case <-ctx.Done():
				return
			}
		}
	}()
	return cancel
}

// tellSystemd reports a state to systemd, where it has started the program.
func tellSystemd(log *slog.Logger, state string) {
	if _, err := daemon.SdNotify(false, state); err != nil {
		log.Warn("systemd non avvisato", "err", err)
	}
}
