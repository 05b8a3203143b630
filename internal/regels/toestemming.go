package regels

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// A gave tells whether leave was given for something, and since when.
type gave struct {
	sinds       dossier.Date // "" not (any more)
	eerste      dossier.Date // first day there was a ja, whatever came after
	ingetrokken dossier.Date
	nee         dossier.Ref // somebody who said nee
}

// delen tells since when the dossier may be shared with consulent and AB (L11).
func (v *view) delen() gave { return v.toestemming(dossier.VoorDelen, "") }

// toestemming looks at the last answer of each person for something, about
// betreft when that is given: one ja, and nobody whose last answer is nee or
// withdrawn. Answers after today do not count.
func (v *view) toestemming(voor dossier.ToestemmingVoor, betreft string) (g gave) {
	last := map[dossier.Ref]*dossier.Toestemming{}
	for i := range v.Toestemmingen {
		t := &v.Toestemmingen[i]
		if t.Voor != voor || t.Antwoord == "" || v.later(t.Datum) || betreft != "" && !about(t.Betreft, betreft) {
			continue
		}
		if t.Antwoord == dossier.AntwoordJa && t.Datum != "" && (g.eerste == "" || t.Datum < g.eerste) {
			g.eerste = t.Datum
		}
		if o := last[t.Wie]; o == nil || t.Datum > o.Datum || t.Datum == o.Datum && t.ID > o.ID {
			last[t.Wie] = t
		}
	}
	since, no := dossier.Date(""), false
	for wie, t := range last {
		switch {
		case t.IngetrokkenOp != "" && !v.later(t.IngetrokkenOp):
			no, g.ingetrokken = true, max(g.ingetrokken, t.IngetrokkenOp)
		case t.Antwoord != dossier.AntwoordJa:
			no = true
			if g.nee == "" || wie < g.nee {
				g.nee = wie
			}
		case t.GeldigTot != "" && t.GeldigTot < v.today:
		default:
			day := max(begin, t.Datum)
			if since == "" || day < since {
				since = day
			}
		}
	}
	if !no {
		g.sinds = since
	}
	return g
}

// about tells whether leave "met Fenna de Boer, logopedist" covers a name; one
// that names nobody covers everybody.
func about(betreft, naam string) bool {
	b := strings.ToLower(strings.TrimSpace(betreft))
	if b == "" {
		return true
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(naam)), func(w string) bool { return len(w) > 3 && strings.Contains(b, w) })
}

// zestien tells whether the pupil is 16 or older on a day (L13).
func (v *view) zestien(op dossier.Date) bool {
	jaren, ok := evaluatie.Leeftijd(v.heel, op)
	return v.leerling && ok && jaren >= 16
}
