package main

import (
	"context"
	"fmt"
	"iter"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/policies/tomlfile"
	"vigilia/fetch"
	"vigilia/picture"
	"vigilia/store"
)

// PicturesConfig says whether what is written in own pictures is read.
type PicturesConfig struct {
	Read    string `toml:"read"` // "auto", "on" or "off"
	Timeout int    `toml:"timeout_seconds"`
	Budget  int    `toml:"budget_seconds"`
	MaxSize int    `toml:"max_megabytes"`
}

func (c *Config) checkPictures(doc *tomlfile.Doc) {
	switch c.Pictures.Read {
	case "auto", "on", "off":
	default:
		fault(doc, "pictures.read", "la lettura delle immagini si indica con \"auto\" (se Tesseract è installato), \"on\" o \"off\"")
	}
	between(doc, "pictures.timeout_seconds", c.Pictures.Timeout, 1, 600, "il tempo massimo per un'immagine, in secondi,")
	between(doc, "pictures.budget_seconds", c.Pictures.Budget, 1, 7200, "il tempo massimo per le immagini di una pagina in una notte, in secondi,")
	between(doc, "pictures.max_megabytes", c.Pictures.MaxSize, 1, 100, "la dimensione massima di un'immagine, in MB,")
}

// pictureReader returns who reads pictures with Tesseract, or a *picture.Fault.
func (c *Config) pictureReader(ctx context.Context) (fetch.PictureReader, error) {
	return picture.New(ctx, picture.Config{Timeout: time.Duration(c.Pictures.Timeout) * time.Second})
}

// sight is the reading of own pictures in one night.
type sight struct {
	reader fetch.PictureReader // nil: no picture is read
	blind  string              // Italian: why a picture of which nothing is known was not read
}

// notRead says of the pictures why none was read.
func notRead(why string) string { return "testo delle immagini non letto: " + why }

// openEyes finds out whether pictures can be read. Without the program a night is a night
// all the same, unless the configuration asks for the program.
func (n *Night) openEyes(ctx context.Context) []audit.Notice {
	if n.config.Pictures.Read == "off" {
		n.sight = sight{blind: notRead("la lettura è esclusa nella configurazione")}
		return nil
	}
	reader, err := n.eyes(ctx)
	if err == nil {
		n.sight = sight{reader: reader, blind: notRead("non è riuscita in nessuna notte")}
		return nil
	}
	n.log.Warn("le immagini non sono lette", "err", err)
	n.sight = sight{blind: notRead(sentence(err))}
	if n.config.Pictures.Read == "auto" {
		return nil
	}
	return []audit.Notice{{Text: fmt.Sprintf("Immagini dell'Ente: %s.", sentence(err)), Grave: true}}
}

// pictures returns what a page's reading does with its pictures, nil for nothing.
func (n *Night) pictures(ctx context.Context, page string, day civil.Day) (*fetch.Pictures, error) {
	if n.sight.reader == nil {
		return nil, nil
	}
	known, err := n.store.Pictures(ctx, page, n.digest())
	if err != nil {
		return nil, err
	}
	read := map[string]bool{}
	for _, photos := range known {
		for id, p := range photos {
			read[id] = read[id] || p.Read
		}
	}
	c := n.config.Pictures
	return &fetch.Pictures{
		Reader: n.sight.reader, Since: n.window(day).From, Known: read, MaxBytes: int64(c.MaxSize) << 20,
		Timeout: n.config.timeout(), Budget: time.Duration(c.Budget) * time.Second,
	}, nil
}

// subjects yields what is to be audited of a page, own posts with what is written in
// their pictures.
func (n *Night) subjects(ctx context.Context, page string, p civil.Period, until civil.Day) iter.Seq2[store.Subject, error] {
	return func(yield func(store.Subject, error) bool) {
		known, err := n.store.Pictures(ctx, page, n.digest())
		if err != nil {
			yield(store.Subject{}, err)
			return
		}
		for s, err := range n.store.Conversations(ctx, page, p, until) {
			if err == nil && s.Content.Kind.Own() {
				n.show(s.Content, known[s.Content.ID])
			}
			if !yield(s, err) {
				return
			}
		}
	}
}

// show gives the pictures of a content what is known of them.
func (n *Night) show(c *audit.Content, known map[string]audit.Picture) {
	for i := range c.Attachments {
		a := &c.Attachments[i]
		if !a.Pictured() {
			continue
		}
		a.Picture = known[a.ID]
		if !a.Picture.Read && a.Picture.Cause == "" {
			a.Picture.Cause = n.sight.blind
		}
	}
}

// forgetPictures blanks what was read in pictures that are no longer looked at again.
func (n *Night) forgetPictures(ctx context.Context, day civil.Day) error {
	count, err := n.store.ForgetPictures(ctx, n.window(day).From, n.digest())
	if err != nil {
		return fmt.Errorf("words of pictures: %w", err)
	}
	if count > 0 {
		n.log.Info("parole delle immagini vecchie dimenticate", "day", day, "pictures", count)
	}
	return nil
}
