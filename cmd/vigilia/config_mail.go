package main

import (
	"crypto/x509"
	"fmt"
	netmail "net/mail"
	"slices"
	"strings"
	"time"

	"vigilia/audit/policies/tomlfile"
	"vigilia/mail"
)

// MailConfig says where documents are sent and by which server; off unless Host is set.
type MailConfig struct {
	Host               string `toml:"host"`
	Port               int    `toml:"port"`
	Encryption         string `toml:"encryption"`
	CAFile             string `toml:"ca_file"`
	User               string `toml:"user"`
	PasswordFile       string `toml:"password_file"`
	PasswordEnv        string `toml:"password_env"`
	PasswordCredential string `toml:"password_credential"`
	From               string `toml:"from"`
	Timeout            int    `toml:"timeout_seconds"`
	// To are the addresses, by kind of document as «vigilia report» calls it.
	To map[string][]string `toml:"to"`
}

func (c *Config) checkMail(doc *tomlfile.Doc) {
	m := &c.Mail
	between(doc, "mail.timeout_seconds", m.Timeout, 5, 600, "il tempo massimo di attesa, in secondi,")
	if m.Host == "" {
		if len(m.To) > 0 {
			fault(doc, "mail.host", "ci sono destinatari ma manca mail.host, l'indirizzo del server di posta")
		}
		return
	}
	if err := c.mailServer(nil).Check(); err != nil {
		fault(doc, "mail.host", "%v", err)
	}
	if !mailbox(m.From) {
		fault(doc, "mail.from", "il mittente %q non è un indirizzo di posta: scrivere per esempio \"vigilia@comune.esempio.it\"", m.From)
	}
	place := c.mailPlace()
	if wrong := place.fault(); wrong != "" {
		fault(doc, "mail.password_file", "la password della posta si indica %s", wrong)
	}
	if (m.User == "") != place.none() {
		fault(doc, "mail.user", "utente e password vanno indicati insieme: mail.user, e la password in password_file, password_env o password_credential")
	}
	if len(m.To) == 0 {
		fault(doc, "mail.to", "mancano i destinatari: indicare per esempio note = [\"urp@comune.esempio.it\"] in [mail.to]")
	}
	for kind, addresses := range m.To {
		if _, err := kindOf(kind); err != nil {
			fault(doc, "mail.to."+kind, "il documento %q non esiste: i destinatari si indicano per documento, come in note = [\"urp@comune.esempio.it\"]", kind)
		}
		for i, a := range addresses {
			switch {
			case !mailbox(a):
				fault(doc, "mail.to."+kind, "il destinatario %q non è un indirizzo di posta", a)
			case slices.Contains(addresses[:i], a):
				fault(doc, "mail.to."+kind, "il destinatario %s è indicato due volte", a)
			}
		}
	}
}

// mailbox reports whether a text is an address and nothing else, in letters that every server takes.
func mailbox(s string) bool {
	a, err := netmail.ParseAddress(s)
	ascii := strings.IndexFunc(s, func(r rune) bool { return r < '!' || r > '~' }) < 0
	return err == nil && ascii && a.Address == s
}

func (c *Config) mailPlace() secretPlace {
	return secretPlace{c.optional(c.Mail.PasswordFile), c.Mail.PasswordEnv, c.Mail.PasswordCredential}
}

// mailServer is the server of the configuration.
func (c *Config) mailServer(roots *x509.CertPool) *mail.Server {
	m := &c.Mail
	return &mail.Server{
		Host: m.Host, Port: m.Port, Encryption: mail.Encryption(m.Encryption), User: m.User, Roots: roots,
		Timeout: time.Duration(m.Timeout) * time.Second,
		Password: func() (string, error) {
			s, err := c.mailPlace().read()
			return s.Reveal(), err
		},
	}
}

// openMail is mailServer with the authority that the comune names, if it does.
func (c *Config) openMail() (*mail.Server, error) {
	if c.Mail.CAFile == "" {
		return c.mailServer(nil), nil
	}
	data, err := readBounded(c.path(c.Mail.CAFile))
	if err != nil {
		return nil, fmt.Errorf("il certificato indicato in mail.ca_file non si può leggere: %w", err)
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(data) {
		return nil, fmt.Errorf("il file %s indicato in mail.ca_file non contiene un certificato in formato PEM", c.path(c.Mail.CAFile))
	}
	return c.mailServer(roots), nil
}
