package main

import (
	"bytes"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// The parts of a CycloneDX 1.5 bill that are told (https://cyclonedx.org/docs/1.5/json/).
type bill struct {
	Format       string       `json:"bomFormat"`
	Spec         string       `json:"specVersion"`
	Serial       string       `json:"serialNumber"`
	Version      int          `json:"version"`
	Metadata     metadata     `json:"metadata"`
	Components   []component  `json:"components"`
	Dependencies []dependency `json:"dependencies"`
}

type metadata struct {
	Component component `json:"component"`
}

type component struct {
	Type       string     `json:"type"`
	Ref        string     `json:"bom-ref"`
	Name       string     `json:"name"`
	Version    string     `json:"version"`
	PURL       string     `json:"purl,omitempty"`
	Hashes     []hash     `json:"hashes,omitempty"`
	Licences   []licence  `json:"licenses"`
	Properties []property `json:"properties,omitempty"`
}

type hash struct {
	Algorithm string `json:"alg"`
	Content   string `json:"content"`
}

type licence struct {
	Licence struct {
		ID string `json:"id"`
	} `json:"license"`
}

type property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type dependency struct {
	Ref       string   `json:"ref"`
	DependsOn []string `json:"dependsOn,omitempty"`
}

func licensed(id string) []licence {
	var l licence
	l.Licence.ID = id
	return []licence{l}
}

// SBOM returns the bill of a program, from what the linker wrote into it. It holds no
// time and no chance: the same program has the same bill. It is made at the top of the
// sources, where the modules' licences are found.
func SBOM(program, version string) ([]byte, error) {
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", program, err)
	}
	data, err := os.ReadFile(program)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	modules, err := Modules(".")
	if err != nil {
		return nil, err
	}
	b := &bill{Format: "CycloneDX", Spec: "1.5", Serial: serial(sum), Version: 1}
	b.Metadata.Component = component{
		Type: "application", Ref: "vigilia", Name: "vigilia", Version: version, Licences: licensed("EUPL-1.2"),
		Hashes: []hash{{"SHA-256", hex.EncodeToString(sum[:])}}, Properties: settings(info),
	}
	b.Components = []component{{
		Type: "library", Ref: "pkg:golang/std@" + strings.TrimPrefix(info.GoVersion, "go"), Name: "std", Version: info.GoVersion,
		PURL: "pkg:golang/std@" + strings.TrimPrefix(info.GoVersion, "go"), Licences: licensed("BSD-3-Clause"),
	}}
	for _, d := range info.Deps {
		if d.Replace != nil {
			d = d.Replace
		}
		i := slices.IndexFunc(modules, func(m Module) bool { return m.Path == d.Path && m.Version == d.Version })
		if i < 0 {
			return nil, fmt.Errorf("%s is built into %s but not in the sources here", d.Path, filepath.Base(program))
		}
		id, err := modules[i].Licence()
		if err != nil {
			return nil, err
		}
		purl := "pkg:golang/" + d.Path + "@" + d.Version
		b.Components = append(b.Components, component{
			Type: "library", Ref: purl, Name: d.Path, Version: d.Version, PURL: purl, Licences: licensed(id),
			Properties: []property{{"go.sum", d.Sum}},
		})
	}
	b.depend()
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err = e.Encode(b)
	return out.Bytes(), err
}

// depend tells that the program is made of everything that is listed.
func (b *bill) depend() {
	whole := dependency{Ref: b.Metadata.Component.Ref}
	for _, c := range b.Components {
		whole.DependsOn = append(whole.DependsOn, c.Ref)
	}
	b.Dependencies = []dependency{whole}
}

// settings are how the program was built.
func settings(info *buildinfo.BuildInfo) []property {
	out := []property{{"go.version", info.GoVersion}}
	for _, s := range info.Settings {
		switch s.Key {
		case "-trimpath", "CGO_ENABLED", "GOOS", "GOARCH", "GOAMD64", "GOARM64":
			out = append(out, property{"go.build." + s.Key, s.Value})
		}
	}
	return out
}

// serial is a UUID of version 8 (RFC 9562), made of the program's digest.
func serial(sum [sha256.Size]byte) string {
	u := sum[:16]
	u[6], u[8] = u[6]&0x0f|0x80, u[8]&0x3f|0x80
	h := hex.EncodeToString(u)
	return "urn:uuid:" + h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
