package regels

import (
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// checkEvaluatiedatum: in principle after 10 to 13 weeks, on a day with school
// (E2, A4). Never in the way.
func checkEvaluatiedatum(v *view) {
	const pad = "planVanAanpak/evaluatiedatum"
	w, ok := evaluatie.Window(v.Dossier)
	if !ok || v.ended() {
		return
	}
	done := v.evaluated()
	datum := v.PlanVanAanpak.Evaluatiedatum
	vs := v.vakanties()
	if _, ok := evaluatie.Day(datum); ok && !done {
		if !w.Contains(datum) {
			v.noteBy("E2/venster", pad, w.TotEnMet, "De evaluatie op %s valt buiten het venster van %s tot en met %s.", words(datum), words(w.Vanaf), words(w.TotEnMet))
		}
		if vak, vrij := evaluatie.In(vs, datum); vrij {
			v.note("A4", pad, "De evaluatie op %s valt in de %s. Voorstel: %s.", words(datum), strings.ToLower(vak.Naam), weeks(evaluatie.Propose(vs, w, datum)))
		}
	}
	if datum == "" && !done {
		ms := evaluatie.Propose(vs, w, "")
		if len(ms) > 1 {
			v.note("A4", pad, "Het venster van %s tot en met %s valt helemaal in een vakantie. Voorstel: %s.", words(w.Vanaf), words(w.TotEnMet), weeks(ms))
		}
		v.noteBy("E2/plannen", pad, w.TotEnMet, "Plan de evaluatie: tussen %s en %s.", words(w.Vanaf), words(w.TotEnMet))
	}
	if !done && !w.Gepland && v.today > max(w.TotEnMet, datum) {
		v.noteBy("E2/laat", "evaluaties", w.TotEnMet, "Het plan is nog niet geëvalueerd; dat had in principe uiterlijk %s gemoeten.", words(w.TotEnMet))
	}
	if v.School.Regio == "" && len(v.School.Vakanties) == 0 {
		v.note("A4/regio", "school/regio", "Kies de vakantieregio van de school: zonder regio tellen alleen de vakanties mee die overal gelden.")
	}
}

// weeks writes "de week van 5 juli 2027 of de week van 23 augustus 2027".
func weeks(ms []dossier.Date) string {
	ws := make([]string, len(ms))
	for i, m := range ms {
		ws[i] = "de week van " + words(m)
	}
	return strings.Join(ws, " of ")
}

// evaluated tells whether an evaluatie of this cycle was afgerond by today.
func (v *view) evaluated() bool {
	for i := range v.Evaluaties {
		if e := &v.Evaluaties[i]; v.done(e.Stand, e.Datum) {
			return true
		}
	}
	return false
}

// checkEvaluatie: an evaluatie is not afgerond with an open question, without
// both ratings, or without the AB and no reason (E2, E3, M19).
func checkEvaluatie(v *view) {
	for _, e := range v.Evaluaties {
		if !v.due(e.Stand, e.Datum) {
			continue
		}
		pad := "evaluaties/" + string(e.ID)
		for _, g := range evaluatie.Gaps(v.Dossier, e) {
			v.block(g.Code+"/"+g.Veld, pad+"/"+g.Veld, pad+"/stand", DoorRegie, "%s", g.Tekst)
		}
	}
}
