package main

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"net/http"
	"slices"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/pii"
	"vigilia/fetch"
	"vigilia/fetch/albo"
	"vigilia/store"
	"vigilia/templates"
)

// Night is all that one night needs, put together once.
type Night struct {
	config *Config
	store  *store.Store
	client *fetch.Client
	web    *http.Client // for the albo feeds
	rules  []audit.Rule
	digest func() string           // tells one set of rules from another
	tokens map[string]fetch.Secret // by page id
	now    func() time.Time
	log    *slog.Logger
	second *second // nil: no second reading of weak hints
	// eyes finds out who reads own pictures, or why nobody does.
	eyes  func(context.Context) (fetch.PictureReader, error)
	sight sight
	// revision gathers what a re-audit on request changes; nil on a night.
	revision *Revision
	pulse    pulse
	memories memories // nil on a night that stands by itself
	loaded   sync.Once
	// progress tells a person what is being done; it may do nothing.
	progress func(string)
}

// Run audits one civil day: it opens the run record, reads the albo and every
// page, audits what is stored, and closes the record. What goes wrong with one
// page does not stop the others; it is in the record, and in the state returned.
func (n *Night) Run(ctx context.Context, day civil.Day) (audit.Run, error) {
	run := audit.Run{
		Day: day, StartedAt: n.now(), State: audit.Running,
		Version: version(), RuleSet: audit.RuleSet(n.rules), ConfigHash: n.config.hash,
	}
	id, err := n.store.BeginRun(ctx, run)
	if err != nil {
		return run, fmt.Errorf("run of %s: %w", day, err)
	}
	run.ID = id
	if err = n.work(ctx, &run); err == nil {
		err = n.doubt(ctx, &run)
	}
	run.EndedAt, run.State = n.now(), ending(&run, err)
	if err != nil {
		run.Notices = append(run.Notices, audit.Notice{Text: unfinished(ctx.Err() != nil), Grave: true})
	}
	n.log.Info("elaborazione conclusa", "day", day, "state", run.State)
	// The record is closed even if the night was interrupted.
	return run, errors.Join(err, n.postNote(ctx, &run), n.store.EndRun(context.WithoutCancel(ctx), run))
}

func (n *Night) work(ctx context.Context, run *audit.Run) error {
	var lists sync.WaitGroup // of words: they load while the first night reads
	lists.Go(func() {
		n.loaded.Do(func() {
			audit.New(audit.Setting{Policy: n.config.policy, Archive: audit.NewArchive(nil, nil)}, n.rules)
		})
	})
	defer lists.Wait()
	notices, err := n.mailNotice(ctx)
	if err != nil {
		return err
	}
	run.Notices = append(run.Notices, notices...)
	n.progress("Lettura dell'albo pretorio")
	if notices, err = n.readAlbo(ctx, run); err != nil {
		return err
	}
	run.Notices = append(run.Notices, notices...)
	if notices, err = n.readProposals(ctx, run); err != nil {
		return err
	}
	run.Notices = append(run.Notices, notices...)
	run.Notices = append(run.Notices, n.openEyes(ctx)...)
	n.progress("Lettura delle pagine")
	if notices, err = n.readPages(ctx, run); err != nil {
		return err
	}
	run.Notices = append(run.Notices, notices...)
	n.progress("Verifica dei contenuti")
	lists.Wait()
	if err = n.auditPages(ctx, run); err == nil {
		err = n.forget(ctx, run)
	}
	if err == nil {
		err = n.forgetPictures(ctx, run.Day)
	}
	run.Notices = append(run.Notices, n.second.notice()...)
	return err
}

// ending returns how the run ended.
func ending(run *audit.Run, err error) audit.RunState {
	if err != nil {
		return audit.Failed
	}
	for _, notice := range run.Notices {
		if notice.Grave {
			return audit.Partial
		}
	}
	return audit.Complete
}

// unfinished is what the record says of a run that did not come to its end. The
// cause itself names files of the server, and stays in what the program prints.
func unfinished(interrupted bool) string {
	what := "L'esecuzione non è giunta alla fine per un errore, riportato nei messaggi del programma"
	if interrupted {
		what = "L'esecuzione è stata interrotta prima della fine"
	}
	return what + ": i suoi esiti sono incompleti e sono ripresi dall'esecuzione successiva."
}

