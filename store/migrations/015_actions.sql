-- Corrective actions as the offices keep them in the workbook: the newest row of an id
-- stands, the others are history.
CREATE TABLE actions (
    id       TEXT NOT NULL,     -- what it is, and the period of the report it comes from
    key      TEXT NOT NULL,     -- '' for one that the office added
    from_day TEXT NOT NULL,
    to_day   TEXT NOT NULL,
    action   TEXT NOT NULL,     -- '' for one that a report proposed: the wording has it
    office   TEXT NOT NULL,
    due      TEXT NOT NULL,     -- '' if no date was given
    state    TEXT NOT NULL,
    origin   TEXT NOT NULL,
    clauses  TEXT NOT NULL,
    at       INTEGER NOT NULL,  -- when it was read back
    PRIMARY KEY (id, at)
) STRICT, WITHOUT ROWID;
