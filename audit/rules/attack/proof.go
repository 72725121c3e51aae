package attack

import "vigilia/audit"

func severity(s audit.Severity) *audit.Severity { return &s }

func threatHits() []audit.Example {
	return append(threatHitTexts(),
		audit.Example{Text: "So dove abiti, ti aspetto sotto casa.", Severity: severity(audit.Serious)},
		audit.Example{Text: "ti spacco la faccia", Severity: severity(audit.Critical), Why: "explicit, and of one person"},
		audit.Example{Text: "lo ammazzo quel vigile", Severity: severity(audit.Critical), Why: "explicit, and of one person"},
		audit.Example{Text: "avveleniamo i cani", Severity: severity(audit.Medium), Why: "violence on animals"},
		audit.Example{Text: "vi brucio la macchina", Severity: severity(audit.Serious), Why: "goods"},
		audit.Example{Text: "vi aspetto sotto al municipio coi bastoni", Kind: audit.VisitorPost},
	)
}

func threatSpares() []audit.Example { return threatSpareTexts() }

func attackHits() []audit.Example {
	return append(attackHitTexts(),
		audit.Example{Text: "Curati, che è meglio", Parent: "La rotonda mi piace"},
		audit.Example{Text: "La Pro Loco è un covo di frustrati", Policy: "arese", Why: "the policy protects associations"},
	)
}

func attackSpares() []audit.Example {
	return append(attackSpareTexts(),
		audit.Example{Text: "Curati i dettagli, bello il parco", Parent: "Che ne pensate?"},
		audit.Example{Text: "L'azienda è una fallita", Why: "bodies are no persons where the policy does not say so"},
	)
}

func accuseHits() []audit.Example {
	return append(accuseHitTexts(),
		audit.Example{Text: "Vi siete intascati i soldi delle nostre tasse.", Post: "Il sindaco Mario Esempi e la giunta incontrano i cittadini", Severity: severity(audit.Serious)},
		audit.Example{Text: "hai preso la tangente e ora parli", Parent: "L'appalto è regolare"},
		audit.Example{Text: "avete truccato il concorso", Post: "L'assessore Anna Prova presenta i nuovi assunti"},
	)
}

func accuseSpares() []audit.Example { return accuseSpareTexts() }
