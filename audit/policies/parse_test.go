package policies

import (
	"errors"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/policies/tomlfile"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestFaults reads a file in which much is wrong, and wants every fault told at once.
func TestFaults(t *testing.T) {
	for _, name := range []string{"wrong", "broken", "empty"} {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile("testdata/" + name + ".toml")
			if err != nil {
				t.Fatal(err)
			}
			p, err := Parse(name+".toml", data)
			if err == nil || p != nil {
				t.Fatalf("Parse = %v, %v: want an error and no policy", p, err)
			}
			golden(t, "testdata/"+name+".golden", err.Error()+"\n")
			var faults tomlfile.Faults
			if !errors.As(err, &faults) {
				t.Fatalf("the error is %T", err)
			}
			for _, f := range faults {
				if strings.HasSuffix(f.Message, ".") {
					t.Errorf("full stop: %q", f.Message)
				}
			}
		})
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got):\n%s", path, d)
	}
}

const minimal = `
id = "esempio"
comune = "Esempio"
title = "Policy"
%SETTINGS%
[[clause]]
id = "esempio/regole/1"
section = "Regole"
place = "n. 1"
paraphrase = "Niente insulti"
binds = ["citizen"]
method = "assisted"
rules = ["tone.insult"]
`

func parseSettings(settings string) (*audit.Policy, error) {
	return Parse("esempio.toml", []byte(strings.Replace(minimal, "%SETTINGS%", settings, 1)))
}

func TestDefaults(t *testing.T) {
	p, err := parseSettings("")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(Defaults(), p.Settings); d != "" {
		t.Errorf("settings (-want +got):\n%s", d)
	}
}

func TestSettingsFull(t *testing.T) {
	p, err := parseSettings(`
[settings]
patron = "11-30"
closures = [{ from = "2026-08-14", to = "2026-08-16" }]
own_pii = "media"
assistance = false
[settings.hours]
monday = ["09:00-12:30", "14:00-24:00"]
[settings.severities]
"tone.insult" = "grave"
[[settings.elections]]
name = "Regionali"
from = "2027-03-01"
to = "2027-04-20"
scope = "Lombardia"
source = "decreto"
[[settings.sponsors]]
name = "Ditta Esempio"
from = "2026-01-01"
to = "2026-12-31"
`)
	if err != nil {
		t.Fatal(err)
	}
	want := Defaults()
	want.Patron, want.OwnPII, want.Assistance = "11-30", audit.Medium, false
	want.Closures = []civil.Period{{From: civil.NewDay(2026, 8, 14), To: civil.NewDay(2026, 8, 16)}}
	want.Hours = audit.Timetable{time.Monday: {{From: 540, To: 750}, {From: 840, To: 1440}}}
	want.Severities = map[string]audit.Severity{"tone.insult": audit.Serious}
	want.Elections = []audit.ElectionWindow{{Name: "Regionali", Period: civil.Period{From: civil.NewDay(2027, 3, 1), To: civil.NewDay(2027, 4, 20)}, Scope: "Lombardia", Source: "decreto"}}
	want.Sponsors = []audit.Sponsor{{Name: "Ditta Esempio", Period: civil.Period{From: civil.NewDay(2026, 1, 1), To: civil.NewDay(2026, 12, 31)}}}
	if d := cmp.Diff(want, p.Settings); d != "" {
		t.Errorf("settings (-want +got):\n%s", d)
	}
}

// TestApplyOverrides: the comune's configuration replaces what it gives and leaves the rest.
func TestApplyOverrides(t *testing.T) {
	p := load(t, "cento")
	before := p.Settings
	empty, target := []string{}, 48
	f := SettingsFile{ResponseTargetHours: &target, Accounts: &empty, Severities: map[string]string{"tone.insult": "grave"}, Hours: &Week{Sunday: []string{"10:00-11:00"}}}
	if errs := f.Apply(&p.Settings); errs != nil {
		t.Fatal(errs)
	}
	want := before
	want.ResponseTarget, want.Accounts = 48, nil
	want.Severities = map[string]audit.Severity{"tone.insult": audit.Serious}
	want.Hours = audit.Timetable{time.Sunday: {{From: 600, To: 660}}}
	if d := cmp.Diff(want, p.Settings); d != "" {
		t.Errorf("settings (-want +got):\n%s", d)
	}
}

