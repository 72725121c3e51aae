package disclosure

import "vigilia/audit"

// The persons, streets and schools of the proofs are invented.

// replied makes answers of the page.
func replied(exs []audit.Example) []audit.Example {
	for i := range exs {
		exs[i].Kind = audit.OwnReply
	}
	return exs
}

// with hangs attachments from the content.
func with(attachments []audit.Attachment, exs []audit.Example) []audit.Example {
	for i := range exs {
		exs[i].Scene = func(_ *audit.Setting, s *audit.Subject) { s.Attachments = attachments }
	}
	return exs
}

// link is the preview of a page.
func link(title string) []audit.Attachment {
	return []audit.Attachment{{Type: "share", Title: title}}
}

// photo is a picture with its alternative text, in which something may be written.
func photo(alt, written string) []audit.Attachment {
	return []audit.Attachment{{Type: "photo", ID: "1", Alt: alt, AltRead: true, Picture: audit.Picture{Read: true, Text: written}}}
}
