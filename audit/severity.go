package audit

import "fmt"

// Severity says how soon a person should look. The zero value is the mildest.
type Severity int

const (
	Informative Severity = iota // informativa
	Minor                       // lieve
	Medium                      // media
	Serious                     // grave
	Critical                    // critica: first page of the nightly note
)

var severityNames = [...]string{"informativa", "lieve", "media", "grave", "critica"}

// Severities lists every severity, mildest first.
func Severities() []Severity { return []Severity{Informative, Minor, Medium, Serious, Critical} }

// String returns the Italian name, which is also the form in JSON and TOML.
func (s Severity) String() string {
	if s < Informative || s > Critical {
		return fmt.Sprintf("gravità %d", int(s))
	}
	return severityNames[s]
}

// Up returns the severity n levels higher, at most Critical.
func (s Severity) Up(n int) Severity { return min(s+Severity(n), Critical) }

// Named returns the severity of an Italian name, and own for the name "": an entry
// of a word list that says nothing weighs as its rule does.
func Named(name string, own Severity) Severity {
	var s Severity
	if name == "" || s.UnmarshalText([]byte(name)) != nil {
		return own
	}
	return s
}

// MarshalText writes the Italian name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the Italian name.
func (s *Severity) UnmarshalText(b []byte) error {
	for i, name := range severityNames {
		if name == string(b) {
			*s = Severity(i)
			return nil
		}
	}
	return fmt.Errorf("gravità %q sconosciuta: una fra informativa, lieve, media, grave, critica", b)
}
