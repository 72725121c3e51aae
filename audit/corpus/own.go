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
	"vigilia/audit/names"
	"vigilia/audit/text"
)

// OwnItem is one post or answer of a comune, with what an auditor ought to see in it.
type OwnItem struct {
	ID         string     `json:"id"`
	Kind       audit.Kind `json:"kind"`
	Day        civil.Day  `json:"day"`
	Text       string     `json:"text"`
	ParentText string     `json:"parent_text"` // of an answer: the comment that it answers
	LinkTitle  string     `json:"link_title"`  // of the attached link
	Alt        []string   `json:"alt"`         // alternative texts of the pictures; "" for one without
	SharedFrom string     `json:"shared_from"` // page whose post is shared
	Labels     []string   `json:"labels"`
	Maybe      []string   `json:"maybe"`
	Acts       []Told     `json:"acts"`
}

// Told is a reference to an act, or a decision told without number and date.
type Told struct {
	Quote    string        `json:"quote"` // the words in the text
	Type     audit.ActType `json:"type"`
	Organ    audit.Organ   `json:"organ"`
	Number   int           `json:"number"`
	Year     int           `json:"year"`
	Date     string        `json:"date"` // "" if not told
	Class    audit.Class   `json:"class"`
	Untitled bool          `json:"told"` // no number and no date: only what was decided
	Register string        `json:"register"`
}

// OwnHalf is one set of posts and answers with the albo of its comune.
type OwnHalf struct {
	Name  string
	Items []OwnItem
	Acts  []audit.Act
}

// alboRow is a row of the albo of a set.
type alboRow struct {
	Register string        `json:"register"`
	Type     audit.ActType `json:"type"`
	Organ    audit.Organ   `json:"organ"`
	Number   int           `json:"number"`
	Year     int           `json:"year"`
	Date     civil.Day     `json:"date"`
	Subject  string        `json:"subject"`
	From     civil.Day     `json:"from"`
	To       civil.Day     `json:"to"`
}

// ReadOwn reads the sets of a folder: own-NAME.jsonl, each with its albo-NAME.jsonl.
// Each fault is returned with file and line.
func ReadOwn(files fs.FS, known []string) ([]OwnHalf, error) {
	names, err := fs.Glob(files, "own-*.jsonl")
	if err != nil {
		return nil, err
	}
	var halves []OwnHalf
	var errs []error
	for _, name := range names {
		h := OwnHalf{Name: strings.TrimSuffix(strings.TrimPrefix(path.Base(name), "own-"), ".jsonl")}
		errs = append(errs,
			lines(files, name, func(line []byte) error { return h.item(line, known) }),
			lines(files, "albo-"+h.Name+".jsonl", h.act))
		halves = append(halves, h)
	}
	return halves, errors.Join(errs...)
}

func (h *OwnHalf) item(line []byte, known []string) error {
	var it OwnItem
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&it); err != nil {
		return fmt.Errorf("oggetto JSON non valido: %w", err)
	}
	switch {
	case it.ID == "" || it.Text == "" || it.Day.IsZero():
		return errors.New("mancano id, text o day")
	case !it.Kind.Own():
		return fmt.Errorf("kind %q: uno fra own_post e own_reply", it.Kind)
	case slices.ContainsFunc(h.Items, func(o OwnItem) bool { return o.ID == it.ID }):
		return fmt.Errorf("id %q ripetuto", it.ID)
	}
	for _, rule := range slices.Concat(it.Labels, it.Maybe) {
		if !slices.Contains(known, rule) {
			return fmt.Errorf("etichetta %q: nessuna regola si chiama così", rule)
		}
	}
	for _, a := range it.Acts {
		if !strings.Contains(it.Text, a.Quote) && !strings.Contains(it.LinkTitle, a.Quote) {
			return fmt.Errorf("il richiamo %q non è nel testo, né nel titolo del collegamento", a.Quote)
		}
	}
	h.Items = append(h.Items, it)
	return nil
}

