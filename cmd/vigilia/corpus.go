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

// measureCorpus prints precision and recall of every rule on each half of the
// corpus, the embedded one or that of a folder; of one rule, if it is named, what
// it misses and what it says too much.
func measureCorpus(w io.Writer, folder, rule string) error {
	files, err := audit.Labelled()
	if folder != "" {
		files, err = os.DirFS(folder), nil
	}
	if err != nil {
		return err
	}
	list := corpus.Measurable(rules.All())
	if rule != "" {
		if list = slices.DeleteFunc(list, func(r audit.Rule) bool { return r.ID != rule }); len(list) == 0 {
			return &usageError{fmt.Errorf("la regola %q non si misura sui contributi etichettati", rule)}
		}
	}
	return printScores(w, files, list, rule != "")
}

func printScores(w io.Writer, files fs.FS, list []audit.Rule, each bool) error {
	halves, err := corpus.Read(files, rules.IDs(rules.All()))
	if err != nil {
		return &usageError{err}
	}
	for _, h := range halves {
		fmt.Fprintf(w, "\n%s: %d contributi\n", h.Name, len(h.Items))
		scores := corpus.Measure(h.Items, list)
		printHalf(w, scores, list)
		if each {
			printItems(w, "mancato", h.Items, scores[list[0].ID].MissedIDs)
			printItems(w, "in eccesso", h.Items, scores[list[0].ID].FalseIDs)
		}
	}
	return nil
}

func printItems(w io.Writer, what string, items []corpus.Item, ids []string) {
	for i := range items {
		if it := &items[i]; slices.Contains(ids, it.ID) {
			fmt.Fprintf(w, "%s\t%s\t%s\n", what, it.ID, strings.ReplaceAll(it.Text, "\n", " "))
		}
	}
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
