package report_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/report"
	"vigilia/report/reporttest"
)

// topic returns the sentences of a paragraph on own contents, joined.
func topic(topics []report.OwnTopic, key string) string {
	i := slices.IndexFunc(topics, func(t report.OwnTopic) bool { return t.Key == key })
	if i < 0 {
		return ""
	}
	return strings.Join(topics[i].Sentences, " ")
}

// TestComposition: the themes of the paragraph make the posts, and are those of the
// workbook's column, in both versions.
func TestComposition(t *testing.T) {
	m := reporttest.Month()
	if said := topic(report.Internal(m).Topics, "scope"); strings.Contains(said, "tema prevalente") {
		t.Errorf("a policy that does not ask says %q", said)
	}
	m.Policy.Settings.Informative = append(m.Policy.Settings.Informative, "own.topic_scope")
	inside, outside := report.Internal(m), report.Public(m)
	said := topic(inside.Topics, "scope")
	if said == "" || said != topic(outside.Topics, "scope") {
		t.Fatalf("internal %q, public %q", said, topic(outside.Topics, "scope"))
	}
	sum, column := 0, map[string]int{}
	for _, p := range inside.Posts {
		column[strings.ToLower(p.Category)]++
	}
	for _, c := range regexp.MustCompile(`([^:,.]+): (\d+)`).FindAllStringSubmatch(said[strings.Index(said, "programma: ")+len("programma: "):], -1) {
		n, _ := strconv.Atoi(c[2])
		sum += n
		if name := strings.TrimPrefix(strings.TrimSpace(c[1]), "e "); column[strings.TrimSpace(name)] != n {
			t.Errorf("%s: %d in the paragraph, %d in the column", name, n, column[name])
		}
	}
	if sum != len(m.Posts) {
		t.Errorf("the themes make %d of %d posts: %s", sum, len(m.Posts), said)
	}
}

// TestReshareShare: n/N under twenty, a percentage with its numbers above, alerts apart,
// a threshold only where the comune set one.
func TestReshareShare(t *testing.T) {
	shares := func(posts, shared, alerts, limit int) string {
		m := reporttest.Month()
		m.Posts = nil
		for i := range posts {
			p := audit.Content{ID: fmt.Sprint("p_", i), Page: m.Pages[0].ID, Kind: audit.OwnPost, Text: "Concerto in piazza", CreatedAt: m.Period.From.At(9, 0)}
			if i < shared {
				p.Origin, p.Original = "9_1", audit.Original{ID: "9", Kind: audit.PageAccount, Name: "Gazzetta di Prova"}
			}
			if i < alerts {
				p.Text = "Allerta arancione"
			}
			m.Posts = append(m.Posts, p)
		}
		m.Policy.Settings.Reshare.Limit = limit
		return topic(report.Internal(m).Topics, "licence")
	}
	for _, c := range []struct {
		posts, shared, alerts, limit int
		want, not                    string
	}{
		{10, 3, 0, 0, "n. 3 su 10 post (testate: 3). Quota dei rilanci: 3/10.", "%"},
		{40, 10, 0, 0, "n. 10 su 40 post (testate: 10). Quota dei rilanci: 25 %.", "soglia"},
		{40, 10, 2, 20, "2 riguardano emergenze e non entrano nella quota. Quota dei rilanci: 21,1 %; soglia fissata dall'Ente: 20 %, superata.", ""},
		{40, 10, 0, 30, "soglia fissata dall'Ente: 30 %, non superata.", ""},
		{12, 0, 0, 0, "Nessuno dei post dell'Ente letti nel periodo (n. 12) rilancia contenuti altrui.", "Quota"},
	} {
		said := strings.ReplaceAll(shares(c.posts, c.shared, c.alerts, c.limit), "\u00a0", " ")
		if !strings.Contains(said, c.want) || c.not != "" && strings.Contains(said, c.not) {
			t.Errorf("%+v: %s", c, said)
		}
	}
}
