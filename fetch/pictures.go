package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// PictureReader reads what is written in a picture; "" if nothing is. Its errors are
// told as causes: those that have a Sentence by it.
type PictureReader interface {
	Read(ctx context.Context, raw []byte) (string, error)
}

// Pictures asks for the pictures of own posts to be downloaded, read and thrown away.
type Pictures struct {
	Reader PictureReader
	Since  civil.Day       // own posts published on this day or later
	Known  map[string]bool // photos that an earlier night read
	// Budget is how long all pictures of the page may take, 0 for no limit; Timeout
	// how long one download may, a minute if 0.
	Budget, Timeout time.Duration
	MaxBytes        int64 // of one picture, 20 MiB if 0
}

const defaultPicture = 20 << 20

// imageFields asks for the addresses of a photo. They are asked for apart from the
// alternative texts, which must not be lost if the platform refuses them.
const imageFields = "id,images"

// wireImages are the sizes in which the platform serves a photo.
type wireImages struct {
	envelope
	ID     string      `json:"id"`
	Images []wireImage `json:"images"`
}

type wireImage struct {
	Width  int    `json:"width"`
	Height int    `json:"height"`
	Source string `json:"source"`
}

func (w *wireImages) whole() bool { return w.ID != "" }

// largest returns the address of the largest size, "" if there is none.
func (w *wireImages) largest() string {
	best := wireImage{Width: -1}
	for _, i := range w.Images {
		if i.Source != "" && i.Width*max(1, i.Height) > best.Width*max(1, best.Height) {
			best = i
		}
	}
	return best.Source
}

// unlooked reports whether a post has pictures that are asked for and no night has read.
func (n *night) unlooked(c *audit.Content) bool {
	if n.job.Pictures == nil || c.Day().Before(n.job.Pictures.Since) {
		return false
	}
	for i := range c.Attachments {
		if a := &c.Attachments[i]; photo(a) && !n.job.Pictures.Known[a.ID] {
			return true
		}
	}
	return false
}

// readPictures downloads the pictures of the held posts, one at a time, has them
// read, and keeps nothing but what is written in them.
func (n *night) readPictures(ctx context.Context) error {
	wanted := map[string]*audit.Attachment{}
	var ids []string
	for _, p := range n.held {
		if !n.unlooked(p.content) {
			continue
		}
		for i := range p.content.Attachments {
			a := &p.content.Attachments[i]
			if photo(a) && wanted[a.ID] == nil && !n.job.Pictures.Known[a.ID] {
				wanted[a.ID] = a
				ids = append(ids, a.ID)
			}
		}
	}
	if len(ids) == 0 {
		return nil
	}
	addresses := map[string]string{}
	err := readBatch(ctx, n.reader, ids, func(string) string { return imageFields }, func(id string, w *wireImages, f *Fault) {
		if f != nil {
			wanted[id].Picture.Cause = unreadPicture(f.Cause)
		} else if addresses[id] = w.largest(); addresses[id] == "" {
			wanted[id].Picture.Cause = unreadPicture("la piattaforma non ne ha indicato l'indirizzo")
		}
	})
	if err != nil {
		return err
	}
	return n.lookAt(ctx, ids, addresses, wanted)
}

// lookAt reads the pictures whose addresses are known, within the budget.
func (n *night) lookAt(ctx context.Context, ids []string, addresses map[string]string, wanted map[string]*audit.Attachment) error {
	began := n.c.cfg.Now()
	for _, id := range ids {
		if addresses[id] == "" {
			continue
		}
		if b := n.job.Pictures.Budget; b > 0 && n.c.cfg.Now().Sub(began) >= b {
			wanted[id].Picture.Cause = unreadPicture("il tempo previsto per le immagini di una notte è terminato")
			continue
		}
		text, err := n.look(ctx, addresses[id])
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			wanted[id].Picture.Cause = unreadPicture(sentence(err))
		default:
			wanted[id].Picture = audit.Picture{Read: true, Text: text}
		}
	}
	return nil
}

