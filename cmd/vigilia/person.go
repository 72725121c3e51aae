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
	config, author, export string
	erase                  bool
}

func newPerson() *cobra.Command {
	var asked personAsked
	cmd := &cobra.Command{
		Use:   "person --author IDENTIFICATIVO",
		Short: "Trova, esporta o cancella ciò che è conservato su un autore",
		Long: `Trova ciò che l'archivio conserva su un autore, per rispondere alle richieste di accesso e di cancellazione
(GDPR artt. 15 e 17). L'autore si indica con il suo identificativo numerico, con l'indirizzo del profilo che lo contiene, oppure con
l'identificativo o l'indirizzo di un suo commento. Senza altre opzioni dice soltanto quanto è conservato. Con --export tutto è scritto,
con le spiegazioni dovute, in un file JSON da consegnare all'interessato; con --erase testi, nomi e riscontri sono cancellati e l'autore
non è più riconoscibile: restano i conteggi e gli esiti. La cancellazione non si può annullare. I documenti già redatti non sono modificati.`,
		Example: "  vigilia person --author 7000000000001 --export interessato.json\n  vigilia person --author 7000000000001 --erase",
		Args:    usage(cobra.NoArgs),
		RunE:    func(cmd *cobra.Command, _ []string) error { return aboutPerson(cmd, &asked) },
	}
	configFlag(cmd, &asked.config)
	cmd.Flags().StringVar(&asked.author, "author", "", "identificativo o indirizzo dell'autore, o di un suo commento")
	cmd.Flags().StringVar(&asked.export, "export", "", "file JSON in cui scrivere ciò che è conservato")
	cmd.Flags().BoolVar(&asked.erase, "erase", false, "cancella testi, nomi e riscontri")
	return cmd
}

