// Package mail sends documents to the offices by SMTP: it makes the message, speaks
// with the server, and says of each failure whose it is and what mends it. What waits
// to be sent, and what was sent, the archive knows.
//
// It is no public API.
package mail
