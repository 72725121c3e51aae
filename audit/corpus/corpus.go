// Package corpus holds the rules against contributions that persons labelled:
// how much of what they say is right, and how much of what is there they see.
//
// It is no public API.
package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/pii"
)

// Item is one labelled contribution.
type Item struct {
	ID         string     `json:"id"`
	Kind       audit.Kind `json:"kind"`
	Text       string     `json:"text"`
	PostText   string     `json:"post_text"`
	ParentText string     `json:"parent_text"`
	AuthorName string     `json:"author_name"`
	// Set names a part in which nothing is wrong: "municipal", "polite"; "" otherwise.
	Set    string   `json:"set"`
	Labels []string `json:"labels"`
	// Maybe are the rules about which two careful persons would disagree: they count neither way.
	Maybe []string `json:"maybe"`
}

// Half is one file of a corpus.
type Half struct {
	Name  string
	Items []Item
}

// Read reads every .jsonl file of a folder, in the order of their names. Each
// fault is returned with file and line.
func Read(files fs.FS, known []string) ([]Half, error) {
	names, err := fs.Glob(files, "*.jsonl")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("nessun file .jsonl nella cartella del corpus")
	}
	var halves []Half
	var errs []error
	for _, name := range names {
		items, err := readItems(files, name, known)
		errs = append(errs, err)
		halves = append(halves, Half{strings.TrimSuffix(path.Base(name), ".jsonl"), items})
	}
	return halves, errors.Join(errs...)
}

func readItems(files fs.FS, name string, known []string) (items []Item, err error) {
	seen := map[string]bool{}
	err = lines(files, name, func(line []byte) error {
		it, err := readItem(line, known)
		if err == nil && seen[it.ID] {
			err = fmt.Errorf("id %q ripetuto", it.ID)
		}
		if err != nil {
			return err
		}
		seen[it.ID] = true
		items = append(items, it)
		return nil
	})
	return items, err
}

func readItem(line []byte, known []string) (Item, error) {
	var it Item
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&it); err != nil {
		return it, fmt.Errorf("oggetto JSON non valido: %w", err)
	}
	switch {
	case it.ID == "" || it.Text == "":
		return it, errors.New("mancano id o text")
	case !it.Kind.Known():
		return it, fmt.Errorf("kind %q sconosciuto", it.Kind)
	}
	for _, rule := range slices.Concat(it.Labels, it.Maybe) {
		if !slices.Contains(known, rule) {
			return it, fmt.Errorf("etichetta %q: nessuna regola si chiama così", rule)
		}
	}
	return it, nil
}

// Score counts what a rule said against what it ought to have said.
type Score struct {
	Hit, False, Missed int
	// FalseIDs and MissedIDs name the items, in their order.
	FalseIDs, MissedIDs []string
}

// Precision is the share of what was said that is right; 1 if nothing was said.
func (s *Score) Precision() float64 { return share(s.Hit, s.Hit+s.False) }

// Recall is the share of what is there that was said; 1 if nothing is there.
func (s *Score) Recall() float64 { return share(s.Hit, s.Hit+s.Missed) }

func share(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

// together speak of several contents: a corpus of single ones cannot measure them.
var together = []string{"spam.repeat", "conduct.trolling", "author.recidivism"}

// Measurable returns the rules that a corpus of citizens' contributions can measure.
func Measurable(rules []audit.Rule) []audit.Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(r audit.Rule) bool {
		return r.Start == nil || slices.Contains(together, r.ID) || strings.HasPrefix(r.ID, "service.") || !slices.Contains(r.Subjects, audit.Comment)
	})
}

// Measure audits every item by itself, below the post and the comment that it
// names, and counts by rule. Rules that need more than one content to speak are
// counted like the others: leave them out of the list.
func Measure(items []Item, rules []audit.Rule) map[string]*Score {
	scores := make(map[string]*Score, len(rules))
	for i := range rules {
		scores[rules[i].ID] = &Score{}
	}
	for i := range items {
		it := &items[i]
		said := Say(it, rules)
		for id, s := range scores {
			if !slices.Contains(it.Maybe, id) && concerned(it, id) {
				s.count(it.ID, slices.Contains(it.Labels, id), said[id])
			}
		}
	}
	return scores
}

// concerned reports whether a rule has anything to say of an item: what an
// administration writes is no complaint to it and no request.
func concerned(it *Item, rule string) bool {
	family, _, _ := strings.Cut(rule, ".")
	return !it.Kind.Own() || family != "channel" && family != "topic" && family != "author"
}

func (s *Score) count(id string, due, said bool) {
	switch {
	case due && said:
		s.Hit++
	case due:
		s.Missed++
		s.MissedIDs = append(s.MissedIDs, id)
	case said:
		s.False++
		s.FalseIDs = append(s.FalseIDs, id)
	}
}

// Say returns the rules that speak of an item. Own posts are read as if a citizen
// had written them: the rules on contributions must spare them as well, as they
// spare whoever repeats the contacts that the administration has published.
func Say(it *Item, rules []audit.Rule) map[string]bool {
	at := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	kind := it.Kind
	var published audit.Contacts
	if kind.Own() {
		kind, published = audit.Comment, pii.Harvest([]*audit.Content{{Kind: audit.OwnPost, Text: it.Text}})
	}
	post := &audit.Content{ID: "p_1", PostID: "p_1", Page: "p", Kind: audit.OwnPost, Text: it.PostText, Author: audit.Author{ID: "p"}, CreatedAt: at.Add(-time.Hour)}
	c := &audit.Content{ID: it.ID, PostID: post.ID, Page: "p", Kind: kind, Text: it.Text, Author: audit.Author{ID: "u1", Name: it.AuthorName}, CreatedAt: at}
	var parent *audit.Content
	switch {
	case c.IsPost():
		c.PostID, post = c.ID, c
	case it.PostText == "":
		post = nil
	}
	if it.ParentText != "" && !c.IsPost() {
		parent = &audit.Content{ID: "parent", PostID: c.PostID, Page: "p", Kind: audit.Comment, Text: it.ParentText, Author: audit.Author{ID: "u2"}, CreatedAt: at.Add(-time.Minute)}
		c.ParentID = parent.ID
	}
	a := audit.New(audit.Setting{
		Page: audit.Page{ID: "p", Name: "Comune di Esempio"}, Policy: everything(rules), Archive: audit.NewArchive(nil, nil),
		Contacts: published, Now: at.Add(17 * time.Hour), Period: civil.Single(civil.Of(at)),
	}, rules)
	said := map[string]bool{}
	for _, f := range slices.Concat(a.Content(c, post, parent).Findings, a.Finish().Findings) {
		said[f.Rule] = true
	}
	return said
}

// everything is a policy of one clause that cites every rule and binds everybody.
func everything(rules []audit.Rule) *audit.Policy {
	clause := audit.Clause{ID: "corpus/1", Binds: []audit.Addressee{audit.Citizen, audit.Visitor}, Method: audit.Assisted}
	for i := range rules {
		clause.Rules = append(clause.Rules, rules[i].ID)
	}
	return &audit.Policy{ID: "corpus", Clauses: []audit.Clause{clause}, Settings: audit.Settings{
		OwnPII: audit.Minor, OffTopic: true, Propaganda: "always", PublicityMoment: "publication",
	}}
}
