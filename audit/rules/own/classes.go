package own

import (
	"fmt"
	"slices"

	"vigilia/audit"
	"vigilia/audit/bm25"
	"vigilia/audit/civil"
	"vigilia/audit/rules/own/actref"
)

// outcome is the class of a reference and what it rests on.
type outcome struct {
	class   audit.Class
	match   *audit.Act
	lead    int     // days from the telling to the publication
	waiting bool    // class D within the days of grace
	score   float64 // likeness of the subject, where the match rests on it; 0 otherwise
	cause   string  // Italian: why the albo cannot tell (G)
	notes   []string
	// proposal is what is told before its vote (F); nil if none is known.
	proposal *audit.Proposal
}

func unable(format string, args ...any) outcome {
	return outcome{class: audit.ClassG, cause: fmt.Sprintf(format, args...)}
}

// classify holds a reference told on a day against the archive.
func (a *acts) classify(m mention, day civil.Day) outcome {
	switch {
	case m.Form == actref.Future || m.Form == actref.Draft:
		return a.ahead(m, day)
	case m.Form == actref.Matter:
		return outcome{class: audit.ClassF, proposal: m.proposal, score: m.score}
	case m.Form == actref.Decision && a.spent():
		return unable("il testo riferisce più di %d decisioni senza estremi: quelle oltre non sono state cercate all'albo", maxDecisions)
	case a.set.Archive.First().IsZero():
		if o, ok := a.early(m, day); ok {
			return o
		}
		return unable("albo pretorio non letto: nessun giorno di pubblicazione è noto")
	}
	var o outcome
	if m.Form == actref.Decision {
		o = a.decision(m, day)
	} else {
		o = a.numbered(m, day)
	}
	if o.class != audit.ClassG && o.class != audit.ClassF && !a.set.Archive.Covers(day) {
		g := unable("albo pretorio non letto per il giorno %s", day.Italian())
		g.match = o.match
		return g
	}
	return o
}

// spent counts a decision that is looked up, and reports whether it is one too many.
func (a *acts) spent() bool {
	a.decisions--
	return a.decisions < 0
}

// ahead is class F: an act to come or a draft, with the proposal that it tells, if one is known.
func (a *acts) ahead(m mention, day civil.Day) outcome {
	o := outcome{class: audit.ClassF}
	if a.spent() {
		return o
	}
	o.proposal, o.score = a.proposal(m, day)
	return o
}

// numbered classifies a reference by number or date.
func (a *acts) numbered(m mention, day civil.Day) outcome {
	found := candidates(a.set.Archive, m.Reference.Reference, day)
	if len(found) == 0 && m.Supposed {
		m.Organ = "" // the sentence may name one body and cite another's act
		found = candidates(a.set.Archive, m.Reference.Reference, day)
	}
	if len(found) == 0 {
		return a.unmatched(m, day)
	}
	outcomes := make([]outcome, len(found))
	for i := range found {
		outcomes[i] = a.published(&found[i], m, day)
	}
	return agree(outcomes, found, m)
}

// agree returns the outcome on which every act that the reference may mean
// agrees, or that of the act whose subject the sentence tells. Two acts of one
// number are a fault of the register: only the subject can tell which is meant.
func agree(outcomes []outcome, found []audit.Act, m mention) outcome {
	best, tied := 0, false
	for i := range found {
		switch si, sb := likeness(m.said, found[i].Subject), likeness(m.said, found[best].Subject); {
		case i == best:
		case si > sb:
			best, tied = i, false
		case si == sb:
			tied = true
		}
	}
	told := !tied && likeness(m.said, found[best].Subject) >= likeEnough
	switch {
	case told || len(found) == 1:
	case clash(found):
		return unable("all'albo più atti diversi portano lo stesso numero del richiamo «%s» (%s e %s): far correggere il registro", m.Text, registered(&found[0]), registered(&found[1]))
	case slices.ContainsFunc(outcomes, func(o outcome) bool { return o.class != outcomes[best].class }):
		return unable("%d atti dell'albo corrispondono al richiamo «%s» e portano a esiti diversi", len(found), m.Text)
	}
	return outcomes[best]
}

// clash reports whether two of the acts bear the same number of the same series.
func clash(found []audit.Act) bool {
	for i := range found {
		for j := range i {
			a, b := &found[i], &found[j]
			if a.Number != 0 && a.Number == b.Number && a.Organ == b.Organ && a.Year == b.Year && a.Sender == b.Sender {
				return true
			}
		}
	}
	return false
}

// registered names an act by its registration, else by its subject's first words.
func registered(a *audit.Act) string {
	if a.Register != "" {
		return "registrazione " + a.Register
	}
	return describe(a)
}

