package store

import (
	"database/sql"
	"fmt"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// whatStays says of every column that still holds something when every term is over
// why it may: none of it is a text, a name or a pseudonym of a citizen.
var whatStays = map[string]string{
	"migrations":           "the schema",
	"facts":                "the archive itself",
	"sqlite_sequence":      "numbers",
	"purges":               "counts",
	"disposals":            "names of files",
	"pages":                "the page, as it presents itself",
	"watches":              "ids of posts",
	"coverage":             "counts, and sentences of the program",
	"gaps":                 "sentences of the program",
	"audited":              "digests",
	"finding_changes":      "dates",
	"hidden_readings":      "dates",
	"albo_days":            "days",
	"blocked_readings":     "dates",
	"chain":                "counts and digests",
	"seals":                "keys of rows and keyed digests",
	"seal_sums":            "counts and keyed digests",
	"documents":            "names of files, digests",
	"answers":              "counts and keyed digests",
	"outbox":               "mailboxes of the offices, and sentences of the program",
	"signals":              "sentences of the program",
	"requests":             "ids and dates",
	"act_checks":           "what the page wrote, and particulars of public acts",
	"contents.id":          "by it what is read again is known as forgotten",
	"contents.page":        "the page",
	"contents.kind":        "a kind",
	"contents.post_id":     "a post of the page",
	"contents.parent_id":   "by it conversations are counted",
	"contents.author":      "a name by chance, or the page",
	"contents.day":         "a day",
	"contents.text_digest": "by it what is read again is known as forgotten",
	"contents.reading":     "a digest",
	"findings.fingerprint": "a digest",
	"findings.rule":        "a rule",
	"findings.page":        "the page",
	"findings.content_id":  "an id",
	"findings.kind":        "a kind",
	"findings.clauses":     "clauses",
	"findings.digest":      "a digest",
	"findings.category":    "a sentence of the program",
	"findings.method":      "a method",
	"findings.law":         "a norm",
	"decisions.outcome":    "an outcome",
	"decisions.role":       "an office, not a person",

	"decisions.fingerprint":       "a digest",
	"content_versions.content_id": "an id",
	"content_versions.digest":     "a digest",
	"albo_readings.source":        "the name of a feed",
	"albo_readings.digest":        "a digest",
	"proposal_readings.source":    "the name of a register",
	"proposal_readings.digest":    "a digest",
	"proposals.source":            "the name of a register",
	"proposals.key":               "the number of a proposal",
	"proposals.type":              "particulars of a public act",
	"proposals.organ":             "particulars of a public act",
	"proposals.sitting":           "a day",
	"proposals.voted":             "a day",
	"acts.source":                 "the name of a feed",
	"acts.register":               "the number of a publication",
	"acts.sender":                 "an office",
	"acts.type":                   "particulars of a public act",
	"acts.organ":                  "particulars of a public act",
	"acts.date":                   "a day",
	"acts.published_from":         "a day",
	"acts.first_published":        "a day",
	"acts.published_to":           "a day",
	"acts.subject_digest":         "a keyed digest",
	"act_corrections.source":      "the name of a feed",
	"act_corrections.register":    "the number of a publication",
	"act_corrections.was":         "particulars of a public act, its subject left out",
	"attestations.clause":         "a clause",
	"attestations.from_day":       "a day",
	"attestations.to_day":         "a day",
	"attestations.outcome":        "an outcome",
	"attestations.on_day":         "a day",
	"actions.id":                  "a number and the days of a report",
	"actions.from_day":            "a day",
	"actions.to_day":              "a day",
	"actions.office":              "an office, not a person",
	"actions.due":                 "a day",
	"actions.state":               "a state",
	"actions.origin":              "the id of a report",
	"actions.clauses":             "clauses",
	"runs.day":                    "a day",
	"runs.state":                  "a state",
	"runs.version":                "the program",
	"runs.rule_set":               "a digest",
	"runs.config_hash":            "a digest",
	"runs.reaudit_from":           "a day",
	"blocks.page":                 "the page",
	"blocks.person":               "a name by chance, or the bare pseudonym of somebody still blocked",
}

// TestEveryColumnHasATerm plants a citizen in every table and lets every term pass: a
// column that still holds something must be one of which it is said why it may.
func TestEveryColumnHasATerm(t *testing.T) {
	s, ctx := open(t), t.Context()
	clean, _, _, _ := planted(t, s)
	visitor := clean
	visitor.Kind, visitor.ID, visitor.PostID, visitor.ParentID = audit.VisitorPost, page+"_77", page+"_77", ""
	visitor.Origin, visitor.Original = "7000000008_55", audit.Original{ID: "7000000008", Kind: audit.ProfileAccount, Name: "canarino"}
	visitor.Attachments = []audit.Attachment{{ID: "55", Alt: "canarino", AltRead: true, Picture: audit.Picture{Read: true, Text: "canarino"}}}
	reply := comment(1, 9, "canarino-risposta")
	reply.ParentID = clean.ID
	save(t, s, night, visitor, reply)
	check(t, s.SavePage(ctx, night, audit.Page{ID: page, Name: "Comune di Prova"}))
	check(t, s.SaveWatch(ctx, audit.Watch{Page: page, PostID: page + "_1", CreatedAt: night, Total: 3}))
	check(t, s.SaveOpinion(ctx, audit.Opinion{ContentID: clean.ID, Rule: "tone.insult", Digest: clean.Digest(), Model: "modello", At: night}))
	check(t, s.SaveBlocked(ctx, night, page, []string{"7000000003", "7000000005"}))
	check(t, s.SaveBlocked(ctx, after(1), page, []string{"7000000004"}))
	act := audit.Act{Register: "7", Date: day.Add(-9), PublishedTo: day, Subject: "canarino", URL: "https://albo.example/canarino"}
	was := act
	was.Subject = "canarino prima"
	raw := RawReading{Source: "albo", At: night, Raw: []byte("canarino"), Origin: "canarino.csv"}
	check(t, s.SaveAlbo(ctx, raw, []audit.Act{was}, []civil.Day{day}))
	raw.At, raw.Raw = night.Add(time.Minute), []byte("canarino dopo")
	check(t, s.SaveAlbo(ctx, raw, []audit.Act{act}, []civil.Day{day}))
	check(t, s.SaveProposals(ctx, RawReading{Source: "giunta", At: night, Raw: []byte("canarino"), Changed: night}, []audit.Proposal{{Key: "1/2026", Sitting: day, Subject: "canarino"}}))
	check(t, s.Attest(ctx, []audit.Attestation{{Clause: "c1", Period: civil.Single(day), Outcome: "attestato", Notes: "canarino"}}, night))
	action := audit.Action{ID: "ufficio/1", Period: civil.Single(day), Text: "canarino prima", Office: "URP", State: audit.Proposed, Origin: "r", Clauses: "c1", Due: day}
	check(t, s.KeepActions(ctx, []audit.Action{action}, night))
	action.Text, action.State = "canarino", audit.Done
	check(t, s.KeepActions(ctx, []audit.Action{action}, night.Add(time.Hour)))
	run := audit.Run{Day: day, StartedAt: night, State: audit.Running}
	run.ID = must(s.BeginRun(ctx, run))(t)
	run.State, run.EndedAt, run.Notices = audit.Complete, night, []audit.Notice{{Text: "canarino"}}
	check(t, s.EndRun(ctx, run))
	must(s.Purge(ctx, purging(day.Add(800))))(t)
	for _, c := range columnsThatHold(t, s) {
		if whatStays[c.table] == "" && whatStays[c.table+"."+c.column] == "" {
			t.Errorf("%s.%s still holds %q when every term is over: give it a term, or tell why it may stay", c.table, c.column, c.value)
		}
	}
	if names := must(s.Person(ctx, "7000000001"))(t); len(names.Contents)+len(names.Blocks)+len(names.Shares) > 0 {
		t.Errorf("a person is still found: %+v", names)
	}
}

type held struct{ table, column, value string }

// columnsThatHold returns the columns of text and of bytes that are not empty, each with one value.
func columnsThatHold(t *testing.T, s *Store) []held {
	t.Helper()
	var columns, out []held
	check(t, s.rows(t.Context(), "columns", func(r *sql.Rows) error {
		var c held
		err := r.Scan(&c.table, &c.column)
		columns = append(columns, c)
		return err
	}, `SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.type IN ('TEXT', 'BLOB', '') ORDER BY 1, 2`))
	if len(columns) < 60 {
		t.Fatalf("%d columns only", len(columns))
	}
	for _, c := range columns {
		query := fmt.Sprintf(`SELECT quote(%[2]s) FROM %[1]s WHERE coalesce(%[2]s, '') NOT IN ('', x'', '[]')`, c.table, c.column)
		if c.table == "contents" || c.table == "content_versions" { // what the page itself wrote stays
			query += fmt.Sprintf(` AND (SELECT k.kind FROM contents k WHERE k.id = %s.%s) IN ('%s', '%s')`, c.table,
				map[string]string{"contents": "id", "content_versions": "content_id"}[c.table], audit.Comment, audit.VisitorPost)
		}
		switch err := s.r.QueryRowContext(t.Context(), query+` LIMIT 1`).Scan(&c.value); err {
		case nil:
			out = append(out, c)
		case sql.ErrNoRows:
		default:
			t.Fatal(err)
		}
	}
	return out
}
