package workspace_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

// codes are those of the findings that refuse.
func codes(err error) (out []string) {
	var wall *workspace.WallError
	if errors.As(err, &wall) {
		for _, f := range wall.Findings {
			out = append(out, f.Code)
		}
	}
	slices.Sort(out)
	return out
}

// Example 2: no AB is ingezet before the ondersteuningsvraag is vastgesteld and
// says preventief or curatief and one of the four levels. Typing always saves.
func TestWallRefuses(t *testing.T) {
	_, w := MustCreateAs(t, t.TempDir(), "Karin Mol", "ib")
	id := MustNew(t, w)
	inzet := MustAdd(t, w, id, "inzetten", map[string]json.RawMessage{"stand": str("gevraagd")})
	stand := "inzetten/" + string(inzet) + "/stand"
	before := MustPage(t, w, id)
	err := w.Write(id, []workspace.Write{{Path: "hulpvraag/vraag", Value: str("tegelijk getypt")}, {Path: stand, Value: str("ingezet")}})
	if got, want := codes(err), []string{"K3", "M11", "M12"}; !slices.Equal(got, want) {
		t.Fatalf("refused by %v (%v), want %v", got, err, want)
	}
	if strings.Contains(err.Error(), "Sem") {
		t.Errorf("a name in an error: %v", err)
	}
	after := MustPage(t, w, id)
	if len(after.Fields) != len(before.Fields) || after.Dossier.Inzetten[0].Stand != dossier.InzetGevraagd || after.Dossier.Hulpvraag.Vraag != "" {
		t.Errorf("a refused action left something: %+v", after.Dossier.Inzetten)
	}
	for _, x := range w.List() {
		if slices.ContainsFunc(x.Signalen, func(f regels.Finding) bool { return f.Code == "M11" && f.Pad == stand && f.Weigert != stand }) {
			t.Errorf("the list knows what was refused: %+v", x.Signalen)
		}
	}
	if _, err := w.AddItem(id, "inzetten", "", map[string]json.RawMessage{"stand": str("ingezet")}); len(codes(err)) == 0 {
		t.Errorf("a new item that is ingezet at once: %v", err)
	}
	err = w.AddItems(id, "inzetten", []workspace.ItemLeaves{{{Path: "stand", Value: str("ingezet")}}})
	if len(codes(err)) == 0 {
		t.Errorf("items that are ingezet at once: %v", err)
	}
	if n := len(MustPage(t, w, id).Dossier.Inzetten); n != 1 {
		t.Errorf("%d inzetten after two refused ones, want 1", n)
	}
	MustWrite(t, w, id, "hulpvraag/vraag", "los getypt")
	MustWrite(t, w, id, stand, "aangenomen")

	// Together it is consistent: the rules are asked of what comes out.
	err = w.Write(id, []workspace.Write{
		{Path: stand, Value: str("ingezet")}, {Path: "ondersteuningsvraag/vraag", Value: str("Hoe komt Sem aan het werk?")}, {Path: "ondersteuningsvraag/aard", Value: str("curatief")},
		{Path: "ondersteuningsvraag/niveau", Value: str("leerling")}, {Path: "ondersteuningsvraag/vastgesteldOp", Value: str("2026-09-09")},
	})
	if err != nil {
		t.Errorf("a whole action that is consistent: %v", err)
	}
	if got := MustPage(t, w, id).Dossier.Inzetten[0].Stand; got != dossier.InzetIngezet {
		t.Errorf("stand %q, want ingezet", got)
	}
}

// What somebody else was let do is never refused when it comes in: the wall is
// of this action, not of the log.
func TestWallsAreOfWritingOnly(t *testing.T) {
	_, w := MustCreateAs(t, t.TempDir(), "Karin Mol", "ib")
	_, v := MustCreateAs(t, t.TempDir(), "Ahmed Zahir", "directeur")
	id := MustNew(t, w)
	if err := w.AddMember(id, v.ContactCard(), v.ContactCode(), "Ahmed Zahir", "directeur"); err != nil {
		t.Fatal(err)
	}
	head := MustAdd(t, w, id, "betrokkenen", map[string]json.RawMessage{"naam": str("Ahmed Zahir"), "rol": str("directeur")})
	if err := w.SetRegie(id, head, "Karin is ziek", ""); err != nil {
		t.Fatal(err)
	}
	hand(t, w, v, id)
	item := MustAdd(t, v, id, "inzetten", nil)
	stand := "inzetten/" + string(item) + "/stand"
	if err := v.PutDraft(id, workspace.Draft{Path: stand, Value: str("ingezet")}); err != nil { // what was refused waits
		t.Fatal(err)
	}
	for _, code := range []string{"M11", "M12", "K3"} { // on the one device it was lifted
		if err := v.Lift(id, code, stand, "spoed"); err != nil {
			t.Fatalf("lift %s: %v", code, err)
		}
	}
	MustWrite(t, v, id, stand, "ingezet")
	hand(t, v, w, id)
	d := MustPage(t, w, id).Dossier
	if d.Inzetten[0].Stand != dossier.InzetIngezet {
		t.Fatalf("stand %q", d.Inzetten[0].Stand)
	}
	for _, o := range d.Opheffingen {
		if err := w.Delete(id, "opheffingen/"+string(o.ID)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Write(id, []workspace.Write{{Path: stand, Value: str("ingezet")}}); err != nil { // says what stands already
		t.Errorf("writing what is there: %v", err)
	}
	MustWrite(t, w, id, stand, "gevraagd")
	if _, err := w.Undo(id); err != nil { // back to what the rules would refuse by now
		t.Errorf("undo: %v", err)
	}
	if got := MustPage(t, w, id).Dossier.Inzetten[0].Stand; got != dossier.InzetIngezet {
		t.Errorf("after undo %q, want ingezet", got)
	}
	MustWrite(t, w, id, stand, "gevraagd")
	if err := w.Write(id, []workspace.Write{{Path: stand, Value: str("ingezet")}}); len(codes(err)) == 0 {
		t.Errorf("writing it by hand: %v, want a wall", err)
	}
}

// Walls are looked for behind dates and choices only; a rule that guards another
// kind of field would never be asked.
func TestWallsGuardDatesAndChoices(t *testing.T) {
	seen := map[string]bool{}
	look := func(d *dossier.Dossier) {
		for _, f := range regels.Check(d, "2026-11-01") {
			if f.Weigert == "" {
				continue
			}
			x, err := dossier.FieldAt(d, f.Weigert)
			if err != nil || x.Kind != dossier.KindDate && x.Kind != dossier.KindChoice {
				t.Errorf("%s guards %s, a %s", f.Code, f.Weigert, x.Kind)
			}
			seen[f.Code] = true
		}
	}
	for _, c := range dossier.Cases() {
		look(c.Dossier)
		leaves := dossier.Leaves(c.Dossier)
		for i := range leaves { // and with each leaf missing in turn
			d := dossier.New(c.Dossier.ID)
			for j, l := range leaves {
				if i == j {
					continue
				}
				if err := dossier.Set(d, l.Path, l.Value); err != nil {
					t.Fatal(err)
				}
			}
			look(d)
		}
	}
	if len(seen) < 10 {
		t.Errorf("only %d walls were seen: %v", len(seen), seen)
	}
}
