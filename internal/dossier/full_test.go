package dossier

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
)

// present collects the paths of every value in JSON that is not zero, with "*"
// for an item of a list.
func present(v any, path string, found map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		for k, e := range v {
			present(e, strings.TrimPrefix(path+"/"+k, "/"), found)
		}
	case []any:
		if len(v) > 0 {
			found[path] = true
		}
		for _, e := range v {
			if m, ok := e.(map[string]any); ok {
				present(m, path+"/*", found)
			}
		}
	case string:
		found[path] = found[path] || v != ""
	case float64:
		found[path] = found[path] || v != 0
	}
}

// full.json must fill every field: what it leaves out, nothing else tests.
func TestFullFillsEveryField(t *testing.T) {
	b, err := os.ReadFile("testdata/full.json")
	if err != nil {
		t.Fatal(err)
	}
	var raw any
	if err := json.Unmarshal(b, &raw); err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	present(raw, "", found)
	known := map[string]bool{"id": true, "version": true}
	walk(Schema(), "", func(path string, f Field) {
		known[path] = true
		if f.Kind == KindList {
			known[path+"/*/id"], known[path+"/*/volgorde"] = true, true
		}
		if f.Kind != KindGroup && !found[path] {
			t.Errorf("testdata/full.json has no %s", path)
		}
	})
	for path := range found {
		if !known[path] {
			t.Errorf("testdata/full.json has %s, which no struct has", path)
		}
	}
	d, err := Read(b)
	if err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := json.Indent(&again, []byte(asJSON(t, d)), "", "\t"); err != nil {
		t.Fatal(err)
	}
	if again.String() != strings.TrimSuffix(string(b), "\n") {
		t.Error("Read changes testdata/full.json")
	}
	checkRefs(t, d)
}

// checkRefs reports refs that point at nothing.
func checkRefs(t *testing.T, d *Dossier) {
	t.Helper()
	for _, l := range Leaves(d) {
		f, err := FieldAt(d, l.Path)
		if err != nil {
			t.Fatal(err)
		}
		var refs Refs
		var ref Ref
		switch f.Kind {
		case KindRef:
			if err := json.Unmarshal(l.Value, &ref); err != nil {
				t.Fatal(err)
			}
			refs = Refs{ref}
		case KindRefs:
			if err := json.Unmarshal(l.Value, &refs); err != nil {
				t.Fatal(err)
			}
		}
		for _, r := range refs {
			if Naam(d, f.Ref, r) == "" {
				t.Errorf("%s points at %s in %s, which is not there", l.Path, r, f.Ref)
			}
		}
	}
}

// v1.json is a dossier as version 1 first wrote it. It is never changed: every
// later version must read it, and keep every value that still has its name.
func TestReadsVersion1(t *testing.T) {
	b, err := os.ReadFile("testdata/v1.json")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Read(b)
	if err != nil {
		t.Fatal(err)
	}
	var was, is any
	if err := errors.Join(json.Unmarshal(b, &was), json.Unmarshal([]byte(asJSON(t, d)), &is)); err != nil {
		t.Fatal(err)
	}
	if Version == 1 {
		kept(t, "", was, is)
	}
	if d.Version != Version {
		t.Errorf("version %d", d.Version)
	}
	if n := len(Leaves(d)); n < 300 {
		t.Errorf("only %d values", n)
	}
}

// kept reports what was there and is not any more; more may have come.
func kept(t *testing.T, path string, was, is any) {
	t.Helper()
	switch was := was.(type) {
	case map[string]any:
		m, _ := is.(map[string]any)
		for k, v := range was {
			kept(t, path+"/"+k, v, m[k])
		}
	case []any:
		l, _ := is.([]any)
		if len(l) != len(was) {
			t.Errorf("%s: %d entries, was %d", path, len(l), len(was))
			return
		}
		for i, v := range was {
			kept(t, path, v, l[i])
		}
	default:
		if was != is {
			t.Errorf("%s: %v, was %v", path, is, was)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct {
		name, json string
		newer      bool
	}{
		{"nothing", ``, false},
		{"null", `null`, false},
		{"no version", `{"id":"d"}`, false},
		{"version 0", `{"version":0}`, false},
		{"newer", `{"version":2}`, true},
		{"newer field", `{"version":1,"iets":1}`, true},
		{"newer field below", `{"version":1,"kind":{"bijnaam":"x"}}`, true},
		{"half", `{"version":1,"kind":{`, false},
		{"two", `{"version":1}{"version":1}`, false},
		{"no such date", `{"version":1,"kind":{"geboortedatum":"2026-02-31"}}`, false},
		{"unknown choice", `{"version":1,"route":{"keuze":"x"}}`, false},
		{"item without id", `{"version":1,"betrokkenen":[{"naam":"x"}]}`, false},
		{"two items, one id", `{"version":1,"betrokkenen":[{"id":"a"},{"id":"a"}]}`, false},
		{"wrong place", `{"version":1,"betrokkenen":[{"id":"a","volgorde":"!"}]}`, false},
		{"array", `[]`, false},
	} {
		d, err := Read([]byte(c.json))
		if err == nil || d != nil || errors.Is(err, ErrNewer) != c.newer {
			t.Errorf("%s: Read = %v, %v", c.name, d, err)
		}
	}
	if d, err := Read([]byte(`{"version":1,"kind":{"roepnaam":"x\r\ny"},"planVanAanpak":{"doelen":[{"id":"a","eigenaren":["c","b"]}]}}`)); err != nil || d.Kind.Roepnaam != "x y" || d.PlanVanAanpak.Doelen[0].Eigenaren[0] != "b" {
		t.Errorf("one form: %v", err)
	}
	if d, err := Read([]byte(`{"version":1,"kind":{"roepnaam":null},"mdos":null}`)); err != nil || d.MDOs == nil {
		t.Errorf("null: %v", err)
	}
}
