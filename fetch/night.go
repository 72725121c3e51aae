package fetch

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func rome() *time.Location { return civil.Rome() }

// Job is what one night reads of one page.
type Job struct {
	PageID string
	Token  Secret
	Day    civil.Day // the day that is audited
	// Since is the first day whose posts are listed: the watch window, at most
	// six months before Day, which is all that the platform lists at once.
	Since civil.Day
	// Watched is what earlier nights learnt of the posts of the window; a post
	// known to be gone is left out.
	Watched []audit.Watch
	// WithoutTagged leaves out the posts of others that tag the page: they are
	// neither asked for nor accounted. A token may not be allowed to list them.
	WithoutTagged bool
	// Blocked asks for the list of those whom the page has blocked. Without it the
	// list is neither asked for nor accounted: only one clause needs it.
	Blocked bool
	// Originals are the shared posts of whose original an earlier night learnt whose it is.
	Originals map[string]bool
	// Pictures asks for what is written in own pictures; nil leaves them alone.
	Pictures *Pictures
}

// Sink receives what a night reads, as it is read. A content may come more than
// once; the sink keeps one of each ID. An error ends the page's night.
type Sink interface {
	// Page receives what the page says of itself.
	Page(ctx context.Context, p audit.Page) error
	// Contents receives up to a hundred contents; the slice is not used again by the caller.
	Contents(ctx context.Context, list []audit.Content) error
	// Watched receives what is to be remembered of a post, once its comments have been read.
	Watched(ctx context.Context, w audit.Watch) error
	// SweptComments says that every comment below the post was read to the true end
	// of the list: one whose LastSeen is before since is gone.
	SweptComments(ctx context.Context, pageID, postID string, since time.Time) error
	// SweptPosts says that every post published in [from, to) was listed: one
	// whose LastSeen is before since is gone.
	SweptPosts(ctx context.Context, pageID string, from, to, since time.Time) error
	// Blocked receives the page-scoped ids of all whom the page has blocked now.
	Blocked(ctx context.Context, pageID string, ids []string) error
	// Rest says that nothing more comes for now, however the reading ended: what the
	// sink has kept back is to be written. It is told even when the night is interrupted.
	Rest(ctx context.Context) error
}

// Night is what came of one page's night.
type Night struct {
	// Coverage has one row for each source but the albo, for the job's day.
	// Read, Unauthored and Textless count contents published on that day;
	// Expected is Read and what the platform counts and did not give; of the
	// alternative texts, the photos of the day; -1 where there is no number.
	Coverage []audit.Coverage
	Notices  []audit.Notice
	Calls    int     // HTTP requests, repeated ones included
	Answers  Answers // what the platform answered to them
	Served   string  // version of the API that answered
	// TokenUntil and DataUntil are the token's two clocks; zero is never, or not known.
	TokenUntil, DataUntil time.Time
	Parked                time.Time // the platform wants to be left alone until then; zero if not
}

// Answers is how much was read, and its digest by Config.Digest: over the length of
// each answer, a line feed and the answer as it came, one after the other; of a page
// that was read in two attempts, SHA-256 over the digests of both.
type Answers struct {
	Count  int
	Bytes  int64
	Digest []byte
}

// window is how much wider than asked the posts' window is requested: whether
// its ends are inclusive, and in which zone, is not documented. The client
// filters by publication time.
const window = 12 * time.Hour

// maxWindow is what the platform lists at once.
const maxWindow = 184

// night is the state of one page's reading.
type night struct {
	*reader
	job     Job
	sink    Sink
	since   time.Time // when the reading began: what is not seen from here on is gone
	proof   Proof
	self    map[string]bool // ids under which the page itself writes
	watched map[string]audit.Watch
	listed  map[string]bool  // posts met on any edge
	posts   []*post          // whose comments may have to be read
	tags    []*post          // posts elsewhere that tag the page
	shares  []*audit.Content // own posts that share what is not known whose it is
	held    []*post          // own posts that wait for their alternative texts
	doubts  []*thread        // lists that were empty against the platform's count
	heard   bool             // some comment was read
	rows    map[audit.Source]*audit.Coverage
	notices []audit.Notice
}

// post is what is kept of a listed post until its comments have been read.
type post struct {
	object  string // id to ask with
	content *audit.Content
	id      string // canonical
	created time.Time
	updated time.Time
	total   int
	album   []string  // photos whose comments stand apart from the post's
	found   []picture // those that have comments
	// uncounted is set while it is not known which photos have comments.
	uncounted bool
}

// picture is a photo of an album with comments of its own.
type picture struct {
	id    string
	total int
}

// sources lists what a night reads, in order.
func sources() []audit.Source {
	return []audit.Source{audit.SourcePage, audit.SourcePosts, audit.SourceReels, audit.SourceVisitors,
		audit.SourceTagged, audit.SourceComments, audit.SourceAlt, audit.SourceBlocked}
}

// leaves reports whether the job leaves a source out by choice.
func (j *Job) leaves(s audit.Source) bool {
	return s == audit.SourceTagged && j.WithoutTagged || s == audit.SourceBlocked && !j.Blocked
}

// Night reads one page. Coverage has a row for every source, also when the
// night ends early. The error is nil if the page could be read, though maybe
// not all of it; a *Fault if the platform refused the page, with cause and
// remedy in Italian; the sink's or the context's error otherwise. A throttled
// page is no error: Parked says when to come back.
func (c *Client) Night(ctx context.Context, job Job, sink Sink) (Night, error) {
	n := c.newNight(job, sink)
	err := n.validate()
	if err == nil {
		err = n.run(ctx)
	}
	return n.close(ctx, err)
}

