//go:build !linux

package main

import "runtime/debug"

// rest gives back the memory that a program which waits for hours does not need.
func rest() { debug.FreeOSMemory() }
