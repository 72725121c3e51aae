package main

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"mime"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/mail/mailtest"
)

// mailConfig is [mail] for a server of the test, whose certificate and password stand in files.
func mailConfig(s *mailtest.Server) string {
	way := "starttls"
	if len(s.CA) == 0 {
		way = "none"
	}
	return fmt.Sprintf("mail.host = %q\nmail.port = %d\nmail.encryption = %q\nmail.ca_file = \"tokens/ca\"\nmail.user = %q\nmail.password_file = \"tokens/mail\"\n"+
		"mail.from = %q\nmail.timeout_seconds = 5\nmail.to.note = [\"urp@comune.prova.example\", \"segreteria@comune.prova.example\"]\n", s.Host, s.Port, way, mailtest.User, mailtest.User)
}

func mailFiles(s *mailtest.Server) map[string]string {
	return map[string]string{"ca": string(s.CA), "mail": mailtest.Password + "\n"}
}

// newMailPlay is a town whose offices receive the note.
func newMailPlay(t *testing.T, s *mailtest.Server) *play {
	t.Helper()
	p := newPlay(t, townWorld(theDay()), actsAround(theDay()), "crespiatica")
	settle(t, p.dir, mailConfig(s)+townConfig(p.graph.URL, p.albo.URL, "crespiatica", "", townPage, libraryPage), mailFiles(s))
	c, err := loadConfig(filepath.Join(p.dir, "config.toml"))
	ok(t, err)
	p.night.config = c
	return p
}

// morning plays the nights of some days as one start of the program does, and returns what it says.
func (p *play) morning(days ...civil.Day) string {
	p.t.Helper()
	now := days[len(days)-1].Add(1).At(2, 15)
	p.graph.SetNow(now)
	p.albo.SetNow(now)
	var out bytes.Buffer
	ok(p.t, p.night.round(p.t.Context(), days, &out))
	return out.String()
}

// TestNoteByMail: every office receives each note once, with the page as its body and
// the PDF beside it; nothing of what citizens wrote stands in its head.
func TestNoteByMail(t *testing.T) {
	t.Parallel()
	server := mailtest.New(t, mailtest.Options{})
	p := newMailPlay(t, server)
	if said := p.morning(theDay()); said != "" {
		t.Errorf("a night that went well says %q", said)
	}
	p.morning(theDay()) // asked for again
	got := server.Received()
	if len(got) != 2 || got[0].To == got[1].To {
		t.Fatalf("%d messages: %+v", len(got), got)
	}
	for _, r := range got {
		h := r.Header(t)
		subject, err := new(mime.WordDecoder).DecodeHeader(h.Get("Subject"))
		ok(t, err)
		if want := "Nota notturna del 16/11/2026 – Comune di Prova"; subject != want {
			t.Errorf("subject %q, want %q", subject, want)
		}
		if !r.Secure || !bytes.Contains(r.Raw, []byte(`filename="nota-2026-11-16.pdf"`)) || bytes.Contains(r.Raw, []byte(`filename="nota-2026-11-16.html"`)) || bytes.Contains(r.Raw, []byte("metadati.json")) {
			t.Errorf("message to %s: secure %v", r.To, r.Secure)
		}
		if h.Get("Message-Id") == "" || !strings.HasPrefix(h.Get("Message-Id"), "<note.2026-11-16.") {
			t.Errorf("id %q", h.Get("Message-Id"))
		}
		for name, values := range h {
			for _, person := range []string{"Persona Inventata", "cretino", "345 000", "TRMLBA", "70000000000"} {
				if strings.Contains(fmt.Sprint(values), person) {
					t.Errorf("header %s holds %q", name, person)
				}
			}
		}
	}
	if !bytes.Contains(got[0].Raw, []byte("Content-Type: text/plain")) || !bytes.Contains(got[0].Raw, []byte("Content-Type: text/html")) {
		t.Error("the message has not both a page and its text")
	}
}

