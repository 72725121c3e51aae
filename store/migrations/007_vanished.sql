-- What has vanished and is not yet forgotten, without looking at all that was ever stored.
CREATE INDEX contents_gone ON contents (gone_at) WHERE gone_at IS NOT NULL AND purged_at IS NULL;
