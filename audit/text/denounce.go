package text

const (
	condemnReach = 24 // tokens between the verb of saying and its condemnation
	clauseReach  = 16 // tokens that a condemnation or a "stop" in front governs
)

// denounce marks what the author condemns without quotation marks: what stands
// between a verb of saying, hating or hurting and the words that condemn it,
// whichever come first.
func denounce(toks []Token, i int, c cue) {
	switch {
	case c&who != 0:
		whoever(toks, i, i+1)
	case c&people != 0 && cueAt(toks, i+1)&that != 0 && joined(toks, i+1):
		whoever(toks, i, i+2)
	case c&whenYou != 0:
		whoever(toks, i, i+1)
	}
	if c&(toUtter|toHate) != 0 {
		doing(toks, i, c)
	}
	if c&(utters|hates) != 0 && (onlyFool(toks, i) || notToDo(toks, i, c)) {
		markClause(toks, i, clauseReach)
	}
	if c&hateNoun != 0 {
		hatred(toks, i)
	}
	if c&phrases != 0 && (isNorm(toks, i+1, "come") || isNorm(toks, i+1, "tipo")) {
		between(toks, i+2, i+2, true)
	}
}

func isNorm(toks []Token, i int, w string) bool { return i < len(toks) && toks[i].Norm == w }

// whoever marks "chi dice che … è un razzista", "non sopporto chi insulta …": at
// is the pronoun, from where the verb is looked for.
func whoever(toks []Token, at, from int) {
	k := from
	for k < from+3 && joined(toks, k) && toks[k].cue&(utters|hates) == 0 {
		if toks[k].cue&(clitic|people|selfish|onward) == 0 && toks[k].Norm != "tu" && toks[k].Norm != "voi" {
			return
		}
		k++
	}
	if !joined(toks, k) || toks[k].cue&(utters|hates) == 0 {
		return
	}
	if badBefore(toks, at) {
		markClause(toks, k, clauseReach)
		return
	}
	between(toks, k, k+1, toks[at].cue&(people|whenYou) != 0)
	if toks[k].cue&hates != 0 && toks[at].cue&whenYou == 0 {
		shamed(toks, k)
	}
}

// onlyFool reports "solo un idiota", "soltanto gli ignoranti" right before token i: they
// alone say or do what follows.
func onlyFool(toks []Token, i int) bool {
	k := i - 1
	if !joined(toks, i) || toks[k].cue&condemns == 0 {
		return false
	}
	for k--; k >= 0 && k >= i-4 && joined(toks, k+1); k-- {
		switch toks[k].Norm {
		case "solo", "soltanto", "solamente", "giusto":
			return true
		}
		if toks[k].cue&(filler|condemns|ofMany) == 0 {
			return false
		}
	}
	return false
}

// notToDo reports an order not to: "non chiamateli …", and at the beginning of a clause
// "non insultate …". "Non dite mai che …" reproaches with silence.
func notToDo(toks []Token, i int, c cue) bool {
	if !joined(toks, i) || toks[i-1].Norm != "non" {
		return false
	}
	_, mood := cutClitics(toks[i].Norm)
	return mood == imperative || c&hates != 0 && moodOf(toks[i].Norm) == imperative && !joined(toks, i-1)
}

// badBefore reports whether what leads up to token i condemns it: "non sopporto",
// "condanno", "è un idiota", "vergogna a".
func badBefore(toks []Token, i int) bool {
	for k := i - 1; k >= 0 && k >= i-5 && joined(toks, k+1); k-- {
		switch c := toks[k].cue; {
		case c&(bears|approves) != 0 && c&condemns == 0:
			return notBefore(toks, k)
		case c&(condemns|loathes|errs) != 0:
			return !notBefore(toks, k) && (c&loathes == 0 || cueAt(toks, k-1)&clitic != 0 || !mainThought(toks, k))
		case c&(onward|light|people|verdict|byOf) == 0:
			return false
		}
	}
	return false
}

// mainThought reports a noun of loathing that is an object: "ho paura di chi".
func mainThought(toks []Token, k int) bool { return cueAt(toks, k-1)&owns != 0 }

// notBefore reports a negation among the four tokens before k.
func notBefore(toks []Token, k int) bool {
	for j := k - 1; j >= 0 && j >= k-4 && joined(toks, j+1); j-- {
		if toks[j].cue&not != 0 {
			return true
		}
	}
	return false
}

