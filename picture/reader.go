package picture

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// Config is what a Reader needs; what is empty has a default.
type Config struct {
	Program  string        // name or path; "tesseract", looked for on the PATH
	Language string        // of the texts, as Tesseract names it; "ita"
	Timeout  time.Duration // for one picture; 30 seconds
	Pixels   int           // of the largest picture that is opened; 50 millions
}

// Reader reads pictures one at a time or several at once.
type Reader struct {
	cfg     Config
	program string
}

// Fault is a picture, or a program, that could not be read.
type Fault struct {
	Cause string // Italian, one sentence without its full stop
	err   error
}

// Error returns the cause and what is behind it.
func (f *Fault) Error() string {
	if f.err == nil {
		return f.Cause
	}
	return f.Cause + ": " + f.err.Error()
}

// Sentence returns the cause alone.
func (f *Fault) Sentence() string { return f.Cause }

// Unwrap returns what is behind the fault.
func (f *Fault) Unwrap() error { return f.err }

func fault(err error, format string, args ...any) *Fault {
	return &Fault{Cause: fmt.Sprintf(format, args...), err: err}
}

// New returns a reader, or a *Fault that tells what to install.
func New(ctx context.Context, cfg Config) (*Reader, error) {
	cfg.Program = cmp.Or(cfg.Program, "tesseract")
	cfg.Language = cmp.Or(cfg.Language, "ita")
	cfg.Timeout = cmp.Or(cfg.Timeout, 30*time.Second)
	cfg.Pixels = cmp.Or(cfg.Pixels, 50_000_000)
	r := &Reader{cfg: cfg}
	var err error
	if r.program, err = exec.LookPath(cfg.Program); err != nil {
		return nil, fault(err, "il programma Tesseract non è installato: installare i pacchetti tesseract-ocr e tesseract-ocr-%s", cfg.Language)
	}
	out, err := r.run(ctx, nil, "--list-langs")
	if err != nil {
		return nil, err
	}
	if !slices.Contains(strings.Fields(string(out)), cfg.Language) {
		return nil, fault(nil, "a Tesseract manca la lingua dei testi: installare il pacchetto tesseract-ocr-%s", cfg.Language)
	}
	return r, nil
}

// Read returns what is written in a picture, "" if nothing is. The error is a
// *Fault, or the context's.
func (r *Reader) Read(ctx context.Context, raw []byte) (string, error) {
	gray, err := r.open(raw)
	if err != nil {
		return "", err
	}
	out, err := r.run(ctx, gray, "stdin", "stdout", "-l", r.cfg.Language, "--psm", "3", "tsv")
	if err != nil {
		return "", err
	}
	return words(out)
}

// longest is how much the program may say: a page has a thousandth of it.
const longest = 8 << 20

// run runs the program once, and never longer than the timeout.
func (r *Reader) run(ctx context.Context, input []byte, args ...string) ([]byte, error) {
	limited, cancel := context.WithTimeout(ctx, r.cfg.Timeout)
	defer cancel()
	cmd := exec.CommandContext(limited, r.program, args...)
	cmd.Stdin = bytes.NewReader(input)
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1") // the night has other work to do
	cmd.WaitDelay = time.Second
	out := &capped{left: longest}
	cmd.Stdout = out
	err := cmd.Run()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case limited.Err() != nil:
		return nil, fault(nil, "Tesseract non ha finito entro %s", seconds(r.cfg.Timeout))
	case errors.Is(err, errFull), out.left < 0:
		return nil, fault(err, "Tesseract ha risposto con un testo troppo lungo")
	case err != nil:
		return nil, fault(err, "Tesseract non ha letto l'immagine")
	}
	return out.text, nil
}

func seconds(d time.Duration) string {
	if d == time.Second {
		return "un secondo"
	}
	return strings.ReplaceAll(fmt.Sprintf("%g secondi", d.Seconds()), ".", ",")
}

var errFull = errors.New("too much output")

// capped is a buffer that does not grow without end. It embeds none: a Buffer reads
// past any limit by its ReadFrom.
type capped struct {
	text []byte
	left int
}

// Write refuses what is beyond the limit, which stops the program.
func (c *capped) Write(p []byte) (int, error) {
	if c.left -= len(p); c.left < 0 {
		return 0, errFull
	}
	c.text = append(c.text, p...)
	return len(p), nil
}
