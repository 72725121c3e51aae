package fetch

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestParseGraphError(t *testing.T) {
	for _, tt := range []struct {
		raw  string
		want graphError
		bad  bool
	}{
		{``, graphError{}, false},
		{`null`, graphError{}, false},
		{`{"message":"m","type":"OAuthException","code":190,"error_subcode":463,"fbtrace_id":"A"}`,
			graphError{Message: "m", Type: "OAuthException", Code: 190, Subcode: 463, Trace: "A"}, true},
		{`{"message":"m","code":"4","error_subcode":null,"is_transient":"true"}`, graphError{Message: "m", Code: 4, Transient: true}, true},
		{`{"message":null,"code":190.0,"error_subcode":"463","type":7}`, graphError{Type: "7", Code: 190, Subcode: 463}, true},
		{`{"code":10,"message":{"text":"x"},"error_data":[],"is_transient":1}`, graphError{Message: `{"text":"x"}`, Code: 10, Transient: true}, true},
		{`{"message":"(#80001) There have been too many calls"}`, graphError{Message: "(#80001) There have been too many calls", Code: 80001}, true},
		{`{"message":"x","code":190,"subcode":460}`, graphError{Message: "x", Code: 190, Subcode: 460}, true},
		{`"boh"`, graphError{Message: "boh"}, true},
		{`[1]`, graphError{Message: "[1]"}, true},
		{`{}`, graphError{}, true},
		{`false`, graphError{Message: "false"}, true},
		{`{"code":1e999}`, graphError{}, true},
	} {
		got, bad := parseGraphError(json.RawMessage(tt.raw))
		if d := cmp.Diff(tt.want, got); d != "" || bad != tt.bad {
			t.Errorf("%s: bad %v (-want +got):\n%s", tt.raw, bad, d)
		}
	}
}

