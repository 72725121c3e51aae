package fetch

import (
	"context"
	"errors"
	"time"

	facebook "github.com/huandu/facebook/v2"
)

// Access is a page that a person's token reaches, with the page's own token.
type Access struct {
	ID, Name string
	Token    Secret
	Tasks    []string // what the person may do on the page
}

// Moderates reports whether the person may moderate the page: without that the
// platform may keep comments back.
func (a Access) Moderates() bool { return hasTask(a.Tasks) }

// exchanged is the answer of oauth/access_token.
type exchanged struct {
	envelope
	Token   string `json:"access_token"`
	Seconds int64  `json:"expires_in"`
}

func (e *exchanged) whole() bool { return e.Token != "" }

// Prolong exchanges a person's token, which lives an hour or two, for one that
// lives some sixty days, and returns its end, zero if the platform names none.
// It needs the app's id and secret. What goes wrong comes back as a *[Fault].
//
// The tokens and the secret travel in the body, never in the address.
func (c *Client) Prolong(ctx context.Context, token Secret) (Secret, time.Time, error) {
	if c.app == nil {
		return "", time.Time{}, errors.New("per prolungare un token servono app_id e il segreto dell'app: indicarli nella configurazione")
	}
	r := c.reader("", token)
	q := query{path: "oauth/access_token", tunnel: true, params: facebook.Params{
		"grant_type": "fb_exchange_token", "client_id": c.cfg.AppID, "client_secret": c.cfg.AppSecret.Reveal(), "fb_exchange_token": token.Reveal(),
	}}
	e, err := callWith[exchanged](ctx, r, c.session(c.app.AppAccessToken(), false), q)
	if err != nil {
		return "", time.Time{}, unprolonged(err)
	}
	c.veil.hide(e.Token)
	var until time.Time
	if e.Seconds > 0 {
		until = c.cfg.Now().Add(time.Duration(e.Seconds) * time.Second)
	}
	return Secret(e.Token), until, nil
}

// freshToken is where a person gets the token that Prolong wants.
const freshToken = "generarne uno nuovo con la stessa app nello strumento «Graph API Explorer» e ripetere subito il comando"

// unprolonged tells the mistakes of this call: a token that is spent, or that was
// made with another app.
func unprolonged(err error) error {
	f := asFault(err)
	switch {
	case f == nil:
	case f.Kind == BadToken && f.Subcode == 463:
		f.Cause, f.Remedy = "il token breve è già scaduto: dura una o due ore", freshToken
	case f.Kind == BadToken:
		f.Cause, f.Remedy = "il token breve non è valido, o è stato generato con un'altra app", freshToken
	}
	return err
}

// Accesses returns the pages that a person's token reaches, in the order of the
// platform. A page without a token of its own is left out: the person has no role on it.
func (c *Client) Accesses(ctx context.Context, user Secret) ([]Access, error) {
	var out []Access
	r := c.reader("", user)
	err := readEdge(ctx, r, accountsEdge(), func(pg *pageOf[account]) (bool, error) {
		if pg.first {
			out = nil
		}
		for _, a := range pg.Data {
			if a.Token == "" {
				continue
			}
			c.veil.hide(a.Token)
			out = append(out, Access{ID: a.ID, Name: a.Name, Token: Secret(a.Token), Tasks: a.Tasks})
		}
		return true, nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// accountsEdge lists the pages of the person whose token asks.
func accountsEdge() *edge {
	return &edge{path: "me/accounts", limit: 100, fields: &fieldSet{must: []string{"id", "name", "access_token", "tasks"}}}
}
