package workspace_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

func TestTurn(t *testing.T) {
	_, w, _ := at(t, t.TempDir(), "Karin Mol", "ib", "2026-10-01")
	id := MustNew(t, w)
	turn := func(x dossier.Wending) {
		t.Helper()
		if err := w.Turn(id, x); err != nil {
			t.Fatal(err)
		}
	}
	var no *regels.Weigering
	if err := w.Turn(id, dossier.Wending{Soort: dossier.RouteHervat, Datum: "2026-10-01", Reden: "x"}); !errors.As(err, &no) || no.Tekst == "" {
		t.Errorf("taking up what was not ended: %v", err)
	}
	turn(dossier.Wending{Soort: dossier.RouteGekozen, Datum: "2026-09-14", Naar: dossier.RouteOnderzoek, Reden: "eerst kijken"})
	turn(dossier.Wending{Soort: dossier.RouteGewisseld, Datum: "2026-09-21", Naar: dossier.RouteBegeleiding, Reden: "de vraag is helder"})
	d := MustPage(t, w, id).Dossier
	if d.Route.Keuze != dossier.RouteBegeleiding || len(d.Verloop) != 2 || d.Verloop[1].Van != dossier.RouteOnderzoek || d.Verloop[1].Reden != "de vraag is helder" {
		t.Fatalf("route %+v, verloop %+v", d.Route, d.Verloop)
	}
	last := "verloop/" + string(d.Verloop[1].ID)
	if a, b := envelopes(t, w, id, last), envelopes(t, w, id, "route/keuze"); len(a) != 1 || a[0] != b[0] {
		t.Errorf("the decision in %v, the route in %v: want one envelope", a, b)
	}
	if label, err := w.Undo(id); err != nil || label != "Andere route gekozen" {
		t.Errorf("undo %q %v", label, err)
	}
	d = MustPage(t, w, id).Dossier
	if d.Route.Keuze != dossier.RouteOnderzoek || len(d.Verloop) != 1 || d.Route.Reden != "eerst kijken" {
		t.Errorf("after undo: route %+v, verloop %+v", d.Route, d.Verloop)
	}
	turn(dossier.Wending{Soort: dossier.Afgesloten, Datum: "2026-10-01", Reden: "verhuisd"})
	turn(dossier.Wending{Soort: dossier.Heropend, Datum: "2026-10-01", Reden: "weer terug"})
	if d = MustPage(t, w, id).Dossier; d.Onderwerp.AfgeslotenOp != "" || len(d.Verloop) != 3 {
		t.Errorf("reopened: %+v, %d decisions", d.Onderwerp, len(d.Verloop))
	}
	h, err := w.History(id, "onderwerp/afgeslotenOp")
	if err != nil || len(h) != 2 { // closed and reopened: nothing is overwritten
		t.Errorf("history of closing: %d %v", len(h), err)
	}
	if err := w.Turn("019f0000-0000-7000-8000-000000000000", dossier.Wending{}); !errors.Is(err, workspace.ErrNotFound) {
		t.Errorf("of a dossier that is not here: %v", err)
	}
}

func nextRound(d *dossier.Dossier) regels.Vervolgopdracht {
	return regels.Vervolgopdracht{Evaluatie: d.Evaluaties[0].ID, Vervolg: "voortzetten", Reden: "nog een ronde", Datum: "2026-12-10"}
}

