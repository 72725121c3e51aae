package rules

import (
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
)

// TestSurroundingsClearNothing: what lists and frames find in a sentence is told of it in a long innocent
// text too, however the text sounds as a whole.
func TestSurroundingsClearNothing(t *testing.T) {
	around := strings.Join(ordinary[:4], ". ") + ". Bella giornata di sole ieri al parco con i nonni. Domani si va tutti al mercato. "
	a := engine(t)
	for text, rule := range map[string]string{
		"Il sindaco ha intascato una tangente per la variante": "tone.defamation",
		"sei un fallito, fatti curare da uno bravo":            "tone.personal_attack",
		"gli zingari sono tutti ladri":                         "hate.discrimination",
		"gli immigrati sono parassiti":                         "hate.discrimination",
		"ti spacco la faccia":                                  "tone.threat",
		"sei un cretino":                                       "tone.insult",
		"Vendo divano usato 100 euro, scrivetemi in privato":   "ad.commercial",
		"Vendo patenti senza esame, consegna in dieci giorni":  "legal.illegal_activity",
	} {
		for _, s := range []string{text, around + text + ". " + around, strings.Repeat(around, 9) + text + ". " + around} {
			log := a.Content(comment(len(s), s), below, nil)
			if !slices.ContainsFunc(log.Findings, func(f audit.Finding) bool { return f.Rule == rule }) {
				t.Errorf("%s is silent on %q, %d words in all", rule, text, len(strings.Fields(s)))
			}
		}
	}
}

// TestWhatOneRuleLeavesAnotherTells: a complaint that sounds like no danger is told as a complaint, though the list of
// dangers knows words of it.
func TestWhatOneRuleLeavesAnotherTells(t *testing.T) {
	a := engine(t)
	for i, text := range []string{
		"Buongiorno, segnalo un ramo spezzato che penzola sopra la panchina di via Manin, zona stadio",
		"Il tetto della pensilina di Borgonuovo è crollato a febbraio, c'è il nastro bianco e rosso e siamo a novembre",
	} {
		log := a.Content(comment(i, text), below, nil)
		told := func(rule string) bool {
			return slices.ContainsFunc(log.Findings, func(f audit.Finding) bool { return f.Rule == rule })
		}
		if told("channel.emergency") || !told("channel.complaint") {
			t.Errorf("%q: emergency %t, complaint %t", text, told("channel.emergency"), told("channel.complaint"))
		}
	}
}
