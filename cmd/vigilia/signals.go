package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/signals"
	"vigilia/store"
	"vigilia/templates"
)

// heartbeatSignal is the name under which the archive keeps the newest sign of life.
const heartbeatSignal = "heartbeat"

// pulse is what the nights of one start leave for the machines that watch, and that
// the archive does not hold.
type pulse struct {
	clocks  map[string]clocks // by page
	unusual []audit.Notice    // of the newest night
}

// clocks are the two ends of a token; zero is never, or not known.
type clocks struct{ token, data time.Time }

func (p *pulse) saw(page string, c clocks) {
	if p.clocks == nil {
		p.clocks = map[string]clocks{}
	}
	p.clocks[page] = c
}

// begin tells the watching service that nights begin. The nights do not wait for it;
// the function returned does, so that the end is never told before the beginning.
func (n *Night) begin(ctx context.Context) (begun func()) {
	h, err := n.config.heartbeat()
	if h == nil || err != nil {
		return func() {} // told at the end
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		if err := h.Give(ctx, signals.Started, ""); err != nil {
			n.log.Warn("segnale di inizio non inviato", "err", err)
		}
	}()
	return func() { <-done }
}

// end tells the machines that watch how the nights ended: counts only. What they do not
// take is told to a person and changes nothing.
func (n *Night) end(ctx context.Context, out io.Writer, nights int, ended error, waiting int) {
	if !n.config.watched() {
		return
	}
	ctx = context.WithoutCancel(ctx) // also of nights that somebody stopped
	t, err := n.tally(ctx)
	if err != nil {
		n.log.Error("conteggi per i segnali non letti", "err", err)
	}
	t.exit, t.nights, t.waiting = exitStatus(ended), nights, waiting
	if err := n.giveEnd(ctx, t); err != nil {
		fmt.Fprintf(out, "Segnale di vita: %s.\n", sentence(err))
		n.log.Warn("segnale di fine non inviato", "err", err)
		t.unheard = true
	}
	if err := n.writeMetrics(t); err != nil {
		fmt.Fprintf(out, "Metriche: %s.\n", sentence(err))
		n.log.Warn("metriche non scritte", "err", err)
	}
}

func (n *Night) giveEnd(ctx context.Context, t tally) error {
	h, err := n.config.heartbeat()
	if h == nil && err == nil {
		return nil
	}
	event := signals.Succeeded
	if t.exit != exitOK && (t.exit != exitPartial || n.config.Signals.PartialFails) {
		event = signals.Failed
	}
	if err == nil {
		err = h.Give(ctx, event, t.body())
	}
	g := store.Signal{At: n.now(), Said: string(event)}
	if err != nil {
		g.Failure = sentence(err)
	}
	return errors.Join(err, n.store.SaveSignal(ctx, heartbeatSignal, g))
}

// tally are the counts that machines are told.
type tally struct {
	exit, nights, waiting int
	unheard               bool // the sign of life was not received

	last     audit.Run // the newest night; its ID is zero if there was none
	complete audit.Run // the newest of those that saw everything
	volumes  []audit.Volume
	findings map[audit.Severity]int
	gaps     int
	unread   int // sources not read to their end
	unusual  int
	clocks   map[string]clocks
}

// tally reads the counts of the newest night.
func (n *Night) tally(ctx context.Context) (tally, error) {
	t := tally{findings: map[audit.Severity]int{}, unusual: len(n.pulse.unusual), clocks: n.pulse.clocks}
	today := civil.Of(n.now())
	runs, err := n.store.Runs(ctx, civil.Period{From: today.Add(-compared), To: today})
	if err != nil {
		return t, err
	}
	for _, r := range runs {
		if r.StartedAt.After(t.last.StartedAt) {
			t.last = r
		}
		if r.State == audit.Complete && r.EndedAt.After(t.complete.EndedAt) {
			t.complete = r
		}
	}
	if t.last.ID == 0 {
		return t, nil
	}
	pages, day := n.config.pageIDs(), civil.Single(t.last.Day)
	if t.volumes, err = n.store.Volumes(ctx, pages, day); err != nil {
		return t, err
	}
	cases, err := n.store.Cases(ctx, pages, day)
	if err != nil {
		return t, err
	}
	for _, k := range cases {
		if k.Status() != audit.IsRejected {
			t.findings[k.Finding.Severity]++
		}
	}
	gaps, err := n.store.Gaps(ctx, pages, day)
	if err != nil {
		return t, err
	}
	t.gaps = len(gaps)
	rows, err := n.store.Coverage(ctx, pages, day)
	for _, r := range rows {
		if !r.Complete {
			t.unread++
		}
	}
	return t, err
}

func (t *tally) contents() int {
	sum := 0
	for _, v := range t.volumes {
		sum += v.Total
	}
	return sum
}

// body is what the watching service is told: numbers, nothing else.
func (t *tally) body() string {
	var b strings.Builder
	line := func(name string, n int) { fmt.Fprintf(&b, "%s=%d\n", name, n) }
	line("exit_status", t.exit)
	line("nights", t.nights)
	line("contents", t.contents())
	for _, s := range audit.Severities() {
		line("findings_"+s.String(), t.findings[s])
	}
	line("gaps", t.gaps)
	line("sources_unread", t.unread)
	line("unusual", t.unusual)
	line("mail_waiting", t.waiting)
	return b.String()
}

// writeMetrics writes the file of the collector, whole or not at all.
func (n *Night) writeMetrics(t tally) error {
	if n.config.Signals.MetricsFile == "" {
		return nil
	}
	path := n.config.path(n.config.Signals.MetricsFile)
	if err := replaceFile(path, signals.Text(t.metrics(n.now())), 0o644); err != nil {
		return fmt.Errorf("il file %s non si può scrivere: verificare che la cartella esista e che il programma vi possa scrivere: %w", path, err)
	}
	return nil
}

