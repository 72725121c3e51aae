package store

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Person is all that the archive holds on one author (GDPR art. 15). The archive does
// not know him by id: his contents are found by the pseudonym that the key makes of it.
type Person struct {
	Pseudonym string          `json:"pseudonimo"` // "" for one content whose author was withheld
	Contents  []PersonContent `json:"contributi"`
	Blocks    []PersonBlock   `json:"blocchi"`
	Shares    []PersonShare   `json:"rilanci"`
}

// PersonShare is a post of a page that shares one of the person's own.
type PersonShare struct {
	Page      string    `json:"pagina"`
	PostID    string    `json:"post"`
	Published time.Time `json:"pubblicato"`
}

// PersonContent is one contribution of the person.
type PersonContent struct {
	ID          string           `json:"id"`
	Page        string           `json:"pagina"`
	Kind        string           `json:"tipo"`
	PostID      string           `json:"post"`
	Published   time.Time        `json:"pubblicato"`
	Name        string           `json:"nome,omitempty"`
	Text        string           `json:"testo,omitempty"`
	Older       []audit.Version  `json:"testi_precedenti,omitempty"`
	Permalink   string           `json:"indirizzo,omitempty"`
	Attachments int              `json:"allegati,omitempty"`
	FirstSeen   time.Time        `json:"prima_lettura"`
	LastSeen    time.Time        `json:"ultima_lettura"`
	Hidden      *time.Time       `json:"nascosto,omitempty"`
	Gone        *time.Time       `json:"non_piu_presente,omitempty"`
	Purged      *time.Time       `json:"testo_cancellato,omitempty"`
	Requests    int              `json:"richieste,omitempty"`
	Opinions    int              `json:"seconde_letture,omitempty"`
	Findings    []PersonFinding  `json:"rilievi,omitempty"`
	attachments []map[string]any // counted, not told: addresses of pictures expire
}

// PersonFinding is one finding on a contribution, with the decision that stands.
type PersonFinding struct {
	Rule      string           `json:"regola"`
	Category  string           `json:"categoria"`
	Severity  string           `json:"gravita"`
	Found     time.Time        `json:"rilevato"`
	Withdrawn *time.Time       `json:"ritirato,omitempty"`
	Evidence  []audit.Evidence `json:"riscontri,omitempty"`
	Outcome   string           `json:"esito,omitempty"`
	Reason    string           `json:"motivo,omitempty"`
	Decided   *time.Time       `json:"deciso,omitempty"`
}

// PersonBlock is one time that the person was found on a page's list of blocked accounts.
type PersonBlock struct {
	Page      string    `json:"pagina"`
	FirstSeen time.Time `json:"prima_lettura"`
	Lifted    bool      `json:"rimosso"`
}

// whom is how the archive knows a person: by pseudonym, or by one content alone.
type whom struct{ author, content string }

var digits = regexp.MustCompile(`^\d{5,}$`)

// errWhom tells that a word leads to no one: names of profiles are not ids.
func errWhom(word string) error {
	return &Error{Cause: fmt.Sprintf("«%s» non è un identificativo né l'indirizzo di un contributo presente nell'archivio", word),
		Remedy: "indicare l'identificativo numerico dell'autore oppure l'indirizzo di un suo commento; dal solo nome di un profilo non si risale all'autore"}
}

// find tells whom an id or an address means: the id of an author, the id of a
// content of his, the address of his profile or of a content of his.
func (s *Store) find(ctx context.Context, word string) (whom, error) {
	word = strings.TrimSpace(word)
	var w whom
	row := s.r.QueryRowContext(ctx, `SELECT id, author FROM contents WHERE kind IN (?1, ?2)
		AND (id = ?3 OR permalink = ?3 AND ?3 <> '' OR ?4 <> '' AND id GLOB '*_' || ?4) LIMIT 1`,
		string(audit.Comment), string(audit.VisitorPost), word, ofAddress(word, "reply_comment_id", "comment_id", "story_fbid"))
	switch err := row.Scan(&w.content, &w.author); {
	case err == nil:
		return w, nil
	case err != sql.ErrNoRows:
		return w, s.explain(fmt.Errorf("person: %w", err))
	}
	id := word
	if u, err := url.Parse(word); err == nil && u.Host != "" {
		if id = ofAddress(word, "id"); id == "" {
			id = path.Base(strings.TrimSuffix(u.Path, "/"))
		}
	}
	if !digits.MatchString(id) {
		return w, errWhom(word)
	}
	return whom{author: s.pseudonym(id)}, nil
}

