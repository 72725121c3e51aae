package pii

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/names"
)

// email finds the mailboxes of persons, and suggests those that their writer hid
// on purpose («mario [at] …»).
var email = detector{
	rule: "pii.email", version: 5, severity: audit.Medium, contact: true, learns: true,
	worth:  func(s shape) bool { return s.ats > 0 },
	hidden: hiddenEmail,
	find:   findEmails,
	tried:  []string{"recapito istituzionale configurato o già pubblicato dalla pagina", "casella istituzionale o di ruolo", "casella di associazione o azienda"},
}

// address is a mailbox written in a text, in lower case.
type address struct {
	stretch
	local, domain string
}

// providers give mailboxes to persons.
var providers = []string{
	"gmail.com", "googlemail.com", "hotmail.com", "hotmail.it", "outlook.com", "outlook.it", "live.com", "live.it", "msn.com", "yahoo.com", "yahoo.it", "ymail.com", "icloud.com", "me.com", "mac.com",
	"libero.it", "virgilio.it", "tiscali.it", "alice.it", "tin.it", "tim.it", "email.it", "inwind.it", "iol.it", "fastwebnet.it", "vodafone.it", "tele2.it", "teletu.it", "aruba.it", "katamail.com",
	"proton.me", "protonmail.com", "gmx.com", "gmx.net", "aol.com", "mail.com", "yandex.com", "yandex.ru", "mail.ru", "tutanota.com", "zoho.com", "poste.it", "supereva.it", "blu.it", "jumpy.it", "interfree.it", "eolo.it",
}

// certified are the domains of certified mail in general use: a person may have one too.
var certified = []string{"pec.it", "legalmail.it", "arubapec.it", "postecert.it", "postacertificata.gov.it", "registerpec.it", "pecmail.it", "pec-mail.it", "cert.legalmail.it", "mypec.eu", "pecimprese.it", "sicurezzapostale.it", "actaliscertymail.it", "casellapec.com"}

// bodies are the domains of administrations and public bodies.
var bodies = []string{
	"gov.it", "edu.it", "istruzione.it", "carabinieri.it", "poliziadistato.it", "interno.it", "vigilfuoco.it", "inps.it", "inail.it", "agenziaentrate.it", "camcom.it", "senato.it", "camera.it",
	"giustizia.it", "difesa.it", "esercito.difesa.it", "gdf.it", "mef.gov.it", "anci.it", "aci.it", "istat.it", "cri.it", "salute.it", "agid.gov.it", "unibo.it", "regione.it", "europa.eu",
}

// bodyLabels begin the label of a domain that belongs to a public body.
var bodyLabels = []string{"comune", "provincia", "regione", "cittametropolitana", "unionecomuni", "unione", "asl", "ausl", "aulss", "asst", "ats", "asur", "ast", "usl", "aosp", "arpa", "comunita"}

// roleWords begin the mailbox of an office, a role or an association.
var roleWords = cues{
	"info", "urp", "protocollo*", "segreteria*", "segretario", "uffici*", "anagrafe*", "demografici", "tributi*", "biblioteca*", "poliziamunicipale", "polizialocale", "polizia*", "vigili*", "pec", "contatt*", "contact*",
	"amministrazione", "amm", "direzione", "direttore", "presidenza", "presidente", "redazione", "staff", "support*", "assistenza", "serviz*", "prenota*", "booking", "commerciale", "vendite", "ordini", "eventi*",
	"sindaco", "vicesindaco", "assessor*", "consiglier*", "comune*", "municipio*", "scuol*", "noreply", "no-reply", "newsletter", "privacy", "dpo", "rpd", "stampa", "press", "iscrizion*", "associazion*", "ass", "prolocco", "proloco*",
	"asd*", "parrocchi*", "museo*", "musei*", "teatro*", "sportell*", "centralino", "suap*", "edilizia", "urbanistica*", "ambiente", "lavoripubblici", "ragioneria*", "cultura*", "sport*", "help*", "webmaster", "postmaster", "hello", "admin*",
	"posta", "mail", "email", "abuse", "hr", "lavoraconnoi", "cv", "candidature", "clienti", "customer*", "reclam*", "segnalazion*", "comitat*", "circol*", "gruppo*", "oratorio*", "avis*", "auser*", "caritas*", "onlus*", "volontar*", "protezionecivile*",
	"pizzeri*", "ristorant*", "bar", "hotel*", "albergo*", "negozio*", "officina*", "farmaci*", "studio*", "palestra*", "agenzia*", "coop*", "ditta*", "azienda*", "impres*", "libreri*", "cinema*", "festival*", "sagra*", "corso", "corsi", "mensa*", "nido", "asilo*", "centro*", "croce*", "banda", "coro", "societa*", "team*",
}

