package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
)

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
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	peak := make(chan int64)
	go func() { peak <- highWater(cmd.Process.Pid) }()
	if err := cmd.Wait(); err != nil {
		b.Fatalf("vigilia run: %v\n%s", err, &out)
	}
	return <-peak
}

// highWater follows a process to its end and returns the most memory that it
// held, in KiB. The figure that wait4 gives will not do: it begins with the
// memory of this process, from which the other was cloned.
func highWater(pid int) int64 {
	var peak int64
	for tick := time.NewTicker(5 * time.Millisecond); ; <-tick.C {
		status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
		_, rest, found := strings.Cut(string(status), "VmHWM:")
		if err != nil || !found {
			return peak // it has ended
		}
		kib, err := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
		if err != nil {
			return peak
		}
		peak = max(peak, kib)
	}
}
