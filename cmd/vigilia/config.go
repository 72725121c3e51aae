package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/lexicon"
	"vigilia/audit/policies"
	"vigilia/audit/policies/tomlfile"
	"vigilia/audit/rank"
	"vigilia/audit/rules"
	"vigilia/fetch"
	"vigilia/fetch/albo"
	"vigilia/opinion"
	"vigilia/report/arms"
	"vigilia/templates"
)

// defaultConfig is where a package installs the configuration.
const defaultConfig = "/etc/vigilia/config.toml"

// Config is the configuration of a comune: config.example.toml tells what each key means.
type Config struct {
	Comune string       `toml:"comune"`
	Office string       `toml:"office"`
	Arms   ArmsConfig   `toml:"arms"`
	Policy PolicyConfig `toml:"policy"`
	Data   DataConfig   `toml:"data"`
	Graph  GraphConfig  `toml:"graph"`
	Pages  []PageConfig `toml:"page"`
	Albo   []AlboConfig `toml:"albo"`
	// Proposals are the registers of acts still to be decided.
	Proposals []ProposalsConfig `toml:"proposals"`
	Audit     AuditConfig       `toml:"audit"`
	Opinion   OpinionConfig     `toml:"opinion"`
	Schedule  ScheduleConfig    `toml:"schedule"`
	Pictures  PicturesConfig    `toml:"pictures"`
	Retention RetentionConfig   `toml:"retention"`
	Mail      MailConfig        `toml:"mail"`
	Signals   SignalsConfig     `toml:"signals"`

	policy *audit.Policy   // with the settings of this configuration
	words  *lexicon.Office // the office's own words; nil if it has none
	// wording is what documents are written with; nil for that of the program.
	wording *templates.Wording
	// ranking is what was learnt from the office's decisions; nil if nothing was.
	ranking *rank.Model
	arms    *arms.Arms // nil if there is none, or armless says why it is left out
	armless error
	digest  string // SHA-256 of the file, which holds no secret
	hash    string // how documents print it: its first 16 characters
	dir     string // paths are relative to the file's folder
	source  []byte // the file as it was read
}

// PolicyConfig names the policy and what the comune sets beside it.
type PolicyConfig struct {
	Name     string                `toml:"name"`
	Settings policies.SettingsFile `toml:"settings"`
}

// DataConfig says where things are kept.
type DataConfig struct {
	Database string `toml:"database"`
	KeyFile  string `toml:"key_file"`
	Reports  string `toml:"reports"`
	Ranking  string `toml:"ranking"`
	// Templates is a folder of sentences and lists that take the place of ours.
	Templates string `toml:"templates"`
}

// GraphConfig says how the Graph API is reached.
type GraphConfig struct {
	BaseURL       string `toml:"base_url"`
	Version       string `toml:"version"`
	AppID         string `toml:"app_id"`
	AppSecretFile string `toml:"app_secret_file"`
	AppSecretEnv  string `toml:"app_secret_env"`
	// AppSecretCredential names a credential of systemd.
	AppSecretCredential string `toml:"app_secret_credential"`
	// UserTokenFile is where `vigilia token` keeps the long user's token; "" keeps none.
	UserTokenFile string `toml:"user_token_file"`
	Timeout       int    `toml:"timeout_seconds"`
	Concurrency   int    `toml:"concurrency"`
	WatchDays     int    `toml:"watch_days"`
	Tagged        bool   `toml:"tagged"`
}

// PageConfig is one page to audit.
type PageConfig struct {
	ID        string `toml:"id"`
	Name      string `toml:"name"`
	TokenFile string `toml:"token_file"`
	TokenEnv  string `toml:"token_env"`
	// TokenCredential names a credential of systemd.
	TokenCredential string `toml:"token_credential"`
}

