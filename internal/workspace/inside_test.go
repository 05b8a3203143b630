package workspace

import (
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
)

// Who is let into the log of an organisation without its lead may read it only.
func TestSettingsAreOfWhoKeepsThem(t *testing.T) {
	var now atomic.Pointer[time.Time]
	begin := time.Now()
	now.Store(&begin)
	_, w := profileAt(t, filepath.Join(t.TempDir(), "p"), &now)
	e := w.organisation()
	if err := w.load(e); err != nil {
		t.Fatal(err)
	}
	for role, want := range map[string]bool{"ib": false, "consulent": false, "beheerder": true, oplog.RoleRegie: true} {
		a := &action{w: w, e: e, view: e.log.View(), roles: []string{role}}
		if got := a.may("naam"); got != want {
			t.Errorf("%s writes settings: %v, want %v", role, got, want)
		}
	}
}

// When Look says that an export is recorded, it is on the disk: a disk that does
// not take it is an error. Opening does not wait for it.
func TestLookTellsThatItIsKept(t *testing.T) {
	p, w, _, err := Create(filepath.Join(t.TempDir(), "p"), NewProfile{Naam: "Noor", Rol: dossier.RolIB, Passphrase: "een lange wachtzin"}, Options{Cost: keys.CheapCost})
	if err != nil {
		t.Fatal(err)
	}
	id, err := w.New(dossier.New(""))
	if err != nil {
		t.Fatal(err)
	}
	if err := p.store.Close(); err != nil {
		t.Fatal(err)
	}
	if err := w.Look(id, "geexporteerd: TOP-dossier"); err == nil {
		t.Error("recorded, on a disk that takes nothing")
	}
	if err := w.Look(id, "geopend"); err != nil {
		t.Errorf("opening waits for the disk: %v", err)
	}
	_ = p.Close() // what waits cannot be kept
}
