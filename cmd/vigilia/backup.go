package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"filippo.io/age"
	"github.com/gofrs/flock"
	"github.com/spf13/cobra"

	"vigilia/store"
)

// keysAsked are the keys that the command line names for a backup.
type keysAsked struct {
	recipients     []string
	recipientsFile string
	passphraseFile string
	identityFile   string
}

func newBackup() *cobra.Command {
	var path string
	var keys keysAsked
	cmd := &cobra.Command{
		Use:   "backup FILE",
		Short: "Copia l'archivio in un file, anche mentre una notte è in corso",
		Long: `Scrive in FILE una copia dell'archivio com'è in questo istante, la verifica e la rende leggibile soltanto al proprietario (0600).
Con --recipient, --recipients-file o --passphrase-file la copia è cifrata con age (https://age-encryption.org).

La copia contiene l'archivio: contributi dei cittadini non ancora cancellati, atti, esiti, decisioni, registri. Non contiene la
configurazione, i token, i documenti redatti, né la chiave degli pseudonimi (data.key_file): senza la chiave la copia non si
può ripristinare, e chi avesse entrambe potrebbe riconoscere gli autori. Conservarle in luoghi diversi.
I termini di conservazione valgono anche per le copie: eliminare quelle più vecchie del termine più breve in [retention].`,
		Example: "  vigilia backup /mnt/copie/vigilia-2026-11-20.db\n  vigilia backup --recipient age1… /mnt/copie/vigilia-2026-11-20.db.age",
		Args:    usage(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := loadConfig(path)
			if err != nil {
				return err
			}
			to, err := keys.seal()
			if err != nil {
				return &usageError{err}
			}
			return backUp(cmd.Context(), c, cmd.OutOrStdout(), args[0], to)
		},
	}
	configFlag(cmd, &path)
	cmd.Flags().StringArrayVar(&keys.recipients, "recipient", nil, "chiave pubblica age di chi potrà leggere la copia (ripetibile)")
	cmd.Flags().StringVar(&keys.recipientsFile, "recipients-file", "", "file con le chiavi pubbliche age, una per riga")
	cmd.Flags().StringVar(&keys.passphraseFile, "passphrase-file", "", "file riservato (0600) con la frase segreta")
	return cmd
}

// seal returns for whom a backup is encrypted; nobody: it is not.
func (k *keysAsked) seal() ([]age.Recipient, error) {
	lines := strings.Join(k.recipients, "\n")
	if k.recipientsFile != "" {
		data, err := readText(k.recipientsFile)
		if err != nil {
			return nil, fmt.Errorf("il file delle chiavi pubbliche %s non si può leggere: %w", k.recipientsFile, err)
		}
		lines += "\n" + string(data)
	}
	if k.passphraseFile != "" {
		if strings.TrimSpace(lines) != "" {
			return nil, errors.New("--passphrase-file si usa da solo, senza --recipient e --recipients-file")
		}
		secret, err := passphrase(k.passphraseFile)
		if err != nil {
			return nil, err
		}
		r, err := age.NewScryptRecipient(secret)
		return []age.Recipient{r}, err
	}
	if strings.TrimSpace(lines) == "" && k.recipientsFile == "" {
		return nil, nil
	}
	recipients, err := age.ParseRecipients(strings.NewReader(lines))
	if err != nil {
		return nil, errors.New("le chiavi pubbliche age non sono valide: devono cominciare con «age1», una per riga, come le scrive age-keygen")
	}
	return recipients, nil
}

// open returns with what a backup is decrypted.
func (k *keysAsked) open() ([]age.Identity, error) {
	if k.passphraseFile != "" {
		secret, err := passphrase(k.passphraseFile)
		if err != nil {
			return nil, err
		}
		id, err := age.NewScryptIdentity(secret)
		return []age.Identity{id}, err
	}
	if k.identityFile == "" {
		return nil, errors.New("la copia è cifrata: indicare --identity-file oppure --passphrase-file")
	}
	data, err := readOwned(k.identityFile)
	if err != nil {
		return nil, err
	}
	ids, err := age.ParseIdentities(strings.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("il file %s non contiene una chiave privata age: indicare quello scritto da age-keygen", k.identityFile)
	}
	return ids, nil
}

