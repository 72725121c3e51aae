package fetch

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	facebook "github.com/huandu/facebook/v2"
)

// What a Config leaves empty.
const (
	DefaultBaseURL = "https://graph.facebook.com"
	DefaultVersion = "v26.0" // of 2026-07-29
	defaultTimeout = 60 * time.Second
	defaultBody    = 32 << 20
	defaultBudget  = 30 * time.Minute
)

// Config is what a Client needs. Only what differs from the defaults must be set.
type Config struct {
	BaseURL   string // https, or http on a loopback address; DefaultBaseURL
	Version   string // of the Graph API, "v26.0"; DefaultVersion
	AppID     string // with AppSecret: appsecret_proof on every call, and debug_token by the app
	AppSecret Secret

	Transport http.RoundTripper // http.DefaultTransport
	Now       func() time.Time  // time.Now
	// Wait sleeps for d or until ctx ends; it returns ctx's error in the second case.
	Wait      func(ctx context.Context, d time.Duration) error
	Log       *slog.Logger // discarded if nil; never given a secret
	UserAgent string
	Timeout   time.Duration // of one attempt, one minute if 0
	MaxBody   int64         // of one answer in bytes, 32 MiB if 0
	// Digest makes the hash of what a page's night reads, SHA-256 if nil. A keyed one
	// keeps the texts in the answers from being guessed by it.
	Digest func() hash.Hash
	// ParkBudget is how long a run may wait for throttled pages, 30 minutes if 0.
	ParkBudget time.Duration
}

// Client reads pages. It can be used from several goroutines: every page read
// has a session of its own.
type Client struct {
	cfg  Config
	base *url.URL
	http *http.Client
	app  *facebook.App // nil without AppID and AppSecret
	veil *veil

	mu       sync.Mutex
	parked   time.Time // the whole app is to be left alone until then
	pressure float64   // of the app's budget, per cent
	read     time.Time // when pressure was read
}

// New returns a client, or an error in Italian that names the setting at fault.
func New(cfg Config) (*Client, error) {
	cfg = withDefaults(cfg)
	base, err := baseURL(cfg.BaseURL)
	if err != nil {
		return nil, err
	}
	if !validVersion(cfg.Version) {
		return nil, fmt.Errorf("versione della Graph API %q: deve avere la forma v26.0", cfg.Version)
	}
	if (cfg.AppID == "") != (cfg.AppSecret == "") {
		return nil, errors.New("app_id e app_secret vanno indicati insieme: ne manca uno")
	}
	c := &Client{cfg: cfg, base: base, veil: &veil{}}
	c.http = &http.Client{
		Transport: cfg.Transport,
		// A redirection would carry the proof in the address elsewhere.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	if cfg.AppID != "" {
		c.app = facebook.New(cfg.AppID, cfg.AppSecret.Reveal())
		c.app.EnableAppsecretProof = true
		c.veil.hide(cfg.AppSecret.Reveal(), c.app.AppAccessToken())
	}
	return c, nil
}

func withDefaults(cfg Config) Config {
	if cfg.BaseURL == "" {
		cfg.BaseURL = DefaultBaseURL
	}
	if cfg.Version == "" {
		cfg.Version = DefaultVersion
	}
	if cfg.Transport == nil {
		cfg.Transport = http.DefaultTransport
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Wait == nil {
		cfg.Wait = sleep
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	if cfg.UserAgent == "" {
		cfg.UserAgent = "vigilia (verifica notturna delle pagine comunali)"
	}
	if cfg.Timeout <= 0 {
		cfg.Timeout = defaultTimeout
	}
	if cfg.MaxBody <= 0 {
		cfg.MaxBody = defaultBody
	}
	if cfg.Digest == nil {
		cfg.Digest = sha256.New
	}
	if cfg.ParkBudget <= 0 {
		cfg.ParkBudget = defaultBudget
	}
	return cfg
}

// baseURL refuses to send tokens in the clear to another machine.
func baseURL(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" {
		return nil, errors.New("indirizzo della Graph API non valido: deve avere la forma https://graph.facebook.com")
	}
	if u.Scheme != "https" && !(u.Scheme == "http" && loopback(u.Hostname())) {
		return nil, errors.New("indirizzo della Graph API: è ammesso soltanto https (http solo verso la macchina stessa)")
	}
	u.Path = strings.TrimSuffix(u.Path, "/") + "/"
	return u, nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func validVersion(v string) bool {
	major, minor, ok := strings.Cut(strings.TrimPrefix(v, "v"), ".")
	return ok && strings.HasPrefix(v, "v") && digits(major) && digits(minor)
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// park leaves the whole app alone until t.
func (c *Client) park(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if t.After(c.parked) {
		c.parked = t
	}
}

// appGate returns until when the app is parked, zero if it is not, and how
// much of its budget is used. A reading older than the rolling hour that it
// describes says nothing any more.
func (c *Client) appGate(now time.Time) (until time.Time, percent float64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now.Before(c.parked) {
		return c.parked, c.pressure
	}
	if !c.parked.IsZero() || now.Sub(c.read) >= time.Hour {
		c.parked, c.pressure = time.Time{}, 0
	}
	return time.Time{}, c.pressure
}

func (c *Client) setPressure(percent float64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pressure, c.read = percent, c.cfg.Now()
}
