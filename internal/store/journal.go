package store

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
)

// A JournalInfo describes the journal of one observation without opening it.
type JournalInfo struct {
	ID    string
	Count int
	First int64 // when its first and last rows were kept, Unix milliseconds
	Last  int64
}

// An Entry is one row of a journal.
type Entry struct {
	Nr     int
	Ms     int64 // when it was kept, Unix milliseconds
	Sealed []byte
}

// AppendJournal keeps entry nr of a journal. It is on the disk when
// AppendJournal returns nil, after at most one fsync; key presses that come in
// while the disk is busy share the next one. An nr that is there already is
// left as it is and costs nothing, so a repeated call is harmless.
func (s *Store) AppendJournal(ctx context.Context, id string, nr int, sealed []byte) error {
	k := &keyPress{id: id, nr: nr, ms: s.nowMs(), sealed: sealed}
	if err := s.keys.keep(k, func(all []*keyPress) error { return s.putKeys(ctx, all) }); err != nil {
		return fmt.Errorf("journal %s %d: %w", id, nr, wrap(s.path, err))
	}
	return nil
}

type keyPress struct {
	id     string
	nr     int
	ms     int64
	sealed []byte

	done bool
	err  error
}

// A group gathers key presses that wait for the disk.
type group struct {
	mu      sync.Mutex // guards waiting
	waiting []*keyPress
	disk    sync.Mutex // held by whoever writes; guards done and err
}

// keep returns when k is written. Whoever gets the disk first writes for
// everybody who waits.
func (g *group) keep(k *keyPress, write func([]*keyPress) error) error {
	g.mu.Lock()
	g.waiting = append(g.waiting, k)
	g.mu.Unlock()

	g.disk.Lock()
	defer g.disk.Unlock()
	if k.done {
		return k.err
	}
	g.mu.Lock()
	all := g.waiting
	g.waiting = nil
	g.mu.Unlock()
	err := write(all)
	for _, w := range all {
		w.done, w.err = true, err
	}
	return err
}

func (s *Store) putKeys(ctx context.Context, all []*keyPress) error {
	// One caller's cancelled context must not fail the others.
	ctx = context.WithoutCancel(ctx)
	return s.tx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		for _, k := range all {
			const put = "INSERT INTO journal (id, nr, ms, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (id, nr) DO NOTHING"
			if _, err := tx.ExecContext(ctx, put, k.id, k.nr, k.ms, k.sealed); err != nil {
				return err
			}
		}
		return nil
	})
}

// Journal returns the entries of a journal by nr.
func (s *Store) Journal(ctx context.Context, id string) ([]Entry, error) {
	return query(ctx, s, "journal", func(rows *sql.Rows) (e Entry, err error) {
		err = rows.Scan(&e.Nr, &e.Ms, &e.Sealed)
		return e, err
	}, "SELECT nr, ms, bytes FROM journal WHERE id = ? ORDER BY nr", id)
}

// Journals lists the journals, the oldest first.
func (s *Store) Journals(ctx context.Context) ([]JournalInfo, error) {
	return query(ctx, s, "journals", func(rows *sql.Rows) (j JournalInfo, err error) {
		err = rows.Scan(&j.ID, &j.Count, &j.First, &j.Last)
		return j, err
	}, "SELECT id, count(*), min(ms), max(ms) FROM journal GROUP BY id ORDER BY 3, 1")
}

// DropJournal forgets a journal. A journal that became an observation is
// dropped by [Store.Commit], in one transaction with the envelope.
func (s *Store) DropJournal(ctx context.Context, id string) error {
	return s.Commit(ctx, Batch{DropJournals: []string{id}})
}

func dropJournal(ctx context.Context, tx *sql.Tx, id string) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM journal WHERE id = ?", id)
	return err
}
