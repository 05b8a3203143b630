package store_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"routewijzer/internal/store"
)

// The tests of what happens between processes start this test program again
// with RW_STORE_CHILD set to one of these.
var children = map[string]func(dir string) error{
	"lock":  childLock,
	"write": childWrite,
	"full":  childFull,
}

func TestMain(m *testing.M) {
	if name := os.Getenv("RW_STORE_CHILD"); name != "" {
		if err := children[name](os.Getenv("RW_STORE_DIR")); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func child(t testing.TB, name, dir string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(exe)
	c.Env = append(os.Environ(), "RW_STORE_CHILD="+name, "RW_STORE_DIR="+dir)
	c.Stderr = os.Stderr
	return c
}

// childLock says "locked" and holds the lock until its input ends.
func childLock(dir string) error {
	release, err := store.Lock(dir)
	if err != nil {
		return err
	}
	fmt.Println("locked")
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
	}
	return release()
}

// childWrite writes until it is killed, and says what is on the disk: after
// "n" the parent may count on it. Every third write has the journal and the
// draft of the one before dropped in the same transaction.
func childWrite(dir string) error {
	ctx := context.Background()
	s, err := store.Open(dir)
	if err != nil {
		return err
	}
	done, err := s.Envelopes(ctx, logID(1))
	if err != nil {
		return err
	}
	for n := len(done) + 1; ; n++ {
		for nr := range 3 {
			if err := s.AppendJournal(ctx, journalID(n), nr, []byte(journalID(n))); err != nil {
				return err
			}
			fmt.Println("journal", n, nr)
		}
		draft := store.DraftKey{Log: logID(1), Path: [32]byte{byte(n), byte(n >> 8)}}
		if err := s.PutDraft(ctx, draft, []byte(journalID(n))); err != nil {
			return err
		}
		b := store.Batch{
			Envelopes: []store.Record{record(1, n, 600+n%7*900), record(2, n, 50)},
			Settings:  map[string][]byte{"n": []byte(strconv.Itoa(n))},
		}
		if n%3 == 0 {
			b.DropJournals, b.DropDrafts = []string{journalID(n)}, []store.DraftKey{draft}
		}
		if err := s.Commit(ctx, b); err != nil {
			return err
		}
		fmt.Println("commit", n)
	}
}

func journalID(n int) string { return fmt.Sprintf("opname-%06d", n) }

func TestSecondProcessIsRefused(t *testing.T) {
	dir := t.TempDir()
	c := child(t, "lock", dir)
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "locked" {
		t.Fatalf("the child said %q", lines.Text())
	}
	if _, err := store.Lock(dir); !errors.Is(err, store.ErrInUse) {
		t.Errorf("Lock while another process holds it = %v; want ErrInUse", err)
	}
	// It dies without letting go: the system does that.
	if err := c.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = c.Wait() // says that it was killed
	_ = in.Close()
	release, err := store.Lock(dir)
	if err != nil {
		t.Fatalf("Lock after the other died: %v", err)
	}
	if _, err := store.Lock(dir); !errors.Is(err, store.ErrInUse) {
		t.Errorf("second Lock in one process = %v; want ErrInUse", err)
	}
	for range 2 {
		if err := release(); err != nil {
			t.Errorf("release: %v", err)
		}
	}
	release, err = store.Lock(dir)
	if err != nil {
		t.Fatalf("Lock after release: %v", err)
	}
	if err := release(); err != nil {
		t.Error(err)
	}
}
