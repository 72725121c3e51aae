package channel

import (
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// Theme returns what a text is about, in Italian: the theme of topics.txt that
// most of its different words tell, the first of several. It returns "" for a text
// that tells none.
func Theme(t *text.Text) string {
	var counts []count
	told := map[string]bool{}
	topics.Lexicon().Find(t, func(f lexicon.Found) {
		v := f.Entry.Value
		if v.Tier != wordOfTheme || told[f.Word] || v.Cancelled(t, f.From, f.To) {
			return
		}
		told[f.Word] = true
		for i := range counts {
			if counts[i].name == v.Category {
				counts[i].n++
				return
			}
		}
		counts = append(counts, count{v.Category, 1})
	})
	var main count
	for _, c := range counts {
		if c.n > main.n {
			main = c
		}
	}
	return main.name
}
