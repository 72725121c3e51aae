package main

import (
	"bufio"
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
// lives in this process, and tells the most memory that the program held until
// the night was read, stored and audited, and until its note was written.
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
			var night, note int64
			for b.Loop() {
				audited, written := nightPeak(b, bin, graph, day)
				night, note = max(night, audited), max(note, written)
			}
			b.ReportMetric(float64(night)/1024, "MB-night")
			b.ReportMetric(float64(note)/1024, "MB-note")
		})
	}
}

// nightPeak runs one night in a process of its own and returns its peaks of
// memory, in KiB, when the run is closed and at the end.
func nightPeak(b *testing.B, bin string, graph *fetchtest.Server, day civil.Day) (audited, written int64) {
	dir := b.TempDir()
	for name, content := range map[string]string{"token": graph.Token(testPage), "config.toml": smallConfig(graph.URL, testPage, "")} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	cmd := exec.Command(bin, "run", "--config", filepath.Join(dir, "config.toml"), "--day", day.String())
	cmd.Env = append(os.Environ(), "VIGILIA_LOG=info")
	told, err := cmd.StderrPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	peak := make(chan int64)
	go func() { peak <- highWater(cmd.Process.Pid) }()
	var log strings.Builder
	for lines := bufio.NewScanner(told); lines.Scan(); fmt.Fprintln(&log, lines.Text()) {
		if strings.Contains(lines.Text(), "run closed") {
			audited, _ = memory(cmd.Process.Pid)
		}
	}
	if err := cmd.Wait(); err != nil || audited == 0 {
		b.Fatalf("vigilia run: %v\n%s", err, &log)
	}
	return audited, <-peak
}

// highWater follows a process to its end and returns the most memory that it
// held, in KiB. The figure that wait4 gives will not do: it begins with the
// memory of this process, from which the other was cloned.
func highWater(pid int) int64 {
	var peak int64
	for tick := time.NewTicker(5 * time.Millisecond); ; <-tick.C {
		now, alive := memory(pid)
		if !alive {
			return peak
		}
		peak = max(peak, now)
	}
}

// memory returns the most memory that a process has held so far, in KiB.
func memory(pid int) (kib int64, alive bool) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	_, rest, found := strings.Cut(string(status), "VmHWM:")
	if err != nil || !found {
		return 0, false
	}
	kib, err = strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
	return kib, err == nil
}