// firmCues say that the address is a firm's or an association's.
var firmCues = cues{"associazione", "ditta", "azienda", "pro loco", "proloco", "cooperativa", "onlus", "pizzeria", "ristorante", "palestra", "asd", "srl", "comitato", "parrocchia", "oratorio", "negozio", "circolo"}

func findEmails(s *scene) []match {
	var out []match
	for _, a := range addresses(s.view) {
		if s.book.email(a.local+"@"+a.domain) || s.book.holdsDomain(a.domain) || s.institutional(a) || s.taught(a.stretch) || placeholder[a.local] {
			continue
		}
		if s.judged++; s.judged > enough {
			break
		}
		m := match{stretch: a.stretch, masked: maskEmail(a.local, a.domain), category: "indirizzo e-mail", severity: audit.Medium, note: "posta personale"}
		if !slices.Contains(providers, a.domain) {
			m.note = "casella nominativa presso altro dominio"
		}
		m.own = ownMailbox(s, a)
		s.prev = a.to
		if m.own {
			m.note += ", recapito che l'autore dà di sé"
		}
		if s.disguised(a.stretch) {
			m.note += ", " + altered
		}
		b, t := s.around(a.stretch, 60, 40)
		if s.own && !m.own && (officeCues.in(b) || officeCues.in(t)) {
			continue
		}
		out = append(out, m)
	}
	return append(out, hiddenAddresses(s, out)...)
}

// placeholder are the mailboxes of forms and instructions.
var placeholder = wordSet("nome.cognome", "nomecognome", "cognome.nome", "nome", "tuonome", "name.surname", "xxx", "xxxx", "esempio")

// ownMailbox reports whether the author gives his own address: he says so, signs
// by it, or the mailbox bears his name.
func ownMailbox(s *scene, a address) bool {
	if ownContact(s, a.stretch) {
		return true
	}
	var name view
	name.read(s.author)
	parts := strings.Fields(string(name.low))
	return len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return len(p) < 3 || !strings.Contains(a.local, p) })
}

// institutional reports whether a mailbox is a body's, an office's, a role's or
// a firm's rather than a person's.
func (s *scene) institutional(a address) bool {
	if bodyDomain(a.domain) {
		return true
	}
	named := givenIn(a.local)
	if roleMailbox(a.local) && !(named && slices.Contains(providers, a.domain)) {
		return true
	}
	if certifiedDomain(a.domain) && !named {
		return true
	}
	label, _, _ := strings.Cut(a.domain, ".")
	firm := !slices.Contains(providers, a.domain) && a.local == label
	return firm || !named && firmCues.in(tail(s.before(a.from, 40), 40))
}

// bodyDomain reports whether a domain is a public body's: under a known one, or
// named as bodies are («comune.esempio.it», «pec.comune.esempio.it»).
func bodyDomain(domain string) bool {
	if slices.ContainsFunc(bodies, func(b string) bool { return domain == b || strings.HasSuffix(domain, "."+b) }) {
		return true
	}
	labels := strings.Split(domain, ".")
	if slices.Contains(labels[:len(labels)-1], "comune") {
		return true // a few comuni stand under .eu, .net or .org
	}
	if labels[len(labels)-1] != "it" {
		return false
	}
	for _, l := range labels[:len(labels)-1] {
		for _, p := range bodyLabels {
			if l == p || strings.HasPrefix(l, p+"-") || len(p) > 5 && strings.HasPrefix(l, p) {
				return true
			}
		}
	}
	return false
}

// certifiedDomain reports whether a domain is one of certified mail.
func certifiedDomain(domain string) bool {
	return slices.Contains(certified, domain) || strings.HasPrefix(domain, "pec.") || strings.HasPrefix(domain, "cert.") || strings.Contains(domain, ".pec.") || strings.HasPrefix(domain, "postacert.")
}

func roleMailbox(local string) bool {
	first := strings.FieldsFunc(local, func(r rune) bool { return r < 'a' || r > 'z' })
	return len(first) > 0 && (roleWords.in([]byte(first[0])) || roleWords.in([]byte(first[len(first)-1])) && len(first) <= 3)
}

