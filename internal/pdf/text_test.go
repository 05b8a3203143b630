package pdf

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"gewoon":                   "gewoon",
		"e\u0301":                  "é",
		"A\x00\u0300":              "À",
		"regel\r\nregel\rregel":    "regel\nregel\nregel",
		"tab\tin":                  "tab    in",
		"\x00\x1b[1m\u200b\ufeffx": "[1mx",
		"a\xffb":                   "a\ufffdb",
		"👍":                        "□",
		"👍🏽":                       "□",
		"👨‍👩‍👧":                    "□",
		"🇳🇱🇧🇪":                     "□□",
		"❤️":                       "❤",
		"≥ → ✓ ☐":                  "≥ → ✓ ☐",
		"שלום":                     "□□□□",
		"\u202eabc\u202c":          "abc",
		"soft\u00adhyphen":         "softhyphen",
		"x\u2028y":                 "x\ny",
		"Yıldız, Łukasz, ĳs, Ж, Ω": "Yıldız, Łukasz, ĳs, Ж, Ω",
		"12\u00a0km":               "12\u00a0km",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// Clean text is clean, every character of it can be drawn, and visible text
// never vanishes.
func TestCleanProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "text")
		got := clean(in)
		if clean(got) != got || !utf8.ValidString(got) {
			t.Fatalf("clean(%q) = %q is not clean", in, got)
		}
		for _, r := range got {
			if r != '\n' && !drawable(r) {
				t.Fatalf("%q cannot be drawn", r)
			}
		}
	})
}

// Breaking loses nothing but the spaces at line ends, and no line is wider than
// the column unless a single character is.
func TestBreakLinesProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := clean(rapid.StringOf(rapid.RuneFrom([]rune("abcdefgWéĳ -/–.\n€≥"))).Draw(t, "text"))
		width := rapid.Float64Range(1, 200).Draw(t, "width")
		lines := breakLines(regular, 10, width, s)
		bare := func(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
		if got := bare(strings.Join(lines, "")); got != bare(s) {
			t.Fatalf("got %q of %q", got, s)
		}
		for _, l := range lines {
			if textWidth(regular, 10, l) > width+1e-6 && utf8.RuneCountInString(strings.TrimLeft(l, " ")) > 1 {
				t.Fatalf("%q is wider than %g", l, width)
			}
		}
	})
}

func TestBreakLines(t *testing.T) {
	width := textWidth(regular, 10, "een twee")
	for in, want := range map[string]string{
		"een twee drie vier": "een twee|drie vier",
		"een\n\ntwee":        "een||twee",
		"":                   "",
		"voor-en nadelen":    "voor-en|nadelen",
		"tot -5 graden":      "tot -5|graden",
		"xxxxxxxxxxxxxxxxx":  "xxxxxxxx|xxxxxxxx|x",
	} {
		if got := strings.Join(breakLines(regular, 10, width, in), "|"); got != want {
			t.Errorf("breakLines(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestStrokes(t *testing.T) {
	for in, want := range map[string]int{
		sampleInk: 3, "": 0, "M1 2": 1, "M1,2L3,4": 1, "M1 2 3 4 5 6": 1, "M1-2": 1,
		"L1 2": 0, "M1": 0, "M1 2 C3 4": 0, "M1 2 L": 0, "x": 0, "M 99999999999999 1": 0, "<script>": 0, "M1 2Z": 0,
	} {
		if got := strokes(in); len(got) != want {
			t.Errorf("strokes(%q) = %v, want %d", in, got, want)
		}
	}
	for _, s := range strokes("M-5 900 L700 -1") {
		if s[0] != 0 || s[1] != 200 || s[2] != 600 || s[3] != 0 {
			t.Errorf("outside its box: %v", s)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add(sampleInk, 100.0)
	f.Add("👍🏽 e\u0301 \xff", 3.0)
	f.Fuzz(func(t *testing.T, s string, width float64) {
		strokes(s)
		if width > 0.5 {
			breakLines(bold, 9, width, clean(s))
		}
	})
}

func FuzzContainer(f *testing.F) {
	ca := newCA(f, "CA")
	b := sign(f, smallest(f), ca.signature(ca.person(f, "Marieke"), "a"))
	for _, x := range signatures(f, b) {
		f.Add(x.container)
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		if c, err := parseContainer(in); err == nil && string(c.bytes()) != string(in) {
			t.Fatal("accepted, and encodes otherwise")
		}
		if _, err := parseToken(in); err == nil {
			t.Fatal("a signature is no token")
		}
		if _, err := tokenOf(in); err == nil {
			return
		}
		if _, err := containerAt(in); err == nil {
			t.Fatal("a reply is no container")
		}
	})
}

// The parts of a file that are read before any signature is checked.
func FuzzFile(f *testing.F) {
	f.Add(smallest(f))
	w := newFile()
	pages := w.add(dict{"Type": name("Pages"), "Kids": array{}, "Count": 0})
	field := w.add(dict{"FT": name("Sig"), "T": str("a"), "Rect": array{0, 0, 99, 99}})
	form := w.add(dict{"Fields": array{field}})
	root := w.add(dict{"Type": name("Catalog"), "Pages": pages, "AcroForm": form})
	f.Add(w.finish(dict{"Root": root}, ""))
	f.Fuzz(func(t *testing.T, in []byte) {
		x, err := openFile(in)
		if err != nil {
			return
		}
		for n := range x.revs[x.last()].entries {
			if o, err := x.get(x.last(), n); err == nil {
				appendObject(nil, o.object)
			}
		}
		if _, err := x.fields(x.last()); err != nil {
			return
		}
		if _, err := Verify(in, VerifyOptions{}); err != nil {
			t.Fatal(err)
		}
	})
}