// AlboConfig is one feed of the albo pretorio.
type AlboConfig struct {
	Name            string            `toml:"name"`
	Format          string            `toml:"format"`
	URL             string            `toml:"url"`
	Folder          string            `toml:"folder"`
	Sender          string            `toml:"sender"`
	ReliablePubDate bool              `toml:"reliable_pubdate"`
	Encoding        string            `toml:"encoding"`
	Separator       string            `toml:"separator"`
	Columns         map[string]string `toml:"columns"`
}

// ProposalsConfig is one register of acts still to be decided.
type ProposalsConfig struct {
	Name      string            `toml:"name"`
	Folder    string            `toml:"folder"`
	Encoding  string            `toml:"encoding"`
	Separator string            `toml:"separator"`
	Columns   map[string]string `toml:"columns"`
}

// AuditConfig says how much is looked at again.
type AuditConfig struct {
	ReauditDays int    `toml:"reaudit_days"`
	Words       string `toml:"words"`
}

// defaults is a configuration in which only what has no sensible default is empty.
func defaults() Config {
	return Config{
		Office: "Ufficio Comunicazione",
		Data:   DataConfig{Database: "data/vigilia.db", KeyFile: "keys/pseudonyms.key", Reports: "reports", Ranking: "data/ranking.model"},
		Graph: GraphConfig{
			BaseURL: "https://graph.facebook.com", Version: "v26.0",
			Timeout: 60, Concurrency: 2, WatchDays: 60, Tagged: true,
		},
		Audit:     AuditConfig{ReauditDays: 15},
		Schedule:  ScheduleConfig{Night: "30 2 * * *", Weekly: "0 6 * * 1", Giunta: "0 6 1 * *"},
		Opinion:   OpinionConfig{Timeout: 60, Budget: 600},
		Pictures:  PicturesConfig{Read: "auto", Timeout: 30, Budget: 600, MaxSize: 20},
		Retention: RetentionConfig{Unconfirmed: 90, Confirmed: 365, RawAlbo: 30, Subjects: 30, Runs: 365, Reports: 365},
		Mail:      MailConfig{Port: 587, Encryption: "starttls", Timeout: 60},
		Signals:   SignalsConfig{Timeout: 10, PartialFails: true},
	}
}

// loadConfig reads and checks the file. Every fault is told at once.
func loadConfig(path string) (*Config, error) {
	data, err := readText(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, &usageError{fmt.Errorf("il file di configurazione %s non esiste: scriverlo con «vigilia init», oppure indicarne un altro con --config", path)}
	}
	if err != nil {
		return nil, &usageError{fmt.Errorf("il file di configurazione non si può leggere: %w", err)}
	}
	return configOf(path, data)
}

// configOf checks what the file at path holds, or held when it was last read.
func configOf(path string, data []byte) (*Config, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, &usageError{err}
	}
	c, err := parseConfig(path, filepath.Dir(abs), data)
	if err != nil {
		return nil, &usageError{err}
	}
	return c, nil
}

// parseConfig reads a configuration whose relative paths start from dir.
func parseConfig(name, dir string, data []byte) (*Config, error) {
	c, doc := tomlfile.DecodeOver(name, bytes.TrimPrefix(data, []byte("\ufeff")), defaults())
	if doc.Broken() {
		return nil, doc.Err()
	}
	c.dir, c.source = dir, data
	sum := sha256.Sum256(data)
	c.digest = hex.EncodeToString(sum[:])
	c.hash = c.digest[:16]
	c.check(doc)
	if err := doc.Err(); err != nil {
		return nil, err
	}
	return c, nil
}

func (c *Config) check(doc *tomlfile.Doc) {
	if strings.TrimSpace(c.Comune) == "" {
		fault(doc, "comune", "manca il nome dell'Ente: scrivere comune = \"Comune di …\"")
	}
	c.checkPolicy(doc)
	c.checkGraph(doc)
	c.checkPages(doc)
	c.checkAlbo(doc)
	c.checkWords(doc)
	c.checkTemplates(doc)
	c.checkOpinion(doc)
	c.checkPictures(doc)
	c.checkSchedule(doc)
	c.checkRetention(doc)
	c.checkMail(doc)
	c.checkSignals(doc)
	if c.Audit.ReauditDays < 1 || c.Audit.ReauditDays > 90 {
		fault(doc, "audit.reaudit_days", "i giorni di riesame devono essere fra 1 e 90 (15 è il periodo di pubblicazione all'albo)")
	}
	if below(c.path(c.Data.KeyFile), filepath.Dir(c.path(c.Data.Database))) {
		fault(doc, "data.key_file", "la chiave degli pseudonimi non può stare nella cartella dell'archivio: indicarne un'altra")
	}
}

