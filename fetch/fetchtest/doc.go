// Package fetchtest plays the Graph API and an albo pretorio on a loopback
// address, as net/http/httptest plays a web server. Tests, the demo and the
// benchmarks read from it through the same client that reads the real ones.
//
// A World says what exists and how it changes with time; a Server shows it as
// it is at the Server's own clock. Every trap of the platform that the client
// must survive is a switch of the Server:
//
//	s := fetchtest.New(t, world, func(sw *fetchtest.Switches) { sw.EmptyPages = true })
//	s.SetNow(day.Add(1).At(2, 15))
//	client, err := fetch.New(fetch.Config{BaseURL: s.URL, Now: s.Now,
//		AppID: fetchtest.AppID, AppSecret: fetchtest.AppSecret})
//	night, err := client.Night(ctx, fetch.Job{PageID: id, Token: fetch.Secret(s.Token(id)), …}, sink)
//
// The Server records the requests, counts the calls, and knows the least number
// of calls with which a job can be read.
package fetchtest
