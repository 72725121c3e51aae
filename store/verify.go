package store

import (
	"context"
	"crypto/hmac"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Fault is one place of the archive that does not hold.
type Fault struct {
	Place    string // "database", "chain", "run", "row", "table" or "document"
	Link     int64  // record of the chain, 0 if none is meant
	Run      int64  // 0 if none is meant
	Table    string // of a row
	Row      string // its key
	File     string // of a document
	Expected string // what the chain or the seal says; "" for nothing
	Found    string // what there is; "" for nothing
	Sentence string // Italian, for a person
}

// Verification is what came of holding an archive against its chain and its seals.
type Verification struct {
	Links, Runs, Rows int
	Outside           int       // runs older than the chain
	Open              int       // runs that no record closes: one under way, or one that was killed
	Begun             time.Time // the first record
	Head              string    // hash of the newest record
	Documents         []KeptDocument
	Faults            []Fault // in the order in which the archive is walked
	Cut               bool    // there are more faults than are told
}

// KeptDocument is a document as it must be found, and the SHA-256 of the version that
// a kill may have left in its place, "" if there was none.
type KeptDocument struct {
	LinkedDocument
	Before string
}

// maxFaults is how many faults are told: who has found that many need not go on.
const maxFaults = 50

// Verify walks the chain from its first record, the runs beside it, and every row of
// the archive. An error is that the archive could not be read; what does not hold is
// among the faults. It is one reading: a night may be under way.
func (s *Store) Verify(ctx context.Context) (*Verification, error) {
	tx, err := s.r.BeginTx(ctx, nil)
	if err != nil {
		return nil, s.explain(fmt.Errorf("verification: %w", err))
	}
	defer tx.Rollback()
	v, err := s.verify(ctx, tx)
	if err != nil {
		return nil, s.explain(fmt.Errorf("verification: %w", err))
	}
	return v, nil
}

func (s *Store) verify(ctx context.Context, q verifiable) (*Verification, error) {
	v := &verifier{ctx: ctx, q: q, seals: newSealer(s.key)}
	for _, step := range []func() error{v.database, v.chain, v.runs, v.rows, v.documents} {
		if err := step(); err != nil && !errors.Is(err, errEnough) {
			return nil, err
		}
	}
	return &v.found, nil
}

// verifier is one verification under way.
type verifier struct {
	ctx   context.Context
	q     verifiable
	seals *sealer
	found Verification
	links map[int64]*Link // of runs, by run
	all   []Link
}

// verifiable is a pool or a transaction that reads.
type verifiable interface {
	querier
	rowQuerier
}

// blame keeps a fault; errEnough ends the walk.
func (v *verifier) blame(f Fault) error {
	if len(v.found.Faults) >= maxFaults {
		v.found.Cut = true
		return errEnough
	}
	v.found.Faults = append(v.found.Faults, f)
	return nil
}

// database asks SQLite whether its own structures hold.
func (v *verifier) database() error {
	return eachRow(v.ctx, v.q, "structures of the database", func(r *sql.Rows) error {
		var verdict string
		if err := r.Scan(&verdict); err != nil || verdict == "ok" {
			return err
		}
		return v.blame(Fault{Place: "database", Expected: "ok", Found: verdict,
			Sentence: "il file dell'archivio è danneggiato nella sua struttura"})
	}, `SELECT integrity_check FROM pragma_integrity_check`)
}

// chain walks the records. Each must be what its hash says and name the one before.
func (v *verifier) chain() error {
	v.links = map[int64]*Link{}
	prev, want := "", int64(1)
	err := eachRow(v.ctx, v.q, "chain", func(r *sql.Rows) error {
		var seq int64
		var hash, record string
		if err := r.Scan(&seq, &hash, &record); err != nil {
			return err
		}
		v.found.Links++
		l, err := v.checkLink(seq, want, prev, hash, record)
		prev, want = hash, seq+1
		v.all = append(v.all, l)
		if l.Run != nil {
			v.links[l.Run.ID] = &l
		}
		return err
	}, `SELECT seq, hash, record FROM chain ORDER BY seq`)
	v.found.Head = prev
	if err == nil && v.found.Links == 0 {
		err = v.blame(Fault{Place: "chain", Sentence: "la catena è vuota: le registrazioni sono state tolte"})
	}
	if len(v.all) > 0 {
		v.found.Begun = v.all[0].At
	}
	return err
}

func (v *verifier) checkLink(seq, want int64, prev, hash, record string) (Link, error) {
	var l Link
	fault := Fault{Place: "chain", Link: seq}
	unread := json.Unmarshal([]byte(record), &l)
	if l.Run != nil {
		fault.Run = l.Run.ID
	}
	where := linkName(seq, &l)
	switch got := hashOf(record); {
	case seq != want:
		fault.Link, fault.Run, fault.Expected, fault.Found = want, 0, fmt.Sprint(want), fmt.Sprint(seq)
		fault.Sentence = fmt.Sprintf("la registrazione n. %d della catena manca: dopo la n. %d si trova la n. %d", want, want-1, seq)
	case got != hash:
		fault.Expected, fault.Found = hash, got
		fault.Sentence = where + " è stata alterata: la sua impronta non è quella che porta"
	case l.Prev != prev:
		fault.Expected, fault.Found = prev, l.Prev
		fault.Sentence = where + " non segue quella che la precede: una registrazione è stata sostituita o spostata"
	case unread != nil || l.Seq != seq:
		fault.Expected, fault.Found = fmt.Sprint(seq), fmt.Sprint(l.Seq)
		fault.Sentence = where + " non è scritta dal programma"
	case l.Broken != "":
		fault.Found = l.Broken
		fault.Sentence = where + ": prima dell'aggiornamento del programma " + l.Broken
	default:
		return l, nil
	}
	return l, v.blame(fault)
}

// linkName is how a person is told of a record.
func linkName(seq int64, l *Link) string {
	if l.Run == nil {
		return fmt.Sprintf("la registrazione n. %d della catena", seq)
	}
	return fmt.Sprintf("la registrazione n. %d della catena (%s)", seq, runName(l.Run.ID, l.Run.Day))
}

func runName(id int64, day string) string {
	if d, err := civil.Parse(day); err == nil {
		day = d.Italian()
	}
	return fmt.Sprintf("esecuzione n. %d del %s", id, day)
}

// runs holds the runs against the chain: none is missing, none was added, none changed.
func (v *verifier) runs() error {
	outside := int64(0)
	if len(v.all) > 0 && v.all[0].Outside != nil {
		outside = *v.all[0].Outside
	}
	there := map[int64]bool{}
	err := eachRow(v.ctx, v.q, "runs", func(r *sql.Rows) error {
		run, err := scanRun(r)
		if err != nil {
			return v.blame(Fault{Place: "run", Run: run.ID, Table: "runs", Row: fmt.Sprint(run.ID), Found: err.Error(),
				Sentence: fmt.Sprintf("i dati dell'esecuzione n. %d non sono leggibili", run.ID)})
		}
		v.found.Runs++
		there[run.ID] = true
		return v.checkRun(run, outside)
	}, `SELECT `+runColumns+` FROM runs ORDER BY id`)
	if err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(v.links)) {
		if there[id] {
			continue
		}
		l := v.links[id]
		if err := v.blame(Fault{Place: "run", Link: l.Seq, Run: id, Table: "runs", Row: fmt.Sprint(id), Expected: runText(l.Run),
			Sentence: fmt.Sprintf("l'%s è nella catena (registrazione n. %d) ma non è più nell'archivio", runName(id, l.Run.Day), l.Seq)}); err != nil {
			return err
		}
	}
	return nil
}

