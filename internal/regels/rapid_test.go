package regels

import (
	"math/rand"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"routewijzer/internal/dossier"
)

var (
	nasty = []string{"", "x", " \n", "2026-09-16", "2026-02-31", "0001-01-01", "9999-12-31", "ja", "nee", "gezag", "afgerond", "ingezet", "moeder", "vader", "ab", "d1", "d2", "m2", "onderzoek", "plan", "analyse", "team", "\xff%s"}
	odd   = []int{0, -1, 1, 13, 1 << 40, -1 << 62}
)

// mutate overwrites fields of a struct at random; ids only when asked.
func mutate(t *rapid.T, v reflect.Value, ids bool) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if !ids && v.Type().Field(i).Name == "ID" {
				continue
			}
			mutate(t, v.Field(i), ids)
		}
	case reflect.Slice:
		if v.Len() > 0 && rapid.IntRange(0, 19).Draw(t, "cut") == 0 {
			v.Set(v.Slice(0, v.Len()-1))
		}
		for i := range v.Len() {
			mutate(t, v.Index(i), ids)
		}
	case reflect.String:
		if rapid.IntRange(0, 11).Draw(t, "hit") == 0 {
			v.SetString(rapid.SampledFrom(nasty).Draw(t, "s"))
		}
	case reflect.Int:
		if rapid.IntRange(0, 5).Draw(t, "hit") == 0 {
			v.SetInt(int64(rapid.SampledFrom(odd).Draw(t, "n")))
		}
	}
}

func shuffle(v reflect.Value, r *rand.Rand) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			shuffle(v.Field(i), r)
		}
	case reflect.Slice:
		r.Shuffle(v.Len(), reflect.Swapper(v.Interface()))
		for i := range v.Len() {
			shuffle(v.Index(i), r)
		}
	}
}

func anyDossier(t *rapid.T, ids bool) *dossier.Dossier {
	d := begeleid()
	if rapid.Bool().Draw(t, "route 1") {
		d = onderzocht()
	}
	mutate(t, reflect.ValueOf(d).Elem(), ids)
	return d
}

func TestNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t, true)
		today := dossier.Date(rapid.SampledFrom(nasty).Draw(t, "today"))
		Check(d, today)
		Steps(d, today)
	})
	Check(&dossier.Dossier{}, "")
	Steps(&dossier.Dossier{}, "")
}

// The order of lists in memory says nothing: volgorde does.
func TestOrderOfLists(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t, false)
		fs, ss := Check(d, vandaag), Steps(d, vandaag)
		text, _ := InstemmingTekst(d, dossier.VoorPlan)
		shuffle(reflect.ValueOf(d).Elem(), rand.New(rand.NewSource(rapid.Int64().Draw(t, "seed"))))
		if got := Check(d, vandaag); !reflect.DeepEqual(got, fs) {
			t.Fatalf("findings: got %+v\nwant %+v", got, fs)
		}
		if got := Steps(d, vandaag); !reflect.DeepEqual(got, ss) {
			t.Fatalf("steps: got %+v\nwant %+v", got, ss)
		}
		if got, _ := InstemmingTekst(d, dossier.VoorPlan); got != text {
			t.Fatalf("text: got\n%s\nwant\n%s", got, text)
		}
	})
}

// Lifting one finding marks that one and hides no other. Only the clock of the
// start may come to life: it counts from the lifting (A5, R2.5).
func TestLiftingHidesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t, false)
		d.Opheffingen = nil
		before := Check(d, vandaag)
		if len(before) == 0 {
			return
		}
		n := rapid.IntRange(0, len(before)-1).Draw(t, "lift")
		d.Opheffingen = []dossier.Opheffing{{Item: it("l"), Code: before[n].Code, Pad: before[n].Pad, Reden: "omdat", Op: "2026-09-20"}}
		after := Check(d, vandaag)
		for i, want := range before {
			if i == n && want.OphefbaarDoor != "" {
				want.Opgeheven, want.OpgehevenOp = "omdat", "2026-09-20"
			}
			if got, ok := find(after, want.Code, want.Pad); !ok || got != want {
				t.Fatalf("got %+v, want %+v", got, want)
			}
		}
		for _, f := range after {
			if _, ok := find(before, f.Code, f.Pad); !ok && !strings.HasPrefix(f.Code, "R2.5/") && !strings.HasPrefix(f.Code, "A1/") {
				t.Fatalf("%+v came with the lifting", f)
			}
		}
	})
}
