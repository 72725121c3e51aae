-- A run that looks again at a whole period with today's rules, as an office asks for
-- it, is no night: it read nothing anew, and the record of the nights stays as it was.
ALTER TABLE runs ADD COLUMN reaudit_from TEXT; -- first day looked at again, up to day; NULL: a night
