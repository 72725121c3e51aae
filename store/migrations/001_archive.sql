-- Times are UTC microseconds since 1970, days are TEXT as 2026-11-20, lists and
-- records that nothing searches by are JSON. A NULL time is "never".

-- One row a migration: the program that applied it, so that an older program
-- can name the version it would take to read the archive.
CREATE TABLE migrations (
    number  INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    program TEXT NOT NULL
) STRICT;

-- Small facts about the archive itself: the check value of the pseudonym key.
CREATE TABLE facts (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pages (
    id      TEXT PRIMARY KEY,
    name    TEXT NOT NULL,
    url     TEXT NOT NULL,
    about   TEXT NOT NULL,
    website TEXT NOT NULL,
    links   TEXT NOT NULL,
    emails  TEXT NOT NULL,
    phone   TEXT NOT NULL,
    seen    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The newest reading of each content. What counts need (day, textless,
-- authored, edits) has columns of its own, so that a purge can blank texts and
-- names and no figure moves.
CREATE TABLE contents (
    id          TEXT PRIMARY KEY,
    page        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    post_id     TEXT NOT NULL,
    parent_id   TEXT NOT NULL,
    author      TEXT NOT NULL,              -- pseudonym, '' when withheld
    author_name TEXT NOT NULL,
    author_seen INTEGER,                    -- newest reading that told the author
    created_at  INTEGER NOT NULL,
    day         TEXT NOT NULL,              -- civil day of created_at, Europe/Rome
    updated_at  INTEGER,
    text        TEXT NOT NULL,
    text_seen   INTEGER NOT NULL,           -- when the newest text was first read
    text_digest BLOB NOT NULL,
    permalink   TEXT NOT NULL,
    origin      TEXT NOT NULL,
    attachments TEXT NOT NULL,
    tagged      TEXT NOT NULL,
    comments    INTEGER NOT NULL,
    reading     BLOB NOT NULL,              -- digest of the whole newest reading
    first_seen  INTEGER NOT NULL,
    last_seen   INTEGER NOT NULL,
    shown_seen  INTEGER,                    -- newest reading that found it visible
    hidden_at   INTEGER,
    gone_at     INTEGER,
    textless    INTEGER NOT NULL,
    authored    INTEGER NOT NULL,
    edits       INTEGER NOT NULL DEFAULT 0, -- texts that the newest one replaced
    purged_at   INTEGER
) STRICT;
CREATE INDEX contents_by_day ON contents (page, day, kind, post_id);
CREATE INDEX contents_by_post ON contents (post_id, created_at, id);
CREATE INDEX contents_by_text ON contents (page, text_seen, post_id);

-- Texts that a newer one replaced. The newest stands in contents.
CREATE TABLE content_versions (
    content_id TEXT NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    digest     BLOB NOT NULL,
    text       TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen  INTEGER NOT NULL,
    PRIMARY KEY (content_id, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX content_versions_by_time ON content_versions (last_seen);

-- Readings newer than shown_seen that found a content hidden: hidden_at is the
-- first of them, in whatever order they were saved.
CREATE TABLE hidden_readings (
    content_id TEXT NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    at         INTEGER NOT NULL,
    PRIMARY KEY (content_id, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE watches (
    post_id    TEXT PRIMARY KEY,
    page       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER,
    total      INTEGER NOT NULL,
    newest     INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX watches_by_page ON watches (page, created_at);

CREATE TABLE runs (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    day         TEXT NOT NULL,
    started_at  INTEGER NOT NULL,
    ended_at    INTEGER,
    state       TEXT NOT NULL,
    version     TEXT NOT NULL,
    rule_set    TEXT NOT NULL,
    config_hash TEXT NOT NULL,
    notices     TEXT NOT NULL
) STRICT;
CREATE INDEX runs_by_day ON runs (day, started_at);

CREATE TABLE coverage (
    page       TEXT NOT NULL,
    day        TEXT NOT NULL,
    source     TEXT NOT NULL,
    name       TEXT NOT NULL,
    run        INTEGER NOT NULL REFERENCES runs (id),
    expected   INTEGER NOT NULL,
    read       INTEGER NOT NULL,
    unauthored INTEGER NOT NULL,
    textless   INTEGER NOT NULL,
    complete   INTEGER NOT NULL,
    cause      TEXT NOT NULL,
    PRIMARY KEY (page, day, source, name, run)
) STRICT, WITHOUT ROWID;
CREATE INDEX coverage_by_run ON coverage (run);

CREATE TABLE acts (
    source          TEXT NOT NULL,
    register        TEXT NOT NULL,
    sender          TEXT NOT NULL,
    type            TEXT NOT NULL,
    organ           TEXT NOT NULL,
    number          INTEGER NOT NULL,
    year            INTEGER NOT NULL,
    date            TEXT NOT NULL,
    subject         TEXT NOT NULL,
    published_from  TEXT NOT NULL,  -- as the newest reading has it
    first_published TEXT NOT NULL,  -- the earliest that any reading had
    published_to    TEXT NOT NULL,
    url             TEXT NOT NULL,
    first_seen      INTEGER NOT NULL,
    last_seen       INTEGER NOT NULL,
    PRIMARY KEY (source, register)
) STRICT, WITHOUT ROWID;

-- What each act said before a correction.
CREATE TABLE act_corrections (
    source   TEXT NOT NULL,
    register TEXT NOT NULL,
    at       INTEGER NOT NULL,      -- the reading that brought the correction
    was      TEXT NOT NULL,
    PRIMARY KEY (source, register, at),
    FOREIGN KEY (source, register) REFERENCES acts (source, register) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE albo_readings (
    source TEXT NOT NULL,
    at     INTEGER NOT NULL,
    digest BLOB NOT NULL,
    size   INTEGER NOT NULL,
    raw    BLOB NOT NULL,           -- gzip
    PRIMARY KEY (source, at, digest)
) STRICT;

CREATE TABLE albo_days (
    source TEXT NOT NULL,
    day    TEXT NOT NULL,
    PRIMARY KEY (source, day)
) STRICT, WITHOUT ROWID;

-- Which text of each content the rules have read, and when.
CREATE TABLE audited (
    content_id TEXT PRIMARY KEY REFERENCES contents (id) ON DELETE CASCADE,
    digest     BLOB NOT NULL,
    at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
    fingerprint  TEXT PRIMARY KEY,
    rule         TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    page         TEXT NOT NULL,
    content_id   TEXT REFERENCES contents (id), -- NULL: the page as a whole
    kind         TEXT NOT NULL,
    clauses      TEXT NOT NULL,
    digest       TEXT NOT NULL,
    key          TEXT NOT NULL,
    category     TEXT NOT NULL,
    severity     INTEGER NOT NULL,
    method       TEXT NOT NULL,
    score        REAL NOT NULL,
    threshold    REAL NOT NULL,
    evidence     TEXT NOT NULL,
    exceptions   TEXT NOT NULL,
    waiting      INTEGER NOT NULL,
    law          TEXT NOT NULL,
    first_found  INTEGER NOT NULL,
    last_found   INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
CREATE INDEX findings_by_content ON findings (content_id);
CREATE INDEX findings_of_page ON findings (page) WHERE content_id IS NULL;

CREATE TABLE finding_changes (
    fingerprint  TEXT NOT NULL REFERENCES findings (fingerprint) ON DELETE CASCADE,
    at           INTEGER NOT NULL,
    change       TEXT NOT NULL CHECK (change IN ('found', 'changed', 'withdrawn', 'returned')),
    run          INTEGER NOT NULL REFERENCES runs (id),
    rule_version INTEGER NOT NULL,
    severity     INTEGER NOT NULL,
    PRIMARY KEY (fingerprint, at, change)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_changes_by_run ON finding_changes (run);

CREATE TABLE gaps (
    page       TEXT NOT NULL,
    day        TEXT NOT NULL,
    rule       TEXT NOT NULL,
    content_id TEXT REFERENCES contents (id) ON DELETE CASCADE,
    cause      TEXT NOT NULL
) STRICT;
CREATE INDEX gaps_by_content ON gaps (content_id);
CREATE INDEX gaps_by_day ON gaps (page, day);

CREATE TABLE act_checks (
    content_id TEXT NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    seq        INTEGER NOT NULL,
    page       TEXT NOT NULL,
    posted_at  INTEGER NOT NULL,
    reference  TEXT NOT NULL,
    class      TEXT NOT NULL,
    source     TEXT,                -- the matched act, NULL if none was found
    register   TEXT,
    act        TEXT,                -- as it was then, its subject left out
    lead       INTEGER NOT NULL,
    waiting    INTEGER NOT NULL,
    cause      TEXT NOT NULL,
    checked_at INTEGER,
    PRIMARY KEY (content_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX act_checks_by_page ON act_checks (page, posted_at);

CREATE TABLE requests (
    content_id  TEXT NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    seq         INTEGER NOT NULL,
    page        TEXT NOT NULL,
    post_id     TEXT NOT NULL,
    kind        TEXT NOT NULL,
    at          INTEGER NOT NULL,
    answer_id   TEXT NOT NULL,
    answered_at INTEGER,
    redirected  INTEGER NOT NULL,
    others      INTEGER NOT NULL,
    PRIMARY KEY (content_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX requests_by_page ON requests (page, at);

CREATE TABLE decisions (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    fingerprint TEXT NOT NULL REFERENCES findings (fingerprint),
    outcome     TEXT NOT NULL,
    reason      TEXT NOT NULL,
    role        TEXT NOT NULL,
    at          INTEGER NOT NULL
) STRICT;
CREATE INDEX decisions_by_finding ON decisions (fingerprint, at, id);
