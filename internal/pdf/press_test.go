package pdf

import (
	"math"
	"strings"
	"testing"
)

// gofpdf panics on text that is not UTF-8. None comes there, for text is cleaned
// first; if it did, that would be an error and not the end of the program.
func TestSetPagesSurvivesPanic(t *testing.T) {
	_, err := setPages(info{}, func(p *press) {
		p.page(100, 100)
		p.write(regular, 10, 10, 10, inkText, "\xe2\x82")
	})
	if err == nil || !strings.Contains(err.Error(), "pdf: set pages") {
		t.Errorf("got %v", err)
	}
}

// An error that gofpdf keeps to itself until the end comes out.
func TestSetPagesReportsError(t *testing.T) {
	_, err := setPages(info{}, func(p *press) {
		p.page(100, 100)
		p.pdf.SetFont("onbekend", "", 10)
	})
	if err == nil || !strings.Contains(err.Error(), "undefined font") {
		t.Errorf("got %v", err)
	}
}

// A file is made of what the pages refer to: no page, no file.
func TestFinishRefusesOtherPages(t *testing.T) {
	set, err := setPages(info{}, func(p *press) { p.canvas(pageWidth, pageHeight) })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := finish(set, []*page{{}, {}}, info{}); err == nil {
		t.Error("a page that was never set is in the file")
	}
	if _, err := finish([]byte("%PDF-1.4"), nil, info{}); err == nil {
		t.Error("a file was made of nothing")
	}
	if _, err := finish(set, []*page{{places: []place{{name: "a", w: 10, h: 10}}}}, info{}); err == nil {
		t.Error("a field has a look that was never set")
	}
}

// The parts of gofpdf's file that are wrong in PDF/A stay behind.
func TestFinishLeavesBehind(t *testing.T) {
	b := string(render(t, sample()))
	for _, banned := range []string{"/EmbeddedFiles", "/Names", "%PDF-1.3"} {
		if strings.Contains(b, banned) {
			t.Errorf("the file holds %s", banned)
		}
	}
	for _, want := range []string{"/CreationDate (D:20261123093000+00'00')", "/ModDate (D:20261123093000+00'00')", "/OutputIntents [", "/CIDSet "} {
		if !strings.Contains(b, want) {
			t.Errorf("the file lacks %s", want)
		}
	}
	if b, err := Render(sample(), Options{}); err != nil || !strings.Contains(string(b), "/CreationDate (D:00010101000000+00'00')") {
		t.Errorf("a moment of zero is taken for another: %v", err)
	}
}

// A press tells gofpdf only what changes: colour, size, width, dashes and ends
// must still be those asked for, also when they change back and on the next page.
func TestPressTellsWhatChanges(t *testing.T) {
	set, err := setPages(info{}, func(p *press) {
		c := p.canvas(100, 100)
		c.text(regular, 10, 5, 10, petrol, "a")
		c.text(regular, 10, 5, 20, petrol, "b")
		c.text(bold, 10, 5, 30, inkText, "c")
		c.text(regular, 12, 5, 40, petrol, "d \u2234 e")
		c.box(0, 0, 10, 10, tint)
		c.box(0, 10, 10, 10, tint)
		c.dot(50, 50, 3, white)
		c.frame(1, 1, 98, 98, 0.5, petrol)
		c.rule(0, 50, 100, 50, 0.5, 4, petrol)
		c.rule(0, 60, 100, 60, 0.5, 4, hairline)
		c.path([]float64{0, 0, 50, 50, 100, 0, 7}, 2, 0, hairline)
		c.rule(math.NaN(), 1e300, math.Inf(1), 5, 2, 0, hairline)
		c = p.canvas(50, 50)
		c.rule(0, 0, 50, 50, 2, 0, hairline)
		c.text(regular, 12, 5, 40, petrol, "f")
	})
	if err != nil {
		t.Fatal(err)
	}
	c, err := newImporter(set, newFile())
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for n := range c.sheets {
		got.Write(c.stream(c.sheets[n]["Contents"]).data)
		got.WriteString("\n")
	}
	golden(t, "press.txt", strings.ReplaceAll(got.String(), "\x00", ""))
}
