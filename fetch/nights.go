package fetch

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"vigilia/audit"
)

// Outcome is what came of one job.
type Outcome struct {
	Job   Job
	Night Night
	Err   error // as Client.Night returns it, with the sink's own if it could not keep what was read
}

// Nights reads several pages, at most limit at a time, and returns one outcome
// for each job, in the order of the jobs. What goes wrong with one page does
// not stop the others. Pages that the platform parks are read again at the
// end, when their time has come; those whose time lies beyond
// Config.ParkBudget are left for a later run, with a notice and a coverage that
// says so.
func (c *Client) Nights(ctx context.Context, jobs []Job, sink func(Job) Sink, limit int) []Outcome {
	out := make([]Outcome, len(jobs))
	slots := make(chan struct{}, max(1, limit))
	var wg sync.WaitGroup
	for i, job := range jobs {
		slots <- struct{}{}
		wg.Go(func() {
			defer func() { <-slots }()
			out[i] = c.attempt(ctx, job, sink(job))
		})
	}
	wg.Wait()
	c.resume(ctx, out, sink)
	return out
}

// attempt reads one page and keeps in the job what was learnt of its posts,
// so that a second attempt goes on where the first stopped.
func (c *Client) attempt(ctx context.Context, job Job, s Sink) Outcome {
	m := &memory{Sink: s, learnt: map[string]audit.Watch{}}
	n, err := c.Night(ctx, job, m)
	if lost := s.Rest(context.WithoutCancel(ctx)); lost != nil {
		err = errors.Join(err, lost)
	}
	job.Watched = m.merge(job.Watched)
	return Outcome{Job: job, Night: n, Err: err}
}

// memory notes the watches that pass through it.
type memory struct {
	Sink
	learnt map[string]audit.Watch
}

func (m *memory) Watched(ctx context.Context, w audit.Watch) error {
	if err := m.Sink.Watched(ctx, w); err != nil {
		return err
	}
	m.learnt[w.PostID] = w
	return nil
}

func (m *memory) merge(old []audit.Watch) []audit.Watch {
	if len(m.learnt) == 0 {
		return old
	}
	var out []audit.Watch
	for _, w := range old {
		if _, newer := m.learnt[w.PostID]; !newer {
			out = append(out, w)
		}
	}
	for _, w := range m.learnt {
		out = append(out, w)
	}
	slices.SortFunc(out, func(a, b audit.Watch) int { return cmp.Compare(a.PostID, b.PostID) })
	return out
}

// resume reads the parked pages again, the soonest first, within the budget.
func (c *Client) resume(ctx context.Context, out []Outcome, sink func(Job) Sink) {
	start := c.cfg.Now()
	spent := time.Duration(0)
	for {
		o := soonest(out)
		if o == nil {
			return
		}
		wait := max(0, o.Night.Parked.Sub(c.cfg.Now()))
		spent = max(spent, c.cfg.Now().Sub(start))
		if spent+wait > c.cfg.ParkBudget {
			leaveParked(out)
			return
		}
		if err := c.cfg.Wait(ctx, wait); err != nil {
			return // the outcomes already say that the pages were parked
		}
		spent += wait
		again := c.attempt(ctx, o.Job, sink(o.Job))
		again.Night = joined(o.Night, again.Night)
		*o = again
	}
}

func soonest(out []Outcome) *Outcome {
	var first *Outcome
	for i := range out {
		o := &out[i]
		if !o.Night.Parked.IsZero() && (first == nil || o.Night.Parked.Before(first.Night.Parked)) {
			first = o
		}
	}
	return first
}

// leaveParked tells of the pages that are left for a later run.
func leaveParked(out []Outcome) {
	for i := range out {
		n := &out[i].Night
		if n.Parked.IsZero() {
			continue
		}
		n.Notices = append(n.Notices, audit.Notice{Page: out[i].Job.PageID, Grave: true,
			Text: fmt.Sprintf("la lettura della pagina è rinviata a una prossima esecuzione: la piattaforma la consentirà dalle %s", n.Parked.In(rome()).Format("15:04 del 02/01/2006"))})
	}
}

func (a Answers) and(b Answers) Answers {
	both := sha256.Sum256(slices.Concat(a.Digest, b.Digest))
	return Answers{a.Count + b.Count, a.Bytes + b.Bytes, both[:]}
}

// joined is the account of two attempts at one page. The second reads the
// lists anew; of the comments it reads only what the first did not.
func joined(first, second Night) Night {
	second.Calls += first.Calls
	second.Answers = first.Answers.and(second.Answers)
	for _, n := range first.Notices {
		n.Grave = n.Grave && !second.Parked.IsZero() // what was put off has been read since
		if !slices.ContainsFunc(second.Notices, func(o audit.Notice) bool { return o.Text == n.Text }) {
			second.Notices = append(second.Notices, n)
		}
	}
	for i := range second.Coverage {
		r := &second.Coverage[i]
		j := slices.IndexFunc(first.Coverage, func(o audit.Coverage) bool { return o.Source == r.Source })
		if j < 0 {
			continue
		}
		switch o := &first.Coverage[j]; {
		case r.Source == audit.SourceComments:
			addRow(r, o)
		case !r.Complete && o.Complete:
			*r = *o
		}
	}
	return second
}

func addRow(r, o *audit.Coverage) {
	if r.Expected >= 0 && o.Expected >= 0 {
		r.Expected += o.Expected
	} else {
		r.Expected = -1
	}
	r.Read += o.Read
	r.Unauthored += o.Unauthored
	r.Textless += o.Textless
}
