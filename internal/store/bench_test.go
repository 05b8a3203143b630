package store_test

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

// The bare cost of the disk: what BenchmarkCommit and BenchmarkJournal are
// compared with.
func BenchmarkFsync(b *testing.B) {
	f, err := os.Create(filepath.Join(benchDir(b), "bare"))
	if err != nil {
		b.Fatal(err)
	}
	bytes := make([]byte, 600)
	for b.Loop() {
		if _, err := f.Write(bytes); err != nil {
			b.Fatal(err)
		}
		if err := f.Sync(); err != nil {
			b.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
}

// One saved edit: an envelope, its draft dropped, in a profile of 600 dossiers.
// Budget: at most twice BenchmarkFsync.
func BenchmarkCommit(b *testing.B) {
	ctx, s := b.Context(), benchStore(b)
	n := 1_000_000
	for b.Loop() {
		n++
		key := store.DraftKey{Log: logID(n % 600), Path: [32]byte{1}}
		if err := s.Commit(ctx, store.Batch{Envelopes: []store.Record{record(n%600, n, 600)}, DropDrafts: []store.DraftKey{key}}); err != nil {
			b.Fatal(err)
		}
	}
}

// One key in the recorder. Budget: at most one fsync.
func BenchmarkJournal(b *testing.B) {
	ctx, s := b.Context(), benchStore(b)
	bytes := make([]byte, 200)
	nr := 0
	for b.Loop() {
		nr++
		if err := s.AppendJournal(ctx, "opname", nr, bytes); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDraft(b *testing.B) {
	ctx, s := b.Context(), benchStore(b)
	bytes := make([]byte, 2000)
	for b.Loop() {
		if err := s.PutDraft(ctx, store.DraftKey{Log: logID(1)}, bytes); err != nil {
			b.Fatal(err)
		}
	}
}

// Opening a dossier of 5,000 writes, as far as the disk goes.
func BenchmarkEnvelopes5000(b *testing.B) {
	ctx, s := b.Context(), benchStore(b)
	batch := store.Batch{}
	for n := range 5000 {
		batch.Envelopes = append(batch.Envelopes, record(1, 2_000_000+n, 600))
	}
	if err := s.Commit(ctx, batch); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		got, err := s.Envelopes(ctx, logID(1))
		if err != nil || len(got) < 5000 {
			b.Fatal(len(got), err)
		}
	}
}

// What unlocking reads first: the list of logs and every summary (40 kB).
func BenchmarkUnlock600(b *testing.B) {
	ctx, s := b.Context(), benchStore(b)
	batch := store.Batch{Snapshots: map[oplog.LogID][]byte{}}
	for log := range 600 {
		batch.Snapshots[logID(log)] = binary.BigEndian.AppendUint64(make([]byte, 40_000), uint64(log))
	}
	if err := s.Commit(ctx, batch); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		logs, err := s.Logs(ctx)
		if err != nil || len(logs) != 600 {
			b.Fatal(len(logs), err)
		}
		if all, err := s.Snapshots(ctx); err != nil || len(all) != 600 {
			b.Fatal(len(all), err)
		}
	}
}

// benchStore holds 600 dossiers of 20 envelopes each.
func benchStore(b *testing.B) *store.Store {
	b.Helper()
	s := mustCreate(b, benchDir(b))
	batch := store.Batch{}
	for log := range 600 {
		for n := range 20 {
			batch.Envelopes = append(batch.Envelopes, record(log, n, 600))
		}
	}
	if err := s.Commit(b.Context(), batch); err != nil {
		b.Fatal(err)
	}
	return s
}

// benchDir lies on the disk under test: RW_BENCH_DIR, or the temporary folder.
func benchDir(b *testing.B) string {
	b.Helper()
	dir, err := os.MkdirTemp(os.Getenv("RW_BENCH_DIR"), "routewijzer-bench-")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			b.Error(err)
		}
	})
	return dir
}
