// Package fetchtest plays the Graph API and an albo pretorio on a loopback
// address, as net/http/httptest plays a web server. Tests, the demo and the
// benchmarks read from it through the same client that reads the real ones.
//
// A World says what exists and how it changes with time; a Server shows it as
// it is at the Server's own clock. Every trap of the platform that the client
// must survive is a switch of the Server.
package fetchtest