// doing judges an infinitive of saying or hurting by what leads up to it, or by
// what condemns it behind.
func doing(toks []Token, i int, c cue) {
	switch leadsTo(toks, i, c) {
	case condemning:
		markClause(toks, i, clauseReach)
	case opening:
		between(toks, i, i+1, false)
		if end := clauseEnd(toks, i); end < len(toks) && toks[end-1].Has(Asked) {
			shamed(toks, i)
		}
	}
}

// shamed marks a clause from token i on that is condemned by a word that stands alone
// behind it: "chi insulta i gay, vergogna!", "odiare i gay? Che schifo!".
func shamed(toks []Token, i int) {
	end := clauseEnd(toks, i)
	k := end
	for k < end+2 && k < len(toks) && toks[k].cue&condemns == 0 && toks[k].cue&(that|light|filler) != 0 {
		k++
	}
	if k < len(toks) && toks[k].cue&condemns != 0 && (k == end || joined(toks, k)) && !joined(toks, k+1) {
		markDenounced(toks, i, end)
	}
}

// clauseEnd returns the token behind the clause in which token i stands, as far as a
// condemnation reaches.
func clauseEnd(toks []Token, i int) int {
	end := i + 1
	for end < i+condemnReach && joined(toks, end) {
		end++
	}
	return end
}

// lead is what the words before an infinitive make of it.
type lead uint8

const (
	neutral    lead = iota // somebody wants, does or says it
	opening                // it is the subject of what follows
	condemning             // it is forbidden, condemned, or to be stopped
)

func leadsTo(toks []Token, i int, c cue) lead {
	if !joined(toks, i) || toks[i-1].cue&breaks != 0 || toks[i-1].Norm == "e" {
		return opening
	}
	for k := i - 1; k >= 0 && k >= i-6 && joined(toks, k+1); k-- {
		switch before := toks[k].cue; {
		case before&(condemns|approves) != 0 && before&byOf == 0 && before&not == 0:
			return condemningIf((before&condemns != 0) != notBefore(toks, k))
		case before&stops != 0:
			return condemningIf(!notBefore(toks, k) && (before&ought == 0))
		case before&may != 0 && onlyFool(toks, k):
			return condemning
		case before&ought != 0, before&may != 0 && c&toHate != 0:
			return condemningIf(notBefore(toks, k))
		case before&asks != 0 && cueAt(toks, k-1)&(like|clitic) != 0 && askedHow(toks, k):
			return condemning
		case before&not != 0:
			return forbidden(toks, i, k)
		case before&that != 0 && k == i-1, toks[k].Norm == "anche" && !joined(toks, k):
			return opening
		case before&(onward|clitic|light) == 0:
			return neutral
		}
	}
	return neutral
}

func condemningIf(b bool) lead {
	if b {
		return condemning
	}
	return neutral
}

// askedHow reports "come si fa a", "come potete", "come ti permetti di" at k.
func askedHow(toks []Token, k int) bool {
	for j := k - 1; j >= 0 && j >= k-3 && joined(toks, j+1); j-- {
		if toks[j].cue&like != 0 || toks[j].Norm == "che" {
			return true
		}
	}
	return false
}

// forbidden judges "non" at k before the infinitive at i: "non chiamarli …" forbids,
// "per non dire", "come si fa a non …" do not.
func forbidden(toks []Token, i, k int) lead {
	if k != i-1 || joined(toks, k) && toks[k-1].cue&breaks == 0 && toks[k-1].Norm != "e" {
		return neutral
	}
	if toks[i].cue&says != 0 && cueAt(toks, i+1)&that == 0 {
		return neutral
	}
	return condemning
}

// hatred marks whom the hate is for: "l'odio verso …", "basta insulti contro …",
// unless the hate is the author's own.
func hatred(toks []Token, i int) {
	next := cueAt(toks, i+1)
	if next&toward == 0 || !joined(toks, i+1) || toks[i+1].Norm == "nei" && !isNorm(toks, i+2, "confronti") {
		return
	}
	for k := i - 1; k >= 0 && k >= i-4 && joined(toks, k+1); k-- {
		if toks[k].cue&owns != 0 {
			return
		}
	}
	end := i + 1
	for end < i+8 && joined(toks, end) && !condemnedAt(toks, end, true) && toks[end].cue&(breaks|that) == 0 {
		end++
	}
	markDenounced(toks, i, end)
}

