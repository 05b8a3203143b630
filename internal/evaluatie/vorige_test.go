package evaluatie

import (
	"math"
	"testing"

	"routewijzer/internal/dossier"
)

// second is a dossier in its second cycle: goal a was continued as c, b was
// left, d is new.
func second() *dossier.Dossier {
	item := func(id dossier.ID) dossier.Item { return dossier.Item{ID: id, Volgorde: string(id)} }
	return &dossier.Dossier{
		Cycli: []dossier.Cyclus{{Item: item("y1"), AfgeslotenOp: "2026-12-08", Doelen: dossier.Refs{"a", "b"}, Observaties: dossier.Refs{"o1"}, Inzetten: dossier.Refs{"i1"}}},
		PlanVanAanpak: dossier.PlanVanAanpak{Doelen: []dossier.Doel{
			{Item: item("a"), Eindniveau: "+1"}, {Item: item("b"), Eindniveau: "-2"},
			{Item: item("c"), Voortgezet: "a", Beginniveau: "+1", Nulmeting: "5", Metingen: []dossier.Meting{{Item: item("m1"), Datum: "2027-02-01", Niveau: "+2"}, {Item: item("m2"), Datum: "2027-01-20", Niveau: "0"}}},
			{Item: item("d"), Voortgezet: "weg", Eindniveau: "0"},
		}},
		Observaties: []dossier.Observatie{{Item: item("o1")}, {Item: item("o2")}},
		Inzetten:    []dossier.Inzet{{Item: item("i1"), Stand: dossier.InzetBeeindigd}},
		Afspraken:   []dossier.Afspraak{{GereedOp: "2026-12-08"}, {GereedOp: "2026-12-09"}, {GereedOp: ""}, {GereedOp: "2027-01-31"}, {GereedOp: "ooit"}},
	}
}

func TestSindsVorige(t *testing.T) {
	if _, ok := SindsVorige(&dossier.Dossier{}); ok {
		t.Error("a first cycle has none before it")
	}
	d := second()
	v, ok := SindsVorige(d)
	if !ok || v.Sinds != "2026-12-08" || v.NToen != 2 || v.NNu != 1 || math.Abs(v.TNu-50) > 0.005 || math.Abs(v.TToen-43.8) > 0.05 {
		t.Errorf("%v %+v", ok, v)
	}
	if len(v.Doelen) != 1 || v.Doelen[0].Nu.ID != "c" || v.Doelen[0].Toen.ID != "a" || v.Doelen[0].NiveauToen != "+1" || v.Doelen[0].NiveauNu != "+2" {
		t.Errorf("goals %+v", v.Doelen)
	}
	if len(v.NieuweDoelen) != 1 || v.NieuweDoelen[0].ID != "d" || len(v.VerlatenDoelen) != 1 || v.VerlatenDoelen[0].ID != "b" {
		t.Errorf("new %+v, left %+v", v.NieuweDoelen, v.VerlatenDoelen)
	}
	if v.Observaties != 1 || v.AfsprakenGereed != 2 {
		t.Errorf("%d observations, %d agreements", v.Observaties, v.AfsprakenGereed)
	}
	// What was taken over is no measurement; what was rated at the end is.
	d.PlanVanAanpak.Doelen[2].Metingen = nil
	if v, _ := SindsVorige(d); v.Doelen[0].NiveauNu != "" {
		t.Errorf("level now %q", v.Doelen[0].NiveauNu)
	}
	d.PlanVanAanpak.Doelen[2].Eindniveau = "-1"
	if v, _ := SindsVorige(d); v.Doelen[0].NiveauNu != "-1" || v.NNu != 2 {
		t.Errorf("level now %q over %d", v.Doelen[0].NiveauNu, v.NNu)
	}
}

// The cycle before is the one closed last, wherever it stands in the list.
func TestSindsVorigeTakesTheLast(t *testing.T) {
	d := second()
	d.Cycli = append([]dossier.Cyclus{{AfgeslotenOp: "2027-03-01", Doelen: dossier.Refs{"c"}}}, d.Cycli...)
	v, _ := SindsVorige(d)
	if v.Sinds != "2027-03-01" || len(v.VerlatenDoelen) != 1 || v.VerlatenDoelen[0].ID != "c" {
		t.Errorf("%+v", v)
	}
}

// What an earlier cycle closed over counts in no judgement of the running one.
func TestOfTheRunningCycleOnly(t *testing.T) {
	d := second()
	if tt, n, err := GAS(d); err != nil || n != 1 || tt != 50 {
		t.Errorf("GAS %.2f over %d, %v", tt, n, err)
	}
	if es := Effects(d); len(es) != 2 || es[0].Doel != "c" {
		t.Errorf("effects %+v", es)
	}
	if HeeftAB(d) {
		t.Error("an AB whose inzet belongs to an earlier cycle takes part in this one")
	}
	if vs := Doelverlopen(d); len(vs) != 2 || vs[0].Doel.ID != "c" {
		t.Errorf("courses %+v", vs)
	}
	d.Cycli = nil
	if !HeeftAB(d) {
		t.Error("the AB of a first cycle is not seen")
	}
}
