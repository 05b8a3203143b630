package evaluatie

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
)

// A Tijdtotaal (time account) is what one inzet took (K8), with who gets the
// account: the organisation of the AB and who pays (M3, M4).
type Tijdtotaal struct {
	Inzet        dossier.ID
	AB           dossier.Ref
	Organisatie  string
	Financiering dossier.Financiering
	Taken        []Taaktotaal // the tasks that have time, in the order of K8
	Minuten      int          // work, travel not included
	Reis         int          // travel
	Max          int          // the most minutes of work agreed, 0 for no maximum
	Over         bool         // Minuten is more than Max
}

// A Taaktotaal (time of a task) is the time under one of the eight tasks of K8.
type Taaktotaal struct {
	Taak          dossier.Taak // "" for time without a task
	Minuten, Reis int
}

// Tijdverantwoording adds up the registered time of every inzet of every cycle,
// in the order of the dossier. The maximum is that of the inzet, else the one
// the partnership set when the dossier began; travel does not count towards it.
func Tijdverantwoording(d *dossier.Dossier) []Tijdtotaal {
	ts := make([]Tijdtotaal, 0, len(d.Inzetten))
	for _, i := range d.Inzetten {
		t := Tijdtotaal{Inzet: i.ID, AB: i.AB, Organisatie: i.Organisatie, Financiering: i.Financiering, Taken: []Taaktotaal{}, Max: tijd(i.MaxMinuten)}
		if t.Max == 0 {
			t.Max = tijd(d.Termijnen.MaxMinutenInzet)
		}
		for _, r := range i.Tijd {
			m, reis := tijd(r.Minuten), tijd(r.Reisminuten)
			if m == 0 && reis == 0 {
				continue
			}
			k := slices.IndexFunc(t.Taken, func(x Taaktotaal) bool { return x.Taak == r.Taak })
			if k < 0 {
				k = len(t.Taken)
				t.Taken = append(t.Taken, Taaktotaal{Taak: r.Taak})
			}
			t.Taken[k].Minuten += m
			t.Taken[k].Reis += reis
			t.Minuten += m
			t.Reis += reis
		}
		slices.SortFunc(t.Taken, func(a, b Taaktotaal) int { return strings.Compare(taakVolgorde(a.Taak), taakVolgorde(b.Taak)) })
		t.Over = t.Max > 0 && t.Minuten > t.Max
		ts = append(ts, t)
	}
	return ts
}

func taakVolgorde(t dossier.Taak) string {
	if t == "" {
		return "\xff" // time without a task comes last
	}
	return string(t)
}

// tijd keeps what a damaged dossier says from becoming a wrong total.
func tijd(n int) int {
	const most = 1_000_000
	return min(max(n, 0), most)
}