func (h *OwnHalf) act(line []byte) error {
	var row alboRow
	if err := json.Unmarshal(line, &row); err != nil {
		return fmt.Errorf("oggetto JSON non valido: %w", err)
	}
	h.Acts = append(h.Acts, audit.Act{
		Source: h.Name, Register: row.Register, Type: row.Type, Organ: row.Organ, Number: row.Number, Year: row.Year, Date: row.Date,
		Subject: row.Subject, PublishedFrom: row.From, PublishedTo: row.To,
	})
	return nil
}

// ActScore counts references to acts. Found, False and Missed are of the explicit
// ones; Right are the references, of both kinds, whose class is the one labelled.
type ActScore struct {
	Found, False, Missed int
	Right, Wrong         int
	Faults               []string // Italian, one for each fault
}

// F1 is the harmonic mean of precision and recall on explicit references.
func (s *ActScore) F1() float64 { return share(2*s.Found, 2*s.Found+s.False+s.Missed) }

// Exact is the share of the references found whose class is right.
func (s *ActScore) Exact() float64 { return share(s.Right, s.Right+s.Wrong) }

// OwnRules returns the rules that a set of own contents can measure.
func OwnRules(rules []audit.Rule) []audit.Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(r audit.Rule) bool {
		return r.Start == nil || !strings.HasPrefix(r.ID, "own.") && r.ID != "staff.reply_to_offence" || slices.Contains(figures, r.ID)
	})
}

// figures are counted over a period and say nothing of one content; unpublished acts
// are measured by their classes.
var figures = []string{"own.reshare_rate", "own.topic_scope", "own.unpublished_act", "own.licence", "own.par_condicio"}

// madeOn is the day of the audit of every set.
var madeOn = civil.NewDay(2026, time.November, 30)

// MeasureOwn audits every item of a set by itself against its albo, which covers
// every day of the autumn.
func MeasureOwn(h *OwnHalf, rules []audit.Rule) (map[string]*Score, *ActScore) {
	scores := map[string]*Score{}
	for _, r := range OwnRules(rules) {
		scores[r.ID] = &Score{}
	}
	var days []civil.Day
	for d := range (civil.Period{From: civil.NewDay(2026, time.September, 1), To: madeOn}).Days() {
		days = append(days, d)
	}
	archive, acts := audit.NewArchive(h.Acts, days), &ActScore{}
	for i := range h.Items {
		it := &h.Items[i]
		log := sayOwn(it, archive, rules)
		said := map[string]bool{}
		for _, f := range log.Findings {
			said[f.Rule] = true
		}
		for id, s := range scores {
			if !slices.Contains(it.Maybe, id) {
				s.count(it.ID, slices.Contains(it.Labels, id), said[id])
			}
		}
		acts.compare(it, log.Acts)
	}
	return scores, acts
}

// sayOwn returns what the rules say of an item.
func sayOwn(it *OwnItem, archive *audit.Archive, rules []audit.Rule) audit.Log {
	policy := everything(rules)
	policy.Clauses[0].Binds = []audit.Addressee{audit.Own, audit.Staff, audit.Citizen}
	policy.Settings.GraceDays, policy.Settings.Accessibility, policy.Settings.SourceCredit = 5, "on", "required"
	policy.Settings.PersonalShare, policy.Settings.ReplyToOffence, policy.Settings.AlertSystem = true, true, "Alert System"
	page := audit.Page{ID: "p", Name: "Comune di Esempio", Website: "https://www.comune.esempio.example"}
	c, post, parent := it.scene(page)
	set := audit.Setting{
		Page: page, Policy: policy, Archive: archive, Now: madeOn.Add(1).At(2, 0), Period: civil.Period{From: it.Day, To: madeOn},
		Contacts: audit.Contacts{Domains: []string{"comune.esempio.example"}},
	}
	if parent != nil {
		set.Judged = confirmed(audit.New(set, rules).Content(parent, post, nil))
	}
	a := audit.New(set, rules)
	log := a.Content(c, post, parent)
	log.Findings = append(log.Findings, a.Finish().Findings...)
	return log
}

// confirmed is an office that confirms all that the rules find in a comment.
func confirmed(log audit.Log) map[string][]audit.Judged {
	judged := map[string][]audit.Judged{}
	for i := range log.Findings {
		f := &log.Findings[i]
		judged[f.ContentID] = append(judged[f.ContentID], audit.Judged{Fingerprint: f.Fingerprint, Rule: f.Rule, Severity: f.Severity, Outcome: audit.Confirmed})
	}
	return judged
}

