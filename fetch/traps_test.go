package fetch_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
)

// outcome is one night with everything that it said.
type outcome struct {
	*book
	fetch.Night
	err error
}

// texts is all that a person or a log could come to read.
func (o *outcome) texts() []string {
	out := []string{fmt.Sprint(o.err), fmt.Sprintf("%+v", o.err), fmt.Sprintf("%#v", o.err)}
	for err := o.err; err != nil; err = errors.Unwrap(err) {
		out = append(out, err.Error())
	}
	for _, n := range o.Notices {
		out = append(out, n.Text)
	}
	for _, r := range o.Coverage {
		out = append(out, r.Cause)
	}
	return out
}

// cause is the row's cause, "" if the source is complete.
func (o *outcome) cause(s audit.Source) string {
	r := row(o.Night, s)
	if r.Complete && r.Cause == "" {
		return ""
	}
	return "incompleta: " + r.Cause
}

// play reads one night and checks what must hold under every trap.
func play(t *testing.T, s *stage, job fetch.Job, log *bytes.Buffer) *outcome {
	t.Helper()
	o := &outcome{book: newBook()}
	o.Night, o.err = s.client.Night(context.Background(), job, o.book)
	if len(o.Coverage) != 7 {
		t.Errorf("%d rows of coverage, want 7", len(o.Coverage))
	}
	for _, r := range o.Coverage {
		if r.Complete == (r.Cause != "") {
			t.Errorf("%s: complete is %v and the cause %q", r.Source, r.Complete, r.Cause)
		}
	}
	noSecrets(t, s, append(o.texts(), log.String()))
	for _, r := range s.server.Requests() {
		if r.TokenInURL || strings.Contains(r.URL, "date_format") || strings.Contains(r.URL, "debug=") || strings.Contains(r.URL, "ids=") {
			t.Errorf("address with a token or a retired parameter: %s", r.URL)
		}
		if !strings.HasPrefix(r.Agent, "vigilia") {
			t.Errorf("user agent %q", r.Agent)
		}
	}
	return o
}

func noSecrets(t *testing.T, s *stage, texts []string) {
	t.Helper()
	for _, secret := range []string{s.server.Token(pageID), fetchtest.AppSecret, "appsecret_proof=", "access_token="} {
		for _, text := range texts {
			if strings.Contains(text, secret) {
				t.Errorf("secret in %q", text)
			}
		}
	}
}

// all is what a night reads of the square when nothing is in its way.
func all() []string {
	return []string{pageID + "_501", pageID + "_502", pageID + "_504", pageID + "_505", "501_900001", "501_900002", "502_900001", "503", "503_900001", "802_900001"}
}

func (o *outcome) ids() []string {
	var ids []string
	for id := range o.contents {
		ids = append(ids, id)
	}
	slicesSort(ids)
	return ids
}

