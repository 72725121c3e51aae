package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// Exit statuses. They are a contract: cron and other tools read them.
const (
	exitOK      = 0 // complete
	exitFailed  = 1 // failed
	exitUsage   = 2 // usage or configuration
	exitPartial = 3 // complete, but not everything could be looked at
	exitLocked  = 4 // another run holds the lock
)

// memoryAim is what the program keeps its memory below while what it holds allows it, in
// bytes: the longest reports are the only ones that come near.
const memoryAim = 256 << 20

// Main runs the program and returns its exit status.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if os.Getenv("GOGC") == "" {
		// A comune's server has other work: memory before speed, but the word lists are
		// always there, and a collector that looks at them all the time costs more than it saves.
		debug.SetGCPercent(50)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryAim)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // whoever asks twice is obeyed at once
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if err != nil && ctx.Err() != nil {
		err = errInterrupted // whatever was cut short says no more than this
	}
	return status(stderr, err)
}

// newRoot returns the whole command tree.
func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "vigilia",
		Short: "Verifica notturna delle pagine Facebook del Comune rispetto alla Social Media Policy",
		Long: `Vigilia legge ogni notte che cosa è accaduto il giorno prima sulle pagine Facebook
del Comune, confronta contenuti e commenti con la Social Media Policy dell'Ente,
clausola per clausola, e redige i documenti per gli uffici e per la Giunta.
Legge soltanto: non nasconde, non cancella, non risponde. Decide una persona.`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          knownCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.AddCommand(newDemo(), newInit(), newToken(), newCheck(), newRun(), newDaemon(), newReport(), newReview(), newMail(), newTrain(), newAudit(), newVerify(), newBackup(), newRestore(), newPurge(), newPerson(), newPolicy())
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return &usageError{fmt.Errorf("opzione non valida: %w", err)}
	})
	italianHelp(root)
	return root
}

// knownCommand refuses a word that is no command, and names those that look like it.
func knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := ""
	cmd.SuggestionsMinimumDistance = 2
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		hint = "; forse: " + strings.Join(near, ", ")
	}
	return &usageError{fmt.Errorf("il comando %q non esiste%s", args[0], hint)}
}

// release is the version that the sources are on the way to.
const release = "0.1.0"

// version returns the version of the program as the build recorded it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return release
	}
	return plainVersion(info.Main.Version)
}

// unreleased is how the toolchain names sources that bear no version: by instant and commit.
var unreleased = regexp.MustCompile(`-(?:0\.)?\d{14}-([0-9a-f]{7})[0-9a-f]*(\+dirty)?$`)

// plainVersion writes a version as people do: «0.1.0»; of sources between two versions
// the next one with the commit, «0.1.0+3f9a0c1».
func plainVersion(built string) string {
	if m := unreleased.FindStringSubmatch(built); m != nil {
		if m[2] != "" {
			m[1] += ".modificata"
		}
		return release + "+" + m[1]
	}
	return strings.TrimSuffix(strings.TrimPrefix(built, "v"), "+dirty")
}

// usageError is a fault of the command line or of the configuration.
type usageError struct{ error }

func (e *usageError) Unwrap() error { return e.error }

// errPartial says that the work is done but not everything could be looked at.
var errPartial = errors.New("elaborazione completata, ma non tutto è stato verificabile")

// errLocked says that another run is at work.
var errLocked = errors.New("un'altra elaborazione è in corso su questo archivio; attendere che termini e riprovare")

// errInterrupted says that somebody stopped the program.
var errInterrupted = errors.New("elaborazione interrotta: quanto già registrato è conservato, ripetere il comando per completarla")

// sentenced is an error that carries one Italian sentence for a person.
type sentenced interface{ Sentence() string }

// status prints what went wrong, if anything, and returns the exit status.
func status(stderr io.Writer, err error) int {
	if err == nil {
		return exitOK
	}
	fmt.Fprintln(stderr, "vigilia:", sentence(err))
	var said sentenced
	if errors.As(err, &said) && detailed(stderr) {
		if detail := strings.TrimSpace(strings.ReplaceAll(inItalian(err), sentence(err), "")); detail != "" {
			fmt.Fprintln(stderr, "  dettaglio:", detail)
		}
	}
	code := exitStatus(err)
	if code == exitUsage {
		fmt.Fprintln(stderr, "Per l'uso dei comandi: vigilia help")
	}
	return code
}

// detailed reports whether technical details are told: where nobody is looking, so that
// they can be read later, and to whoever asks for them.
func detailed(w io.Writer) bool { return !terminal(w) || os.Getenv("VIGILIA_LOG") != "" }

// exitStatus is the contract of what an error means.
func exitStatus(err error) int {
	var usage *usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errPartial):
		return exitPartial
	case errors.Is(err, errLocked):
		return exitLocked
	case errors.As(err, &usage):
		return exitUsage
	}
	return exitFailed
}
