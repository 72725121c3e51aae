package mail

import (
	"bytes"
	"fmt"
	"html"
	"path/filepath"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// Message is one mail to one address.
type Message struct {
	ID       string // without brackets; the same each time the message is tried (RFC 5322, 3.6.4)
	FromName string
	From, To string // addresses
	Subject  string
	Date     time.Time // the same each time too
	Page     []byte    // the body, a whole HTML page; its text stands beside it
	Attached []File
}

// File is an attachment.
type File struct {
	Name string
	Data []byte
}

// Light returns the message without its attachments, and says so at its head.
func (m *Message) Light(notice string) *Message {
	light := *m
	light.Attached = nil
	head := []byte("<body>")
	said := fmt.Appendf(nil, "<body>\n<p><strong>%s</strong></p>", html.EscapeString(notice))
	light.Page = bytes.Replace(m.Page, head, said, 1)
	return &light
}

// bytes is the message as it goes over the wire.
func (m *Message) bytes() ([]byte, error) {
	msg := gomail.NewMsg(gomail.WithNoDefaultUserAgent())
	if err := msg.FromFormat(oneLine(m.FromName), m.From); err != nil {
		return nil, err
	}
	if err := msg.To(m.To); err != nil {
		return nil, err
	}
	msg.Subject(oneLine(m.Subject))
	msg.SetMessageIDWithValue(m.ID)
	msg.SetDateWithValue(m.Date)
	msg.SetGenHeader("Auto-Submitted", "auto-generated") // no absence notice comes back (RFC 3834)
	text, err := plain(m.Page)
	if err != nil {
		return nil, err
	}
	msg.SetBodyString(gomail.TypeTextPlain, text)
	msg.AddAlternativeString(gomail.TypeTextHTML, string(m.Page))
	for _, f := range m.Attached {
		if err := msg.AttachReader(f.Name, bytes.NewReader(f.Data), gomail.WithFileContentType(typeOf(f.Name))); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	_, err = msg.WriteTo(&out)
	return out.Bytes(), err
}

// typeOf is the type of a file, whatever the machine knows of types.
func typeOf(name string) gomail.ContentType {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".pdf":
		return "application/pdf"
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	case ".html":
		return "text/html"
	case ".json":
		return "application/json"
	}
	return gomail.TypeAppOctetStream
}
