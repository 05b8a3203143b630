package pdf

import (
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"routewijzer/internal/document"
)

// inkOf counts the dark pixels of a text set in the middle of nothing.
func inkOf(t *testing.T, text string) int {
	t.Helper()
	f := write(t, render(t, document.Doc{Blokken: []document.Blok{{Soort: document.Alinea, Tekst: text}}}))
	tool(t, "pdftoppm", "-r", "200", "-gray", "-y", "190", "-H", "60", "-singlefile", f, f)
	b, err := os.ReadFile(f + ".pgm")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, c := range b[20:] {
		if c < 128 {
			n++
		}
	}
	return n
}

// Accented letters are composed of glyphs that must come along and be found:
// a validator does not see that an accent is missing, a reader does.
func TestFontDrawsAccents(t *testing.T) {
	for _, pair := range [][2]string{{"e", "é"}, {"a", "ä"}, {"o", "ö"}, {"s", "ş"}, {"I", "Ï"}, {" ", "≥"}, {" ", "✓"}, {" ", "□"}, {" ", "😀"}} {
		if plain, accented := inkOf(t, pair[0]), inkOf(t, pair[1]); accented <= plain {
			t.Errorf("%q has %d dark pixels, %q has %d", pair[1], accented, pair[0], plain)
		}
	}
}

// drawnFont is the one font of a page on which text is set in face f: the glyph
// and the width of each character, as a reader finds them in the finished file.
func drawnFont(t rapidT, f face, text string) (glyphs []byte, widths map[int]int64, missing int64, program int64) {
	t.Helper()
	set, err := setPages(info{}, func(p *press) { p.page(pageWidth, pageHeight); p.write(f, 10, 20, 20, inkText, text) })
	if err != nil {
		t.Fatal(err)
	}
	w := newFile()
	c, err := newImporter(set, w)
	if err != nil {
		t.Fatal(err)
	}
	form := c.form(0, 10, 10)
	if c.err != nil {
		t.Fatal(c.err)
	}
	x, err := openFile(w.finish(dict{"Root": form}, ""))
	if err != nil {
		t.Fatal(err)
	}
	for n := range x.revs[0].entries {
		o, _ := x.get(0, n)
		d, _ := o.object.(dict)
		if d["Subtype"] != name("CIDFontType2") {
			continue
		}
		c := &importer{f: x}
		if glyphs, err = inflate(c.stream(d["CIDToGIDMap"]).data, 1<<20); err != nil || c.err != nil {
			t.Fatal(err, c.err)
		}
		program, _ = c.stream(x.dictAt(0, d["FontDescriptor"])["FontFile2"]).dict["Length1"].(int64)
		missing, _ = d["DW"].(int64)
		widths = widthsOf(d["W"].(array))
	}
	return glyphs, widths, missing, program
}

type rapidT interface {
	Helper()
	Fatal(args ...any)
}

// widthsOf reads "1 [500 600] 7 9 250" (ISO 32000-1, 9.7.4.3).
func widthsOf(w array) map[int]int64 {
	out := map[int]int64{}
	for i := 0; i+1 < len(w); {
		first := int(w[i].(int64))
		if list, ok := w[i+1].(array); ok {
			for k, v := range list {
				out[first+k] = v.(int64)
			}
			i += 2
			continue
		}
		for c := first; c <= int(w[i+1].(int64)); c++ {
			out[c] = w[i+2].(int64)
		}
		i += 3
	}
	return out
}

// What a charset says a face has is drawn, and as wide as it was measured: for
// every character of every face, and whichever of them a document happens to use.
func TestFontDrawsWhatIsMeasured(t *testing.T) {
	check := func(t rapidT, f face, all []rune) string {
		glyphs, widths, missing, _ := drawnFont(t, f, string(all))
		for _, r := range all {
			if glyphs[2*r] == 0 && glyphs[2*r+1] == 0 {
				return "has no glyph for " + string(r)
			}
			w, ok := widths[int(r)]
			if !ok {
				w = missing
			}
			if float64(w) != rulers[f]().width(r) {
				return "draws another width than it measures for " + string(r)
			}
		}
		return ""
	}
	for f := range faces {
		var all []rune
		for r := rune(' '); r < 0xffff; r++ {
			if charsets[f]().has(r) {
				all = append(all, r)
			}
		}
		if len(all) < 90 {
			t.Fatalf("%s has %d characters", faceNames[f], len(all))
		}
		if fault := check(t, f, all); fault != "" {
			t.Errorf("%s %s", faceNames[f], fault)
		}
		if f == regular || f == symbolen {
			rapid.Check(t, func(t *rapid.T) {
				some := rapid.SliceOfNDistinct(rapid.SampledFrom(all), 1, 80, rapid.ID).Draw(t, "characters")
				if fault := check(t, f, some); fault != "" {
					t.Fatalf("%s %s", faceNames[f], fault)
				}
			})
		}
	}
}

// A face without a character says so: gofpdf would draw nothing there.
func TestCharsetKnowsWhatIsMissing(t *testing.T) {
	for _, r := range "👍日م" {
		if drawable(r) {
			t.Errorf("%q would be left out", r)
		}
	}
	if charsets[regular]().has(-1) || charsets[regular]().has(1<<16+'a') {
		t.Error("a character outside the plane is taken for another")
	}
}

// A file holds the letters it shows and no more: what else people wrote is not in it.
func TestFontHoldsOnlyWhatIsUsed(t *testing.T) {
	glyphs, _, _, program := drawnFont(t, regular, "aé")
	n := 0
	for c := 0; c+1 < len(glyphs); c += 2 {
		if glyphs[c] != 0 || glyphs[c+1] != 0 {
			n++
		}
	}
	if n != 2 || program == 0 || program > 12000 {
		t.Errorf("a font of two letters holds %d, in %d bytes", n, program)
	}
	fonts := tool(t, "pdffonts", write(t, render(t, sample())))
	for _, want := range []string{"+NotoSans-Regular", "+NotoSans-Bold", "+NotoSans-Italic"} {
		if !strings.Contains(fonts, want) {
			t.Errorf("no font says it is a subset of %s:\n%s", want, fonts)
		}
	}
	if got := strings.Count(fonts, "yes yes yes"); got != strings.Count(fonts, "\n")-2 {
		t.Errorf("%d fonts are embedded, a subset and readable as text:\n%s", got, fonts)
	}
}
