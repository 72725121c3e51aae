package report

import (
	"slices"

	"vigilia/audit"
	"vigilia/templates"
)

// completenessOfWeek is the paragraph of the weekly report that tells what was read.
const completenessOfWeek = 8

// Weekly makes the weekly report of the period, which is to be a week. Without
// m.Before it has no trend, nothing carried over, and no calibration.
func Weekly(m *Material) *WeeklyModel {
	c := count(m, templates.Clean)
	c.told = completenessOfWeek
	if m.Before != nil {
		for i := range m.Before.Cases { // a post of an earlier week may still expose somebody
			k := &m.Before.Cases[i]
			c.byID[k.Content.ID] = append(c.byID[k.Content.ID], k)
		}
	}
	f := c.facts(false)
	w := &WeeklyModel{
		Header: c.header(ForWeek), ReadWhole: f.completeness.Complete, InElection: c.inElection(),
		Todo: c.todo(f), Duty: f.duty, Answers: f.answers, Acts: f.acts, Own: tableOf(onOwn(f.rules)), Opening: c.opening(f),
		Citizens: tableOf(f.citizens), Trend: c.trend(), Moderation: f.moderation,
		Repeats: c.recidivism(c.labels()).Sentence, Calibration: c.calibration(), Completeness: f.completeness,
		Limits: c.texts("limits", c.conditions(ForOffice)), Warning: c.m.Wording.Say(templates.WeekWarningSentence{}),
	}
	if said := m.Forgotten.sentence(m.Wording, ForWeek); said != "" {
		w.Limits = append(w.Limits, said)
	}
	w.shorten()
	w.Reading = c.m.Wording.Say(templates.WeekReadingSentence{
		Days: w.Completeness.Days, DaysRead: w.Completeness.DaysRead, Complete: w.ReadWhole, Later: w.Completeness.Later != "", Reach: c.reach(),
	})
	if w.Completeness.DaysRead == 0 { // a list of rules without findings would say that they looked
		w.Own.Silent, w.Citizens.Silent = nil, nil
	}
	w.Days = weekDays(&w.Duty)
	w.DaysText = inWords(w.Days)
	w.TrendText, w.TrendWords = c.trendText(w.Trend), trendWords(w.Trend)
	w.OwnText = []string{w.Acts.Sentence, c.compositionSentence(), c.reshareSentence()}
	if t := (&OwnTopic{Key: "data", Rules: pick(f.rules, exposingRules())}); len(t.Rules) > 0 {
		w.OwnText = slices.Insert(w.OwnText, 1, c.dataSentence(t))
	}
	w.Posts, w.PostsText = c.weekPosts(len(w.InElection) > 0)
	w.Brief = c.brief(f, w)
	w.Book = c.m.Wording.Say(templates.WeekBookSentence{Carried: m.Before != nil && len(m.Before.Backlog) > 0})
	return w
}

// Most of what the report lists, so that it stays within eight pages.
const (
	mostPosts      = 18  // own posts: the workbook has them all
	mostRuleRows   = 12  // rules in a table
	mostMissing    = 4   // sources that were not available
	mostUnexamined = 4   // causes for which rules could not look
	mostWords      = 180 // letters of a caution on what was not read, which paragraph 8 tells
)

// shorten counts together what is too much for the paragraph on completeness.
func (w *WeeklyModel) shorten() {
	k := &w.Completeness
	for i := range k.Sources {
		k.Sources[i].Cause = "" // those that follow have it
	}
	w.Answers.Notes = slices.Clone(w.Answers.Notes)
	for i, n := range w.Answers.Notes {
		w.Answers.Notes[i] = templates.Cut(n, mostWords)
	}
	if rest := len(k.Missing) - mostMissing; rest > 0 {
		k.Missing = append(slices.Clone(k.Missing[:mostMissing]), MissingRow{Label: "Altre righe: " + templates.Number(rest), Cause: "v. il foglio «Copertura» della cartella di lavoro"})
	}
	if rest := len(k.Unlooked) - mostUnexamined; rest > 0 {
		k.Unlooked = append(slices.Clone(k.Unlooked[:mostUnexamined]), "Altre cause: "+templates.Number(rest)+", v. il foglio «Clausole» della cartella di lavoro")
	}
}

// tableOf sets the rules that found something apart from the others.
func tableOf(rules []RuleCount) RuleTable {
	t := RuleTable{Sum: sumOf(rules)}
	for _, r := range rules {
		switch {
		case r.Detected != Exact(0):
			t.Rows = append(t.Rows, r)
		case r.Active:
			t.Silent = append(t.Silent, r.Title)
		default:
			t.Off = append(t.Off, r.Title)
		}
	}
	if len(t.Rows) <= mostRuleRows {
		return t
	}
	least := slices.Clone(t.Rows)
	slices.SortStableFunc(least, func(a, b RuleCount) int { return b.Detected.Low() - a.Detected.Low() })
	least = least[mostRuleRows-1:]
	rest := sumOf(least)
	rest.Title, rest.Method, rest.Active = "Altre regole: "+templates.Number(len(least)), "–", true
	folded := func(r RuleCount) bool {
		return slices.ContainsFunc(least, func(l RuleCount) bool { return l.Rule == r.Rule })
	}
	t.Rows = append(slices.DeleteFunc(t.Rows, folded), rest)
	return t
}

