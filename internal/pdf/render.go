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

// Render sets doc on A4 and returns PDF/A-1b with an empty signature field for
// every Handtekeningplaats. Whatever the text holds, it is set: what no font can
// draw becomes a visible mark. The only error is [ErrField].
func Render(doc document.Doc, o Options) ([]byte, error) {
	pages, f := drawPages(doc)
	if err := checkPlaces(pages); err != nil {
		return nil, err
	}
	w := newFile()
	tree, resources := w.reserve(), w.reserve()
	refs := make([]ref, len(pages))
	for i := range pages {
		refs[i] = w.reserve()
	}
	var kids, fields array
	for i, p := range pages {
		d := dict{
			"Type": name("Page"), "Parent": tree, "Resources": resources,
			"MediaBox": array{0, 0, pageWidth, pageHeight}, "Contents": w.stream(dict{}, p.ops),
		}
		var annots array
		for _, x := range p.places {
			annots = append(annots, x.field(w, refs[i], f, resources))
		}
		if annots != nil {
			d["Annots"] = annots
			fields = append(fields, annots...)
		}
		w.put(refs[i], d)
		kids = append(kids, refs[i])
	}
	w.put(tree, dict{"Type": name("Pages"), "Kids": kids, "Count": len(kids)})
	w.put(resources, f.objects(w))
	catalog := dict{
		"Type": name("Catalog"), "Pages": tree, "Lang": str("nl-NL"),
		"ViewerPreferences": dict{"DisplayDocTitle": true},
		"OutputIntents":     array{outputIntent(w)},
	}
	if fields != nil {
		catalog["AcroForm"] = w.add(dict{"Fields": fields, "SigFlags": 3}) // signatures exist; append only
	}
	if o := outline(w, pages, refs); o != nil {
		catalog["Outlines"], catalog["PageMode"] = o, name("UseOutlines")
	}
	info := infoOf(doc, o)
	catalog["Metadata"] = w.add(&stream{dict{"Type": name("Metadata"), "Subtype": name("XML")}, info.xmp()})
	return w.finish(dict{"Root": w.add(catalog), "Info": w.add(info.dict())}, ""), nil
}

// drawPages sets every strip on its page, with header and footer.
func drawPages(doc document.Doc) ([]*page, *fonts) {
	f := &fonts{}
	var pages []*page
	all := paginate(stripsOf(doc))
	for i, strips := range all {
		p := &page{canvas: &canvas{height: pageHeight, fonts: f}}
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
	return pages, f
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

// outputIntent says that colours are sRGB, with the profile that defines it.
func outputIntent(w *writer) dict {
	profile, err := fontFiles.ReadFile("font/sRGB.icc")
	if err != nil { // embedded: a bug
		panic(err)
	}
	return dict{
		"Type": name("OutputIntent"), "S": name("GTS_PDFA1"), "Info": str("sRGB IEC61966-2.1"),
		"OutputConditionIdentifier": str("sRGB"), "RegistryName": str("http://www.color.org"),
		"DestOutputProfile": w.stream(dict{"N": 3, "Alternate": name("DeviceRGB")}, profile),
	}
}
