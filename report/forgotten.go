package report

import (
	"vigilia/templates"
)

// Forgotten is what the days of a period purged, and what its contents have lost so far:
// how much, never of whom.
type Forgotten struct {
	Vanished  int // texts that were no longer on the page
	Texts     int // other texts, older wordings among them
	Authors   int // pseudonyms
	Raw       int // answers as they came
	Subjects  int // of acts and proposals
	Notes     int // what was written beside decisions and attestations
	Documents int // internal documents
	Requests  int // erasures that a person asked for
	Unkept    int // contents of the period whose text is no longer kept, whenever it went
}

// sentence tells it; "" if there is nothing to tell. The public edition tells that it
// was done and not how much: small counts say of whom.
func (f Forgotten) sentence(w *templates.Wording, e Edition) string {
	things := f.things()
	if len(things)+f.Requests+f.Unkept == 0 {
		return ""
	}
	return w.Say(templates.ForgottenSentence{
		Night: e == ForMorning, Public: e == ForPublic, Things: things, Requests: f.Requests, Unkept: f.Unkept,
	})
}

func (f Forgotten) things() []string {
	var out []string
	for _, t := range []struct {
		n         int
		one, many string
	}{
		{f.Vanished, "testo non più presente sulla pagina", "testi non più presenti sulle pagine"},
		{f.Texts, "testo scaduto", "testi scaduti"},
		{f.Authors, "pseudonimo di autore", "pseudonimi di autori"},
		{f.Raw, "lettura grezza dell'albo", "letture grezze dell'albo"},
		{f.Subjects, "oggetto di atto o proposta", "oggetti di atti e proposte"},
		{f.Notes, "annotazione dell'ufficio", "annotazioni dell'ufficio"},
		{f.Documents, "documento interno", "documenti interni"},
	} {
		if t.n > 0 {
			out = append(out, templates.Plural(t.n, t.one, t.many))
		}
	}
	return out
}