// TestBadValues: a value that cannot be is told, and the setting stays as it was.
func TestBadValues(t *testing.T) {
	for _, c := range []struct{ settings, want string }{
		{"[settings.hours]\nmonday = [\"13:00-09:00\"]", "riga 6: la fascia «13:00-09:00» finisce prima di cominciare"},
		{"[settings.hours]\nmonday = [\"9-13\"]", "si scrive 09:00-13:00"},
		{"[settings.hours]\nmonday = [\"09:00-12:00\", \"11:00-13:00\"]", "si sovrappone"},
		{"[settings]\nrevised = \"2023-02-30\"", "riga 6: «2023-02-30» non è una data"},
		{"[settings]\npatron = \"13-01\"", "non è un giorno dell'anno"},
		{"[settings]\nown_pii = \"gravissima\"", "una fra informativa, lieve, media, grave, critica"},
		{"[settings]\npropaganda = \"mai\"", "always, election_windows, off"},
		{"[settings.warning]\nformulas = [\"Moderi i\"]", "una frase di almeno tre parole"},
		{"[settings.warning]\ndays = 0", "un numero da 1 a 3650"},
		{"[settings.hours]\nmonday = [\"22:00-06:00\"]", "dividerla fra i due giorni"},
		{"[settings.hours]\nmonday = [\"09:00-09:00\"]", "finisce prima di cominciare"},
		{"[settings]\ngrace_days = 400", "un numero da 0 a 60"},
		{"[settings]\npolicy_url = \"www.esempio.it\"", "deve iniziare con https://"},
		{"[settings.contacts]\ndomains = [\"https://www.esempio.it/\"]", "senza https://"},
		{"[settings.recidivism]\ncount = 3", "occorrono i giorni"},
		{"[settings]\ninformative = [\"pii\"]", "non è l'id di una regola"},
		{"[settings]\nclosures = [{ from = \"2026-08-16\", to = \"2026-08-14\" }]", "finisce (2026-08-14) prima di cominciare (2026-08-16)"},
		{"[[settings.elections]]\nname = \"Comunali\"\nfrom = \"2027-04-15\"\nto = \"2027-06-14\"", "l'atto che lo fissa"},
	} {
		_, err := parseSettings(c.settings)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s\n got %v\nwant %q", c.settings, err, c.want)
		}
	}
}

func TestCheck(t *testing.T) {
	p, err := parseSettings("[settings]\ninformative = [\"pii.phones\"]\n[settings.severities]\n\"tone.insults\" = \"lieve\"")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, err := range Check(p, []string{"pii.phone"}) {
		got = append(got, err.Error())
	}
	want := []string{
		"policy esempio, clausola esempio/regole/1: la regola tone.insult non esiste",
		"policy esempio, settings.informative: la regola pii.phones non esiste",
		"policy esempio, settings.severities: la regola tone.insults non esiste",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("Check (-want +got):\n%s", d)
	}
}

// FuzzParse: whatever the file, a policy comes out whole or not at all.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"testdata/wrong.toml", "testdata/broken.toml", "testdata/empty.toml"} {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(strings.Replace(minimal, "%SETTINGS%", "[settings.hours]\nfriday = [\"09:00-13:00\"]", 1)))
	f.Add([]byte("clause = 3\n[[settings]]\nhours = 1\n[[clause]]\nid = []\n"))
	f.Add([]byte("[clause.x]\nid=1\n[[clause]]\n"))
	f.Add([]byte("[settings]\nclosures = [1, {from = 2}]\nhours = {monday = [[1]]}\nseverities = {a = {b = 1}}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Parse("f.toml", data)
		switch {
		case (p == nil) == (err == nil):
			t.Fatalf("policy %v, error %v", p, err)
		case err != nil && err.Error() == "":
			t.Fatal("an error without words")
		case p == nil:
			return
		}
		seen := map[string]bool{}
		for _, c := range p.Clauses {
			if seen[c.ID] || !strings.HasPrefix(c.ID, p.ID+"/") || len(c.Binds) == 0 || len(c.Rules) == 0 && c.Reason == "" {
				t.Fatalf("clause %+v passed", c)
			}
			seen[c.ID] = true
		}
	})
}
