package document

import (
	_ "embed"
	"fmt"
	"html"
	"regexp"
	"strings"
)

//go:embed document.css
var css string

// HTML is a document as one self-contained page: headings, table headers with
// scope, charts as figures with the same in a table, a style for paper. Nothing
// is fetched and nothing runs. All text is escaped.
func HTML(doc Doc) string {
	taal := doc.Taal
	if taal == "" {
		taal = "nl"
	}
	w := &htmlWriter{}
	w.f(`<!DOCTYPE html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>%s</title>
`, taal, doc.Titel)
	w.WriteString("<style>\n" + css + "</style>\n</head>\n<body>\n<main>\n")
	first := true
	for _, x := range doc.Blokken {
		w.blok(x, doc, first)
		first = first && x.Soort != Kop
	}
	w.WriteString("</main>\n")
	if doc.Vertrouwelijk != "" {
		w.f("<footer><p>%s</p></footer>\n", doc.Vertrouwelijk)
	}
	w.WriteString("</body>\n</html>\n")
	return w.String()
}

// An htmlWriter writes markup; f escapes every argument.
type htmlWriter struct {
	strings.Builder
	charts int
}

func (w *htmlWriter) f(format string, args ...string) {
	as := make([]any, len(args))
	for i, a := range args {
		as[i] = escape(a)
	}
	fmt.Fprintf(w, format, as...)
}

// escape makes text safe in markup: valid UTF-8, without control characters
// that no browser shows.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return html.EscapeString(s)
}

// lines keeps the line breaks of a value.
func (w *htmlWriter) lines(s string) {
	w.WriteString(strings.ReplaceAll(escape(s), "\n", "<br>\n"))
}

func (w *htmlWriter) blok(x Blok, doc Doc, first bool) {
	switch x.Soort {
	case Kop:
		// The title is the only h1; the parts below it begin at h2.
		n := min(max(x.Niveau, 1), 3) + 1
		if first {
			n = 1
		}
		fmt.Fprintf(w, "<h%d>%s</h%d>\n", n, escape(x.Tekst), n)
		if first && doc.Onderwerp != "" {
			w.f("<p class=\"onderwerp\">%s</p>\n", doc.Onderwerp)
		}
	case Alinea:
		w.WriteString("<p" + als(x.Toon == "klein", ` class="klein"`) + ">")
		w.lines(x.Tekst)
		w.WriteString("</p>\n")
	case Gegevens:
		w.WriteString("<dl>\n")
		for _, r := range x.Regels {
			w.f("<div><dt>%s</dt><dd>", r.Label)
			w.lines(r.Waarde)
			w.WriteString("</dd></div>\n")
		}
		w.WriteString("</dl>\n")
	case Tabel:
		w.table(x.Tekst, x.Kop, x.Rijen)
	case Lijst:
		w.WriteString("<ul>\n")
		for _, p := range x.Punten {
			w.WriteString("<li>")
			w.lines(p)
			w.WriteString("</li>\n")
		}
		w.WriteString("</ul>\n")
	case Citaat:
		w.WriteString("<figure class=\"citaat\"><blockquote><p>")
		w.lines(x.Tekst)
		w.WriteString("</p></blockquote>")
		if x.Toon != "" {
			w.f("<figcaption>%s</figcaption>", x.Toon)
		}
		w.WriteString("</figure>\n")
	case Melding:
		w.f("<div class=\"melding %s\" role=\"note\"><p><strong>%s</strong> ", klas(x.Toon), toon(x.Toon))
		w.lines(x.Tekst)
		w.WriteString("</p></div>\n")
	case GrafiekSoort:
		if x.Grafiek != nil {
			w.chart(*x.Grafiek)
		}
	case Handtekening:
		if x.Plaats != nil {
			w.f("<div class=\"plaats\"><p>%s</p><div class=\"lijn\"></div><p>", x.Plaats.Label)
			w.lines(x.Plaats.Onder)
			w.WriteString("</p></div>\n")
		}
	case InktSoort:
		w.ink(x)
	case NieuwePagina:
		w.WriteString("<div class=\"nieuwe-pagina\"></div>\n")
	}
}

func klas(toon string) string { return strings.ReplaceAll(toon, " ", "-") }

// toon is the word a notice opens with, so that colour is never the only sign.
func toon(s string) string {
	switch s {
	case "blokkeert":
		return "Dit houdt iets tegen:"
	case "goed":
		return "In orde:"
	}
	return "Let op:"
}

func (w *htmlWriter) table(titel string, kop []string, rijen [][]string) {
	w.WriteString("<div class=\"tabel\"><table>\n")
	if titel != "" {
		w.f("<caption>%s</caption>\n", titel)
	}
	w.WriteString("<thead><tr>")
	for _, k := range kop {
		w.f("<th scope=\"col\">%s</th>", k)
	}
	w.WriteString("</tr></thead>\n<tbody>\n")
	for _, r := range rijen {
		w.WriteString("<tr>")
		for _, c := range r {
			w.WriteString("<td>")
			w.lines(c)
			w.WriteString("</td>")
		}
		w.WriteString("</tr>\n")
	}
	w.WriteString("</tbody></table></div>\n")
}

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
