package outline

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/reporttest"
)

// A day without presidio has no sign, whatever the page did on it.
func TestSignsOfPresidio(t *testing.T) {
	for _, c := range []struct {
		day          report.DutyRow
		symbol, word string
	}{
		{report.DutyRow{Active: true}, "", ""},
		{report.DutyRow{}, "", ""},
		{report.DutyRow{Expected: true, Active: true}, tick, ""},
		{report.DutyRow{Expected: true, Activity: "no"}, circle, ""},
		{report.DutyRow{Expected: true, Activity: "n.d."}, "", "n.d."},
	} {
		if got := dutySign(c.day); got.Sign != c.symbol || got.Number != c.word || got.words == "" {
			t.Errorf("%+v: %+v, want %q %q", c.day, got, c.symbol, c.word)
		}
	}
}

// The clauses to attest on the first page are those left whole to a person and
// those left in part: the words tell them apart.
func TestAttestationsAreToldApart(t *testing.T) {
	clauses := []report.ClauseRow{{Clause: "a", Verdict: audit.ToAttest}, {Clause: "b", Verdict: audit.NotVerified}, {Clause: "c", Verdict: audit.Conforming}}
	front := &report.Front{Attestations: []report.AttestationRow{{Clause: "a"}, {Clause: "b"}}}
	c := &compliance{Front: front, clauses: clauses}
	if got := c.asked(); !strings.HasPrefix(got, "2 clausole attendono un'attestazione, di cui n.\u00a01 soltanto in parte") {
		t.Errorf("%q", got)
	}
	front.Attestations = front.Attestations[:1]
	if got := c.asked(); got != "1 clausola attende un'attestazione (par. 9)." {
		t.Errorf("%q", got)
	}
}

// No sign of the charts stands alone, and no two meanings share a sign.
func TestSignsOfTheWeek(t *testing.T) {
	var seen []string
	for _, p := range []report.Presence{report.Unknown, report.Seen, report.Absent, report.Off} {
		s := presenceSign(p)
		if s == "" || slices.Contains(seen, s) {
			t.Errorf("%d: %q", p, s)
		}
		seen = append(seen, s)
	}
	for _, d := range report.Weekly(reporttest.Week(civil.NewDay(2026, 11, 18))).Days {
		if d.Word == "" {
			t.Errorf("%+v: a sign without its word", d)
		}
	}
}

// documents are outlines of the invented month, of a quiet one and of nothing.
func documents() map[string]*Document {
	month, quiet := reporttest.Month(), reporttest.Quiet()
	return map[string]*Document{
		"nota": Note(report.Note(reporttest.Night(civil.NewDay(2026, 11, 21)))), "nota quieta": Note(report.Note(quiet)), "nota vuota": Note(&report.NoteModel{}),
		"settimana": Weekly(report.Weekly(reporttest.Week(civil.NewDay(2026, 11, 18)))), "settimana quieta": Weekly(report.Weekly(reporttest.QuietWeek())), "settimana vuota": Weekly(&report.WeeklyModel{}),
		"interna": Internal(report.Internal(month)), "interna quieta": Internal(report.Internal(quiet)), "interna vuota": Internal(&report.InternalModel{}),
		"pubblica": Public(report.Public(month)), "pubblica quieta": Public(report.Public(quiet)), "pubblica vuota": Public(&report.PublicModel{}),
	}
}

// told returns every word and every address of a block.
func told(b Block) string { return strings.Join(strings.Fields(fmt.Sprintf("%+v", flat(b))), " ") }

// flat returns a block with its rows in the place of what yields them.
func flat(b Block) any {
	switch b := b.(type) {
	case Table:
		return []any{b.Caption, b.Columns, slices.Collect(b.Rows)}
	case Figure:
		out := []any{b.Caption, b.Alt, b.Chart}
		if b.Data != nil {
			out = append(out, flat(*b.Data))
		}
		return out
	case Callout:
		out := []any{b.Title}
		for _, in := range b.Blocks {
			out = append(out, flat(in))
		}
		return out
	}
	return b
}

// A document is ranged over more than once: for its table of contents, and for
// each format that it is set in.
func TestBlocksCanBeRangedOverTwice(t *testing.T) {
	for name, d := range documents() {
		var first []string
		for b := range d.Blocks {
			first = append(first, told(b))
		}
		for b := range d.Blocks {
			if len(first) == 0 || told(b) != first[0] {
				t.Fatalf("%s: other blocks the second time: %s", name, told(b))
			}
			first = first[1:]
		}
		if len(first) > 0 {
			t.Errorf("%s: fewer blocks the second time", name)
		}
	}
}