func passphrase(path string) (string, error) {
	text, err := readOwned(path)
	if err != nil {
		return "", err
	}
	if text = strings.TrimSpace(text); len(text) < 12 {
		return "", fmt.Errorf("la frase segreta in %s è troppo corta: usarne una di almeno 12 caratteri", path)
	}
	return text, nil
}

// readOwned reads a file that only its owner may read.
func readOwned(path string) (string, error) {
	data, err := readText(path)
	if err != nil {
		return "", fmt.Errorf("il file %s non si può leggere: verificare percorso e permessi: %w", path, err)
	}
	if wideOpen(path) {
		return "", fmt.Errorf("il file %s è leggibile da altri utenti: eseguire «chmod 600 %s»", path, path)
	}
	return string(data), nil
}

// backUp makes, verifies and writes the backup.
func backUp(ctx context.Context, c *Config, out io.Writer, file string, to []age.Recipient) error {
	if absent(c.path(c.Data.Database)) {
		return fmt.Errorf("l'archivio %s non c'è: nulla da copiare; indicare la configurazione giusta con --config", c.path(c.Data.Database))
	}
	if err := replaceable(file, c.path(c.Data.Database)); err != nil {
		return err
	}
	st, err := openStore(ctx, c)
	if err != nil {
		return err
	}
	defer st.Close()
	scratch, done, err := scratchFile(c)
	if err != nil {
		return err
	}
	defer done()
	v, err := st.Backup(ctx, scratch)
	if err != nil {
		return err
	}
	if len(v.Faults) > 0 {
		return fmt.Errorf("la copia non è stata scritta perché l'archivio non è integro: %s; eseguire «vigilia verify»", v.Faults[0].Sentence)
	}
	size, sum, err := writeBackup(file, scratch, to)
	if err != nil {
		return fmt.Errorf("la copia %s non si può scrivere: verificare spazio e permessi della cartella: %w", file, err)
	}
	how := "non cifrata"
	if len(to) > 0 {
		how = "cifrata"
	}
	fmt.Fprintf(out, "Copia %s (%s, %d byte), verificata: n. %d registrazioni, n. %d righe.\n  SHA-256: %s\n", file, how, size, v.Links, v.Rows, sum)
	fmt.Fprintf(out, "Non contiene la chiave degli pseudonimi %s, che serve al ripristino: conservarla a parte.\n", c.path(c.Data.KeyFile))
	return nil
}

// replaceable refuses to write a copy in the place of anything but an older copy: neither
// the archive itself, nor a file that somebody named by mistake.
func replaceable(file, database string) error {
	there, err := os.Stat(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if archive, statErr := os.Stat(database); err == nil && statErr == nil && os.SameFile(there, archive) {
		return &usageError{fmt.Errorf("%s è l'archivio stesso, non una copia: indicare un altro file", file)}
	}
	if err == nil && there.Mode().IsRegular() && there.Size() == 0 {
		return nil
	}
	f, openErr := os.Open(file)
	if err = errors.Join(err, openErr); err != nil {
		return fmt.Errorf("la copia %s non si può scrivere: verificare spazio e permessi della cartella: %w", file, err)
	}
	defer f.Close()
	head := make([]byte, 15)
	if _, err := io.ReadFull(f, head); err != nil || !bytes.HasPrefix(head, []byte("SQLite format 3")) && !bytes.HasPrefix(head, []byte("age-encryption")) {
		return &usageError{fmt.Errorf("%s esiste già e non è una copia dell'archivio: indicare un altro file", file)}
	}
	return nil
}

// scratchName begins the names of copies that are being made, beside the archive.
const scratchName = ".copia-"

// scratchFile names a file for a copy in the folder of the archive, which is closed to
// others. Copies that a kill left there go first. Only one is made at a time.
func scratchFile(c *Config) (path string, done func(), err error) {
	dir := filepath.Dir(c.path(c.Data.Database))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", nil, fmt.Errorf("la cartella dell'archivio non si può creare: %w", err)
	}
	held, err := sweep(dir)
	if err != nil {
		return "", nil, err
	}
	if held == nil {
		return "", nil, fmt.Errorf("%w (una copia è già in corso)", errLocked)
	}
	path = filepath.Join(dir, fmt.Sprintf("%s%d.db", scratchName, os.Getpid()))
	return path, func() {
		for _, side := range []string{"", "-journal", "-wal", "-shm"} {
			_ = os.Remove(path + side) // what a kill leaves here, the next copy or night removes
		}
		_ = held.Unlock()
	}, nil
}

