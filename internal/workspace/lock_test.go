package workspace

import (
	"errors"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
)

// A write that began before the lock and reaches the disk after it would be
// unknown to the next workspace of the profile, which reads the log meanwhile.
func TestNoWriteAfterTheLock(t *testing.T) {
	dir := t.TempDir() + "/p"
	p, w, _, err := Create(dir, NewProfile{Naam: "Noor", Rol: dossier.RolIB, Passphrase: "een lange wachtzin"}, Options{Cost: keys.CheapCost})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	})
	id, err := w.New(dossier.New(""))
	if err != nil {
		t.Fatal(err)
	}
	e, err := w.entry(id)
	if err != nil {
		t.Fatal(err)
	}
	locked := make(chan error)
	err = w.act(e, func(a *action) error {
		go func() { locked <- w.Lock() }()
		<-w.ctx.Done()
		return a.set("school/naam", []byte(`"De Wilg"`), nil)
	})
	if !errors.Is(err, ErrLocked) {
		t.Errorf("a write that reaches the disk after the lock gives %v, want ErrLocked", err)
	}
	if err := <-locked; err != nil {
		t.Fatal(err)
	}
	w, err = p.Unlock("een lange wachtzin")
	if err != nil {
		t.Fatal(err)
	}
	page, err := w.Open(id)
	if err != nil || page.Dossier.School.Naam != "" {
		t.Errorf("a refused write is there all the same: %q, %v", page.Dossier.School.Naam, err)
	}
}