// published compares the day of the telling with the days of the act.
func (a *acts) published(act *audit.Act, m mention, day civil.Day) outcome {
	o := outcome{match: act}
	pub, adopted := act.PublishedFrom, act.Date
	if adopted.IsZero() {
		adopted = m.Date
	}
	if adopted.IsZero() && pub.After(day) {
		if p := a.proposedAs(act, day); p != nil {
			adopted, o.proposal = p.Sitting, p
			o.notes = append(o.notes, "data della decisione ricavata dal registro delle proposte")
		}
	}
	switch {
	case act.Annulled:
		o.class, o.cause = audit.ClassG, "la registrazione dell'atto all'albo risulta annullata e non ne risulta un'altra"
	case pub.IsZero():
		o.class, o.cause = audit.ClassG, "l'albo non indica il giorno di inizio della pubblicazione dell'atto"
	case pub.Before(day):
		o.class = audit.ClassA
	case pub == day:
		o.class = audit.ClassASame
	case adopted.IsZero() && a.fromAdoption():
		o.class, o.cause = audit.ClassG, "l'albo non indica la data di adozione dell'atto, da cui dipende il momento di pubblicità"
	case adopted.After(day):
		o.class, o.lead = audit.ClassC, pub.Sub(day)
	default:
		o.class, o.lead = audit.ClassB, pub.Sub(day)
		if adopted.IsZero() {
			o.notes = append(o.notes, "l'albo non indica la data di adozione")
		}
	}
	return o
}

// fromAdoption reports whether an act may be told once it is adopted. Anything
// but "adoption" means from the publication, the stricter reading.
func (a *acts) fromAdoption() bool { return a.set.Policy.Settings.PublicityMoment == "adoption" }

// unmatched classifies an explicit reference that no act of the archive answers.
func (a *acts) unmatched(m mention, day civil.Day) outcome {
	if cause := a.older(m.Reference.Reference); cause != "" {
		return unable("%s", cause)
	}
	ref := m.Reference.Reference
	if ref.Number != 0 && ref.Year == 0 && ref.Date.IsZero() && day.Month <= 2 && a.set.Archive.First().Year == day.Year {
		return unable("numero senza anno: in gennaio e febbraio può essere dell'anno precedente, che l'archivio dell'albo non copre")
	}
	if m.Announced || ref.Date.After(day) {
		return outcome{class: audit.ClassF, notes: []string{"atto annunciato con estremi, non ancora all'albo"}}
	}
	grace := day.Add(a.set.Policy.Settings.GraceDays)
	today := civil.Of(a.set.Now)
	if hole, ok := a.hole(ref.Date, day, earlier(grace, today.Add(-1))); ok {
		return unable("albo pretorio non letto per il giorno %s: l'atto può essere stato pubblicato allora", hole.Italian())
	}
	o := outcome{class: audit.ClassD, waiting: !today.After(grace)}
	o.notes = append(o.notes, a.discordant(ref)...)
	if !o.waiting {
		o.notes = append(o.notes, fmt.Sprintf("non riscontrato all'albo entro il %s; non si esclude un atto riservato o non soggetto a pubblicazione", grace.Italian()))
	} else {
		o.notes = append(o.notes, fmt.Sprintf("in attesa dell'albo fino al %s", grace.Italian()))
	}
	return o
}

// older returns why the act may have been published before the archive begins, "" if nothing says so.
func (a *acts) older(ref audit.Reference) string {
	first := a.set.Archive.First()
	switch {
	case !ref.Date.IsZero() && ref.Date.Before(first), ref.Year != 0 && ref.Year < first.Year:
		return fmt.Sprintf("atto anteriore al %s, primo giorno dell'albo in archivio", first.Italian())
	case a.belowSeries(ref):
		return fmt.Sprintf("numero inferiore a tutti quelli in archivio: l'atto può essere anteriore al %s, primo giorno dell'albo in archivio", first.Italian())
	}
	return ""
}

// belowSeries reports whether the archive holds acts of the same series, and
// all of them bear a higher number: numbers grow within the year.
func (a *acts) belowSeries(ref audit.Reference) bool {
	if ref.Number == 0 || !ref.Date.IsZero() {
		return false
	}
	for act := range a.set.Archive.From(ref.Type, 1) { // from the lowest number
		if sameOrgan(act.Organ, ref.Organ) && (ref.Year == 0 || sameYear(act, ref.Year)) {
			return act.Number > ref.Number
		}
	}
	return false
}

// hole returns the first day not covered among those on which the act may have
// been published: from its date, or the fifteen days of publication (TUEL
// art. 124) before the telling, up to the telling and on to the last day.
func (a *acts) hole(date, day, last civil.Day) (civil.Day, bool) {
	from := date
	if from.IsZero() {
		from = day.Add(-14)
	}
	if first := a.set.Archive.First(); from.Before(first) {
		from = first
	}
	if last.Before(day) {
		last = day
	}
	for d := from; !d.After(last); d = d.Add(1) {
		if !a.set.Archive.Covers(d) {
			return d, true
		}
	}
	return civil.Day{}, false
}

