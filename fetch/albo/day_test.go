package albo

import (
	"testing"

	"vigilia/audit/civil"
)

func TestParseDay(t *testing.T) {
	for in, want := range map[string]string{
		"12/11/2026":                      "2026-11-12",
		"12-11-26":                        "2026-11-12",
		"2026-11-12":                      "2026-11-12",
		"2026-11-12 10:30:00":             "2026-11-12",
		"12/11/2026 10:30":                "2026-11-12",
		"2026-11-12T23:30:00Z":            "2026-11-13",
		"Thu, 12 Nov 2026 00:00:00 +0100": "2026-11-12",
		"Thu, 12 Nov 2026 00:00:00 +000":  "2026-11-12",
		"Thu, 12 Nov 2026 23:00:00 +0000": "2026-11-13",
		"Wed, 11 Nov 2026 23:00:00 GMT":   "2026-11-12",
		"Gio, 12 nov 2026 00:00:00 CET":   "2026-11-12",
		"12 novembre 2026":                "2026-11-12",
		"1 Mag 26":                        "2026-05-01",
		"31/02/2026":                      "",
		"12/2026":                         "",
		"da definire":                     "",
		"":                                "",
		"0001-01-01T00:00:00Z":            "",
		"12/11/026":                       "",
	} {
		d, err := parseDay(in)
		if d.String() != want || (err == nil) != (want != "") {
			t.Errorf("parseDay(%q) = %s, %v; want %q", in, d, err, want)
		}
	}
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{"12/11/2026", "Thu, 12 Nov 2026 00:00:00 +000", "2026-11-12T23:30:00Z", "12 nov 26", "//", ", , 1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := parseDay(s)
		if err == nil && civil.NewDay(d.Year, d.Month, d.Num) != d {
			t.Errorf("parseDay(%q) = %v, which the calendar does not have", s, d)
		}
	})
}

// FuzzParse holds that no bytes make a parser panic or lose a row in silence,
// and that what is accepted is complete.
func FuzzParse(f *testing.F) {
	f.Add([]byte(`<rss version="2.0"><channel><item><title>[1 / 2026] DELIBERA N. 3 DEL 17/02/2026</title><category domain="http://albopop.it/specs#item-category-pubStart">20/02/2026</category><category domain="http://albopop.it/specs#item-category-uid">2026/1</category></item></channel></rss>`))
	f.Add([]byte("a;b;c\nDelibera;1/2026;20/11/2026\n\"x;y\nz;;;\n"))
	f.Add([]byte("\xff\xfe<\x00r\x00s\x00s\x00"))
	csv := Feed{Name: "f", URL: "x", Format: CSV, Columns: map[string]string{"type": "0", "number": "1", "published_from": "2"}}
	feed := Feed{Name: "f", URL: "x", Format: AlboPOP}
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, source := range []Feed{csv, feed} {
			doc := document{raw: raw, read: civil.NewDay(2026, 11, 21).At(2, 15)}
			table, err := source.parse(doc)
			if err != nil {
				continue
			}
			var r Reading
			source.collect(&r, table.rows)
			if len(r.Acts)+len(r.Rejected)+r.Excluded != len(table.rows) {
				t.Fatalf("%d rows, of which %d acts, %d rejected, %d excluded", len(table.rows), len(r.Acts), len(r.Rejected), r.Excluded)
			}
			for _, a := range r.Acts {
				if a.Register == "" || a.PublishedFrom.IsZero() || a.PublishedTo.Before(a.PublishedFrom) {
					t.Errorf("incomplete act accepted: %+v", a)
				}
			}
			r.From, r.To = cover(doc, table)
			if days := r.Days(); len(days) > publicationDays {
				t.Errorf("%d days covered by one reading", len(days))
			}
		}
	})
}