func TestTraps(t *testing.T) {
	tests := []struct {
		name string
		set  func(*fetchtest.Switches)
		// missing are the contents of the square that cannot be read.
		missing []string
		// gaps are the sources that are not complete, with a part of the cause.
		gaps   map[audit.Source]string
		notice string // part of a notice
		fault  string // part of the error
		parked bool
		check  func(*testing.T, *stage, *outcome)
	}{
		{name: "nothing in the way"},
		{name: "empty pages with next", set: func(s *fetchtest.Switches) { s.EmptyPages = true }},
		{name: "short pages", set: func(s *fetchtest.Switches) { s.ShortPages = 1 }},
		{name: "short and empty pages", set: func(s *fetchtest.Switches) { s.ShortPages, s.EmptyPages = 1, true }},
		{name: "posts out of order", set: func(s *fetchtest.Switches) { s.Shuffle, s.ShortPages = true, 1 }},
		{name: "newest post last, window ignored", set: func(s *fetchtest.Switches) { s.LateInside, s.IgnoreWindow, s.ShortPages = true, true, 1 }},
		{name: "comments oldest first", set: func(s *fetchtest.Switches) { s.ChronologicalOnly = true }},
		{name: "since on comments honoured", set: func(s *fetchtest.Switches) { s.HonourSince = true }},
		{name: "authors withheld", set: func(s *fetchtest.Switches) { s.WithholdAuthors = true }, check: func(t *testing.T, _ *stage, o *outcome) {
			if r := row(o.Night, audit.SourceComments); r.Unauthored != 3 || r.Read != 4 {
				t.Errorf("comments without author: %d of %d, want 3 of 4", r.Unauthored, r.Read)
			}
			if o.contents["501_900001"].Author.Known() {
				t.Error("an author where the platform gave none")
			}
		}},
		{name: "long comment ids", set: func(s *fetchtest.Switches) { s.LongIDs = true }, check: func(t *testing.T, _ *stage, o *outcome) {
			if got := o.contents["501_900002"].ParentID; got != "501_900001" {
				t.Errorf("parent %q", got)
			}
		}},
		{name: "page answers under its second id", set: func(s *fetchtest.Switches) { s.ProfileReplies = true }, check: func(t *testing.T, _ *stage, o *outcome) {
			if got := o.contents["501_900002"].Kind; got != audit.OwnReply {
				t.Errorf("kind %s, want own_reply", got)
			}
		}},
		{name: "comments read as empty", set: func(s *fetchtest.Switches) { s.EmptyComments = true },
			missing: []string{"501_900001", "501_900002", "502_900001", "503_900001", "802_900001"},
			gaps:    map[audit.Source]string{audit.SourceComments: "non ne ha restituito alcuno"},
			check: func(t *testing.T, _ *stage, o *outcome) {
				if o.sweptComments != 1 || !o.swept[pageID+"_504"] || len(o.watches) != 2 {
					t.Errorf("swept %v, watches %v: only what has no comments may count as read", o.swept, o.watches)
				}
			}},
		{name: "more counted than given", set: func(s *fetchtest.Switches) { s.Phantom = 3 }, check: func(t *testing.T, _ *stage, o *outcome) {
			if r := row(o.Night, audit.SourceComments); r.Read != 4 || r.Expected != 4+4*3 {
				t.Errorf("read %d, expected %d; want 4, 16", r.Read, r.Expected)
			}
		}},
		{name: "redirected addresses", set: func(s *fetchtest.Switches) { s.WithholdShims = true }, check: func(t *testing.T, _ *stage, o *outcome) {
			if got := o.contents[pageID+"_502"].Attachments[0].URL; got != "https://www.comune.borgosereno.example/mercato?a=1&b=2" {
				t.Errorf("address %q", got)
			}
		}},
		{name: "next on another host", set: func(s *fetchtest.Switches) { s.NextHost, s.ShortPages = "203.0.113.7:80", 1 },
			missing: []string{pageID + "_502", "502_900001", "501_900001", "802_900001"},
			gaps: map[audit.Source]string{audit.SourcePosts: "indirizzo diverso", audit.SourceComments: "indirizzo diverso",
				audit.SourceAlt: "elenco dei post non è completo"},
			notice: "indirizzo diverso"},
		{name: "list in a circle", set: func(s *fetchtest.Switches) { s.Loop = true },
			missing: []string{"802_900001"},
			gaps:    map[audit.Source]string{audit.SourcePosts: "stessa pagina", audit.SourceComments: "stessa pagina", audit.SourceAlt: "non è completo"}},
		{name: "dead cursor", set: func(s *fetchtest.Switches) { s.DeadCursors, s.ShortPages = 1, 1 }},
		{name: "list without data", set: func(s *fetchtest.Switches) { s.NoData = "visitor_posts" },
			missing: []string{pageID + "_504"},
			gaps:    map[audit.Source]string{audit.SourceVisitors: "senza i dati richiesti", audit.SourceComments: "visitor_posts"}},
		{name: "comments without data", set: func(s *fetchtest.Switches) { s.NoData = "comments" },
			missing: []string{"501_900001", "501_900002", "502_900001", "503_900001", "802_900001"},
			gaps:    map[audit.Source]string{audit.SourceComments: "senza i dati richiesti"}},
		{name: "gateway page, once", set: once(fetchtest.Gateway502, "comments", 1), check: waited(1)},
		{name: "gateway page, always", set: once(fetchtest.Gateway502, "published_posts", 99),
			missing: []string{pageID + "_501", pageID + "_502", "501_900001", "501_900002", "502_900001", "802_900001"},
			gaps: map[audit.Source]string{audit.SourcePosts: "pagina di errore", audit.SourceComments: "non sono noti",
				audit.SourceAlt: "elenco dei post"}, check: waited(3)},
		{name: "connection cut, twice", set: once(fetchtest.CutBody, "published_posts", 2), check: waited(2)},
		{name: "no answer in time, once", set: once(fetchtest.Slow, "video_reels", 1), check: waited(1)},
		{name: "service error under any status", set: answer("tagged", 200, `{"error":{"message":"An unexpected error has occurred.","code":2}}`, 1), check: waited(1)},
		{name: "code 1 without more", set: answer("tagged", 500, `{"error":{"code":1,"message":"An unknown error occurred"}}`, 1), check: waited(1)},
		{name: "transient wins over a token's code", set: answer("tagged", 400, `{"error":{"code":190,"is_transient":true,"message":"x"}}`, 1), check: waited(1)},
		{name: "error that is a text", set: answer("video_reels", 400, `{"error":"boh"}`, 1), missing: []string{"503", "503_900001"},
			gaps: map[audit.Source]string{audit.SourceReels: "errore non previsto", audit.SourceComments: "video_reels"}},
		{name: "empty body", set: answer("tagged", 200, ``, 1), check: waited(1)},
		{name: "field of an unexpected type", set: answer("tagged", 200, `{"data":[{"id":"104000000000001_505","created_time":"2026-11-20T12:00:00+0000","message":"x","message_tags":{"0":[]},"is_hidden":"no"}]}`, 1),
			notice: "tipo non previsto"},
		{name: "items without id or date", set: answer("tagged", 200, `{"data":[{"id":505,"created_time":null}]}`, 1),
			missing: []string{pageID + "_505"}, gaps: map[audit.Source]string{audit.SourceTagged: "senza identificativo"}},
		{name: "texts and ids of another type", set: answer("tagged", 200, `{"data":[{"id":505,"created_time":"2026-11-20T12:00:00+0000","message":["brutto"],"from":{"id":7,"name":null}}]}`, 1),
			check: func(t *testing.T, _ *stage, o *outcome) {
				if c := o.contents[pageID+"_505"]; c.Text != `["brutto"]` || c.Author.ID != "7" || c.Author.Name != "" {
					t.Errorf("text %q, author %+v", c.Text, c.Author)
				}
			}},
		{name: "too much for more than ten", set: func(s *fetchtest.Switches) { s.ReduceAbove = 10 }, check: func(t *testing.T, s *stage, _ *outcome) {
			if s.waits.n != 0 {
				t.Errorf("waited %d times for what no waiting mends", s.waits.n)
			}
		}},
		{name: "too much with attachments", set: func(s *fetchtest.Switches) { s.ReduceNested = true }, missing: []string{"802_900001"},
			gaps: map[audit.Source]string{audit.SourcePosts: "campo attachments", audit.SourceVisitors: "campo attachments", audit.SourceTagged: "campo attachments",
				audit.SourceComments: "singole fotografie", audit.SourceAlt: "elenco dei post"}},
		{name: "unknown field", set: refuse("field:status_type", fetchtest.APIError{Code: 100, Message: "(#100) Tried accessing nonexisting field (status_type) on node type (PagePost)"}),
			notice: "campo status_type"},
		{name: "unknown page field", set: refuse("field:emails", fetchtest.APIError{Code: 100, Message: "(#100) Tried accessing nonexisting field (emails) on node type (Page)"}),
			notice: "campo emails"},
		{name: "tagged refused", set: refuse("tagged", fetchtest.ErrPerm), missing: []string{pageID + "_505"},
			gaps: map[audit.Source]string{audit.SourceTagged: "pages_read_user_content"}, notice: "tagged"},
		{name: "visitors not offered to new pages", set: refuse("visitor_posts", fetchtest.ErrNewPages), missing: []string{pageID + "_504"},
			gaps: map[audit.Source]string{audit.SourceVisitors: "nuova esperienza", audit.SourceComments: "visitor_posts"}},
		{name: "reels refused", set: refuse("video_reels", fetchtest.ErrPerm), missing: []string{"503", "503_900001"},
			gaps: map[audit.Source]string{audit.SourceReels: "permesso", audit.SourceComments: "video_reels"}},
		{name: "counts refused", set: refuse("field:comments", fetchtest.ErrPerm), missing: []string{"802_900001"},
			gaps: map[audit.Source]string{audit.SourceComments: "pages_read_user_content"}, notice: "commenti non sono leggibili"},
		{name: "moderation not proven", set: refuse("field:blocked", fetchtest.ErrPerm),
			gaps: map[audit.Source]string{audit.SourceComments: "MODERATE"}, notice: "MODERATE", check: func(t *testing.T, _ *stage, o *outcome) {
				if o.sweptComments != 0 {
					t.Error("comments were taken for gone although the token may not see all")
				}
			}},
		{name: "posts refused", set: refuse("published_posts", fetchtest.ErrPerm), missing: all(), fault: "entrambi i permessi",
			gaps: allGaps("permesso", audit.SourcePage)},
		{name: "comments of a post gone meanwhile", set: answer("_502/comments", 400, `{"error":{"code":100,"error_subcode":33,"message":"Unsupported get request."}}`, 1),
			missing: []string{"502_900001"}},
		{name: "blocked for policy", set: answer("video_reels", 400, `{"error":{"code":368,"message":"The action attempted has been deemed abusive"}}`, 1),
			missing: []string{"503", "503_900001", pageID + "_504", pageID + "_505", "501_900001", "501_900002", "502_900001", "802_900001"},
			fault:   "norme", gaps: allGaps("norme", audit.SourcePage, audit.SourcePosts)},
		{name: "items of a batch time out", set: func(s *fetchtest.Switches) { s.NullItems = 1 }, check: waited(1)},
		{name: "items of a batch fail once", set: func(s *fetchtest.Switches) { s.BrokenItems = 2 }, check: waited(1)},
		{name: "another version answers", set: func(s *fetchtest.Switches) { s.Served = "v21.0" }, notice: "v21.0"},
		{name: "retired parameters refused", set: func(s *fetchtest.Switches) { s.RefuseRetired = true }},
		{name: "proof required", set: func(s *fetchtest.Switches) { s.RequireProof = true }},
		{name: "broken usage headers", set: func(s *fetchtest.Switches) { s.UsageHeader, s.AppUsage = `{"1":[{"call_count":`, `12%` }, check: waited(0)},
		{name: "usage in fractions", set: func(s *fetchtest.Switches) { s.AppUsage = `{"call_count":80.5,"total_time":1e1,"total_cputime":null}` }, check: func(t *testing.T, s *stage, o *outcome) {
			if s.waits.n != o.Calls-1 || s.waits.total < time.Duration(s.waits.n)*5*time.Second {
				t.Errorf("%d pauses of %v in %d calls", s.waits.n, s.waits.total, o.Calls)
			}
		}},
		{name: "usage near the end", set: func(s *fetchtest.Switches) { s.UsageStart, s.UsagePerCall = 80, 4 }, parked: true,
			missing: []string{pageID + "_505", "501_900001", "501_900002", "502_900001", "503_900001", "802_900001"},
			gaps:    allGaps("limite di chiamate", audit.SourcePage, audit.SourcePosts, audit.SourceReels, audit.SourceVisitors), notice: "sospesa"},
		{name: "page throttled", set: func(s *fetchtest.Switches) { s.Throttle = &fetchtest.Throttle{After: 3, Minutes: 19} }, parked: true,
			missing: []string{pageID + "_504", pageID + "_505", "501_900001", "501_900002", "502_900001", "503_900001", "802_900001"},
			gaps:    allGaps("limite di chiamate", audit.SourcePage, audit.SourcePosts, audit.SourceReels), notice: "sospesa",
			check: func(t *testing.T, s *stage, o *outcome) {
				if want := s.server.Now().Add(20 * time.Minute); !o.Parked.Equal(want) || s.waits.n != 0 {
					t.Errorf("parked until %v after %d waits, want %v and none", o.Parked, s.waits.n, want)
				}
			}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var log bytes.Buffer
			s := newStage(t, square(), tt.set, func(c *fetch.Config) {
				c.Log = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
				c.Timeout = 150 * time.Millisecond
			})
			o := play(t, s, s.job(), &log)
			if (o.err == nil) != (tt.fault == "") || tt.fault != "" && !strings.Contains(o.err.Error(), tt.fault) {
				t.Errorf("error %v, want %q", o.err, tt.fault)
			}
			if d := cmp.Diff(without(all(), tt.missing), o.ids()); d != "" {
				t.Errorf("contents (-want +got):\n%s", d)
			}
			for _, r := range o.Coverage {
				want, gap := tt.gaps[r.Source]
				if got := o.cause(r.Source); gap != (got != "") || !strings.Contains(got, want) {
					t.Errorf("%s: %q, want %q", r.Source, got, want)
				}
			}
			if !noticed(o.Notices, tt.notice) {
				t.Errorf("no notice holds %q: %v", tt.notice, o.Notices)
			}
			if o.Parked.IsZero() == tt.parked {
				t.Errorf("parked until %v", o.Parked)
			}
			if tt.check != nil {
				tt.check(t, s, o)
			}
		})
	}
}

