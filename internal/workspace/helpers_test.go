package workspace_test

import (
	"encoding/json"
	"sync"
	"testing"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/workspace"
)

const pass = "een lange wachtzin"

// cheap options: real everything, but a passphrase that costs nothing.
func cheap() workspace.Options { return workspace.Options{Cost: keys.CheapCost} }

// MustCreate makes a profile of an AB in dir.
func MustCreate(t testing.TB, dir string) (*workspace.Profile, *workspace.Workspace) {
	t.Helper()
	return MustCreateAs(t, dir, "Bo Veldman", "ab")
}

func MustCreateAs(t testing.TB, dir, name string, role dossier.Rol) (*workspace.Profile, *workspace.Workspace) {
	t.Helper()
	p, w, code, err := workspace.Create(dir, workspace.NewProfile{Naam: name, Rol: role, Organisatie: "Viertaal", Passphrase: pass}, cheap())
	if err != nil {
		t.Fatal(err)
	}
	if code == "" {
		t.Fatal("no recovery code")
	}
	t.Cleanup(func() { _ = p.Close() }) // may be closed by the test
	return p, w
}

// MustOpen opens an existing profile.
func MustOpen(t testing.TB, dir string) (*workspace.Profile, *workspace.Workspace) {
	t.Helper()
	p, err := workspace.OpenProfile(dir, cheap())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Close() }) // may be closed by the test
	w, err := p.Unlock(pass)
	if err != nil {
		t.Fatal(err)
	}
	return p, w
}

// MustNew makes a dossier about a child.
func MustNew(t testing.TB, w *workspace.Workspace) dossier.ID {
	t.Helper()
	d := dossier.New("")
	d.Kind.Roepnaam, d.Kind.Achternaam, d.Onderwerp.Niveau = "Sem", "de Wit", dossier.NiveauLeerling
	id, err := w.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func MustPage(t testing.TB, w *workspace.Workspace, id dossier.ID) *workspace.Page {
	t.Helper()
	p, err := w.Open(id)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func MustWrite(t testing.TB, w *workspace.Workspace, id dossier.ID, path, text string, heads ...string) {
	t.Helper()
	if err := w.Write(id, []workspace.Write{{Path: path, Value: str(text), Heads: heads}}); err != nil {
		t.Fatal(err)
	}
}

func MustAdd(t testing.TB, w *workspace.Workspace, id dossier.ID, list string, values map[string]json.RawMessage) dossier.ID {
	t.Helper()
	item, err := w.AddItem(id, list, "", values)
	if err != nil {
		t.Fatal(err)
	}
	return item
}

func str(s string) json.RawMessage {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return b
}

// behind waits for what comes behind an unlock.
func behind(t testing.TB, w *workspace.Workspace) {
	t.Helper()
	done := make(chan struct{})
	w.Behind(func() { close(done) })
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Fatal("nothing came behind")
	}
}

// at is a workspace whose clock stands on a day at noon; set moves it.
func at(t testing.TB, dir, name string, role dossier.Rol, day string) (p *workspace.Profile, w *workspace.Workspace, set func(time.Time)) {
	t.Helper()
	now := date(t, day)
	var mu sync.Mutex
	o := cheap()
	o.Now = func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		now = now.Add(time.Millisecond)
		return now
	}
	p, w, _, err := workspace.Create(dir, workspace.NewProfile{Naam: name, Rol: role, Passphrase: pass}, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Close() }) // may be closed by the test
	return p, w, func(to time.Time) {
		mu.Lock()
		defer mu.Unlock()
		now = to
	}
}

func date(t testing.TB, day string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	return d.Add(12 * time.Hour)
}

// MustCase makes the practice dossier of that name, as its author left it.
func MustCase(t testing.TB, w *workspace.Workspace, slug string) dossier.ID {
	t.Helper()
	for _, c := range dossier.Cases() {
		if c.Slug != slug {
			continue
		}
		ids, err := w.Demo([]dossier.Case{c}, workspace.DemoSize{})
		if err != nil {
			t.Fatal(err)
		}
		return ids[0]
	}
	t.Fatalf("no practice dossier %s", slug)
	return ""
}

// hand gives a copy of a dossier's log to somebody else, as an exchange file
// does, without the sealing that takes a second.
func hand(t testing.TB, from, to *workspace.Workspace, id dossier.ID) {
	t.Helper()
	if err := from.Hand(to, id); err != nil {
		t.Fatal(err)
	}
}
