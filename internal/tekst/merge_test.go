package tekst

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMerge(t *testing.T) {
	tests := []struct {
		name, base, a, b, want string
		conflicts              []Block
	}{
		{name: "other paragraphs", base: "een\ntwee\ndrie", a: "EEN\ntwee\ndrie", b: "een\ntwee\nDRIE", want: "EEN\ntwee\nDRIE"},
		{name: "neighbouring paragraphs", base: "een\ntwee", a: "EEN\ntwee", b: "een\nTWEE", want: "EEN\nTWEE"},
		{name: "two sentences of one paragraph", base: "Taal gaat goed. Rekenen stagneert.", a: "Taal gaat beter. Rekenen stagneert.",
			b: "Taal gaat goed. Rekenen gaat vooruit.", want: "Taal gaat beter. Rekenen gaat vooruit."},
		{name: "one sentence", base: "Rekenen gaat.", a: "Rekenen stagneert.", b: "Rekenen gaat vooruit.", want: "",
			conflicts: []Block{{0, "Rekenen gaat.", "Rekenen stagneert.", "Rekenen gaat vooruit."}}},
		{name: "the same change", base: "een", a: "twee", b: "twee", want: "twee"},
		{name: "added below, changed above", base: "Hij leest.", a: "Hij leest.\nHij schrijft.", b: "Hij leest goed.", want: "Hij leest goed.\nHij schrijft."},
		{name: "both add at the end", base: "Hij leest.", a: "Hij leest. Goed.", b: "Hij leest. Slecht.", want: "Hij leest.",
			conflicts: []Block{{len("Hij leest."), "", " Goed.", " Slecht."}}},
		{name: "deleted and changed", base: "een\ntwee\ndrie", a: "een\ndrie", b: "een\nTWEE\ndrie", want: "een\ndrie",
			conflicts: []Block{{4, "twee\n", "", "TWEE\n"}}},
		{name: "no ancestor", base: "", a: "een", b: "twee", want: "", conflicts: []Block{{0, "", "een", "twee"}}},
		{name: "all gone and changed", base: "een", a: "", b: "EEN", want: "", conflicts: []Block{{0, "een", "", "EEN"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, conflicts := Merge(tt.base, tt.a, tt.b)
			if got != tt.want || !slices.Equal(conflicts, tt.conflicts) {
				t.Errorf("got %q %+v\nwant %q %+v", got, conflicts, tt.want, tt.conflicts)
			}
		})
	}
}

// prose draws a text, or one that edits another; every new word is unique.
func prose(t *rapid.T, from string, word *int) string {
	ps := strings.Split(from, "\n")
	if from == "" {
		ps = nil
	}
	fresh := func() string { *word++; return fmt.Sprintf("w%d", *word) }
	for range rapid.IntRange(0, 6).Draw(t, "edits") {
		if len(ps) == 0 || rapid.IntRange(0, 3).Draw(t, "new") == 0 {
			ps = slices.Insert(ps, rapid.IntRange(0, len(ps)).Draw(t, "at"), fresh()+" "+fresh()+". "+fresh()+".")
			continue
		}
		i := rapid.IntRange(0, len(ps)-1).Draw(t, "p")
		ws := strings.Split(ps[i], " ")
		j := rapid.IntRange(0, len(ws)-1).Draw(t, "w")
		switch rapid.IntRange(0, 3).Draw(t, "what") {
		case 0:
			ps = slices.Delete(ps, i, i+1)
		case 1:
			ws[j] = fresh() + strings.Repeat(".", rapid.IntRange(0, 1).Draw(t, "end"))
			ps[i] = strings.Join(ws, " ")
		case 2:
			ps[i] = strings.Join(slices.Delete(ws, j, j+1), " ")
		case 3:
			ps[i] = strings.Join(slices.Insert(ws, j, fresh()), " ")
		}
	}
	return strings.Join(ps, "\n")
}

func tokens(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' || r == '.' })
}

func TestMergeProperties(t *testing.T) { rapid.Check(t, func(t *rapid.T) { mergeHolds(t, Merge) }) }

func mergeHolds(t *rapid.T, merge func(base, a, b string) (string, []Block)) {
	n := 0
	base := prose(t, prose(t, "", &n), &n)
	a, b := prose(t, base, &n), prose(t, base, &n)
	if m, c := merge(base, a, a); m != a || c != nil {
		t.Fatalf("merge(b,a,a) = %q", m)
	}
	if m, c := merge(base, base, b); m != b || c != nil {
		t.Fatalf("merge(b,b,x) = %q", m)
	}
	if m, c := merge(base, a, base); m != a || c != nil {
		t.Fatalf("merge(b,x,b) = %q", m)
	}
	m, c := merge(base, a, b)
	m2, c2 := merge(base, b, a)
	for i := range c2 {
		c2[i].A, c2[i].B = c2[i].B, c2[i].A
	}
	if m != m2 || !slices.Equal(c, c2) {
		t.Fatalf("sides matter: %q %v, %q %v", m, c, m2, c2)
	}
	// every token of a and b is in the result, unless the other side took it out of base
	all, inA, inB, inBase := m, tokens(a), tokens(b), tokens(base)
	for _, x := range c {
		all += " " + x.A + " " + x.B
	}
	kept := tokens(all)
	for _, w := range slices.Concat(inA, inB) {
		gone := slices.Contains(inBase, w) && !(slices.Contains(inA, w) && slices.Contains(inB, w))
		if !gone && !slices.Contains(kept, w) {
			t.Fatalf("%q is lost\nbase %q\na %q\nb %q\nmerged %q %+v", w, base, a, b, m, c)
		}
	}
	for _, w := range inBase { // what one side removed does not come back by itself
		if !slices.Contains(inA, w) && !slices.Contains(inB, w) && slices.Contains(kept, w) {
			t.Fatalf("%q comes back", w)
		}
	}
	for i := range c {
		if c[i].At > len(m) || i > 0 && c[i].At < c[i-1].At || c[i].A == c[i].B {
			t.Fatalf("conflict %+v", c[i])
		}
	}
}

// TestMergeSabotage proves the checker: merges that are wrong in one way each.
func TestMergeSabotage(t *testing.T) {
	wrong := map[string]func(base, a, b string) (string, []Block){
		"latest wins": func(base, a, b string) (string, []Block) {
			if b != base {
				return b, nil
			}
			return a, nil
		},
		"conflict dropped":  func(base, a, b string) (string, []Block) { m, _ := Merge(base, a, b); return m, nil },
		"first side kept":   func(base, a, b string) (string, []Block) { m, c := Merge(base, a, b); return m + side(c), c },
		"both always":       func(base, a, b string) (string, []Block) { return a + b, nil },
		"never unites":      func(base, a, b string) (string, []Block) { return "", []Block{{0, base, a, b}} },
		"deletion returned": func(base, a, b string) (string, []Block) { m, c := Merge(base, a, b); return m + " " + base, c },
	}
	notices := func(f func(base, a, b string) (string, []Block)) bool {
		g := rapid.Custom(func(t *rapid.T) bool { return fails(t, f) })
		for i := range 500 {
			if g.Example(i) {
				return true
			}
		}
		return false
	}
	for name, f := range wrong {
		if !notices(f) {
			t.Errorf("%s: not noticed", name)
		}
	}
	if notices(Merge) {
		t.Error("notices what is not there")
	}
}

func side(c []Block) (s string) {
	for _, b := range c {
		s += b.A
	}
	return s
}

// fails reports whether mergeHolds fails; it ends a test by panicking.
func fails(t *rapid.T, f func(base, a, b string) (string, []Block)) (failed bool) {
	defer func() { failed = recover() != nil }()
	mergeHolds(t, f)
	return false
}

func TestWords(t *testing.T) {
	tests := []struct {
		a, b string
		want []Piece
	}{
		{"", "", nil},
		{"zelfde", "zelfde", []Piece{{Same, "zelfde"}}},
		{"", "nieuw", []Piece{{Added, "nieuw"}}},
		{"Sem leest goed.", "Sem leest slecht.", []Piece{{Same, "Sem leest "}, {Removed, "goed"}, {Added, "slecht"}, {Same, "."}}},
		{"2 keer per week", "3 keer per week", []Piece{{Removed, "2"}, {Added, "3"}, {Same, " keer per week"}}},
		{"een, twee", "een twee", []Piece{{Same, "een"}, {Removed, ","}, {Same, " twee"}}},
	}
	for _, tt := range tests {
		if got := Words(tt.a, tt.b); !slices.Equal(got, tt.want) {
			t.Errorf("Words(%q, %q) = %+v, want %+v", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestWordsProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := scraps.Draw(t, "a"), scraps.Draw(t, "b")
		var x, y string
		for _, p := range Words(a, b) {
			if p.Op != Added {
				x += p.Text
			}
			if p.Op != Removed {
				y += p.Text
			}
		}
		if x != a || y != b {
			t.Fatalf("%q %q: %q %q", a, b, x, y)
		}
	})
}

// TestLarge: a megabyte without one line in common, and one with few changes,
// stay within the bounds that maxEdits sets.
func TestLarge(t *testing.T) {
	var base, a, b strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&base, "regel %d van de tekst, ongeveer vijftig tekens lang.\n", i)
		fmt.Fprintf(&a, "iets anders op regel %d, geen woord hetzelfde hier.\n", i*7)
		if i%10 == 0 {
			fmt.Fprintf(&b, "gewijzigd %d\n", i)
		} else {
			fmt.Fprintf(&b, "regel %d van de tekst, ongeveer vijftig tekens lang.\n", i)
		}
	}
	if m, c := Merge(base.String(), a.String(), b.String()); len(c) == 0 || strings.Contains(m, "geen woord") {
		t.Error("no conflict")
	}
	if m, c := Merge(base.String(), base.String()+"meer", b.String()); len(c) != 0 || m != b.String()+"meer" {
		t.Errorf("%d conflicts", len(c))
	}
}

func BenchmarkMergeMegabyte(b *testing.B) {
	var base, x, y strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&base, "Regel %d van de tekst. Ongeveer vijftig tekens lang.\n", i)
		fmt.Fprintf(&x, "Regel %d van de tekst. Dit is %d anders geworden door een.\n", i, i*3)
		fmt.Fprintf(&y, "Dit is %d anders geworden door de ander. Ongeveer vijftig tekens lang.\n", i*5)
	}
	for b.Loop() {
		Merge(base.String(), x.String(), y.String())
	}
}

func BenchmarkWords20kB(b *testing.B) {
	x := strings.Repeat("Sem werkt zeven minuten door en kijkt dan om zich heen. ", 350)
	y := strings.ReplaceAll(x, "zeven", "acht")
	for b.Loop() {
		Words(x, y)
	}
}
