package mail

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/wneessen/go-mail/smtp"
)

// Encryption is how the way to the server is protected.
type Encryption string

const (
	STARTTLS Encryption = "starttls" // the server is asked for TLS before anything else is said (RFC 3207)
	TLS      Encryption = "tls"      // TLS from the first byte (RFC 8314)
	None     Encryption = "none"     // in the clear, which only a server on this machine may have
)

// Server is where mail is handed over. Certificates are always verified.
type Server struct {
	Host       string
	Port       int
	Encryption Encryption
	User       string // "": the server wants no name
	// Password is asked for when it is needed, and kept nowhere.
	Password func() (string, error)
	Roots    *x509.CertPool // who vouches for the server; nil: whom the system trusts
	Timeout  time.Duration  // of one step; a whole message may take ten times as long
}

// Check reports what is wrong with the settings, in Italian.
func (s *Server) Check() error {
	switch {
	case s.Host == "":
		return fmt.Errorf("manca l'indirizzo del server di posta")
	case s.Port < 1 || s.Port > 65535:
		return fmt.Errorf("la porta del server di posta deve essere fra 1 e 65535 (587 per starttls, 465 per tls)")
	case s.Encryption == None && !loopback(s.Host):
		return fmt.Errorf("senza cifratura la posta si può consegnare soltanto a un server su questa stessa macchina: usare \"starttls\" o \"tls\"")
	case s.Encryption != None && s.Encryption != TLS && s.Encryption != STARTTLS:
		return fmt.Errorf("la cifratura %q non esiste: usare \"starttls\", \"tls\" oppure, sulla stessa macchina, \"none\"", string(s.Encryption))
	}
	return nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func (s *Server) address() string { return net.JoinHostPort(s.Host, strconv.Itoa(s.Port)) }

// Probe goes as far as a message would without sending one, and says in Italian how
// the way is protected and as whom the program is known. The error is a *Failure.
func (s *Server) Probe(ctx context.Context) (string, error) {
	c, err := s.open(ctx)
	if err != nil {
		return "", err
	}
	defer c.close()
	state := "senza cifratura, sulla stessa macchina"
	if tlsState, ok := c.TLSConnectionState(); ok {
		state = tls.VersionName(tlsState.Version) + ", certificato valido"
	}
	if s.User != "" {
		state += ", accesso riuscito"
	}
	if limit := c.limit(); limit > 0 {
		state += fmt.Sprintf(", messaggi fino a %d MB", limit>>20)
	}
	return state, nil
}

// session is a connection on which a message can be handed over.
type session struct {
	*smtp.Client
	server *Server
	stop   func() // gives the connection up
}

// open connects, protects the way and makes the program known.
func (s *Server) open(ctx context.Context) (*session, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*s.Timeout)
	plain, err := (&net.Dialer{Timeout: s.Timeout}).DialContext(ctx, "tcp", s.address())
	if err != nil {
		cancel()
		return nil, s.failed(atConnection, err)
	}
	unhook := context.AfterFunc(ctx, func() { _ = plain.Close() }) // whoever waits for the server waits no longer
	c := &session{server: s, stop: func() { unhook(); cancel(); _ = plain.Close() }}
	if err := c.greet(&patient{plain, s.Timeout}); err != nil {
		if ctx.Err() != nil {
			err = s.failed(atConnection, ctx.Err()) // nobody waits any longer
		}
		c.stop()
		return nil, err
	}
	return c, nil
}

func (c *session) greet(plain net.Conn) (err error) {
	s, way := c.server, plain
	settings := &tls.Config{ServerName: s.Host, RootCAs: s.Roots, MinVersion: tls.VersionTLS12}
	if s.Encryption == TLS {
		secure := tls.Client(plain, settings)
		if err := secure.Handshake(); err != nil {
			return s.failed(atEncryption, err)
		}
		way = secure
	}
	if c.Client, err = smtp.NewClient(way, s.Host); err != nil {
		return s.failed(atConnection, err)
	}
	c.SkipSMTPUTF8(true) // addresses are ASCII, so that every server can take them on
	if err := c.Hello(literal(plain.LocalAddr())); err != nil {
		return s.failed(atConnection, err)
	}
	if s.Encryption == STARTTLS {
		if offered, _ := c.Extension("STARTTLS"); !offered {
			return s.failed(atEncryption, errNotOffered)
		}
		if err := c.StartTLS(settings); err != nil {
			return s.failed(atEncryption, err)
		}
	}
	return c.login()
}

