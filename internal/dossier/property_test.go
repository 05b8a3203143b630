package dossier

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// leafOf draws a leaf of a random field, with a value that fits.
func leafOf(root any) *rapid.Generator[Leaf] {
	type at struct {
		path string
		f    Field
	}
	var fields []at
	walk(SchemaOf(root), "", func(path string, f Field) {
		if f.Derived {
			return
		}
		switch f.Kind {
		case KindGroup:
		case KindList:
			fields = append(fields, at{path + "/*/volgorde", orderNode.field})
		default:
			fields = append(fields, at{path, f})
		}
	})
	id := rapid.SampledFrom([]string{"a", "b", "0192f7a0-0000-7000-8000-00000000000c"})
	return rapid.Custom(func(t *rapid.T) Leaf {
		p := rapid.SampledFrom(fields).Draw(t, "field")
		path := p.path
		for strings.Contains(path, "*") {
			path = strings.Replace(path, "*", id.Draw(t, "id"), 1)
		}
		return Leaf{path, marshal(valueFor(t, p.f))}
	})
}

func valueFor(t *rapid.T, f Field) any {
	id := rapid.StringMatching(`[0-9a-f-]{1,36}`)
	switch f.Kind {
	case KindDate:
		return rapid.StringMatching(`(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])`).Draw(t, "date")
	case KindTime:
		return rapid.StringMatching(`([01][0-9]|2[0-3]):[0-5][0-9]`).Draw(t, "time")
	case KindNumber:
		return rapid.IntRange(0, f.Max).Draw(t, "number")
	case KindChoice:
		return rapid.SampledFrom(f.Options).Draw(t, "choice").Value
	case KindChoices:
		out := []string{}
		for _, o := range f.Options {
			if rapid.Bool().Draw(t, "chosen") {
				out = append(out, o.Value)
			}
		}
		return out
	case KindRef:
		return id.Draw(t, "ref")
	case KindRefs:
		return rapid.SliceOfN(id, 0, 4).Draw(t, "refs")
	case KindInk:
		return rapid.StringMatching(`(M[1-5]?[0-9]?[0-9] 1?[0-9]?[0-9](L[1-5]?[0-9]?[0-9] 1?[0-9]?[0-9]){0,5}){1,3}`).Draw(t, "ink")
	case KindSeconds:
		out, at := []int{}, 0
		for range rapid.IntRange(0, 9).Draw(t, "n") {
			at += rapid.IntRange(0, 100).Draw(t, "gap")
			out = append(out, at)
		}
		return out
	case KindSeries:
		return rapid.StringMatching(`[10-]{0,80}`).Draw(t, "series")
	case KindOrder:
		return rapid.StringMatching(`a[0-9A-Za-z]V?`).Draw(t, "order")
	case KindLine:
		return rapid.StringMatching(`[A-Za-zéëï "<&>\\/🎒]{0,40}`).Draw(t, "line")
	case KindText:
		return rapid.StringMatching("[A-Za-zéëï \"<&>\\\\/🎒\n\t]{0,80}").Draw(t, "text")
	}
	panic("no value for " + f.Kind)
}

func bare(root any) any {
	switch root.(type) {
	case *Dossier:
		d := &Dossier{ID: "d", Version: Version}
		Fill(d)
		return d
	case *Organisatie:
		o := &Organisatie{}
		Fill(o)
		return o
	}
	p := &Persoon{}
	Fill(p)
	return p
}

