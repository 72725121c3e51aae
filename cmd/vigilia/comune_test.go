package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
)

const testPage = "104000000000001"

// comune starts a small comune for a script and writes its config.toml. The
// arguments are what goes wrong: expired, other-page, no-scope, gateway, albo-html,
// no-albo, old-albo; served: an older version of the API answers; app: the app is configured and a short
// user's token EAAbrevissimo reaches the page; soon: the token ends in six days; templates: the office has some of its own. It happens yesterday, whatever day it is; $DAY is that day.
func comune(ts *testscript.TestScript, neg bool, args []string) {
	if neg {
		ts.Fatalf("usage: comune [FAULT ...]")
	}
	day := civil.Of(time.Now()).Add(-1)
	graph := fetchtest.New(nil, smallWorld(day))
	graph.SetNow(time.Now())
	albo := fetchtest.NewAlbo(smallAlbo(day))
	albo.SetNow(time.Now())
	ts.Defer(graph.Close)
	ts.Defer(albo.Close)
	page, feed := testPage, albo.URL+"/export.csv"
	app, templates := "", ""
	token := fetchtest.Token{
		Value: "EAAsegretissimo", Kind: fetchtest.PageToken, Page: testPage, Tasks: []string{"MODERATE"},
		Scopes: []string{"pages_show_list", "pages_read_engagement", "pages_read_user_content"},
	}
	for _, fault := range args {
		switch fault {
		case "expired":
			token.Expires = time.Now().Add(-time.Hour)
		case "other-page":
			page = "104000000000009"
		case "no-scope":
			token.Scopes = []string{"pages_show_list", "pages_read_engagement"}
		case "gateway":
			graph.Switch(func(s *fetchtest.Switches) {
				s.Incidents = []fetchtest.Incident{{Path: "comments", Times: 1000, Do: fetchtest.Answer, Code: 400, Body: `{"error":{"message":"(#100) bad field","code":100,"type":"OAuthException"}}`}}
			})
		case "albo-html":
			albo.Down(true)
		case "no-albo":
			feed = ""
		case "old-albo":
			albo.Close()
			albo = fetchtest.NewAlbo(smallAlbo(day.Add(-10)))
			albo.SetNow(time.Now())
			ts.Defer(albo.Close)
			feed = albo.URL + "/export.csv"
		case "served":
			graph.Switch(func(s *fetchtest.Switches) { s.Served = "v25.0" })
		case "templates":
			templates = "data.templates = \"modelli\"\n"
		case "soon":
			token.Expires = time.Now().AddDate(0, 0, 6)
		case "app":
			app = fmt.Sprintf("app_id = %q\napp_secret_env = \"APP_SECRET\"\nuser_token_file = \"tokens/persona\"\n", fetchtest.AppID)
			ts.Setenv("APP_SECRET", fetchtest.AppSecret)
			graph.AddToken(fetchtest.Token{Value: "EAAbrevissimo", Kind: fetchtest.UserToken, Reaches: []string{testPage}, Tasks: token.Tasks,
				Scopes: token.Scopes, Expires: time.Now().Add(time.Hour)})
		default:
			ts.Fatalf("unknown fault %q", fault)
		}
	}
	graph.AddToken(token)
	dir := ts.MkAbs(".")
	ts.Check(os.WriteFile(filepath.Join(dir, "token"), []byte(token.Value+"\n"), 0o600))
	ts.Check(os.WriteFile(filepath.Join(dir, "config.toml"), []byte(strings.Replace(smallConfig(graph.URL, page, feed), "[graph]\n", templates+"[graph]\n"+app, 1)), 0o644))
	ts.Setenv("DAY", day.String())
}

func smallConfig(graph, page, feed string) string {
	c := fmt.Sprintf(`comune = "Comune di Prova"
policy.name = "crespiatica"
[graph]
base_url = %q
[pictures]
read = "off"
[[page]]
id = %q
name = "Prova"
token_file = "token"
`, graph, page)
	if feed != "" {
		c += fmt.Sprintf("[[albo]]\nname = \"albo\"\nformat = \"jcitygov\"\nurl = %q\n", feed)
	}
	return c
}

// smallWorld is one page with two posts and the comments that the scripts look for.
func smallWorld(day civil.Day) *fetchtest.World {
	person := func(n int) *fetchtest.Person {
		return &fetchtest.Person{ID: fmt.Sprintf("70000000000%02d", n), Name: "Persona Inventata"}
	}
	post := &fetchtest.Post{ID: testPage + "_1220000000001", At: day.At(9, 0), Text: "Con delibera di Giunta n. 12 approvato il piano neve."}
	for i, text := range []string{
		"Buongiorno, a che ora apre lo sportello?",
		"sei un cretino patentato",
		"chiamatemi al 345 000 00 00",
		`=HYPERLINK("http://prova.example") {nb} ` + strings.Repeat("a\u0301", 32<<10),
		"\x00 nulla \u202e otirrevni",
		"Grazie!",
	} {
		post.Comments = append(post.Comments, &fetchtest.Comment{
			ID: fmt.Sprintf("1220000000001_90%02d", i), From: person(i), At: day.At(10, i), Text: text,
		})
	}
	return &fetchtest.World{Pages: []*fetchtest.Page{{
		ID: testPage, ProfileID: "615500000001", Name: "Comune di Prova", Username: "comunediprova", Posts: []*fetchtest.Post{post},
	}}}
}

func smallAlbo(day civil.Day) []audit.Act {
	return []audit.Act{{
		Register: fmt.Sprintf("%d/7", day.Year), Type: audit.Deliberazione, Organ: audit.Giunta, Number: 12, Year: day.Year,
		Date: day.Add(-5), PublishedFrom: day.Add(-3), PublishedTo: day.Add(11), Subject: "Piano neve",
	}}
}
