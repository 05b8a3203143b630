package pdf

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/jung-kurt/gofpdf"
)

// A press sets text and lines on pages with gofpdf; no other file knows it.
// gofpdf panics on bytes that are not UTF-8 and leaves out what a font lacks
// without a word, so only clean text may come here. It writes every setting it
// is told, so a press tells it only what changes.
//
// Units are points, the origin is the top left corner and y grows downward.
type press struct {
	pdf   *gofpdf.Fpdf
	added [faces]bool

	face face
	size float64
	text colour
	fill colour
	line stroke
}

// A stroke is how lines are drawn; dash of zero is unbroken.
type stroke struct {
	width, dash float64
	end         string // of a line: butt or round
	corner      string // miter or round
	ink         colour
}

// setPages lets draw set pages, and returns them as gofpdf writes them: a file of
// one revision, of which an [importer] takes what it needs: it is no PDF/A yet. A panic of gofpdf is returned as an error.
func setPages(i info, draw func(*press)) (b []byte, err error) {
	defer func() {
		if x := recover(); x != nil {
			b, err = nil, fmt.Errorf("pdf: set pages: %v", x)
		}
	}()
	p := newPress(i)
	draw(p)
	var out bytes.Buffer
	if err := p.pdf.Output(&out); err != nil { // keeps the first error of all calls
		return nil, fmt.Errorf("pdf: set pages: %w", err)
	}
	return out.Bytes(), nil
}

func newPress(i info) *press {
	p := gofpdf.New("P", "pt", "A4", "")
	p.SetAutoPageBreak(false, 0)
	p.SetCompression(false) // [importer] compresses, with less memory and to fewer bytes
	p.SetCatalogSort(true)  // the same bytes for the same pages
	p.SetCreationDate(i.created)
	p.SetModificationDate(i.created)
	for _, x := range []struct {
		set   func(string, bool)
		value string
	}{{p.SetTitle, i.title}, {p.SetAuthor, i.author}, {p.SetSubject, i.subject}, {p.SetProducer, i.producer}, {p.SetCreator, creator}} {
		if x.value != "" { // an empty one would be written as a byte order mark
			x.set(x.value, !isPlain(x.value))
		}
	}
	p.SetLineCapStyle("round")
	p.SetLineJoinStyle("round")
	return &press{pdf: p, face: -1, line: stroke{width: -1, end: "round", corner: "round"}}
}

// page starts a page of w by h.
func (p *press) page(w, h float64) {
	p.pdf.AddPageFormat("P", gofpdf.SizeType{Wd: w, Ht: h})
}

// write sets text of one face from x on, with its baseline at y.
func (p *press) write(f face, size, x, y float64, ink colour, text string) {
	if !p.added[f] {
		p.pdf.AddUTF8FontFromBytes(faceNames[f], "", fontFile(f))
		p.added[f] = true
	}
	if p.face != f || p.size != size {
		p.pdf.SetFont(faceNames[f], "", size)
		p.face, p.size = f, size
	}
	if p.text != ink {
		p.pdf.SetTextColor(ink[0], ink[1], ink[2])
		p.text = ink
	}
	p.pdf.Text(x, y, text)
}

// ink chooses the colour that areas are filled with.
func (p *press) ink(x colour) {
	if p.fill != x {
		p.pdf.SetFillColor(x[0], x[1], x[2])
		p.fill = x
	}
}

// pen chooses how lines are drawn.
func (p *press) pen(l stroke) {
	if p.line.width != l.width {
		p.pdf.SetLineWidth(l.width)
	}
	if p.line.ink != l.ink {
		p.pdf.SetDrawColor(l.ink[0], l.ink[1], l.ink[2])
	}
	if p.line.end != l.end {
		p.pdf.SetLineCapStyle(l.end)
	}
	if p.line.corner != l.corner {
		p.pdf.SetLineJoinStyle(l.corner)
	}
	switch {
	case p.line.dash == l.dash:
	case l.dash > 0:
		p.pdf.SetDashPattern([]float64{l.dash, l.dash * 0.8}, 0)
	default:
		p.pdf.SetDashPattern(nil, 0)
	}
	p.line = l
}

// area fills a rectangle, outline draws one, with its top left corner at x, y.
func (p *press) area(x, y, w, h float64)    { p.pdf.Rect(x, y, w, h, "F") }
func (p *press) outline(x, y, w, h float64) { p.pdf.Rect(x, y, w, h, "D") }

// disc fills a circle.
func (p *press) disc(x, y, r float64) { p.pdf.Circle(x, y, r, "F") }

// follow draws a line through points (x,y,x,y,...), of at least two.
func (p *press) follow(points []float64) {
	p.pdf.MoveTo(points[0], points[1])
	for i := 2; i+1 < len(points); i += 2 {
		p.pdf.LineTo(points[i], points[i+1])
	}
	p.pdf.DrawPath("D")
}

// A ruler measures one face with the widths gofpdf writes. It is never changed,
// so any number of renders may share it.
type ruler struct {
	pdf   *gofpdf.Fpdf
	ascii [128]float64
}

var rulers = perFace(func(f face) *ruler {
	r := &ruler{pdf: gofpdf.New("P", "pt", "A4", "")}
	r.pdf.AddUTF8FontFromBytes(faceNames[f], "", fontFile(f))
	r.pdf.SetFont(faceNames[f], "", 10)
	if err := r.pdf.Error(); err != nil { // embedded: a bug, which the first test finds
		panic(err)
	}
	for c := range r.ascii {
		r.ascii[c] = r.width(rune(c))
	}
	return r
})

// width of one character that the face has, in thousandths of the font size.
func (r *ruler) width(c rune) float64 { return float64(r.pdf.GetStringSymbolWidth(string(c))) }

// perFace makes something of each face once, on first use.
func perFace[T any](load func(face) T) [faces]func() T {
	var all [faces]func() T
	for i := range all {
		all[i] = sync.OnceValue(func() T { return load(face(i)) })
	}
	return all
}
