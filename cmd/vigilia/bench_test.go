package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
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

// BenchmarkNightMemory runs the program itself against the simulator, which
// lives in this process, and tells the most memory that the program ever held.
func BenchmarkNightMemory(b *testing.B) {
	bin := filepath.Join(b.TempDir(), "vigilia")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, out)
	}
	day := civil.Of(time.Now()).Add(-1)
	for _, size := range []int{1_000, 100_000} {
		b.Run(fmt.Sprintf("comments=%d", size), func(b *testing.B) {
			graph := fetchtest.New(nil, busyWorld(b, size, day))
			defer graph.Close()
			graph.SetNow(time.Now())
			graph.Forget(false)
			var peak int64
			for b.Loop() {
				peak = max(peak, nightPeak(b, bin, graph, day))
			}
			b.ReportMetric(float64(peak)/1024, "MB-peak")
		})
	}
}

// nightPeak runs one night in a process of its own and returns its peak of memory, in KiB.
func nightPeak(b *testing.B, bin string, graph *fetchtest.Server, day civil.Day) int64 {
	dir := b.TempDir()
	for name, content := range map[string]string{"token": graph.Token(testPage), "config.toml": smallConfig(graph.URL, testPage, "")} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	cmd := exec.Command(bin, "run", "--config", filepath.Join(dir, "config.toml"), "--day", day.String())
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("vigilia run: %v\n%s", err, out)
	}
	return cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
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
		if err := newLineAudit(p, out, true, false).read(bytes.NewReader(in.Bytes()), io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(100_000*b.N)/b.Elapsed().Seconds(), "comments/s")
}