// TestMailThatFails: whatever the server answers, the night is what it was, a person is
// told, the next note says it too, and nothing is lost or doubled once the server is mended.
func TestMailThatFails(t *testing.T) {
	t.Parallel()
	urp := "urp@comune.prova.example"
	for name, c := range map[string]struct {
		options       mailtest.Options
		fail          func(*mailtest.Switches)
		say           string
		first, mended int // messages received after the first night, and after the second
	}{
		"server refuses login": {fail: func(s *mailtest.Switches) { s.Login = mailtest.Answer(535, [3]int{5, 7, 8}, "no") },
			say: "Posta: messaggi non ancora consegnati: 2. Causa: il server di posta", mended: 4},
		"one address later": {fail: func(s *mailtest.Switches) {
			s.Refuse = map[string]error{urp: mailtest.Answer(450, [3]int{4, 2, 1}, "piena")}
		},
			say: "Posta: nota notturna del 16/11/2026 per " + urp + " non è stata consegnata: ", first: 1, mended: 4},
		"one address unknown": {fail: func(s *mailtest.Switches) {
			s.Refuse = map[string]error{urp: mailtest.Answer(550, [3]int{5, 1, 1}, "sconosciuto")}
		},
			say: "(risposta 550: 5.1.1 sconosciuto): verificare l'indirizzo nella configurazione.", first: 1, mended: 4},
		"cut off in the content":    {fail: func(s *mailtest.Switches) { s.Cut = mailtest.InContent }, say: "non è stata consegnata", mended: 4},
		"cut off before the answer": {fail: func(s *mailtest.Switches) { s.Cut = mailtest.BeforeAnswer }, say: "non ha confermato di avere accettato", first: 2, mended: 6},
		"content refused":           {fail: func(s *mailtest.Switches) { s.Content = mailtest.Answer(554, [3]int{5, 7, 1}, "no") }, say: "(risposta 554: 5.7.1 no)", mended: 4},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := mailtest.New(t, c.options)
			p := newMailPlay(t, server)
			server.Switch(c.fail)
			said := p.morning(theDay())
			if !strings.Contains(said, c.say) || strings.Contains(said, mailtest.Password) {
				t.Errorf("told as %q, want %q", said, c.say)
			}
			if n := len(server.Received()); n != c.first {
				t.Fatalf("%d messages received, want %d", n, c.first)
			}
			server.Switch(func(s *mailtest.Switches) { *s = mailtest.Switches{} })
			p.morning(theDay().Add(1))
			if n := len(server.Received()); n != c.mended {
				t.Fatalf("%d messages received once mended, want %d", n, c.mended)
			}
			last, err := p.night.store.LastRun(t.Context(), theDay().Add(1))
			ok(t, err)
			if last.State != audit.Complete || len(last.Notices) != 1 || !strings.HasPrefix(last.Notices[0].Text, "Posta: messaggi non ancora consegnati: ") {
				t.Errorf("the night after: %+v", last)
			}
			onceEach(t, server)
			p.morning(theDay().Add(1))
			if n := len(server.Received()); n != c.mended {
				t.Errorf("%d messages received after all were sent", n)
			}
		})
	}
}

// onceEach fails if a message came twice to an address under two ids: one that may
// have arrived before is known by its id.
func onceEach(t *testing.T, server *mailtest.Server) {
	t.Helper()
	ids := map[string]string{}
	for _, r := range server.Received() {
		h := r.Header(t)
		key := r.To + h.Get("Subject")
		if id, known := ids[key]; known && id != h.Get("Message-Id") {
			t.Errorf("%s came as %s and as %s", key, id, h.Get("Message-Id"))
		}
		ids[key] = h.Get("Message-Id")
	}
	if len(ids) != 4 {
		t.Errorf("%d messages reached somebody, want 2 notes for 2 offices", len(ids))
	}
}

// TestMailTooLarge: documents that the server does not carry are left out, and said to be.
func TestMailTooLarge(t *testing.T) {
	t.Parallel()
	server := mailtest.New(t, mailtest.Options{Largest: 40 << 10})
	p := newMailPlay(t, server)
	said := p.morning(theDay())
	got := server.Received()
	if len(got) != 2 || !strings.Contains(said, "Posta: nota notturna del 16/11/2026 parte per urp@comune.prova.example senza allegati: il messaggio supera la dimensione ammessa") {
		t.Fatalf("%d messages, told as %q", len(got), said)
	}
	if bytes.Contains(got[0].Raw, []byte(".pdf\"")) || !bytes.Contains(got[0].Raw, []byte("nota-2026-11-16.pdf")) {
		t.Error("the message does not say where the document is")
	}
}