// Whoever stops is given nothing more: an iterator that goes on would panic.
func TestRangeMayStop(t *testing.T) {
	for _, d := range documents() {
		for most := range 60 {
			n := 0
			for b := range d.Blocks {
				if tb, ok := b.(Table); ok {
					stopAfter(tb.Rows, most)
				}
				if n++; n > most {
					break
				}
			}
		}
	}
}

func stopAfter(rows iter.Seq[Row], n int) {
	for range rows {
		if n--; n < 0 {
			return
		}
	}
}

// Every row has a cell for each column, every table a caption and every drawing
// the words that stand for it.
func TestBlocksAreWhole(t *testing.T) {
	for name, d := range documents() {
		for b := range d.Blocks {
			if f, ok := b.(Figure); ok {
				if f.Alt == "" || f.Caption == "" || strings.HasSuffix(f.Caption, ".") || f.Chart == nil {
					t.Errorf("%s: figure %+v", name, f)
				}
				if f.Data == nil {
					continue
				}
				b = *f.Data
			}
			if tb, ok := b.(Table); ok {
				wholeTable(t, name, tb)
			}
		}
	}
}

func wholeTable(t *testing.T, name string, tb Table) {
	t.Helper()
	if tb.Caption == "" {
		t.Errorf("%s: a table without a caption: %+v", name, tb.Columns)
	}
	for r := range tb.Rows {
		want := len(tb.Columns)
		if r.Group {
			want = 1
		}
		if len(r.Cells) != want || !said(r.Cells[0]) {
			t.Errorf("%s: table %q has %d columns and the row %v", name, tb.Caption, want, r.Cells)
		}
	}
}

// Headings follow one another without a gap, and the number that they begin with is their place.
func TestHeadingsAreInOrder(t *testing.T) {
	for name, d := range documents() {
		var sections []string
		level := 0
		for b := range d.Blocks {
			h, ok := b.(Heading)
			if c, callout := b.(Callout); callout && c.Level > 0 {
				h, ok = Heading{c.Level, c.Title}, true
			}
			if !ok {
				continue
			}
			if h.Level > level+1 {
				t.Errorf("%s: %q is of level %d below %d", name, h.Text, h.Level, level)
			}
			if level = h.Level; level == 1 {
				sections = append(sections, h.Text)
			}
		}
		for i, s := range sections {
			letter := fmt.Sprintf("Appendice %c – ", 'A'+i-12)
			if !strings.HasPrefix(s, fmt.Sprintf("%d. ", i+1)) && !strings.HasPrefix(s, letter) {
				t.Errorf("%s: section %d is %q", name, i+1, s)
			}
		}
	}
}

// The outline for publication leads nowhere and names nobody.
func TestPublicOutlineHoldsNobody(t *testing.T) {
	material := reporttest.Month()
	for b := range Public(report.Public(material)).Blocks {
		text := told(b)
		for _, c := range reporttest.Canaries(material) {
			if strings.Contains(text, strings.Join(strings.Fields(c), " ")) {
				t.Errorf("%q in %.200s", c, text)
			}
		}
		if strings.Contains(text, "URL:http") {
			t.Errorf("a link: %.200s", text)
		}
	}
	links := 0
	for b := range Internal(report.Internal(material)).Blocks {
		links += strings.Count(told(b), "URL:http")
	}
	if links == 0 {
		t.Error("the outline for the offices has no links: the test looks at nothing")
	}
}

// An address that is none of the web is set as text.
func TestLinksLeadToTheWeb(t *testing.T) {
	for _, bad := range []string{"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https:", "//x", "ht tp://x", "\x00", ""} {
		if s := link("apri", bad, "di"); s.URL != "" || s.Text != "apri" {
			t.Errorf("%q: %+v", bad, s)
		}
	}
	if s := link("apri", "https://www.facebook.com/1_2", "di"); s.URL == "" || s.About != "di" {
		t.Errorf("%+v", s)
	}
}

// A list of what nobody could look at is introduced: by itself it says nothing.
func TestNoteIntroducesWhatWasNotLookedAt(t *testing.T) {
	var last Block
	for b := range Note(&report.NoteModel{Completeness: report.Completeness{Unlooked: []string{"Insulti e offese – autore non disponibile: 1 contenuto"}}}).Blocks {
		if _, ok := b.(List); ok {
			if p, ok := last.(Paragraph); !ok || p.Spans[0].Text != unlooked {
				t.Errorf("the list comes after %+v", last)
			}
			return
		}
		last = b
	}
	t.Error("no list")
}
