package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"routewijzer/internal/store"
)

// filled makes a profile with something in it, closed.
func filled(t testing.TB, dir string) {
	t.Helper()
	s := mustCreate(t, dir)
	for n := 1; n <= 50; n++ {
		if err := s.Commit(t.Context(), store.Batch{Envelopes: []store.Record{record(1, n, 2000)}}); err != nil {
			t.Fatal(err)
		}
	}
	mustClose(t, s)
}

func mustRead(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestOpenDamaged(t *testing.T) {
	dir := t.TempDir()
	filled(t, dir)
	path := filepath.Join(dir, store.Filename)
	whole := mustRead(t, path)
	change := func(at int, with string) []byte {
		b := bytes.Clone(whole)
		copy(b[at:], with)
		return b
	}
	for what, b := range map[string][]byte{
		"empty":            {},
		"cut in header":    whole[:10],
		"another file":     bytes.Repeat([]byte("Beste ouders, "), 1000),
		"zeros":            make([]byte, len(whole)),
		"cut in half":      whole[:len(whole)/2],
		"other program":    change(68, "\x00\x00\x00\x00"),
		"page size":        change(16, "\x77\x77"),
		"schema page lost": change(100, string(make([]byte, 3000))),
	} {
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := store.Open(dir)
		var damaged *store.DamagedError
		if !errors.Is(err, store.ErrDamaged) || !errors.As(err, &damaged) || damaged.Path != path || damaged.Detail == "" {
			t.Errorf("%s: %v; want ErrDamaged with path and detail", what, err)
		}
		if !bytes.Equal(mustRead(t, path), b) {
			t.Errorf("%s: the damaged file was changed", what)
		}
		if _, err := store.Create(dir); err == nil {
			t.Errorf("%s: Create over a damaged file = nil; want an error", what)
		}
	}
}

// Damage further on shows when it is read, and in Check; what is not damaged
// can still be read, and written.
func TestReadDamaged(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	filled(t, dir)
	path := filepath.Join(dir, store.Filename)
	b := mustRead(t, path)
	at := bytes.Index(b, record(1, 30, 2000).Bytes[:100])
	if at < 0 {
		t.Fatal("envelope 30 is not in the file")
	}
	page := at / 4096 * 4096
	copy(b[page:page+8], "\xff\xff\xff\xff\xff\xff\xff\xff")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	s := mustOpen(t, dir)
	if _, err := s.Envelopes(ctx, logID(1)); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("Envelopes = %v; want ErrDamaged", err)
	}
	if found, err := s.Check(ctx); err != nil || len(found) == 0 {
		t.Errorf("Check = %q, %v; want what is wrong", found, err)
	}
	if err := s.Commit(ctx, store.Batch{Envelopes: []store.Record{record(2, 1, 10)}}); err != nil {
		t.Errorf("Commit in another log: %v", err)
	}
	if got, err := s.Envelopes(ctx, logID(2)); err != nil || len(got) != 1 {
		t.Errorf("another log = %d, %v; want 1", len(got), err)
	}
	if err := s.Backup(ctx, filepath.Join(t.TempDir(), "x.db")); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("Backup = %v; want ErrDamaged", err)
	}
}

func TestNewerSchema(t *testing.T) {
	dir := t.TempDir()
	filled(t, dir)
	raw(t, dir, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)")
	before := mustRead(t, filepath.Join(dir, store.Filename))
	if _, err := store.Open(dir); !errors.Is(err, store.ErrNewer) {
		t.Errorf("Open = %v; want ErrNewer", err)
	}
	if !bytes.Equal(mustRead(t, filepath.Join(dir, store.Filename)), before) {
		t.Error("the newer database was changed")
	}
}

