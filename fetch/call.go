package fetch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"time"

	facebook "github.com/huandu/facebook/v2"
)

// tries is how often one call is attempted; only what may pass is tried again.
const tries = 4

// reader is one page's way to the platform: a session of its own, which no
// other goroutine touches, and what was learnt on the way.
type reader struct {
	c       *Client
	page    string
	session *facebook.Session
	buf     bytes.Buffer // of the last answer; decoded texts do not point into it

	calls    int
	answers  answers
	served   string  // version that the platform answered with
	pressure float64 // of the page's budget, per cent
	minutes  int
	until    time.Time
	odd      int // answers with a field of an unexpected type
}

func (c *Client) reader(page string, token Secret) *reader {
	r := &reader{c: c, page: page, answers: answers{hash: c.cfg.Digest()}}
	r.use(token)
	return r
}

// use makes the reader call with a token.
func (r *reader) use(token Secret) { r.session = r.c.session(token.Reveal(), true) }

func (c *Client) session(token string, proof bool) *facebook.Session {
	var s *facebook.Session
	if c.app != nil && proof {
		s = c.app.Session(token)
	} else {
		s = &facebook.Session{}
		s.SetAccessToken(token)
	}
	s.BaseURL, s.Version = c.base.String(), c.cfg.Version
	s.UseAuthorizationHeader() // the token is in no address
	c.veil.hide(token, s.AppsecretProof())
	return s
}

// query is one call.
type query struct {
	path   string
	params facebook.Params
	post   bool
	// tunnel sends a GET as a POST with method=GET, so that a parameter which
	// is itself a token stays out of the address.
	tunnel bool
}

// encode returns parameters of its own for every attempt: the library writes into them.
func (q query) encode() (facebook.Method, facebook.Params) {
	p := make(facebook.Params, len(q.params)+3)
	for k, v := range q.params {
		p[k] = v
	}
	if q.tunnel {
		p["method"] = "GET"
	}
	if q.post || q.tunnel {
		return facebook.POST, p
	}
	return facebook.GET, p
}

// answer is what came back.
type answer struct {
	status int
	header http.Header
	body   []byte // valid until the next call
}

// tap stands between the library and the wire. It keeps status, headers and
// body, which the library drops, and hands the library an empty object: paging
// and errors are read here, since the library loses some of both.
type tap struct {
	*http.Client
	cfg *Config
	buf *bytes.Buffer
	got answer
	err error
}

// errTooLong is a body beyond Config.MaxBody.
var errTooLong = errors.New("risposta troppo lunga")

func (t *tap) Do(req *http.Request) (*http.Response, error) {
	req.Header.Set("User-Agent", t.cfg.UserAgent)
	resp, err := t.Client.Do(req)
	if err != nil {
		t.err = bare(err)
		return nil, t.err
	}
	defer resp.Body.Close()
	t.buf.Reset()
	n, err := t.buf.ReadFrom(io.LimitReader(resp.Body, t.cfg.MaxBody+1))
	if err == nil && n > t.cfg.MaxBody {
		err = errTooLong
	}
	if err != nil {
		t.err = bare(err)
		return nil, t.err
	}
	t.got = answer{resp.StatusCode, resp.Header, t.buf.Bytes()}
	return &http.Response{StatusCode: resp.StatusCode, Header: resp.Header, Body: io.NopCloser(strings.NewReader("{}"))}, nil
}

// bare takes the address, which holds the proof, off a network error.
func bare(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}

// send makes one attempt.
func (r *reader) send(ctx context.Context, s *facebook.Session, q query) (answer, error) {
	ctx, cancel := context.WithTimeout(ctx, r.c.cfg.Timeout)
	defer cancel()
	t := &tap{Client: r.c.http, cfg: &r.c.cfg, buf: &r.buf}
	s = s.WithContext(ctx)
	s.HttpClient = t
	method, params := q.encode()
	r.calls++
	_, err := s.Api(q.path, method, params)
	if t.err != nil {
		return answer{}, t.err
	}
	if err != nil && t.got.header == nil {
		return answer{}, errors.New(r.c.veil.text(err.Error()))
	}
	r.answers.add(t.got.body)
	return t.got, nil
}

// answers digests all that the platform answered, in the order in which it came.
type answers struct {
	hash  hash.Hash
	count int
	bytes int64
}

func (a *answers) add(body []byte) {
	a.count++
	a.bytes += int64(len(body))
	fmt.Fprintf(a.hash, "%d\n", len(body))
	a.hash.Write(body)
}

// body is what every answer is decoded into.
type body interface {
	// failure is the "error" field.
	failure() json.RawMessage
	// whole reports whether the answer holds what was asked for.
	whole() bool
}

// envelope is the part that all answers share.
type envelope struct {
	Error json.RawMessage `json:"error"`
}

func (e *envelope) failure() json.RawMessage { return e.Error }

// call asks until it has an answer, or an error that does not pass by itself.
func call[T any, P interface {
	*T
	body
}](ctx context.Context, r *reader, q query) (P, error) {
	return callWith[T, P](ctx, r, r.session, q)
}

