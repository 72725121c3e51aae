package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestLoadKeyCreatesOnce(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "segreti", "chiave")
	key := must(LoadKey(path, filepath.Join(dir, "dati")))(t)
	if len(key) != KeySize || bytes.Equal(key, make([]byte, KeySize)) {
		t.Errorf("key %x", key)
	}
	for name, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
		if mode := must(os.Stat(name))(t).Mode().Perm(); mode != want {
			t.Errorf("%s: mode %04o, want %04o", name, mode, want)
		}
	}
	equal(t, key, must(LoadKey(path, filepath.Join(dir, "dati")))(t))
	if other := must(LoadKey(filepath.Join(dir, "altra"), filepath.Join(dir, "dati")))(t); bytes.Equal(key, other) {
		t.Error("two keys are equal")
	}
	if left := must(os.ReadDir(filepath.Dir(path)))(t); len(left) != 1 {
		t.Errorf("files beside the key: %v", left)
	}
}

func TestLoadKeyAgreesOnOneKey(t *testing.T) {
	dir := t.TempDir()
	keys := make([][]byte, 8)
	var wg sync.WaitGroup
	for i := range keys {
		wg.Go(func() {
			var err error
			if keys[i], err = LoadKey(filepath.Join(dir, "chiave"), filepath.Join(dir, "dati")); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for _, k := range keys {
		equal(t, keys[0], k)
	}
}

func TestLoadKeyRefuses(t *testing.T) {
	good := strings.Repeat("ab", KeySize)
	for name, tt := range map[string]struct {
		path  string // relative
		text  string
		mode  os.FileMode
		link  string // the path is a link to it
		parts []string
	}{
		"inside the data":          {path: "dati/chiave", parts: []string{"cartella dei dati"}},
		"deep inside the data":     {path: "dati/a/b/chiave", parts: []string{"cartella dei dati"}},
		"inside by a link":         {path: "chiave", link: "dati/chiave", parts: []string{"cartella dei dati"}},
		"inside by dots":           {path: "fuori/../dati/chiave", parts: []string{"cartella dei dati"}},
		"readable by the group":    {path: "chiave", text: good, mode: 0o640, parts: []string{"0640", "chmod 600"}},
		"readable by everybody":    {path: "chiave", text: good, mode: 0o604, parts: []string{"0604"}},
		"too short":                {path: "chiave", text: good[2:], mode: 0o600, parts: []string{"incompleta"}},
		"a folder":                 {path: "dati/../cartella/.", parts: []string{"non può essere"}},
		"no hexadecimal":           {path: "chiave", text: "parola d'ordine che non è una chiave", mode: 0o600, parts: []string{"non valida"}},
		"in a file's place":        {path: "file/chiave", parts: []string{"non può essere letta o creata"}},
		"empty, of a cut download": {path: "chiave", text: "\n", mode: 0o600, parts: []string{"copia di sicurezza"}},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			data := filepath.Join(dir, "dati")
			check(t, os.Mkdir(data, 0o700))
			check(t, os.Mkdir(filepath.Join(dir, "cartella"), 0o700))
			check(t, os.WriteFile(filepath.Join(dir, "file"), nil, 0o600))
			path := dir + "/" + tt.path
			if tt.link != "" {
				check(t, os.WriteFile(filepath.Join(dir, tt.link), []byte(good), 0o600))
				check(t, os.Symlink(filepath.Join(dir, tt.link), path))
			}
			if tt.text != "" {
				check(t, os.WriteFile(path, []byte(tt.text), tt.mode))
				check(t, os.Chmod(path, tt.mode))
			}
			_, err := LoadKey(path, data)
			wantSentence(t, err, tt.parts...)
			if strings.Contains(err.Error(), good[:16]) {
				t.Error("the error tells the key")
			}
		})
	}
}

func TestKeyBesideAFolderOfLikeName(t *testing.T) {
	dir := t.TempDir()
	check(t, os.Mkdir(filepath.Join(dir, "dati"), 0o700))
	must(LoadKey(filepath.Join(dir, "dati-chiave"), filepath.Join(dir, "dati")))(t)
	must(LoadKey(filepath.Join(dir, "..chiave"), filepath.Join(dir, "dati")))(t)
}
