package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"golang.org/x/sys/unix"
)

// rest gives back the memory that a program which waits for hours does not need: what
// the heap has freed, and the pages of its own file that only its start has touched. They
// stay in the cache of the system, and come back when they are read.
func rest() {
	debug.FreeOSMemory()
	self, err := os.Executable()
	if err != nil {
		return
	}
	maps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		return
	}
	for _, m := range cleanMappings(maps, self) {
		_, _, _ = unix.Syscall(unix.SYS_MADVISE, m.from, m.to-m.from, unix.MADV_DONTNEED) // else they stay: no harm
	}
}

// mapping is a part of the address space.
type mapping struct{ from, to uintptr }

// cleanMappings returns from a text like /proc/self/smaps where a file is mapped that
// cannot be written and of which no page was changed.
func cleanMappings(smaps []byte, file string) []mapping {
	var clean []mapping
	var m mapping
	of := false
	for lines := bufio.NewScanner(bytes.NewReader(smaps)); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		switch {
		case len(fields) >= 5 && !strings.HasSuffix(fields[0], ":"):
			var from, to uint64
			n, _ := fmt.Sscanf(fields[0], "%x-%x", &from, &to)
			m = mapping{uintptr(from), uintptr(to)}
			of = n == 2 && len(fields) == 6 && fields[5] == file && (fields[1] == "r--p" || fields[1] == "r-xp")
		case of && len(fields) == 3 && fields[0] == "Anonymous:" && fields[1] == "0" && m.from < m.to:
			clean = append(clean, m)
		}
	}
	return clean
}
