package report

import (
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	taken "vigilia/audit/rules/credit"
	"vigilia/audit/rules/scope"
	"vigilia/templates"
)

// acts counts the references of own posts to acts, by class.
func (c *census) acts() ActSummary {
	var s ActSummary
	posts := make(map[string]bool)
	counts := make(map[string]int)
	for i := range c.m.Acts {
		a := &c.m.Acts[i]
		posts[a.ContentID] = true
		counts[classKey(a)]++
		s.References++
		switch a.Class {
		case audit.ClassA, audit.ClassASame:
			s.InTime++
		case audit.ClassB, audit.ClassC:
			s.Early++
		case audit.ClassD:
			if a.Waiting {
				s.Waiting++
			} else {
				s.NotFound++
			}
		case audit.ClassE:
			s.ToVerify++
		case audit.ClassF:
			s.Future++
		default:
			s.NotVerify++
		}
	}
	s.Posts = len(posts)
	for _, e := range c.m.Wording.Entries("classes") {
		row := ClassRow{Class: audit.Class(e.Key), Meaning: e.Text, Outcome: e.Name, Count: counts[e.Key]}
		if e.Key == waitingClass {
			row.Class = audit.ClassD
		}
		s.Classes = append(s.Classes, row)
	}
	s.Sentence = c.m.Wording.Say(templates.ActSentence{
		Posts: s.Posts, References: s.References, InTime: s.InTime, Early: s.Early, NotFound: s.NotFound,
		ToVerify: s.ToVerify, Waiting: s.Waiting, Future: s.Future, NotVerify: s.NotVerify, Reach: c.reach(),
	})
	s.Notes = []string{c.m.Wording.Say(templates.AdoptionSentence{Adoption: c.m.Policy.Settings.PublicityMoment == "adoption"})}
	if looked, causes := c.looked("own.unpublished_act"); !looked && len(causes) > 0 {
		s.Notes = append(s.Notes, "Esito in parte «non verificabile»: "+strings.Join(causes, "; ")+".")
	}
	return s
}

// actOutcome says how a reference ended, in the words of the class.
func (c *census) actOutcome(a *audit.ActCheck) string {
	if a.Class == audit.ClassG && a.Cause != "" {
		return "non verificabile: " + c.clean(a.Cause)
	}
	e, _ := c.m.Wording.Find("classes", classKey(a))
	if a.Proposal != nil {
		return e.Name + ": " + proposalText(a.Proposal)
	}
	return e.Name
}

// proposalText names a proposal that a post told before its vote.
func proposalText(p *audit.Proposal) string {
	s := "proposta"
	if n := actNumber(&audit.Reference{Number: p.Number, Year: p.Year}, nil); p.Number != 0 {
		s += " n. " + n
	}
	switch {
	case p.Withdrawn:
		return s + ", ritirata"
	case p.Sitting.IsZero():
		return s + ", in bozza"
	}
	return s + ", seduta del " + p.Sitting.Italian()
}

// waitingClass is where the wording of class D stands while the days of grace run.
const waitingClass = "attesa"

// classKey is where the wording of the class of a reference stands.
func classKey(a *audit.ActCheck) string {
	if a.Class == audit.ClassD && a.Waiting {
		return waitingClass
	}
	return string(a.Class)
}

func organText(r *audit.Reference, match *audit.Act) string {
	organ, typ := r.Organ, r.Type
	if match != nil {
		organ, typ = match.Organ, match.Type
	}
	name := string(typ)
	if typ == audit.OtherAct {
		name = "atto"
	}
	switch organ {
	case audit.Giunta:
		return name + " di Giunta"
	case audit.Consiglio:
		return name + " di Consiglio"
	case audit.Sindaco:
		return name + " del Sindaco"
	case audit.Dirigente:
		return name + " dirigenziale"
	}
	return name
}

