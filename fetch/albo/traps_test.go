package albo_test

import (
	"fmt"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/fetch/albo"
)

// feedWith writes a feed of the given items and returns it as a folder's source.
func feedWith(t *testing.T, items ...string) albo.Feed {
	t.Helper()
	dir := t.TempDir()
	drop(t, dir, map[string]string{"feed.xml": `<?xml version="1.0"?><rss version="2.0"><channel><title>Albo</title>` + strings.Join(items, "") + `</channel></rss>`}, day(20).At(21, 0))
	return albo.Feed{Name: "albo", Folder: dir, Sender: "Comune di Esempio"}
}

func item(title, pubDate string, fields map[string]string) string {
	s := "<item><title>" + title + "</title><link>https://albo.example/x</link><pubDate>" + pubDate + "</pubDate>"
	for name, v := range fields {
		s += `<category domain="http://albopop.it/specs#item-category-` + name + `">` + v + "</category>"
	}
	return s + "</item>"
}

// TestTraps plays the traps that public feeds are known for (numbers as in the
// reference on the dated check).
func TestTraps(t *testing.T) {
	const title = "[67 / 2026] DELIBERAZIONE DI GIUNTA N. 210 DEL 18/11/2026 piano neve"
	sound := map[string]string{"uid": "2026/67", "type": "Delibere di Giunta", "pubStart": "2026-11-20"}
	one := func(t *testing.T, f albo.Feed) audit.Act {
		t.Helper()
		r := read(t, f)
		if len(r.Acts) != 1 {
			t.Fatalf("acts %+v, rejected %+v", r.Acts, r.Rejected)
		}
		return r.Acts[0]
	}
	t.Run("1, pubDate is the date of the act", func(t *testing.T) {
		if a := one(t, feedWith(t, item(title, "Wed, 18 Nov 2026 00:00:00 +0100", sound))); a.PublishedFrom != day(20) || a.Date != day(18) {
			t.Errorf("%+v", a)
		}
		f := feedWith(t, item(title, "Wed, 18 Nov 2026 00:00:00 +0100", map[string]string{"uid": "2026/67"}), item(title, "", sound))
		if r := read(t, f); len(r.Acts) != 1 || len(r.Rejected) != 1 {
			t.Errorf("a pubDate that nobody declared reliable was believed: %+v", r.Acts)
		}
		f.ReliablePubDate = true
		if r := read(t, f); len(r.Acts) != 2 || r.Acts[0].PublishedFrom != day(18) {
			t.Errorf("declared reliable: %+v", r.Acts)
		}
	})
	t.Run("2, uid is the registration and not the number", func(t *testing.T) {
		if a := one(t, feedWith(t, item(title, "", sound))); a.Number != 210 || a.Year != 2026 || a.Register != "2026/67" {
			t.Errorf("%+v", a)
		}
	})
	t.Run("3, a feed of twenty-five items may be cut", func(t *testing.T) {
		var items []string
		for i := range 25 {
			items = append(items, item(fmt.Sprintf("DELIBERA DI GIUNTA N. %d DEL 18/11/2026 piano %d", 300-i, i), "",
				map[string]string{"uid": fmt.Sprintf("2026/%d", 900-i), "type": "Delibere", "pubStart": day(20 - i/5).String()}))
		}
		if r := read(t, feedWith(t, items...)); !r.Full || r.From != day(17) {
			t.Errorf("full %t, covers from %s: of the day of the last item only a part is there", r.Full, r.From)
		}
		if r := read(t, feedWith(t, items[:24]...)); r.Full || r.From != day(6) {
			t.Errorf("full %t, covers from %s", r.Full, r.From)
		}
	})
	t.Run("4, without end an act stands fifteen days", func(t *testing.T) {
		if a := one(t, feedWith(t, item(title, "", sound))); a.PublishedTo != day(20).Add(14) {
			t.Errorf("until %s", a.PublishedTo)
		}
	})
	t.Run("5, acts of other bodies", func(t *testing.T) {
		foreign := item("Ente mittente: Unione dei Colli | "+title, "", map[string]string{"uid": "2026/68", "type": "Delibere di Giunta", "pubStart": "2026-11-20"})
		if r := read(t, feedWith(t, foreign, item(title, "", sound))); len(r.Acts) != 1 || r.Excluded != 1 || r.Acts[0].Register != "2026/67" {
			t.Errorf("%+v, excluded %d", r.Acts, r.Excluded)
		}
	})
	t.Run("6, broken zones", func(t *testing.T) {
		f := feedWith(t, item(title, "Fri, 20 Nov 2026 00:00:00 +000", map[string]string{"uid": "2026/67", "type": "Delibere di Giunta"}))
		f.ReliablePubDate = true
		if a := one(t, f); a.PublishedFrom != day(20) {
			t.Errorf("from %s", a.PublishedFrom)
		}
	})
	t.Run("7, titles that name persons are not kept", func(t *testing.T) {
		wedding := item("Pubblicazione di matrimonio: Anna Prova e Ugo Esempio", "", map[string]string{"uid": "2026/70", "type": "Pubblicazione di matrimonio", "pubStart": "2026-11-20"})
		for _, a := range read(t, feedWith(t, wedding, item(title, "", sound))).Acts {
			if a.Type == audit.OtherAct && a.Subject != "" {
				t.Errorf("kept %q", a.Subject)
			}
		}
	})
}
