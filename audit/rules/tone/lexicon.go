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

	before    lexicon.Tier = 'B' // of frames.txt
	beforeAny lexicon.Tier = 'L'
	behind    lexicon.Tier = 'N'
	behindAny lexicon.Tier = 'M'

	spared = lexicon.Spared
)

//go:embed insult.txt
var insultList string

//go:embed frames.txt
var frameList string

//go:embed profanity.txt
var profanityList string

var (
	insults   = lexicon.New("insult.txt", "ABPDGCI", insultList)
	frames    = lexicon.New("frames.txt", "BLNM", frameList)
	vulgarity = lexicon.New("profanity.txt", "AB", profanityList)
)
