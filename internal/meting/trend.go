package meting

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"routewijzer/internal/dossier"
)

// A Meetpunt (data point) is one observation's value of one behaviour.
type Meetpunt struct {
	Observatie dossier.ID
	Datum      dossier.Date
	Les        string
	Waarde     float64
	Typerend   dossier.Typerend
}

// A Meetreeks (data series) is one behaviour over all observations, oldest first.
type Meetreeks struct {
	Naam       string
	Eenheid    string // "% van de intervallen", "keer per 10 minuten", "% van de tijd", "seconden tot het begin"
	Klasgenoot bool   // the class-mates' values, for comparison only
	Punten     []Meetpunt
}

// Reeksen collects what was measured in a dossier's observations: per sampled
// behaviour the child's percentage and the class-mates', per counted behaviour
// a rate, so that observations of different length compare. Observations
// without a date or a value are left out.
func Reeksen(d *dossier.Dossier) []Meetreeks {
	var rs []Meetreeks
	add := func(o dossier.Observatie, naam, eenheid string, klasgenoot bool, waarde float64) {
		i := slices.IndexFunc(rs, func(r Meetreeks) bool {
			return strings.EqualFold(r.Naam, naam) && r.Eenheid == eenheid && r.Klasgenoot == klasgenoot
		})
		if i < 0 {
			i = len(rs)
			rs = append(rs, Meetreeks{Naam: naam, Eenheid: eenheid, Klasgenoot: klasgenoot})
		}
		rs[i].Punten = append(rs[i].Punten, Meetpunt{o.ID, o.Datum, o.Les, waarde, o.Typerend})
	}
	obs := slices.Clone(d.Observaties)
	slices.SortStableFunc(obs, func(a, b dossier.Observatie) int {
		return cmp.Or(cmp.Compare(a.Datum, b.Datum), cmp.Compare(a.Begin, b.Begin))
	})
	for _, o := range obs {
		if o.Datum == "" {
			continue
		}
		kind, mate := Intervallen(o.Tijdsteekproef)
		if p, ok := kind.Percentage(); ok {
			add(o, o.Tijdsteekproef.Gedrag, "% van de intervallen", false, p)
		}
		if p, ok := mate.Percentage(); ok {
			add(o, o.Tijdsteekproef.Gedrag, "% van de intervallen", true, p)
		}
		for _, g := range o.Gedragingen {
			t := Tel(g, o.DuurSeconden)
			switch {
			case g.Soort == dossier.TelLatentie && t.Aantal > 0:
				add(o, g.Naam, "seconden tot het begin", false, t.Gemiddeld)
			case o.DuurSeconden == 0 || g.Soort == dossier.TelLatentie:
			case g.Soort == dossier.TelDuur:
				add(o, g.Naam, "% van de tijd", false, 100*t.Aandeel)
			default:
				add(o, g.Naam, "keer per 10 minuten", false, 10*t.PerMinuut)
			}
		}
	}
	return rs
}

// The directions of a [Trend].
const (
	Stijgt = "stijgt"
	Daalt  = "daalt"
	Gelijk = "blijft ongeveer gelijk"
)

// MinObservaties is how many observations a conclusion needs.
const MinObservaties = 3

// A Trend (trend) describes a series. It says nothing about causes.
type Trend struct {
	N        int
	Eerste   float64
	Laatste  float64
	PerWeek  float64 // median of the slopes between every two days (Theil-Sen)
	Richting string  // "" with fewer than [MinObservaties], or all on one day
	Tekst    string  // in Dutch, with its reservations
}

// Verloop describes a series. The slope is the median over all pairs, so that
// one odd day does not make a trend; a change over the whole period of less
// than a tenth of the largest value is called equal.
func Verloop(r Meetreeks) Trend {
	t := Trend{N: len(r.Punten)}
	if t.N == 0 {
		t.Tekst = "Nog geen observaties met deze meting."
		return t
	}
	t.Eerste, t.Laatste = r.Punten[0].Waarde, r.Punten[t.N-1].Waarde
	slopes, weeks, largest := pairs(r.Punten)
	if t.N < MinObservaties || len(slopes) == 0 {
		t.Tekst = fmt.Sprintf("Nog geen trend: %s. Daarvoor zijn minstens %d observaties nodig, op verschillende dagen.", observaties(t.N), MinObservaties)
		return t
	}
	slices.Sort(slopes)
	t.PerWeek = (slopes[(len(slopes)-1)/2] + slopes[len(slopes)/2]) / 2
	switch change := t.PerWeek * weeks; {
	case math.Abs(change) < largest/10 || change == 0:
		t.Richting = Gelijk
	case change > 0:
		t.Richting = Stijgt
	default:
		t.Richting = Daalt
	}
	t.Tekst = fmt.Sprintf("%s %s: van %s naar %s %s, over %s.", r.Naam, t.Richting, getal(t.Eerste), getal(t.Laatste), r.Eenheid, observaties(t.N))
	odd := 0
	for _, p := range r.Punten {
		if p.Typerend == "nee" {
			odd++
		}
	}
	if odd > 0 {
		t.Tekst += fmt.Sprintf(" Volgens de leerkracht niet typerend: %d.", odd)
	}
	t.Tekst += " Dit beschrijft wat gezien is; het zegt niet waardoor."
	return t
}

// pairs returns the slope a week of every two points on different days, the
// length of the whole period and the largest value.
func pairs(ps []Meetpunt) (slopes []float64, weeks, largest float64) {
	days := make([]float64, len(ps))
	for i, p := range ps {
		day, err := time.Parse(time.DateOnly, string(p.Datum))
		if err != nil {
			return nil, 0, 0
		}
		days[i] = float64(day.Unix()) / 86400
		largest = max(largest, math.Abs(p.Waarde))
	}
	for i := range ps {
		for j := range i {
			if gap := (days[i] - days[j]) / 7; gap != 0 {
				slopes = append(slopes, (ps[i].Waarde-ps[j].Waarde)/gap)
				weeks = max(weeks, math.Abs(gap))
			}
		}
	}
	return slopes, weeks, largest
}

func observaties(n int) string {
	if n == 1 {
		return "1 observatie"
	}
	return fmt.Sprintf("%d observaties", n)
}

// getal writes a number the Dutch way, with at most one decimal.
func getal(f float64) string {
	s := strconv.FormatFloat(math.Round(f*10)/10, 'f', -1, 64)
	return strings.ReplaceAll(s, ".", ",")
}
