package mail

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net/textproto"
	"strings"
	"unicode"
)

// stage is how far a delivery had come when it failed.
type stage int

const (
	atConnection stage = iota
	atEncryption
	atPassword
	atLogin
	atMessage // before anything of it was told to the server
	atSender
	atRecipient
	atContent
	atAnswer // everything was handed over, and the server did not say yes
)

var errNotOffered = errors.New("not offered by the server")

// tooLarge is a message beyond what the server takes.
type tooLarge struct{ size, limit int }

func (e *tooLarge) Error() string {
	return fmt.Sprintf("message of %d bytes, limit %d", e.size, e.limit)
}

// Failure is why a message was not accepted.
type Failure struct {
	stage  stage
	server *Server
	code   int    // of the server's answer; 0 if it gave none
	said   string // the answer, on one line
	err    error
}

func (s *Server) failed(at stage, err error) *Failure {
	f := &Failure{stage: at, server: s, err: err}
	var answer *textproto.Error
	if errors.As(err, &answer) {
		f.code, f.said = answer.Code, oneLine(answer.Msg)
	}
	return f
}

// longest is how much of a server's answer is repeated, in code points.
const longest = 200

// oneLine is what a server said, without what could disturb a terminal or a log.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, s)), " ")
	if runes := []rune(s); len(runes) > longest {
		s = string(runes[:longest]) + "…"
	}
	return s
}

// Error returns the Italian sentence for a person.
func (f *Failure) Error() string { return f.Sentence() }

func (f *Failure) Unwrap() error { return f.err }

// Temporary reports whether the same message may pass later with nothing mended:
// the server said so (4yz, RFC 5321, 4.2.1), or said nothing.
func (f *Failure) Temporary() bool {
	if f.code == 0 {
		return f.stage == atConnection || f.stage == atContent || f.stage == atAnswer
	}
	return f.code < 500
}

// OfServer reports whether the failure is one of the server or of its settings: any
// other message would fail the same way.
func (f *Failure) OfServer() bool { return f.stage <= atLogin || f.stage == atSender || f.code == 421 }

// OfRecipient reports whether the server does not take the address.
func (f *Failure) OfRecipient() bool { return f.stage == atRecipient }

// TooLarge reports whether the server takes no message of this size (RFC 1870, 6; RFC 3463, X.3.4).
func (f *Failure) TooLarge() bool {
	var large *tooLarge
	return errors.As(f.err, &large) || f.stage >= atSender && (f.code == 552 || f.code == 523 || strings.HasPrefix(f.said, "5.3.4"))
}

// Unsure reports whether the server may have accepted the message all the same: the
// connection broke after the last line and before the answer.
func (f *Failure) Unsure() bool { return f.stage == atAnswer && f.code == 0 }

// Sentence says in Italian what happened and what mends it.
func (f *Failure) Sentence() string {
	return f.Cause() + ": " + f.Remedy()
}

func (f *Failure) answer() string {
	switch {
	case f.code != 0:
		return fmt.Sprintf(" (risposta %d: %s)", f.code, f.said)
	case f.stage == atConnection || f.stage == atContent || f.stage == atPassword:
		return " (" + oneLine(f.err.Error()) + ")"
	}
	return ""
}

// Cause says in Italian what happened, with the answer of the server.
func (f *Failure) Cause() string { return f.what() + f.answer() }

func (f *Failure) what() string {
	if f.TooLarge() {
		return "il messaggio supera la dimensione ammessa dal server di posta " + f.server.Host
	}
	server := "il server di posta " + f.server.address()
	switch f.stage {
	case atConnection:
		return server + " non risponde"
	case atEncryption:
		switch {
		case errors.Is(f.err, errNotOffered):
			return server + " non offre una connessione cifrata"
		case badCertificate(f.err):
			return "il certificato del server di posta " + f.server.Host + " non è valido"
		}
		return server + " non stabilisce una connessione cifrata"
	case atPassword:
		return "la password della posta non si può leggere"
	case atLogin:
		if errors.Is(f.err, errNotOffered) {
			return server + " non offre un modo di accesso conosciuto (SCRAM-SHA-256, PLAIN, LOGIN)"
		}
		return server + " non accetta utente e password"
	case atMessage:
		return "il messaggio non si può comporre (" + oneLine(f.err.Error()) + ")"
	case atSender:
		return server + " non accetta il mittente"
	case atRecipient:
		return server + " non accetta il destinatario"
	}
	if f.Unsure() {
		return server + " non ha confermato di avere accettato il messaggio"
	}
	if f.code != 0 {
		return server + " non accetta il messaggio"
	}
	return "la connessione con " + server + " si è interrotta durante l'invio"
}

func badCertificate(err error) bool {
	var (
		invalid *tls.CertificateVerificationError
		unknown x509.UnknownAuthorityError
		name    x509.HostnameError
	)
	return errors.As(err, &invalid) || errors.As(err, &unknown) || errors.As(err, &name)
}

// Remedy says in Italian what mends it, or what is done about it.
func (f *Failure) Remedy() string {
	switch {
	case f.TooLarge():
		return "parte senza allegati, oppure il gestore della posta alza il limite"
	case f.stage == atEncryption && errors.Is(f.err, errNotOffered):
		return "provare mail.encryption = \"tls\" con la porta 465, o rivolgersi al gestore della posta"
	case f.stage == atEncryption && badCertificate(f.err):
		return "verificare che mail.host sia il nome scritto nel certificato; se la firma è di un'autorità dell'Ente, indicarla in mail.ca_file"
	case f.stage == atEncryption:
		return "verificare mail.encryption e mail.port (587 per starttls, 465 per tls)"
	case f.stage == atPassword:
		return "verificare mail.password_file, mail.password_env o mail.password_credential"
	case f.stage == atMessage:
		return "verificare mail.from e i destinatari"
	case f.Unsure():
		return "sarà inviato di nuovo con lo stesso identificativo, e potrebbe arrivare due volte"
	case f.stage == atConnection:
		return "verificare mail.host, mail.port e la rete"
	case f.Temporary():
		return "sarà inviato di nuovo alla prossima esecuzione"
	case f.stage == atLogin:
		return "verificare mail.user e la password, o rivolgersi al gestore della posta"
	case f.stage == atSender:
		return "verificare mail.from: di solito è la casella con cui si accede"
	case f.stage == atRecipient:
		return "verificare l'indirizzo nella configurazione"
	}
	return "rivolgersi al gestore della posta con la risposta del server"
}
