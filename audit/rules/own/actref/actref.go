package actref

import (
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Form is the way in which a text speaks of an act.
type Form int

const (
	Numbered Form = iota // by number or by date
	Decision             // as decided, with neither: «la Giunta ha approvato»
	Future               // as still to be decided: «domani in Giunta approveremo»
	Draft                // as a draft or a preview: «la bozza del regolamento», «in anteprima»
	Matter               // by its matter alone: only who knows of a proposal can tell
)

// Context is what a text does not say of itself.
type Context struct {
	// Posted is the day on which the text was published. It tells the year of a
	// date that has none; zero leaves such dates unread.
	Posted civil.Day
	// Comune are names of the comune, "Pero" or "Comune di Pero". The acts of a
	// comune of another name are acts of others.
	Comune []string
}

// Reference is one reference to an act.
type Reference struct {
	audit.Reference
	Form Form
	// Supposed is true if the organ is the one that the sentence names, not the reference.
	Supposed bool
	// Around is the day that the sentence of a decision tells by «ieri», «stasera» or the
	// name of a weekday; zero if it tells none. It may be that of the sitting.
	Around civil.Day
	// Announced is true if the sentence puts a numbered act in the future.
	Announced bool
	// Spared names the exception that holds, one of Exceptions; "" if none does.
	Spared string
	// Sentence is where the sentence of the reference stands.
	Sentence audit.Span
}

// Names of the exceptions under which a reference is no anticipation.
const (
	OtherBody    = "atto di altro ente"
	Convocation  = "convocazione o ordine del giorno"
	Consultation = "consultazione o atto pubblicato per osservazioni"
	PlanAdoption = "adozione di piano"
	InProgress   = "lavoro in corso, senza decisione"
	OpenCall     = "bando o avviso già pubblicato"
	Anniversary  = "ricorrenza o atto di anni passati"
	Correction   = "rettifica"
)

// Exceptions lists the exceptions, in the order in which they are tried.
func Exceptions() []string {
	return []string{OtherBody, Convocation, Consultation, PlanAdoption, OpenCall, Anniversary, Correction, InProgress}
}

// Key identifies what the reference speaks of within a text, the same on every
// reading of the same text.
func (r Reference) Key() string {
	if r.Form != Numbered {
		return fmt.Sprintf("%s/%s/%s", r.Form, r.Type, r.Organ)
	}
	if r.Number == 0 {
		return fmt.Sprintf("%s/%s/%s", r.Type, r.Organ, r.Date)
	}
	return fmt.Sprintf("%s/%s/%d/%d", r.Type, r.Organ, r.Number, r.Year)
}

// String names the form in Italian.
func (f Form) String() string {
	return [...]string{"estremi", "decisione", "annuncio", "bozza", "materia"}[min(max(f, Numbered), Matter)]
}

// Parse returns the references of a text in the order in which they stand. An
// act that is named twice is returned once, with all that is said of it.
func Parse(s string, c Context) []Reference {
	r := read(s, c)
	out, at := r.numberedAll()
	told, where := r.told(out, at)
	out, at = append(out, told...), append(at, where...)
	for i := range out {
		r.weigh(&out[i], at[i])
	}
	slices.SortStableFunc(out, func(a, b Reference) int { return a.Span.Start - b.Span.Start })
	return merge(out)
}

// Matters returns the sentences of a text that tell no act, each as a reference
// to whatever it speaks of. Those that an exception spares are left out.
func Matters(s string, c Context) []Reference {
	r := read(s, c)
	told := map[int]bool{}
	numbered, at := r.numberedAll()
	_, where := r.told(numbered, at)
	for _, i := range append(at, where...) {
		told[i] = true
	}
	var out []Reference
	for i, span := range r.sentences {
		if told[i] || span.to-span.from < 3 {
			continue
		}
		ref := r.reference(Matter, audit.Reference{}, span.from, span.to)
		if r.weigh(&ref, i); ref.Spared == "" {
			out = append(out, ref)
		}
	}
	return out
}

// reader holds a text while it is read.
type reader struct {
	Context
	src       []rune
	toks      []token
	outside   token
	sentences []sentence
	// whole are the exceptions that one place of the text makes good for all of it.
	whole map[string]bool
	facts []facts // of each sentence
}

func read(s string, c Context) *reader {
	r := &reader{Context: c, src: []rune(s)}
	r.toks = tokenise(r.src)
	r.sentences = split(r.toks)
	r.whole = r.textExceptions()
	r.facts = r.gather()
	return r
}

// at returns token i, the zero token outside the text.
func (r *reader) at(i int) *token {
	if i < 0 || i >= len(r.toks) {
		return &r.outside
	}
	return &r.toks[i]
}

// is reports whether token i is one of the words or signs.
func (r *reader) is(i int, any ...string) bool { return slices.Contains(any, r.at(i).norm) }

// in reports whether token i is a word of the set.
func (r *reader) in(i int, set map[string]bool) bool {
	t := r.at(i)
	return t.kind == word && set[t.norm]
}

// follows reports whether the words stand one after the other from i.
func (r *reader) follows(i int, seq ...string) bool {
	for k, w := range seq {
		if r.at(i+k).norm != w {
			return false
		}
	}
	return true
}

// reference makes a reference of tokens [from, to).
func (r *reader) reference(form Form, ref audit.Reference, from, to int) Reference {
	s := r.sentences[r.toks[from].sentence]
	ref.Span = r.span(from, to)
	ref.Text = string(r.src[ref.Span.Start:ref.Span.End])
	return Reference{Reference: ref, Form: form, Sentence: r.span(s.from, s.to)}
}

// span returns where tokens [from, to) stand.
func (r *reader) span(from, to int) audit.Span {
	return audit.Span{Start: r.toks[from].start, End: r.toks[to-1].end}
}

// merge drops what is said twice, keeping the first place and every detail.
func merge(refs []Reference) []Reference {
	var out []Reference
	index := make(map[string][]int)
	for _, ref := range refs {
		k := bucket(ref)
		i := slices.IndexFunc(index[k], func(i int) bool { return same(out[i], ref) })
		if i < 0 {
			index[k] = append(index[k], len(out))
			out = append(out, ref)
			continue
		}
		out[index[k][i]].complete(ref)
	}
	return out
}

// bucket keeps apart what can never be the same, so that merging stays linear.
func bucket(r Reference) string {
	if r.Form == Numbered && r.Number == 0 {
		return fmt.Sprint(r.Type, r.Date)
	}
	if r.Form == Numbered {
		return fmt.Sprint(r.Type, r.Number)
	}
	return fmt.Sprint(r.Form, r.Sentence.Start)
}

// same reports whether two references can be to one act.
func same(a, b Reference) bool {
	if a.Form != b.Form || a.Type != b.Type || a.Spared != b.Spared {
		return false
	}
	if a.Form != Numbered {
		return a.Sentence == b.Sentence && a.Organ == b.Organ
	}
	return a.Number == b.Number &&
		(a.Organ == b.Organ || a.Organ == "" || b.Organ == "") &&
		(a.Year == b.Year || a.Year == 0 || b.Year == 0) &&
		(a.Date == b.Date || a.Number != 0 && (a.Date.IsZero() || b.Date.IsZero()))
}

// complete adds to r what only b tells.
func (r *Reference) complete(b Reference) {
	if r.Organ == "" {
		r.Organ = b.Organ
	}
	if r.Year == 0 {
		r.Year = b.Year
	}
	if r.Date.IsZero() {
		r.Date = b.Date
	}
}

// ours reports whether the words from i, after «Comune di», name the comune of the context.
func (r *reader) ours(i int) bool {
	for _, name := range r.Comune {
		fields := strings.FieldsFunc(fold(name), func(c rune) bool { return c == ' ' || c == '\'' })
		if len(fields) > 2 && fields[0] == "comune" {
			fields = fields[2:]
		}
		if len(fields) > 0 && r.at(i).norm == fields[0] {
			return true
		}
	}
	return false
}

// fold makes a string comparable as tokens are, word by word.
func fold(s string) string {
	var b strings.Builder
	for i, t := range tokenise([]rune(s)) {
		if i > 0 && !t.glued {
			b.WriteByte(' ')
		}
		b.WriteString(t.norm)
	}
	return b.String()
}

// Word is one word, run of digits or sign of a text, as this package compares them.
type Word struct {
	audit.Span
	Norm     string // lower case, without accents
	Glued    bool   // no space before it
	Letters  bool
	Lower    bool // begins with a small letter
	Sentence int
}

// Scan cuts a text into its words, numbers and signs.
func Scan(s string) []Word {
	toks := tokenise([]rune(s))
	split(toks)
	out := make([]Word, len(toks))
	for i, t := range toks {
		out[i] = Word{audit.Span{Start: t.start, End: t.end}, t.norm, t.glued, t.kind == word, t.lower, t.sentence}
	}
	return out
}

// Same reports whether two references can be to one act, or tell one thing in one form.
func (r Reference) Same(b Reference) bool {
	if r.Form != Numbered || b.Form != Numbered {
		return r.Form == b.Form && r.Type == b.Type && r.Organ == b.Organ
	}
	return same(r, b)
}

// Month reports whether a folded word names a month, in full or abbreviated.
func Month(norm string) bool { return months[norm] > 0 }