func once(kind fetchtest.IncidentKind, path string, times int) func(*fetchtest.Switches) {
	return func(s *fetchtest.Switches) {
		s.Incidents = []fetchtest.Incident{{Path: path, Do: kind, Times: times}}
	}
}

func answer(path string, code int, body string, times int) func(*fetchtest.Switches) {
	return func(s *fetchtest.Switches) {
		s.Incidents = []fetchtest.Incident{{Path: path, Do: fetchtest.Answer, Code: code, Body: body, Times: times}}
	}
}

func refuse(what string, e fetchtest.APIError) func(*fetchtest.Switches) {
	return func(s *fetchtest.Switches) { s.Refuse = map[string]fetchtest.APIError{what: e} }
}

func waited(times int) func(*testing.T, *stage, *outcome) {
	return func(t *testing.T, s *stage, _ *outcome) {
		if s.waits.n != times {
			t.Errorf("waited %d times, want %d", s.waits.n, times)
		}
	}
}

// allGaps is every source but those that were read.
func allGaps(cause string, read ...audit.Source) map[audit.Source]string {
	gaps := map[audit.Source]string{audit.SourcePage: cause, audit.SourcePosts: cause, audit.SourceReels: cause, audit.SourceVisitors: cause,
		audit.SourceTagged: cause, audit.SourceComments: cause, audit.SourceAlt: cause}
	for _, s := range read {
		delete(gaps, s)
	}
	return gaps
}

