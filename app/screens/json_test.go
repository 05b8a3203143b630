package screens

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// A page that was promised a list must not get null. noNull walks what Go would
// marshal; a value of a field ("any") may be anything.
func noNull(t *testing.T, what string, v any) {
	t.Helper()
	if _, err := json.Marshal(v); err != nil {
		t.Errorf("%s: %v", what, err)
	}
	for _, path := range nulls(what, reflect.ValueOf(v)) {
		t.Errorf("%s is null", path)
	}
}

func nulls(path string, v reflect.Value) []string {
	var out []string
	switch v.Kind() {
	case reflect.Slice, reflect.Map:
		if v.IsNil() {
			return []string{path}
		}
		if v.Kind() == reflect.Map {
			for it := v.MapRange(); it.Next(); {
				out = append(out, nulls(path+"."+it.Key().String(), it.Value())...)
			}
			return out
		}
		for i := range v.Len() {
			out = append(out, nulls(fmt.Sprintf("%s[%d]", path, i), v.Index(i))...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, opts, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.IsExported() || name == "-" || strings.Contains(opts, "omitempty") && v.Field(i).IsZero() {
				continue
			}
			out = append(out, nulls(path+"."+f.Name, v.Field(i))...)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out = nulls(path, v.Elem())
		}
	}
	return out
}

func TestNullsAreFound(t *testing.T) {
	got := nulls("p", reflect.ValueOf(Dossierpagina{Velden: map[string]Veld{"x": {}}, Route: []Stap{}}))
	want := []string{"p.Velden.x.Heads", "p.Velden.x.Versies", "p.Verwijderd", "p.Dossier.Betrokkenen"}
	for _, w := range want {
		found := false
		for _, g := range got {
			found = found || g == w
		}
		if !found {
			t.Errorf("%s is not found in %v", w, got)
		}
	}
}

func TestNothingIsNull(t *testing.T) {
	fresh := newBench(t, t.TempDir())
	noNull(t, "Start", fresh.start(t))
	must(fresh.profiel.Aanmaken(newProfile()))(t)
	bare := fresh.child(t)
	b, ids := filled(t)
	pages := map[string]*bench{bare: fresh}
	for _, id := range ids {
		pages[id] = b
	}
	for id, b := range pages {
		o := must(b.opnames.Begin(Opnamevorm{Methoden: []string{"lopendVerslag"}}))(t)
		noNull(t, "Begin", o)
		ok(t, b.opnames.Toets(o.ID, zin(1, 1, "x")))
		noNull(t, "Lees", must(b.opnames.Lees(o.ID))(t))
		noNull(t, "Opnames.Lijst", must(b.opnames.Lijst())(t))
		ok(t, b.opnames.Weggooien(o.ID))
		noNull(t, "Opnames.Lijst leeg", must(b.opnames.Lijst())(t))
		noNull(t, "Start", b.start(t))
		noNull(t, "Ik", must(b.profiel.Ik())(t))
		noNull(t, "Diagnose", must(b.profiel.Diagnose())(t))
		noNull(t, "Schema", must(b.dossiers.Schema())(t))
		noNull(t, "Lijst", must(b.dossiers.Lijst())(t))
		noNull(t, "Open", b.page(t, id))
		noNull(t, "Geschiedenis", must(b.dossiers.Geschiedenis(id, ""))(t))
		noNull(t, "Geschiedenis leeg", must(b.dossiers.Geschiedenis(id, "perspectief/niets"))(t))
		for _, q := range []string{"", "de", "zzzzzz"} {
			noNull(t, "Zoek "+q, must(b.dossiers.Zoek(q))(t))
		}
		for _, voor := range []string{"onderzoek", "plan", "", "iets"} {
			noNull(t, "Tekst "+voor, must(b.instemmen.Tekst(id, voor))(t))
		}
		for _, w := range []float64{320, 1200} {
			noNull(t, "Grafiek", must(b.documenten.Grafiek(id, w))(t))
		}
		noNull(t, "Controleer geannuleerd", must(b.documenten.Controleer())(t))
		b.host.choose("x.pdf", []byte("geen pdf"))
		noNull(t, "Controleer", must(b.documenten.Controleer())(t))
		b.host.choose("", nil)
	}
	// The rest of what a page can do with a dossier leaves items behind.
	id := ids["sem"]
	item := must(b.dossiers.NieuwItem(id, "planVanAanpak/doelen", "", nil))(t)
	ok(t, b.dossiers.BewaarConcept(id, Schrijving{Pad: "hulpvraag/vraag", Waarde: "half"}))
	ok(t, b.dossiers.Verwijder(id, "planVanAanpak/doelen/"+item))
	noNull(t, "Open na verwijderen", b.page(t, id))
}
