package regels

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// terugDagen is after how many days the program asks whether the child was told
// what was done with its words. The sources name none.
const terugDagen = 7

// checkStem: the child is heard when the plan is drawn up and when it is
// evaluated; "wilde niet" and "kon niet" are answers too (L2).
func checkStem(v *view) {
	if !v.leerling {
		return
	}
	heard := map[dossier.HoorMoment]bool{}
	for _, s := range v.StemVanHetKind {
		heard[s.Moment] = heard[s.Moment] || s.Uitkomst != "" || !empty(s.Gezegd)
		pad := "stemVanHetKind/" + string(s.ID)
		if (s.Uitkomst != "" || !empty(s.Gezegd)) && empty(s.Wijze) {
			v.note("L2/wijze", pad+"/wijze", "Schrijf op hoe het kind is gevraagd; het kind kiest zelf de manier.")
		}
		if !empty(s.Gezegd) && !empty(s.Gedaan) && s.TeruggekoppeldOp == "" && v.today >= evaluatie.AddDays(s.Datum, terugDagen) {
			v.note("L2/terug", pad+"/teruggekoppeldOp", "Vertel het kind wat er gedaan is met wat het zei, en vul in wanneer dat was.")
		}
		if !empty(s.Gezegd) && empty(s.Gedaan) {
			v.note("L2/gedaan", "stemVanHetKind/"+string(s.ID), "Schrijf op wat er gedaan is met wat het kind zei.")
		}
	}
	switch {
	case !v.planReached():
	case v.carried():
		if !heard[dossier.HoorOpstellen] && !heard[dossier.HoorBijstellen] {
			v.note("L2/bijstellen", "stemVanHetKind", "Bij het bijstellen van het plan is het kind nog niet gehoord.")
		}
	case !heard[dossier.HoorOpstellen]:
		v.note("L2/opstellen", "stemVanHetKind", "Bij het opstellen van het plan is het kind nog niet gehoord.")
	}
	for _, e := range v.Evaluaties {
		if v.due(e.Stand, e.Datum) && !heard[dossier.HoorEvalueren] {
			v.note("L2/evalueren", "stemVanHetKind", "Bij het evalueren is het kind nog niet gehoord.")
		}
	}
}
