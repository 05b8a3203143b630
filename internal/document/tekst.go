package document

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
)

// ErrSectie is returned for a section the schema does not have, or that no
// document may print.
var ErrSectie = errors.New("no such section")

// Text is one section of a dossier as plain text, to copy into a mail or
// another system. Coaching notes are never copied (L12).
func Text(d *dossier.Dossier, section string) (string, error) {
	b := newBouw(d, Context{Vandaag: "9999-12-31"}) // what was discussed, whenever
	b.los = true
	f, ok := b.schema[section]
	if _, hidden := weggelaten[section]; !ok || hidden {
		return "", fmt.Errorf("text of %q: %w", section, ErrSectie)
	}
	b.onder(1, f.Label, func() { b.sectie(f) })
	if slices.Contains(cyclusDelen, section) {
		for n, c := range b.heel.Cycli {
			b.bij(n, c, func() { b.onder(1, f.Label+", "+strings.ToLower(cyclusTitel(n, c)), func() { b.sectie(f) }) })
		}
	}
	return PlainText(Doc{Blokken: b.blokken}), nil
}

// PlainText is a document as text without markup, as one would type it.
func PlainText(doc Doc) string {
	var w strings.Builder
	for i, x := range doc.Blokken {
		s := plain(x)
		if s == "" {
			continue
		}
		if i > 0 {
			w.WriteString("\n")
		}
		w.WriteString(s + "\n")
	}
	return w.String()
}

func plain(x Blok) string {
	switch x.Soort {
	case Kop:
		if x.Niveau <= 1 {
			return strings.ToUpper(x.Tekst)
		}
		return x.Tekst
	case Alinea:
		return x.Tekst
	case Gegevens:
		var ls []string
		for _, r := range x.Regels {
			ls = append(ls, r.Label+": "+indent(r.Waarde))
		}
		return strings.Join(ls, "\n")
	case Tabel:
		return plainTable(x.Tekst, x.Kop, x.Rijen)
	case Lijst:
		var ls []string
		for _, p := range x.Punten {
			ls = append(ls, "- "+indent(p))
		}
		return strings.Join(ls, "\n")
	case Citaat:
		return strings.TrimSpace(quote(x.Tekst) + "\n" + als(x.Toon != "", "("+x.Toon+")"))
	case Melding:
		return strings.ToUpper(x.Toon) + als(x.Toon != "", ": ") + x.Tekst
	case GrafiekSoort:
		if x.Grafiek == nil || len(x.Grafiek.Tabel) == 0 {
			return ""
		}
		return strings.TrimSpace(plainTable(x.Grafiek.Titel, x.Grafiek.Tabel[0], x.Grafiek.Tabel[1:]) + "\n" + x.Grafiek.Bijschrift)
	case InktSoort:
		return "[getekend] " + indent(x.Tekst)
	case Handtekening:
		if x.Plaats == nil {
			return ""
		}
		return x.Plaats.Label + ":\n" + x.Plaats.Onder
	}
	return ""
}

// plainTable writes rows as "kop: cel; kop: cel", which survives every editor.
func plainTable(titel string, kop []string, rijen [][]string) string {
	var ls []string
	if titel != "" {
		ls = append(ls, titel)
	}
	for _, r := range rijen {
		var cs []string
		for i, c := range r {
			if strings.TrimSpace(c) != "" && i < len(kop) {
				cs = append(cs, kop[i]+": "+strings.ReplaceAll(c, "\n", " / "))
			}
		}
		ls = append(ls, "- "+strings.Join(cs, "; "))
	}
	return strings.Join(ls, "\n")
}

func indent(s string) string { return strings.ReplaceAll(s, "\n", "\n  ") }

// quote puts words between quotation marks, unless their writer did.
func quote(s string) string {
	if strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"") {
		return s
	}
	return "“" + s + "”"
}
