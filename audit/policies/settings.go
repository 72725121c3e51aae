package policies

import (
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// SettingsFile is the written form of [audit.Settings]: the table [settings] of
// a policy file and [policy.settings] of the program's configuration. Every
// field is optional; what is absent leaves the setting as it is.
type SettingsFile struct {
	Patron              *string           `toml:"patron"`   // "MM-DD"
	Closures            *[]Span           `toml:"closures"` // local closures
	SourceCredit        *string           `toml:"source_credit"`
	Propaganda          *string           `toml:"propaganda"`
	PublicityMoment     *string           `toml:"publicity_moment"`
	GraceDays           *int              `toml:"grace_days"`
	OwnPII              *string           `toml:"own_pii"` // a severity, in Italian
	OffTopic            *bool             `toml:"off_topic"`
	OrganisationTargets *bool             `toml:"organisation_targets"`
	ReplyToOffence      *bool             `toml:"reply_to_offence"`
	PersonalShare       *bool             `toml:"personal_share"`
	Reshare             ReshareFile       `toml:"reshare"`
	Accessibility       *string           `toml:"accessibility"`
	AlertSystem         *string           `toml:"alert_system"`
	Assistance          *bool             `toml:"assistance"`
	ResponseTargetHours *int              `toml:"response_target_hours"`
	PolicyURL           *string           `toml:"policy_url"`
	Revised             *string           `toml:"revised"` // YYYY-MM-DD
	ReviewMonths        *int              `toml:"review_months"`
	Accounts            *[]string         `toml:"accounts"`
	Informative         *[]string         `toml:"informative"`
	Hours               *Week             `toml:"hours"`
	Licence             LicenceFile       `toml:"licence"`
	Recidivism          RecidivismFile    `toml:"recidivism"`
	Repeat              RepeatFile        `toml:"repeat"`
	Warning             WarningFile       `toml:"warning"`
	Contacts            ContactsFile      `toml:"contacts"`
	Severities          map[string]string `toml:"severities"` // rule id to severity; added to those of the policy
	Elections           *[]Election       `toml:"elections"`
	Sponsors            *[]SponsorFile    `toml:"sponsors"`
}

// Span is a period as it is written: two dates YYYY-MM-DD, both included.
type Span struct {
	From string `toml:"from"`
	To   string `toml:"to"`
}

// Week is the hours of presidio: for each day stretches such as "09:00-13:00".
// A table that is given replaces the whole week.
type Week struct {
	Monday    []string `toml:"monday"`
	Tuesday   []string `toml:"tuesday"`
	Wednesday []string `toml:"wednesday"`
	Thursday  []string `toml:"thursday"`
	Friday    []string `toml:"friday"`
	Saturday  []string `toml:"saturday"`
	Sunday    []string `toml:"sunday"`
}

// LicenceFile is the written form of [audit.Licence].
type LicenceFile struct {
	Expected *string `toml:"expected"`
	URL      *string `toml:"url"`
	Notice   *string `toml:"notice"`
}

// ReshareFile is the written form of [audit.Reshare].
type ReshareFile struct {
	Allowed       *[]string `toml:"allowed"`
	PersonalPages *string   `toml:"personal_pages"`
	Limit         *int      `toml:"limit"`
}

// RecidivismFile is the written form of [audit.Recidivism].
type RecidivismFile struct {
	Count *int `toml:"count"`
	Days  *int `toml:"days"`
}

// RepeatFile is the written form of [audit.Repeat].
type RepeatFile struct {
	Runes *int `toml:"runes"`
	Count *int `toml:"count"`
	Days  *int `toml:"days"`
}

// WarningFile is the written form of [audit.Warning].
type WarningFile struct {
	Formulas *[]string `toml:"formulas"`
	Days     *int      `toml:"days"`
}

// ContactsFile is the written form of [audit.Contacts]; a list that is given
// replaces the policy's.
type ContactsFile struct {
	Phones  *[]string `toml:"phones"`
	Emails  *[]string `toml:"emails"`
	Domains *[]string `toml:"domains"`
	IBANs   *[]string `toml:"ibans"`
}

// Election is the written form of [audit.ElectionWindow].
type Election struct {
	Name   string `toml:"name"`
	From   string `toml:"from"`
	To     string `toml:"to"`
	Scope  string `toml:"scope"`
	Source string `toml:"source"`
}

// SponsorFile is the written form of [audit.Sponsor].
type SponsorFile struct {
	Name string `toml:"name"`
	From string `toml:"from"`
	To   string `toml:"to"`
}

// SettingError is a setting with a value that cannot be.
type SettingError struct {
	Key     string // "hours.monday", relative to the settings table
	Message string // one Italian sentence
}

// Error returns key and message.
func (e *SettingError) Error() string { return e.Key + ": " + e.Message }

// Defaults returns the settings of a policy that says nothing: the strictest
// reading that no clause contradicts, and no measure that needs hours.
func Defaults() audit.Settings {
	return audit.Settings{
		Licence:      audit.Licence{Expected: "none", Notice: "none"},
		SourceCredit: "advisory", Propaganda: "always", PublicityMoment: "publication", GraceDays: 5,
		OwnPII: audit.Minor, OffTopic: true, Accessibility: "informative", Assistance: true, Reshare: audit.Reshare{PersonalPages: "undecided"},
		Repeat: audit.Repeat{Runes: 25, Count: 3, Days: 7}, Warning: audit.Warning{Days: 90},
	}
}

// Apply replaces in s what the file gives, and returns what cannot be, each a
// *[SettingError]; those settings are left as they were.
func (f *SettingsFile) Apply(s *audit.Settings) []error {
	a := &applier{}
	f.applyCalendar(a, s)
	f.applyChoices(a, s)
	f.applyThresholds(a, s)
	f.applyPlaces(a, s)
	f.applyRules(a, s)
	f.applyElections(a, s)
	f.applySponsors(a, s)
	return a.errs
}

// applier collects what is wrong while settings are replaced.
type applier struct{ errs []error }

func (a *applier) fault(key, format string, args ...any) {
	a.errs = append(a.errs, &SettingError{key, fmt.Sprintf(format, args...)})
}

func set[T any](into *T, value *T) {
	if value != nil {
		*into = *value
	}
}

func (a *applier) choice(key string, into, value *string, among ...string) {
	switch {
	case value == nil:
	case !slices.Contains(among, *value):
		a.fault(key, "«%s» non è fra i valori ammessi: %s", *value, strings.Join(among, ", "))
	default:
		*into = *value
	}
}

func (a *applier) number(key string, into, value *int, least, most int) {
	switch {
	case value == nil:
	case *value < least || *value > most:
		a.fault(key, "%d non è ammesso: un numero da %d a %d", *value, least, most)
	default:
		*into = *value
	}
}

func (a *applier) day(key, value string) (civil.Day, bool) {
	d, err := civil.Parse(value)
	if err != nil {
		a.fault(key, "«%s» non è una data: si scrive AAAA-MM-GG", value)
	}
	return d, err == nil
}

func (a *applier) period(key, from, to string) (civil.Period, bool) {
	f, ok1 := a.day(key, from)
	t, ok2 := a.day(key, to)
	if !ok1 || !ok2 {
		return civil.Period{}, false
	}
	p, err := civil.NewPeriod(f, t)
	if err != nil {
		a.fault(key, "il periodo finisce (%s) prima di cominciare (%s)", to, from)
	}
	return p, err == nil
}

func (f *SettingsFile) applyCalendar(a *applier, s *audit.Settings) {
	if f.Patron != nil {
		if _, err := time.Parse("2006-01-02", "2024-"+*f.Patron); *f.Patron != "" && err != nil {
			a.fault("patron", "«%s» non è un giorno dell'anno: si scrive MM-GG", *f.Patron)
		} else {
			s.Patron = *f.Patron
		}
	}
	if f.Closures != nil {
		s.Closures = nil
		for _, c := range *f.Closures {
			if p, ok := a.period("closures", c.From, c.To); ok {
				s.Closures = append(s.Closures, p)
			}
		}
	}
	if f.Hours != nil {
		s.Hours = f.Hours.timetable(a)
	}
}

func (w *Week) timetable(a *applier) audit.Timetable {
	t := audit.Timetable{}
	for _, d := range []struct {
		day   time.Weekday
		key   string
		hours []string
	}{
		{time.Monday, "monday", w.Monday}, {time.Tuesday, "tuesday", w.Tuesday}, {time.Wednesday, "wednesday", w.Wednesday},
		{time.Thursday, "thursday", w.Thursday}, {time.Friday, "friday", w.Friday}, {time.Saturday, "saturday", w.Saturday}, {time.Sunday, "sunday", w.Sunday},
	} {
		if h := a.stretches("hours."+d.key, d.hours); len(h) > 0 {
			t[d.day] = h
		}
	}
	return t
}

func (a *applier) stretches(key string, written []string) []audit.Hours {
	var out []audit.Hours
	for _, w := range written {
		from, to, _ := strings.Cut(w, "-")
		f, err1 := minutes(from)
		t, err2 := minutes(to)
		switch {
		case err1 != nil || err2 != nil:
			a.fault(key, "«%s» non è una fascia oraria: si scrive 09:00-13:00", w)
		case f >= t:
			a.fault(key, "la fascia «%s» finisce prima di cominciare: scambiare gli orari o, se passa la mezzanotte, dividerla fra i due giorni", w)
		case len(out) > 0 && f < out[len(out)-1].To:
			a.fault(key, "la fascia «%s» si sovrappone alla precedente o non è in ordine", w)
		default:
			out = append(out, audit.Hours{From: f, To: t})
		}
	}
	return out
}

// minutes reads "09:30" as minutes from midnight; "24:00" is the end of the day.
func minutes(s string) (int, error) {
	s = strings.TrimSpace(s)
	if s == "24:00" {
		return 24 * 60, nil
	}
	t, err := time.Parse("15:04", s)
	return t.Hour()*60 + t.Minute(), err
}

func (f *SettingsFile) applyChoices(a *applier, s *audit.Settings) {
	a.choice("source_credit", &s.SourceCredit, f.SourceCredit, "required", "advisory", "off")
	a.choice("propaganda", &s.Propaganda, f.Propaganda, "always", "election_windows", "off")
	a.choice("publicity_moment", &s.PublicityMoment, f.PublicityMoment, "publication", "adoption")
	a.choice("accessibility", &s.Accessibility, f.Accessibility, "on", "informative", "off")
	a.choice("licence.notice", &s.Licence.Notice, f.Licence.Notice, "none", "page", "post")
	set(&s.Licence.Expected, f.Licence.Expected)
	a.address("licence.url", &s.Licence.URL, f.Licence.URL)
	set(&s.OffTopic, f.OffTopic)
	set(&s.OrganisationTargets, f.OrganisationTargets)
	set(&s.ReplyToOffence, f.ReplyToOffence)
	set(&s.PersonalShare, f.PersonalShare)
	a.choice("reshare.personal_pages", &s.Reshare.PersonalPages, f.Reshare.PersonalPages, "undecided", "allow", "report")
	set(&s.AlertSystem, f.AlertSystem)
	set(&s.Assistance, f.Assistance)
	if f.OwnPII != nil {
		a.severity("own_pii", *f.OwnPII, func(v audit.Severity) { s.OwnPII = v })
	}
}

func (a *applier) severity(key, value string, assign func(audit.Severity)) {
	var v audit.Severity
	if err := v.UnmarshalText([]byte(value)); err != nil {
		a.fault(key, "%v", err)
		return
	}
	assign(v)
}

func (f *SettingsFile) applyThresholds(a *applier, s *audit.Settings) {
	a.number("grace_days", &s.GraceDays, f.GraceDays, 0, 60)
	a.number("response_target_hours", &s.ResponseTarget, f.ResponseTargetHours, 0, 24*365)
	a.number("review_months", &s.ReviewMonths, f.ReviewMonths, 0, 120)
	a.number("recidivism.count", &s.Recidivism.Count, f.Recidivism.Count, 0, 100)
	a.number("recidivism.days", &s.Recidivism.Days, f.Recidivism.Days, 0, 3650)
	if s.Recidivism.Count > 0 && s.Recidivism.Days == 0 {
		a.fault("recidivism.days", "con una soglia di recidiva occorrono i giorni entro i quali si conta")
	}
	a.number("reshare.limit", &s.Reshare.Limit, f.Reshare.Limit, 0, 100)
	a.number("repeat.runes", &s.Repeat.Runes, f.Repeat.Runes, 1, 10000)
	a.number("repeat.count", &s.Repeat.Count, f.Repeat.Count, 2, 1000)
	a.number("repeat.days", &s.Repeat.Days, f.Repeat.Days, 1, 365)
	a.number("warning.days", &s.Warning.Days, f.Warning.Days, 1, 3650)
	a.list("warning.formulas", &s.Warning.Formulas, f.Warning.Formulas, formula, "una frase di almeno tre parole: una più breve comparirebbe anche in risposte che non sono avvisi")
	if f.Revised != nil && *f.Revised != "" {
		if d, ok := a.day("revised", *f.Revised); ok {
			s.Revised = d
		}
	} else if f.Revised != nil {
		s.Revised = civil.Day{}
	}
}

func (a *applier) address(key string, into, value *string) {
	switch {
	case value == nil:
	case *value != "" && !webAddress(*value):
		a.fault(key, "«%s» non è un indirizzo: deve iniziare con https:// o http://", *value)
	default:
		*into = *value
	}
}

func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

var (
	mailbox = regexp.MustCompile(`^[^\s@]+@[^\s@]+\.[^\s@]+$`)
	domain  = regexp.MustCompile(`^[a-z0-9-]+(\.[a-z0-9-]+)+$`)
	phone   = regexp.MustCompile(`^\+?[0-9][0-9 ./-]{1,20}$`)
	iban    = regexp.MustCompile(`^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$`)
)

// account reports whether somebody's page or profile can be told by it.
func account(s string) bool {
	return strings.TrimSpace(s) == s && len(s) > 1 && (!strings.Contains(s, "://") || webAddress(s))
}

// formula reports whether a sentence is long enough to tell a warning from other replies.
func formula(s string) bool { return len(strings.Fields(s)) >= 3 }

func (f *SettingsFile) applyPlaces(a *applier, s *audit.Settings) {
	a.address("policy_url", &s.PolicyURL, f.PolicyURL)
	a.list("accounts", &s.Accounts, f.Accounts, webAddress, "un indirizzo che inizi con https:// o http://")
	a.list("reshare.allowed", &s.Reshare.Allowed, f.Reshare.Allowed, account, "il nome di una Pagina, l'identificativo numerico di un account o il suo indirizzo")
	c := &f.Contacts
	a.list("contacts.phones", &s.Contacts.Phones, c.Phones, phone.MatchString, "un numero di telefono")
	a.list("contacts.emails", &s.Contacts.Emails, c.Emails, mailbox.MatchString, "una casella di posta")
	a.list("contacts.domains", &s.Contacts.Domains, c.Domains, domain.MatchString, "un dominio come comune.esempio.it, senza https:// e senza barre")
	spaceless := func(v string) bool { return iban.MatchString(strings.ReplaceAll(v, " ", "")) }
	a.list("contacts.ibans", &s.Contacts.IBANs, c.IBANs, spaceless, "un IBAN")
}

func (a *applier) list(key string, into, value *[]string, ok func(string) bool, want string) {
	if value == nil {
		return
	}
	*into = nil
	for i, v := range *value {
		switch {
		case !ok(v):
			a.fault(key, "«%s» non è %s", v, want)
		case slices.Contains((*value)[:i], v):
			a.fault(key, "«%s» compare due volte", v)
		default:
			*into = append(*into, v)
		}
	}
}

func (f *SettingsFile) applyRules(a *applier, s *audit.Settings) {
	a.list("informative", &s.Informative, f.Informative, ruleID.MatchString, "l'id di una regola, come «pii.phone»")
	for _, rule := range sortedKeys(f.Severities) {
		if !ruleID.MatchString(rule) {
			a.fault("severities", "«%s» non è l'id di una regola, come «pii.phone»", rule)
			continue
		}
		a.severity("severities", f.Severities[rule], func(v audit.Severity) {
			s.Severities = maps.Clone(s.Severities)
			if s.Severities == nil {
				s.Severities = map[string]audit.Severity{}
			}
			s.Severities[rule] = v
		})
	}
}

func (f *SettingsFile) applyElections(a *applier, s *audit.Settings) {
	if f.Elections == nil {
		return
	}
	s.Elections = nil
	for i, e := range *f.Elections {
		key := fmt.Sprintf("elections[%d]", i)
		if e.Name == "" || e.Source == "" {
			a.fault(key, "di un periodo elettorale occorrono il nome (name) e l'atto che lo fissa (source)")
		}
		if p, ok := a.period(key, e.From, e.To); ok {
			s.Elections = append(s.Elections, audit.ElectionWindow{Name: e.Name, Period: p, Scope: e.Scope, Source: e.Source})
		}
	}
}

func (f *SettingsFile) applySponsors(a *applier, s *audit.Settings) {
	if f.Sponsors == nil {
		return
	}
	s.Sponsors = nil
	for i, sp := range *f.Sponsors {
		key := fmt.Sprintf("sponsors[%d]", i)
		if sp.Name == "" {
			a.fault(key, "manca il nome dell'azienda (name)")
		}
		if p, ok := a.period(key, sp.From, sp.To); ok {
			s.Sponsors = append(s.Sponsors, audit.Sponsor{Name: sp.Name, Period: p})
		}
	}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
