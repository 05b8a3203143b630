package workspace

import (
	"encoding/binary"
	"encoding/json"
	"path/filepath"
	"reflect"
	"sync/atomic"
	"testing"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/regels"
	"routewijzer/internal/store"
)

func profileAt(t *testing.T, dir string, now *atomic.Pointer[time.Time]) (*Profile, *Workspace) {
	t.Helper()
	o := Options{Cost: keys.CheapCost, Now: func() time.Time { return *now.Load() }}
	n := NewProfile{Naam: "Noor", Rol: dossier.RolIB, Passphrase: "een lange wachtzin"}
	p, w, _, err := Create(dir, n, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	})
	return p, w
}

func waitBehind(t *testing.T, w *Workspace) {
	t.Helper()
	done := make(chan struct{})
	w.Behind(func() { close(done) })
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Fatal("nothing came behind")
	}
}

// The list carries what the rules say today, also right after an unlock, from
// the snapshot, and on the next day.
func TestSummaryIsOfToday(t *testing.T) {
	var now atomic.Pointer[time.Time]
	begin := time.Date(2026, 10, 5, 12, 0, 0, 0, time.UTC)
	now.Store(&begin)
	p, w := profileAt(t, filepath.Join(t.TempDir(), "p"), &now)
	ids, err := w.Demo(dossier.Cases(), DemoSize{})
	if err != nil {
		t.Fatal(err)
	}
	check := func(when string, w *Workspace) {
		t.Helper()
		list := w.List()
		if len(list) != len(ids) {
			t.Fatalf("%s: %d dossiers", when, len(list))
		}
		signals, terms, meetings := 0, 0, 0
		for _, s := range list {
			page, err := w.Open(s.ID)
			if err != nil {
				t.Fatal(err)
			}
			d, today := page.Dossier, dossier.Date(now.Load().Format(time.DateOnly))
			var want []regels.Finding
			for _, f := range regels.Check(d, today) {
				if f.Ernst != regels.Goed {
					want = append(want, f)
				}
				if f.Ernst != regels.Goed && f.Bron == "" {
					t.Errorf("%s has no source", f.Code)
				}
			}
			if len(s.Signalen)+len(want) > 0 && !reflect.DeepEqual(s.Signalen, want) {
				t.Errorf("%s, %s: signalen\n%+v, want\n%+v", when, s.Titel, s.Signalen, want)
			}
			if want := regels.Termijnen(d, today); len(s.Termijnen)+len(want) > 0 && !reflect.DeepEqual(s.Termijnen, want) {
				t.Errorf("%s, %s: termijnen\n%+v, want\n%+v", when, s.Titel, s.Termijnen, want)
			}
			if want := regels.AanZet(d, today); s.AanZet != want {
				t.Errorf("%s, %s: aan zet %+v, want %+v", when, s.Titel, s.AanZet, want)
			}
			if len(s.Overleggen) != len(d.MDOs) {
				t.Errorf("%s, %s: %d meetings of %d", when, s.Titel, len(s.Overleggen), len(d.MDOs))
			}
			for i, m := range s.Overleggen {
				if x := d.MDOs[i]; m != (Meeting{x.ID, x.Soort, x.Datum, x.Begin, x.Plaats, x.Stand}) {
					t.Errorf("meeting %+v, want %+v", m, x)
				}
			}
			signals, terms, meetings = signals+len(s.Signalen), terms+len(s.Termijnen), meetings+len(s.Overleggen)
		}
		if signals == 0 || terms == 0 || meetings == 0 {
			t.Errorf("%s: %d signals, %d terms, %d meetings: nothing was compared", when, signals, terms, meetings)
		}
	}
	check("written", w)
	if err := w.Lock(); err != nil {
		t.Fatal(err)
	}
	if w, err = p.Unlock("een lange wachtzin"); err != nil {
		t.Fatal(err)
	}
	check("from the snapshot", w)
	later := begin.AddDate(0, 0, 30)
	now.Store(&later)
	waitBehind(t, w)
	check("a month later", w)
}

