package store

import (
	"errors"
	"fmt"
	"slices"
	"syscall"

	"github.com/mattn/go-sqlite3"
)

// What a caller decides on. The texts are for logs; the sentence a user reads
// is made by the screens.
var (
	ErrInUse   = errors.New("profile is open elsewhere")     // another window or process holds the lock
	ErrMissing = errors.New("profile database is missing")   // Open found no file
	ErrNetwork = errors.New("profile is on a shared place")  // as *NetworkError: network or cloud-synced folder
	ErrDamaged = errors.New("profile database is damaged")   // as *DamagedError
	ErrNewer   = errors.New("profile is of a newer version") // written by a newer program; nothing was changed
	ErrFull    = errors.New("disk is full")                  // nothing of this write was kept, all before it is; may be tried again
)

// A NetworkError says why a folder is refused. It is [ErrNetwork].
type NetworkError struct {
	Dir  string
	What string // "OneDrive", "NFS", "netwerkstation": fit for a Dutch sentence
}

func (e *NetworkError) Error() string { return fmt.Sprintf("profile folder is on %s", e.What) }

func (e *NetworkError) Is(target error) bool { return target == ErrNetwork }

// A DamagedError says which file is damaged and how that showed. It is
// [ErrDamaged]. The file was not changed; what can still be done is to copy it
// away and unite a backup with it.
type DamagedError struct {
	Path   string
	Detail string // what SQLite found, English
	Err    error  // may be nil
}

func (e *DamagedError) Error() string { return "profile database is damaged: " + e.Detail }

func (e *DamagedError) Is(target error) bool { return target == ErrDamaged }

func (e *DamagedError) Unwrap() error { return e.Err }

// wrap turns what the driver says into the errors above.
func wrap(path string, err error) error {
	if err == nil {
		return nil
	}
	var e sqlite3.Error
	if !errors.As(err, &e) {
		if isFull(err) {
			return fmt.Errorf("%w: %w", ErrFull, err)
		}
		return err
	}
	switch {
	case e.Code == sqlite3.ErrFull, isFull(e.SystemErrno):
		return fmt.Errorf("%w: %w", ErrFull, err)
	case e.Code == sqlite3.ErrCorrupt, e.Code == sqlite3.ErrNotADB,
		e.ExtendedCode == sqlite3.ErrIoErrShortRead:
		return &DamagedError{Path: path, Detail: e.Error(), Err: err}
	}
	return err
}

// isFull knows the ways an operating system says that there is no room: the
// disk, the user's share of it, or the largest file allowed.
func isFull(err error) bool {
	var errno syscall.Errno
	return errors.As(err, &errno) && slices.Contains(fullErrnos, errno)
}
