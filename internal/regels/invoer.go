package regels

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// A plek is where a date stands; its path is made only when it is needed.
type plek struct {
	lijst string // "mdos", or the whole path of a single field
	id    dossier.ID
	veld  string
}

func (p plek) String() string {
	if p.veld == "" {
		return p.lijst
	}
	return p.lijst + "/" + string(p.id) + "/" + p.veld
}

// A moment is a date of the dossier that must be a day that can be: feit means
// it tells what happened, so it cannot lie after today.
type moment struct {
	code  string
	wat   string // with its article: "de datum van het overleg"
	plek  plek
	datum dossier.Date
	feit  bool
}

// checkInvoer: dates that cannot be, and a clock that must be wrong. What is
// marked as done on a day to come does not count as done, and says so here.
func checkInvoer(v *view) {
	feiten, straks := 0, 0
	var first dossier.Date
	var vreemd []moment // those to look at again; mostly none
	ver := addYears(v.today, 25)
	momenten(v.Dossier, func(m moment) {
		if m.datum == "" {
			return
		}
		if m.feit {
			feiten++
			if v.later(m.datum) {
				straks++
			}
			if first == "" || m.datum < first {
				first = m.datum
			}
		}
		if _, ok := evaluatie.Day(m.datum); !ok || m.datum < eersteJaar || m.feit && m.datum > v.today || ver != "" && m.datum > ver {
			vreemd = append(vreemd, m)
		}
	})
	_, ok := evaluatie.Day(v.today)
	klok := !ok || feiten >= 2 && straks == feiten
	if klok {
		v.note("L4/klok", "termijnen", "Vandaag is volgens dit apparaat %s, maar het dossier begint op %s. Controleer de datum van het apparaat: termijnen kloppen nu niet.", dag(v.today), dag(first))
	}
	for _, m := range vreemd {
		_, ok := evaluatie.Day(m.datum)
		switch {
		case !ok:
			v.note(m.code+"/dag", m.plek.String(), "%s (%s) is geen bestaande dag: controleer die.", hoofdletter(m.wat), m.datum)
		case m.datum < eersteJaar || ver != "" && m.datum > ver && !klok:
			v.note(m.code+"/jaar", m.plek.String(), "%s (%s) kan niet kloppen: controleer het jaar.", hoofdletter(m.wat), words(m.datum))
		case m.feit && v.later(m.datum) && !klok:
			v.note(m.code+"/toekomst", m.plek.String(), "%s (%s) ligt na vandaag: het telt nog niet als gedaan. Controleer de datum.", hoofdletter(m.wat), words(m.datum))
		}
	}
	volgorden(v.Dossier, func(code string, p plek, eerst, dan dossier.Date, zin string) {
		if _, ok := evaluatie.Day(dan); ok && earlier(dan, eerst) {
			v.note(code+"/volgorde", p.String(), "%s (%s en %s). Controleer de datums.", zin, words(dan), words(eerst))
		}
	})
}

// eersteJaar is before every date a dossier can hold, but a day of birth.
const eersteJaar = dossier.Date("2000-01-01")