func earlier(a, b civil.Day) civil.Day {
	if b.Before(a) {
		return b
	}
	return a
}

// discordant notes the acts that bear the number and contradict the rest.
func (a *acts) discordant(ref audit.Reference) []string {
	if ref.Number == 0 {
		return nil
	}
	var notes []string
	for _, act := range a.set.Archive.Numbered(ref.Type, ref.Number) {
		if len(notes) < 3 {
			notes = append(notes, "estremi discordanti: all'albo risulta "+describe(&act))
		}
	}
	return notes
}

// decision classifies a decision told without number or date, by its subject.
// What the albo does not hold, and is on the agenda of a sitting to come, was
// told before its vote.
func (a *acts) decision(m mention, day civil.Day) outcome {
	dated := m // read as one of the sitting of the day that the sentence names
	if m.Date.IsZero() {
		dated.Date = m.Around
	}
	found, blank := a.liked(dated, day)
	if len(found) == 0 && dated.Date != m.Date {
		found, blank = a.liked(m, day)
	}
	if len(found) > 0 {
		return a.likeliest(found, m, day)
	}
	if o, ok := a.early(m, day); ok {
		return o
	}
	if o, ok := a.sitting(dated, day); ok {
		return o
	}
	if cause := a.older(audit.Reference{Date: m.Date}); cause != "" {
		return unable("%s", cause)
	}
	if blank {
		return unable("gli oggetti degli atti di quei giorni sono già stati cancellati dall'archivio: la decisione non si può abbinare")
	}
	if hole, ok := a.hole(civil.Day{}, day, day); ok {
		return unable("albo pretorio non letto per il giorno %s: l'atto può essere stato pubblicato allora", hole.Italian())
	}
	return outcome{class: audit.ClassE, notes: a.similar(m)}
}

// sitting classifies a decision that tells no subject and the day of the sitting:
// if whatever that sitting decided leads to one class, it is that of the decision.
func (a *acts) sitting(m mention, day civil.Day) (outcome, bool) {
	if m.Date.IsZero() || m.Type != audit.Deliberazione {
		return outcome{}, false
	}
	found := candidates(a.set.Archive, audit.Reference{Type: m.Type, Organ: m.Organ, Date: m.Date}, day)
	var common outcome
	for i := range found {
		o := a.published(&found[i], m, day)
		if i > 0 && o.class != common.class {
			return outcome{}, false
		}
		common = o
	}
	if len(found) > 1 {
		common.match = nil
		common.notes = append(common.notes, fmt.Sprintf("atto non individuato fra i %d della seduta del %s: l'esito è lo stesso per ognuno", len(found), m.Date.Italian()))
	}
	return common, len(found) > 0
}

// early is class F for a decision told before the vote on the proposal that it tells.
func (a *acts) early(m mention, day civil.Day) (outcome, bool) {
	if m.Form != actref.Decision {
		return outcome{}, false
	}
	p, score := a.proposal(m, day)
	return outcome{class: audit.ClassF, proposal: p, score: score, notes: []string{"decisione riferita prima del voto"}}, p != nil
}

const (
	nearlyAs = 0.9  // share of the best score from which another act is as likely
	similar  = 0.75 // likeness from which an older act is named beside a decision
)

// likeliest returns the outcome of the act that a decision tells. Where another
// is nearly as likely and leads elsewhere, nobody can tell.
func (a *acts) likeliest(found []audit.Likely[audit.Act], m mention, day civil.Day) outcome {
	best := a.published(found[0].What, m, day)
	best.score = likelihood(found[0].Hit)
	for _, l := range found[1:] {
		if l.Score < nearlyAs*found[0].Score {
			break
		}
		if o := a.published(l.What, m, day); o.class != best.class && !again(l.What, found[0].What) {
			return unable("più atti dell'albo corrispondono per oggetto alla decisione «%s» e portano a esiti diversi", m.Text)
		} else if o.class < best.class { // registered again: the earlier publication counts
			o.score, best = best.score, o
		}
	}
	return best
}

// again reports whether two registrations are of one act.
func again(a, b *audit.Act) bool {
	return a.Number == b.Number && sameOrgan(a.Organ, b.Organ) && sameDate(a.Date, b.Date) && SameMatter(a.Subject, b.Subject) &&
		(a.Number != 0 || a.Subject == b.Subject)
}

// similar names the act of any time whose subject a decision tells best, for
// whoever verifies: it may be the one meant, or that of another year.
func (a *acts) similar(m mention) []string {
	if a.searches--; a.searches < 0 {
		return nil
	}
	said := telling{text: m.said, told: similar}
	q := bm25.NewQuery(said.text, queryWords)
	for _, l := range a.set.Archive.Answering(q, civil.Period{}, likeTries) {
		if typedAs(l.What, m) && said.answers(l.Hit, q, l.What.Subject) {
			return []string{"di oggetto simile risulta " + describe(l.What)}
		}
	}
	return nil
}