func (c *Client) newNight(job Job, sink Sink) *night {
	n := &night{
		reader: c.reader(job.PageID, job.Token), job: job, sink: sink, since: c.cfg.Now(),
		self:    map[string]bool{job.PageID: true},
		watched: make(map[string]audit.Watch, len(job.Watched)),
		listed:  map[string]bool{},
		rows:    map[audit.Source]*audit.Coverage{},
	}
	for _, w := range job.Watched {
		n.watched[w.PostID] = w
	}
	for _, s := range sources() {
		n.rows[s] = &audit.Coverage{Page: job.PageID, Day: job.Day, Source: s, Expected: -1}
	}
	return n
}

func (n *night) validate() error {
	switch {
	case n.job.PageID == "":
		return n.fault(Misconfigured, "manca l'identificativo della pagina", "indicarlo nella configurazione")
	case n.job.Day.IsZero() || n.job.Since.IsZero() || n.job.Since.After(n.job.Day):
		return n.fault(Misconfigured, "il periodo da leggere non è valido", "indicare un giorno e una finestra che lo precede")
	case n.job.Day.Sub(n.job.Since) >= maxWindow:
		return n.fault(Misconfigured, "la finestra dei post osservati supera i sei mesi che la piattaforma elenca", "ridurre la finestra nella configurazione")
	}
	return nil
}

// run is the night from beginning to end.
func (n *night) run(ctx context.Context) error {
	proof, err := n.prove(ctx, n.job.Token)
	n.proof, n.notices = proof, append(n.notices, proof.Notices...)
	if err != nil {
		return err
	}
	if err := n.sink.Page(ctx, proof.Page); err != nil {
		return err
	}
	n.row(audit.SourcePage).Read = 1
	n.done(audit.SourcePage)
	if err := n.listPosts(ctx); err != nil {
		return err
	}
	sure, err := n.seekMissing(ctx)
	if err != nil {
		return err
	}
	if err := n.readOriginals(ctx); err != nil {
		return err
	}
	if err := n.readPhotos(ctx); err != nil {
		return err
	}
	if err := n.readComments(ctx); err != nil {
		return err
	}
	if err := n.listBlocked(ctx); err != nil {
		return err
	}
	if !sure {
		return nil
	}
	return n.sink.SweptPosts(ctx, n.job.PageID, n.job.Since.Start(), n.job.Day.End(), n.since)
}

func (n *night) row(s audit.Source) *audit.Coverage { return n.rows[s] }

// done marks a source as read to its end, unless something was found lacking.
func (n *night) done(s audit.Source) {
	if r := n.row(s); r.Cause == "" {
		r.Complete = true
	}
}

// lacking records why a source is not complete.
func (n *night) lacking(s audit.Source, cause string) {
	r := n.row(s)
	r.Complete = false
	switch {
	case r.Cause == "":
		r.Cause = cause
	case !strings.Contains(r.Cause, cause):
		r.Cause += "; " + cause
	}
}

func (n *night) notice(grave bool, text string) {
	for _, o := range n.notices {
		if o.Text == text {
			return
		}
	}
	n.notices = append(n.notices, audit.Notice{Page: n.job.PageID, Text: text, Grave: grave})
}

// fatal reports whether an error ends the page's night: everything but a
// fault that concerns one source or one object.
func fatal(err error) bool {
	f := asFault(err)
	return f == nil || f.stops()
}

// count accounts for a content in its source's row.
func (n *night) count(r *audit.Coverage, c *audit.Content) {
	if c.Day() != n.job.Day {
		return
	}
	r.Read++
	if !c.Author.Known() {
		r.Unauthored++
	}
	if c.Text == "" {
		r.Textless++
	}
}

// close writes the account, whatever happened.
func (n *night) close(ctx context.Context, err error) (Night, error) {
	for _, flush := range []func(context.Context) error{n.flushShares, n.flush} {
		if flushErr := flush(context.WithoutCancel(ctx)); err == nil {
			err = flushErr
		}
	}
	out := Night{Calls: n.calls, Served: n.served, Answers: Answers{n.answers.count, n.answers.bytes, n.answers.hash.Sum(nil)},
		TokenUntil: n.proof.ExpiresAt, DataUntil: n.proof.DataAccessUntil}
	cause := n.stopped(err, &out)
	for _, s := range sources() {
		if n.job.leaves(s) {
			continue
		}
		r := n.row(s)
		if !r.Complete && r.Cause == "" {
			r.Cause = cause
		}
		out.Coverage = append(out.Coverage, *r)
	}
	if n.served != "" && n.served != n.c.cfg.Version {
		n.notice(false, fmt.Sprintf("la piattaforma ha risposto con la versione %s della Graph API invece della %s richiesta: aggiornare il programma", n.served, n.c.cfg.Version))
	}
	if n.odd > 0 {
		n.notice(false, fmt.Sprintf("in %d risposte della piattaforma un campo era di un tipo non previsto", n.odd))
	}
	out.Notices = n.notices
	if !out.Parked.IsZero() {
		err = nil
	}
	return out, err
}

// stopped tells why what was not read was not read.
func (n *night) stopped(err error, out *Night) string {
	f := asFault(err)
	switch {
	case err == nil:
		return "la lettura non è stata eseguita"
	case f == nil && (errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)):
		return "la lettura è stata interrotta"
	case f == nil:
		return "la lettura è stata interrotta da un errore di registrazione dei dati"
	case f.Kind == Throttled:
		out.Parked = f.Until
		cause := fmt.Sprintf("%s: lettura sospesa fino alle %s", f.Cause, f.Until.In(rome()).Format("15:04 del 02/01/2006"))
		n.notice(true, cause)
		return cause
	}
	n.notice(true, f.Sentence())
	return f.Sentence()
}
