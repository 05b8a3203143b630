package workspace_test

import (
	"encoding/json"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/workspace"
)

var cheap = workspace.Options{Cost: keys.CheapCost}

const pass = "een lange wachtzin"

func MustCreate(t testing.TB, dir string) (*workspace.Profile, *workspace.Workspace) {
	t.Helper()
	p, w, _, err := workspace.Create(dir, workspace.NewProfile{Naam: "Bo Veldman", Rol: "ab", Organisatie: "Viertaal", Passphrase: pass}, cheap)
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

func str(s string) json.RawMessage { b, _ := json.Marshal(s); return b }

func TestWriteAndReopen(t *testing.T) {
	dir := t.TempDir()
	p, w := MustCreate(t, dir)
	d := dossier.New("")
	d.Kind.Roepnaam = "Sem"
	id, err := w.New(d)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Write(id, []workspace.Write{{Path: "hulpvraag/vraag", Value: str("Sem komt niet aan het werk.")}}); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	p, err = workspace.OpenProfile(dir, cheap)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	w, err = p.Unlock(pass)
	if err != nil {
		t.Fatal(err)
	}
	pg, err := w.Open(id)
	if err != nil {
		t.Fatal(err)
	}
	if pg.Dossier.Hulpvraag.Vraag != "Sem komt niet aan het werk." || pg.Dossier.Kind.Roepnaam != "Sem" {
		t.Errorf("got %+v", pg.Dossier.Hulpvraag)
	}
}

func TestDemo(t *testing.T) {
	_, w := MustCreate(t, t.TempDir())
	ids, err := w.Demo(dossier.Cases(), workspace.DemoSize{})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		pg, err := w.Open(id)
		if err != nil {
			t.Fatal(err)
		}
		t.Log(dossier.Titel(pg.Dossier), len(pg.Fields), pg.Dossier.Regie, pg.ReadOnly)
	}
	for _, s := range w.List() {
		t.Logf("%+v", s)
	}
	t.Log(w.Search("stappenkaart", 5))
}
