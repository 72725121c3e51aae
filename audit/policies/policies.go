// Package policies holds the Social Media Policies that Vigilia knows, each as
// a TOML file with its clauses in our own words, and reads the file of a comune
// that writes its own. It also defines the form in which settings are written,
// so that the program's configuration can replace a policy's.
//
// It is no public API.
package policies

import (
	"embed"
	"fmt"

	"vigilia/audit"
)

//go:embed *.toml
var packs embed.FS

// IDs returns the ids of the embedded policies.
func IDs() []string {
	return []string{"crespiatica", "cento", "pero", "arese", "portosantelpidio"}
}

// Load returns an embedded policy, a new copy at each call.
func Load(id string) (*audit.Policy, error) {
	data, err := packs.ReadFile(id + ".toml")
	if err != nil {
		return nil, fmt.Errorf("policy %q sconosciuta: quelle incluse sono %v", id, IDs())
	}
	return Parse(id+".toml", data)
}

// Source returns the text of an embedded policy file, for a comune that starts
// its own from it.
func Source(id string) ([]byte, error) {
	data, err := packs.ReadFile(id + ".toml")
	if err != nil {
		return nil, fmt.Errorf("policy %q sconosciuta: quelle incluse sono %v", id, IDs())
	}
	return data, nil
}

// Attestation is a heading of the sheet on which a person attests what no
// program can see.
type Attestation struct {
	ID    string // "attest.roles"
	Title string // Italian
}

// Attestations lists the headings in the order of the sheet.
func Attestations() []Attestation {
	return []Attestation{
		{"attest.policy_adopted", "Adozione, allegazione e fondamento normativo della policy"},
		{"attest.roles", "Uffici, referenti, incarichi e responsabile delle pubblicazioni"},
		{"attest.disclaimer", "Clausole dichiarative o di esonero (nessun controllo, riportate una sola volta)"},
		{"attest.content_accuracy", "Verifica di attendibilità e responsabilità del Servizio richiedente"},
		{"attest.content_agreed", "Contenuti concordati con gli attori della comunicazione"},
		{"attest.licence_reuse", "Rispetto della licenza da parte di chi riutilizza"},
		{"attest.no_prior_review", "Assenza di moderazione preventiva (impostazioni di pagina, filtri parole)"},
		{"attest.reports_filed", "Segnalazioni a piattaforma, forze dell'ordine, autorità (registro)"},
		{"attest.staff_conduct", "Condotta del personale sui profili personali (codice di comportamento, mai questo programma)"},
		{"attest.discipline", "Conseguenze disciplinari"},
		{"attest.unofficial_accounts", "Account non ufficiali o non autorizzati"},
		{"attest.private_messages", "Messaggi privati: trattamento, risposta, conservazione"},
		{"attest.privacy_notice", "Informativa e base giuridica"},
		{"attest.devices", "Dispositivi personali"},
		{"attest.internal_notice", "Comunicazione interna di nuovi canali"},
	}
}
