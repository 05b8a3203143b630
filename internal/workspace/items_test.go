package workspace_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

func wat(d *dossier.Dossier) (out []string) {
	for _, p := range d.Hulpvraag.AlGeprobeerd {
		out = append(out, p.Wat)
	}
	return out
}

func TestItemsKeepTheirPlace(t *testing.T) {
	_, w := MustCreate(t, t.TempDir())
	id := MustNew(t, w)
	const list = "hulpvraag/alGeprobeerd"
	add := func(name string, after dossier.ID) dossier.ID {
		item, err := w.AddItem(id, list, after, map[string]json.RawMessage{"wat": str(name)})
		if err != nil {
			t.Fatal(err)
		}
		return item
	}
	a, c := add("a", ""), add("c", "")
	add("b", a)
	check := func(when string, want ...string) {
		t.Helper()
		if got := wat(MustPage(t, w, id).Dossier); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", when, got, want)
		}
	}
	check("added", "a", "b", "c")
	if err := w.Move(id, list+"/"+string(c), ""); err != nil {
		t.Fatal(err)
	}
	check("moved to the front", "c", "a", "b")
	if err := w.Move(id, list+"/"+string(c), a); err != nil {
		t.Fatal(err)
	}
	check("moved behind a", "a", "c", "b")
	if err := w.Delete(id, list+"/"+string(c)); err != nil {
		t.Fatal(err)
	}
	check("deleted", "a", "b")
	if got := MustPage(t, w, id).Deleted; len(got) != 1 || got[0].Path != list+"/"+string(c) {
		t.Errorf("deleted items %+v", got)
	}
	if err := w.Restore(id, list+"/"+string(c)); err != nil {
		t.Fatal(err)
	}
	check("restored", "a", "c", "b")
	if err := w.Delete(id, "hulpvraag/vraag"); !errors.Is(err, workspace.ErrNotFound) {
		t.Errorf("deleting a field: %v", err)
	}
	if _, err := w.AddItem(id, "hulpvraag", "", nil); !errors.Is(err, workspace.ErrNotFound) {
		t.Errorf("adding to a group: %v", err)
	}
	if _, err := w.AddItem(id, "mdos/019f0000-0000-7000-8000-000000000000/agenda", "", nil); !errors.Is(err, workspace.ErrNotFound) {
		t.Errorf("adding to an item nobody made: %v", err)
	}
}

// An edit somebody made without seeing the deletion keeps the item visible.
func TestEditAfterDeletionStaysVisible(t *testing.T) {
	_, w := MustCreate(t, t.TempDir())
	id := MustNew(t, w)
	item := MustAdd(t, w, id, "afspraken", map[string]json.RawMessage{"tekst": str("Elke dag lezen")})
	at := "afspraken/" + string(item)
	if err := w.Delete(id, at); err != nil {
		t.Fatal(err)
	}
	MustWrite(t, w, id, at+"/tekst", "Elke dag tien minuten lezen")
	p := MustPage(t, w, id)
	if len(p.Dossier.Afspraken) != 1 || p.Dossier.Afspraken[0].Tekst != "Elke dag tien minuten lezen" {
		t.Errorf("afspraken %+v", p.Dossier.Afspraken)
	}
	if len(p.Deleted) != 1 || !p.Deleted[0].EditedAfter {
		t.Errorf("deleted %+v", p.Deleted)
	}
}

func TestUndo(t *testing.T) {
	_, w := MustCreate(t, t.TempDir())
	id := MustNew(t, w)
	if _, err := w.Undo(id); err != nil { // the making of it, recalled from the log
		t.Logf("undo of a fresh dossier: %v", err)
	}
	MustWrite(t, w, id, "hulpvraag/vraag", "een")
	MustWrite(t, w, id, "hulpvraag/vraag", "twee")
	item := MustAdd(t, w, id, "afspraken", map[string]json.RawMessage{"tekst": str("x")})
	undo := func(want string) {
		t.Helper()
		got, err := w.Undo(id)
		if err != nil || got != want {
			t.Errorf("undo: %q %v, want %q", got, err, want)
		}
	}
	undo("Toevoegen aan Afspraken")
	if got := MustPage(t, w, id).Dossier.Afspraken; len(got) != 0 {
		t.Errorf("afspraken after undo: %+v", got)
	}
	if err := w.Restore(id, "afspraken/"+string(item)); err != nil { // nothing is gone
		t.Fatal(err)
	}
	undo("Terugzetten van Afspraak")
	if got := MustPage(t, w, id).Dossier.Afspraken; len(got) != 0 {
		t.Errorf("afspraken after putting back was taken back: %+v", got)
	}
	undo("Wijziging van Hulpvraag: Hulpvraag, zoals gesteld")
	if got := MustPage(t, w, id).Dossier.Hulpvraag.Vraag; got != "een" {
		t.Errorf("after undo %q, want een", got)
	}
	undo("Wijziging van Hulpvraag: Hulpvraag, zoals gesteld")
	if got := MustPage(t, w, id).Dossier.Hulpvraag.Vraag; got != "" {
		t.Errorf("after undo %q, want nothing", got)
	}
}

func TestRegie(t *testing.T) {
	_, w := MustCreate(t, t.TempDir())
	id := MustNew(t, w)
	person := func(name, role string) dossier.ID {
		return MustAdd(t, w, id, "betrokkenen", map[string]json.RawMessage{"naam": str(name), "rol": str(role)})
	}
	ib, directeur, moeder := person("Karin Mol", "ib"), person("Ahmed Zahir", "directeur"), person("Linda", "moeder")
	for _, c := range []struct {
		to     dossier.ID
		reason string
		day    dossier.Date
	}{{ib, "Begin", "2026-09-01"}, {directeur, "Ziekte IB", "2026-10-05"}, {ib, "Terug", "2026-11-09"}} {
		if err := w.SetRegie(id, c.to, c.reason, c.day); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.SetRegie(id, directeur, " ", ""); !errors.Is(err, workspace.ErrReason) {
		t.Errorf("without a reason: %v", err)
	}
	var value *dossier.ValueError
	if err := w.SetRegie(id, moeder, "x", ""); !errors.As(err, &value) {
		t.Errorf("to a parent: %v", err)
	}
	var got []string
	open := 0
	for _, r := range MustPage(t, w, id).Dossier.Regie {
		got = append(got, r.Wie+" "+string(r.Van)+" "+string(r.Tot)+" "+string(r.Reden))
		if r.Tot == "" {
			open++
		}
	}
	want := []string{"Karin Mol 2026-09-01 2026-10-05 Begin", "Ahmed Zahir 2026-10-05 2026-11-09 Ziekte IB", "Karin Mol 2026-11-09  Terug"}
	if !slices.Equal(got, want) || open != 1 {
		t.Errorf("regie\n%q, want\n%q", got, want)
	}
}
