package pdf

import (
	"os"
	"testing"

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
func TestSubsetDrawsAccents(t *testing.T) {
	for _, pair := range [][2]string{{"e", "é"}, {"a", "ä"}, {"o", "ö"}, {"s", "ş"}, {"I", "Ï"}, {" ", "≥"}, {" ", "✓"}, {" ", "□"}, {" ", "😀"}} {
		if plain, accented := inkOf(t, pair[0]), inkOf(t, pair[1]); accented <= plain {
			t.Errorf("%q has %d dark pixels, %q has %d", pair[1], accented, pair[0], plain)
		}
	}
}

func TestSubsetHoldsOnlyWhatIsUsed(t *testing.T) {
	s := newSubset(typefaces[regular]())
	s.encode(nil, "aé")
	if len(s.order) != 3 {
		t.Fatalf("got %d glyphs, want .notdef and two", len(s.order))
	}
	if n := len(s.program()); n > 12000 {
		t.Errorf("a font of two letters takes %d bytes", n)
	}
	if len(s.order) > 6 {
		t.Errorf("got %d glyphs with components", len(s.order))
	}
}
