// Package packaging holds what is around the program where it is installed: its tests
// read those files.
package packaging

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"
)

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// publiccode is what Developers Italia wants of publiccode.yml 0.4, with its Italian part.
type publiccode struct {
	Standard  string   `yaml:"publiccodeYmlVersion"`
	Name      string   `yaml:"name"`
	URL       string   `yaml:"url"`
	Version   string   `yaml:"softwareVersion"`
	Released  string   `yaml:"releaseDate"`
	Status    string   `yaml:"developmentStatus"`
	Type      string   `yaml:"softwareType"`
	Platforms []string `yaml:"platforms"`
	// Categories are of the controlled list.
	Categories []string `yaml:"categories"`
	Audience   struct {
		Countries []string `yaml:"countries"`
		Scope     []string `yaml:"scope"`
	} `yaml:"intendedAudience"`
	UsedBy      []string `yaml:"usedBy"`
	Description map[string]struct {
		Name          string   `yaml:"localisedName"`
		Short         string   `yaml:"shortDescription"`
		Long          string   `yaml:"longDescription"`
		Documentation string   `yaml:"documentation"`
		Features      []string `yaml:"features"`
	} `yaml:"description"`
	Legal struct {
		Licence string `yaml:"license"`
	} `yaml:"legal"`
	Maintenance struct {
		Type     string `yaml:"type"`
		Contacts []struct {
			Name  string `yaml:"name"`
			Email string `yaml:"email"`
		} `yaml:"contacts"`
	} `yaml:"maintenance"`
	Localisation struct {
		Ready     *bool    `yaml:"localisationReady"`
		Languages []string `yaml:"availableLanguages"`
	} `yaml:"localisation"`
	DependsOn map[string][]struct {
		Name     string `yaml:"name"`
		Optional bool   `yaml:"optional"`
	} `yaml:"dependsOn"`
	Italy struct {
		Version string          `yaml:"countryExtensionVersion"`
		Conform map[string]bool `yaml:"conforme"`
		Uses    map[string]bool `yaml:"piattaforme"`
	} `yaml:"it"`
}

// The controlled words of the standard that are used, and some beside them.
var words = map[string][]string{
	"categories":        {"social-media-management", "compliance-management", "reporting-issues", "document-management", "data-analytics", "content-management", "communications"},
	"developmentStatus": {"concept", "development", "beta", "stable", "obsolete"},
	"softwareType":      {"standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend", "standalone/other", "addon", "library", "configurationFiles"},
	"maintenance":       {"internal", "contract", "community", "none"},
	"platforms":         {"web", "windows", "mac", "linux", "ios", "android"},
	"scope":             {"local-authorities", "government", "elections", "security-agencies", "law-enforcement"},
}

// TestPubliccode holds publiccode.yml against the keys that the standard requires, their
// lengths and their words. A key that the standard does not know fails the reading.
func TestPubliccode(t *testing.T) {
	var p publiccode
	d := yaml.NewDecoder(strings.NewReader(read(t, "../publiccode.yml")))
	d.KnownFields(true)
	if err := d.Decode(&p); err != nil {
		t.Fatal(err)
	}
	among := func(key, list string, values ...string) {
		t.Helper()
		if len(values) == 0 {
			t.Errorf("%s: none is named", key)
		}
		for _, v := range values {
			if !slices.Contains(words[list], v) {
				t.Errorf("%s: %q is not among %v", key, v, words[list])
			}
		}
	}
	among("categories", "categories", p.Categories...)
	among("developmentStatus", "developmentStatus", p.Status)
	among("softwareType", "softwareType", p.Type)
	among("platforms", "platforms", p.Platforms...)
	among("maintenance.type", "maintenance", p.Maintenance.Type)
	among("intendedAudience.scope", "scope", p.Audience.Scope...)
	if p.Standard != "0.4" || p.Name == "" || !strings.HasPrefix(p.URL, "https://") || p.Legal.Licence != "EUPL-1.2" {
		t.Errorf("standard %q, name %q, url %q, licence %q", p.Standard, p.Name, p.URL, p.Legal.Licence)
	}
	if _, err := time.Parse(time.DateOnly, p.Released); err != nil {
		t.Errorf("releaseDate: %v", err)
	}
	if release := regexp.MustCompile(`(?m)^const release = "(.*)"$`).FindStringSubmatch(read(t, "../cmd/vigilia/command.go")); release == nil || release[1] != p.Version {
		t.Errorf("softwareVersion %q, the program's %v", p.Version, release)
	}
	if len(p.Maintenance.Contacts) == 0 || p.Maintenance.Contacts[0].Name == "" {
		t.Error("maintenance.contacts: an internal maintenance wants one")
	}
	if p.Localisation.Ready == nil || !slices.Contains(p.Localisation.Languages, "it") {
		t.Errorf("localisation: %+v", p.Localisation)
	}
	if p.Italy.Version != "1.0" || len(p.Italy.Conform) != 4 || len(p.Italy.Uses) != 5 {
		t.Errorf("it: %+v", p.Italy)
	}
	it := p.Description["it"]
	if n := len([]rune(it.Short)); n == 0 || n > 150 {
		t.Errorf("shortDescription has %d characters, at most 150 are allowed", n)
	}
	if n := len([]rune(it.Long)); n < 150 || n > 10000 {
		t.Errorf("longDescription has %d characters, 150 to 10000 are wanted", n)
	}
	if len(it.Features) < 1 {
		t.Error("no features")
	}
	for _, f := range it.Features {
		if len([]rune(f)) > 100 {
			t.Errorf("feature of more than 100 characters: %s", f)
		}
	}
}

