package own

import (
	"fmt"
	"iter"
	"slices"

	"vigilia/audit"
	"vigilia/audit/bm25"
	"vigilia/audit/civil"
)

// candidates returns the acts that a reference by number or date can mean. An
// act that contradicts the organ, the year or the date is none; of an act that
// was registered more than once the earliest publication counts, of annulled
// registrations only where there is no other.
func candidates(archive *audit.Archive, ref audit.Reference, day civil.Day) []audit.Act {
	var valid, annulled []audit.Act
	for act := range bearing(archive, ref) {
		switch {
		case act.Type != ref.Type || !sameOrgan(act.Organ, ref.Organ) || !sameDate(act.Date, ref.Date) || !sameNumber(act, ref, day):
		case act.Annulled:
			annulled = earliest(annulled, *act)
		default:
			valid = earliest(valid, *act)
		}
	}
	if len(valid) == 0 {
		valid = annulled
	}
	return thisYear(valid, ref, day)
}

// bearing yields the acts of the number that a reference tells, or else of its date.
func bearing(archive *audit.Archive, ref audit.Reference) iter.Seq[*audit.Act] {
	if ref.Number == 0 {
		return archive.Decided(civil.Single(ref.Date))
	}
	return func(yield func(*audit.Act) bool) {
		for act := range archive.From(ref.Type, ref.Number) {
			if act.Number != ref.Number || !yield(act) {
				return
			}
		}
	}
}

func sameOrgan(a, b audit.Organ) bool { return a == b || a == "" || b == "" }

func sameDate(act, ref civil.Day) bool { return act == ref || act.IsZero() || ref.IsZero() }

// sameNumber compares number and year. A number without a year is of the year
// in which it is told, or in January and February of the year before.
func sameNumber(act *audit.Act, ref audit.Reference, day civil.Day) bool {
	if ref.Number == 0 {
		return act.Date == ref.Date // only a date was told: an undated act is no match
	}
	if ref.Year != 0 {
		return sameYear(act, ref.Year)
	}
	return sameYear(act, day.Year) || day.Month <= 2 && sameYear(act, day.Year-1)
}

// sameYear reports whether the act's number can be of the year: its own year,
// else that of its date, else the year of publication or the one before.
func sameYear(act *audit.Act, year int) bool {
	switch {
	case act.Year != 0:
		return act.Year == year
	case !act.Date.IsZero():
		return act.Date.Year == year
	}
	return act.PublishedFrom.Year == year || act.PublishedFrom.Year == year+1 && act.PublishedFrom.Month <= 2
}

// earliest adds an act, or keeps the earlier publication of the one it repeats.
func earliest(acts []audit.Act, act audit.Act) []audit.Act {
	for i := range acts {
		a := &acts[i]
		if a.Organ != act.Organ || a.Number != act.Number || a.Year != act.Year || !sameDate(a.Date, act.Date) {
			continue
		}
		if a.Number == 0 && a.Subject != act.Subject || !SameMatter(a.Subject, act.Subject) {
			continue
		}
		if !act.PublishedFrom.IsZero() && (a.PublishedFrom.IsZero() || act.PublishedFrom.Before(a.PublishedFrom)) {
			acts[i] = act
		}
		return acts
	}
	return append(acts, act)
}

// thisYear settles a number without a year told in January or February: the act
// of the year before wins over one that was not yet dated when it was told.
func thisYear(acts []audit.Act, ref audit.Reference, day civil.Day) []audit.Act {
	if ref.Year != 0 || ref.Number == 0 || day.Month > 2 {
		return acts
	}
	var past []audit.Act
	for _, act := range acts {
		if !act.Date.After(day) {
			past = append(past, act)
		}
	}
	if len(past) > 0 {
		return past
	}
	return nil // an act of days to come, while that of last year may be meant
}

const (
	likeEnough = 0.55 // share of the weight of the shorter text from which two say the same
	likeWords  = 2    // words that they must share at least
	likeWhole  = 0.85 // share of the subject from which it does not matter what else the sentence names
	fewWords   = 3    // words of a sentence that may tell a subject of one word
	likeDays   = 60   // days before the telling in which a decision is looked for
	aheadDays  = 15   // days after it
	likeTries  = 20   // best answers that are looked at
	queryWords = 60   // words of a sentence that are searched for
)

