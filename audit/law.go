package audit

// Norm is a norm of law that a finding may concern besides the clauses of the
// policy. Documents never present it as a clause.
type Norm struct {
	ID         string // "legge/tuel/124"
	Cite       string // as an act cites it
	Paraphrase string // our own words, in Italian
	Rules      []string
}

// Norms lists the norms of law that rules may cite, with the rules.
func Norms() []Norm {
	return []Norm{
		{"legge/l28-2000/9", "L. 28/2000, art. 9, c. 1", "Dalla convocazione dei comizi alla fine del voto, soltanto comunicazione impersonale e indispensabile", []string{"own.par_condicio"}},
		{"legge/tuel/124", "d.lgs. 267/2000, art. 124", "Deliberazioni pubblicate all'albo pretorio per quindici giorni consecutivi", []string{"own.unpublished_act"}},
		{"legge/dpr62-2013/11ter-2", "d.P.R. 62/2013, art. 11-ter, c. 2", "Il dipendente evita interventi che possano nuocere all'immagine dell'amministrazione", []string{"own.tone"}},
		{"legge/dpr62-2013/11ter-3", "d.P.R. 62/2013, art. 11-ter, c. 3", "Le comunicazioni di servizio non passano, di regola, per conversazioni pubbliche", []string{"own.confidential"}},
		{"legge/dpr62-2013/11ter-5", "d.P.R. 62/2013, art. 11-ter, c. 5", "Documenti, anche istruttori, non si diffondono fuori dai casi previsti", []string{"own.confidential", "own.unpublished_act"}},
		{"legge/codice-privacy/2ter", "d.lgs. 196/2003, art. 2-ter", "L'Ente diffonde dati comuni soltanto se una norma o un atto generale lo prevede", []string{"own.personal_data"}},
		{"legge/codice-privacy/2septies-8", "d.lgs. 196/2003, art. 2-septies, c. 8", "Dati genetici, biometrici e sulla salute non possono essere diffusi", []string{"own.special_data", "pii.health", "pii.special_other", "pii.third_party"}},
		{"legge/codice-privacy/2octies", "d.lgs. 196/2003, art. 2-octies; reg. (UE) 2016/679, art. 10", "Dati giudiziari trattati soltanto se una norma lo autorizza", []string{"own.special_data", "pii.judicial"}},
		{"legge/dlgs33-2013/26-4", "d.lgs. 33/2013, art. 26, c. 4", "I beneficiari non sono identificabili se ne emergono la salute o il disagio economico-sociale", []string{"own.special_data"}},
		{"legge/l4-2004", "L. 4/2004; d.lgs. 82/2005, art. 23-ter, c. 5-bis", "Contenuti e documenti accessibili alle persone con disabilità", []string{"own.accessibility"}},
		{"legge/l633-1941/96-97", "L. 633/1941, artt. 96 e 97", "Consenso della persona ritratta, ed eccezioni", []string{"own.image_rights"}},
		{"legge/l633-1941", "L. 633/1941", "Opere altrui: citazione e autorizzazione", []string{"own.source_credit", "ip.infringement"}},
		{"legge/cpp/331", "c.p.p., art. 331", "Il pubblico ufficiale denuncia senza ritardo i reati perseguibili d'ufficio", []string{"tone.threat", "legal.illegal_activity", "channel.crime_report"}},
	}
}

// NormOf returns the norm with the id.
func NormOf(id string) (Norm, bool) {
	for _, n := range Norms() {
		if n.ID == id {
			return n, true
		}
	}
	return Norm{}, false
}

// Under parts what a finding concerns: the clauses of the policy and the norms of law.
func (f *Finding) Under() (clauses, law []string) {
	for _, id := range f.Clauses {
		if Law(id) {
			law = append(law, id)
		} else {
			clauses = append(clauses, id)
		}
	}
	return clauses, law
}
