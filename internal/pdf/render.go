package pdf

import (
	"errors"
	"fmt"
	"time"

	"routewijzer/internal/document"
)

// Options are what a file says about its making.
type Options struct {
	Now      time.Time // creation date; the same moment gives the same bytes
	Producer string    // "Routewijzer 1.2.0"
}

// ErrField is returned for a signature field that is not there, is already
// signed, or whose name is not unique ASCII.
var ErrField = errors.New("pdf: signature field")

// A page is one page while it is drawn, and what must be known of it afterwards.
type page struct {
	*canvas
	marks  []bookmark
	places []place
}

// Render sets doc on A4 with gofpdf and finishes it as PDF/A-1b, with an empty
// signature field for every Handtekeningplaats. Whatever the text holds, it is
// set: what no font can draw becomes a visible mark. Errors that a caller can
// cause wrap [ErrField]; any other is a fault of this package or of gofpdf.
func Render(doc document.Doc, o Options) ([]byte, error) {
	var pages []*page
	i := infoOf(doc, o)
	set, err := setPages(i, func(p *press) {
		pages = drawPages(p, doc)
		for _, x := range pages {
			for _, place := range x.places {
				place.draw(p)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	if err := checkPlaces(pages); err != nil {
		return nil, err
	}
	return finish(set, pages, i)
}

// drawPages sets every strip on its page, with header and footer.
func drawPages(press *press, doc document.Doc) []*page {
	var pages []*page
	all := paginate(stripsOf(doc))
	for i, strips := range all {
		p := &page{canvas: press.canvas(pageWidth, pageHeight)}
		if i > 0 {
			p.header(doc)
		}
		p.footer(doc, i+1, len(all))
		for _, s := range strips {
			if s.draw != nil {
				s.draw(p, s.y)
			}
		}
		pages = append(pages, p)
	}
	return pages
}

// header names the document on every page but the first, which has its title.
func (p *page) header(doc document.Doc) {
	s := styleSmall
	title, subject := line(doc.Titel), line(doc.Onderwerp)
	right := s.lines(contentWidth/2-8, subject)[0]
	p.textRight(s.face, s.size, marginLeft+contentWidth, 44, s.ink, right)
	p.text(s.face, s.size, marginLeft, 44, s.ink, s.lines(contentWidth-16-textWidth(s.face, s.size, right), title)[0])
	p.rule(marginLeft, 51, marginLeft+contentWidth, 51, 0.5, 0, hairline)
}

// footer says that the document is confidential, and which page of how many.
func (p *page) footer(doc document.Doc, n, of int) {
	s := styleSmall
	y := pageHeight - 36.0
	count := fmt.Sprintf("Pagina %d van %d", n, of)
	p.rule(marginLeft, y-13, marginLeft+contentWidth, y-13, 0.5, 0, hairline)
	p.textRight(s.face, s.size, marginLeft+contentWidth, y, s.ink, count)
	for i, l := range s.lines(contentWidth-80, line(doc.Vertrouwelijk)) {
		if i < 2 {
			p.text(s.face, s.size, marginLeft, y+float64(i)*10, s.ink, l)
		}
	}
}

// checkPlaces holds that field names are ASCII, not empty and unique.
func checkPlaces(pages []*page) error {
	seen := map[string]bool{}
	for _, p := range pages {
		for _, x := range p.places {
			if !isPlain(x.name) || seen[x.name] {
				return fmt.Errorf("field %q: %w", x.name, ErrField)
			}
			seen[x.name] = true
		}
	}
	return nil
}
