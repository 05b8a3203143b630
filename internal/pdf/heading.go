package pdf

import "routewijzer/internal/document"

// titleStrips open a document: its title, what it is, and a line to start from.
func titleStrips(b document.Blok, subject string) []strip {
	title := line(b.Tekst)
	out := textStrips(styleTitle, marginLeft, contentWidth, title)
	mark(out, 1, title)
	out = append(out, keepGap(3))
	if s := line(subject); s != "" {
		out = append(out, textStrips(styleSubject, marginLeft, contentWidth, s)...)
	}
	out = append(out, strip{height: 26, draw: func(p *page, y float64) {
		p.rule(marginLeft+4, y+11, marginLeft+contentWidth, y+11, 1.4, 0, petrol)
		p.dot(marginLeft+4, y+11, 4, petrol)
		p.dot(marginLeft+4, y+11, 1.9, white)
	}})
	for i := range out {
		out[i].keep = true
	}
	return out
}

// headingStrips are a heading of level 1 to 3; it stays with what follows.
func headingStrips(b document.Blok) []strip {
	level := min(max(b.Niveau, 1), 3)
	s := [...]style{styleH1, styleH2, styleH3}[level-1]
	before := [...]float64{26, 19, 11}[level-1]
	after := [...]float64{7, 5, 2}[level-1]
	title := line(b.Tekst)
	if title == "" {
		return nil
	}
	lines := textStrips(s, marginLeft, contentWidth, title)
	mark(lines, level, title)
	if level == 2 {
		lines = append(lines, strip{height: 3, draw: func(p *page, y float64) {
			p.rule(marginLeft, y+2.5, marginLeft+contentWidth, y+2.5, 0.6, 0, hairline)
		}})
	}
	lines = append(lines, keepGap(after))
	for i := range lines {
		lines[i].keep = true
	}
	return append([]strip{lead(before)}, lines...)
}

// mark makes the first line of a heading a bookmark.
func mark(lines []strip, level int, title string) {
	text := lines[0].draw
	lines[0].draw = func(p *page, y float64) {
		p.marks = append(p.marks, bookmark{title: brief(title), level: level, y: y})
		text(p, y)
	}
}