// sweep removes copies that a kill left in the folder of the archive, and returns the
// lock under which copies are made; nil if another process holds it.
func sweep(dir string) (*flock.Flock, error) {
	l := flock.New(filepath.Join(dir, "copia.lock"))
	if held, err := l.TryLock(); err != nil || !held {
		return nil, err
	}
	left, err := filepath.Glob(filepath.Join(dir, scratchName+"*"))
	for _, path := range left {
		if gone := os.Remove(path); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			err = errors.Join(err, gone)
		}
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("una copia lasciata a metà in %s non si può eliminare: %w", dir, err), l.Unlock())
	}
	return l, nil
}

// writeBackup writes the copy, encrypted if it is for somebody, beside its place, reads
// it back, and moves it there. It returns size and SHA-256 of the file.
func writeBackup(file, from string, to []age.Recipient) (int64, string, error) {
	source, err := os.Open(from)
	if err != nil {
		return 0, "", err
	}
	defer source.Close()
	pending, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+"-*") // with mode 0600
	if err != nil {
		return 0, "", err
	}
	defer os.Remove(pending.Name())
	sum := sha256.New()
	err = encryptTo(io.MultiWriter(pending, sum), source, to)
	if err = errors.Join(err, pending.Sync(), pending.Close()); err != nil {
		return 0, "", err
	}
	size, read, err := digestOf(pending.Name())
	if err != nil {
		return 0, "", err
	}
	if !bytes.Equal(read, sum.Sum(nil)) {
		return 0, "", errors.New("ciò che il disco restituisce non è ciò che è stato scritto")
	}
	return size, hex.EncodeToString(read), os.Rename(pending.Name(), file)
}

func encryptTo(w io.Writer, from io.Reader, to []age.Recipient) error {
	if len(to) == 0 {
		_, err := io.Copy(w, from)
		return err
	}
	sealed, err := age.Encrypt(w, to...)
	if err != nil {
		return err
	}
	_, err = io.Copy(sealed, from)
	return errors.Join(err, sealed.Close())
}

func digestOf(path string) (int64, []byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, nil, err
	}
	defer f.Close()
	sum := sha256.New()
	size, err := io.Copy(sum, f)
	return size, sum.Sum(nil), err
}

func newRestore() *cobra.Command {
	var path string
	var keys keysAsked
	var force bool
	cmd := &cobra.Command{
		Use:   "restore FILE",
		Short: "Ripristina l'archivio da una copia",
		Long: `Controlla la copia (versione, integrità, catena delle registrazioni, chiave degli pseudonimi) e la mette al posto dell'archivio.
Se un archivio c'è già, occorre --force: quello di prima è conservato accanto. Una copia danneggiata o alterata è rifiutata.`,
		Example: "  vigilia restore /mnt/copie/vigilia-2026-11-20.db\n  vigilia restore --identity-file chiave.txt --force /mnt/copie/vigilia-2026-11-20.db.age",
		Args:    usage(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := loadConfig(path)
			if err != nil {
				return err
			}
			unlock, err := lock(c)
			if err != nil {
				return err
			}
			defer unlock()
			return restore(cmd.Context(), c, cmd.OutOrStdout(), args[0], &keys, force, time.Now())
		},
	}
	configFlag(cmd, &path)
	cmd.Flags().StringVar(&keys.identityFile, "identity-file", "", "file riservato (0600) con la chiave privata age")
	cmd.Flags().StringVar(&keys.passphraseFile, "passphrase-file", "", "file riservato (0600) con la frase segreta")
	cmd.Flags().BoolVar(&force, "force", false, "sostituisce l'archivio che c'è, conservandolo accanto")
	return cmd
}

