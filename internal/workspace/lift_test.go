package workspace_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

// found is the finding of that code, which must be there.
func found(t *testing.T, w *workspace.Workspace, id dossier.ID, day dossier.Date, code string) regels.Finding {
	t.Helper()
	for _, f := range regels.Check(MustPage(t, w, id).Dossier, day) {
		if f.Code == code {
			return f
		}
	}
	t.Fatalf("no finding %s", code)
	return regels.Finding{}
}

func TestLift(t *testing.T) {
	const day = "2026-10-01"
	_, w, _ := at(t, t.TempDir(), "Karin Mol", "ib", day)
	id := MustNew(t, w)
	inzet := MustAdd(t, w, id, "inzetten", map[string]json.RawMessage{"stand": str("gevraagd")})
	stand := "inzetten/" + string(inzet) + "/stand"
	f := regels.Finding{Code: "M11", Pad: stand, OphefbaarDoor: regels.DoorRegie}
	if !w.MayLift(id, f) {
		t.Error("the IB who founded the dossier leads it and may lift")
	}
	for name, c := range map[string]struct {
		code, pad, reason string
		want              error
	}{
		"without a reason": {"M11", stand, "  ", workspace.ErrReason},
		"not there":        {"M11", "inzetten/x/stand", "spoed", workspace.ErrNotLiftable},
		"no such rule":     {"Z9", stand, "spoed", workspace.ErrNotLiftable},
	} {
		if err := w.Lift(id, c.code, c.pad, c.reason); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	err := w.Write(id, []workspace.Write{{Path: stand, Value: str("ingezet")}})
	var wall *workspace.WallError
	if !errors.As(err, &wall) {
		t.Fatalf("no wall: %v", err)
	}
	for i, f := range wall.Findings { // each is lifted by itself; none hides another
		if err := w.Lift(id, f.Code, f.Pad, "spoed, besproken met ouders"); err != nil {
			t.Fatalf("lift %s: %v", f.Code, err)
		}
		err := w.Write(id, []workspace.Write{{Path: stand, Value: str("ingezet")}})
		if got, want := len(codes(err)), len(wall.Findings)-i-1; got != want {
			t.Errorf("after lifting %d: %d walls, want %d", i+1, got, want)
		}
	}
	d := MustPage(t, w, id).Dossier
	if o := d.Opheffingen[0]; o.Door != "Karin Mol (intern begeleider)" || o.Op != day || o.Reden != "spoed, besproken met ouders" {
		t.Errorf("recorded %+v", o)
	}
	if err := w.Lift(id, wall.Findings[0].Code, wall.Findings[0].Pad, "nog eens"); !errors.Is(err, workspace.ErrNotLiftable) {
		t.Errorf("lifting twice: %v", err)
	}
	if f := found(t, w, id, day, wall.Findings[0].Code); f.Opgeheven == "" {
		t.Errorf("a lifted finding is not shown as lifted: %+v", f)
	}
}

// The regie may lift what names it: the latest it was given to, and as long as
// nobody was, who founded the dossier.
func TestWhoMayLift(t *testing.T) {
	_, w := MustCreateAs(t, t.TempDir(), "Marieke Hoekstra", "ab")
	id := MustNew(t, w)
	regie, ab, consulent := regels.Finding{OphefbaarDoor: regels.DoorRegie}, regels.Finding{OphefbaarDoor: regels.DoorAB}, regels.Finding{OphefbaarDoor: regels.DoorConsulent}
	check := func(when string, w *workspace.Workspace, want ...bool) {
		t.Helper()
		if got := []bool{w.MayLift(id, regie), w.MayLift(id, ab), w.MayLift(id, consulent)}; !slices.Equal(got, want) {
			t.Errorf("%s: regie, AB, consulent %v, want %v", when, got, want)
		}
	}
	check("an AB alone, nobody named", w, true, true, false)
	person := func(name, role string) dossier.ID {
		return MustAdd(t, w, id, "betrokkenen", map[string]json.RawMessage{"naam": str(name), "rol": str(role)})
	}
	if err := w.SetRegie(id, person("Karin Mol", "ib"), "Begin", ""); err != nil {
		t.Fatal(err)
	}
	check("the AB, an IB leads", w, false, true, false)
	if role, leads, err := w.MyPart(id); role != "ab" || leads || err != nil {
		t.Errorf("my part: %s %v %v", role, leads, err)
	}
	if err := w.Lift(id, "x", "y", "z"); !errors.Is(err, workspace.ErrNotLiftable) {
		t.Errorf("lift: %v", err)
	}
	f := MustAdd(t, w, id, "inzetten", map[string]json.RawMessage{"stand": str("gevraagd")})
	stand := "inzetten/" + string(f) + "/stand"
	if err := w.Write(id, []workspace.Write{{Path: stand, Value: str("ingezet")}}); len(codes(err)) == 0 {
		t.Fatalf("no wall: %v", err)
	}
	if x := found(t, w, id, "2026-10-01", "M11"); x.OphefbaarDoor != regels.DoorRegie {
		t.Errorf("M11 is lifted by %q", x.OphefbaarDoor)
	} else if err := w.Lift(id, x.Code, x.Pad, "zegt de AB"); !errors.Is(err, workspace.ErrRights) {
		t.Errorf("the AB lifts for the regie: %v", err)
	}
	if os := MustPage(t, w, id).Dossier.Opheffingen; len(os) != 0 {
		t.Errorf("refused, and recorded: %+v", os)
	}

	// Somebody who names herself among the betrokkenen is still herself.
	_, ib := MustCreateAs(t, t.TempDir(), "Karin Mol", "ib")
	id = MustNew(t, ib)
	check("an IB", ib, true, false, false)
	self := MustAdd(t, ib, id, "betrokkenen", map[string]json.RawMessage{"naam": str("Karin Mol"), "rol": str("ib")})
	head := MustAdd(t, ib, id, "betrokkenen", map[string]json.RawMessage{"naam": str("Ahmed Zahir"), "rol": str("directeur")})
	for _, c := range []struct {
		to   dossier.ID
		want bool
	}{{self, true}, {head, false}, {self, true}} {
		if err := ib.SetRegie(id, c.to, "afgesproken", ""); err != nil {
			t.Fatal(err)
		}
		check("after the regie went to "+string(c.to), ib, c.want, false, false)
	}
	if ib.MayLift("019f0000-0000-7000-8000-000000000000", ab) {
		t.Error("of a dossier that is not here")
	}
}

// R1.4: an observation before the instemming is kept, as concept; with the
// AB's reason it stands, and its lifting is in the same envelope.
func TestAttachBeforeInstemming(t *testing.T) {
	const day = "2026-10-01"
	p, w, _ := at(t, t.TempDir(), "Marieke Hoekstra", "ab", day)
	id := MustNew(t, w)
	MustWrite(t, w, id, "route/keuze", "onderzoek")
	attach := func(reason string) dossier.Observatie {
		t.Helper()
		r, err := w.Record(json.RawMessage(`{}`))
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Recorder().Press(r.ID, 1, json.RawMessage(`{}`), true); err != nil {
			t.Fatal(err)
		}
		item, err := w.AttachLifted(r.ID, id, dossier.Observatie{Datum: day, Waarneming: "Sem kijkt naar buiten.", Stand: dossier.Afgerond}, reason)
		if err != nil {
			t.Fatal(err)
		}
		if list, err := w.Recordings(); err != nil || len(list) != 0 {
			t.Errorf("the journal stayed: %v %v", list, err)
		}
		os := MustPage(t, w, id).Dossier.Observaties
		i := slices.IndexFunc(os, func(o dossier.Observatie) bool { return o.ID == item })
		if i < 0 || os[i].Waarneming == "" {
			t.Fatalf("the observation is not there: %+v", os)
		}
		return os[i]
	}
	if o := attach(""); o.Stand != dossier.Concept {
		t.Errorf("without instemming it is %q, want concept", o.Stand)
	}
	o := attach("papier gezien")
	if o.Stand != dossier.Afgerond {
		t.Errorf("lifted on the spot it is %q, want afgerond", o.Stand)
	}
	d := MustPage(t, w, id).Dossier
	if len(d.Opheffingen) != 1 || d.Opheffingen[0].Code != "R1.4" || d.Opheffingen[0].Door != "Marieke Hoekstra (ambulant begeleider)" {
		t.Fatalf("opheffingen %+v", d.Opheffingen)
	}
	if a, b := envelopes(t, w, id, "observaties/"+string(o.ID)), envelopes(t, w, id, "opheffingen"); len(a) != 1 || !slices.Equal(a, b) {
		t.Errorf("observation in %v, lifting in %v: want one envelope", a, b)
	}
}

// envelopes are those that wrote below a path.
func envelopes(t *testing.T, w *workspace.Workspace, id dossier.ID, path string) (out []string) {
	t.Helper()
	events, err := w.History(id, path)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if !slices.Contains(out, e.Envelope) {
			out = append(out, e.Envelope)
		}
	}
	return out
}

// What follows from a decision is not typed in: who may take it would not be asked.
func TestDecisionsAreNotTypedIn(t *testing.T) {
	_, w := MustCreateAs(t, t.TempDir(), "Marieke Hoekstra", "ab")
	id := MustNew(t, w)
	for _, list := range []string{"opheffingen", "verloop", "cycli"} {
		var bad *dossier.ValueError
		if _, err := w.AddItem(id, list, "", map[string]json.RawMessage{"reden": str("zomaar")}); !errors.As(err, &bad) {
			t.Errorf("%s: %v", list, err)
		}
	}
	if err := w.Turn(id, dossier.Wending{Soort: dossier.RouteGekozen, Naar: dossier.RouteOnderzoek, Datum: "2026-10-01"}); err != nil {
		t.Fatal(err)
	}
	v := MustPage(t, w, id).Dossier.Verloop
	if len(v) != 1 {
		t.Fatalf("a decision leaves no trace: %+v", v)
	}
	var bad *dossier.ValueError
	if err := w.Write(id, []workspace.Write{{Path: "verloop/" + string(v[0].ID) + "/reden", Value: str("anders")}}); !errors.As(err, &bad) {
		t.Errorf("a decision is rewritten: %v", err)
	}
}
