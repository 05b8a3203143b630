package evaluatie

import (
	"cmp"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/meting"
)

// The words of a goal's trend.
const (
	TrendStijgt   = "stijgt"
	TrendDaalt    = "daalt"
	TrendGelijk   = "gelijk"
	TrendTeWeinig = "te weinig metingen"
)

// Kinds of a [Punt].
const (
	soortNulmeting  = "nulmeting"
	soortMeting     = "meting"
	soortEindmeting = "eindmeting"
)

// A Punt (point) is one reading of a goal: its nulmeting, a meting or its
// eindmeting.
type Punt struct {
	Datum  dossier.Date // "" unknown
	Waarde float64      // only when Getal
	Getal  bool         // Waarde is a number in the Eenheid of the goal: it may be drawn and compared
	Tekst  string       // as it was written down
	Niveau dossier.GAS  // as it was rated, "" not
	Soort  string       // "nulmeting", "meting" or "eindmeting"
}

// A Doelverloop (course of a goal) is what was measured of it, oldest first.
type Doelverloop struct {
	Doel          dossier.Doel
	Punten        []Punt
	Eenheid       string       // "%", "minuten", "van 5", or "" for a count
	Verwacht      float64      // the target: the number of level 0; only when HeeftVerwacht
	HeeftVerwacht bool         // level 0 is a number in the Eenheid
	Trend         string       // TrendStijgt, TrendDaalt, TrendGelijk or TrendTeWeinig
	Versterkend   bool         // the goal strengthens teacher, school or team (E4)
	Gekoppeld     []dossier.ID // the strengthening goals beside a goal, or the goals a strengthening one stands beside
}

// Doelverlopen gives the course of every current goal, in the order of the
// dossier.
//
// The trend only says which way the numbers went, not whether that is good and
// not what caused it. It takes the same rule as the observations do (see
// [meting.Verloop]): the median of the slopes between every two readings on
// different days, so that one odd day makes no trend, and a change over the
// whole period of less than a tenth of the largest value is called equal. Fewer
// than three readings with a day and a number in one unit give
// TrendTeWeinig. GAS levels take no part: they are steps, not a measure, and
// are never averaged.
func Doelverlopen(d *dossier.Dossier) []Doelverloop {
	h := Huidig(d)
	doelen := h.PlanVanAanpak.Doelen
	eind := evaluatiedag(h)
	vs := make([]Doelverloop, 0, len(doelen))
	for _, g := range doelen {
		v := Doelverloop{Doel: g, Versterkend: Versterkend(g), Gekoppeld: gekoppeld(doelen, g)}
		v.Punten, v.Eenheid = punten(g, eind)
		if m, ok := parseMaat(g.Niveau0); ok {
			v.Verwacht, v.HeeftVerwacht = m.in(v.Eenheid)
		}
		v.Trend = trend(v.Punten)
		vs = append(vs, v)
	}
	return vs
}

// gekoppeld pairs the child's goals with the strengthening ones (E4), seen from
// either side.
func gekoppeld(doelen []dossier.Doel, g dossier.Doel) []dossier.ID {
	ids := []dossier.ID{}
	for _, o := range doelen {
		if o.ID == "" || o.ID == g.ID {
			continue
		}
		mine := !Versterkend(g) && Versterkend(o) && g.Versterkt == dossier.Ref(o.ID)
		theirs := Versterkend(g) && !Versterkend(o) && o.Versterkt == dossier.Ref(g.ID)
		if mine || theirs {
			ids = append(ids, o.ID)
		}
	}
	return ids
}

// evaluatiedag is the day of an eindmeting, which has none of its own: that of
// the last current evaluatie, else the one agreed.
func evaluatiedag(h *dossier.Dossier) dossier.Date {
	var last dossier.Date
	for _, e := range h.Evaluaties {
		if _, ok := Day(e.Datum); ok {
			last = max(last, e.Datum)
		}
	}
	if last == "" {
		last = h.PlanVanAanpak.Evaluatiedatum
	}
	return last
}

