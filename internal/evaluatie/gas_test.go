package evaluatie

import (
	"errors"
	"math"
	"testing"

	"routewijzer/internal/dossier"
)

// The check values of Kiresuk & Sherman's formula as corrected.
func TestT(t *testing.T) {
	for _, tt := range []struct {
		name   string
		scores []Score
		want   float64
	}{
		{"0,0,0", []Score{{0, 1}, {0, 1}, {0, 1}}, 50},
		{"+1,+1,+1", []Score{{1, 1}, {1, 1}, {1, 1}}, 63.69},
		{"-1,-1,-1", []Score{{-1, 1}, {-1, 1}, {-1, 1}}, 36.31},
		{"+1", []Score{{1, 1}}, 60},
		{"-2 weight 3", []Score{{-2, 3}}, 30},
		{"+1,-1 weights 2,1", []Score{{1, 2}, {-1, 1}}, 54.02},
		{"+2 four times", []Score{{2, 1}, {2, 1}, {2, 1}, {2, 1}}, 79.02},
		{"+1,0,+2 weights 3,2,1", []Score{{1, 3}, {0, 2}, {2, 1}}, 61.02},
		{"a zero weight beside others", []Score{{1, 1}, {-2, 0}}, 60},
		{"Sem", []Score{{0, 2}, {0, 1}, {1, 1}}, 53.33},
	} {
		got, err := T(tt.scores)
		if err != nil || math.Abs(got-tt.want) > 0.005 {
			t.Errorf("%s: got %.4f, %v; want %.2f", tt.name, got, err, tt.want)
		}
	}
}

func TestTRefuses(t *testing.T) {
	if _, err := T(nil); !errors.Is(err, ErrGeenDoelen) {
		t.Errorf("no goals: %v", err)
	}
	if _, err := T([]Score{{1, 0}, {2, 0}}); !errors.Is(err, ErrGeenGewicht) {
		t.Errorf("no weight: %v", err)
	}
	for _, s := range []Score{{3, 1}, {-3, 1}, {0, -1}} {
		if _, err := T([]Score{s}); err == nil {
			t.Errorf("%+v was accepted", s)
		}
	}
}

func TestGAS(t *testing.T) {
	d := &dossier.Dossier{}
	if _, n, err := GAS(d); n != 0 || !errors.Is(err, ErrGeenDoelen) {
		t.Errorf("empty: %d, %v", n, err)
	}
	d.PlanVanAanpak.Doelen = []dossier.Doel{{Eindniveau: "0", Gewicht: 2}, {Eindniveau: "0", Gewicht: 1}, {Eindniveau: "+1"}, {}, {Eindniveau: "heel goed"}}
	got, n, err := GAS(d)
	if err != nil || n != 3 || math.Abs(got-53.33) > 0.005 {
		t.Errorf("got %.2f over %d, %v; want 53.33 over 3", got, n, err)
	}
}

func TestEffects(t *testing.T) {
	d := &dossier.Dossier{}
	d.PlanVanAanpak.Doelen = []dossier.Doel{
		{Item: dossier.Item{ID: "a"}, Voor: dossier.DoelKind, Versterkt: "b", Beginniveau: "-1", Eindniveau: "0"},
		{Item: dossier.Item{ID: "b"}, Voor: dossier.DoelLeerkracht, Beginniveau: "-2", Eindniveau: "+1"},
		{Item: dossier.Item{ID: "c"}, Voor: dossier.DoelKind, Versterkt: "a", Eindniveau: "-2"},
		{Item: dossier.Item{ID: "e"}, Voor: dossier.DoelOuders},
	}
	want := []Effect{
		{Doel: "a", Gekoppeld: true, Begin: "-1", Eind: "0", Stappen: 1, Oordeel: "zoals verwacht"},
		{Doel: "b", Versterken: true, Begin: "-2", Eind: "+1", Stappen: 3, Oordeel: "meer dan verwacht"},
		{Doel: "c", Eind: "-2", Oordeel: "veel minder dan verwacht"}, // paired with a goal for the child: that strengthens nobody
		{Doel: "e", Oordeel: "nog niet gemeten"},
	}
	got := Effects(d)
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%d: got %+v, want %+v", i, got[i], want[i])
		}
	}
}
