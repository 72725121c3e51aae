package main

import (
	"slices"

	"vigilia/audit"
	"vigilia/audit/rules"
)

// standAlone are the rules that look at nothing but the words of a content and what
// stands above it (audit.Rule.Alone): among them those that take longest.
var standAlone = []string{
	"ad.commercial", "hate.discrimination", "ip.infringement", "legal.illegal_activity", "pii.address", "pii.health", "pii.judicial", "pii.minor",
	"pii.special_other", "pii.third_party", "politics.propaganda", "tone.defamation", "tone.insult", "tone.personal_attack", "tone.profanity", "tone.threat",
}

// nightRules are the rules as a night runs them.
func nightRules() []audit.Rule {
	all := rules.All()
	for i := range all {
		all[i].Alone = slices.Contains(standAlone, all[i].ID)
	}
	return all
}

// memories are what the nights of one catching up leave to each other, by page.
type memories map[string]*audit.Memory

// of returns the memory of a page; nil where nights remember nothing.
func (m memories) of(page string) *audit.Memory {
	if m == nil {
		return nil
	}
	if m[page] == nil {
		m[page] = &audit.Memory{}
	}
	return m[page]
}