// metrics are the counts for Prometheus.
func (t *tally) metrics(now time.Time) []signals.Metric {
	contents := signals.Metric{Name: "vigilia_contents_read", Help: "Contents published on the audited day, by page and kind."}
	for _, v := range t.volumes {
		contents.Samples = append(contents.Samples, signals.Sample{Labels: []string{"page", v.Page, "kind", string(v.Kind)}, Value: float64(v.Total)})
	}
	findings := signals.Metric{Name: "vigilia_findings", Help: "Findings that stand on contents of the audited day, by severity."}
	for _, s := range audit.Severities() {
		findings.Samples = append(findings.Samples, signals.Sample{Labels: []string{"severity", s.String()}, Value: float64(t.findings[s])})
	}
	out := []signals.Metric{
		{Name: "vigilia_build_info", Help: "Version of the program.", Samples: []signals.Sample{{Labels: []string{"version", version()}, Value: 1}}},
		signals.Gauge("vigilia_run_last_exit_status", "Exit status of the last start: 0 complete, 1 failed, 3 not everything could be looked at.", float64(t.exit)),
		contents, findings,
		signals.Gauge("vigilia_gaps", "Contents or sources of the audited day that a rule could not look at.", float64(t.gaps)),
		signals.Gauge("vigilia_sources_unread", "Sources of the audited day that were not read to their end.", float64(t.unread)),
		signals.Gauge("vigilia_run_unusual", "Ways in which the last night was suspiciously fast or empty against its own history.", float64(t.unusual)),
		signals.Gauge("vigilia_mail_pending", "Mails to the offices that wait to be accepted.", float64(t.waiting)),
		signals.Gauge("vigilia_heartbeat_failed", "1 if the last sign of life was not received.", map[bool]float64{true: 1}[t.unheard]),
	}
	return append(append(out, t.times()...), t.expiry(now))
}

// times are when things happened last; what never did has no sample.
func (t *tally) times() []signals.Metric {
	at := func(name, help string, when time.Time) signals.Metric {
		m := signals.Metric{Name: name, Help: help}
		if !when.IsZero() {
			m.Samples = []signals.Sample{{Value: signals.Seconds(when)}}
		}
		return m
	}
	out := []signals.Metric{
		at("vigilia_run_last_start_timestamp_seconds", "When the last night began.", t.last.StartedAt),
		at("vigilia_run_last_end_timestamp_seconds", "When the last night ended.", t.last.EndedAt),
		at("vigilia_run_last_complete_timestamp_seconds", "When the last night that saw everything ended.", t.complete.EndedAt),
	}
	if t.last.ID != 0 {
		out = append(out, at("vigilia_run_last_day_timestamp_seconds", "Beginning of the day that the last night audited.", t.last.Day.Start()))
	}
	return out
}

// expiry is how long tokens live on, as far as the platform told.
func (t *tally) expiry(now time.Time) signals.Metric {
	m := signals.Metric{Name: "vigilia_token_expiry_days", Help: "Days until a page's token, or the access to its data, expires; below zero it has."}
	for _, page := range slices.Sorted(maps.Keys(t.clocks)) {
		for _, c := range []struct {
			name string
			at   time.Time
		}{{"token", t.clocks[page].token}, {"data_access", t.clocks[page].data}} {
			if !c.at.IsZero() {
				m.Samples = append(m.Samples, signals.Sample{Labels: []string{"page", page, "clock", c.name}, Value: float64(int(c.at.Sub(now).Hours())) / 24})
			}
		}
	}
	return m
}

// checkSignals tells how the machines that watch were last told, or tells them that it is only asked.
func checkSignals(ctx context.Context, c *Config, ping bool) []checked {
	out := []checked{checkHeartbeat(ctx, c, ping)}
	if path := c.optional(c.Signals.MetricsFile); path != "" {
		const name, remedy = "metriche", "creare la cartella e renderla scrivibile all'utente del servizio"
		dir := filepath.Dir(path)
		if _, err := os.Stat(dir); err != nil {
			return append(out, failure(name, fmt.Errorf("la cartella %s non c'è", dir), remedy).but(ailing, remedy))
		}
		if err := writable(dir); err != nil {
			return append(out, failure(name, err, remedy).but(ailing, remedy))
		}
		out = append(out, fine(name, "%s", path))
	}
	return out
}

func checkHeartbeat(ctx context.Context, c *Config, ping bool) checked {
	const name, remedy = "segnale di vita", "sistemato ciò che è indicato, provare con «vigilia check --ping»"
	h, err := c.heartbeat()
	switch {
	case err != nil:
		return failure(name, err, remedy).but(ailing, remedy)
	case h == nil:
		return fine(name, "non configurato")
	case ping:
		if err := h.Give(ctx, signals.Logged, "check\n"); err != nil {
			return failure(name, err, remedy).but(ailing, remedy)
		}
		return fine(name, "il servizio risponde")
	}
	st, err := openStore(ctx, c)
	if err != nil {
		return fine(name, "configurato").but(noted, "l'ultimo esito sta nell'archivio, che non si può leggere")
	}
	defer st.Close()
	last, err := st.Signal(ctx, heartbeatSignal)
	switch {
	case err != nil:
		return fine(name, "configurato, non ancora dato: «vigilia check --ping» lo prova")
	case last.Failure != "":
		return fine(name, "l'ultimo, %s, non è stato ricevuto: %s", templates.DateTime(last.At), last.Failure).but(ailing, remedy)
	}
	return fine(name, "l'ultimo, %s, è stato ricevuto; «vigilia check --ping» lo prova adesso", templates.DateTime(last.At))
}
