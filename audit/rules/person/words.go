package person

import (
	_ "embed"
	"strings"
	"sync"

	"vigilia/audit/text"
)

//go:embed words.txt
var wordList string

// role is what a word tells of persons and of how facts are said of them.
type role uint64

const (
	kin         role = 1 << iota // marito: a relative
	kins                         // genitori: several
	child                        // figlia: may be a minor
	surelyChild                  // bimba: is one
	possessive                   // mio, suo
	mine                         // mio: the author's
	near                         // vicino, inquilino
	fellow                       // collega: somebody's
	someone                      // quello, signora: a person who must be told by more
	job                          // farmacista: of a place
	unique                       // parroco: one in a village
	official                     // sindaco
	shop                         // bar: a place where somebody works
	article                      // il
	definite                     // il, quel
	ofWhom                       // di
	is                           // è: what follows is said of the subject
	are                          // sono
	has                          // ha
	suffers                      // soffre, prende, operata
	with                         // con: leads from a person to a fact
	self                         // sono: the author
	selfHas                      // ho, soffro
	meHas                        // mi: "mi hanno diagnosticato"
	modal                        // dovrebbe, se: no fact
	generic                      // chi, gli anziani: nobody in particular
	work                         // lavora, campagna: another business with the fact
	thing                        // cane, giunta: no person is its subject
	adverb                       // may stand between the verb and the fact
	fused                        // maritemo: a relative with his possessive in one word
	fusedYours                   // mammeta: another's
	local                        // la, quel: with a name, somebody whom the village knows
	pity                         // povera: between such an article and a name
	carer                        // badante: of somebody
	spouse                       // marito: of the person named before
	counts                       // sette: may tell an age
	grade                        // terza: may tell a class
	trade                        // postino: a village has one, or few
	childhood                    // asilo: what only children have to do with
	addressed                    // sor: with a name behind, as one speaks of acquaintances
)

var sections = map[string]role{
	"kin": kin, "kins": kins, "child": child, "surelychild": surelyChild, "possessive": possessive, "mine": mine, "near": near,
	"fellow": fellow, "someone": someone, "job": job, "unique": unique, "official": official, "shop": shop, "article": article, "definite": definite,
	"of": ofWhom, "is": is, "are": are, "has": has, "suffers": suffers, "with": with, "self": self, "selfhas": selfHas, "mehas": meHas,
	"modal": modal, "generic": generic, "work": work, "thing": thing, "adverb": adverb, "fused": fused, "fusedyours": fusedYours,
	"local": local, "pity": pity, "carer": carer, "spouse": spouse, "counts": counts, "grade": grade, "trade": trade, "addressed": addressed, "childhood": childhood,
}

// roles reads words.txt once.
var roles = sync.OnceValue(func() *text.Index[role] {
	m := make(map[string]role, 1000)
	var r role
	for _, line := range strings.Split(wordList, "\n") {
		if h, ok := strings.CutPrefix(line, "= "); ok {
			r = sections[h]
			continue
		}
		if line == "" || line[0] == ';' {
			continue
		}
		for _, w := range strings.Fields(line) {
			m[w] |= r
		}
	}
	return text.NewIndex(m)
})
