package desktop

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

// errInUse says that another window has this data folder.
var errInUse = errors.New("another window uses this data folder")

const (
	logFiles = 5
	logBytes = 1 << 20
)

// A logFile keeps at most logFiles files of logBytes: routewijzer.log is the
// newest, routewijzer.4.log the oldest.
type logFile struct {
	dir string

	mu   sync.Mutex
	f    *os.File
	size int64
}

func openLog(dir string) (*logFile, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make log folder: %w", err)
	}
	l := &logFile{dir: dir}
	return l, l.open()
}

func (l *logFile) name(n int) string {
	if n == 0 {
		return filepath.Join(l.dir, "routewijzer.log")
	}
	return filepath.Join(l.dir, fmt.Sprintf("routewijzer.%d.log", n))
}

func (l *logFile) open() error {
	f, err := os.OpenFile(l.name(0), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return fmt.Errorf("open log: %w", err)
	}
	s, err := f.Stat()
	if err != nil {
		return errors.Join(err, f.Close())
	}
	l.f, l.size = f, s.Size()
	return nil
}

// Write appends one line, after making room when the file is full.
func (l *logFile) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.size+int64(len(b)) > logBytes {
		if err := l.rotate(); err != nil {
			return 0, err
		}
	}
	n, err := l.f.Write(b)
	l.size += int64(n)
	return n, err
}

func (l *logFile) rotate() error {
	if err := l.f.Close(); err != nil {
		return err
	}
	for n := logFiles - 2; n >= 0; n-- {
		if err := os.Rename(l.name(n), l.name(n+1)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return l.open()
}

func (l *logFile) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.f.Close()
}
