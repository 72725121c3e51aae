package fetchtest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

const testPage = "104000000000001"

func testWorld(comments int) *World {
	at := time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC)
	p := &Page{ID: testPage, Name: "Comune di Borgo Sereno"}
	for i := range 3 {
		p.Posts = append(p.Posts, &Post{ID: fmt.Sprintf("%s_%d", testPage, 500+i), At: at.Add(time.Duration(i) * time.Hour), Text: "Avviso \"uno\" \\ due\n\u00e8"})
	}
	post := p.Posts[0]
	for i := range comments {
		post.Comments = append(post.Comments, &Comment{ID: fmt.Sprintf("500_%d", i), At: at.Add(time.Duration(i) * time.Second), Text: "Bene"})
	}
	return &World{Pages: []*Page{p}}
}

// get asks as the page and returns the status, the answer, and the version that served it.
func get(t *testing.T, s *Server, path string, params ...string) (int, map[string]any, string) {
	t.Helper()
	q := url.Values{}
	for i := 0; i+1 < len(params); i += 2 {
		q.Set(params[i], params[i+1])
	}
	req, err := http.NewRequest(http.MethodGet, s.URL+path+"?"+q.Encode(), nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+s.Token(testPage))
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatalf("%s: %v in %s", path, err, b)
	}
	return resp.StatusCode, out, resp.Header.Get("Facebook-Api-Version")
}

func code(out map[string]any) int {
	e, _ := out["error"].(map[string]any)
	n, _ := e["code"].(float64)
	return int(n)
}

func TestServerRefusals(t *testing.T) {
	s := New(t, testWorld(3))
	for _, tt := range []struct {
		name, path   string
		params       []string
		status, code int
	}{
		{"many ids", "/v26.0/", []string{"ids", "1,2"}, 500, 100},
		{"limit over a hundred", "/v26.0/" + testPage + "/published_posts", []string{"limit", "101"}, 400, 100},
		{"unknown field", "/v26.0/" + testPage + "/published_posts", []string{"fields", "id,link"}, 400, 100},
		{"unknown edge", "/v26.0/" + testPage + "/boh", nil, 400, 100},
		{"bad syntax", "/v26.0/" + testPage, []string{"fields", "id{"}, 400, 2500},
		{"unknown object", "/v26.0/999", nil, 400, 100},
		{"unknown version", "/v99.0/" + testPage, nil, 400, 2500},
		{"dead cursor", "/v26.0/" + testPage + "/published_posts", []string{"after", "boh!"}, 400, 100},
		{"wrong proof", "/v26.0/" + testPage, []string{"appsecret_proof", "00"}, 400, 100},
		{"accounts of a page", "/v26.0/me/accounts", nil, 400, 100},
	} {
		status, out, _ := get(t, s, tt.path, tt.params...)
		if status != tt.status || code(out) != tt.code {
			t.Errorf("%s: %d, %v; want %d, code %d", tt.name, status, out, tt.status, tt.code)
		}
	}
}

func TestServerVersions(t *testing.T) {
	s := New(t, testWorld(0))
	for asked, want := range map[string]string{"v26.0": "v26.0", "v23.0": "v23.0", "v18.0": "v21.0", "v27.0": "v21.0"} {
		if _, _, got := get(t, s, "/"+asked+"/"+testPage); got != want {
			t.Errorf("%s is served as %s, want %s", asked, got, want)
		}
	}
}

func TestServerRetiredParameters(t *testing.T) {
	s := New(t, testWorld(0))
	path := "/v26.0/" + testPage + "/published_posts"
	_, out, _ := get(t, s, path, "date_format", "U", "fields", "created_time")
	if got := fmt.Sprint(out["data"]); !strings.Contains(got, "+0000") {
		t.Errorf("date_format is not ignored: %s", got)
	}
	s.Switch(func(sw *Switches) { sw.RefuseRetired = true })
	if status, out, _ := get(t, s, path, "date_format", "U"); status != 400 || code(out) != 100 {
		t.Errorf("date_format is not refused: %v", out)
	}
}

func TestServerComments(t *testing.T) {
	s := New(t, testWorld(30))
	path := "/v26.0/" + testPage + "_500/comments"
	size := func(params ...string) (int, any) {
		_, out, _ := get(t, s, path, params...)
		list, _ := out["data"].([]any)
		sum, _ := out["summary"].(map[string]any)
		return len(list), sum["total_count"]
	}
	if n, total := size("summary", "true"); n != 25 || total != 30.0 {
		t.Errorf("by default %d of %v", n, total)
	}
	since := fmt.Sprint(time.Date(2026, 11, 20, 8, 0, 20, 0, time.UTC).Unix())
	if n, _ := size("limit", "100", "since", since); n != 30 {
		t.Errorf("since is not ignored: %d", n)
	}
	s.Switch(func(sw *Switches) { sw.HonourSince = true })
	if n, _ := size("limit", "100", "since", since); n != 10 {
		t.Errorf("since is not honoured: %d", n)
	}
	s.AddToken(Token{Value: s.Token(testPage), Kind: UserToken, Scopes: allScopes()})
	if n, total := size("limit", "100", "summary", "true"); n != 0 || total != 30.0 {
		t.Errorf("a user's token reads %d of %v", n, total)
	}
}