// onOwn keeps the rows of rules that read only what the comune publishes.
func onOwn(rows []RuleCount) []RuleCount {
	return slices.DeleteFunc(slices.Clone(rows), func(r RuleCount) bool { return !r.Own })
}

// inElection says what holds in the windows that the week touches and in that in
// which the report is made.
func (c *census) inElection() []string {
	var out []string
	for _, w := range c.windows() {
		out = append(out, c.m.Wording.Say(templates.ElectionSentence{Name: w.Name, Period: templates.Period(w.Period), Source: w.Source}))
	}
	if w, in := c.election(); in {
		out = append(out, c.m.Wording.Say(templates.ElectionReport{Name: w.Name, Week: true, NoArms: c.strippedOfArms()}))
	}
	return out
}

// weekPosts lists the own posts: where they are many, those with findings first of
// all, and then in order of time. Inside an election window the report repeats no
// words of a post that may name somebody in office.
func (c *census) weekPosts(election bool) ([]PostRow, string) {
	all := c.posts()
	say := templates.WeekPostsSentence{Posts: len(all), Read: c.wholly(audit.SourcePosts, audit.SourceReels)}
	found := make(map[string]bool)
	for i := range c.m.Posts {
		p := &c.m.Posts[i]
		for _, k := range c.byID[p.ID] {
			if k.Status() == audit.IsRejected {
				continue
			}
			found[p.Permalink] = true
			if r := k.Finding.Rule; election && (r == "own.par_condicio" || r == "own.political_content") {
				hide(all, p.Permalink)
			}
		}
	}
	rows := slices.Clone(all)
	if len(rows) > mostPosts {
		with := func(p PostRow) bool { return found[p.Link] }
		rows = append(slices.DeleteFunc(slices.Clone(all), func(p PostRow) bool { return !with(p) }), slices.DeleteFunc(rows, with)...)[:mostPosts]
		slices.SortStableFunc(rows, func(a, b PostRow) int { return a.At.Compare(b.At) })
	}
	say.Listed = len(rows)
	return rows, c.m.Wording.Say(say)
}

func hide(rows []PostRow, link string) {
	for i := range rows {
		if rows[i].Link == link {
			rows[i].Incipit = omitted
		}
	}
}

// brief is the summary: five lines.
func (c *census) brief(f *facts, w *WeeklyModel) []BriefRow {
	n := func(x Count) int { v, _ := x.Int(); return v } // nothing is withheld from the office
	reach := c.reach()
	reach.Whole = true // the limits of the reading stand above the summary, once
	answers := f.answers.Sentence
	if f.answers.Counted && n(f.answers.Requests) > 0 {
		answers = c.m.Wording.Say(templates.WeekAnswersSentence{
			Requests: n(f.answers.Requests), Open: n(f.answers.Open), Coverage: f.answers.Coverage, Median: f.answers.Median.Shown, P90: f.answers.P90.Shown,
			Target: f.answers.Target, Over: n(f.answers.OverTarget),
		})
	}
	sum, own := f.citizenSum, w.Own.Sum
	return []BriefRow{
		{"Volumi", c.m.Wording.Say(templates.WeekVolumesSentence{
			Users: f.completeness.Comments, Posts: c.volume(total, audit.OwnPost), Replies: c.volume(total, audit.OwnReply), Reach: reach,
		})},
		{"Richieste e risposte", answers},
		{"Rilievi confermati", c.m.Wording.Say(templates.WeekFoundSentence{
			Detected: n(sum.Detected), Confirmed: n(sum.Confirmed), Rejected: n(sum.Rejected), Open: n(sum.ToVerify) + n(sum.Waiting), Reach: reach,
		})},
		{"Contenuti dell'Ente", c.m.Wording.Say(templates.WeekOwnSentence{
			Posts: c.volume(total, audit.OwnPost), Detected: n(own.Detected), Confirmed: n(own.Confirmed), Open: n(own.ToVerify) + n(own.Waiting),
			References: f.acts.References, InTime: f.acts.InTime, Waiting: f.acts.Waiting, Reach: reach,
		})},
		{"Confronto", c.compared(f, w)},
	}
}

// compared sets the figures that matter beside those of the week before.
func (c *census) compared(f *facts, w *WeeklyModel) string {
	say := templates.WeekCompareSentence{Whole: w.ReadWhole}
	if p := c.m.Previous; p != nil {
		say.Period = templates.Period(p.Period)
	}
	if n := len(w.Trend); n > 1 {
		say.Whole = say.Whole && w.Trend[n-2].Whole
	}
	told := map[string]string{
		"contents.users": "contributi degli utenti", "contents.own": "post dell'Ente", "findings.users": "rilievi sui contributi",
		"findings.users_confirmed": "di cui confermati", "answers.requests": "richieste", "answers.answered": "richieste con risposta",
	}
	for _, r := range c.figures(f, false) {
		if label, ok := told[r.Key]; ok && r.Change.Whole {
			change := r.Change.Shown
			if r.Change.Number == 0 {
				change = "="
			}
			say.Rows = append(say.Rows, label+" "+r.Value.Shown+" ("+change+")")
		}
	}
	return c.m.Wording.Say(say)
}
