package store_test

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

// mustCreate gives an empty store in dir, closed at the end of the test.
func mustCreate(t testing.TB, dir string) *store.Store {
	t.Helper()
	s, err := store.Create(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() }) // a test that closes it itself checks the error
	return s
}

func mustOpen(t testing.TB, dir string) *store.Store {
	t.Helper()
	s, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func logID(n int) (id oplog.LogID) {
	binary.BigEndian.PutUint64(id[:], uint64(n))
	return id
}

// record is envelope n of log: all of it follows from the two numbers.
func record(log, n int, size int) store.Record {
	bytes := make([]byte, size)
	for i := range bytes {
		bytes[i] = byte(log + n + i)
	}
	var seed [16]byte
	binary.BigEndian.PutUint64(seed[:8], uint64(log))
	binary.BigEndian.PutUint64(seed[8:], uint64(n))
	return store.Record{
		Log: logID(log), Kind: oplog.DossierLog, ID: sha256.Sum256(seed[:]), Device: oplog.DeviceID{1},
		Incarnation: 7, Seq: uint64(n), Ms: 1_700_000_000_000 + int64(n), Bytes: bytes,
	}
}

func TestCommitReadsBack(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	s := mustCreate(t, dir)
	a, b, other := record(1, 1, 600), record(1, 2, 5000), record(2, 1, 10)
	err := s.Commit(ctx, store.Batch{
		Envelopes: []store.Record{a, other, b},
		Snapshots: map[oplog.LogID][]byte{a.Log: []byte("snap")},
		Settings:  map[string][]byte{"voorkeuren": []byte("sealed"), "leeg": {}},
	})
	if err != nil {
		t.Fatal(err)
	}
	check := func(s *store.Store) {
		t.Helper()
		a, b := a, b
		a.Nr, b.Nr = 1, 2
		if got, err := s.Envelopes(ctx, a.Log); err != nil || !reflect.DeepEqual(got, []store.Record{a, b}) {
			t.Errorf("Envelopes = %+v, %v; want a and b", got, err)
		}
		if got, err := s.EnvelopesAfter(ctx, a.Log, 1); err != nil || !reflect.DeepEqual(got, []store.Record{b}) {
			t.Errorf("EnvelopesAfter 1 = %+v, %v; want b", got, err)
		}
		if got, ok, err := s.Envelope(ctx, b.ID); err != nil || !ok || !reflect.DeepEqual(got, b) {
			t.Errorf("Envelope = %+v, %v, %v; want b", got, ok, err)
		}
		if _, ok, err := s.Envelope(ctx, oplog.ID{9}); ok || err != nil {
			t.Errorf("Envelope of an unknown id = %v, %v; want false", ok, err)
		}
		want := []store.LogInfo{
			{ID: a.Log, Kind: oplog.DossierLog, Count: 2, Bytes: 5600, Last: b.Ms},
			{ID: other.Log, Kind: oplog.DossierLog, Count: 1, Bytes: 10, Last: other.Ms},
		}
		if got, err := s.Logs(ctx); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("Logs = %+v, %v; want %+v", got, err, want)
		}
		if got, err := s.Snapshots(ctx); err != nil || string(got[a.Log]) != "snap" || len(got) != 1 {
			t.Errorf("Snapshots = %v, %v", got, err)
		}
		if got, err := s.Snapshot(ctx, a.Log); err != nil || string(got) != "snap" {
			t.Errorf("Snapshot = %q, %v", got, err)
		}
		if got, err := s.Setting(ctx, "voorkeuren"); err != nil || string(got) != "sealed" {
			t.Errorf("Setting = %q, %v", got, err)
		}
		if got, err := s.Setting(ctx, "leeg"); err != nil || got == nil || len(got) != 0 {
			t.Errorf("empty setting = %v, %v; want empty, not nil", got, err)
		}
		if got, err := s.Setting(ctx, "onbekend"); err != nil || got != nil {
			t.Errorf("unknown setting = %v, %v; want nil", got, err)
		}
		if got, err := s.Check(ctx); err != nil || len(got) != 0 {
			t.Errorf("Check = %q, %v; want none", got, err)
		}
	}
	check(s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, store.Filename+"-wal")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("after Close the -wal file: %v; want none", err)
	}
	check(mustOpen(t, dir))
}

func TestCommitTwiceIsOnce(t *testing.T) {
	ctx := t.Context()
	s := mustCreate(t, t.TempDir())
	a := record(1, 1, 100)
	again := a
	again.Bytes = []byte("other bytes under the same id")
	for _, r := range []store.Record{a, a, again} {
		if err := s.Commit(ctx, store.Batch{Envelopes: []store.Record{r, r}}); err != nil {
			t.Fatal(err)
		}
	}
	a.Nr = 1
	if got, err := s.Envelopes(ctx, a.Log); err != nil || !reflect.DeepEqual(got, []store.Record{a}) {
		t.Errorf("Envelopes = %+v, %v; want the first, once", got, err)
	}
	if got, err := s.Logs(ctx); err != nil || len(got) != 1 || got[0].Count != 1 || got[0].Bytes != 100 {
		t.Errorf("Logs = %+v, %v; want one envelope of 100 bytes", got, err)
	}
}

