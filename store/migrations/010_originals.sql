-- Whose the originals of shared posts are, as far as the platform told. A listing that did
-- not ask unsays nothing. Of a person's profile no name stands here, and a pseudonym for an id.
CREATE TABLE originals (
    content_id TEXT PRIMARY KEY REFERENCES contents (id) ON DELETE CASCADE,
    account    TEXT NOT NULL,
    kind       TEXT NOT NULL,       -- '': the platform did not tell
    name       TEXT NOT NULL,
    category   TEXT NOT NULL,
    cause      TEXT NOT NULL,       -- why the kind is not known
    seen       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is purged of a content takes along what is known of its original.
CREATE TRIGGER originals_purged AFTER UPDATE OF purged_at ON contents WHEN NEW.purged_at IS NOT NULL
BEGIN
    DELETE FROM originals WHERE content_id = NEW.id;
END;
