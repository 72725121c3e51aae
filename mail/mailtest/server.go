package mailtest

import (
	"bytes"
	"errors"
	"io"
	"log"
	"net"
	"net/mail"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// The account that the server knows.
const (
	User     = "vigilia@comune.prova.example"
	Password = "parola-riconoscibile-1234"
)

// Switches are what the server does other than accept.
type Switches struct {
	Login    error             // answer to every login
	Sender   error             // to MAIL FROM
	Refuse   map[string]error  // to RCPT TO, by address
	Content  error             // to the whole message
	Cut      Cut               // where the connection breaks
	Reading  func() (cut bool) // called in the middle of a message: whether the rest is not read
	Accepted func()            // called once a message is kept, before the answer
}

// Cut is where the connection breaks.
type Cut int

const (
	Never Cut = iota
	InContent
	BeforeAnswer // the message is kept, and the answer never comes
)

// Options are how the server is set up.
type Options struct {
	Implicit bool   // TLS from the first byte
	Plain    bool   // no TLS at all
	NoLogin  bool   // offers no AUTH
	Name     string // for which its certificate stands; "" for 127.0.0.1
	Largest  int64  // bytes of a message; 0 for any
}

// Received is a message that the server has accepted.
type Received struct {
	From, To string // of the envelope
	Raw      []byte
	Secure   bool // it came over TLS
}

// Header reads the head of the message.
func (r Received) Header(t testing.TB) mail.Header {
	t.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(r.Raw))
	if err != nil {
		t.Fatal(err)
	}
	return m.Header
}

// Server is a mail server under way.
type Server struct {
	Host string
	Port int
	CA   []byte // PEM of who signed its certificate

	mutex    sync.Mutex
	switches Switches
	received []Received
}

// New starts a server that ends with the test.
func New(t testing.TB, o Options) *Server {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	host, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{Host: host}
	if s.Port, err = strconv.Atoi(port); err != nil {
		t.Fatal(err)
	}
	server := smtp.NewServer(&backend{s, o})
	server.Domain, server.MaxMessageBytes, server.AllowInsecureAuth = "posta.prova.example", o.Largest, true
	server.ErrorLog = log.New(io.Discard, "", 0) // broken connections are what the tests are about
	server.ReadTimeout, server.WriteTimeout = time.Minute, time.Minute
	if !o.Plain {
		server.TLSConfig, s.CA = certificate(t, o.Name)
	}
	if o.Implicit {
		listener = &secureListener{listener, server.TLSConfig}
	}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return s
}

// Switch changes what the server does.
func (s *Server) Switch(change func(*Switches)) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	change(&s.switches)
}

// Received returns what was accepted so far.
func (s *Server) Received() []Received {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return append([]Received(nil), s.received...)
}

func (s *Server) state() Switches {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.switches
}

type backend struct {
	server  *Server
	options Options
}

func (b *backend) NewSession(c *smtp.Conn) (smtp.Session, error) {
	plain := &session{server: b.server, conn: c, open: b.options.NoLogin}
	if b.options.NoLogin {
		return plain, nil
	}
	return &known{plain}, nil
}

type session struct {
	server   *Server
	conn     *smtp.Conn
	open     bool // somebody is known, or need not be
	from, to string
}

func (s *session) Reset()        {}
func (s *session) Logout() error { return nil }

func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if err := s.server.state().Sender; err != nil {
		return err
	}
	if !s.open {
		return smtp.ErrAuthRequired
	}
	s.from = from
	return nil
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	if err := s.server.state().Refuse[to]; err != nil {
		return err
	}
	s.to = to
	return nil
}

func (s *session) Data(r io.Reader) error {
	now := s.server.state()
	head := make([]byte, 200)
	if _, err := io.ReadFull(r, head); err != nil {
		return err
	}
	if now.Cut == InContent || now.Reading != nil && now.Reading() {
		_ = s.conn.Conn().Close()
		return errors.New("cut off")
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if now.Content != nil {
		return now.Content
	}
	_, secure := s.conn.TLSConnectionState()
	s.server.mutex.Lock()
	s.server.received = append(s.server.received, Received{s.from, s.to, append(head, raw...), secure})
	s.server.mutex.Unlock()
	if now.Accepted != nil {
		now.Accepted()
	}
	if now.Cut == BeforeAnswer {
		_ = s.conn.Conn().Close()
	}
	return nil
}

// known is a session on which a name and a password are wanted.
type known struct{ *session }

func (k *known) AuthMechanisms() []string { return []string{sasl.Plain, sasl.Login} }

func (k *known) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if err := k.server.state().Login; err != nil {
			return err
		}
		if user != User || password != Password {
			return smtp.ErrAuthFailed
		}
		k.open = true
		return nil
	}), nil
}

// Answer is a refusal as a server words it.
func Answer(code int, enhanced [3]int, text string) error {
	return &smtp.SMTPError{Code: code, EnhancedCode: enhanced, Message: text}
}
