package fetch

import (
	"context"
	"fmt"

	"vigilia/audit"
)

// listBlocked reads whom the page has blocked, if the job asks for it: ids
// alone, for what is counted is whether a warning came before. A list that
// cannot be read to its end says nothing of who is on it, so it is not handed on.
func (n *night) listBlocked(ctx context.Context) error {
	if !n.job.Blocked {
		return nil
	}
	var ids []string
	e := &edge{path: n.job.PageID + "/blocked", limit: 100, fields: &fieldSet{must: []string{"id"}}}
	err := readEdge(ctx, n.reader, e, func(pg *pageOf[wireRef]) (bool, error) {
		if pg.first {
			ids = ids[:0]
		}
		for _, b := range pg.Data {
			if b.ID == "" {
				n.lacking(audit.SourceBlocked, "alcune voci dell'elenco dei blocchi sono giunte senza identificativo")
				continue
			}
			ids = append(ids, string(b.ID))
		}
		return true, nil
	})
	switch f := asFault(err); {
	case err != nil && fatal(err):
		return err
	case err != nil:
		n.lacking(audit.SourceBlocked, f.Sentence())
		n.notice(true, fmt.Sprintf("l'elenco dei blocchi non è stato letto: %s", f.Sentence()))
		return nil
	case !n.proof.Moderate:
		// an empty answer of a token that is not proven to moderate is no empty list
		n.lacking(audit.SourceBlocked, n.proof.Doubt)
		return nil
	}
	n.row(audit.SourceBlocked).Read = len(ids)
	n.done(audit.SourceBlocked)
	if !n.row(audit.SourceBlocked).Complete {
		return nil
	}
	return n.sink.Blocked(ctx, n.job.PageID, ids)
}