// readAlbo reads every feed. A feed that cannot be read leaves its days uncovered
// and says why; only the store can fail the night here.
func (n *Night) readAlbo(ctx context.Context, run *audit.Run) ([]audit.Notice, error) {
	var notices []audit.Notice
	for _, a := range n.config.Albo {
		row := audit.Coverage{Day: run.Day, Source: audit.SourceAlbo, Name: a.Name, Expected: -1}
		reading, err := albo.Read(ctx, n.web, n.config.feed(a), n.now())
		if err != nil {
			row.Cause = err.Error()
			notices = append(notices, audit.Notice{Text: fmt.Sprintf("Albo «%s»: %s", a.Name, sentence(err)), Grave: true})
			n.log.Warn("fonte dell'albo non letta", "feed", a.Name, "err", err)
		} else {
			days := reading.Days()
			if err := n.store.SaveAlbo(ctx, rawReading(a.Name, reading.File), reading.Acts, days); err != nil {
				return nil, fmt.Errorf("albo %s: %w", a.Name, err)
			}
			if err := n.store.SaveAnswers(ctx, run.ID, answersOf("albo", a.Name, reading.Raw)); err != nil {
				return nil, err
			}
			row.Read = len(reading.Acts)
			row.Expected = len(reading.Acts) + len(reading.Rejected)
			row.Complete, row.Cause = alboComplete(reading, run.Day, days)
			if err := n.completeAlbo(ctx, run, a.Name, days); err != nil {
				return nil, fmt.Errorf("albo %s: %w", a.Name, err)
			}
			notices = append(notices, alboNotices(a.Name, reading)...)
		}
		if err := n.store.SaveCoverage(ctx, run.ID, []audit.Coverage{row}); err != nil {
			return nil, err
		}
	}
	return notices, nil
}

// readPages reads the pages side by side and stores what comes.
func (n *Night) readPages(ctx context.Context, run *audit.Run) ([]audit.Notice, error) {
	jobs, notices, err := n.jobs(ctx, run)
	if err != nil {
		return nil, err
	}
	sinks := make(map[string]*pageSink, len(jobs))
	for _, j := range jobs {
		sinks[j.PageID] = &pageSink{store: n.store, now: n.now}
	}
	results := n.client.Nights(ctx, jobs, func(j fetch.Job) fetch.Sink { return sinks[j.PageID] }, n.config.Graph.Concurrency)
	for i, r := range results {
		page := jobs[i].PageID
		if err := sinks[page].err; err != nil {
			return nil, fmt.Errorf("page %s: %w", page, err) // the store failed, not the page
		}
		notices = append(notices, r.Night.Notices...)
		n.pulse.saw(page, clocks{r.Night.TokenUntil, r.Night.DataUntil})
		if r.Err != nil {
			n.log.Warn("pagina non letta", "page", page, "err", r.Err)
		}
		if told := slices.ContainsFunc(r.Night.Notices, func(n audit.Notice) bool { return n.Grave }); r.Err != nil && !told {
			notices = append(notices, audit.Notice{Page: page, Text: sentence(r.Err), Grave: true})
		}
		read := r.Night.Answers
		if err := n.store.SaveAnswers(ctx, run.ID, store.Answers{Source: "graph", Name: page, Count: read.Count, Bytes: read.Bytes, Digest: hex.EncodeToString(read.Digest)}); err != nil {
			return nil, err
		}
		rows := r.Night.Coverage // a row for every source, also when the night ended early
		if err := n.withEarlier(ctx, rows); err != nil {
			return nil, fmt.Errorf("page %s: %w", page, err)
		}
		if err := n.store.SaveCoverage(ctx, run.ID, rows); err != nil {
			return nil, err
		}
		if err := n.completeEarlier(ctx, run, page, rows); err != nil {
			return nil, fmt.Errorf("page %s: %w", page, err)
		}
		n.log.Info("pagina letta", "page", page, "calls", r.Night.Calls, "served", r.Night.Served)
	}
	return notices, nil
}

// jobs returns what to read of each page. A page without its token is told and left out.
func (n *Night) jobs(ctx context.Context, run *audit.Run) ([]fetch.Job, []audit.Notice, error) {
	var jobs []fetch.Job
	var notices []audit.Notice
	since := run.Day.Add(1 - n.config.Graph.WatchDays)
	for _, p := range n.config.Pages {
		token, ok := n.tokens[p.ID]
		if !ok {
			cause := "il token della pagina non è disponibile: verificare token_file o token_env con «vigilia check»"
			notices = append(notices, audit.Notice{Page: p.ID, Text: cause, Grave: true})
			if err := n.store.SaveCoverage(ctx, run.ID, n.unread(p.ID, run.Day, cause)); err != nil {
				return nil, nil, err
			}
			continue
		}
		watched, err := n.store.Watches(ctx, p.ID, since.Start(), n.window(run.Day).From.Start())
		if err != nil {
			return nil, nil, fmt.Errorf("page %s: %w", p.ID, err)
		}
		pictures, err := n.pictures(ctx, p.ID, run.Day)
		if err != nil {
			return nil, nil, fmt.Errorf("page %s: %w", p.ID, err)
		}
		originals, err := n.store.Originals(ctx, p.ID, civil.Period{From: since, To: run.Day})
		if err != nil {
			return nil, nil, fmt.Errorf("page %s: %w", p.ID, err)
		}
		jobs = append(jobs, fetch.Job{PageID: p.ID, Token: token, Day: run.Day, Since: since, Watched: watched, WithoutTagged: !n.config.Graph.Tagged,
			Blocked: n.config.asksBlocks(), Pictures: pictures, Originals: originals})
	}
	return jobs, notices, nil
}

