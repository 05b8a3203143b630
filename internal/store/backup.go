package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Backup writes a whole, compact copy of the database to path, as it is at
// this moment; reading and writing go on meanwhile. The copy holds what the
// database holds: sealed bytes. A file at path is replaced, and only by a copy
// that is on the disk. Put it in a folder as [Filename] to open it.
func (s *Store) Backup(ctx context.Context, path string) (err error) {
	part := path + newSuffix
	defer func() {
		if err != nil {
			_ = os.Remove(part) // err says what matters
			err = fmt.Errorf("backup: %w", wrap(part, err))
		}
	}()
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	// A connection of its own: a reader connection may write nothing, not
	// even another file, and the writer would hold up whoever types.
	db := openDB(s.path, writer)
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", fileURI(part))
	if e := db.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	if err := syncFile(part); err != nil { // VACUUM INTO does not
		return err
	}
	if err := os.Rename(part, path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = f.Sync()
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}