// A crash while the database is being made leaves none, and no obstacle.
func TestCrashWhileCreating(t *testing.T) {
	dir := t.TempDir()
	for _, suffix := range []string{".nieuw", ".nieuw-wal", ".nieuw-shm"} {
		if err := os.WriteFile(filepath.Join(dir, store.Filename+suffix), []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := store.Open(dir); !errors.Is(err, store.ErrMissing) {
		t.Errorf("Open = %v; want ErrMissing", err)
	}
	mustCreate(t, dir)
	if got, err := filepath.Glob(filepath.Join(dir, "*.nieuw*")); err != nil || len(got) != 0 {
		t.Errorf("left behind: %v, %v", got, err)
	}
}

// copyFolder copies a profile as a user or a backup program does.
func copyFolder(t testing.TB, from, to string) {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}

func TestIncarnation(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "a")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	s := mustCreate(t, dir)
	first := s.Incarnation()
	if first.Fresh || first.Number == 0 || first.Number > 1<<32 {
		t.Errorf("a new profile = %+v; want a number and not Fresh", first)
	}
	old := mustRead(t, filepath.Join(dir, store.Filename)) // a copy while it is open
	mustClose(t, s)
	reopen := func(dir string) store.Incarnation {
		t.Helper()
		s := mustOpen(t, dir)
		got := s.Incarnation()
		mustClose(t, s)
		return got
	}
	for range 3 {
		if got := reopen(dir); got != first {
			t.Errorf("opened again = %+v; want %+v", got, first)
		}
	}

	fresh := func(what string, got store.Incarnation) {
		t.Helper()
		if !got.Fresh || got.Number == first.Number || got.Number == 0 {
			t.Errorf("%s = %+v; want a fresh one", what, got)
		}
		first = store.Incarnation{Number: got.Number}
	}
	copied := filepath.Join(root, "b")
	copyFolder(t, dir, copied)
	was := first
	fresh("a copied folder", reopen(copied))
	if got := reopen(copied); got.Fresh || got.Number != first.Number {
		t.Errorf("the copy opened again = %+v; want %+v", got, first)
	}
	first = was
	if got := reopen(dir); got != first {
		t.Errorf("the original = %+v; want %+v", got, first)
	}

	if err := os.WriteFile(filepath.Join(dir, store.Filename), old, 0o600); err != nil {
		t.Fatal(err)
	}
	fresh("an older database put back", reopen(dir))
	s = mustOpen(t, dir)
	if err := s.Backup(t.Context(), filepath.Join(root, "kopie")); err != nil { // as it was while open
		t.Fatal(err)
	}
	mustClose(t, s)
	if err := os.Rename(filepath.Join(root, "kopie"), filepath.Join(dir, store.Filename)); err != nil {
		t.Fatal(err)
	}
	fresh("a backup put back", reopen(dir))
	if err := os.Remove(filepath.Join(dir, store.PlaceFilename)); err != nil {
		t.Fatal(err)
	}
	fresh("without the place file", reopen(dir))
	if err := os.WriteFile(filepath.Join(dir, store.PlaceFilename), []byte("0000"), 0o600); err != nil {
		t.Fatal(err)
	}
	fresh("with half a place file", reopen(dir))

	s = mustOpen(t, dir)
	next, err := s.NewIncarnation(t.Context())
	if err != nil || next.Number == first.Number || s.Incarnation() != next {
		t.Errorf("NewIncarnation = %+v, %v", next, err)
	}
	mustClose(t, s)
	if got := reopen(dir); got.Number != next.Number || got.Fresh {
		t.Errorf("after NewIncarnation = %+v; want %+v", got, next)
	}
}

// A crash between database and place file is no restore.
func TestIncarnationAfterCrash(t *testing.T) {
	dir := t.TempDir()
	s := mustCreate(t, dir)
	first := s.Incarnation()
	place := mustRead(t, filepath.Join(dir, store.PlaceFilename))
	mustClose(t, s)
	if err := os.WriteFile(filepath.Join(dir, store.PlaceFilename), place, 0o600); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, dir)
	if got := s.Incarnation(); got != first {
		t.Errorf("Incarnation = %+v; want %+v", got, first)
	}
}

// Nobody else on the computer may read the file, sealed or not.
func TestCreateIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // the folder lies in the user's own profile
	}
	dir := t.TempDir()
	s, err := store.Create(dir)
	if err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		i, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		if i.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", f.Name(), i.Mode())
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
