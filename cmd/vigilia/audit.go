package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
	unicode16 "golang.org/x/text/encoding/unicode"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/lexicon"
	"vigilia/audit/rules"
)

// wireContent is a content as `vigilia audit` reads it, one a line. Only ID,
// Kind and Text are required.
type wireContent struct {
	ID         string     `json:"id"`
	Kind       audit.Kind `json:"kind"`
	Text       *string    `json:"text"`
	Created    string     `json:"created_time"`
	PostID     string     `json:"post_id"`
	ParentID   string     `json:"parent_id"`
	AuthorID   string     `json:"author_id"`
	AuthorName string     `json:"author_name"`
	PostText   string     `json:"post_text"`
}

// wireFinding is a finding as `vigilia audit --json` writes it, one a line.
type wireFinding struct {
	ContentID string         `json:"content_id"`
	Rule      string         `json:"rule"`
	Clauses   []string       `json:"clauses"`
	Severity  audit.Severity `json:"severity"`
	Kind      audit.Method   `json:"kind"`
	Score     *float64       `json:"score,omitempty"`
	Evidence  []wireEvidence `json:"evidence"`
	// Explanation is one Italian sentence, on request.
	Explanation string `json:"explanation,omitempty"`
}

// wireEvidence bounds a place in the original text, in Unicode code points.
type wireEvidence struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Masked string `json:"masked"`
}

// wireClean says that a content was looked at and nothing was found.
type wireClean struct {
	ContentID string `json:"content_id"`
	Findings  int    `json:"findings"`
}

// maxLine bounds one line of input, in bytes: far above any comment.
const maxLine = 16 << 20

func newAudit() *cobra.Command {
	var policy, words string
	var o auditOptions
	var again reauditOptions
	cmd := &cobra.Command{
		Use:   "audit [FILE|-]",
		Short: "Verifica contenuti in formato JSON Lines, oppure riesamina l'archivio",
		Long: `Legge un contenuto per riga (JSON) da un file o dallo standard input e scrive i rilievi.
Servono soltanto id, kind (comment, visitor_post, own_post, own_reply) e text.
I controlli che vogliono l'albo, l'archivio o l'autore (author_id) si fanno soltanto se ci sono: di quelli non eseguiti è detto il numero sullo standard error.

Con --from e --to riesamina invece quanto è in archivio, con le regole, la policy e l'albo di oggi, e dice
che cosa cambia rispetto all'ultima volta: rilievi nuovi, non più rilevati, modificati. Le decisioni dell'ufficio restano.`,
		Example: `  vigilia audit --policy pero --json commenti.jsonl
  echo '{"id":"c1","kind":"comment","text":"Il mio numero è 345 000 00 00"}' | vigilia audit -
  vigilia audit --config /etc/vigilia/config.toml --from 2026-11-01 --to 2026-11-15`,
		Args: usage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			archive, err := again.asked(cmd, args)
			if err != nil {
				return &usageError{err}
			}
			if archive {
				again.json = o.json
				return reaudit(cmd, &again)
			}
			p, err := findPolicy(policy, ".")
			if err != nil {
				return &usageError{err}
			}
			if words != "" {
				if o.words, err = readWords(words); err != nil {
					return &usageError{err}
				}
			}
			in, closeIn, err := input(cmd, args)
			if err != nil {
				return &usageError{err}
			}
			defer closeIn()
			out := bufio.NewWriterSize(cmd.OutOrStdout(), 1<<16)
			l := newLineAudit(p, o, out)
			err = l.read(cmd.Context(), in, cmd.ErrOrStderr())
			return errors.Join(err, out.Flush())
		},
	}
	policyFlag(cmd, &policy)
	cmd.Flags().BoolVar(&o.json, "json", false, "scrive un oggetto JSON per rilievo")
	cmd.Flags().BoolVar(&o.all, "all", false, "elenca anche i contenuti senza rilievi")
	cmd.Flags().BoolVar(&o.explain, "explain", false, "spiega ogni rilievo in una frase: che cosa, per quale clausola, quali eccezioni, con quale sicurezza")
	again.flags(cmd)
	cmd.Flags().StringVar(&words, "words", "", "file delle parole dell'ufficio, aggiunte o tolte dagli elenchi incorporati")
	return cmd
}

// auditOptions say what `vigilia audit` is to write, and by which words.
type auditOptions struct {
	json, all, explain bool
	words              *lexicon.Office
}

// usage makes a fault of the arguments a fault of usage.
func usage(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return &usageError{fmt.Errorf("argomenti non validi per «%s»: si scrive «%s»", cmd.CommandPath(), cmd.UseLine())}
		}
		return nil
	}
}

func input(cmd *cobra.Command, args []string) (io.Reader, func() error, error) {
	if len(args) == 0 || args[0] == "-" {
		return cmd.InOrStdin(), func() error { return nil }, nil
	}
	f, err := os.Open(args[0])
	if err != nil {
		return nil, nil, fmt.Errorf("il file dei contenuti non si può leggere: %w", err)
	}
	return f, f.Close, nil
}