func noticed(list []audit.Notice, part string) bool {
	for _, n := range list {
		if strings.Contains(n.Text, part) {
			return true
		}
	}
	return part == ""
}

func without(list, missing []string) []string {
	var out []string
	for _, s := range list {
		if !contains(missing, s) {
			out = append(out, s)
		}
	}
	return out
}

func TestTokenFaults(t *testing.T) {
	body := func(code, sub int, message string) fetchtest.APIError {
		return fetchtest.APIError{Code: code, Subcode: sub, Message: message}
	}
	for _, tt := range []struct {
		name, want string
		err        fetchtest.APIError
	}{
		{"expired", "scaduto", fetchtest.ErrExpired},
		{"password", "password", fetchtest.ErrPassword},
		{"no role", "ruolo", fetchtest.ErrNoRole},
		{"page token needed", "token della pagina", fetchtest.ErrNeedPage},
		{"app not installed", "autorizzare di nuovo", body(190, 458, "x")},
		{"checkpoint", "verifica di sicurezza", body(190, 459, "x")},
		{"enrolled in a checkpoint", "verifica di sicurezza", body(190, 490, "x")},
		{"unconfirmed", "non è confermata", body(190, 464, "x")},
		{"invalid", "non è valido", body(190, 467, "x")},
		{"session key", "non è valido", body(102, 0, "x")},
		{"deleted page", "pagina eliminata", body(190, 0, "This Page access token belongs to a Page that has been deleted.")},
		{"called as a person", "token della pagina", body(1705, 0, "x")},
		{"unknown alias", "identificativo della pagina", body(803, 0, "(#803) Some of the aliases you requested do not exist")},
		{"wrong page", "identificativo della pagina", fetchtest.ErrGone},
		{"secrets in the message", "non è valido", body(190, 0, "Malformed access token EAAprovapagina"+pageID+" access_token=EAAaltro appsecret_proof=abc")},
	} {
		for _, mode := range []string{"", "under 200", "odd types"} {
			t.Run(strings.TrimSpace(tt.name+" "+mode), func(t *testing.T) {
				var log bytes.Buffer
				s := newStage(t, square(), func(s *fetchtest.Switches) {
					s.Refuse = map[string]fetchtest.APIError{"field:username": tt.err}
					s.ErrorsUnder200, s.OddErrors = mode == "under 200", mode == "odd types"
				})
				o := play(t, s, s.job(), &log)
				var f *fetch.Fault
				if !errors.As(o.err, &f) || !strings.Contains(f.Sentence(), tt.want) || f.Remedy == "" {
					t.Fatalf("error %v, want a fault with a remedy that says %q", o.err, tt.want)
				}
				if len(o.contents) != 0 || o.cause(audit.SourcePage) == "" || o.cause(audit.SourceComments) == "" {
					t.Error("something reads as looked at")
				}
				noSecrets(t, s, []string{f.Detail})
			})
		}
	}
}

