package audit_test

import (
	"testing"

	"vigilia/audit"
)

func TestLicenceName(t *testing.T) {
	for expected, want := range map[string]string{
		"": "", "none": "", "free-with-attribution": "riproduzione libera con citazione della fonte",
		"CC-BY-ND-3.0-IT": "CC BY-ND 3.0 IT", "CC-BY-4.0": "CC BY 4.0", "IODL 2.0": "IODL 2.0",
	} {
		if got := (audit.Licence{Expected: expected}).Name(); got != want {
			t.Errorf("%q: %q, want %q", expected, got, want)
		}
	}
}
