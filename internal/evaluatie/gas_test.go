package evaluatie

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

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

// What is refused says why, in a sentence to show.
func TestTRefuses(t *testing.T) {
	for _, tt := range []struct {
		name   string
		scores []Score
		is     error
		says   string
	}{
		{"no goals", nil, ErrGeenDoelen, "nog geen doel"},
		{"all weights zero", []Score{{1, 0}, {2, 0}}, ErrGeenGewicht, "gewicht 0"},
		{"one goal without weight", []Score{{0, 0}}, ErrGeenGewicht, "gewicht 0"},
		{"a level too high", []Score{{0, 1}, {3, 1}}, nil, "tussen -2 en +2"},
		{"a level too low", []Score{{-3, 1}}, nil, "tussen -2 en +2"},
		{"a negative weight", []Score{{0, 1}, {1, -1}}, nil, "0 of hoger"},
	} {
		got, err := T(tt.scores)
		if err == nil || got != 0 || tt.is != nil && !errors.Is(err, tt.is) {
			t.Fatalf("%s: %v, %v", tt.name, got, err)
		}
		if s := err.Error(); !strings.Contains(s, tt.says) || !strings.HasSuffix(s, ".") {
			t.Errorf("%s: %q", tt.name, s)
		}
	}
}

// T does not depend on the order of goals, stays finite and within what the
// levels allow, and better levels never make it lower.
func TestTProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		score := rapid.Custom(func(t *rapid.T) Score {
			return Score{rapid.IntRange(-2, 2).Draw(t, "x"), rapid.OneOf(rapid.IntRange(1, 5), rapid.IntRange(1, math.MaxInt)).Draw(t, "w")}
		})
		ss := rapid.SliceOfN(score, 1, 12).Draw(t, "scores")
		got, err := T(ss)
		if err != nil || math.IsNaN(got) || math.IsInf(got, 0) || got < 50-20/math.Sqrt(rho) || got > 50+20/math.Sqrt(rho) {
			t.Fatalf("%v, %v", got, err)
		}
		if again, _ := T(rapid.Permutation(ss).Draw(t, "order")); math.Abs(again-got) > 1e-9*math.Abs(got) {
			t.Fatalf("%v in another order %v", got, again)
		}
		i := rapid.IntRange(0, len(ss)-1).Draw(t, "i")
		more := slices.Clone(ss)
		more[i].Niveau = min(more[i].Niveau+1, 2)
		if better, _ := T(more); better < got-1e-9 {
			t.Fatalf("%v became %v with a better level", got, better)
		}
	})
}

func TestGAS(t *testing.T) {
	for _, tt := range []struct {
		name   string
		doelen []dossier.Doel
		want   float64
		n      int
		err    error
	}{
		{"no goals", nil, 0, 0, ErrGeenDoelen},
		{"goals without a level", []dossier.Doel{{Gewicht: 2}, {Eindniveau: "heel goed"}, {Beginniveau: "-1"}}, 0, 0, ErrGeenDoelen},
		{"one goal", []dossier.Doel{{Eindniveau: "+1"}}, 60, 1, nil},
		{"one goal, any weight", []dossier.Doel{{Eindniveau: "-2", Gewicht: 3}}, 30, 1, nil},
		{"an absent weight counts 1", []dossier.Doel{{Eindniveau: "0"}, {Eindniveau: "0", Gewicht: 1}, {Eindniveau: "0"}}, 50, 3, nil},
		{"mixed weights, some without a level", []dossier.Doel{{Eindniveau: "0", Gewicht: 2}, {Eindniveau: "0", Gewicht: 1}, {Eindniveau: "+1"}, {Gewicht: 9}, {Eindniveau: "heel goed"}}, 53.33, 3, nil},
		{"a huge weight", []dossier.Doel{{Eindniveau: "+1", Gewicht: math.MaxInt}, {Eindniveau: "-1", Gewicht: 1}}, 60, 2, nil},
	} {
		got, n, err := GASVan(tt.doelen)
		if !errors.Is(err, tt.err) || n != tt.n || math.Abs(got-tt.want) > 0.005 {
			t.Errorf("%s: %.2f over %d, %v; want %.2f over %d, %v", tt.name, got, n, err, tt.want, tt.n, tt.err)
		}
		d := &dossier.Dossier{PlanVanAanpak: dossier.PlanVanAanpak{Doelen: tt.doelen}}
		if t2, n2, err2 := GAS(d); t2 != got || n2 != n || (err2 == nil) != (err == nil) {
			t.Errorf("%s: the dossier gives %.2f over %d, %v", tt.name, t2, n2, err2)
		}
	}
	if _, n, err := GASVan([]dossier.Doel{{Eindniveau: "0", Gewicht: -1}, {Eindniveau: "+1"}}); err == nil || n != 2 {
		t.Errorf("a negative weight was taken: %d, %v", n, err)
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
