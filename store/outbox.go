package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"vigilia/audit/civil"
)

// Letter is a document of a period on its way to an address. It is sent once;
// one that went out before everything was looked at is followed by one that is whole.
type Letter struct {
	Kind   string // of document, as the command line calls it
	Period civil.Period
	Whole  bool // everything was looked at
	To     string

	MessageID string // without brackets; the same at every try
	QueuedAt  time.Time
	Tries     int
	TriedAt   time.Time // zero before the first try
	// Unsure says that a try began of which nobody knows how it ended: the program
	// was killed, or the server broke off before it answered.
	Unsure  bool
	Failure string // of the newest try, in Italian
}

const (
	letterWaiting   = "waiting"
	letterSent      = "sent"
	letterWithdrawn = "withdrawn"

	ofLetter = `kind = ? AND from_day = ? AND to_day = ? AND whole = ? AND recipient = ?`
)

func (l *Letter) key() []any {
	return []any{l.Kind, l.Period.From.String(), l.Period.To.String(), l.Whole, l.To}
}

// Enqueue puts a document into the outbox for each of the addresses, and returns how
// many letters are new: what waits or was sent already is not put there again, nor is
// what was not whole beside what is. The ids of the messages end in the domain.
func (s *Store) Enqueue(ctx context.Context, l Letter, addresses []string, domain string, at time.Time) (int, error) {
	fresh := 0
	err := s.write(ctx, "outbox", func(tx *sql.Tx) error {
		for _, l.To = range addresses {
			result, err := tx.ExecContext(ctx, `
				INSERT INTO outbox (kind, from_day, to_day, whole, recipient, message_id, queued, state, tries, unsure, failure)
				SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, 0, ''
				WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE kind = ?1 AND from_day = ?2 AND to_day = ?3 AND whole >= ?4 AND recipient = ?5 AND state <> ?9)
				ON CONFLICT DO UPDATE SET state = excluded.state, queued = excluded.queued, settled = NULL`,
				append(l.key(), s.messageID(&l, domain), at.UnixMicro(), letterWaiting, letterWithdrawn)...)
			if err != nil {
				return err
			}
			if n, err := result.RowsAffected(); err != nil || n == 0 {
				if err != nil {
					return err
				}
				continue
			}
			fresh++
			if err := withdrawEarlier(ctx, tx, &l, at); err != nil {
				return err
			}
		}
		return nil
	})
	return fresh, err
}

// withdrawEarlier takes back what waits of the same document and says less.
func withdrawEarlier(ctx context.Context, tx *sql.Tx, l *Letter, at time.Time) error {
	if !l.Whole {
		return nil
	}
	earlier := *l
	earlier.Whole = false
	_, err := tx.ExecContext(ctx, `UPDATE outbox SET state = ?, settled = ? WHERE state = ? AND `+ofLetter,
		append([]any{letterWithdrawn, at.UnixMicro(), letterWaiting}, earlier.key()...)...)
	return err
}

// messageID is what the message is called at every try. Nobody can guess it, and it
// tells nothing that the subject does not tell.
func (s *Store) messageID(l *Letter, domain string) string {
	return fmt.Sprintf("%s.%s.%s@%s", l.Kind, l.Period.To, keyed(s.key, "letter "+strings.Join(texts(l.key()), " ")), domain)
}

func texts(values []any) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = fmt.Sprint(v)
	}
	return out
}

// Letters returns what waits in the outbox, in the order in which it was put there.
func (s *Store) Letters(ctx context.Context) ([]Letter, error) {
	var letters []Letter
	err := s.rows(ctx, "outbox", func(r *sql.Rows) error {
		var l Letter
		var from, to string
		var queued int64
		var tried sql.NullInt64
		err := r.Scan(&l.Kind, &from, &to, &l.Whole, &l.To, &l.MessageID, &queued, &l.Tries, &tried, &l.Unsure, &l.Failure)
		if err != nil {
			return err
		}
		l.QueuedAt, l.TriedAt = time.UnixMicro(queued).UTC(), moment(tried)
		if l.Period.From, err = dayOf(from); err != nil {
			return err
		}
		l.Period.To, err = dayOf(to)
		letters = append(letters, l)
		return err
	}, `SELECT kind, from_day, to_day, whole, recipient, message_id, queued, tries, tried, unsure, failure
		FROM outbox WHERE state = ? ORDER BY queued, to_day, kind, recipient`, letterWaiting)
	return letters, err
}

// LetterTried is told before a letter is handed over: should the program die now, the
// letter is known to have perhaps arrived.
func (s *Store) LetterTried(ctx context.Context, l Letter, at time.Time) error {
	return s.letter(ctx, &l, `tries = tries + 1, tried = ?, unsure = 1`, at.UnixMicro())
}

// LetterSent is told when the server has accepted a letter.
func (s *Store) LetterSent(ctx context.Context, l Letter, at time.Time) error {
	return s.letter(ctx, &l, `state = '`+letterSent+`', settled = ?, unsure = 0, failure = ''`, at.UnixMicro())
}

// LetterFailed is told why a letter was not accepted, in Italian, and whether it may
// have been all the same. It waits for the next try.
func (s *Store) LetterFailed(ctx context.Context, l Letter, failure string, unsure bool) error {
	return s.letter(ctx, &l, `unsure = ?, failure = ?`, unsure, valid(failure))
}

// LetterWithdrawn is told when nobody wants a letter any longer.
func (s *Store) LetterWithdrawn(ctx context.Context, l Letter, at time.Time) error {
	return s.letter(ctx, &l, `state = '`+letterWithdrawn+`', settled = ?, unsure = 0`, at.UnixMicro())
}

func (s *Store) letter(ctx context.Context, l *Letter, set string, args ...any) error {
	return s.write(ctx, "letter to "+l.To, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, `UPDATE outbox SET `+set+` WHERE `+ofLetter, append(args, l.key()...)...)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			return fmt.Errorf("outbox: %w", ErrNotFound)
		}
		return nil
	})
}
