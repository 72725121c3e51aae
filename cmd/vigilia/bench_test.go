package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/policies"
	"vigilia/cmd/vigilia/demo"
	"vigilia/fetch/fetchtest"
)

// demoTexts are the comments of the demo: what the benchmarks read over and over.
func demoTexts(tb testing.TB) []string {
	tb.Helper()
	c, err := demo.New(1)
	if err != nil {
		tb.Fatal(err)
	}
	var texts []string
	for _, page := range c.World.Pages {
		for _, post := range page.Posts {
			for _, m := range post.Comments {
				texts = append(texts, m.Text)
			}
		}
	}
	return texts
}

// busyWorld is one page on which n comments come in a day, two hundred to a post.
func busyWorld(tb testing.TB, n int, day civil.Day) *fetchtest.World {
	texts := demoTexts(tb)
	page := &fetchtest.Page{ID: testPage, ProfileID: "615500000001", Name: "Comune di Prova"}
	for p := 0; p*200 < n; p++ {
		id := fmt.Sprintf("1220000%06d", p)
		post := &fetchtest.Post{ID: testPage + "_" + id, At: day.At(0, 1), Text: "Avviso del Comune"}
		for i := range min(200, n-p*200) {
			post.Comments = append(post.Comments, &fetchtest.Comment{
				ID: fmt.Sprintf("%s_9%06d", id, i), From: &fetchtest.Person{ID: fmt.Sprintf("7000000%06d", (p*7+i)%9000), Name: "Persona Inventata"},
				At: day.At(1, 0).Add(time.Duration(i) * time.Minute), Text: texts[(p*200+i)%len(texts)],
			})
		}
		page.Posts = append(page.Posts, post)
	}
	return &fetchtest.World{Pages: []*fetchtest.Page{page}}
}

// busyNight puts together a night over a busy world, with an archive of its own.
func busyNight(tb testing.TB, graph *fetchtest.Server) *Night {
	tb.Helper()
	dir := tb.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "token"), []byte(graph.Token(testPage)), 0o600); err != nil {
		tb.Fatal(err)
	}
	c, err := parseConfig("config.toml", dir, []byte(smallConfig(graph.URL, testPage, "")))
	if err != nil {
		tb.Fatal(err)
	}
	st, err := openStore(context.Background(), c)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { st.Close() })
	n, err := demoNight(c, st, graph.Now)
	if err != nil {
		tb.Fatal(err)
	}
	return n
}

// BenchmarkNight reads, stores and audits a page's day at zero latency.
func BenchmarkNight(b *testing.B) {
	day := civil.NewDay(2026, 11, 20)
	for _, size := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("comments=%d", size), func(b *testing.B) {
			graph := fetchtest.New(nil, busyWorld(b, size, day))
			defer graph.Close()
			graph.SetNow(day.Add(1).At(2, 15))
			graph.Forget(false)
			for b.Loop() {
				b.StopTimer()
				n := busyNight(b, graph)
				b.StartTimer()
				run, err := n.Run(context.Background(), day)
				if err != nil || run.State != audit.Complete {
					b.Fatalf("%s: %v %v", run.State, err, run.Notices)
				}
			}
			b.ReportMetric(float64(size*b.N)/b.Elapsed().Seconds(), "contents/s")
		})
	}
}

// busyDays is a busy page over some days: n comments on each.
func busyDays(tb testing.TB, n int, period civil.Period) *fetchtest.World {
	world := busyWorld(tb, n, period.From)
	for d := period.From.Add(1); !d.After(period.To); d = d.Add(1) {
		later := busyWorld(tb, n, d).Pages[0].Posts
		for i, post := range later {
			renumber(post, d.Sub(period.From)*100+i)
		}
		world.Pages[0].Posts = append(world.Pages[0].Posts, later...)
	}
	return world
}

// BenchmarkCatchUp plays sixty nights that were missed, each with its note, of a page
// on which 400 comments come in a day: no more than a minute, at zero latency.
func BenchmarkCatchUp(b *testing.B) {
	const daily, nights = 400, 60
	last := civil.NewDay(2026, 11, 20)
	period := civil.Period{From: last.Add(1 - nights), To: last}
	graph := fetchtest.New(nil, busyDays(b, daily, period))
	defer graph.Close()
	graph.Forget(false)
	graph.SetNow(last.Add(1).At(2, 15))
	for b.Loop() {
		b.StopTimer()
		n := busyNight(b, graph)
		n.now = ticking(n.now()) // as on a night, so that each audit writes its own hour
		b.StartTimer()
		if err := n.round(context.Background(), slices.Collect(period.Days()), io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(nights*b.N)/b.Elapsed().Seconds(), "nights/s")
}

// ticking returns a clock that advances by a second each time it is read.
func ticking(from time.Time) func() time.Time {
	var read atomic.Int64
	return func() time.Time { return from.Add(time.Duration(read.Add(1)) * time.Second) }
}

// BenchmarkReaudit looks again at 15 days of a busy page, as every night does and
// as `vigilia audit --from --to` does on request: 2,000 contents a day.
func BenchmarkReaudit(b *testing.B) {
	last := civil.NewDay(2026, 11, 20)
	period := civil.Period{From: last.Add(-14), To: last}
	graph := fetchtest.New(nil, busyDays(b, 2_000, period))
	defer graph.Close()
	graph.Forget(false)
	graph.SetNow(last.Add(1).At(2, 15))
	n := busyNight(b, graph)
	if _, err := n.Run(context.Background(), last); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		r, err := n.Again(context.Background(), period, true)
		if err != nil || len(r.changes) != 0 {
			b.Fatal(err, r.changes)
		}
	}
	b.ReportMetric(float64(30_000*b.N)/b.Elapsed().Seconds(), "contents/s")
}

// renumber gives a post and its comments ids of their own.
func renumber(post *fetchtest.Post, n int) {
	id := fmt.Sprintf("1230000%06d", n)
	post.ID = testPage + "_" + id
	for i, c := range post.Comments {
		c.ID = fmt.Sprintf("%s_9%06d", id, i)
	}
}

// BenchmarkAuditLines audits comments as `vigilia audit --json` does.
func BenchmarkAuditLines(b *testing.B) {
	texts := demoTexts(b)
	var in bytes.Buffer
	for i := range 100_000 {
		line, err := json.Marshal(map[string]string{
			"id": fmt.Sprintf("c%d", i), "kind": "comment", "text": texts[i%len(texts)], "created_time": "2026-11-20T09:00:00+0000",
			"post_id": fmt.Sprintf("p%d", i/50), "author_id": fmt.Sprint(i % 5000),
		})
		if err != nil {
			b.Fatal(err)
		}
		in.Write(append(line, '\n'))
	}
	p, err := policies.Load("crespiatica")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		out := bufio.NewWriter(io.Discard)
		if err := newLineAudit(p, auditOptions{json: true}, out).read(context.Background(), bytes.NewReader(in.Bytes()), io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(100_000*b.N)/b.Elapsed().Seconds(), "comments/s")
}
