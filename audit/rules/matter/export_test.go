package matter

// What the tests hold the model by.
var (
	Sounds  = sounds
	Units   = units
	Wording = wording
)

// Because is the reason for which a finding is held back.
const Because = because

// IDs are the rules of the model.
func IDs() (out []string) {
	for _, r := range rules {
		out = append(out, r.id)
	}
	return out
}
