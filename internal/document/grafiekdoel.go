package document

import (
	"regexp"
	"strconv"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/meting"
)

var getalWoord = regexp.MustCompile(`\d+(?:[.,]\d+)?`)

// enigGetal reads the one number in a text; ok is false with none or several.
func enigGetal(s string) (v float64, ok bool) {
	ns := getalWoord.FindAllString(s, -1)
	if len(ns) != 1 {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.Replace(ns[0], ",", ".", 1), 64)
	return v, err == nil
}

// doelVan finds the expected level of the goal a series measures, in the unit of
// that series. It is known when the level says a percentage or a rate itself, or
// when a reading of the goal from one of these visits is the plain count of that
// visit, so that goal and count speak of the same thing. Otherwise no line is
// drawn: a wrong goal is worse than none.
func doelVan(d *dossier.Dossier, r meting.Meetreeks) (float64, bool) {
	for _, g := range d.PlanVanAanpak.Doelen {
		v, ok := enigGetal(g.Niveau0)
		if !ok {
			continue
		}
		for _, m := range g.Metingen {
			if m.Observatie == "" || !meets(r, m.Observatie) {
				continue
			}
			switch {
			case strings.HasPrefix(r.Eenheid, "%") && strings.Contains(g.Niveau0, "%") && v <= 100:
				return v, true
			case strings.Contains(strings.ToLower(g.Niveau0), "per 10 minuten") && r.Eenheid == "keer per 10 minuten":
				return v, true
			}
			if rate, ok := perTien(d, r, m); ok {
				return v * rate, true
			}
		}
	}
	return 0, false
}

func meets(r meting.Meetreeks, o dossier.Ref) bool {
	for _, p := range r.Punten {
		if p.Observatie == dossier.ID(o) {
			return true
		}
	}
	return false
}

// perTien is what turns a count per visit into one per 10 minutes: known when
// the reading is the visit's own count and every visit lasted as long.
func perTien(d *dossier.Dossier, r meting.Meetreeks, m dossier.Meting) (float64, bool) {
	v, ok := enigGetal(m.Waarde)
	if !ok || r.Eenheid != "keer per 10 minuten" {
		return 0, false
	}
	length, same := 0, false
	for _, o := range d.Observaties {
		if !meets(r, dossier.Ref(o.ID)) {
			continue
		}
		if o.DuurSeconden <= 0 || length != 0 && length != o.DuurSeconden {
			return 0, false
		}
		length = o.DuurSeconden
		if o.ID != dossier.ID(m.Observatie) {
			continue
		}
		for _, g := range o.Gedragingen {
			same = same || strings.EqualFold(g.Naam, r.Naam) && float64(meting.Tel(g, o.DuurSeconden).Aantal) == v
		}
	}
	return 600 / float64(max(length, 1)), same
}