// policy is the comune's, with the accounts that it admits as the archive calls them too.
func (n *Night) policy() *audit.Policy {
	p := *n.config.policy
	p.Settings.Reshare.Allowed = n.store.Aliases(p.Settings.Reshare.Allowed)
	return &p
}

// unread says of every source of a page that it was not read on a day, and why.
func (n *Night) unread(page string, day civil.Day, cause string) []audit.Coverage {
	var rows []audit.Coverage
	for _, s := range []audit.Source{
		audit.SourcePage, audit.SourcePosts, audit.SourceReels,
		audit.SourceVisitors, audit.SourceTagged, audit.SourceComments, audit.SourceAlt, audit.SourceBlocked,
	} {
		left := s == audit.SourceTagged && !n.config.Graph.Tagged || s == audit.SourceBlocked && !n.config.asksBlocks()
		if !left {
			rows = append(rows, audit.Coverage{Page: page, Day: day, Source: s, Expected: -1, Cause: cause})
		}
	}
	return rows
}

// auditPages holds yesterday's material, and that of the days before within the
// window of re-audit, against the policy.
func (n *Night) auditPages(ctx context.Context, run *audit.Run) error {
	archive, err := n.archive(ctx)
	if err != nil {
		return err
	}
	known := shared{archive: archive, period: run.Again, until: civil.Of(run.StartedAt)}
	if known.period.IsZero() {
		known.until = run.Day
		if known.period, err = n.reach(ctx, run.Day); err != nil {
			return err
		}
	}
	if known.pages, err = knownPages(ctx, n.config, n.store); err != nil {
		return err
	}
	if known.record, err = n.precedents(ctx, known.period); err != nil {
		return err
	}
	for _, p := range n.config.Pages {
		if err := n.auditPage(ctx, run, p, known); err != nil {
			return fmt.Errorf("audit of page %s: %w", p.ID, err)
		}
	}
	return nil
}

// shared is what the audits of all pages in one night share.
type shared struct {
	archive *audit.Archive
	record  map[string][]audit.Precedent
	period  civil.Period
	until   civil.Day // the last day of what conversations go on with
	pages   []audit.Page
}

// siblings returns the comune's pages but one.
func (k *shared) siblings(page string) []audit.Page {
	return slices.DeleteFunc(slices.Clone(k.pages), func(p audit.Page) bool { return p.ID == page })
}

// precedents returns what was confirmed of each author, as far back as the
// policy counts. A policy that does not count needs none.
func (n *Night) precedents(ctx context.Context, p civil.Period) (map[string][]audit.Precedent, error) {
	r := n.config.policy.Settings.Recidivism
	if r.Count == 0 {
		return nil, nil
	}
	return n.store.Precedents(ctx, p.From.Add(-r.Days-n.config.policy.Reach()))
}

// reach is the window of a night, and back to the oldest post with a reference that
// still waits for its act: after a long stop of the program no night between has looked.
func (n *Night) reach(ctx context.Context, day civil.Day) (civil.Period, error) {
	p := n.window(day)
	waiting, err := n.store.Waiting(ctx)
	if err != nil {
		return p, fmt.Errorf("references that wait for their act: %w", err)
	}
	for i := range waiting {
		if w := &waiting[i]; slices.Contains(n.config.pageIDs(), w.Page) && civil.Of(w.PostedAt).Before(p.From) {
			p.From = civil.Of(w.PostedAt)
		}
	}
	return p, nil
}

// window is what a night looks at again: the day and those before it.
func (n *Night) window(day civil.Day) civil.Period {
	return civil.Period{From: day.Add(1 - n.config.Audit.ReauditDays), To: day}
}

func (n *Night) archive(ctx context.Context) (*audit.Archive, error) {
	acts, err := n.store.Acts(ctx)
	if err != nil {
		return nil, fmt.Errorf("albo archive: %w", err)
	}
	days, err := n.store.AlboDays(ctx, n.config.feeds()...)
	if err != nil {
		return nil, fmt.Errorf("albo archive: %w", err)
	}
	proposals, err := n.store.Proposals(ctx)
	if err != nil {
		return nil, fmt.Errorf("register of proposals: %w", err)
	}
	return audit.NewArchive(acts, days).WithProposals(proposals), nil
}

