package fetch

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	facebook "github.com/huandu/facebook/v2"

	"vigilia/audit"
)

// Proof is what was established of a token before anything was read with it.
// With the wrong token the platform answers an empty list and no error, so an
// empty answer means something only after this.
type Proof struct {
	PageID string
	Page   audit.Page
	// Token is the page's token: the configured one, or the one that a user's
	// or system user's token was exchanged for.
	Token Secret
	// Kind is the configured token's own type: PAGE, USER, SYSTEM_USER; "" if it could not be inspected.
	Kind string
	// ExpiresAt and DataAccessUntil are the token's two clocks; zero is never.
	ExpiresAt, DataAccessUntil time.Time
	Scopes                     []string
	// Tasks are what the person behind a user's token may do on the page; a page's
	// token does not tell them.
	Tasks []string
	// Moderate reports whether it is proven that the token can moderate: without
	// that the platform may keep comments back.
	Moderate bool
	// Doubt is why it is not proven, in Italian; "" if it is.
	Doubt   string
	Notices []audit.Notice
	Served  string // version of the API that answered
}

// RequiredScopes returns the permissions that reading needs: what the page
// publishes, and what others publish on it.
func RequiredScopes() []string { return slices.Clone(requiredScopes) }

var requiredScopes = []string{"pages_read_engagement", "pages_read_user_content"}

// expiryWarnings are the days before an expiry from which a person is told, the nearest first.
var expiryWarnings = []int{1, 7, 30}

// Prove establishes that a token reads a page: valid, of this page or able to
// reach it, with both permissions, able to moderate. What is wrong comes back
// as a *Fault with cause and remedy in Italian.
func (c *Client) Prove(ctx context.Context, pageID string, token Secret) (Proof, error) {
	return c.reader(pageID, token).prove(ctx, token)
}

func (r *reader) prove(ctx context.Context, token Secret) (Proof, error) {
	p := Proof{PageID: r.page, Token: token}
	if token == "" {
		return p, r.fault(BadToken, "per la pagina non è configurato alcun token", "configurare il token di accesso della pagina")
	}
	if err := r.inspect(ctx, token, &p); err != nil {
		return p, err
	}
	if p.Kind == "USER" || p.Kind == "SYSTEM_USER" {
		if err := r.exchange(ctx, &p); err != nil {
			return p, err
		}
	}
	if err := r.readPage(ctx, &p); err != nil {
		return p, err
	}
	p.Served = r.served
	return p, nil
}

func (r *reader) fault(k FaultKind, cause, remedy string) *Fault {
	f := &Fault{Page: r.page}
	f.set(k, cause, remedy)
	return f
}

// inspection is the answer of debug_token.
type inspection struct {
	envelope
	Data *struct {
		Error      json.RawMessage `json:"error"`
		Type       string          `json:"type"`
		Valid      bool            `json:"is_valid"`
		Expires    int64           `json:"expires_at"`
		DataAccess int64           `json:"data_access_expires_at"`
		Profile    string          `json:"profile_id"`
		Scopes     []string        `json:"scopes"`
		Granular   []struct {
			Scope   string   `json:"scope"`
			Targets []string `json:"target_ids"`
		} `json:"granular_scopes"`
	} `json:"data"`
}

func (i *inspection) whole() bool { return i.Data != nil }

// inspect asks debug_token, as the app if it is configured. The inspected
// token travels in the body, never in the address.
func (r *reader) inspect(ctx context.Context, token Secret, p *Proof) error {
	asker := r.c.session(token.Reveal(), true)
	if r.c.app != nil { // the app's own call bears no proof of the inspected token
		asker = r.c.session(r.c.app.AppAccessToken(), false)
	}
	q := query{path: "debug_token", params: facebook.Params{"input_token": token.Reveal()}, tunnel: true}
	in, err := callWith[inspection](ctx, r, asker, q)
	if err != nil {
		return r.uninspected(err, p)
	}
	if e, bad := parseGraphError(in.Data.Error); bad || !in.Data.Valid {
		if e.Code == 0 {
			e.Code = 190
		}
		f := classify(e, 200)
		f.Page, f.Object, f.Detail = r.page, "debug_token", r.c.veil.text(f.Detail)
		return f
	}
	return r.judge(in, p)
}

