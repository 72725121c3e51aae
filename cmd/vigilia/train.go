package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"vigilia/audit/civil"
	"vigilia/audit/rank"
	"vigilia/store"
	"vigilia/templates"
)

func newTrain() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "train",
		Short: "Impara dalle decisioni dell'ufficio in quale ordine presentare i rilievi",
		Long: fmt.Sprintf(`Legge dall'archivio i rilievi confermati e non confermati dall'ufficio e ne ricava una stima, conservata su questo server,
con la quale i rilievi ancora da verificare sono messi in ordine. La stima non crea e non toglie rilievi.
Servono almeno %d decisioni. Per tornare all'ordine di data basta togliere il file indicato in data.ranking.`, rank.Least),
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withArchive(cmd, path, func(c *Config, st *store.Store) error {
				return train(cmd.Context(), c, st, cmd.OutOrStdout())
			})
		},
	}
	configFlag(cmd, &path)
	return cmd
}

// train fits the ranking on every decision of the archive, and puts it in use.
func train(ctx context.Context, c *Config, st *store.Store, out io.Writer) error {
	cases, err := st.Decided(ctx)
	if err != nil {
		return err
	}
	model, err := rank.Train(cases)
	if err != nil {
		return err
	}
	data, err := model.MarshalBinary()
	if err != nil {
		return err
	}
	path := c.path(c.Data.Ranking)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("la cartella dell'ordinamento appreso non si può creare: %w", err)
	}
	if err := replaceFile(path, data, 0o600); err != nil {
		return fmt.Errorf("l'ordinamento appreso non si può scrivere: %w", err)
	}
	card := model.Card
	fmt.Fprintf(out, "Decisioni utilizzate: %d (confermati %d, non confermati %d), fino al %s.\n", card.Decisions(), card.Confirmed, card.Rejected, civil.Of(card.Date).Italian())
	fmt.Fprintf(out, "Convalida incrociata in %d parti: precisione %s, richiamo %s (quota di conferme %s).\n", card.Folds,
		templates.Decimal(card.Precision, 2), templates.Decimal(card.Recall, 2), templates.Decimal(card.Base, 2))
	fmt.Fprintf(out, "In uso dal prossimo documento: %s\n", path)
	return nil
}

// useRanking puts in use what was learnt. Where the file cannot be used, lists
// stay in order of time, and the log says so: no night is lost for their order.
func (c *Config) useRanking(log *slog.Logger) {
	var err error
	if c.ranking, err = loadRanking(c); err != nil {
		log.Error("gli elenchi restano in ordine di data", "err", err)
	}
}

// loadRanking returns what was learnt, nil if nothing was yet.
func loadRanking(c *Config) (*rank.Model, error) {
	data, err := readBounded(c.path(c.Data.Ranking))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("l'ordinamento appreso non si può leggere: %w", err)
	}
	m := new(rank.Model)
	if err := m.UnmarshalBinary(data); err != nil {
		return nil, fmt.Errorf("%s: %w", c.path(c.Data.Ranking), err)
	}
	return m, nil
}
