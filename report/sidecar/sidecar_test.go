package sidecar_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"vigilia/report"
	"vigilia/report/reporttest"
	"vigilia/report/sidecar"
)

// fields are the names of annex 5 for an electronic administrative document.
const fields = "IdDoc ModalitaDiFormazione TipologiaDocumentale DatiDiRegistrazione Soggetti ChiaveDescrittiva Allegati Classificazione Riservato " +
	"IdentificativoDelFormato Verifica Agg IdIdentificativoDocumentoPrimario NomeDelDocumento VersioneDelDocumento TracciatureModificheDocumento " +
	"TempoDiConservazione Note"

func TestMetadata(t *testing.T) {
	h := &report.Public(reporttest.Month()).Header
	files := []sidecar.File{
		{Name: "r-pubblica.pdf", What: "relazione", Data: []byte("carta")},
		{Name: "r-pubblica.html", What: "pagina", Data: []byte("pagina")},
		{Name: "r-pubblica.xlsx", What: "dati", Data: []byte("dati")},
	}
	beside, err := sidecar.Metadata(h, files)
	if err != nil || len(beside) != 3 {
		t.Fatal(len(beside), err)
	}
	for i, f := range beside {
		if f.Name != files[i].Name+".metadati.json" {
			t.Error(f.Name)
		}
		var read map[string]map[string]any
		if err := json.Unmarshal(f.Data, &read); err != nil {
			t.Fatal(err)
		}
		doc := read["DocumentoAmministrativoInformatico"]
		for _, name := range strings.Fields(fields) {
			if _, ok := doc[name]; !ok {
				t.Errorf("%s: %s is missing", f.Name, name)
			}
		}
		if n := len(strings.Fields(fields)); len(doc) != n {
			t.Errorf("%s: %d fields, want %d", f.Name, len(doc), n)
		}
		if got, want := imprint(doc["IdDoc"]), digest(files[i].Data); got != want {
			t.Errorf("%s: digest %s, want %s", f.Name, got, want)
		}
		for _, blank := range []string{"DatiDiRegistrazione", "Classificazione", "Agg", "TracciatureModificheDocumento", "TempoDiConservazione"} {
			if said := strings.Trim(fmt.Sprint(values(doc[blank])), "[] "); said != "" {
				t.Errorf("%s: %s is for the records system, and says %q", f.Name, blank, said)
			}
		}
		if primary := doc["IdIdentificativoDocumentoPrimario"]; (primary == nil) != (i == 0) || i > 0 && imprint(primary) != digest(files[0].Data) {
			t.Errorf("%s: document it goes with: %v", f.Name, primary)
		}
		attached := doc["Allegati"].(map[string]any)
		if n := attached["NumeroAllegati"].(float64); i == 0 && (n != 2 || imprint(attached["IndiceAllegati"].([]any)[1].(map[string]any)["IdDoc"]) != digest(files[2].Data)) || i > 0 && n != 0 {
			t.Errorf("%s: attachments: %v", f.Name, attached)
		}
		if doc["Riservato"] != false {
			t.Errorf("%s: a public document is said to be reserved", f.Name)
		}
	}
}

func TestInternalDocumentsAreReserved(t *testing.T) {
	for _, h := range []*report.Header{&report.Internal(reporttest.Month()).Header, &report.Note(reporttest.Quiet()).Header} {
		beside, err := sidecar.Metadata(h, []sidecar.File{{Name: "x.pdf"}})
		if err != nil || !strings.Contains(string(beside[0].Data), `"Riservato": true`) {
			t.Errorf("%s: %s %v", h.Edition, beside[0].Data, err)
		}
	}
}

// The manifest tells of every file, of the rules and of the configuration, and is
// the same for the same input.
func TestManifest(t *testing.T) {
	h := &report.Internal(reporttest.Month()).Header
	inputs := []report.FileHash{{Name: "regole", SHA256: digest([]byte("r"))}, {Name: "configurazione", SHA256: digest([]byte("c"))}}
	files := []sidecar.File{{Name: "a.pdf", What: "a", Data: []byte("a")}, {Name: "a.pdf.metadati.json", Data: []byte("b")}}
	data, err := sidecar.Manifest(h, inputs, files)
	again, _ := sidecar.Manifest(h, inputs, files)
	if err != nil || string(data) != string(again) {
		t.Fatal(err, string(again))
	}
	for _, want := range []string{
		digest([]byte("a")), digest([]byte("b")), digest([]byte("r")), digest([]byte("c")), h.RuleSet, h.ConfigHash, h.BaseDigest, h.Comune, "a.pdf.metadati.json",
	} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%q is not in the manifest:\n%s", want, data)
		}
	}
	files[0].Data = []byte("A")
	if other, _ := sidecar.Manifest(h, inputs, files); string(other) == string(data) {
		t.Error("another file, the same manifest")
	}
}

func imprint(id any) string {
	return id.(map[string]any)["ImprontaCrittograficaDelDocumento"].(map[string]any)["Impronta"].(string)
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// values returns the leaves of a JSON value.
func values(v any) []string {
	switch v := v.(type) {
	case map[string]any:
		var out []string
		for _, w := range v {
			out = append(out, values(w)...)
		}
		return out
	case nil:
		return nil
	}
	return []string{strings.TrimSpace(fmt.Sprint(v))}
}
