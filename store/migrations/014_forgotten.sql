-- Under which rules the words of a picture were last looked at, once they are blanked:
-- with other rules nobody can say any more what they would have found.
ALTER TABLE pictures ADD COLUMN forgotten TEXT NOT NULL DEFAULT '';
