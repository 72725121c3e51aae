package store

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"maps"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"modernc.org/sqlite"
)

// seal is a keyed digest of a row: half an HMAC-SHA-256. Without the key nobody can
// make one for a row of his own, nor try texts against it.
type seal [16]byte

// sum is what the seals of a table add up to, modulo 2^128, whatever their order.
type sum struct{ high, low uint64 }

func (s *sum) add(m seal) {
	var carry uint64
	s.low, carry = bits.Add64(s.low, binary.BigEndian.Uint64(m[8:]), 0)
	s.high, _ = bits.Add64(s.high, binary.BigEndian.Uint64(m[:8]), carry)
}

func (s *sum) take(m seal) {
	var borrow uint64
	s.low, borrow = bits.Sub64(s.low, binary.BigEndian.Uint64(m[8:]), 0)
	s.high, _ = bits.Sub64(s.high, binary.BigEndian.Uint64(m[:8]), borrow)
}

func (s *sum) bytes() []byte {
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, s.high), s.low)
}

// sealedTable is how the rows of a table are named and digested.
type sealedTable struct {
	name    string
	columns []string
	reals   []bool // columns of floating point: SQLite keeps 1.0 as 1, and tells it either way
	keys    []int  // places of the primary key
	header  []byte
}

// sealer follows the writing connection: it notes the seal of every row that a
// transaction writes, whoever writes it, and the transaction keeps them before it ends.
type sealer struct {
	key    []byte
	mac    hash.Hash
	buf    []byte
	values []any
	tables map[string]*sealedTable // nil until the schema is known
	dirty  map[string]*dirtyTable
	err    error
}

// sealedRow is a row that a transaction has written: its seal, or that it is gone.
type sealedRow struct {
	seal seal
	gone bool
}

// dirtyTable is what a transaction has changed in a table since it was last kept.
type dirtyTable struct {
	table *sealedTable
	rows  map[string]sealedRow
	count int64
	sum   sum
}

func newSealer(key []byte) *sealer {
	own := hmac.New(sha256.New, key)
	own.Write([]byte("vigilia: key of the seals"))
	k := own.Sum(nil)
	return &sealer{key: k, mac: hmac.New(sha256.New, k), dirty: map[string]*dirtyTable{}}
}

// unsealed reports whether a table bears no seals: those that hold them.
func unsealed(name string) bool {
	return name == "seals" || name == "seal_sums" || strings.HasPrefix(name, "sqlite_")
}

// sealedTables learns the tables of an archive and their columns.
func sealedTables(ctx context.Context, q querier) (map[string]*sealedTable, error) {
	tables := map[string]*sealedTable{}
	err := eachRow(ctx, q, "tables", func(r *sql.Rows) error {
		var name, column, kind string
		var place, key int
		if err := r.Scan(&name, &place, &column, &kind, &key); err != nil {
			return err
		}
		if unsealed(name) {
			return nil
		}
		t := tables[name]
		if t == nil {
			t = &sealedTable{name: name}
			tables[name] = t
		}
		t.columns, t.reals = append(t.columns, column), append(t.reals, kind == "REAL")
		if key > 0 {
			t.keys = append(t.keys, place)
		}
		return nil
	}, `SELECT m.name, c.cid, c.name, c.type, c.pk FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid`)
	for _, t := range tables {
		if len(t.keys) == 0 {
			return nil, fmt.Errorf("table %s: no primary key to name its rows by", t.name)
		}
		t.header = []byte("vigilia row 1\n" + t.name + "(" + strings.Join(t.columns, ",") + ")\n")
	}
	return tables, err
}

// rowKey names a row by its primary key. Numbers and texts stand as they are,
// bytes in hexadecimal.
func (t *sealedTable) rowKey(values []any) string {
	if text, ok := values[t.keys[0]].(string); ok && len(t.keys) == 1 {
		return text
	}
	var key strings.Builder
	for i, place := range t.keys {
		if i > 0 {
			key.WriteByte(' ')
		}
		switch v := values[place].(type) {
		case string:
			if strings.ContainsAny(v, " \"\\") || v == "" {
				v = strconv.Quote(v)
			}
			key.WriteString(v)
		case []byte:
			key.WriteString(hex.EncodeToString(v))
		default:
			fmt.Fprint(&key, v)
		}
	}
	return key.String()
}