// ofAddress returns the first number that an address carries under one of the names.
func ofAddress(address string, names ...string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ""
	}
	for _, name := range names {
		if v := u.Query().Get(name); digits.MatchString(v) {
			return v
		}
	}
	return ""
}

// ofWhom is the condition on a content c of a person: ?1 pseudonym, ?2 content.
const ofWhom = `(?1 <> '' AND c.author = ?1 OR ?1 = '' AND c.id = ?2)`

// Person returns all that the archive holds on an author, told by his id, the id of
// a content of his, or an address. Nothing held is an empty answer; an *Error tells
// that the word leads to nobody.
func (s *Store) Person(ctx context.Context, word string) (*Person, error) {
	w, err := s.find(ctx, word)
	if err != nil {
		return nil, err
	}
	p := &Person{Pseudonym: w.author, Contents: []PersonContent{}, Blocks: []PersonBlock{}, Shares: []PersonShare{}}
	err = s.rows(ctx, "contents of a person", func(r *sql.Rows) error {
		c, err := scanPersonContent(r)
		p.Contents = append(p.Contents, c)
		return err
	}, `SELECT c.id, c.page, c.kind, c.post_id, c.created_at, c.author_name, c.text, c.permalink, c.attachments, c.first_seen, c.last_seen,
			c.hidden_at, c.gone_at, c.purged_at, (SELECT count(*) FROM requests q WHERE q.content_id = c.id),
			(SELECT count(*) FROM opinions o WHERE o.content_id = c.id)
		FROM contents c WHERE `+ofWhom+` ORDER BY c.created_at, c.id`, w.author, w.content)
	if err != nil {
		return nil, err
	}
	for i := range p.Contents {
		if err := s.aboutContent(ctx, &p.Contents[i]); err != nil {
			return nil, err
		}
	}
	if err := s.blocksOf(ctx, p); err != nil {
		return nil, err
	}
	return p, s.sharesOf(ctx, p)
}

// blocksOf adds the times that the person was on a list of blocked accounts.
func (s *Store) blocksOf(ctx context.Context, p *Person) error {
	return s.rows(ctx, "blocks of a person", func(r *sql.Rows) error {
		var b PersonBlock
		var at int64
		err := r.Scan(&b.Page, &at, &b.Lifted)
		b.FirstSeen = time.UnixMicro(at).UTC()
		p.Blocks = append(p.Blocks, b)
		return err
	}, `SELECT page, first_seen, lifted FROM blocks WHERE ?1 <> '' AND person = ?1 ORDER BY first_seen, page`, p.Pseudonym)
}

// sharesOf adds the posts that share one of the person's.
func (s *Store) sharesOf(ctx context.Context, p *Person) error {
	return s.rows(ctx, "shares of a person", func(r *sql.Rows) error {
		var share PersonShare
		var at int64
		err := r.Scan(&share.Page, &share.PostID, &at)
		share.Published = time.UnixMicro(at).UTC()
		p.Shares = append(p.Shares, share)
		return err
	}, `SELECT c.page, c.id, c.created_at FROM contents c WHERE `+sharesHim+` ORDER BY c.created_at, c.id`, p.Pseudonym)
}

// sharesHim is the condition on a content c that shares something of ?1.
const sharesHim = `?1 <> '' AND (c.origin GLOB ?1 || '_*' OR EXISTS (SELECT 1 FROM originals o WHERE o.content_id = c.id AND o.account = ?1))`

func scanPersonContent(sc scanner) (PersonContent, error) {
	var c PersonContent
	var published, first, last int64
	var hidden, gone, purged sql.NullInt64
	err := sc.Scan(&c.ID, &c.Page, &c.Kind, &c.PostID, &published, &c.Name, &c.Text, &c.Permalink, jsonInto(&c.attachments), &first, &last,
		&hidden, &gone, &purged, &c.Requests, &c.Opinions)
	c.Published, c.FirstSeen, c.LastSeen = time.UnixMicro(published).UTC(), time.UnixMicro(first).UTC(), time.UnixMicro(last).UTC()
	c.Hidden, c.Gone, c.Purged = perhaps(hidden), perhaps(gone), perhaps(purged)
	c.Attachments = len(c.attachments)
	return c, err
}

// perhaps returns nil for a time that is never.
func perhaps(v sql.NullInt64) *time.Time {
	if !v.Valid {
		return nil
	}
	t := moment(v)
	return &t
}

