package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"vigilia/report/xlsx"
	"vigilia/store"
)

func newReview() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "review CARTELLA.xlsx",
		Short: "Legge dalla cartella di lavoro le convalide dell'ufficio",
		Long: `Legge dalla versione interna della cartella di lavoro gli esiti delle colonne «Convalida» e «Esito» e li registra:
da quel momento i documenti riportano i rilievi come confermati o non confermati. Le righe sono ritrovate
per «Id», comunque siano state ordinate o filtrate. Leggere due volte lo stesso file non cambia nulla.
Le attestazioni valgono per il periodo della cartella e compaiono nei documenti di quel periodo; le azioni ancora
aperte sono riportate nella relazione successiva. Ciò che non si può registrare è detto voce per voce, il resto è registrato.`,
		Example: "  vigilia review --config /etc/vigilia/config.toml relazione-2026-11-01_2026-11-30-interna.xlsx",
		Args:    usage(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return review(cmd, path, args[0])
		},
	}
	configFlag(cmd, &path)
	return cmd
}

// review records what the office decided. Findings that the archive does not
// hold are told one by one, and the rest is taken.
func review(cmd *cobra.Command, path, book string) error {
	filled, err := readBook(book)
	if err != nil {
		return err
	}
	return withArchive(cmd, path, func(_ *Config, st *store.Store) error {
		if err := fromHere(cmd, st, filled, book); err != nil {
			return err
		}
		now := time.Now()
		for i := range filled.Decisions {
			if filled.Decisions[i].At.IsZero() {
				filled.Decisions[i].At = now
			}
		}
		if err := st.Attest(cmd.Context(), filled.Attestations, now); err != nil {
			return err
		}
		if err := st.KeepActions(cmd.Context(), filled.Actions, now); err != nil {
			return err
		}
		return reviewed(cmd.OutOrStdout(), cmd.ErrOrStderr(), filled, st.Decide(cmd.Context(), filled.Decisions))
	})
}

// fromHere refuses the workbook of another archive: clauses and periods are the same
// everywhere, and what one office attests is no word of another.
func fromHere(cmd *cobra.Command, st *store.Store, filled *xlsx.Filled, book string) error {
	own, err := st.Identity(cmd.Context())
	switch {
	case err != nil:
		return err
	case filled.Archive == "":
		fmt.Fprintf(cmd.ErrOrStderr(), "avviso: %s non indica da quale archivio proviene, come quelle redatte da versioni precedenti: si verifichi che sia di questo Ente\n", book)
	case filled.Archive != own:
		return &usageError{fmt.Errorf("%s è stata redatta da un altro archivio (%s, questo è %s) e nulla è stato registrato: indicare con --config la configurazione di quell'archivio, oppure redigere qui la cartella con «vigilia report» e riportarvi gli esiti", book, filled.Archive, cmp.Or(own, "ancora senza elaborazioni"))}
	}
	return nil
}

// largestBook bounds the workbook: that of a hundred thousand findings has 20 MB.
const largestBook = 256 << 20

func readBook(path string) (*xlsx.Filled, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, &usageError{fmt.Errorf("la cartella di lavoro non si può leggere: %w", err)}
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || info.Size() > largestBook {
		return nil, &usageError{fmt.Errorf("la cartella di lavoro %s non è un file o supera i %d MB: verificare che sia quella scritta da Vigilia", path, largestBook>>20)}
	}
	filled, err := xlsx.Review(f)
	if err != nil {
		return nil, fmt.Errorf("%s: nessun esito è stato registrato; correggere e ripetere: %w", path, err)
	}
	return filled, nil
}

// reviewed tells what was taken, and one by one what was not; decideErr is what
// the archive said.
func reviewed(out, errs io.Writer, filled *xlsx.Filled, decideErr error) error {
	var unknown *store.UnknownFindingsError
	if decideErr != nil && !errors.As(decideErr, &unknown) {
		return decideErr
	}
	taken, refused := len(filled.Decisions), filled.Refused
	if unknown != nil {
		taken -= len(unknown.Fingerprints)
		for _, id := range unknown.Fingerprints {
			refused = append(refused, fmt.Errorf("rilievo %s: non è nell'archivio o non sussiste più; verificare che la cartella provenga da questo archivio", id))
		}
	}
	fmt.Fprintf(out, "Convalide registrate: %d.\n", taken)
	if n := len(filled.Attestations); n > 0 {
		fmt.Fprintf(out, "Attestazioni registrate: %d.\n", n)
	}
	if n := len(filled.Actions); n > 0 {
		fmt.Fprintf(out, "Azioni lette: %d.\n", n)
	}
	if len(refused) == 0 {
		return nil
	}
	for _, r := range refused {
		fmt.Fprintf(errs, "  – %s\n", inItalian(r))
	}
	return fmt.Errorf("%w: voci non registrate, elencate sopra: %d; tutte le altre lo sono: correggere le voci e rileggere la cartella", errPartial, len(refused))
}
