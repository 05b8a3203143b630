package pdf

import "math"

// A colour is sRGB, 0 to 255.
type colour [3]int

func rgb(hex int) colour { return colour{hex >> 16 & 255, hex >> 8 & 255, hex & 255} }

// A canvas is one page, or one appearance, being drawn. Units are points, the
// origin is the top left corner and y grows downward; everything is opaque, for
// PDF/A-1 knows no transparency. gofpdf draws on the page it started last, so a
// canvas is drawn before the next is made.
type canvas struct {
	press *press
}

// canvas starts a page of w by h.
func (p *press) canvas(w, h float64) *canvas {
	p.page(w, h)
	return &canvas{p}
}

// within keeps a number inside what PDF/A allows; what lies outside has no
// sense on any page.
func within(v float64) float64 {
	if math.IsNaN(v) || math.Abs(v) > 16000 {
		return 0
	}
	return v
}

// text sets one line of clean text with its baseline at y.
func (c *canvas) text(f face, size, x, y float64, ink colour, s string) {
	x, y = within(x), within(y)
	for _, r := range runs(f, s) {
		if r.text != "" {
			c.press.write(r.face, size, x, y, ink, r.text)
			x += textWidth(r.face, size, r.text)
		}
	}
}

// textRight sets a line that ends at x.
func (c *canvas) textRight(f face, size, x, y float64, ink colour, s string) {
	c.text(f, size, x-textWidth(f, size, s), y, ink, s)
}

// box fills a rectangle with its top left corner at x, y.
func (c *canvas) box(x, y, w, h float64, ink colour) {
	c.press.ink(ink)
	c.press.area(within(x), within(y), within(w), within(h))
}

// frame draws the outline of a rectangle.
func (c *canvas) frame(x, y, w, h, width float64, ink colour) {
	c.press.pen(stroke{width: width, end: "round", corner: "miter", ink: ink})
	c.press.outline(within(x), within(y), within(w), within(h))
}

// rule draws a straight line; dash of zero is unbroken.
func (c *canvas) rule(x1, y1, x2, y2, width, dash float64, ink colour) {
	c.path([]float64{x1, y1, x2, y2}, width, dash, ink)
}

// path draws a line through points (x,y,x,y,...) with round ends and corners.
func (c *canvas) path(points []float64, width, dash float64, ink colour) {
	if len(points) < 4 {
		return
	}
	l := stroke{width: within(width), dash: within(dash), end: "round", corner: "round", ink: ink}
	if dash > 0 {
		l.end = "butt"
	}
	c.press.pen(l)
	safe := make([]float64, len(points)&^1)
	for i := range safe {
		safe[i] = within(points[i])
	}
	c.press.follow(safe)
}

// dot fills a circle.
func (c *canvas) dot(x, y, r float64, ink colour) {
	c.press.ink(ink)
	c.press.disc(within(x), within(y), within(r))
}
