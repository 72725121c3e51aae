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
	if ownRule(rule) {
		return printOwn(w, files, rule)
	}
	if rule != "" && !slices.ContainsFunc(list, func(r audit.Rule) bool { return r.ID == rule }) {
		return &usageError{fmt.Errorf("la regola %q non si misura sui contributi etichettati", rule)}
	}
	if err := printScores(w, files, list, rule); err != nil || rule != "" {
		return err
	}
	return printOwn(w, files, rule)
}

// ownRule reports whether a rule is measured on the comune's own contents.
func ownRule(id string) bool {
	return id == "own.unpublished_act" || slices.ContainsFunc(corpus.OwnRules(rules.All()), func(r audit.Rule) bool { return r.ID == id })
}

// printOwn prints the same of the comune's own posts and answers, where the corpus
// has any, and how well references to acts are read and classed.
func printOwn(w io.Writer, files fs.FS, rule string) error {
	own, err := fs.Sub(files, "own")
	if err != nil {
		return err
	}
	all := rules.All()
	halves, err := corpus.ReadOwn(own, rules.IDs(all))
	if err != nil {
		return &usageError{err}
	}
	for i := range halves {
		h := &halves[i]
		scores, acts := corpus.MeasureOwn(h, all)
		fmt.Fprintf(w, "\n%s, contenuti dell'Ente: %d; atti dell'albo: %d\n", h.Name, len(h.Items), len(h.Acts))
		printHalf(w, scores, corpus.OwnRules(all))
		fmt.Fprintf(w, "Richiami espliciti ad atti: F1 %s; classe esatta: %s di %d.\n", decimal(acts.F1()), decimal(acts.Exact()), acts.Right+acts.Wrong)
		printOwnItems(w, h, scores, acts, rule)
	}
	return nil
}

// printOwnItems names what one rule misses and says too much; for the rule on acts, each fault.
func printOwnItems(w io.Writer, h *corpus.OwnHalf, scores map[string]*corpus.Score, acts *corpus.ActScore, rule string) {
	if rule == "own.unpublished_act" {
		for _, f := range acts.Faults {
			fmt.Fprintln(w, f)
		}
	}
	s := scores[rule]
	if s == nil {
		return
	}
	for i := range h.Items {
		it := &h.Items[i]
		switch text := strings.ReplaceAll(it.Text, "\n", " "); {
		case slices.Contains(s.MissedIDs, it.ID):
			fmt.Fprintf(w, "mancato\t%s\t%s\n", it.ID, text)
		case slices.Contains(s.FalseIDs, it.ID):
			fmt.Fprintf(w, "in eccesso\t%s\t%s\n", it.ID, text)
		}
	}
}

// printScores runs every rule of the list, for some give way to others, and prints
// the figures of all, or of the one named with what it misses and says too much.
func printScores(w io.Writer, files fs.FS, list []audit.Rule, rule string) error {
	halves, err := corpus.Read(files, rules.IDs(rules.All()))
	if err != nil {
		return &usageError{err}
	}
	for _, h := range halves {
		fmt.Fprintf(w, "\n%s: %d contributi\n", h.Name, len(h.Items))
		scores := corpus.Measure(h.Items, list)
		if rule == "" {
			printHalf(w, scores, list)
			continue
		}
		printHalf(w, scores, slices.DeleteFunc(slices.Clone(list), func(r audit.Rule) bool { return r.ID != rule }))
		printItems(w, "mancato", h.Items, scores[rule].MissedIDs)
		printItems(w, "in eccesso", h.Items, scores[rule].FalseIDs)
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
