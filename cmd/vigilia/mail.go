package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"vigilia/audit/civil"
	"vigilia/mail"
	"vigilia/store"
)

func newMail() *cobra.Command {
	var path, kind, week, from, to string
	var list bool
	cmd := &cobra.Command{
		Use:   "mail",
		Short: "Spedisce agli uffici i documenti che attendono nella posta in uscita",
		Long: `Ogni notte e ogni relazione mettono nella posta in uscita i documenti per gli indirizzi di [mail.to], e
tentano di spedirli. Ciò che non parte resta in attesa ed è ritentato all'esecuzione successiva; questo comando lo
ritenta subito. Con --kind vi mette prima il documento di un periodo, per chi non usa «vigilia daemon»: il report della
settimana precedente, se non ne è indicata un'altra. Nulla è spedito due volte.`,
		Example: "  vigilia mail --list\n  vigilia mail --config /etc/vigilia/config.toml\n  vigilia mail --kind weekly",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			ask, err := askedLetter(kind, week, from, to)
			if err != nil {
				return &usageError{err}
			}
			return withArchive(cmd, path, func(c *Config, st *store.Store) error {
				if c.Mail.Host == "" {
					return &usageError{errors.New("la posta non è configurata: indicare mail.host e i destinatari in [mail.to]")}
				}
				if list {
					return listLetters(cmd.Context(), st, cmd.OutOrStdout())
				}
				return sendLetters(cmd, c, st, ask)
			})
		},
	}
	configFlag(cmd, &path)
	cmd.Flags().BoolVar(&list, "list", false, "elenca soltanto ciò che attende")
	cmd.Flags().StringVar(&kind, "kind", "", "documento da spedire: note, weekly o giunta (se manca: soltanto ciò che attende)")
	cmd.Flags().StringVar(&week, "week", "", "settimana del report settimanale, AAAA-Wnn o uno dei suoi giorni")
	cmd.Flags().StringVar(&from, "from", "", "primo giorno, AAAA-MM-GG")
	cmd.Flags().StringVar(&to, "to", "", "ultimo giorno, AAAA-MM-GG")
	return cmd
}

// askedLetter is the document that the command line asks to be sent; its kind is "" for none.
func askedLetter(kind, week, from, to string) (store.Letter, error) {
	if kind == "" {
		if week != "" || from != "" || to != "" {
			return store.Letter{}, errors.New("manca --kind, il documento del periodo indicato: note, weekly o giunta")
		}
		return store.Letter{}, nil
	}
	k, err := kindOf(kind)
	if err != nil {
		return store.Letter{}, err
	}
	if k.weekly && week == "" && from == "" && to == "" {
		return store.Letter{Kind: kind, Period: civil.WeekOf(civil.Of(time.Now())).Previous()}, nil
	}
	p, err := k.period(week, from, to)
	return store.Letter{Kind: kind, Period: p}, err
}

func listLetters(ctx context.Context, st *store.Store, out io.Writer) error {
	letters, err := st.Letters(ctx)
	if err != nil {
		return err
	}
	for _, l := range letters {
		fmt.Fprintf(out, "%s, per %s, in attesa dal %s, tentativi: %d\n", titleOf(l), l.To, civil.Of(l.QueuedAt).Italian(), l.Tries)
		if l.Failure != "" {
			fmt.Fprintf(out, "  %s\n", l.Failure)
		}
	}
	fmt.Fprintf(out, "Messaggi in attesa: %d.\n", len(letters))
	return nil
}

func sendLetters(cmd *cobra.Command, c *Config, st *store.Store, ask store.Letter) error {
	log := logger(cmd.ErrOrStderr())
	c.useFiles(log)
	p := newPostman(c, st, time.Now, log, cmd.ErrOrStderr())
	if err := p.postAsked(cmd.Context(), ask); err != nil {
		return err
	}
	if waiting := p.deliver(cmd.Context()); waiting > 0 {
		return fmt.Errorf("messaggi non consegnati: %d; restano in attesa e saranno ritentati alla prossima esecuzione", waiting)
	}
	fmt.Fprintln(cmd.OutOrStdout(), "Nessun messaggio in attesa.")
	return nil
}

// checkMail goes as far as a message would, without sending one.
func checkMail(ctx context.Context, c *Config) checked {
	const name = "posta"
	if c.Mail.Host == "" {
		return fine(name, "non configurata: i documenti restano nella cartella")
	}
	server, err := c.openMail()
	if err != nil {
		return failure(name, err, "verificare mail.ca_file")
	}
	state, err := server.Probe(ctx)
	var f *mail.Failure
	switch path := c.mailPlace().file; {
	case errors.As(err, &f):
		return checked{Name: name, State: broken, Text: f.Cause(), Remedy: f.Remedy()}
	case c.mailPlace().credentialPath() == "" && path != "" && wideOpen(path):
		return fine(name, "%s, %s; il file della password è leggibile da altri utenti", c.Mail.Host, state).but(ailing, "eseguire «chmod 600 "+path+"»")
	}
	return fine(name, "%s, %s", c.Mail.Host, state)
}
