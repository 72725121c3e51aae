-- What persons attested of the clauses that only they can judge, for the period of
-- the report on whose workbook they wrote it. The newest stands, the others are history.
CREATE TABLE attestations (
    clause   TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day   TEXT NOT NULL,
    outcome  TEXT NOT NULL,
    on_day   TEXT NOT NULL,     -- '' if no date was given
    notes    TEXT NOT NULL,
    at       INTEGER NOT NULL,  -- when it was read back
    PRIMARY KEY (clause, from_day, to_day, at)
) STRICT, WITHOUT ROWID;
