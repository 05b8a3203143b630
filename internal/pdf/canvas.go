package pdf

import (
	"math"
	"strconv"
)

// A colour is sRGB, 0 to 1.
type colour [3]float64

func rgb(hex uint32) colour {
	return colour{float64(hex>>16&255) / 255, float64(hex>>8&255) / 255, float64(hex&255) / 255}
}

// fonts are the subsets a file uses, made on first use.
type fonts struct {
	used [faces]*subset
}

func (f *fonts) subset(x face) *subset {
	if f.used[x] == nil {
		f.used[x] = newSubset(typefaces[x]())
	}
	return f.used[x]
}

// objects adds every font in use and returns a resource dictionary for them.
func (f *fonts) objects(w *writer) dict {
	all := dict{}
	for i, s := range f.used {
		if s != nil {
			all[name("F"+strconv.Itoa(i))] = s.objects(w)
		}
	}
	return dict{"Font": all}
}

// A canvas is one page, or one appearance, being drawn. Units are points, the
// origin is the top left corner and y grows downward; everything is opaque, for
// PDF/A-1 knows no transparency.
type canvas struct {
	ops    []byte
	height float64
	fonts  *fonts
}

func (c *canvas) num(v ...float64) *canvas {
	for _, x := range v {
		if math.IsNaN(x) || math.Abs(x) > 32767 { // outside any page, and outside PDF/A's numbers
			x = 0
		}
		c.ops = append(appendNumber(c.ops, x), ' ')
	}
	return c
}

func (c *canvas) op(s string) { c.ops = append(append(c.ops, s...), '\n') }

func (c *canvas) fill(x colour)   { c.num(x[:]...).op("rg") }
func (c *canvas) stroke(x colour) { c.num(x[:]...).op("RG") }

// text sets one line of clean text with its baseline at y.
func (c *canvas) text(f face, size, x, y float64, ink colour, s string) {
	if s == "" {
		return
	}
	c.fill(ink)
	c.op("BT")
	c.num(x, c.height-y).op("Td")
	for _, r := range runs(f, s) {
		c.ops = append(c.ops, "/F"...)
		c.ops = append(strconv.AppendInt(c.ops, int64(r.face), 10), ' ')
		c.num(size).op("Tf")
		c.ops = c.fonts.subset(r.face).encode(c.ops, r.text)
		c.op(" Tj")
	}
	c.op("ET")
}

// textRight sets a line that ends at x.
func (c *canvas) textRight(f face, size, x, y float64, ink colour, s string) {
	c.text(f, size, x-textWidth(f, size, s), y, ink, s)
}

// box fills a rectangle with its top left corner at x, y.
func (c *canvas) box(x, y, w, h float64, ink colour) {
	c.fill(ink)
	c.num(x, c.height-y-h, w, h).op("re f")
}

// frame draws the outline of a rectangle.
func (c *canvas) frame(x, y, w, h, width float64, ink colour) {
	c.stroke(ink)
	c.num(width).op("w")
	c.num(x, c.height-y-h, w, h).op("re S")
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
	c.op("q 1 J 1 j")
	c.stroke(ink)
	c.num(width).op("w")
	if dash > 0 {
		c.ops = append(c.ops, "0 J ["...)
		c.num(dash, dash*0.8).op("] 0 d")
	}
	for i := 0; i+1 < len(points); i += 2 {
		c.num(points[i], c.height-points[i+1])
		if i == 0 {
			c.op("m")
		} else {
			c.op("l")
		}
	}
	c.op("S Q")
}

// dot fills a circle.
func (c *canvas) dot(x, y, r float64, ink colour) {
	const k = 0.5523 // of the radius: four curves that pass for a circle
	y = c.height - y
	c.fill(ink)
	c.num(x+r, y).op("m")
	c.num(x+r, y+k*r, x+k*r, y+r, x, y+r).op("c")
	c.num(x-k*r, y+r, x-r, y+k*r, x-r, y).op("c")
	c.num(x-r, y-k*r, x-k*r, y-r, x, y-r).op("c")
	c.num(x+k*r, y-r, x+r, y-k*r, x+r, y).op("c")
	c.op("f")
}
