package workspace_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// A profile of 600 dossiers of 500 writes, made once for all benchmarks.
var volume = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "rw-bench-")
	if err != nil {
		return "", err
	}
	dir = filepath.Join(dir, "p")
	p, w, _, err := workspace.Create(dir, workspace.NewProfile{Naam: "Bo", Rol: "ab", Passphrase: pass}, cheap())
	if err != nil {
		return "", err
	}
	if _, err := w.Demo(dossier.Cases(), workspace.DemoSize{Dossiers: 600, Writes: 500, Seed: 1}); err != nil {
		return "", err
	}
	return dir, p.Close()
})

func mustVolume(b *testing.B) string {
	b.Helper()
	dir, err := volume()
	if err != nil {
		b.Fatal(err)
	}
	return dir
}

// Key in hand to usable list, 600 dossiers: 0.7 s.
func BenchmarkUnlock600(b *testing.B) {
	dir := mustVolume(b)
	for b.Loop() {
		p, w := MustOpen(b, dir)
		if n := len(w.List()); n != 600 {
			b.Fatal(n)
		}
		if err := p.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// Findings for today and search, behind: 2 s and 3 s.
func BenchmarkBehind600(b *testing.B) {
	dir := mustVolume(b)
	for b.Loop() {
		p, w := MustOpen(b, dir)
		behind(b, w)
		if err := p.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// Search over 600 dossiers: p95 20 ms. Memory of 600 unlocked: 300 MB.
func BenchmarkSearch600(b *testing.B) {
	_, w := MustOpen(b, mustVolume(b))
	behind(b, w)
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	for b.Loop() {
		if hits := w.Search("stappenkaart tafel", 50); len(hits) == 0 {
			b.Fatal("nothing found")
		}
	}
	b.ReportMetric(float64(m.HeapAlloc)/1e6, "MB-heap")
}

// Opening a dossier of 5,000 writes: 50 ms.
func BenchmarkOpen5000(b *testing.B) {
	dir := filepath.Join(b.TempDir(), "p")
	p, w := MustCreate(b, dir)
	ids, err := w.Demo(dossier.Cases()[:1], workspace.DemoSize{Dossiers: 1, Writes: 5000, Seed: 1})
	if err != nil {
		b.Fatal(err)
	}
	if err := p.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		b.StopTimer()
		p, w := MustOpen(b, dir)
		b.StartTimer()
		MustPage(b, w, ids[0])
		b.StopTimer()
		if err := p.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

// One saved edit, durable: at most 2 x one fsync, measured beside it.
func BenchmarkWrite(b *testing.B) {
	_, w := MustCreate(b, b.TempDir())
	ids, err := w.Demo(dossier.Cases()[:1], workspace.DemoSize{})
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		i++
		MustWrite(b, w, ids[0], "hulpvraag/vraag", fmt.Sprint("een zin van enige lengte, zoals iemand die typt, nummer ", i))
	}
}

// One saved choice that the rules may refuse: the rules are asked on top.
func BenchmarkWriteWalled(b *testing.B) {
	_, w := MustCreate(b, b.TempDir())
	ids, err := w.Demo(dossier.Cases()[:1], workspace.DemoSize{Dossiers: 1, Writes: 500, Seed: 1})
	if err != nil {
		b.Fatal(err)
	}
	item := MustAdd(b, w, ids[0], "inzetten", nil)
	for i := 0; b.Loop(); i++ {
		MustWrite(b, w, ids[0], "inzetten/"+string(item)+"/stand", []string{"gevraagd", "ingezet"}[i%2])
	}
}

func BenchmarkFsync(b *testing.B) {
	f, err := os.Create(filepath.Join(b.TempDir(), "f"))
	if err != nil {
		b.Fatal(err)
	}
	buf := make([]byte, 4096)
	for b.Loop() {
		if _, err := f.Write(buf); err != nil {
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

// One key in the recorder: at most one fsync.
func BenchmarkPress(b *testing.B) {
	p, w := MustCreate(b, b.TempDir())
	r, err := w.Record(json.RawMessage(`{}`))
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		i++
		if err := p.Recorder().Press(r.ID, i, json.RawMessage(`{"soort":"tel"}`), false); err != nil {
			b.Fatal(err)
		}
	}
}

// After a kill: the profile as it lies on disk while 600 dossiers were open and
// 100 edits came after the last snapshot, opened to a list that is right.
func BenchmarkRecover600(b *testing.B) {
	p, w := MustOpen(b, mustVolume(b))
	list := w.List()
	for i := range 100 {
		MustWrite(b, w, list[i].ID, "hulpvraag/vraag", fmt.Sprint("vlak voor de stekker eruit ging ", i))
	}
	dead := b.TempDir()
	if err := os.CopyFS(filepath.Join(dead, "p"), os.DirFS(p.Dir())); err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		b.StopTimer()
		n++
		dir := filepath.Join(dead, fmt.Sprint(n))
		if err := os.CopyFS(dir, os.DirFS(filepath.Join(dead, "p"))); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		q, v := MustOpen(b, dir)
		if got := len(v.List()); got != 600 {
			b.Fatal(got)
		}
		b.StopTimer()
		if v.List()[0].Gewijzigd.Before(list[0].Gewijzigd) {
			b.Fatal("the list does not know the last edits")
		}
		if err := q.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}
