-- Whom a page has blocked, by pseudonym, from the reading that first listed him: where a
-- clause asks whether a warning came before. No name, no id.
CREATE TABLE blocks (
    page       TEXT NOT NULL,
    person     TEXT NOT NULL,               -- pseudonym
    first_seen INTEGER NOT NULL,
    fresh      INTEGER NOT NULL,            -- 0: on the first list ever read, nobody knows since when
    lifted     INTEGER NOT NULL DEFAULT 0,  -- 1: no longer on the list; blocked again, he has a new row
    PRIMARY KEY (page, person, first_seen)
) STRICT, WITHOUT ROWID;
CREATE INDEX blocks_by_time ON blocks (page, first_seen) WHERE fresh;

-- The first and the newest whole reading of each page's list, empty ones too.
CREATE TABLE blocked_readings (
    page  TEXT PRIMARY KEY,
    first INTEGER NOT NULL,
    last  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The fields of a page that the platform did not give at the newest reading.
ALTER TABLE pages ADD COLUMN unread TEXT NOT NULL DEFAULT '';
