package sidecar

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"path"
	"strings"

	"vigilia/report"
)

// Suffix is what the name of a sidecar adds to that of its file.
const Suffix = ".metadati.json"

// File is a file of a report.
type File struct {
	Name string
	What string // Italian, one line
	Data []byte
}

// Digest returns the SHA-256 of the file, in hexadecimal.
func (f *File) Digest() string {
	sum := sha256.Sum256(f.Data)
	return hex.EncodeToString(sum[:])
}

// Metadata returns the sidecar of every file of one edition of a document, in the
// same order. The first file is the document, the others go with it. Each sidecar
// is JSON with the names of annex 5 to AgID's guidelines on the formation,
// management and preservation of electronic documents («documento amministrativo
// informatico»). What only the records system of the comune can know is there,
// and blank. It holds nothing of any citizen: all it knows is the header.
func Metadata(h *report.Header, files []File) ([]File, error) {
	out := make([]File, len(files))
	for i := range files {
		data, err := json.MarshalIndent(document{about(h, files, i)}, "", "  ")
		if err != nil {
			return nil, err
		}
		out[i] = File{Name: files[i].Name + Suffix, Data: append(data, '\n')}
	}
	return out, nil
}

// formation is how the document comes about, in the words of the guidelines (2.1.1, letter d).
const formation = "generazione o raggruppamento anche in via automatica di un insieme di dati o registrazioni, provenienti da una o più banche dati, " +
	"anche appartenenti a più soggetti interoperanti, secondo una struttura logica predeterminata e memorizzata in forma statica"

func about(h *report.Header, files []File, i int) administrative {
	f := &files[i]
	kind, note := "Relazione", "Impronta SHA-256, in esadecimale, del file come prodotto, prima di firma, sigillo e registrazione. I campi vuoti spettano al sistema di gestione documentale dell'Ente."
	if h.Edition == report.ForMorning {
		kind = "Nota"
	}
	if h.Edition == report.ForWeek {
		kind = "Report settimanale"
	}
	a := administrative{
		IDDoc: identify(h, f), Formation: formation, Kind: kind,
		Subjects: subjects(h), Key: key{Object: h.Title + " – " + h.PeriodText, Words: words(h)},
		Attached: attached{Index: []attachment{}}, Reserved: h.Edition != report.ForPublic,
		Format: format{mediaType(f.Name), software{"Vigilia", strings.TrimPrefix(h.Program, "Vigilia "), ""}},
		Name:   f.Name, Version: "1", Notes: note,
	}
	if i > 0 {
		main := identify(h, &files[0])
		a.Primary = &main
		return a
	}
	for j := range files[1:] {
		a.Attached.Index = append(a.Attached.Index, attachment{identify(h, &files[j+1]), files[j+1].What})
	}
	a.Attached.Number = len(files) - 1
	return a
}

// identify names a file: by its document, and by its form where the document has several.
func identify(h *report.Header, f *File) idDoc {
	id := h.DocumentID
	if form := strings.TrimPrefix(path.Ext(f.Name), "."); form != "pdf" {
		id += "-" + form
	}
	return idDoc{Digest: imprint{f.Digest(), "SHA-256"}, ID: id}
}

// subjects are who answers for the document and what made it. Whoever registers it
// and the codes of the index of public bodies are for the records system.
func subjects(h *report.Header) roles {
	return roles{[]map[string]any{
		{"Autore": author{Kind: "Autore", Body: body{Administration: coded{Name: h.Comune}, Unit: coded{Name: h.Office}}}},
		{"Produttore": producer{Kind: "Produttore", System: system{h.Program}}},
		{"AmministrazioneCheEffettuaLaRegistrazione": author{Kind: "Amministrazione che effettua la registrazione"}},
	}}
}

func words(h *report.Header) []string {
	out := []string{"social media policy", "pagina Facebook istituzionale", h.Wording, "regole " + h.RuleSet, "configurazione " + h.ConfigHash, "dati di base " + h.BaseDigest}
	for _, p := range h.Pages {
		out = append(out, cmp.Or(p.Name, p.URL))
	}
	return out
}

