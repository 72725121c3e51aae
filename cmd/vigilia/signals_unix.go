//go:build unix

package main

import (
	"os"
	"syscall"
)

// reloadSignals ask the daemon to read its configuration again.
var reloadSignals = []os.Signal{syscall.SIGHUP}
