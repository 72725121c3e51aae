package mail

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	netmail "net/mail"
	"strings"
	"testing"
	"time"

	"vigilia/mail/mailtest"
)

// serverOf is how a comune would be set up to use the server of the test.
func serverOf(t *testing.T, s *mailtest.Server, way Encryption) *Server {
	t.Helper()
	roots := x509.NewCertPool()
	if len(s.CA) > 0 && !roots.AppendCertsFromPEM(s.CA) {
		t.Fatal("no certificate")
	}
	return &Server{Host: s.Host, Port: s.Port, Encryption: way, User: mailtest.User, Roots: roots, Timeout: 5 * time.Second,
		Password: func() (string, error) { return mailtest.Password, nil }}
}

const testPage = `<!DOCTYPE html><html lang="it"><head><title>Nota</title><style>p{}</style></head>
<body>
<h1>Nota notturna</h1><p>Perché «sì»: <a href="https://www.facebook.com/1">apri</a> · <a href="#x">sopra</a></p>
<h2>Rilievi</h2><table><thead><tr><th>Regola</th><th>N.</th><th>Esito</th></tr></thead>
<tbody><tr><th>Insulto</th><td>3</td><td>da verificare</td></tr><tr><th>Minaccia</th><td>1</td><td></td></tr></tbody></table>
<ul><li>uno</li><li>due<br>tre</li></ul><dl><div><dt>Policy</dt><dd>Pero</dd></div></dl>
<svg><text>1</text></svg><script>alert(1)</script>
</body></html>`

func testMessage() *Message {
	return &Message{
		ID: "nota-2026-11-20.0a1b2c@comune.prova.example", FromName: "Vigilia – Comune di Prova", From: mailtest.User, To: "ufficio@comune.prova.example",
		Subject: "Nota notturna del 20/11/2026 – perché", Date: time.Date(2026, 11, 21, 2, 30, 0, 0, time.UTC),
		Page: []byte(testPage), Attached: []File{{"nota.pdf", []byte("%PDF-1.7\r\n.\r\nfine")}, {"dati.xlsx", bytes.Repeat([]byte{0, 0xff, '\n', '.'}, 5000)}},
	}
}

// TestSend hands a message over in every way that is allowed, and reads it back.
func TestSend(t *testing.T) {
	for name, c := range map[string]struct {
		options mailtest.Options
		way     Encryption
	}{
		"starttls": {mailtest.Options{}, STARTTLS},
		"tls":      {mailtest.Options{Implicit: true}, TLS},
		"loopback": {mailtest.Options{Plain: true}, None},
	} {
		t.Run(name, func(t *testing.T) {
			server := mailtest.New(t, c.options)
			s := serverOf(t, server, c.way)
			if err := s.Send(t.Context(), testMessage()); err != nil {
				t.Fatal(err)
			}
			got := server.Received()
			if len(got) != 1 || got[0].Secure != (c.way != None) || got[0].From != mailtest.User || got[0].To != "ufficio@comune.prova.example" {
				t.Fatalf("received %+v", got)
			}
			wants(t, got[0])
		})
	}
}

// wants holds a received message against the one sent.
func wants(t *testing.T, r mailtest.Received) {
	t.Helper()
	want, h := testMessage(), r.Header(t)
	subject, err := new(mime.WordDecoder).DecodeHeader(h.Get("Subject"))
	if err != nil || subject != want.Subject {
		t.Errorf("subject %q, %v", subject, err)
	}
	for name, value := range map[string]string{
		"Message-Id": "<" + want.ID + ">", "Auto-Submitted": "auto-generated", "Date": "Sat, 21 Nov 2026 02:30:00 +0000", "X-Mailer": "", "User-Agent": "",
	} {
		if h.Get(name) != value {
			t.Errorf("%s: %q, want %q", name, h.Get(name), value)
		}
	}
	parts := partsOf(t, h.Get("Content-Type"), bodyOf(t, r.Raw))
	if len(parts) != 4 {
		t.Fatalf("%d parts, want text, page and two files", len(parts))
	}
	if text := string(parts[0]); !strings.Contains(text, "Nota notturna\r\n=============") || !strings.Contains(text, "- Insulto – N.: 3; Esito: da verificare") {
		t.Errorf("text:\n%s", text)
	}
	if got := strings.ReplaceAll(string(parts[1]), "\r\n", "\n"); got != testPage {
		t.Errorf("page:\n%s", got)
	}
	for i, f := range want.Attached {
		if !bytes.Equal(parts[2+i], f.Data) {
			t.Errorf("%s came with %d bytes, want %d", f.Name, len(parts[2+i]), len(f.Data))
		}
	}
}

