//go:build linux

package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"routewijzer/internal/store"
)

// childFull writes until the largest size a file may have here is reached,
// then makes room and goes on. It cannot be done in the test process: the
// limit would hold for all tests.
func childFull(dir string) error {
	ctx := context.Background()
	s, err := store.Open(dir)
	if err != nil {
		return err
	}
	if err := limitFiles(2 << 20); err != nil {
		return err
	}
	n, err := fill(ctx, s)
	if err != nil {
		return err
	}
	if err := limitFiles(64 << 20); err != nil {
		return err
	}
	return afterFull(ctx, s, n)
}

// fill writes until the disk is full, and returns how many writes succeeded.
func fill(ctx context.Context, s *store.Store) (int, error) {
	for n := 1; n < 100_000; n++ {
		err := s.Commit(ctx, store.Batch{
			Envelopes: []store.Record{record(1, n, 20_000)},
			Settings:  map[string][]byte{"n": fmt.Append(nil, n)},
		})
		if errors.Is(err, store.ErrFull) {
			return n - 1, nil
		}
		if err != nil {
			return 0, fmt.Errorf("commit %d: %w; want ErrFull", n, err)
		}
	}
	return 0, errors.New("the disk was never full")
}

// afterFull checks that everything acknowledged is there, that reading works
// while there is no room, and that the very same write succeeds when there is.
func afterFull(ctx context.Context, s *store.Store, n int) error {
	for range 3 {
		if err := s.Commit(ctx, store.Batch{Envelopes: []store.Record{record(1, n+1, 20_000)}}); err != nil {
			return fmt.Errorf("with room again: %w", err)
		}
		n++
	}
	got, err := s.Envelopes(ctx, logID(1))
	if err != nil || len(got) != n {
		return fmt.Errorf("%d envelopes, %w; want %d", len(got), err, n)
	}
	if found, err := s.Check(ctx); err != nil || len(found) != 0 {
		return fmt.Errorf("check: %q, %w", found, err)
	}
	if err := s.Close(); err != nil {
		return err
	}
	fmt.Println("ok", n)
	return nil
}

func limitFiles(bytes uint64) error {
	var l syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &l); err != nil {
		return err
	}
	l.Cur = bytes
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &l)
}

// The largest allowed file stands in for a full disk where none can be made.
func TestFileLimit(t *testing.T) {
	dir := t.TempDir()
	mustClose(t, mustCreate(t, dir))
	out, err := child(t, "full", dir).Output()
	if err != nil || !strings.HasPrefix(string(out), "ok ") {
		t.Errorf("%s, %v", out, err)
	}
	t.Logf("%s", out)
}

// A disk of 3 MB, made for the test. Needs the right to mount: RW_SLOW=1.
func TestFullDisk(t *testing.T) {
	if os.Getenv("RW_SLOW") == "" {
		t.Skip("mounts a disk: RW_SLOW=1")
	}
	ctx, dir := t.Context(), t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", dir).CombinedOutput(); err != nil {
		t.Fatalf("mount: %s, %v", out, err)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", dir).CombinedOutput(); err != nil {
			t.Errorf("umount: %s, %v", out, err)
		}
	})
	s, err := store.Create(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }() // closed below; this is for a failure
	n, err := fill(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	// Everything can still be read, and what must not fail does not.
	got, err := s.Envelopes(ctx, logID(1))
	if err != nil || len(got) != n {
		t.Fatalf("%d envelopes, %v; want %d", len(got), err, n)
	}
	if err := s.Backup(ctx, dir+"/kopie.db"); !errors.Is(err, store.ErrFull) {
		t.Errorf("Backup to a full disk = %v; want ErrFull", err)
	}
	if left, err := filepath.Glob(dir + "/kopie*"); err != nil || len(left) != 0 {
		t.Errorf("Backup to a full disk left %v, %v", left, err)
	}
	// Starting again on the full disk opens and reads too, as long as there is
	// room for SQLite's own 32 kB beside the database.
	_ = s.Close() // may say that the disk is full
	fillDisk(t, filepath.Join(dir, "vol"), 48<<10)
	if s, err = store.Open(dir); err != nil {
		t.Fatalf("Open on a full disk: %v", err)
	}
	if got, err := s.Envelopes(ctx, logID(1)); err != nil || len(got) != n {
		t.Fatalf("after opening again %d envelopes, %v; want %d", len(got), err, n)
	}
	if err := s.PutSetting(ctx, "x", make([]byte, 100_000)); !errors.Is(err, store.ErrFull) {
		t.Errorf("PutSetting on a full disk = %v; want ErrFull", err)
	}
	if out, err := exec.Command("mount", "-o", "remount,size=20m", dir).CombinedOutput(); err != nil {
		t.Fatalf("remount: %s, %v", out, err)
	}
	if err := afterFull(ctx, s, n); err != nil {
		t.Error(err)
	}
}

// fillDisk fills the disk with a file, but for the last bytes.
func fillDisk(t *testing.T, path string, but int64) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	written := int64(0)
	for err == nil {
		var n int
		n, err = f.Write(make([]byte, 4096))
		written += int64(n)
	}
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(max(0, written-but)), f.Close()); err != nil {
		t.Fatal(err)
	}
}
