package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"vigilia/audit/civil"
	"vigilia/report/reporttest"
)

// The note of a night that is too full keeps within two pages, and its page for
// the browser, which is the body of the mail, leaves out the same and counts it.
func TestNoteOfAFullNightStaysShort(t *testing.T) {
	api.DisableConfigDir()
	docs, err := noteDocuments(reporttest.Flood(civil.NewDay(2026, 11, 26), reporttest.Scripts()["prosa"]))
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, d := range docs {
		switch {
		case strings.HasSuffix(d.name, ".pdf"):
			seen++
			if n, err := api.PageCount(bytes.NewReader(d.data), nil); err != nil || n != 2 {
				t.Errorf("the note has %d pages: %v", n, err)
			}
		case strings.HasSuffix(d.name, ".html"):
			seen++
			if rows := bytes.Count(d.data, []byte("<tr")); rows > 60 || !bytes.Contains(d.data, []byte("contenuti dell&#39;Ente: v. il foglio")) {
				t.Errorf("the page has %d rows, and does not count what it leaves out", rows)
			}
		}
	}
	if seen != 2 {
		t.Fatalf("%d twins of %d documents", seen, len(docs))
	}
}