// A new cycle keeps all of the one before, comes in one envelope, and is taken
// back by one "Ongedaan maken".
func TestNextCycle(t *testing.T) {
	_, w, _ := at(t, t.TempDir(), "Karin Mol", "ib", "2026-12-10")
	id := MustCase(t, w, "sem")
	old := MustPage(t, w, id).Dossier
	if err := w.NextCycle(id, nextRound(old)); err != nil {
		t.Fatal(err)
	}
	d := MustPage(t, w, id).Dossier
	if len(d.Cycli) != 1 || len(d.PlanVanAanpak.Doelen) != 2*len(old.PlanVanAanpak.Doelen) || d.PlanVanAanpak.WerkelijkeStart != "" || d.Cycli[0].WerkelijkeStart != old.PlanVanAanpak.WerkelijkeStart {
		t.Fatalf("cycli %+v, %d goals of %d, start %q", d.Cycli, len(d.PlanVanAanpak.Doelen), len(old.PlanVanAanpak.Doelen), d.PlanVanAanpak.WerkelijkeStart)
	}
	for i, g := range old.PlanVanAanpak.Doelen {
		if !slices.ContainsFunc(d.PlanVanAanpak.Doelen, func(x dossier.Doel) bool { return x.ID == g.ID && x.Doel == g.Doel && x.Eindniveau == g.Eindniveau }) {
			t.Errorf("goal %d of the cycle before is not what it was", i)
		}
	}
	if e := envelopes(t, w, id, "cycli"); len(e) != 1 || e[0] != envelopes(t, w, id, "planVanAanpak/werkelijkeStart")[0] {
		t.Errorf("the cycle came in %v, want one envelope", e)
	}
	if label, err := w.Undo(id); err != nil || label != "Nieuwe cyclus beginnen" {
		t.Fatalf("undo: %q %v", label, err)
	}
	back := MustPage(t, w, id).Dossier
	if got, want := said(back), said(old); got != want {
		t.Errorf("after undo it is not what it was:\n%s\nwant\n%s", got, want)
	}
	if err := w.NextCycle(id, nextRound(old)); err != nil { // and again
		t.Fatal(err)
	}
	if d := MustPage(t, w, id).Dossier; len(d.Cycli) != 1 {
		t.Errorf("%d cycles after doing it again", len(d.Cycli))
	}
	_, ab := MustCreate(t, t.TempDir())
	if err := w.AddMember(id, ab.ContactCard(), ab.ContactCode(), "Bo Veldman", "ab"); err != nil {
		t.Fatal(err)
	}
	hand(t, w, ab, id)
	if err := ab.Turn(id, dossier.Wending{Soort: dossier.Afgesloten, Datum: "2026-12-10", Reden: "x"}); !errors.Is(err, workspace.ErrRights) {
		t.Errorf("an AB closes the dossier: %v", err)
	}
}

// said is all a dossier says, to compare.
func said(d *dossier.Dossier) string {
	var b strings.Builder
	for _, l := range dossier.Leaves(d) {
		fmt.Fprintf(&b, "%s=%s\n", l.Path, l.Value)
	}
	return b.String()
}

