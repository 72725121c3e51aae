package main

import (
	"io"
	"strings"
	"testing"

	"vigilia/audit/civil"
	"vigilia/mail"
	"vigilia/store"
	"vigilia/templates"
)

// TestNoAvoidedWordsLeaveTheProgram: nothing that leaves the program accuses, promises or judges persons: no document of any
// kind, in any of its files, sidecars included; no head of a mail, whole or partial; no notice in it.
func TestNoAvoidedWordsLeaveTheProgram(t *testing.T) {
	t.Parallel()
	p := newPlay(t, townWorld(theDay()), actsAround(theDay()), "crespiatica")
	p.whole(theDay())
	holds := func(what string, texts ...string) {
		for _, said := range texts {
			for _, w := range templates.Avoided() {
				if strings.Contains(words(said), strings.TrimSpace(words(w))) {
					t.Errorf("%s says %q", what, w)
				}
			}
		}
	}
	for _, r := range p.night.rules { // which of them a document describes depends on the policy
		holds(r.ID, r.Title, r.Looks)
	}
	for name, period := range map[string]civil.Period{"note": civil.Single(theDay()), "weekly": civil.WeekOf(theDay()), "giunta": civil.Single(theDay())} {
		kind, err := kindOf(name)
		ok(t, err)
		m, err := kind.collect(t.Context(), p.night.config, p.night.store, p.night.rules, period)
		ok(t, err)
		docs, err := kind.documents(m)
		ok(t, err)
		if len(docs) < 5 {
			t.Fatalf("%s: %d files", name, len(docs))
		}
		for _, d := range docs {
			holds(d.name, append(readings(t, d.name, d.data), d.what)...)
		}
		p.night.config.Mail.To = map[string][]string{name: {"urp@comune.example"}}
		for _, whole := range []bool{true, false} {
			letter, err := newPostman(p.night.config, p.night.store, p.night.now, p.night.log, io.Discard).write(t.Context(), store.Letter{Kind: name, Period: period, Whole: whole})
			ok(t, err)
			if !strings.Contains(letter.Subject, p.night.config.Comune) || strings.Contains(letter.Subject, "parziale") == whole {
				t.Errorf("%s, whole %v: %q", name, whole, letter.Subject)
			}
			holds("mail of "+name, letter.Subject, letter.FromName, lightNotice([]mail.File{{Name: docs[0].name}}))
		}
	}
}