// TestMailOfHalfANight: what could not be looked at goes out as it is, and once more when it could.
func TestMailOfHalfANight(t *testing.T) {
	t.Parallel()
	server := mailtest.New(t, mailtest.Options{})
	p := newMailPlay(t, server)
	tokens := p.night.tokens
	p.night.tokens = nil
	now := theDay().Add(1).At(2, 15)
	p.graph.SetNow(now)
	p.albo.SetNow(now)
	var out bytes.Buffer
	if err := p.night.round(t.Context(), []civil.Day{theDay()}, &out); status(&out, err) != exitPartial {
		t.Errorf("ended with %v", err)
	}
	p.night.tokens = tokens
	p.morning(theDay())
	var subjects []string
	for _, r := range server.Received() {
		s, err := new(mime.WordDecoder).DecodeHeader(r.Header(t).Get("Subject"))
		ok(t, err)
		subjects = append(subjects, s)
	}
	if len(subjects) != 4 || !strings.HasSuffix(subjects[0], "(elaborazione parziale)") || strings.Contains(subjects[3], "parziale") {
		t.Errorf("subjects %q", subjects)
	}
}

// TestMailForNobody: who is no longer named receives nothing, not even what waits.
func TestMailForNobody(t *testing.T) {
	t.Parallel()
	server := mailtest.New(t, mailtest.Options{})
	p := newMailPlay(t, server)
	server.Switch(func(s *mailtest.Switches) { s.Login = mailtest.Answer(454, [3]int{4, 7, 0}, "dopo") })
	p.morning(theDay())
	server.Switch(func(s *mailtest.Switches) { s.Login = nil })
	p.night.config.Mail.To["note"] = []string{"urp@comune.prova.example"}
	if said := p.morning(theDay().Add(1)); !strings.Contains(said, "Posta: segreteria@comune.prova.example non è più fra i destinatari") {
		t.Errorf("told as %q", said)
	}
	for _, r := range server.Received() {
		if r.To != "urp@comune.prova.example" {
			t.Errorf("%s received something", r.To)
		}
	}
	if n := len(server.Received()); n != 2 {
		t.Errorf("%d messages, want 2", n)
	}
}

// TestMailByHand: what waits is listed and sent on request, and check says how the
// server takes the program on.
func TestMailByHand(t *testing.T) {
	t.Parallel()
	server := mailtest.New(t, mailtest.Options{})
	p := newMailPlay(t, server)
	server.Switch(func(s *mailtest.Switches) { s.Login = mailtest.Answer(535, [3]int{5, 7, 8}, "no") })
	p.morning(theDay())
	ok(t, p.night.store.Close())
	conf := filepath.Join(p.dir, "config.toml")
	list := vigilia(t, nil, "mail", "--list", "--config", conf)
	if list.code != exitOK || !strings.Contains(list.stdout, "nota notturna del 16/11/2026, per urp@comune.prova.example, in attesa dal 17/11/2026, tentativi: ") ||
		!strings.Contains(list.stdout, "non accetta utente e password") || !strings.HasSuffix(list.stdout, "Messaggi in attesa: 2.\n") {
		t.Error(list)
	}
	if got := vigilia(t, nil, "mail", "--config", conf); got.code != exitFailed || !strings.Contains(got.stderr, "messaggi non consegnati: 2; restano in attesa") {
		t.Error(got)
	}
	if got := vigilia(t, nil, "check", "--config", conf); !strings.Contains(got.stdout, "✗ posta: il server di posta "+p.night.config.Mail.Host) || !strings.Contains(got.stdout, "rimedio: verificare mail.user e la password") {
		t.Error(got)
	}
	server.Switch(func(s *mailtest.Switches) { s.Login = nil })
	if got := vigilia(t, nil, "check", "--config", conf); !strings.Contains(got.stdout, "✓ posta: 127.0.0.1, TLS 1.3, certificato valido, accesso riuscito\n") || len(server.Received()) != 0 {
		t.Error(got)
	}
	ok(t, os.Chmod(filepath.Join(p.dir, "tokens/mail"), 0o644))
	if got := vigilia(t, nil, "check", "--config", conf); !strings.Contains(got.stdout, "! posta: ") || !strings.Contains(got.stdout, "rimedio: eseguire «chmod 600 ") {
		t.Error(got)
	}
	if got := vigilia(t, nil, "mail", "--config", conf); got.code != exitOK || got.stdout != "Nessun messaggio in attesa.\n" || len(server.Received()) != 2 {
		t.Error(got, len(server.Received()))
	}
}

