package main

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestDiskThatIsFull puts archive and documents on a small disk of their own and leaves
// little of it free: the program says so, no document is there in part, and once there is
// room nothing is missing.
func TestDiskThatIsFull(t *testing.T) {
	t.Parallel()
	a := newAssault(t)
	p := newPeace(t, a)
	for i, c := range []struct {
		place string
		kib   int
		met   bool // the night does not come to its end
	}{{"data", 300, true}, {"data", 16, true}, {"reports", 60, true}, {"reports", 160, false}} {
		if i > 0 && testing.Short() {
			break
		}
		a.anew(t)
		a.smallDisk(t, c.place, c.kib)
		for i, d := range a.deeds() {
			got := execute(t, haste, a.command(d.program, d.args...))
			if got.code != d.ends {
				got.clear(t, exitFailed, "spazio")
			}
			if met := got.code != d.ends; i == 0 && met != c.met {
				t.Errorf("%d KiB for %s: %s", c.kib, c.place, got)
			}
			a.wholeOrAbsent(t, p, fmt.Sprintf("%s with %d KiB for %s", d.name, c.kib, c.place))
		}
		ok(t, os.Remove(a.path(c.place+"/"+ballast)))
		for _, d := range a.deeds() {
			if got := execute(t, haste, a.command(d.program, d.args...)); got.code != d.ends {
				t.Fatal(got)
			}
		}
		a.atPeace(t, p)
	}
}

// smallDisk mounts a disk of its own for a folder, of which so many KiB are free.
func (a *assault) smallDisk(t *testing.T, folder string, free int) {
	t.Helper()
	const size = 8 << 10
	dir := a.path(folder)
	ok(t, os.Mkdir(dir, 0o700))
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dk,mode=0700", size)); err != nil {
		t.Skipf("no disk can be mounted here: %v", err)
	}
	t.Cleanup(func() { ok(t, syscall.Unmount(dir, 0)) })
	ok(t, os.WriteFile(filepath.Join(dir, ballast), make([]byte, (size-free)<<10), 0o600))
}