func FuzzParseGraphError(f *testing.F) {
	f.Add([]byte(`{"message":"m","code":"4","error_subcode":null,"is_transient":false}`))
	f.Add([]byte(`"text"`))
	f.Add([]byte(`{"message":"(#4","code":[]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		e, bad := parseGraphError(raw)
		if text := strings.TrimSpace(string(raw)); text != "" && text != "null" && !bad {
			t.Errorf("an error that is overlooked: %q", raw)
		}
		if c := classify(e, 400); bad && (c.Cause == "" || c.Kind == Transient && c.stops()) {
			t.Errorf("%q: no cause", raw)
		}
	})
}

func TestClassify(t *testing.T) {
	for _, tt := range []struct {
		code, sub, status int
		message           string
		transient         bool
		want              FaultKind
	}{
		{4, 0, 403, "(#4) Application request limit reached", true, Throttled},
		{17, 2446079, 400, "x", false, Throttled}, {32, 0, 400, "x", false, Throttled}, {341, 0, 400, "x", false, Throttled},
		{613, 1996, 400, "x", false, Throttled}, {80001, 0, 400, "x", false, Throttled}, {80002, 0, 400, "x", false, Throttled},
		{1, 0, 500, "Please reduce the amount of data you're asking for, then retry your request", false, TooMuch},
		{1, 0, 500, "An unknown error occurred", false, Transient}, {2, 0, 500, "x", false, Transient},
		{190, 463, 400, "x", true, Transient}, {190, 463, 400, "x", false, BadToken}, {102, 0, 400, "x", false, BadToken},
		{3, 0, 400, "x", false, Forbidden}, {10, 0, 403, "x", false, Forbidden}, {200, 0, 403, "x", false, Forbidden}, {283, 0, 400, "x", false, Forbidden},
		{200, 2069030, 400, "x", false, Unsupported}, {100, 33, 400, "x", false, Gone},
		{100, 0, 400, "(#100) The After Cursor specified exceeds the max limit supported by this endpoint", false, LostPlace}, {2642, 0, 400, "Invalid cursors values", false, LostPlace},
		{100, 0, 400, "(#100) Tried accessing nonexisting field (comments) on node type (Page)", false, NoField},
		{100, 0, 400, "Invalid appsecret_proof provided in the API argument", false, Misconfigured},
		{100, 0, 400, "(#100) Please do not exceed 100", false, BadRequest}, {2500, 0, 400, "Syntax error", false, BadRequest},
		{368, 0, 400, "x", false, Blocked}, {803, 0, 404, "x", false, Misconfigured},
		{0, 0, 500, "x", false, Transient}, {0, 0, 200, "x", false, Unclear}, {99999, 0, 400, "x", false, Unclear},
	} {
		f := classify(graphError{Code: tt.code, Subcode: tt.sub, Message: tt.message, Transient: tt.transient}, tt.status)
		if f.Kind != tt.want || f.Cause == "" {
			t.Errorf("%d/%d %q: kind %d (%s), want %d", tt.code, tt.sub, tt.message, f.Kind, f.Cause, tt.want)
		}
	}
}

func TestReadUsage(t *testing.T) {
	for _, tt := range []struct {
		app, business string
		want          usage
	}{
		{"", "", usage{}},
		{`{"call_count":28,"total_cputime":25,"total_time":25}`, "", usage{app: 28}},
		{`{"call_count":28.6,"total_cputime":"91","total_time":null}`, "", usage{app: 91}},
		{`{"call_count":28`, `nonsense`, usage{}},
		{`[]`, `{"1":{}}`, usage{}},
		{"", `{"104":[{"type":"pages","call_count":97,"total_cputime":23,"total_time":23,"estimated_time_to_regain_access":0}]}`, usage{page: 97}},
		{"", `{"104":[{"call_count":1}],"2":[{"call_count":100,"estimated_time_to_regain_access":19}],"3":"x"}`, usage{page: 100, minutes: 19}},
		{"", `{"104":[{"call_count":NaN}]}`, usage{}},
	} {
		h := http.Header{}
		h.Set("X-App-Usage", tt.app)
		h.Set("X-Business-Use-Case-Usage", tt.business)
		if got := readUsage(h); got != tt.want {
			t.Errorf("%s | %s: %+v, want %+v", tt.app, tt.business, got, tt.want)
		}
	}
}

func FuzzReadUsage(f *testing.F) {
	f.Add(`{"call_count":28.5}`, `{"1":[{"call_count":97,"estimated_time_to_regain_access":1e9}]}`)
	f.Fuzz(func(t *testing.T, app, business string) {
		h := http.Header{}
		h.Set("X-App-Usage", app)
		h.Set("X-Business-Use-Case-Usage", business)
		u := readUsage(h)
		if d := pause(max(u.app, u.page)); d < 0 || d > 15*time.Second {
			t.Errorf("pause of %v", d)
		}
		if p := parkTime(u.minutes); p <= 0 {
			t.Errorf("parked for %v", p)
		}
	})
}

func TestPauseGrows(t *testing.T) {
	for _, tt := range []struct {
		percent float64
		want    time.Duration
	}{{0, 0}, {74.9, 0}, {75, 5 * time.Second}, {85, 10 * time.Second}, {95, 15 * time.Second}, {1e9, 15 * time.Second}} {
		if got := pause(tt.percent); got != tt.want {
			t.Errorf("pause(%v) = %v, want %v", tt.percent, got, tt.want)
		}
	}
}

func TestIDs(t *testing.T) {
	for _, tt := range []struct{ id, want string }{
		{"", ""}, {"7", "7"}, {"1_2", "1_2"}, {"1_2_3", "2_3"}, {"0_1_2_3", "2_3"}, {"_", "_"}, {"__", "_"},
	} {
		if got := CanonicalID(tt.id); got != tt.want {
			t.Errorf("CanonicalID(%q) = %q, want %q", tt.id, got, tt.want)
		}
	}
	for _, id := range []string{"900001", "501_900001", "104_501_900001"} {
		if got := commentID(id, "104_501"); got != "501_900001" {
			t.Errorf("commentID(%q) = %q", id, got)
		}
	}
	for _, id := range []string{"501", "104_501"} {
		if got := postID(id, "104"); got != "104_501" {
			t.Errorf("postID(%q) = %q", id, got)
		}
	}
}

func FuzzCanonicalID(f *testing.F) {
	f.Add("104_501_900001")
	f.Add("900001")
	f.Fuzz(func(t *testing.T, id string) {
		got := CanonicalID(id)
		if CanonicalID(got) != got {
			t.Errorf("%q: twice is not once", id)
		}
		if lastSegment(got) != lastSegment(id) || strings.Count(got, "_") > 1 || !strings.HasSuffix(id, got) {
			t.Errorf("%q became %q", id, got)
		}
	})
}

func TestUnshim(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26c%3D2&h=AT0", "https://example.org/a?b=1&c=2"},
		{"http://lm.facebook.com/l.php?h=1&u=http%3A%2F%2Fexample.org%2F", "http://example.org/"},
		{"https://l.facebook.com/l.php?h=1", "https://l.facebook.com/l.php?h=1"},
		{"https://l.facebook.com/l.php?u=%2Frelative", "https://l.facebook.com/l.php?u=%2Frelative"},
		{"https://l.facebook.com.example.org/l.php?u=https%3A%2F%2Fa.example", "https://l.facebook.com.example.org/l.php?u=https%3A%2F%2Fa.example"},
		{"https://example.org/x", "https://example.org/x"},
	} {
		if got := Unshim(tt.in); got != tt.want {
			t.Errorf("Unshim(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestTagged(t *testing.T) {
	for _, tt := range []struct {
		text string
		tags []wireTag
		want []string
	}{
		{"senza", nil, nil},
		{"🎉🎉 Maria Rossa grazie", []wireTag{{"x", 3, 11}}, []string{"Maria Rossa"}},
		{"è Àda qui", []wireTag{{"x", 2, 3}}, []string{"Àda"}},
		{"corto", []wireTag{{"Maria", 3, 40}, {"Paolo", -1, 2}, {"", 99, 1}, {"Ugo", 0, 1 << 62}}, []string{"Maria", "Paolo", "Ugo"}},
	} {
		if d := cmp.Diff(tt.want, tagged(tt.text, tt.tags)); d != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, d)
		}
	}
}

func FuzzTagged(f *testing.F) {
	f.Add("🎉 Maria", "Maria", 2, 5)
	f.Fuzz(func(t *testing.T, text, name string, offset, length int) {
		for _, got := range tagged(text, []wireTag{{name, offset, length}}) {
			if got != name && utf8.ValidString(text) && !strings.Contains(text, got) {
				t.Errorf("%q is neither in %q nor %q", got, text, name)
			}
		}
	})
}

func TestStamp(t *testing.T) {
	want := time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC)
	for _, s := range []string{`"2026-10-25T00:30:00+0000"`, `"2026-10-25T02:30:00+0200"`, `"2026-10-25T00:30:00Z"`, `1792888200`} {
		var got stamp
		if err := json.Unmarshal([]byte(s), &got); err != nil || !got.Equal(want) {
			t.Errorf("%s: %v, %v", s, got, err)
		}
	}
	for _, s := range []string{`null`, `""`, `{}`, `"ieri"`, `true`} {
		var got stamp
		if err := json.Unmarshal([]byte(s), &got); err != nil || !got.IsZero() {
			t.Errorf("%s: %v, %v", s, got, err)
		}
	}
}

func TestSecretNeverPrints(t *testing.T) {
	const text = "EAAsegretissimo"
	s := Secret(text)
	j, err := json.Marshal(map[string]any{"a": s, "b": &s, "c": struct{ T Secret }{s}})
	if err != nil {
		t.Fatal(err)
	}
	b, _ := s.MarshalText()
	var log strings.Builder
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "token", s, "in", struct{ T Secret }{s})
	texts := []string{s.String(), string(j), string(b), log.String(), fmt.Sprint(s), fmt.Sprint(struct{ T Secret }{s}), fmt.Errorf("x: %w %v", errTooLong, s).Error()}
	for _, verb := range []string{"%s", "%v", "%+v", "%#v", "%q", "%x", "%d"} {
		texts = append(texts, fmt.Sprintf(verb, s), fmt.Sprintf(verb, []Secret{s}), fmt.Sprintf(verb, Config{AppSecret: s}))
	}
	for _, got := range texts {
		if strings.Contains(got, text) || strings.Contains(got, fmt.Sprintf("%x", text)) {
			t.Errorf("the secret prints: %s", got)
		}
	}
	if s.Reveal() != text {
		t.Error("Reveal does not reveal")
	}
}

func TestVeil(t *testing.T) {
	v := &veil{}
	v.hide("123|un segreto", "un segreto", "abc")
	for in, want := range map[string]string{
		"con 123|un segreto dentro":                 "con [riservato] dentro",
		"e 123%7Cun+segreto codificato":             "e [riservato] codificato",
		"Malformed access token EAABsbCS1iHgBAKZC9": "Malformed access token [riservato]",
		"x?access_token=abc&y=1":                    "x?[riservato]&y=1",
		"abc resta, è troppo corto":                 "abc resta, è troppo corto",
	} {
		if got := v.text(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestFieldSet(t *testing.T) {
	s := &fieldSet{must: []string{"id", "message"}, may: []string{"a", "from{id,name}", "comments.limit(0).summary(true)", "z"}}
	if got := s.String(); got != "id,message,a,from{id,name},comments.limit(0).summary(true),z" {
		t.Errorf("String: %s", got)
	}
	if s.dropRefused("(#100) Tried accessing nonexisting field (message) on node type (X)") {
		t.Error("a field without which an item says nothing was dropped")
	}
	if !s.dropRefused("(#100) Tried accessing nonexisting field (comments) on node type (X)") || s.has("comments") {
		t.Error("the named field was not dropped")
	}
	if !s.dropNested() || s.has("from") || s.dropNested() {
		t.Errorf("nested fields: %s", s)
	}
	if !s.dropRefused("(#100) no name") || !s.dropRefused("") || s.dropRefused("") {
		t.Errorf("fields in turn: %s", s)
	}
	if d := cmp.Diff([]string{"comments", "from", "a", "z"}, s.dropped); d != "" || s.String() != "id,message" {
		t.Errorf("dropped (-want +got):\n%s", d)
	}
}

func TestShrink(t *testing.T) {
	e := &edge{limit: 100, fields: &fieldSet{must: []string{"id"}, may: []string{"attachments{url}", "from{id}", "x"}}}
	var got []string
	for e.shrink() {
		got = append(got, fmt.Sprint(e.limit, " ", e.fields))
	}
	want := []string{"50 id,attachments{url},from{id},x", "25 id,attachments{url},from{id},x", "10 id,attachments{url},from{id},x",
		"5 id,attachments{url},from{id},x", "1 id,attachments{url},from{id},x", "1 id,from{id},x", "1 id,x"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestLoopGuardFindsEveryCircle(t *testing.T) {
	for lead := range 6 {
		for length := 1; length < 9; length++ {
			var g loopGuard
			found := false
			for i := range 200 {
				n := i
				if i >= lead {
					n = lead + (i-lead)%length
				}
				if g.seen(map[string]string{"after": fmt.Sprint(n)}) {
					found = true
					break
				}
			}
			if !found {
				t.Errorf("a circle of %d after %d pages is not found", length, lead)
			}
		}
	}
	var g loopGuard
	for i := range 5000 {
		if g.seen(map[string]string{"after": fmt.Sprint(i)}) {
			t.Fatalf("page %d of a straight list is taken for a circle", i)
		}
	}
}

func TestBackoffDoubles(t *testing.T) {
	for try := 1; try < tries; try++ {
		low := time.Second << (try - 1)
		for range 50 {
			if d := backoff(try); d < low || d >= low*3/2 {
				t.Fatalf("backoff(%d) = %v", try, d)
			}
		}
	}
}

func TestNew(t *testing.T) {
	for _, tt := range []struct {
		name string
		cfg  Config
		want string // part of the error
	}{
		{"defaults", Config{}, ""},
		{"loopback", Config{BaseURL: "http://127.0.0.1:8080"}, ""},
		{"name of the machine itself", Config{BaseURL: "http://localhost:8080/"}, ""},
		{"in the clear", Config{BaseURL: "http://graph.facebook.com"}, "https"},
		{"no host", Config{BaseURL: "graph.facebook.com"}, "non valido"},
		{"a user in the address", Config{BaseURL: "https://a:b@graph.facebook.com"}, "non valido"},
		{"bad version", Config{Version: "26"}, "v26.0"},
		{"app without secret", Config{AppID: "1"}, "insieme"},
		{"secret without app", Config{AppSecret: "x"}, "insieme"},
	} {
		_, err := New(tt.cfg)
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.want)
		}
	}
}

// FuzzDecode: nothing reads as a list that is not one, and an error is never overlooked.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{`{"data":[]}`, `{"data":[null,{"id":1,"message":["x"],"from":null}],"paging":{"next":7}}`, `{}`, `{"data":null}`, `{"data":{}}`,
		`{"data":[],"error":{}}`, `[]`, ``, `<html>`, `{"data":[{"message_tags":{"0":[]},"created_time":5}],"summary":{"total_count":"3"}}`} {
		f.Add([]byte(s), 200)
	}
	c, err := New(Config{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, b []byte, status int) {
		r := c.reader("1", "")
		var pg pageOf[wireComment]
		err := r.decode(answer{status: status, body: b}, &pg)
		if err != nil {
			return
		}
		var plain map[string]json.RawMessage
		if json.Unmarshal(b, &plain) != nil || status >= 300 {
			t.Fatalf("%d %q reads as a list", status, b)
		}
		var list []json.RawMessage
		for k, v := range plain { // the decoder takes names in any case, as encoding/json does
			if strings.EqualFold(k, "data") && json.Unmarshal(v, &list) == nil && list != nil {
				return
			}
		}
		t.Fatalf("%q has no list", b)
	})
}
