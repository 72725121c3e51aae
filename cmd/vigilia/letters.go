package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules"
	"vigilia/mail"
	"vigilia/report"
	"vigilia/store"
	"vigilia/templates"
)

// postman sends documents to the offices. What waits stands in the outbox of the
// archive; the documents themselves are made from the archive at each try.
type postman struct {
	config *Config
	store  *store.Store
	now    func() time.Time
	log    *slog.Logger
	out    io.Writer // for whom the program works

	// What a round of deliveries learns: the server, why it takes nothing tonight,
	// which addresses it does not take, and the newest document made.
	server  *mail.Server
	down    *mail.Failure
	refused map[string]*mail.Failure
	page    []byte
	files   []mail.File
	made    store.Letter
}

func newPostman(c *Config, st *store.Store, now func() time.Time, log *slog.Logger, out io.Writer) *postman {
	return &postman{config: c, store: st, now: now, log: log, out: out, refused: map[string]*mail.Failure{}}
}

// enqueue puts a document of a period into the outbox, if somebody wants it.
func (p *postman) enqueue(ctx context.Context, kind string, period civil.Period, whole bool) error {
	m := &p.config.Mail
	if m.Host == "" || len(m.To[kind]) == 0 {
		return nil
	}
	_, domain, _ := strings.Cut(m.From, "@")
	_, err := p.store.Enqueue(ctx, store.Letter{Kind: kind, Period: period, Whole: whole}, m.To[kind], domain, p.now())
	return err
}

// post is enqueue for documents made of a material.
func (p *postman) post(ctx context.Context, kind string, m *report.Material) error {
	return p.enqueue(ctx, kind, m.Period, unlooked(m) == 0)
}

// postAsked puts the documents that a person asks for into the outbox.
func (p *postman) postAsked(ctx context.Context, ask store.Letter) error {
	if ask.Kind == "" {
		return nil
	}
	if len(p.config.Mail.To[ask.Kind]) == 0 {
		return &usageError{fmt.Errorf("nessun destinatario per questo documento: indicarlo in [mail.to] con %s = [\"…\"]", ask.Kind)}
	}
	kind, err := kindOf(ask.Kind)
	if err != nil {
		return err
	}
	for _, period := range kind.periods(ask.Period) {
		m, err := kind.collect(ctx, p.config, p.store, rules.All(), period)
		if err != nil {
			return err
		}
		if len(m.Runs) == 0 {
			return fmt.Errorf("%s: nessuna notte di quel periodo è stata elaborata", titleOf(store.Letter{Kind: ask.Kind, Period: period}))
		}
		if err := p.post(ctx, ask.Kind, m); err != nil {
			return err
		}
	}
	return nil
}

// deliver tries everything that waits, tells a person what did not arrive, and
// returns how many letters wait on. A server that fails is left alone until the next
// round, and so is an address that it does not take.
func (p *postman) deliver(ctx context.Context) (waiting int) {
	if p.config.Mail.Host == "" {
		return 0
	}
	waiting, err := p.tryAll(ctx)
	if err != nil && ctx.Err() == nil {
		fmt.Fprintf(p.out, "Posta: messaggi non consegnati: %s.\n", sentence(err))
		p.log.Error("posta non consegnata", "err", err)
	}
	return waiting
}

func (p *postman) tryAll(ctx context.Context) (waiting int, err error) {
	letters, err := p.store.Letters(ctx)
	waiting = len(letters)
	if err != nil || waiting == 0 {
		return waiting, err
	}
	if p.server, err = p.config.openMail(); err != nil {
		return waiting, err
	}
	for _, l := range letters {
		settled, err := p.attempt(ctx, l)
		if settled {
			waiting--
		}
		if err != nil {
			return waiting, err
		}
	}
	if p.down != nil && waiting > 0 {
		fmt.Fprintf(p.out, "Posta: messaggi non ancora consegnati: %d. Causa: %s.\n", waiting, p.down.Sentence())
	}
	return waiting, ctx.Err()
}

// attempt settles a letter, or records why it waits on.
func (p *postman) attempt(ctx context.Context, l store.Letter) (settled bool, err error) {
	if !slices.Contains(p.config.Mail.To[l.Kind], l.To) {
		fmt.Fprintf(p.out, "Posta: %s non è più fra i destinatari e non riceverà: %s.\n", l.To, titleOf(l))
		return true, p.store.LetterWithdrawn(ctx, l, p.now())
	}
	if f := cmp.Or(p.down, p.refused[l.To]); f != nil || ctx.Err() != nil {
		if f == nil {
			return false, nil // the program is being stopped: the next round has it
		}
		return false, p.store.LetterFailed(ctx, l, f.Sentence(), l.Unsure)
	}
	message, err := p.write(ctx, l)
	if err != nil {
		fmt.Fprintf(p.out, "Posta: %s non si può comporre: %s.\n", titleOf(l), sentence(err))
		return false, p.store.LetterFailed(ctx, l, sentence(err), l.Unsure)
	}
	if l.Unsure {
		p.log.Warn("non è noto come sia finito il tentativo precedente: il messaggio parte di nuovo con lo stesso identificativo", "id", l.MessageID)
	}
	if err := p.store.LetterTried(ctx, l, p.now()); err != nil {
		return false, err
	}
	f := p.send(ctx, l, message)
	// What the server said is kept even if the program is being stopped.
	if ctx = context.WithoutCancel(ctx); f != nil {
		p.learn(l, f)
		return false, p.store.LetterFailed(ctx, l, f.Sentence(), f.Unsure())
	}
	p.log.Info("posta accettata", "id", l.MessageID)
	return true, p.store.LetterSent(ctx, l, p.now())
}

