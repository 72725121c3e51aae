package fetch

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// FaultKind says what a fault asks of the caller.
type FaultKind int

const (
	Unclear       FaultKind = iota // the answer cannot be understood
	Transient                      // may pass: network, gateway, "try again later"
	Throttled                      // the page or the app must be left alone for a while
	BadToken                       // the token does not work any more, or is of the wrong kind
	Forbidden                      // a permission or a task is missing
	Unsupported                    // the platform does not offer this to this page
	Gone                           // the object is deleted or cannot be seen
	TooMuch                        // "reduce the amount of data": ask for less
	NoField                        // one of the fields does not exist
	LostPlace                      // the cursor is dead
	Blocked                        // blocked by the platform for its policies
	Misconfigured                  // the configuration is wrong: page, app or secret
	BadRequest                     // the program asked something that the API refuses
)

// Fault is a failure of the platform, told so that a person can mend it.
type Fault struct {
	Kind   FaultKind
	Page   string // id of the page, "" if it concerns the app
	Object string // what was asked: an edge or an object

	Status  int // of HTTP, 0 if there was no answer
	Code    int // of the Graph API, 0 if it gave none
	Subcode int
	Trace   string // fbtrace_id, for the platform's support

	Cause  string // Italian: what is wrong
	Remedy string // Italian: what to do; "" if there is nothing to do
	Detail string // the platform's own words, secrets taken out

	Until time.Time // throttles: when to come back
	all   bool      // throttles: the whole app is meant, not one page

	err error // never printed: it may hold an address with a secret
}

// Error tells page, cause, remedy and codes in Italian.
func (f *Fault) Error() string {
	var b strings.Builder
	if f.Page != "" {
		fmt.Fprintf(&b, "pagina %s: ", f.Page)
	}
	b.WriteString(f.Sentence())
	if f.Object != "" {
		fmt.Fprintf(&b, " [%s]", f.Object)
	}
	if c := f.codes(); c != "" {
		fmt.Fprintf(&b, " (%s)", c)
	}
	return b.String()
}

// Sentence is the cause and its remedy, for a report.
func (f *Fault) Sentence() string {
	if f.Remedy == "" {
		return f.Cause
	}
	return f.Cause + ": " + f.Remedy
}

// Unwrap returns what went wrong below: a context that ended, a broken connection.
func (f *Fault) Unwrap() error { return f.err }

func (f *Fault) codes() string {
	var parts []string
	if f.Code != 0 {
		parts = append(parts, fmt.Sprintf("codice %d", f.Code))
	}
	if f.Subcode != 0 {
		parts = append(parts, fmt.Sprintf("sottocodice %d", f.Subcode))
	}
	if f.Status != 0 && f.Status != 200 {
		parts = append(parts, fmt.Sprintf("HTTP %d", f.Status))
	}
	if f.Trace != "" {
		parts = append(parts, "traccia "+f.Trace)
	}
	return strings.Join(parts, ", ")
}

// stops reports whether nothing more can be read of the page tonight.
func (f *Fault) stops() bool {
	return f.Kind == Throttled || f.Kind == BadToken || f.Kind == Blocked || f.Kind == Misconfigured
}

// asFault returns the fault in err, nil if it holds none.
func asFault(err error) *Fault {
	var f *Fault
	if errors.As(err, &f) {
		return f
	}
	return nil
}

// Sentences that several faults share.
const (
	bothPermissions = "concedere all'app entrambi i permessi pages_read_engagement e pages_read_user_content per questa pagina (il messaggio della piattaforma ne nomina uno solo)"
	newToken        = "rigenerare il token della pagina con «vigilia token», oppure aggiornarlo dove è conservato"
)

// classify turns an error of the platform into a fault. The body decides, then
// the HTTP status, which is not dependable.
func classify(e graphError, status int) *Fault {
	f := &Fault{Status: status, Code: e.Code, Subcode: e.Subcode, Trace: e.Trace, Detail: e.Message}
	lower := strings.ToLower(e.Message)
	switch {
	case throttle(e.Code):
		f.throttled(e)
	case e.Code == 1 && strings.Contains(lower, "reduce the amount"):
		f.set(TooMuch, "la piattaforma chiede di ridurre la quantità di dati per richiesta", "")
	case e.Code == 101 || e.Code == 1 && strings.Contains(lower, "client secret"):
		f.set(Misconfigured, "la piattaforma non riconosce l'app", "verificare app_id e segreto dell'app nella configurazione")
	case e.Transient || e.Code == 1 || e.Code == 2:
		f.set(Transient, "la piattaforma è temporaneamente non disponibile", "riprovare più tardi")
	case e.Code == 190 || e.Code == 102 || e.Code == 104 || e.Code == 1705:
		f.badToken(e, lower)
	case e.Code == 3 || e.Code == 10 || e.Code >= 200 && e.Code <= 299:
		f.forbidden(e)
	case e.Code == 100 || e.Code == 2642 || e.Code == 2500:
		f.badParameter(e, lower)
	case e.Code == 368:
		f.set(Blocked, "la piattaforma ha bloccato temporaneamente l'utenza per motivi legati alle sue norme", "verificare le segnalazioni nella pagina e nell'app prima di riprendere le letture")
	case e.Code == 803:
		f.set(Misconfigured, "l'identificativo della pagina non è noto alla piattaforma", "correggere l'identificativo della pagina nella configurazione")
	case status >= 500:
		f.set(Transient, "la piattaforma è temporaneamente non disponibile", "riprovare più tardi")
	default:
		f.set(Unclear, "la piattaforma ha risposto con un errore non previsto", "")
	}
	return f
}