func bodyOf(t *testing.T, raw []byte) io.Reader {
	t.Helper()
	m, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return m.Body
}

// partsOf are the leaves of a message, decoded.
func partsOf(t *testing.T, contentType string, body io.Reader) [][]byte {
	t.Helper()
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		t.Fatal(err)
	}
	var leaves [][]byte
	for r := multipart.NewReader(body, params["boundary"]); ; {
		p, err := r.NextRawPart()
		if err == io.EOF {
			return leaves
		}
		if err != nil {
			t.Fatal(err)
		}
		if ct := p.Header.Get("Content-Type"); strings.HasPrefix(ct, "multipart/") {
			leaves = append(leaves, partsOf(t, ct, p)...)
			continue
		}
		var in io.Reader = quotedprintable.NewReader(p)
		if p.Header.Get("Content-Transfer-Encoding") == "base64" {
			in = base64.NewDecoder(base64.StdEncoding, p)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		leaves = append(leaves, data)
	}
}

// TestFailures takes every way in which a server refuses or breaks.
func TestFailures(t *testing.T) {
	to := testMessage().To
	answer := func(code int, enhanced [3]int) error { return mailtest.Answer(code, enhanced, "non adesso\x07") }
	refuse := func(err error) func(*mailtest.Switches) {
		return func(s *mailtest.Switches) { s.Refuse = map[string]error{to: err} }
	}
	for _, c := range []struct {
		name      string
		options   mailtest.Options
		way       Encryption
		change    func(*mailtest.Switches)
		spoil     func(*Server)
		say       string
		temporary bool
		ofServer  bool
		unsure    bool
		large     bool
		kept      int
	}{
		{name: "no TLS offered", options: mailtest.Options{Plain: true}, way: STARTTLS, say: "non offre una connessione cifrata: provare mail.encryption", ofServer: true},
		{name: "TLS where none is spoken", options: mailtest.Options{Plain: true}, way: TLS, say: "non stabilisce una connessione cifrata: verificare mail.encryption e mail.port", ofServer: true},
		{name: "certificate of another", options: mailtest.Options{Name: "altro.example"}, way: STARTTLS, say: "il certificato del server di posta 127.0.0.1 non è valido", ofServer: true},
		{name: "certificate of another, TLS", options: mailtest.Options{Name: "altro.example", Implicit: true}, way: TLS, say: "non è valido", ofServer: true},
		{name: "signed by nobody known", way: STARTTLS, spoil: func(s *Server) { s.Roots = x509.NewCertPool() }, say: "indicarla in mail.ca_file", ofServer: true},
		{name: "wrong password", way: STARTTLS, spoil: func(s *Server) { s.Password = func() (string, error) { return "altra", nil } },
			say: "non accetta utente e password (risposta 535: 5.7.8 Authentication failed): verificare mail.user", ofServer: true},
		{name: "login later", way: STARTTLS, change: func(s *mailtest.Switches) { s.Login = answer(454, [3]int{4, 7, 0}) },
			say: "(risposta 454: 4.7.0 non adesso): sarà inviato di nuovo", temporary: true, ofServer: true},
		{name: "no login offered", options: mailtest.Options{NoLogin: true}, way: STARTTLS, say: "non offre un modo di accesso conosciuto", ofServer: true},
		{name: "no password", way: STARTTLS, spoil: func(s *Server) { s.Password = func() (string, error) { return "", errors.New("il file è vuoto") } },
			say: "la password della posta non si può leggere (il file è vuoto)", ofServer: true},
		{name: "sender refused", way: STARTTLS, change: func(s *mailtest.Switches) { s.Sender = answer(553, [3]int{5, 7, 1}) }, say: "non accetta il mittente", ofServer: true},
		{name: "recipient later", way: STARTTLS, change: refuse(answer(450, [3]int{4, 2, 0})), say: "non accetta il destinatario (risposta 450: 4.2.0 non adesso): sarà inviato di nuovo alla prossima esecuzione", temporary: true},
		{name: "recipient refused", way: STARTTLS, change: refuse(answer(550, [3]int{5, 1, 1})), say: "(risposta 550: 5.1.1 non adesso): verificare l'indirizzo"},
		{name: "service going down", way: STARTTLS, change: refuse(answer(421, [3]int{4, 3, 2})), say: "421", temporary: true, ofServer: true},
		{name: "content later", way: STARTTLS, change: func(s *mailtest.Switches) { s.Content = answer(451, [3]int{4, 3, 0}) }, say: "non accetta il messaggio (risposta 451", temporary: true},
		{name: "content refused", way: STARTTLS, change: func(s *mailtest.Switches) { s.Content = answer(554, [3]int{5, 7, 1}) }, say: "rivolgersi al gestore della posta"},
		{name: "too large, told before", options: mailtest.Options{Largest: 10 << 10}, way: STARTTLS, say: "supera la dimensione ammessa dal server di posta 127.0.0.1", large: true},
		{name: "too large, told after", way: STARTTLS, change: func(s *mailtest.Switches) { s.Content = answer(552, [3]int{5, 3, 4}) }, say: "supera la dimensione ammessa", large: true},
		{name: "cut off in the content", way: STARTTLS, change: func(s *mailtest.Switches) { s.Cut = mailtest.InContent }, temporary: true},
		{name: "cut off before the answer", way: STARTTLS, change: func(s *mailtest.Switches) { s.Cut = mailtest.BeforeAnswer }, kept: 1,
			say: "non ha confermato di avere accettato il messaggio: sarà inviato di nuovo con lo stesso identificativo", temporary: true, unsure: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			server := mailtest.New(t, c.options)
			s := serverOf(t, server, c.way)
			if c.change != nil {
				server.Switch(c.change)
			}
			if c.spoil != nil {
				c.spoil(s)
			}
			err := s.Send(t.Context(), testMessage())
			var f *Failure
			if !errors.As(err, &f) {
				t.Fatalf("got %v", err)
			}
			if !strings.Contains(f.Sentence(), c.say) || strings.ContainsAny(f.Sentence(), "\n\a") || strings.Contains(f.Sentence(), mailtest.Password) {
				t.Errorf("told as %q, want %q", f.Sentence(), c.say)
			}
			got := [4]bool{f.Temporary(), f.OfServer(), f.Unsure() && c.unsure, f.TooLarge()}
			if want := [4]bool{c.temporary, c.ofServer, c.unsure, c.large}; got != want {
				t.Errorf("temporary, of the server, unsure, too large: %v, want %v (%s)", got, want, f.Sentence())
			}
			if n := len(server.Received()); n != c.kept {
				t.Errorf("%d messages kept, want %d", n, c.kept)
			}
		})
	}
}

