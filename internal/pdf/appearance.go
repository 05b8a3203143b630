package pdf

import (
	"fmt"
	"strings"
	"time"
)

// A look is the appearance of a signature, set but not yet in the file.
type look struct {
	set           []byte
	width, height float64
}

// appearance draws who signed, when and why, and the ink, in the field's box.
// It is drawn anew from the text, with fonts of its own, so that it needs
// nothing from earlier revisions.
func (s *Signature) appearance(target field) (*look, error) {
	w, h, err := sizeOf(target.dict["Rect"])
	if err != nil {
		return nil, fmt.Errorf("sign field %s: %w", s.Field, err)
	}
	set, err := setPages(info{created: s.When.UTC()}, func(p *press) { s.draw(p.canvas(w, h), w, h) })
	if err != nil {
		return nil, fmt.Errorf("sign field %s: %w", s.Field, err)
	}
	return &look{set, w, h}, nil
}

func (s *Signature) draw(c *canvas, w, h float64) {
	drawn := strokes(s.Ink)
	left, y := 10.0, 8.0
	width := w - 20
	if len(drawn) > 0 { // ink takes the left part
		inkWidth := min(0.42*w, (h-12)*3)
		c.ink(drawn, 6, 6, inkWidth-6, h-12, inkPen)
		left, width = inkWidth+6, w-inkWidth-14
	}
	c.box(0, 0, 2.4, h, petrol)
	c.column(styleSmall, left, y, width, h-8, []string{
		"Digitaal ondertekend door", "*" + line(s.Name), dutchMoment(s.When), line(s.Reason), line(s.Location),
	})
}

// column sets texts below one another as far as there is room; one that starts
// with an asterisk stands out. What does not fit is in the signature itself.
func (c *canvas) column(s style, x, y, width, limit float64, texts []string) {
	for _, t := range texts {
		st := s
		if rest, ok := strings.CutPrefix(t, "*"); ok {
			t, st = rest, styleStrong
		}
		if t == "" {
			continue
		}
		lines := st.lines(width, t)
		for i, l := range lines[:min(2, len(lines))] {
			if y+st.leading > limit+2 {
				return
			}
			if i == 1 && len(lines) > 2 {
				l += " …"
			}
			st.draw(c, x, y, l)
			y += st.leading
		}
	}
}

// addTo adds the look to w as a form.
func (l *look) addTo(w *writer) (ref, error) {
	c, err := newImporter(l.set, w)
	if err != nil {
		return ref{}, err
	}
	form := c.form(0, l.width, l.height)
	return form, c.err
}

// sizeOf is the width and height of a rectangle, which must be a sensible one.
func sizeOf(o object) (w, h float64, err error) {
	a, ok := o.(array)
	if !ok || len(a) != 4 {
		return 0, 0, ErrDamaged
	}
	var v [4]float64
	for i, x := range a {
		switch x := x.(type) {
		case int64:
			v[i] = float64(x)
		case float64:
			v[i] = x
		default:
			return 0, 0, ErrDamaged
		}
	}
	if w, h = v[2]-v[0], v[3]-v[1]; w < 10 || h < 10 || w > 2000 || h > 2000 {
		return 0, 0, ErrDamaged
	}
	return w, h, nil
}

var maanden = [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}

// dutchMoment is t in words, in the zone t carries: "23 november 2026, 09:30 uur".
func dutchMoment(t time.Time) string {
	return fmt.Sprintf("%d %s %d, %02d:%02d uur", t.Day(), maanden[t.Month()-1], t.Year(), t.Hour(), t.Minute())
}
