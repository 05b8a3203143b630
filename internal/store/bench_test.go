package store_test

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

// One saved edit: an envelope, its draft dropped, in a profile of 600 dossiers.
// Budget: at most 2 x-fsync.
func BenchmarkCommit(b *testing.B) {
	ctx, s := b.Context(), benchStore(b)
	n := 1_000_000
	besideFsync(b, func() error {
		n++
		key := store.DraftKey{Log: logID(n % 600), Path: [32]byte{1}}
		return s.Commit(ctx, store.Batch{Envelopes: []store.Record{record(n%600, n, 600)}, DropDrafts: []store.DraftKey{key}})
	})
}

// One key in the recorder. It may take one fsync, and what else it takes shows
// as more than 1 x-fsync.
func BenchmarkJournal(b *testing.B) {
	ctx, s := b.Context(), benchStore(b)
	bytes := make([]byte, 200)
	nr := 0
	besideFsync(b, func() error {
		nr++
		return s.AppendJournal(ctx, "opname", nr, bytes)
	})
}

func BenchmarkDraft(b *testing.B) {
	ctx, s := b.Context(), benchStore(b)
	bytes := make([]byte, 2000)
	nr := uint64(0)
	besideFsync(b, func() error {
		nr++
		binary.BigEndian.PutUint64(bytes, nr) // the same bytes again would cost nothing
		return s.PutDraft(ctx, store.DraftKey{Log: logID(1)}, bytes)
	})
}

// besideFsync runs op and a bare write and fsync on the same disk in turn, so
// that whatever else the computer does weighs on both, and reports how many
// times the bare one op takes: by their medians, and by their sums.
func besideFsync(b *testing.B, op func() error) {
	b.Helper()
	f, err := os.Create(filepath.Join(benchDir(b), "bare"))
	if err != nil {
		b.Fatal(err)
	}
	bytes := make([]byte, 600)
	var bare, ours []time.Duration
	for b.Loop() {
		start := time.Now()
		if _, err := f.Write(bytes); err != nil {
			b.Fatal(err)
		}
		if err := f.Sync(); err != nil {
			b.Fatal(err)
		}
		between := time.Now()
		if err := op(); err != nil {
			b.Fatal(err)
		}
		bare, ours = append(bare, between.Sub(start)), append(ours, time.Since(between))
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	sum := func(all []time.Duration) (total time.Duration) {
		for _, d := range all {
			total += d
		}
		return total
	}
	b.ReportMetric(float64(sum(ours))/float64(sum(bare)), "x-fsync-sum")
	slices.Sort(bare)
	slices.Sort(ours)
	half := len(ours) / 2
	b.ReportMetric(float64(ours[half])/float64(bare[half]), "x-fsync")
	b.ReportMetric(float64(ours[half].Nanoseconds()), "median-ns")
	b.ReportMetric(float64(ours[len(ours)*99/100].Nanoseconds()), "p99-ns")
	b.ReportMetric(float64(bare[half].Nanoseconds()), "bare-ns")
	b.ReportMetric(0, "ns/op")
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
