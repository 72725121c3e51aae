package rules

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/corpus"
)

func labelled(t *testing.T) []corpus.Half {
	t.Helper()
	halves, err := corpus.Read(os.DirFS("../testdata/corpus"), IDs(All()))
	if err != nil {
		t.Fatal(err)
	}
	return halves
}

// sets are the parts of the corpus, in the order in which they were written.
var sets = []string{"first", "second", "third", "fourth", "fifth", "suite", "suite-second", "everyday", "suite-fourth", "plain",
	"citizens", "citizens-third", "citizens-fourth", "citizens-adverts", "citizens-persons", "citizens-crimes", "citizens-topics", "citizens-officials", "citizens-users", "citizens-mixed", "groups", "identifiers", "menaces", "nearby", "quarrels", "topics", "villagers", "wide", "comments", "comments-second", "templates", "templates-second"}

// corpusTable is precision and recall of every rule on every part.
func corpusTable(t *testing.T) string {
	t.Helper()
	list, halves := corpus.Measurable(All()), labelled(t)
	var b strings.Builder
	b.WriteString("| rule |")
	var scores []map[string]*corpus.Score
	for _, name := range sets {
		i := slices.IndexFunc(halves, func(h corpus.Half) bool { return h.Name == name })
		if i < 0 || len(halves) != len(sets) {
			t.Fatalf("the corpus has no part %q, or one more than %v", name, sets)
		}
		scores = append(scores, corpus.Measure(halves[i].Items, list))
		fmt.Fprintf(&b, " %s |", name)
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(scores)) + "\n")
	for i := range list {
		fmt.Fprintf(&b, "| `%s` |", list[i].ID)
		for _, half := range scores {
			b.WriteString(" " + cell(half[list[i].ID]) + " |")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// cell writes precision, recall and how many contributions bear the label.
func cell(s *corpus.Score) string {
	if s.Hit+s.Missed+s.False == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f, %.2f (%d)", s.Precision(), s.Recall(), s.Hit+s.Missed)
}

// TestCorpusIsLarge: a figure over a few hundred texts says little.
func TestCorpusIsLarge(t *testing.T) {
	total := 0
	for _, h := range labelled(t) {
		for i := range h.Items {
			if !h.Items[i].Kind.Own() {
				total++
			}
		}
	}
	if total < 3000 {
		t.Errorf("%d contributions of citizens, fewer than 3,000", total)
	}
}

// language are the families whose alarms on an innocent text cost an office's trust.
var language = []string{"tone.", "hate.", "pii.", "spam.", "ad.", "politics.", "legal.", "content.", "ip."}

// alarms returns the rules on language that speak of an item.
func alarms(it *corpus.Item, list []audit.Rule) []string {
	var out []string
	for rule := range corpus.Say(it, list) {
		if slices.Contains(it.Maybe, rule) {
			continue
		}
		for _, family := range language {
			if strings.HasPrefix(rule, family) {
				out = append(out, rule)
			}
		}
	}
	return out
}

// TestInnocentTexts: no alarm on what an administration writes, on courteous
// questions and complaints, and on the clauses of the five policies.
func TestInnocentTexts(t *testing.T) {
	list := corpus.Measurable(All())
	texts := map[string]int{}
	check := func(set string, it *corpus.Item) {
		texts[set]++
		if said := alarms(it, list); len(said) > 0 {
			t.Errorf("%s %s: %v on %q", set, it.ID, said, it.Text)
		}
	}
	for _, h := range labelled(t) {
		for i := range h.Items {
			if it := &h.Items[i]; it.Set != "" {
				check(it.Set, it)
			}
		}
	}
	for _, p := range packs(t) {
		for i := range p.Clauses {
			check("clauses", &corpus.Item{ID: p.Clauses[i].ID, Kind: audit.Comment, Text: p.Clauses[i].Paraphrase})
		}
	}
	if texts["municipal"] < 400 || texts["polite"] < 400 || texts["clauses"] < 290 {
		t.Errorf("too little was looked at: %v", texts)
	}
}
