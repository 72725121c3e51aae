package report

import (
	"math"
	"strings"

	"vigilia/audit"
	"vigilia/templates"
)

// facts is everything counted for one edition: the models are written from it
// and count nothing themselves.
type facts struct {
	rules        []RuleCount
	totals       RuleCount
	citizens     []RuleCount
	citizenSum   RuleCount
	outcomes     []audit.Outcome
	acts         ActSummary
	answers      Answers
	moderation   Moderation
	duty         Duty
	completeness Completeness
}

func (c *census) facts(public bool) *facts {
	f := &facts{rules: c.ruleCounts(public), outcomes: c.judge()}
	sum := sumOf
	if public {
		sum = c.publicSum
	}
	f.citizens = onCitizens(f.rules)
	f.totals, f.citizenSum = sum(f.rules), sum(f.citizens)
	f.acts, f.duty, f.answers = c.acts(), c.duty(), c.answers(public)
	for _, how := range []reticence{tell, round, silent} {
		f.moderation = c.moderation(public, how)
		if !public || c.roomy(f.citizens, f.moderation.Confirmed.Low()) {
			break
		}
	}
	f.completeness = c.completeness()
	return f
}

// entry is one key figure.
type entry struct {
	key, label, note string
	value            Quantity
}

// entries lists the key figures, in the order in which they are shown.
func (c *census) entries(f *facts) []entry {
	n := func(v int) Quantity { return Exact(v).Quantity() }
	verdicts := make(map[audit.Verdict]int)
	for _, o := range f.outcomes {
		verdicts[o.Verdict]++
	}
	inTime := "su " + templates.Int(f.acts.References) + " richiami"
	out := []entry{
		{"coverage.days", "Giorni elaborati", "su " + templates.Int(f.completeness.Days), n(f.completeness.DaysRead)},
		{"contents.own", "Post dell'Ente", "", n(c.volume(total, audit.OwnPost))},
		{"contents.replies", "Risposte dell'Ente", "", n(c.volume(total, audit.OwnReply))},
		{"contents.users", "Contributi degli utenti", "commenti e post dei visitatori", n(f.completeness.Comments)},
		{"clauses.conforming", "Clausole conformi", "", n(verdicts[audit.Conforming])},
		{"clauses.findings", "Clausole con rilievi", "", n(verdicts[audit.WithFindings])},
		{"clauses.not_verified", "Clausole non verificabili", "", n(verdicts[audit.NotVerified])},
		{"acts.in_time", "Richiami ad atti già pubblicati", inTime, n(f.acts.InTime)},
		{"acts.early", "Richiami ad atti antecedenti alla pubblicazione", inTime, n(f.acts.Early)},
		{"acts.not_found", "Richiami ad atti non riscontrati", inTime, n(f.acts.NotFound)},
		{"acts.to_verify", "Richiami senza estremi, da verificare", inTime, n(f.acts.ToVerify)},
		{"findings.detected", "Rilievi, totale", "contenuti dell'Ente e contributi degli utenti", f.totals.Detected.Quantity()},
		{"findings.users", "Rilievi sui contributi degli utenti", "", f.citizenSum.Detected.Quantity()},
		{"findings.users_confirmed", "di cui confermati", "", f.citizenSum.Confirmed.Quantity()},
		{"findings.users_rejected", "di cui non confermati", "", f.citizenSum.Rejected.Quantity()},
		{"findings.users_open", "di cui da verificare o in attesa", "", f.citizenSum.ToVerify.Plus(f.citizenSum.Waiting).Quantity()},
		{"answers.requests", "Richieste rivolte all'Ente", "", f.answers.Requests.Quantity()},
		{"answers.answered", "Richieste con risposta", "quota: " + f.answers.Coverage, f.answers.Answered.Quantity()},
		{"answers.median", "Prima risposta, mediana (ore)", "ore solari", f.answers.Median.quantity()},
		{"answers.p90", "Prima risposta, 90° percentile (ore)", "ore solari", f.answers.P90.quantity()},
		{"answers.duty_median", "Prima risposta, mediana (ore di presidio)", "", f.answers.DutyMedian.quantity()},
		{"moderation.confirmed", "Contributi confermati di gravità almeno media", "", f.moderation.Confirmed.Quantity()},
		{"moderation.visible", "di cui ancora visibili", "", f.moderation.Visible.Quantity()},
		{"moderation.unexplained", "Rimozioni non riconducibili", "cause non distinguibili", f.moderation.Unexplained.Quantity()},
	}
	if c.reach().Blind {
		unseen(out)
	}
	return out
}

// unseen leaves out the zeros of a period that nobody read: they would say that
// somebody looked. How many days were read, and what the clauses came to, is known.
func unseen(entries []entry) {
	for i := range entries {
		e := &entries[i]
		if e.value == Exact(0).Quantity() && !strings.HasPrefix(e.key, "coverage.") && !strings.HasPrefix(e.key, "clauses.") {
			e.value = unknown()
		}
	}
}

// quantity writes a duration as hours with one decimal.
func (d Duration) quantity() Quantity {
	if !d.Known {
		return unknown()
	}
	v := math.Round(d.Hours*10) / 10
	return Quantity{Shown: templates.Decimal(v, 1), Number: v, Whole: true}
}

// FiguresOf returns the figures of a period, for the report of the next one.
// Each figure is held as either edition shows it, so that a number withheld in
// one public report is not told by the next.
func FiguresOf(m *Material) *Figures {
	out := &Figures{Period: m.Period, Values: make(map[string]Figure)}
	inside, outside := count(m, templates.Clean), count(m, publicCause(m.Wording))
	public := outside.entries(outside.facts(true))
	for i, e := range inside.entries(inside.facts(false)) {
		out.Values[e.key] = Figure{Internal: e.value, Public: public[i].value}
	}
	return out
}

// figures compares the key figures with those of the period before.
func (c *census) figures(f *facts, public bool) []FigureRow {
	var rows []FigureRow
	for _, e := range c.entries(f) {
		row := FigureRow{Key: e.key, Label: e.label, Note: e.note, Value: e.value, Previous: unknown(), Change: unknown()}
		if p := c.m.Previous; p != nil {
			if v, ok := p.Values[e.key]; ok {
				row.Previous = v.Internal
				if public {
					row.Previous = v.Public
				}
			}
		}
		if row.Value.Whole && row.Previous.Whole {
			row.Change = change(row.Value.Number - row.Previous.Number)
		}
		rows = append(rows, row)
	}
	return rows
}

func change(d float64) Quantity {
	d = math.Round(d*10) / 10
	shown := templates.Decimal(d, 1)
	if d > 0 {
		shown = "+" + shown
	}
	return Quantity{Shown: shown, Number: d, Whole: true}
}