// published returns what the page's own posts made institutional for what is under
// audit: those of as many days as a post is watched, before each content and after it.
// Never from comments.
func (n *Night) published(ctx context.Context, known shared, page string) ([]audit.Published, error) {
	window := civil.Period{From: known.period.From.Add(-n.config.Graph.WatchDays), To: known.until}
	stored, err := n.store.Posts(ctx, []string{page}, window)
	if err != nil {
		return nil, err
	}
	posts := make([]*audit.Content, len(stored))
	for i := range stored {
		posts[i] = &stored[i]
	}
	return pii.Published(posts), nil
}

// audited is a content on its way from the store through the rules and back.
type audited struct {
	id  string
	log audit.Log
}

// auditPage audits one page: the rules run while the store writes, a content at
// a time, so that memory does not grow with their number.
func (n *Night) auditPage(ctx context.Context, run *audit.Run, p PageConfig, known shared) error {
	page, err := n.store.Page(ctx, p.ID)
	if errors.Is(err, store.ErrNotFound) {
		page, err = audit.Page{ID: p.ID, Name: p.Name}, nil // never read yet
	}
	if err != nil {
		return err
	}
	published, err := n.published(ctx, known, p.ID)
	if err != nil {
		return err
	}
	judged, err := n.store.Judged(ctx, p.ID, known.period)
	if err != nil {
		return err
	}
	var unread error
	set := audit.Setting{
		Page: page, Policy: n.policy(), Archive: known.archive, Contacts: n.config.policy.Settings.Contacts, Published: published, Standing: n.config.Graph.WatchDays, Now: run.StartedAt, Period: known.period,
		Office: n.config.words, Record: known.record, Judged: judged, Around: n.around(ctx, run, p.ID, known.period, &unread),
		Siblings: known.siblings(p.ID), Memory: n.memories.of(p.ID),
	}
	if n.second != nil {
		if err := n.listen(ctx, p, set, known.until); err != nil {
			return err
		}
	}
	tx, err := n.store.BeginAudit(ctx, run.ID, p.ID, known.period, run.StartedAt)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	a := audit.New(set, n.rules)
	if unread != nil {
		return unread
	}
	if err := n.hold(ctx, a, n.subjects(ctx, p.ID, known.period, known.until), tx); err != nil {
		return err
	}
	last := a.Finish()
	if err := tx.Finish(last); err != nil {
		return err
	}
	if err := n.revision.settled(tx); err != nil || n.revision.trial() {
		return err
	}
	return tx.Commit()
}

// around yields what citizens wrote on the other pages, and here before the period. A
// re-audit on request may look at days long past: then it yields what they wrote after
// it, too, as the nights after it knew. What cannot be read is left in err.
func (n *Night) around(ctx context.Context, run *audit.Run, page string, period civil.Period, err *error) iter.Seq2[*audit.Content, time.Time] {
	a := store.Surroundings{Page: page, Period: period, Before: n.config.policy.Reach()}
	a.Others = slices.DeleteFunc(n.config.pageIDs(), func(id string) bool { return id == page })
	if !run.Again.IsZero() {
		a.After = a.Before
	}
	return func(yield func(*audit.Content, time.Time) bool) {
		if fault := n.store.Around(ctx, a, yield); fault != nil {
			*err = fault // and stays, though a second reading of the same may succeed
		}
	}
}

// hold runs the rules over the contents while what they say of earlier ones is written.
func (n *Night) hold(ctx context.Context, a *audit.Audit, subjects iter.Seq2[store.Subject, error], tx *store.AuditTx) error {
	results := make(chan audited, 256)
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		defer close(results)
		for s, err := range subjects {
			if err != nil {
				return err
			}
			if s.Aside {
				a.Aside(s.Content, s.Post, s.Parent)
				continue
			}
			log := a.Content(s.Content, s.Post, s.Parent)
			n.settle(s.Content, &log)
			select {
			case results <- audited{s.Content.ID, log}:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	group.Go(func() error {
		for r := range results {
			if err := tx.Add(r.id, r.log); err != nil {
				return err
			}
		}
		return nil
	})
	return group.Wait()
}

// sentence returns what a person is told of an error: its own Italian sentence, if it has one.
func sentence(err error) string {
	var said sentenced
	if errors.As(err, &said) {
		return templates.Clean(said.Sentence())
	}
	return inItalian(err)
}
