package opinion

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"vigilia/audit"
)

// Config says whom to ask, and how long to wait.
type Config struct {
	URL   string // of the endpoint, up to its version: "http://127.0.0.1:11434/v1"
	Model string
	Key   Secret // sent as bearer; may be empty
	// Remote allows an endpoint that is not this machine: texts of citizens leave it.
	Remote  bool
	Timeout time.Duration // of one question
	Budget  time.Duration // of all the questions of one Reader together
	Now     func() time.Time
}

// Secret is a key that does not print.
type Secret string

// String hides the key.
func (Secret) String() string { return "[riservato]" }

// GoString hides the key.
func (Secret) GoString() string { return "[riservato]" }

// MarshalText hides the key in JSON and logs.
func (Secret) MarshalText() ([]byte, error) { return []byte("[riservato]"), nil }

// Reader asks one endpoint, until its budget is spent or it has failed too often.
// It serves one goroutine.
type Reader struct {
	config Config
	client *http.Client
	until  time.Time // when the budget ends; zero before the first question
	failed int       // failures in a row
}

// Question is a text, and what a rule suspects in it.
type Question struct {
	Rule  *audit.Rule
	Text  string
	Above string // the post or comment above; may be ""
}

// Answer is what the model said and could show.
type Answer struct {
	Applies bool
	Quote   audit.Span // the words that it quoted, where they stand in the text; zero if it does not apply
}

// Fault is why a question has no answer, as a person is told.
type Fault struct {
	Cause string // Italian
	Err   error  // may be nil
}

// Error returns the Italian sentence.
func (f *Fault) Error() string { return f.Sentence() }

// Sentence returns cause and remedy.
func (f *Fault) Sentence() string {
	return "seconda lettura non disponibile: " + f.Cause + "; verificare opinion.url e opinion.model con «vigilia check»"
}

// Unwrap returns the cause.
func (f *Fault) Unwrap() error { return f.Err }

// Check returns what is wrong with the configuration, in Italian.
func (c *Config) Check() error {
	u, err := url.Parse(c.URL)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
		return errors.New("l'indirizzo deve essere come «http://127.0.0.1:11434/v1»")
	case u.User != nil || u.RawQuery != "" || u.Fragment != "":
		return errors.New("l'indirizzo non deve contenere credenziali né parametri: la chiave va in key_file")
	case c.Model == "":
		return errors.New("manca il nome del modello")
	case !loopback(u.Hostname()) && !c.Remote:
		return fmt.Errorf("l'indirizzo %s non è di questo server: i testi dei cittadini uscirebbero dall'Ente; se è stato deciso e valutato, scrivere texts_may_leave_this_server = true", u.Hostname())
	case !loopback(u.Hostname()) && u.Scheme != "https":
		return errors.New("un indirizzo fuori da questo server deve iniziare con https://")
	}
	return nil
}