func TestTokenDyingMidRun(t *testing.T) {
	for calls := 1; calls <= 9; calls++ {
		s := newStage(t, square(), nil)
		s.server.AddToken(fetchtest.Token{Value: s.server.Token(pageID), Kind: fetchtest.PageToken, Page: pageID,
			Scopes: []string{"pages_read_engagement", "pages_read_user_content"}, Tasks: []string{"MODERATE"}, DiesAfter: calls})
		o := play(t, s, s.job(), &bytes.Buffer{})
		if o.err == nil || !strings.Contains(o.err.Error(), "scaduto") {
			t.Errorf("after %d calls: error %v", calls, o.err)
		}
		if o.cause(audit.SourceComments) == "" || o.sweptPosts != 0 {
			t.Errorf("after %d calls: comments complete, or posts swept %d times", calls, o.sweptPosts)
		}
	}
}

func TestSecondNightSees(t *testing.T) {
	next := day().Add(1)
	for _, tt := range []struct {
		name   string
		change func(p *fetchtest.Post) // of post 501, during the second day
		reread bool
		check  func(*testing.T, *outcome)
	}{
		{"a new comment on an old post, the others untouched", func(p *fetchtest.Post) {
			p.Comments = append(p.Comments, comment("501", 3, next.At(10, 0), "E la palestra?"))
		}, false, func(t *testing.T, o *outcome) {
			if r := row(o.Night, audit.SourceComments); r.Read != 1 || o.contents["501_900003"].Text == "" {
				t.Errorf("new comments of the day %d: %v", r.Read, o.ids())
			}
			if w := o.watches[pageID+"_501"]; w.Total != 3 || w.Stored != 3 || !w.Newest.Equal(next.At(10, 0)) {
				t.Errorf("watch %+v", w)
			}
		}},
		{"one deleted", func(p *fetchtest.Post) { p.Comments[0].RemovedAt = next.At(10, 0) }, false, func(t *testing.T, o *outcome) {
			if _, there := o.contents["501_900001"]; there || o.watches[pageID+"_501"].Stored != 1 {
				t.Errorf("contents %v, watch %+v", o.ids(), o.watches[pageID+"_501"])
			}
		}},
		{"one added, one deleted: the same count", func(p *fetchtest.Post) {
			p.Comments[0].RemovedAt = next.At(9, 0)
			p.Comments = append(p.Comments, comment("501", 3, next.At(10, 0), "E la palestra?"))
		}, false, nil},
		{"all deleted", func(p *fetchtest.Post) {
			for _, c := range p.Comments {
				c.RemovedAt = next.At(9, 0)
			}
		}, false, nil},
		{"an edited text, same id", func(p *fetchtest.Post) {
			p.Comments[0].Edits = []fetchtest.Edit{{At: next.At(8, 0), Text: "A che ora riaprono le scuole?"}}
		}, true, func(t *testing.T, o *outcome) {
			if got := o.contents["501_900001"].Text; got != "A che ora riaprono le scuole?" {
				t.Errorf("text %q", got)
			}
		}},
		{"a hidden comment", func(p *fetchtest.Post) { p.Comments[0].HiddenAt = next.At(8, 0) }, true, func(t *testing.T, o *outcome) {
			if c := o.contents["501_900001"]; c.HiddenAt.IsZero() || c.Visible() {
				t.Error("it reads as visible")
			}
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := square()
			post := w.Pages[0].Posts[0]
			tt.change(post)
			s := newStage(t, w, nil)
			s.server.SetNow(next.Start().Add(2 * time.Hour))
			first, _ := s.night(s.job())
			s.server.SetNow(next.End().Add(2 * time.Hour))
			job := s.job(first.list()...)
			job.Day = next
			for i := range job.Watched {
				job.Watched[i].Reread = tt.reread
			}
			o := play(t, s, job, &bytes.Buffer{})
			if o.err != nil || !o.swept[pageID+"_501"] {
				t.Errorf("error %v, swept %v: what moved was not read", o.err, o.swept)
			}
			if tt.check != nil {
				tt.check(t, o)
			}
		})
	}
}