func TestServerPlaysTime(t *testing.T) {
	w := testWorld(30)
	post := w.Pages[0].Posts[0]
	post.Comments[0].RemovedAt = post.At.Add(20 * time.Second)
	post.Edits = []Edit{{At: post.At.Add(40 * time.Second), Text: "Corretto"}}
	s := New(t, w)
	for _, tt := range []struct {
		after         time.Duration
		total         float64
		text, updated string
	}{
		{0, 1, "Avviso \"uno\" \\ due\n\u00e8", "2026-11-20T08:00:00+0000"},
		{10 * time.Second, 11, "Avviso \"uno\" \\ due\n\u00e8", "2026-11-20T08:00:10+0000"},
		{20 * time.Second, 20, "Avviso \"uno\" \\ due\n\u00e8", "2026-11-20T08:00:20+0000"},
		{time.Minute, 29, "Corretto", "2026-11-20T08:00:40+0000"},
	} {
		s.SetNow(post.At.Add(tt.after))
		_, out, _ := get(t, s, "/v26.0/"+post.ID, "fields", "message,updated_time,comments.limit(0).summary(true)")
		sum := out["comments"].(map[string]any)["summary"].(map[string]any)
		if sum["total_count"] != tt.total || out["message"] != tt.text || out["updated_time"] != tt.updated {
			t.Errorf("after %v: %v", tt.after, out)
		}
	}
	s.SetNow(post.At.Add(-time.Second))
	if _, out, _ := get(t, s, "/v26.0/"+post.ID); code(out) != 100 {
		t.Errorf("a post that is not yet there: %v", out)
	}
}

func TestServerBatch(t *testing.T) {
	s := New(t, testWorld(0))
	ask := func(n int) []map[string]any {
		var items []string
		for range n {
			items = append(items, `{"method":"GET","relative_url":"`+testPage+`?fields=id"}`)
		}
		resp, err := http.PostForm(s.URL+"/v26.0/", url.Values{"access_token": {s.Token(testPage)}, "batch": {"[" + strings.Join(items, ",") + "]"}})
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		var out []map[string]any
		_ = json.NewDecoder(resp.Body).Decode(&out) // an error is no list
		return out
	}
	if out := ask(50); len(out) != 50 || out[49]["body"] != `{"id":"`+testPage+`"}` || s.Units() != 50 || s.Calls() != 1 {
		t.Errorf("batch of 50: %d answers, %d units, %d calls", len(out), s.Units(), s.Calls())
	}
	if out := ask(51); out != nil {
		t.Errorf("a batch of 51 is answered: %v", out)
	}
}

func TestParseFields(t *testing.T) {
	list, err := parseFields("id,comments.filter(stream).limit(0).summary(true){id,from{id,name}},attachments{subattachments.limit(100){url}}")
	if err != nil {
		t.Fatal(err)
	}
	c := find(list, "comments")
	if len(list) != 3 || c == nil || c.limit(25) != 0 || c.mods["filter"] != "stream" || find(c.sub, "from") == nil {
		t.Errorf("parsed as %+v", list)
	}
	if sub := find(find(list, "attachments").sub, "subattachments"); sub.limit(12) != 100 {
		t.Errorf("nested limit %d", sub.limit(12))
	}
	for _, bad := range []string{"", ",", "id,", "id{", "id{}", "id.limit", "id.limit(", "id)", "id{a}b"} {
		if _, err := parseFields(bad); err == nil {
			t.Errorf("%q is accepted", bad)
		}
	}
}

func FuzzParseFields(f *testing.F) {
	f.Add("id,comments.limit(0){id}")
	f.Fuzz(func(t *testing.T, s string) {
		list, err := parseFields(s)
		if err == nil && len(list) == 0 {
			t.Errorf("%q: no fields and no error", s)
		}
	})
}

func FuzzWriterWritesJSON(f *testing.F) {
	f.Add("Avviso \"uno\" \\ due\n\u00e8\x00\xff\u2028")
	f.Fuzz(func(t *testing.T, s string) {
		w := newWriter()
		w.str(s)
		var got string
		if err := json.Unmarshal(w.b, &got); err != nil || got != strings.ToValidUTF8(s, "\ufffd") && strings.ToValidUTF8(s, "") == s {
			t.Errorf("%q is written as %s: %v", s, w.b, err)
		}
	})
}

// BenchmarkServerComments serves a page of a hundred comments of a thread of a hundred thousand.
func BenchmarkServerComments(b *testing.B) {
	s := New(nil, testWorld(100_000))
	defer s.Close()
	s.Forget(false)
	fields, _ := parseFields("id,created_time,message,from{id,name},parent{id},is_hidden,permalink_url")
	for b.Loop() {
		c := &call{s: s, now: s.now, sw: &Switches{}, token: s.tokens[s.Token(testPage)], out: newWriter(),
			params: url.Values{"limit": {"100"}, "filter": {"stream"}, "order": {"reverse_chronological"}, "summary": {"true"}}}
		if err := c.comments(testPage+"_500", fields); err != nil {
			b.Fatal(err)
		}
	}
}
