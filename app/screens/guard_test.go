package screens

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"routewijzer/internal/dossier"
)

// beforeUnlocking are the calls that need no open profile.
var beforeUnlocking = map[string]bool{
	"Profiel.Start": true, "Profiel.Aanmaken": true, "Profiel.Ontgrendelen": true, "Profiel.OntgrendelenMetSleutelhanger": true,
	"Profiel.Herstellen": true, "Profiel.Vergrendelen": true, "Profiel.Wisselen": true,
	"Dossiers.Schema": true, "Dossiers.Bronnen": true, "Organisaties.Schema": true, "Documenten.Controleer": true,
}

// each calls f for every method a page can call.
func each(t *testing.T, b *bench, f func(name string, method reflect.Value)) {
	t.Helper()
	n := 0
	for _, bound := range b.Bound() {
		v := reflect.ValueOf(bound)
		for i := range v.NumMethod() {
			n++
			f(v.Type().Elem().Name()+"."+v.Type().Method(i).Name, v.Method(i))
		}
	}
	if n < 40 {
		t.Fatalf("only %d methods are bound", n)
	}
}

// call runs a method and returns its error; a panic fails the test.
func call(t *testing.T, what string, method reflect.Value, args []reflect.Value) (err error) {
	t.Helper()
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("%s panics: %.500v", what, p)
		}
	}()
	out := method.Call(args)
	last := out[len(out)-1]
	if last.Type() != reflect.TypeFor[error]() {
		t.Errorf("%s cannot say that it failed", what)
		return nil
	}
	err, _ = last.Interface().(error)
	return err
}

func zeros(method reflect.Value) []reflect.Value {
	var args []reflect.Value
	for i := range method.Type().NumIn() {
		args = append(args, reflect.Zero(method.Type().In(i)))
	}
	return args
}

func TestEveryCallIsRefusedWhileLocked(t *testing.T) {
	for _, state := range []string{"eerste", "gesloten", "vergrendeld"} {
		b := newBench(t, t.TempDir())
		switch state {
		case "gesloten":
			must(b.profiel.Aanmaken(newProfile()))(t)
			ok(t, b.profiel.Wisselen())
		case "vergrendeld":
			must(b.profiel.Aanmaken(newProfile()))(t)
			ok(t, b.profiel.Vergrendelen())
		}
		seen := map[string]bool{}
		each(t, b, func(name string, method reflect.Value) {
			seen[name] = true
			err := call(t, name, method, zeros(method))
			code, tekst := Fout(err)
			switch {
			case code == "intern":
				t.Errorf("%s (%s): %v", name, state, err)
			case beforeUnlocking[name]:
			case name == "Opnames.Toets" && state == "vergrendeld": // it may go on, but not this one
				if err == nil {
					t.Errorf("%s takes a key of no recording", name)
				}
			case code != "vergrendeld" || tekst == "":
				t.Errorf("%s (%s): got %q (%v), want locked", name, state, code, err)
			}
		})
		for name := range beforeUnlocking {
			if !seen[name] {
				t.Errorf("%s is not bound any more", name)
			}
		}
	}
}

// spoiled are values of a type that no page should send, and any program can.
func spoiled(t reflect.Type, text string, n int) reflect.Value {
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Int, reflect.Int64:
		v.SetInt([]int64{0, -1, math.MaxInt64, math.MinInt64, 7}[n%5])
	case reflect.Float64:
		v.SetFloat([]float64{math.NaN(), math.Inf(1), -1, 0, 1e300}[n%5])
	case reflect.Bool:
		v.SetBool(n%2 == 0)
	case reflect.Interface:
		v.Set(reflect.ValueOf([]any{text, float64(n), []any{text}, map[string]any{"a": text}, true}[n%5]))
	case reflect.Slice:
		for range n % 3 {
			v = reflect.Append(v, spoiled(t.Elem(), text, n))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(t))
		v.SetMapIndex(reflect.ValueOf(text), spoiled(t.Elem(), text, n))
	case reflect.Struct:
		for i := range v.NumField() {
			v.Field(i).Set(spoiled(t.Field(i).Type, text, n+i))
		}
	}
	return v
}

// leaving are the calls after which the profile is another one, and the one
// that may take back what was there.
var leaving = map[string]bool{
	"Profiel.Aanmaken": true, "Profiel.Wisselen": true, "Profiel.Vergrendelen": true, "Dossiers.OngedaanMaken": true,
}

// times is how many of the hostile texts a call gets: one that takes none of
// them one, and one that stretches a passphrase few.
func times(name string, method reflect.Value) int {
	switch {
	case method.Type().NumIn() == 0:
		return 1
	case name == "Dossiers.LogUitvoeren" || name == "Dossiers.LogInvoeren":
		return 4
	}
	return len(hostile())
}