// uninspected decides what an unanswered inspection means. Where the app is
// configured it is a fault; a token that may not inspect itself is only not proven.
func (r *reader) uninspected(err error, p *Proof) error {
	f := asFault(err)
	if f == nil || f.Kind == Throttled || f.Kind == Transient {
		return err
	}
	if r.c.app != nil {
		if f.Kind == BadToken {
			f.set(Misconfigured, "la piattaforma non riconosce l'app", "verificare app_id e app_secret nella configurazione")
		}
		return err
	}
	if f.Kind == BadToken {
		return err
	}
	p.warn(false, "non è stato possibile verificare scadenza e permessi del token: per farlo occorre configurare app_id e app_secret")
	return nil
}

func (p *Proof) warn(grave bool, text string) {
	p.Notices = append(p.Notices, audit.Notice{Page: p.PageID, Text: text, Grave: grave})
}

// judge holds the inspection against what reading needs.
func (r *reader) judge(in *inspection, p *Proof) error {
	d := in.Data
	p.Kind, p.Scopes = strings.ToUpper(d.Type), d.Scopes
	p.ExpiresAt, p.DataAccessUntil = clock(d.Expires), clock(d.DataAccess)
	if p.Kind == "APP" {
		return r.fault(BadToken, "è stato configurato il token di un'app, che non può leggere la pagina", "configurare il token di accesso della pagina")
	}
	if p.Kind == "PAGE" && d.Profile != "" && d.Profile != r.page {
		return r.fault(Misconfigured, "il token configurato appartiene a un'altra pagina", "verificare l'identificativo della pagina e il suo token")
	}
	var missing []string
	for _, scope := range requiredScopes {
		granted := slices.Contains(d.Scopes, scope)
		for _, g := range d.Granular {
			if g.Scope == scope && len(g.Targets) > 0 && !slices.Contains(g.Targets, r.page) {
				granted = false
			}
		}
		if !granted {
			missing = append(missing, scope)
		}
	}
	if len(missing) > 0 {
		return r.fault(Forbidden, "al token manca il permesso "+strings.Join(missing, " e "), bothPermissions)
	}
	return r.expiries(p)
}

func clock(unix int64) time.Time {
	if unix <= 0 {
		return time.Time{}
	}
	return time.Unix(unix, 0).UTC()
}

// expiries watches both clocks: a token that never expires can still lose access to data.
func (r *reader) expiries(p *Proof) error {
	now := r.c.cfg.Now()
	for _, e := range []struct {
		at             time.Time
		what, over, do string
	}{
		{p.ExpiresAt, "il token di accesso scade", "il token di accesso è scaduto", newToken},
		{p.DataAccessUntil, "l'accesso ai dati concesso all'app scade", "l'accesso ai dati concesso all'app è scaduto", "rinnovare l'autorizzazione dell'app e " + newToken},
	} {
		if e.at.IsZero() {
			continue
		}
		if !e.at.After(now) {
			return r.fault(BadToken, e.over, e.do)
		}
		if days := Expiring(e.at, now); days > 0 {
			text := fmt.Sprintf("%s %s, il %s: %s", e.what, within(days), e.at.In(rome()).Format("02/01/2006 alle 15:04"), e.do)
			p.warn(false, text)
			r.c.cfg.Log.Warn("accesso in scadenza", "page", r.page, "within_days", days, "at", e.at, "what", text)
		}
	}
	return nil
}

// Expiring returns the nearest of 30, 7 and 1 days within which an instant comes, 0 if
// it is further away, past, or zero, which is never.
func Expiring(at, now time.Time) int {
	if at.IsZero() || !at.After(now) {
		return 0
	}
	for _, days := range expiryWarnings {
		if at.Sub(now) < time.Duration(days)*24*time.Hour {
			return days
		}
	}
	return 0
}

func within(days int) string {
	if days == 1 {
		return "entro un giorno"
	}
	return fmt.Sprintf("entro %d giorni", days)
}

// hasTask reports whether the tasks of a person on a page include moderation.
func hasTask(tasks []string) bool { return slices.Contains(tasks, "MODERATE") }

// account is a page that a user's token reaches.
type account struct {
	ID    string   `json:"id"`
	Name  string   `json:"name"`
	Token string   `json:"access_token"`
	Tasks []string `json:"tasks"`
}