// of digests a row: the header of its table, then for each column a letter for the
// type, the length where it varies, and the value.
func (s *sealer) of(t *sealedTable, values []any) seal {
	b := append(s.buf[:0], t.header...)
	for i, v := range values {
		if n, whole := v.(int64); whole && t.reals[i] {
			v = float64(n)
		}
		switch v := v.(type) {
		case nil:
			b = append(b, 'n')
		case int64:
			b = binary.BigEndian.AppendUint64(append(b, 'i'), uint64(v))
		case float64:
			b = binary.BigEndian.AppendUint64(append(b, 'r'), math.Float64bits(v))
		case string:
			b = append(binary.BigEndian.AppendUint32(append(b, 't'), uint32(len(v))), v...)
		case []byte:
			b = append(binary.BigEndian.AppendUint32(append(b, 'b'), uint32(len(v))), v...)
		default:
			s.err = errors.Join(s.err, fmt.Errorf("table %s: a value of type %T cannot be sealed", t.name, v))
		}
	}
	s.buf = b
	return s.digest(b)
}

func (s *sealer) digest(b []byte) (m seal) {
	var full [sha256.Size]byte
	s.mac.Reset()
	s.mac.Write(b)
	copy(m[:], s.mac.Sum(full[:0]))
	return m
}

// note is told of every row before it changes.
func (s *sealer) note(d sqlite.SQLitePreUpdateData) {
	if s.tables == nil || d.DatabaseName != "main" || unsealed(d.TableName) {
		return
	}
	t := s.tables[d.TableName]
	if t == nil {
		s.err = errors.Join(s.err, fmt.Errorf("table %s: made after the archive was opened", d.TableName))
		return
	}
	dirty := s.dirty[t.name]
	if dirty == nil {
		dirty = &dirtyTable{table: t, rows: map[string]sealedRow{}}
		s.dirty[t.name] = dirty
	}
	const insert, delete = 18, 9 // SQLITE_INSERT, SQLITE_DELETE
	if d.Op != insert {
		s.noteRow(dirty, d.Old, false)
	}
	if d.Op != delete {
		s.noteRow(dirty, d.New, true)
	}
}

func (s *sealer) noteRow(dirty *dirtyTable, read func(...any) error, added bool) {
	for len(s.values) < len(dirty.table.columns) {
		s.values = append(s.values, nil)
	}
	values := s.values[:len(dirty.table.columns)]
	clear(values)
	if err := read(values...); err != nil {
		s.err = errors.Join(s.err, fmt.Errorf("table %s: %w", dirty.table.name, err))
		return
	}
	m, key := s.of(dirty.table, values), dirty.table.rowKey(values)
	if !added {
		dirty.rows[key] = sealedRow{gone: true}
		dirty.count--
		dirty.sum.take(m)
		return
	}
	dirty.rows[key] = sealedRow{seal: m}
	dirty.count++
	dirty.sum.add(m)
}

// reset forgets what a transaction that was not kept has changed.
func (s *sealer) reset() {
	s.dirty, s.err = map[string]*dirtyTable{}, nil
}

// keep writes the seals of what the transaction has changed so far.
func (s *sealer) keep(ctx context.Context, tx *sql.Tx) error {
	if s.err != nil {
		return s.err
	}
	for _, dirty := range s.dirty {
		if len(dirty.rows) == 0 {
			continue
		}
		if err := dirty.keep(ctx, tx); err != nil {
			return fmt.Errorf("seals of %s: %w", dirty.table.name, err)
		}
		clear(dirty.rows)
	}
	return nil
}

// sealBatch is how many seals one statement writes.
const sealBatch = 100

const putSeals = `INSERT INTO seals (name, key, seal) VALUES (?1, ?, ?)`

// putting is the statement that writes n seals of one table.
func putting(n int) string {
	return putSeals + strings.Repeat(`, (?1, ?, ?)`, n-1) + ` ON CONFLICT DO UPDATE SET seal = excluded.seal`
}