// punten lists the readings of a goal with the unit they share. A nulmeting or
// eindmeting that only repeats the first or last meting is that meting.
func punten(g dossier.Doel, eind dossier.Date) (ps []Punt, eenheid string) {
	ms := slices.Clone(g.Metingen)
	slices.SortStableFunc(ms, func(a, b dossier.Meting) int {
		return cmp.Or(cmp.Compare(laatste(a.Datum), laatste(b.Datum)), cmp.Compare(a.Volgorde, b.Volgorde), cmp.Compare(a.ID, b.ID))
	})
	ps = []Punt{}
	for _, m := range ms {
		if strings.TrimSpace(m.Waarde) != "" || m.Niveau != "" {
			ps = append(ps, Punt{Datum: m.Datum, Tekst: m.Waarde, Niveau: m.Niveau, Soort: soortMeting})
		}
	}
	nul := Punt{Datum: g.NulmetingOp, Tekst: g.Nulmeting, Niveau: g.Beginniveau, Soort: soortNulmeting}
	if n := len(ps); strings.TrimSpace(nul.Tekst) != "" && !(n > 0 && zelfde(nul, ps[0])) {
		ps = slices.Insert(ps, 0, nul)
	}
	end := Punt{Datum: eind, Tekst: g.Eindmeting, Niveau: g.Eindniveau, Soort: soortEindmeting}
	if n := len(ps); strings.TrimSpace(end.Tekst) != "" && !(n > 0 && ps[n-1].Soort == soortMeting && zelfde(Punt{Datum: ps[n-1].Datum, Tekst: end.Tekst}, ps[n-1])) {
		ps = append(ps, end)
	}
	return ps, lees(ps)
}

// laatste puts what has no day after what has.
func laatste(d dossier.Date) dossier.Date {
	if _, ok := Day(d); !ok {
		return "9999-99-99"
	}
	return d
}

// zelfde tells whether two points are one reading written down twice.
func zelfde(a, b Punt) bool {
	if a.Datum != "" && b.Datum != "" && a.Datum != b.Datum {
		return false
	}
	x, okx := parseMaat(a.Tekst)
	y, oky := parseMaat(b.Tekst)
	if okx && oky {
		return x == y
	}
	return strings.TrimSpace(a.Tekst) == strings.TrimSpace(b.Tekst)
}

// lees gives the points their numbers, in the unit most of them share; on a tie
// that of the later. "1 van 5" and "60%" are both a share, and so are "1 van 5"
// and "6 van 10". A point in another unit keeps its text and has no number.
func lees(ps []Punt) (eenheid string) {
	maten := make([]maat, len(ps))
	count, totalen := map[string]int{}, map[float64]bool{}
	for i, p := range ps {
		if m, ok := parseMaat(p.Tekst); ok {
			maten[i], ps[i].Getal = m, true
			count[m.soort]++
			if m.soort == vanN {
				totalen[m.van] = true
			}
		}
	}
	if count[vanN] > 0 && (len(totalen) > 1 || count[aandeel] > 0) {
		count[aandeel] += count[vanN]
		delete(count, vanN)
	}
	best := 0
	for i := len(ps) - 1; i >= 0; i-- {
		if !ps[i].Getal {
			continue
		}
		soort := maten[i].soort
		if soort == vanN && count[vanN] == 0 {
			soort = aandeel
		}
		if count[soort] > best {
			best, eenheid = count[soort], soort
			if soort == vanN {
				eenheid = maten[i].eenheid()
			}
		}
	}
	for i, m := range maten {
		if ps[i].Getal {
			ps[i].Waarde, ps[i].Getal = m.in(eenheid)
		}
	}
	return eenheid
}

// trend is the direction of the points with a day and a number.
func trend(ps []Punt) string {
	var r meting.Meetreeks
	for _, p := range ps {
		if _, ok := Day(p.Datum); ok && p.Getal {
			r.Punten = append(r.Punten, meting.Meetpunt{Datum: p.Datum, Waarde: p.Waarde})
		}
	}
	if len(r.Punten) < meting.MinObservaties {
		return TrendTeWeinig
	}
	switch meting.Verloop(r).Richting {
	case meting.Stijgt:
		return TrendStijgt
	case meting.Daalt:
		return TrendDaalt
	case meting.Gelijk:
		return TrendGelijk
	default: // all on one day
		return TrendTeWeinig
	}
}