// below reports whether a path lies in a folder or under it, as it is written:
// links are followed when the key is opened.
func below(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(rel)
}

func fault(doc *tomlfile.Doc, key, format string, args ...any) {
	doc.Fault(key, fmt.Sprintf(format, args...))
}

func (c *Config) checkPolicy(doc *tomlfile.Doc) {
	if c.Policy.Name == "" {
		fault(doc, "policy.name", "manca la policy: indicare una fra %s, oppure il percorso di un file .toml", strings.Join(policies.IDs(), ", "))
		return
	}
	p, err := findPolicy(c.Policy.Name, c.dir)
	if err != nil {
		fault(doc, "policy.name", "%s", inItalian(err))
		return
	}
	for _, err := range c.Policy.Settings.Apply(&p.Settings) {
		var wrong *policies.SettingError
		if errors.As(err, &wrong) {
			doc.Fault("policy.settings."+wrong.Key, wrong.Message)
		}
	}
	for _, err := range policies.Check(p, rules.IDs(rules.All())) {
		fault(doc, "policy.settings", "%v", err)
	}
	c.policy = p
}

// findPolicy returns a built-in policy, or the one in a file (relative to dir).
func findPolicy(name, dir string) (*audit.Policy, error) {
	if slices.Contains(policies.IDs(), name) {
		return policies.Load(name)
	}
	if !strings.HasSuffix(name, ".toml") {
		return nil, fmt.Errorf("la policy %q non esiste: indicare una fra %s, oppure il percorso di un file .toml", name, strings.Join(policies.IDs(), ", "))
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(dir, name)
	}
	data, err := readText(name)
	if err != nil {
		return nil, fmt.Errorf("il file della policy non si può leggere: %w", err)
	}
	return policies.Parse(name, bytes.TrimPrefix(data, []byte("\ufeff")), rules.IDs(rules.All())...)
}

var versionPattern = regexp.MustCompile(`^v\d+\.\d+$`)

func (c *Config) checkGraph(doc *tomlfile.Doc) {
	if u, err := url.Parse(c.Graph.BaseURL); err != nil || u.Host == "" || (u.Scheme != "https" && !loopback(u.Hostname())) {
		fault(doc, "graph.base_url", "l'indirizzo della Graph API deve iniziare con https://")
	}
	if !versionPattern.MatchString(c.Graph.Version) {
		fault(doc, "graph.version", "la versione della Graph API si scrive come \"v26.0\"")
	}
	if wrong := c.appPlace().fault(); wrong != "" {
		fault(doc, "graph.app_secret_file", "il segreto dell'app si indica %s", wrong)
	}
	between(doc, "graph.timeout_seconds", c.Graph.Timeout, 5, 600, "il tempo massimo di attesa, in secondi,")
	between(doc, "graph.concurrency", c.Graph.Concurrency, 1, 8, "il numero di pagine lette insieme")
	between(doc, "graph.watch_days", c.Graph.WatchDays, 1, 180, "il numero di giorni per cui un post resta osservato")
}

func between(doc *tomlfile.Doc, key string, v, low, high int, what string) {
	if v < low || v > high {
		fault(doc, key, "%s deve essere fra %d e %d", what, low, high)
	}
}

// loopback reports whether a host is this machine, where tests and demo may speak plain HTTP.
func loopback(host string) bool { return host == "localhost" || host == "127.0.0.1" || host == "::1" }

var pageID = regexp.MustCompile(`^\d{5,20}$`)

