package evaluatie

import (
	"cmp"
	_ "embed"
	"encoding/csv"
	"slices"
	"strings"
	"time"

	"routewijzer/internal/dossier"
)

//go:embed schoolvakanties.csv
var vakantiesCSV string

// A Vakantie (school holiday) is a stretch without school, last day included.
type Vakantie struct {
	Naam     string
	Van      dossier.Date
	TotEnMet dossier.Date
}

type landelijk struct {
	regio string
	Vakantie
}

var landelijke = readVakanties(vakantiesCSV)

// perRegio are the published holidays of each region in order; "" those that
// every region shares.
var perRegio = func() map[dossier.Regio][]Vakantie {
	m := map[dossier.Regio][]Vakantie{}
	for _, r := range []dossier.Regio{"", dossier.RegioNoord, dossier.RegioMidden, dossier.RegioZuid} {
		for _, l := range landelijke {
			if l.regio == "allen" || l.regio == string(r) {
				m[r] = append(m[r], l.Vakantie)
			}
		}
		slices.SortFunc(m[r], early)
	}
	return m
}()

func early(a, b Vakantie) int {
	return cmp.Or(cmp.Compare(a.Van, b.Van), cmp.Compare(a.TotEnMet, b.TotEnMet), cmp.Compare(a.Naam, b.Naam))
}

func readVakanties(s string) []landelijk {
	rows, err := csv.NewReader(strings.NewReader(s)).ReadAll()
	if err != nil {
		panic("evaluatie: schoolvakanties.csv: " + err.Error()) // embedded: a build that cannot read it is broken
	}
	var vs []landelijk
	for _, r := range rows[1:] {
		vs = append(vs, landelijk{r[0], Vakantie{r[1], dossier.Date(r[2]), dossier.Date(r[3])}})
	}
	return vs
}

// Vakanties lists a school's holidays in order: the published ones of its
// region (without a region only those every region shares) and the school's
// own. A published one gives way to the school's own of the same name that
// begins within a month of it, since schools may deviate.
func Vakanties(s dossier.School) []Vakantie {
	var own []Vakantie
	for _, v := range s.Vakanties {
		_, ok1 := Day(v.Van)
		_, ok2 := Day(v.TotEnMet)
		if ok1 && ok2 && v.Van <= v.TotEnMet {
			own = append(own, Vakantie{v.Naam, v.Van, v.TotEnMet})
		}
	}
	published, ok := perRegio[s.Regio]
	if !ok {
		published = perRegio[""] // a region of a later version
	}
	if len(own) == 0 {
		return slices.Clone(published)
	}
	vs := slices.Clone(own)
	for _, p := range published {
		replaced := slices.ContainsFunc(own, func(o Vakantie) bool {
			n := Days(p.Van, o.Van)
			return strings.EqualFold(strings.TrimSpace(o.Naam), p.Naam) && -31 <= n && n <= 31
		})
		if !replaced {
			vs = append(vs, p)
		}
	}
	slices.SortFunc(vs, early)
	return vs
}

// In returns the holiday a date lies in.
func In(vs []Vakantie, d dossier.Date) (Vakantie, bool) {
	for _, v := range vs {
		if v.Van <= d && d <= v.TotEnMet {
			return v, true
		}
	}
	return Vakantie{}, false
}

// Schooldag tells whether there is school: no weekend, no holiday.
func Schooldag(vs []Vakantie, d dossier.Date) bool {
	t, ok := Day(d)
	if !ok || t.Weekday() == time.Saturday || t.Weekday() == time.Sunday {
		return false
	}
	_, vrij := In(vs, d)
	return !vrij
}

// maxZoek bounds every search over days: no school year has a longer gap.
const maxZoek = 400

// EersteSchooldag is the first day with school on or after d, or "" when there
// is none within a year.
func EersteSchooldag(vs []Vakantie, d dossier.Date) dossier.Date {
	for n := 0; n < maxZoek; n++ {
		if x := AddDays(d, n); Schooldag(vs, x) {
			return x
		}
	}
	return ""
}

// schoolweek tells whether the week that begins on maandag holds a school day
// between van and tot; empty bounds do not bind.
func schoolweek(vs []Vakantie, maandag, van, tot dossier.Date) bool {
	for n := range 5 {
		x := AddDays(maandag, n)
		if Schooldag(vs, x) && (van == "" || x >= van) && (tot == "" || x <= tot) {
			return true
		}
	}
	return false
}