func actNumber(r *audit.Reference, match *audit.Act) string {
	n, year := r.Number, r.Year
	if match != nil {
		n, year = match.Number, match.Year
	}
	if year == 0 {
		year = r.Date.Year
	}
	switch {
	case n == 0:
		return "–"
	case year == 0:
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d/%d", n, year)
}

// actDate returns the date of an act: that of the albo, or what the post says
// where the albo gives none.
func actDate(r *audit.Reference, match *audit.Act) civil.Day {
	if match != nil && !match.Date.IsZero() {
		return match.Date
	}
	return r.Date
}

// topics tell of the rules on own contents, subject by subject.
func (c *census) topics(rows []RuleCount) []OwnTopic {
	topics := []struct {
		key, title string
		rules      []string
	}{
		{"data", "Dati personali, particolari e giudiziari", []string{"own.personal_data", "own.special_data", "own.image_rights", "own.message_disclosure", "own.confidential"}},
		{"licence", "Licenza, fonti e rilanci", []string{"own.licence", "own.source_credit", "own.reshare_rate", "own.share_personal_account"}},
		{"scope", "Temi dei contenuti e pubblicità", []string{"own.topic_scope", "own.advertising"}},
		{"election", "Comunicazione in periodo elettorale", []string{"own.par_condicio", "own.political_content"}},
		{"accessibility", "Accessibilità", []string{"own.accessibility"}},
	}
	var out []OwnTopic
	taken := []string{"own.unpublished_act"}
	for _, t := range topics {
		taken = append(taken, t.rules...)
		topic := OwnTopic{Key: t.key, Title: t.title, Rules: pick(rows, t.rules)}
		topic.Sentences = c.topicSentences(&topic)
		if len(topic.Sentences) > 0 {
			out = append(out, topic)
		}
	}
	other := OwnTopic{Key: "other", Title: "Altri controlli sui contenuti dell'Ente"}
	for _, r := range rows {
		if r.Own && !slices.Contains(taken, r.Rule) {
			other.Rules = append(other.Rules, r)
		}
	}
	if other.Sentences = c.ruleSentences(other.Rules); len(other.Rules) > 0 {
		out = append(out, other)
	}
	return out
}

func pick(rows []RuleCount, ids []string) []RuleCount {
	var out []RuleCount
	for _, r := range rows {
		if slices.Contains(ids, r.Rule) {
			out = append(out, r)
		}
	}
	return out
}

func (c *census) topicSentences(t *OwnTopic) []string {
	s := &c.m.Policy.Settings
	var out []string
	switch t.Key {
	case "data":
		out = append(out, c.dataSentence(t))
	case "licence":
		out = append(out, c.m.Wording.Say(templates.LicenceSentence{
			Licence: s.Licence.Name(), PerPost: s.Licence.Notice == "post", Source: s.SourceCredit == "required", Reach: c.reach(),
		}), c.reshareSentence())
	case "scope":
		if c.asked("own.topic_scope") {
			out = append(out, c.compositionSentence())
		} else if !c.cites(t.Rules) && !anyDetected(t.Rules) {
			return nil
		}
	case "election":
		for _, w := range c.windows() {
			out = append(out, c.m.Wording.Say(templates.ElectionSentence{
				Name: w.Name, Period: templates.Period(w.Period), Source: w.Source,
			}))
		}
		if len(out) == 0 && !anyDetected(t.Rules) {
			return nil
		}
	case "accessibility":
		if !c.cites(t.Rules) {
			return nil
		}
	}
	return append(out, c.ruleSentences(t.Rules)...)
}

// reshareSentence measures the shares of the period.
func (c *census) reshareSentence() string {
	r := taken.RateOf(c.m.Posts, c.pageIDs(), func(p *audit.Content) bool { return scope.Of(p) == scope.Emergency })
	shared, of := r.Ordinary()
	limit := c.m.Policy.Settings.Reshare.Limit
	say := templates.ReshareSentence{
		Shared: r.Shared, Posts: r.Posts, Rate: templates.Percent(shared, of), Alerts: r.Alerts,
		Occasional: c.m.Policy.Cites("own.reshare_rate"), Limit: limit, Over: r.Over(limit), Reach: c.reach(),
	}
	for _, o := range taken.Origins() {
		if r.By[o] > 0 {
			say.Kinds = append(say.Kinds, fmt.Sprintf("%s: %d", o, r.By[o]))
		}
	}
	return c.m.Wording.Say(say)
}

// compositionSentence counts the posts of the period by theme.
func (c *census) compositionSentence() string {
	say := templates.CompositionSentence{Reach: c.reach()}
	for _, s := range scope.Compose(c.m.Posts) {
		say.Posts += s.Posts
		say.Themes = append(say.Themes, fmt.Sprintf("%s: %d", s.Theme, s.Posts))
	}
	return c.m.Wording.Say(say)
}

// asked reports whether a rule is run: a clause cites it, or the policy wants it
// for information.
func (c *census) asked(rule string) bool {
	return c.m.Policy.Cites(rule) || slices.Contains(c.m.Policy.Settings.Informative, rule)
}

// active reports whether the program has the rule and can run it.
func (c *census) active(rule string) bool {
	r := c.rules[rule]
	return r != nil && r.Active()
}

// aspect names what a rule looks at, in a word or two.
func (c *census) aspect(rule string) string {
	if e, ok := c.m.Wording.Find("aspects", rule); ok {
		return e.Name
	}
	return "«" + c.title(rule) + "»"
}

// dormant names what the rules look at that are asked for and not active yet.
func (c *census) dormant(rules []string) []string {
	var out []string
	for _, id := range rules {
		if c.asked(id) && !c.active(id) {
			out = append(out, c.aspect(id))
		}
	}
	return out
}

// ownDormant names what nobody looks at in own contents, though the policy asks.
func (c *census) ownDormant() []string {
	var own []string
	for _, id := range c.order {
		if c.ownRule(id) {
			own = append(own, id)
		}
	}
	return c.dormant(own)
}

func (c *census) dataSentence(t *OwnTopic) string {
	posts, visible, confirmed := make(map[string]bool), make(map[string]bool), 0
	for _, k := range c.cases {
		if !exposing(k.Finding.Rule) || k.Status() == audit.IsRejected {
			continue
		}
		posts[k.Content.ID] = true
		if k.Content.Visible() {
			visible[k.Content.ID] = true
		}
		if k.Status() == audit.IsConfirmed {
			confirmed++
		}
	}
	s := templates.DataSentence{Posts: len(posts), Visible: len(visible), Confirmed: confirmed, Looked: true, Reach: c.reach()}
	var eyes []string
	for _, r := range t.Rules {
		if looked, _ := c.looked(r.Rule); r.Active {
			s.Looked, s.Unread = s.Looked && looked, s.Unread || c.unread(r.Rule)
			eyes = append(eyes, c.aspect(r.Rule))
		}
	}
	s.Looked = s.Looked && len(eyes) > 0
	s.What = templates.List(eyes)
	return c.m.Wording.Say(s)
}

func (c *census) ruleSentences(rows []RuleCount) []string {
	var out, off []string
	for _, r := range rows {
		looked, _ := c.looked(r.Rule)
		t := c.tally[r.Rule]
		if !r.Active && t.detected == 0 {
			off = append(off, c.aspect(r.Rule))
			continue
		}
		out = append(out, c.m.Wording.Say(templates.TopicSentence{
			Title: r.Title, Examined: r.Examined, Detected: t.detected, Confirmed: t.confirmed, Looked: looked, Why: c.why(r.Rule),
			Rejected: t.rejected, ToVerify: t.toVerify + t.waiting, Unverifiable: t.unverifiable,
			Posts: c.subject(r.Rule, audit.OwnPost), Replies: c.subject(r.Rule, audit.OwnReply),
		}))
	}
	if len(off) > 0 {
		out = append(out, c.m.Wording.Say(templates.DormantSentence{What: off, Whole: len(off) == len(rows)}))
	}
	return out
}

// subject reports whether a rule reads contents of the kind.
func (c *census) subject(rule string, k audit.Kind) bool {
	r := c.rules[rule]
	return r != nil && slices.Contains(r.Subjects, k)
}

func (c *census) cites(rows []RuleCount) bool {
	return slices.ContainsFunc(rows, func(r RuleCount) bool { return c.m.Policy.Cites(r.Rule) })
}

func anyDetected(rows []RuleCount) bool {
	return slices.ContainsFunc(rows, func(r RuleCount) bool { return r.Detected != Exact(0) })
}

// windows returns the election windows that the period touches.
func (c *census) windows() []audit.ElectionWindow {
	var out []audit.ElectionWindow
	for _, w := range c.m.Policy.Settings.Elections {
		if w.Period.Overlaps(c.m.Period) {
			out = append(out, w)
		}
	}
	return out
}

// posts returns the comune's own posts in order of time.
func (c *census) posts() []PostRow {
	rows := make([]PostRow, 0, len(c.m.Posts))
	for i := range c.m.Posts {
		rows = append(rows, c.post(&c.m.Posts[i]))
	}
	slices.SortStableFunc(rows, func(a, b PostRow) int { return a.At.Compare(b.At) })
	return rows
}

func (c *census) post(p *audit.Content) PostRow {
	return PostRow{
		At: p.CreatedAt, Page: c.pageName(p.Page), Incipit: c.opens(p), Category: templates.Capital(string(scope.Of(p))), Link: p.Permalink,
		Acts:          c.postActs(p),
		Data:          c.postCell(p, "own.personal_data", "own.special_data", "own.image_rights", "own.message_disclosure", "own.confidential"),
		Licence:       c.postCell(p, "own.licence"),
		Source:        c.postCell(p, "own.source_credit"),
		Reshare:       c.reshare(p),
		Election:      c.postElection(p),
		Accessibility: c.postCell(p, "own.accessibility"),
		Other:         c.postOther(p),
	}
}

// opens returns the first words of an own post, "[omissis]" if it exposes
// somebody: no document spreads again what should not have been published.
func (c *census) opens(p *audit.Content) string {
	if c.exposed(p.ID) {
		return omitted
	}
	return incipit(p.Text)
}

// referenceText returns how a post names an act. Of a post that exposes somebody
// it takes no words, but the kind and the number of the act.
func (c *census) referenceText(a *audit.ActCheck) string {
	if !c.exposed(a.ContentID) {
		return templates.Cut(a.Reference.Text, 120)
	}
	return strings.TrimSuffix(organText(&a.Reference, a.Match)+" n. "+actNumber(&a.Reference, a.Match), " n. –")
}

func (c *census) pageIDs() []string {
	ids := make([]string, len(c.m.Pages))
	for i := range c.m.Pages {
		ids[i] = c.m.Pages[i].ID
	}
	return ids
}

func yesNo(b bool) string {
	if b {
		return "sì"
	}
	return "no"
}

// reshare says whether a post passes on what others published, and what kind of account they have.
func (c *census) reshare(p *audit.Content) string {
	switch {
	case p.Reshares() && slices.ContainsFunc(c.pageIDs(), p.SharesOf):
		return "no, da un'altra Pagina dell'Ente"
	case !p.Reshares():
		return "no"
	case p.Original.Kind == "":
		return "sì, origine non indicata"
	case p.Original.Kind == audit.OtherAccount:
		return "sì, da un gruppo o un evento"
	}
	return "sì, da " + string(p.Original.Kind)
}

// What the cell of a control says of a post that has no finding.
const (
	Clear    = "nessun rilievo" // every active rule of the control looked at it
	NotAsked = "non previsto"   // neither the policy nor the configuration asks for it
	Inactive = "non attivo"     // asked for, but no rule of the control is active yet
)

// postCell says what the rules found on a post: findings with their status, or
// that there are none, or that nobody looked. Where only some of the rules are
// active it names what was looked at, so that no aspect reads as clean unseen.
func (c *census) postCell(p *audit.Content, rules ...string) string {
	var found, eyes []string
	asked, looked := 0, true
	for _, id := range rules {
		for _, k := range c.byID[p.ID] {
			if k.Finding.Rule == id {
				found = append(found, "rilievo "+string(k.Status()))
			}
		}
		if !c.asked(id) {
			continue
		}
		asked++
		if c.active(id) {
			eyes = append(eyes, c.aspect(id))
			looked = looked && c.lookedOn(id, p)
		}
	}
	switch {
	case len(found) > 0:
		return strings.Join(slices.Compact(found), "; ")
	case asked == 0:
		return NotAsked
	case len(eyes) == 0:
		return Inactive
	case !looked:
		return "non verificabile"
	case len(eyes) < asked:
		return Clear + " (" + strings.Join(eyes, ", ") + ")"
	}
	return Clear
}

func (c *census) postActs(p *audit.Content) string {
	var out []string
	for i := range c.m.Acts {
		if a := &c.m.Acts[i]; a.ContentID == p.ID {
			out = append(out, fmt.Sprintf("%s (%s)", a.Class, c.actOutcome(a)))
		}
	}
	if len(out) > 0 {
		return strings.Join(out, "; ")
	}
	return c.postCell(p, "own.unpublished_act")
}

func (c *census) postElection(p *audit.Content) string {
	if _, in := c.m.Policy.Settings.Election(p.Day()); !in {
		return "fuori finestra"
	}
	return "in finestra: " + c.postCell(p, "own.par_condicio")
}

func (c *census) postOther(p *audit.Content) string {
	shown := []string{
		"own.personal_data", "own.special_data", "own.image_rights", "own.message_disclosure", "own.confidential",
		"own.licence", "own.source_credit", "own.accessibility", "own.par_condicio", "own.unpublished_act",
	}
	var out []string
	times := make(map[string]int)
	for _, k := range c.byID[p.ID] {
		if slices.Contains(shown, k.Finding.Rule) {
			continue
		}
		said := c.title(k.Finding.Rule) + ": " + string(k.Status())
		if times[said]++; times[said] == 1 {
			out = append(out, said)
		}
	}
	if len(out) == 0 {
		return "–"
	}
	for i, said := range out {
		if n := times[said]; n > 1 {
			out[i] = several(said, n)
		}
	}
	return strings.Join(out, "; ")
}

// several says before the state of findings how many of them there are.
func several(said string, n int) string {
	title, state, _ := strings.Cut(said, ": ")
	return title + " (" + templates.Number(n) + "): " + state
}

// exposed reports whether a finding that nobody rejected says that the own
// content exposes somebody's data: no document repeats its words.
func (c *census) exposed(contentID string) bool {
	return slices.ContainsFunc(c.byID[contentID], func(k *audit.Case) bool {
		return exposing(k.Finding.Rule) && k.Status() != audit.IsRejected
	})
}
