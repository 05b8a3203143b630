package pdf

// rowLines are the lines of texts that stand side by side, as many strips as
// the longest text has lines, so that a row may break across pages.
func rowLines(columns []column, styles []style, texts []string) []strip {
	cells := make([][]string, len(texts))
	n, leading := 1, 0.0
	for i, t := range texts {
		if t != "" {
			cells[i] = styles[i].lines(columns[i].width, t)
		}
		n = max(n, len(cells[i]))
		leading = max(leading, styles[i].leading)
	}
	out := make([]strip, n)
	for l := range out {
		out[l] = strip{height: leading, draw: func(p *page, y float64) {
			for i, c := range cells {
				if l < len(c) {
					styles[i].draw(p.canvas, columns[i].x, y, c[l])
				}
			}
		}}
	}
	return out
}

// hairlineStrip ends a row: above, a thin line, below.
func hairlineStrip(above, below float64) strip {
	return strip{height: above + below, draw: func(p *page, y float64) {
		p.rule(marginLeft, y+above, marginLeft+contentWidth, y+above, 0.5, 0, hairline)
	}}
}

// company joins rows, and sees that neither the first nor the last stands alone
// on a page, as far as they are short.
func company(rows [][]strip) []strip {
	var out []strip
	for i, r := range rows {
		if (i == 0 || i == len(rows)-2) && i+1 < len(rows) && len(r)+len(rows[i+1]) <= 10 {
			r[len(r)-1].keep = true
		}
		out = append(out, r...)
	}
	return out
}
