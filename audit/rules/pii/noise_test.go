package pii

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"vigilia/audit"
)

// noise are the numbers that stand in municipal texts and belong to nobody.
var noise = []func(*rand.Rand) string{
	func(r *rand.Rand) string {
		return fmt.Sprintf("dal %02d.%02d.20%02d al %02d.%02d.20%02d", 1+r.IntN(28), 1+r.IntN(12), 10+r.IntN(20), 1+r.IntN(28), 1+r.IntN(12), 10+r.IntN(20))
	},
	func(r *rand.Rand) string {
		return fmt.Sprintf("il %02d-%02d-20%02d ore %02d.%02d", 1+r.IntN(28), 1+r.IntN(12), 10+r.IntN(20), r.IntN(24), r.IntN(60))
	},
	func(r *rand.Rand) string {
		return fmt.Sprintf("20%02d/%02d/%02d", 10+r.IntN(20), 1+r.IntN(12), 1+r.IntN(28))
	},
	func(r *rand.Rand) string {
		return fmt.Sprintf("ore %02d.%02d-%02d.%02d / %02d.%02d-%02d.%02d", r.IntN(24), r.IntN(60), r.IntN(24), r.IntN(60), r.IntN(24), r.IntN(60), r.IntN(24), r.IntN(60))
	},
	func(r *rand.Rand) string {
		return fmt.Sprintf("€ %d.%s.%s,%s", 1+r.IntN(999), digits(r, 3), digits(r, 3), digits(r, 2))
	},
	func(r *rand.Rand) string { return "importo di " + digits(r, 6) + "," + digits(r, 2) + " euro" },
	func(r *rand.Rand) string { return "3" + digits(r, 9) + " euro" },
	func(r *rand.Rand) string { return "prot. n. " + digits(r, 4+r.IntN(8)) },
	func(r *rand.Rand) string { return "Protocollo 20" + digits(r, 2) + "/" + digits(r, 7) },
	func(r *rand.Rand) string {
		return "delibera n. " + digits(r, 1+r.IntN(3)) + " del 03/04/20" + digits(r, 2)
	},
	func(r *rand.Rand) string { return "CIG " + digits(r, 3) + "A" + digits(r, 6) },
	func(r *rand.Rand) string {
		return "CUP " + string(pick(r, consonants)) + digits(r, 2) + "B" + digits(r, 11)
	},
	func(r *rand.Rand) string { return "P.IVA " + digits(r, 11) },
	func(r *rand.Rand) string { return "codice fiscale " + digits(r, 11) },
	func(r *rand.Rand) string { return "POD IT" + digits(r, 3) + "E" + digits(r, 8) },
	func(r *rand.Rand) string { return "PDR " + digits(r, 14) },
	func(r *rand.Rand) string { return "avviso di pagamento " + digits(r, 18) },
	func(r *rand.Rand) string { return "EAN 80" + digits(r, 11) },
	func(r *rand.Rand) string {
		return "ISBN 978-88-" + digits(r, 3) + "-" + digits(r, 4) + "-" + digits(r, 1)
	},
	func(r *rand.Rand) string { return "lat 45." + digits(r, 6+r.IntN(8)) + ", 9." + digits(r, 6+r.IntN(8)) },
	func(r *rand.Rand) string {
		return "sezione " + digits(r, 1) + ", foglio " + digits(r, 2) + " mappale " + digits(r, 4)
	},
	func(r *rand.Rand) string { return fmt.Sprintf("SP%d, km %d+%s", r.IntN(500), r.IntN(90), digits(r, 3)) },
	func(r *rand.Rand) string {
		return fmt.Sprintf("%d-%d, %d-%d, %d-%d", r.IntN(30), r.IntN(30), r.IntN(30), r.IntN(30), r.IntN(30), r.IntN(30))
	},
	func(r *rand.Rand) string {
		return "https://ente.invalid/atti/" + digits(r, 10) + "?id=" + digits(r, 16)
	},
	func(r *rand.Rand) string { return "il numero verde 800 " + digits(r, 6) },
	func(r *rand.Rand) string {
		return fmt.Sprintf("%d%% degli aventi diritto, %d.%s elettori", r.IntN(100), 1+r.IntN(30), digits(r, 3))
	},
}

func TestNoiseIsNobody(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 23))
	a := audit.New(*setting(), Rules())
	for i := range 100 * len(noise) {
		text, _ := insert(r, noise[i%len(noise)](r))
		for _, k := range []audit.Kind{audit.Comment, audit.OwnPost} {
			if got := rules(a, wrote("c1", k, text), nil); len(got) > 0 {
				t.Fatalf("%s: %v in %q", k, got, text)
			}
		}
	}
}
