package pdf

import "strings"

// The box in which a signature is drawn on the screen.
const (
	inkWidth  = 600.0
	inkHeight = 200.0
	maxPoints = 20000 // a signature has hundreds; more is not a signature
)

// strokes reads drawn ink: SVG path data with M and L only. It returns one list
// of points (x,y,x,y,...) a stroke, inside the box. Ink it cannot read yields
// nothing: better no line than a wrong one.
func strokes(ink string) [][]float64 {
	var out [][]float64
	l := &inkReader{s: ink}
	for points := 0; ; points++ {
		command, x, y, ok := l.next()
		if !ok || points > maxPoints || command == 'L' && len(out) == 0 {
			return nil
		}
		switch command {
		case 0:
			return out
		case 'M':
			out = append(out, []float64{x, y})
		default:
			out[len(out)-1] = append(out[len(out)-1], x, y)
		}
	}
}

type inkReader struct {
	s       string
	command byte
}

// next reads one point; command 0 is the end. Coordinates after the first pair
// of an M belong to lines, as in SVG.
func (r *inkReader) next() (command byte, x, y float64, ok bool) {
	r.s = strings.TrimLeft(r.s, " ,\n\t")
	if r.s == "" {
		return 0, 0, 0, true
	}
	switch r.s[0] {
	case 'M', 'L':
		r.command = r.s[0]
		r.s = r.s[1:]
	default:
		if r.command == 'M' {
			r.command = 'L'
		}
	}
	if r.command == 0 {
		return 0, 0, 0, false
	}
	x, okX := r.number(inkWidth)
	y, okY := r.number(inkHeight)
	return r.command, x, y, okX && okY
}

// number reads digits with an optional sign and fraction, kept within 0 and most.
func (r *inkReader) number(most float64) (float64, bool) {
	r.s = strings.TrimLeft(r.s, " ,\n\t")
	i, v, scale, negative := 0, 0.0, 1.0, false
	if i < len(r.s) && r.s[i] == '-' {
		negative = true
		i++
	}
	start := i
	for dot := false; i < len(r.s) && i-start < 12; i++ {
		if c := r.s[i]; c == '.' && !dot {
			dot = true
		} else if c < '0' || c > '9' {
			break
		} else if v = v*10 + float64(c-'0'); dot {
			scale *= 10
		}
	}
	ok := i > start && (i == len(r.s) || r.s[i] < '0' || r.s[i] > '9')
	r.s = r.s[i:]
	if v /= scale; negative {
		v = 0
	}
	return min(v, most), ok
}

// ink draws strokes in a box of w by h points with its top left corner at x, y,
// as large as fits and centred. A stroke of one point is a dot.
func (c *canvas) ink(all [][]float64, x, y, w, h float64, pen colour) {
	scale := min(w/inkWidth, h/inkHeight)
	x += (w - inkWidth*scale) / 2
	y += (h - inkHeight*scale) / 2
	for _, s := range all {
		points := make([]float64, len(s))
		for i := 0; i < len(s); i += 2 {
			points[i], points[i+1] = x+s[i]*scale, y+s[i+1]*scale
		}
		if len(points) == 2 {
			c.dot(points[0], points[1], 0.8, pen)
			continue
		}
		c.path(points, 1.1, 0, pen)
	}
}