// between marks [from, to) where to is the condemnation that follows in the same
// sentence, looked for from start on; plural says whether it may be of many.
func between(toks []Token, from, start int, plural bool) {
	for k := start; k < len(toks) && k < from+condemnReach; k++ {
		if k > from && (toks[k].Before.Ends() && !askedBefore(toks, k)) || toks[k].cue&rightly != 0 {
			return
		}
		if condemnedAt(toks, k, plural) {
			markDenounced(toks, from, k)
			return
		}
	}
}

// askedBefore reports "odiare i gay? È …": the question goes on in its answer.
func askedBefore(toks []Token, k int) bool { return toks[k-1].Has(Asked) }

func markDenounced(toks []Token, from, to int) {
	for k := from; k < to && k < len(toks); k++ {
		toks[k].Flags |= Denounced
	}
}

// markClause marks at most n tokens from i on, within the clause.
func markClause(toks []Token, i, n int) {
	toks[i].Flags |= Denounced
	for k := i + 1; k < i+n && joined(toks, k) && toks[k].cue&breaks == 0 && !condemnedAt(toks, k, false); k++ {
		toks[k].Flags |= Denounced
	}
}

// condemnedAt reports whether a condemnation begins at token k: "è un razzista",
// "fa schifo", "sbaglia", "non è giusto". Of "non è razzismo" it does not.
func condemnedAt(toks []Token, k int, plural bool) bool {
	c := toks[k].cue
	negated := cueAt(toks, k-1)&not != 0 || cueAt(toks, k-1)&clitic != 0 && cueAt(toks, k-2)&not != 0
	if c&errs != 0 && !negated || c&grasps != 0 && negated {
		return true
	}
	if c&verdict == 0 || !plural && many(toks[k].Norm) || toks[k].Norm == "e" && !isVerb(toks, k) {
		return false
	}
	want := condemns
	if negated {
		want = approves
	}
	for n := k + 1; n < k+7 && joined(toks, n); n++ {
		switch {
		case toks[n].cue&want != 0:
			return !toks[n].Has(Asked)
		case toks[n].cue&light == 0:
			return false
		}
	}
	return false
}

// isVerb tells "è" from "e": without an accent it must stand right before what condemns.
func isVerb(toks []Token, k int) bool {
	return toks[k].Has(Accented) || cueAt(toks, k+1)&condemns != 0
}

// many reports a verdict on many: it does not judge one infinitive.
func many(w string) bool {
	switch w {
	case "sono", "fanno", "vanno", "devono", "dovrebbero", "andrebbero", "hanno", "meritano", "dimostrano", "erano":
		return true
	}
	return false
}

// mention marks a word about which is asked or told: "cosa significa …?", "… vuol dire …".
func mention(toks []Token, i int, c cue) {
	switch {
	case c&work != 0:
		title(toks, i+1)
	case toks[i].Norm == "vuol" && !isNorm(toks, i+1, "dire"):
	case toks[i].Norm == "vuol":
		aboutWord(toks, i, i+2)
	default:
		aboutWord(toks, i, i+1)
	}
}

// aboutWord marks the two tokens from next on where a question opens, and the
// token before the verb where it does not.
func aboutWord(toks []Token, i, next int) {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch toks[k].Norm {
		case "cosa", "che", "qual", "sai", "sapete", "sa":
			mark(toks, next, 3, Reported)
			return
		}
		if !joined(toks, k+1) {
			break
		}
	}
	if !joined(toks, next) {
		return
	}
	switch toks[i].Norm {
	case "significato", "definizione", "etimologia", "sinonimo", "traduzione":
		mark(toks, next, 3, Reported)
	}
}

// title marks the title of a work: words in upper case behind "il film".
func title(toks []Token, i int) {
	for k := i; k < i+6 && joined(toks, k) && (toks[k].Has(Capital) || k > i); k++ {
		if k > i && !toks[k].Has(Capital) && !(k+1 < len(toks) && joined(toks, k+1) && toks[k+1].Has(Capital)) {
			return
		}
		toks[k].Flags |= Quoted
	}
}