// liked returns the acts whose subject the sentence of a decision tells, the
// likeliest first. Blank reports that acts of those days have lost their subject.
func (a *acts) liked(m mention, day civil.Day) (found []audit.Likely[audit.Act], blank bool) {
	reach := civil.Period{From: day.Add(-likeDays), To: day.Add(aheadDays)}
	for act := range a.set.Archive.Decided(reach) {
		blank = blank || act.Subject == "" && typedAs(act, m)
	}
	for _, said := range tellings(m) {
		q := bm25.NewQuery(said.text, queryWords)
		for _, l := range a.set.Archive.Answering(q, reach, likeTries) {
			if typedAs(l.What, m) && sameDate(l.What.Date, m.Date) && !l.What.Annulled && said.answers(l.Hit, q, l.What.Subject) {
				found = append(found, l)
			}
		}
		if len(found) > 0 {
			break
		}
	}
	return found, blank
}

// telling is a text that may tell the subject of an act.
type telling struct {
	text string
	told float64 // share of the subject that it must tell at least
}

// tellings returns the sentence of a mention, and then the text up to it and
// with it, for what is told under a heading: that must tell the subject whole.
func tellings(m mention) []telling {
	out := []telling{{m.said, 0}}
	if m.under != "" {
		out = append(out, telling{m.under + m.said, likeWhole})
	}
	return out
}

// answers reports whether a text tells the subject that answered its query.
func (t telling) answers(h bm25.Hit, q bm25.Query, subject string) bool {
	switch {
	case h.Told < t.told, h.Share() < likeEnough:
		return false
	case h.Shared < likeWords && (q.Words() > fewWords || h.Told < likeWhole):
		return false // a subject of one word is told only by a sentence that tells little else
	case h.Strange && h.Told < likeWhole:
		return false
	}
	return !signsOf(t.text).contradict(signsOf(subject))
}

// likelihood turns the answer to a query into the score of a suggestion.
func likelihood(h bm25.Hit) float64 { return min(h.Share(), 1) }

// typedAs reports whether type and organ of an act are those of a decision, as far as it tells.
func typedAs(act *audit.Act, m mention) bool {
	typed := act.Type == m.Type || m.Type == audit.OtherAct && act.Type != audit.OtherAct
	return typed && sameOrgan(act.Organ, m.Organ)
}

// likeness returns the share of the content words of the shorter text that the
// other holds too, 0 if they share too few or contradict one another.
func likeness(a, b string) float64 {
	x, y := bm25.Words(a), bm25.Words(b)
	if len(y) < len(x) {
		x, y = y, x
	}
	shared := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			shared++
		}
	}
	if shared < likeWords || signsOf(a).contradict(signsOf(b)) {
		return 0
	}
	return float64(shared) / float64(len(x))
}

// SameMatter reports whether two subjects can be of one act, registered twice or
// corrected. A subject that was purged can be any.
func SameMatter(a, b string) bool {
	return a == "" || b == "" || a == b || len(bm25.Words(a)) < likeWords || len(bm25.Words(b)) < likeWords || likeness(a, b) >= likeEnough
}

// describe writes an act as an office does: "deliberazione di Giunta n. 210/2026
// del 18/11/2026, in pubblicazione dal 20/11/2026".
func describe(a *audit.Act) string {
	s := string(a.Type)
	if s == "" {
		s = "atto"
	}
	s += organNames[a.Organ]
	if a.Number != 0 {
		s += fmt.Sprintf(" n. %d", a.Number)
		if a.Year != 0 {
			s += fmt.Sprintf("/%d", a.Year)
		}
	}
	if !a.Date.IsZero() {
		s += " del " + a.Date.Italian()
	}
	if !a.PublishedFrom.IsZero() {
		s += ", in pubblicazione dal " + a.PublishedFrom.Italian()
	}
	return s
}

var organNames = map[audit.Organ]string{
	audit.Giunta: " di Giunta", audit.Consiglio: " di Consiglio", audit.Sindaco: " del Sindaco", audit.Dirigente: " dirigenziale",
}