// TestMailSettings: what is wrong with [mail] is told before the night.
func TestMailSettings(t *testing.T) {
	t.Parallel()
	const good = "mail.host = \"posta.comune.example\"\nmail.from = \"vigilia@comune.example\"\nmail.to.note = [\"urp@comune.example\"]\n"
	base := townConfig("https://graph.example", "", "crespiatica", "", townPage)
	for name, c := range map[string]struct{ text, want string }{
		"as it should be":       {good, ""},
		"with a password":       {good + "mail.user = \"u\"\nmail.password_credential = \"posta\"\n", ""},
		"on this machine":       {strings.Replace(good, "posta.comune.example", "localhost", 1) + "mail.encryption = \"none\"\nmail.port = 25\n", ""},
		"in the clear":          {good + "mail.encryption = \"none\"\n", "soltanto a un server su questa stessa macchina"},
		"unknown way":           {good + "mail.encryption = \"ssl\"\n", "la cifratura \"ssl\" non esiste"},
		"no server":             {"mail.to.note = [\"urp@comune.example\"]\n", "ci sono destinatari ma manca mail.host"},
		"no readers":            {"mail.host = \"a.example\"\nmail.from = \"v@a.example\"\n", "mancano i destinatari"},
		"sender with a name":    {strings.Replace(good, "\"vigilia@", "\"Vigilia <vigilia@", 1), "non è un indirizzo di posta"},
		"reader with a line":    {strings.Replace(good, "urp@", "urp\\r\\nBcc: x@", 1), "non è un indirizzo di posta"},
		"reader twice":          {strings.Replace(good, "[\"urp@comune.example\"", "[\"urp@comune.example\", \"urp@comune.example\"", 1), "è indicato due volte"},
		"unknown document":      {good + "mail.to.giornale = [\"urp@comune.example\"]\n", "il documento \"giornale\" non esiste"},
		"user without password": {good + "mail.user = \"u\"\n", "vanno indicati insieme"},
		"two passwords":         {good + "mail.user = \"u\"\nmail.password_env = \"A\"\nmail.password_file = \"b\"\n", "uno solo dei due"},
		"password for nobody":   {good + "mail.password_env = \"A\"\n", "vanno indicati insieme"},
		"no patience":           {good + "mail.timeout_seconds = 0\n", "deve essere fra 5 e 600"},
	} {
		_, err := parseConfig("config.toml", t.TempDir(), []byte(c.text+base))
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// TestWeeklyByMail: the report of a week reaches its readers once, with its workbook,
// whether the calendar or a person asks for it.
func TestWeeklyByMail(t *testing.T) {
	t.Parallel()
	server := mailtest.New(t, mailtest.Options{})
	last := civil.WeekOf(civil.Of(time.Now())).Previous()
	p := newPlay(t, townWorld(last.To), actsAround(last.To), "crespiatica")
	settle(t, p.dir, mailConfig(server)+"mail.to.weekly = [\"sindaco@comune.prova.example\"]\n"+
		townConfig(p.graph.URL, p.albo.URL, "crespiatica", "", townPage, libraryPage), mailFiles(server))
	p.whole(last.To) // its own configuration knows no mail
	ok(t, p.night.store.Close())
	conf := filepath.Join(p.dir, "config.toml")
	c, err := loadConfig(conf)
	ok(t, err)
	cmd := newDaemon()
	cmd.SetOut(io.Discard)
	cmd.SetErr(io.Discard)
	w := &watchman{path: conf, log: slog.New(slog.DiscardHandler), cmd: cmd}
	for range 2 {
		ok(t, w.once(t.Context(), c, "weekly"))
	}
	if got := vigilia(t, nil, "mail", "--kind", "weekly", "--config", conf); got.code != exitOK {
		t.Error(got)
	}
	got := server.Received()
	if len(got) != 1 || got[0].To != "sindaco@comune.prova.example" {
		t.Fatalf("%d messages", len(got))
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(got[0].Header(t).Get("Subject"))
	ok(t, err)
	if !strings.HasPrefix(subject, "Report settimanale ") || !strings.HasSuffix(subject, " – Comune di Prova (elaborazione parziale)") {
		t.Errorf("subject %q", subject) // of one day of seven the archive knows
	}
	for _, name := range []string{weekStem(last) + ".pdf", weekStem(last) + ".xlsx"} {
		if !bytes.Contains(got[0].Raw, []byte(`filename="`+name+`"`)) {
			t.Errorf("%s is not attached", name)
		}
	}
	for what, args := range map[string][]string{
		"week twice": {"--kind", "weekly", "--week", "2026-W46", "--from", "2026-11-09"}, "period of nothing": {"--from", "2026-11-09"},
		"nobody's": {"--kind", "giunta", "--from", "2026-11-01", "--to", "2026-11-30"}, "unknown": {"--kind", "giornale"},
	} {
		if got := vigilia(t, nil, append([]string{"mail", "--config", conf}, args...)...); got.code != exitUsage {
			t.Errorf("%s: %s", what, got)
		}
	}
}
