package regels

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// startTerm is the term within which execution starts; ok is false while not
// everybody has agreed.
func (v *view) startTerm(op dossier.Date) (evaluatie.Starttermijn, bool) {
	ja, ok := laatsteJa(v.standen(dossier.VoorPlan, op))
	if !ok {
		return evaluatie.Starttermijn{}, false
	}
	return evaluatie.StartTerm(v.Dossier, ja)
}

// checkStart: execution starts within the term, two weeks from the last
// required ja (R2.5, A1). For route 1 the term is derived, and says so.
func checkStart(v *view) {
	const pad = "planVanAanpak/werkelijkeStart"
	start := v.PlanVanAanpak.WerkelijkeStart
	// What was due is judged by what was known when it started.
	op := v.today
	if v.passed(start) {
		op = start
	}
	s, ok := v.startTerm(op)
	if !ok || v.ended() {
		return
	}
	code, afgeleid := "R2.5", ""
	if v.Route.Keuze == dossier.RouteOnderzoek {
		code, afgeleid = "A1", "; afgeleid van route 2"
	}
	weken := evaluatie.Terms(v.Dossier).StartWeken
	switch {
	case v.passed(start) && s.TooLate(start):
		v.noteBy(code+"/laat", pad, s.Uiterlijk, "De uitvoering begon op %s, later dan %d weken na de laatste instemming (uiterlijk %s%s).", words(start), weken, words(s.Uiterlijk), afgeleid)
	case v.passed(start):
		v.good(code+"/gestart", pad, "De uitvoering begon op %s, binnen %d weken na de laatste instemming.", words(start), weken)
	case s.TooLate(v.today):
		v.noteBy(code+"/start", pad, s.Uiterlijk, "Niet gestart binnen %d weken (%s): de uitvoering had uiterlijk %s moeten beginnen%s.", weken, code, words(s.Uiterlijk), afgeleid)
	}
}
