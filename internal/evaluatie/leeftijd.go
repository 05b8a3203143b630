package evaluatie

import "routewijzer/internal/dossier"

// Leeftijd is the age of the child in whole years on a day (L13: from 16 some
// rights are the pupil's own); ok is false without a date of birth, and before
// it. Who was born on 29 February has a birthday on 1 March in other years.
func Leeftijd(d *dossier.Dossier, op dossier.Date) (jaren int, ok bool) {
	geboren, ok1 := Day(d.Kind.Geboortedatum)
	dag, ok2 := Day(op)
	if !ok1 || !ok2 || dag.Before(geboren) {
		return 0, false
	}
	jaren = dag.Year() - geboren.Year()
	if dag.Month() < geboren.Month() || dag.Month() == geboren.Month() && dag.Day() < geboren.Day() {
		jaren--
	}
	return jaren, true
}
