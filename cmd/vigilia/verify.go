package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"vigilia/audit/civil"
	"vigilia/store"
)

func newVerify() *cobra.Command {
	var path string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Verifica che archivio e documenti siano come il programma li ha scritti",
		Long: `Percorre la catena delle registrazioni, ogni riga dell'archivio e i documenti redatti, e indica il primo punto che non
corrisponde: quale registrazione, esecuzione, riga o file, che cosa era atteso e che cosa si trova. Non modifica nulla e si
può eseguire in ogni momento. Stato di uscita: 0 tutto corrisponde, 1 qualcosa è stato alterato, 3 alcuni documenti non ci sono più o sono in una versione precedente.`,
		Example: "  vigilia verify --config /etc/vigilia/config.toml\n  vigilia verify --json",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := loadConfig(path)
			if err != nil {
				return err
			}
			return verifyAll(cmd.Context(), c, cmd.OutOrStdout(), asJSON)
		},
	}
	configFlag(cmd, &path)
	cmd.Flags().BoolVar(&asJSON, "json", false, "esito in formato JSON")
	return cmd
}

// place is one point that does not hold, or a document that is not there.
type place struct {
	Place    string `json:"punto"`
	Link     int64  `json:"registrazione,omitempty"`
	Run      int64  `json:"esecuzione,omitempty"`
	Table    string `json:"tabella,omitempty"`
	Row      string `json:"riga,omitempty"`
	File     string `json:"file,omitempty"`
	Expected string `json:"atteso,omitempty"`
	Found    string `json:"trovato,omitempty"`
	Sentence string `json:"descrizione"`
}

// verification is what vigilia verify says.
type verification struct {
	Whole     bool      `json:"integro"`
	Links     int       `json:"registrazioni"`
	Runs      int       `json:"esecuzioni"`
	Outside   int       `json:"esecuzioni_precedenti_la_catena"`
	Open      int       `json:"esecuzioni_in_corso_o_interrotte"`
	Rows      int       `json:"righe"`
	Documents int       `json:"documenti"`
	Begun     time.Time `json:"inizio_catena"`
	Head      string    `json:"impronta_ultima_registrazione"`
	Places    []place   `json:"alterazioni"`
	More      bool      `json:"altre_alterazioni,omitempty"`
	Missing   []place   `json:"documenti_assenti_o_superati"`
}

// verifyAll holds archive and documents against the chain and tells what came of it.
func verifyAll(ctx context.Context, c *Config, out io.Writer, asJSON bool) error {
	if absent(c.path(c.Data.Database)) {
		return fmt.Errorf("l'archivio %s non c'è: nulla da verificare; indicare la configurazione giusta con --config", c.path(c.Data.Database))
	}
	st, err := openStore(ctx, c)
	if err != nil {
		return err
	}
	defer st.Close()
	v, err := verify(ctx, c, st)
	if err != nil {
		return err
	}
	if asJSON {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		if err := enc.Encode(v); err != nil {
			return err
		}
	} else {
		v.tell(out)
	}
	switch {
	case !v.Whole:
		return errors.New(v.Places[0].Sentence + "; conservare archivio e documenti come sono e confrontarli con l'ultima copia di sicurezza")
	case len(v.Missing) > 0:
		return fmt.Errorf("%w: documenti assenti, superati o non leggibili: %d", errPartial, len(v.Missing))
	}
	return nil
}

func verify(ctx context.Context, c *Config, st *store.Store) (*verification, error) {
	found, err := st.Verify(ctx)
	if err != nil {
		return nil, err
	}
	v := &verification{Links: found.Links, Runs: found.Runs, Outside: found.Outside, Open: found.Open, Rows: found.Rows,
		Documents: len(found.Documents), Begun: found.Begun, Head: found.Head, More: found.Cut, Places: []place{}, Missing: []place{}}
	for _, f := range found.Faults {
		v.Places = append(v.Places, place{f.Place, f.Link, f.Run, f.Table, f.Row, f.File, f.Expected, f.Found, f.Sentence})
	}
	for _, d := range found.Documents {
		switch p := checkDocument(c, d); {
		case p == nil:
		case p.Found == "" || p.Found == d.Before:
			v.Missing = append(v.Missing, *p)
		default:
			v.Places = append(v.Places, *p)
		}
	}
	v.Whole = len(v.Places) == 0
	return v, nil
}

