package store

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

// PlaceFilename is a small file beside the database by which a copied or
// restored profile is noticed. It holds a number and no secret.
const PlaceFilename = "plek"

// An Incarnation says which life of this profile this is. Two copies of one
// profile that both went on writing under one number would give two envelopes
// the same number; log.md allows that, a new incarnation avoids it.
//
// It is noticed here when the folder or the database was copied, restored or
// moved: the place file is another file than the one the database remembers,
// or it counted more openings than the database did. A needless new
// incarnation does no harm. A disk image that was cloned whole is not noticed
// here; the envelopes themselves show that.
type Incarnation struct {
	Number uint64 // random, fits in 32 bits; goes into every envelope this device writes
	Fresh  bool   // it was made at this opening because the profile was copied, restored or moved
}

// Incarnation returns the incarnation this device writes under.
func (s *Store) Incarnation() Incarnation {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.incarnation
}

// NewIncarnation begins a new incarnation: after a backup was united with what
// is here, or when another device was seen writing under this number.
func (s *Store) NewIncarnation(ctx context.Context) (Incarnation, error) {
	n := newIncarnation()
	err := s.tx(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "UPDATE incarnation SET number = ?", n); err != nil {
			return err
		}
		return nil
	})
	if err != nil {
		return Incarnation{}, fmt.Errorf("new incarnation: %w", wrap(s.path, err))
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	s.incarnation = Incarnation{Number: uint64(n)}
	return s.incarnation, nil
}

// openIncarnation compares database and place file and counts this opening in
// both: first in the database, so that after a crash between the two the file
// is behind, which is not a sign of a restore.
func (s *Store) openIncarnation(ctx context.Context) error {
	var number, opened int64
	var place []byte
	err := s.write.QueryRowContext(ctx, "SELECT number, opened, place FROM incarnation").Scan(&number, &opened, &place)
	first := errors.Is(err, sql.ErrNoRows)
	if err != nil && !first {
		return err
	}
	file := filepath.Join(s.dir, PlaceFilename)
	counted, readable := readPlace(file)
	if !readable { // absent, or cut short by a crash: then it is as good as another
		if err := writePlace(file, opened); err != nil && !isFull(err) {
			return fmt.Errorf("write place: %w", err)
		}
	}
	here, err := placeID(file)
	if err != nil {
		return fmt.Errorf("read place: %w", err)
	}
	moved := !readable || counted > opened || !bytes.Equal(here, place)
	if first { // a new profile; or a database from before its first opening was written into it
		moved = readable
	}
	if first || moved {
		number = newIncarnation()
	}
	opened = max(opened, counted) + 1
	const query = `INSERT INTO incarnation (one, number, opened, place) VALUES (1, ?, ?, ?)
		ON CONFLICT (one) DO UPDATE SET number = excluded.number, opened = excluded.opened, place = excluded.place`
	_, err = s.write.ExecContext(ctx, query, number, opened, here)
	if err == nil {
		err = writePlace(file, opened)
	}
	if err != nil && !errors.Is(wrap(s.path, err), ErrFull) {
		return err
	}
	if err != nil {
		// A full disk must not keep anybody from reading. What may be written
		// later on gets a number of its own, that nothing else ever had.
		number = newIncarnation()
	}
	s.incarnation = Incarnation{Number: uint64(number), Fresh: moved}
	return nil
}

// closeIncarnation counts once more, so that a copy of the database made while
// it was open is known as older when it is put back.
func (s *Store) closeIncarnation(ctx context.Context) error {
	var opened int64
	err := s.write.QueryRowContext(ctx, "UPDATE incarnation SET opened = opened + 1 RETURNING opened").Scan(&opened)
	if err != nil {
		return err
	}
	return writePlace(filepath.Join(s.dir, PlaceFilename), opened)
}

func newIncarnation() int64 {
	var b [4]byte
	_, _ = rand.Read(b[:]) // never fails: crypto/rand ends the program instead
	return int64(binary.BigEndian.Uint32(b[:]) | 1)
}

func readPlace(file string) (opened int64, ok bool) {
	b, err := os.ReadFile(file)
	if err != nil {
		return 0, false
	}
	opened, err = strconv.ParseInt(string(bytes.TrimSpace(b)), 10, 64)
	return opened, err == nil && opened >= 0 && len(b) == placeLen
}

const placeLen = 21

// writePlace overwrites in place: a renamed file would be another file, and
// which file it is, is what the database remembers.
func writePlace(file string, opened int64) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(f, "%0*d\n", placeLen-1, opened)
	if e := f.Truncate(placeLen); err == nil {
		err = e
	}
	if e := f.Sync(); err == nil {
		err = e
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// placeID is where the file is: folder, computer, and which file on the disk.
func placeID(file string) ([]byte, error) {
	abs, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	if abs, err = filepath.EvalSymlinks(abs); err != nil {
		return nil, err
	}
	number, err := fileNumber(abs)
	if err != nil {
		return nil, err
	}
	host, err := os.Hostname()
	if err != nil {
		host = ""
	}
	sum := sha256.Sum256([]byte(abs + "\x00" + host + "\x00" + strconv.FormatUint(number, 10)))
	return sum[:16], nil
}