// givenIn reports whether a part of a mailbox is a given name.
func givenIn(local string) bool {
	parts := strings.FieldsFunc(local, func(r rune) bool { return r < 'a' || r > 'z' })
	return slices.ContainsFunc(parts, names.IsGiven)
}

// addresses returns the mailboxes of a text, from left to right.
func addresses(v *view) []address {
	var out []address
	for i, c := range v.b {
		if c != '@' {
			continue
		}
		if a, ok := v.addressAt(i); ok && (len(out) == 0 || a.from >= out[len(out)-1].to) {
			out = append(out, a)
		}
	}
	return out
}

// maxLocal is the length of the longest mailbox name (RFC 5321 §4.5.3.1.1).
const maxLocal = 64

// addressAt reads the address around an at sign.
func (v *view) addressAt(at int) (address, bool) {
	l, r := at, at+1
	for l > 0 && (v.b[l-1] == ' ' || v.b[l-1] == '\n') && at-l < 2 {
		l--
	}
	for r < len(v.b) && (v.b[r] == ' ' || v.b[r] == '\n' || v.b[r] == '@') && r-at < 3 {
		r++
	}
	from := l
	for from > 0 && l-from <= maxLocal && localByte(v.b[from-1]) {
		from--
	}
	for from < l && !isAlnum(v.b[from]) {
		from++
	}
	to := v.domainEnd(r)
	if from == l || to-r < 4 {
		return address{}, false // shorter than "a.it" is no domain
	}
	a := address{stretch{from, to}, string(v.low[from:l]), strings.ReplaceAll(string(v.low[r:max(to, r)]), "..", ".")}
	if to := bareProvider(a.domain); to != "" {
		a.domain = to
	}
	spaced := l < at || r > at+1
	if !a.wellFormed() || v.at(from-1) == '@' || v.at(from-1) == '/' || spaced && !v.spacedAddress(a) {
		return a, false
	}
	return a, true
}

// bareProvider completes the domain of a provider written without its end:
// «mario.rossi@gmail» reaches him as well. It is "" for any other.
func bareProvider(label string) string {
	if len(label) < 4 || strings.Contains(label, ".") {
		return ""
	}
	i := slices.IndexFunc(providers, func(p string) bool { return strings.HasPrefix(p, label+".") || strings.Replace(p, ".", "", 1) == label })
	if i < 0 {
		return ""
	}
	return providers[i]
}

// spacedAddress reports whether an address with spaces around its sign is one,
// and not a greeting to an account: by its domain, or by the words before it.
func (v *view) spacedAddress(a address) bool {
	return slices.Contains(providers, a.domain) || v.mailSaid(a.from)
}

func localByte(c byte) bool {
	return isAlnum(c) && c != letter || c == '.' || c == '_' || c == '-' || c == '+' || c == '%'
}

// domainEnd returns where the domain that starts at i ends, without the stop of the sentence.
func (v *view) domainEnd(i int) int {
	to := i
	for to < len(v.b) && to-i < 255 && (isAlnum(v.b[to]) && v.b[to] != letter || v.b[to] == '.' || v.b[to] == '-') {
		to++
	}
	for to > i && !isAlnum(v.b[to-1]) {
		to--
	}
	// «gmail.com.Grazie»: a sentence that starts without a space
	if dot := strings.LastIndexByte(string(v.b[i:to]), '.'); dot > 0 && isUpper(v.b[i+dot+1]) && !isUpper(v.b[i]) && strings.Contains(string(v.b[i:i+dot]), ".") {
		to = i + dot
	}
	return to
}

// wellFormed reports whether mailbox and domain can exist.
func (a *address) wellFormed() bool {
	if a.local == "" || len(a.local) > maxLocal || strings.Contains(a.local, "..") || strings.HasSuffix(a.local, ".") {
		return false
	}
	labels := strings.Split(a.domain, ".")
	top := labels[len(labels)-1]
	if len(labels) < 2 || len(top) < 2 || len(top) > 18 || strings.ContainsFunc(top, func(r rune) bool { return r < 'a' || r > 'z' }) {
		return false
	}
	return !slices.ContainsFunc(labels, func(l string) bool { return l == "" || len(l) > 63 || l[0] == '-' || l[len(l)-1] == '-' })
}