// checkDocument holds a document against its digest; nil if it is as it was written.
// One that is not there may have been moved on purpose: that is no alteration. One that
// cannot be read hides nothing of the others.
func checkDocument(c *Config, d store.KeptDocument) *place {
	dir := d.Folder
	if dir == "" {
		dir = c.path(c.Data.Reports)
	}
	p := &place{Place: "document", File: filepath.Join(dir, d.Name), Expected: d.SHA256}
	f, err := os.Open(p.File)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		p.Sentence = fmt.Sprintf("il documento %s non c'è: è stato spostato o eliminato", p.File)
		return p
	}
	if err != nil {
		p.Sentence = inItalian(fmt.Errorf("il documento %s non si può leggere, perciò non è stato verificato: %w", p.File, err))
		return p
	}
	defer f.Close()
	sum := sha256.New()
	size, err := io.Copy(sum, f)
	if err != nil {
		p.Sentence = inItalian(fmt.Errorf("il documento %s non si legge fino in fondo, perciò non è stato verificato: %w", p.File, err))
		return p
	}
	p.Found = hex.EncodeToString(sum.Sum(nil))
	switch {
	case p.Found == d.SHA256:
		return nil
	case p.Found == d.Before:
		p.Sentence = fmt.Sprintf("il documento %s è nella versione precedente: un'interruzione ha impedito di riscriverlo; redigerlo di nuovo con «vigilia report»", p.File)
	case size < d.Size:
		p.Sentence = fmt.Sprintf("il documento %s è troncato o alterato: %d byte invece di %d", p.File, size, d.Size)
	default:
		p.Sentence = fmt.Sprintf("il documento %s è stato modificato dopo la redazione", p.File)
	}
	return p
}

// tell prints the verification for a person.
func (v *verification) tell(out io.Writer) {
	for i, p := range v.Places {
		if i == 1 {
			fmt.Fprintln(out, "Altri punti che non corrispondono:")
		}
		fmt.Fprintf(out, "✗ %s\n", p.Sentence)
		if i == 0 && p.Expected+p.Found != "" {
			fmt.Fprintf(out, "    atteso:  %s\n    trovato: %s\n", orNothing(p.Expected), orNothing(p.Found))
		}
	}
	if v.More {
		fmt.Fprintln(out, "✗ … e altri ancora")
	}
	for _, p := range v.Missing {
		fmt.Fprintf(out, "! %s\n", p.Sentence)
	}
	if v.Outside > 0 {
		fmt.Fprintf(out, "! n. %d esecuzioni precedono la catena, iniziata il %s: su di esse non si può dire nulla\n", v.Outside, civil.Of(v.Begun).Italian())
	}
	if v.Open > 0 {
		fmt.Fprintf(out, "! n. %d esecuzioni sono in corso o si sono interrotte: la prossima le registra nella catena\n", v.Open)
	}
	if v.Whole {
		fmt.Fprintf(out, "✓ L'archivio è integro: n. %d registrazioni, n. %d esecuzioni, n. %d righe, n. %d documenti.\n", v.Links, v.Runs, v.Rows, v.Documents)
	}
	fmt.Fprintf(out, "Impronta dell'ultima registrazione (n. %d): %s\n", v.Links, v.Head)
}

func orNothing(s string) string {
	if s == "" {
		return "nulla"
	}
	return s
}

// keepDocuments tells the chain of documents and writes them. A kill in between leaves
// the version before, which the chain knows too, or none.
func keepDocuments(ctx context.Context, c *Config, st *store.Store, dir string, docs []document, at time.Time) ([]string, error) {
	folder, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if usual, err := filepath.Abs(c.path(c.Data.Reports)); err == nil && usual == folder {
		folder = "" // the folder may be moved with all that is in it
	}
	told := make([]store.LinkedDocument, len(docs))
	for i, d := range docs {
		told[i] = store.LinkedDocument{Folder: folder, Name: d.name, Size: int64(len(d.data)), SHA256: d.hash().SHA256}
	}
	if err := documentsFolder(dir); err != nil { // a folder named by mistake leaves no trace in the chain
		return nil, err
	}
	if err := st.RecordDocuments(ctx, at, told); err != nil {
		return nil, err
	}
	return writeDocuments(dir, docs)
}
