package albo

import "fmt"

// ErrorKind tells why a source could not be read.
type ErrorKind int

const (
	Misconfigured ErrorKind = iota // the description of the feed is wrong
	Unreachable                    // no answer: network, name, certificate, time
	NotFound                       // 404, 410
	Refused                        // 401, 403: access needs credentials, or is blocked
	Failing                        // any other status that is no success
	Elsewhere                      // it sends to another host, or to an unprotected address
	WebPage                        // an HTML page where the feed should be
	Login                          // the HTML page asks to log in
	Empty                          // nothing, or a list without acts
	Broken                         // cut short, or not of the format
	TooLarge                       // beyond what an albo can be
	NoActs                         // rows, and not one that can be used
	NoFile                         // no such file or folder
	Unreadable                     // a file or folder that the program may not read
	NoFiles                        // a folder without a file that can be read
	EmptyFile                      // a file without a row
)

// Error is why a source could not be read. Its text is for the person who runs
// the server: one Italian sentence with the cause and the remedy.
type Error struct {
	Feed   string
	Kind   ErrorKind
	Detail string // Italian; may be ""
	Err    error  // the cause beneath; may be nil

	register bool // a register of proposals, not an albo
}

// Error returns the sentence, and of which feed it is.
func (e *Error) Error() string {
	if e.register {
		return fmt.Sprintf("registro delle proposte «%s»: %s", e.Feed, e.Sentence())
	}
	return fmt.Sprintf("fonte dell'albo «%s»: %s", e.Feed, e.Sentence())
}

// Sentence returns cause and remedy, for whoever has named the feed already.
func (e *Error) Sentence() string {
	w := wording[e.Kind]
	if e.register && e.Kind == Misconfigured {
		w.remedy = "correggere il file, oppure la voce [[proposals]] della configurazione"
	}
	if e.Detail != "" {
		return w.cause + " (" + e.Detail + "): " + w.remedy
	}
	return w.cause + ": " + w.remedy
}

// Unwrap returns the cause beneath.
func (e *Error) Unwrap() error { return e.Err }

var wording = map[ErrorKind]struct{ cause, remedy string }{
	Misconfigured: {"configurazione non valida", "correggere la voce [[albo]] della configurazione"},
	Unreachable:   {"nessuna risposta", "verificare l'indirizzo, la rete e il certificato del sito"},
	NotFound:      {"indirizzo inesistente", "chiedere al gestore dell'albo l'indirizzo attuale"},
	Refused:       {"accesso negato", "chiedere al gestore dell'albo un indirizzo pubblico o di ammettere questo server"},
	Failing:       {"il sito ha risposto con un errore", "riprovare più tardi e, se continua, avvisare il gestore dell'albo"},
	Elsewhere:     {"il sito rimanda a un indirizzo che la configurazione non nomina", "verificare l'indirizzo e, se è quello giusto, indicarlo nella voce [[albo]]"},
	WebPage:       {"al posto dei dati è arrivata una pagina web", "configurare l'indirizzo del feed o dell'esportazione, non quello della pagina"},
	Login:         {"al posto dei dati è arrivata una pagina di accesso", "chiedere al gestore dell'albo un indirizzo che non richieda credenziali"},
	Empty:         {"la risposta è vuota", "verificare l'esportazione presso il gestore: un albo vuoto non è credibile e non viene registrato"},
	Broken:        {"i dati sono troncati o di altro formato", "verificare il formato configurato e ripetere l'esportazione"},
	TooLarge:      {"la risposta supera i limiti di un albo", "verificare che l'indirizzo sia quello del feed o dell'esportazione degli atti in pubblicazione"},
	NoActs:        {"nessun atto utilizzabile", "verificare le colonne, il mittente e le date della fonte"},
	NoFile:        {"file o cartella inesistente", "creare il percorso o correggere url o folder nella configurazione"},
	Unreadable:    {"file o cartella non leggibile", "dare all'utente del servizio il permesso di lettura sul percorso"},
	NoFiles:       {"la cartella non contiene file da leggere", "depositarvi l'elenco in formato CSV o XML (RSS)"},
	EmptyFile:     {"il file è vuoto", "ripetere l'esportazione e depositarla di nuovo: un elenco vuoto non è credibile e non viene registrato"},
}
