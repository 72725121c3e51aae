package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"vigilia/fetch"
)

// checkPages proves every page's token, one page after the other.
func checkPages(ctx context.Context, c *Config, now func() time.Time) []checked {
	var out []checked
	client, err := checkClient(c, now)
	for _, p := range c.Pages {
		if err != nil {
			out = append(out, failure("pagina "+p.ID, err, "completare la sezione [graph]"))
			continue
		}
		out = append(out, checkPage(ctx, c, client, p, now())...)
	}
	return out
}

// checkPage tells everything that is known of a page's token: kind, permissions,
// both clocks, tasks, and the version of the API that answered.
func checkPage(ctx context.Context, c *Config, client *fetch.Client, p PageConfig, now time.Time) []checked {
	name := "pagina " + p.ID
	token, err := c.token(p)
	if err != nil {
		return []checked{failure(name, err, "ottenere il token con «vigilia token»")}
	}
	proof, err := client.Prove(ctx, p.ID, token)
	out := []checked{pageItself(name, proof, err)}
	if k := tokenPlace(name, c.pageSecret(p)); k.State != healthy {
		out = append(out, k)
	}
	if proof.Kind != "" { // the platform told what it knows of the token, though it may not do
		out = append(out, permissions(name, proof),
			deadline(name+", scadenza del token", proof.ExpiresAt, now, "ripetere «vigilia token»"),
			deadline(name+", accesso ai dati", proof.DataAccessUntil, now, "rinnovare l'autorizzazione dell'app e ripetere «vigilia token»"))
	}
	if err != nil {
		return out
	}
	return append(out, tasks(name, proof), served(name, proof, c.Graph.Version))
}

// pageItself is the page's first line: whose token it is, or why it will not do.
func pageItself(name string, p fetch.Proof, err error) checked {
	if err != nil {
		return failure(name, err, "ottenere il token con «vigilia token»")
	}
	what := map[string]string{
		"PAGE":        "token della pagina",
		"USER":        "token di una persona, sostituito ogni notte con quello della pagina",
		"SYSTEM_USER": "token di un utente di sistema, sostituito ogni notte con quello della pagina",
	}[p.Kind]
	if what == "" {
		what = "token valido, di tipo non accertato"
	}
	k := fine(name, "«%s», %s", p.Page.Name, what)
	if p.Kind == "" {
		k = fine(name, "%s: scadenze e permessi non si possono verificare", k.Text).but(noted, "indicare graph.app_id e il segreto dell'app")
	}
	if len(p.Page.Unread) > 0 {
		k = fine(name, "%s; campi che la piattaforma non fornisce: %s", k.Text, strings.Join(p.Page.Unread, ", ")).but(noted, k.Remedy)
	}
	return k
}

// tokenPlace tells whether others can read the file of the token.
func tokenPlace(name string, s secretPlace) checked {
	if s.credentialPath() == "" && s.file != "" && wideOpen(s.file) {
		return fine(name+", file del token", "leggibile da altri utenti").but(ailing, "eseguire «chmod 600 "+s.file+"»")
	}
	return fine(name+", file del token", "riservato")
}

func permissions(name string, p fetch.Proof) checked {
	name += ", permessi"
	missing := slices.DeleteFunc(fetch.RequiredScopes(), func(s string) bool { return slices.Contains(p.Scopes, s) })
	if len(missing) > 0 {
		return fine(name, "manca %s", strings.Join(missing, " e ")).
			but(broken, "concedere all'app "+strings.Join(fetch.RequiredScopes(), " e ")+" per questa pagina e ripetere «vigilia token»")
	}
	return fine(name, "%s", strings.Join(fetch.RequiredScopes(), ", "))
}

// deadline tells one clock of a token.
func deadline(name string, at, now time.Time, remedy string) checked {
	k := fine(name, "%s", ends(at))
	if at.IsZero() {
		return k
	}
	if !at.After(now) {
		return fine(name, "già trascorsa, %s", ends(at)).but(broken, remedy)
	}
	switch days := fetch.Expiring(at, now); days {
	case 0:
		return k
	case 1:
		return fine(name, "entro un giorno, %s", ends(at)).but(ailing, remedy)
	default:
		return fine(name, "entro %d giorni, %s", days, ends(at)).but(ailing, remedy)
	}
}

// tasks tells whether the token is proven to moderate: without that an empty answer proves nothing.
func tasks(name string, p fetch.Proof) checked {
	name += ", attività"
	if !p.Moderate {
		return fine(name, "%s", p.Doubt).but(ailing, "assegnare alla persona l'attività di moderazione sulla pagina e ripetere «vigilia token»")
	}
	if len(p.Tasks) > 0 {
		return fine(name, "%s", strings.Join(p.Tasks, ", "))
	}
	return fine(name, "moderazione (MODERATE), provata con una lettura riservata ai moderatori")
}

// served holds the version that answered against the one asked: a version that has
// ended is not refused, another answers in its place.
func served(name string, p fetch.Proof, asked string) checked {
	name += ", versione della Graph API"
	switch {
	case p.Served == "":
		return fine(name, "%s richiesta; la piattaforma non dice quale ha risposto", asked).but(noted, "")
	case p.Served != asked:
		return fine(name, "%s richiesta, ma ha risposto la %s", asked, p.Served).
			but(ailing, fmt.Sprintf("la versione richiesta non è più servita: aggiornare Vigilia, oppure indicare graph.version = %q", p.Served))
	}
	return fine(name, "%s", p.Served)
}

// wideOpen reports whether others than its owner can read a file.
func wideOpen(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().Perm()&0o077 != 0
}