// unreadPicture says that a picture was not read, and why.
func unreadPicture(why string) string { return "testo di un'immagine non letto: " + why }

// sentence returns the Italian sentence of an error that has one.
func sentence(err error) string {
	var said interface{ Sentence() string }
	if errors.As(err, &said) {
		return said.Sentence()
	}
	return "la lettura non è riuscita"
}

// pictureError is why a picture could not be downloaded, in Italian.
type pictureError string

func (e pictureError) Error() string    { return string(e) }
func (e pictureError) Sentence() string { return string(e) }

// look downloads one picture and has it read.
func (n *night) look(ctx context.Context, address string) (string, error) {
	raw, err := n.download(ctx, address)
	if err != nil {
		return "", err
	}
	return n.job.Pictures.Reader.Read(ctx, raw)
}

// download fetches a picture from the address that the platform told, and from no
// other: no redirection is followed, and no token goes there.
func (n *night) download(ctx context.Context, address string) ([]byte, error) {
	if !n.c.serves(address) {
		return nil, pictureError("l'indirizzo indicato dalla piattaforma non è ammesso")
	}
	timeout := n.job.Pictures.Timeout
	if timeout <= 0 {
		timeout = defaultTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, pictureError("l'indirizzo indicato dalla piattaforma non è ammesso")
	}
	req.Header.Set("User-Agent", n.c.cfg.UserAgent)
	resp, err := n.c.http.Do(req)
	if err != nil {
		return nil, undelivered(ctx)
	}
	defer resp.Body.Close()
	return n.body(ctx, resp)
}

// body takes a picture from an answer: whole, not too large, and a picture.
func (n *night) body(ctx context.Context, resp *http.Response) ([]byte, error) {
	limit := n.job.Pictures.MaxBytes
	if limit <= 0 {
		limit = defaultPicture
	}
	tooLarge := pictureError(fmt.Sprintf("l'immagine supera i %d MB ammessi", max(1, limit>>20)))
	switch {
	case resp.StatusCode == http.StatusNotFound || resp.StatusCode == http.StatusGone || resp.StatusCode == http.StatusForbidden:
		return nil, pictureError("l'immagine non si trova più all'indirizzo indicato dalla piattaforma")
	case resp.StatusCode != http.StatusOK:
		return nil, pictureError(fmt.Sprintf("il server delle immagini ha risposto con lo stato %d", resp.StatusCode))
	case resp.ContentLength > limit:
		return nil, tooLarge
	}
	raw, err := io.ReadAll(io.LimitReader(resp.Body, limit+1))
	switch {
	case err != nil:
		return nil, undelivered(ctx)
	case int64(len(raw)) > limit:
		return nil, tooLarge
	case !strings.HasPrefix(http.DetectContentType(raw), "image/"):
		return nil, pictureError("il file non è un'immagine")
	}
	return raw, nil
}

func undelivered(ctx context.Context) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return pictureError("il server delle immagini non ha risposto nel tempo previsto")
	}
	return pictureError("il collegamento con il server delle immagini si è interrotto")
}

// serves reports whether an address is one of the platform's: under https and on one
// of its sites, unless the whole platform is this machine.
func (c *Client) serves(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.User != nil {
		return false
	}
	if loopback(c.base.Hostname()) && loopback(u.Hostname()) {
		return u.Scheme == "http" || u.Scheme == "https"
	}
	host := strings.ToLower(u.Hostname())
	return u.Scheme == "https" && slices.ContainsFunc(pictureSites, func(site string) bool { return strings.HasSuffix(host, site) })
}

// pictureSites are the platform's own: pictures are served from there and from nowhere else.
var pictureSites = []string{".fbcdn.net", ".fbsbx.com", ".facebook.com", ".cdninstagram.com"}
