package regels

import (
	"errors"
	"fmt"
	"math/rand"
	"reflect"
	"slices"
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
	base := rapid.SampledFrom([]func() *dossier.Dossier{begeleid, onderzocht, onderweg, vol, afgerond, tweede, zonderLeerling}).Draw(t, "base")
	d := base()
	mutate(t, reflect.ValueOf(d).Elem(), ids)
	return d
}

// everything asks all there is to ask of a dossier.
func everything(d *dossier.Dossier, today dossier.Date) {
	for _, f := range Check(d, today) {
		_ = MagOpheffen(f, "ab", true)
		Walls(d, today, f.Weigert)
	}
	Steps(d, today)
	Termijnen(d, today)
	AanZet(d, today)
	Bewaartermijnen(d, today)
	Toegangen(d, today)
	Overdracht(d)
	for _, voor := range []dossier.InstemmingVoor{dossier.VoorOnderzoek, dossier.VoorPlan, "x"} {
		Standen(d, voor, today)
		Ontbreekt(d, voor)
		InstemmingTekst(d, voor)
		LaatsteJa(d, voor, today)
	}
	for _, k := range append(dossier.WendingSoort("").Options(), dossier.Option{}) {
		n := 0
		id := func() dossier.ID { n++; return dossier.ID(fmt.Sprintf("w%d", n)) }
		_, _ = Wend(d, dossier.Wending{Soort: dossier.WendingSoort(k.Value), Datum: today, Naar: dossier.RouteOnderzoek, Reden: "x"}, id)
		_, _ = Vervolg(d, Vervolgopdracht{Vervolg: voortzetten, Route: dossier.RouteBegeleiding, Datum: today, Reden: "x"}, id)
	}
}

func TestNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		everything(anyDossier(t, true), dossier.Date(rapid.SampledFrom(nasty).Draw(t, "today")))
	})
	everything(&dossier.Dossier{}, "")
	everything(dossier.New("0"), vandaag)
}

// Asking changes nothing, and asking twice gives the same.
func TestPure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t, true)
		before := fmt.Sprintf("%+v", d)
		fs, ts := Check(d, vandaag), Termijnen(d, vandaag)
		everything(d, vandaag)
		if after := fmt.Sprintf("%+v", d); after != before {
			t.Fatalf("changed:\n%s\n%s", before, after)
		}
		if !reflect.DeepEqual(Check(d, vandaag), fs) || !reflect.DeepEqual(Termijnen(d, vandaag), ts) {
			t.Fatal("a second time gives another answer")
		}
	})
}

// What a decision writes can be written, and the dossier that comes of it can
// be asked again.
func TestDecisionsCanBeWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t, false)
		n := 0
		id := func() dossier.ID { n++; return dossier.ID(fmt.Sprintf("w%d", n)) }
		kind := rapid.SampledFrom(append(dossier.WendingSoort("").Options(), dossier.Option{Value: "vervolg"})).Draw(t, "kind").Value
		day := dossier.Date(rapid.SampledFrom([]string{"2026-09-20", "2026-12-08", "2026-12-09", "9999-12-31"}).Draw(t, "day"))
		ls, err := Wend(d, dossier.Wending{Soort: dossier.WendingSoort(kind), Datum: day, Naar: dossier.RouteOnderzoek, Reden: "x"}, id)
		if kind == "vervolg" {
			ls, err = Vervolg(d, Vervolgopdracht{Vervolg: voortzetten, Datum: day, Reden: "x"}, id)
		}
		if err != nil {
			if len(ls) > 0 && errors.As(err, new(*Weigering)) && !strings.HasSuffix(err.Error(), ".") {
				t.Fatalf("refused with writes: %v", err)
			}
			return
		}
		seen := map[string]bool{}
		for _, l := range ls {
			if seen[l.Path] {
				t.Fatalf("%s twice", l.Path)
			}
			seen[l.Path] = true
			if err := dossier.Set(d, l.Path, l.Value); err != nil {
				t.Fatalf("%s=%s: %v", l.Path, l.Value, err)
			}
		}
		everything(d, vandaag)
	})
}

func TestTermijnenSorted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ts := Termijnen(anyDossier(t, false), vandaag)
		for i, x := range ts {
			if i > 0 && x.Uiterlijk < ts[i-1].Uiterlijk {
				t.Fatalf("%+v before %+v", ts[i-1], x)
			}
			if x.Bron == "" || x.Stand == TeLaat && x.Dagen >= 0 || x.Stand == Loopt && x.Dagen <= dreigDagen {
				t.Fatalf("%+v", x)
			}
		}
	})
}

// Code and path together name a finding.
func TestFindingsHaveOneName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seen := map[string]bool{}
		for _, f := range Check(anyDossier(t, false), vandaag) {
			k := f.Code + " " + f.Pad
			if seen[k] || f.Code == "" || f.Pad == "" || f.Tekst == "" || f.Bron == "" {
				t.Fatalf("%+v", f)
			}
			seen[k] = true
		}
	})
}

// The order of lists in memory says nothing: volgorde does.
func TestOrderOfLists(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDossier(t, false)
		ask := func() []any {
			text, _ := InstemmingTekst(d, dossier.VoorPlan)
			return []any{Check(d, vandaag), Steps(d, vandaag), Termijnen(d, vandaag), AanZet(d, vandaag), Toegangen(d, vandaag), Bewaartermijnen(d, vandaag), text}
		}
		want := ask()
		shuffle(reflect.ValueOf(d).Elem(), rand.New(rand.NewSource(rapid.Int64().Draw(t, "seed"))))
		for i, got := range ask() {
			if fs, ok := got.([]Finding); ok && !reflect.DeepEqual(got, want[i]) {
				for _, f := range fs {
					if !slices.Contains(want[i].([]Finding), f) {
						t.Fatalf("other finding: %+v", f)
					}
				}
			}
			if !reflect.DeepEqual(got, want[i]) {
				t.Fatalf("answer %d: got %+v\nwant %+v", i, got, want[i])
			}
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
		d.Opheffingen = []dossier.Opheffing{{Item: it("l"), Code: before[n].Code, Pad: before[n].Pad, Reden: "omdat", Op: vandaag}}
		after := Check(d, vandaag)
		for i, want := range before {
			if i == n && want.OphefbaarDoor != "" {
				want.Opgeheven, want.OpgehevenOp = "omdat", vandaag
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
