package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/gofrs/flock"
	"github.com/rogpeppe/go-internal/testscript"

	"vigilia/audit/civil"
)

var update = flag.Bool("update", false, "rewrite the expected files of the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"vigilia":  func() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
		"rehearse": func() { os.Exit(rehearse(os.Args[1:])) },
	})
}

// TestScripts plays the whole program as a person or cron would.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: *update,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"comune":  comune,
			"locked":  locked,
			"fill":    fill,
			"private": private,
		},
	})
}

// exits runs a command that must end with the given status: exits 3 vigilia run …
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND [ARG ...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%s: %v", args[1], err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// locked keeps a lock file locked until the end of the script.
func locked(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: locked FILE")
	}
	l := flock.New(ts.MkAbs(args[0]))
	held, err := l.TryLock()
	ts.Check(err)
	if !held {
		ts.Fatalf("%s is locked by somebody else", args[0])
	}
	ts.Defer(func() { _ = l.Unlock() })
}

// fill decides on findings of a workbook as an office would: fill FROM TO.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: fill FROM TO")
	}
	book, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	filled, err := fillIn(book, civil.NewDay(2026, 11, 23))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), filled, 0o600))
}

// private holds that a file can be read by its owner alone.
func private(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: private FILE")
	}
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	if mode := info.Mode().Perm(); mode != 0o600 {
		ts.Fatalf("%s has mode %o", args[0], mode)
	}
}
