package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/store"
)

var deliberation = regexp.MustCompile(`^(?:n\. ?)?(\d{1,6}(?:/\d{4})?) del (\d{1,2}/\d{1,2}/\d{4})$`)

// annexedTo makes the report bear the number and the date of the deliberation that it
// is annexed to, known only after the vote: "12 del 03/12/2026". Without them the
// cover has a ruled box.
func (k reportKind) annexedTo(act string) (reportKind, error) {
	if act == "" {
		return k, nil
	}
	if k.name != "giunta" {
		return k, errors.New("--act vale per la relazione: aggiungere --kind giunta")
	}
	m := deliberation.FindStringSubmatch(act)
	if m == nil {
		return k, fmt.Errorf("la deliberazione %q non è scritta bene: indicarla con --act \"12 del 03/12/2026\"", act)
	}
	day, err := time.Parse("2/1/2006", m[2])
	if err != nil {
		return k, fmt.Errorf("la data della deliberazione %q non esiste: correggere --act", m[2])
	}
	collect := k.collect
	k.collect = func(ctx context.Context, c *Config, st *store.Store, rules []audit.Rule, p civil.Period) (*report.Material, error) {
		material, err := collect(ctx, c, st, rules, p)
		if err == nil {
			material.Deliberation = "n. " + m[1] + " del " + civil.Of(day.Add(12*time.Hour)).Italian()
		}
		return material, err
	}
	return k, nil
}
