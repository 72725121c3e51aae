package tone

import (
	_ "embed"

	"vigilia/audit/lexicon"
)

// The tiers of insult.txt and profanity.txt, which explain them.
const (
	alone     lexicon.Tier = 'A'
	directed  lexicon.Tier = 'B'
	political lexicon.Tier = 'P'
	named     lexicon.Tier = 'D'
	grave     lexicon.Tier = 'G'
	ironic    lexicon.Tier = 'I'
	literal   lexicon.Tier = 'C'
	spared                 = lexicon.Spared
)

//go:embed insult.txt
var insultList string

//go:embed profanity.txt
var profanityList string

var (
	insults   = lexicon.New("insult.txt", "ABPDGCI", insultList)
	vulgarity = lexicon.New("profanity.txt", "AB", profanityList)
)
