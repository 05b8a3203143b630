package store_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"routewijzer/internal/store"
)

// A writer is killed (kill -9) at random moments. Whatever it said is on the
// disk, is; every transaction is there whole or not at all; the file is sound.
// RW_SLOW=1 does it many more times.
func TestKilledWriter(t *testing.T) {
	dir := t.TempDir()
	mustClose(t, mustCreate(t, dir))
	rounds := 12
	if os.Getenv("RW_SLOW") != "" {
		rounds = 400
	}
	seen, withWAL := 0, 0
	for range rounds {
		said := killed(t, dir)
		if st, err := os.Stat(filepath.Join(dir, store.Filename+"-wal")); err == nil && st.Size() > 0 {
			withWAL++
		}
		seen = afterKill(t, dir, said, seen)
		if t.Failed() {
			return
		}
	}
	if seen < rounds {
		t.Errorf("%d commits in %d rounds: the writer hardly wrote", seen, rounds)
	}
	if withWAL < rounds/2 {
		t.Errorf("%d of %d kills left a -wal file: the writer was not killed while it wrote", withWAL, rounds)
	}
	t.Logf("%d kills, %d commits, %d with a -wal left", rounds, seen, withWAL)
}

// killed runs a writer for a random while and returns what it said.
func killed(t *testing.T, dir string) []string {
	t.Helper()
	c := child(t, "write", dir)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	var said []string
	in := bufio.NewScanner(out)
	if in.Scan() { // it is under way; the rest of its life is random
		said = append(said, in.Text())
	}
	time.AfterFunc(time.Duration(rand.IntN(60_000))*time.Microsecond, func() { _ = c.Process.Kill() })
	for in.Scan() {
		said = append(said, in.Text())
	}
	_ = c.Wait() // says that it was killed
	return said
}

// afterKill compares the disk with what was said, and returns the number of
// the last commit.
func afterKill(t *testing.T, dir string, said []string, before int) int {
	t.Helper()
	ctx := t.Context()
	s, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if found, err := s.Check(ctx); err != nil || len(found) != 0 {
		t.Errorf("Check = %q, %v; want none", found, err)
	}
	envelopes, err := s.Envelopes(ctx, logID(1))
	if err != nil {
		t.Fatal(err)
	}
	last := len(envelopes)
	for i, got := range envelopes {
		want := record(1, i+1, 600+(i+1)%7*900)
		want.Nr = uint64(i + 1)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("envelope %d = %+v; want %+v", i, got, want)
		}
	}
	others, err := s.Envelopes(ctx, logID(2))
	if err != nil || len(others) != last {
		t.Errorf("the other log has %d envelopes, %v; want %d", len(others), err, last)
	}
	if n, err := s.Setting(ctx, "n"); err != nil || last > 0 && string(n) != strconv.Itoa(last) {
		t.Errorf("setting = %q, %v; want %d", n, err, last)
	}
	said1 := before // the last commit it said
	for _, line := range said {
		var n, nr int
		switch {
		case strings.HasPrefix(line, "error"):
			t.Errorf("the writer said %s", line)
		case scan(line, "commit %d", &n):
			said1 = n
		case scan(line, "journal %d %d", &n, &nr) && (n%3 != 0 || n > last):
			entries, err := s.Journal(ctx, journalID(n))
			if err != nil || len(entries) <= nr || string(entries[nr].Sealed) != journalID(n) {
				t.Errorf("journal %d has %d entries, %v; want entry %d", n, len(entries), err, nr)
			}
		}
	}
	if last < said1 {
		t.Errorf("it said commit %d was on the disk; there are %d", said1, last)
	}
	dropped(t, s, last)
	mustClose(t, s)
	return last
}

// dropped checks that drafts and journals went exactly with their commit.
func dropped(t *testing.T, s *store.Store, last int) {
	t.Helper()
	drafts, err := s.Drafts(t.Context(), logID(1))
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	for _, d := range drafts {
		have[string(d.Sealed)] = true
	}
	for n := 1; n <= last; n++ {
		if want := n%3 != 0; have[journalID(n)] != want {
			t.Errorf("draft of commit %d there: %v; want %v", n, !want, want)
		}
	}
}

func scan(line, format string, args ...any) bool {
	n, err := fmt.Sscanf(line, format, args...)
	return err == nil && n == len(args)
}

func mustClose(t testing.TB, s *store.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
