package store

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

// LockFilename is the name of the lock inside a profile folder. The file stays
// when the lock is released; it is the lock on it that counts, which the
// operating system lets go when a process dies.
const LockFilename = "lock"

// Lock makes this process the only one that works in dir, or returns
// [ErrInUse]. It never waits. release may be called more than once.
func Lock(dir string) (release func() error, err error) {
	f, err := os.OpenFile(filepath.Join(dir, LockFilename), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock profile: %w", err)
	}
	if err := lockFile(f); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("lock profile: %w", err)
	}
	return sync.OnceValue(func() error {
		err := unlockFile(f)
		if e := f.Close(); err == nil {
			err = e
		}
		return err
	}), nil
}
