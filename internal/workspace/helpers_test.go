package workspace_test

import (
	"encoding/json"
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