func callWith[T any, P interface {
	*T
	body
}](ctx context.Context, r *reader, s *facebook.Session, q query) (P, error) {
	for try := 1; ; try++ {
		if err := r.gate(ctx); err != nil {
			return nil, r.name(err, q)
		}
		out := P(new(T))
		err := r.attempt(ctx, s, q, out)
		if err == nil {
			return out, nil
		}
		if ctx.Err() != nil {
			return nil, fmt.Errorf("pagina %s: lettura di %s interrotta: %w", r.page, q.path, ctx.Err())
		}
		f := asFault(err)
		if f == nil || f.Kind != Transient || try == tries {
			return nil, r.name(err, q)
		}
		if err := r.c.cfg.Wait(ctx, backoff(try)); err != nil {
			return nil, fmt.Errorf("pagina %s: lettura di %s interrotta: %w", r.page, q.path, err)
		}
	}
}

// backoff doubles from one second, with a random part so that pages do not
// come back together.
func backoff(try int) time.Duration {
	d := time.Second << (try - 1)
	return d + time.Duration(rand.Int64N(int64(d/2)))
}

// name puts page and object on a fault.
func (r *reader) name(err error, q query) error {
	if f := asFault(err); f != nil {
		f.Page, f.Object = r.page, q.path
	}
	return err
}

func (r *reader) attempt(ctx context.Context, s *facebook.Session, q query, out body) error {
	a, err := r.send(ctx, s, q)
	if err != nil {
		return networkFault(err)
	}
	r.learn(a)
	err = r.decode(a, out)
	r.observe(asFault(err))
	r.c.cfg.Log.DebugContext(ctx, "graph", "page", r.page, "path", q.path, "status", a.status, "bytes", len(a.body), "ok", err == nil)
	return err
}

func networkFault(err error) *Fault {
	f := &Fault{err: err}
	f.set(Transient, "la piattaforma non è raggiungibile o la connessione si è interrotta", "verificare il collegamento a Internet del server e riprovare")
	if errors.Is(err, context.DeadlineExceeded) {
		f.Cause = "la piattaforma non ha risposto entro il tempo massimo"
	}
	if errors.Is(err, errTooLong) {
		f.set(TooMuch, "la piattaforma ha inviato una risposta troppo lunga", "")
	}
	return f
}

// learn reads the headers, of good answers and of errors alike.
func (r *reader) learn(a answer) {
	if v := a.header.Get("Facebook-Api-Version"); v != "" {
		r.served = v
	}
	u := readUsage(a.header)
	r.minutes = u.minutes
	if a.header.Get("X-Business-Use-Case-Usage") != "" {
		r.pressure = u.page
	}
	if a.header.Get("X-App-Usage") != "" {
		r.c.setPressure(u.app)
	}
}

// decode reads the body: first whether it is an error, under any status, then
// whether it is whole.
func (r *reader) decode(a answer, out body) error {
	err := json.Unmarshal(a.body, out)
	var odd *json.UnmarshalTypeError
	if errors.As(err, &odd) { // the rest of the answer is decoded all the same
		r.odd++
		err = nil
	}
	if err != nil {
		return r.notGraph(a.status)
	}
	if e, bad := parseGraphError(out.failure()); bad {
		f := classify(e, a.status)
		f.Detail = r.c.veil.text(f.Detail)
		f.Trace = r.c.veil.text(f.Trace)
		if f.Kind == Throttled {
			f.Until = r.c.cfg.Now().Add(parkTime(max(e.Minutes, r.minutes)))
		}
		return f
	}
	if a.status >= 300 {
		return r.notGraph(a.status)
	}
	if !out.whole() {
		f := &Fault{Status: a.status}
		f.set(Unclear, "la piattaforma ha risposto senza i dati richiesti", "")
		return f
	}
	return nil
}

// notGraph is an answer that does not come from the Graph API: a gateway's page.
func (r *reader) notGraph(status int) *Fault {
	f := &Fault{Status: status}
	switch {
	case status == http.StatusTooManyRequests:
		f.throttled(graphError{})
		f.Until = r.c.cfg.Now().Add(parkTime(r.minutes))
	case status >= 300 && status < 500:
		f.set(Unclear, "la risposta ricevuta non proviene dalla Graph API", "verificare l'indirizzo configurato e un eventuale proxy")
	default:
		f.set(Transient, "la piattaforma ha risposto con una pagina di errore", "riprovare più tardi")
	}
	return f
}

// observe parks what a throttle names.
func (r *reader) observe(f *Fault) {
	if f == nil || f.Kind != Throttled {
		return
	}
	r.until = f.Until
	if f.all {
		r.c.park(f.Until)
	}
}

// gate lets a call through: at once, after a pause if the budget is nearly
// used up, or not at all.
func (r *reader) gate(ctx context.Context) error {
	now := r.c.cfg.Now()
	until, app := r.c.appGate(now)
	if until.Before(r.until) {
		until = r.until
	}
	if now.Before(until) {
		return parkedFault(until, until != r.until)
	}
	top := max(app, r.pressure)
	if top >= stopAt {
		until = now.Add(parkTime(r.minutes))
		if app >= stopAt {
			r.c.park(until)
		}
		r.until = until
		return parkedFault(until, app >= stopAt)
	}
	if d := pause(top); d > 0 {
		return r.c.cfg.Wait(ctx, d)
	}
	return nil
}

func parkedFault(until time.Time, all bool) *Fault {
	f := &Fault{Until: until, all: all}
	f.throttled(graphError{})
	f.all = all
	return f
}
