// Package mailtest is a mail server for tests: it speaks real SMTP on the loopback,
// keeps what it accepts, and fails as it is told.
package mailtest
