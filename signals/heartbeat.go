package signals

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Event is what a heartbeat tells, as the end of its address (healthchecks.io and
// those that speak like it).
type Event string

const (
	Started   Event = "start"
	Succeeded Event = ""
	Failed    Event = "fail"
	Logged    Event = "log" // recorded, and no sign of life
)

// Heartbeat is a service that waits for signs of life. Its address is a secret of a
// kind: whoever knows it can give signs in the place of the program, so that no error
// repeats it.
type Heartbeat struct {
	URL     string
	Timeout time.Duration // of a signal, all tries together
	Agent   string
	// Pause is waited before a second try; zero is a second.
	Pause time.Duration
}

// tries is how often a signal is given before it is given up.
const tries = 2

// CheckURL reports in Italian what is wrong with the address.
func CheckURL(address string) error {
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Host == "":
		return errors.New("l'indirizzo del segnale non è valido: copiarlo per intero dal servizio che lo attende")
	case u.Scheme != "https" && (u.Scheme != "http" || !loopback(u.Hostname())):
		return errors.New("l'indirizzo del segnale deve iniziare con https://")
	case u.User != nil || u.RawQuery != "" || u.Fragment != "":
		return errors.New("l'indirizzo del segnale non può contenere credenziali, «?» o «#»: copiare soltanto l'indirizzo del controllo")
	}
	return nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Give gives a signal with counts as its body. It takes no longer than Timeout; the
// error is one Italian sentence.
func (h *Heartbeat) Give(ctx context.Context, e Event, body string) error {
	if err := CheckURL(h.URL); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, h.Timeout)
	defer cancel()
	var err error
	for n := range tries {
		if n > 0 && !wait(ctx, cmp.Or(h.Pause, time.Second)) {
			break
		}
		var again bool
		if again, err = h.try(ctx, e, body); err == nil || !again {
			break
		}
	}
	return err
}

func wait(ctx context.Context, pause time.Duration) bool {
	t := time.NewTimer(pause)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// try gives a signal once, and reports whether another try may help.
func (h *Heartbeat) try(ctx context.Context, e Event, body string) (again bool, err error) {
	u, err := url.Parse(h.URL)
	if err != nil {
		return false, errors.New("l'indirizzo del segnale non è valido")
	}
	if e != Succeeded {
		u = u.JoinPath(string(e))
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), strings.NewReader(body))
	if err != nil {
		return false, errors.New("l'indirizzo del segnale non è valido")
	}
	req.Header.Set("Content-Type", "text/plain; charset=utf-8")
	req.Header.Set("User-Agent", h.Agent)
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }} // nowhere but where configured
	resp, err := client.Do(req)
	if err != nil {
		var told *url.Error // whose text holds the address
		if errors.As(err, &told) {
			err = told.Err
		}
		return true, fmt.Errorf("il servizio %s che attende il segnale non risponde (%w): verificare la rete e signals.heartbeat_url", u.Host, err)
	}
	defer resp.Body.Close()
	_, _ = io.Copy(io.Discard, io.LimitReader(resp.Body, 4<<10))
	if resp.StatusCode/100 != 2 {
		return resp.StatusCode >= 500, fmt.Errorf("il servizio %s non accetta il segnale (risposta %d): verificare signals.heartbeat_url", u.Host, resp.StatusCode)
	}
	return false, nil
}
