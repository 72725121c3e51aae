// Package signals tells machines how the program is doing: a watching service, by a
// heartbeat, and a collector of metrics, by a text file. Both hold counts only. It also
// says when a figure is unlike those before it.
//
// It is no public API.
package signals
