package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"vigilia/audit/civil"
	"vigilia/cmd/vigilia/demo"
	"vigilia/fetch/fetchtest"
)

// serveDemo keeps the invented comune at hand on this machine, with a configuration
// that reaches it, so that the true commands can be rehearsed before the true pages
// are connected. It ends when ctx does.
func serveDemo(ctx context.Context, out io.Writer, policy, dir string, now func() time.Time) error {
	comune, err := demo.New(1)
	if err != nil {
		return err
	}
	yesterday := civil.Of(now()).Add(-1)
	comune.Until(yesterday)
	comune.Expiry = now().AddDate(0, 0, 6) // a warning to be seen, whatever day it is
	s := &stage{comune: comune, graph: fetchtest.New(nil, comune.World), albo: fetchtest.NewAlbo(comune.Acts)}
	defer s.graph.Close()
	defer s.albo.Close()
	s.graph.SetNow(now())
	s.albo.SetNow(now())
	for _, t := range comune.Tokens(yesterday) {
		s.graph.AddToken(t)
	}
	config, err := s.settle(policy, dir)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Il Comune inventato è servito su questa macchina fino a Ctrl-C. Da un altro terminale, come lo stesso utente:\n"+
		"  vigilia check --config %[1]s\n  vigilia run --config %[1]s --day %[2]s\n", config, comune.Period.To)
	<-ctx.Done()
	return nil
}

// settle writes configuration and tokens into a folder that holds neither yet.
func (s *stage) settle(policy, dir string) (config string, err error) {
	config, err = filepath.Abs(filepath.Join(dir, "config.toml"))
	if err != nil {
		return "", err
	}
	if _, err := os.Lstat(config); err == nil {
		return "", &usageError{fmt.Errorf("il file %s esiste già e non viene sovrascritto: indicare un'altra cartella con --out", config)}
	}
	text := strings.NewReplacer(
		"[graph]\n", fmt.Sprintf("[graph]\nbase_url = %q\n", s.graph.URL),
		"https://albo.comune.borgosereno.example", s.albo.URL,
	).Replace(demo.Config(policy))
	files, err := s.files()
	if err != nil {
		return "", err
	}
	for name, content := range files {
		if err == nil && (name == demo.ArmsFile || strings.HasPrefix(name, "tokens/")) {
			err = writeNew(filepath.Join(dir, name), content, 0o600)
		}
	}
	if err == nil {
		err = writeNew(config, text, 0o644)
	}
	if err != nil {
		return "", fmt.Errorf("la cartella della prova non si può preparare: verificare i permessi, o indicarne un'altra con --out: %w", err)
	}
	return config, nil
}

func writeNew(path, content string, mode os.FileMode) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(content), mode)
}
