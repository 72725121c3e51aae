package fetch

import (
	"fmt"
	"log/slog"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// redacted is what every secret prints as.
const redacted = "[riservato]"

// Secret is a token or a key. However it is printed, marshalled or logged it
// shows "[riservato]"; only Reveal gives it away.
type Secret string

// Reveal returns the secret itself, for the one place that must send it.
func (s Secret) Reveal() string { return string(s) }

// String returns "[riservato]".
func (s Secret) String() string { return redacted }

// GoString returns "[riservato]".
func (s Secret) GoString() string { return redacted }

// Format prints "[riservato]" whatever the verb.
func (s Secret) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(redacted)) }

// MarshalJSON writes "[riservato]".
func (s Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + redacted + `"`), nil }

// MarshalText writes "[riservato]".
func (s Secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// LogValue is "[riservato]".
func (s Secret) LogValue() slog.Value { return slog.StringValue(redacted) }

// tokenShape finds tokens that nobody told us of: in the platform's own words
// about a malformed one, or in an address that it sends back.
var tokenShape = regexp.MustCompile(`EAA[A-Za-z0-9]{12,}|(?:access_token|appsecret_proof|input_token|client_secret)=[^&\s"']+|\b\d+\|[A-Za-z0-9_-]{16,}`)

// veil takes the secrets that a client has met out of texts.
type veil struct {
	mu    sync.Mutex
	known []string
}

// hide adds a secret; short ones would blot out ordinary words and are left to tokenShape.
func (v *veil) hide(secrets ...string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, s := range secrets {
		for _, form := range []string{s, url.QueryEscape(s)} {
			if len(form) >= 6 && !slices.Contains(v.known, form) {
				v.known = append(v.known, form)
			}
		}
	}
	// The longest first: an app token holds the app secret.
	slices.SortFunc(v.known, func(a, b string) int { return len(b) - len(a) })
}

// text returns s without secrets.
func (v *veil) text(s string) string {
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, k := range v.known {
		s = strings.ReplaceAll(s, k, redacted)
	}
	return tokenShape.ReplaceAllString(s, redacted)
}