// TestNobodyThere: no server, one that hangs up, one that never speaks.
func TestNobodyThere(t *testing.T) {
	for name, answer := range map[string]func(net.Conn){
		"closed":  nil,
		"hung up": func(c net.Conn) { _ = c.Close() },
		"silent":  func(net.Conn) {},
		"no SMTP": func(c net.Conn) { _, _ = c.Write([]byte("HTTP/1.1 400 Bad Request\r\n\r\n")) },
	} {
		t.Run(name, func(t *testing.T) {
			l, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			s := &Server{Host: "127.0.0.1", Port: l.Addr().(*net.TCPAddr).Port, Encryption: STARTTLS, Timeout: 100 * time.Millisecond}
			if answer == nil {
				_ = l.Close()
			} else {
				defer l.Close()
				go func() {
					if c, err := l.Accept(); err == nil {
						answer(c)
					}
				}()
			}
			_, err = s.Probe(t.Context())
			var f *Failure
			if !errors.As(err, &f) || !f.OfServer() || !strings.Contains(f.Sentence(), "non risponde") {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestGivenUp: whoever stops the program does not wait for the server.
func TestGivenUp(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		if _, err := l.Accept(); err == nil {
			cancel()
		}
	}()
	s := &Server{Host: "127.0.0.1", Port: l.Addr().(*net.TCPAddr).Port, Encryption: STARTTLS, Timeout: time.Hour}
	if err := s.Send(ctx, testMessage()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestProbe(t *testing.T) {
	server := mailtest.New(t, mailtest.Options{Largest: 20 << 20})
	state, err := serverOf(t, server, STARTTLS).Probe(t.Context())
	if err != nil || state != "TLS 1.3, certificato valido, accesso riuscito, messaggi fino a 20 MB" {
		t.Errorf("%q, %v", state, err)
	}
	if len(server.Received()) != 0 {
		t.Error("the probe sent something")
	}
}

func TestCheck(t *testing.T) {
	for want, s := range map[string]Server{
		"":                           {Host: "posta.comune.example", Port: 587, Encryption: STARTTLS},
		"manca l'indirizzo":          {Port: 587, Encryption: STARTTLS},
		"deve essere fra 1 e 65535":  {Host: "posta.comune.example", Encryption: STARTTLS},
		"su questa stessa macchina":  {Host: "posta.comune.example", Port: 25, Encryption: None},
		"la cifratura \"ssl\" non e": {Host: "posta.comune.example", Port: 25, Encryption: "ssl"},
	} {
		err := s.Check()
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v, want %q", s, err, want)
		}
	}
	for _, host := range []string{"localhost", "127.0.0.1", "::1", "127.1.2.3"} {
		if err := (&Server{Host: host, Port: 25, Encryption: None}).Check(); err != nil {
			t.Error(err)
		}
	}
}

// TestSameBytes: what is tried again is told apart from another message by nothing
// but the boundaries between its parts.
func TestSameBytes(t *testing.T) {
	mask := func(b []byte) string {
		text := string(b)
		for _, line := range strings.Split(text, "boundary=")[1:] {
			mark, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "\""), "\r\n")
			text = strings.ReplaceAll(text, strings.TrimRight(mark, "\";"), "*")
		}
		return text
	}
	a, err := testMessage().bytes()
	b, err2 := testMessage().bytes()
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	if mask(a) != mask(b) {
		t.Error("two tries differ")
	}
}

// TestHeadersHoldOneLine: what a configuration holds cannot write headers of its own.
func TestHeadersHoldOneLine(t *testing.T) {
	m := testMessage()
	m.Subject, m.FromName = "Nota\r\nBcc: tutti@altrove.example\r\n\r\ncorpo", "Comune\r\nX-Altro: 1"
	server := mailtest.New(t, mailtest.Options{})
	if err := serverOf(t, server, STARTTLS).Send(t.Context(), m); err != nil {
		t.Fatal(err)
	}
	h := server.Received()[0].Header(t)
	if h.Get("Bcc") != "" || h.Get("X-Altro") != "" {
		t.Errorf("headers: %v", h)
	}
	for _, bad := range []string{"a@b\r\nDATA", "non un indirizzo", ""} {
		m := testMessage()
		m.To = bad
		if err := serverOf(t, server, STARTTLS).Send(t.Context(), m); err == nil {
			t.Errorf("sent to %q", bad)
		}
	}
}

func TestLight(t *testing.T) {
	m := testMessage().Light("Gli allegati sono nella cartella & qui no.")
	data, err := m.bytes()
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(data, []byte("nota.pdf")) || !bytes.Contains(m.Page, []byte("<body>\n<p><strong>Gli allegati sono nella cartella &amp; qui no.</strong></p>")) {
		t.Errorf("%s", m.Page)
	}
	text, err := plain(m.Page)
	if err != nil || !strings.HasPrefix(text, "Gli allegati sono nella cartella & qui no.\n") {
		t.Errorf("%q, %v", text, err)
	}
}

func TestPlain(t *testing.T) {
	got, err := plain([]byte(testPage))
	want := `Nota notturna
=============

Perché «sì»: apri <https://www.facebook.com/1> · sopra


Rilievi
-------

- Insulto – N.: 3; Esito: da verificare
- Minaccia – N.: 1

- uno
- due tre

Policy: Pero
`
	if err != nil || got != want {
		t.Errorf("%v\n%s", err, got)
	}
}

// TestPlainOfAnything: whatever a page holds, its text ends, in one line break.
func TestPlainOfAnything(t *testing.T) {
	for _, page := range []string{"<p>", "<table><tr></tr><tr><td>a<td>b</table><dl><dt>x", strings.Repeat("<ul><li>", 200), "\x00\xff<p>\u202e"} {
		if text, err := plain([]byte(page)); err != nil || !strings.HasSuffix(text, "\n") {
			t.Errorf("%.20q: %q, %v", page, text, err)
		}
	}
}
