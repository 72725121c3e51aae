package spam

import (
	"slices"
	"strings"
	"unicode"

	"vigilia/audit/text"
)

// tops are the ends of domains that are spelled out: «sito punto com». Some end
// ordinary sentences too and count only behind a word that no dictionary knows.
var (
	tops     = []string{"com", "net", "org", "ru", "xyz", "biz", "shop", "online", "site", "club", "vip", "ly"}
	weakTops = []string{"it", "eu", "info", "me"}
)

// hiddenAt reads an address that is written so that no program reads it: «sito
// punto com», «sito[.]com», «h t t p sito», «hxxp».
func hiddenAt(t *text.Text, i int) (address, int, bool) {
	tok := &t.Tokens[i]
	if tok.Kind != text.Word {
		return address{}, 0, false
	}
	switch tok.Norm {
	case "http", "https", "htp", "hxxp", "hxxps":
		if tok.Has(text.Disguised) || tok.Norm[1] == 'x' {
			return address{host: "indirizzo camuffato"}, i + 1, true
		}
	case "punto", "dot":
		if i == 0 || i+1 >= len(t.Tokens) || t.Tokens[i-1].Kind != text.Word && t.Tokens[i-1].Kind != text.Code {
			return address{}, 0, false
		}
		if end := t.Norm(i + 1); topOf(t, i-1, end) && !slices.Contains(articles, t.Norm(i-1)) && !mailbox(t, i) {
			return address{host: t.Norm(i-1) + "." + end}, i + 2, true
		}
	}
	if a, to, ok := bare(t, i); ok {
		return a, to, true
	}
	if i+1 < len(t.Tokens) && bracketed(t, i) && topOf(t, i, t.Norm(i+1)) && !mailbox(t, i+1) {
		return address{host: tok.Norm + "." + t.Norm(i+1)}, i + 2, true
	}
	return address{}, 0, false
}

// bareTops are ends of domains that the reader of addresses believes only with a
// path behind them, and that no sentence begins with after a full stop.
var bareTops = []string{"top", "xyz", "blog", "club", "vip", "win", "bet", "icu", "click", "fun", "cloud", "tech", "world", "life", "today", "website", "space", "pro", "info"}

// oddTops are ends that words have too: they count behind a name with a hyphen,
// or with a path behind them.
var oddTops = []string{"example", "test", "invalid", "to", "gg", "cc", "ws", "tv", "live", "stream", "download", "bid", "loan", "store", "link", "games", "game", "guru", "rocks", "agency", "news", "media", "social", "network", "ninja", "zone", "host", "su", "pw", "tk", "ml", "ga", "cf", "sbs", "cfd", "lol", "monster", "quest", "beauty", "casino", "money", "finance", "capital", "fit", "cam", "chat", "dating", "group", "art", "one", "plus", "gratis"}

// bare reads a name with such an end: «slotfelice.top», «cucina-facile.blog»,
// «premi-lampo.to», «stelle.live/oggi».
func bare(t *text.Text, i int) (address, int, bool) {
	k := i + 1
	for k < len(t.Tokens) && k-i < 5 && t.Tokens[k].Before == text.Glued && glue(t, k) == '-' {
		k++
	}
	if k >= len(t.Tokens) || t.Tokens[k].Before != text.Dot || t.Tokens[k].Has(text.Capital) || t.Tokens[k].Start-t.Tokens[k-1].End != 1 {
		return address{}, 0, false
	}
	end := t.Tokens[k].Norm
	odd := slices.Contains(oddTops, end) && (k > i+1 || t.Tokens[k].End < len(t.Runes) && t.Runes[t.Tokens[k].End] == '/')
	if !odd && !slices.Contains(bareTops, end) {
		return address{}, 0, false
	}
	return address{host: strings.ToLower(t.Slice(i, k+1))}, k + 1, true
}

// glue returns the sign before token k, if there is just one.
func glue(t *text.Text, k int) rune {
	if from := t.Tokens[k-1].End; t.Tokens[k].Start-from == 1 {
		return t.Runes[from]
	}
	return 0
}

var articles = []string{"il", "un", "lo", "la", "al", "del", "nel", "dal", "sul", "che", "questo", "quel", "primo", "secondo", "ultimo", "ogni", "a", "in", "di"}

// mailbox reports whether an address of mail is spelled out before token i.
func mailbox(t *text.Text, i int) bool {
	for k := i - 1; k >= max(0, i-7); k-- {
		switch t.Norm(k) {
		case "chiocciola", "chiocciolina", "at", "et", "mail", "email", "gmail", "hotmail", "yahoo", "outlook", "libero", "virgilio", "pec":
			return true
		}
	}
	return false
}

func topOf(t *text.Text, name int, end string) bool {
	return slices.Contains(tops, end) || slices.Contains(weakTops, end) && !t.Known(name)
}

// bracketed reports whether a full stop in brackets stands between token i and the next.
func bracketed(t *text.Text, i int) bool {
	from, to := t.Tokens[i].End, t.Tokens[i+1].Start
	if to-from != 3 {
		return false
	}
	b := t.Runes[from:to]
	return b[1] == '.' && (b[0] == '[' && b[2] == ']' || b[0] == '(' && b[2] == ')' || b[0] == '{' && b[2] == '}')
}

// longestMailbox is how far back an «@» is looked for, in code points.
const longestMailbox = 64

// inMailbox reports whether an «@» stands in the tokens [from, to) or before them in
// the same unbroken run of signs: they are the end of a mailbox, though a damaged one.
func inMailbox(t *text.Text, from, to int) bool {
	start := t.Tokens[from].Start
	for k := t.Tokens[to-1].End - 1; k >= max(0, start-longestMailbox) && (k >= start || !unicode.IsSpace(t.Runes[k])); k-- {
		if t.Runes[k] == '@' {
			return true
		}
	}
	return false
}
