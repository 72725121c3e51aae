package store

import "vigilia/audit"

// altText is what one reading told of the alternative texts of one photo.
type altText struct{ photo, alt, auto string }

// partAlts parts the attachments of a post from the alternative texts that were
// read: the night lists a post again without looking for them, and the listing
// must not unsay them. A picture without an id has no name to find its text by,
// so it stays as it was read.
func partAlts(attachments []audit.Attachment) (bare []audit.Attachment, alts []altText) {
	for _, a := range attachments {
		if a.ID != "" {
			a.ID = valid(a.ID)
			if a.AltRead {
				alts = append(alts, altText{a.ID, valid(a.Alt), valid(a.AltAuto)})
			}
			a.Alt, a.AltAuto, a.AltRead = "", "", false
		}
		bare = append(bare, a)
	}
	return bare, alts
}

// hideID does for the texts what it does for the attachments they hang from.
func (t *altText) hideID(id, pseudonym string) {
	for _, field := range []*string{&t.photo, &t.alt, &t.auto} {
		*field = hideID(*field, id, pseudonym)
	}
}

// keepAlts keeps the alternative texts of a reading where none newer is known;
// of two of one instant the greater stands, so that their order does not matter.
// Of a purged content nothing is kept.
func (sv *saver) keepAlts(r *reading) error {
	for _, t := range r.alts {
		_, err := sv.tx.ExecContext(sv.ctx, `
			INSERT INTO alt_texts (content_id, photo, alt, alt_auto, seen)
			SELECT id, ?2, ?3, ?4, ?5 FROM contents WHERE id = ?1 AND purged_at IS NULL
			ON CONFLICT (content_id, photo) DO UPDATE SET alt = excluded.alt, alt_auto = excluded.alt_auto, seen = excluded.seen
			WHERE (excluded.seen, excluded.alt, excluded.alt_auto) > (seen, alt, alt_auto)`, r.id, t.photo, t.alt, t.auto, sv.at)
		if err != nil {
			return err
		}
	}
	return nil
}

// altColumn selects photo, text and the platform's own text of each photo of a
// content called c, if it is a post: comments have none, and do not pay for looking.
const altColumn = `CASE WHEN c.id = c.post_id THEN
	(SELECT json_group_array(json_array(t.photo, t.alt, t.alt_auto)) FROM alt_texts t WHERE t.content_id = c.id) END`

// joinAlts gives the attachments back the texts of altColumn.
func joinAlts(attachments []audit.Attachment, alts [][3]string) {
	known := make(map[string][3]string, len(alts))
	for _, t := range alts {
		known[t[0]] = t
	}
	for i := range attachments {
		a := &attachments[i]
		if t, ok := known[a.ID]; ok {
			a.Alt, a.AltAuto, a.AltRead = t[1], t[2], true
		}
	}
}