// literal is how a machine without a name in the world introduces itself (RFC 5321, 4.1.3).
func literal(a net.Addr) string {
	host, _, err := net.SplitHostPort(a.String())
	if ip := net.ParseIP(host); err == nil && ip != nil && ip.To4() == nil {
		return "[IPv6:" + host + "]"
	}
	return "[" + host + "]"
}

// login makes the program known to the server, by the best way that it offers.
func (c *session) login() error {
	s := c.server
	if s.User == "" {
		return nil
	}
	password, err := s.Password()
	if err != nil {
		return s.failed(atPassword, err)
	}
	_, offered := c.Extension("AUTH")
	var way smtp.Auth
	// Names and passwords in the clear are for a protected way or for this machine.
	open := s.Encryption == None && loopback(s.Host)
	switch ways := strings.Fields(strings.ToUpper(offered)); {
	case slices.Contains(ways, "SCRAM-SHA-256"):
		way = smtp.ScramSHA256Auth(s.User, password)
	case slices.Contains(ways, "PLAIN"):
		way = smtp.PlainAuth("", s.User, password, s.Host, open)
	case slices.Contains(ways, "LOGIN"):
		way = smtp.LoginAuth(s.User, password, s.Host, open)
	default:
		return s.failed(atLogin, errNotOffered)
	}
	if err := c.Auth(way); err != nil {
		return s.failed(atLogin, err)
	}
	return nil
}

// limit is the greatest message, in bytes, that the server says it takes; 0 if it does not say (RFC 1870).
func (c *session) limit() int {
	_, v := c.Extension("SIZE")
	n, err := strconv.Atoi(v)
	if err != nil {
		return 0
	}
	return n
}

func (c *session) close() {
	_ = c.Quit() // what was accepted is accepted, whatever the server says to the goodbye
	c.stop()
}

// Send hands a message over to the server. The error is a *Failure: nothing was
// accepted, unless it is Unsure.
func (s *Server) Send(ctx context.Context, m *Message) error {
	data, err := m.bytes()
	if err != nil {
		return s.failed(atMessage, err)
	}
	c, err := s.open(ctx)
	if err != nil {
		return err
	}
	defer c.close()
	if limit := c.limit(); limit > 0 && len(data) > limit {
		return s.failed(atMessage, &tooLarge{len(data), limit})
	}
	if err := c.Mail("<" + m.From + ">"); err != nil {
		return s.failed(atSender, err)
	}
	if err := c.Rcpt("<" + m.To + ">"); err != nil {
		return s.failed(atRecipient, err)
	}
	w, err := c.Data()
	if err != nil {
		return s.failed(atContent, err)
	}
	// Without its last line the server takes no message for whole.
	if _, err := w.Write(data); err != nil {
		return s.failed(atContent, err)
	}
	if err := w.Close(); err != nil {
		return s.failed(atAnswer, err)
	}
	return nil
}

// patient is a connection of which every step has its time, so that a slow line is
// no failure and a dead one is.
type patient struct {
	net.Conn
	step time.Duration
}

func (p *patient) Read(b []byte) (int, error) {
	if err := p.SetReadDeadline(time.Now().Add(p.step)); err != nil {
		return 0, err
	}
	return p.Conn.Read(b)
}

func (p *patient) Write(b []byte) (int, error) {
	if err := p.SetWriteDeadline(time.Now().Add(p.step)); err != nil {
		return 0, err
	}
	return p.Conn.Write(b)
}
