package document

import (
	"fmt"
	"regexp"
	"strings"
)

// chart draws the marks and says the same in a table, which everybody may open.
func (w *htmlWriter) chart(g Grafiek) {
	w.charts++
	id := fmt.Sprintf("grafiek%d", w.charts)
	w.f("<figure class=\"grafiek\" aria-labelledby=\"%s\">\n", id)
	fmt.Fprintf(w, "<svg viewBox=\"0 0 %g %g\" width=\"%g\" height=\"%g\" aria-hidden=\"true\" focusable=\"false\">\n", g.Breedte, g.Hoogte, g.Breedte, g.Hoogte)
	for _, m := range g.Merken {
		w.merk(m)
	}
	w.f("</svg>\n<figcaption id=\"%s\"><strong>%s</strong> %s</figcaption>\n", id, g.Titel, g.Bijschrift)
	if len(g.Tabel) > 0 {
		w.WriteString("<details><summary>De cijfers in een tabel</summary>\n")
		w.table("", g.Tabel[0], g.Tabel[1:])
		w.WriteString("</details>\n")
	}
	w.WriteString("</figure>\n")
}

func (w *htmlWriter) merk(m Merk) {
	klas := escape(klas(m.Klas))
	switch m.Soort {
	case "lijn":
		fmt.Fprintf(w, "<line class=\"%s\" x1=\"%g\" y1=\"%g\" x2=\"%g\" y2=\"%g\"/>\n", klas, m.X1, m.Y1, m.X2, m.Y2)
	case "punt":
		fmt.Fprintf(w, "<circle class=\"%s\" cx=\"%g\" cy=\"%g\" r=\"%g\"/>\n", klas, m.X1, m.Y1, m.X2)
	case "vlak":
		fmt.Fprintf(w, "<rect class=\"%s\" x=\"%g\" y=\"%g\" width=\"%g\" height=\"%g\"/>\n", klas, min(m.X1, m.X2), min(m.Y1, m.Y2), abs(m.X2-m.X1), abs(m.Y2-m.Y1))
	case "pad":
		fmt.Fprintf(w, "<polyline class=\"%s\" points=\"%s\"/>\n", klas, points(m.Punten))
	case "tekst":
		anker := map[string]string{"midden": "middle", "eind": "end"}[m.Anker]
		if anker == "" {
			anker = "start"
		}
		fmt.Fprintf(w, "<text class=\"%s\" x=\"%g\" y=\"%g\" text-anchor=\"%s\">%s</text>\n", klas, m.X1, m.Y1, anker, escape(m.Tekst))
	}
}

func points(xs []float64) string {
	var ps []string
	for i := 0; i+1 < len(xs); i += 2 {
		ps = append(ps, fmt.Sprintf("%g,%g", xs[i], xs[i+1]))
	}
	return strings.Join(ps, " ")
}

func abs(x float64) float64 { return max(x, -x) }

// inktPad is what a drawn signature may hold; anything else is not drawn.
var inktPad = regexp.MustCompile(`^[ML0-9 ,.-]*$`)

func (w *htmlWriter) ink(x Blok) {
	w.WriteString("<figure class=\"inkt\">")
	if inktPad.MatchString(x.Inkt) {
		fmt.Fprintf(w, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Getekende handtekening\"><path d=\"%s\"/></svg>", InktBreedte, InktHoogte, escape(x.Inkt))
	}
	w.WriteString("<figcaption>")
	w.lines(x.Tekst)
	w.WriteString("</figcaption></figure>\n")
}
