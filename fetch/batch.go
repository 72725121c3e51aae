package fetch

import (
	"context"
	"encoding/json"
	"slices"

	facebook "github.com/huandu/facebook/v2"
)

// batchSize is the platform's limit; each call of a batch counts as one against the budget.
const batchSize = 50

// readBatch asks for many objects in few requests. each is called once for
// every id, with the object or with the fault that is the object's own. The
// error is one that ends the whole batch.
func readBatch[T any, P interface {
	*T
	body
}](ctx context.Context, r *reader, ids []string, fields func(id string) string, each func(id string, out P, f *Fault)) error {
	for chunk := range slices.Chunk(ids, batchSize) {
		for try := 1; len(chunk) > 0; try++ {
			again, last, err := readChunk(ctx, r, chunk, fields, each)
			if err != nil {
				return err
			}
			if len(again) > 0 && try == tries {
				for _, id := range again {
					each(id, nil, last)
				}
				break
			}
			if len(again) > 0 {
				if err := r.c.cfg.Wait(ctx, backoff(try)); err != nil {
					return err
				}
			}
			chunk = again
		}
	}
	return nil
}

// readChunk makes one batch. It returns the ids to ask again: calls that timed
// out come back as null, others may fail for the moment.
func readChunk[T any, P interface {
	*T
	body
}](ctx context.Context, r *reader, ids []string, fields func(string) string, each func(string, P, *Fault)) (again []string, last *Fault, err error) {
	q, err := batchQuery(r, ids, fields)
	if err != nil {
		return nil, nil, err
	}
	b, err := call[batchAnswer](ctx, r, q)
	if err != nil {
		return nil, nil, err
	}
	if len(b.items) != len(ids) {
		return nil, nil, r.fault(Unclear, "la piattaforma ha risposto a un numero di richieste diverso da quelle inviate", "riprovare più tardi")
	}
	for i, item := range b.items {
		out, f := P(new(T)), networkFault(context.DeadlineExceeded)
		if item != nil {
			f = asFault(r.decode(answer{status: item.Code, body: []byte(item.Body)}, out))
		}
		if f != nil {
			f.Page, f.Object = r.page, ids[i]
		}
		switch {
		case f == nil:
			each(ids[i], out, nil)
		case f.Kind == Transient:
			again, last = append(again, ids[i]), f
		case f.stops():
			r.observe(f)
			return nil, nil, f
		default:
			each(ids[i], nil, f)
		}
	}
	return again, last, nil
}

// batchQuery encodes a batch. The token is required in the body, beside the header.
func batchQuery(r *reader, ids []string, fields func(string) string) (query, error) {
	type item struct {
		Method string `json:"method"`
		URL    string `json:"relative_url"`
	}
	items := make([]item, len(ids))
	for i, id := range ids {
		items[i] = item{"GET", id + "?fields=" + fields(id)}
	}
	b, err := json.Marshal(items)
	return query{post: true, params: facebook.Params{
		"batch": string(b), "include_headers": "false", "access_token": r.session.AccessToken(),
	}}, err
}