// Two people decide at the same time, each without the other's work: both
// decisions stay, what differs is a conflict, and both come out the same.
func TestTwoDecideAtOnce(t *testing.T) {
	_, ib, _ := at(t, t.TempDir(), "Karin Mol", "ib", "2026-12-10")
	_, head, _ := at(t, t.TempDir(), "Ahmed Zahir", "directeur", "2026-12-10")
	both := func(t *testing.T, id dossier.ID) (a, b *workspace.Page) {
		t.Helper()
		hand(t, ib, head, id)
		hand(t, head, ib, id)
		a, b = MustPage(t, ib, id), MustPage(t, head, id)
		if got, want := said(a.Dossier), said(b.Dossier); got != want {
			t.Errorf("the two see different dossiers:\n%s\nand\n%s", got, want)
		}
		for _, d := range []*dossier.Dossier{a.Dossier, b.Dossier} { // nothing breaks on what came together
			regels.Check(d, "2026-12-11")
			regels.Termijnen(d, "2026-12-11")
		}
		return a, b
	}
	share := func(t *testing.T, id dossier.ID) {
		t.Helper()
		if err := ib.AddMember(id, head.ContactCard(), head.ContactCode(), "Ahmed Zahir", "directeur"); err != nil {
			t.Fatal(err)
		}
		hand(t, ib, head, id)
	}
	t.Run("a route", func(t *testing.T) {
		id := MustNew(t, ib)
		share(t, id)
		for w, r := range map[*workspace.Workspace]dossier.Routekeuze{ib: dossier.RouteOnderzoek, head: dossier.RouteBegeleiding} {
			if err := w.Turn(id, dossier.Wending{Soort: dossier.RouteGekozen, Datum: "2026-12-10", Naar: r, Reden: dossier.Text("daarom " + r)}); err != nil {
				t.Fatal(err)
			}
		}
		a, _ := both(t, id)
		if n := len(a.Fields["route/keuze"].Versions); n != 2 {
			t.Errorf("%d versions of the route, want both", n)
		}
		if len(a.Dossier.Verloop) != 2 {
			t.Errorf("verloop %+v, want both decisions", a.Dossier.Verloop)
		}
		if x := ib.List(); x[0].ID != id || x[0].Conflicten == 0 {
			t.Errorf("the list tells no conflict: %+v", x[0])
		}
		// One of them chooses, having seen both.
		if err := ib.Write(id, []workspace.Write{{Path: "route/keuze", Value: str("onderzoek"), Heads: a.Fields["route/keuze"].Heads}}); err != nil {
			t.Fatal(err)
		}
		if a, _ = both(t, id); len(a.Fields["route/keuze"].Versions) != 0 {
			t.Errorf("still in conflict: %+v", a.Fields["route/keuze"])
		}
	})
	t.Run("a cycle", func(t *testing.T) {
		id := MustCase(t, ib, "sem")
		share(t, id)
		old := MustPage(t, ib, id).Dossier
		for _, w := range []*workspace.Workspace{ib, head} {
			if err := w.NextCycle(id, nextRound(old)); err != nil {
				t.Fatal(err)
			}
		}
		a, _ := both(t, id)
		if len(a.Dossier.Cycli) != 1 || len(a.Dossier.Verloop) != len(old.Verloop)+2 || len(a.Dossier.PlanVanAanpak.Doelen) != 3*len(old.PlanVanAanpak.Doelen) {
			t.Errorf("%d cycles, %d decisions and %d goals: one round was closed, by two, and nothing of either is gone", len(a.Dossier.Cycli), len(a.Dossier.Verloop), len(a.Dossier.PlanVanAanpak.Doelen))
		}
		if label, err := head.Undo(id); err != nil || label != "Nieuwe cyclus beginnen" { // one of them steps back
			t.Fatalf("undo %q %v", label, err)
		}
		if a, _ = both(t, id); len(a.Dossier.Cycli) != 1 || len(a.Dossier.PlanVanAanpak.Doelen) != 2*len(old.PlanVanAanpak.Doelen) {
			t.Errorf("after one stepped back: %d cycles, %d goals", len(a.Dossier.Cycli), len(a.Dossier.PlanVanAanpak.Doelen))
		}
		if got := a.Dossier.PlanVanAanpak.WerkelijkeStart; got != "" { // the other's cycle has not begun
			t.Errorf("one who stepped back started the other's cycle: %q", got)
		}
	})
	t.Run("a cycle, for another reason", func(t *testing.T) {
		id := MustCase(t, ib, "sem")
		share(t, id)
		old := MustPage(t, ib, id).Dossier
		for w, why := range map[*workspace.Workspace]dossier.Text{ib: "het gaat de goede kant op", head: "het is nog niet genoeg"} {
			o := nextRound(old)
			o.Reden = why
			if err := w.NextCycle(id, o); err != nil {
				t.Fatal(err)
			}
		}
		a, _ := both(t, id)
		if len(a.Dossier.Cycli) != 1 {
			t.Fatalf("%d cycles", len(a.Dossier.Cycli))
		}
		if f := a.Fields["cycli/"+string(a.Dossier.Cycli[0].ID)+"/reden"]; len(f.Versions) != 2 {
			t.Errorf("the reason %+v, want both side by side", f)
		}
		if _, err := head.Undo(id); !errors.Is(err, workspace.ErrChanged) {
			t.Errorf("taking back what somebody else said otherwise: %v", err)
		}
		both(t, id)
	})
}

