-- Registrations that the albo says were annulled.
ALTER TABLE acts ADD COLUMN annulled INTEGER NOT NULL DEFAULT 0;

-- Which file a reading is of, and when it was last changed.
ALTER TABLE albo_readings ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE albo_readings ADD COLUMN changed INTEGER;

-- Acts still to be decided, as the secretariat tells them.
CREATE TABLE proposals (
    source     TEXT NOT NULL,
    key        TEXT NOT NULL,
    type       TEXT NOT NULL,
    organ      TEXT NOT NULL,
    number     INTEGER NOT NULL,
    year       INTEGER NOT NULL,
    sitting    TEXT NOT NULL,       -- '' for a draft
    subject    TEXT NOT NULL,
    voted      TEXT NOT NULL,       -- '' while it is not decided
    withdrawn  INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen  INTEGER NOT NULL,    -- when the newest file that tells it was changed
    PRIMARY KEY (source, key)
) STRICT, WITHOUT ROWID;

-- The files as they came.
CREATE TABLE proposal_readings (
    source  TEXT NOT NULL,
    at      INTEGER NOT NULL,
    digest  BLOB NOT NULL,
    size    INTEGER NOT NULL,
    raw     BLOB NOT NULL,          -- gzip
    origin  TEXT NOT NULL,
    changed INTEGER,
    PRIMARY KEY (source, digest)
) STRICT;

-- What a post tells before its vote, its subject left out.
ALTER TABLE act_checks ADD COLUMN proposal TEXT;
