package workspace_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
	"routewijzer/internal/workspace"
)

func what(t *testing.T, w *workspace.Workspace, id dossier.ID) (out []string) {
	t.Helper()
	looks, err := w.Looks(id)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range looks {
		out = append(out, l.What)
	}
	return out
}

// settled waits until the streams on disk hold n envelopes in all: the founding
// of each, and what was recorded.
func settled(t *testing.T, w *workspace.Workspace, n int) {
	t.Helper()
	for range 500 {
		k, err := w.Kinds()
		if err != nil {
			t.Fatal(err)
		}
		sum := 0
		for _, c := range k[oplog.InzageLog] {
			sum += c
		}
		if sum == n {
			return
		}
		if sum > n {
			t.Fatalf("%d envelopes in the access streams, want %d", sum, n)
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("never %d envelopes in the access streams", n)
}

// L8: who looked at what is recorded, newest first, and kept; one "geopend" an
// hour, one envelope an hour.
func TestLooks(t *testing.T) {
	dir := t.TempDir()
	p, w, set := at(t, dir, "Karin Mol", "ib", "2026-10-01")
	id, other := MustNew(t, w), MustNew(t, w)
	look := func(what string) {
		t.Helper()
		if err := w.Look(id, what); err != nil {
			t.Fatal(err)
		}
	}
	if got := what(t, w, id); len(got) != 0 {
		t.Errorf("before anybody looked: %v", got)
	}
	look("geopend")
	settled(t, w, 2) // the stream's founding, and the look
	look("geopend")
	look("geexporteerd: TOP-dossier")
	look("afgedrukt ouderversie")
	if err := w.SealLooks(); err != nil { // too soon: they wait
		t.Fatal(err)
	}
	settled(t, w, 2)
	if got, want := what(t, w, id), []string{"afgedrukt: ouderversie", "geexporteerd: TOP-dossier", "geopend"}; !slices.Equal(got, want) {
		t.Errorf("within an hour: %v, want %v", got, want)
	}
	set(date(t, "2026-10-01").Add(2 * time.Hour))
	look("geopend")
	settled(t, w, 3) // what waited and this one, together
	if got := what(t, w, id); len(got) != 4 || got[0] != "geopend" {
		t.Errorf("after two hours: %v", got)
	}
	if got := what(t, w, other); len(got) != 0 {
		t.Errorf("of the other dossier: %v", got)
	}
	looks, err := w.Looks(id)
	if err != nil || looks[0].By != "Karin Mol" || looks[0].Role != "Intern begeleider" || !looks[0].At.Truncate(time.Minute).Equal(date(t, "2026-10-01").Add(2*time.Hour)) {
		t.Errorf("looks %+v %v", looks, err)
	}
	look("gedeeld: uitwisselbestand")
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	_, w = MustOpen(t, dir)
	if got := what(t, w, id); len(got) != 5 || got[0] != "gedeeld: uitwisselbestand" {
		t.Errorf("after reopening: %v", got)
	}
	if c, err := w.Check(t.Context()); err != nil || len(c.Problems) != 0 || c.Dossiers != 2 {
		t.Errorf("check: %+v %v", c, err)
	}
	var dump struct {
		Inzage []workspace.Look `json:"inzage"`
		Kind   struct{ Roepnaam string }
	}
	b, err := w.Dump(id)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &dump); err != nil || len(dump.Inzage) != 5 || dump.Kind.Roepnaam != "Sem" {
		t.Errorf("dump: %+v %v", dump, err)
	}
	if err := w.Look("019f0000-0000-7000-8000-000000000000", "geopend"); !errors.Is(err, workspace.ErrNotFound) {
		t.Errorf("of a dossier that is not here: %v", err)
	}
	if err := w.Look(id, " "); !errors.Is(err, workspace.ErrReason) {
		t.Errorf("nothing: %v", err)
	}
}

// The plug is pulled: what was exported is recorded when Look returned.
func TestLooksSurviveAKill(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "p")
	_, w := MustCreate(t, dir)
	id := MustNew(t, w)
	if err := w.Look(id, "geexporteerd: een"); err != nil {
		t.Fatal(err)
	}
	settled(t, w, 2)
	if err := w.Look(id, "geexporteerd: twee"); err != nil { // waits in the setting
		t.Fatal(err)
	}
	dead := filepath.Join(t.TempDir(), "p")
	if err := os.CopyFS(dead, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	_, v := MustOpen(t, dead)
	if got, want := what(t, v, id), []string{"geexporteerd: twee", "geexporteerd: een"}; !slices.Equal(got, want) {
		t.Errorf("after the kill %v, want %v", got, want)
	}
}

// A clock that was set back does not keep looks waiting for years, nor does one
// "geopend" stand for those of another year.
func TestLooksWithAClockSetBack(t *testing.T) {
	_, w, set := at(t, t.TempDir(), "Karin Mol", "ib", "2026-10-01")
	id := MustNew(t, w)
	for i, day := range []string{"2026-10-01", "2019-01-01"} {
		set(date(t, day))
		if err := w.Look(id, "geopend"); err != nil {
			t.Fatal(err)
		}
		settled(t, w, i+2)
	}
	if got := what(t, w, id); len(got) != 2 {
		t.Errorf("looks %v, want both", got)
	}
}

// What waits in a damaged setting keeps nobody out, and is said by the check.
func TestDamagedLooks(t *testing.T) {
	dir := t.TempDir()
	p, w := MustCreate(t, dir)
	id := MustNew(t, w)
	for _, what := range []string{"geexporteerd: een", "geexporteerd: twee"} {
		if err := w.Look(id, what); err != nil {
			t.Fatal(err)
		}
		settled(t, w, 2)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	b, err := s.Setting(t.Context(), "inzage")
	if err != nil || len(b) == 0 {
		t.Fatalf("nothing waits: %v", err)
	}
	b[len(b)/2] ^= 1
	if err := s.PutSetting(t.Context(), "inzage", b); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, w = MustOpen(t, dir)
	if got := what(t, w, id); !slices.Equal(got, []string{"geexporteerd: een"}) {
		t.Errorf("looks %v, want those in the stream", got)
	}
	if err := w.Look(id, "geexporteerd: drie"); err != nil {
		t.Fatal(err)
	}
	if c, err := w.Check(t.Context()); err != nil || len(c.Problems) != 1 {
		t.Errorf("check: %v %v, want the damage", c.Problems, err)
	}
}
