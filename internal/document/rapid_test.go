package document

import (
	"encoding/json"
	"math"
	"reflect"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"routewijzer/internal/dossier"
)

var nasty = []string{"", "x", " \n", "2026-09-16", "2026-02-31", "9999-12-31", "ja", "nvt", "momentaan", "latentie", "duur", "turven", "afgerond", "+2", "24:61", "<b>", "1010-", "\xff%s", "80 %"}

// mutate overwrites fields of a struct at random, ids as well.
func mutate(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			mutate(t, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			mutate(t, v.Index(i))
		}
	case reflect.String:
		if rapid.IntRange(0, 14).Draw(t, "hit") == 0 {
			v.SetString(rapid.SampledFrom(nasty).Draw(t, "s"))
		}
	case reflect.Int:
		if rapid.IntRange(0, 5).Draw(t, "hit") == 0 {
			v.SetInt(int64(rapid.SampledFrom([]int{0, -1, 1, 1 << 40, -1 << 62}).Draw(t, "n")))
		}
	}
}

// Whatever a dossier holds, every document of it is made: no panic, tables with
// as many cells as columns, marks that are numbers, pages that are text.
func TestAnyDossier(t *testing.T) {
	cases := dossier.Cases()
	rapid.Check(t, func(t *rapid.T) {
		c := rapid.SampledFrom(cases).Draw(t, "case")
		more := rapid.IntRange(0, 2).Draw(t, "cycles")
		d, err := dossier.Read(asJSON(t, c.Dossier))
		if err != nil {
			t.Fatal(err)
		}
		for range more {
			d.Cycli = append(d.Cycli, fullCyclus(t, d))
		}
		mutate(t, reflect.ValueOf(d).Elem())
		docs := []Doc{topOf(d), Ouderversie(d, testContext), Inzage(d, testContext), Overdracht(d, testContext)}
		for _, m := range d.MDOs {
			if doc, err := MDOAgenda(d, m.ID, testContext); err == nil {
				docs = append(docs, doc)
			}
		}
		for _, doc := range docs {
			for _, b := range doc.Blokken {
				for _, r := range b.Rijen {
					if len(r) != len(b.Kop) || len(b.Breedtes) != len(b.Kop) {
						t.Fatalf("a row of %d cells and %d widths under %d headers", len(r), len(b.Breedtes), len(b.Kop))
					}
				}
				if b.Grafiek != nil {
					for _, m := range b.Grafiek.Merken {
						for _, v := range append([]float64{m.X1, m.Y1, m.X2, m.Y2}, m.Punten...) {
							if math.IsNaN(v) || math.IsInf(v, 0) {
								t.Fatalf("mark %+v", m)
							}
						}
					}
				}
			}
			if s := HTML(doc); !utf8.ValidString(s) {
				t.Fatal("not UTF-8")
			}
			PlainText(doc)
		}
	})
	topOf(&dossier.Dossier{})
	Inzage(&dossier.Dossier{}, Context{})
	Overdracht(&dossier.Dossier{}, Context{})
	Ouderversie(&dossier.Dossier{}, Context{})
}

// fullCyclus names one item of each list of the dossier, or none that exists.
func fullCyclus(t *rapid.T, d *dossier.Dossier) dossier.Cyclus {
	c := dossier.Cyclus{Item: dossier.Item{ID: dossier.ID(rapid.SampledFrom([]string{"c", "", "x"}).Draw(t, "cycle"))}, Begonnen: "2026-01-12", Route: dossier.RouteBegeleiding}
	pick := func(refs *dossier.Refs, n int, id func(int) dossier.ID) {
		if n > 0 && rapid.Bool().Draw(t, "named") {
			*refs = append(*refs, dossier.Ref(id(rapid.IntRange(0, n-1).Draw(t, "which"))), "gone")
		}
	}
	pick(&c.Doelen, len(d.PlanVanAanpak.Doelen), func(i int) dossier.ID { return d.PlanVanAanpak.Doelen[i].ID })
	pick(&c.Acties, len(d.PlanVanAanpak.Acties), func(i int) dossier.ID { return d.PlanVanAanpak.Acties[i].ID })
	pick(&c.Afspraken, len(d.Afspraken), func(i int) dossier.ID { return d.Afspraken[i].ID })
	pick(&c.Observaties, len(d.Observaties), func(i int) dossier.ID { return d.Observaties[i].ID })
	pick(&c.Inzetten, len(d.Inzetten), func(i int) dossier.ID { return d.Inzetten[i].ID })
	pick(&c.MDOs, len(d.MDOs), func(i int) dossier.ID { return d.MDOs[i].ID })
	pick(&c.Instemmingen, len(d.Instemmingen), func(i int) dossier.ID { return d.Instemmingen[i].ID })
	pick(&c.Evaluaties, len(d.Evaluaties), func(i int) dossier.ID { return d.Evaluaties[i].ID })
	return c
}

func asJSON(t *rapid.T, d *dossier.Dossier) []byte {
	b, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// A signed dossier of 30 pages is due within 150 ms; its blocks take a part.
func BenchmarkTOPDossier(b *testing.B) {
	d := dossier.Cases()[0].Dossier
	for b.Loop() {
		topOf(d)
	}
}