// A cloned device brings two envelopes under one number; both must be kept.
func TestForkedDeviceKeepsBoth(t *testing.T) {
	ctx := t.Context()
	s := mustCreate(t, t.TempDir())
	a, b := record(1, 1, 100), record(1, 2, 100)
	b.Seq = a.Seq
	if err := s.Commit(ctx, store.Batch{Envelopes: []store.Record{a, b}}); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Envelopes(ctx, a.Log); err != nil || len(got) != 2 {
		t.Errorf("Envelopes = %d, %v; want both", len(got), err)
	}
}

func TestCommitIsWholeOrNothing(t *testing.T) {
	ctx := t.Context()
	s := mustCreate(t, t.TempDir())
	key := store.DraftKey{Log: logID(1), Path: [32]byte{5}}
	if err := s.PutDraft(ctx, key, []byte("draft")); err != nil {
		t.Fatal(err)
	}
	if err := s.AppendJournal(ctx, "opname", 1, []byte("key")); err != nil {
		t.Fatal(err)
	}
	bad := store.Batch{
		Envelopes:    []store.Record{record(1, 1, 100)},
		DropDrafts:   []store.DraftKey{key},
		DropJournals: []string{"opname"},
		Settings:     map[string][]byte{"a": []byte("b")},
		Blobs:        [][]byte{[]byte("blob")},
		Snapshots:    map[oplog.LogID][]byte{logID(99): []byte("of a log that is not there")},
	}
	if err := s.Commit(ctx, bad); err == nil {
		t.Fatal("Commit of a snapshot without a log = nil; want an error")
	}
	if got, err := s.Logs(ctx); err != nil || len(got) != 0 {
		t.Errorf("Logs = %v, %v; want none", got, err)
	}
	if got, err := s.Drafts(ctx, logID(1)); err != nil || len(got) != 1 {
		t.Errorf("Drafts = %v, %v; want it still there", got, err)
	}
	if got, err := s.Journal(ctx, "opname"); err != nil || len(got) != 1 {
		t.Errorf("Journal = %v, %v; want it still there", got, err)
	}
	bad.Snapshots = nil
	if err := s.Commit(ctx, bad); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Drafts(ctx, logID(1)); err != nil || len(got) != 0 {
		t.Errorf("Drafts = %v, %v; want none", got, err)
	}
	if got, err := s.Journals(ctx); err != nil || len(got) != 0 {
		t.Errorf("Journals = %v, %v; want none", got, err)
	}
	if got, ok, err := s.Blob(ctx, oplog.BlobID([]byte("blob"))); err != nil || !ok || string(got) != "blob" {
		t.Errorf("Blob = %q, %v, %v", got, ok, err)
	}
}

func TestSnapshotIsReplacedAndDropped(t *testing.T) {
	ctx := t.Context()
	s := mustCreate(t, t.TempDir())
	r := record(1, 1, 100)
	for _, want := range []string{"one", "two", ""} {
		b := store.Batch{Envelopes: []store.Record{r}, Snapshots: map[oplog.LogID][]byte{r.Log: []byte(want)}}
		if want == "" {
			b.Snapshots[r.Log] = nil
		}
		if err := s.Commit(ctx, b); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Snapshot(ctx, r.Log); err != nil || string(got) != want {
			t.Errorf("Snapshot = %q, %v; want %q", got, err, want)
		}
	}
}

func TestSettingRemoved(t *testing.T) {
	ctx := t.Context()
	s := mustCreate(t, t.TempDir())
	for _, v := range [][]byte{[]byte("a"), []byte("b"), nil} {
		if err := s.PutSetting(ctx, "x", v); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Setting(ctx, "x"); err != nil || !reflect.DeepEqual(got, v) {
			t.Errorf("Setting = %q, %v; want %q", got, err, v)
		}
	}
}

func TestMissingAndTwice(t *testing.T) {
	dir := t.TempDir()
	if _, err := store.Open(dir); !errors.Is(err, store.ErrMissing) {
		t.Errorf("Open of an empty folder = %v; want ErrMissing", err)
	}
	if store.Exists(dir) {
		t.Error("Exists in an empty folder = true")
	}
	mustCreate(t, dir)
	if !store.Exists(dir) {
		t.Error("Exists = false; want true")
	}
	if _, err := store.Create(dir); !errors.Is(err, fs.ErrExist) {
		t.Errorf("second Create = %v; want fs.ErrExist", err)
	}
}
