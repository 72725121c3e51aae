package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"vigilia/store"
)

// job is something that the schedule asks for.
type job struct {
	name string // as --once has it
	what string // in Italian
	spec string // when; "": never
	do   func(context.Context, *Config, *store.Store) error
}

func (w *watchman) jobs(c *Config) []job {
	return []job{
		{"night", "notte", c.Schedule.Night, w.night},
		{"weekly", "redazione del report settimanale", c.Schedule.Weekly, w.weekly},
		{"giunta", "relazione per la Giunta", c.Schedule.Giunta, w.giunta},
	}
}

// once does one job in this process, with the archive and its lock.
func (w *watchman) once(ctx context.Context, c *Config, name string) error {
	jobs := w.jobs(c)
	i := slices.IndexFunc(jobs, func(j job) bool { return j.name == name })
	if i < 0 {
		return &usageError{fmt.Errorf("il lavoro %q non esiste: indicare --once night, --once weekly oppure --once giunta", name)}
	}
	err := w.withStore(ctx, c, func(st *store.Store) error { return jobs[i].do(ctx, c, st) })
	if name == "night" {
		err = c.alarm(ctx, err)
	}
	if err != nil && ctx.Err() != nil {
		return errInterrupted
	}
	return err
}

// attached does one job as the process that another one, which stays, has started for
// it: the configuration that is in force there comes first on in, and when in ends the
// job is to be given up, because somebody stops the other or it is there no longer.
func (w *watchman) attached(ctx context.Context, in io.Reader, name string) error {
	ctx, giveUp := context.WithCancel(ctx)
	defer giveUp()
	orders := json.NewDecoder(in)
	var source []byte
	if err := orders.Decode(&source); err != nil {
		return &usageError{fmt.Errorf("la configurazione del lavoro non è arrivata: %w", err)}
	}
	c, err := configOf(w.path, source)
	if err != nil {
		return err
	}
	go func() {
		_, _ = io.Copy(io.Discard, in) // however it ends, nobody is there
		giveUp()
	}()
	return w.once(ctx, c, name)
}

// perform does a job in a process of its own, so that the memory it takes is given back
// whole, and a job that the system kills does not take the schedule with it. It returns
// when that process has ended; if ctx is done, it is asked to end first.
func (w *watchman) perform(ctx context.Context, c *Config, j job) {
	w.work.Lock()
	defer w.work.Unlock()
	if ctx.Err() != nil {
		return
	}
	w.log.Info("lavoro cominciato", "job", j.name)
	state, err := w.execute(ctx, c, j.name)
	switch code := state.ExitCode(); { // -1 where there is none
	case ctx.Err() != nil: // it has been told, and has closed its record
	case err != nil:
		err = fmt.Errorf("il lavoro «%s» non si è potuto avviare: %w", j.what, err)
	case code == exitLocked:
		w.log.Warn("un'altra elaborazione usa l'archivio: il lavoro è rinviato alla volta successiva", "job", j.name)
	case code < 0:
		err = fmt.Errorf("il lavoro «%s» è stato interrotto dal sistema (%s): quanto già registrato è conservato, la volta successiva lo completa", j.what, state)
	case code == exitUsage:
		err = fmt.Errorf("il lavoro «%s» non si è potuto svolgere: correggere quanto detto sopra", j.what)
	case code != exitOK:
		w.log.Error("lavoro non completato", "job", j.name, "status", code)
	}
	if err != nil {
		w.log.Error("lavoro non completato", "job", j.name, "err", err)
		if j.name == "night" { // nobody else has told whoever waits for it
			err = c.alarm(ctx, err)
		}
		status(w.cmd.ErrOrStderr(), err)
	}
	rest()
	w.log.Info("lavoro terminato", "job", j.name)
}

// execute runs this program for one job. It returns how the process ended, or why it
// never began.
func (w *watchman) execute(ctx context.Context, c *Config, name string) (*os.ProcessState, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	path, err := filepath.Abs(w.path)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(self, "daemon", "--once", name, "--attached", "--config", path)
	cmd.Stdout, cmd.Stderr = w.cmd.OutOrStdout(), w.cmd.ErrOrStderr()
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { // it is not the process that systemd watches
		return strings.HasPrefix(v, "NOTIFY_SOCKET=") || strings.HasPrefix(v, "WATCHDOG_")
	})
	orders, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	stop := context.AfterFunc(ctx, func() { _ = orders.Close() })
	defer stop()
	// A process that is gone before it has read them tells why itself.
	_ = json.NewEncoder(orders).Encode(c.source)
	var exit *exec.ExitError
	if err := cmd.Wait(); err != nil && !errors.As(err, &exit) {
		w.log.Warn("esito di un lavoro non riportato", "job", name, "err", err)
	}
	return cmd.ProcessState, nil
}