func (v *verifier) checkRun(run audit.Run, outside int64) error {
	l, told := v.links[run.ID], linked(run)
	fault := Fault{Place: "run", Run: run.ID, Table: "runs", Row: fmt.Sprint(run.ID), Found: runText(&told)}
	switch {
	case l == nil && run.State == audit.Running:
		v.found.Open++
		return nil
	case l == nil && run.ID <= outside:
		v.found.Outside++
		return nil
	case l == nil:
		fault.Sentence = fmt.Sprintf("l'%s non è nella catena: è stata aggiunta, o la sua registrazione è stata tolta, da altri", runName(run.ID, told.Day))
	case runText(l.Run) != fault.Found:
		fault.Link, fault.Expected = l.Seq, runText(l.Run)
		fault.Sentence = fmt.Sprintf("l'%s non è come la catena la racconta (registrazione n. %d)", runName(run.ID, l.Run.Day), l.Seq)
	default:
		return v.checkAnswers(l)
	}
	return v.blame(fault)
}

// checkAnswers holds what a run read against the chain.
func (v *verifier) checkAnswers(l *Link) error {
	found, err := runAnswers(v.ctx, v.q, l.Run.ID)
	if err != nil || record(found) == record(l.Answers) {
		return err
	}
	return v.blame(Fault{Place: "run", Link: l.Seq, Run: l.Run.ID, Table: "answers", Row: fmt.Sprint(l.Run.ID), Expected: record(l.Answers), Found: record(found),
		Sentence: fmt.Sprintf("le impronte delle risposte lette dall'%s non sono quelle della catena (registrazione n. %d)", runName(l.Run.ID, l.Run.Day), l.Seq)})
}

func runText(r *LinkedRun) string { return record(r) }

