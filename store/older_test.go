package store

import (
	"database/sql"
	"flag"
	"path/filepath"
	"testing"
)

// olderPath is where .ci/package wants an archive of the first schema, for a package to find.
var olderPath = flag.String("older", "", "keep an archive of the first schema in this file")

// TestOlderArchive: what the tests of upgrades call an older archive is one, with contents.
func TestOlderArchive(t *testing.T) {
	path := *olderPath
	if path == "" {
		path = testPath(t)
	}
	older(t, path, pictured(photo("5")))
	db := must(sql.Open("sqlite", "file:"+filepath.ToSlash(path)+"?mode=ro"))(t)
	defer db.Close()
	var schema, contents int
	check(t, db.QueryRow(`SELECT (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM contents)`).Scan(&schema, &contents))
	if schema != 1 || contents != 2 {
		t.Errorf("schema %d with %d contents", schema, contents)
	}
}
