-- Alternative texts, apart from the listing of their posts: a text is read on few
-- nights, its post is listed on many, and a listing that did not look for the
-- texts must not unsay them.
CREATE TABLE alt_texts (
    content_id TEXT NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    photo      TEXT NOT NULL,
    alt        TEXT NOT NULL,
    alt_auto   TEXT NOT NULL,
    seen       INTEGER NOT NULL,    -- the newest reading that looked
    PRIMARY KEY (content_id, photo)
) STRICT, WITHOUT ROWID;

-- What is purged of a content takes its alternative texts along.
CREATE TRIGGER alt_texts_purged AFTER UPDATE OF purged_at ON contents WHEN NEW.purged_at IS NOT NULL
BEGIN
    DELETE FROM alt_texts WHERE content_id = NEW.id;
END;

-- The texts that stood in the listings so far.
INSERT INTO alt_texts (content_id, photo, alt, alt_auto, seen)
SELECT c.id, a.value ->> '$.ID', a.value ->> '$.Alt', a.value ->> '$.AltAuto', c.last_seen
FROM contents c, json_each(CASE c.attachments WHEN '' THEN '[]' ELSE c.attachments END) a
WHERE c.id = c.post_id AND a.value ->> '$.AltRead' AND a.value ->> '$.ID' <> ''
ON CONFLICT DO NOTHING;

UPDATE contents SET attachments = (
    SELECT json_group_array(json(CASE a.value ->> '$.ID' WHEN '' THEN a.value
        ELSE json_set(a.value, '$.Alt', '', '$.AltAuto', '', '$.AltRead', json('false')) END))
    FROM json_each(contents.attachments) a)
WHERE id = post_id AND attachments <> '';
