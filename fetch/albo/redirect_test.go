package albo_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"vigilia/fetch/albo"
)

func listed(address string) albo.Feed {
	return albo.Feed{Name: "prova", URL: address, Format: albo.CSV, Columns: map[string]string{
		"type": "Tipo", "subject": "Oggetto", "number": "Numero", "year": "Anno", "published_from": "Dal",
	}}
}

// TestRedirections: a feed is followed on its own site, and nowhere else.
func TestRedirections(t *testing.T) {
	const csv = "Tipo,Oggetto,Numero,Anno,Dal\nDelibera di Giunta,Piano neve,1,2026,2026-11-20\n"
	for path, want := range map[string]string{
		"/here":     "",
		"/again":    "",
		"/moved":    "altrove.example",
		"/metadata": "169.254.169.254",
		"/for-ever": "127.0.0.1",
	} {
		t.Run(path[1:], func(t *testing.T) {
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				switch r.URL.Path {
				case "/again":
					http.Redirect(w, r, "/here", http.StatusFound)
				case "/moved":
					http.Redirect(w, r, "https://altrove.example/feed", http.StatusMovedPermanently)
				case "/metadata":
					http.Redirect(w, r, "http://169.254.169.254/latest", http.StatusFound)
				case "/for-ever":
					http.Redirect(w, r, "/for-ever", http.StatusFound)
				default:
					w.Header().Set("Content-Type", "text/csv")
					_, _ = w.Write([]byte(csv))
				}
			}))
			defer s.Close()
			_, err := albo.Read(t.Context(), s.Client(), listed(s.URL+path), night())
			var told *albo.Error
			if (err != nil) != (want != "") || want != "" && (!errors.As(err, &told) || told.Kind != albo.Elsewhere || !strings.Contains(told.Detail, want)) {
				t.Errorf("%v, want %q", err, want)
			}
		})
	}
}

// TestDowngrade: from a protected address to one that is not is nowhere to go.
func TestDowngrade(t *testing.T) {
	s := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://"+r.Host+"/feed", http.StatusFound)
	}))
	defer s.Close()
	_, err := albo.Read(t.Context(), s.Client(), listed(s.URL), night())
	var told *albo.Error
	if !errors.As(err, &told) || told.Kind != albo.Elsewhere {
		t.Errorf("got %v", err)
	}
}
