package reporttest

import (
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Meter runs a benchmark and reports, besides the wall clock, the processor time
// of the program's own (user-ms/op) and the most memory that the whole process
// held (MB-peak) as the kernel counts it: what it held before (MB-before), the
// material that it is given and the program itself, is part of it.
func Meter(b *testing.B, op func() error) {
	b.Helper()
	var user time.Duration
	var held, peak int
	for b.Loop() {
		debug.FreeOSMemory()
		// 5 lowers the high-water mark to what is held now (proc_pid_clear_refs(5))
		if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0); err != nil {
			b.Fatal(err)
		}
		held = max(held, highWater(b))
		before := spent(b)
		if err := op(); err != nil {
			b.Fatal(err)
		}
		user += spent(b) - before
		peak = max(peak, highWater(b))
	}
	b.ReportMetric(float64(user.Milliseconds())/float64(b.N), "user-ms/op")
	b.ReportMetric(float64(held)/1024, "MB-before")
	b.ReportMetric(float64(peak)/1024, "MB-peak")
}

// spent is the processor time of this process outside the kernel.
func spent(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano())
}

// highWater is the most memory that this process held since the mark was lowered, in KiB.
func highWater(b *testing.B) int {
	status, err := os.ReadFile("/proc/self/status")
	_, rest, found := strings.Cut(string(status), "VmHWM:")
	if err != nil || !found {
		b.Fatalf("VmHWM: %v", err)
	}
	kib, err := strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		b.Fatal(err)
	}
	return kib
}
