package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// newSuffix marks a database that is being made. It gets its real name when it
// is whole, so an empty profiel.db is never ours: it is a damaged one.
const newSuffix = ".nieuw"

// Create makes the database of a new profile in the existing folder dir and
// opens it. It fails when there is one already. A crash leaves either no
// database or a whole one.
func Create(dir string) (*Store, error) {
	path, err := place(dir)
	if err != nil {
		return nil, fmt.Errorf("create store: %w", err)
	}
	if exists(path) {
		return nil, fmt.Errorf("create store: %s: %w", path, fs.ErrExist)
	}
	if err := makeDatabase(path); err != nil {
		return nil, fmt.Errorf("create store: %w", wrap(path, err))
	}
	return Open(dir)
}

func makeDatabase(path string) error {
	part := path + newSuffix
	for _, leftover := range []string{part, part + "-wal", part + "-shm"} {
		if err := os.Remove(leftover); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	// SQLite would let others read it; -wal and -shm get what the database has.
	f, err := os.OpenFile(part, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	ctx := context.Background()
	db := openDB(part, writer)
	err = migrate(ctx, part, db)
	if err == nil {
		err = truncateWAL(ctx, db)
	}
	if e := db.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	if err := os.Rename(part, path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

// Open opens the profile database in dir and brings its tables up to date. It
// returns [ErrMissing], [ErrNetwork], [ErrDamaged] or [ErrNewer] where those
// apply, and changes nothing then.
func Open(dir string) (*Store, error) {
	path, err := place(dir)
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	s := &Store{dir: dir, path: path, now: time.Now}
	if err := s.open(context.Background()); err != nil {
		return nil, fmt.Errorf("open store: %w", wrap(path, err))
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) (err error) {
	if err := checkHeader(s.path); err != nil {
		return err
	}
	s.write = openDB(s.path, writer)
	defer func() {
		if err != nil {
			_ = s.write.Close() // err says what matters
		}
	}()
	if err := checkDatabase(ctx, s.path, s.write); err != nil {
		return err
	}
	if err := migrate(ctx, s.path, s.write); err != nil {
		return err
	}
	if err := s.openIncarnation(ctx); err != nil {
		return err
	}
	s.read = openDB(s.path, reader)
	if err := s.read.PingContext(ctx); err != nil {
		_ = s.read.Close()
		return err
	}
	return nil
}

// checkHeader looks before SQLite does: SQLite takes an empty file for a new
// database and would show a profile that lost everything as an empty one.
func checkHeader(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return ErrMissing
	}
	if err != nil {
		return err
	}
	head := make([]byte, 16)
	_, err = io.ReadFull(f, head)
	if e := f.Close(); err == nil {
		err = e
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return &DamagedError{Path: path, Detail: "file is empty or cut short"}
	}
	if err != nil {
		return err
	}
	if string(head) != "SQLite format 3\x00" {
		return &DamagedError{Path: path, Detail: "not a database"}
	}
	return nil
}

// applicationID is "RWJ1" and stands in the header of the file (first
// migration), so that another program's database is not taken for a profile.
const applicationID = 0x52574a31

func checkDatabase(ctx context.Context, path string, db *sql.DB) error {
	var id int64
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return err
	}
	if id != applicationID {
		return &DamagedError{Path: path, Detail: "not a profile database"}
	}
	var mode string
	if err := db.QueryRowContext(ctx, "PRAGMA journal_mode").Scan(&mode); err != nil {
		return err
	}
	if mode != "wal" {
		// SQLite answers with another mode, not with an error, where a
		// write-ahead log cannot work.
		return &NetworkError{Dir: filepath.Dir(path), What: "een schijf zonder gedeeld geheugen"}
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
