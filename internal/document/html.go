package document

import (
	_ "embed"
	"fmt"
	"html"
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
	first, top := true, topLevel(doc)
	for _, x := range doc.Blokken {
		w.blok(x, doc, first, top)
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

// topLevel is the level of the highest heading below the title: that one
// becomes h2, so that no level is skipped.
func topLevel(doc Doc) int {
	top, titles := 3, 0
	for _, x := range doc.Blokken {
		if x.Soort == Kop {
			if titles++; titles > 1 {
				top = min(top, x.Niveau)
			}
		}
	}
	return max(top, 1)
}

func (w *htmlWriter) blok(x Blok, doc Doc, first bool, top int) {
	switch x.Soort {
	case Kop:
		// The title is the only h1; what is below it begins at h2.
		n := min(max(x.Niveau, top), 3) - top + 2
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
