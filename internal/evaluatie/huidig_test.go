package evaluatie_test

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// full.json has one cycle that closed over one item of every list it names: of
// each of those lists nothing is current, and nothing else changes.
func TestHuidigLeavesOutEveryListOfACyclus(t *testing.T) {
	b, err := os.ReadFile("../dossier/testdata/full.json")
	if err != nil {
		t.Fatal(err)
	}
	d, err := dossier.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	before, h := dossier.Leaves(d), evaluatie.Huidig(d)
	var lists []string
	for _, f := range dossier.Schema() {
		if f.Name == "cycli" {
			for _, g := range f.Fields {
				if g.Kind == dossier.KindRefs {
					lists = append(lists, g.Ref+"/")
				}
			}
		}
	}
	if len(lists) < 13 {
		t.Fatalf("a cycle names %d lists", len(lists))
	}
	after := dossier.Leaves(h)
	for _, l := range before {
		closed := slices.ContainsFunc(lists, func(p string) bool { return strings.HasPrefix(l.Path, p) })
		kept := slices.ContainsFunc(after, func(x dossier.Leaf) bool { return x.Path == l.Path && reflect.DeepEqual(x.Value, l.Value) })
		if kept == closed {
			t.Errorf("%s: kept %v, belongs to an earlier cycle %v", l.Path, kept, closed)
		}
	}
	if again := dossier.Leaves(d); !reflect.DeepEqual(before, again) {
		t.Error("Huidig changes the dossier it was given")
	}
	d.Cycli[0].Doelen = nil
	if h := evaluatie.Huidig(d); len(h.PlanVanAanpak.Doelen) != len(d.PlanVanAanpak.Doelen) {
		t.Error("a goal that no cycle names is not current")
	}
}
