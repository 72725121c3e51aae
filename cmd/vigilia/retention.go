package main

import (
	"context"

	"vigilia/audit/civil"
	"vigilia/audit/policies/tomlfile"
	"vigilia/report"
	"vigilia/store"
)

// RetentionConfig says for how many days things are kept. The figures are those that
// the comune writes into its register of processing (GDPR artt. 5 and 30).
type RetentionConfig struct {
	Unflagged   int `toml:"unflagged_days"` // 0: as long as they are looked at again
	Vanished    int `toml:"vanished_days"`
	Unconfirmed int `toml:"unconfirmed_days"`
	Confirmed   int `toml:"confirmed_days"`
	RawAlbo     int `toml:"raw_days"`
	Subjects    int `toml:"subjects_days"`
	Runs        int `toml:"runs_days"`
	Reports     int `toml:"reports_days"`
}

// checkRetention holds every term between its floor and its ceiling: below the floor
// the office could not do its work, above the ceiling there is no purpose left.
func (c *Config) checkRetention(doc *tomlfile.Doc) {
	r := &c.Retention
	if r.Unflagged == 0 {
		r.Unflagged = c.Audit.ReauditDays
	}
	between(doc, "retention.unflagged_days", r.Unflagged, c.Audit.ReauditDays, 90, "la conservazione dei testi senza rilievi, in giorni e non meno di audit.reaudit_days,")
	between(doc, "retention.vanished_days", r.Vanished, 0, 15, "la conservazione dei testi non più presenti sulla pagina, in giorni,")
	between(doc, "retention.unconfirmed_days", r.Unconfirmed, 30, 365, "la conservazione dei testi con rilievi non confermati, in giorni,")
	between(doc, "retention.confirmed_days", r.Confirmed, 90, store.LongestTerm, "la conservazione dei testi con rilievi confermati, in giorni,")
	between(doc, "retention.raw_days", r.RawAlbo, 15, 90, "la conservazione delle letture grezze dell'albo e delle proposte, in giorni,")
	between(doc, "retention.subjects_days", r.Subjects, 15, 30, "la conservazione degli oggetti degli atti dopo la pubblicazione, in giorni,")
	between(doc, "retention.runs_days", r.Runs, 180, 730, "la conservazione degli avvisi delle elaborazioni, in giorni,")
	between(doc, "retention.reports_days", r.Reports, 90, store.LongestTerm, "la conservazione dei documenti interni, in giorni,")
	if c.policy != nil && c.policy.Settings.Recidivism.Count > 0 && r.Confirmed < c.policy.Settings.Recidivism.Days {
		fault(doc, "retention.confirmed_days", "i rilievi confermati si contano per %d giorni (policy.settings.recidivism.days): la loro conservazione non può durare meno", c.policy.Settings.Recidivism.Days)
	}
}

// terms returns the terms of the archive.
func (r *RetentionConfig) terms() store.Terms {
	return store.Terms{Unflagged: r.Unflagged, Vanished: r.Vanished, Unconfirmed: r.Unconfirmed, Confirmed: r.Confirmed,
		RawAlbo: r.RawAlbo, Subjects: r.Subjects, Runs: r.Runs, Notes: r.Reports}
}

// forgotten reads from the register what the days of a period purged.
func forgotten(ctx context.Context, st *store.Store, pages []string, p civil.Period) (report.Forgotten, error) {
	var f report.Forgotten
	lines, err := st.PurgeRegister(ctx, p)
	if err != nil {
		return f, err
	}
	for _, l := range lines {
		if l.Person {
			f.Requests++
			continue
		}
		n := l.Counts
		f.Vanished += n[store.PurgedVanished]
		f.Texts += n[store.PurgedUnflagged] + n[store.PurgedUnconfirmed] + n[store.PurgedConfirmed] + n[store.PurgedVersions]
		f.Authors += n[store.PurgedAuthors]
		f.Raw += n[store.PurgedRaw]
		f.Subjects += n[store.PurgedActs] + n[store.PurgedProposals]
		f.Notes += n[store.PurgedReasons] + n[store.PurgedNotes]
	}
	if f.Documents, err = st.Disposed(ctx, p); err != nil {
		return f, err
	}
	f.Unkept, err = st.Purged(ctx, pages, p)
	return f, err
}