func (f *Fault) set(k FaultKind, cause, remedy string) { f.Kind, f.Cause, f.Remedy = k, cause, remedy }

func throttle(code int) bool {
	switch code {
	case 4, 17, 32, 341, 613:
		return true
	}
	return code >= 80000 && code <= 80014
}

func (f *Fault) throttled(e graphError) {
	f.all = e.Code == 4 || e.Code == 341 || e.Code == 613
	f.set(Throttled, "è stato raggiunto il limite di chiamate consentite dalla piattaforma", "la lettura riprenderà quando il limite sarà rientrato")
	if e.Code == 32 {
		f.Remedy += "; il limite segnala anche l'uso di un token utente: configurare il token della pagina"
	}
}

// badToken names the cause and the remedy of each way in which a token dies
// (subcodes of 190 and 102 in Meta's error reference).
func (f *Fault) badToken(e graphError, lower string) {
	f.Kind = BadToken
	switch {
	case e.Subcode == 463:
		f.Cause, f.Remedy = "il token di accesso è scaduto", newToken
	case e.Subcode == 460:
		f.Cause, f.Remedy = "il token non è più valido perché la password dell'utente che lo ha generato è stata cambiata", newToken
	case e.Subcode == 458:
		f.Cause, f.Remedy = "l'app non è più autorizzata dall'utente che ha generato il token", "autorizzare di nuovo l'app e "+newToken
	case e.Subcode == 459 || e.Subcode == 490:
		f.Cause, f.Remedy = "l'utenza che ha generato il token è sottoposta a una verifica di sicurezza", "accedere a facebook.com con quell'utenza, completare la verifica e riprovare"
	case e.Subcode == 464:
		f.Cause, f.Remedy = "l'utenza che ha generato il token non è confermata", "confermare l'utenza su facebook.com e riprovare"
	case e.Subcode == 492 || strings.Contains(lower, "must be an administrator"):
		f.Cause, f.Remedy = "l'utenza che ha generato il token non ha più un ruolo sulla pagina", "riassegnare il ruolo con l'attività di moderazione; un nuovo token senza ruolo non funzionerebbe"
	case e.Subcode == 2069032 || e.Code == 1705:
		f.Cause, f.Remedy = "questa lettura richiede un token della pagina e ne è stato usato uno di altro tipo", "configurare il token di accesso della pagina"
	case e.Code == 104:
		f.Cause, f.Remedy = "la richiesta è giunta alla piattaforma senza token", "configurare il token di accesso della pagina"
	case strings.Contains(lower, "has been deleted"):
		f.Cause, f.Remedy = "il token appartiene a una pagina eliminata", "verificare la pagina configurata"
	default:
		f.Cause, f.Remedy = "il token di accesso non è valido", newToken
	}
}

func (f *Fault) forbidden(e graphError) {
	if e.Subcode == 2069030 {
		f.set(Unsupported, "la piattaforma non offre questa lettura alle pagine della nuova esperienza", "")
		return
	}
	f.set(Forbidden, "manca un permesso per questa lettura", bothPermissions)
}

func (f *Fault) badParameter(e graphError, lower string) {
	switch {
	case e.Subcode == 33:
		f.set(Gone, "l'oggetto non esiste più o non è visibile a questo token", "")
	case e.Code == 2642 || strings.Contains(lower, "cursor"):
		f.set(LostPlace, "la lettura a pagine ha perso il segno", "")
	case strings.Contains(lower, "appsecret_proof") || strings.Contains(lower, "app secret proof"):
		f.set(Misconfigured, "la prova del segreto dell'app manca o non è valida", "verificare app_id e app_secret nella configurazione")
	case strings.Contains(lower, "nonexisting field") || strings.Contains(lower, "unknown field"):
		f.set(NoField, "la piattaforma non conosce uno dei campi richiesti", "")
	default:
		f.set(BadRequest, "la piattaforma ha rifiutato un parametro della richiesta", "segnalare l'errore ai manutentori del programma")
	}
}