// A profile that was closed by the version before opens, at once with the list
// it had, and with today's findings behind.
func TestSnapshotOfBefore(t *testing.T) {
	var now atomic.Pointer[time.Time]
	begin := time.Date(2026, 10, 5, 12, 0, 0, 0, time.UTC)
	now.Store(&begin)
	p, w := profileAt(t, filepath.Join(t.TempDir(), "p"), &now)
	if _, err := w.Demo(dossier.Cases(), DemoSize{}); err != nil {
		t.Fatal(err)
	}
	want := w.List()
	if err := w.Lock(); err != nil {
		t.Fatal(err)
	}
	key := w.id.LocalKey(snapshotPurpose)
	old := store.Batch{Snapshots: map[oplog.LogID][]byte{}}
	kept, err := p.store.Snapshots(t.Context())
	if err != nil || len(kept) != len(want) {
		t.Fatalf("%d snapshots, %v", len(kept), err)
	}
	for id, b := range kept {
		h, ok := openSnapshotHead(key, id, b)
		if !ok || h.Version != snapshotVersion {
			t.Fatalf("snapshot %+v %v", h, ok)
		}
		h.Version = 1
		h.Summary.Signalen, h.Summary.Termijnen, h.Summary.Overleggen, h.Summary.AanZet = nil, nil, nil, regels.Beurt{}
		head, err := json.Marshal(h)
		if err != nil {
			t.Fatal(err)
		}
		_, body, _ := splitSnapshot(b)
		sealed := keys.SealLocal(key, append([]byte("1"), id[:]...), head)
		old.Snapshots[id] = append(append(binary.BigEndian.AppendUint32(nil, uint32(len(sealed))), sealed...), body...)
	}
	if err := p.store.Commit(t.Context(), old); err != nil {
		t.Fatal(err)
	}
	if w, err = p.Unlock("een lange wachtzin"); err != nil {
		t.Fatal(err)
	}
	for i, s := range w.List() {
		if s.Titel != want[i].Titel || s.Regievoerder != want[i].Regievoerder {
			t.Errorf("at unlock %+v, want %+v", s, want[i])
		}
		if s.Vandaag != "" {
			t.Errorf("findings that are not there are said to be of %s", s.Vandaag)
		}
		if w.entries()[i].log != nil {
			t.Error("a log was read for it")
		}
	}
	waitBehind(t, w)
	if got := w.List(); !reflect.DeepEqual(got, want) {
		t.Errorf("behind\n%+v, want\n%+v", got, want)
	}
}

// A program that is left open overnight tells what is due on the new day.
func TestFindingsOfANewDay(t *testing.T) {
	var now atomic.Pointer[time.Time]
	begin := time.Date(2026, 10, 5, 12, 0, 0, 0, time.UTC)
	now.Store(&begin)
	_, w := profileAt(t, filepath.Join(t.TempDir(), "p"), &now)
	if _, err := w.Demo(dossier.Cases(), DemoSize{}); err != nil {
		t.Fatal(err)
	}
	if err := w.saveSnapshots(t.Context()); err != nil { // a list that is written to is made anew anyway
		t.Fatal(err)
	}
	before := w.List()
	if day := w.newDay("2026-10-05"); day != "2026-10-05" || w.List()[0].Vandaag != "2026-10-05" {
		t.Errorf("the same day: %s, %s", day, w.List()[0].Vandaag)
	}
	later := begin.AddDate(0, 2, 0)
	now.Store(&later)
	if day := w.newDay("2026-10-05"); day != "2026-12-05" {
		t.Errorf("today is %s", day)
	}
	for range 500 {
		if list := w.List(); list[0].Vandaag == "2026-12-05" && list[1].Vandaag == "2026-12-05" && list[2].Vandaag == "2026-12-05" {
			for i := range list {
				if reflect.DeepEqual(list[i].Signalen, before[i].Signalen) && reflect.DeepEqual(list[i].Termijnen, before[i].Termijnen) && len(before[i].Termijnen) > 0 {
					t.Errorf("%s: nothing moved in two months", list[i].Titel)
				}
			}
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("the findings stayed of yesterday")
}
