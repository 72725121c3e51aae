package spam

import (
	"slices"
	"strings"

	"vigilia/audit/text"
)

// maxCourtesy is how many words a greeting may have: longer texts that begin
// with one say something else as well.
const maxCourtesy = 14

var courtesies = []string{
	"auguri", "augurissimi", "grazie", "ringrazio", "ringraziamo", "complimenti", "bravi", "bravo", "brava", "bravissimi", "bravissima", "congratulazioni", "felicitazioni", "condoglianze",
	"benvenuti", "benvenuta", "benvenuto", "rip", "amen", "forza",
}

// greetings open a text that may say anything behind them: alone, or nearly, they are courtesies.
var greetings = []string{"buongiorno", "buonasera", "buonanotte", "buondi", "salve", "ciao"}

// maxGreeting is how many words may stand with a greeting that is no more than one.
const maxGreeting = 7

// good are the words that make a wish of «buon», «buona», «buone», «buoni».
var good = []string{"buon", "buona", "buone", "buoni", "felice", "felici", "sereno", "serena", "tanti", "tante"}

var wishes = []string{"natale", "pasqua", "anno", "feste", "festa", "compleanno", "giornata", "lavoro", "viaggio", "domenica", "weekend", "vacanze", "ferragosto", "epifania", "fortuna", "estate", "onomastico", "scuola", "auguri"}

// courtesy reports whether a text greets, thanks or wishes, and sells nothing on the way.
func courtesy(t *text.Text) bool {
	if len(t.Tokens) > maxCourtesy || commercial(t) {
		return false
	}
	words := 0
	polite, greets := false, false
	for i, tok := range t.Tokens {
		if tok.Kind == text.Word {
			words++
		}
		greets = greets || slices.Contains(greetings, tok.Norm)
		polite = polite || slices.Contains(courtesies, tok.Norm) ||
			i > 0 && slices.Contains(wishes, tok.Norm) && slices.Contains(good, t.Tokens[i-1].Norm)
	}
	return polite || words == 0 || greets && words <= maxGreeting
}

// commercial reports whether a text holds an address, a long number or a price:
// what repeats these is neither a greeting nor an open question.
func commercial(t *text.Text) bool {
	if strings.Contains(t.Original, "€") || strings.Contains(t.Original, "$") {
		return true
	}
	for i := range t.Tokens {
		switch tok := &t.Tokens[i]; {
		case tok.Kind == text.URL, tok.Kind == text.Email, tok.Norm == "euro", tok.Kind == text.Number && digits(tok.Norm) >= 7:
			return true
		}
	}
	return false
}

func digits(s string) int {
	n := 0
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			n++
		}
	}
	return n
}

// interrogatives are how a question begins, each with the space behind it.
var interrogatives = []string{
	"come ", "dove ", "quando ", "perche ", "chi ", "quale ", "quali ", "quanto ", "quanta ", "quanti ", "quante ", "cosa ", "che ora ", "che giorno ", "che fine ", "a che ", "a chi ", "in che ", "da quando ", "fino a quando ", "per quale ", "e possibile ", "si puo ", "si possono ",
	"qualcuno sa ", "qualcuno puo ", "sapete ", "sapreste ", "vorrei sapere ", "vorremmo sapere ", "si puo sapere ", "potete dirmi ", "potreste dirmi ", "mi sapete dire ", "mi potete dire ", "chiedo ", "domanda ",
}

// openers may stand before a question.
var openers = []string{"buongiorno", "buonasera", "salve", "ciao", "scusate", "scusi", "gentile", "comune", "sindaco", "signor", "ma", "e", "ripeto", "ancora", "allora", "quindi", "insisto", "per", "favore"}

// openQuestion reports whether a text asks: whoever asks again because nobody
// answered is counted among the questions without answer, not among the repeats.
func openQuestion(t *text.Text) bool {
	if commercial(t) {
		return false
	}
	if strings.HasSuffix(strings.TrimRightFunc(t.Original, func(r rune) bool { return r != '?' && !letterOrDigit(r) }), "?") {
		return true
	}
	if strings.HasSuffix(strings.TrimSpace(t.Original), "!") {
		return false // «Come al solito nessuno pulisce!» asks nothing
	}
	words := make([]string, 0, 8)
	for i := range t.Tokens {
		if len(words) == cap(words) {
			break
		}
		if tok := &t.Tokens[i]; tok.Kind == text.Word && (len(words) > 0 || !slices.Contains(openers, tok.Norm)) {
			words = append(words, tok.Norm)
		}
	}
	start := strings.Join(words, " ") + " "
	return slices.ContainsFunc(interrogatives, func(q string) bool { return strings.HasPrefix(start, q) })
}

func letterOrDigit(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r >= 0xC0 && r <= 0x24F
}