func (c *Config) checkPages(doc *tomlfile.Doc) {
	if len(c.Pages) == 0 {
		fault(doc, "page", "manca almeno una pagina: aggiungere un blocco [[page]] con id e token_file")
	}
	seen := map[string]bool{}
	for i, p := range c.Pages {
		key := fmt.Sprintf("page[%d]", i)
		switch {
		case !pageID.MatchString(p.ID):
			fault(doc, key+".id", "l'identificativo della pagina %q non è un numero: si legge nelle informazioni della pagina o nel portafoglio business", p.ID)
		case seen[p.ID]:
			fault(doc, key+".id", "la pagina %s è indicata due volte", p.ID)
		}
		seen[p.ID] = true
		if place := c.pageSecret(p); place.none() {
			fault(doc, key+".token_file", "per la pagina %s indicare dove sta il token: token_file, token_env o token_credential", p.ID)
		} else if wrong := place.fault(); wrong != "" {
			fault(doc, key+".token_file", "per la pagina %s il token si indica %s", p.ID, wrong)
		}
	}
}

func (c *Config) checkAlbo(doc *tomlfile.Doc) {
	seen := map[string]bool{}
	for i, a := range c.Albo {
		key := fmt.Sprintf("albo[%d]", i)
		if a.Name == "" || seen[a.Name] {
			fault(doc, key+".name", "ogni fonte dell'albo vuole un nome proprio, diverso dagli altri")
		}
		seen[a.Name] = true
		if err := c.feed(a).Check(); err != nil {
			fault(doc, key, "%v", err)
		}
	}
	for i, p := range c.Proposals {
		key := fmt.Sprintf("proposals[%d]", i)
		if p.Name == "" || seen[p.Name] {
			fault(doc, key+".name", "ogni registro delle proposte vuole un nome proprio, diverso dagli altri e da quelli dell'albo")
		}
		seen[p.Name] = true
		if err := c.register(p).Check(); err != nil {
			fault(doc, key, "%v", err)
		}
	}
	if c.policy != nil && len(c.Albo) > 0 && c.policy.Settings.GraceDays >= c.Audit.ReauditDays {
		fault(doc, "policy.settings.grace_days", "i giorni di tolleranza (%d) devono essere meno dei giorni riesaminati ogni notte (audit.reaudit_days, %d): oltre, un atto in attesa non sarebbe più cercato",
			c.policy.Settings.GraceDays, c.Audit.ReauditDays)
	}
}

// checkWords reads the office's own words, if it has any.
func (c *Config) checkSchedule(doc *tomlfile.Doc) {
	for key, spec := range map[string]string{"schedule.night": c.Schedule.Night, "schedule.weekly": c.Schedule.Weekly, "schedule.giunta": c.Schedule.Giunta} {
		schedule, err := parseSchedule(spec)
		switch {
		case spec == "":
		case err != nil:
			fault(doc, key, "il calendario «%s» non si può leggere: servono cinque campi (minuto, ora, giorno, mese, giorno della settimana), come in \"30 2 * * *\"", spec)
		case schedule.Next(civil.NewDay(2026, 1, 1).Start()).IsZero():
			fault(doc, key, "il calendario «%s» non capita mai: verificare giorno e mese", spec)
		}
	}
}

func (c *Config) checkWords(doc *tomlfile.Doc) {
	if c.Audit.Words == "" {
		return
	}
	words, err := readWords(c.path(c.Audit.Words))
	if err != nil {
		fault(doc, "audit.words", "%s", inItalian(err))
	}
	c.words = words
}

// checkOpinion checks whom the second reading is asked of, if anybody.
func (c *Config) checkOpinion(doc *tomlfile.Doc) {
	between(doc, "opinion.timeout_seconds", c.Opinion.Timeout, 1, 600, "il tempo massimo di una risposta, in secondi,")
	between(doc, "opinion.budget_seconds", c.Opinion.Budget, 1, 7200, "il tempo massimo della seconda lettura in una notte, in secondi,")
	if c.Opinion.URL == "" {
		if c.Opinion.Model != "" {
			fault(doc, "opinion.model", "manca opinion.url: senza indirizzo nessuno legge una seconda volta")
		}
		return
	}
	if err := c.Opinion.reader("", time.Now).Check(); err != nil {
		fault(doc, "opinion.url", "%v", err)
	}
}

