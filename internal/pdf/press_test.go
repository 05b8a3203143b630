package pdf

import (
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
}
