package pii

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nyaruka/phonenumbers"

	"vigilia/audit"
	"vigilia/audit/text"
)

// prose is ordinary text in which identifiers are put: nothing in it calls the
// digits a code, and nothing is an identifier.
var prose = strings.Fields(`Buongiorno a tutti ieri sera in piazza c'era tanta gente però la strada è rimasta chiusa fino a tardi
	e nessuno ha detto perché così i bambini non potevano passare 👏 e la signora del piano di sopra si è lamentata
	«molto» con tutti speriamo che domenica vada meglio anche se piove sarebbe bello rivedere la fiera di una volta`)

// insert puts value between two words of ordinary text, and returns where it stands.
func insert(r *rand.Rand, value string) (string, audit.Span) {
	n := r.IntN(len(prose))
	before := strings.Join(prose[:n], " ")
	if n > 0 {
		before += " "
	}
	start := len([]rune(before))
	return before + value + " " + strings.Join(prose[n:], " "), audit.Span{Start: start, End: start + len([]rune(value))}
}

func pick(r *rand.Rand, from string) byte { return from[r.IntN(len(from))] }

func digits(r *rand.Rand, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = pick(r, "0123456789")
	}
	return string(b)
}

const consonants = "BCDFGHJKLMNPQRSTVWXYZ"

func randomFiscal(r *rand.Rand) string {
	b := []byte{}
	for range 6 {
		b = append(b, pick(r, consonants))
	}
	day := 1 + r.IntN(28) + 40*r.IntN(2)
	b = append(b, digits(r, 2)...)
	b = append(b, pick(r, "ABCDEHLMPRST"))
	b = append(b, fmt.Sprintf("%02d", day)...)
	b = append(b, pick(r, "ABCDEFGHILMZ"))
	b = append(b, digits(r, 3)...)
	for _, n := range []int{14, 13, 12, 10} { // omocodia, from the right
		if r.IntN(8) > 0 {
			break
		}
		b[n] = "LMNPQRSTUV"[b[n]-'0']
	}
	return string(append(b, fiscalCheck(b)))
}

func randomIBAN(r *rand.Rand) string {
	countries := slices.Sorted(func(yield func(string) bool) {
		for c := range bban {
			if !yield(c) {
				return
			}
		}
	})
	country := countries[r.IntN(len(countries))]
	var b []byte
	for parts := bban[country]; parts != ""; parts = parts[partLen(parts):] {
		p := parts[:partLen(parts)]
		var n int
		fmt.Sscanf(p, "%d", &n)
		from := map[byte]string{'n': "0123456789", 'a': consonants, 'c': "0123456789ABCDEFGHIJ"}[p[len(p)-1]]
		for range n {
			b = append(b, pick(r, from))
		}
	}
	for check := range 97 {
		if s := fmt.Sprintf("%s%02d%s", country, check+2, b); mod97(s) {
			return s
		}
	}
	panic("no check digits for " + country)
}

func randomCard(r *rand.Rand) string {
	d := []string{"4", "51", "2221", "6011", "55"}[r.IntN(5)]
	d += digits(r, 15-len(d))
	for c := range 10 {
		if s := fmt.Sprint(d, c); luhn([]byte(s)) {
			return s[:4] + " " + s[4:8] + " " + s[8:12] + " " + s[12:]
		}
	}
	panic("no check digit")
}

func randomPlate(r *rand.Rand) string {
	const letters = "BCDFGHJKLMNPRSTVWXYZ"
	sep := []string{"", " ", "-"}[r.IntN(3)]
	return string([]byte{pick(r, "ABCDEFG"), pick(r, letters)}) + sep + digits(r, 3) + sep + string([]byte{pick(r, "WXYZ"), pick(r, letters)})
}

func randomMobile(r *rand.Rand) string {
	d := "34" + digits(r, 8)
	return []string{d, d[:3] + " " + d[3:], d[:3] + "/" + d[3:], d[:3] + "." + d[3:6] + "." + d[6:], d[:3] + " " + d[3:6] + " " + d[6:8] + " " + d[8:], "+39 " + d}[r.IntN(6)]
}

func randomEmail(r *rand.Rand) string {
	return fmt.Sprintf("mario.%c%s@%s", pick(r, "abcdefgh"), digits(r, 2), providers[r.IntN(len(providers))])
}

func randomDocument(r *rand.Rand) string {
	return "C" + string(pick(r, consonants)) + digits(r, 5) + string(pick(r, consonants)) + string(pick(r, consonants))
}

func randomHealthCard(r *rand.Rand) string { return "80380" + digits(r, 15) }

// spoil changes the last character of a value, so that its check fails.
func spoil(value string) string {
	last := value[len(value)-1]
	next := byte('0')
	if isLetter(last) {
		next = 'A'
	}
	if last == next {
		next++
	}
	return value[:len(value)-1] + string(next)
}

func run(t *testing.T, rule string, text string) []audit.Hit {
	t.Helper()
	c, ok := start(t, rule).(*checker)
	if !ok {
		t.Fatalf("rule %s has no checker of its own", rule)
	}
	return c.hits(c.found(comment(text)))
}

// allRules makes the rules with their proofs once.
var allRules = sync.OnceValue(Rules)

func start(t *testing.T, rule string) audit.Checker {
	t.Helper()
	for _, r := range allRules() {
		if r.ID == rule {
			return r.Start(setting())
		}
	}
	t.Fatalf("no rule %s", rule)
	return nil
}

