package own

import (
	"fmt"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/own/actref"
)

// candidates returns the acts that a reference by number or date can mean. An
// act that contradicts the organ, the year or the date is none; of an act that
// was registered more than once the earliest publication counts.
func candidates(archive *audit.Archive, ref audit.Reference, day civil.Day) []audit.Act {
	pool := archive.Acts()
	if ref.Number != 0 {
		pool = archive.Numbered(ref.Type, ref.Number)
	}
	var out []audit.Act
	for _, act := range pool {
		if act.Type == ref.Type && sameOrgan(act.Organ, ref.Organ) && sameDate(act.Date, ref.Date) && sameNumber(&act, ref, day) {
			out = earliest(out, act)
		}
	}
	return thisYear(out, ref, day)
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
		if a.Number == 0 && a.Subject != act.Subject {
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
	likeEnough = 0.5 // share of the shorter subject's words from which two subjects are alike
	likeWords  = 2   // words that they must share at least
	likeDays   = 30  // days before the telling in which a decision is looked for
)

// liked returns the act whose subject the sentence of a decision tells, and how
// well. Blank reports that acts of those days have lost their subject.
func (a *acts) liked(m mention, day civil.Day) (best *audit.Act, score float64, blank bool) {
	said := sentence(m)
	for _, act := range a.set.Archive.Acts() {
		if !a.inReach(&act, m, day) {
			continue
		}
		if act.Subject == "" {
			blank = true
			continue
		}
		s := likeness(said, act.Subject)
		if s < likeEnough || s < score || s == score && best != nil && !act.PublishedFrom.Before(best.PublishedFrom) {
			continue
		}
		best, score = &act, s
	}
	return best, score, blank
}

// inReach reports whether an act can be the decision of which a sentence speaks.
func (a *acts) inReach(act *audit.Act, m mention, day civil.Day) bool {
	when := act.Date
	if when.IsZero() {
		when = act.PublishedFrom
	}
	if !m.Date.IsZero() && !act.Date.IsZero() {
		return act.Date == m.Date && typedAs(act, m)
	}
	return typedAs(act, m) && !when.Before(day.Add(-likeDays)) && !when.After(day.Add(a.set.Policy.Settings.GraceDays))
}

// typedAs reports whether type and organ of an act are those of a decision, as far as it tells.
func typedAs(act *audit.Act, m mention) bool {
	typed := act.Type == m.Type || m.Type == audit.OtherAct && act.Type != audit.OtherAct
	return typed && sameOrgan(act.Organ, m.Organ)
}

// sentence returns the sentence in which a reference stands.
func sentence(m mention) string {
	runes := []rune(m.text)
	return string(runes[m.Sentence.Start:m.Sentence.End])
}

// likeness returns the share of the content words of the shorter text that the
// other holds too, 0 if they share too few.
func likeness(a, b string) float64 {
	x, y := stems(a), stems(b)
	if len(y) < len(x) {
		x, y = y, x
	}
	shared := 0
	for w := range x {
		if y[w] {
			shared++
		}
	}
	if shared < likeWords {
		return 0
	}
	return float64(shared) / float64(len(x))
}

// stems returns the words that tell the subject of an act, cut to their first letters.
func stems(s string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range actref.Scan(s) {
		if w.Letters && len(w.Norm) >= 4 && !strings.Contains(idle, " "+w.Norm+" ") {
			out[w.Norm[:min(len(w.Norm), 6)]] = true
		}
	}
	return out
}

// idle are the words that stand in every subject, or in every piece of news.
const idle = " approvazione approvato approvata approvati approvate approva delibera deliberazione deliberato determina determinazione giunta " +
	"consiglio comunale comune stanziato stanziati stanzia seduta ieri oggi questa questo della dello delle degli dalla dalle nella nelle alla alle " +
	"agli sulla sulle sono stato stata stati state anche dopo prima presso anno nuovo nuova nuovi nuove libera atto indirizzo esame oggetto " +
	"con per hanno citta cittadini amministrazione via libera definitivo "

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
