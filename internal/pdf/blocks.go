package pdf

import (
	"routewijzer/internal/document"
)

// stripsOf turns the blocks of a document into strips, in reading order.
func stripsOf(doc document.Doc) []strip {
	var out []strip
	for i := 0; i < len(doc.Blokken); i++ {
		b := doc.Blokken[i]
		switch b.Soort {
		case document.Kop:
			if i == 0 {
				out = append(out, titleStrips(b, doc.Onderwerp)...)
			} else {
				out = append(out, headingStrips(b)...)
			}
		case document.Alinea:
			out = append(out, paragraphStrips(b)...)
		case document.Gegevens:
			out = append(out, pairStrips(b)...)
		case document.Tabel:
			out = append(out, tableStrips(b.Tekst, b.Kop, b.Rijen, b.Breedtes)...)
		case document.Lijst:
			out = append(out, listStrips(b)...)
		case document.Citaat:
			out = append(out, quoteStrips(b)...)
		case document.Melding:
			out = append(out, noticeStrips(b)...)
		case document.GrafiekSoort:
			if b.Grafiek != nil {
				out = append(out, chartStrips(b.Grafiek)...)
			}
		case document.Handtekening:
			pair := []document.Blok{b}
			if i+1 < len(doc.Blokken) && doc.Blokken[i+1].Soort == document.Handtekening {
				i++
				pair = append(pair, doc.Blokken[i])
			}
			out = append(out, placeStrips(pair)...)
		case document.InktSoort:
			out = append(out, inkStrips(b)...)
		case document.NieuwePagina:
			out = append(out, strip{fresh: true, gap: true})
		default: // a kind added later must not vanish: its text still prints
			out = append(out, paragraphStrips(b)...)
		}
	}
	return out
}

// textStrips are the lines of clean text in a style, from x on.
func textStrips(s style, x, width float64, text string) []strip {
	lines := s.lines(width, text)
	out := make([]strip, len(lines))
	for i, l := range lines {
		out[i] = strip{height: s.leading, draw: func(p *page, y float64) { s.draw(p.canvas, x, y, l) }}
	}
	return out
}

func paragraphStrips(b document.Blok) []strip {
	s := styleBody
	if b.Toon == "klein" {
		s = styleSmall
	}
	text := clean(b.Tekst)
	if text == "" {
		return nil
	}
	return append(together(textStrips(s, marginLeft, contentWidth, text), 3), gap(7))
}

func listStrips(b document.Blok) []strip {
	const indent = 14
	var out []strip
	for _, item := range b.Punten {
		lines := textStrips(styleBody, marginLeft+indent, contentWidth-indent, clean(item))
		text := lines[0].draw
		lines[0].draw = func(p *page, y float64) {
			p.dot(marginLeft+4, y+styleBody.baseline()-3.4, 1.7, petrol)
			text(p, y)
		}
		out = append(append(out, together(lines, 3)...), gap(2.5))
	}
	return append(out, gap(5))
}

func quoteStrips(b document.Blok) []strip {
	const indent = 16
	lines := textStrips(styleQuote, marginLeft+indent, contentWidth-indent-12, clean(b.Tekst))
	if whose := line(b.Toon); whose != "" {
		lines = append(lines, textStrips(styleSmall, marginLeft+indent, contentWidth-indent-12, whose)...)
	}
	for i := range lines {
		text, h := lines[i].draw, lines[i].height
		lines[i].draw = func(p *page, y float64) {
			p.box(marginLeft+2, y-0.2, 2.4, h+0.4, petrolDim)
			text(p, y)
		}
	}
	return append(append([]strip{lead(3)}, together(lines, 4)...), gap(9))
}

func noticeStrips(b document.Blok) []strip {
	const indent, padding = 14, 6
	t := toneOf(b.Toon)
	lines := []strip{{height: padding}}
	if t.word != "" {
		word := styleStrong
		word.ink = t.bar
		lines = append(lines, textStrips(word, marginLeft+indent, contentWidth-2*indent, t.word)...)
	}
	lines = append(lines, textStrips(styleBody, marginLeft+indent, contentWidth-2*indent, clean(b.Tekst))...)
	lines = append(lines, strip{height: padding})
	for i := range lines {
		text, h := lines[i].draw, lines[i].height
		lines[i].draw = func(p *page, y float64) {
			p.box(marginLeft, y-0.2, contentWidth, h+0.4, t.back)
			p.box(marginLeft, y-0.2, 3.2, h+0.4, t.bar)
			if text != nil {
				text(p, y)
			}
		}
	}
	lines = together(lines, 8)
	if len(lines) > 3 { // padding and word stay with the first line of text
		lines[1].keep, lines[len(lines)-3].keep = true, true
	}
	return append(append([]strip{lead(3)}, lines...), gap(9))
}