// lineAudit audits contents that come line by line.
type lineAudit struct {
	auditOptions
	audit  *audit.Audit
	policy *audit.Policy
	rules  map[string]*audit.Rule
	out    *bufio.Writer
	enc    *json.Encoder // nil: for people
	thread thread
	gaps   int
	bad    int
	// contents counts the lines that were read.
	contents int
	// foreign counts the lines that are not in UTF-8.
	foreign int
	seen    map[uint64]struct{} // digests of the ids read: of millions of lines as well
	again   repeats
}

// repeats counts the lines whose id an earlier one bears, and tells the first.
type repeats struct {
	n, line int
	id      string
}

func newLineAudit(p *audit.Policy, o auditOptions, out *bufio.Writer) *lineAudit {
	all := rules.All()
	l := &lineAudit{auditOptions: o, policy: p, rules: rules.ByID(all), out: out, seen: map[uint64]struct{}{}}
	if o.json {
		l.enc = json.NewEncoder(out)
		l.enc.SetEscapeHTML(false)
	}
	l.audit = audit.New(audit.Setting{
		Page: audit.Page{ID: "page"}, Policy: p, Archive: audit.NewArchive(nil, nil), Office: o.words,
		Contacts: p.Settings.Contacts, Now: time.Now(), Period: civil.Single(civil.Of(time.Now())),
	}, all)
	return l
}

// thread remembers the post of the lines read last and the comments below it, so
// that an answer is read beside what it answers.
type thread struct {
	post     audit.Content
	comments map[string]*audit.Content
}

// maxThread bounds the comments remembered below one post.
const maxThread = 10_000

// around returns the post that a content hangs from and the comment it answers;
// nil where the lines did not tell.
func (t *thread) around(c *audit.Content, postText string) (post, parent *audit.Content) {
	if c.IsPost() {
		t.post, t.comments = *c, nil
		return c, nil
	}
	if c.PostID != t.post.ID || postText != "" && postText != t.post.Text {
		*t = thread{post: audit.Content{ID: c.PostID, PostID: c.PostID, Page: "page", Kind: audit.OwnPost, Text: postText}}
	}
	parent = t.comments[c.ParentID]
	if t.comments == nil || len(t.comments) == maxThread {
		t.comments = map[string]*audit.Content{}
	}
	t.comments[c.ID] = c
	if t.post.Text != "" {
		post = &t.post
	}
	return post, parent
}

// read audits every line. A line that cannot be read is told with its number and
// the rest goes on; the result then says that not everything was looked at.
func (l *lineAudit) read(ctx context.Context, in io.Reader, stderr io.Writer) error {
	r := bufio.NewReaderSize(in, 1<<20)
	if mark, err := r.Peek(2); err == nil && marked16(mark) { // as Windows writes what one command gives to another
		r = bufio.NewReaderSize(unicode16.UTF16(unicode16.LittleEndian, unicode16.UseBOM).NewDecoder().Reader(r), 1<<20)
	}
	for n := 1; ; n++ {
		if ctx.Err() != nil {
			return fmt.Errorf("verifica interrotta alla riga %d", n)
		}
		line, err := readLine(r)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(line)) > 0 || errors.Is(err, errLongLine) {
			if lineErr := l.line(n, line, err); lineErr != nil {
				l.bad++
				fmt.Fprintf(stderr, "riga %d: %v\n", n, lineErr)
			}
		}
		if err != nil && !errors.Is(err, errLongLine) {
			if !errors.Is(err, io.EOF) {
				return fmt.Errorf("lettura interrotta alla riga %d: %w", n, err)
			}
			break
		}
	}
	last := l.audit.Finish()
	l.gaps += len(last.Gaps)
	if err := l.write(last); err != nil {
		return err
	}
	return l.close(stderr)
}

func (l *lineAudit) close(stderr io.Writer) error {
	if l.contents+l.bad == 0 {
		fmt.Fprintln(stderr, "Nessun contenuto letto: il file è vuoto.")
		return nil
	}
	if l.gaps > 0 {
		fmt.Fprintf(stderr, "Controlli non eseguiti perché mancano albo, archivio o autore: n. %d.\n", l.gaps)
	}
	if l.foreign > 0 {
		fmt.Fprintf(stderr, "Righe non in UTF-8, lette con caratteri sostituiti: n. %d. Convertire il file e ripetere.\n", l.foreign)
	}
	if r := l.again; r.n > 0 {
		fmt.Fprintf(stderr, "Righe con un id già letto: n. %d (la prima è la riga %d, id %s). Sono verificate tutte, ma i loro rilievi non si distinguono: dare a ogni contenuto un id proprio.\n", r.n, r.line, oneCell(r.id))
	}
	if l.bad > 0 {
		return fmt.Errorf("%w: righe non lette: %d", errPartial, l.bad)
	}
	return nil
}

var errLongLine = errors.New("riga troppo lunga")

// readLine returns the next line. A line over the bound is passed over whole.
func readLine(r *bufio.Reader) ([]byte, error) {
	line, err := r.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		return line, err
	}
	long := bytes.Clone(line)
	for errors.Is(err, bufio.ErrBufferFull) {
		line, err = r.ReadSlice('\n')
		if len(long) <= maxLine {
			long = append(long, line...)
		}
	}
	if len(long) > maxLine && (err == nil || errors.Is(err, io.EOF)) { // the end, if it is that, comes again
		return nil, errLongLine
	}
	return long, err
}