// cycles is a writer that begins a cycle and takes it back, until it is killed.
func cycles(w *workspace.Workspace, id dossier.ID) error {
	p, err := w.Open(id)
	if err != nil {
		return err
	}
	if len(p.Dossier.Cycli) > 0 {
		if _, err := w.Undo(id); err != nil {
			return err
		}
	}
	for {
		p, err := w.Open(id)
		if err != nil {
			return err
		}
		if err := w.NextCycle(id, nextRound(p.Dossier)); err != nil {
			return err
		}
		fmt.Println("cycle")
		if _, err := w.Undo(id); err != nil {
			return err
		}
		fmt.Println("undo")
	}
}

// kill -9 while cycles are begun and taken back: a new cycle is all there or not
// at all, and nothing of the cycle before is ever gone.
func TestKillLeavesWholeCycles(t *testing.T) {
	kills := 6
	if os.Getenv("RW_SLOW") != "" {
		kills = 100
	}
	dir := t.TempDir()
	p, w := MustCreateAs(t, dir, "Karin Mol", "ib")
	id := MustCase(t, w, "sem")
	old := MustPage(t, w, id).Dossier
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	t.Setenv("RW_KILL_WHAT", "cycles")
	begun := 0
	for run := range kills {
		for _, l := range killed(t, dir, id, run) {
			if l == "cycle" {
				begun++
			}
		}
		p, w := MustOpen(t, dir)
		d := MustPage(t, w, id).Dossier
		switch n := len(d.Cycli); n {
		case 0:
			if got, want := said(d), said(old); got != want {
				t.Fatalf("without a cycle it is not what it was:\n%s\nwant\n%s", got, want)
			}
		case 1:
			if len(d.PlanVanAanpak.Doelen) != 2*len(old.PlanVanAanpak.Doelen) || len(d.Verloop) != len(old.Verloop)+1 || d.PlanVanAanpak.WerkelijkeStart != "" {
				t.Fatalf("half a cycle: %d goals, %d decisions, start %q", len(d.PlanVanAanpak.Doelen), len(d.Verloop), d.PlanVanAanpak.WerkelijkeStart)
			}
		default:
			t.Fatalf("%d cycles", n)
		}
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if begun < kills/2 {
		t.Fatalf("only %d cycles were begun in %d runs: the killing was too quick to mean anything", begun, kills)
	}
	t.Logf("%d kills, %d cycles begun, each whole or not there", kills, begun)
}

// A route written as a field leaves the same trace as one that was decided.
func TestRouteWrittenAsAFieldIsKept(t *testing.T) {
	_, w := MustCreateAs(t, t.TempDir(), "Karin Mol", "ib")
	id := MustNew(t, w)
	MustWrite(t, w, id, "route/keuze", "onderzoek")
	MustWrite(t, w, id, "route/keuze", "onderzoek")
	if err := w.Write(id, []workspace.Write{{Path: "route/keuze", Value: str("begeleiding")}, {Path: "route/reden", Value: str("het is al duidelijk")}}); err != nil {
		t.Fatal(err)
	}
	v := MustPage(t, w, id).Dossier.Verloop
	if len(v) != 2 || v[0].Soort != dossier.RouteGekozen || v[0].Naar != dossier.RouteOnderzoek ||
		v[1].Soort != dossier.RouteGewisseld || v[1].Van != dossier.RouteOnderzoek || v[1].Naar != dossier.RouteBegeleiding || v[1].Reden != "het is al duidelijk" || v[1].Datum == "" {
		t.Errorf("kept %+v", v)
	}
	if _, err := w.Undo(id); err != nil {
		t.Fatal(err)
	}
	if d := MustPage(t, w, id).Dossier; len(d.Verloop) != 1 || d.Route.Keuze != dossier.RouteOnderzoek {
		t.Errorf("undone: %s, %+v", d.Route.Keuze, d.Verloop)
	}
}
