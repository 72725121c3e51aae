package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"vigilia/audit"
	"vigilia/audit/corpus"
	"vigilia/audit/rules"
)

// stateful rules speak of several contents together: a corpus of single ones
// cannot measure them.
var stateful = []string{"spam.repeat", "conduct.trolling", "author.recidivism"}

// measured returns the rules that a corpus of citizens' contributions can measure.
func measured() []audit.Rule {
	return slices.DeleteFunc(rules.All(), func(r audit.Rule) bool {
		return r.Start == nil || slices.Contains(stateful, r.ID) || strings.HasPrefix(r.ID, "service.") || !slices.Contains(r.Subjects, audit.Comment)
	})
}

// measureCorpus prints precision and recall of every rule on each half of the
// corpus: the embedded one, or that of a folder.
func measureCorpus(w io.Writer, folder string) error {
	files, err := audit.Labelled()
	if folder != "" {
		files, err = os.DirFS(folder), nil
	}
	if err != nil {
		return err
	}
	return printScores(w, files, measured())
}

func printScores(w io.Writer, files fs.FS, list []audit.Rule) error {
	halves, err := corpus.Read(files, rules.IDs(rules.All()))
	if err != nil {
		return &usageError{err}
	}
	for _, h := range halves {
		fmt.Fprintf(w, "\n%s: %d contributi\n", h.Name, len(h.Items))
		printHalf(w, corpus.Measure(h.Items, list), list)
	}
	return nil
}

func printHalf(w io.Writer, scores map[string]*corpus.Score, list []audit.Rule) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "regola\tattesi\tindividuati\tin eccesso\tmancati\tprecisione\trichiamo\t")
	for i := range list {
		s := scores[list[i].ID]
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\t%s\t%s\t\n", list[i].ID, s.Hit+s.Missed, s.Hit, s.False, s.Missed, decimal(s.Precision()), decimal(s.Recall()))
	}
	_ = t.Flush() // what it writes to tells of its own faults
}

// decimal writes a share with the decimal comma.
func decimal(v float64) string { return strings.Replace(fmt.Sprintf("%.3f", v), ".", ",", 1) }
