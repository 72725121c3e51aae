package sidecar

import (
	"encoding/json"
	"time"

	"vigilia/report"
)

// Manifest returns the manifest of a run as JSON: what its documents were made of
// (rules, configuration and whatever else outcomes or wording depend on, by
// digest) and every file that was written. It is dated as the documents are, so
// that the same run gives the same bytes.
func Manifest(h *report.Header, inputs []report.FileHash, files []File) ([]byte, error) {
	m := manifest{
		Comune: h.Comune, Program: h.Program, From: h.Period.From.String(), To: h.Period.To.String(), MadeAt: h.MadeAt.Format(time.RFC3339),
		Algorithm: "SHA-256", RuleSet: h.RuleSet, Configuration: h.ConfigHash, Base: h.BaseDigest, Inputs: []input{}, Files: []output{},
	}
	for _, in := range inputs {
		m.Inputs = append(m.Inputs, input{in.Name, in.SHA256})
	}
	for i := range files {
		f := &files[i]
		m.Files = append(m.Files, output{f.Name, f.What, len(f.Data), f.Digest()})
	}
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return nil, err
	}
	return append(data, '\n'), nil
}

// manifest is the form of the file. The three marks are those that every document
// prints: the first 16 characters of a digest.
type manifest struct {
	Comune        string   `json:"ente"`
	Program       string   `json:"programma"`
	From          string   `json:"dal"`
	To            string   `json:"al"`
	MadeAt        string   `json:"elaborato_il"`
	RuleSet       string   `json:"versione_regole"`
	Configuration string   `json:"impronta_configurazione"`
	Base          string   `json:"impronta_dati_di_base"`
	Algorithm     string   `json:"algoritmo"`
	Inputs        []input  `json:"ingressi"`
	Files         []output `json:"file"`
}

type input struct {
	Name   string `json:"nome"`
	SHA256 string `json:"impronta"`
}

type output struct {
	Name   string `json:"nome"`
	What   string `json:"descrizione,omitempty"`
	Bytes  int    `json:"byte"`
	SHA256 string `json:"impronta"`
}