// mediaType names the formats that reports are written in (annex 2 to the guidelines).
func mediaType(name string) string {
	switch path.Ext(name) {
	case ".pdf":
		return "application/pdf (PDF/A-2a, PDF/UA-1)"
	case ".html":
		return "text/html"
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	}
	return ""
}

type document struct {
	Document administrative `json:"DocumentoAmministrativoInformatico"`
}

// administrative are the metadata in the order of the annex.
type administrative struct {
	IDDoc          idDoc          `json:"IdDoc"`
	Formation      string         `json:"ModalitaDiFormazione"`
	Kind           string         `json:"TipologiaDocumentale"`
	Registration   registration   `json:"DatiDiRegistrazione"`
	Subjects       roles          `json:"Soggetti"`
	Key            key            `json:"ChiaveDescrittiva"`
	Attached       attached       `json:"Allegati"`
	Classification classification `json:"Classificazione"`
	Reserved       bool           `json:"Riservato"`
	Format         format         `json:"IdentificativoDelFormato"`
	Verification   verification   `json:"Verifica"`
	Aggregates     aggregates     `json:"Agg"`
	Primary        *idDoc         `json:"IdIdentificativoDocumentoPrimario"`
	Name           string         `json:"NomeDelDocumento"`
	Version        string         `json:"VersioneDelDocumento"`
	Changes        changes        `json:"TracciatureModificheDocumento"`
	Preservation   string         `json:"TempoDiConservazione"`
	Notes          string         `json:"Note"`
}

type idDoc struct {
	Digest imprint `json:"ImprontaCrittograficaDelDocumento"`
	ID     string  `json:"Identificativo"`
	Stamp  string  `json:"Segnatura"`
}

type imprint struct {
	Hash      string `json:"Impronta"`
	Algorithm string `json:"Algoritmo"`
}

type registration struct {
	Flow   string `json:"TipologiaDiFlusso"`
	Type   string `json:"TipoRegistro"`
	Date   string `json:"DataRegistrazione"`
	Number string `json:"NumeroDocumento"`
	Code   string `json:"CodiceRegistro"`
}

type roles struct {
	Role []map[string]any `json:"Ruolo"`
}

type author struct {
	Kind string `json:"TipoRuolo"`
	Body body   `json:"PAI"`
}

type body struct {
	Administration coded    `json:"IPAAmm"`
	Area           coded    `json:"IPAAOO"`
	Unit           coded    `json:"IPAUOR"`
	Addresses      []string `json:"IndirizziDigitaliDiRiferimento"`
}

type coded struct {
	Name string `json:"Denominazione"`
	Code string `json:"CodiceIPA"`
}

type producer struct {
	Kind   string `json:"TipoRuolo"`
	System system `json:"SW"`
}

type system struct {
	Name string `json:"DenominazioneSistema"`
}

type key struct {
	Object string   `json:"Oggetto"`
	Words  []string `json:"ParoleChiave"`
}

type attached struct {
	Number int          `json:"NumeroAllegati"`
	Index  []attachment `json:"IndiceAllegati"`
}

type attachment struct {
	IDDoc idDoc  `json:"IdDoc"`
	What  string `json:"Descrizione"`
}

type classification struct {
	Index string `json:"IndiceDiClassificazione"`
	What  string `json:"Descrizione"`
	Plan  string `json:"PianoDiClassificazione"`
}

type format struct {
	Format  string   `json:"Formato"`
	Product software `json:"ProdottoSoftware"`
}

type software struct {
	Name    string `json:"NomeProdotto"`
	Version string `json:"VersioneProdotto"`
	Maker   string `json:"Produttore"`
}

// verification is true of the file as it is made; who signs it says otherwise.
type verification struct {
	Signed   bool   `json:"FirmatoDigitalmente"`
	Sealed   bool   `json:"SigillatoElettronicamente"`
	Stamped  bool   `json:"MarcaturaTemporale"`
	Conforms string `json:"ConformitaCopieImmagineSuSupportoInformatico"`
}

type aggregates struct {
	Type string `json:"TipoAggregazione"`
	ID   string `json:"IdAggregazione"`
}

type changes struct {
	Type     string `json:"TipoModifica"`
	Who      string `json:"SoggettoAutoreDellaModifica"`
	When     string `json:"DataModifica"`
	Previous string `json:"IdDocVersionePrecedente"`
}
