package audit

// Example is a small scene, in which the last content is the one to judge.
type Example struct {
	Text   string
	Kind   Kind     // "" means the rule's first subject
	Post   string   // text of the post above; may be ""
	Parent string   // text of the comment that it answers, another person's; may be ""
	Before []string // earlier comments of the same author below the same post
	Author string   // display name of the author; "" for an ordinary one
	Policy string   // id of the policy to hold it against; "" for one that cites the rule
	Why    string   // what makes it worth keeping; may be ""
	// Severity is the one the hit must bear; nil if it does not matter.
	Severity *Severity
	// Scene builds more than text can say: acts, times, attachments. It may be nil.
	Scene func(*Setting, *Subject)
	// Class is the class that an act check must bear; "" if it does not matter.
	Class Class
}

// Texts makes an example of each text.
func Texts(texts ...string) []Example {
	out := make([]Example, len(texts))
	for i, t := range texts {
		out[i].Text = t
	}
	return out
}

// Because makes examples that share the reason why they are worth keeping.
func Because(why string, texts ...string) []Example {
	return each(func(ex *Example) { ex.Why = why }, texts)
}

// At makes examples whose hits must bear a severity.
func At(s Severity, texts ...string) []Example {
	return each(func(ex *Example) { ex.Severity = &s }, texts)
}

// Below makes examples below an own post.
func Below(post string, texts ...string) []Example {
	return each(func(ex *Example) { ex.Post = post }, texts)
}

// Answering makes examples that answer another person's comment.
func Answering(parent string, texts ...string) []Example {
	return each(func(ex *Example) { ex.Parent = parent }, texts)
}

func each(set func(*Example), texts []string) []Example {
	out := Texts(texts...)
	for i := range out {
		set(&out[i])
	}
	return out
}
