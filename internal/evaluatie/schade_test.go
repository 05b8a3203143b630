package evaluatie

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"routewijzer/internal/dossier"
)

// scratch overwrites fields of a struct at random, as damage or another version
// of the program may have.
func scratch(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			scratch(t, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			scratch(t, v.Index(i))
		}
	case reflect.String:
		if rapid.IntRange(0, 9).Draw(t, "hit") == 0 {
			v.SetString(rapid.SampledFrom([]string{"", "x", "2026-09-16", "2026-02-31", "0001-01-01", "9999-12-31", "-2", "+2", "3,5", "4 van 5", "-1 van 0", "40%", "afgerond", "1e400"}).Draw(t, "s"))
		}
	case reflect.Int:
		if rapid.IntRange(0, 4).Draw(t, "hit") == 0 {
			v.SetInt(int64(rapid.SampledFrom([]int{0, -1, 1, 13, math.MaxInt, math.MinInt}).Draw(t, "n")))
		}
	}
}

// Whatever became of a dossier, everything here answers, and no number that is
// shown is none.
func TestDamageIsNoPanic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dossier.Cases()[rapid.IntRange(0, 2).Draw(t, "case")].Dossier
		d.Cycli = []dossier.Cyclus{{AfgeslotenOp: "2026-12-08", Doelen: dossier.Refs{dossier.Ref(d.PlanVanAanpak.Doelen[0].ID)}}}
		d.PlanVanAanpak.Doelen[1].Voortgezet = dossier.Ref(d.PlanVanAanpak.Doelen[0].ID)
		for _, part := range []any{&d.PlanVanAanpak, &d.Evaluaties, &d.Inzetten, &d.Cycli, &d.Afspraken, &d.Termijnen, &d.School, &d.Kind, &d.Onderwerp} {
			scratch(t, reflect.ValueOf(part).Elem())
		}
		number := func(f float64) {
			if math.IsNaN(f) || math.IsInf(f, 0) {
				t.Fatalf("%v is no number", f)
			}
		}
		for _, v := range Doelverlopen(d) {
			number(v.Verwacht)
			for _, p := range v.Punten {
				number(p.Waarde)
			}
		}
		v, ok := SindsVorige(d)
		if !ok {
			t.Fatal("a second cycle has no first")
		}
		number(v.TNu)
		number(v.TToen)
		x, _, _ := GAS(d)
		number(x)
		for _, k := range Tijdverantwoording(d) {
			if k.Minuten < 0 || k.Reis < 0 {
				t.Fatalf("%+v", k)
			}
		}
		day := dossier.Date(rapid.SampledFrom([]string{"", "2026-12-08", "2019-01-01", "9999-12-31", "x"}).Draw(t, "day"))
		if n, ok := Leeftijd(d, day); ok && n < 0 {
			t.Fatalf("%d years old", n)
		}
		w, ok := Window(d)
		if ok && (w.Vanaf > w.TotEnMet || w.Start > w.Vanaf) {
			t.Fatalf("window %+v", w)
		}
		Propose(Vakanties(d.School), w, day)
		StartTerm(d, day)
		Effects(d)
		HeeftAB(d)
		for _, e := range d.Evaluaties {
			Gaps(d, e)
		}
	})
}
