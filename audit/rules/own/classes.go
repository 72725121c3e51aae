package own

import (
	"fmt"

	"vigilia/audit"
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
}

func unable(format string, args ...any) outcome {
	return outcome{class: audit.ClassG, cause: fmt.Sprintf(format, args...)}
}

// classify holds a reference told on a day against the archive.
func (a *acts) classify(m mention, day civil.Day) outcome {
	switch {
	case m.Form == actref.Future || m.Form == actref.Draft:
		return outcome{class: audit.ClassF}
	case a.set.Archive.First().IsZero():
		return unable("albo pretorio non letto: nessun giorno di pubblicazione è noto")
	}
	var o outcome
	if m.Form == actref.Decision {
		o = a.decision(m, day)
	} else {
		o = a.numbered(m, day)
	}
	if o.class != audit.ClassG && !a.set.Archive.Covers(day) {
		g := unable("albo pretorio non letto per il giorno %s", day.Italian())
		g.match = o.match
		return g
	}
	return o
}

// numbered classifies a reference by number or date.
func (a *acts) numbered(m mention, day civil.Day) outcome {
	found := candidates(a.set.Archive, m.Reference.Reference, day)
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
// agrees, or that of the act whose subject the sentence tells.
func agree(outcomes []outcome, found []audit.Act, m mention) outcome {
	best, tied := 0, false
	for i := range found {
		switch si, sb := likeness(sentence(m), found[i].Subject), likeness(sentence(m), found[best].Subject); {
		case i == best:
		case si > sb:
			best, tied = i, false
		case si == sb:
			tied = tied || outcomes[i].class != outcomes[best].class
		}
	}
	same := true
	for i := range outcomes {
		same = same && outcomes[i].class == outcomes[best].class
	}
	if !same && (tied || likeness(sentence(m), found[best].Subject) < likeEnough) {
		return unable("%d atti dell'albo corrispondono al richiamo «%s» e portano a esiti diversi", len(found), m.Text)
	}
	return outcomes[best]
}

// published compares the day of the telling with the days of the act.
func (a *acts) published(act *audit.Act, m mention, day civil.Day) outcome {
	o := outcome{match: act}
	pub, adopted := act.PublishedFrom, act.Date
	if adopted.IsZero() {
		adopted = m.Date
	}
	switch {
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
	seen := false
	for _, act := range a.set.Archive.Acts() {
		if act.Type != ref.Type || act.Number == 0 || !sameOrgan(act.Organ, ref.Organ) || ref.Year != 0 && !sameYear(&act, ref.Year) {
			continue
		}
		if act.Number <= ref.Number {
			return false
		}
		seen = true
	}
	return seen
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
func (a *acts) decision(m mention, day civil.Day) outcome {
	best, score, blank := a.liked(m, day)
	if best != nil {
		o := a.published(best, m, day)
		o.score = score
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
	return outcome{class: audit.ClassE}
}