func aboutPerson(cmd *cobra.Command, asked *personAsked) error {
	switch {
	case asked.author == "":
		return &usageError{errors.New("manca --author, l'identificativo o l'indirizzo dell'autore")}
	case asked.erase && asked.export != "":
		return &usageError{errors.New("--export e --erase si usano in due comandi distinti: prima l'esportazione, poi la cancellazione")}
	}
	return withArchive(cmd, asked.config, func(c *Config, st *store.Store) error {
		p, err := st.Person(cmd.Context(), asked.author)
		if err != nil {
			return err
		}
		tellPerson(cmd.OutOrStdout(), p)
		switch {
		case asked.export != "":
			return exportPerson(cmd.OutOrStdout(), asked.export, disclose(c, p, time.Now()))
		case asked.erase:
			return erasePerson(cmd, st, asked.author)
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
	fmt.Fprintf(out, "Rilievi: %d. Presenze negli elenchi dei blocchi: %d. Rilanci da parte delle pagine: %d.\n", findings, len(p.Blocks), len(p.Shares))
	if n := len(p.Contents); n > 0 {
		fmt.Fprintf(out, "Pubblicati dal %s al %s.\n", civil.Of(p.Contents[0].Published).Italian(), civil.Of(p.Contents[n-1].Published).Italian())
	}
}

// disclosure is the answer to a request of access, as it is handed to the person: the
// information of GDPR art. 15, par. 1, and the data. The offices that answer and the
// right to complain stand there as the law has them; what only the comune knows (who
// its data protection officer is) it adds in its covering letter.
type disclosure struct {
	Title        string        `json:"documento"`
	Controller   string        `json:"titolare_del_trattamento"`
	Office       string        `json:"ufficio,omitempty"`
	MadeAt       string        `json:"redatto_il"`
	Information  []explanation `json:"informazioni"`
	Fields       []explanation `json:"come_leggere_i_dati"`
	Conservation []termRow     `json:"termini_di_conservazione"`
	Data         *store.Person `json:"dati"`
}

type explanation struct {
	Of   string `json:"voce"`
	Text string `json:"spiegazione"`
}

type termRow struct {
	What string `json:"dato"`
	Term string `json:"termine"`
}

func disclose(c *Config, p *store.Person, now time.Time) *disclosure {
	d := &disclosure{
		Title:      "Dati personali conservati (Regolamento UE 2016/679, art. 15)",
		Controller: c.Comune, Office: c.Office, MadeAt: civil.Of(now).Italian(),
		Information: informationOwed(c.Opinion.Remote), Fields: fieldsExplained(), Data: p,
	}
	lines := purgeLines(&c.Retention)
	for _, kind := range store.PurgeKinds() {
		if kind != store.PurgedRuns && kind != store.PurgedNotes {
			d.Conservation = append(d.Conservation, termRow{lines[kind].what, lines[kind].term})
		}
	}
	return d
}

// informationOwed is what GDPR art. 15, par. 1 and 2, has the controller tell.
func informationOwed(remote bool) []explanation {
	outside := "Nessun destinatario esterno all'Ente; i dati sono conservati su un server dell'Ente."
	if remote {
		outside = "I testi dubbi sono riletti da un modello linguistico presso un fornitore esterno, indicato nel registro dei trattamenti dell'Ente, al quale non è comunicato il nome dell'autore."
	}
	return []explanation{
		{"finalità", "Verifica del rispetto della Social Media Policy dell'Ente sulle sue pagine istituzionali, nell'esercizio di un compito di interesse pubblico (art. 6, par. 1, lett. e)."},
		{"categorie di dati", "Contributi pubblici lasciati sulle pagine dell'Ente, nome visualizzato, istanti di lettura, rilievi della verifica automatica ed esiti decisi da una persona. L'identificativo dell'autore non è conservato: al suo posto vi è uno pseudonimo."},
		{"origine", "Le pagine pubbliche dell'Ente, lette attraverso l'interfaccia della piattaforma."},
		{"destinatari", "Gli uffici dell'Ente incaricati della verifica. I documenti destinati alla pubblicazione non contengono nomi, testi o indirizzi dei cittadini."},
		{"comunicazione all'esterno", outside},
		{"decisioni automatizzate", "Nessuna: la verifica segnala, e decide una persona. Il programma non nasconde, non cancella e non risponde."},
		{"diritti", "Rettifica, cancellazione, limitazione e opposizione si chiedono all'Ente; è possibile proporre reclamo al Garante per la protezione dei dati personali."},
	}
}

// fieldsExplained says what the fields of the data mean.
func fieldsExplained() []explanation {
	return []explanation{
		{"pseudonimo", "Il nome con cui l'archivio riconosce l'autore; vuoto se la richiesta riguarda un solo contributo di autore non comunicato dalla piattaforma."},
		{"contributi", "Commenti e post dell'interessato, in ordine di tempo. Gli istanti sono in tempo universale (UTC)."},
		{"testo, testi_precedenti", "Il testo come letto per ultimo e quelli che lo precedevano. Mancano se sono stati cancellati allo scadere dei termini."},
		{"testo_cancellato", "Quando testo e nome sono stati cancellati; restano i conteggi."},
		{"prima_lettura, ultima_lettura", "Quando la verifica ha trovato il contributo la prima e l'ultima volta."},
		{"nascosto, non_piu_presente", "Da quando il contributo risulta nascosto o non più presente sulla pagina."},
		{"rilievi", "Ciò che una regola ha segnalato, con la gravità proposta; «esito» e «motivo» sono la decisione di una persona; senza esito il rilievo non è stato confermato."},
		{"richieste, seconde_letture, allegati", "Quante richieste al Comune vi sono state riconosciute, quante riletture automatiche ha avuto, quanti allegati aveva."},
		{"blocchi", "Le volte in cui l'interessato è stato trovato nell'elenco degli account bloccati da una pagina."},
		{"rilanci", "I post dell'Ente che ne rilanciano uno dell'interessato."},
	}
}

func exportPerson(out io.Writer, path string, d *disclosure) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(d); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if err := replaceFile(path, buf.Bytes(), 0o600); err != nil {
		return fmt.Errorf("il file %s non si può scrivere: verificare spazio e permessi della cartella: %w", path, err)
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
	logger(cmd.ErrOrStderr()).Info("persona cancellata", "contents", e.Contents, "findings", e.Findings, "shares", e.Shares)
	fmt.Fprintf(cmd.OutOrStdout(), "Cancellati testi e nomi di %d contributi, %d testi precedenti, i riscontri di %d rilievi, l'origine di %d rilanci; conteggi ed esiti restano.\n",
		e.Contents, e.Versions, e.Findings, e.Shares)
	if e.Blocked > 0 {
		fmt.Fprintf(cmd.OutOrStdout(), "Bloccato da %d pagine: finché lo è, il solo pseudonimo resta nei loro elenchi.\n", e.Blocked)
	}
	return st.Scrub(cmd.Context())
}
