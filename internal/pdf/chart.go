package pdf

import (
	"math"

	"routewijzer/internal/document"
)

const (
	chartScale  = 0.9 // points in a CSS pixel, so that chart text is as large as a caption
	chartHeight = 420.0
)

// chartStrips draw a chart from its marks, with title and caption. A chart
// without marks, or without a size, prints as its table.
func chartStrips(g *document.Grafiek) []strip {
	var out []strip
	if s := clean(g.Titel); s != "" {
		out = textStrips(styleH3, marginLeft, contentWidth, s)
		out = append(out, keepGap(3))
	}
	for i := range out {
		out[i].keep = true
	}
	if len(g.Merken) == 0 || !(g.Breedte > 0) || !(g.Hoogte > 0) || math.IsInf(g.Breedte, 0) || math.IsInf(g.Hoogte, 0) {
		if len(g.Tabel) > 0 {
			out = append(out, tableStrips("", g.Tabel[0], g.Tabel[1:], nil)...)
		}
	} else {
		scale := min(chartScale, contentWidth/g.Breedte, chartHeight/g.Hoogte)
		out = append(out, strip{height: g.Hoogte * scale, keep: g.Bijschrift != "", draw: func(p *page, y float64) {
			for _, m := range g.Merken {
				p.mark(m, marginLeft, y, scale)
			}
		}})
	}
	if s := clean(g.Bijschrift); s != "" {
		out = append(out, together(textStrips(styleSmall, marginLeft, contentWidth, s), 4)...)
	}
	return append(append([]strip{lead(4)}, out...), gap(12))
}

// A pen is how the marks of one role are drawn; width in CSS pixels.
type pen struct {
	ink   colour
	width float64
	dash  float64
}

func penOf(klas string) pen {
	switch klas {
	case "as":
		return pen{rgb(0x55636b), 1, 0}
	case "raster":
		return pen{hairline, 0.8, 0}
	case "reeks":
		return pen{petrol, 2, 0}
	case "klasgenoot":
		return pen{rgb(0x8a969c), 1.8, 4}
	case "doel":
		return pen{rgb(0x1f6f43), 1.5, 6}
	case "label":
		return pen{inkSoft, 1, 0}
	}
	return pen{inkText, 1, 0}
}

// mark draws one mark of a chart whose origin is at x, y.
func (c *canvas) mark(m document.Merk, x, y, scale float64) {
	k := penOf(m.Klas)
	px, py := func(v float64) float64 { return x + v*scale }, func(v float64) float64 { return y + v*scale }
	switch m.Soort {
	case "lijn":
		c.rule(px(m.X1), py(m.Y1), px(m.X2), py(m.Y2), k.width*scale, k.dash*scale, k.ink)
	case "punt":
		r := m.X2
		if !(r > 0 && r < 50) {
			r = 3
		}
		c.dot(px(m.X1), py(m.Y1), r*scale, k.ink)
		if m.Klas == "klasgenoot" { // hollow: told apart without colour
			c.dot(px(m.X1), py(m.Y1), r*scale*0.55, white)
		}
	case "vlak":
		ink := k.ink
		if m.Klas == "raster" || m.Klas == "as" || m.Klas == "label" {
			ink = tint
		}
		c.box(px(min(m.X1, m.X2)), py(min(m.Y1, m.Y2)), math.Abs(m.X2-m.X1)*scale, math.Abs(m.Y2-m.Y1)*scale, ink)
	case "pad":
		points := make([]float64, len(m.Punten)&^1)
		for i := 0; i < len(points); i += 2 {
			points[i], points[i+1] = px(m.Punten[i]), py(m.Punten[i+1])
		}
		c.path(points, k.width*scale, k.dash*scale, k.ink)
	case "tekst":
		const size = 10.5
		s, at := line(m.Tekst), px(m.X1)
		switch m.Anker {
		case "midden":
			at -= textWidth(regular, size*scale, s) / 2
		case "eind":
			at -= textWidth(regular, size*scale, s)
		}
		c.text(regular, size*scale, at, py(m.Y1), k.ink, s)
	}
}
