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

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
	"vigilia/store"
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
				audited, written := nightPeak(b, bin, graph, day, 0)
				night, note = max(night, audited), max(note, written)
			}
			b.ReportMetric(float64(night)/1024, "MB-night")
			b.ReportMetric(float64(note)/1024, "MB-note")
		})
	}
}

// BenchmarkNightArchive tells the same of a night whose archive holds ten years
// of the albo, against one that holds nothing.
func BenchmarkNightArchive(b *testing.B) {
	bin := filepath.Join(b.TempDir(), "vigilia")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, out)
	}
	day := civil.Of(time.Now()).Add(-1)
	for _, acts := range []int{0, 50_000} {
		b.Run(fmt.Sprintf("acts=%d", acts), func(b *testing.B) {
			world := busyWorld(b, 1_000, day)
			for _, p := range world.Pages[0].Posts {
				p.Text += "\nLa Giunta ha approvato il progetto della palestra di via Manzoni."
			}
			graph := fetchtest.New(nil, world)
			defer graph.Close()
			graph.SetNow(time.Now())
			graph.Forget(false)
			var night int64
			for b.Loop() {
				audited, _ := nightPeak(b, bin, graph, day, acts)
				night = max(night, audited)
			}
			b.ReportMetric(float64(night)/1024, "MB-night")
		})
	}
}

// tenYears puts so many acts, published over ten years, into the archive of a night.
func tenYears(b *testing.B, dir string, n int, day civil.Day) {
	c, err := loadConfig(filepath.Join(dir, "config.toml"))
	ok(b, err)
	st, err := openStore(b.Context(), c)
	ok(b, err)
	defer st.Close()
	acts := make([]audit.Act, n)
	covered := make([]civil.Day, 3650)
	for i := range covered {
		covered[i] = day.Add(-i)
	}
	for i := range acts {
		date := day.Add(-3640 * i / n)
		acts[i] = audit.Act{
			Register: fmt.Sprint(i), Type: audit.Deliberazione, Organ: audit.Giunta, Number: i%5000 + 1, Year: date.Year, Date: date, PublishedFrom: date, PublishedTo: date.Add(14),
			Subject: fmt.Sprintf("Affidamento del servizio di manutenzione n. %d degli immobili comunali – ditta numero%d – CIG Z%06d", i%300, i%3000, i),
			URL:     fmt.Sprintf("https://albo.comune.esempio.example/atti/%d/%d.pdf", date.Year, i),
		}
	}
	ok(b, st.SaveAlbo(b.Context(), store.RawReading{Source: "albo", At: time.Now()}, acts, covered))
}

// nightPeak runs one night in a process of its own and returns its peaks of
// memory, in KiB, when the run is closed and at the end.
func nightPeak(b *testing.B, bin string, graph *fetchtest.Server, day civil.Day, acts int) (audited, written int64) {
	dir := b.TempDir()
	for name, content := range map[string]string{"token": graph.Token(testPage), "config.toml": smallConfig(graph.URL, testPage, "")} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	if acts > 0 {
		tenYears(b, dir, acts, day)
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
		if strings.Contains(lines.Text(), "elaborazione conclusa") {
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
