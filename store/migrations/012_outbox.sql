-- What the offices are to receive by mail: a document of a period, to an address. What it
-- says does not stand here: it is made from the archive each time it is tried.
CREATE TABLE outbox (
    kind       TEXT NOT NULL,
    from_day   TEXT NOT NULL,
    to_day     TEXT NOT NULL,
    whole      INTEGER NOT NULL,            -- 1: everything was looked at; what was not goes out again once it was
    recipient  TEXT NOT NULL,
    message_id TEXT NOT NULL,               -- the same at every try
    queued     INTEGER NOT NULL,
    state      TEXT NOT NULL,               -- 'waiting', 'sent', 'withdrawn'
    settled    INTEGER,                     -- when it came out of waiting
    tries      INTEGER NOT NULL,
    tried      INTEGER,
    unsure     INTEGER NOT NULL,            -- 1: a try began, and nobody knows how it ended
    failure    TEXT NOT NULL,               -- of the newest try
    PRIMARY KEY (kind, from_day, to_day, whole, recipient)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_waiting ON outbox (queued) WHERE state = 'waiting';

-- The newest sign of life of each kind that the program gave to the outside.
CREATE TABLE signals (
    name    TEXT PRIMARY KEY,
    at      INTEGER NOT NULL,
    said    TEXT NOT NULL,
    failure TEXT NOT NULL                   -- '': it was received
) STRICT, WITHOUT ROWID;
