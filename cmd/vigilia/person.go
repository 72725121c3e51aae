package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"vigilia/audit/civil"
	"vigilia/store"
)

// personAsked is what the command line asks about a person.
type personAsked struct {
	config, export string
	erase, confirm bool
}

func newPerson() *cobra.Command {
	var asked personAsked
	cmd := &cobra.Command{
		Use:   "person IDENTIFICATIVO",
		Short: "Trova, esporta o cancella ciò che è conservato su un autore",
		Long: `Trova ciò che l'archivio conserva su un autore, per rispondere alle richieste di accesso e di cancellazione
(GDPR artt. 15 e 17). L'autore si indica con il suo identificativo numerico, con l'indirizzo del profilo che lo contiene, oppure con
l'identificativo o l'indirizzo di un suo commento. Con --export tutto è scritto in un file JSON, da consegnare all'interessato; con
--erase --confirm testi, nomi e riscontri sono cancellati e l'autore non è più riconoscibile: restano i conteggi e gli esiti.
I documenti già redatti non sono modificati.`,
		Example: "  vigilia person 7000000000001 --export interessato.json\n  vigilia person 7000000000001 --erase --confirm",
		Args:    usage(cobra.ExactArgs(1)),
		RunE:    func(cmd *cobra.Command, args []string) error { return aboutPerson(cmd, &asked, args[0]) },
	}
	configFlag(cmd, &asked.config)
	cmd.Flags().StringVar(&asked.export, "export", "", "file JSON in cui scrivere ciò che è conservato")
	cmd.Flags().BoolVar(&asked.erase, "erase", false, "cancella testi, nomi e riscontri")
	cmd.Flags().BoolVar(&asked.confirm, "confirm", false, "conferma la cancellazione, che non si può annullare")
	return cmd
}

// errUnconfirmed asks for the second flag of an erasure.
var errUnconfirmed = errors.New("nulla è stato cancellato: la cancellazione non si può annullare; per eseguirla aggiungere --confirm")

func aboutPerson(cmd *cobra.Command, asked *personAsked, word string) error {
	if asked.erase && asked.export != "" {
		return &usageError{errors.New("--export e --erase si usano in due comandi distinti: prima l'esportazione, poi la cancellazione")}
	}
	if asked.confirm && !asked.erase {
		return &usageError{errors.New("--confirm vale soltanto con --erase")}
	}
	return withArchive(cmd, asked.config, func(_ *Config, st *store.Store) error {
		p, err := st.Person(cmd.Context(), word)
		if err != nil {
			return err
		}
		tellPerson(cmd.OutOrStdout(), p)
		switch {
		case asked.export != "":
			return exportPerson(cmd.OutOrStdout(), asked.export, p)
		case asked.erase && !asked.confirm:
			return &usageError{errUnconfirmed}
		case asked.erase:
			return erasePerson(cmd, st, word)
		}
		return nil
	})
}

// tellPerson prints how much is held, not what: a screen is no place for it.
func tellPerson(out io.Writer, p *store.Person) {
	texts, findings := 0, 0
	for _, c := range p.Contents {
		if c.Text != "" {
			texts++
		}
		findings += len(c.Findings)
	}
	fmt.Fprintf(out, "Contributi registrati: %d, dei quali con testo conservato: %d.\n", len(p.Contents), texts)
	fmt.Fprintf(out, "Rilievi: %d. Presenze nell'elenco dei blocchi: %d.\n", findings, len(p.Blocks))
	if n := len(p.Contents); n > 0 {
		fmt.Fprintf(out, "Pubblicati dal %s al %s.\n", civil.Of(p.Contents[0].Published).Italian(), civil.Of(p.Contents[n-1].Published).Italian())
	}
}

func exportPerson(out io.Writer, path string, p *store.Person) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(p); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if err := replaceFile(path, buf.Bytes(), 0o600); err != nil {
		return fmt.Errorf("il file %s non si può scrivere: %w", path, err)
	}
	fmt.Fprintf(out, "Esportazione: %s\n", path)
	return nil
}

// erasePerson erases, writes the line of the register and takes what was blanked out
// of the files.
func erasePerson(cmd *cobra.Command, st *store.Store, word string) error {
	e, err := st.ErasePerson(cmd.Context(), word, time.Now())
	if err != nil {
		return err
	}
	logger(cmd.ErrOrStderr()).Info("person erased", "contents", e.Contents, "findings", e.Findings, "blocks", e.Blocks)
	fmt.Fprintf(cmd.OutOrStdout(), "Cancellati testi e nomi di %d contributi, %d testi precedenti, i riscontri di %d rilievi; conteggi ed esiti restano.\n",
		e.Contents, e.Versions, e.Findings)
	return st.Scrub(cmd.Context())
}
