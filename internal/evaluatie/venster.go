// Package evaluatie is the evaluation engine: when a plan is evaluated, in
// which school week, whether an evaluatie is complete, and what came of the
// goals (GAS). It also knows when the execution must start.
//
// The package is pure. It may know nothing of findings, documents or screens.
package evaluatie

import "routewijzer/internal/dossier"

// A Venster (window) is the stretch in which a plan is evaluated (E2).
type Venster struct {
	Start    dossier.Date // the day the weeks count from
	Gepland  bool         // Start is planned; it has not begun yet
	Vanaf    dossier.Date // first day
	TotEnMet dossier.Date // last day
}

// Contains tells whether a date lies in the window.
func (v Venster) Contains(d dossier.Date) bool { return v.Vanaf <= d && d <= v.TotEnMet }

// Terms are the dossier's terms, with the values of the sources where the
// dossier has none.
func Terms(d *dossier.Dossier) dossier.Termijnen {
	t, def := d.Termijnen, dossier.DefaultTermijnen()
	for _, p := range []struct {
		v   *int
		def int
	}{
		{&t.StartWeken, def.StartWeken}, {&t.EvaluatieVanafWeken, def.EvaluatieVanafWeken}, {&t.EvaluatieTotWeken, def.EvaluatieTotWeken},
		{&t.ZorgplichtWeken, def.ZorgplichtWeken}, {&t.VerlengingWeken, def.VerlengingWeken}, {&t.OPPWeken, def.OPPWeken},
		{&t.ToegangDagen, def.ToegangDagen}, {&t.BewaarjarenSWV, def.BewaarjarenSWV}, {&t.BewaarjarenSchool, def.BewaarjarenSchool},
		{&t.BewaarjarenGeld, def.BewaarjarenGeld},
	} {
		if *p.v <= 0 || *p.v > 1000 {
			*p.v = p.def
		}
	}
	if t.EvaluatieTotWeken < t.EvaluatieVanafWeken {
		t.EvaluatieTotWeken = t.EvaluatieVanafWeken
	}
	return t
}

// Window gives the evaluation window in calendar weeks from the actual start,
// else from the planned one (A4); ok is false without a start.
func Window(d *dossier.Dossier) (v Venster, ok bool) {
	v.Start = d.PlanVanAanpak.WerkelijkeStart
	if _, ok := Day(v.Start); !ok {
		v.Start, v.Gepland = d.PlanVanAanpak.GeplandeStart, true
	}
	if _, ok := Day(v.Start); !ok {
		return Venster{}, false
	}
	t := Terms(d)
	v.Vanaf, v.TotEnMet = AddDays(v.Start, 7*t.EvaluatieVanafWeken), AddDays(v.Start, 7*t.EvaluatieTotWeken)
	return v, v.Vanaf != "" && v.TotEnMet != ""
}

// Propose gives the Mondays of the school weeks to use instead of a date that
// falls in a holiday or in no week at all (A4): the nearest one with a school
// day inside the window; when the window holds none, the last before and the
// first after it. An empty date asks for the first week of the window.
func Propose(vs []Vakantie, v Venster, d dossier.Date) []dossier.Date {
	if d == "" {
		d = v.Vanaf
	}
	var best dossier.Date
	for m, n := Monday(v.Vanaf), 0; m != "" && m <= v.TotEnMet && n < maxZoek; m, n = AddDays(m, 7), n+1 {
		if schoolweek(vs, m, v.Vanaf, v.TotEnMet) && (best == "" || distance(m, d) < distance(best, d)) {
			best = m
		}
	}
	if best != "" {
		return []dossier.Date{best}
	}
	var ms []dossier.Date
	for n := 1; n < maxZoek/7; n++ {
		if m := AddDays(Monday(v.Vanaf), -7*n); m != "" && schoolweek(vs, m, "", "") {
			ms = append(ms, m)
			break
		}
	}
	for n := 1; n < maxZoek/7; n++ {
		if m := AddDays(Monday(v.TotEnMet), 7*n); m != "" && schoolweek(vs, m, "", "") {
			return append(ms, m)
		}
	}
	return ms
}

// distance counts the days between a date and the school days of a week.
func distance(monday, d dossier.Date) int {
	switch n := Days(monday, d); {
	case n < 0:
		return -n
	case n > 4:
		return n - 4
	default:
		return 0
	}
}
