package templates

// ForgottenSentence tells what was forgotten because its term of retention was over, or
// because a person asked for it.
type ForgottenSentence struct {
	Night    bool     // of one night; else of the days of a period
	Public   bool     // no counts
	Things   []string // each with its count
	Requests int      // of persons (GDPR art. 17)
	Unkept   int      // contents of the period whose text is no longer kept
}

func (ForgottenSentence) sentence() string { return "forgotten" }
