-- Erased because the person asked for it: what is read again of the same text stays out.
ALTER TABLE contents ADD COLUMN erased_at INTEGER;

-- What still holds a text, without looking at all that was ever stored.
CREATE INDEX contents_kept ON contents (day) WHERE purged_at IS NULL;

-- An act or a proposal whose subject was forgotten: a feed that still lists it must not
-- bring it back. A digest made with the key of the pseudonyms stands in its place.
ALTER TABLE acts ADD COLUMN purged_at INTEGER;
ALTER TABLE acts ADD COLUMN subject_digest TEXT NOT NULL DEFAULT '';
ALTER TABLE proposals ADD COLUMN purged_at INTEGER;

-- What an office wrote beside an attestation goes as well, and does not come back with
-- a workbook that is read again.
ALTER TABLE attestations ADD COLUMN purged_at INTEGER;

-- The register of what was forgotten: when, on which day (that of a night, or of a
-- request), why ('terms' or 'person') and how much, never of whom.
CREATE TABLE purges (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     INTEGER NOT NULL,
    day    TEXT NOT NULL,
    reason TEXT NOT NULL,
    counts TEXT NOT NULL
) STRICT;
CREATE INDEX purges_by_day ON purges (day);

-- Internal documents whose term was over, and the day that disposed of them: each once,
-- however often a purge is begun anew.
CREATE TABLE disposals (
    name TEXT PRIMARY KEY,
    day  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
