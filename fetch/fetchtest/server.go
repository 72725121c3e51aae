package fetchtest

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// Version is the version of the Graph API that the server plays.
const Version = "v26.0"

// The server's app. Both are invented.
const (
	AppID     = "900000000000001"
	AppSecret = "segreto-inventato-per-le-prove"
)

// TB is the part of testing.TB that New needs.
type TB interface {
	Helper()
	Fatalf(format string, args ...any)
	Cleanup(func())
}

// Server plays the Graph API on a loopback address.
type Server struct {
	URL string // "http://127.0.0.1:port"

	ix   *index
	http *http.Server

	mu       sync.Mutex
	now      time.Time
	sw       Switches
	tokens   map[string]*Token
	requests []Request
	calls    int
	units    int
	keep     bool
	seen     map[string]int // counters of incidents and of batch items
	dead     int
}

// Request is what the server saw of one call.
type Request struct {
	Method, URL, Path string
	Token             string // what the call was made with
	TokenInURL        bool
	Agent             string
	Fields            string
}

// New starts a server that shows the world as it stands at its clock, which
// begins at the latest instant of the world. Every page has a token, see
// Token. The server ends with the test; without a test pass nil and call Close.
func New(t TB, w *World, options ...func(*Switches)) *Server {
	s := &Server{ix: newIndex(w), tokens: map[string]*Token{}, seen: map[string]int{}, now: latest(w), keep: true}
	for _, o := range options {
		o(&s.sw)
	}
	for _, p := range w.Pages {
		s.AddToken(Token{Value: pageTokenValue(p.ID), Kind: PageToken, Page: p.ID, Scopes: allScopes(), Tasks: allTasks()})
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		if t == nil {
			panic("fetchtest: no loopback address to listen on: " + err.Error())
		}
		t.Helper()
		t.Fatalf("fetchtest: no loopback address to listen on: %v", err)
	}
	s.URL = "http://" + l.Addr().String()
	s.http = &http.Server{Handler: s, ReadHeaderTimeout: time.Minute}
	go func() { _ = s.http.Serve(l) }() // ends with Close
	if t != nil {
		t.Cleanup(s.Close)
	}
	return s
}

func pageTokenValue(id string) string { return "EAAprovapagina" + id }

func allScopes() []string {
	return []string{"pages_show_list", "pages_read_engagement", "pages_read_user_content"}
}

func allTasks() []string { return []string{"MANAGE", "CREATE_CONTENT", "MODERATE", "ANALYZE"} }

// latest is the last instant at which something happens in the world.
func latest(w *World) time.Time {
	var t time.Time
	for _, p := range w.Pages {
		for _, post := range p.Posts {
			if post.At.After(t) {
				t = post.At
			}
			for _, c := range post.Comments {
				if c.At.After(t) {
					t = c.At
				}
			}
		}
	}
	return t.Add(time.Second)
}

// Close stops the server.
func (s *Server) Close() { _ = s.http.Close() }

// Token returns the token of a page.
func (s *Server) Token(page string) string { return pageTokenValue(page) }

// AddToken makes the server honour a token, in place of one of the same value.
func (s *Server) AddToken(t Token) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tokens[t.Value] = &t
}

// Now is the server's clock; clients are given it as theirs.
func (s *Server) Now() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now
}

// SetNow sets the server's clock.
func (s *Server) SetNow(t time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = t
}

// Advance moves the server's clock.
func (s *Server) Advance(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = s.now.Add(d)
}

// Switch changes the switches.
func (s *Server) Switch(change func(*Switches)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change(&s.sw)
}

// Forget empties the record of requests and the counters, and sets whether
// requests are recorded from here on.
func (s *Server) Forget(record bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests, s.calls, s.units, s.keep = nil, 0, 0, record
}

// Calls is the number of HTTP requests served.
func (s *Server) Calls() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.calls
}

// Units is the number of calls that the platform would count: every item of a batch is one.
func (s *Server) Units() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.units
}

// Requests is the record of the calls.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Request(nil), s.requests...)
}

// call is one request as the handlers see it, with what stood when it came.
type call struct {
	s      *Server
	now    time.Time
	sw     *Switches
	token  *Token
	value  string // of the token
	params url.Values
	path   []string
	method string
	out    *writer
}