// Leaves and Set are each other's inverse, whatever the order of the writes:
// this is all that keeps the struct and the log together.
func TestLeavesAndSetAgree(t *testing.T) {
	for _, root := range allRoots {
		leaf := leafOf(root)
		rapid.Check(t, func(t *rapid.T) {
			d := bare(root)
			for _, l := range rapid.SliceOfN(leaf, 0, 40).Draw(t, "leaves") {
				if err := Set(d, l.Path, l.Value); err != nil {
					t.Fatal(err)
				}
				if v, err := Check(d, l.Path, l.Value); err != nil || !holds(d, l.Path, v) {
					t.Fatalf("%s: wrote %s, which is not there (%v)", l.Path, v, err)
				}
			}
			again := bare(root)
			for _, l := range rapid.Permutation(Leaves(d)).Draw(t, "order") {
				if err := Set(again, l.Path, l.Value); err != nil {
					t.Fatal(err)
				}
			}
			Order(d)
			Order(again)
			got, want := asJSON(t, again), asJSON(t, d)
			if got != want || strings.Contains(got, "null") {
				t.Fatalf("got  %s\nwant %s", got, want)
			}
			for _, l := range Leaves(d) { // and empty again, value by value
				if err := Set(again, l.Path, json.RawMessage("null")); err != nil {
					t.Fatal(err)
				}
			}
			for _, l := range Leaves(again) {
				if !strings.HasSuffix(l.Path, "/volgorde") || string(l.Value) != `""` {
					t.Fatalf("%s still holds %s", l.Path, l.Value)
				}
			}
		})
	}
}

// holds tells whether a leaf is there; an empty value has no leaf.
func holds(root any, path string, v json.RawMessage) bool {
	for _, l := range Leaves(root) {
		if l.Path == path {
			return string(l.Value) == string(v)
		}
	}
	s := string(v)
	return s == `""` || s == "0" || s == "[]"
}

func TestReadWriteReadIsStable(t *testing.T) {
	leaf := leafOf(&Dossier{})
	rapid.Check(t, func(t *rapid.T) {
		d := New("d")
		for _, l := range rapid.SliceOfN(leaf, 0, 40).Draw(t, "leaves") {
			if err := Set(d, l.Path, l.Value); err != nil {
				t.Fatal(err)
			}
		}
		again, err := Read([]byte(asJSON(t, d)))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := asJSON(t, again), asJSON(t, d); got != want {
			t.Fatalf("got  %s\nwant %s", got, want)
		}
	})
}

func seeds(f *testing.F) [][]byte {
	names, err := filepath.Glob("casus/*.json")
	if err != nil {
		f.Fatal(err)
	}
	names = append(names, "testdata/full.json", "testdata/v1.json")
	var bs [][]byte
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		bs = append(bs, b)
	}
	if len(bs) != 5 {
		f.Fatalf("%d seeds", len(bs))
	}
	return bs
}

func FuzzRead(f *testing.F) {
	for _, b := range seeds(f) {
		f.Add(b)
	}
	f.Add([]byte(`{"version":1,"mdos":null,"betrokkenen":[{"id":"a","naam":"x\r\ny"}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := Read(b)
		if err != nil {
			return
		}
		once := asJSON(t, d)
		again, err := Read([]byte(once))
		if err != nil {
			t.Fatalf("cannot read what it wrote: %v", err)
		}
		if twice := asJSON(t, again); twice != once {
			t.Fatalf("got  %s\nwant %s", twice, once)
		}
	})
}

func FuzzSet(f *testing.F) {
	for _, b := range seeds(f) {
		d, err := Read(b)
		if err != nil {
			f.Fatal(err)
		}
		for _, l := range Leaves(d) {
			f.Add(l.Path, []byte(l.Value))
		}
	}
	f.Add("kind/geboortedatum", []byte(`"31-02"`))
	f.Add("planVanAanpak/doelen/x/verwijderd", []byte(`[]`))
	f.Fuzz(func(t *testing.T, path string, value []byte) {
		d := New("d")
		before := asJSON(t, d)
		err := Set(d, path, value)
		if err != nil {
			var ve *ValueError
			if errors.As(err, &ve) == errors.Is(err, ErrPath) {
				t.Fatalf("neither a path nor a value: %v", err)
			}
			if asJSON(t, d) != before {
				t.Fatal("refused and changed all the same")
			}
			return
		}
		if _, err := Read([]byte(asJSON(t, d))); err != nil {
			t.Fatalf("Set took what Read refuses: %v", err)
		}
		v, err := Check(d, path, value)
		if err != nil || !holds(d, path, v) {
			t.Fatalf("%s is not there: %v", v, err)
		}
		if Label(d, path, d) == "" {
			t.Fatal("no label")
		}
		field, err := FieldAt(d, path)
		if err != nil {
			t.Fatal(err)
		}
		Readable(field, v, d)
	})
}