// reader returns what the reader of the second reading wants.
func (o *OpinionConfig) reader(key opinion.Secret, now func() time.Time) *opinion.Config {
	return &opinion.Config{
		URL: o.URL, Model: o.Model, Key: key, Remote: o.Remote, Now: now,
		Timeout: time.Duration(o.Timeout) * time.Second, Budget: time.Duration(o.Budget) * time.Second,
	}
}

// secondReader returns who reads weak hints a second time; nil if nobody is configured.
func (c *Config) secondReader(now func() time.Time) (*opinion.Reader, error) {
	if c.Opinion.URL == "" {
		return nil, nil
	}
	var key opinion.Secret
	if c.Opinion.KeyFile != "" {
		s, err := readSecret(c.path(c.Opinion.KeyFile))
		if err != nil {
			return nil, fmt.Errorf("chiave della seconda lettura: %w", err)
		}
		key = opinion.Secret(s)
	}
	return opinion.New(*c.Opinion.reader(key, now))
}

// readWords reads a file in which an office extends or silences our word lists.
func readWords(path string) (*lexicon.Office, error) {
	data, err := readText(path)
	if err != nil {
		return nil, fmt.Errorf("il file delle parole dell'ufficio non si può leggere: %w", err)
	}
	return lexicon.ReadOffice(filepath.Base(path), string(data), rules.Lists(rules.All()))
}

// feed returns the feed that an [[albo]] block describes.
func (c *Config) feed(a AlboConfig) albo.Feed {
	where, folder := a.URL, a.Folder
	if !strings.Contains(where, "://") && where != "" {
		where = c.path(where)
	}
	if folder != "" {
		folder = c.path(folder)
	}
	return albo.Feed{
		Name: a.Name, URL: where, Folder: folder, Format: a.Format, Sender: a.Sender, ReliablePubDate: a.ReliablePubDate,
		Encoding: a.Encoding, Separator: a.Separator, Columns: a.Columns,
	}
}

// register returns the register that a [[proposals]] block describes.
func (c *Config) register(p ProposalsConfig) albo.Register {
	folder := p.Folder
	if folder != "" {
		folder = c.path(folder)
	}
	return albo.Register{Name: p.Name, Folder: folder, Encoding: p.Encoding, Separator: p.Separator, Columns: p.Columns}
}

func (c *Config) pageIDs() []string {
	ids := make([]string, len(c.Pages))
	for i, p := range c.Pages {
		ids[i] = p.ID
	}
	return ids
}

func (c *Config) hasPage(id string) bool { return slices.Contains(c.pageIDs(), id) }

// feeds returns the names of the albo's feeds.
func (c *Config) feeds() []string {
	names := make([]string, len(c.Albo))
	for i, a := range c.Albo {
		names[i] = a.Name
	}
	return names
}

// path returns a path of the configuration, relative ones from the file's folder.
func (c *Config) path(p string) string {
	if filepath.IsAbs(p) {
		return p
	}
	return filepath.Join(c.dir, p)
}

// token returns the token of a page. Whoever asks names the page, if it cannot be read.
func (c *Config) token(p PageConfig) (fetch.Secret, error) {
	return c.pageSecret(p).read()
}

// appSecret returns the app's secret, empty if none is configured.
func (c *Config) appSecret() (fetch.Secret, error) {
	if c.appPlace().none() {
		return "", nil
	}
	s, err := c.appPlace().read()
	if err != nil {
		return "", fmt.Errorf("segreto dell'app: %w", err)
	}
	return s, nil
}

func (c *Config) timeout() time.Duration { return time.Duration(c.Graph.Timeout) * time.Second }