// send hands a letter over, without its attachments if the server takes no message
// of that size. It returns nil if the server has accepted it.
func (p *postman) send(ctx context.Context, l store.Letter, m *mail.Message) *mail.Failure {
	var f *mail.Failure
	err := p.server.Send(ctx, m)
	if errors.As(err, &f) && f.TooLarge() && len(m.Attached) > 0 {
		fmt.Fprintf(p.out, "Posta: %s parte per %s senza allegati: %s.\n", titleOf(l), l.To, f.Cause())
		f = nil
		err = p.server.Send(ctx, m.Light(lightNotice(m.Attached)))
	}
	errors.As(err, &f)
	return f
}

// lightNotice says where the documents are that a message could not carry.
func lightNotice(files []mail.File) string {
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.Name
	}
	return "I documenti superano la dimensione ammessa dal server di posta e non sono allegati. Sono nella cartella dei documenti: " + strings.Join(names, ", ") + "."
}

// learn draws from a failure what it means for the letters after this one, and tells it.
func (p *postman) learn(l store.Letter, f *mail.Failure) {
	p.log.Warn("posta non consegnata", "id", l.MessageID, "err", f)
	if f.OfServer() {
		p.down = f // told once for all of them
		return
	}
	if f.OfRecipient() {
		p.refused[l.To] = f
	}
	fmt.Fprintf(p.out, "Posta: %s per %s non è stata consegnata: %s.\n", titleOf(l), l.To, f.Sentence())
}

// write makes the message of a letter: the page of the document as its body, the
// documents beside it. Its head tells nothing but the name of document and comune.
func (p *postman) write(ctx context.Context, l store.Letter) (*mail.Message, error) {
	if p.page == nil || p.made.Kind != l.Kind || p.made.Period != l.Period {
		if err := p.make(ctx, l); err != nil {
			return nil, err
		}
	}
	c := p.config
	subject := templates.Capital(titleOf(l)) + " – " + c.Comune
	if !l.Whole {
		subject += " (elaborazione parziale)"
	}
	return &mail.Message{
		ID: l.MessageID, FromName: "Vigilia – " + c.Comune, From: c.Mail.From, To: l.To,
		Subject: subject, Date: l.QueuedAt.In(civil.Rome()), Page: p.page, Attached: p.files,
	}, nil
}

// make makes the documents of a letter.
func (p *postman) make(ctx context.Context, l store.Letter) error {
	kind, err := kindOf(l.Kind)
	if err != nil {
		return err
	}
	m, err := kind.collect(ctx, p.config, p.store, rules.All(), l.Period)
	if err != nil {
		return err
	}
	if len(m.Runs) == 0 {
		return fmt.Errorf("nessuna notte %s è nell'archivio", l.Period.Italian())
	}
	docs, err := kind.documents(m)
	if err != nil {
		return err
	}
	p.page, p.files, p.made = nil, nil, l
	for _, d := range docs {
		switch ext := filepath.Ext(d.name); {
		case ext == ".html" && p.page == nil: // the first is the offices'
			p.page = d.data
		case ext == ".pdf" || ext == ".xlsx":
			p.files = append(p.files, mail.File{Name: d.name, Data: d.data})
		}
	}
	return nil
}

// titleOf is what a person calls a letter.
func titleOf(l store.Letter) string {
	name := map[string]string{"note": "nota notturna", "weekly": "report settimanale", "giunta": "relazione di conformità"}[l.Kind]
	return cmp.Or(name, "documento") + " " + templates.Period(l.Period)
}

// postNote puts the note of a night into the outbox before the record is closed: a
// night that is recorded as ended has its letter.
func (n *Night) postNote(ctx context.Context, run *audit.Run) error {
	if run.State == audit.Failed {
		return nil
	}
	p := newPostman(n.config, n.store, n.now, n.log, io.Discard)
	return p.enqueue(context.WithoutCancel(ctx), "note", civil.Single(run.Day), run.State == audit.Complete)
}

// mailNotice reminds the readers of a note of what has not reached somebody.
func (n *Night) mailNotice(ctx context.Context) ([]audit.Notice, error) {
	if n.config.Mail.Host == "" {
		return nil, nil
	}
	letters, err := n.store.Letters(ctx)
	if err != nil {
		return nil, err
	}
	tried := slices.DeleteFunc(letters, func(l store.Letter) bool { return l.Failure == "" })
	if len(tried) == 0 {
		return nil, nil
	}
	return []audit.Notice{{Text: fmt.Sprintf("Posta: messaggi non ancora consegnati: %d, il primo è la %s. Ultima causa: %s.",
		len(tried), titleOf(tried[0]), tried[len(tried)-1].Failure)}}, nil
}