// ServeHTTP answers one call.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	method := r.Method
	if m := r.Form.Get("method"); m != "" && method == http.MethodPost {
		method = strings.ToUpper(m)
	}
	value, inURL := credentials(r)
	version, path := splitVersion(r.URL.Path)
	c := s.open(r, value, inURL)
	c.params, c.path, c.method = r.Form, path, method
	if s.incident(c, w, r) {
		return
	}
	if id, ok := strings.CutPrefix(r.URL.Path, pictures); ok {
		s.picture(w, id)
		return
	}
	served, err := s.served(version)
	if err == nil {
		err = c.refusal()
	}
	status := http.StatusOK
	if err == nil {
		err = c.route()
	}
	if err != nil {
		status = c.fail(err)
	}
	s.headers(w.Header(), c, served)
	c.send(w, status)
}

func (s *Server) open(r *http.Request, value string, inURL bool) *call {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls++
	s.units++
	if s.keep {
		s.requests = append(s.requests, Request{Method: r.Method, URL: r.URL.String(), Path: r.URL.Path, Token: value,
			TokenInURL: inURL || s.tokenIn(r.URL.RawQuery), Agent: r.UserAgent(), Fields: r.Form.Get("fields")})
	}
	sw := s.sw
	c := &call{s: s, now: s.now, sw: &sw, value: value, token: s.tokens[value], out: newWriter()}
	if c.token != nil {
		c.token.calls++
	}
	return c
}

func (s *Server) tokenIn(query string) bool {
	for v := range s.tokens {
		if strings.Contains(query, v) {
			return true
		}
	}
	return strings.Contains(query, AppSecret)
}

func credentials(r *http.Request) (value string, inURL bool) {
	if v := r.URL.Query().Get("access_token"); v != "" {
		return v, true
	}
	if v, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		return v, false
	}
	return r.PostForm.Get("access_token"), false
}

func splitVersion(path string) (version string, rest []string) {
	parts := strings.Split(strings.Trim(path, "/"), "/")
	if len(parts) > 0 && len(parts[0]) > 1 && parts[0][0] == 'v' && parts[0][1] >= '0' && parts[0][1] <= '9' {
		return parts[0], parts[1:]
	}
	return "", parts
}

// served is the version that answers: one that has ended is silently replaced.
func (s *Server) served(asked string) (string, *APIError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var major, minor int
	if asked == "" {
		asked = Version
	}
	if n, _ := fmt.Sscanf(asked, "v%d.%d", &major, &minor); n != 2 || major > 40 {
		return Version, &APIError{Code: 2500, Type: "OAuthException", Message: "Unknown path components: /" + asked}
	}
	switch {
	case s.sw.Served != "":
		return s.sw.Served, nil
	case major < 21 || major > 26:
		return "v21.0", nil
	}
	return asked, nil
}

// refusal is the error of a call whose token or parameters are refused before
// anything is looked at.
func (c *call) refusal() *APIError {
	switch {
	case c.params.Get("ids") != "":
		return &ErrIDs
	case c.sw.RefuseRetired && (c.params.Has("date_format") || c.params.Has("debug") || c.params.Has("pretty")):
		return &APIError{Code: 100, Type: "OAuthException", Message: "(#100) The parameter is deprecated in v26.0+."}
	case len(c.path) > 0 && c.path[0] == "oauth":
		return nil // it bears the app's secret instead of a token
	case c.value == "":
		return &ErrNoToken
	case c.value == AppID+"|"+AppSecret:
		return nil
	case c.token == nil:
		return &ErrInvalid
	}
	if err := c.proofRefused(); err != nil {
		return err
	}
	if err := c.s.deadToken(c.token, c.now); err != nil {
		return err
	}
	return c.throttled()
}

func (c *call) proofRefused() *APIError {
	got := c.params.Get("appsecret_proof")
	if got == "" {
		if c.sw.RequireProof {
			return &ErrNoProof
		}
		return nil
	}
	mac := hmac.New(sha256.New, []byte(AppSecret))
	mac.Write([]byte(c.value))
	if got != hex.EncodeToString(mac.Sum(nil)) {
		return &ErrProof
	}
	return nil
}

