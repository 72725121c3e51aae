-- What a second reader said of hints. It holds places in a text, not the text:
-- a purge of the text may leave it, and takes it along all the same.
CREATE TABLE opinions (
    content_id   TEXT NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    rule         TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    digest       TEXT NOT NULL,
    model        TEXT NOT NULL,
    applies      INTEGER NOT NULL,
    quote_start  INTEGER NOT NULL,
    quote_end    INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (content_id, rule)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER opinions_purged AFTER UPDATE OF purged_at ON contents WHEN NEW.purged_at IS NOT NULL
BEGIN
    DELETE FROM opinions WHERE content_id = NEW.id;
END;
