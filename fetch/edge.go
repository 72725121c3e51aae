package fetch

import (
	"context"
	"encoding/json"
	"net/url"
	"strconv"
	"strings"

	facebook "github.com/huandu/facebook/v2"
)

// edge is a list below an object, read page by page to its end.
type edge struct {
	path   string
	params map[string]string // besides fields, limit and cursor
	fields *fieldSet
	limit  int
	// settle may mend a refusal, by asking for less; nil mends none.
	settle func(*Fault) bool
}

// pageOf is one page of a list.
type pageOf[T any] struct {
	envelope
	Data    []T      `json:"data"`
	Paging  *paging  `json:"paging"`
	Summary *summary `json:"summary"`

	first bool // of the list: what was counted before is to be forgotten
}

// whole reports whether there is a list at all: an answer without one is not an empty list.
func (p *pageOf[T]) whole() bool { return p.Data != nil }

type paging struct {
	Cursors struct {
		After string `json:"after"`
	} `json:"cursors"`
	Next json.RawMessage `json:"next"`
}

type summary struct {
	Total *int `json:"total_count"`
}

// total is the platform's count, -1 if it gave none.
func (s *summary) total() int {
	if s == nil || s.Total == nil {
		return -1
	}
	return *s.Total
}

// cursorParams are the parts of a next address that place a page. The rest of
// the address, the token above all, is never followed.
var cursorParams = []string{"after", "__paging_token", "until", "since", "offset"}

// readEdge reads a list until the platform names no next page, or until each
// reports false. An empty or short page ends nothing. It shrinks the request
// when told to, and starts again once if it loses its place; each is then
// given a page marked as the first.
func readEdge[T any](ctx context.Context, r *reader, e *edge, each func(*pageOf[T]) (more bool, err error)) error {
	var place map[string]string
	var guard loopGuard
	restarted := false
	for {
		pg, err := call[pageOf[T]](ctx, r, e.query(place))
		if err != nil {
			switch f := asFault(err); {
			case f == nil:
				return err
			case e.mend(f):
				continue
			case place != nil && !restarted && (f.Kind == LostPlace || f.Code == 100):
				place, guard, restarted = nil, loopGuard{}, true
				continue
			}
			return err
		}
		pg.first = place == nil
		if more, err := each(pg); err != nil || !more {
			return err
		}
		if place, err = r.next(e, pg.Paging); err != nil || place == nil {
			return err
		}
		if guard.seen(place) {
			f := &Fault{Page: r.page, Object: e.path}
			f.set(Unclear, "la piattaforma ripropone sempre la stessa pagina dell'elenco", "riprovare più tardi")
			return f
		}
	}
}

func (e *edge) query(place map[string]string) query {
	p := facebook.Params{"fields": e.fields.String(), "limit": strconv.Itoa(e.limit)}
	for k, v := range e.params {
		p[k] = v
	}
	for k, v := range place {
		p[k] = v
	}
	return query{path: e.path, params: p}
}

// mend makes the request smaller, if that is what the fault asks for.
func (e *edge) mend(f *Fault) bool {
	switch {
	case f.Kind == TooMuch:
		return e.shrink()
	case f.Kind == NoField && e.fields.dropRefused(f.Detail):
		return true
	}
	return e.settle != nil && e.settle(f)
}

// shrink halves the limit and, once it is one, drops nested fields. The same
// request never succeeds, so it is not tried again.
func (e *edge) shrink() bool {
	switch {
	case e.limit > 50:
		e.limit = 50
	case e.limit > 25:
		e.limit = 25
	case e.limit > 10:
		e.limit = 10
	case e.limit > 5:
		e.limit = 5
	case e.limit > 1:
		e.limit = 1
	default:
		return e.fields.dropNested()
	}
	return true
}

// next returns the place of the next page, nil at the end of the list. Only
// the cursor is taken from the address, and only if it is on our own host.
func (r *reader) next(e *edge, p *paging) (map[string]string, error) {
	if p == nil || looseString(p.Next) == "" {
		return nil, nil
	}
	u, err := url.Parse(looseString(p.Next))
	if err != nil || u.Scheme != r.c.base.Scheme || u.Host != r.c.base.Host {
		f := &Fault{Page: r.page, Object: e.path}
		f.set(Unclear, "l'elenco rimanda a un indirizzo diverso da quello configurato, che non è stato seguito", "verificare l'indirizzo della Graph API e un eventuale proxy")
		return nil, f
	}
	place := map[string]string{}
	values := u.Query()
	for _, k := range cursorParams {
		if v := values.Get(k); v != "" && v != e.params[k] {
			place[k] = v
		}
	}
	if len(place) == 0 && p.Cursors.After != "" {
		place["after"] = p.Cursors.After
	}
	if len(place) == 0 {
		f := &Fault{Page: r.page, Object: e.path}
		f.set(Unclear, "l'elenco annuncia altre pagine senza indicare come leggerle", "riprovare più tardi")
		return nil, f
	}
	return place, nil
}

// loopGuard tells a list that goes round in circles. It keeps one cursor,
// taken anew after 1, 2, 4, 8… pages, so that it finds a circle of any length
// and its memory does not grow with the list.
type loopGuard struct {
	kept        string
	step, limit int
}

func (g *loopGuard) seen(place map[string]string) bool {
	var b strings.Builder
	for _, k := range cursorParams {
		b.WriteString(place[k])
		b.WriteByte(0)
	}
	now := b.String()
	if now == g.kept {
		return true
	}
	if g.step++; g.step > g.limit {
		g.kept, g.step, g.limit = now, 0, 2*g.limit+1
	}
	return false
}
