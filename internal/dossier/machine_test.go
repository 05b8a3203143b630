package dossier

import (
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSetMakesItems(t *testing.T) {
	d := New("d1")
	for _, w := range []struct{ path, value string }{
		{"planVanAanpak/doelen/a/doel", `"Sem start"`},
		{"planVanAanpak/doelen/a/metingen/m/waarde", `"4 van 5"`},
		{"observaties/o/tijdsteekproef/scores", `"10-1"`},
		{"observaties/o/methoden", `["abc","turven","abc"]`},
		{"planVanAanpak/doelen/b/volgorde", `"a1"`},
		{"planVanAanpak/doelen/c/doel", `null`},
		{"kind/roepnaam", `"Sem\r\nJan"`},
		{"hulpvraag/vraag", `"een\r\ntwee\rdrie 🎒"`},
	} {
		if err := Set(d, w.path, json.RawMessage(w.value)); err != nil {
			t.Errorf("Set(%s): %v", w.path, err)
		}
	}
	var got []string
	for _, l := range Leaves(d) {
		if !strings.HasPrefix(l.Path, "termijnen/") {
			got = append(got, l.Path+"="+string(l.Value))
		}
	}
	want := []string{
		`kind/roepnaam="Sem Jan"`,
		`hulpvraag/vraag="een\ntwee\ndrie 🎒"`,
		`planVanAanpak/doelen/a/volgorde=""`,
		`planVanAanpak/doelen/a/doel="Sem start"`,
		`planVanAanpak/doelen/a/metingen/m/volgorde=""`,
		`planVanAanpak/doelen/a/metingen/m/waarde="4 van 5"`,
		`planVanAanpak/doelen/b/volgorde="a1"`,
		`planVanAanpak/doelen/c/volgorde=""`,
		`observaties/o/volgorde=""`,
		`observaties/o/methoden=["turven","abc"]`,
		`observaties/o/tijdsteekproef/scores="10-1"`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("leaves:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	b, err := json.Marshal(d)
	if err != nil || strings.Contains(string(b), "null") {
		t.Errorf("JSON says null (%v): %s", err, b)
	}
}

func TestCheckGivesOneForm(t *testing.T) {
	for _, c := range []struct{ path, value, want string }{
		{"planVanAanpak/doelen/a/eigenaren", `["b","a","b"]`, `["a","b"]`},
		{"planVanAanpak/doelen/a/smarti", `["meetbaar","specifiek","meetbaar"]`, `["specifiek","meetbaar"]`},
		{"hulpvraag/vraag", `"a\r\nb\rc\td <&> \u2028"`, `"a\nb\nc\td <&> \u2028"`},
		{"kind/roepnaam", `"a\r\nb\tc"`, `"a b c"`},
		{"kind/roepnaam", `null`, `""`},
		{"planVanAanpak/doelen/a/gewicht", ` 7 `, `7`},
		{"planVanAanpak/doelen/a/gewicht", `null`, `0`},
		{"planVanAanpak/doelen/a/eigenaren", `null`, `[]`},
		{"observaties/o/gedragingen/g/momenten", `[1,1,2]`, `[1,1,2]`},
		{"instemmingen/i/handtekening", `"M0,0 L600 200"`, `"M0,0 L600 200"`},
		{"planVanAanpak/doelen/a/volgorde", `"a0V"`, `"a0V"`},
	} {
		got, err := Check(&Dossier{}, c.path, json.RawMessage(c.value))
		if err != nil || string(got) != c.want {
			t.Errorf("Check(%s, %s) = %s, %v, want %s", c.path, c.value, got, err, c.want)
		}
	}
}

// Two ids of one length that end alike are two items.
func TestSetTellsIDsApart(t *testing.T) {
	d := New("d")
	for _, id := range []string{"ax", "bx", "ax"} {
		if err := Set(d, "mdos/"+id+"/plaats", marshal(id)); err != nil {
			t.Fatal(err)
		}
	}
	if len(d.MDOs) != 2 || d.MDOs[0].Plaats != "ax" || d.MDOs[1].Plaats != "bx" {
		t.Errorf("%+v", d.MDOs)
	}
}

// Regie is projected from member facts: not in the log, so not a leaf.
func TestLeavesLeaveOutTheDerived(t *testing.T) {
	d := New("d")
	d.Regie = []Regie{{Item: Item{ID: "r", Volgorde: "a0"}, Wie: "An"}}
	for _, l := range Leaves(d) {
		if strings.HasPrefix(l.Path, "regie") {
			t.Errorf("leaf %s", l.Path)
		}
	}
	if fs := Schema(); fs[4].Name != "regie" || !fs[4].Derived || !fs[4].Fields[0].Derived {
		t.Errorf("%+v", fs[4])
	}
}

func TestSetRefuses(t *testing.T) {
	for _, c := range []struct{ path, value, want string }{
		{"kind/geboortedatum", `"2026-02-31"`, "31 februari 2026 bestaat niet."},
		{"kind/geboortedatum", `"31-02"`, "‘31-02’ is geen datum."},
		{"kind/geboortedatum", `"0001-01-01"`, "ligt te ver weg"},
		{"kind/geboortedatum", `"2200-01-01"`, "ligt te ver weg"},
		{"kind/geboortedatum", `20260914`, "past niet"},
		{"mdos/m/begin", `"24:00"`, "is geen tijd"},
		{"mdos/m/begin", `"9:30"`, "is geen tijd"},
		{"route/keuze", `"snelweg"`, "is geen keuze. Kies uit: Route 1"},
		{"kind/roepnaam", `"a\u0000b"`, "besturingsteken (U+0000)"},
		{"kind/roepnaam", "\"a\xffb\"", "niet te lezen"},
		{"kind/roepnaam", `["a"]`, "past niet"},
		{"kind/roepnaam", `"` + strings.Repeat("a", maxLine+1) + `"`, "te lang"},
		{"hulpvraag/vraag", `"\u0007"`, "besturingsteken"},
		{"planVanAanpak/doelen/a/gewicht", `-1`, "van 0 tot en met"},
		{"planVanAanpak/doelen/a/gewicht", `1.5`, "heel getal"},
		{"planVanAanpak/doelen/a/gewicht", `100001`, "van 0 tot en met"},
		{"planVanAanpak/doelen/a/eigenaren", `["a","b c"]`, "verwijzing"},
		{"planVanAanpak/doelen/a/eigenaren", `"a"`, "past niet"},
		{"planVanAanpak/doelen/a/smarti", `["snel"]`, "is geen keuze"},
		{"planVanAanpak/doelen/a/volgorde", `"é"`, "plaats in de lijst"},
		{"observaties/o/gedragingen/g/momenten", `[3,2]`, "oplopende seconden"},
		{"observaties/o/gedragingen/g/momenten", `[-1]`, "oplopende seconden"},
		{"observaties/o/tijdsteekproef/scores", `"102"`, "alleen uit 1"},
		{"instemmingen/i/handtekening", `"M0 0 C1 1 2 2 3 3"`, "handtekening"},
		{"instemmingen/i/handtekening", `"M0 0 L601 0"`, "handtekening"},
		{"instemmingen/i/handtekening", `"M0 0 L0 201"`, "handtekening"},
		{"instemmingen/i/handtekening", `"M0 0 L0"`, "handtekening"},
		{"regie/r/wie", `"x"`, "volgt vanzelf"},
		{"regie/r/volgorde", `"a0"`, "volgt vanzelf"},
	} {
		d := New("d1")
		before := len(Leaves(d))
		err := Set(d, c.path, json.RawMessage(c.value))
		var ve *ValueError
		if !errors.As(err, &ve) || !strings.Contains(ve.Tekst, c.want) || ve.Path != c.path {
			t.Errorf("Set(%s, %.40s) = %v, want %q", c.path, c.value, err, c.want)
		}
		if len(Leaves(d)) != before {
			t.Errorf("Set(%s) changed the dossier and failed", c.path)
		}
		if _, err := Check(d, c.path, json.RawMessage(c.value)); !errors.As(err, &ve) {
			t.Errorf("Check(%s) = %v", c.path, err)
		}
	}
}

func TestSetUnknownPath(t *testing.T) {
	d := New("d1")
	for _, p := range []string{"", "/", "kind", "kind/", "kind/naam", "kind/roepnaam/x", "mdos", "mdos/a", "mdos/a/", "mdos//datum", "mdos/a b/datum",
		"id", "version", "mdos/a/id", "mdos/a/verwijderd", "verwijderd", "kind/volgorde", "planVanAanpak/doelen/a/metingen", "Kind/roepnaam"} {
		if err := Set(d, p, json.RawMessage(`"x"`)); !errors.Is(err, ErrPath) {
			t.Errorf("Set(%q) = %v, want ErrPath", p, err)
		}
	}
	for _, root := range []any{nil, d.Kind, &d.Kind, (*Dossier)(nil), *d} {
		if err := Set(root, "kind/roepnaam", json.RawMessage(`"x"`)); !errors.Is(err, ErrPath) {
			t.Errorf("Set(%T) = %v, want ErrPath", root, err)
		}
	}
}

func TestFieldAt(t *testing.T) {
	d := New("d1")
	for _, c := range []struct {
		path, kind, label string
		derived           bool
	}{
		{"planVanAanpak/doelen/x/doel", KindText, "Doel", false},
		{"planVanAanpak/doelen/x/volgorde", KindOrder, "Volgorde", false},
		{"planVanAanpak/doelen/x/verwijderd", KindDeleted, "Verwijderd", false},
		{"planVanAanpak/doelen", KindList, "Doelen", false},
		{"planVanAanpak/doelen/x", KindList, "Doelen", false},
		{"planVanAanpak", KindGroup, "Plan van aanpak", false},
		{"planVanAanpak/doelen/x/smarti", KindChoices, "SMARTI", false},
		{"regie/x/wie", KindLine, "Regievoerder", true},
		{"regie/x/volgorde", KindOrder, "Volgorde", true},
		{"observaties/x/tijdsteekproef/scores", KindSeries, "Scores", false},
	} {
		f, err := FieldAt(d, c.path)
		if err != nil || f.Kind != c.kind || f.Label != c.label || f.Derived != c.derived {
			t.Errorf("FieldAt(%s) = %+v, %v", c.path, f, err)
		}
	}
	if f, err := FieldAt(&Persoon{}, "voorkeuren/thema"); err != nil || len(f.Options) != 3 {
		t.Errorf("FieldAt(Persoon) = %+v, %v", f, err)
	}
}

func TestBetween(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"", "", "a0"}, {"a0", "", "a1"}, {"", "a0", "Zz"}, {"a0", "a1", "a0V"}, {"az", "", "b00"}, {"Zz", "a0", "ZzV"}, {"a0", "a0V", "a0F"},
		{"a1", "a0", "a2"}, {"a1", "a1", "a2"},
	} {
		if got := Between(c.a, c.b); got != c.want {
			t.Errorf("Between(%q, %q) = %q, want %q", c.a, c.b, got, c.want)
		}
	}
	k := ""
	for range 3000 {
		k = Between(k, "")
	}
	if len(k) > 3 {
		t.Errorf("3000 times at the end gives %q", k)
	}
}

func TestBetweenIsBetween(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := []string{}
		for range rapid.IntRange(1, 200).Draw(t, "n") {
			i := rapid.IntRange(0, len(keys)).Draw(t, "at")
			a, b := "", ""
			if i > 0 {
				a = keys[i-1]
			}
			if i < len(keys) {
				b = keys[i]
			}
			k := Between(a, b)
			if !validKey(k) || k <= a || b != "" && k >= b {
				t.Fatalf("Between(%q, %q) = %q", a, b, k)
			}
			keys = append(keys[:i], append([]string{k}, keys[i:]...)...)
		}
		if !sort.StringsAreSorted(keys) {
			t.Fatal("not sorted")
		}
	})
}

func TestBetweenAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.String().Draw(t, "a"), rapid.String().Draw(t, "b")
		if k := Between(a, b); !validKey(k) || validKey(a) && k < a {
			t.Fatalf("Between(%q, %q) = %q", a, b, k)
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.StringMatching(`[0-9A-Za-z]{1,30}`)
		a, b := key.Draw(t, "a"), key.Draw(t, "b")
		if k := Between(a, b); !validKey(k) || k < a {
			t.Fatalf("Between(%q, %q) = %q", a, b, k)
		}
	})
}

func TestOrder(t *testing.T) {
	d := New("d1")
	for i, p := range []string{"c=a1", "b=a2", "a=a2", "z=a0"} {
		id, v, _ := strings.Cut(p, "=")
		if err := Set(d, "planVanAanpak/doelen/x/metingen/"+id+"/volgorde", marshal(v)); err != nil {
			t.Fatal(i, err)
		}
	}
	Order(d)
	got := ""
	for _, m := range d.PlanVanAanpak.Doelen[0].Metingen {
		got += string(m.ID)
	}
	if got != "zcab" {
		t.Errorf("order %s, want zcab", got)
	}
}

func BenchmarkSet(b *testing.B) {
	var ls []Leaf
	for o := range 10 {
		for i := range 250 {
			p := fmt.Sprintf("observaties/0192f000-0000-7000-8000-%012d/verslag/0192f000-0000-7000-8000-%012d/", o, i)
			ls = append(ls, Leaf{p + "seconde", marshal(i)}, Leaf{p + "tekst", marshal(Text("Sem kijkt naar het bord en pakt zijn potlood."))})
		}
	}
	b.Run(fmt.Sprint(len(ls)), func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			d := New("d")
			for _, l := range ls {
				if err := Set(d, l.Path, l.Value); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

// Putting each new item first, or last, must never run out or turn round.
func TestBetweenAtTheEnds(t *testing.T) {
	first, last := Between("", ""), Between("", "")
	for i := range 5000 {
		f, l := Between("", first), Between(last, "")
		if f >= first || l <= last || !validKey(f) || !validKey(l) {
			t.Fatalf("%d: %q before %q, %q after %q", i, f, first, l, last)
		}
		first, last = f, l
	}
	if len(first) > 4 || len(last) > 4 {
		t.Errorf("keys grew to %q and %q", first, last)
	}
	// The largest and the smallest whole numbers go on as fractions.
	top := "z" + strings.Repeat("z", 26)
	if k := Between(top, ""); k <= top || !validKey(k) {
		t.Errorf("after the largest: %q", k)
	}
	low := smallest + "1"
	if k := Between("", low); k >= low || k <= smallest {
		t.Errorf("before the smallest: %q", k)
	}
}

func TestTitel(t *testing.T) {
	for _, c := range []struct {
		voor, achter, naam, want string
	}{
		{"Sem", "de Wit", "groep 5", "Sem de Wit"},
		{"Sem", "", "", "Sem"},
		{"", "", "Team onderbouw", "Team onderbouw"},
		{"", "", "", "Naamloos dossier"},
	} {
		d := New("d")
		d.Kind.Roepnaam, d.Kind.Achternaam, d.Onderwerp.Naam = c.voor, c.achter, c.naam
		if got := Titel(d); got != c.want {
			t.Errorf("Titel = %q, want %q", got, c.want)
		}
	}
}

func TestLimits(t *testing.T) {
	d := New("d")
	str := func(n int) string { return `"` + strings.Repeat("a", n) + `"` }
	seconds := func(n int) string { return "[" + strings.TrimSuffix(strings.Repeat("1,", n), ",") + "]" }
	for _, c := range []struct {
		path, value, want string // "" fits
	}{
		{"hulpvraag/vraag", str(1 << 20), ""}, // a pasted megabyte
		{"hulpvraag/vraag", str(maxText + 1), "hoogstens ongeveer 2.000.000 tekens"},
		{"kind/roepnaam", str(maxLine), ""},
		{"kind/roepnaam", str(maxLine + 1), "hoogstens ongeveer 10.000 tekens"},
		{"observaties/o/gedragingen/g/momenten", seconds(maxList), ""},
		{"observaties/o/gedragingen/g/momenten", seconds(maxList + 1), "te veel"},
		{"observaties/o/tijdsteekproef/scores", `"` + strings.Repeat("1", maxList+1) + `"`, "te veel intervallen"},
		{"documenten/x/bytes", "2147483647", ""},
		{"documenten/x/bytes", "2147483648", "van 0 tot en met 2147483647"},
		{"route/keuze", str(100), "‘" + strings.Repeat("a", 40) + "…’ is geen keuze"},
		{"instemmingen/i/handtekening", `"M1 1` + strings.Repeat("L2 2", maxInk/4) + `"`, "handtekening"},
	} {
		err := Set(d, c.path, json.RawMessage(c.value))
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("Set(%s, %d bytes) = %v, want %q", c.path, len(c.value), err, c.want)
		}
	}
}

func TestWrongRoots(t *testing.T) {
	var none *Dossier
	for _, root := range []any{nil, 1, &struct{}{}, none} {
		if ls := Leaves(root); ls != nil {
			t.Errorf("Leaves(%T) = %v", root, ls)
		}
		Order(root)
		Fill(root)
	}
	if SchemaOf(1) != nil || Label(1, "kind", nil) != "kind" {
		t.Error("a schema for an int")
	}
	if _, err := FieldAt(1, "kind"); !errors.Is(err, ErrPath) {
		t.Error(err)
	}
	if _, err := Check(1, "kind", nil); !errors.Is(err, ErrPath) {
		t.Error(err)
	}
	for _, path := range []string{"kan/niet", "kind", "mdos/m/verwijderd"} {
		if _, err := Check(New("d"), path, json.RawMessage(`""`)); !errors.Is(err, ErrPath) {
			t.Errorf("Check(%s) = %v", path, err)
		}
	}
	for _, bad := range []string{"", "{", `"a`, `"a" "b"`, `"\x"`, "tru"} {
		if err := Set(New("d"), "kind/roepnaam", json.RawMessage(bad)); err == nil {
			t.Errorf("Set took %q", bad)
		}
	}
}
