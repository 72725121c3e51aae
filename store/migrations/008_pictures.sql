-- What came of reading what is written in the pictures of own posts. The pictures
-- themselves are never kept. A text stands here, apart from every listing, as long as
-- the post is looked at again each night; later only where something was found in it.
CREATE TABLE pictures (
    content_id TEXT NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    photo      TEXT NOT NULL,
    read       INTEGER NOT NULL,    -- 1: it was read, if only to find nothing written
    text       TEXT NOT NULL,
    cause      TEXT NOT NULL,       -- why it was not read
    seen       INTEGER NOT NULL,
    PRIMARY KEY (content_id, photo)
) STRICT, WITHOUT ROWID;

-- What is purged of a content takes the words of its pictures along.
CREATE TRIGGER pictures_purged AFTER UPDATE OF purged_at ON contents WHEN NEW.purged_at IS NOT NULL
BEGIN
    DELETE FROM pictures WHERE content_id = NEW.id;
END;
