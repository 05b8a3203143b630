package evaluatie

import "routewijzer/internal/dossier"

// A Starttermijn (start term) is by when the execution must have begun.
type Starttermijn struct {
	Vanaf     dossier.Date // the last required ja
	Uiterlijk dossier.Date // due on
	Vakantie  string       // name of the holiday it falls in, "" for none
	TeLaatNa  dossier.Date // late from the day after this one
}

// StartTerm counts the weeks within which execution starts from the last
// required ja (A1, R2.5). Due in a school holiday, it is late only after the
// first school day. ok is false when laatsteJa is no date.
func StartTerm(d *dossier.Dossier, laatsteJa dossier.Date) (s Starttermijn, ok bool) {
	if _, ok := Day(laatsteJa); !ok {
		return Starttermijn{}, false
	}
	s.Vanaf = laatsteJa
	s.Uiterlijk = AddDays(laatsteJa, 7*Terms(d).StartWeken)
	s.TeLaatNa = s.Uiterlijk
	vs := Vakanties(d.School)
	if v, vrij := In(vs, s.Uiterlijk); vrij {
		s.Vakantie = v.Naam
		if x := EersteSchooldag(vs, s.Uiterlijk); x != "" {
			s.TeLaatNa = x
		}
	}
	return s, s.Uiterlijk != ""
}

// TooLate tells whether a day lies past the term.
func (s Starttermijn) TooLate(d dossier.Date) bool { return d > s.TeLaatNa }
