package audit

import "time"

// Opinion is what a second reader, a language model, said of a hint. It holds for
// one text, one version of the rule and one model.
type Opinion struct {
	ContentID   string
	Rule        string
	RuleVersion int
	Digest      string // SHA-256 of the text that it read
	Model       string
	Applies     bool
	Quote       Span // the words that it showed; zero if it does not apply
	At          time.Time
}

// Of reports whether the opinion is about this hint, as it stands, by this model.
func (o *Opinion) Of(hint *Finding, model string) bool {
	return o.ContentID == hint.ContentID && o.Rule == hint.Rule && o.RuleVersion == hint.RuleVersion && o.Digest == hint.Digest && o.Model == model
}

// SecondReading is the name under which findings tell of it, among the exceptions.
const SecondReading = "seconda lettura contraria"

// Raised returns the suggestion that an opinion makes of a hint: assisted, at most
// Medium, with the words that the second reader showed. Only a person confirms it.
func Raised(hint Finding, o *Opinion) Finding {
	hint.Method = Assisted
	hint.Severity = min(hint.Severity, Medium)
	hint.Category += " (indizio, sostenuto da una seconda lettura automatica)"
	hint.Evidence = append([]Evidence{}, hint.Evidence...)
	hint.Exceptions = append(append([]Exception{}, hint.Exceptions...), Exception{Name: SecondReading})
	if len(hint.Evidence) == 0 {
		hint.Evidence = []Evidence{{Span: o.Quote, Note: "parole indicate dalla seconda lettura"}}
	}
	return hint
}
