// Package store keeps on this device what must survive a pulled plug: sealed
// envelopes, sealed snapshots, sealed drafts, the sealed journal of a running
// observation and blobs, in one SQLite file per profile.
//
// It knows no dossier, no name and no key. Everything it is given is already
// sealed; readable on disk are only opaque ids, sequence numbers, sizes and
// times. It decides nothing about who counts and repairs nothing on its own.
//
// When a write method returns nil, what it was given is on the disk. When it
// returns an error, none of it is.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"
)

// Filename is the name of the database inside a profile folder.
const Filename = "profiel.db"

// A Store is one open profile database. It is safe for concurrent use: writes
// follow one another, reads run beside them. The caller holds the profile's
// [Lock] for as long as the store is open.
type Store struct {
	dir  string
	path string

	write *sql.DB // one connection, the only writer
	read  *sql.DB // a few connections that cannot write

	writing sync.Mutex // one transaction at a time, without SQLite's busy waiting
	keys    group      // key presses that wait to be journalled together

	incarnation Incarnation
	closing     sync.Once
	now         func() time.Time
}

// Exists reports whether dir holds a profile database.
func Exists(dir string) bool { return exists(filepath.Join(dir, Filename)) }

// Dir returns the profile folder.
func (s *Store) Dir() string { return s.dir }

// tx runs f in one transaction that is on the disk when tx returns nil. ctx can
// stop it before it begins; a write that has begun is finished, because it takes
// a moment, and whoever cancels should not have to wonder which half was kept.
func (s *Store) tx(ctx context.Context, f func(context.Context, *sql.Tx) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(ctx, tx); err != nil {
		// The reason f failed is what matters. After a full disk SQLite has
		// rolled back by itself and says so here.
		_ = tx.Rollback()
		return err
	}
	return tx.Commit()
}

// Close moves everything into the database file, so that nothing waits in the
// -wal file beside it, and closes. The store cannot be used afterwards; closing
// it again does nothing. What was committed is safe whatever Close returns.
func (s *Store) Close() (err error) {
	s.closing.Do(func() { err = s.close(context.Background()) })
	if err != nil {
		return fmt.Errorf("close store: %w", wrap(s.path, err))
	}
	return nil
}

func (s *Store) close(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return errors.Join(
		s.read.Close(),
		s.closeIncarnation(ctx),
		truncateWAL(ctx, s.write),
		s.write.Close(),
	)
}

// truncateWAL empties the -wal file. The pragma answers in a row and reports a
// checkpoint that others blocked there, not as an error; the data is safe in
// either case.
func truncateWAL(ctx context.Context, db *sql.DB) error {
	var busy, frames, moved int
	return db.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &moved)
}