// rows holds every row against its seal, and every table against its sum.
func (v *verifier) rows() error {
	tables, err := sealedTables(v.ctx, v.q)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		if err := v.table(tables[name]); err != nil {
			return err
		}
	}
	return eachRow(v.ctx, v.q, "sealed tables", func(r *sql.Rows) error {
		var name string
		if err := r.Scan(&name); err != nil || tables[name] != nil {
			return err
		}
		return v.blame(Fault{Place: "table", Table: name, Expected: name, Sentence: fmt.Sprintf("la tabella «%s» non è più nell'archivio", name)})
	}, `SELECT name FROM seal_sums UNION SELECT DISTINCT name FROM seals ORDER BY name`)
}

func (v *verifier) table(t *sealedTable) error {
	kept, err := v.kept(t.name)
	if err != nil {
		return err
	}
	before := len(v.found.Faults)
	var total sum
	rows := int64(0)
	err = v.seals.each(v.ctx, v.q, t, func(key string, m seal) error {
		rows++
		total.add(m)
		want, ok := kept[key]
		delete(kept, key)
		if ok && want == m {
			return nil
		}
		f := Fault{Place: "row", Table: t.name, Row: key, Found: hex.EncodeToString(m[:])}
		if ok {
			f.Expected = hex.EncodeToString(want[:])
			f.Sentence = fmt.Sprintf("la riga «%s» della tabella «%s» è stata alterata", key, t.name)
		} else {
			f.Sentence = fmt.Sprintf("la riga «%s» della tabella «%s» è stata aggiunta da altri", key, t.name)
		}
		return v.blame(f)
	})
	v.found.Rows += int(rows)
	if err != nil {
		return err
	}
	for _, key := range slices.Sorted(maps.Keys(kept)) {
		m := kept[key]
		if err := v.blame(Fault{Place: "row", Table: t.name, Row: key, Expected: hex.EncodeToString(m[:]),
			Sentence: fmt.Sprintf("la riga «%s» della tabella «%s» è stata tolta", key, t.name)}); err != nil {
			return err
		}
	}
	return v.total(t.name, rows, total, len(v.found.Faults) > before)
}

// total holds a table against its sum: of no use where single rows are told already.
func (v *verifier) total(name string, rows int64, total sum, told bool) error {
	var count int64
	var kept, keptSeal []byte
	err := v.q.QueryRowContext(v.ctx, `SELECT rows, sum, seal FROM seal_sums WHERE name = ?`, name).Scan(&count, &kept, &keptSeal)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	want := v.seals.sumSeal(name, count, kept)
	f := Fault{Place: "table", Table: name, Expected: fmt.Sprintf("%d %x", count, kept), Found: fmt.Sprintf("%d %x", rows, total.bytes())}
	switch {
	case !hmac.Equal(keptSeal, want[:]):
		f.Sentence = fmt.Sprintf("il sigillo della tabella «%s» non è del programma: righe o sigilli sono stati riscritti da altri", name)
	case !told && (count != rows || hex.EncodeToString(kept) != hex.EncodeToString(total.bytes())):
		f.Sentence = fmt.Sprintf("le righe della tabella «%s» non danno la somma del suo sigillo: una riga è stata tolta, aggiunta o alterata da altri", name)
	default:
		return nil
	}
	return v.blame(f)
}

// kept returns the seals of a table by row.
func (v *verifier) kept(name string) (map[string]seal, error) {
	kept := map[string]seal{}
	err := eachRow(v.ctx, v.q, "seals", func(r *sql.Rows) error {
		var key string
		var m []byte
		err := r.Scan(&key, &m)
		s := seal{}
		copy(s[:], m)
		if len(m) != len(s) {
			s = seal{} // no row has it
		}
		kept[key] = s
		return err
	}, `SELECT key, seal FROM seals WHERE name = ?`, name)
	return kept, err
}

// documents tells which documents the chain vouches for: those whose record says the
// same as the table, which is sealed like every other.
func (v *verifier) documents() error {
	return eachRow(v.ctx, v.q, "documents", func(r *sql.Rows) error {
		var d KeptDocument
		var seq int64
		if err := r.Scan(&d.Folder, &d.Name, &d.Size, &d.SHA256, &seq, &d.Before); err != nil {
			return err
		}
		v.found.Documents = append(v.found.Documents, d)
		for i := range v.all {
			if v.all[i].Seq == seq && slices.Contains(v.all[i].Documents, d.LinkedDocument) {
				return nil
			}
		}
		return v.blame(Fault{Place: "document", Link: seq, File: d.Name, Found: d.SHA256,
			Sentence: fmt.Sprintf("il documento «%s» non è nella registrazione n. %d della catena", d.Name, seq)})
	}, `SELECT folder, name, size, sha256, seq, before FROM documents ORDER BY seq, folder, name`)
}
