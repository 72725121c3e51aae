package names

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed given.txt
var givenList string

//go:embed surnames.txt
var surnameList string

//go:embed ordinary.txt
var ordinaryList string

//go:embed places.txt
var placeList string

//go:embed words.txt
var wordList string

//go:embed public.txt
var publicList string

// class is what the lists know of a word.
type class uint16

const (
	given class = 1 << iota
	surname
	ordinary // another word or a place as well: needs a second sign
	firm     // ordinary, but a surname behind a given name even in lower case
	place
	courtesy   // signora: a name follows
	profession // dottor: somebody in his profession
	office     // sindaco: somebody in his office
	street     // via: a place that bears a name
	body       // istituto, trofeo: an institution or a thing that bears a name
	saint      // san
	particle   // de, della: leads to a surname
	never      // no part of a name, although in upper case
	foreign    // of foreign origin: may stand where a surname stands
)

// sections are the headings that the lists may bear.
var sections = map[string]class{
	"feminine": given, "masculine": given, "short": given, "foreign": given | foreign, "surname": surname,
	"ordinary": ordinary, "firm": firm, "place": place, "courtesy": courtesy, "profession": profession,
	"office": office, "street": street, "body": body, "saint": saint, "particle": particle, "never": never,
}

// shortest is how many letters a nickname or a foreign name needs to be told
// from a syllable by itself.
const shortest = 4

// book holds the lists.
type book struct {
	words  map[string]class
	public map[string]figure // by surname
}

// figure is a public person, or several of one surname.
type figure struct {
	alone bool // the surname tells
	given []string
}

// lists reads the embedded lists once. A list that cannot be read is an error of
// the build, which the tests find.
var lists = sync.OnceValue(func() *book {
	b := &book{words: make(map[string]class, 10000), public: map[string]figure{}}
	for _, source := range []string{givenList, surnameList, ordinaryList, placeList, wordList} {
		if err := b.read(source); err != nil {
			panic(err)
		}
	}
	b.readPublic(publicList)
	return b
})

// read adds the words of a list. ";" begins a comment, "=" a section.
func (b *book) read(source string) error {
	var c class
	var heading string
	for n, line := range strings.Split(source, "\n") {
		if line == "" || line[0] == ';' {
			continue
		}
		if h, ok := strings.CutPrefix(line, "= "); ok {
			heading = h
			if c = sections[h]; c == 0 {
				return fmt.Errorf("line %d: unknown section %q", n+1, h)
			}
			continue
		}
		for _, w := range strings.Fields(line) {
			b.words[w] |= c
			if (heading == "short" || heading == "foreign") && len(w) < shortest {
				b.words[w] |= ordinary
			}
		}
	}
	return nil
}

func (b *book) readPublic(source string) {
	for _, line := range strings.Split(source, "\n") {
		if line == "" || line[0] == ';' {
			continue
		}
		line, alone := strings.CutPrefix(line, "+ ")
		f := strings.Fields(line)
		known := b.public[f[0]]
		b.public[f[0]] = figure{alone: alone || known.alone, given: append(known.given, f[1:]...)}
		b.words[f[0]] |= surname
	}
}

// IsGiven reports whether a folded word is a given name.
func IsGiven(norm string) bool { return lists().words[norm]&given != 0 }

// IsSurname reports whether a folded word is a common surname.
func IsSurname(norm string) bool { return lists().words[norm]&surname != 0 }

// IsOrdinary reports whether a folded word is another word, or a place, besides
// being a name.
func IsOrdinary(norm string) bool { return lists().words[norm]&(ordinary|place) != 0 }

// IsPlace reports whether a folded word is a region, a province or a larger town.
func IsPlace(norm string) bool { return lists().words[norm]&place != 0 }