// restore puts a backup in the place of the archive, once it has been looked at.
func restore(ctx context.Context, c *Config, out io.Writer, file string, keys *keysAsked, force bool, now time.Time) error {
	db, keyFile := c.path(c.Data.Database), c.path(c.Data.KeyFile)
	if !absent(db) && !force {
		return &usageError{fmt.Errorf("l'archivio %s c'è già: con --force la copia ne prende il posto, e quello di prima è conservato accanto", db)}
	}
	if absent(keyFile) {
		return fmt.Errorf("la chiave degli pseudonimi %s non c'è: ripristinarla prima della copia, che senza la chiave non si può verificare", keyFile)
	}
	key, err := store.LoadKey(keyFile, filepath.Dir(db))
	if err != nil {
		return err
	}
	scratch, done, err := scratchFile(c)
	if err != nil {
		return err
	}
	defer done()
	sum, err := decryptTo(scratch, file, keys)
	if err != nil {
		return err
	}
	v, err := store.Inspect(ctx, scratch, file, key)
	if err != nil {
		return err
	}
	if len(v.Faults) > 0 {
		return fmt.Errorf("la copia %s è rifiutata perché non è integra: %s; usare una copia precedente", file, v.Faults[0].Sentence)
	}
	aside := unusedName(fmt.Sprintf("%s.prima-%s", db, now.Format("20060102-150405")))
	was := !absent(db)
	if err := store.PutInPlace(ctx, scratch, db, aside); err != nil {
		return err
	}
	if err := recordRestore(ctx, c, sum, now); err != nil {
		return err
	}
	fmt.Fprintf(out, "Archivio ripristinato da %s: n. %d registrazioni, n. %d esecuzioni, n. %d righe.\n", file, v.Links, v.Runs, v.Rows)
	if was {
		fmt.Fprintf(out, "L'archivio di prima è %s: contiene dati dei cittadini, eliminarlo quando non serve più.\n", aside)
	}
	fmt.Fprintln(out, "Che cosa fare ora: «vigilia purge», perché ciò che era stato cancellato dopo la copia è tornato (le cancellazioni chieste da persone vanno ripetute con «vigilia person»); poi «vigilia run», che esegue le notti mancanti.")
	return nil
}

// unusedName is the name, numbered if there is a file of that name: a restore that was
// killed may have left one in the same second.
func unusedName(name string) string {
	free := name
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); err != nil {
			return free // what else is wrong there is told when it is written
		}
		free = fmt.Sprintf("%s-%d", name, n)
	}
}

func recordRestore(ctx context.Context, c *Config, sum string, now time.Time) error {
	st, err := openStore(ctx, c)
	if err != nil {
		return err
	}
	return errors.Join(st.RecordRestore(ctx, now, sum, version()), st.Close())
}

// ageHeader begins every file that age has encrypted.
const ageHeader = "age-encryption.org/v1"

// decryptTo writes the archive that a backup holds to a path, with mode 0600, and
// returns the SHA-256 of the backup.
func decryptTo(path, file string, keys *keysAsked) (string, error) {
	source, err := os.Open(file)
	if err != nil {
		return "", fmt.Errorf("la copia %s non si può leggere: verificare percorso e permessi: %w", file, err)
	}
	defer source.Close()
	head := make([]byte, len(ageHeader))
	n, _ := io.ReadFull(source, head) // a shorter file is none of age's
	sum := sha256.New()
	all := io.TeeReader(io.MultiReader(bytes.NewReader(head[:n]), source), sum)
	plain := all
	if string(head[:n]) == ageHeader {
		ids, err := keys.open()
		if err != nil {
			return "", &usageError{err}
		}
		if plain, err = age.Decrypt(all, ids...); err != nil {
			return "", fmt.Errorf("la copia %s non si apre con questa chiave o frase segreta, oppure è danneggiata: %w", file, err)
		}
	}
	target, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", fmt.Errorf("la cartella dell'archivio non si può scrivere: %w", err)
	}
	_, err = io.Copy(target, plain)
	if err = errors.Join(err, target.Sync(), target.Close()); err != nil {
		return "", fmt.Errorf("la copia %s è danneggiata o troncata, oppure manca lo spazio sul disco: l'archivio non è stato modificato: %w", file, err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