// TestPackageFiles looks that what the package is made of is there, and that it never
// ships a configuration of its own, which init would find in its way.
func TestPackageFiles(t *testing.T) {
	var p struct {
		Scripts  map[string]string `yaml:"scripts"`
		Contents []struct {
			Src, Dst, Type string
		} `yaml:"contents"`
	}
	if err := yaml.Unmarshal([]byte(read(t, "nfpm.yaml")), &p); err != nil {
		t.Fatal(err)
	}
	conffiles := 0
	for _, c := range p.Contents {
		if !strings.Contains(c.Src, "${") {
			if _, err := os.Stat(filepath.Join("..", c.Src)); err != nil {
				t.Error(err)
			}
		}
		if c.Type == "config" {
			conffiles++
		}
		if strings.HasPrefix(c.Dst, "/etc/") && c.Type != "config" || c.Dst == "/etc/vigilia/config.toml" {
			t.Errorf("%s is installed as %q", c.Dst, c.Type)
		}
	}
	if conffiles != 1 || len(p.Scripts) != 3 {
		t.Errorf("%d conffiles, scripts %v", conffiles, p.Scripts)
	}
	for _, script := range p.Scripts {
		if info, err := os.Stat(filepath.Join("..", script)); err != nil || info.Mode()&0o111 == 0 {
			t.Errorf("%s: %v, %v", script, info, err)
		}
		if out, err := exec.Command("sh", "-n", filepath.Join("..", script)).CombinedOutput(); err != nil {
			t.Errorf("%s: %s", script, out)
		}
	}
}

// overall finds the result of systemd-analyze.
var overall = regexp.MustCompile(`Overall exposure level for \S+: ([0-9.]+)`)

// TestHardening lets systemd judge the units, from its own files: 2.0 and less is asked.
func TestHardening(t *testing.T) {
	if _, err := exec.LookPath("systemd-analyze"); err != nil {
		t.Skip("systemd-analyze is not installed")
	}
	for _, unit := range []string{"vigilia.service", "vigilia-night.service"} {
		out, err := exec.Command("systemd-analyze", "security", "--offline=true", "--no-pager", filepath.Join("systemd", unit)).CombinedOutput()
		found := overall.FindStringSubmatch(string(out))
		if found == nil {
			t.Skipf("systemd-analyze does not judge files here: %v", err)
		}
		exposure, err := strconv.ParseFloat(found[1], 64)
		if err != nil || exposure > 2.0 {
			t.Errorf("%s: exposure %s", unit, found[1])
		}
		t.Logf("%s: exposure %s", unit, found[1])
	}
}

// TestUnitsAgree: both services run in the same cage, and start the commands that exist.
func TestUnitsAgree(t *testing.T) {
	cage := func(unit string) []string {
		text := read(t, filepath.Join("systemd", unit))
		i := strings.Index(text, "User=vigilia")
		if i < 0 {
			t.Fatalf("%s has no user", unit)
		}
		before, _, _ := strings.Cut(text[i:], "[Install]")
		return strings.Split(strings.TrimSpace(before), "\n")
	}
	if a, b := cage("vigilia.service"), cage("vigilia-night.service"); !slices.Equal(a, b) {
		t.Errorf("the services differ:\n%v\n%v", a, b)
	}
	if !strings.Contains(read(t, "systemd/vigilia.service"), "ExecStart=/usr/bin/vigilia daemon\n") || !strings.Contains(read(t, "systemd/vigilia-night.service"), "ExecStart=/usr/bin/vigilia run\n") {
		t.Error("a service starts something else")
	}
}