func TestPostsThatAreNotShown(t *testing.T) {
	w := square()
	p := w.Pages[0]
	add := func(n string, change func(*fetchtest.Post)) {
		post := &fetchtest.Post{ID: pageID + "_" + n, At: at(14, 0), Text: "Post " + n}
		change(post)
		p.Posts = append(p.Posts, post)
	}
	add("701", func(p *fetchtest.Post) { p.Unpublished = true })
	add("702", func(p *fetchtest.Post) { p.Expired = true })
	add("703", func(p *fetchtest.Post) { p.HiddenAt = at(15, 0) })
	add("704", func(p *fetchtest.Post) { p.RemovedAt = at(15, 0) })
	add("705", func(p *fetchtest.Post) { p.At = at(14, 0).AddDate(0, 0, -90) })
	add("706", func(p *fetchtest.Post) { p.At = day().End() })
	s := newStage(t, w, func(s *fetchtest.Switches) { s.IgnoreWindow, s.LateInside, s.ShortPages = true, true, 2 })
	s.server.SetNow(day().End().Add(time.Hour))
	watch := func(n string) audit.Watch {
		return audit.Watch{Page: pageID, PostID: pageID + "_" + n, CreatedAt: at(14, 0)}
	}
	o := play(t, s, s.job(watch("702"), watch("704")), &bytes.Buffer{})
	want := append(all(), pageID+"_702", pageID+"_703")
	slicesSort(want)
	if d := cmp.Diff(want, o.ids()); d != "" || o.err != nil {
		t.Errorf("error %v, contents (-want +got):\n%s", o.err, d)
	}
	for _, id := range []string{"_702", "_703"} {
		if o.contents[pageID+id].HiddenAt.IsZero() {
			t.Errorf("%s reads as visible", id)
		}
	}
	if r := row(o.Night, audit.SourceAlt); r.Expected != 2 || r.Read != 2 {
		t.Errorf("alternative texts %+v, want 2 of 2", r)
	}
	if o.sweptPosts != 1 {
		t.Errorf("posts swept %d times, want once: 702 answers for itself, 704 is gone", o.sweptPosts)
	}
}