// exchange takes the page's own token by means of a user's: most endpoints of
// the new pages answer to no other.
func (r *reader) exchange(ctx context.Context, p *Proof) error {
	found := false
	err := readEdge(ctx, r, accountsEdge(), func(pg *pageOf[account]) (bool, error) {
		for _, a := range pg.Data {
			if a.ID == r.page && a.Token != "" {
				found = true
				p.Token = Secret(a.Token)
				p.Tasks, p.Moderate = a.Tasks, hasTask(a.Tasks)
			}
		}
		return !found, nil
	})
	if err != nil {
		return err
	}
	if !found {
		return r.fault(BadToken, "l'utenza del token configurato non ha un ruolo su questa pagina", "assegnare all'utenza il ruolo con l'attività di moderazione, oppure configurare il token della pagina")
	}
	if !p.Moderate {
		p.Doubt = "l'utenza del token non ha l'attività di moderazione (MODERATE) sulla pagina: la piattaforma potrebbe non mostrare tutti i commenti"
	}
	r.use(p.Token)
	return nil
}

// pageNode is what a page says of itself.
type pageNode struct {
	envelope
	ID          string           `json:"id"`
	Name        string           `json:"name"`
	Username    string           `json:"username"`
	About       string           `json:"about"`
	Description string           `json:"description"`
	Website     string           `json:"website"`
	Link        string           `json:"link"`
	Emails      []string         `json:"emails"`
	Phone       string           `json:"phone"`
	Blocked     *pageOf[wireRef] `json:"blocked"`
}

func (n *pageNode) whole() bool { return n.ID != "" }

// readPage reads the page's fields. A page's token is proven to moderate by a
// field that only moderators may read, in the same call.
func (r *reader) readPage(ctx context.Context, p *Proof) error {
	fields := &fieldSet{
		must: []string{"id", "name"},
		may:  []string{"username", "about", "description", "website", "link", "emails", "phone"},
	}
	direct := p.Kind != "USER" && p.Kind != "SYSTEM_USER"
	if direct {
		fields.may = append([]string{blockedField}, fields.may...)
	}
	node, err := r.pageNode(ctx, fields)
	if err != nil {
		return err
	}
	if node.ID != r.page {
		return r.fault(Misconfigured, "la piattaforma ha risposto con una pagina diversa da quella configurata", "indicare nella configurazione l'identificativo numerico della pagina")
	}
	if direct {
		p.Moderate = node.Blocked != nil && node.Blocked.Data != nil
		if !p.Moderate {
			p.Doubt = "non è dimostrato che il token possa moderare la pagina (attività MODERATE): la piattaforma potrebbe non mostrare tutti i commenti"
		}
	}
	if p.Doubt != "" {
		p.warn(true, p.Doubt)
	}
	for _, f := range fields.dropped {
		if f != "blocked" {
			p.warn(false, "la piattaforma non fornisce il campo "+f+" della pagina")
		}
	}
	p.Page = node.page()
	p.Page.Unread = slices.DeleteFunc(fields.dropped, func(f string) bool { return f == "blocked" })
	return nil
}

// blockedField can be read by moderators alone.
const blockedField = "blocked.limit(1){id}"

// pageNode asks again without the fields that are refused.
func (r *reader) pageNode(ctx context.Context, fields *fieldSet) (*pageNode, error) {
	for {
		node, err := call[pageNode](ctx, r, query{path: r.page, params: facebook.Params{"fields": fields.String()}})
		f := asFault(err)
		switch {
		case err == nil:
			return node, nil
		case f == nil:
			return nil, err
		case (f.Kind == Forbidden || f.Kind == Unsupported || f.Kind == BadRequest) && fields.drop("blocked"):
		case f.Kind == NoField && fields.dropRefused(f.Detail):
		case f.Kind == TooMuch && fields.dropNested():
		case f.Kind == Gone:
			f.set(Misconfigured, "la pagina non esiste o non è visibile a questo token", "verificare l'identificativo della pagina nella configurazione")
			return nil, err
		default:
			return nil, err
		}
	}
}

// webAddress finds addresses in the page's own words.
var webAddress = regexp.MustCompile(`(?i)\b(?:https?://|www\.)[^\s<>"'()]+[^\s<>"'().,;:!?]`)

func (n *pageNode) page() audit.Page {
	p := audit.Page{
		ID: n.ID, Name: n.Name, URL: n.Link, Website: n.Website, Emails: n.Emails, Phone: n.Phone,
		About: strings.TrimSpace(n.About + "\n" + n.Description),
	}
	if p.URL == "" {
		p.URL = "https://www.facebook.com/" + firstOf(n.Username, n.ID)
	}
	for _, text := range []string{n.Website, n.About, n.Description} {
		for _, a := range webAddress.FindAllString(text, -1) {
			if a = Unshim(a); !slices.Contains(p.Links, a) {
				p.Links = append(p.Links, a)
			}
		}
	}
	return p
}