// know remembers the id of line n, or that an earlier line bears it.
func (l *lineAudit) know(id string, n int) {
	h := fnv.New64a()
	io.WriteString(h, id)
	key := h.Sum64()
	if _, twice := l.seen[key]; !twice {
		l.seen[key] = struct{}{}
		return
	}
	if l.again.n++; l.again.n == 1 {
		l.again.line, l.again.id = n, id
	}
}

// line audits line n; readErr is what reading it said.
func (l *lineAudit) line(n int, data []byte, readErr error) error {
	if errors.Is(readErr, errLongLine) {
		return fmt.Errorf("supera %d MB", maxLine>>20)
	}
	if !utf8.Valid(data) {
		l.foreign++ // read all the same: what cannot be read of it is replaced
	}
	var w wireContent
	if err := json.Unmarshal(data, &w); err != nil {
		return notJSON(err)
	}
	c, err := w.content()
	if err != nil {
		return err
	}
	l.contents++
	l.know(c.ID, n)
	post, parent := l.thread.around(c, w.PostText)
	log := l.audit.Content(c, post, parent)
	l.gaps += len(log.Gaps)
	if len(log.Findings) == 0 && l.all {
		return l.clean(c.ID)
	}
	return l.write(log)
}

// notJSON says in Italian where a line stops being what it should be.
func notJSON(err error) error {
	var syntax *json.SyntaxError
	var other *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("non è un oggetto JSON valido (errore al byte %d)", syntax.Offset)
	case errors.As(err, &other) && other.Field != "":
		return fmt.Errorf("%s non è del tipo giusto", other.Field)
	}
	return errors.New("non è un oggetto JSON valido")
}

// content checks the line and returns what it says.
func (w *wireContent) content() (*audit.Content, error) {
	switch {
	case w.ID == "":
		return nil, errors.New("manca id")
	case !w.Kind.Known():
		return nil, fmt.Errorf("kind %q sconosciuto: uno fra comment, visitor_post, own_post, own_reply", w.Kind)
	case w.Text == nil:
		return nil, errors.New("manca text")
	}
	c := &audit.Content{
		ID: w.ID, Page: "page", Kind: w.Kind, PostID: w.PostID, ParentID: w.ParentID,
		Author: audit.Author{ID: w.AuthorID, Name: w.AuthorName}, Text: *w.Text, Comments: -1,
	}
	if c.IsPost() {
		c.PostID = c.ID
	}
	if w.Created != "" {
		at, err := parseCreated(w.Created)
		if err != nil {
			return nil, fmt.Errorf("created_time %q non è un istante valido", w.Created)
		}
		c.CreatedAt = at
	}
	return c, nil
}

// parseCreated reads an instant as the Graph API writes it, or as RFC 3339.
func parseCreated(s string) (time.Time, error) {
	if t, err := time.Parse("2006-01-02T15:04:05-0700", s); err == nil {
		return t, nil
	}
	return time.Parse(time.RFC3339, s)
}

func (l *lineAudit) write(log audit.Log) error {
	for _, f := range log.Findings {
		if err := l.finding(f); err != nil {
			return err
		}
	}
	return nil
}

func (l *lineAudit) finding(f audit.Finding) error {
	if l.enc == nil {
		fmt.Fprintf(l.out, "%s\t%s\t%s\t%s%s\n", oneCell(f.ContentID), f.Severity, f.Rule, f.Category, maskedOf(f))
		if l.explain {
			fmt.Fprintf(l.out, "\t%s\n", l.why(f))
		}
		return nil // the writer keeps its first error for Flush
	}
	w := wireFinding{ContentID: f.ContentID, Rule: f.Rule, Clauses: f.Clauses, Severity: f.Severity, Kind: f.Method, Evidence: []wireEvidence{}}
	if w.Clauses == nil {
		w.Clauses = []string{}
	}
	if f.Method == audit.Assisted {
		w.Score = &f.Score
	}
	if l.explain {
		w.Explanation = l.why(f)
	}
	for _, e := range f.Evidence {
		w.Evidence = append(w.Evidence, wireEvidence{e.Start, e.End, e.Masked})
	}
	return l.enc.Encode(w)
}

func (l *lineAudit) why(f audit.Finding) string { return audit.Explain(&f, l.rules[f.Rule], l.policy) }

func (l *lineAudit) clean(id string) error {
	if l.enc == nil {
		_, err := fmt.Fprintf(l.out, "%s\tnessun rilievo\n", oneCell(id))
		return err
	}
	return l.enc.Encode(wireClean{ContentID: id})
}

// oneCell returns an id that cannot break the table nor speak to the terminal.
func oneCell(id string) string {
	if strings.ContainsFunc(id, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(id)
	}
	return id
}

func maskedOf(f audit.Finding) string {
	s := ""
	for _, e := range f.Evidence {
		s += "\t" + e.Masked
	}
	return s
}
