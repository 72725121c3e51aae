-- What VACUUM may renumber cannot be named: every table has a key of its own.
ALTER TABLE gaps RENAME TO gaps_unnamed;
CREATE TABLE gaps (
    id         INTEGER PRIMARY KEY,
    page       TEXT NOT NULL,
    day        TEXT NOT NULL,
    rule       TEXT NOT NULL,
    content_id TEXT REFERENCES contents (id) ON DELETE CASCADE,
    cause      TEXT NOT NULL
) STRICT;
INSERT INTO gaps (page, day, rule, content_id, cause) SELECT page, day, rule, content_id, cause FROM gaps_unnamed ORDER BY rowid;
DROP TABLE gaps_unnamed;
CREATE INDEX gaps_by_content ON gaps (content_id);
CREATE INDEX gaps_by_day ON gaps (page, day);

-- What each run read, source by source: how much, and a digest of it. The answers of
-- the platform hold words that must go one day, so theirs is a keyed one.
CREATE TABLE answers (
    run    INTEGER NOT NULL REFERENCES runs (id),
    source TEXT NOT NULL,
    name   TEXT NOT NULL,
    count  INTEGER NOT NULL,
    size   INTEGER NOT NULL,        -- bytes
    digest TEXT NOT NULL,           -- hexadecimal
    PRIMARY KEY (run, source, name)
) STRICT, WITHOUT ROWID;

-- The chain of records: each carries the hash of the one before (docs/integrity.md).
CREATE TABLE chain (
    seq    INTEGER PRIMARY KEY,
    hash   TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;

-- A keyed seal for every row of every table but these two, and one of each table as a
-- whole: how many rows, and the sum of their seals.
CREATE TABLE seals (
    name TEXT NOT NULL,
    key  TEXT NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (name, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE seal_sums (
    name TEXT PRIMARY KEY,
    rows INTEGER NOT NULL,
    sum  BLOB NOT NULL,
    seal BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The newest version of each document that was written, and the record of the chain that tells it.
CREATE TABLE documents (
    folder TEXT NOT NULL,           -- '': that of the configuration
    name   TEXT NOT NULL,
    size   INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    before TEXT NOT NULL,           -- SHA-256 of the version that it replaces, '' if there was none
    seq    INTEGER NOT NULL REFERENCES chain (seq),
    PRIMARY KEY (folder, name)
) STRICT, WITHOUT ROWID;
