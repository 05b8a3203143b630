package pdf

import (
	"math"
	"strings"

	"routewijzer/internal/document"
)

const cellPadding = 5.0

// A column is where the text of a column stands.
type column struct{ x, width float64 }

// pairStrips are labels with their values, one a row; two neighbours that each
// fit half a row share one, because most are a word or a date.
func pairStrips(b document.Blok) []strip {
	const gutter, narrow, wide = 15.0, 100.0, 138.0
	half := (contentWidth - gutter) / 2
	full := []column{{marginLeft, wide}, {marginLeft + wide + 12, contentWidth - wide - 12}}
	left := []column{{marginLeft, narrow}, {marginLeft + narrow + 8, half - narrow - 8}}
	right := []column{{left[0].x + half + gutter, left[0].width}, {left[1].x + half + gutter, left[1].width}}
	fits := func(r document.Regel) bool {
		return len(styleLabel.lines(left[0].width, clean(r.Label))) <= 1 && len(styleBody.lines(left[1].width, clean(r.Waarde))) <= 1
	}
	var rows [][]strip
	for i := 0; i < len(b.Regels); i++ {
		r := b.Regels[i]
		columns, styles, texts := full, []style{styleLabel, styleBody}, []string{clean(r.Label), clean(r.Waarde)}
		if i+1 < len(b.Regels) && fits(r) && fits(b.Regels[i+1]) {
			i++
			columns, styles = append(left[:2:2], right...), append(styles, styles...)
			texts = append(texts, clean(b.Regels[i].Label), clean(b.Regels[i].Waarde))
		}
		rows = append(rows, together(append(rowLines(columns, styles, texts), hairlineStrip(2.2, 3.4)), 7))
	}
	return append(company(rows), gap(8))
}

// tableStrips are a table whose header returns on every page.
func tableStrips(caption string, head []string, rows [][]string, widths []float64) []strip {
	count := len(head)
	for _, r := range rows {
		count = max(count, len(r))
	}
	if count == 0 {
		return nil
	}
	columns := columnsOf(shares(count, widths), longestWords(count, head, rows))
	var out, header []strip
	if s := clean(caption); s != "" {
		lines := textStrips(styleStrong, marginLeft, contentWidth, s)
		for i := range lines {
			lines[i].keep = true
		}
		out = append(append(out, lines...), keepGap(3))
	}
	if len(head) > 0 {
		header = headerStrips(columns, head)
	}
	out = append(out, header...)
	if headHeight(strip{head: header}) > (bottom-marginTop)/3 { // no room to repeat it
		header = nil
	}
	styles := make([]style, count)
	for i := range styles {
		styles[i] = styleCell
	}
	var body [][]strip
	for _, r := range rows {
		texts := make([]string, count)
		for i, s := range r {
			texts[i] = clean(s)
		}
		lines := append([]strip{{height: 3}}, rowLines(columns, styles, texts)...)
		lines = together(append(lines, hairlineStrip(3, 0.6)), 8)
		for i := range lines {
			lines[i].head = header
		}
		body = append(body, lines)
	}
	return append(append(out, company(body)...), gap(12))
}

// shares are the widths of count columns in points; shares that make no sense
// give equal ones.
func shares(count int, widths []float64) []float64 {
	sum, sound := 0.0, len(widths) == count
	for _, w := range widths {
		sound = sound && w > 0 && !math.IsInf(w, 0)
		sum += w
	}
	out := make([]float64, count)
	for i := range out {
		if out[i] = contentWidth / float64(count); sound {
			out[i] = contentWidth * widths[i] / sum
		}
	}
	return out
}

// columnsOf gives every column room for its longest word, where others can
// spare it: a word broken in a narrow column reads badly.
func columnsOf(widths, words []float64) []column {
	short, spare := 0.0, 0.0
	for i, w := range widths {
		need := min(words[i]+2*cellPadding, contentWidth/3)
		words[i] = need - w // above zero is short, below is to spare
		short += max(words[i], 0)
		spare += max(-words[i], 0)
	}
	take := 0.0
	if spare > 0 {
		take = min(1, short/spare)
	}
	out := make([]column, len(widths))
	x := marginLeft
	for i, w := range widths {
		if words[i] > 0 {
			w += words[i] * min(1, spare/short)
		} else {
			w += words[i] * take
		}
		out[i] = column{x + cellPadding, max(w-2*cellPadding, 4)}
		x += w
	}
	return out
}

// longestWords measures the widest word of each column.
func longestWords(count int, head []string, rows [][]string) []float64 {
	out := make([]float64, count)
	widest := func(i int, s style, text string) {
		for _, w := range strings.Fields(clean(text)) {
			if len(w) < 60 { // longer is not a word, and breaks anyway
				out[i] = max(out[i], textWidth(s.face, s.size, w)+0.1)
			}
		}
	}
	for i, h := range head {
		widest(i, styleHead, h)
	}
	for _, r := range rows {
		for i, t := range r {
			widest(i, styleCell, t)
		}
	}
	return out
}

func headerStrips(columns []column, head []string) []strip {
	texts, styles := make([]string, len(columns)), make([]style, len(columns))
	for i := range columns {
		styles[i] = styleHead
		if i < len(head) {
			texts[i] = clean(head[i])
		}
	}
	lines := append([]strip{{height: 4}}, rowLines(columns, styles, texts)...)
	lines = append(lines, strip{height: 4})
	for i := range lines {
		text, h, last := lines[i].draw, lines[i].height, i == len(lines)-1
		lines[i].keep = true
		lines[i].draw = func(p *page, y float64) {
			p.box(marginLeft, y-0.2, contentWidth, h+0.2, tint)
			if last {
				p.rule(marginLeft, y+h, marginLeft+contentWidth, y+h, 0.9, 0, petrol)
			}
			if text != nil {
				text(p, y)
			}
		}
	}
	return lines
}
