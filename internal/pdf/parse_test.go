package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"routewijzer/internal/document"
)

func TestParseObject(t *testing.T) {
	for in, want := range map[string]string{
		"<</B 1 /A (x)>>":      "<</A (x) /B 1>>",
		"[1 -2 .5 1 0 R 3]":    "[1 -2 0.5 1 0 R 3]",
		"(a\\(b\\)\\101\\n)":   "<61286229410a>",
		"(a(b)c)":              "(a\\(b\\)c)",
		"<4 1 4>":              "(A@)",
		"/A#20B":               "/A#20B",
		"null":                 "null",
		"% comment\n true":     "true",
		"<</A <</B [null]>>>>": "<</A <</B [null]>>>>",
		"(\\\nx)":              "(x)",
	} {
		o, err := (&lexer{b: []byte(in)}).object(0)
		if got := string(appendObject(nil, o)); err != nil || got != want {
			t.Errorf("%q reads as %s, %v; want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"", "<<", "<</A>>", "<</A 1 /A 2>>", "[", "(", "(\\", "<", "<0x>", "/#1", "/#zz", "1e5", "0x10", "--1", "endobj", "]", ">>", strings.Repeat("[", 1000) + strings.Repeat("]", 1000)} {
		if o, err := (&lexer{b: []byte(in)}).object(0); err == nil {
			t.Errorf("%.20q reads as %v", in, o)
		}
	}
}

// smallFile is a file of two objects, with a change to its bytes.
func smallFile(change func(string) string) []byte {
	w := newFile()
	root := w.add(dict{"Type": name("Catalog")})
	b := string(w.finish(dict{"Root": root, "Info": w.add(dict{})}, ""))
	return []byte(change(b))
}

func TestOpenFileRefuses(t *testing.T) {
	same := func(s string) string { return s }
	if f, err := openFile(smallFile(same)); err != nil || len(f.revs) != 1 {
		t.Fatalf("a sound file: %v", err)
	}
	swap := func(old, new string) func(string) string {
		return func(s string) string {
			if strings.Count(s, old) == 0 {
				t.Fatalf("nothing to change: %q in %s", old, s)
			}
			return strings.Replace(s, old, new, 1)
		}
	}
	plain := string(smallFile(same))
	xref := strings.Index(plain, "xref\n")
	for name, x := range map[string]struct {
		in   []byte
		want error
	}{
		"no header":            {smallFile(swap("%PDF-1", "%PDX-1")), errNoPDF},
		"no end":               {smallFile(swap("%%EOF\n", "")), errEnd},
		"no startxref":         {smallFile(swap("startxref", "startxxxx")), errEnd},
		"table elsewhere":      {smallFile(swap(fmt.Sprintf("startxref\n%d", xref), fmt.Sprintf("startxref\n%d", xref-3))), errForeign},
		"table past the end":   {smallFile(swap(fmt.Sprintf("startxref\n%d", xref), "startxref\n9999999999")), errEnd},
		"entry of other kind":  {smallFile(swap("00000 n ", "00000 x ")), errSyntax},
		"entry past the table": {smallFile(swap(fmt.Sprintf("%010d 00000 n", 15), fmt.Sprintf("%010d 00000 n", xref+2))), errSyntax},
		"too many entries":     {smallFile(swap("xref\n0 3", "xref\n0 9")), errSyntax},
		"endless entries":      {smallFile(swap("xref\n0 3", "xref\n0 8388607")), errSyntax},
		"hybrid":               {smallFile(swap("/Size", "/XRefStm 1 /Size")), errForeign},
		"itself before":        {smallFile(swap("/Size", fmt.Sprintf("/Prev %d /Size", xref))), errSyntax},
		"nothing before":       {smallFile(swap("/Size", "/Prev 3 /Size")), errForeign},
		"text before":          {smallFile(swap("/Size", "/Prev (x) /Size")), errSyntax},
	} {
		if f, err := openFile(x.in); !errors.Is(err, x.want) {
			t.Errorf("%s: got %v, %v; want %v", name, f, err, x.want)
		}
	}
}

// A table that is entered halfway, and an entry that reaches into another
// revision, would let two readers see two different files.
func TestOpenFileRefusesOverlap(t *testing.T) {
	b := smallFile(func(s string) string { return s })
	f, err := openFile(b)
	if err != nil {
		t.Fatal(err)
	}
	w := newUpdate(b, 3)
	w.at[1] = f.revs[0].entries[1] // written by the revision before
	if f, err := openFile(w.finish(dict{"Root": ref{num: 1}, "Prev": f.revs[0].xref}, "0123456789abcdef")); !errors.Is(err, errSyntax) {
		t.Errorf("got %v, %v", f, err)
	}
	w = newUpdate(b, 3)
	w.add(dict{})
	out := w.finish(dict{"Root": ref{num: 1}, "Prev": f.revs[0].xref}, "0123456789abcdef")
	if f, err := openFile(out); err != nil || len(f.revs) != 2 {
		t.Fatalf("a sound update: %v", err)
	}
	old := fmt.Appendf(nil, "startxref\n%d", f.revs[0].xref)
	if f, err := openFile(bytes.Replace(out, old, fmt.Appendf(nil, "startxref\n%d", f.revs[0].xref-1), 1)); !errors.Is(err, errSyntax) {
		t.Errorf("a first revision that ends elsewhere: got %v, %v", f, err)
	}
}

// Count is what a reader trusts to draw the tree: all that is in sight.
func TestOutlineCounts(t *testing.T) {
	var doc document.Doc
	for _, level := range []int{1, 2, 3, 3, 2, 1, 3, 2} {
		doc.Blokken = append(doc.Blokken, document.Blok{Soort: document.Kop, Niveau: level, Tekst: fmt.Sprintf("kop %d", level)})
	}
	f, err := openFile(render(t, doc))
	if err != nil {
		t.Fatal(err)
	}
	root := f.dictAt(0, f.dictAt(0, f.revs[0].trailer["Root"])["Outlines"])
	first := f.dictAt(0, root["First"])
	second := f.dictAt(0, first["Next"])
	if root["Count"] != int64(6) || first["Count"] != int64(2) || second["Count"] != int64(2) || second["Next"] != nil {
		t.Errorf("got counts %v, %v, %v", root["Count"], first["Count"], second["Count"])
	}
	if folded := f.dictAt(0, first["First"]); folded["Count"] != int64(-2) {
		t.Errorf("got %v under a heading of the second level", folded["Count"])
	}
}
