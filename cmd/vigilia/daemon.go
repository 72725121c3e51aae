package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"runtime/debug"
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
	var path string
	cmd := &cobra.Command{
		Use:   "daemon",
		Short: "Resta in esecuzione e lavora secondo il calendario della configurazione",
		Long: `Esegue la notte e redige il report settimanale e la relazione per la Giunta agli orari indicati in [schedule],
secondo l'ora italiana. Le notti e i report settimanali mancati, per una macchina spenta o un guasto, sono
recuperati in ordine alla prima occasione.
SIGTERM lo ferma senza lasciare lavori a metà; SIGHUP rilegge la configurazione, se è valida.`,
		Example: "  vigilia daemon --config /etc/vigilia/config.toml",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := loadConfig(path)
			if err != nil {
				return err
			}
			d := &watchman{path: path, log: logger(cmd.ErrOrStderr()), cmd: cmd}
			return d.serve(cmd.Context(), c)
		},
	}
	configFlag(cmd, &path)
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
	tellSystemd(w.log, daemon.SdNotifyReady)
	debug.FreeOSMemory() // what waits for the night holds no memory that it took to get here
	stopBeating := w.beat(ctx)
	defer stopBeating()
	for {
		select {
		case <-hangups:
			tellSystemd(w.log, daemon.SdNotifyReloading)
			if fresh, err := loadConfig(w.path); err != nil {
				w.log.Error("configuration not reloaded, the old one stays", "err", err)
			} else {
				table.Stop()
				c, table = fresh, w.start(ctx, fresh)
				w.tell(c)
				debug.FreeOSMemory()
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
	for _, job := range []struct {
		spec string
		do   func(context.Context, *Config) error
		name string
	}{{c.Schedule.Night, w.night, "night"}, {c.Schedule.Weekly, w.weekly, "weekly"}, {c.Schedule.Giunta, w.giunta, "giunta"}} {
		if job.spec == "" {
			continue
		}
		schedule, err := parseSchedule(job.spec)
		if err != nil {
			w.log.Error("schedule not understood", "job", job.name, "err", err) // the configuration was checked
			continue
		}
		table.Schedule(schedule, cron.FuncJob(func() {
			w.work.Lock()
			defer w.work.Unlock()
			defer debug.FreeOSMemory()
			if err := job.do(ctx, c); err != nil && ctx.Err() == nil {
				w.log.Error("job not completed", "job", job.name, "err", err)
				status(w.cmd.ErrOrStderr(), err)
			}
		}))
	}
	table.Start()
	return table
}

// tell says when the next work is due.
func (w *watchman) tell(c *Config) {
	for what, spec := range map[string]string{"notte": c.Schedule.Night, "redazione del report settimanale": c.Schedule.Weekly, "relazione per la Giunta": c.Schedule.Giunta} {
		if schedule, err := parseSchedule(spec); spec != "" && err == nil {
			next := schedule.Next(time.Now())
			fmt.Fprintf(w.cmd.ErrOrStderr(), "Prossima %s: %s, ore %s.\n", what, civil.Of(next).Italian(), next.In(civil.Rome()).Format("15:04"))
		}
	}
}

// night plays yesterday, and the nights before it that were missed.
func (w *watchman) night(ctx context.Context, c *Config) error {
	err := w.withStore(ctx, c, func(st *store.Store) error {
		n, err := newNight(c, st, time.Now, w.log, func(string) {})
		if err != nil {
			return err
		}
		days, err := n.due(ctx, civil.Of(n.now()).Add(-1))
		if err != nil {
			return err
		}
		return errors.Join(n.round(ctx, days, w.cmd.OutOrStdout()), w.overdueWeeks(ctx, c, st, n.now()))
	})
	return alarm(ctx, w.path, err)
}

// giunta writes the compliance report of the month before.
func (w *watchman) giunta(ctx context.Context, c *Config) error {
	return w.withStore(ctx, c, func(st *store.Store) error {
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
	})
}

// monthBefore returns the calendar month before that of a day.
func monthBefore(d civil.Day) civil.Period {
	first := civil.NewDay(d.Year, d.Month, 1)
	return civil.Period{From: civil.NewDay(d.Year, d.Month-1, 1), To: first.Add(-1)}
}

// withStore holds the lock and the archive for one job. Where another process works
// on the archive the job is left to the next time, which catches up.
func (w *watchman) withStore(ctx context.Context, c *Config, work func(*store.Store) error) error {
	unlock, err := lock(c)
	if errors.Is(err, errLocked) {
		w.log.Warn("another process works on the archive: left to the next time")
		return nil
	}
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
		log.Warn("systemd not notified", "err", err)
	}
}