// aboutContent adds older texts and findings.
func (s *Store) aboutContent(ctx context.Context, c *PersonContent) error {
	older, err := oldVersions(ctx, s.r, c.ID)
	if err != nil {
		return err
	}
	for _, v := range older {
		if v.Text != "" {
			c.Older = append(c.Older, v)
		}
	}
	return s.rows(ctx, "findings on "+c.ID, func(r *sql.Rows) error {
		var f PersonFinding
		var severity audit.Severity
		var found int64
		var withdrawn, decided sql.NullInt64
		err := r.Scan(&f.Rule, &f.Category, &severity, &found, &withdrawn, jsonInto(&f.Evidence), &f.Outcome, &f.Reason, &decided)
		f.Severity, f.Found, f.Withdrawn, f.Decided = severity.String(), time.UnixMicro(found).UTC(), perhaps(withdrawn), perhaps(decided)
		c.Findings = append(c.Findings, f)
		return err
	}, `SELECT f.rule, f.category, f.severity, f.first_found, f.withdrawn_at, f.evidence, coalesce(d.outcome, ''), coalesce(d.reason, ''), d.at
		FROM findings f `+standingDecision+` WHERE f.content_id = ? ORDER BY f.first_found, f.fingerprint`, c.ID)
}

// Erasure counts what an erasure took away.
type Erasure struct {
	Contents, Versions, Findings, Shares int
	Blocked                              int // pages that still block the person: their lists keep the pseudonym
}

// ErasePerson blanks the words, the names and the masked traces of an author, told as
// for Person, and gives what is left a name by chance that his id does not lead to
// (GDPR art. 17). Counts, outcomes and decisions stay. Read again on the page, the
// same texts stay out. Scrub takes what was blanked out of the files.
// A page that still blocks him goes on knowing him by pseudonym, and by nothing else.
func (s *Store) ErasePerson(ctx context.Context, word string, at time.Time) (Erasure, error) {
	var e Erasure
	w, err := s.find(ctx, word)
	if err != nil {
		return e, err
	}
	err = s.write(ctx, "erasure", func(tx *sql.Tx) error {
		e = Erasure{}
		if err := e.blank(ctx, tx, w, at); err != nil {
			return err
		}
		if err := e.rename(ctx, tx, w.author); err != nil {
			return err
		}
		return register(ctx, tx, at, civil.Of(at), forPerson, e.counts())
	})
	return e, err
}

// The kinds that only the register of an erasure tells.
const (
	erasedContents PurgeKind = "contents"
	erasedShares   PurgeKind = "shares"
)

func (e *Erasure) counts() PurgeCounts {
	return PurgeCounts{erasedContents: e.Contents, erasedShares: e.Shares, PurgedVersions: e.Versions, PurgedFindings: e.Findings}
}

// blank takes the words away.
func (e *Erasure) blank(ctx context.Context, tx *sql.Tx, w whom, at time.Time) error {
	const his = `(SELECT c.id FROM contents c WHERE ` + ofWhom + `)`
	for _, q := range []struct {
		query string
		count *int
	}{
		{`UPDATE content_versions SET text = '' WHERE text <> '' AND content_id IN ` + his, &e.Versions},
		{`UPDATE decisions SET reason = '' WHERE reason <> '' AND fingerprint IN (SELECT fingerprint FROM findings WHERE content_id IN ` + his + `)`, new(int)},
		{`UPDATE findings SET evidence = '', exceptions = '', key = '' WHERE (evidence <> '' OR exceptions <> '' OR key <> '') AND content_id IN ` + his, &e.Findings},
		{`UPDATE contents SET text = '', author_name = '', attachments = '', tagged = '', permalink = '', origin = '', purged_at = ?3, erased_at = ?3
			WHERE id IN ` + his, &e.Contents},
		{`UPDATE contents SET origin = '` + shared + `' WHERE id IN (SELECT c.id FROM contents c WHERE ` + sharesHim + `)`, &e.Shares},
	} {
		result, err := tx.ExecContext(ctx, q.query, w.author, w.content, at.UnixMicro())
		if err != nil {
			return err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return err
		}
		*q.count = int(n)
	}
	return nil
}

// rename gives the person another name wherever something is counted by him.
func (e *Erasure) rename(ctx context.Context, tx *sql.Tx, author string) error {
	if author == "" { // one content alone: nobody knows whose
		return nil
	}
	err := rename(ctx, tx, func() error {
		_, err := tx.ExecContext(ctx, `INSERT INTO temp.renamed (person, name) VALUES (?, `+strange+`)`, author)
		return err
	})
	if err != nil {
		return err
	}
	return tx.QueryRowContext(ctx, `SELECT count(DISTINCT page) FROM blocks WHERE person = ? AND NOT lifted`, author).Scan(&e.Blocked)
}