// loopback reports whether a host is this machine.
func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// New returns a reader. Nothing is asked yet.
func New(c Config) (*Reader, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	dial := &net.Dialer{Timeout: 10 * time.Second}
	transport := &http.Transport{DialContext: dial.DialContext, ResponseHeaderTimeout: c.Timeout}
	if !c.Remote {
		transport.DialContext = onThisMachine(dial)
	}
	return &Reader{config: c, client: &http.Client{
		Transport: transport, // no proxy: it would be another place that texts go to
		Timeout:   c.Timeout,
		// A redirection would carry the text to an address that nobody configured.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

// onThisMachine refuses a connection that a name leads elsewhere.
func onThisMachine(d *net.Dialer) func(context.Context, string, string) (net.Conn, error) {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := d.DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		if a, ok := conn.RemoteAddr().(*net.TCPAddr); !ok || !a.IP.IsLoopback() {
			conn.Close()
			return nil, fmt.Errorf("%s is not this machine", address)
		}
		return conn, nil
	}
}

// patience is after how many failures in a row nothing more is asked.
const patience = 3

// Ask asks one question. Its error is a *Fault: the hint is then unread.
func (r *Reader) Ask(ctx context.Context, q Question) (Answer, error) {
	if r.failed >= patience {
		return Answer{}, &Fault{Cause: "il modello non ha risposto a più domande di seguito"}
	}
	if r.until.IsZero() {
		r.until = r.config.Now().Add(r.config.Budget)
	}
	left := r.until.Sub(r.config.Now())
	if left <= 0 {
		return Answer{}, &Fault{Cause: "il tempo previsto per la notte è terminato"}
	}
	ctx, cancel := context.WithTimeout(ctx, min(left, r.config.Timeout))
	defer cancel()
	a, err := r.ask(ctx, q)
	if err != nil {
		r.failed++
		return Answer{}, err
	}
	r.failed = 0
	return a, nil
}

func (r *Reader) ask(ctx context.Context, q Question) (Answer, error) {
	body, err := json.Marshal(r.request(q))
	if err != nil {
		return Answer{}, &Fault{"la domanda non si può comporre", err}
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, strings.TrimRight(r.config.URL, "/")+"/chat/completions", bytes.NewReader(body))
	if err != nil {
		return Answer{}, &Fault{"la domanda non si può comporre", err}
	}
	req.Header.Set("Content-Type", "application/json")
	if r.config.Key != "" {
		req.Header.Set("Authorization", "Bearer "+string(r.config.Key))
	}
	resp, err := r.client.Do(req)
	if err != nil {
		return Answer{}, &Fault{"il modello non risponde", err}
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return Answer{}, &Fault{fmt.Sprintf("il modello ha risposto con lo stato %d", resp.StatusCode), nil}
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	switch {
	case err != nil:
		return Answer{}, &Fault{"la risposta si è interrotta", err}
	case len(data) > maxAnswer:
		return Answer{}, &Fault{"la risposta è troppo lunga", nil}
	}
	return read(data, q.Text)
}

// maxAnswer bounds a response, in bytes.
const maxAnswer = 1 << 20

// completion is what of a response counts.
type completion struct {
	Choices []struct {
		Message struct {
			Content string `json:"content"`
		} `json:"message"`
	} `json:"choices"`
}

// verdict is the JSON that the model is to write, and nothing besides.
type verdict struct {
	Applies *bool  `json:"applies"`
	Quote   string `json:"quote"`
}

// read takes a response only if it is exactly what was asked for, and its quote
// stands in the text.
func read(data []byte, text string) (Answer, error) {
	var c completion
	if err := json.Unmarshal(data, &c); err != nil || len(c.Choices) == 0 {
		return Answer{}, &Fault{"la risposta non è nel formato atteso", err}
	}
	d := json.NewDecoder(strings.NewReader(c.Choices[0].Message.Content))
	d.DisallowUnknownFields()
	var v verdict
	if err := d.Decode(&v); err != nil || v.Applies == nil || d.More() {
		return Answer{}, &Fault{"la risposta non è nel formato atteso", err}
	}
	if !*v.Applies {
		return Answer{}, nil
	}
	span, ok := find(text, v.Quote)
	if !ok {
		return Answer{}, nil // it cannot show what it says: the hint stays one
	}
	return Answer{Applies: true, Quote: span}, nil
}

// shortest is how many letters of the text a quote must have to show anything.
const shortest = 3

// find returns where a quote stands in a text, in code points.
func find(text, quote string) (audit.Span, bool) {
	quote = strings.TrimSpace(quote)
	if utf8.RuneCountInString(quote) < shortest || !utf8.ValidString(text) {
		return audit.Span{}, false
	}
	at := strings.Index(text, quote)
	if at < 0 {
		return audit.Span{}, false
	}
	start := utf8.RuneCountInString(text[:at])
	return audit.Span{Start: start, End: start + utf8.RuneCountInString(quote)}, true
}