// deadToken is why a token does not work any more, nil if it does.
func (s *Server) deadToken(t *Token, now time.Time) *APIError {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case t.Fault != nil:
		return t.Fault
	case !t.Expires.IsZero() && !t.Expires.After(now), t.DiesAfter > 0 && t.calls > t.DiesAfter:
		return &ErrExpired
	}
	return nil
}

// throttled counts the call against the throttle.
func (c *call) throttled() *APIError {
	c.s.mu.Lock()
	defer c.s.mu.Unlock()
	t := c.s.sw.Throttle
	if t == nil || t.Page != "" && c.token.Page != t.Page {
		return nil
	}
	t.calls++
	if t.until.IsZero() && t.calls > t.After {
		t.until = c.now.Add(time.Duration(t.Minutes) * time.Minute)
	}
	if t.until.IsZero() || !c.now.Before(t.until) {
		return nil
	}
	code := t.Code
	if code == 0 {
		code = 80001
	}
	return &APIError{Code: code, Type: "OAuthException", Message: fmt.Sprintf("(#%d) There have been too many calls to this Page account. Wait a bit and try again.", code)}
}

// headers are those of every Graph answer.
func (s *Server) headers(h http.Header, c *call, served string) {
	h.Set("Content-Type", "application/json; charset=UTF-8")
	h.Set("Facebook-Api-Version", served)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.sw.AppUsage != "" {
		h.Set("X-App-Usage", s.sw.AppUsage)
	}
	switch {
	case s.sw.UsageHeader != "":
		h.Set("X-Business-Use-Case-Usage", s.sw.UsageHeader)
	case c.token != nil && c.token.Page != "":
		used := min(100, s.sw.UsageStart+s.sw.UsagePerCall*float64(c.token.calls))
		minutes := 0
		if t := s.sw.Throttle; t != nil && c.now.Before(t.until) && (t.Page == "" || t.Page == c.token.Page) {
			used, minutes = 100, int(t.until.Sub(c.now)/time.Minute)
		}
		h.Set("X-Business-Use-Case-Usage", fmt.Sprintf(`{"%s":[{"type":"pages","call_count":%d,"total_cputime":%d,"total_time":%d,"estimated_time_to_regain_access":%d}]}`,
			c.token.Page, int(used), int(used)/2, int(used)/2, minutes))
	}
}

// incident plays what is due of the way to the platform. It reports whether the call is over.
func (s *Server) incident(c *call, w http.ResponseWriter, r *http.Request) bool {
	in := s.due(c, r.URL.Path)
	if in == nil {
		return false
	}
	switch in.Do {
	case Gateway502:
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(http.StatusBadGateway)
		_, _ = w.Write([]byte("<html><head><title>502 Bad Gateway</title></head><body></body></html>"))
	case CutBody:
		w.Header().Set("Content-Length", "4096")
		_, _ = w.Write([]byte(`{"data":[{"id":"1`))
		_ = http.NewResponseController(w).Flush() // else the client sees a broken connection and asks again by itself
		panic(http.ErrAbortHandler)
	case Slow:
		<-r.Context().Done()
	case Answer:
		s.headers(w.Header(), c, Version)
		if in.Code != 0 {
			w.WriteHeader(in.Code)
		}
		_, _ = w.Write([]byte(in.Body))
	}
	return true
}

func (s *Server) due(c *call, path string) *Incident {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range s.sw.Incidents {
		in := &s.sw.Incidents[i]
		if !strings.Contains(path, in.Path) {
			continue
		}
		key := fmt.Sprintf("incident %d", i)
		s.seen[key]++
		if n := s.seen[key]; n > in.Skip && n <= in.Skip+max(1, in.Times) {
			return in
		}
	}
	return nil
}

// send writes the answer.
func (c *call) send(w http.ResponseWriter, status int) {
	if c.sw.ErrorsUnder200 {
		status = http.StatusOK
	}
	w.WriteHeader(status)
	_, _ = w.Write(c.out.b)
}

// fail puts the error into the answer and returns its HTTP status.
func (c *call) fail(e *APIError) int {
	c.out.b = c.out.b[:0]
	c.out.apiError(e, c.sw.OddErrors)
	if e.Status == 0 {
		return http.StatusBadRequest
	}
	return e.Status
}
