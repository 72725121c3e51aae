package fetch

import (
	"context"
	"slices"

	"vigilia/audit"
)

// Alternative texts: who wrote one, and what the platform guesses.
const altFields = "id,alt_text,alt_text_custom"

// readPhotos reads the alternative texts of the held posts' photos, for albums how
// many comments each photo has of its own, and what is written in them if the job
// asks for it. Then it hands the posts on.
func (n *night) readPhotos(ctx context.Context) error {
	if !n.row(audit.SourcePosts).Complete {
		n.lacking(audit.SourceAlt, "l'elenco dei post non è completo")
	}
	n.row(audit.SourceAlt).Expected = 0
	ids, owners := n.pictures()
	counted := func(id string) string {
		if len(owners[id].album) > 0 {
			return altFields + "," + countField
		}
		return altFields
	}
	var plain []string // photos whose comments the platform refuses to count
	err := readBatch(ctx, n.reader, ids, counted, func(id string, ph *wirePhoto, f *Fault) {
		p := owners[id]
		if f != nil && len(p.album) > 0 && (f.Kind == NoField || f.Kind == Forbidden || f.Kind == TooMuch) {
			plain = append(plain, id)
			p.uncounted = true
			return
		}
		n.takePhoto(p, id, ph, f)
	})
	if err == nil {
		err = readBatch(ctx, n.reader, plain, func(string) string { return altFields }, func(id string, ph *wirePhoto, f *Fault) {
			n.takePhoto(owners[id], id, ph, f)
		})
	}
	if err != nil {
		return err
	}
	n.done(audit.SourceAlt)
	if err := n.readPictures(ctx); err != nil {
		return err
	}
	return n.flush(ctx)
}

// expectPhoto counts a photo of the day.
func (n *night) expectPhoto(p *post) {
	if p.content.Day() == n.job.Day {
		n.row(audit.SourceAlt).Expected++
	}
}

// pictures lists the photos to ask for, and whose they are.
func (n *night) pictures() (ids []string, owners map[string]*post) {
	owners = map[string]*post{}
	for _, p := range n.held {
		for i := range p.content.Attachments {
			a := &p.content.Attachments[i]
			if photo(a) && owners[a.ID] == nil {
				owners[a.ID] = p
				ids = append(ids, a.ID)
				n.expectPhoto(p)
			}
		}
	}
	return ids, owners
}

// takePhoto writes what was read into the post. A photo that is gone has nothing to read.
func (n *night) takePhoto(p *post, id string, ph *wirePhoto, f *Fault) {
	if f != nil {
		if f.Kind != Gone {
			p.uncounted = true
			n.lacking(audit.SourceAlt, "il testo alternativo di alcune fotografie non è stato letto: "+f.Sentence())
		}
		return
	}
	i := slices.IndexFunc(p.content.Attachments, func(a audit.Attachment) bool { return a.ID == id })
	a := &p.content.Attachments[i]
	a.Alt, a.AltAuto, a.AltRead = ph.Alt, ph.AltAuto, true
	if p.content.Day() == n.job.Day {
		n.row(audit.SourceAlt).Read++
	}
	if len(p.album) == 0 || p.uncounted {
		return
	}
	if total := ph.count(); total != 0 {
		p.found = append(p.found, picture{id, total})
	}
}

// count is the number of comments that the photo has of its own, -1 if unknown.
func (p *wirePhoto) count() int {
	if p.Comments == nil {
		return -1
	}
	return p.Comments.Summary.total()
}