// sealRows writes seals of a table; a table of very many is written a batch at a time.
type sealRows struct {
	ctx  context.Context
	tx   *sql.Tx
	args []any // the table, then key and seal in turn
	full *sql.Stmt
}

func (w *sealRows) add(key string, m seal) error {
	w.args = append(w.args, key, m[:])
	if len(w.args) < 1+2*sealBatch {
		return nil
	}
	if w.full == nil {
		stmt, err := w.tx.PrepareContext(w.ctx, putting(sealBatch))
		if err != nil {
			return err
		}
		w.full = stmt // closed with the transaction
	}
	_, err := w.full.ExecContext(w.ctx, w.args...)
	w.args = w.args[:1]
	return err
}

func (w *sealRows) end() error {
	n := (len(w.args) - 1) / 2
	if n == 0 {
		return nil
	}
	_, err := w.tx.ExecContext(w.ctx, putting(n), w.args...)
	w.args = w.args[:1]
	return err
}

// keep writes in the order of the keys: seals that stand together are found together.
func (d *dirtyTable) keep(ctx context.Context, tx *sql.Tx) error {
	w := &sealRows{ctx: ctx, tx: tx, args: []any{d.table.name}}
	var gone []string
	for _, key := range slices.Sorted(maps.Keys(d.rows)) {
		if row := d.rows[key]; row.gone {
			gone = append(gone, key)
		} else if err := w.add(key, row.seal); err != nil {
			return err
		}
	}
	if err := w.end(); err != nil || len(gone) == 0 {
		return err
	}
	_, err := tx.ExecContext(ctx, `DELETE FROM seals WHERE name = ? AND key IN (SELECT value FROM json_each(?))`, d.table.name, record(gone))
	return err
}

// finish keeps what is left, and the sums of the tables that the transaction changed.
func (s *sealer) finish(ctx context.Context, tx *sql.Tx) error {
	if err := s.keep(ctx, tx); err != nil {
		return err
	}
	for name, d := range s.dirty {
		if d.count == 0 && d.sum == (sum{}) {
			continue
		}
		if err := s.addSum(ctx, tx, name, d.count, d.sum); err != nil {
			return fmt.Errorf("seal of %s: %w", name, err)
		}
	}
	s.reset()
	return nil
}

// addSum adds to the sum of a table. A sum whose own seal is broken stays broken:
// nothing that the program writes later hides what somebody else has written.
func (s *sealer) addSum(ctx context.Context, tx *sql.Tx, name string, count int64, more sum) error {
	var rows int64
	var old, oldSeal []byte
	err := tx.QueryRowContext(ctx, `SELECT rows, sum, seal FROM seal_sums WHERE name = ?`, name).Scan(&rows, &old, &oldSeal)
	holds := errors.Is(err, sql.ErrNoRows)
	if err == nil {
		want := s.sumSeal(name, rows, old)
		holds = hmac.Equal(oldSeal, want[:])
	} else if !holds {
		return err
	}
	if len(old) == len(seal{}) {
		more.add(seal(old))
	}
	m := s.sumSeal(name, rows+count, more.bytes())
	if !holds {
		m = seal{}
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO seal_sums (name, rows, sum, seal) VALUES (?1, ?2, ?3, ?4)
		ON CONFLICT DO UPDATE SET rows = excluded.rows, sum = excluded.sum, seal = excluded.seal`, name, rows+count, more.bytes(), m[:])
	return err
}

func (s *sealer) sumSeal(name string, rows int64, total []byte) seal {
	return s.digest(fmt.Appendf(nil, "vigilia table 1\n%s\n%d\n%x", name, rows, total))
}

// watchedConnector opens connections of which the sealer hears every change.
type watchedConnector struct {
	driver.Connector
	seals *sealer
}

func (c watchedConnector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	hooks, ok := conn.(sqlite.HookRegisterer)
	if !ok {
		return nil, errors.Join(errors.New("the database tells nobody of its changes"), conn.Close())
	}
	hooks.RegisterPreUpdateHook(c.seals.note)
	return conn, nil
}
