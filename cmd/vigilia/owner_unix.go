//go:build unix

package main

import (
	"fmt"
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// owner returns who owns a file or folder; false if it is not there.
func owner(path string) (uid, gid int, found bool) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, 0, false
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, 0, false
	}
	return int(st.Uid), int(st.Gid), true
}

// giveToOwner gives a file that root has written to whoever owns its folder.
func giveToOwner(path, dir string) error {
	if os.Geteuid() != 0 {
		return nil
	}
	uid, gid, found := owner(dir)
	if !found || uid == 0 {
		return nil
	}
	if err := os.Chown(path, uid, gid); err != nil {
		return fmt.Errorf("il file %s non si può assegnare all'utente del servizio: %w", path, err)
	}
	return nil
}

// asOwner refuses to let root work on another user's archive: the files it made
// would be closed to the service from then on.
func asOwner(dir string) error {
	if os.Geteuid() != 0 {
		return nil
	}
	uid, _, found := owner(dir)
	if !found || uid == 0 {
		return nil
	}
	name := strconv.Itoa(uid)
	if u, err := user.LookupId(name); err == nil {
		name = u.Username
	}
	return fmt.Errorf("la cartella %s appartiene all'utente %s: eseguire il comando come quell'utente, con «sudo -u %s vigilia …» oppure «runuser -u %s -- vigilia …»",
		dir, name, name, name)
}
