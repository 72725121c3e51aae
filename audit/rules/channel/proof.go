package channel

import (
	"strings"

	"vigilia/audit"
)

// examples makes an example of every line.
func examples(lines string) []audit.Example {
	var out []audit.Example
	for line := range strings.Lines(lines) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, audit.Example{Text: line})
		}
	}
	return out
}

func emergencyProof() audit.Proof {
	p := audit.Proof{
		Hits:   examples(emergencyHits),
		Spares: examples(emergencySpares),
	}
	severe := audit.Critical
	p.Hits[0].Severity = &severe
	p.Spares = append(p.Spares, audit.Example{
		Text: "C'è ancora fumo in zona stazione", Post: "Incendio in zona stazione: fumo visibile, i vigili del fuoco sono al lavoro.", Why: "comments on the news of the post",
	})
	return p
}

func crimeProof() audit.Proof {
	return audit.Proof{
		Hits:   examples(crimeHits),
		Spares: examples(crimeSpares),
	}
}

func complaintProof() audit.Proof {
	return audit.Proof{
		Hits:   examples(complaintHits),
		Spares: examples(complaintSpares),
	}
}

func formalProof() audit.Proof {
	return audit.Proof{
		Hits:   examples(formalHits),
		Spares: examples(formalSpares),
	}
}

func personalProof() audit.Proof {
	return audit.Proof{
		Hits:   examples(personalHits),
		Spares: examples(personalSpares),
	}
}

func assistanceProof() audit.Proof {
	p := audit.Proof{
		Hits:   examples(assistanceHits),
		Spares: examples(assistanceSpares),
	}
	for i := range p.Hits {
		p.Hits[i].Scene = noHelpDesk
	}
	for i := range p.Spares {
		p.Spares[i].Scene = noHelpDesk
	}
	p.Hits = append(p.Hits, audit.Example{Text: "E per chi arriva dopo le 20, dove si entra?", Parent: "Grazie dell'informazione", Scene: answeringPage, Why: "asks back of the page"})
	p.Spares = append(p.Spares,
		audit.Example{Text: "Quando riapre la piscina?", Why: "the policy admits the page as help desk"},
		audit.Example{Text: "Ma tu a che ora ci vai domani?", Parent: "Io ci vado di sicuro", Scene: noHelpDesk, Why: "answers another user"},
		audit.Example{Text: "Carla Prova hai visto quando riapre la piscina?", Scene: taggingFriend, Why: "speaks to a friend"},
	)
	return p
}

func noHelpDesk(set *audit.Setting, _ *audit.Subject) { set.Policy.Settings.Assistance = false }

func answeringPage(set *audit.Setting, s *audit.Subject) {
	noHelpDesk(set, s)
	s.Parent.Kind, s.Parent.Author = audit.OwnReply, audit.Author{ID: "p1", Name: set.Page.Name}
}

func taggingFriend(set *audit.Setting, s *audit.Subject) {
	noHelpDesk(set, s)
	s.Tagged = []string{"Carla Prova"}
}
