// Package rules composes the rules of Vigilia into the one list that the program
// runs, in the order of their catalogue. The rules themselves stand in one package a
// family.
//
// It is no public API.
package rules

import (
	"cmp"
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/rules/attack"
	"vigilia/audit/rules/author"
	"vigilia/audit/rules/channel"
	"vigilia/audit/rules/content"
	"vigilia/audit/rules/credit"
	"vigilia/audit/rules/disclosure"
	"vigilia/audit/rules/election"
	"vigilia/audit/rules/form"
	"vigilia/audit/rules/hate"
	"vigilia/audit/rules/matter"
	"vigilia/audit/rules/moderation"
	"vigilia/audit/rules/org"
	"vigilia/audit/rules/own"
	"vigilia/audit/rules/person"
	"vigilia/audit/rules/pii"
	"vigilia/audit/rules/scope"
	"vigilia/audit/rules/service"
	"vigilia/audit/rules/spam"
	"vigilia/audit/rules/staff"
	"vigilia/audit/rules/tone"
)

// All returns every rule in the order of the catalogue, in which they run:
// service.* stands after the rules on contents, so that a request can tell
// whether its content has findings.
func All() []audit.Rule {
	return matter.Heard(inOrder(slices.Concat(
		tone.Rules(),
		attack.Rules(),
		hate.Rules(),
		author.Rules(),
		pii.Rules(),
		person.Rules(),
		spam.Rules(),
		content.Rules(),
		channel.Rules(),
		own.Rules(),
		disclosure.Rules(),
		form.Rules(),
		election.Rules(),
		credit.Rules(),
		scope.Rules(),
		staff.Rules(),
		service.Rules(),
		moderation.Rules(),
		org.Rules(),
	)))
}

// Lists returns the word lists that an office may extend or silence, by rule.
func Lists(rules []audit.Rule) map[string]*lexicon.List {
	out := map[string]*lexicon.List{}
	for _, r := range rules {
		if r.Words != nil {
			out[r.ID] = r.Words
		}
	}
	return out
}

func inOrder(rules []audit.Rule) []audit.Rule {
	place := make(map[string]int, len(order))
	for i, id := range order {
		place[id] = i
	}
	slices.SortStableFunc(rules, func(a, b audit.Rule) int { return cmp.Compare(place[a.ID], place[b.ID]) })
	return rules
}

// ByID returns the rules by their ids; the values point into the list.
func ByID(rules []audit.Rule) map[string]*audit.Rule {
	out := make(map[string]*audit.Rule, len(rules))
	for i := range rules {
		out[rules[i].ID] = &rules[i]
	}
	return out
}

// IDs returns the ids of the rules, in their order.
func IDs(rules []audit.Rule) []string {
	out := make([]string, len(rules))
	for i := range rules {
		out[i] = rules[i].ID
	}
	return out
}
