package store

import (
	"context"
	"database/sql"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// readPicture is what came of reading one picture of a post.
type readPicture struct {
	photo string
	audit.Picture
}

// partPictures parts the attachments of a post from what was read in them: a
// listing that did not look must not unsay it, and no listing shows it.
func partPictures(attachments []audit.Attachment) (bare []audit.Attachment, read []readPicture) {
	bare = make([]audit.Attachment, len(attachments))
	for i, a := range attachments {
		if p := a.Picture; a.ID != "" && p != (audit.Picture{}) {
			read = append(read, readPicture{valid(a.ID), audit.Picture{Read: p.Read, Text: valid(p.Text), Cause: valid(p.Cause)}})
		}
		a.Picture = audit.Picture{}
		bare[i] = a
	}
	return bare, read
}

// keepPictures keeps what was read where nothing better is known: a reading that
// failed takes nothing back, and of two the newer stands.
func (sv *saver) keepPictures(r *reading) error {
	for _, p := range r.pictures {
		_, err := sv.tx.ExecContext(sv.ctx, `
			INSERT INTO pictures (content_id, photo, read, text, cause, seen)
			SELECT id, ?2, ?3, ?4, ?5, ?6 FROM contents WHERE id = ?1 AND purged_at IS NULL
			ON CONFLICT (content_id, photo) DO UPDATE SET read = excluded.read, text = excluded.text, cause = excluded.cause, seen = excluded.seen, forgotten = ''
			WHERE (excluded.read, excluded.seen, excluded.text, excluded.cause) > (read, seen, text, cause)`,
			r.id, p.photo, p.Read, p.Text, p.Cause, sv.at)
		if err != nil {
			return err
		}
	}
	return nil
}

// forgottenWords is why a picture cannot be looked at with other rules than those of its day.
const forgottenWords = "testo di un'immagine non riesaminabile: le parole lette sono state cancellate allo scadere dei termini e nel frattempo le regole sono cambiate"

// Pictures returns what came of reading the pictures of a page's own posts, by post
// and photo. A picture whose words were blanked counts as read while the rules, as
// audit.RulesDigest tells them, are those that found nothing in it.
func (s *Store) Pictures(ctx context.Context, page, rules string) (map[string]map[string]audit.Picture, error) {
	out := map[string]map[string]audit.Picture{}
	err := s.rows(ctx, "pictures of "+page, func(r *sql.Rows) error {
		var content, photo, forgotten string
		var pic audit.Picture
		if err := r.Scan(&content, &photo, &pic.Read, &pic.Text, &pic.Cause, &forgotten); err != nil {
			return err
		}
		if forgotten != "" && forgotten != rules {
			pic = audit.Picture{Cause: forgottenWords}
		}
		if out[content] == nil {
			out[content] = map[string]audit.Picture{}
		}
		out[content][photo] = pic
		return nil
	}, `SELECT t.content_id, t.photo, t.read, t.text, t.cause, t.forgotten FROM pictures t JOIN contents c ON c.id = t.content_id
		WHERE c.page = ?`, page)
	return out, err
}

// ForgetPictures blanks what was read in the pictures of contents published before a
// day, unless a finding stands on them: that they were read remains, and under which
// rules. It returns how many it blanked.
func (s *Store) ForgetPictures(ctx context.Context, before civil.Day, rules string) (int, error) {
	var forgotten int64
	err := s.write(ctx, "words of pictures", func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, `
			UPDATE pictures SET text = '', forgotten = ?2 WHERE text <> '' AND content_id IN (SELECT c.id FROM contents c WHERE c.day < ?1)
				AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.content_id = pictures.content_id AND f.withdrawn_at IS NULL)`, before.String(), rules)
		if err != nil {
			return err
		}
		forgotten, err = result.RowsAffected()
		return err
	})
	return int(forgotten), err
}