// TestDaysOfTheClockChange places contents around both midnights of the days
// that have 25 and 23 hours; the platform writes UTC.
func TestDaysOfTheClockChange(t *testing.T) {
	for _, d := range []civil.Day{civil.NewDay(2026, 10, 25), civil.NewDay(2026, 3, 29), day()} {
		t.Run(d.String(), func(t *testing.T) {
			w := square()
			w.Pages[0].Posts = nil
			want := []string{}
			for i, when := range []time.Time{d.Start().Add(-time.Second), d.Start(), d.At(2, 30), d.End().Add(-time.Second), d.End()} {
				id := fmt.Sprintf("%s_%d", pageID, 710+i)
				w.Pages[0].Posts = append(w.Pages[0].Posts, &fetchtest.Post{ID: id, At: when, Text: "Avviso"})
				if i > 0 && i < 4 {
					want = append(want, id)
				}
			}
			s := newStage(t, w, nil)
			s.server.SetNow(d.End().Add(3 * time.Hour))
			job := s.job()
			job.Day, job.Since = d, d
			o := play(t, s, job, &bytes.Buffer{})
			if diff := cmp.Diff(want, o.ids()); diff != "" || row(o.Night, audit.SourcePosts).Read != 3 {
				t.Errorf("posts of the day (-want +got), %v:\n%s", o.err, diff)
			}
		})
	}
}

