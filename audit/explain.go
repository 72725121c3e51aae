package audit

import (
	"fmt"
	"strings"
)

// Explain says in one Italian sentence what a finding matched, which clauses make
// it matter, which exceptions were tried, and how sure the program is. It shows
// masked values only.
func Explain(f *Finding, r *Rule, p *Policy) string {
	parts := []string{
		r.Title + ": " + f.Category + places(f.Evidence),
		concerns(f, p),
		tried(f.Exceptions),
		sureness(f),
	}
	return strings.Join(parts, "; ") + "."
}

// maxPlaces is how many places of the text an explanation names.
const maxPlaces = 3

func places(evidence []Evidence) string {
	var out []string
	for _, e := range evidence {
		if e.Masked == "" {
			continue
		}
		if len(out) == maxPlaces {
			out = append(out, "…")
			break
		}
		where := "«" + e.Masked + "»"
		if e.Note != "" {
			where += " (" + e.Note + ")"
		}
		out = append(out, where)
	}
	if len(out) == 0 {
		return ""
	}
	return ", in " + strings.Join(out, ", ")
}

// concerns names the clauses of the policy and, apart from them, the norms of law.
func concerns(f *Finding, p *Policy) string {
	clauses, law := f.Under()
	for i, id := range clauses {
		if c, ok := p.Clause(id); ok {
			clauses[i] = fmt.Sprintf("%s «%s»", id, c.Paraphrase)
		}
	}
	said := "nessuna clausola della policy lo riguarda: è segnalato per sola informazione"
	switch len(clauses) {
	case 0:
		if len(law) > 0 {
			said = "nessuna clausola della policy lo riguarda"
		}
	case 1:
		said = "rileva per la clausola " + clauses[0]
	default:
		said = "rileva per le clausole " + strings.Join(clauses, ", ")
	}
	if len(law) == 0 {
		return said
	}
	return said + "; per la legge: " + strings.Join(Cites(law), ", ")
}

// Cites returns norms of law, given by their ids, as an act cites them.
func Cites(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id
		if n, ok := NormOf(id); ok {
			out[i] = n.Cite
		}
	}
	return out
}

// tried tells which exceptions held, or that none did.
func tried(exceptions []Exception) string {
	var all, held []string
	for _, e := range exceptions {
		all = append(all, e.Name)
		if e.Held {
			held = append(held, e.Name)
		}
	}
	switch {
	case len(all) == 0:
		return "nessuna eccezione è prevista"
	case len(held) == 0:
		return "eccezioni esaminate e non riscontrate: " + strings.Join(all, ", ")
	}
	return "eccezioni riscontrate per una parte del testo: " + strings.Join(held, ", ")
}

func sureness(f *Finding) string {
	if f.Method != Assisted {
		return "riscontro oggettivo, contestabile"
	}
	number := func(v float64) string { return strings.Replace(fmt.Sprintf("%.2f", v), ".", ",", 1) }
	return fmt.Sprintf("suggerimento da verificare, punteggio %s su una soglia di %s", number(f.Score), number(f.Threshold))
}
