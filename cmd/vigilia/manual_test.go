package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// Where packaging/build wants manual pages and completions, and of which version.
var (
	pagesDir = flag.String("pages", "", "write manual pages and completions below this folder")
	released = flag.String("released", release, "version that the manual pages tell")
)

// TestManualPages makes a manual page of every command, and the completions, from the
// commands themselves. The library that writes pages is not in the program: only here.
func TestManualPages(t *testing.T) {
	dir := *pagesDir
	if dir == "" {
		dir = t.TempDir()
	}
	for _, sub := range []string{"man", "completion"} {
		ok(t, os.MkdirAll(filepath.Join(dir, sub), 0o755))
	}
	root := newRoot()
	for name, write := range map[string]func(string) error{
		"vigilia.bash": func(p string) error { return root.GenBashCompletionFileV2(p, true) },
		"_vigilia":     root.GenZshCompletionFile,
		"vigilia.fish": func(p string) error { return root.GenFishCompletionFile(p, true) },
	} {
		ok(t, write(filepath.Join(dir, "completion", name)))
	}
	root.DisableAutoGenTag = true
	pages := 0
	eachCommand(root, func(c *cobra.Command) {
		if c.Hidden || c.Name() == "help" || c.Parent() != nil && c.Parent().Name() == "completion" {
			return
		}
		pages++
		var page bytes.Buffer
		date := buildDate(t)
		ok(t, doc.GenMan(c, &doc.GenManHeader{Section: "1", Source: "vigilia " + *released, Manual: "Manuale di Vigilia", Date: &date}, &page))
		text := italianPage(page.String())
		for _, english := range []string{".SH NAME", "SYNOPSIS", "DESCRIPTION", ".SH OPTIONS", "SEE ALSO", "HISTORY"} {
			if strings.Contains(text, english) {
				t.Errorf("%s: %q is left in English", c.CommandPath(), english)
			}
		}
		if !strings.Contains(text, c.Short[:20]) {
			t.Errorf("%s: its page does not tell what it does", c.CommandPath())
		}
		name := strings.ReplaceAll(c.CommandPath(), " ", "-") + ".1"
		ok(t, os.WriteFile(filepath.Join(dir, "man", name), []byte(text), 0o644))
	})
	if pages < 12 {
		t.Errorf("%d manual pages", pages)
	}
}

// buildDate is the date of the sources, for pages that are the same at every build.
func buildDate(t *testing.T) time.Time {
	t.Helper()
	seconds, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64)
	if err != nil {
		return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Unix(seconds, 0).UTC()
}

// italianPage puts the headings of the library into Italian. The pages of a command's
// parents are not told twice, and completion has no page of its own shells.
func italianPage(page string) string {
	page = strings.NewReplacer(
		".SH NAME\n", ".SH NOME\n", ".SH SYNOPSIS\n", ".SH SINTASSI\n", ".SH DESCRIPTION\n", ".SH DESCRIZIONE\n",
		".SH OPTIONS INHERITED FROM PARENT COMMANDS\n", ".SH OPZIONI COMUNI\n", ".SH OPTIONS\n", ".SH OPZIONI\n",
		".SH EXAMPLE\n", ".SH ESEMPI\n", ".SH SEE ALSO\n", ".SH VEDERE ANCHE\n", "[flags]", "[opzioni]",
	).Replace(page)
	return regexp.MustCompile(`, \\fBvigilia-completion-[a-z]+\(1\)\\fP|\\fBvigilia-completion-[a-z]+\(1\)\\fP,? ?`).ReplaceAllString(page, "")
}