func TestContentsInDetail(t *testing.T) {
	w := square()
	post := w.Pages[0].Posts[0]
	post.Original = "104000000000099_77"
	post.Comments = append(post.Comments,
		&fetchtest.Comment{ID: "501_900005", Parent: "501_900002", From: people[0], At: at(9, 40), Text: "👨‍👩‍👧 grazie Paolo Immaginato, chiaro", Tags: []string{"Paolo Immaginato"}},
		&fetchtest.Comment{ID: "501_900006", At: at(9, 50), Sticker: true})
	s := newStage(t, w, nil)
	b, n := s.night(s.job())

	if c := b.contents["501_900005"]; c.ParentID != "501_900001" || cmp.Diff([]string{"Paolo Immaginato"}, c.Tagged) != "" {
		t.Errorf("reply to a reply: parent %q, tagged %q", c.ParentID, c.Tagged)
	}
	if c := b.contents["501_900006"]; c.Author.Known() || c.Text != "" || len(c.Attachments) != 1 || c.Attachments[0].Type != "sticker" || c.Comments != -1 {
		t.Errorf("sticker: %+v", c)
	}
	if r := row(n, audit.SourceComments); r.Textless != 1 || r.Unauthored != 1 {
		t.Errorf("without text %d, without author %d; want 1, 1", r.Textless, r.Unauthored)
	}
	own := b.contents[pageID+"_501"]
	want := []audit.Attachment{
		{Type: "photo", ID: "801", URL: "https://www.facebook.com/photo.php?fbid=801", Alt: "Mappa dell'allerta", AltRead: true},
		{Type: "photo", ID: "802", URL: "https://www.facebook.com/photo.php?fbid=802", AltAuto: "Può essere un'immagine di nuvole", AltRead: true},
	}
	if d := cmp.Diff(want, own.Attachments); d != "" {
		t.Errorf("attachments (-want +got):\n%s", d)
	}
	if own.Origin != "104000000000099_77" || own.Comments != 4 || own.Author.ID != pageID || !own.CreatedAt.Equal(at(9, 0)) {
		t.Errorf("own post: %+v", own)
	}
	if c := b.contents["802_900001"]; c.PostID != pageID+"_501" {
		t.Errorf("a comment on a photo hangs from %q", c.PostID)
	}
	page := audit.Page{ID: pageID, Name: "Comune di Borgo Sereno", URL: "https://www.facebook.com/ComuneBorgoSereno",
		About:   "Pagina istituzionale. Regole: https://www.comune.borgosereno.example/social.",
		Website: "www.comune.borgosereno.example", Emails: []string{"comunicazione@comune.borgosereno.example"}, Phone: "0372 000000",
		Links: []string{"www.comune.borgosereno.example", "https://www.comune.borgosereno.example/social"}}
	if d := cmp.Diff(page, b.page); d != "" {
		t.Errorf("page (-want +got):\n%s", d)
	}
}

func TestSinkErrorEndsTheNight(t *testing.T) {
	s := newStage(t, square(), nil)
	b := newBook()
	b.failOn = "501_900001"
	n, err := s.client.Night(context.Background(), s.job(), b)
	if !errors.Is(err, errDisk) || row(n, audit.SourceComments).Complete || b.sweptPosts != 0 {
		t.Errorf("error %v, comments %+v", err, row(n, audit.SourceComments))
	}
}

func TestContextEndsTheNight(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	s := newStage(t, square(), nil, func(c *fetch.Config) { c.Transport = trip{"video_reels", cancel} })
	b := newBook()
	n, err := s.client.Night(ctx, s.job(), b)
	if !errors.Is(err, context.Canceled) || row(n, audit.SourceReels).Cause != "la lettura è stata interrotta" {
		t.Errorf("error %v, reels %+v", err, row(n, audit.SourceReels))
	}
	if _, kept := b.contents[pageID+"_501"]; !kept {
		t.Error("a post that was read and waited for its photos is lost")
	}
}

// trip calls stop before it sends a request for the path.
type trip struct {
	path string
	stop func()
}

func (p trip) RoundTrip(r *http.Request) (*http.Response, error) {
	if strings.Contains(r.URL.Path, p.path) {
		p.stop()
	}
	return http.DefaultTransport.RoundTrip(r)
}

func TestAlbumBeyondTheLimit(t *testing.T) {
	w := square()
	post := w.Pages[0].Posts[0]
	post.Photos = nil
	for i := range 120 {
		post.Photos = append(post.Photos, fetchtest.Photo{ID: fmt.Sprint(3000 + i), Alt: "Foto"})
	}
	s := newStage(t, w, nil)
	o := play(t, s, s.job(), &bytes.Buffer{})
	if o.cause(audit.SourcePosts) == "" || o.cause(audit.SourceComments) == "" || o.swept[pageID+"_501"] {
		t.Errorf("an album cut at 100 reads as whole: %v", o.Coverage)
	}
	if got := len(o.contents[pageID+"_501"].Attachments); got != 100 {
		t.Errorf("%d photos", got)
	}
}