func (it *OwnItem) scene(page audit.Page) (c, post, parent *audit.Content) {
	c = &audit.Content{ID: it.ID, PostID: "p_1", Page: page.ID, Kind: it.Kind, Text: it.Text, Author: audit.Author{ID: page.ID, Name: page.Name}, CreatedAt: it.Day.At(10, 0)}
	for _, alt := range it.Alt {
		c.Attachments = append(c.Attachments, audit.Attachment{Type: "photo", Alt: alt, AltRead: true})
	}
	if it.LinkTitle != "" {
		c.Attachments = append(c.Attachments, audit.Attachment{Type: "share", Title: it.LinkTitle})
	}
	if it.SharedFrom != "" {
		c.Origin, c.Original = "shared_1", original(it.SharedFrom)
	}
	if c.IsPost() {
		c.PostID = c.ID
		return c, c, nil
	}
	post = &audit.Content{ID: "p_1", PostID: "p_1", Page: page.ID, Kind: audit.OwnPost, Author: c.Author, CreatedAt: it.Day.At(8, 0)}
	if it.ParentText != "" {
		parent = &audit.Content{ID: "parent", PostID: "p_1", Page: page.ID, Kind: audit.Comment, Text: it.ParentText, Author: audit.Author{ID: "u2"}, CreatedAt: it.Day.At(9, 0)}
		c.ParentID = parent.ID
	}
	return c, post, parent
}

// original is what the platform would tell of the account whose post is shared: a page
// if its name holds a word that names no person, a profile otherwise.
func original(name string) audit.Original {
	t := text.Parse(name)
	for i := range t.Tokens {
		switch n := t.Norm(i); {
		case n == "mamma", n == "papa", n == "don", n == "e", names.IsGiven(n), names.IsSurname(n):
		case t.Known(i), names.IsPlace(n), len(t.Tokens) == 1:
			return audit.Original{ID: "shared", Kind: audit.PageAccount, Name: name}
		}
	}
	return audit.Original{ID: "shared", Kind: audit.ProfileAccount}
}

// compare counts the references of one item.
func (s *ActScore) compare(it *OwnItem, checks []audit.ActCheck) {
	checks = slices.Clone(checks)
	for _, want := range it.Acts {
		i := slices.IndexFunc(checks, func(c audit.ActCheck) bool { return want.is(it, &c) })
		if i < 0 {
			if !want.Untitled {
				s.Missed++
				s.fault(it, "richiamo non trovato: «%s»", want.Quote)
			}
			continue
		}
		got := checks[i]
		checks = slices.Delete(checks, i, i+1)
		if !want.Untitled {
			s.Found++
		}
		if got.Class == want.Class {
			s.Right++
		} else {
			s.Wrong++
			s.fault(it, "classe %s invece di %s: «%s»", got.Class, want.Class, want.Quote)
		}
	}
	for _, c := range checks {
		if c.Reference.Number != 0 || !c.Reference.Date.IsZero() {
			s.False++
			s.fault(it, "richiamo che non c'è: «%s»", c.Reference.Text)
		}
	}
}

func (s *ActScore) fault(it *OwnItem, format string, args ...any) {
	s.Faults = append(s.Faults, it.ID+"\t"+fmt.Sprintf(format, args...))
}

// is reports whether a check is of this reference: the same number or date where one
// is told, and otherwise a place in the text that both share.
func (t *Told) is(it *OwnItem, c *audit.ActCheck) bool {
	r := &c.Reference
	if t.Untitled {
		if r.Number != 0 {
			return false
		}
		at := len([]rune(it.Text[:strings.Index(it.Text, t.Quote)]))
		return r.Span.Start < at+len([]rune(t.Quote)) && at < r.Span.End
	}
	date := ""
	if !r.Date.IsZero() {
		date = r.Date.String()
	}
	sameKind := (t.Type == "" || r.Type == t.Type) && (t.Organ == "" || r.Organ == "" || r.Organ == t.Organ)
	return sameKind && r.Number == t.Number && (t.Year == 0 || r.Year == 0 || r.Year == t.Year) && (t.Date == "" || t.Date == date)
}