// Whatever is sent: no panic, a Dutch sentence, and nothing lost.
func TestHostileCalls(t *testing.T) {
	b := empty(t)
	profile := b.start(t).Profielen[0].ID
	id := b.child(t)
	goal := must(b.dossiers.NieuwItem(id, "planVanAanpak/doelen", "", map[string]any{"doel": "Starten"}))(t)
	mdo := must(b.dossiers.NieuwItem(id, "mdos", "", map[string]any{"datum": "2026-12-01", "begin": "13:30"}))(t)
	ws, err := b.open()
	ok(t, err)
	before := b.dump(t, id)
	each(t, b, func(name string, method reflect.Value) {
		if leaving[name] {
			return
		}
		for n, text := range hostile()[:times(name, method)] {
			for _, first := range []string{text, id} {
				args := make([]reflect.Value, 0, 4)
				for i := range method.Type().NumIn() {
					args = append(args, spoiled(method.Type().In(i), text, n+i))
				}
				if len(args) > 0 && args[0].Kind() == reflect.String && !strings.HasPrefix(name, "Profiel.") {
					args[0] = reflect.ValueOf(first)
				}
				what := fmt.Sprintf("%s(%.40q)", name, text)
				b.host.choose(text, []byte(text))
				err := call(t, what, method, args)
				code, tekst := Fout(err)
				if code == "intern" || err != nil && !strings.HasSuffix(tekst, ".") || len(tekst) > 2000 {
					t.Errorf("%s: %.300v gives %q %.300q", what, err, code, tekst)
				}
				after := b.dump(t, id)
				if err != nil && after != before {
					t.Errorf("%s was refused (%s) and changed the dossier", what, code)
				}
				before = after
			}
		}
	})
	// What was there, is there.
	d := b.page(t, id).Dossier
	if d.Kind.Roepnaam != "Noor" || len(d.PlanVanAanpak.Doelen) != 1 || string(d.PlanVanAanpak.Doelen[0].ID) != goal || len(d.MDOs) != 1 || string(d.MDOs[0].ID) != mdo {
		t.Errorf("something is gone: %+v", d.Kind)
	}
	for _, r := range must(b.dossiers.Lijst())(t) { // and everything that was made can be opened
		noNull(t, r.Titel, b.page(t, r.ID))
		for _, doc := range []string{"top-dossier", "ouderversie"} {
			must(b.documenten.Maak(r.ID, Documentopdracht{Document: doc}))(t)
		}
	}
	if h := must(ws.Check(t.Context()))(t); len(h.Problems) > 0 {
		t.Errorf("%v", h.Problems)
	}
	ok(t, b.profiel.Vergrendelen())
	ok(t, b.profiel.Ontgrendelen(profile, pass))
	if got := b.dump(t, id); got != before {
		t.Error("the dossier is another one after opening it again")
	}
}

// Every field of the schema takes hostile texts whole, or refuses them whole.
func TestHostileFields(t *testing.T) {
	b := empty(t)
	id := b.child(t)
	var walk func(fields []dossier.Field, at string)
	walk = func(fields []dossier.Field, at string) {
		for _, f := range fields {
			path := at + f.Name
			switch {
			case f.Derived:
			case f.Kind == dossier.KindGroup:
				walk(f.Fields, path+"/")
			case f.Kind == dossier.KindList:
				item := must(b.dossiers.NieuwItem(id, path, "", nil))(t)
				walk(f.Fields, path+"/"+item+"/")
			default:
				for _, s := range hostile()[2:] {
					s = cut(s, 20_000)
					heads := b.page(t, id).Velden[path].Heads
					err := b.dossiers.Schrijf(id, []Schrijving{{Pad: path, Waarde: s, Heads: heads}})
					if code, _ := Fout(err); err != nil && code != "waarde" {
						t.Errorf("%s = %.30q: %v", path, s, err)
					}
				}
			}
		}
	}
	fields := must(b.dossiers.Schema())(t)
	for _, f := range fields {
		if f.Name == "kind" || f.Name == "hulpvraag" || f.Name == "mdos" || f.Name == "instemmingen" {
			walk([]dossier.Field{f}, "")
		}
	}
	p := b.page(t, id)
	noNull(t, "page", p)
	if !strings.Contains(string(p.Dossier.Hulpvraag.Vraag), "langer") {
		t.Errorf("a long text is lost: %.40q", p.Dossier.Hulpvraag.Vraag)
	}
}
