package pdf

import (
	"routewijzer/internal/document"
)

const (
	placeWidth  = (contentWidth - 18) / 2
	placeHeight = 74.0
	inkBoxWidth = 190.0
)

// placeStrips are one or two places for a signature, side by side: what is
// signed for above the box, who signs below it.
func placeStrips(pair []document.Blok) []strip {
	var columns []column
	var above, below []string
	var names []string
	for i, b := range pair {
		columns = append(columns, column{marginLeft + float64(i)*(placeWidth+18), placeWidth})
		var p document.Handtekeningplaats
		if b.Plaats != nil {
			p = *b.Plaats
		}
		above, below = append(above, clean(p.Label)), append(below, clean(p.Onder))
		names = append(names, p.Naam)
	}
	out := rowLines(columns, []style{styleStrong, styleStrong}[:len(pair)], above)
	out = append(out, keepGap(3), strip{height: placeHeight, draw: func(p *page, y float64) {
		for i, c := range columns {
			p.frame(c.x, y, c.width, placeHeight, 0.7, petrolDim)
			if names[i] != "" {
				p.places = append(p.places, place{name: names[i], label: above[i], x: c.x, y: y, w: c.width, h: placeHeight})
			}
		}
	}}, keepGap(4))
	out = append(out, rowLines(columns, []style{styleSmall, styleSmall}[:len(pair)], below)...)
	for i := range out[:len(out)-1] {
		out[i].keep = true
	}
	return append(append([]strip{lead(8)}, out...), gap(12))
}

// A place is a signature field still to be made, from the top left of its page.
type place struct {
	name, label string
	x, y, w, h  float64
}

// rect is the place as PDF counts it, from the bottom left.
func (p place) rect() array {
	return array{p.x, pageHeight - p.y - p.h, p.x + p.w, pageHeight - p.y}
}

// draw sets the look of p while it is empty, on a page of its own.
func (p place) draw(press *press) {
	press.canvas(p.w, p.h).text(regular, 8, 10, p.h-9, inkSoft, emptyPlace)
}

// field adds the empty field of p to w, on the page on, with its look.
func (p place) field(w *writer, on, look ref) ref {
	return w.add(dict{
		"Type": name("Annot"), "Subtype": name("Widget"), "FT": name("Sig"), "F": 132, // printed, locked
		"T": textString(p.name), "TU": textString(brief(p.label)), "P": on, "Rect": p.rect(),
		"AP": dict{"N": look},
	})
}

const emptyPlace = "Nog niet ondertekend"

// inkStrips are a drawn signature as content: the drawing, and in words beside
// it whose it is. Ink that cannot be read is said to be so.
func inkStrips(b document.Blok) []strip {
	const height = inkBoxWidth * inkHeight / inkWidth
	all := strokes(b.Inkt)
	caption := styleSmall.lines(contentWidth-inkBoxWidth-16, clean(b.Tekst))
	need := max(height, float64(len(caption))*styleSmall.leading)
	return []strip{lead(4), {height: need, draw: func(p *page, y float64) {
		p.frame(marginLeft, y, inkBoxWidth, height, 0.6, hairline)
		if len(all) == 0 {
			styleSmall.draw(p.canvas, marginLeft+10, y+height/2-6, "Geen leesbare handtekening")
		}
		p.ink(all, marginLeft+3, y+3, inkBoxWidth-6, height-6, inkPen)
		top := y + max(0, (height-float64(len(caption))*styleSmall.leading)/2)
		for i, l := range caption {
			styleSmall.draw(p.canvas, marginLeft+inkBoxWidth+16, top+float64(i)*styleSmall.leading, l)
		}
	}}, gap(10)}
}
