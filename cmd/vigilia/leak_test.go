package main

import (
	"archive/zip"
	"encoding/json"
	"html"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vigilia/fetch/fetchtest"
	"vigilia/report"
)

// holdsNobody searches everything public that a report made of the world says for
// its people: names, ids of persons and contents, six words in a row of what
// anybody but the page wrote. The public PDF draws nothing that is not in the model.
func holdsNobody(t *testing.T, world *fetchtest.World, m *report.Material, dir string) {
	t.Helper()
	model, err := json.Marshal(report.Public(m))
	ok(t, err)
	said := words(string(model)) + words(sheets(t, dir)) + words(page(t, dir))
	if len(said) < 20_000 {
		t.Fatalf("the public edition says hardly anything: %d bytes", len(said))
	}
	looked := 0
	for _, canary := range citizens(world) {
		looked++
		if strings.Contains(said, canary) {
			t.Errorf("the public edition holds %q", canary)
		}
	}
	if looked < 3000 {
		t.Fatalf("only %d things looked for", looked)
	}
}

// citizens lists what no public document may hold.
func citizens(world *fetchtest.World) []string {
	seen := map[string]bool{}
	add := func(s string) {
		if s = words(s); strings.TrimSpace(s) != "" {
			seen[s] = true
		}
	}
	person := func(p *fetchtest.Person) {
		if p != nil && p.Name != "Pro Loco Borgo Sereno" { // a body that the page's own posts name
			add(p.Name)
			add(p.ID)
		}
	}
	for _, page := range world.Pages {
		for _, post := range page.Posts {
			person(post.From)
			add(post.ID)
			for _, c := range post.Comments {
				person(c.From)
				add(c.ID)
				if !c.ByPage {
					for _, run := range sixes(c.Text) {
						add(run)
					}
				}
			}
		}
	}
	out := make([]string, 0, len(seen))
	for s := range seen {
		out = append(out, s)
	}
	return out
}

// sixes returns every run of six words of a text.
func sixes(text string) []string {
	fields := strings.Fields(words(text))
	var out []string
	for i := range max(0, len(fields)-5) {
		out = append(out, strings.Join(fields[i:i+6], " "))
	}
	return out
}

// words folds a text to lower case words with single spaces, framed by spaces.
func words(s string) string {
	f := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 0xe0)
	})
	return " " + strings.Join(f, " ") + " "
}

// page returns the public report as a page, first as its bytes and then as it is
// read: attributes and entities included.
func page(t *testing.T, dir string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "*-pubblica.html"))
	ok(t, err)
	if len(found) != 1 {
		t.Fatalf("public pages: %v", found)
	}
	data, err := os.ReadFile(found[0])
	ok(t, err)
	return string(data) + "\n" + html.UnescapeString(string(data))
}

// sheets returns every part of the public workbook.
func sheets(t *testing.T, dir string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "*-pubblica.xlsx"))
	ok(t, err)
	if len(found) != 1 {
		t.Fatalf("public workbooks: %v", found)
	}
	book, err := zip.OpenReader(found[0])
	ok(t, err)
	defer book.Close()
	var all strings.Builder
	for _, part := range book.File {
		r, err := part.Open()
		ok(t, err)
		_, err = io.Copy(&all, r)
		ok(t, err)
		r.Close()
	}
	return all.String()
}