func comment(s string) *audit.Subject {
	return &audit.Subject{Content: &audit.Content{ID: "c1", Kind: audit.Comment, Text: s, CreatedAt: time.Unix(1, 0)}, Read: text.Parse(s)}
}

func TestFindsWhereverItStands(t *testing.T) {
	for rule, make := range map[string]func(*rand.Rand) string{
		"pii.fiscal_code": randomFiscal, "pii.iban": randomIBAN, "pii.payment_card": randomCard, "pii.plate": randomPlate,
		"pii.phone": randomMobile, "pii.email": randomEmail, "pii.identity_document": randomDocument,
	} {
		t.Run(rule, func(t *testing.T) { findsAll(t, rule, make) })
	}
	t.Run("tessera sanitaria", func(t *testing.T) { findsAll(t, "pii.identity_document", randomHealthCard) })
}

func findsAll(t *testing.T, rule string, make func(*rand.Rand) string) {
	r := rand.New(rand.NewPCG(7, 11))
	for range 300 {
		value := make(r)
		text, want := insert(r, value)
		hits := run(t, rule, text)
		if len(hits) != 1 || len(hits[0].Evidence) != 1 {
			t.Fatalf("%q in %q: %d hits", value, text, len(hits))
		}
		e := hits[0].Evidence[0]
		if e.Span != want {
			t.Fatalf("%q in %q: span %v, want %v", value, text, e.Span, want)
		}
		if strings.Contains(compact(e.Masked), compact(value)) {
			t.Fatalf("%q masked as %q", value, e.Masked)
		}
	}
}

func TestSparesWhatFailsItsCheck(t *testing.T) {
	for rule, make := range map[string]func(*rand.Rand) string{
		"pii.fiscal_code": randomFiscal, "pii.iban": randomIBAN, "pii.payment_card": randomCard,
	} {
		r := rand.New(rand.NewPCG(3, 5))
		for range 300 {
			value := make(r)
			if rule == "pii.fiscal_code" && strings.Contains(value[6:15], "S") {
				continue // the 6 of omocodia may be a 5, with which the check holds
			}
			value = spoil(value)
			text, _ := insert(r, value)
			if hits := run(t, rule, text); len(hits) > 0 {
				t.Fatalf("%s: %q is not valid and was found in %q", rule, value, text)
			}
		}
	}
}

// No rule takes another rule's identifier for its own.
func TestRulesKeepApart(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 17))
	makes := map[string]func(*rand.Rand) string{
		"pii.fiscal_code": randomFiscal, "pii.iban": randomIBAN, "pii.payment_card": randomCard, "pii.plate": randomPlate,
		"pii.phone": randomMobile, "pii.email": randomEmail, "pii.identity_document": randomDocument,
	}
	for _, own := range slices.Sorted(func(yield func(string) bool) {
		for k := range makes {
			if !yield(k) {
				return
			}
		}
	}) {
		for range 100 {
			text, _ := insert(r, makes[own](r))
			for rule := range makes {
				if rule != own && len(run(t, rule, text)) > 0 {
					t.Fatalf("%s speaks of what belongs to %s: %q", rule, own, text)
				}
			}
		}
	}
}

// What is known of Italian mobiles without asking is what the numbering plan says.
func TestMobilesOfThePlan(t *testing.T) {
	r := rand.New(rand.NewPCG(29, 31))
	for range 2000 {
		d := "3" + string(pick(r, "123456789")) + digits(r, 8)
		n, err := phonenumbers.Parse(d, "IT")
		if err != nil || phonenumbers.GetNumberType(n) != phonenumbers.MOBILE {
			t.Fatalf("%s: %v, %v", d, phonenumbers.GetNumberType(n), err)
		}
		if c, ok := judged([]byte("39"+d), false); !ok || c.national != d || c.prefix != "" {
			t.Fatalf("%s is read as %+v", d, c)
		}
	}
}

func FuzzDetectors(f *testing.F) {
	for _, r := range Rules() {
		for _, ex := range append(r.Proof.Hits, r.Proof.Spares...) {
			f.Add(ex.Text)
		}
	}
	for _, list := range []string{alteredList, silentList} {
		for _, l := range readLabelled(list) {
			f.Add(l.text)
		}
	}
	for _, s := range []string{"tre volte", "due", "gmail.com", "a at gmail.com b at gmail.com", "@", "cf", "targa", "targa a", "iban it", "IT", "C A", "4 "} {
		f.Add(s)
	}
	f.Add("\xff345\xfe 000 00 00 \u200b@\u202e")
	all := []detector{fiscalCode, phone, email, iban, card, document, plate, nameList}
	var v view
	f.Fuzz(func(t *testing.T, text string) {
		v.read(text)
		runes := []rune(text)
		for _, d := range all {
			for _, m := range d.find(&scene{view: &v, book: newBook(audit.Page{}), author: "Anna Prova"}) {
				sp := v.span(m.stretch)
				if sp.Start < 0 || sp.Start >= sp.End || sp.End > len(runes) {
					t.Fatalf("%s: span %v of %d code points", d.rule, sp, len(runes))
				}
				if m.masked == "" || strings.Contains(m.masked, string(runes[sp.Start:sp.End])) || !strings.ContainsAny(m.masked, "*x") {
					t.Fatalf("%s: %q is masked as %q", d.rule, string(runes[sp.Start:sp.End]), m.masked)
				}
			}
		}
	})
}
